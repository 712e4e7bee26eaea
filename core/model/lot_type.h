#pragma once

#include <string_view>

namespace renewal::model
{

//! What a cell in the type column of a layer of lots says.
enum class LotType
{
  CarPark,  //!< a car park, or nothing that speaks against one
  Entrance, //!< the entrance or exit of a car park (Amap 150907-150909): counting it would double the supply
  Other     //!< a known type that is no car park
};

/**
 * Reads \a cell: a facility type key, one or more Amap codes parted by bars, semicolons or commas, or a word of the
 * user's own (surface, 地下), which is taken for a car park. A cell with an entrance among its codes is an entrance.
 * Source: Amap POI code table, May 2017 edition.
 */
LotType lotType( std::string_view cell );

} // namespace renewal::model
