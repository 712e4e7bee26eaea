#include "algorithms/report_chart.h"

#include "algorithms/html_text.h"

#include <QFontMetricsF>
#include <algorithm>

namespace renewal::algorithms
{

namespace
{

// In units of the page: hundredths of a millimetre.
const double LABEL_SHARE = 0.36;
const double NUMBER_WIDTH = 1400.0;
const double BAR_THICKNESS = 380.0;
const double GAP = 140.0;
const double SWATCH = 280.0;

QString number( double value )
{
  return QString::number( value, 'f', 0 );
}

QString rectangle( double x, double y, double width, double height, const QColor &color )
{
  return QStringLiteral( "<rect x=\"%1\" y=\"%2\" width=\"%3\" height=\"%4\" fill=\"%5\"/>\n" ).arg( number( x ), number( y ), QString::number( width, 'f', 1 ), number( height ), color.name() );
}

double sumOf( const ReportBar &bar )
{
  double sum = 0.0;
  for ( const ReportSegment &segment : bar.segments )
    sum += segment.value;
  return sum;
}

} // namespace

ReportChartDrawing::ReportChartDrawing( const ReportChart &chart, const ReportType &type, double width )
  : mChart( chart )
  , mType( type )
  , mFont( type.cellFont() )
  , mWidth( width )
{
  double most = 0.0;
  for ( const ReportBar &bar : chart.bars )
  {
    most = std::max( most, sumOf( bar ) );
    mLabels.push_back( wrappedLines( bar.label, mFont, LABEL_SHARE * width - GAP ) );
  }
  mScale = most > 0.0 ? ( width * ( 1.0 - LABEL_SHARE ) - NUMBER_WIDTH ) / most : 0.0;
}

std::vector<std::pair<int, double>> ReportChartDrawing::keyPlaces() const
{
  const QFontMetricsF metrics( mFont );
  std::vector<std::pair<int, double>> places;
  int line = 0;
  double x = 0.0;
  for ( const auto &[color, words] : mChart.key )
  {
    Q_UNUSED( color )
    const double width = 1.5 * SWATCH + metrics.horizontalAdvance( words ) + 3.0 * GAP;
    if ( x > 0.0 && x + width > mWidth )
    {
      ++line;
      x = 0.0;
    }
    places.emplace_back( line, x );
    x += width;
  }
  return places;
}

double ReportChartDrawing::keyHeight() const
{
  return mChart.key.empty() ? 0.0 : ( keyPlaces().back().first + 1 ) * lineHeight( mFont ) + GAP;
}

double ReportChartDrawing::barHeight( std::size_t bar ) const
{
  return std::max( BAR_THICKNESS, mLabels[bar].size() * lineHeight( mFont ) ) + GAP;
}

double ReportChartDrawing::height( std::size_t first, std::size_t end ) const
{
  double sum = lineHeight( mFont ) + 2.0 * GAP + keyHeight();
  for ( std::size_t bar = first; bar < end; ++bar )
    sum += barHeight( bar );
  return sum;
}

std::size_t ReportChartDrawing::fitting( std::size_t first, double available ) const
{
  std::size_t end = first;
  while ( end < mChart.bars.size() && height( first, end + 1 ) <= available )
    ++end;
  return end - first;
}

QString ReportChartDrawing::text( double x, double y, const QString &line, const char *anchor, bool isBold ) const
{
  return QStringLiteral( "<text x=\"%1\" y=\"%2\" text-anchor=\"%3\" font-family=\"%4\" font-size=\"%5\" font-weight=\"%6\" fill=\"#222222\">%7</text>\n" )
    .arg( number( x ), number( y ), QLatin1String( anchor ), htmlText( mType.family ), QString::number( mFont.pixelSize() ), isBold ? QStringLiteral( "bold" ) : QStringLiteral( "normal" ), htmlText( line ) );
}

QString ReportChartDrawing::drawnKey( double top ) const
{
  QString svg;
  const std::vector<std::pair<int, double>> places = keyPlaces();
  for ( std::size_t i = 0; i < places.size(); ++i )
  {
    const double y = top + places[i].first * lineHeight( mFont );
    svg += rectangle( places[i].second, y, SWATCH, SWATCH * 0.8, mChart.key[i].first );
    svg += text( places[i].second + 1.5 * SWATCH, y + SWATCH * 0.8, mChart.key[i].second, "start" );
  }
  return svg;
}

QString ReportChartDrawing::drawnBar( std::size_t bar, double top ) const
{
  QString svg;
  const QFontMetricsF metrics( mFont );
  const double middle = top + ( barHeight( bar ) - GAP ) / 2.0;
  const double baseline = middle + 0.36 * mFont.pixelSize();
  double y = middle - ( mLabels[bar].size() - 1 ) * lineHeight( mFont ) / 2.0 + 0.36 * mFont.pixelSize();
  for ( const QString &line : mLabels[bar] )
  {
    svg += text( LABEL_SHARE * mWidth - GAP, y, line, "end" );
    y += lineHeight( mFont );
  }
  double x = LABEL_SHARE * mWidth;
  for ( const ReportSegment &segment : mChart.bars[bar].segments )
  {
    const double width = segment.value * mScale;
    if ( segment.value <= 0.0 )
      continue;
    svg += rectangle( x, middle - BAR_THICKNESS / 2.0, width, BAR_THICKNESS, segment.color );
    // The number of a part stands in it where there is room; of a single one beside it. All numbers stand in the tables.
    const QString count = number( segment.value );
    const bool isOnly = mChart.key.empty();
    if ( isOnly )
      svg += text( x + width + GAP, baseline, count, "start" );
    else if ( metrics.horizontalAdvance( count ) + GAP < width )
      svg += QString( text( x + width / 2.0, baseline, count, "middle" ) ).replace( QLatin1String( "#222222" ), segment.color.lightness() < 130 ? QStringLiteral( "#ffffff" ) : QStringLiteral( "#222222" ) );
    x += width;
  }
  if ( sumOf( mChart.bars[bar] ) <= 0.0 )
    svg += text( x + GAP, baseline, QStringLiteral( "0" ), "start" );
  return svg;
}

QString ReportChartDrawing::svg( std::size_t first, std::size_t end ) const
{
  const double total = height( first, end );
  QString svg = QStringLiteral( "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 %1 %2\" width=\"%3mm\" height=\"%4mm\" role=\"img\" aria-label=\"%5\">\n" )
                  .arg( number( mWidth ), number( total ), number( mWidth / UNITS_PER_MM ), number( total / UNITS_PER_MM ), htmlText( mChart.title ) );
  double y = lineHeight( mFont ) + GAP;
  svg += text( 0.0, 0.8 * lineHeight( mFont ), mChart.title, "start", true );
  svg += drawnKey( y );
  y += keyHeight();
  for ( std::size_t bar = first; bar < end; ++bar )
  {
    svg += drawnBar( bar, y );
    y += barHeight( bar );
  }
  return svg + QStringLiteral( "</svg>\n" );
}

} // namespace renewal::algorithms
