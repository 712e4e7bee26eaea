#pragma once

#include "algorithms/audit_algorithm.h"
#include "algorithms/parameter_values.h"
#include "core/input/community_reader.h"
#include "core/model/unit_audit.h"

#include <functional>

namespace renewal::algorithms
{

extern const QString UNITS;
extern const QString BUILDINGS;
extern const QString PROTECTED;

//! The layers of unitaudit; protectedFeatures may be empty.
struct UnitAuditLayers
{
    GivenLayer units;
    GivenLayer buildings;
    GivenLayer protectedFeatures;
};

//! Everything the audit needs, read once, and what the rows say about it.
struct UnitAuditReading
{
    explicit UnitAuditReading( const QString &layerName )
      : units( layerName )
    {
    }

    input::CommunityLayer units; //!< ids and shapes
    model::UnitAuditInput input;
};

//! Hands the definitions of the layers, fields and numbers of unitaudit to \a add, which takes ownership.
void addUnitAuditParameters( const std::function<void( QgsProcessingParameterDefinition * )> &add );

//! Returns what is wrong with the parameters of unitaudit, or an empty string.
QString unitAuditProblem( const ParameterValues &values );

/**
 * Reads the layers, 0 to 60 percent, and says in the log what it found. Throws InputError, StoreError, model::Canceled.
 */
UnitAuditReading readUnitAudit( const UnitAuditLayers &layers, const ParameterValues &values, AuditRun &run, QgsProcessingContext &context, QgsProcessingFeedback &feedback );

} // namespace renewal::algorithms
