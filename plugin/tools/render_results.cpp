// renewal_render RESULTS FOLDER [BACKGROUND]: makes FOLDER/project.qgz, which shows the newest results of
// the database with the styles stored in it, and a PNG map of each result. BACKGROUND is a GeoPackage with
// layers `network` and `barriers` to draw below. Paths in the project are relative.

#include "plugin/tools/map_page.h"

#include <QDir>
#include <QFileInfo>
#include <qgsapplication.h>
#include <qgsdatasourceuri.h>
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

struct Shown
{
    QString table;
    QString name; //!< in the layer tree, the legend and the title
    QString page; //!< picture it is drawn on, with others of the same page; empty: a table
};

const QStringList FIRST_PAGES { QStringLiteral( "unserved" ), QStringLiteral( "coverage_summary" ) };

//! Top to bottom, as drawn.
const QList<Shown> &shownResults()
{
  static const QList<Shown> shown {
    { QStringLiteral( "unserved_latest" ), QStringLiteral( "Residents lacking a service 缺少必备服务的居民" ), QStringLiteral( "unserved" ) },
    { QStringLiteral( "coverage_summary_latest" ), QStringLiteral( "Coverage score 覆盖评分" ), QStringLiteral( "coverage_summary" ) },
    { QStringLiteral( "lots_left_latest" ), QStringLiteral( "Lots and their offer 停车场可共享泊位" ), QStringLiteral( "parking_gap" ) },
    { QStringLiteral( "parking_flows_latest" ), QStringLiteral( "Shared spaces 共享泊位" ), QStringLiteral( "parking_gap" ) },
    { QStringLiteral( "parking_gap_latest" ), QStringLiteral( "Parking gap 停车缺口" ), QStringLiteral( "parking_gap" ) },
    { QStringLiteral( "stations_left_latest" ), QStringLiteral( "Stations and their piles 充电站可用桩" ), QStringLiteral( "charging_gap" ) },
    { QStringLiteral( "charging_flows_latest" ), QStringLiteral( "Allocated piles 充电桩分配" ), QStringLiteral( "charging_gap" ) },
    { QStringLiteral( "charging_gap_latest" ), QStringLiteral( "Charging gap 充电缺口" ), QStringLiteral( "charging_gap" ) },
    { QStringLiteral( "checklist_summary_latest" ), QStringLiteral( "Checklist of old communities 老旧小区清单" ), QStringLiteral( "community_checklist" ) },
    { QStringLiteral( "scorecard_latest" ), QStringLiteral( "Complete communities 完整社区" ), QStringLiteral( "completeness_audit" ) },
    { QStringLiteral( "service_circles_latest" ), QStringLiteral( "Service circles: kindergartens 生活圈：幼儿园" ), QStringLiteral( "service_circles" ) },
    { QStringLiteral( "coverage_latest" ), QStringLiteral( "Coverage by rule 逐项覆盖" ), QString() },
    { QStringLiteral( "checklist_items_latest" ), QStringLiteral( "Checklist by item 逐项清单" ), QString() },
    { QStringLiteral( "survey" ), QStringLiteral( "Survey 调查表" ), QString() },
    { QStringLiteral( "indicators_latest" ), QStringLiteral( "Check-up indicators 体检指标" ), QString() },
    { QStringLiteral( "audit_run" ), QStringLiteral( "Runs 运行记录" ), QString() },
  };
  return shown;
}

//! Returns \a table of the results database with the default style stored there, or null if there is none.
QgsVectorLayer *openResult( const QString &path, const Shown &shown )
{
  QgsDataSourceUri uri;
  uri.setDatabase( path );
  uri.setDataSource( QString(), shown.table, shown.page.isEmpty() ? QString() : QStringLiteral( "geometry" ) );
  auto layer = std::make_unique<QgsVectorLayer>( uri.uri(), shown.name, QStringLiteral( "spatialite" ) );
  if ( layer->isValid() )
    return layer.release();
  std::fprintf( stderr, "renewal_render: no %s in the database\n", qUtf8Printable( shown.table ) );
  return nullptr;
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
  for ( const Shown &shown : shownResults() )
  {
    QgsVectorLayer *layer = openResult( path, shown );
    if ( !layer )
      continue;
    project.addMapLayer( layer, false );
    project.layerTreeRoot()->addLayer( layer );
    if ( shown.page.isEmpty() )
      continue;
    // Three limits of every type cover the map: one type to begin with, switched off over the rest.
    if ( shown.table == QLatin1String( "service_circles_latest" ) )
      layer->setSubsetString( QStringLiteral( "\"facility\" = 'kindergarten'" ) );
    // The first map shows coverage; the others are a click away.
    project.layerTreeRoot()->findLayer( layer )->setItemVisibilityChecked( FIRST_PAGES.contains( shown.page ) );
    layer->setProperty( "page", shown.page );
    onPages.append( layer );
  }
  if ( onPages.isEmpty() )
    throw std::runtime_error( "no results to show in " + path.toStdString() );
  return onPages;
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

void makeProject( const QString &results, const QDir &folder, const QString &background )
{
  QgsProject &project = *QgsProject::instance();
  project.setTitle( QStringLiteral( "Urban renewal audit 城市更新体检" ) );
  const QList<QgsVectorLayer *> shown = addResults( project, results );
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
  if ( const QList<QgsMapLayer *> layers = layersOf( shown, FIRST_PAGES ); layers.size() > 1 )
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
  if ( argc < 3 || argc > 4 )
  {
    std::fprintf( stderr, "usage: renewal_render RESULTS FOLDER [BACKGROUND]\n" );
    return 2;
  }
  QgsApplication application( argc, argv, true );
  QgsApplication::setPrefixPath( qEnvironmentVariable( "QGIS_PREFIX_PATH", QStringLiteral( QGIS_PREFIX ) ), true );
  QgsApplication::init();
  QgsApplication::initQgis();
  int status = 0;
  try
  {
    const QString background = argc == 4 ? QFileInfo( QString::fromLocal8Bit( argv[3] ) ).absoluteFilePath() : QString();
    makeProject( QFileInfo( QString::fromLocal8Bit( argv[1] ) ).absoluteFilePath(), QDir( QString::fromLocal8Bit( argv[2] ) ), background );
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
