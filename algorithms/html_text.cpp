#include "algorithms/html_text.h"

#include <qgsapplication.h>

namespace renewal::algorithms
{

QString htmlText( const QString &text )
{
  QString printable;
  for ( const QChar letter : text )
  {
    // Control characters have no place in HTML, not even escaped.
    if ( letter >= QLatin1Char( ' ' ) || letter == QLatin1Char( '\n' ) || letter == QLatin1Char( '\t' ) )
      printable += letter;
  }
  return printable.toHtmlEscaped();
}

QString htmlElement( const QString &tag, const QString &text )
{
  return QStringLiteral( "<%1>%2</%1>\n" ).arg( tag, htmlText( text ).replace( QLatin1Char( '\n' ), QLatin1String( "<br/>" ) ) );
}

QString htmlRow( const QStringList &cells, const char *tag )
{
  QString html = QStringLiteral( "<tr>" );
  for ( const QString &cell : cells )
    html += htmlElement( QLatin1String( tag ), cell ).trimmed();
  return html + QStringLiteral( "</tr>\n" );
}

QString htmlTable( const QStringList &heads, const QString &rows )
{
  return QStringLiteral( "<table>\n<thead>" ) + htmlRow( heads, "th" ) + QStringLiteral( "</thead>\n<tbody>\n" ) + rows + QStringLiteral( "</tbody></table>\n" );
}

QString htmlHead( const QString &title, const QString &moreStyle )
{
  const QString language = QgsApplication::locale().startsWith( QLatin1String( "zh" ) ) ? QStringLiteral( "zh-CN" ) : QStringLiteral( "en" );
  const QString style = QStringLiteral( "body{font-family:'Noto Sans CJK SC','Microsoft YaHei',sans-serif;margin:2em;color:#222}"
                                        "table{border-collapse:collapse}td,th{border:1px solid #bbb;padding:.3em .6em;text-align:left;vertical-align:top}th{background:#eee}" );
  return QStringLiteral( "<!DOCTYPE html>\n<html lang=\"%1\"><head><meta charset=\"utf-8\"/><title>%2</title>\n<style>%3</style></head>\n<body>" )
           .arg( language, htmlText( title ), style + moreStyle ) +
         htmlElement( QStringLiteral( "h1" ), title );
}

QString htmlFoot()
{
  return QStringLiteral( "</body></html>\n" );
}

} // namespace renewal::algorithms
