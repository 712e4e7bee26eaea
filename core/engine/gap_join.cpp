#include "core/engine/gap_join.h"
#include "core/engine/ground_distance.h"

#include <algorithm>
#include <set>
#include <utility>

namespace renewal::engine
{

namespace
{

const double SNAP_METRES = 0.01;
const double LEAST_CELL_METRES = 10.0;
//! Places that lie this many tolerances back along the street are where the end comes from, not a gap.
const double BACK_TOLERANCES = 2.0;

class GapJoiner
{
  public:
    GapJoiner( const StreetLines &lines, double toleranceMetres, const model::Ellipsoid &ellipsoid )
      : mLines( lines )
      , mToleranceMetres( toleranceMetres )
      , mEllipsoid( ellipsoid )
      , mPoints( lines.vertices )
      , mDegrees( mPoints.degrees( lines ) )
      , mGrid( segmentGrid( lines, LEAST_CELL_METRES, ellipsoid ) )
    {
      listVerticesOfPoints();
    }

    StreetLines join( const model::Progress &progress );

  private:
    struct Joint
    {
        std::uint32_t line = 0;
        model::LonLat from;
        model::LonLat to;
    };

    void listVerticesOfPoints();
    std::vector<std::uint32_t> pointsBehind( std::uint32_t endPoint ) const;
    void joinEnd( std::uint32_t line, std::uint32_t vertex );

    const StreetLines &mLines;
    double mToleranceMetres;
    const model::Ellipsoid &mEllipsoid;
    PointIds mPoints;
    std::vector<std::uint32_t> mDegrees;
    GridIndex mGrid;
    std::vector<std::uint32_t> mFirstVertexOfPoint;
    std::vector<std::uint32_t> mVerticesOfPoint;
    std::vector<std::uint8_t> mEndFlags; //!< per vertex: 1 first of its line, 2 last
    std::vector<InsertedVertex> mInserted;
    std::vector<Joint> mJoints;
    std::set<std::pair<std::uint32_t, std::uint32_t>> mJoinedEnds;
};

void GapJoiner::listVerticesOfPoints()
{
  const std::size_t vertexCount = mLines.vertices.size();
  mEndFlags.assign( vertexCount, 0 );
  for ( const StreetLines::Line &line : mLines.lines )
  {
    mEndFlags[line.firstVertex] |= 1;
    mEndFlags[line.firstVertex + line.vertexCount - 1] |= 2;
  }
  mFirstVertexOfPoint.assign( mPoints.count() + 1, 0 );
  for ( std::uint32_t v = 0; v < vertexCount; ++v )
    ++mFirstVertexOfPoint[mPoints.ofVertex( v ) + 1];
  for ( std::uint32_t p = 0; p < mPoints.count(); ++p )
    mFirstVertexOfPoint[p + 1] += mFirstVertexOfPoint[p];
  mVerticesOfPoint.resize( vertexCount );
  std::vector<std::uint32_t> next( mFirstVertexOfPoint.begin(), mFirstVertexOfPoint.end() - 1 );
  for ( std::uint32_t v = 0; v < vertexCount; ++v )
    mVerticesOfPoint[next[mPoints.ofVertex( v )]++] = v;
}

std::vector<std::uint32_t> GapJoiner::pointsBehind( std::uint32_t endPoint ) const
{
  // A short walk back; the few points it meets make a linear list good enough.
  std::vector<std::pair<std::uint32_t, double>> met { { endPoint, 0.0 } };
  for ( std::size_t i = 0; i < met.size(); ++i )
  {
    const auto [point, walked] = met[i];
    const auto step = [&, walkedMetres = walked]( std::uint32_t from, std::uint32_t to )
    {
      const double metres = walkedMetres + groundDistanceMetres( mLines.vertices[from], mLines.vertices[to], mEllipsoid );
      const std::uint32_t next = mPoints.ofVertex( to );
      const bool isKnown = std::any_of( met.begin(), met.end(), [next]( const auto &m )
                                        { return m.first == next; } );
      if ( metres <= BACK_TOLERANCES * mToleranceMetres && !isKnown )
        met.emplace_back( next, metres );
    };
    for ( std::uint32_t k = mFirstVertexOfPoint[point]; k < mFirstVertexOfPoint[point + 1]; ++k )
    {
      const std::uint32_t v = mVerticesOfPoint[k];
      if ( !( mEndFlags[v] & 1 ) )
        step( v, v - 1 );
      if ( !( mEndFlags[v] & 2 ) )
        step( v, v + 1 );
    }
  }
  std::vector<std::uint32_t> result;
  for ( const auto &m : met )
    result.push_back( m.first );
  return result;
}

void GapJoiner::joinEnd( std::uint32_t line, std::uint32_t vertex )
{
  const model::LonLat end = mLines.vertices[vertex];
  const std::uint32_t endPoint = mPoints.ofVertex( vertex );
  const std::vector<std::uint32_t> behind = pointsBehind( endPoint );
  const auto isBehind = [&]( std::uint32_t v )
  { return std::find( behind.begin(), behind.end(), mPoints.ofVertex( v ) ) != behind.end(); };
  const LocalPlane plane( end, mEllipsoid );
  NearestOnSegment best { 0.0, mToleranceMetres };
  std::uint32_t bestSegment = 0;
  bool isFound = false;
  const auto tryOne = [&]( std::uint32_t v )
  {
    const NearestOnSegment found = nearestToOrigin( plane.toPlane( mLines.vertices[v] ), plane.toPlane( mLines.vertices[v + 1] ) );
    const bool isTie = isFound && found.distanceMetres == best.distanceMetres && v < bestSegment;
    if ( ( found.distanceMetres < best.distanceMetres || isTie ) && !isBehind( v ) && !isBehind( v + 1 ) )
    {
      best = found;
      bestSegment = v;
      isFound = true;
    }
  };
  mGrid.visitAround( end, tryOne, [&best]
                     { return best.distanceMetres; } );
  if ( !isFound )
    return;
  const model::LonLat &a = mLines.vertices[bestSegment], &b = mLines.vertices[bestSegment + 1];
  const double lengthMetres = groundDistanceMetres( a, b, mEllipsoid );
  const bool isStart = best.along * lengthMetres < SNAP_METRES, isEnd = ( 1.0 - best.along ) * lengthMetres < SNAP_METRES;
  if ( isStart || isEnd )
  {
    const std::uint32_t other = mPoints.ofVertex( isStart ? bestSegment : bestSegment + 1 );
    if ( mJoinedEnds.insert( std::minmax( endPoint, other ) ).second )
      mJoints.push_back( { line, end, isStart ? a : b } );
    return;
  }
  const model::LonLat place { a.lon + best.along * ( b.lon - a.lon ), a.lat + best.along * ( b.lat - a.lat ) };
  mInserted.push_back( { bestSegment, best.along, place } );
  mJoints.push_back( { line, end, place } );
}

StreetLines GapJoiner::join( const model::Progress &progress )
{
  for ( std::uint32_t l = 0; l < mLines.lines.size(); ++l )
  {
    if ( l % 1024 == 0 )
      progress.check();
    const StreetLines::Line &line = mLines.lines[l];
    for ( const std::uint32_t v : { line.firstVertex, line.firstVertex + line.vertexCount - 1 } )
      if ( mDegrees[mPoints.ofVertex( v )] == 1 )
        joinEnd( l, v );
  }
  StreetLines result = withInserted( mLines, mInserted );
  for ( const Joint &joint : mJoints )
  {
    StreetLines::Line properties = mLines.lines[joint.line];
    result.addLine( properties, { joint.from, joint.to } );
  }
  return result;
}

} // namespace

StreetLines joinGaps( const StreetLines &lines, double toleranceMetres, const model::Ellipsoid &ellipsoid, const model::Progress &progress )
{
  return GapJoiner( lines, toleranceMetres, ellipsoid ).join( progress );
}

} // namespace renewal::engine
