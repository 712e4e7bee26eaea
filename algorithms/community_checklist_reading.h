#pragma once

#include "algorithms/audit_algorithm.h"
#include "algorithms/parameter_values.h"
#include "core/input/community_reader.h"
#include "core/input/offered_attributes.h"
#include "core/input/survey_reader.h"

#include <functional>

namespace renewal::algorithms
{

extern const QString BUILT_BY;

//! The layers of communitychecklist; all but communities may be empty.
struct ChecklistSources
{
    GivenLayer communities;
    GivenLayer survey;
    GivenLayer coverage;
    GivenLayer parking;
    GivenLayer charging;
};

//! Everything the checklist needs, read once, and what the rows say about it.
struct ChecklistReading
{
    explicit ChecklistReading( const QString &layerName )
      : communities( layerName )
    {
    }

    input::CommunityLayer communities;
    std::vector<model::ChecklistItem> items; //!< of the pack, scope items among them
    int builtBy = 2000;
    std::vector<std::optional<int>> builtYears; //!< per community
    std::vector<QString> builtTexts;            //!< as written
    std::vector<model::SurveyRow> survey;
    QStringList columns;                      //!< names of the cells of attributeCells()
    std::vector<std::vector<QVariant>> cells; //!< per community, parallel to columns
};

//! Hands the definitions of the layers, fields and numbers of communitychecklist to \a add, which takes ownership.
void addChecklistParameters( const std::function<void( QgsProcessingParameterDefinition * )> &add );

//! Returns what is wrong with the parameters of communitychecklist, or an empty string.
QString checklistProblem( const ParameterValues &values );

/**
 * Reads the layers, 0 to 60 percent, and says in the log what it found. Throws InputError (also for a pack that asks
 * nothing), model::Canceled.
 */
ChecklistReading readChecklistInput( const ChecklistSources &layers, const ParameterValues &values, AuditRun &run, QgsProcessingContext &context, QgsProcessingFeedback &feedback );

} // namespace renewal::algorithms
