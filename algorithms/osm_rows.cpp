#include "algorithms/osm_rows.h"

#include "core/engine/facility_classifier.h"
#include "core/engine/osm_meaning.h"

#include <QCoreApplication>
#include <algorithm>
#include <cmath>
#include <qgscurve.h>
#include <qgsgeometrycollection.h>
#include <qgslinestring.h>
#include <qgspolygon.h>

namespace renewal::algorithms
{

using input::OsmElement;
using input::OsmShape;

namespace
{

QVariant text( std::string_view value )
{
  return value.empty() ? QVariant( QVariant::String ) : QVariant( QString::fromUtf8( value.data(), static_cast<int>( value.size() ) ) );
}

QVariant name( const OsmElement &element )
{
  return text( element.tags.value( "name" ) );
}

//! Unique over nodes, ways and relations, whose numbers overlap: w123.
QString uniqueId( const OsmElement &element )
{
  return QChar::fromLatin1( element.origin ) + element.id;
}

QgsAttributes row( const QList<QVariant> &values )
{
  QgsAttributes attributes;
  for ( const QVariant &value : values )
    attributes.append( value );
  return attributes;
}

//! Types that serve as ground, not as a door: they go to AREAS where they are mapped as areas.
bool isGround( const std::string &type )
{
  return type == "park" || type == "playground" || type == "sports_ground";
}

//! A square of one ground square metre around a point in degrees (WGS 84).
QgsGeometry squareMetre( const QgsPointXY &centre )
{
  constexpr double SEMI_MAJOR_METRES = 6378137.0;
  constexpr double ECCENTRICITY_SQUARED = 0.00669437999014132;
  const double phi = centre.y() * M_PI / 180.0;
  const double magic = 1.0 - ECCENTRICITY_SQUARED * std::sin( phi ) * std::sin( phi );
  const double meridian = SEMI_MAJOR_METRES * ( 1.0 - ECCENTRICITY_SQUARED ) / ( magic * std::sqrt( magic ) );
  const double parallel = SEMI_MAJOR_METRES / std::sqrt( magic ) * std::cos( phi );
  const double halfLat = 0.5 / meridian * 180.0 / M_PI;
  const double halfLon = 0.5 / parallel * 180.0 / M_PI;
  QgsGeometry square = QgsGeometry::fromRect( QgsRectangle( centre.x() - halfLon, centre.y() - halfLat, centre.x() + halfLon, centre.y() + halfLat ) );
  square.convertToMultiType();
  return square;
}

} // namespace

OsmRows::OsmRows( const QString &fileName, const QgsCoordinateTransformContext &context, Emit receiver )
  : mEmit( std::move( receiver ) )
  , mNotes( fileName )
{
  mMeasure.setSourceCrs( QgsCoordinateReferenceSystem( QStringLiteral( "EPSG:4326" ) ), context );
  mMeasure.setEllipsoid( QStringLiteral( "EPSG:7030" ) );
}

bool OsmRows::isWanted( OsmShape shape, const model::OsmTags &tags )
{
  if ( shape == OsmShape::Way )
    return engine::isWalkable( tags ) || !engine::barrierKind( tags, false ).empty();
  // Nearly all elements with one of our tags are a row of some layer; a name alone is none.
  return std::any_of( tags.items.begin(), tags.items.end(), []( const auto &item )
                      { return item.first != "name" && item.first != "layer" && item.first != "access"; } );
}

void OsmRows::add( OsmElement &element )
{
  if ( element.geometry.isEmpty() )
  {
    mNotes.add( QCoreApplication::translate( "ImportOsm", "no geometry in the file, left out" ), uniqueId( element ) );
    return;
  }
  if ( element.shape == OsmShape::Area && !repair( element ) )
    return;
  if ( element.shape != OsmShape::Node )
  {
    addNetwork( element );
    addBarrier( element );
  }
  if ( element.shape == OsmShape::Way )
    return;
  addFacilities( element );
  addLot( element );
  if ( element.shape == OsmShape::Area )
  {
    addBuilding( element );
    if ( element.tags.value( "landuse" ) == "residential" )
      mEmit( OsmLayer::Communities, element.geometry, row( { uniqueId( element ), name( element ) } ) );
  }
  else if ( engine::isEntrance( element.tags ) )
  {
    const std::string_view barrier = element.tags.value( "barrier" );
    mEmit( OsmLayer::Entrances, element.geometry, row( { element.id, text( barrier.empty() ? "entrance" : barrier ), name( element ) } ) );
  }
}

bool OsmRows::repair( OsmElement &element )
{
  if ( !element.geometry.isGeosValid() )
  {
    QgsGeometry repaired = element.geometry.makeValid();
    repaired.convertGeometryCollectionToSubclass( compat::POLYGONS );
    const bool isUsable = !repaired.isEmpty() && repaired.type() == compat::POLYGONS;
    mNotes.add( isUsable ? QCoreApplication::translate( "ImportOsm", "self-crossing polygon, repaired" ) : QCoreApplication::translate( "ImportOsm", "broken polygon, left out" ), uniqueId( element ) );
    if ( !isUsable )
      return false;
    element.geometry = repaired;
  }
  element.geometry.convertToMultiType();
  return true;
}

void OsmRows::addLines( OsmLayer layer, const OsmElement &element, const QgsAttributes &attributes )
{
  if ( element.shape == OsmShape::Way )
  {
    mEmit( layer, element.geometry, attributes );
    return;
  }
  // An area by its outline, one row per ring.
  const std::unique_ptr<QgsAbstractGeometry> outline( element.geometry.constGet()->boundary() );
  for ( auto part = outline->const_parts_begin(); part != outline->const_parts_end(); ++part )
    mEmit( layer, QgsGeometry( ( *part )->clone() ), attributes );
}

void OsmRows::addNetwork( const OsmElement &element )
{
  if ( !engine::isWalkable( element.tags ) )
    return;
  const auto tag = [&element]( const char *key )
  { return text( engine::unlessNo( element.tags.value( key ) ) ); };
  addLines( OsmLayer::Network, element, row( { element.id, name( element ), tag( "highway" ), tag( "bridge" ), tag( "tunnel" ), engine::layerOf( element.tags ) } ) );
}

void OsmRows::addBarrier( const OsmElement &element )
{
  const std::string_view kind = engine::barrierKind( element.tags, element.shape == OsmShape::Area );
  if ( !kind.empty() )
    addLines( OsmLayer::Barriers, element, row( { element.id, text( kind ), name( element ) } ) );
}

QVariant OsmRows::capacityOf( const OsmElement &element )
{
  const std::string_view capacity = element.tags.value( "capacity" );
  if ( const auto count = engine::countIn( capacity ) )
    return *count;
  if ( !capacity.empty() )
    mNotes.add( QCoreApplication::translate( "ImportOsm", "capacity that is not a number, taken as unknown" ), uniqueId( element ) );
  return QVariant( QVariant::LongLong );
}

void OsmRows::addFacilities( const OsmElement &element )
{
  const engine::Classification found = engine::classifyOsm( element.tags, element.tags.value( "name" ) );
  QgsGeometry point;
  for ( const std::string &type : found.types )
  {
    // These have layers of their own.
    if ( type == "residential" || type == "gates" )
      continue;
    if ( element.shape == OsmShape::Area && isGround( type ) )
    {
      mEmit( OsmLayer::Areas, element.geometry, row( { text( type ), name( element ), element.id, mMeasure.measureArea( element.geometry ) } ) );
      continue;
    }
    if ( point.isNull() )
      point = element.shape == OsmShape::Area ? element.geometry.pointOnSurface() : element.geometry;
    mEmit( OsmLayer::Facilities, point, row( { text( type ), name( element ), element.id, capacityOf( element ) } ) );
    if ( type == "ev_charging" )
      mEmit( OsmLayer::Stations, point, row( { uniqueId( element ), name( element ), capacityOf( element ) } ) );
  }
}

void OsmRows::addLot( const OsmElement &element )
{
  if ( element.tags.value( "amenity" ) != "parking" )
    return;
  const bool isNode = element.shape == OsmShape::Node;
  const QgsGeometry geometry = isNode ? squareMetre( element.geometry.asPoint() ) : element.geometry;
  mEmit( OsmLayer::Lots, geometry, row( { uniqueId( element ), name( element ), capacityOf( element ), text( element.tags.value( "parking" ) ), text( element.tags.value( "access" ) ), isNode } ) );
}

void OsmRows::addBuilding( const OsmElement &element )
{
  if ( !engine::isBuilding( element.tags ) )
    return;
  QVariant levels( QVariant::Double );
  QVariant floorArea( QVariant::Double );
  if ( const auto known = engine::levelsOf( element.tags ) )
  {
    levels = *known;
    floorArea = mMeasure.measureArea( element.geometry ) * *known;
  }
  mEmit( OsmLayer::Buildings, element.geometry, row( { element.id, text( element.tags.value( "building" ) ), levels, floorArea } ) );
}

} // namespace renewal::algorithms
