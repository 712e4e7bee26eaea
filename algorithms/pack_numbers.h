#pragma once

#include "algorithms/audit_algorithm.h"
#include "algorithms/parameter_values.h"
#include "core/model/rule_pack.h"

namespace renewal::algorithms
{

//! Returns the definition of a number whose default stands in the rule pack; the caller owns it.
QgsProcessingParameterDefinition *packNumberParameter( const QString &name, const QString &description );

/**
 * Returns what is wrong with number \a name, or an empty string; a number that is not given is fine. It must be
 * greater than 0 (or at least 0 if \a mayBeZero) and at most \a most.
 */
QString numberProblem( const ParameterValues &values, const QString &name, bool mayBeZero, double most );

//! The numbers of a run that the user may give and the pack knows otherwise (pack key = parameter in lower case).
class PackNumbers
{
  public:
    //! \a section is the part of the pack's figures that counts for the audit. Keeps references.
    PackNumbers( const ParameterValues &values, const std::vector<model::Figure> &section, AuditRun &run );

    /**
     * Returns the number of \a parameter with its basis: the user's (status local) or the pack's; notes it for the
     * run record. Throws InputError if neither has one.
     */
    model::Figure take( const QString &parameter );

  private:
    const ParameterValues &mValues;
    const std::vector<model::Figure> &mSection;
    AuditRun &mRun;
};

//! Returns what rows rest on: "cars_per_household = 0.55 (document clause); ...".
QString basisText( const std::vector<model::Figure> &figures );

//! Returns the least sure status among \a figures: unverified before the user's own before verified second hand.
QString statusText( const std::vector<model::Figure> &figures );

} // namespace renewal::algorithms
