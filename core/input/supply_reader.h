#pragma once

#include "core/input/community_reader.h"

namespace renewal::input
{

//! Field names of a layer of lots; empty = not chosen.
struct LotFields
{
    QString id;
    QString spaces;
    QString share;
    QString type;
    QString piles;
    QString kind;
    std::optional<double> areaPerSpace {}; //!< square metres; gives spaces to polygon lots without a number
};

//! One lot; empty = not known or not chosen.
struct Lot
{
    std::string id;
    model::LonLat place; //!< a polygon's point on surface
    std::optional<double> spaces;
    bool isFromArea = false; //!< spaces were reckoned from the area
    std::optional<double> share;
    bool isShareBad = false; //!< there is a share, but not one from 0 to 1
    std::optional<double> piles;
    std::string kind; //!< trimmed, lower case
    bool isInsideCommunity = false;
};

struct LotLayer
{
    std::vector<Lot> lots; //!< in layer order; ids are unique
    LayerReport report;
};

//! Field names of a layer of charging stations; empty = not chosen.
struct StationFields
{
    QString id;
    QString piles;
    QString power; //!< kW
};

struct Station
{
    std::string id;
    model::LonLat place;
    std::optional<double> piles;
    std::optional<double> powerKilowatts;
    std::uint32_t community = model::Facility::NO_COMMUNITY; //!< the community *with gates* that contains it
};

struct StationLayer
{
    std::vector<Station> stations;
    LayerReport report;
};

//! Throws InputError if \a source lacks a chosen field; reads no feature.
void requireLotFields( const QgsFeatureSource &source, const LotFields &fields );
void requireStationFields( const QgsFeatureSource &source, const StationFields &fields );

/**
 * Reads parking lots: points, or polygons by their point on surface. Entrances of car parks and known types that are no
 * car park are left out; negative or unreadable numbers are unknown; all counted. With areaPerSpace a polygon lot without
 * a number gets its area divided by it, rounded down; never one marked `from_node` (a point drawn as a small square),
 * nor one smaller than a space. Each lot learns whether a community polygon contains it.
 * Throws InputError, model::Canceled.
 */
LotLayer readLots( const SourceLayer &layer, const LotFields &fields, const GroundFrame &frame, const CommunityLayer &communities, const model::Progress &progress );

//! Reads charging stations likewise; each learns the community with gates that contains it (read the gates first).
StationLayer readStations( const SourceLayer &layer, const StationFields &fields, const GroundFrame &frame, const CommunityLayer &communities, const model::Progress &progress );

} // namespace renewal::input
