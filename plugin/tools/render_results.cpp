// renewal_render RESULTS FOLDER [BACKGROUND [STRATEGIES]]: makes FOLDER/project.qgz, which shows the newest results of
// the database with the styles stored in it, and a PNG map of each result. BACKGROUND is a GeoPackage with
// layers `network` and `barriers` to draw below, STRATEGIES the layer UNITS_OUT of unitaudit. Paths in the project are relative.

#include "plugin/tools/map_page.h"
#include "styles/result_catalogue.h"
#include "styles/result_style.h"

#include <QDir>
#include <QFileInfo>
#include <qgsapplication.h>
#include <qgslayertree.h>
#include <qgslinesymbol.h>
#include <qgsprintlayout.h>
#include <qgsproject.h>
#include <qgsprojectviewsettings.h>
#include <qgsreferencedgeometry.h>
#include <qgssinglesymbolrenderer.h>
#include <qgsvectorlayer.h>

#include <cstdio>
#include <stdexcept>

namespace
{

using renewal::styles::Language;
using renewal::styles::ShownResult;

//! English and Chinese: the pictures stand in documents of both.
QString titleOf( const ShownResult &shown )
{
  return shown.titleIn( Language::OfLocale ) + QLatin1Char( ' ' ) + shown.titleIn( Language::Chinese );
}

QgsVectorLayer *openBackground( const QString &path, const QString &table, const QString &name, const QColor &color, double millimetres )
{
  auto layer = std::make_unique<QgsVectorLayer>( QStringLiteral( "%1|layername=%2" ).arg( path, table ), name, QStringLiteral( "ogr" ) );
  if ( !layer->isValid() )
    throw std::runtime_error( path.toStdString() + " has no layer " + table.toStdString() );
  auto symbol = std::make_unique<QgsLineSymbol>();
  symbol->setColor( color );
  symbol->setWidth( millimetres );
  layer->setRenderer( new QgsSingleSymbolRenderer( symbol.release() ) );
  return layer.release();
}

//! Adds the results found in \a path to \a project and returns those drawn on pages, top to bottom.
QList<QgsVectorLayer *> addResults( QgsProject &project, const QString &path )
{
  QList<QgsVectorLayer *> onPages;
  for ( const ShownResult &shown : renewal::styles::shownResults() )
  {
    std::unique_ptr<QgsVectorLayer> opened = renewal::styles::openResult( path, shown, titleOf( shown ) );
    if ( !opened->isValid() )
    {
      std::fprintf( stderr, "renewal_render: no %s in the database\n", qUtf8Printable( shown.table ) );
      continue;
    }
    QgsVectorLayer *layer = opened.release();
    project.addMapLayer( layer, false );
    project.layerTreeRoot()->addLayer( layer );
    if ( shown.page.isEmpty() )
      continue;
    // Three limits of every type cover the map: one type to begin with, switched off over the rest.
    if ( shown.table == QLatin1String( "service_circles" ) )
      layer->setSubsetString( QStringLiteral( "\"facility\" = '%1'" ).arg( renewal::styles::firstFacility() ) );
    // The first map shows coverage; the others are a click away.
    project.layerTreeRoot()->findLayer( layer )->setItemVisibilityChecked( renewal::styles::firstPages().contains( shown.page ) );
    layer->setProperty( "page", shown.page );
    onPages.append( layer );
  }
  if ( onPages.isEmpty() )
    throw std::runtime_error( "no results to show in " + path.toStdString() );
  return onPages;
}

//! Adds the units with their strategy on top of \a project.
QgsVectorLayer *addStrategies( QgsProject &project, const QString &path )
{
  const ShownResult &shown = renewal::styles::shownStrategies();
  auto opened = std::make_unique<QgsVectorLayer>( path, titleOf( shown ), QStringLiteral( "ogr" ) );
  if ( !opened->isValid() )
    throw std::runtime_error( "cannot open " + path.toStdString() );
  const QString problem = renewal::styles::applyResultStyle( *opened, renewal::model::resultTable( shown.table.toStdString() ) );
  if ( !problem.isEmpty() )
    throw std::runtime_error( problem.toStdString() );
  QgsVectorLayer *layer = opened.release();
  project.addMapLayer( layer, false );
  project.layerTreeRoot()->insertLayer( 0, layer )->setItemVisibilityChecked( false );
  layer->setProperty( "page", shown.page );
  return layer;
}

QList<QgsMapLayer *> addBackground( QgsProject &project, const QString &path )
{
  QList<QgsMapLayer *> layers;
  if ( path.isEmpty() )
    return layers;
  layers.append( openBackground( path, QStringLiteral( "barriers" ), QStringLiteral( "Arterials, rivers, railways 干道、河流、铁路" ), QColor( 150, 165, 190 ), 0.8 ) );
  layers.append( openBackground( path, QStringLiteral( "network" ), QStringLiteral( "Streets 道路" ), QColor( 200, 200, 200 ), 0.2 ) );
  for ( QgsMapLayer *layer : layers )
  {
    project.addMapLayer( layer, false );
    project.layerTreeRoot()->addLayer( layer );
  }
  return layers;
}

QStringList pagesOf( const QList<QgsVectorLayer *> &layers )
{
  QStringList pages;
  for ( const QgsVectorLayer *layer : layers )
    pages << layer->property( "page" ).toString();
  pages.removeDuplicates();
  return pages;
}

QList<QgsMapLayer *> layersOf( const QList<QgsVectorLayer *> &layers, const QStringList &pages )
{
  QList<QgsMapLayer *> found;
  for ( QgsVectorLayer *layer : layers )
    if ( pages.contains( layer->property( "page" ).toString() ) )
      found << layer;
  return found;
}

void makeProject( const QString &results, const QDir &folder, const QString &background, const QString &strategies )
{
  QgsProject &project = *QgsProject::instance();
  project.setTitle( QStringLiteral( "Urban renewal audit 城市更新体检" ) );
  QList<QgsVectorLayer *> shown = addResults( project, results );
  if ( !strategies.isEmpty() )
    shown << addStrategies( project, strategies );
  const QList<QgsMapLayer *> below = addBackground( project, background );
  project.setCrs( shown.first()->crs() );
  project.writeEntry( QStringLiteral( "Paths" ), QStringLiteral( "/Absolute" ), false );

  QList<QgsPrintLayout *> layouts;
  const QString note = QStringLiteral( "Database 数据库: %1" ).arg( QFileInfo( results ).fileName() );
  for ( const QString &page : pagesOf( shown ) )
  {
    const QList<QgsMapLayer *> layers = layersOf( shown, { page } );
    layouts.append( renewal::tools::addMapPage( project, { page, layers.last()->name(), note, layers + below, layers.size() } ) );
  }
  if ( const QList<QgsMapLayer *> layers = layersOf( shown, renewal::styles::firstPages() ); layers.size() > 1 )
    layouts.append( renewal::tools::addMapPage( project, { QStringLiteral( "overview" ), project.title(), note, layers + below, layers.size() } ) );

  QgsReferencedRectangle extent( shown.first()->extent(), project.crs() );
  for ( const QgsVectorLayer *layer : shown )
    extent.combineExtentWith( layer->extent() );
  project.viewSettings()->setDefaultViewExtent( extent );
  if ( !project.write( folder.filePath( QStringLiteral( "project.qgz" ) ) ) )
    throw std::runtime_error( "cannot write the project: " + project.error().toStdString() );
  for ( QgsPrintLayout *layout : layouts )
    renewal::tools::writePicture( layout, folder.filePath( layout->name() + QStringLiteral( ".png" ) ) );
}

} // namespace

int main( int argc, char *argv[] )
{
  if ( argc < 3 || argc > 5 )
  {
    std::fprintf( stderr, "usage: renewal_render RESULTS FOLDER [BACKGROUND [STRATEGIES]]\n" );
    return 2;
  }
  QgsApplication application( argc, argv, true );
  QgsApplication::setPrefixPath( qEnvironmentVariable( "QGIS_PREFIX_PATH", QStringLiteral( QGIS_PREFIX ) ), true );
  QgsApplication::init();
  QgsApplication::initQgis();
  int status = 0;
  try
  {
    const auto path = [argc, argv]( int number )
    { return number < argc ? QFileInfo( QString::fromLocal8Bit( argv[number] ) ).absoluteFilePath() : QString(); };
    makeProject( path( 1 ), QDir( QString::fromLocal8Bit( argv[2] ) ), path( 3 ), path( 4 ) );
  }
  catch ( const std::exception &error )
  {
    std::fprintf( stderr, "renewal_render: %s\n", error.what() );
    status = 1;
  }
  QgsProject::instance()->clear();
  QgsApplication::exitQgis();
  return status;
}
