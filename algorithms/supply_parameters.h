#pragma once

#include "algorithms/parameter_values.h"

namespace renewal::algorithms
{

extern const QString LOTS;
extern const QString LOT_ID;
extern const QString LOT_SPACES;
extern const QString CARS_PER_HOUSEHOLD;

//! Nobody walks farther to a car.
constexpr double MOST_WALK_METRES = 100000.0;

//! Returns a sentence if \a field is given although its layer is not, else an empty string.
QString fieldWithoutLayer( const ParameterValues &values, const QString &field, const QString &layer );

} // namespace renewal::algorithms
