#include "core/input/audit_table_reader.h"

#include "core/input/field_reader.h"
#include "core/input/input_error.h"

#include <QCoreApplication>
#include <stdexcept>

namespace renewal::input
{

namespace
{

//! The columns of a kind, as the audits name them.
struct AuditColumns
{
    const char *algorithm;
    QString rule; //!< empty: one row per community
    QStringList verdicts;
    QString value;
};

AuditColumns columnsOf( AuditTableKind kind )
{
  switch ( kind )
  {
    case AuditTableKind::Coverage:
      return { "servicecoverage", QStringLiteral( "rule" ), { QStringLiteral( "verdict" ) }, QStringLiteral( "covered_share" ) };
    case AuditTableKind::Parking:
      return { "parkinggap", QString(), { QStringLiteral( "verdict_existing" ) }, QStringLiteral( "gap_after" ) };
    case AuditTableKind::Charging:
      break;
  }
  return { "charginggap", QString(), { QStringLiteral( "verdict_cover" ), QStringLiteral( "verdict_supply" ), QStringLiteral( "verdict_ebike" ) }, QStringLiteral( "gap" ) };
}

//! Where the columns are in the layer.
struct Places
{
    int community = -1, rule = -1, value = -1, run = -1;
    QVector<int> verdicts;

    QVector<int> all() const { return QVector<int> { community, rule, value, run } + verdicts; }
};

Places placesOf( const QgsFeatureSource &source, AuditTableKind kind, const QString &parameter )
{
  const AuditColumns columns = columnsOf( kind );
  QStringList missing;
  const auto place = [&]( const QString &name )
  {
    const int index = source.fields().lookupField( name );
    if ( index < 0 )
      missing << name;
    return index;
  };
  Places places;
  places.community = place( QStringLiteral( "community_id" ) );
  if ( !columns.rule.isEmpty() )
    places.rule = place( columns.rule );
  places.value = place( columns.value );
  for ( const QString &verdict : columns.verdicts )
    places.verdicts << place( verdict );
  if ( !missing.isEmpty() )
    throw InputError( QCoreApplication::translate( "AuditTableReader", "%1: layer \"%2\" has no column %3. Give the result of renewal:%4, or the table of the results database." )
                        .arg( parameter, source.sourceName(), missing.join( QStringLiteral( ", " ) ), QString::fromLatin1( columns.algorithm ) ) );
  places.run = source.fields().lookupField( QStringLiteral( "run_id" ) );
  return places;
}

//! Reads one row; what is there and cannot be read is noted under \a id.
AuditCell readCell( const LayerReader &reader, const Places &places, const AuditColumns &columns, const QString &id, Rejections &rejections )
{
  AuditCell cell;
  for ( int i = 0; i < places.verdicts.size(); ++i )
  {
    const QString text = readText( reader.cell( places.verdicts[i] ) ).toLower();
    if ( text.isEmpty() )
      continue;
    try
    {
      cell.verdicts[i] = model::verdictFromText( text.toStdString() );
    }
    catch ( const std::invalid_argument & )
    {
      rejections.add( QCoreApplication::translate( "AuditTableReader", "\"%1\" is not a verdict, treated as unknown" ).arg( columns.verdicts[i] ), id );
    }
  }
  cell.value = readCount( reader.cell( places.value ), columns.value, id, rejections );
  cell.runId = readNumber( reader.cell( places.run ) ).value;
  return cell;
}

//! Puts \a cell where it belongs; the newer run, or the later row of the same, takes the place.
void take( AuditTable &table, const QString &community, int rule, const AuditCell &cell )
{
  std::vector<std::optional<AuditCell>> &cells = table.cells[community];
  cells.resize( table.rules.size() );
  std::optional<AuditCell> &place = cells[rule];
  if ( place )
  {
    const bool isOtherRun = place->runId != cell.runId;
    table.report.rejections.add( isOtherRun ? QCoreApplication::translate( "AuditTableReader", "several runs in one table, the newest run_id counts" )
                                            : QCoreApplication::translate( "AuditTableReader", "several rows for one community and rule, the last one counts" ),
                                 community );
    if ( place->runId.value_or( 0.0 ) > cell.runId.value_or( 0.0 ) )
      return;
  }
  place = cell;
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
  placesOf( source, kind, parameter );
}

AuditTable readAuditTable( const SourceLayer &layer, AuditTableKind kind, const QString &parameter, const QSet<QString> &communities, const model::Progress &progress )
{
  const AuditColumns columns = columnsOf( kind );
  const Places places = placesOf( layer.source, kind, parameter );
  AuditTable table( layer.name() );
  Rejections &rejections = table.report.rejections;
  QHash<QString, int> rules;
  LayerReader reader( layer, places.all(), progress );
  while ( reader.next() )
  {
    const QString community = readText( reader.cell( places.community ) );
    const QString rule = readText( reader.cell( places.rule ) );
    if ( !communities.contains( community ) )
    {
      rejections.add( QCoreApplication::translate( "AuditTableReader", "a community that is not among COMMUNITIES, passed over" ), community );
      continue;
    }
    if ( !columns.rule.isEmpty() && rule.isEmpty() )
    {
      rejections.add( QCoreApplication::translate( "AuditTableReader", "no rule, passed over" ), community );
      continue;
    }
    if ( !rules.contains( rule ) )
    {
      rules.insert( rule, rules.size() );
      table.rules << rule;
    }
    take( table, community, rules.value( rule ), readCell( reader, places, columns, community, rejections ) );
  }
  table.report.record = reader.record();
  return table;
}

} // namespace renewal::input
