#include "algorithms/report_block_item.h"

#include <QFontMetricsF>
#include <QPainter>
#include <qgslayoututils.h>
#include <qgsrendercontext.h>

namespace renewal::algorithms
{

namespace
{

const QColor INK( 34, 34, 34 );
const QColor HEAD_GROUND( 236, 239, 242 );
const QColor RULE( 205, 205, 205 );
const double ABOVE_TEXT_MM = 0.45; // half of what gridRowHeight() leaves around the lines

//! Draws \a lines below \a top; all in units of the page. Returns the foot of the last line.
double drawLines( QPainter &painter, const QStringList &lines, const QFont &font, double x, double top, double width, bool isRight )
{
  painter.setFont( font );
  const QFontMetricsF metrics( font );
  for ( const QString &line : lines )
  {
    const double indent = isRight ? width - metrics.horizontalAdvance( line ) : 0.0;
    painter.drawText( QPointF( x + indent, top + 1.0 * font.pixelSize() ), line );
    top += lineHeight( font );
  }
  return top;
}

} // namespace

ReportBlockItem::ReportBlockItem( QgsLayout *layout, const ReportBlock &block, const ReportPiece &piece, const ReportType &type )
  : QgsLayoutItem( layout )
  , mBlock( block )
  , mPiece( piece )
  , mType( type )
{
  setBackgroundEnabled( false );
  attemptSetSceneRect( QRectF( PAGE_LEFT, piece.top, PAGE_WIDTH, piece.height ) );
}

void ReportBlockItem::draw( QgsLayoutItemRenderContext &context )
{
  QPainter *painter = context.renderContext().painter();
  painter->save();
  // From dots to millimetres to units of the page.
  const double scale = context.renderContext().scaleFactor() / UNITS_PER_MM;
  painter->scale( scale, scale );
  painter->setPen( INK );
  if ( mBlock.kind == ReportBlock::Kind::Grid )
    drawGrid( *painter );
  else
    drawText( *painter );
  painter->restore();
}

void ReportBlockItem::drawText( QPainter &painter ) const
{
  const QFont font = mType.font( mBlock.kind );
  drawLines( painter, wrappedLines( mBlock.text, font, PAGE_WIDTH * UNITS_PER_MM ), font, 0.0, 0.0, 0.0, false );
}

void ReportBlockItem::drawRow( QPainter &painter, int row, double top, double height ) const
{
  if ( row < 0 )
    painter.fillRect( QRectF( 0.0, top, PAGE_WIDTH * UNITS_PER_MM, height ), HEAD_GROUND );
  const QFont font = mType.cellFont( row < 0 );
  const std::vector<std::pair<double, double>> columns = gridColumns( mBlock.grid );
  for ( std::size_t i = 0; i < columns.size(); ++i )
  {
    const ReportColumn &column = mBlock.grid.columns[i];
    const QString text = row < 0 ? column.title : mBlock.grid.rows[static_cast<std::size_t>( row )].value( static_cast<int>( i ) );
    const double width = columns[i].second * UNITS_PER_MM;
    drawLines( painter, wrappedLines( text, font, width ), font, columns[i].first * UNITS_PER_MM, top + ABOVE_TEXT_MM * UNITS_PER_MM, width, column.isNumber );
  }
  painter.save();
  painter.setPen( QPen( RULE, 0.1 * UNITS_PER_MM ) );
  painter.drawLine( QPointF( 0.0, top + height ), QPointF( PAGE_WIDTH * UNITS_PER_MM, top + height ) );
  painter.restore();
}

void ReportBlockItem::drawGrid( QPainter &painter ) const
{
  double top = 0.0;
  if ( mPiece.first == 0 && !mBlock.text.isEmpty() )
  {
    const QFont font = mType.cellFont();
    top = drawLines( painter, wrappedLines( mBlock.text, font, PAGE_WIDTH * UNITS_PER_MM ), font, 0.0, 0.0, 0.0, false ) + 2.0 * ABOVE_TEXT_MM * UNITS_PER_MM;
  }
  for ( int row = -1; row < static_cast<int>( mPiece.end ); row = row < 0 ? static_cast<int>( mPiece.first ) : row + 1 )
  {
    const double height = gridRowHeight( mBlock.grid, row, mType ) * UNITS_PER_MM;
    drawRow( painter, row, top, height );
    top += height;
    if ( row < 0 && mPiece.first == mPiece.end )
      break;
  }
}

} // namespace renewal::algorithms
