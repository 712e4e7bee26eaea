#include "core/engine/network_check.h"

#include "core/engine/disjoint_sets.h"
#include "core/engine/ground_distance.h"
#include "core/engine/street_lines.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <map>
#include <tuple>

namespace renewal::engine
{

namespace
{

using Kind = NetworkFault::Kind;
const std::uint32_t NONE = std::numeric_limits<std::uint32_t>::max();

bool isZeroLength( const model::Street &street )
{
  return std::all_of( street.vertices.begin(), street.vertices.end(), [&]( const model::LonLat &vertex )
                      { return vertex == street.vertices.front(); } );
}

//! The lines with everything that the checks look things up in.
struct Survey
{
    Survey( const std::vector<model::Street> &streets, const model::Ellipsoid &groundEllipsoid )
      : ellipsoid( groundEllipsoid )
      , lines( cleanLines( streets ) )
      , points( lines.vertices )
      , degrees( points.degrees( lines ) )
      , lineOfVertex( lines.vertices.size(), 0 )
    {
      for ( std::uint32_t line = 0; line < lines.lines.size(); ++line )
        std::fill_n( lineOfVertex.begin() + lines.lines[line].firstVertex, lines.lines[line].vertexCount, line );
    }

    const StreetLines::Line &lineOf( std::uint32_t vertex ) const { return lines.lines[lineOfVertex[vertex]]; }
    std::uint32_t lastVertex( const StreetLines::Line &line ) const { return line.firstVertex + line.vertexCount - 1; }
    bool isDangling( std::uint32_t vertex ) const { return degrees[points.ofVertex( vertex )] == 1; }

    model::Ellipsoid ellipsoid;
    StreetLines lines;
    PointIds points;
    std::vector<std::uint32_t> degrees;
    std::vector<std::uint32_t> lineOfVertex;
};

void findZeroLengths( const std::vector<model::Street> &streets, NetworkCheckResult &result )
{
  for ( const model::Street &street : streets )
  {
    if ( !street.vertices.empty() && isZeroLength( street ) )
      result.faults.push_back( { Kind::ZeroLength, street.id, street.id, street.vertices.front(), 0.0, 0.0 } );
  }
}

void findDuplicates( const Survey &survey, NetworkCheckResult &result )
{
  std::map<std::vector<std::uint32_t>, std::uint32_t> seen;
  for ( std::uint32_t l = 0; l < survey.lines.lines.size(); ++l )
  {
    const StreetLines::Line &line = survey.lines.lines[l];
    std::vector<std::uint32_t> forwards;
    for ( std::uint32_t vertex = line.firstVertex; vertex <= survey.lastVertex( line ); ++vertex )
      forwards.push_back( survey.points.ofVertex( vertex ) );
    std::vector<std::uint32_t> backwards( forwards.rbegin(), forwards.rend() );
    const auto [earlier, isNew] = seen.try_emplace( std::min( forwards, backwards ), l );
    if ( !isNew )
      result.faults.push_back( { Kind::DuplicateLine, line.id, survey.lines.lines[earlier->second].id, survey.lines.vertices[line.firstVertex + line.vertexCount / 2], 0.0, 0.0 } );
  }
}

void findComponents( const Survey &survey, NetworkCheckResult &result, const model::Progress &progress )
{
  DisjointSets groups( survey.points.count() );
  for ( const StreetLines::Line &line : survey.lines.lines )
  {
    for ( std::uint32_t vertex = line.firstVertex; vertex < survey.lastVertex( line ); ++vertex )
      groups.join( survey.points.ofVertex( vertex ), survey.points.ofVertex( vertex + 1 ) );
  }
  std::vector<std::uint32_t> componentOfRoot( survey.points.count(), NONE );
  for ( std::size_t l = 0; l < survey.lines.lines.size(); ++l )
  {
    if ( l % 1024 == 0 )
      progress.check();
    const StreetLines::Line &line = survey.lines.lines[l];
    std::uint32_t &index = componentOfRoot[groups.root( survey.points.ofVertex( line.firstVertex ) )];
    if ( index == NONE )
    {
      index = static_cast<std::uint32_t>( result.components.size() );
      result.components.push_back( { line.id, survey.lines.vertices[line.firstVertex], 0, 0.0, 0.0 } );
    }
    NetworkComponent &component = result.components[index];
    ++component.lines;
    for ( std::uint32_t vertex = line.firstVertex; vertex < survey.lastVertex( line ); ++vertex )
      component.lengthMetres += groundDistanceMetres( survey.lines.vertices[vertex], survey.lines.vertices[vertex + 1], survey.ellipsoid );
  }
  for ( const NetworkComponent &component : result.components )
    result.lengthMetres += component.lengthMetres;
  for ( NetworkComponent &component : result.components )
    component.share = component.lengthMetres / result.lengthMetres;
  std::stable_sort( result.components.begin(), result.components.end(), []( const NetworkComponent &a, const NetworkComponent &b )
                    { return a.lengthMetres > b.lengthMetres; } );
  for ( std::size_t i = 1; i < result.components.size(); ++i )
  {
    const NetworkComponent &component = result.components[i];
    result.faults.push_back( { Kind::SmallComponent, component.street, component.street, component.place, component.lengthMetres, component.share } );
  }
}

//! Points of the line within \a metres of walking from its end \a vertex: a short spur stands on the street it leaves.
std::vector<std::uint32_t> pointsNearEnd( const Survey &survey, std::uint32_t vertex, double metres )
{
  const StreetLines::Line &line = survey.lineOf( vertex );
  const bool isStart = vertex == line.firstVertex;
  std::vector<std::uint32_t> result { survey.points.ofVertex( vertex ) };
  double walked = 0.0;
  while ( vertex != ( isStart ? survey.lastVertex( line ) : line.firstVertex ) && walked <= metres )
  {
    const std::uint32_t next = isStart ? vertex + 1 : vertex - 1;
    walked += groundDistanceMetres( survey.lines.vertices[vertex], survey.lines.vertices[next], survey.ellipsoid );
    vertex = next;
    result.push_back( survey.points.ofVertex( vertex ) );
  }
  return result;
}

void findDanglingEnds( const Survey &survey, const GridIndex &grid, double reachMetres, NetworkCheckResult &result, const model::Progress &progress )
{
  std::size_t steps = 0;
  const auto look = [&]( std::uint32_t vertex )
  {
    if ( ++steps % 1024 == 0 )
      progress.check();
    if ( !survey.isDangling( vertex ) )
      return;
    const model::LonLat &end = survey.lines.vertices[vertex];
    const LocalPlane plane( end, survey.ellipsoid );
    const DegreeLengths degree = degreeLengths( end.lat, survey.ellipsoid );
    GeoBox box;
    box.add( end );
    box.grow( reachMetres / degree.lonMetres, reachMetres / degree.latMetres );
    const std::vector<std::uint32_t> own = pointsNearEnd( survey, vertex, 2.0 * reachMetres );
    const auto isOwn = [&]( std::uint32_t other )
    { return std::find( own.begin(), own.end(), survey.points.ofVertex( other ) ) != own.end(); };
    double best = reachMetres;
    std::uint32_t found = NONE;
    grid.visitBox( box, [&]( std::uint32_t segment )
                   {
      if ( survey.lineOfVertex[segment] == survey.lineOfVertex[vertex] || isOwn( segment ) || isOwn( segment + 1 ) )
        return;
      const double metres = nearestToOrigin( plane.toPlane( survey.lines.vertices[segment] ), plane.toPlane( survey.lines.vertices[segment + 1] ) ).distanceMetres;
      if ( metres < best || ( metres == best && segment < found ) )
      {
        best = metres;
        found = segment;
      } } );
    if ( found != NONE )
      result.faults.push_back( { Kind::DanglingEnd, survey.lineOf( vertex ).id, survey.lineOf( found ).id, end, best, 0.0 } );
  };
  for ( const StreetLines::Line &line : survey.lines.lines )
  {
    look( line.firstVertex );
    look( survey.lastVertex( line ) );
  }
}

//! Where two segments meet in the plane of degrees: shares along both, or nothing.
bool meet( const model::LonLat &a, const model::LonLat &b, const model::LonLat &c, const model::LonLat &d, double &along, double &alongOther )
{
  const double abLon = b.lon - a.lon, abLat = b.lat - a.lat, cdLon = d.lon - c.lon, cdLat = d.lat - c.lat;
  const double cross = abLon * cdLat - abLat * cdLon;
  if ( cross == 0.0 )
    return false;
  along = ( ( c.lon - a.lon ) * cdLat - ( c.lat - a.lat ) * cdLon ) / cross;
  alongOther = ( ( c.lon - a.lon ) * abLat - ( c.lat - a.lat ) * abLon ) / cross;
  return along >= 0.0 && along <= 1.0 && alongOther >= 0.0 && alongOther <= 1.0;
}

//! True if streets with these properties meet where their lines cross on the map.
bool isLevelCrossing( const StreetLines::Line &a, const StreetLines::Line &b )
{
  return a.layer == b.layer && !a.isBridge && !b.isBridge && !a.isTunnel && !b.isTunnel;
}

class CrossingFinder
{
  public:
    CrossingFinder( const Survey &survey, const GridIndex &grid )
      : mSurvey( survey )
      , mGrid( grid )
    {
    }

    //! Adds the crossings of segment \a segment with later ones.
    void look( std::uint32_t segment, NetworkCheckResult &result )
    {
      GeoBox box;
      box.add( mSurvey.lines.vertices[segment] );
      box.add( mSurvey.lines.vertices[segment + 1] );
      mCandidates.clear();
      mGrid.visitBox( box, [&]( std::uint32_t other )
                      {
        if ( other > segment )
          mCandidates.push_back( other ); } );
      std::sort( mCandidates.begin(), mCandidates.end() );
      mCandidates.erase( std::unique( mCandidates.begin(), mCandidates.end() ), mCandidates.end() );
      for ( const std::uint32_t other : mCandidates )
        compare( segment, other, result );
    }

  private:
    bool sharePoint( std::uint32_t segment, std::uint32_t other ) const
    {
      const PointIds &points = mSurvey.points;
      const std::uint32_t a = points.ofVertex( segment ), b = points.ofVertex( segment + 1 ), c = points.ofVertex( other ), d = points.ofVertex( other + 1 );
      return a == c || a == d || b == c || b == d;
    }

    void compare( std::uint32_t segment, std::uint32_t other, NetworkCheckResult &result )
    {
      const StreetLines::Line &line = mSurvey.lineOf( segment ), &otherLine = mSurvey.lineOf( other );
      if ( sharePoint( segment, other ) || !isLevelCrossing( line, otherLine ) )
        return;
      const std::vector<model::LonLat> &vertices = mSurvey.lines.vertices;
      double along = 0.0, alongOther = 0.0;
      if ( !meet( vertices[segment], vertices[segment + 1], vertices[other], vertices[other + 1], along, alongOther ) )
        return;
      // An end that merely touches is reported as a dangling end.
      if ( touchesByItsEnd( segment, along ) || touchesByItsEnd( other, alongOther ) )
        return;
      const model::LonLat place { vertices[segment].lon + along * ( vertices[segment + 1].lon - vertices[segment].lon ), vertices[segment].lat + along * ( vertices[segment + 1].lat - vertices[segment].lat ) };
      // A vertex on the other line belongs to two segments; the crossing is one.
      const std::tuple<std::uint32_t, std::uint32_t, double, double> key { mSurvey.lineOfVertex[segment], mSurvey.lineOfVertex[other], std::round( place.lon * 1e9 ), std::round( place.lat * 1e9 ) };
      if ( mSeen.emplace( key, true ).second )
        result.faults.push_back( { Kind::UnnodedCrossing, line.id, otherLine.id, place, 0.0, 0.0 } );
    }

    bool touchesByItsEnd( std::uint32_t segment, double along ) const
    {
      return ( along < 1e-9 && mSurvey.isDangling( segment ) ) || ( along > 1.0 - 1e-9 && mSurvey.isDangling( segment + 1 ) );
    }

    const Survey &mSurvey;
    const GridIndex &mGrid;
    std::vector<std::uint32_t> mCandidates;
    std::map<std::tuple<std::uint32_t, std::uint32_t, double, double>, bool> mSeen;
};

} // namespace

NetworkCheckResult checkNetwork( const std::vector<model::Street> &streets, const model::Ellipsoid &ellipsoid, const NetworkCheckSettings &settings, const model::Progress &progress )
{
  NetworkCheckResult result;
  findZeroLengths( streets, result );
  const Survey survey( streets, ellipsoid );
  if ( survey.lines.lines.empty() )
    return result;
  findDuplicates( survey, result );
  const GridIndex grid = segmentGrid( survey.lines, 2.0 * settings.danglingReachMetres, ellipsoid );
  findDanglingEnds( survey, grid, settings.danglingReachMetres, result, progress );
  CrossingFinder crossings( survey, grid );
  for ( const StreetLines::Line &line : survey.lines.lines )
  {
    progress.check();
    for ( std::uint32_t segment = line.firstVertex; segment < survey.lastVertex( line ); ++segment )
      crossings.look( segment, result );
  }
  findComponents( survey, result, progress );
  return result;
}

} // namespace renewal::engine
