#include "algorithms/audit_algorithm.h"

#include "algorithms/feedback_progress.h"
#include "algorithms/layer_styler.h"
#include "core/rules/pack_loader.h"
#include "styles/result_style.h"

#include <QJsonDocument>
#include <future>
#include <qgsprocessingoutputs.h>

namespace renewal::algorithms
{

namespace
{

const QString RUN_ID = QStringLiteral( "RUN_ID" );
const std::size_t BATCH_ROWS = 512;
//! For files whose first run has a CRS without an EPSG code (contract, section 3): CGCS2000.
const int FALLBACK_SRID = 4490;

int epsgOf( const QgsCoordinateReferenceSystem &crs )
{
  const QString id = crs.authid();
  return id.startsWith( QLatin1String( "EPSG:" ) ) ? id.midRef( 5 ).toInt() : 0;
}

QgsAttributes attributesOf( const RowValues &values )
{
  QgsAttributes attributes;
  attributes.reserve( static_cast<int>( values.size() ) );
  for ( const QVariant &value : values )
    attributes << value;
  return attributes;
}

model::GeometryKind storedKind( const ResultRows &rows )
{
  if ( rows.table->geometry != model::GeometryKind::Community )
    return rows.table->geometry;
  return QgsWkbTypes::geometryType( rows.geometry ) == QgsWkbTypes::geometryType( compat::WkbType::Point ) ? model::GeometryKind::Point : model::GeometryKind::MultiPolygon;
}

//! The rows as the database asks for them, without a second copy; \a rows and \a toFile must outlive the result.
store::TableRows storedRows( const ResultRows &rows, const QgsCoordinateTransform &toFile )
{
  store::TableRows table { rows.table, storedKind( rows ), {} };
  table.madeCount = rows.size();
  table.make = [&rows, &toFile]( std::size_t i )
  {
    store::Row row { rows.row( i ), {} };
    if ( !rows.geometries.empty() && !rows.geometries[i].isNull() )
    {
      QgsGeometry geometry = rows.geometries[i];
      geometry.transform( toFile );
      row.wkb = geometry.asWkb();
    }
    return row;
  };
  return table;
}

} // namespace

void AuditRun::addInput( const QString &parameter, const input::LayerRecord &layer )
{
  inputs.append( QJsonObject {
    { QStringLiteral( "parameter" ), parameter },
    { QStringLiteral( "layer" ), layer.name },
    { QStringLiteral( "source" ), layer.source },
    { QStringLiteral( "crs" ), layer.crs },
    { QStringLiteral( "feature_count" ), layer.featureCount },
    { QStringLiteral( "sha256" ), layer.sha256 },
    { QStringLiteral( "fields" ), QJsonArray::fromStringList( layer.fields ) } } );
}

void ResultRows::add( RowValues row )
{
  values.push_back( std::move( row ) );
}

void ResultRows::add( RowValues row, const QgsGeometry &rowGeometry )
{
  values.push_back( std::move( row ) );
  geometries.push_back( rowGeometry );
}

AuditRun AuditAlgorithm::beginRun( const QVariantMap &parameters, QgsProcessingContext &context, QgsProcessingFeedback &feedback ) const
{
  AuditRun run;
  run.startedAt = QDateTime::currentDateTimeUtc();
  run.choice = auditChoice( *this, parameters, context );
  run.pack = run.choice.standardFile.isEmpty() ? rules::loadShippedPack( run.choice.standard ) : rules::loadPackFile( run.choice.standardFile );
  feedback.pushInfo( tr( "Standard: %1, version %2" ).arg( QString::fromStdString( run.pack.id ), QString::fromStdString( run.pack.version ) ) );
  if ( !run.choice.resultsPath.isEmpty() )
    run.database = store::ResultsDatabase::open( run.choice.resultsPath, store::ResultsDatabase::Access::Write );
  return run;
}

QVariantMap AuditAlgorithm::finishRun( AuditRun &run, const std::vector<ResultRows> &results, const QgsCoordinateReferenceSystem &crs, const QVariantMap &parameters, QgsProcessingContext &context, QgsProcessingFeedback &feedback ) const
{
  QVariantMap outputs;
  for ( const ResultRows &rows : results )
  {
    const QString destination = writeSink( rows, crs, parameters, context, feedback );
    if ( !destination.isEmpty() )
      outputs.insert( rows.parameter, destination );
  }
  if ( run.database )
    outputs.insert( RUN_ID, store( run, results, crs, parameters, context, feedback ) );
  return outputs;
}

bool AuditAlgorithm::isWanted( const AuditRun &run, const QVariantMap &parameters, const QString &parameter )
{
  return run.database || parameters.value( parameter ).isValid();
}

void AuditAlgorithm::addRunOutputs()
{
  addOutput( new QgsProcessingOutputNumber( RUN_ID, tr( "Number of the run in the results database" ) ) );
}

QString AuditAlgorithm::writeSink( const ResultRows &rows, const QgsCoordinateReferenceSystem &crs, const QVariantMap &parameters, QgsProcessingContext &context, QgsProcessingFeedback &feedback ) const
{
  QString destination;
  const QgsFields fields = fieldsOf( *rows.table );
  const bool isSpatial = rows.geometry != compat::WkbType::NoGeometry;
  const std::unique_ptr<QgsFeatureSink> layer = sink( parameters, rows.parameter, context, destination, fields, rows.geometry, isSpatial ? crs : QgsCoordinateReferenceSystem() );
  if ( !layer )
    return QString();
  // A sink takes about as long for a row as making it does: the next rows are made while the last ones are written.
  const auto made = [&rows, &fields, isSpatial]( std::size_t first )
  {
    QgsFeatureList batch;
    for ( std::size_t i = first; i < std::min( rows.size(), first + BATCH_ROWS ); ++i )
    {
      QgsFeature feature;
      feature.setFields( fields );
      feature.setAttributes( attributesOf( rows.row( i ) ) );
      if ( isSpatial )
        feature.setGeometry( rows.geometries[i] );
      batch << feature;
    }
    return batch;
  };
  std::future<QgsFeatureList> next = std::async( std::launch::async, made, 0 );
  for ( std::size_t first = 0; first < rows.size(); first += BATCH_ROWS )
  {
    QgsFeatureList batch = next.get();
    if ( feedback.isCanceled() )
      throw model::Canceled();
    next = std::async( std::launch::async, made, first + BATCH_ROWS );
    write( layer.get(), batch, parameters, rows.parameter );
  }
  styleWhenLoaded( context, destination, *rows.table );
  return destination;
}

qint64 AuditAlgorithm::store( AuditRun &run, const std::vector<ResultRows> &results, const QgsCoordinateReferenceSystem &crs, const QVariantMap &parameters, QgsProcessingContext &context, QgsProcessingFeedback &feedback ) const
{
  FeedbackProgress progress( feedback, 90.0, 100.0 );
  if ( run.database->srid() == 0 )
    run.database->setSrid( epsgOf( crs ) > 0 ? epsgOf( crs ) : FALLBACK_SRID );
  const QgsCoordinateReferenceSystem fileCrs( QStringLiteral( "EPSG:%1" ).arg( run.database->srid() ) );
  const QgsCoordinateTransform toFile( crs, fileCrs, context.transformContext() );

  std::vector<store::TableRows> tables;
  QMap<QString, QString> tableStyles;
  for ( const ResultRows &rows : results )
  {
    if ( !rows.table->isStored )
      continue;
    tables.push_back( storedRows( rows, toFile ) );
    const bool hasPoints = rows.table->geometry == model::GeometryKind::Community && tables.back().geometry == model::GeometryKind::Point;
    tableStyles.insert( QString::fromStdString( rows.table->name ), styles::resultStyle( *rows.table, hasPoints ) );
  }
  store::RunRecord record;
  record.algorithm = name();
  record.area = run.choice.area;
  record.period = run.choice.period;
  record.startedAt = run.startedAt;
  record.finishedAt = QDateTime::currentDateTimeUtc();
  record.standard = QString::fromStdString( run.pack.id );
  record.standardSha256 = QString::fromStdString( run.pack.sha256 );
  record.parametersJson = parametersJson( run, parameters, context );
  record.inputsJson = QString::fromUtf8( QJsonDocument( run.inputs ).toJson( QJsonDocument::Compact ) );
  record.pluginVersion = QStringLiteral( RENEWAL_VERSION );
  record.qgisVersion = Qgis::version();
  const qint64 runId = run.database->writeRun( record, tables, tableStyles, progress );
  feedback.pushInfo( tr( "Run #%1 written to %2" ).arg( runId ).arg( run.database->path() ) );
  return runId;
}

QString AuditAlgorithm::parametersJson( const AuditRun &run, const QVariantMap &parameters, QgsProcessingContext &context ) const
{
  QJsonObject object;
  for ( const QgsProcessingParameterDefinition *definition : parameterDefinitions() )
  {
    // Layers stand among the inputs; outputs say nothing about the result.
    if ( definition->isDestination() || definition->type() == QgsProcessingParameterFeatureSource::typeName() )
      continue;
    const QString name = definition->name();
    const QVariant given = parameters.value( name );
    if ( run.used.contains( name ) )
      object.insert( name, run.used.value( name ) );
    else if ( definition->type() == QgsProcessingParameterNumber::typeName() )
    {
      const bool isEmpty = !given.isValid() && !definition->defaultValue().isValid();
      object.insert( name, isEmpty ? QJsonValue() : QJsonValue( QgsProcessingParameters::parameterAsDouble( definition, parameters, context ) ) );
    }
    else if ( definition->type() == QgsProcessingParameterBoolean::typeName() )
      object.insert( name, QgsProcessingParameters::parameterAsBool( definition, parameters, context ) );
    else if ( definition->type() == QgsProcessingParameterEnum::typeName() )
      object.insert( name, QgsProcessingParameters::parameterAsEnumString( definition, parameters, context ) );
    else
      object.insert( name, input::withoutSecrets( QgsProcessingParameters::parameterAsString( definition, parameters, context ) ) );
  }
  return QString::fromUtf8( QJsonDocument( object ).toJson( QJsonDocument::Compact ) );
}

} // namespace renewal::algorithms
