#pragma once

#include "core/input/community_reader.h"

#include <set>
#include <string>

namespace renewal::input
{

//! What to read from a facility layer or an area layer.
struct FacilityFields
{
    QString type;                     //!< empty: the field `type` if there is one
    QString typeParameter;            //!< parameter name, for messages: FACILITY_TYPE or AREA_TYPE
    QString size;                     //!< square metres; empty = not chosen
    QString id;                       //!< empty = feature id
    std::set<std::string> knownTypes; //!< other types are left out; empty = all are welcome
    bool isTypeNeeded = true;         //!< refuse a layer without type; otherwise every type is empty text
};

struct FacilityLayer
{
    std::vector<model::Facility> facilities; //!< in layer order; ids are unique
    std::vector<QgsFeatureId> featureIds;    //!< parallel
    LayerReport report;
};

struct AreaLayer
{
    std::vector<model::AreaFacility> areas;
    LayerReport report;
};

//! Throws InputError if \a layer lacks a chosen field, or has no type field where one is needed; reads no feature.
void requireFacilityFields( const SourceLayer &layer, const FacilityFields &fields );

/**
 * Reads facilities: points, or polygons by their point on surface. Rows with an unknown or missing type,
 * and rows whose field `duplicate_of` is filled, are left out; a negative or unreadable size is unknown;
 * all counted. With \a communities each facility learns the community with gates that contains it
 * (read the gates first); null in straight mode.
 * Throws InputError (no such field, no type field, CRS), model::Canceled.
 */
FacilityLayer readFacilities( const SourceLayer &layer, const FacilityFields &fields, const GroundFrame &frame, const CommunityLayer *communities, const model::Progress &progress );

/**
 * Reads facilities with extent (parks). The area is that on the ellipsoid between geodesics; polygons are
 * repaired, types treated as for facilities.
 * Throws InputError, model::Canceled.
 */
AreaLayer readAreas( const SourceLayer &layer, const FacilityFields &fields, const GroundFrame &frame, const model::Progress &progress );

//! Returns the area of \a rings (outer ones minus inner ones, by nesting) in square metres on \a ellipsoid.
double groundAreaSquareMetres( const model::Rings &rings, const model::Ellipsoid &ellipsoid );

} // namespace renewal::input
