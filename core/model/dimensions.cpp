#include "core/model/dimensions.h"

#include <algorithm>
#include <utility>

namespace renewal::model
{

namespace
{

//! Keys of dimensions and the facility types in them, after the six aims of the complete-community standard.
const std::vector<std::pair<const char *, std::vector<const char *>>> &facilityTable()
{
  static const std::vector<std::pair<const char *, std::vector<const char *>>> TABLE {
    { "service", { "kindergarten", "nursery", "primary_school", "middle_school", "health_centre", "health_station", "clinic", "hospital", "elderly_care", "elderly_daycare", "community_centre", "subdistrict_office", "police", "culture", "library" } },
    { "commerce", { "pharmacy", "wet_market", "fresh_food", "supermarket", "convenience", "breakfast", "canteen", "restaurant", "coffee_tea", "hairdresser", "laundry", "repair", "photo_print", "housekeeping", "post", "parcel", "recycling", "bank", "bookshop", "pet" } },
    { "utilities", { "toilet", "waste", "shelter", "bus_stop", "metro", "gas_station" } },
    { "parking_charging", { "parking", "ev_charging", "ebike_charging" } },
    { "public_space", { "sports_ground", "fitness", "park", "playground" } },
  };
  return TABLE;
}

} // namespace

const std::vector<Dimension> &dimensions()
{
  static const std::vector<Dimension> DIMENSIONS {
    { "service", "基本公共服务", "Basic public services" },
    { "commerce", "便民商业", "Shops for daily needs" },
    { "utilities", "市政配套", "Utilities" },
    { "parking_charging", "停车与充电", "Parking and charging" },
    { "public_space", "公共活动空间", "Public space" },
    { "management", "物业与社区管理", "Property and community management" },
  };
  return DIMENSIONS;
}

const Dimension *findDimension( const std::string &name )
{
  const auto found = std::find_if( dimensions().begin(), dimensions().end(), [&name]( const Dimension &dimension )
                                   { return name == dimension.key || name == dimension.zh; } );
  return found == dimensions().end() ? nullptr : &*found;
}

const Dimension *dimensionOfFacility( const std::string &facilityKey )
{
  for ( const auto &[dimension, types] : facilityTable() )
  {
    if ( std::find( types.begin(), types.end(), facilityKey ) != types.end() )
      return findDimension( dimension );
  }
  return nullptr;
}

const Dimension *dimensionOf( const CoverageRule &rule )
{
  for ( const std::string &key : rule.facilities )
  {
    if ( const Dimension *dimension = dimensionOfFacility( key ) )
      return dimension;
  }
  return nullptr;
}

const Dimension *dimensionOf( const ChecklistItem &item )
{
  const Dimension *named = findDimension( item.dimension );
  return named ? named : findDimension( item.category );
}

} // namespace renewal::model
