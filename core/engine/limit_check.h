#pragma once

#include "core/model/unit_audit.h"

namespace renewal::engine
{

//! How far a figure may pass its limit by rounding alone, relative to the limit.
constexpr double LIMIT_SLACK = 1e-9;

//! Is \a value above \a limit, not only by rounding?
bool isAbove( double value, double limit );
bool isBelow( double value, double limit );

/**
 * Returns a row of \a check with the figure of the pack called \a figure as its limit; without one in the pack the
 * question stays open (na), and limit is empty.
 */
model::UnitCheckRow rowOf( model::UnitCheck check, const char *figure, const std::vector<model::Figure> &figures );

void leaveOpen( model::UnitCheckRow &row, model::CheckRemark remark );
void doesNotApply( model::UnitCheckRow &row, model::CheckRemark remark );

/**
 * Judges a value that lies between \a least and \a most (empty: no bound) against the most it may be. What is known is
 * met or unmet; what is not is unmet where even the least breaks the limit, and never met.
 */
void judgeMost( model::UnitCheckRow &row, double least, std::optional<double> most, bool isKnown );

} // namespace renewal::engine
