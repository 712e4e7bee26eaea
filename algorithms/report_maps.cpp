#include "algorithms/report_maps.h"

#include "algorithms/qgis_compat.h"
#include "algorithms/report_layers.h"
#include "algorithms/report_words.h"

#include <qgscoordinatetransform.h>
#include <qgsfillsymbol.h>
#include <qgsmemoryproviderutils.h>
#include <qgspallabeling.h>
#include <qgssinglesymbolrenderer.h>
#include <qgstextbuffersettings.h>
#include <qgstextformat.h>
#include <qgsvectordataprovider.h>
#include <qgsvectorlayerlabeling.h>

namespace renewal::algorithms
{

namespace
{

//! A CRS in which a map is not squeezed: that of the file, or a transverse Mercator through its middle where the file has degrees.
QgsCoordinateReferenceSystem mapCrs( const QgsVectorLayer &layer )
{
  if ( !layer.crs().isGeographic() )
    return layer.crs();
  const QgsPointXY centre = layer.extent().center();
  return QgsCoordinateReferenceSystem::fromProj( QStringLiteral( "+proj=tmerc +lat_0=0 +lon_0=%1 +k=1 +x_0=500000 +y_0=0 +ellps=GRS80 +units=m +no_defs" ).arg( centre.x(), 0, 'f', 6 ) );
}

void label( QgsVectorLayer &layer, const QString &family )
{
  QgsPalLayerSettings settings;
  settings.fieldName = QStringLiteral( "name" );
  QgsTextFormat format;
  format.setFont( QFont( family ) );
  format.setSize( 8 );
  format.setColor( QColor( 40, 40, 40 ) );
  QgsTextBufferSettings buffer;
  buffer.setEnabled( true );
  buffer.setSize( 0.7 );
  buffer.setColor( Qt::white );
  format.setBuffer( buffer );
  settings.setFormat( format );
  layer.setLabeling( new QgsVectorLayerSimpleLabeling( settings ) );
  layer.setLabelsEnabled( true );
}

} // namespace

ReportMaps::ReportMaps( const ReportData &data, const ReportDistricts *districts, const ReportType &type )
  : mData( data )
  , mDistricts( districts )
  , mType( type )
{
}

const QgsVectorLayer *ReportMaps::sourceOf( const QString &table )
{
  const auto known = mSources.find( table );
  if ( known != mSources.end() )
    return known->second.get();
  return ( mSources[table] = openRows( mData.path, table, mData.runs ) ).get();
}

std::unique_ptr<QgsVectorLayer> ReportMaps::outlines( int district ) const
{
  if ( !mDistricts || district == NO_DISTRICT )
    return nullptr;
  QgsFields fields;
  fields.append( QgsField( QStringLiteral( "name" ), QVariant::String ) );
  std::unique_ptr<QgsVectorLayer> layer( QgsMemoryProviderUtils::createMemoryLayer( QCoreApplication::translate( "AuditReport", "District" ), fields, compat::WkbType::MultiPolygon, mDistricts->crs ) );
  QgsFeatureList features;
  for ( int i = 0; i < mData.districts.size(); ++i )
  {
    const int place = mDistricts->names.indexOf( mData.districts[i] );
    if ( district >= 0 && i != district )
      continue;
    QgsFeature feature( fields );
    feature.setAttributes( QgsAttributes() << mData.districts[i] );
    QgsGeometry outline = mDistricts->outlines[place];
    outline.convertToMultiType();
    feature.setGeometry( outline );
    features << feature;
  }
  layer->dataProvider()->addFeatures( features );
  layer->updateExtents();
  std::unique_ptr<QgsFillSymbol> symbol( QgsFillSymbol::createSimple( { { QStringLiteral( "style" ), QStringLiteral( "no" ) }, { QStringLiteral( "outline_color" ), QStringLiteral( "80,80,80,255" ) }, { QStringLiteral( "outline_width" ), QStringLiteral( "0.5" ) } } ) );
  layer->setRenderer( new QgsSingleSymbolRenderer( symbol.release() ) );
  if ( district == ReportData::WHOLE )
    label( *layer, mType.family );
  return layer;
}

QList<QgsMapLayer *> ReportMaps::addLayers( QgsProject &project, const ReportMap &map, int &legendCount )
{
  QList<QgsMapLayer *> layers;
  for ( const QString &table : map.tables )
  {
    const auto found = mData.tables.find( table.toStdString() );
    const QgsVectorLayer *source = found == mData.tables.end() ? nullptr : sourceOf( table );
    if ( !source )
      continue;
    std::set<qint64> rows;
    for ( const std::size_t row : mData.rowsOf( found->second, map.district ) )
      rows.insert( found->second.rowIds[row] );
    if ( rows.empty() )
      continue;
    if ( layers.isEmpty() )
      project.setCrs( mapCrs( *source ) );
    layers << project.addMapLayer( styledCopy( *source, rows, table, reportTitle( table ) ).release(), false );
  }
  if ( !layers.isEmpty() )
  {
    if ( std::unique_ptr<QgsVectorLayer> borders = outlines( map.district ) )
      layers << project.addMapLayer( borders.release(), false );
  }
  legendCount = layers.size();
  return layers;
}

QgsRectangle ReportMaps::extentOf( const QgsProject &project, const QList<QgsMapLayer *> &layers ) const
{
  QgsRectangle extent;
  for ( const QgsMapLayer *layer : layers )
    extent.combineExtentWith( QgsCoordinateTransform( layer->crs(), project.crs(), project.transformContext() ).transformBoundingBox( layer->extent() ) );
  // One point has no extent of its own.
  if ( extent.width() < 200.0 )
    extent.grow( 100.0 );
  extent.scale( 1.06 );
  return extent;
}

} // namespace renewal::algorithms
