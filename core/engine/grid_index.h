#pragma once

#include "core/engine/local_plane.h"
#include "core/model/lon_lat.h"

#include <algorithm>
#include <cmath>
#include <cstddef>
#include <cstdint>
#include <vector>

namespace renewal::engine
{

//! A box in degrees; empty until something is added.
struct GeoBox
{
    double minLon = HUGE_VAL;
    double minLat = HUGE_VAL;
    double maxLon = -HUGE_VAL;
    double maxLat = -HUGE_VAL;

    void add( const model::LonLat &place );
    void grow( double lonDegrees, double latDegrees );
    bool isEmpty() const { return minLon > maxLon; }
    bool contains( const model::LonLat &place ) const { return place.lon >= minLon && place.lon <= maxLon && place.lat >= minLat && place.lat <= maxLat; }
    bool overlaps( const GeoBox &other ) const { return minLon <= other.maxLon && other.minLon <= maxLon && minLat <= other.maxLat && other.minLat <= maxLat; }
};

/**
 * Method: uniform grid in degrees, cells as one compressed row array (items of cell c lie together).
 * Inputs: extent and wanted cell size; items are segments, points (equal ends) or boxes.
 * Result: visits of items near a box or, ring by ring, around a point; an item may be visited repeatedly.
 * Cost: O(items) to build; memory 4 bytes per item and cell it touches, 4 bytes per cell.
 * Throws nothing; visits are safe from several threads.
 * Not covered: the 180th meridian.
 */
class GridIndex
{
  public:
    //! Cells are at least \a cellMetres wide, and wider where there would be more than \a maxCells of them.
    GridIndex( const GeoBox &extent, double cellMetres, std::size_t maxCells, const model::Ellipsoid &ellipsoid );

    //! Cell size at which \a extent has about one cell per item, at least \a leastMetres.
    static double cellMetresFor( const GeoBox &extent, std::size_t items, double leastMetres, const model::Ellipsoid &ellipsoid );

    /**
     * Fills the index. \a forEachItem is called with a sink that takes ( item, start, end ) for each segment.
     */
    template <class ForEachItem>
    void buildSegments( ForEachItem forEachItem );

    //! As buildSegments(), with a sink that takes ( item, box ).
    template <class ForEachItem>
    void buildBoxes( ForEachItem forEachItem );

    //! Calls visit( item ) for all items of the cells that \a box touches.
    template <class Visit>
    void visitBox( const GeoBox &box, Visit visit ) const;

    /**
     * Calls visit( item ) ring by ring around \a place, until every item not yet visited is farther than
     * boundMetres(), which may shrink on the way.
     */
    template <class Visit, class Bound>
    void visitAround( const model::LonLat &place, Visit visit, Bound boundMetres ) const;

  private:
    struct CellRange
    {
        std::int64_t minX, minY, maxX, maxY;
    };

    std::int64_t column( double lon ) const { return static_cast<std::int64_t>( std::floor( ( lon - mExtent.minLon ) / mCellLon ) ); }
    std::int64_t row( double lat ) const { return static_cast<std::int64_t>( std::floor( ( lat - mExtent.minLat ) / mCellLat ) ); }
    CellRange cells( const GeoBox &box ) const;
    double leastCellMetres( double lat ) const;
    double bulgeDegrees( const model::LonLat &start, const model::LonLat &end ) const;
    template <class Emit>
    void cellsOfSegment( const model::LonLat &start, const model::LonLat &end, Emit emit ) const;
    template <class Emit>
    void cellsOfRange( const CellRange &range, Emit emit ) const;
    template <class Pass>
    void fill( Pass pass );

    GeoBox mExtent;
    model::Ellipsoid mEllipsoid;
    double mCellLon = 1.0;
    double mCellLat = 1.0;
    double mLeastCellMetres = 0.0; //!< narrowest cell inside the extent
    std::int64_t mColumns = 1;
    std::int64_t mRows = 1;
    std::vector<std::uint32_t> mFirst;
    std::vector<std::uint32_t> mItems;
};

template <class Emit>
void GridIndex::cellsOfRange( const CellRange &range, Emit emit ) const
{
  for ( std::int64_t y = range.minY; y <= range.maxY; ++y )
    for ( std::int64_t x = range.minX; x <= range.maxX; ++x )
      emit( static_cast<std::size_t>( y * mColumns + x ) );
}

template <class Emit>
void GridIndex::cellsOfSegment( const model::LonLat &start, const model::LonLat &end, Emit emit ) const
{
  GeoBox box;
  box.add( start );
  box.add( end );
  const double pad = bulgeDegrees( start, end );
  box.grow( 0.0, pad );
  const CellRange all = cells( box );
  if ( all.minX == all.maxX || all.minY == all.maxY )
    return cellsOfRange( all, emit );
  // A long slanted segment: per column only the rows that it passes.
  const double slope = ( end.lat - start.lat ) / ( end.lon - start.lon );
  for ( std::int64_t x = all.minX; x <= all.maxX; ++x )
  {
    const double west = std::max( box.minLon, x == all.minX ? box.minLon : mExtent.minLon + x * mCellLon );
    const double east = std::min( box.maxLon, x == all.maxX ? box.maxLon : mExtent.minLon + ( x + 1 ) * mCellLon );
    const double latWest = start.lat + slope * ( west - start.lon );
    const double latEast = start.lat + slope * ( east - start.lon );
    GeoBox part;
    part.add( { west, std::min( latWest, latEast ) - pad } );
    part.add( { east, std::max( latWest, latEast ) + pad } );
    CellRange range = cells( part );
    range.minX = range.maxX = x;
    cellsOfRange( range, emit );
  }
}

template <class Pass>
void GridIndex::fill( Pass pass )
{
  std::vector<std::pair<std::uint32_t, std::uint32_t>> found; // item and cell; there are at most 2^32 cells
  mFirst.assign( static_cast<std::size_t>( mColumns * mRows ) + 1, 0 );
  pass( [this, &found]( std::uint32_t item, std::size_t cell )
        {
    ++mFirst[cell + 1];
    found.emplace_back( item, static_cast<std::uint32_t>( cell ) ); } );
  for ( std::size_t c = 1; c < mFirst.size(); ++c )
    mFirst[c] += mFirst[c - 1];
  mItems.resize( mFirst.back() );
  std::vector<std::uint32_t> next( mFirst.begin(), mFirst.end() - 1 );
  for ( const auto &[item, cell] : found )
    mItems[next[cell]++] = item;
}

template <class ForEachItem>
void GridIndex::buildSegments( ForEachItem forEachItem )
{
  fill( [this, &forEachItem]( auto put )
        { forEachItem( [this, &put]( std::uint32_t item, const model::LonLat &start, const model::LonLat &end )
                       { cellsOfSegment( start, end, [&put, item]( std::size_t cell )
                                         { put( item, cell ); } ); } ); } );
}

template <class ForEachItem>
void GridIndex::buildBoxes( ForEachItem forEachItem )
{
  fill( [this, &forEachItem]( auto put )
        { forEachItem( [this, &put]( std::uint32_t item, const GeoBox &box )
                       { cellsOfRange( cells( box ), [&put, item]( std::size_t cell )
                                       { put( item, cell ); } ); } ); } );
}

template <class Visit>
void GridIndex::visitBox( const GeoBox &box, Visit visit ) const
{
  if ( mItems.empty() || !box.overlaps( mExtent ) )
    return;
  cellsOfRange( cells( box ), [this, &visit]( std::size_t cell )
                {
    for ( std::uint32_t i = mFirst[cell]; i < mFirst[cell + 1]; ++i )
      visit( mItems[i] ); } );
}

template <class Visit, class Bound>
void GridIndex::visitAround( const model::LonLat &place, Visit visit, Bound boundMetres ) const
{
  if ( mItems.empty() )
    return;
  const std::int64_t x = column( place.lon ), y = row( place.lat );
  const double cellMetres = leastCellMetres( place.lat );
  // Rings that do not touch the grid are skipped at once.
  const std::int64_t firstRing = std::max( { std::int64_t( 0 ), -x, -y, x - mColumns + 1, y - mRows + 1 } );
  const std::int64_t lastRing = std::max( { std::abs( x ), std::abs( y ), std::abs( mColumns - 1 - x ), std::abs( mRows - 1 - y ) } );
  const auto visitCells = [this, &visit]( std::int64_t cellY, std::int64_t minX, std::int64_t maxX )
  {
    if ( cellY < 0 || cellY >= mRows )
      return;
    minX = std::max<std::int64_t>( minX, 0 );
    maxX = std::min( maxX, mColumns - 1 );
    if ( minX > maxX )
      return;
    for ( std::uint32_t i = mFirst[cellY * mColumns + minX]; i < mFirst[cellY * mColumns + maxX + 1]; ++i )
      visit( mItems[i] );
  };
  // Where the place lies in its cell, 0 to 1: the sides of a ring are not equally near.
  const double fromWest = ( place.lon - mExtent.minLon ) / mCellLon - static_cast<double>( x );
  const double fromSouth = ( place.lat - mExtent.minLat ) / mCellLat - static_cast<double>( y );
  for ( std::int64_t ring = firstRing; ring <= lastRing; ++ring )
  {
    const double inner = static_cast<double>( ring - 1 );
    if ( inner * cellMetres > boundMetres() )
      return;
    const auto isNear = [&]( double cellsAway )
    { return ring == 0 || ( inner + cellsAway ) * cellMetres <= boundMetres(); };
    if ( isNear( fromSouth ) )
      visitCells( y - ring, x - ring, x + ring );
    if ( ring == 0 )
      continue;
    if ( isNear( 1.0 - fromSouth ) )
      visitCells( y + ring, x - ring, x + ring );
    const std::int64_t top = std::min( mRows - 1, y + ring - 1 );
    for ( std::int64_t cellY = std::max<std::int64_t>( 0, y - ring + 1 ); cellY <= top; ++cellY )
    {
      if ( isNear( fromWest ) )
        visitCells( cellY, x - ring, x - ring );
      if ( isNear( 1.0 - fromWest ) )
        visitCells( cellY, x + ring, x + ring );
    }
  }
}

} // namespace renewal::engine
