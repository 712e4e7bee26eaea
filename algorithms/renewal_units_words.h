#pragma once

#include "algorithms/renewal_units_reading.h"

namespace renewal::algorithms
{

//! Why a community is left over, in both languages whatever the locale: the same inputs give the same rows.
QString leftoverReason( const model::LeftoverRow &row, const model::UnitSettings &settings );

//! The kind of reason, as the field `cause` spells it: need, limit, alone, group, no_place or unknown.
QString leftoverCause( model::LeftoverCause cause );

//! The reason of a row without usable geometry.
QString noGeometryReason();

//! Why a unit gets its strategy, and the figures that this rests on, in both languages.
QString strategyReason( const model::UnitRow &unit, const UnitReading &reading );

} // namespace renewal::algorithms
