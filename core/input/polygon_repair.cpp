#include "core/input/polygon_repair.h"

#include <QCoreApplication>
#include <cmath>
#include <memory>
#include <qgsgeometrycollection.h>
#include <qgsmultipolygon.h>
#include <qgspoint.h>
#include <qgspolygon.h>

namespace renewal::input
{

namespace
{

bool isFinite( const QgsAbstractGeometry &geometry )
{
  for ( auto vertex = geometry.vertices_begin(); vertex != geometry.vertices_end(); ++vertex )
  {
    if ( !std::isfinite( ( *vertex ).x() ) || !std::isfinite( ( *vertex ).y() ) )
      return false;
  }
  return true;
}

//! Moves copies of the polygons in \a geometry, at any depth, into \a target.
void collectPolygons( const QgsAbstractGeometry &geometry, QgsMultiPolygon &target )
{
  if ( const QgsPolygon *polygon = qgsgeometry_cast<const QgsPolygon *>( &geometry ) )
  {
    if ( !polygon->isEmpty() )
      target.addGeometry( polygon->clone() );
  }
  else if ( const QgsGeometryCollection *parts = qgsgeometry_cast<const QgsGeometryCollection *>( &geometry ) )
  {
    for ( int i = 0; i < parts->numGeometries(); ++i )
      collectPolygons( *parts->geometryN( i ), target );
  }
}

//! The straight-edged, flat polygons of \a geometry; null if there are none.
QgsGeometry polygonsOf( const QgsAbstractGeometry &geometry )
{
  std::unique_ptr<QgsAbstractGeometry> flat( geometry.segmentize() );
  flat->dropZValue();
  flat->dropMValue();
  auto polygons = std::make_unique<QgsMultiPolygon>();
  collectPolygons( *flat, *polygons );
  return polygons->isEmpty() ? QgsGeometry() : QgsGeometry( std::move( polygons ) );
}

} // namespace

QgsGeometry usablePolygon( const QgsGeometry &geometry, const QString &id, Rejections &rejections )
{
  if ( geometry.isNull() || geometry.isEmpty() )
  {
    rejections.add( QCoreApplication::translate( "GeometryRepair", "no geometry, left out" ), id );
    return QgsGeometry();
  }
  if ( !isFinite( *geometry.constGet() ) )
  {
    rejections.add( QCoreApplication::translate( "GeometryRepair", "coordinates that are not numbers, left out" ), id );
    return QgsGeometry();
  }
  QgsGeometry polygons = polygonsOf( *geometry.constGet() );
  if ( polygons.isNull() )
  {
    rejections.add( QCoreApplication::translate( "GeometryRepair", "not a polygon, left out" ), id );
    return QgsGeometry();
  }
  if ( !polygons.isGeosValid() )
  {
    const QgsGeometry repaired = polygons.makeValid();
    polygons = repaired.isNull() ? QgsGeometry() : polygonsOf( *repaired.constGet() );
    if ( !polygons.isNull() && polygons.area() > 0.0 )
      rejections.add( QCoreApplication::translate( "GeometryRepair", "self-crossing or otherwise invalid polygon, repaired" ), id );
  }
  if ( polygons.isNull() || !( polygons.area() > 0.0 ) )
  {
    rejections.add( QCoreApplication::translate( "GeometryRepair", "polygon without area, left out" ), id );
    return QgsGeometry();
  }
  return polygons;
}

bool usablePoint( const QgsGeometry &geometry, const QString &id, Rejections &rejections, QgsPointXY &point )
{
  const QgsAbstractGeometry *shape = geometry.constGet();
  if ( !shape || shape->isEmpty() )
  {
    rejections.add( QCoreApplication::translate( "GeometryRepair", "no geometry, left out" ), id );
    return false;
  }
  if ( shape->dimension() == 2 )
  {
    const QgsGeometry polygon = usablePolygon( geometry, id, rejections );
    if ( polygon.isNull() )
      return false;
    const QgsGeometry inside = polygon.pointOnSurface();
    const QgsPoint *found = qgsgeometry_cast<const QgsPoint *>( inside.constGet() );
    if ( !found )
    {
      rejections.add( QCoreApplication::translate( "GeometryRepair", "polygon without area, left out" ), id );
      return false;
    }
    point = QgsPointXY( *found );
    return true;
  }
  if ( const QgsGeometryCollection *parts = qgsgeometry_cast<const QgsGeometryCollection *>( shape ) )
  {
    if ( parts->numGeometries() > 1 )
      rejections.add( QCoreApplication::translate( "GeometryRepair", "several points, the first one counts" ), id );
    shape = parts->geometryN( 0 );
  }
  const QgsPoint *single = qgsgeometry_cast<const QgsPoint *>( shape );
  if ( !single || !std::isfinite( single->x() ) || !std::isfinite( single->y() ) )
  {
    rejections.add( single ? QCoreApplication::translate( "GeometryRepair", "coordinates that are not numbers, left out" ) : QCoreApplication::translate( "GeometryRepair", "neither point nor polygon, left out" ), id );
    return false;
  }
  point = QgsPointXY( *single );
  return true;
}

} // namespace renewal::input
