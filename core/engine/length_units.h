#pragma once

#include "core/model/network.h"

#include <cmath>

namespace renewal::engine
{

//! Returns \a metres as units, rounded to the nearest; anything a uint32 cannot hold becomes UNREACHED.
inline model::LengthUnits toUnits( double metres )
{
  const double units = std::floor( metres * model::UNITS_PER_METRE + 0.5 );
  return units < static_cast<double>( model::UNREACHED ) ? static_cast<model::LengthUnits>( units ) : model::UNREACHED;
}

//! Returns \a units as metres; UNREACHED becomes infinity.
inline double toMetres( model::LengthUnits units )
{
  return units == model::UNREACHED ? HUGE_VAL : units / model::UNITS_PER_METRE;
}

//! Returns a + b, or UNREACHED where the sum does not fit.
inline model::LengthUnits addUnits( model::LengthUnits a, model::LengthUnits b )
{
  return b >= model::UNREACHED - a ? model::UNREACHED : a + b;
}

} // namespace renewal::engine
