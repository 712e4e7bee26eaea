#include "algorithms/check_report.h"

#include "algorithms/html_text.h"

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

QString heading( const QString &title )
{
  return htmlElement( QStringLiteral( "h2" ), title );
}

QString paragraph( const QString &sentence )
{
  return htmlElement( QStringLiteral( "p" ), sentence );
}

QString layersPart( const CheckFindings &findings )
{
  QString rows;
  for ( const input::LayerInspection &layer : findings.layers )
    rows += htmlRow( { layer.name, layer.crs.isValid() ? layer.crs.userFriendlyIdentifier() : QCoreApplication::translate( "CheckReport", "none" ), QString::number( layer.featureCount ), QString::number( layer.issues.size() ) } );
  return heading( QCoreApplication::translate( "CheckReport", "Layers" ) ) + htmlTable( { QCoreApplication::translate( "CheckReport", "Layer" ), QCoreApplication::translate( "CheckReport", "CRS" ), QCoreApplication::translate( "CheckReport", "Features" ), QCoreApplication::translate( "CheckReport", "Issues" ) }, rows );
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
      rows += htmlRow( { layer.name, kind, QString::number( group.count ), examples.join( QStringLiteral( "; " ) ), group.remedy } );
    }
  }
  if ( rows.isEmpty() )
    return heading( QCoreApplication::translate( "CheckReport", "Issues" ) ) + paragraph( QCoreApplication::translate( "CheckReport", "Nothing found." ) );
  return heading( QCoreApplication::translate( "CheckReport", "Issues" ) ) + htmlTable( { QCoreApplication::translate( "CheckReport", "Layer" ), QCoreApplication::translate( "CheckReport", "What" ), QCoreApplication::translate( "CheckReport", "Number" ), QCoreApplication::translate( "CheckReport", "Features (first ones)" ), QCoreApplication::translate( "CheckReport", "Remedy" ) }, rows );
}

QString networkPart( const engine::NetworkCheckResult &network )
{
  const QLocale locale;
  QString rows;
  for ( std::size_t i = 0; i < network.components.size() && i < SHOWN_PARTS; ++i )
  {
    const engine::NetworkComponent &part = network.components[i];
    rows += htmlRow( { QString::number( i + 1 ), QString::number( part.lines ), locale.toString( part.lengthMetres, 'f', 0 ), locale.toString( 100.0 * part.share, 'f', 2 ), QString::number( part.street ) } );
  }
  return heading( QCoreApplication::translate( "CheckReport", "Connected parts of the network" ) ) + paragraph( QCoreApplication::translate( "CheckReport", "%1 parts, %2 m in all; streets hang together where lines share a vertex. The longest parts:" ).arg( network.components.size() ).arg( locale.toString( network.lengthMetres, 'f', 0 ) ) ) + htmlTable( { QCoreApplication::translate( "CheckReport", "Part" ), QCoreApplication::translate( "CheckReport", "Lines" ), QCoreApplication::translate( "CheckReport", "Length (m)" ), QCoreApplication::translate( "CheckReport", "Share (%)" ), QCoreApplication::translate( "CheckReport", "A line in it" ) }, rows );
}

QString datumPart( const std::vector<DatumLine> &lines )
{
  QString rows;
  for ( const DatumLine &line : lines )
    rows += htmlRow( { line.layer, datumSentence( line ) } );
  return heading( QCoreApplication::translate( "CheckReport", "Datum of the points against the streets" ) ) + paragraph( QCoreApplication::translate( "CheckReport", "Houses keep off centrelines and stops stand on them; at a wrong place both are lost. Below 95 % nothing is claimed." ) ) + htmlTable( { QCoreApplication::translate( "CheckReport", "Layer" ), QCoreApplication::translate( "CheckReport", "Finding" ) }, rows );
}

} // namespace

QString checkReport( const CheckFindings &findings )
{
  QString html = htmlHead( QCoreApplication::translate( "CheckReport", "Check of the input layers" ) );
  html += layersPart( findings ) + issuesPart( findings );
  if ( findings.network )
    html += networkPart( *findings.network );
  if ( !findings.datum.empty() )
    html += datumPart( findings.datum );
  return html + htmlFoot();
}

} // namespace renewal::algorithms
