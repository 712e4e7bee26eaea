#include "core/store/stored_runs.h"

#include <tuple>

namespace renewal::store
{

std::vector<StoredRun> storedRuns( Connection &connection )
{
  std::vector<StoredRun> runs;
  Statement select( connection, QStringLiteral( "SELECT \"run_id\", \"status\", \"algorithm\", \"area\", \"period\", \"started_at\", \"finished_at\", \"standard\", \"standard_sha256\", \"parameters\", \"inputs\", \"plugin_version\", \"qgis_version\" FROM \"audit_run\" ORDER BY \"run_id\"" ) );
  while ( select.next() )
  {
    StoredRun run;
    run.runId = select.integer( 0 );
    run.status = select.text( 1 );
    run.record.algorithm = select.text( 2 );
    run.record.area = select.text( 3 );
    run.record.period = select.text( 4 );
    run.record.startedAt = QDateTime::fromString( select.text( 5 ), Qt::ISODateWithMs );
    run.record.finishedAt = QDateTime::fromString( select.text( 6 ), Qt::ISODateWithMs );
    run.record.standard = select.text( 7 );
    run.record.standardSha256 = select.text( 8 );
    run.record.parametersJson = select.text( 9 );
    run.record.inputsJson = select.text( 10 );
    run.record.pluginVersion = select.text( 11 );
    run.record.qgisVersion = select.text( 12 );
    runs.push_back( run );
  }
  return runs;
}

bool isCopy( const RunRecord &a, const RunRecord &b )
{
  const auto key = []( const RunRecord &run )
  { return std::tie( run.algorithm, run.area, run.period, run.startedAt, run.finishedAt, run.standard, run.standardSha256, run.parametersJson, run.inputsJson ); };
  return key( a ) == key( b );
}

} // namespace renewal::store
