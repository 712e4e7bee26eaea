#pragma once

namespace renewal::rules
{

//! The ranges of numbers in rules and items. standards/rule-pack.schema.json says the same; those of figures are in known_figures.h.
constexpr double MAX_LIMIT_METRES = 100000.0;
constexpr double MAX_SQUARE_METRES = 1e8;
constexpr int MAX_COUNT = 1000;
constexpr double MAX_WEIGHT = 1e6;

} // namespace renewal::rules
