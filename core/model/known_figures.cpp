#include "core/model/known_figures.h"

#include <algorithm>
#include <iterator>

namespace renewal::model
{

namespace
{

// Upper ends are no opinion on policy: they catch a figure in the wrong unit (300 for 300 %, kilometres for metres).
constexpr double MOST_PER_HOUSEHOLD = 20.0;
constexpr double MOST_FACTOR = 10.0;
constexpr double MOST_METRES = 100000.0;
constexpr double MOST_SQUARE_METRES = 200.0;
constexpr double MOST_VEHICLES = 1e6;
constexpr double MOST_KILOWATTS = 10000.0;
constexpr double MOST_HECTARES = 100000.0;
constexpr double MOST_PEOPLE = 1e7;
constexpr double MOST_COUNT = 1000.0;
constexpr double HUNDRED = 100.0; // a percentage, or a need

KnownFigure share( const char *section, const char *name )
{
  return { section, name, 0.0, 1.0, false };
}

KnownFigure upTo( const char *section, const char *name, double most )
{
  return { section, name, 0.0, most, false };
}

KnownFigure above( const char *section, const char *name, double most )
{
  return { section, name, 0.0, most, true };
}

} // namespace

const std::vector<KnownFigure> &knownFigures()
{
  static const char *const PARKING = "parking";
  static const char *const CHARGING = "charging";
  static const char *const UNIT = "unit";
  static const std::vector<KnownFigure> FIGURES {
    above( PARKING, "spaces_per_household", MOST_PER_HOUSEHOLD ),
    above( PARKING, "cars_per_household", MOST_PER_HOUSEHOLD ),
    above( PARKING, "demand_factor", MOST_FACTOR ),
    share( PARKING, "default_share" ),
    above( PARKING, "walk_limit", MOST_METRES ),
    above( PARKING, "area_per_space_open_min", MOST_SQUARE_METRES ),
    above( PARKING, "area_per_space_open_max", MOST_SQUARE_METRES ),
    above( PARKING, "area_per_space_garage_min", MOST_SQUARE_METRES ),
    above( PARKING, "area_per_space_garage_max", MOST_SQUARE_METRES ),
    share( CHARGING, "ev_share" ),
    above( CHARGING, "cars_per_household", MOST_PER_HOUSEHOLD ),
    above( CHARGING, "evs_per_public_pile", MOST_VEHICLES ),
    above( CHARGING, "service_radius", MOST_METRES ),
    share( CHARGING, "readiness_share_new" ),
    share( CHARGING, "built_share_new" ),
    share( CHARGING, "lot_share_public" ),
    share( CHARGING, "lot_share_building" ),
    share( CHARGING, "lot_share_institution" ),
    share( CHARGING, "lot_share_institution_provincial" ),
    above( CHARGING, "fast_power_kw", MOST_KILOWATTS ),
    above( CHARGING, "evs_per_fast_station", MOST_VEHICLES ),
    upTo( UNIT, "min_area", MOST_HECTARES ),
    above( UNIT, "max_area", MOST_HECTARES ),
    upTo( UNIT, "max_gap", MOST_METRES ),
    upTo( UNIT, "population_min", MOST_PEOPLE ),
    upTo( UNIT, "population_max", MOST_PEOPLE ),
    share( UNIT, "demolition_share_max" ),
    above( UNIT, "rebuild_ratio_max", MOST_FACTOR ),
    share( UNIT, "rehousing_share_min" ),
    upTo( UNIT, "rent_rise_max", HUNDRED ),
    upTo( UNIT, "protected_touched_max", MOST_COUNT ),
    upTo( UNIT, "checkups_min", MOST_COUNT ),
    upTo( UNIT, "strategy_improve_need", HUNDRED ),
    share( UNIT, "strategy_improve_demolition_max" ),
    share( UNIT, "strategy_rebuild_demolition_min" ),
  };
  return FIGURES;
}

std::vector<KnownFigure> knownFigures( const std::string &section )
{
  std::vector<KnownFigure> figures;
  std::copy_if( knownFigures().begin(), knownFigures().end(), std::back_inserter( figures ), [&section]( const KnownFigure &figure )
                { return section == figure.section; } );
  return figures;
}

} // namespace renewal::model
