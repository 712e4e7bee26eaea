#include "algorithms/report_method.h"

#include "algorithms/report_sections.h"
#include "algorithms/report_words.h"
#include "core/rules/pack_error.h"
#include "core/rules/pack_loader.h"
#include "styles/result_style.h"

#include <QCoreApplication>
#include <QFileInfo>
#include <qgsapplication.h>
#include <qgsprocessingalgorithm.h>
#include <qgsprocessingregistry.h>

namespace renewal::algorithms
{

namespace
{

using Kind = ReportBlock::Kind;

const QString STATUS = QStringLiteral( "status" );

bool isChinese()
{
  return QgsApplication::locale().startsWith( QLatin1String( "zh" ) );
}

//! The pack that a run went by, if this plugin ships it unchanged.
std::optional<model::RulePack> packOf( const store::StoredRun &run )
{
  if ( !rules::shippedPackIds().contains( run.record.standard ) )
    return std::nullopt;
  model::RulePack pack = rules::loadShippedPack( run.record.standard );
  return QString::fromStdString( pack.sha256 ) == run.record.standardSha256 ? std::optional<model::RulePack>( std::move( pack ) ) : std::nullopt;
}

QString packTitle( const store::StoredRun &run )
{
  const std::optional<model::RulePack> pack = packOf( run );
  if ( !pack )
    return QCoreApplication::translate( "AuditReport", "%1 (not as shipped with this version; check sum %2)" ).arg( run.record.standard, run.record.standardSha256.left( 12 ) );
  return QCoreApplication::translate( "AuditReport", "%1 (%2, version %3)" ).arg( QString::fromStdString( isChinese() ? pack->titleZh : pack->titleEn ), run.record.standard, QString::fromStdString( pack->version ) );
}

QString algorithmTitle( const QString &id )
{
  const QgsProcessingAlgorithm *algorithm = QgsApplication::processingRegistry()->algorithmById( QStringLiteral( "renewal:" ) + id );
  return algorithm ? algorithm->displayName() : id;
}

QString timeText( const QDateTime &time )
{
  return time.toUTC().toString( QStringLiteral( "yyyy-MM-dd HH:mm 'UTC'" ) );
}

QString statuses( const std::set<std::string> &codes )
{
  QStringList words;
  for ( const std::string &code : codes )
    words << reportWord( STATUS, QString::fromStdString( code ) );
  return words.join( QStringLiteral( " / " ) );
}

QString joined( const std::set<std::string> &texts )
{
  QStringList result;
  for ( const std::string &text : texts )
    result << QString::fromStdString( text );
  return result.join( QStringLiteral( " / " ) );
}

QString orDash( const QString &text )
{
  return text.isEmpty() ? QStringLiteral( "–" ) : text;
}

void addRuns( ReportDocument &document, const ReportData &data )
{
  ReportGrid grid;
  grid.columns = { { QCoreApplication::translate( "AuditReport", "Run" ), 0.8 }, { QCoreApplication::translate( "AuditReport", "Audit" ), 2.6 }, { QCoreApplication::translate( "AuditReport", "Area" ), 1.6 }, { QCoreApplication::translate( "AuditReport", "Period" ), 1.2 }, { QCoreApplication::translate( "AuditReport", "Finished" ), 2.2 }, { QCoreApplication::translate( "AuditReport", "Standard" ), 4.6 }, { QCoreApplication::translate( "AuditReport", "Plugin" ), 1.0 } };
  for ( const store::StoredRun &run : data.runs )
    grid.rows.push_back( { QStringLiteral( "#%1" ).arg( run.runId ), algorithmTitle( run.record.algorithm ), orDash( run.record.area ), orDash( run.record.period ), timeText( run.record.finishedAt ), packTitle( run ), run.record.pluginVersion } );
  document.add( QCoreApplication::translate( "AuditReport", "The runs that this report tells of. Inputs and parameters of each stand in the results database, table audit_run." ), std::move( grid ) );
}

void addSources( ReportDocument &document, const ReportData &data, int district, const RuleNames &rules )
{
  ReportGrid grid;
  grid.columns = { { QCoreApplication::translate( "AuditReport", "Question" ), 3.0 }, { QCoreApplication::translate( "AuditReport", "Figure" ), 1.5 }, { QCoreApplication::translate( "AuditReport", "Basis" ), 6.0 }, { QCoreApplication::translate( "AuditReport", "How sure the figure is" ), 1.8 } };
  for ( const model::ReportQuestions &questions : model::reportQuestions() )
  {
    const auto found = data.answers.find( questions.table );
    if ( found == data.answers.end() || found->second.count( district ) == 0 )
      continue;
    for ( const model::ReportAnswer &answer : found->second.at( district ) )
    {
      const QString figure = QString::fromStdString( answer.facts.back() );
      const QString unit = questions.facts.back() == "limit_m" && !figure.isEmpty() ? QStringLiteral( " m" ) : QString();
      grid.rows.push_back( { QStringLiteral( "%1 %2" ).arg( QString::fromStdString( answer.code ), questionName( QString::fromStdString( questions.table ), answer, rules ) ), figure + unit, joined( answer.bases ), statuses( answer.statuses ) } );
    }
  }
  for ( const model::ReportTopic &topic : model::reportTopics() )
  {
    const auto table = data.tables.find( topic.table );
    if ( table == data.tables.end() )
      continue;
    const model::ReportPart part = engine::reportPart( topic, table->second.rows, data.rowsOf( table->second, district ) );
    for ( const auto &[source, count] : part.sources )
      grid.rows.push_back( { reportTitle( QString::fromStdString( topic.table ) ), QCoreApplication::translate( "AuditReport", "in %1 rows" ).arg( count ), QString::fromStdString( source.first ), statuses( { source.second } ) } );
  }
  if ( !grid.rows.empty() )
    document.add( QCoreApplication::translate( "AuditReport", "Every figure that a verdict rests on, where it comes from, and how sure it is. A verdict is no surer than its figure." ), std::move( grid ) );
}

void addFormulas( ReportDocument &document, const ReportData &data )
{
  ReportGrid grid;
  grid.columns = { { QCoreApplication::translate( "AuditReport", "Indicator" ), 2.6 }, { QCoreApplication::translate( "AuditReport", "Formula" ), 4.2 }, { QCoreApplication::translate( "AuditReport", "Basis" ), 3.6 }, { QCoreApplication::translate( "AuditReport", "How sure the figure is" ), 1.8 } };
  std::set<std::string> seen;
  for ( const std::vector<model::ReportCell> &row : data.indicators.rows )
  {
    QStringList cells;
    for ( const char *field : { "code", "name", "formula", "basis", "status" } )
    {
      const int column = data.indicators.indexOf( field );
      cells << ( column < 0 ? QString() : QString::fromStdString( engine::textOf( row[static_cast<std::size_t>( column )] ) ) );
    }
    if ( seen.insert( cells[0].toStdString() ).second )
      grid.rows.push_back( { cells[0] + QLatin1Char( ' ' ) + cells[1], cells[2], cells[3], reportWord( STATUS, cells[4] ) } );
  }
  if ( !grid.rows.empty() )
    document.add( reportTitle( QStringLiteral( "indicators" ) ), std::move( grid ) );
}

void addHowToRead( ReportDocument &document )
{
  document.add( Kind::Heading, QCoreApplication::translate( "AuditReport", "How to read this report" ) );
  document.add( Kind::Paragraph, QCoreApplication::translate( "AuditReport", "Verdicts: met, partly met, not met, not known (no data), does not apply. What is not known is never a failure: it is counted apart, as something to be surveyed, and does not lower a score." ) );
  document.add( Kind::Paragraph, QCoreApplication::translate( "AuditReport", "Scores run from 0 to 100. Grade A: 90 and over; B: 75 to 90; C: 60 to 75; D: under 60. No grade where more than 30 % of the weight is without data." ) );
  document.add( Kind::Paragraph, QCoreApplication::translate( "AuditReport", "Must-have items come first; optional items are told apart from them and never make up for one." ) );
  document.add( Kind::Paragraph, QCoreApplication::translate( "AuditReport", "Numbers are those of the results database. Scores are rounded to one place, shares to two; nothing is rounded before it is added up. Distances are metres on the ground." ) );
  document.add( Kind::Paragraph, QCoreApplication::translate( "AuditReport", "Each figure of a standard says how sure it is: verified in the document, verified second hand, unverified, or a local rule. A verdict that rests on an unverified figure is to be checked before money is spent on it." ) );
}

} // namespace

RuleNames ruleNames( const std::vector<store::StoredRun> &runs )
{
  RuleNames names;
  for ( const store::StoredRun &run : runs )
  {
    const std::optional<model::RulePack> pack = packOf( run );
    if ( !pack )
      continue;
    for ( const model::CoverageRule &rule : pack->coverage )
      names.insert( QString::fromStdString( rule.code ), QString::fromStdString( isChinese() ? rule.zh : rule.en ) );
  }
  return names;
}

void addOpening( ReportDocument &document, const ReportData &data, const QString &district )
{
  QStringList areas = data.areas(), periods, packs;
  areas.removeAll( QString() );
  QDateTime newest;
  for ( const store::StoredRun &run : data.runs )
  {
    if ( !run.record.period.isEmpty() )
      periods << run.record.period;
    packs << packTitle( run );
    newest = std::max( newest, run.record.finishedAt );
  }
  periods.removeDuplicates();
  packs.removeDuplicates();
  if ( !district.isEmpty() )
    areas << district;
  const QString separator = isChinese() ? QStringLiteral( "、" ) : QStringLiteral( ", " );
  document.title = QCoreApplication::translate( "AuditReport", "Urban renewal audit report" );
  document.subtitle = ( QStringList { areas.join( separator ), periods.join( separator ) } ).join( QLatin1Char( ' ' ) ).trimmed();
  document.add( Kind::Title, document.title );
  ReportGrid grid;
  grid.columns = { { QCoreApplication::translate( "AuditReport", "About this report" ), 1.4 }, { QString(), 5.0 } };
  grid.rows = {
    { QCoreApplication::translate( "AuditReport", "Area" ), orDash( areas.join( separator ) ) },
    { QCoreApplication::translate( "AuditReport", "Period" ), orDash( periods.join( separator ) ) },
    { QCoreApplication::translate( "AuditReport", "Newest audit finished" ), timeText( newest ) },
    { QCoreApplication::translate( "AuditReport", "Standards" ), packs.join( QLatin1Char( '\n' ) ) },
    { QCoreApplication::translate( "AuditReport", "Results database" ), QFileInfo( data.path ).fileName() },
    { QCoreApplication::translate( "AuditReport", "Made with" ), QCoreApplication::translate( "AuditReport", "Urban renewal audit %1, QGIS %2" ).arg( QStringLiteral( RENEWAL_VERSION ), Qgis::version() ) },
  };
  document.add( QString(), std::move( grid ) );
  addHowToRead( document );
}

void addMethod( ReportDocument &document, const ReportData &data, int district, const RuleNames &rules )
{
  document.add( Kind::Chapter, QCoreApplication::translate( "AuditReport", "Method and sources" ) );
  addRuns( document, data );
  document.add( Kind::Heading, QCoreApplication::translate( "AuditReport", "Figures and their sources" ) );
  addSources( document, data, district, rules );
  addFormulas( document, data );
}

} // namespace renewal::algorithms
