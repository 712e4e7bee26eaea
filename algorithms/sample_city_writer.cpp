#include "algorithms/sample_city_writer.h"

#include <QDate>
#include <qgslinestring.h>
#include <qgsmultipolygon.h>
#include <qgspoint.h>
#include <qgspolygon.h>

namespace renewal::algorithms
{

namespace
{

QString text( const std::string &value )
{
  return QString::fromStdString( value );
}

//! NULL instead of an empty text.
QVariant textOrNull( const std::string &value )
{
  return value.empty() ? QVariant( QVariant::String ) : QVariant( text( value ) );
}

//! What stands in `note` of every made-up row that could be taken for a real one.
QString madeUp()
{
  return QStringLiteral( "虚构示例" );
}

std::unique_ptr<QgsLineString> lineOf( const engine::CityLine &line )
{
  QVector<double> x;
  QVector<double> y;
  x.reserve( static_cast<int>( line.size() ) );
  y.reserve( static_cast<int>( line.size() ) );
  for ( const engine::CityPoint &point : line )
  {
    x.append( point.x );
    y.append( point.y );
  }
  return std::make_unique<QgsLineString>( x, y );
}

std::unique_ptr<QgsPolygon> polygonOf( const engine::CityLine &outline )
{
  auto polygon = std::make_unique<QgsPolygon>();
  polygon->setExteriorRing( lineOf( outline ).release() );
  return polygon;
}

QgsGeometry multiPolygonOf( const engine::CityLine &outline )
{
  auto parts = std::make_unique<QgsMultiPolygon>();
  parts->addGeometry( polygonOf( outline ).release() );
  return QgsGeometry( std::move( parts ) );
}

QgsGeometry pointOf( const engine::CityPoint &point )
{
  return QgsGeometry( std::make_unique<QgsPoint>( point.x, point.y ) );
}

QgsFields fieldList( std::initializer_list<std::pair<const char *, QVariant::Type>> specs )
{
  QgsFields fields;
  for ( const auto &spec : specs )
    fields.append( QgsField( QString::fromLatin1( spec.first ), spec.second ) );
  return fields;
}

constexpr QVariant::Type TEXT = QVariant::String;
constexpr QVariant::Type WHOLE = QVariant::Int;
constexpr QVariant::Type REAL = QVariant::Double;
constexpr QVariant::Type FLAG = QVariant::Bool;

QgsFields communityFields()
{
  return fieldList( { { "cid", TEXT }, { "name", TEXT }, { "kind", TEXT }, { "households", WHOLE }, { "population", WHOLE }, { "cars", WHOLE }, { "evs", WHOLE }, { "built_year", WHOLE }, { "onsite", WHOLE }, { "potential", WHOLE }, { "private_piles", WHOLE }, { "need", REAL }, { "gated", FLAG }, { "water", FLAG }, { "drainage", FLAG }, { "power", FLAG }, { "gas", FLAG }, { "heating", FLAG }, { "fire_lane", FLAG }, { "security", FLAG }, { "waste_sorting", FLAG }, { "property_managed", FLAG }, { "barrier_free", FLAG }, { "elevator", FLAG }, { "ebike", FLAG }, { "note", TEXT } } );
}

} // namespace

QgsFields sampleFields( SampleOutput output )
{
  switch ( output )
  {
    case SampleOutput::Network:
      return fieldList( { { "name", TEXT }, { "highway", TEXT }, { "bridge", TEXT }, { "tunnel", TEXT }, { "layer", WHOLE } } );
    case SampleOutput::Communities:
      return communityFields();
    case SampleOutput::Buildings:
      return fieldList( { { "bid", TEXT }, { "cid", TEXT }, { "use", TEXT }, { "levels", WHOLE }, { "floor_area_m2", REAL }, { "dwellings", WHOLE }, { "population", WHOLE }, { "built_year", WHOLE }, { "action", TEXT }, { "exempt", TEXT }, { "heritage", FLAG } } );
    case SampleOutput::Entrances:
      return fieldList( { { "eid", TEXT }, { "cid", TEXT }, { "kind", TEXT } } );
    case SampleOutput::Facilities:
      return fieldList( { { "facility_id", TEXT }, { "type", TEXT }, { "name", TEXT }, { "floor_m2", REAL }, { "seats", WHOLE }, { "note", TEXT } } );
    case SampleOutput::Areas:
      return fieldList( { { "aid", TEXT }, { "type", TEXT }, { "name", TEXT }, { "area_m2", REAL } } );
    case SampleOutput::Lots:
      return fieldList( { { "lid", TEXT }, { "name", TEXT }, { "spaces", WHOLE }, { "share", REAL }, { "lot_type", TEXT }, { "lot_kind", TEXT }, { "piles", WHOLE } } );
    case SampleOutput::Stations:
      return fieldList( { { "sid", TEXT }, { "name", TEXT }, { "piles", WHOLE }, { "power_kw", REAL } } );
    case SampleOutput::Survey:
      return fieldList( { { "community", TEXT }, { "item", TEXT }, { "status", TEXT }, { "date", QVariant::Date }, { "note", TEXT } } );
    case SampleOutput::Districts:
      return fieldList( { { "name", TEXT }, { "note", TEXT } } );
    case SampleOutput::Barriers:
      return fieldList( { { "kind", TEXT }, { "name", TEXT } } );
  }
  return QgsFields();
}

compat::WkbType sampleGeometry( SampleOutput output )
{
  switch ( output )
  {
    case SampleOutput::Network:
    case SampleOutput::Barriers:
      return compat::WkbType::LineString;
    case SampleOutput::Communities:
    case SampleOutput::Buildings:
    case SampleOutput::Areas:
    case SampleOutput::Districts:
      return compat::WkbType::MultiPolygon;
    case SampleOutput::Lots:
      return compat::WkbType::Polygon;
    case SampleOutput::Entrances:
    case SampleOutput::Facilities:
    case SampleOutput::Stations:
      return compat::WkbType::Point;
    case SampleOutput::Survey:
      break;
  }
  return compat::WkbType::NoGeometry;
}

SampleCityWriter::SampleCityWriter( std::vector<bool> wanted, Write write )
  : mWanted( std::move( wanted ) )
  , mWrite( std::move( write ) )
  , mCounts( SAMPLE_OUTPUT_COUNT, 0 )
{
}

void SampleCityWriter::emitRow( SampleOutput output, const QgsGeometry &geometry, const QVector<QVariant> &attributes )
{
  QgsFeature feature;
  feature.setGeometry( geometry );
  feature.setAttributes( QgsAttributes( attributes ) );
  mWrite( output, feature );
  ++mCounts[static_cast<std::size_t>( output )];
}

void SampleCityWriter::add( const engine::CityStreet &row )
{
  if ( !wants( SampleOutput::Network ) )
    return;
  emitRow( SampleOutput::Network, QgsGeometry( lineOf( row.line ) ), { textOrNull( row.name ), text( row.highway ), textOrNull( row.bridge ? "yes" : "" ), textOrNull( row.tunnel ? "yes" : "" ), row.layer } );
}

void SampleCityWriter::add( const engine::CityCommunity &row )
{
  if ( !wants( SampleOutput::Communities ) )
    return;
  const engine::CityServices &has = row.services;
  emitRow( SampleOutput::Communities, multiPolygonOf( row.outline ), { text( row.id ), text( row.name ), text( row.kind ), row.households, row.population, row.cars, row.evs, row.builtYear, row.onsiteSpaces, row.potentialSpaces, row.privatePiles, row.need, row.gated, has.water, has.drainage, has.power, has.gas, has.heating, has.fireLane, has.security, has.wasteSorting, has.propertyManaged, has.barrierFree, has.elevator, has.ebikeCharging, madeUp() } );
}

void SampleCityWriter::add( const engine::CityBuilding &row )
{
  if ( !wants( SampleOutput::Buildings ) )
    return;
  emitRow( SampleOutput::Buildings, multiPolygonOf( row.outline ), { text( row.id ), textOrNull( row.communityId ), text( row.use ), row.levels, row.floorAreaSquareMetres, row.dwellings, row.population, row.builtYear, text( row.action ), textOrNull( row.exempt ), row.heritage } );
}

void SampleCityWriter::add( const engine::CityEntrance &row )
{
  if ( wants( SampleOutput::Entrances ) )
    emitRow( SampleOutput::Entrances, pointOf( row.point ), { text( row.id ), text( row.communityId ), text( row.kind ) } );
}

void SampleCityWriter::add( const engine::CityFacility &row )
{
  if ( !wants( SampleOutput::Facilities ) )
    return;
  const QVariant floor = row.floorSquareMetres > 0.0 ? QVariant( row.floorSquareMetres ) : QVariant( QVariant::Double );
  const QVariant seats = row.seats > 0 ? QVariant( row.seats ) : QVariant( QVariant::Int );
  emitRow( SampleOutput::Facilities, pointOf( row.point ), { text( row.id ), text( row.type ), text( row.name ), floor, seats, madeUp() } );
}

void SampleCityWriter::add( const engine::CityArea &row )
{
  if ( wants( SampleOutput::Areas ) )
    emitRow( SampleOutput::Areas, multiPolygonOf( row.outline ), { text( row.id ), text( row.type ), text( row.name ), row.areaSquareMetres } );
}

void SampleCityWriter::add( const engine::CityLot &row )
{
  if ( wants( SampleOutput::Lots ) )
    emitRow( SampleOutput::Lots, QgsGeometry( polygonOf( row.outline ) ), { text( row.id ), text( row.name ), row.spaces, row.share, text( row.lotType ), text( row.lotKind ), row.piles } );
}

void SampleCityWriter::add( const engine::CityStation &row )
{
  if ( wants( SampleOutput::Stations ) )
    emitRow( SampleOutput::Stations, pointOf( row.point ), { text( row.id ), text( row.name ), row.piles, row.powerKilowatts } );
}

void SampleCityWriter::add( const engine::CitySurveyRow &row )
{
  if ( wants( SampleOutput::Survey ) )
    emitRow( SampleOutput::Survey, QgsGeometry(), { text( row.communityId ), text( row.item ), text( row.status ), QDate::fromString( text( row.date ), Qt::ISODate ), textOrNull( row.note ) } );
}

void SampleCityWriter::add( const engine::CityDistrict &row )
{
  if ( wants( SampleOutput::Districts ) )
    emitRow( SampleOutput::Districts, multiPolygonOf( row.outline ), { text( row.name ), madeUp() } );
}

void SampleCityWriter::add( const engine::CityBarrier &row )
{
  if ( wants( SampleOutput::Barriers ) )
    emitRow( SampleOutput::Barriers, QgsGeometry( lineOf( row.line ) ), { text( row.kind ), text( row.name ) } );
}

} // namespace renewal::algorithms
