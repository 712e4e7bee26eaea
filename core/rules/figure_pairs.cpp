#include "core/rules/figure_pairs.h"

#include "core/rules/pack_text.h"
#include "core/rules/typed_number.h"

#include <array>

namespace renewal::rules
{

namespace
{

//! The first must not be greater than the second.
constexpr std::array<std::array<const char *, 2>, 5> ORDERED { {
  { "area_per_space_open_min", "area_per_space_open_max" },
  { "area_per_space_garage_min", "area_per_space_garage_max" },
  { "min_area", "max_area" },
  { "population_min", "population_max" },
  { "strategy_improve_demolition_max", "strategy_rebuild_demolition_min" },
} };

} // namespace

QString pairProblem( const std::vector<model::Figure> &figures )
{
  for ( const auto &[lower, upper] : ORDERED )
  {
    const model::Figure *low = model::findFigure( figures, lower );
    const model::Figure *high = model::findFigure( figures, upper );
    if ( low && high && low->value > high->value )
      return PackText::tr( "%1 (%2) is greater than %3 (%4): change the other one first." ).arg( QString::fromLatin1( lower ), numberText( low->value ), QString::fromLatin1( upper ), numberText( high->value ) );
  }
  return QString();
}

} // namespace renewal::rules
