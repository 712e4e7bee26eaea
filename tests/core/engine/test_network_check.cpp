#include "core/engine/network_check.h"

#include <gtest/gtest.h>

using namespace renewal;
using engine::checkNetwork;
using engine::NetworkCheckResult;
using engine::NetworkFault;
using model::Street;
using Kind = engine::NetworkFault::Kind;

namespace
{

// At the equator of GRS80 a metre east is 1 / 111319.49 degrees, a metre north 1 / 110574.28.
model::LonLat at( double east, double north )
{
  return { 100.0 + east / 111319.4908, north / 110574.2756 };
}

Street street( std::int64_t id, std::vector<model::LonLat> vertices )
{
  Street result;
  result.id = id;
  result.vertices = std::move( vertices );
  return result;
}

NetworkCheckResult check( const std::vector<Street> &streets )
{
  return checkNetwork( streets, model::Ellipsoid(), {}, model::Progress() );
}

std::vector<NetworkFault> faultsOf( const NetworkCheckResult &result, Kind kind )
{
  std::vector<NetworkFault> found;
  for ( const NetworkFault &fault : result.faults )
  {
    if ( fault.kind == kind )
      found.push_back( fault );
  }
  return found;
}

class CanceledProgress : public model::Progress
{
  public:
    bool isCanceled() const override { return true; }
};

} // namespace

TEST( NetworkCheck, emptyNetwork_hasNoFaults )
{
  const NetworkCheckResult result = check( {} );
  EXPECT_TRUE( result.faults.empty() );
  EXPECT_TRUE( result.components.empty() );
}

TEST( NetworkCheck, zeroLengthAndDuplicateLines_areFound )
{
  const NetworkCheckResult result = check( { street( 1, { at( 0, 0 ), at( 100, 0 ), at( 200, 50 ) } ), street( 2, { at( 5, 5 ), at( 5, 5 ) } ), street( 3, { at( 200, 50 ), at( 100, 0 ), at( 0, 0 ) } ), street( 4, { at( 0, 0 ), at( 100, 0 ) } ) } );
  ASSERT_EQ( faultsOf( result, Kind::ZeroLength ).size(), 1u );
  EXPECT_EQ( faultsOf( result, Kind::ZeroLength )[0].street, 2 );
  ASSERT_EQ( faultsOf( result, Kind::DuplicateLine ).size(), 1u );
  EXPECT_EQ( faultsOf( result, Kind::DuplicateLine )[0].street, 3 );
  EXPECT_EQ( faultsOf( result, Kind::DuplicateLine )[0].other, 1 );
}

// Three parts of 600, 300 and 100 m.
TEST( NetworkCheck, components_haveTheirShareOfTheLength )
{
  const NetworkCheckResult result = check( { street( 7, { at( 0, 5000 ), at( 100, 5000 ) } ), street( 8, { at( 0, 0 ), at( 300, 0 ), at( 400, 0 ) } ), street( 9, { at( 300, 0 ), at( 300, 200 ) } ), street( 10, { at( 0, 1000 ), at( 300, 1000 ) } ) } );
  ASSERT_EQ( result.components.size(), 3u );
  EXPECT_NEAR( result.components[0].share, 0.6, 1e-4 );
  EXPECT_EQ( result.components[0].street, 8 );
  EXPECT_EQ( result.components[0].lines, 2u );
  EXPECT_NEAR( result.components[1].share, 0.3, 1e-4 );
  EXPECT_NEAR( result.components[2].share, 0.1, 1e-4 );
  EXPECT_NEAR( result.lengthMetres, 1000.0, 0.1 );
  const std::vector<NetworkFault> small = faultsOf( result, Kind::SmallComponent );
  ASSERT_EQ( small.size(), 2u );
  EXPECT_EQ( small[0].street, 10 );
  EXPECT_NEAR( small[0].metres, 300.0, 0.1 );
}

//   ---3---|      a street 3 m short of another, one 6 m short, and one that touches without a vertex
TEST( NetworkCheck, endsNearAnotherLine_areDangling )
{
  const NetworkCheckResult result = check( { street( 1, { at( 0, -500 ), at( 0, 500 ) } ), street( 2, { at( -100, 0 ), at( -3, 0 ) } ), street( 3, { at( -100, 100 ), at( -6, 100 ) } ), street( 4, { at( 100, -100 ), at( 0, -100 ) } ) } );
  const std::vector<NetworkFault> ends = faultsOf( result, Kind::DanglingEnd );
  ASSERT_EQ( ends.size(), 2u );
  EXPECT_EQ( ends[0].street, 2 );
  EXPECT_EQ( ends[0].other, 1 );
  EXPECT_NEAR( ends[0].metres, 3.0, 1e-3 );
  EXPECT_EQ( ends[1].street, 4 );
  EXPECT_NEAR( ends[1].metres, 0.0, 1e-3 );
  EXPECT_TRUE( faultsOf( result, Kind::UnnodedCrossing ).empty() );
}

// A spur of 4 m stands on the street that it leaves; that is no gap.
TEST( NetworkCheck, shortSpur_isNotDangling )
{
  const NetworkCheckResult result = check( { street( 1, { at( -100, 0 ), at( 0, 0 ), at( 100, 0 ) } ), street( 2, { at( 0, 0 ), at( 0, 4 ) } ) } );
  EXPECT_TRUE( faultsOf( result, Kind::DanglingEnd ).empty() );
}

TEST( NetworkCheck, crossingWithoutVertex_isFoundOnce )
{
  const std::vector<Street> cross = { street( 1, { at( -100, 0 ), at( 100, 0 ) } ), street( 2, { at( 20, -100 ), at( 20, 100 ) } ) };
  const std::vector<NetworkFault> crossings = faultsOf( check( cross ), Kind::UnnodedCrossing );
  ASSERT_EQ( crossings.size(), 1u );
  EXPECT_EQ( crossings[0].street, 1 );
  EXPECT_EQ( crossings[0].other, 2 );
  EXPECT_NEAR( crossings[0].place.lon, at( 20, 0 ).lon, 1e-9 );
  // A vertex of one line on the other is still not shared.
  EXPECT_EQ( faultsOf( check( { cross[0], street( 2, { at( 20, -100 ), at( 20, 0 ), at( 20, 100 ) } ) } ), Kind::UnnodedCrossing ).size(), 1u );
  // A shared vertex is a crossing as it should be.
  EXPECT_TRUE( faultsOf( check( { street( 1, { at( -100, 0 ), at( 20, 0 ), at( 100, 0 ) } ), street( 2, { at( 20, -100 ), at( 20, 0 ), at( 20, 100 ) } ) } ), Kind::UnnodedCrossing ).empty() );
}

TEST( NetworkCheck, bridgesTunnelsAndLayers_doNotCross )
{
  std::vector<Street> cross = { street( 1, { at( -100, 0 ), at( 100, 0 ) } ), street( 2, { at( 20, -100 ), at( 20, 100 ) } ) };
  cross[1].isBridge = true;
  EXPECT_TRUE( faultsOf( check( cross ), Kind::UnnodedCrossing ).empty() );
  cross[1].isBridge = false;
  cross[1].isTunnel = true;
  EXPECT_TRUE( faultsOf( check( cross ), Kind::UnnodedCrossing ).empty() );
  cross[1].isTunnel = false;
  cross[1].layer = 1;
  EXPECT_TRUE( faultsOf( check( cross ), Kind::UnnodedCrossing ).empty() );
  cross[0].layer = 1;
  EXPECT_EQ( faultsOf( check( cross ), Kind::UnnodedCrossing ).size(), 1u );
}

TEST( NetworkCheck, cancel_stops )
{
  EXPECT_THROW( checkNetwork( { street( 1, { at( 0, 0 ), at( 1, 0 ) } ) }, model::Ellipsoid(), {}, CanceledProgress() ), model::Canceled );
}
