#include "algorithms/report_layers.h"

#include "core/input/input_error.h"
#include "core/model/result_schema.h"
#include "styles/result_style.h"

#include <QCoreApplication>
#include <algorithm>
#include <qgsdatasourceuri.h>
#include <qgsfeatureiterator.h>
#include <qgsmemoryproviderutils.h>
#include <qgsproviderregistry.h>
#include <qgsvectordataprovider.h>

namespace renewal::algorithms
{

namespace
{

const QString PROVIDER = QStringLiteral( "spatialite" );

} // namespace

std::unique_ptr<QgsVectorLayer> openRows( const QString &path, const QString &table, const std::vector<store::StoredRun> &runs )
{
  // Without it no community would have a place: better no report than one with empty districts.
  if ( !QgsProviderRegistry::instance()->providerList().contains( PROVIDER ) )
    throw input::InputError( QCoreApplication::translate( "AuditReport", "QGIS has no provider for SpatiaLite layers here: install the package qgis-providers." ) );
  QStringList numbers;
  for ( const store::StoredRun &run : runs )
    numbers << QString::number( run.runId );
  QgsDataSourceUri uri;
  uri.setDatabase( path );
  uri.setDataSource( QString(), table, QStringLiteral( "geometry" ), QStringLiteral( "\"run_id\" IN (%1)" ).arg( numbers.join( ',' ) ) );
  QgsVectorLayer::LayerOptions options;
  options.loadDefaultStyle = false;
  auto layer = std::make_unique<QgsVectorLayer>( uri.uri(), table, PROVIDER, options );
  return layer->isValid() && layer->featureCount() > 0 ? std::move( layer ) : nullptr;
}

std::unique_ptr<QgsVectorLayer> styledCopy( const QgsVectorLayer &source, const std::set<qint64> &rowIds, const QString &table, const QString &name )
{
  std::unique_ptr<QgsVectorLayer> copy( QgsMemoryProviderUtils::createMemoryLayer( name, source.fields(), source.wkbType(), source.crs() ) );
  const int rowId = source.fields().lookupField( QStringLiteral( "row_id" ) );
  QgsFeatureIterator features = source.getFeatures();
  QgsFeature feature;
  QgsFeatureList batch;
  while ( features.nextFeature( feature ) )
  {
    if ( rowIds.count( feature.attribute( rowId ).toLongLong() ) > 0 )
      batch << feature;
  }
  copy->dataProvider()->addFeatures( batch, QgsFeatureSink::FastInsert );
  copy->updateExtents();
  const std::vector<model::TableSpec> &known = model::resultTables();
  const auto spec = std::find_if( known.begin(), known.end(), [&table]( const model::TableSpec &each )
                                  { return table == QString::fromStdString( each.name ); } );
  if ( spec != known.end() )
    styles::applyResultStyle( *copy, *spec );
  return copy;
}

} // namespace renewal::algorithms
