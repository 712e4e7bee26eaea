#pragma once

#include "core/model/network.h"

#include <fstream>
#include <stdexcept>
#include <string>
#include <vector>

namespace renewal::bench
{

/**
 * Reads streets from a text file, one line per street: id, then longitude and latitude of each vertex (what
 * bench/dump_streets.py writes). Throws std::runtime_error if there are none.
 */
inline std::vector<model::Street> readStreets( const std::string &path )
{
  std::ifstream file( path );
  std::vector<model::Street> streets;
  std::string line;
  while ( std::getline( file, line ) )
  {
    char *at = line.data();
    model::Street street;
    street.id = std::strtoll( at, &at, 10 );
    while ( *at )
    {
      model::LonLat place;
      place.lon = std::strtod( at, &at );
      place.lat = std::strtod( at, &at );
      street.vertices.push_back( place );
    }
    streets.push_back( std::move( street ) );
  }
  if ( streets.empty() )
    throw std::runtime_error( "no streets in " + path );
  return streets;
}

} // namespace renewal::bench
