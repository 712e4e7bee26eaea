#include "algorithms/compare_audits_rows.h"

#include "algorithms/row_values.h"

#include <map>
#include <qgsgeometry.h>

namespace renewal::algorithms
{

namespace
{

using model::ComparedCommunity;
using model::ComparedRun;

const QString LIST_SEPARATOR = QStringLiteral( "、" );
const QString PART_SEPARATOR = QStringLiteral( "; " );

struct NoteText
{
    unsigned note;
    const char *words;
};

const NoteText NOTE_TEXTS[] = {
  { model::NOT_KNOWN_BEFORE, QT_TRANSLATE_NOOP( "CompareAudits", "not known before: the problem may be older" ) },
  { model::NOT_ASKED_BEFORE, QT_TRANSLATE_NOOP( "CompareAudits", "the earlier run does not ask this: the problem may be older" ) },
  { model::COMMUNITY_IS_NEW, QT_TRANSLATE_NOOP( "CompareAudits", "the earlier run does not have this community" ) },
  { model::DATA_LOST, QT_TRANSLATE_NOOP( "CompareAudits", "no data now, which does not mean solved" ) },
  { model::NOT_ASKED_AFTER, QT_TRANSLATE_NOOP( "CompareAudits", "the later run does not ask this any more: not comparable" ) },
  { model::COMMUNITY_IS_GONE, QT_TRANSLATE_NOOP( "CompareAudits", "the later run does not have this community" ) },
  { model::NO_LONGER_APPLIES, QT_TRANSLATE_NOOP( "CompareAudits", "does not apply any more; nothing shows that it was solved" ) },
  { model::ROW_IS_MISSING, QT_TRANSLATE_NOOP( "CompareAudits", "the later run says nothing about this here" ) },
  { model::DEGREE_NOT_COMPARABLE, QT_TRANSLATE_NOOP( "CompareAudits", "a part cannot be measured against the whole" ) },
};

QStringList noteParts( unsigned notes )
{
  QStringList parts;
  for ( const NoteText &text : NOTE_TEXTS )
  {
    if ( notes & text.note )
      parts << QCoreApplication::translate( "CompareAudits", text.words );
  }
  return parts;
}

//! "7 (幸福小区)", or the id alone.
QString called( const ComparedCommunity &community )
{
  return community.name.empty() ? textValue( community.id ) : QStringLiteral( "%1 (%2)" ).arg( textValue( community.id ), textValue( community.name ) );
}

QString called( const ComparedRun &run, const std::vector<std::uint32_t> &communities )
{
  QStringList words;
  for ( const std::uint32_t community : communities )
    words << called( run.communities[community] );
  return words.join( LIST_SEPARATOR );
}

QString idsOf( const ComparedRun &run, const std::vector<std::uint32_t> &communities )
{
  QStringList ids;
  for ( const std::uint32_t community : communities )
    ids << textValue( run.communities[community].id );
  return ids.join( LIST_SEPARATOR );
}

QVariant shownOrNull( const QString &text )
{
  return text.isEmpty() ? QVariant() : QVariant( text );
}

QVariant verdictValue( const model::Finding &finding )
{
  return finding.verdict ? QVariant( QString::fromLatin1( toText( *finding.verdict ) ) ) : QVariant();
}

QString standardOf( const store::StoredRun &run )
{
  return run.record.standard;
}

bool isPackChanged( const store::StoredRun &a, const store::StoredRun &b )
{
  return a.record.standard != b.record.standard || a.record.standardSha256 != b.record.standardSha256;
}

QString requirementChanged( const ComparedSeries &series, const model::Finding &before, const model::Finding &after )
{
  if ( before.yardstick == model::Finding::NO_YARDSTICK || after.yardstick == model::Finding::NO_YARDSTICK )
    return QCoreApplication::translate( "CompareAudits", "not measured by the same requirement" );
  return QCoreApplication::translate( "CompareAudits", "the requirement was changed: %1 before, %2 now" ).arg( series.yardsticks[before.yardstick], series.yardsticks[after.yardstick] );
}

QString noteOf( const ComparedSeries &series, const model::ChangeRow &row )
{
  QStringList parts;
  const QString origin = called( series.before(), row.predecessors );
  if ( row.match == model::MatchKind::Place )
    parts << QCoreApplication::translate( "CompareAudits", "%1 before" ).arg( origin );
  else if ( row.match == model::MatchKind::Split )
    parts << QCoreApplication::translate( "CompareAudits", "part of %1 before" ).arg( origin );
  else if ( row.match == model::MatchKind::Merged )
    parts << QCoreApplication::translate( "CompareAudits", "joined from %1" ).arg( origin );
  if ( row.notes & model::SOLVED_IN_PART )
    parts << QCoreApplication::translate( "CompareAudits", "solved here, not yet in %1" ).arg( called( series.after(), row.unsolvedParts ) );
  if ( row.notes & model::REQUIREMENT_CHANGED )
    parts << requirementChanged( series, row.before, row.after );
  return ( parts + noteParts( row.notes ) ).join( PART_SEPARATOR );
}

//! The day in UTC, as ISO 8601.
QString dayOf( const store::FileRun &run )
{
  return run.run.record.finishedAt.toUTC().date().toString( Qt::ISODate );
}

QString numberOf( const store::FileRun &run )
{
  return QStringLiteral( "#%1" ).arg( run.run.runId );
}

QVariant periodOf( const store::FileRun &run )
{
  return run.run.record.period.isEmpty() ? QVariant( numberOf( run ) ) : QVariant( run.run.record.period );
}

QString noteOf( const ComparedSeries &series, const model::LedgerRow &row )
{
  QStringList parts;
  if ( row.closedBefore )
  {
    const store::FileRun &run = series.pair.history[*row.closedBefore];
    parts << QCoreApplication::translate( "CompareAudits", "struck off on %1 (%2), came back" ).arg( dayOf( run ), periodOf( run ).toString() );
  }
  if ( row.notes & model::REQUIREMENT_CHANGED )
    parts << QCoreApplication::translate( "CompareAudits", "struck off under another requirement than the one it was found by" );
  return ( parts + noteParts( row.notes ) ).join( PART_SEPARATOR );
}

QgsGeometry shapeOf( const ComparedCommunity &community, compat::WkbType type )
{
  QgsGeometry geometry;
  if ( community.wkb.empty() )
    return geometry;
  geometry.fromWkb( QByteArray::fromStdString( community.wkb ) );
  if ( QgsWkbTypes::geometryType( geometry.wkbType() ) != QgsWkbTypes::geometryType( type ) )
    return QgsGeometry();
  if ( QgsWkbTypes::isMultiType( type ) )
    geometry.convertToMultiType();
  return geometry;
}

//! MultiPolygon, or Point where all shapes are points.
compat::WkbType ledgerGeometry( const std::vector<Comparison> &all )
{
  bool havePoints = false;
  for ( const Comparison &comparison : all )
  {
    for ( const ComparedCommunity &community : comparison.series->after().communities )
    {
      QgsGeometry geometry;
      geometry.fromWkb( QByteArray::fromStdString( community.wkb ) );
      if ( geometry.isNull() )
        continue;
      if ( geometry.type() == compat::POLYGONS )
        return compat::WkbType::MultiPolygon;
      havePoints = true;
    }
  }
  return havePoints ? compat::WkbType::Point : compat::WkbType::MultiPolygon;
}

RowValues valuesOf( const ComparedSeries &series, const model::ChangeRow &row )
{
  const store::StoredRun &before = series.pair.before.run, &after = series.pair.after.run;
  const ComparedCommunity &community = row.community ? series.after().communities[*row.community] : series.before().communities[row.predecessors.front()];
  const int item = static_cast<int>( row.item );
  return { textValue( community.id ), textValue( series.history.items[row.item].code ), verdictValue( row.before ), verdictValue( row.after ), QString::fromLatin1( toText( row.change ) ),
           textOrNull( community.name ), shownOrNull( series.itemNames[item] ), shownOrNull( series.itemKinds[item] ), after.record.algorithm, shownOrNull( after.record.area ),
           valueOrNull( row.before.degree ), valueOrNull( row.after.degree ), numberOf( series.pair.before ), numberOf( series.pair.after ),
           shownOrNull( standardOf( before ) ), shownOrNull( standardOf( after ) ), isPackChanged( before, after ),
           shownOrNull( idsOf( series.before(), row.predecessors ) ), QString::fromLatin1( toText( row.match ) ), shownOrNull( noteOf( series, row ) ) };
}

RowValues valuesOf( const ComparedSeries &series, const model::LedgerRow &row )
{
  const std::vector<store::FileRun> &runs = series.pair.history;
  const ComparedCommunity &community = series.history.runs[row.run].communities[row.community];
  const int item = static_cast<int>( row.item );
  const store::FileRun &first = runs[row.firstSeen];
  const store::FileRun &last = row.closed ? runs[*row.closed] : runs.back();
  QStringList earlier;
  for ( const std::string &id : row.earlierIds )
    earlier << textValue( id );
  return { textValue( community.id ), textOrNull( community.name ), textValue( series.history.items[row.item].code ), shownOrNull( series.itemNames[item] ), shownOrNull( series.itemKinds[item] ),
           last.run.record.algorithm, shownOrNull( last.run.record.area ), QString::fromLatin1( toText( row.state ) ), verdictValue( row.latest ),
           dayOf( first ), periodOf( first ), dayOf( runs[row.lastSeen] ), periodOf( runs[row.lastSeen] ),
           row.closed ? QVariant( dayOf( last ) ) : QVariant(), row.closed ? periodOf( last ) : QVariant(), QVariant::fromValue<qlonglong>( row.timesReopened ),
           shownOrNull( earlier.join( LIST_SEPARATOR ) ), shownOrNull( standardOf( first.run ) ), shownOrNull( standardOf( last.run ) ), isPackChanged( first.run, last.run ), shownOrNull( noteOf( series, row ) ) };
}

//! Rows are made one by one when they are written: as cells, hundreds of thousands of them take a gigabyte.
template <typename Row>
void makeLater( ResultRows &rows, const std::vector<Comparison> &all, std::vector<Row> Comparison::*part )
{
  for ( const Comparison &comparison : all )
    rows.madeCount += ( comparison.*part ).size();
  rows.make = [&all, part]( std::size_t index )
  {
    auto comparison = all.begin();
    for ( ; index >= ( ( *comparison ).*part ).size(); ++comparison )
      index -= ( ( *comparison ).*part ).size();
    return valuesOf( *comparison->series, ( ( *comparison ).*part )[index] );
  };
}

} // namespace

ResultRows changeRows( const std::vector<Comparison> &all )
{
  ResultRows rows { &model::resultTable( "audit_changes" ), QStringLiteral( "CHANGES" ), compat::WkbType::NoGeometry, {}, {} };
  makeLater( rows, all, &Comparison::changes );
  return rows;
}

ResultRows ledgerRows( const std::vector<Comparison> &all )
{
  ResultRows rows { &model::resultTable( "problem_ledger" ), QStringLiteral( "LEDGER" ), ledgerGeometry( all ), {}, {} };
  makeLater( rows, all, &Comparison::ledger );
  for ( const Comparison &comparison : all )
  {
    // The problems of a community share its shape.
    std::map<std::pair<std::uint32_t, std::uint32_t>, QgsGeometry> shapes;
    for ( const model::LedgerRow &row : comparison.ledger )
    {
      const auto [shape, isNew] = shapes.emplace( std::make_pair( row.run, row.community ), QgsGeometry() );
      if ( isNew )
        shape->second = shapeOf( comparison.series->history.runs[row.run].communities[row.community], rows.geometry );
      rows.geometries.push_back( shape->second );
    }
  }
  return rows;
}

} // namespace renewal::algorithms
