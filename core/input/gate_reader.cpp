#include "core/input/gate_reader.h"

#include "core/input/local_plane.h"
#include "core/input/point_reader.h"

#include <QCoreApplication>
#include <algorithm>
#include <limits>
#include <qgsrectangle.h>
#include <qgsspatialindex.h>

namespace renewal::input
{

namespace
{

const std::size_t NONE = std::numeric_limits<std::size_t>::max();

double distanceToOutline( const LocalPlane &plane, const model::Rings &rings )
{
  double nearest = std::numeric_limits<double>::infinity();
  for ( const std::vector<model::LonLat> &ring : rings )
  {
    for ( std::size_t i = 1; i < ring.size(); ++i )
      nearest = std::min( nearest, LocalPlane::distance( plane.toPlane( ring[i - 1] ), plane.toPlane( ring[i] ) ) );
  }
  return nearest;
}

QgsSpatialIndex boxesOf( const std::vector<model::Rings> &all )
{
  QgsSpatialIndex index;
  for ( std::size_t i = 0; i < all.size(); ++i )
  {
    QgsRectangle box;
    for ( const std::vector<model::LonLat> &ring : all[i] )
    {
      for ( const model::LonLat &place : ring )
        box.combineExtentWith( place.lon, place.lat );
    }
    index.addFeature( static_cast<QgsFeatureId>( i ), box );
  }
  return index;
}

std::size_t nearestCommunity( const model::LonLat &gate, const model::Ellipsoid &ellipsoid, const QgsSpatialIndex &index, const std::vector<model::Rings> &rings )
{
  const LocalPlane plane( gate, ellipsoid );
  const double lon = plane.lonDegrees( GATE_REACH_METRES * 1.01 ), lat = plane.latDegrees( GATE_REACH_METRES * 1.01 );
  QList<QgsFeatureId> candidates = index.intersects( QgsRectangle( gate.lon - lon, gate.lat - lat, gate.lon + lon, gate.lat + lat ) );
  std::sort( candidates.begin(), candidates.end() );
  std::size_t best = NONE;
  double bestDistance = std::numeric_limits<double>::infinity();
  for ( const QgsFeatureId candidate : candidates )
  {
    const double distance = distanceToOutline( plane, rings[static_cast<std::size_t>( candidate )] );
    if ( distance <= GATE_REACH_METRES && distance < bestDistance )
    {
      bestDistance = distance;
      best = static_cast<std::size_t>( candidate );
    }
  }
  return best;
}

} // namespace

LayerReport readGates( const SourceLayer &layer, const GroundFrame &frame, CommunityLayer &communities, const model::Progress &progress )
{
  LayerReport report( layer.name() );
  const PointRows gates = readPoints(
    layer, {}, frame, QgsCoordinateReferenceSystem(), []( const LayerReader & )
    { return true; },
    report, progress );
  const QgsSpatialIndex index = communities.isPoints ? QgsSpatialIndex() : boxesOf( communities.rings );
  for ( std::size_t i = 0; i < gates.places.size(); ++i )
  {
    if ( i % 256 == 0 )
      progress.check();
    if ( !gates.places.isFinite( { i, 1 } ) )
      continue;
    const model::LonLat gate { gates.places.x[i], gates.places.y[i] };
    const std::size_t owner = communities.isPoints ? NONE : nearestCommunity( gate, frame.ellipsoid(), index, communities.rings );
    if ( owner == NONE )
      report.rejections.add( communities.isPoints ? QCoreApplication::translate( "GateReader", "gate ignored: the communities are points and have no outline" ) : QCoreApplication::translate( "GateReader", "gate ignored: no community's outline within 15 m" ), QString::number( gates.featureIds[i] ) );
    else
      communities.communities[owner].gates.push_back( gate );
  }
  return report;
}

} // namespace renewal::input
