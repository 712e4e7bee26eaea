#pragma once

#include "algorithms/network_reading.h"
#include "core/engine/service_circles.h"
#include "core/input/facility_reader.h"

namespace renewal::algorithms
{

//! The layers of servicecircles; all but facilities may be empty.
struct CirclesSources
{
    GivenLayer facilities;
    GivenLayer network;
    GivenLayer entrances;
    GivenLayer communities;
};

//! What the user chose.
struct CirclesChoice
{
    NetworkChoice network;
    QString facilityType;
    QString limits;
    bool isDissolved = false;
    double corridorMetres = 40.0;
};

//! Facilities of one type, or all of them when nothing is dissolved.
struct CirclesGroup
{
    std::vector<engine::CircleFacility> starts;
    std::vector<std::uint32_t> facilities; //!< parallel: index into CirclesReading::facilities
};

//! Everything the circles engine needs, read once.
struct CirclesReading
{
    input::GroundFrame frame;
    std::optional<model::Network> network;
    std::vector<model::Facility> facilities;
    std::vector<CirclesGroup> groups;
    engine::CirclesSettings settings;
};

//! Returns what is wrong with the text of LIMITS, or an empty string; empty text is fine.
QString limitsProblem( const QString &limits );

//! Reads the layers, 0 to 50 percent. Throws InputError, model::Canceled.
CirclesReading readCircles( const CirclesSources &layers, const CirclesChoice &choice, AuditRun &run, QgsProcessingContext &context, QgsProcessingFeedback &feedback );

//! Runs the engine and makes the rows of both results, in the CRS that \a toOutput leads to.
void computeCircles( const CirclesReading &reading, bool hasStreets, const input::GroundTransform &toOutput, ResultRows &circles, ResultRows &streets, QgsProcessingFeedback &feedback, model::Progress &progress );

} // namespace renewal::algorithms
