#include "core/engine/network_builder.h"
#include "core/engine/length_units.h"
#include "tests/support/drawn_network.h"

#include <gtest/gtest.h>

#include <algorithm>

using namespace renewal;
using namespace renewal::test;

namespace
{

//! Lengths of all edges in metres, ascending.
std::vector<double> lengths( const model::Network &network )
{
  std::vector<double> result;
  for ( const model::Network::Edge &edge : network.edges )
    result.push_back( engine::toMetres( edge.length ) );
  std::sort( result.begin(), result.end() );
  return result;
}

void expectLengths( const model::Network &network, const std::vector<double> &expected )
{
  const std::vector<double> found = lengths( network );
  ASSERT_EQ( found.size(), expected.size() );
  for ( std::size_t i = 0; i < found.size(); ++i )
    EXPECT_NEAR( found[i], expected[i], 0.0011 ) << "edge " << i;
}

class Stopped : public model::Progress
{
  public:
    bool isCanceled() const override { return true; }
};

} // namespace

TEST( NetworkBuilder, brokenLines_areDropped )
{
  const model::Network empty = network( {} );
  EXPECT_TRUE( empty.edges.empty() );
  EXPECT_EQ( empty.firstArc.size(), 1u );
  // One vertex; twice the same vertex; a good line with a doubled vertex.
  expectLengths( network( { street( { { 0, 0 } } ), street( { { 5, 5 }, { 5, 5 } } ), street( { { 0, 0 }, { 40, 0 }, { 40, 0 }, { 100, 0 } } ) } ), { 100 } );
}

//   d(0,100)
//   |
//   a---b---c      one line a-b-c joined by b'-d at a, and by e at b in mid-line:
//       |          edges d-a-b (200, over the end a that only joins two lines), b-c, b-e
//       e(100,-50)
TEST( NetworkBuilder, sharedVertices_joinAlsoInMidLine )
{
  const model::Network net = network( { street( { { 0, 0 }, { 100, 0 }, { 200, 0 } } ), street( { { 0, 0 }, { 0, 100 } } ), street( { { 100, -50 }, { 100, 0 } } ) } );
  expectLengths( net, { 50, 100, 200 } );
  EXPECT_EQ( net.nodes.size(), 4u );
  EXPECT_EQ( net.arcs.size(), 6u );
  for ( std::uint32_t n = 0; n < net.nodes.size(); ++n )
    for ( std::uint32_t a = net.firstArc[n]; a < net.firstArc[n + 1]; ++a )
    {
      const model::Network::Edge &edge = net.edges[net.arcs[a].edge];
      EXPECT_TRUE( ( edge.from == n && edge.to == net.arcs[a].head ) || ( edge.to == n && edge.from == net.arcs[a].head ) );
      EXPECT_TRUE( net.vertices[edge.firstVertex] == net.nodes[edge.from] );
      EXPECT_TRUE( net.vertices[edge.firstVertex + edge.vertexCount - 1] == net.nodes[edge.to] );
      EXPECT_EQ( net.offsets[edge.firstVertex + edge.vertexCount - 1], edge.length );
    }
}

TEST( NetworkBuilder, crossingWithoutVertex_staysApartUnlessAsked )
{
  // Two lines of 200 m cross in their middles.
  const std::vector<model::Street> cross { street( { { -100, 0 }, { 100, 0 } } ), street( { { 0, -100 }, { 0, 100 } } ) };
  expectLengths( network( cross ), { 200, 200 } );
  engine::NetworkSettings join;
  join.joinCrossings = true;
  expectLengths( network( cross, join ), { 100, 100, 100, 100 } );
  for ( int kind = 0; kind < 3; ++kind )
  {
    std::vector<model::Street> apart = cross;
    apart[1].isBridge = kind == 0;
    apart[1].isTunnel = kind == 1;
    apart[1].layer = kind == 2 ? 1 : 0;
    expectLengths( network( apart, join ), { 200, 200 } );
  }
  // Equal layers join, whatever the layer; two bridges do not.
  std::vector<model::Street> raised = cross;
  raised[0].layer = raised[1].layer = 1;
  expectLengths( network( raised, join ), { 100, 100, 100, 100 } );
  raised[0].isBridge = raised[1].isBridge = true;
  expectLengths( network( raised, join ), { 200, 200 } );
}

TEST( NetworkBuilder, endOnAnotherLine_isACrossing )
{
  engine::NetworkSettings join;
  join.joinCrossings = true;
  // A T whose stem ends within the bar (a vertex of the stem only); the figure of a street that crosses itself.
  expectLengths( network( { street( { { 0, -50 }, { 0, 50 } } ), street( { { 0, 0 }, { 70, 0 } } ) }, join ), { 50, 50, 70 } );
  expectLengths( network( { street( { { 0, 0 }, { 100, 0 }, { 100, 50 }, { 50, 50 }, { 50, -50 } } ) }, join ), { 50, 50, 50 + 50 + 50 + 50 } );
}

//   a(0,0)--------b(100,0)   c(103,0)--------d(203,0)     gap of 3 m between ends
//        e(50,2)
//        |                                                 gap of 2 m from an end to mid-line
//        f(50,80)
TEST( NetworkBuilder, gaps_areJoinedBelowTheTolerance )
{
  const std::vector<model::Street> gaps { street( { { 0, 0 }, { 100, 0 } } ), street( { { 103, 0 }, { 203, 0 } } ), street( { { 50, 2 }, { 50, 80 } } ) };
  expectLengths( network( gaps ), { 78, 100, 100 } );
  engine::NetworkSettings settings;
  settings.gapToleranceMetres = 2.5;
  expectLengths( network( gaps, settings ), { 50, 50, 2 + 78, 100 } );
  settings.gapToleranceMetres = 3.5;
  expectLengths( network( gaps, settings ), { 50, 2 + 78, 50 + 3 + 100 } );
}

TEST( NetworkBuilder, gapExactlyAsWideAsTheTolerance_staysOpen )
{
  // The tolerance is a "nearer than"; a hair less and a hair more than 3 m.
  const std::vector<model::Street> gap { street( { { 0, 0 }, { 100, 0 } } ), street( { { 103, 0 }, { 203, 0 } } ) };
  engine::NetworkSettings settings;
  settings.gapToleranceMetres = 2.999;
  expectLengths( network( gap, settings ), { 100, 100 } );
  settings.gapToleranceMetres = 3.001;
  expectLengths( network( gap, settings ), { 203 } );
}

TEST( NetworkBuilder, ringThatNearlyCloses_isClosed )
{
  // A square of 100 m whose last side stops 1 m before the start; its ends would otherwise only see themselves.
  engine::NetworkSettings settings;
  settings.gapToleranceMetres = 2.0;
  const model::Network net = network( { street( { { 0, 0 }, { 100, 0 }, { 100, 100 }, { 0, 100 }, { 0, 1 } } ) }, settings );
  expectLengths( net, { 400 } );
  EXPECT_EQ( net.edges[0].from, net.edges[0].to );
}

TEST( NetworkBuilder, shortStub_joinsWhatItNearlyTouchesNotWhereItComesFrom )
{
  // A stub of 1 m leaves the long street at (50,0) and ends 2 m before the other street.
  engine::NetworkSettings settings;
  settings.gapToleranceMetres = 3.0;
  const model::Network net = network( { street( { { 0, 0 }, { 50, 0 }, { 100, 0 } } ), street( { { 50, 0 }, { 50, 1 } } ), street( { { 0, 3 }, { 100, 3 } } ) }, settings );
  // 50 + 50 on each street and the stub with its joint; the street ends (3 m apart) stay open at exactly 3 m.
  expectLengths( net, { 1 + 2, 50, 50, 50, 50 } );
}

TEST( NetworkBuilder, ringsAndParallelEdges_areKept )
{
  // A closed square alone is one loop; with a spur it is a loop at the spur.
  expectLengths( network( { street( { { 0, 0 }, { 50, 0 }, { 50, 50 }, { 0, 50 }, { 0, 0 } } ) } ), { 200 } );
  const model::Network spur = network( { street( { { 0, 0 }, { 50, 0 }, { 50, 50 }, { 0, 50 }, { 0, 0 } } ), street( { { 50, 50 }, { 90, 50 } } ) } );
  expectLengths( spur, { 40, 200 } );
  // Two ways from (0,0) to (100,0), each end with a spur.
  expectLengths( network( { street( { { 0, 0 }, { 100, 0 } } ), street( { { 0, 0 }, { 0, 30 }, { 100, 30 }, { 100, 0 } } ), street( { { -10, 0 }, { 0, 0 } } ), street( { { 100, 0 }, { 120, 0 } } ) } ), { 10, 20, 100, 160 } );
  // A ring in two features.
  expectLengths( network( { street( { { 0, 0 }, { 50, 0 }, { 50, 50 } } ), street( { { 0, 0 }, { 0, 50 }, { 50, 50 } } ) } ), { 200 } );
}

TEST( NetworkBuilder, streetDrawnTwice_isOneStreet )
{
  // The same dead end twice, once backwards, and a third line that shares its middle segment only.
  expectLengths( network( { street( { { 0, 0 }, { 50, 0 }, { 100, 0 } } ), street( { { 100, 0 }, { 50, 0 }, { 0, 0 } } ) } ), { 100 } );
  // west 0-50, shared 50-100, east 100-150, and the third line's own ends of 30 m
  expectLengths( network( { street( { { 0, 0 }, { 50, 0 }, { 100, 0 }, { 150, 0 } } ), street( { { 50, 30 }, { 50, 0 }, { 100, 0 }, { 100, 30 } } ) } ), { 30, 30, 50, 50, 50 } );
}

TEST( NetworkBuilder, order_isTheSameForEveryRun )
{
  std::vector<model::Street> streets;
  for ( int i = 0; i < 10; ++i )
  {
    streets.push_back( street( { { i * 50.0, 0 }, { i * 50.0, 100 }, { i * 50.0, 200 } } ) );
    streets.push_back( street( { { i * 50.0, 100 }, { i * 50.0 + 50, 100 } } ) );
  }
  const model::Network a = network( streets ), b = network( streets );
  ASSERT_EQ( a.edges.size(), b.edges.size() );
  for ( std::size_t e = 0; e < a.edges.size(); ++e )
    EXPECT_EQ( a.edges[e].firstVertex, b.edges[e].firstVertex );
  EXPECT_TRUE( a.vertices == b.vertices );
}

TEST( NetworkBuilder, cancel_throws )
{
  Stopped stopped;
  EXPECT_THROW( engine::buildNetwork( { street( { { 0, 0 }, { 1, 0 } } ) }, model::Ellipsoid(), {}, stopped ), model::Canceled );
}
