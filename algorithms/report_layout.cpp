#include "algorithms/report_layout.h"

#include "algorithms/report_block_item.h"
#include "algorithms/report_chart.h"

#include <QBuffer>
#include <QCoreApplication>
#include <QDomDocument>
#include <QFile>
#include <QHash>
#include <QUuid>
#include <qgslayertree.h>
#include <qgslayertreemodel.h>
#include <qgslayoutexporter.h>
#include <qgslayoutitemlegend.h>
#include <qgslayoutitemmap.h>
#include <qgslayoutitempicture.h>
#include <qgslayoutpagecollection.h>
#include <qgsmaplayerlegend.h>
#include <qgsreadwritecontext.h>

#include <stdexcept>

namespace renewal::algorithms
{

namespace
{

using Kind = ReportBlock::Kind;

const double LEGEND_TEXT_MM = 38.0;
const double PICTURE_DPI = 110.0;
//! The first kind of picture in QGIS 3.22 and 3.40 alike, under two names.
const int SVG_FORMAT = 0;

//! The font of a template is a stand-in for that of the report.
void setFamily( const QDomDocument &document, const QString &family )
{
  const QDomNodeList labels = document.elementsByTagName( QStringLiteral( "LabelFont" ) );
  for ( int i = 0; i < labels.size(); ++i )
  {
    QDomElement font = labels.at( i ).toElement();
    const QString description = font.attribute( QStringLiteral( "description" ) );
    font.setAttribute( QStringLiteral( "description" ), family + description.mid( description.indexOf( QLatin1Char( ',' ) ) ) );
  }
  const QDomNodeList texts = document.elementsByTagName( QStringLiteral( "text-style" ) );
  for ( int i = 0; i < texts.size(); ++i )
    texts.at( i ).toElement().setAttribute( QStringLiteral( "fontFamily" ), family );
}

/**
 * Reads a template and fills in \a texts by the ids of its labels. The items get ids of their own, so that a page may hold
 * two maps each of which has its scale bar.
 */
QDomDocument templateOf( const QString &name, const QHash<QString, QString> &texts, const QString &family )
{
  QFile file( QStringLiteral( ":/renewal/styles/%1.qpt" ).arg( name ) );
  QDomDocument document;
  if ( !file.open( QIODevice::ReadOnly ) )
    throw std::runtime_error( "the layout template is missing: " + name.toStdString() );
  QString xml = QString::fromUtf8( file.readAll() );
  for ( const QString &id : xml.split( QStringLiteral( "templateUuid=\"" ) ).mid( 1 ) )
    xml.replace( id.left( id.indexOf( QLatin1Char( '"' ) ) ), QUuid::createUuid().toString() );
  if ( !document.setContent( xml ) )
    throw std::runtime_error( "the layout template cannot be read: " + name.toStdString() );
  const QDomNodeList items = document.elementsByTagName( QStringLiteral( "LayoutItem" ) );
  for ( int i = 0; i < items.size(); ++i )
  {
    QDomElement item = items.at( i ).toElement();
    const auto text = texts.constFind( item.attribute( QStringLiteral( "id" ) ) );
    // A label replaces what stands between [% and %] as an expression: names are data.
    if ( text != texts.constEnd() )
      item.setAttribute( QStringLiteral( "labelText" ), QString( *text ).replace( QLatin1String( "[%" ), QLatin1String( "[ %" ) ) );
  }
  setFamily( document, family );
  return document;
}

//! The head of a page has one line; the whole text stands on the first page.
QString shortened( const QString &text )
{
  const int most = 30;
  return text.size() > most ? text.left( most - 1 ) + QChar( 0x2026 ) : text;
}

//! The items of a template by their id.
std::map<QString, QgsLayoutItem *> byId( const QList<QgsLayoutItem *> &items )
{
  std::map<QString, QgsLayoutItem *> found;
  for ( QgsLayoutItem *item : items )
    found[item->id()] = item;
  return found;
}

void setLegend( QgsLayoutItemLegend &legend, QgsLayoutItemMap *map, const QList<QgsMapLayer *> &layers, const ReportType &type )
{
  legend.setAutoUpdateModel( false );
  legend.setLinkedMap( map );
  QgsLayerTree *tree = legend.model()->rootGroup();
  tree->removeAllChildren();
  const QFont measured = type.cellFont();
  for ( QgsMapLayer *layer : layers )
  {
    QgsLayerTreeLayer *node = tree->addLayer( layer );
    node->setCustomProperty( QStringLiteral( "cached_name" ), layer->name() );
    node->setCustomProperty( QStringLiteral( "legend/title-label" ), wrappedLines( layer->name(), measured, ( LEGEND_TEXT_MM + 6.0 ) * UNITS_PER_MM ).join( QLatin1Char( '\n' ) ) );
    const QList<QgsLayerTreeModelLegendNode *> nodes = legend.model()->layerOriginalLegendNodes( node );
    for ( int i = 0; i < nodes.size(); ++i )
      QgsMapLayerLegendUtils::setLegendNodeUserLabel( node, i, wrappedLines( nodes[i]->data( Qt::DisplayRole ).toString(), measured, LEGEND_TEXT_MM * UNITS_PER_MM ).join( QLatin1Char( '\n' ) ) );
    legend.model()->refreshLayerLegend( node );
  }
  for ( const QgsLegendStyle::Style style : { QgsLegendStyle::Title, QgsLegendStyle::Group, QgsLegendStyle::Subgroup, QgsLegendStyle::SymbolLabel } )
  {
    QFont font = legend.styleFont( style );
    font.setFamily( type.family );
    font.setPointSizeF( style == QgsLegendStyle::SymbolLabel ? 7.0 : 7.5 );
    font.setBold( style != QgsLegendStyle::SymbolLabel );
    legend.setStyleFont( style, font );
  }
  legend.setWrapString( QStringLiteral( "\n" ) );
  legend.adjustBoxSize();
}

} // namespace

bool ReportLayout::addMap( ReportSheet &sheet, const ReportBlock &block, double top ) const
{
  int legendCount = 0;
  const QList<QgsMapLayer *> layers = mMaps.addLayers( *sheet.project, block.map, legendCount );
  if ( layers.isEmpty() )
    return false;
  const std::map<QString, QgsLayoutItem *> items = byId( sheet.layout->loadFromTemplate( templateOf( QStringLiteral( "audit_report_map" ), { { QStringLiteral( "map_title" ), QCoreApplication::translate( "AuditReport", "Map: %1" ).arg( block.map.title ) } }, mType.family ), QgsReadWriteContext(), false ) );
  for ( const auto &[id, item] : items )
  {
    Q_UNUSED( id )
    item->attemptMove( QgsLayoutPoint( item->pos().x(), item->pos().y() + top ) );
  }
  auto *map = qobject_cast<QgsLayoutItemMap *>( items.at( QStringLiteral( "map" ) ) );
  map->setCrs( sheet.project->crs() );
  map->setLayers( layers );
  map->setKeepLayerSet( true );
  map->zoomToExtent( mMaps.extentOf( *sheet.project, layers ) );
  setLegend( *qobject_cast<QgsLayoutItemLegend *>( items.at( QStringLiteral( "legend" ) ) ), map, layers.mid( 0, legendCount ), mType );
  return true;
}

void ReportLayout::addChart( QgsPrintLayout &layout, const ReportBlock &block, const ReportPiece &piece ) const
{
  const ReportChartDrawing drawing( block.chart, mType, PAGE_WIDTH * UNITS_PER_MM );
  auto *picture = new QgsLayoutItemPicture( &layout );
  layout.addLayoutItem( picture );
  picture->attemptSetSceneRect( QRectF( PAGE_LEFT, piece.top, PAGE_WIDTH, piece.height ) );
  const QByteArray svg = drawing.svg( piece.first, piece.end ).toUtf8();
  picture->setPicturePath( QStringLiteral( "base64:" ) + QString::fromLatin1( svg.toBase64() ), static_cast<decltype( picture->mode() )>( SVG_FORMAT ) );
}

void ReportLayout::addPiece( ReportSheet &sheet, const ReportPiece &piece ) const
{
  const ReportBlock &block = mDocument.blocks[piece.block];
  switch ( block.kind )
  {
    case Kind::Map:
      addMap( sheet, block, piece.top );
      break;
    case Kind::Chart:
      addChart( *sheet.layout, block, piece );
      break;
    default:
      sheet.layout->addLayoutItem( new ReportBlockItem( sheet.layout.get(), block, piece, mType ) );
  }
}

ReportSheet ReportLayout::sheet( const ReportPage &page, int number, int count ) const
{
  ReportSheet sheet;
  sheet.project = std::make_unique<QgsProject>();
  sheet.layout = std::make_unique<QgsPrintLayout>( sheet.project.get() );
  const QHash<QString, QString> texts {
    { QStringLiteral( "title" ), mDocument.title },
    { QStringLiteral( "subtitle" ), shortened( mDocument.subtitle ) },
    { QStringLiteral( "note" ), QCoreApplication::translate( "AuditReport", "Not known (no data) is never counted as a failure." ) },
    { QStringLiteral( "page" ), QCoreApplication::translate( "AuditReport", "Page %1 of %2" ).arg( number ).arg( count ) }
  };
  sheet.layout->loadFromTemplate( templateOf( QStringLiteral( "audit_report_page" ), texts, mType.family ), QgsReadWriteContext() );
  for ( const ReportPiece &piece : page )
    addPiece( sheet, piece );
  return sheet;
}

QByteArray ReportLayout::picture( const ReportBlock &block ) const
{
  ReportSheet sheet;
  sheet.project = std::make_unique<QgsProject>();
  sheet.layout = std::make_unique<QgsPrintLayout>( sheet.project.get() );
  sheet.layout->initializeDefaults();
  sheet.layout->pageCollection()->page( 0 )->setPageSize( QStringLiteral( "A4" ), QgsLayoutItemPage::Portrait );
  if ( !addMap( sheet, block, 0.0 ) )
    return QByteArray();
  QgsLayoutExporter exporter( sheet.layout.get() );
  const QImage image = exporter.renderRegionToImage( QRectF( PAGE_LEFT, 5.5, PAGE_WIDTH, MAP_HEIGHT - 5.0 ), QSize(), PICTURE_DPI );
  QByteArray bytes;
  QBuffer buffer( &bytes );
  buffer.open( QIODevice::WriteOnly );
  image.save( &buffer, "PNG" );
  return bytes;
}

} // namespace renewal::algorithms
