// Times service circles on a street file: reach alone, polygons alone, growth with the number of facilities, and
// GEOS (one buffer of all reached lines) on the same reach. Usage: service_circles_bench streets.txt [facilities]
#include "bench/streets_file.h"
#include "core/engine/network_builder.h"
#include "core/engine/service_circles.h"

#include <geos_c.h>

#include <chrono>
#include <cmath>
#include <cstdio>
#include <cstdlib>
#include <random>
#include <sys/resource.h>

using namespace renewal;
using namespace renewal::engine;

namespace
{

using Clock = std::chrono::steady_clock;

double secondsSince( Clock::time_point start )
{
  return std::chrono::duration<double>( Clock::now() - start ).count();
}

double peakMegabytes()
{
  rusage usage;
  getrusage( RUSAGE_SELF, &usage );
  return static_cast<double>( usage.ru_maxrss ) / 1024.0;
}

//! Facilities on street vertices, chosen evenly by a fixed seed.
std::vector<CircleFacility> facilitiesOn( const model::Network &network, std::size_t count )
{
  std::mt19937 random( 1 );
  std::vector<CircleFacility> result;
  for ( std::size_t i = 0; i < count; ++i )
    result.push_back( { { { network.vertices[random() % network.vertices.size()], 0.0 } } } );
  return result;
}

struct Totals
{
    std::size_t circles = 0, streets = 0, corners = 0;
    double seconds = 0.0;
};

Totals run( const model::Network &network, const std::vector<CircleFacility> &facilities, const CirclesSettings &settings )
{
  Totals totals;
  model::Progress progress;
  const Clock::time_point start = Clock::now();
  serviceCircles(
    &network, facilities, settings, [&totals]( FacilityCircles &&result )
    {
                    totals.circles += result.circles.size();
                    totals.streets += result.streets.size();
                    for ( const Circle &circle : result.circles )
                      for ( const auto &part : circle.parts )
                        for ( const auto &ring : part )
                          totals.corners += ring.size(); },
    progress );
  totals.seconds = secondsSince( start );
  return totals;
}

//! Seconds that GEOS takes to buffer what one facility reaches within each limit, in metres on a flat map.
double geosSeconds( const model::Network &network, const std::vector<CircleFacility> &facilities, CirclesSettings settings )
{
  settings.hasPolygons = false;
  GEOSContextHandle_t geos = GEOS_init_r();
  double seconds = 0.0;
  model::Progress progress;
  serviceCircles(
    &network, facilities, settings, [&]( FacilityCircles &&result )
    {
    for ( const double limit : settings.limitsMetres )
    {
      std::vector<GEOSGeometry *> lines;
      for ( const CircleStreet &street : result.streets )
      {
        if ( street.limitMetres != limit )
          continue;
        GEOSCoordSequence *sequence = GEOSCoordSeq_create_r( geos, static_cast<unsigned>( street.line.size() ), 2 );
        const double perLon = 111320.0 * std::cos( street.line[0].lat * 0.017453292519943295 );
        for ( unsigned i = 0; i < street.line.size(); ++i )
          GEOSCoordSeq_setXY_r( geos, sequence, i, street.line[i].lon * perLon, street.line[i].lat * 111100.0 );
        lines.push_back( GEOSGeom_createLineString_r( geos, sequence ) );
      }
      GEOSGeometry *all = GEOSGeom_createCollection_r( geos, GEOS_MULTILINESTRING, lines.data(), static_cast<unsigned>( lines.size() ) );
      const Clock::time_point start = Clock::now();
      GEOSGeometry *buffer = GEOSBuffer_r( geos, all, settings.corridorMetres, 8 );
      seconds += secondsSince( start );
      GEOSGeom_destroy_r( geos, buffer );
      GEOSGeom_destroy_r( geos, all );
    } },
    progress );
  GEOS_finish_r( geos );
  return seconds;
}

} // namespace

int main( int argc, char **argv )
{
  if ( argc < 2 )
  {
    std::fprintf( stderr, "usage: service_circles_bench streets.txt [facilities]\n" );
    return 2;
  }
  const std::size_t most = argc > 2 ? static_cast<std::size_t>( std::atoll( argv[2] ) ) : 10000;
  model::Progress progress;
  Clock::time_point start = Clock::now();
  const model::Network network = buildNetwork( bench::readStreets( argv[1] ), model::Ellipsoid(), NetworkSettings(), progress );
  std::printf( "network: %zu edges, %zu vertices, read and built in %.2f s\n", network.edges.size(), network.vertices.size(), secondsSince( start ) );
  CirclesSettings settings;
  settings.limitsMetres = { 300.0, 500.0, 1000.0 };
  std::printf( "%10s %10s %12s %14s %14s %10s %10s\n", "facilities", "seconds", "ms/polygon", "corners/poly", "pieces/s", "reach s", "peak MB" );
  for ( std::size_t count = 100; count <= most; count *= 10 )
  {
    const std::vector<CircleFacility> facilities = facilitiesOn( network, count );
    settings.hasPolygons = true;
    settings.hasStreets = true;
    const Totals all = run( network, facilities, settings );
    settings.hasPolygons = false;
    const Totals reach = run( network, facilities, settings );
    std::printf( "%10zu %10.3f %12.3f %14.0f %14.0f %10.3f %10.0f\n", count, all.seconds, 1000.0 * all.seconds / static_cast<double>( all.circles ), static_cast<double>( all.corners ) / static_cast<double>( all.circles ), static_cast<double>( reach.streets ) / reach.seconds, reach.seconds, peakMegabytes() );
  }
  const std::vector<CircleFacility> few = facilitiesOn( network, 20 );
  std::printf( "GEOS, one buffer of the reached lines: %.1f ms per polygon on one core\n", 1000.0 * geosSeconds( network, few, settings ) / 60.0 );
  settings.isDissolved = settings.hasPolygons = true;
  const Totals dissolved = run( network, facilitiesOn( network, 1000 ), settings );
  std::printf( "dissolved, 1000 facilities: %.2f s, %zu corners in %zu polygons, peak %.0f MB\n", dissolved.seconds, dissolved.corners, dissolved.circles, peakMegabytes() );
  return 0;
}
