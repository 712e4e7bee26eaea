#pragma once

#include "algorithms/completeness_tables.h"
#include "algorithms/coverage_parameters.h"
#include "algorithms/parameter_values.h"
#include "core/engine/indicator_questions.h"
#include "core/input/community_reader.h"

#include <functional>

namespace renewal::algorithms
{

extern const QString WALKWAYS;
extern const QString RESIDENTIAL;
extern const QString DISTRICTS;

//! The layers of completenessaudit.
struct CompletenessLayers
{
    GivenLayer communities, coverage, parking, charging, checklist, facilities, areas, walkways, residential, districts;

    std::array<const GivenLayer *, 4> tables() const { return { &coverage, &parking, &charging, &checklist }; }
};

//! Field names chosen by the user; empty = not chosen.
struct CompletenessFields
{
    QString communityId, communityName, facilityType, seats, areaType, districtName;
};

//! What the scorecard is made from, and what the indicators start with.
struct CompletenessReading
{
    input::GroundFrame frame;
    input::CommunityLayer communities;
    QStringList communityIds;
    CompletenessTables tables;
    model::CompletenessInput input;
    std::vector<engine::StrayVerdicts> strays; //!< of CHECKLIST, codes that the pack does not have
};

//! Hands the definitions of the layers and fields to \a add, which takes ownership.
void addCompletenessParameters( const std::function<void( QgsProcessingParameterDefinition * )> &add );

CompletenessFields completenessFields( const ParameterValues &values );

//! Returns what is wrong with the parameters, or an empty string: a field without its layer.
QString completenessProblem( const ParameterValues &values );

//! Reads communities and the tables of other audits, 0 to 40 percent. Throws InputError, StoreError, model::Canceled.
CompletenessReading readCompleteness( const CompletenessLayers &layers, const CompletenessFields &fields, AuditRun &run, QgsProcessingContext &context, QgsProcessingFeedback &feedback );

} // namespace renewal::algorithms
