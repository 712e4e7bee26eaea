#pragma once

#include "algorithms/supply_reading.h"
#include "core/model/renewal_units.h"
#include "core/model/rule_pack.h"

namespace renewal::algorithms
{

//! The layers of renewalunits; all but communities may be empty.
struct UnitSources
{
    GivenLayer communities;
    GivenLayer barriers;
    GivenLayer boundaries;
};

//! Everything the engine needs, read once, and what the rows say about it.
struct UnitReading
{
    input::GroundFrame frame;
    input::CommunityLayer communities;
    model::UnitInput input;
    model::UnitSettings settings;
    std::vector<model::Figure> limits; //!< gap, least and greatest area, most households if given: in this order
    model::Figure improveNeed;         //!< the need from which parts are rebuilt
};

//! Hands the definitions of the layers, fields and numbers of renewalunits to \a add.
void addUnitParameters( const AddParameter &add );

//! Returns what is wrong with the parameters of renewalunits, or an empty string.
QString unitProblem( const ParameterValues &values );

//! Reads the layers and numbers, 0 to 20 percent. Throws InputError, model::Canceled.
UnitReading readUnits( const UnitSources &layers, const ParameterValues &values, AuditRun &run, QgsProcessingContext &context, QgsProcessingFeedback &feedback );

} // namespace renewal::algorithms
