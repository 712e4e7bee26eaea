#include "core/engine/street_index.h"
#include "core/engine/area_shape.h"
#include "core/engine/grid_index.h"
#include "core/engine/length_units.h"

#include <algorithm>
#include <cmath>
#include <limits>

namespace renewal::engine
{

namespace
{

const double LEAST_CELL_METRES = 10.0;
//! Rounding to units may put a place on the limit that is up to this much beyond it.
const double ROUNDING_METRES = 0.0001;
/**
 * Equally near streets: what doubles can tell apart in degrees. It must be far below the units, because
 * near a vertex x metres along one street and the vertex itself differ by x * x / (2 * access) only.
 */
const double TIE_METRES = 1e-8;

//! Up to this far from the origin flat coordinates are good to half a metre, at latitudes up to 70 degrees.
const double FLAT_METRES = 1000.0;
const double FLAT_DEGREES = 70.0;

//! Squared distance from the origin to a segment in flat coordinates.
double squaredFlatDistance( double startX, double startY, double endX, double endY )
{
  const double dx = endX - startX, dy = endY - startY;
  const double length2 = dx * dx + dy * dy;
  const double along = length2 > 0.0 ? std::min( 1.0, std::max( 0.0, -( startX * dx + startY * dy ) / length2 ) ) : 0.0;
  const double x = startX + along * dx, y = startY + along * dy;
  return x * x + y * y;
}

GeoBox extentOf( const model::Network &network )
{
  GeoBox box;
  for ( const model::LonLat &place : network.vertices )
    box.add( place );
  return box;
}

double cellMetresOf( const model::Network &network, double maxDistanceMetres )
{
  const double least = std::max( LEAST_CELL_METRES, std::min( maxDistanceMetres, 100.0 ) / 8.0 );
  return GridIndex::cellMetresFor( extentOf( network ), network.vertices.size(), least, network.ellipsoid );
}

} // namespace

struct StreetIndex::Private
{
    Private( const model::Network &streets, double distanceMetres )
      : network( streets )
      , maxDistanceMetres( distanceMetres )
      , maxDistance( toUnits( distanceMetres ) )
      , grid( extentOf( streets ), cellMetresOf( streets, distanceMetres ), 2 * streets.vertices.size() + 16, streets.ellipsoid )
    {
      // Vertices lie in the order of edges and offsets, so a lower vertex is a lower edge or offset.
      grid.buildSegments( [this]( auto sink )
                          {
        for ( const model::Network::Edge &edge : network.edges )
          for ( std::uint32_t v = edge.firstVertex; v + 1 < edge.firstVertex + edge.vertexCount; ++v )
            sink( v, network.vertices[v], network.vertices[v + 1] ); } );
    }

    std::uint32_t edgeOf( std::uint32_t vertex ) const
    {
      const auto after = std::upper_bound( network.edges.begin(), network.edges.end(), vertex, []( std::uint32_t v, const model::Network::Edge &edge )
                                           { return v < edge.firstVertex; } );
      return static_cast<std::uint32_t>( after - network.edges.begin() ) - 1;
    }

    model::LengthUnits offsetAt( std::uint32_t segment, double along ) const
    {
      const double step = network.offsets[segment + 1] - network.offsets[segment];
      return network.offsets[segment] + static_cast<model::LengthUnits>( along * step + 0.5 );
    }

    const model::Network &network;
    double maxDistanceMetres;
    model::LengthUnits maxDistance;
    GridIndex grid;
};

StreetIndex::StreetIndex( const model::Network &network, double maxDistanceMetres )
  : d( std::make_unique<Private>( network, maxDistanceMetres ) )
{
}

StreetIndex::~StreetIndex() = default;

model::StreetPosition StreetIndex::nearest( const model::LonLat &point ) const
{
  const LocalPlane plane( point, d->network.ellipsoid );
  const DegreeLengths degree = degreeLengths( point.lat, d->network.ellipsoid );
  double boundMetres = d->maxDistanceMetres + ROUNDING_METRES;
  double bestAlong = 0.0;
  double bestMetres = std::numeric_limits<double>::infinity();
  std::uint32_t bestSegment = model::StreetPosition::NO_EDGE;
  model::LengthUnits best = model::UNREACHED;
  const bool isFlat = std::abs( point.lat ) < FLAT_DEGREES;
  const auto visit = [&]( std::uint32_t segment )
  {
    const model::LonLat &a = d->network.vertices[segment], &b = d->network.vertices[segment + 1];
    // A cheap look first, at the bounding box and in flat coordinates; most segments of a cell end here.
    const double startX = ( a.lon - point.lon ) * degree.lonMetres, startY = ( a.lat - point.lat ) * degree.latMetres;
    const double endX = ( b.lon - point.lon ) * degree.lonMetres, endY = ( b.lat - point.lat ) * degree.latMetres;
    const double east = std::max( { std::min( startX, endX ), -std::max( startX, endX ), 0.0 } );
    const double north = std::max( { std::min( startY, endY ), -std::max( startY, endY ), 0.0 } );
    if ( 0.98 * ( east * east + north * north ) > boundMetres * boundMetres + 1.0 )
      return;
    const double farMetres = 1.01 * boundMetres + 1.0;
    const double extent = std::max( std::max( std::abs( startX ), std::abs( endX ) ), std::max( std::abs( startY ), std::abs( endY ) ) );
    if ( isFlat && extent < FLAT_METRES && squaredFlatDistance( startX, startY, endX, endY ) > farMetres * farMetres )
      return;
    const NearestOnSegment found = nearestToOrigin( plane.toPlane( a ), plane.toPlane( b ) );
    const model::LengthUnits access = toUnits( found.distanceMetres );
    const bool isTie = std::abs( found.distanceMetres - bestMetres ) <= TIE_METRES;
    if ( access > d->maxDistance || ( isTie ? segment >= bestSegment : found.distanceMetres > bestMetres ) )
      return;
    best = access;
    bestMetres = found.distanceMetres;
    bestSegment = segment;
    bestAlong = found.along;
    boundMetres = std::min( boundMetres, found.distanceMetres + ROUNDING_METRES );
  };
  d->grid.visitAround( point, visit, [&boundMetres]
                       { return boundMetres; } );
  if ( bestSegment == model::StreetPosition::NO_EDGE )
    return {};
  return { d->edgeOf( bestSegment ), d->offsetAt( bestSegment, bestAlong ), best };
}

std::vector<StreetIndex::Entry> StreetIndex::entries( const std::vector<std::vector<model::LonLat>> &rings ) const
{
  const AreaShape shape( rings, d->network.ellipsoid );
  std::vector<Entry> result;
  if ( shape.sides().empty() )
    return result;
  GeoBox box = shape.box();
  const DegreeLengths south = degreeLengths( box.minLat, d->network.ellipsoid ), north = degreeLengths( box.maxLat, d->network.ellipsoid );
  box.grow( 1.01 * d->maxDistanceMetres / std::min( south.lonMetres, north.lonMetres ), 1.01 * d->maxDistanceMetres / south.latMetres );
  std::vector<std::uint32_t> segments;
  d->grid.visitBox( box, [&segments]( std::uint32_t segment )
                    { segments.push_back( segment ); } );
  std::sort( segments.begin(), segments.end() );
  segments.erase( std::unique( segments.begin(), segments.end() ), segments.end() );
  std::vector<AreaShape::Reach> reaches;
  for ( const std::uint32_t segment : segments )
  {
    shape.reach( d->network.vertices[segment], d->network.vertices[segment + 1], d->maxDistanceMetres, reaches );
    for ( const AreaShape::Reach &reach : reaches )
    {
      const model::LengthUnits access = toUnits( reach.distanceMetres );
      if ( access > d->maxDistance )
        continue;
      const Entry entry { d->edgeOf( segment ), d->offsetAt( segment, reach.from ), d->offsetAt( segment, reach.to ), access };
      // A street that stays inside over several segments is one stretch.
      if ( !result.empty() && access == 0 && result.back().access == 0 && result.back().edge == entry.edge && result.back().toOffset == entry.fromOffset )
        result.back().toOffset = entry.toOffset;
      else
        result.push_back( entry );
    }
  }
  return result;
}

} // namespace renewal::engine
