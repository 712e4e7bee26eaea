#include "core/engine/corridor_polygon.h"

#include <limits>

namespace renewal::engine
{

namespace
{

//! Kept from the exact outline, per metre of half width: 15 mm at 40 m, so that a bend of a street stays provable.
const double SLACK = 0.015 / 40.0;
//! How much farther each larger limit reaches, per metre of half width; also kept free for curved grid lines: 1 mm at 40 m.
const double MARGIN = 0.001 / 40.0;
//! Straight outlines keep a point at least this often: in other reference systems they bend.
const double LONGEST_METRES = 100.0;
const std::uint64_t INNER_KEY = 1ull << 63;

//! What a cell of the tile holds at the next larger limit.
enum CellState : std::int32_t
{
  Empty = -1,
  Whole = -2
};

//! The capsules of one limit, sorted into tiles.
struct TileIndex
{
    std::int64_t firstColumn = 0, firstRow = 0; //!< tile numbers
    std::int64_t columns = 0, rows = 0;
    std::vector<std::uint32_t> first; //!< per tile, into capsules
    std::vector<std::int32_t> capsules;
};

struct TileRange
{
    std::int64_t left, right, bottom, top;
};

TileRange tilesOf( const PlaneSegment &segment, double radius, double tileMetres )
{
  const auto tile = [tileMetres]( double metres )
  { return static_cast<std::int64_t>( std::floor( metres / tileMetres ) ); };
  return { tile( std::min( segment.start.x, segment.end.x ) - radius ), tile( std::max( segment.start.x, segment.end.x ) + radius ),
           tile( std::min( segment.start.y, segment.end.y ) - radius ), tile( std::max( segment.start.y, segment.end.y ) + radius ) };
}

//! Calls \a visit with the number of each tile that the capsule around a segment may touch.
template <typename Visit>
void visitTiles( const TileIndex &index, const PlaneSegment &segment, double radius, double tileMetres, const Visit &visit )
{
  const TileRange range = tilesOf( segment, radius, tileMetres );
  for ( std::int64_t row = range.bottom; row <= range.top; ++row )
    for ( std::int64_t column = range.left; column <= range.right; ++column )
      visit( static_cast<std::size_t>( ( row - index.firstRow ) * index.columns + column - index.firstColumn ) );
}

TileIndex sortIntoTiles( const std::vector<PlaneSegment> &segments, const TileRange &extent, double radius, double tileMetres )
{
  TileIndex index;
  index.firstColumn = extent.left;
  index.firstRow = extent.bottom;
  index.columns = extent.right - extent.left + 1;
  index.rows = extent.top - extent.bottom + 1;
  index.first.assign( static_cast<std::size_t>( index.columns * index.rows ) + 1, 0 );
  for ( const PlaneSegment &segment : segments )
    visitTiles( index, segment, radius, tileMetres, [&index]( std::size_t tile )
                { ++index.first[tile + 1]; } );
  for ( std::size_t i = 1; i < index.first.size(); ++i )
    index.first[i] += index.first[i - 1];
  index.capsules.resize( index.first.back() );
  std::vector<std::uint32_t> next( index.first.begin(), index.first.end() - 1 );
  for ( std::size_t i = 0; i < segments.size(); ++i )
    visitTiles( index, segments[i], radius, tileMetres, [&]( std::size_t tile )
                { index.capsules[next[tile]++] = static_cast<std::int32_t>( i ); } );
  return index;
}

TileRange extentOf( const std::vector<PlaneSegment> &segments, double radius, double tileMetres )
{
  TileRange extent { std::numeric_limits<std::int64_t>::max(), std::numeric_limits<std::int64_t>::min(), std::numeric_limits<std::int64_t>::max(), std::numeric_limits<std::int64_t>::min() };
  for ( const PlaneSegment &segment : segments )
  {
    const TileRange range = tilesOf( segment, radius, tileMetres );
    extent = { std::min( extent.left, range.left ), std::max( extent.right, range.right ), std::min( extent.bottom, range.bottom ), std::max( extent.top, range.top ) };
  }
  return extent;
}

} // namespace

struct CorridorPolygons::Private
{
    CorridorTile tile;
    std::vector<std::int32_t> states = std::vector<std::int32_t>( static_cast<std::size_t>( CorridorTile::CELLS ) * CorridorTile::CELLS );
    std::vector<CellCover> covers;
    std::vector<std::vector<OutlinePiece>> pieces; //!< per limit
    std::uint64_t innerPoints = 0;

    void drawOutline( const std::vector<PlaneSegment> &capsules, bool isLargest, std::vector<OutlinePiece> &outline );
    void drawCell( const std::vector<PlaneSegment> &capsules, int column, int row, bool isLargest, std::vector<OutlinePiece> &outline );
    void addPieces( const CellCover &cover, std::vector<OutlinePiece> &outline );
};

void CorridorPolygons::Private::addPieces( const CellCover &cover, std::vector<OutlinePiece> &outline )
{
  for ( int i = 0; i < cover.count; ++i )
  {
    const CellArc &arc = cover.arcs[static_cast<std::size_t>( i )];
    const auto point = [&arc]( int k ) -> const CellPoint &
    { return arc.points[static_cast<std::size_t>( k % arc.count )]; };
    if ( arc.isClosed )
    {
      for ( int k = arc.count; k > 0; --k )
        outline.push_back( { point( k ).key, point( k - 1 ).key, point( k ).place, point( k - 1 ).place } );
      continue;
    }
    std::uint64_t key = point( arc.outlineCount - 1 ).key;
    for ( int k = arc.outlineCount - 1; k < arc.count; ++k )
    {
      const CellPoint &to = point( k + 1 );
      const std::uint64_t toKey = to.key != 0 ? to.key : INNER_KEY + innerPoints++;
      outline.push_back( { key, toKey, point( k ).place, to.place } );
      key = toKey;
    }
  }
}

void CorridorPolygons::Private::drawCell( const std::vector<PlaneSegment> &capsules, int column, int row, bool isLargest, std::vector<OutlinePiece> &outline )
{
  std::int32_t &state = states[static_cast<std::size_t>( row * CorridorTile::CELLS + column )];
  CellCover cover;
  coverCell( tile, capsules, column, row, cover );
  if ( !isLargest && state != Whole )
  {
    const bool isFine = state != Empty && isWithin( cover, covers[static_cast<std::size_t>( state )] );
    if ( !isFine && cover.isWhole )
      cover.isWhole = false;
    for ( int i = 0; i < cover.count && !isFine; ++i )
      cover.arcs[static_cast<std::size_t>( i )].clear();
  }
  if ( cover.isWhole )
  {
    state = Whole;
    return;
  }
  addPieces( cover, outline );
  state = static_cast<std::int32_t>( covers.size() );
  covers.push_back( cover );
}

//! Finds the outline in the tile as drawn; afterwards states and covers hold this limit's cells.
void CorridorPolygons::Private::drawOutline( const std::vector<PlaneSegment> &capsules, bool isLargest, std::vector<OutlinePiece> &outline )
{
  for ( int row = 0; row < CorridorTile::CELLS; ++row )
  {
    const std::uint8_t *nodes = tile.nodesOfRow( row ), *above = tile.nodesOfRow( row + 1 ), *whole = tile.cellsOfRow( row );
    for ( int column = 0; column < CorridorTile::CELLS; ++column )
    {
      std::int32_t &state = states[static_cast<std::size_t>( row * CorridorTile::CELLS + column )];
      if ( whole[column] )
        state = Whole;
      else if ( nodes[column] | nodes[column + 1] | above[column] | above[column + 1] )
        drawCell( capsules, column, row, isLargest, outline );
      else
        state = Empty;
    }
  }
}

CorridorPolygons::CorridorPolygons()
  : d( std::make_unique<Private>() )
{
}

CorridorPolygons::~CorridorPolygons() = default;

std::vector<std::vector<PlanePolygon>> CorridorPolygons::run( const std::vector<std::vector<PlaneSegment>> &piecesByLimit, double corridorMetres, const model::Progress &progress, double cellsPerCorridor )
{
  const std::size_t limits = piecesByLimit.size();
  std::vector<std::vector<PlanePolygon>> result( limits );
  if ( limits == 0 || piecesByLimit.back().empty() )
    return result;
  CorridorGrid grid;
  grid.stepMetres = corridorMetres / cellsPerCorridor;
  grid.leastReachMetres = MARGIN * corridorMetres;
  grid.certainMetres = corridorMetres * ( 1.0 - MARGIN );
  const double tileMetres = grid.stepMetres * CorridorTile::CELLS;
  const TileRange extent = extentOf( piecesByLimit.back(), corridorMetres, tileMetres );
  std::vector<TileIndex> indexes;
  for ( const std::vector<PlaneSegment> &segments : piecesByLimit )
    indexes.push_back( sortIntoTiles( segments, extent, corridorMetres, tileMetres ) );
  d->pieces.resize( limits );
  for ( std::vector<OutlinePiece> &outline : d->pieces )
    outline.clear();
  d->innerPoints = 0;
  for ( std::size_t tile = 0; tile + 1 < indexes.back().first.size(); ++tile )
  {
    d->covers.clear();
    progress.check();
    // From the largest limit down, so that each is kept within the next.
    for ( std::size_t k = limits; k-- > 0; )
    {
      const TileIndex &index = indexes[k];
      if ( index.first[tile] == index.first[tile + 1] )
        break;
      grid.radiusMetres = corridorMetres * ( 1.0 - SLACK - MARGIN * static_cast<double>( limits - 1 - k ) );
      d->tile.begin( grid, ( index.firstColumn + static_cast<std::int64_t>( tile ) % index.columns ) * CorridorTile::CELLS, ( index.firstRow + static_cast<std::int64_t>( tile ) / index.columns ) * CorridorTile::CELLS );
      for ( std::uint32_t i = index.first[tile]; i < index.first[tile + 1]; ++i )
        d->tile.drawRows( piecesByLimit[k][static_cast<std::size_t>( index.capsules[i] )], index.capsules[i] );
      for ( std::uint32_t i = index.first[tile]; i < index.first[tile + 1]; ++i )
        d->tile.drawColumns( piecesByLimit[k][static_cast<std::size_t>( index.capsules[i] )], index.capsules[i] );
      d->drawOutline( piecesByLimit[k], k + 1 == limits, d->pieces[k] );
    }
  }
  for ( std::size_t k = 0; k < limits; ++k )
    result[k] = assembleRings( d->pieces[k], LONGEST_METRES );
  return result;
}

} // namespace renewal::engine
