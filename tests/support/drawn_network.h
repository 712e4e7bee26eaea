#pragma once

#include "core/engine/local_plane.h"
#include "core/engine/network_builder.h"
#include "core/model/network.h"
#include "core/model/progress.h"

#include <vector>

namespace renewal::test
{

const double ORIGIN_LON = 113.65;
const double ORIGIN_LAT = 34.75;

/**
 * The place \a x metres east and \a y metres north of 113.65 E 34.75 N. Lengths along x and along y are
 * geodesic to 0.1 mm within a kilometre of the origin.
 */
inline model::LonLat at( double x, double y )
{
  const model::Ellipsoid ellipsoid;
  const double roughLat = y / engine::degreeLengths( ORIGIN_LAT, ellipsoid ).latMetres;
  const double lat = ORIGIN_LAT + y / engine::degreeLengths( ORIGIN_LAT + 0.5 * roughLat, ellipsoid ).latMetres;
  return { ORIGIN_LON + x / engine::degreeLengths( lat, ellipsoid ).lonMetres, lat };
}

struct Xy
{
    double x;
    double y;
};

inline std::vector<model::LonLat> line( const std::vector<Xy> &places )
{
  std::vector<model::LonLat> result;
  for ( const Xy &place : places )
    result.push_back( at( place.x, place.y ) );
  return result;
}

inline model::Street street( const std::vector<Xy> &places )
{
  model::Street result;
  result.vertices = line( places );
  return result;
}

//! A closed ring around the box.
inline std::vector<model::LonLat> box( double minX, double minY, double maxX, double maxY )
{
  return line( { { minX, minY }, { maxX, minY }, { maxX, maxY }, { minX, maxY }, { minX, minY } } );
}

inline model::Network network( const std::vector<model::Street> &streets, const engine::NetworkSettings &settings = {} )
{
  model::Progress progress;
  return engine::buildNetwork( streets, model::Ellipsoid(), settings, progress );
}

} // namespace renewal::test
