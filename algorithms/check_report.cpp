#include "algorithms/check_report.h"

#include <QCoreApplication>
#include <QLocale>
#include <QStringList>
#include <map>

namespace renewal::algorithms
{

namespace
{

const int SHOWN_IDS = 10;
const std::size_t SHOWN_PARTS = 20;

QString row( const QStringList &cells, const char *tag = "td" )
{
  QString html = QStringLiteral( "<tr>" );
  for ( const QString &cell : cells )
    html += QStringLiteral( "<%1>%2</%1>" ).arg( QLatin1String( tag ), cell.toHtmlEscaped() );
  return html + QStringLiteral( "</tr>\n" );
}

QString table( const QStringList &heads, const QString &rows )
{
  return QStringLiteral( "<table>\n" ) + row( heads, "th" ) + rows + QStringLiteral( "</table>\n" );
}

QString heading( const QString &title )
{
  return QStringLiteral( "<h2>%1</h2>\n" ).arg( title.toHtmlEscaped() );
}

QString paragraph( const QString &sentence )
{
  return QStringLiteral( "<p>%1</p>\n" ).arg( sentence.toHtmlEscaped() );
}

QString layersPart( const CheckFindings &findings )
{
  QString rows;
  for ( const input::LayerInspection &layer : findings.layers )
    rows += row( { layer.name, layer.crs.isValid() ? layer.crs.userFriendlyIdentifier() : QCoreApplication::translate( "CheckReport", "none" ), QString::number( layer.featureCount ), QString::number( layer.issues.size() ) } );
  return heading( QCoreApplication::translate( "CheckReport", "Layers" ) ) + table( { QCoreApplication::translate( "CheckReport", "Layer" ), QCoreApplication::translate( "CheckReport", "CRS" ), QCoreApplication::translate( "CheckReport", "Features" ), QCoreApplication::translate( "CheckReport", "Issues" ) }, rows );
}

struct Group
{
    int count = 0;
    QStringList examples;
    QString remedy;
};

QString issuesPart( const CheckFindings &findings )
{
  QString rows;
  for ( const input::LayerInspection &layer : findings.layers )
  {
    std::map<QString, Group> groups;
    for ( const input::Issue &issue : layer.issues )
    {
      Group &group = groups[issue.kind];
      group.remedy = issue.remedy;
      if ( ++group.count <= SHOWN_IDS )
        group.examples << ( issue.detail.isEmpty() ? issue.featureId : QStringLiteral( "%1 (%2)" ).arg( issue.featureId.isEmpty() ? QCoreApplication::translate( "CheckReport", "layer" ) : issue.featureId, issue.detail ) );
    }
    for ( const auto &[kind, group] : groups )
    {
      QStringList examples = group.examples;
      examples.removeAll( QString() );
      if ( group.count > SHOWN_IDS )
        examples << QStringLiteral( "..." );
      rows += row( { layer.name, kind, QString::number( group.count ), examples.join( QStringLiteral( "; " ) ), group.remedy } );
    }
  }
  if ( rows.isEmpty() )
    return heading( QCoreApplication::translate( "CheckReport", "Issues" ) ) + paragraph( QCoreApplication::translate( "CheckReport", "Nothing found." ) );
  return heading( QCoreApplication::translate( "CheckReport", "Issues" ) ) + table( { QCoreApplication::translate( "CheckReport", "Layer" ), QCoreApplication::translate( "CheckReport", "What" ), QCoreApplication::translate( "CheckReport", "Number" ), QCoreApplication::translate( "CheckReport", "Features (first ones)" ), QCoreApplication::translate( "CheckReport", "Remedy" ) }, rows );
}

QString networkPart( const engine::NetworkCheckResult &network )
{
  const QLocale locale;
  QString rows;
  for ( std::size_t i = 0; i < network.components.size() && i < SHOWN_PARTS; ++i )
  {
    const engine::NetworkComponent &part = network.components[i];
    rows += row( { QString::number( i + 1 ), QString::number( part.lines ), locale.toString( part.lengthMetres, 'f', 0 ), locale.toString( 100.0 * part.share, 'f', 2 ), QString::number( part.street ) } );
  }
  return heading( QCoreApplication::translate( "CheckReport", "Connected parts of the network" ) ) + paragraph( QCoreApplication::translate( "CheckReport", "%1 parts, %2 m in all; streets hang together where lines share a vertex. The longest parts:" ).arg( network.components.size() ).arg( locale.toString( network.lengthMetres, 'f', 0 ) ) ) + table( { QCoreApplication::translate( "CheckReport", "Part" ), QCoreApplication::translate( "CheckReport", "Lines" ), QCoreApplication::translate( "CheckReport", "Length (m)" ), QCoreApplication::translate( "CheckReport", "Share (%)" ), QCoreApplication::translate( "CheckReport", "A line in it" ) }, rows );
}

QString datumPart( const std::vector<DatumLine> &lines )
{
  QString rows;
  for ( const DatumLine &line : lines )
    rows += row( { line.layer, datumSentence( line ) } );
  return heading( QCoreApplication::translate( "CheckReport", "Datum of the points against the streets" ) ) + paragraph( QCoreApplication::translate( "CheckReport", "Houses keep off centrelines and stops stand on them; at a wrong place both are lost. Below 95 % nothing is claimed." ) ) + table( { QCoreApplication::translate( "CheckReport", "Layer" ), QCoreApplication::translate( "CheckReport", "Finding" ) }, rows );
}

} // namespace

QString checkReport( const CheckFindings &findings )
{
  const QString title = QCoreApplication::translate( "CheckReport", "Check of the input layers" );
  QString html = QStringLiteral( "<!DOCTYPE html>\n<html><head><meta charset=\"utf-8\"><title>%1</title>\n<style>body{font-family:'Noto Sans CJK SC','Microsoft YaHei',sans-serif;margin:2em;color:#222}"
                                 "table{border-collapse:collapse}td,th{border:1px solid #bbb;padding:.3em .6em;text-align:left;vertical-align:top}th{background:#eee}</style></head>\n<body><h1>%1</h1>\n" )
                   .arg( title.toHtmlEscaped() );
  html += layersPart( findings ) + issuesPart( findings );
  if ( findings.network )
    html += networkPart( *findings.network );
  if ( !findings.datum.empty() )
    html += datumPart( findings.datum );
  return html + QStringLiteral( "</body></html>\n" );
}

} // namespace renewal::algorithms
