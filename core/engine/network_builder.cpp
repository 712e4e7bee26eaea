#include "core/engine/network_builder.h"
#include "core/engine/chains.h"
#include "core/engine/crossing_join.h"
#include "core/engine/gap_join.h"
#include "core/engine/ground_distance.h"
#include "core/engine/hilbert_order.h"
#include "core/engine/length_units.h"

#include <algorithm>
#include <tuple>

namespace renewal::engine
{

namespace
{

const std::uint32_t NO_NODE = 0xFFFFFFFFu;

//! Numbers the ends of all chains along the Hilbert curve; the result is per point.
std::vector<std::uint32_t> numberNodes( const Chains &chains, const PointIds &points, model::Network &network )
{
  std::vector<std::uint32_t> nodeOfPoint( points.count(), NO_NODE );
  std::vector<std::uint32_t> nodePoints;
  std::vector<model::LonLat> places;
  for ( const Chains::Chain &chain : chains.chains() )
  {
    for ( const std::uint32_t point : { chain.fromPoint, chain.toPoint } )
    {
      if ( nodeOfPoint[point] != NO_NODE )
        continue;
      nodeOfPoint[point] = 0;
      nodePoints.push_back( point );
      places.push_back( points.place( point ) );
    }
  }
  network.nodes.reserve( places.size() );
  for ( const std::uint32_t i : hilbertOrder( places ) )
  {
    nodeOfPoint[nodePoints[i]] = static_cast<std::uint32_t>( network.nodes.size() );
    network.nodes.push_back( places[i] );
  }
  return nodeOfPoint;
}

void addVertex( model::Network &network, model::Network::Edge &edge, const model::LonLat &place )
{
  if ( edge.vertexCount > 0 )
  {
    // A segment is never free, however short, so that places along an edge stay in order.
    const model::LengthUnits step = std::max<model::LengthUnits>( 1, toUnits( groundDistanceMetres( network.vertices.back(), place, network.ellipsoid ) ) );
    edge.length = std::min( addUnits( edge.length, step ), model::UNREACHED - 1 );
  }
  network.vertices.push_back( place );
  network.offsets.push_back( edge.length );
  ++edge.vertexCount;
}

void addEdge( model::Network &network, const Chains &chains, const Chains::Chain &chain, const StreetLines &lines, const std::vector<std::uint32_t> &nodeOfPoint )
{
  model::Network::Edge edge;
  edge.from = nodeOfPoint[chain.fromPoint];
  edge.to = nodeOfPoint[chain.toPoint];
  edge.firstVertex = static_cast<std::uint32_t>( network.vertices.size() );
  for ( std::uint32_t i = 0; i < chain.pieceCount; ++i )
  {
    const Chains::Piece &piece = chains.pieces()[chain.firstPiece + i];
    const std::uint32_t count = piece.lastVertex - piece.firstVertex + 1;
    // The first vertex of a later piece is the last of the piece before.
    for ( std::uint32_t k = i == 0 ? 0 : 1; k < count; ++k )
      addVertex( network, edge, lines.vertices[piece.isReversed ? piece.lastVertex - k : piece.firstVertex + k] );
  }
  network.edges.push_back( edge );
  network.streetOfEdge.push_back( lines.lines[chains.pieces()[chain.firstPiece].line].id );
}

void addArcs( model::Network &network )
{
  network.firstArc.assign( network.nodes.size() + 1, 0 );
  for ( const model::Network::Edge &edge : network.edges )
  {
    ++network.firstArc[edge.from + 1];
    ++network.firstArc[edge.to + 1];
  }
  for ( std::size_t n = 0; n < network.nodes.size(); ++n )
    network.firstArc[n + 1] += network.firstArc[n];
  network.arcs.resize( 2 * network.edges.size() );
  std::vector<std::uint32_t> next( network.firstArc.begin(), network.firstArc.end() - 1 );
  for ( std::uint32_t e = 0; e < network.edges.size(); ++e )
  {
    const model::Network::Edge &edge = network.edges[e];
    network.arcs[next[edge.from]++] = { edge.to, edge.length, e };
    network.arcs[next[edge.to]++] = { edge.from, edge.length, e };
  }
}

} // namespace

model::Network buildNetwork( const std::vector<model::Street> &streets, const model::Ellipsoid &ellipsoid, const NetworkSettings &settings, model::Progress &progress )
{
  StreetLines lines = cleanLines( streets );
  progress.check();
  if ( settings.joinCrossings )
    lines = joinCrossings( lines, ellipsoid, progress );
  progress.setPercent( 20.0 );
  if ( settings.gapToleranceMetres > 0.0 )
    lines = joinGaps( lines, settings.gapToleranceMetres, ellipsoid, progress );
  progress.setPercent( 40.0 );
  lines = withoutRepeated( lines, PointIds( lines.vertices ) );
  progress.check();
  const PointIds points( lines.vertices );
  const Chains chains( lines, points );
  progress.setPercent( 60.0 );
  progress.check();

  model::Network network;
  network.ellipsoid = ellipsoid;
  const std::vector<std::uint32_t> nodeOfPoint = numberNodes( chains, points, network );
  std::vector<std::tuple<std::uint32_t, std::uint32_t, std::uint32_t>> order;
  order.reserve( chains.chains().size() );
  for ( std::uint32_t c = 0; c < chains.chains().size(); ++c )
  {
    const auto ends = std::minmax( nodeOfPoint[chains.chains()[c].fromPoint], nodeOfPoint[chains.chains()[c].toPoint] );
    order.emplace_back( ends.first, ends.second, c );
  }
  std::sort( order.begin(), order.end() );
  network.edges.reserve( order.size() );
  network.streetOfEdge.reserve( order.size() );
  network.vertices.reserve( lines.vertices.size() );
  network.offsets.reserve( lines.vertices.size() );
  for ( std::size_t i = 0; i < order.size(); ++i )
  {
    if ( i % 65536 == 0 )
      progress.check();
    addEdge( network, chains, chains.chains()[std::get<2>( order[i] )], lines, nodeOfPoint );
  }
  addArcs( network );
  progress.setPercent( 100.0 );
  return network;
}

} // namespace renewal::engine
