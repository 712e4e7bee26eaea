#pragma once

#include "core/input/community_reader.h"
#include "core/model/unit_audit.h"

namespace renewal::input
{

//! Field names of the buildings; exempt and heritage may be empty = not chosen.
struct BuildingFields
{
    QString floorArea;
    QString action;
    QString exempt;
    QString heritage;
};

struct BuildingLayer
{
    explicit BuildingLayer( const QString &layerName )
      : report( layerName )
    {
    }

    std::vector<model::PlannedBuilding> buildings; //!< of the units, in layer order
    LayerReport report;
};

//! Refuses fields that \a source does not have. Throws InputError; reads no feature.
void requireBuildingFields( const QgsFeatureSource &source, const BuildingFields &fields );

/**
 * Reads buildings: polygons by their point on surface, or points. Each belongs to the unit that holds its point in the
 * plane of the units' CRS, as the map shows it; in overlaps to the first one (counted); outside all it is left out
 * (counted). Floor areas that are blank, negative or no number, and words that are not known, are unknown; counted,
 * each word on its own.
 *
 * \param wantsGround whether the ground of buildings that are or may be demolished is asked for
 * Throws InputError, model::Canceled.
 */
BuildingLayer readBuildings( const SourceLayer &layer, const BuildingFields &fields, const GroundFrame &frame, const CommunityLayer &units, bool wantsGround, const model::Progress &progress );

} // namespace renewal::input
