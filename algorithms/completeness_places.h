#pragma once

#include "algorithms/completeness_reading.h"
#include "core/engine/district_map.h"
#include "core/input/district_reader.h"
#include "core/model/radius_coverage.h"

namespace renewal::algorithms
{

//! Facilities of the kinds that indicators ask for, from points and areas.
struct CompletenessPlaces
{
    std::vector<model::Facility> facilities;  //!< size: square metres, of a column that says so
    std::vector<std::optional<double>> seats; //!< parallel
    std::vector<model::AreaFacility> areas;
    bool isAnyGiven = false; //!< FACILITIES or AREAS
    bool hasFacilities = false;
    bool hasSeats = false; //!< SEATS is chosen
};

//! Refuses layers without the fields they need. Throws InputError; reads no feature.
void requirePlaces( const CompletenessLayers &layers, const CompletenessFields &fields );

//! Reads FACILITIES and AREAS. Throws InputError, model::Canceled.
CompletenessPlaces readPlaces( const CompletenessLayers &layers, const CompletenessFields &fields, const input::GroundFrame &frame, AuditRun &run, QgsProcessingFeedback &feedback, const model::Progress &progress );

/**
 * Fills the questions (middle school, park, market) and probes (primary schools) of \a radius, and in \a input what is
 * known beside: seats, parks without size, and why an indicator cannot be asked.
 */
void addPlaces( const CompletenessPlaces &places, bool hasLand, const model::Ellipsoid &ellipsoid, model::RadiusInput &radius, model::IndicatorInput &input );

//! Counts sports grounds and culture centres per district, the last entry for those outside all.
void countGrounds( const CompletenessPlaces &places, const engine::DistrictMap &districts, const model::Ellipsoid &ellipsoid, model::IndicatorInput &input );

} // namespace renewal::algorithms
