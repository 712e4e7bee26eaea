#include "algorithms/report_districts.h"

#include "algorithms/report_layers.h"
#include "core/engine/district_map.h"
#include "core/input/community_reader.h"
#include "core/input/crs_check.h"
#include "core/input/district_reader.h"
#include "core/input/field_reader.h"
#include "core/input/input_error.h"
#include "core/input/polygon_repair.h"

#include <QCoreApplication>

namespace renewal::algorithms
{

namespace
{

const QVector<input::OtherField> ROW_COLUMNS { { QString(), QStringLiteral( "row_id" ) }, { QString(), QStringLiteral( "run_id" ) } };

//! The districts as they are drawn, in the order of \a names.
QList<QgsGeometry> outlinesOf( const input::SourceLayer &layer, int nameColumn, const QStringList &names )
{
  std::vector<QVector<QgsGeometry>> polygons( static_cast<std::size_t>( names.size() ) );
  input::Rejections counted( layer.name() ); // what is broken has been told by the reader
  QgsFeatureIterator features = layer.source.getFeatures();
  QgsFeature feature;
  while ( features.nextFeature( feature ) )
  {
    const int district = names.indexOf( input::readText( feature.attribute( nameColumn ) ) );
    const QgsGeometry polygon = district < 0 ? QgsGeometry() : input::usablePolygon( feature.geometry(), QString(), counted );
    if ( !polygon.isNull() )
      polygons[static_cast<std::size_t>( district )] << polygon;
  }
  QList<QgsGeometry> outlines;
  for ( const QVector<QgsGeometry> &parts : polygons )
    outlines << QgsGeometry::unaryUnion( parts );
  return outlines;
}

QHash<qint64, QString> areasOf( const ReportData &data )
{
  QHash<qint64, QString> areas;
  for ( const store::StoredRun &run : data.runs )
    areas.insert( run.runId, run.record.area );
  return areas;
}

//! Finds the district of each row of \a topic by its own geometry.
void locate( const model::ReportTopic &topic, const ReportData &data, const engine::DistrictMap &map, const input::GroundFrame &frame, ReportPlaces &places, const model::Progress &progress )
{
  const QString table = QString::fromStdString( topic.table );
  const QString idField = QString::fromStdString( topic.idField );
  const std::unique_ptr<QgsVectorLayer> layer = openRows( data.path, table, data.runs );
  if ( !layer )
    return;
  const QHash<qint64, QString> areas = areasOf( data );
  input::CommunityFields fields;
  fields.others = ROW_COLUMNS + QVector<input::OtherField> { { QString(), idField } };
  const input::CommunityLayer rows = input::readCommunities( { *layer, QString() }, fields, frame, progress );
  const bool isOwner = topic.idField == "community_id" || topic.idField == "unit_id";
  for ( std::size_t i = 0; i < rows.communities.size(); ++i )
  {
    if ( i % 256 == 0 )
      progress.check();
    const std::vector<QVariant> &cells = rows.others[i];
    const QString area = areas.value( cells[1].toLongLong() );
    const QString id = input::readText( cells[2] );
    // The same community in the next result is not looked up again.
    if ( isOwner && places.hasOwner( idField, area, id ) )
      continue;
    const int district = rows.isPoints ? map.districtOf( rows.points[i] ) : map.districtOf( rows.rings[i] );
    if ( isOwner )
      places.addOwner( idField, area, id, district );
    else
      places.addRow( table, cells[0].toLongLong(), district );
  }
}

} // namespace

ReportDistricts reportDistricts( const input::SourceLayer &layer, const QString &nameField, const ReportData &data, const QgsCoordinateTransformContext &context, const model::Progress &progress )
{
  ReportDistricts result;
  result.crs = layer.crs();
  const int nameColumn = input::requireDistrictName( layer.source, nameField );
  input::requirePlausibleCrs( layer.name(), layer.crs(), QgsRectangle() );
  const input::GroundFrame frame( layer.crs(), context, layer.name() );
  const input::DistrictLayer districts = input::readDistricts( layer, nameField, frame, progress );
  if ( districts.names.isEmpty() )
    throw input::InputError( QCoreApplication::translate( "AuditReport", "DISTRICTS: layer \"%1\" holds no district with a name and a polygon." ).arg( layer.name() ) );
  result.names = districts.names;
  result.sentences = districts.report.sentences();
  result.outlines = outlinesOf( layer, nameColumn, result.names );
  const engine::DistrictMap map( districts.shapes, frame.ellipsoid() );
  for ( const model::ReportTopic &topic : model::reportTopics() )
  {
    // Residents and flows go with their community.
    if ( topic.table != "unserved" && topic.table != "parking_flows" && topic.table != "charging_flows" )
      locate( topic, data, map, frame, result.places, progress );
  }
  return result;
}

} // namespace renewal::algorithms
