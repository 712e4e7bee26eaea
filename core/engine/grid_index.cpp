#include "core/engine/grid_index.h"

namespace renewal::engine
{

namespace
{

const double RADIANS = 3.14159265358979323846 / 180.0;
//! Keeps bounds below the true geodesic distance whatever the curvature does within a country.
const double SAFETY = 0.99;

} // namespace

void GeoBox::add( const model::LonLat &place )
{
  minLon = std::min( minLon, place.lon );
  minLat = std::min( minLat, place.lat );
  maxLon = std::max( maxLon, place.lon );
  maxLat = std::max( maxLat, place.lat );
}

void GeoBox::grow( double lonDegrees, double latDegrees )
{
  minLon -= lonDegrees;
  maxLon += lonDegrees;
  minLat -= latDegrees;
  maxLat += latDegrees;
}

GridIndex::GridIndex( const GeoBox &extent, double cellMetres, std::size_t maxCells, const model::Ellipsoid &ellipsoid )
  : mExtent( extent )
  , mEllipsoid( ellipsoid )
{
  if ( mExtent.isEmpty() )
    mExtent = GeoBox { 0.0, 0.0, 0.0, 0.0 };
  const DegreeLengths lengths = degreeLengths( 0.5 * ( mExtent.minLat + mExtent.maxLat ), ellipsoid );
  const double width = mExtent.maxLon - mExtent.minLon, height = mExtent.maxLat - mExtent.minLat;
  for ( double metres = cellMetres;; metres *= 1.5 )
  {
    mCellLon = metres / std::max( lengths.lonMetres, 1.0 );
    mCellLat = metres / lengths.latMetres;
    const double columns = std::floor( width / mCellLon ) + 1.0, rows = std::floor( height / mCellLat ) + 1.0;
    if ( columns * rows > static_cast<double>( std::max<std::size_t>( maxCells, 1 ) ) )
      continue;
    mColumns = static_cast<std::int64_t>( columns );
    mRows = static_cast<std::int64_t>( rows );
    break;
  }
  mLeastCellMetres = std::min( leastCellMetres( mExtent.minLat ), leastCellMetres( mExtent.maxLat ) );
}

double GridIndex::cellMetresFor( const GeoBox &extent, std::size_t items, double leastMetres, const model::Ellipsoid &ellipsoid )
{
  if ( extent.isEmpty() || items == 0 )
    return leastMetres;
  const DegreeLengths lengths = degreeLengths( 0.5 * ( extent.minLat + extent.maxLat ), ellipsoid );
  const double area = ( extent.maxLon - extent.minLon ) * lengths.lonMetres * ( extent.maxLat - extent.minLat ) * lengths.latMetres;
  return std::max( leastMetres, std::sqrt( area / static_cast<double>( items ) ) );
}

GridIndex::CellRange GridIndex::cells( const GeoBox &box ) const
{
  const auto clamp = []( std::int64_t value, std::int64_t count )
  { return std::min( std::max<std::int64_t>( value, 0 ), count - 1 ); };
  return { clamp( column( box.minLon ), mColumns ), clamp( row( box.minLat ), mRows ), clamp( column( box.maxLon ), mColumns ), clamp( row( box.maxLat ), mRows ) };
}

double GridIndex::leastCellMetres( double lat ) const
{
  const DegreeLengths lengths = degreeLengths( lat, mEllipsoid );
  const double here = SAFETY * std::min( lengths.lonMetres * mCellLon, lengths.latMetres * mCellLat );
  return mLeastCellMetres > 0.0 ? std::min( here, mLeastCellMetres ) : here;
}

double GridIndex::bulgeDegrees( const model::LonLat &start, const model::LonLat &end ) const
{
  // How far a geodesic bulges from the straight line in degrees: length^2 tan(lat) / 8R; doubled to be safe.
  const double radians = ( end.lon - start.lon ) * RADIANS;
  const double lat = std::min( 85.0, std::max( std::abs( start.lat ), std::abs( end.lat ) ) ) * RADIANS;
  return 0.25 * radians * radians * std::sin( lat ) * std::cos( lat ) / RADIANS;
}

} // namespace renewal::engine
