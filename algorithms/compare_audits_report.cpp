#include "algorithms/compare_audits_report.h"

#include "algorithms/network_reading.h"
#include "algorithms/row_values.h"
#include "core/store/run_selection.h"

#include <QCoreApplication>
#include <QJsonDocument>
#include <QJsonObject>
#include <map>

namespace renewal::algorithms
{

namespace
{

//! What names a run and does not change what it finds; the standard is reported by itself.
const QStringList NOT_SETTINGS { "RESULTS", "AREA", "PERIOD", "STANDARD", "STANDARD_FILE" };

QString shown( const QJsonValue &value )
{
  if ( value.isNull() || value.isUndefined() )
    return QStringLiteral( "-" );
  return value.toVariant().toString();
}

//! Returns the settings that differ, in words: "MET_SHARE 0.9 / 0.8".
QStringList otherSettings( const store::StoredRun &before, const store::StoredRun &after )
{
  const QJsonObject first = QJsonDocument::fromJson( before.record.parametersJson.toUtf8() ).object();
  const QJsonObject second = QJsonDocument::fromJson( after.record.parametersJson.toUtf8() ).object();
  QStringList names = first.keys() + second.keys();
  names.sort();
  names.removeDuplicates();
  QStringList differences;
  for ( const QString &name : names )
  {
    if ( !NOT_SETTINGS.contains( name ) && first.value( name ) != second.value( name ) )
      differences << QStringLiteral( "%1 %2 / %3" ).arg( name, shown( first.value( name ) ), shown( second.value( name ) ) );
  }
  return differences;
}

} // namespace

void reportPair( const store::RunPair &pair, QgsProcessingFeedback &feedback )
{
  const store::StoredRun &before = pair.before.run, &after = pair.after.run;
  const QString a = store::describedRun( before ), b = store::describedRun( after );
  QStringList history;
  for ( const store::FileRun &run : pair.history )
    history << QStringLiteral( "#%1 %2" ).arg( run.run.runId ).arg( run.run.record.period ).trimmed();
  feedback.pushInfo( QCoreApplication::translate( "CompareAudits", "%1 compared with %2; ledger over %3" ).arg( b, a, history.join( QStringLiteral( ", " ) ) ) );
  if ( !pair.beforeAt )
    feedback.pushWarning( QCoreApplication::translate( "CompareAudits", "RUN_A (%1) is newer than RUN_B (%2). The changes are from RUN_A to RUN_B, as asked; the ledger goes by date and ends with RUN_B. Exchange the two if this was not meant." ).arg( a, b ) );
  if ( before.record.standard != after.record.standard )
    feedback.pushWarning( QCoreApplication::translate( "CompareAudits", "The two runs go by different standards: %1 by %2, %3 by %4. A problem may come or go because the question changed; see pack_changed." ).arg( a, before.record.standard, b, after.record.standard ) );
  else if ( before.record.standardSha256 != after.record.standardSha256 )
    feedback.pushWarning( QCoreApplication::translate( "CompareAudits", "The standard %1 was changed between %2 and %3. A problem may come or go because the question changed; see pack_changed." ).arg( after.record.standard, a, b ) );
  const QStringList settings = otherSettings( before, after );
  if ( !settings.isEmpty() )
    feedback.pushWarning( QCoreApplication::translate( "CompareAudits", "The two runs were made with different settings: %1 (%2 / %3)." ).arg( settings.join( QStringLiteral( "; " ) ), a, b ) );
}

void reportSeries( const ComparedSeries &series, const std::vector<model::ChangeRow> &changes, const std::vector<model::LedgerRow> &ledger, const std::vector<std::uint32_t> &reusedIds, QgsProcessingFeedback &feedback )
{
  std::map<model::Change, int> count;
  int closed = 0, open = 0;
  QStringList gone;
  for ( const model::ChangeRow &row : changes )
  {
    ++count[row.change];
    const QString id = row.community ? QString() : textValue( series.before().communities[row.predecessors.front()].id );
    if ( !id.isEmpty() && ( gone.isEmpty() || gone.last() != id ) )
      gone << id;
  }
  for ( const model::LedgerRow &row : ledger )
  {
    closed += row.state == model::LedgerState::Closed ? 1 : 0;
    open += row.state == model::LedgerState::Open ? 1 : 0;
  }
  using Change = model::Change;
  feedback.pushInfo( QCoreApplication::translate( "CompareAudits", "Problems: %1 new, %2 resolved, %3 persistent, %4 worse, %5 better, %6 unknown" ).arg( count[Change::New] ).arg( count[Change::Resolved] ).arg( count[Change::Persistent] ).arg( count[Change::Worse] ).arg( count[Change::Better] ).arg( count[Change::Unknown] ) );
  feedback.pushInfo( QCoreApplication::translate( "CompareAudits", "Ledger: %1 open, %2 struck off, %3 not known any more" ).arg( open ).arg( closed ).arg( int( ledger.size() ) - open - closed ) );
  QStringList reused;
  for ( const std::uint32_t community : reusedIds )
    reused << textValue( series.before().communities[community].id );
  warnAbout( reused, QCoreApplication::translate( "CompareAudits", "%1 ids are used for other communities in the later run; these were followed by their ground (ids %2)." ), feedback );
  warnAbout( gone, QCoreApplication::translate( "CompareAudits", "%1 communities with problems are not in the later run, by id or by ground; their problems stay unknown (ids %2)." ), feedback );
}

} // namespace renewal::algorithms
