#include "algorithms/map_picture.h"

#include "core/model/progress.h"

#include <QPainter>
#include <algorithm>
#include <cmath>
#include <qgsdistancearea.h>
#include <qgsfeedback.h>
#include <qgslegendsymbolitem.h>
#include <qgsmaprenderercustompainterjob.h>
#include <qgsmapsettings.h>
#include <qgsrenderer.h>
#include <qgssymbol.h>
#include <qgsvectorlayer.h>

namespace renewal::algorithms
{

namespace
{

// Pixels of an A4 landscape page at about 145 dots per inch.
const QSize PAGE( 1700, 1200 );
const QRect TITLE_BOX( 40, 20, 1620, 60 );
const QRect MAP_BOX( 40, 100, 1180, 1060 );
const QRect LEGEND_BOX( 1250, 100, 420, 940 );
const QRect SCALE_BOX( 1250, 1080, 420, 80 );
const QSize SWATCH( 40, 26 );
const int LINE_HEIGHT = 36;
const double DOTS_PER_INCH = 145.0;
const double BAR_SHARE = 0.25; //!< of the map's width, at most

QFont fontOf( int pixels, bool isBold = false )
{
  QFont font;
  font.setPixelSize( pixels );
  font.setBold( isBold );
  return font;
}

QgsMapSettings settingsOf( const MapPicture &picture )
{
  QgsMapSettings settings;
  settings.setDestinationCrs( picture.crs );
  settings.setTransformContext( picture.transforms );
  QList<QgsMapLayer *> layers;
  QgsRectangle extent;
  for ( QgsVectorLayer *layer : picture.layers )
  {
    layers << layer;
    if ( layer->featureCount() > 0 )
      extent.combineExtentWith( layer->extent() );
  }
  // A single point has no extent of its own.
  extent.grow( std::max( { extent.width() * 0.03, extent.height() * 0.03, picture.crs.isGeographic() ? 0.001 : 100.0 } ) );
  settings.setLayers( layers );
  settings.setOutputSize( MAP_BOX.size() );
  settings.setOutputDpi( DOTS_PER_INCH );
  settings.setBackgroundColor( Qt::white );
  settings.setExtent( extent );
  return settings;
}

void drawLayers( QPainter &page, const QgsMapSettings &settings, const QgsFeedback &feedback )
{
  QImage map( MAP_BOX.size(), QImage::Format_ARGB32_Premultiplied );
  map.fill( Qt::white );
  QPainter painter( &map );
  QgsMapRendererCustomPainterJob job( settings, &painter );
  // The signal comes from another thread while this one draws.
  const QMetaObject::Connection stop = QObject::connect(
    &feedback, &QgsFeedback::canceled, &job, [&job]
    { job.cancelWithoutBlocking(); },
    Qt::DirectConnection );
  job.renderSynchronously();
  QObject::disconnect( stop );
  painter.end();
  if ( feedback.isCanceled() )
    throw model::Canceled();
  page.drawImage( MAP_BOX.topLeft(), map );
  page.setPen( QColor( 120, 120, 120 ) );
  page.drawRect( MAP_BOX );
}

//! A legend of our own: that of QGIS makes widgets' icons, which belong to the main thread.
void drawLegend( QPainter &page, const QList<QgsVectorLayer *> &layers )
{
  int top = LEGEND_BOX.top();
  const auto line = [&page, &top]( const QFont &font, int indent, const QString &text )
  {
    page.setFont( font );
    page.setPen( Qt::black );
    const QRect box( LEGEND_BOX.left() + indent, top, LEGEND_BOX.width() - indent, LINE_HEIGHT );
    page.drawText( box, Qt::AlignLeft | Qt::AlignVCenter, page.fontMetrics().elidedText( text, Qt::ElideRight, box.width() ) );
    top += LINE_HEIGHT;
  };
  for ( const QgsVectorLayer *layer : layers )
  {
    if ( !layer->renderer() )
      continue;
    line( fontOf( 22, true ), 0, layer->name() );
    const QgsLegendSymbolList items = layer->renderer()->legendSymbolItems();
    for ( const QgsLegendSymbolItem &item : items )
    {
      if ( top + LINE_HEIGHT > LEGEND_BOX.bottom() )
        return;
      if ( !item.symbol() || item.label().isEmpty() )
        continue;
      page.drawImage( LEGEND_BOX.left(), top + ( LINE_HEIGHT - SWATCH.height() ) / 2, item.symbol()->asImage( SWATCH ) );
      line( fontOf( 20 ), SWATCH.width() + 12, item.label() );
    }
    top += LINE_HEIGHT / 3;
  }
}

//! The largest of 1, 2, 5 x 10^n that is at most \a value.
double roundBelow( double value )
{
  const double power = std::pow( 10.0, std::floor( std::log10( value ) ) );
  const double digits = value / power;
  return power * ( digits >= 5.0 ? 5.0 : digits >= 2.0 ? 2.0
                                                       : 1.0 );
}

void drawScaleBar( QPainter &page, const QgsMapSettings &settings )
{
  QgsDistanceArea measure;
  measure.setSourceCrs( settings.destinationCrs(), settings.transformContext() );
  measure.setEllipsoid( settings.destinationCrs().ellipsoidAcronym() );
  const QgsRectangle extent = settings.visibleExtent();
  const double y = extent.center().y();
  const double metres = measure.measureLine( QgsPointXY( extent.xMinimum(), y ), QgsPointXY( extent.xMaximum(), y ) );
  if ( !( metres > 0.0 ) || !std::isfinite( metres ) )
    return;
  const double length = roundBelow( metres * BAR_SHARE );
  const int pixels = static_cast<int>( std::lround( MAP_BOX.width() * length / metres ) );
  page.fillRect( QRect( SCALE_BOX.left(), SCALE_BOX.top(), pixels, 10 ), Qt::black );
  page.setFont( fontOf( 20 ) );
  page.setPen( Qt::black );
  const QString text = length >= 1000.0 ? QStringLiteral( "%1 km" ).arg( length / 1000.0 ) : QStringLiteral( "%1 m" ).arg( length );
  page.drawText( SCALE_BOX.left(), SCALE_BOX.top() + 40, text );
}

} // namespace

QImage drawMap( const MapPicture &picture, const QgsFeedback &feedback )
{
  QImage image( PAGE, QImage::Format_RGB32 );
  image.fill( Qt::white );
  QPainter page( &image );
  page.setRenderHint( QPainter::Antialiasing );
  page.setFont( fontOf( 34, true ) );
  page.drawText( TITLE_BOX, Qt::AlignLeft | Qt::AlignVCenter, page.fontMetrics().elidedText( picture.title, Qt::ElideMiddle, TITLE_BOX.width() ) );
  const QgsMapSettings settings = settingsOf( picture );
  drawLayers( page, settings, feedback );
  drawLegend( page, picture.layers );
  drawScaleBar( page, settings );
  return image;
}

} // namespace renewal::algorithms
