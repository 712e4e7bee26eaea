#include "core/input/polygon_index.h"

#include "core/input/vertex_buffer.h"

#include <algorithm>
#include <cmath>
#include <limits>

namespace renewal::input
{

namespace
{

const double INFINITE = std::numeric_limits<double>::infinity();

//! Returns the cell 0 .. count - 1 of \a offset; outside values go to the ends.
std::size_t cellOf( double offset, double cellsPerUnit, std::size_t count )
{
  const double cell = offset * cellsPerUnit;
  return cell > 0.0 ? std::min( static_cast<std::size_t>( cell ), count - 1 ) : 0;
}

//! Turns counts (shifted by one) into first positions.
void accumulate( std::vector<std::uint32_t> &first )
{
  for ( std::size_t i = 1; i < first.size(); ++i )
    first[i] += first[i - 1];
}

} // namespace

void PolygonIndex::add( const QgsAbstractGeometry &geometry )
{
  VertexBuffer vertices;
  Shape shape { INFINITE, INFINITE, -INFINITE, -INFINITE, 0.0, {}, {}, {} };
  for ( const VertexBuffer::Run &ring : vertices.addRings( geometry ) )
  {
    for ( std::size_t i = ring.first; i + 1 < ring.first + ring.count; ++i )
      shape.edges.push_back( { vertices.x[i], vertices.y[i], vertices.x[i + 1], vertices.y[i + 1] } );
  }
  for ( std::size_t i = 0; i < vertices.size(); ++i )
  {
    shape.minX = std::min( shape.minX, vertices.x[i] );
    shape.maxX = std::max( shape.maxX, vertices.x[i] );
    shape.minY = std::min( shape.minY, vertices.y[i] );
    shape.maxY = std::max( shape.maxY, vertices.y[i] );
  }
  shape.build();
  mShapes.push_back( std::move( shape ) );
}

void PolygonIndex::Shape::build()
{
  const std::size_t bands = std::clamp<std::size_t>( edges.size() / 8, 1, 4096 );
  bandsPerUnit = maxY > minY ? static_cast<double>( bands ) / ( maxY - minY ) : 0.0;
  firstInBand.assign( bands + 1, 0 );
  const auto forEachBand = [&]( const Edge &edge, auto &&visit )
  {
    for ( std::size_t b = band( std::min( edge.y1, edge.y2 ) ); b <= band( std::max( edge.y1, edge.y2 ) ); ++b )
      visit( b );
  };
  for ( const Edge &edge : edges )
    forEachBand( edge, [&]( std::size_t b )
                 { ++firstInBand[b + 1]; } );
  accumulate( firstInBand );
  edgesInBand.resize( firstInBand.back() );
  std::vector<std::uint32_t> next( firstInBand.begin(), firstInBand.end() - 1 );
  for ( std::size_t i = 0; i < edges.size(); ++i )
    forEachBand( edges[i], [&]( std::size_t b )
                 { edgesInBand[next[b]++] = static_cast<std::uint32_t>( i ); } );
}

std::size_t PolygonIndex::Shape::band( double y ) const
{
  return cellOf( y - minY, bandsPerUnit, firstInBand.size() - 1 );
}

bool PolygonIndex::Shape::contains( double x, double y ) const
{
  if ( !( x >= minX && x <= maxX && y >= minY && y <= maxY ) )
    return false;
  bool isInside = false;
  const std::size_t b = band( y );
  for ( std::uint32_t i = firstInBand[b]; i < firstInBand[b + 1]; ++i )
  {
    const Edge &edge = edges[edgesInBand[i]];
    if ( ( edge.y1 > y ) == ( edge.y2 > y ) )
      continue;
    // From the lower to the upper end whatever the direction, so that neighbours agree on a shared edge.
    const bool isUp = edge.y1 < edge.y2;
    const double lowX = isUp ? edge.x1 : edge.x2, lowY = isUp ? edge.y1 : edge.y2;
    const double highX = isUp ? edge.x2 : edge.x1, highY = isUp ? edge.y2 : edge.y1;
    if ( ( highX - lowX ) * ( y - lowY ) > ( x - lowX ) * ( highY - lowY ) )
      isInside = !isInside;
  }
  return isInside;
}

void PolygonIndex::build()
{
  double maxX = -INFINITE, maxY = -INFINITE;
  mMinX = mMinY = INFINITE;
  for ( const Shape &shape : mShapes )
  {
    mMinX = std::min( mMinX, shape.minX );
    maxX = std::max( maxX, shape.maxX );
    mMinY = std::min( mMinY, shape.minY );
    maxY = std::max( maxY, shape.maxY );
  }
  const std::size_t side = std::clamp<std::size_t>( static_cast<std::size_t>( 2.0 * std::sqrt( static_cast<double>( mShapes.size() ) ) ), 1, 1024 );
  mColumns = mRows = side;
  mCellsPerX = maxX > mMinX ? static_cast<double>( side ) / ( maxX - mMinX ) : 0.0;
  mCellsPerY = maxY > mMinY ? static_cast<double>( side ) / ( maxY - mMinY ) : 0.0;
  mFirstInCell.assign( mColumns * mRows + 1, 0 );
  const auto forEachCell = [&]( const Shape &shape, auto &&visit )
  {
    if ( shape.edges.empty() )
      return;
    for ( std::size_t r = row( shape.minY ); r <= row( shape.maxY ); ++r )
    {
      for ( std::size_t c = column( shape.minX ); c <= column( shape.maxX ); ++c )
        visit( r * mColumns + c );
    }
  };
  for ( const Shape &shape : mShapes )
    forEachCell( shape, [&]( std::size_t cell )
                 { ++mFirstInCell[cell + 1]; } );
  accumulate( mFirstInCell );
  mShapesInCell.resize( mFirstInCell.back() );
  std::vector<std::uint32_t> next( mFirstInCell.begin(), mFirstInCell.end() - 1 );
  for ( std::size_t i = 0; i < mShapes.size(); ++i )
    forEachCell( mShapes[i], [&]( std::size_t cell )
                 { mShapesInCell[next[cell]++] = static_cast<std::uint32_t>( i ); } );
}

std::size_t PolygonIndex::column( double x ) const
{
  return cellOf( x - mMinX, mCellsPerX, mColumns );
}

std::size_t PolygonIndex::row( double y ) const
{
  return cellOf( y - mMinY, mCellsPerY, mRows );
}

int PolygonIndex::find( double x, double y, std::uint32_t &first ) const
{
  int count = 0;
  if ( mShapes.empty() || !std::isfinite( x ) || !std::isfinite( y ) )
    return count;
  const std::size_t cell = row( y ) * mColumns + column( x );
  for ( std::uint32_t i = mFirstInCell[cell]; i < mFirstInCell[cell + 1]; ++i )
  {
    if ( mShapes[mShapesInCell[i]].contains( x, y ) && count++ == 0 )
      first = mShapesInCell[i];
  }
  return count;
}

} // namespace renewal::input
