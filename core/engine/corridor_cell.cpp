#include "core/engine/cell_outline.h"

namespace renewal::engine
{

namespace
{

//! A stretch of an arc within one capsule.
struct Run
{
    std::int32_t capsule = CorridorTile::NO_CAPSULE;
    int last = 0; //!< index of its last point in the arc
};

using Runs = SmallList<Run, 32>;

class CellBuilder
{
  public:
    CellBuilder( const CorridorTile &tile, const std::vector<PlaneSegment> &capsules, int column, int row )
      : mTile( tile )
      , mCapsules( capsules )
      , mOutline( tile, column, row )
      , mCorner { static_cast<double>( tile.firstColumn() + column ) * tile.grid().stepMetres, static_cast<double>( tile.firstRow() + row ) * tile.grid().stepMetres }
    {
    }

    void build( CellCover &cover ) const;

  private:
    bool contains( std::int32_t capsule, const PlanePoint &point ) const
    {
      const double certain = mTile.grid().certainMetres;
      return squaredDistance( nearestPoint( mCapsules[static_cast<std::size_t>( capsule )], point ), point ) <= certain * certain;
    }
    bool containAll( const Runs &runs, const PlanePoint &point ) const;
    Runs split( const CellArc &arc ) const;
    PlanePoint boundaryCorner( const CellArc &arc, const Runs &runs ) const;
    bool findFan( const CellArc &arc, const Runs &runs, PlanePoint &fan ) const;
    void closeArc( CellArc &arc, bool isAlone ) const;
    bool isWhole( const CellArc &arc, const Runs &runs ) const;

    const CorridorTile &mTile;
    const std::vector<PlaneSegment> &mCapsules;
    CellOutline mOutline;
    PlanePoint mCorner;
};

bool CellBuilder::containAll( const Runs &runs, const PlanePoint &point ) const
{
  for ( int i = 0; i < runs.count; ++i )
    if ( runs[i].capsule == CorridorTile::NO_CAPSULE || !contains( runs[i].capsule, point ) )
      return false;
  return true;
}

//! Covers the arc with as few capsules as a greedy walk finds.
Runs CellBuilder::split( const CellArc &arc ) const
{
  Runs runs;
  const int last = arc.isClosed ? arc.outlineCount : arc.outlineCount - 1;
  for ( int at = 0; at < last; )
  {
    Run best { CorridorTile::NO_CAPSULE, at + 1 };
    for ( int c = 0; c < mOutline.capsules.count; ++c )
    {
      int end = at;
      while ( end <= last && contains( mOutline.capsules[c], arc.points[static_cast<std::size_t>( end % arc.outlineCount )].place ) )
        ++end;
      if ( end - 1 > at && ( end - 1 > best.last || best.capsule == CorridorTile::NO_CAPSULE ) )
        best = { mOutline.capsules[c], end - 1 };
      if ( best.last == last )
        break;
    }
    runs.add( best );
    at = best.last;
  }
  return runs;
}

//! Where the tangents of the ground at both ends of the arc meet: the corner itself where two straight sides do.
PlanePoint CellBuilder::boundaryCorner( const CellArc &arc, const Runs &runs ) const
{
  const PlanePoint p = arc.points[0].place, q = arc.points[static_cast<std::size_t>( arc.outlineCount - 1 )].place;
  const PlanePoint pFoot = nearestPoint( mCapsules[static_cast<std::size_t>( runs[0].capsule )], p );
  const PlanePoint qFoot = nearestPoint( mCapsules[static_cast<std::size_t>( runs[runs.count - 1].capsule )], q );
  const double px = p.x - pFoot.x, py = p.y - pFoot.y, qx = q.x - qFoot.x, qy = q.y - qFoot.y;
  const double determinant = px * qy - py * qx;
  if ( std::abs( determinant ) < 1e-9 * ( px * px + py * py ) )
    return { 0.5 * ( p.x + q.x ), 0.5 * ( p.y + q.y ) };
  const double a = px * p.x + py * p.y, b = qx * q.x + qy * q.y;
  return { ( a * qy - b * py ) / determinant, ( b * px - a * qx ) / determinant };
}

bool CellBuilder::findFan( const CellArc &arc, const Runs &runs, PlanePoint &fan ) const
{
  for ( int i = 0; i < runs.count; ++i )
    if ( runs[i].capsule == CorridorTile::NO_CAPSULE )
      return false;
  const double step = mTile.grid().stepMetres, margin = 1e-4 * step;
  PlanePoint aim = boundaryCorner( arc, runs );
  aim.x = std::min( mCorner.x + step - margin, std::max( mCorner.x + margin, aim.x ) );
  aim.y = std::min( mCorner.y + step - margin, std::max( mCorner.y + margin, aim.y ) );
  if ( containAll( runs, aim ) )
  {
    fan = aim;
    return true;
  }
  for ( int i = 0; i + 1 < runs.count; ++i )
  {
    const PlanePoint from = arc.points[static_cast<std::size_t>( runs[i].last )].place;
    if ( !containAll( runs, from ) )
      continue;
    double low = 0.0, high = 1.0;
    for ( int k = 0; k < 14; ++k )
    {
      const double t = 0.5 * ( low + high );
      ( containAll( runs, { from.x + t * ( aim.x - from.x ), from.y + t * ( aim.y - from.y ) } ) ? low : high ) = t;
    }
    fan = { from.x + low * ( aim.x - from.x ), from.y + low * ( aim.y - from.y ) };
    return low > 1e-3;
  }
  return false;
}

//! Finds the way back from the end of an open arc to its start.
void CellBuilder::closeArc( CellArc &arc, bool isAlone ) const
{
  arc.count = arc.outlineCount;
  arc.isNotched = false;
  const Runs runs = split( arc );
  if ( runs.count == 1 && runs[0].capsule != CorridorTile::NO_CAPSULE )
    return;
  PlanePoint fan;
  if ( isAlone && findFan( arc, runs, fan ) )
  {
    arc.points[static_cast<std::size_t>( arc.count++ )] = { fan, 0 };
    return;
  }
  arc.isNotched = true;
  for ( int i = runs.count - 1; i >= 0; --i )
  {
    const int first = i > 0 ? runs[i - 1].last : 0;
    const PlanePoint &a = arc.points[static_cast<std::size_t>( first )].place, &b = arc.points[static_cast<std::size_t>( runs[i].last )].place;
    // Along a grid line every point is kept, so that the neighbour's way back is the exact opposite.
    for ( int k = runs[i].last - 1; k > first && ( a.x == b.x || a.y == b.y ); --k )
      arc.points[static_cast<std::size_t>( arc.count++ )] = arc.points[static_cast<std::size_t>( k )];
    if ( i > 0 )
      arc.points[static_cast<std::size_t>( arc.count++ )] = arc.points[static_cast<std::size_t>( first )];
  }
}

bool CellBuilder::isWhole( const CellArc &arc, const Runs &runs ) const
{
  for ( int i = 0; i < runs.count; ++i )
    if ( runs[i].capsule == CorridorTile::NO_CAPSULE )
      return false;
  // Two hulls that share a chord fill the cell.
  if ( runs.count <= 2 )
    return true;
  const double half = 0.5 * mTile.grid().stepMetres;
  PlanePoint mean { 0.0, 0.0 };
  for ( int i = 0; i < runs.count; ++i )
  {
    const PlanePoint &p = arc.points[static_cast<std::size_t>( runs[i].last % arc.outlineCount )].place;
    if ( containAll( runs, p ) )
      return true;
    mean.x += p.x / runs.count;
    mean.y += p.y / runs.count;
  }
  return containAll( runs, mean ) || containAll( runs, { mCorner.x + half, mCorner.y + half } );
}

void CellBuilder::build( CellCover &cover ) const
{
  cover.count = 0;
  cover.isWhole = false;
  const int count = mOutline.points.count;
  int start = 0;
  while ( start < count && mOutline.isCovered[static_cast<std::size_t>( ( start + count - 1 ) % count )] )
    ++start;
  const bool isClosed = start == count;
  for ( int done = 0; done < count; )
  {
    CellArc &arc = cover.arcs[static_cast<std::size_t>( cover.count++ )];
    arc.outlineCount = 0;
    arc.isClosed = isClosed;
    for ( bool isMore = true; isMore && done < count; ++done )
    {
      const std::size_t at = static_cast<std::size_t>( ( start + done ) % count );
      arc.points[static_cast<std::size_t>( arc.outlineCount++ )] = mOutline.points.items[at];
      isMore = mOutline.isCovered[at];
    }
  }
  for ( int i = 0; i < cover.count; ++i )
  {
    CellArc &arc = cover.arcs[static_cast<std::size_t>( i )];
    if ( isClosed && isWhole( arc, split( arc ) ) )
      cover.isWhole = true;
    else if ( isClosed )
      arc.clear();
    else
      closeArc( arc, cover.count == 1 );
  }
}

} // namespace

void CellArc::clear()
{
  isNotched = true;
  count = outlineCount;
  for ( int i = outlineCount - 2; i >= 1; --i )
    points[static_cast<std::size_t>( count++ )] = points[static_cast<std::size_t>( i )];
  if ( isClosed )
    count = outlineCount;
}

void coverCell( const CorridorTile &tile, const std::vector<PlaneSegment> &capsules, int column, int row, CellCover &cover )
{
  CellBuilder( tile, capsules, column, row ).build( cover );
}

namespace
{

bool isInRegion( const CellArc &arc, const PlanePoint &point )
{
  bool isInside = false;
  for ( int i = 0, j = arc.count - 1; i < arc.count; j = i++ )
  {
    const PlanePoint &a = arc.points[static_cast<std::size_t>( i )].place, &b = arc.points[static_cast<std::size_t>( j )].place;
    if ( ( a.y > point.y ) != ( b.y > point.y ) && point.x < ( b.x - a.x ) * ( point.y - a.y ) / ( b.y - a.y ) + a.x )
      isInside = !isInside;
  }
  return isInside;
}

} // namespace

bool isWithin( const CellCover &inner, const CellCover &outer )
{
  if ( outer.isWhole )
    return true;
  if ( inner.isWhole )
    return false;
  for ( int o = 0; o < outer.count; ++o )
  {
    const CellArc &around = outer.arcs[static_cast<std::size_t>( o )];
    // The ground given up at a notch or in a closed cell is not compared in detail.
    if ( around.isNotched || around.isClosed )
      return false;
    for ( int k = around.outlineCount; k < around.count; ++k )
      for ( int i = 0; i < inner.count; ++i )
        if ( isInRegion( inner.arcs[static_cast<std::size_t>( i )], around.points[static_cast<std::size_t>( k )].place ) )
          return false;
  }
  for ( int i = 0; i < inner.count; ++i )
  {
    const CellArc &arc = inner.arcs[static_cast<std::size_t>( i )];
    for ( int k = arc.outlineCount; k < arc.count && !arc.isNotched; ++k )
    {
      bool isFound = false;
      for ( int o = 0; o < outer.count && !isFound; ++o )
        isFound = isInRegion( outer.arcs[static_cast<std::size_t>( o )], arc.points[static_cast<std::size_t>( k )].place );
      if ( !isFound )
        return false;
    }
  }
  return true;
}

} // namespace renewal::engine
