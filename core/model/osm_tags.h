#pragma once

#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace renewal::model
{

//! The tags of one OpenStreetMap element; keys are unique. A handful each, so a list beats a map.
struct OsmTags
{
    std::vector<std::pair<std::string, std::string>> items;

    //! Returns the value of \a key, or an empty text.
    std::string_view value( std::string_view key ) const
    {
      for ( const auto &item : items )
      {
        if ( item.first == key )
          return item.second;
      }
      return {};
    }
};

} // namespace renewal::model
