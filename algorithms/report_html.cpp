#include "algorithms/report_html.h"

#include "algorithms/html_text.h"
#include "algorithms/report_chart.h"
#include "core/input/input_error.h"

#include <QCoreApplication>
#include <QSaveFile>

namespace renewal::algorithms
{

namespace
{

using Kind = ReportBlock::Kind;

const char *STYLE = "body{max-width:64em;margin:2em auto;padding:0 1em;line-height:1.5}h2{border-bottom:2px solid #456;padding-bottom:.2em;margin-top:2.5em}"
                    "table{width:100%;font-size:.85em;margin:.5em 0 1.5em}caption{text-align:left;color:#555;padding:.3em 0}.n{text-align:right}td.n{white-space:nowrap}"
                    "figure{margin:1em 0}img,svg{max-width:100%;height:auto}figcaption{font-weight:bold}"
                    "@media print{body{margin:0;max-width:none}h2{break-before:page}h3,figure,tr{break-inside:avoid}h3{break-after:avoid}thead{display:table-header-group}}";

QString gridHtml( const ReportBlock &block )
{
  const ReportGrid &grid = block.grid;
  const auto cells = [&grid]( const char *tag, const auto &text )
  {
    QString row = QStringLiteral( "<tr>" );
    for ( std::size_t i = 0; i < grid.columns.size(); ++i )
    {
      const QString name = QLatin1String( tag );
      const QString attributes = name == QLatin1String( "th" ) ? QStringLiteral( " scope=\"col\"" ) : QString();
      QString cell = htmlElement( name, text( i ) ).trimmed();
      cell.insert( name.size() + 1, attributes + ( grid.columns[i].isNumber ? QStringLiteral( " class=\"n\"" ) : QString() ) );
      row += cell;
    }
    return row + QStringLiteral( "</tr>\n" );
  };
  QString html = QStringLiteral( "<table>\n" );
  if ( !block.text.isEmpty() )
    html += htmlElement( QStringLiteral( "caption" ), block.text );
  html += QStringLiteral( "<thead>" ) + cells( "th", [&grid]( std::size_t i )
                                               { return grid.columns[i].title; } ) +
          QStringLiteral( "</thead>\n<tbody>\n" );
  for ( const QStringList &row : grid.rows )
    html += cells( "td", [&row]( std::size_t i )
                   { return row.value( static_cast<int>( i ) ); } );
  return html + QStringLiteral( "</tbody></table>\n" );
}

QString mapHtml( const ReportBlock &block, const ReportLayout &layout )
{
  const QByteArray png = layout.picture( block );
  if ( png.isEmpty() )
    return QString();
  const QString title = QCoreApplication::translate( "AuditReport", "Map: %1" ).arg( block.map.title );
  return QStringLiteral( "<figure><figcaption>%1</figcaption><img alt=\"%1\" src=\"data:image/png;base64,%2\"/></figure>\n" ).arg( htmlText( title ), QString::fromLatin1( png.toBase64() ) );
}

QString blockHtml( const ReportBlock &block, const ReportLayout &layout, const ReportType &type )
{
  switch ( block.kind )
  {
    case Kind::Title:
      return QString(); // stands in the head
    case Kind::Chapter:
      return htmlElement( QStringLiteral( "h2" ), block.text );
    case Kind::Heading:
      return htmlElement( QStringLiteral( "h3" ), block.text );
    case Kind::Paragraph:
      return htmlElement( QStringLiteral( "p" ), block.text );
    case Kind::Grid:
      return gridHtml( block );
    case Kind::Chart:
      return QStringLiteral( "<figure>" ) + ReportChartDrawing( block.chart, type, PAGE_WIDTH * UNITS_PER_MM ).svg( 0, block.chart.bars.size() ) + QStringLiteral( "</figure>\n" );
    case Kind::Map:
      return mapHtml( block, layout );
  }
  return QString();
}

} // namespace

void writeHtml( const QString &path, const ReportDocument &document, const ReportLayout &layout, const ReportType &type, model::Progress &progress )
{
  QSaveFile file( path );
  const auto write = [&file, &path]( const QString &html )
  {
    const QByteArray bytes = html.toUtf8();
    if ( file.write( bytes ) != bytes.size() )
      throw input::InputError( QCoreApplication::translate( "AuditReport", "Could not write the report %1: %2" ).arg( path, file.errorString() ) );
  };
  if ( !file.open( QIODevice::WriteOnly ) )
    throw input::InputError( QCoreApplication::translate( "AuditReport", "Could not write the report %1: %2" ).arg( path, file.errorString() ) );
  write( htmlHead( document.title, QString::fromLatin1( STYLE ) ) );
  write( htmlElement( QStringLiteral( "p" ), document.subtitle ) );
  for ( std::size_t i = 0; i < document.blocks.size(); ++i )
  {
    progress.check();
    write( blockHtml( document.blocks[i], layout, type ) );
    progress.setPercent( 100.0 * ( i + 1 ) / document.blocks.size() );
  }
  write( htmlFoot() );
  if ( !file.commit() )
    throw input::InputError( QCoreApplication::translate( "AuditReport", "Could not write the report %1: %2" ).arg( path, file.errorString() ) );
}

} // namespace renewal::algorithms
