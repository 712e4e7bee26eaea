#include "core/input/sample_grid.h"

#include "core/input/input_error.h"

#include <QCoreApplication>
#include <algorithm>
#include <cmath>
#include <geodesic.h>
#include <limits>

namespace renewal::input
{

namespace
{

const double RADIANS = 3.14159265358979323846 / 180.0;

[[noreturn]] void refuse( double spacingMetres )
{
  throw InputError( QCoreApplication::translate( "SampleGrid", "SAMPLE_SPACING of %1 m makes too many sample points for these communities. Choose a larger spacing." ).arg( spacingMetres ) );
}

//! Latitudes of the grid rows between \a south and \a north, ascending.
std::vector<double> rowLatitudes( double south, double north, double spacingMetres, const geod_geodesic &geodesic, std::size_t limit )
{
  double metres = 0.0;
  geod_inverse( &geodesic, 0.0, 0.0, south, 0.0, &metres, nullptr, nullptr );
  const double first = std::ceil( ( south < 0.0 ? -metres : metres ) / spacingMetres );
  geod_inverse( &geodesic, 0.0, 0.0, north, 0.0, &metres, nullptr, nullptr );
  const double last = std::floor( ( north < 0.0 ? -metres : metres ) / spacingMetres );
  if ( last - first > static_cast<double>( limit ) )
    refuse( spacingMetres );
  std::vector<double> rows;
  for ( double row = first; row <= last; ++row )
  {
    double latitude = 0.0;
    geod_direct( &geodesic, 0.0, 0.0, 0.0, row * spacingMetres, &latitude, nullptr, nullptr );
    rows.push_back( latitude );
  }
  return rows;
}

//! Longitudes where the rings cross each row, unsorted.
std::vector<std::vector<double>> crossings( const model::Rings &rings, const std::vector<double> &rows )
{
  std::vector<std::vector<double>> result( rows.size() );
  for ( const std::vector<model::LonLat> &ring : rings )
  {
    for ( std::size_t i = 1; i < ring.size(); ++i )
    {
      const model::LonLat &low = ring[i - 1].lat < ring[i].lat ? ring[i - 1] : ring[i];
      const model::LonLat &high = ring[i - 1].lat < ring[i].lat ? ring[i] : ring[i - 1];
      // Half-open: a row through a vertex counts it once.
      auto row = std::lower_bound( rows.begin(), rows.end(), low.lat );
      for ( ; row != rows.end() && *row < high.lat; ++row )
        result[static_cast<std::size_t>( row - rows.begin() )].push_back( low.lon + ( high.lon - low.lon ) * ( *row - low.lat ) / ( high.lat - low.lat ) );
    }
  }
  return result;
}

} // namespace

std::vector<model::LonLat> sampleGrid( const model::Rings &rings, double spacingMetres, const model::Ellipsoid &ellipsoid, std::size_t limit )
{
  double south = std::numeric_limits<double>::infinity(), north = -south;
  for ( const std::vector<model::LonLat> &ring : rings )
  {
    for ( const model::LonLat &place : ring )
    {
      south = std::min( south, place.lat );
      north = std::max( north, place.lat );
    }
  }
  std::vector<model::LonLat> points;
  if ( !( south <= north ) )
    return points;
  const double flattening = 1.0 / ellipsoid.inverseFlattening;
  const double eccentricity2 = flattening * ( 2.0 - flattening );
  geod_geodesic geodesic;
  geod_init( &geodesic, ellipsoid.semiMajorMetres, flattening );
  const std::vector<double> rows = rowLatitudes( south, north, spacingMetres, geodesic, limit );
  std::vector<std::vector<double>> crossed = crossings( rings, rows );
  for ( std::size_t r = 0; r < rows.size(); ++r )
  {
    std::sort( crossed[r].begin(), crossed[r].end() );
    const double sinLat = std::sin( rows[r] * RADIANS );
    const double parallelRadius = ellipsoid.semiMajorMetres / std::sqrt( 1.0 - eccentricity2 * sinLat * sinLat ) * std::cos( rows[r] * RADIANS );
    const double step = spacingMetres / ( parallelRadius * RADIANS );
    for ( std::size_t i = 0; i + 1 < crossed[r].size(); i += 2 )
    {
      const double from = crossed[r][i], to = crossed[r][i + 1];
      if ( static_cast<double>( points.size() ) + ( to - from ) / step > static_cast<double>( limit ) )
        refuse( spacingMetres );
      for ( double column = std::ceil( from / step ); column * step < to; ++column )
        points.push_back( { column * step, rows[r] } );
    }
  }
  return points;
}

} // namespace renewal::input
