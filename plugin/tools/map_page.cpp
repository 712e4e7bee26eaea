#include "plugin/tools/map_page.h"

#include <qgslayertree.h>
#include <qgslayertreemodel.h>
#include <qgslayoutexporter.h>
#include <qgslayoutitemlabel.h>
#include <qgslayoutitemlegend.h>
#include <qgslayoutitemmap.h>
#include <qgslayoutitemscalebar.h>
#include <qgslayoutmanager.h>
#include <qgslayoutpagecollection.h>
#include <qgsmaplayer.h>
#include <qgsprintlayout.h>
#include <qgsproject.h>

#include <algorithm>
#include <stdexcept>

namespace renewal::tools
{

namespace
{

// Millimetres on an A4 landscape page.
const QRectF TITLE_BOX( 8, 6, 281, 10 );
const QRectF MAP_BOX( 8, 18, 205, 176 );
const QRectF LEGEND_BOX( 217, 18, 72, 150 );
const QRectF NOTE_BOX( 8, 197, 281, 8 );

void place( QgsLayoutItem *item, const QRectF &box )
{
  item->attemptMove( QgsLayoutPoint( box.x(), box.y() ) );
  item->attemptResize( QgsLayoutSize( box.width(), box.height() ) );
}

void addLabel( QgsPrintLayout *layout, const QString &text, const QRectF &box, int points )
{
  auto *label = new QgsLayoutItemLabel( layout );
  label->setText( text );
  QFont font = label->font();
  font.setPointSize( points );
  label->setFont( font );
  layout->addLayoutItem( label );
  place( label, box );
}

QgsLayoutItemMap *addMap( QgsPrintLayout *layout, const QgsProject &project, const QList<QgsMapLayer *> &layers )
{
  auto *map = new QgsLayoutItemMap( layout );
  layout->addLayoutItem( map );
  map->setCrs( project.crs() );
  map->setLayers( layers );
  map->setKeepLayerSet( true );
  QgsRectangle extent;
  for ( const QgsMapLayer *layer : layers )
    extent.combineExtentWith( QgsCoordinateTransform( layer->crs(), project.crs(), project.transformContext() ).transformBoundingBox( layer->extent() ) );
  extent.scale( 1.05 );
  // The shape of the box first: a map without an extent has no scale that could be kept when it is resized.
  const double missingWidth = std::max( 0.0, extent.height() * MAP_BOX.width() / MAP_BOX.height() - extent.width() );
  const double missingHeight = std::max( 0.0, extent.width() * MAP_BOX.height() / MAP_BOX.width() - extent.height() );
  map->attemptSetSceneRect( MAP_BOX );
  map->setExtent( QgsRectangle( extent.xMinimum() - missingWidth / 2, extent.yMinimum() - missingHeight / 2, extent.xMaximum() + missingWidth / 2, extent.yMaximum() + missingHeight / 2 ) );
  map->setFrameEnabled( true );
  return map;
}

void addLegend( QgsPrintLayout *layout, QgsLayoutItemMap *map, const QList<QgsMapLayer *> &layers )
{
  auto *legend = new QgsLayoutItemLegend( layout );
  layout->addLayoutItem( legend );
  place( legend, LEGEND_BOX );
  legend->setLinkedMap( map );
  legend->setAutoUpdateModel( false );
  QgsLayerTree *tree = legend->model()->rootGroup();
  tree->removeAllChildren();
  for ( QgsMapLayer *layer : layers )
    tree->addLayer( layer );
  for ( const QgsLegendStyle::Style style : { QgsLegendStyle::Subgroup, QgsLegendStyle::SymbolLabel } )
  {
    QFont font = legend->styleFont( style );
    font.setPointSizeF( style == QgsLegendStyle::Subgroup ? 9 : 8 );
    legend->setStyleFont( style, font );
  }
  legend->adjustBoxSize();
}

void addScaleBar( QgsPrintLayout *layout, QgsLayoutItemMap *map )
{
  auto *bar = new QgsLayoutItemScaleBar( layout );
  layout->addLayoutItem( bar );
  bar->setStyle( QStringLiteral( "Single Box" ) );
  bar->setLinkedMap( map );
  bar->applyDefaultSize();
  QgsTextFormat format = bar->textFormat();
  format.setSize( 8 );
  bar->setTextFormat( format );
  bar->attemptMove( QgsLayoutPoint( LEGEND_BOX.left(), MAP_BOX.bottom() - 12 ) );
}

} // namespace

QgsPrintLayout *addMapPage( QgsProject &project, const MapPage &page )
{
  auto *layout = new QgsPrintLayout( &project );
  layout->initializeDefaults();
  layout->setName( page.name );
  layout->renderContext().setDpi( 150 );
  addLabel( layout, page.title, TITLE_BOX, 18 );
  QgsLayoutItemMap *map = addMap( layout, project, page.layers );
  addLegend( layout, map, page.layers.mid( 0, page.legendCount ) );
  addScaleBar( layout, map );
  addLabel( layout, page.note, NOTE_BOX, 9 );
  project.layoutManager()->addLayout( layout );
  return layout;
}

void writePicture( QgsPrintLayout *layout, const QString &path )
{
  QgsLayoutExporter::ImageExportSettings settings;
  settings.dpi = 150;
  settings.generateWorldFile = false;
  QgsLayoutExporter exporter( layout );
  if ( exporter.exportToImage( path, settings ) != QgsLayoutExporter::Success )
    throw std::runtime_error( "cannot write the picture " + path.toStdString() );
}

} // namespace renewal::tools
