#include "core/input/audit_table_reader.h"

#include "core/input/result_rows.h"

namespace renewal::input
{

namespace
{

//! The columns of a kind, as the audits name them: community_id, the value, the verdicts.
struct AuditColumns
{
    ResultColumns columns;
    QByteArray value;
    std::vector<QByteArray> verdicts;
};

AuditColumns columnsOf( AuditTableKind kind, const QString &parameter )
{
  const auto made = [&parameter]( const char *algorithm, const QString &question, const QByteArray &value, const std::vector<QByteArray> &verdicts )
  {
    QStringList required { QStringLiteral( "community_id" ) };
    if ( !question.isEmpty() )
      required << question;
    required << QString::fromLatin1( value );
    for ( const QByteArray &verdict : verdicts )
      required << QString::fromLatin1( verdict );
    return AuditColumns { { parameter, QString::fromLatin1( algorithm ), question, required, {} }, value, verdicts };
  };
  switch ( kind )
  {
    case AuditTableKind::Coverage:
      return made( "servicecoverage", QStringLiteral( "rule" ), "covered_share", { "verdict" } );
    case AuditTableKind::Parking:
      return made( "parkinggap", QString(), "gap_after", { "verdict_existing" } );
    case AuditTableKind::Charging:
      break;
  }
  return made( "charginggap", QString(), "gap", { "verdict_cover", "verdict_supply", "verdict_ebike" } );
}

} // namespace

const AuditCell *AuditTable::find( const QString &communityId, const QString &rule ) const
{
  const auto found = cells.constFind( communityId );
  const int index = rules.indexOf( rule );
  if ( found == cells.constEnd() || index < 0 || index >= static_cast<int>( found->size() ) || !( *found )[index] )
    return nullptr;
  return &*( *found )[index];
}

void requireAuditTable( const QgsFeatureSource &source, AuditTableKind kind, const QString &parameter )
{
  requireResultColumns( source, columnsOf( kind, parameter ).columns );
}

AuditTable readAuditTable( const SourceLayer &layer, AuditTableKind kind, const QString &parameter, const QSet<QString> &communities, const model::Progress &progress )
{
  const AuditColumns columns = columnsOf( kind, parameter );
  AuditTable table( layer.name() );
  QHash<QString, int> places, rules;
  for ( const QString &community : communities )
    places.insert( community, places.size() );
  NewestRows rows( columns.columns, places, table.report.rejections );
  const auto take = [&]
  {
    if ( !rules.contains( rows.question() ) )
    {
      rules.insert( rows.question(), rules.size() );
      table.rules << rows.question();
    }
    AuditCell cell;
    for ( std::size_t i = 0; i < columns.verdicts.size(); ++i )
      cell.verdicts[i] = rows.verdict( columns.verdicts[i] );
    cell.value = rows.count( columns.value );
    std::vector<std::optional<AuditCell>> &cells = table.cells[rows.communityId()];
    cells.resize( table.rules.size() );
    cells[rules.value( rows.question() )] = cell;
  };
  table.report.record = readResultRows( layer, columns.columns, rows, take, progress );
  return table;
}

} // namespace renewal::input
