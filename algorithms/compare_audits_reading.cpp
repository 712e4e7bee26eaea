#include "algorithms/compare_audits_reading.h"

#include "core/rules/pack_error.h"
#include "core/rules/pack_loader.h"

#include <qgsexception.h>
#include <qgsgeometry.h>

namespace renewal::algorithms
{

namespace
{

//! One verdict of a row.
struct Question
{
    QString code; //!< empty: the row names it
    QString verdict;
    QString degreeColumn; //!< or empty
    model::Degree degree = model::Degree::None;
    QString yardstick; //!< column that says what is required, or empty
    QString name;      //!< where the row does not name it
};

//! The result of an audit that tells the problems of communities.
struct ProblemTable
{
    QString algorithm;
    QString table;
    QString shapes; //!< the result of the same run that holds the communities themselves
    QString code;   //!< column of the item, or empty: then each question is one
    QString name;
    QString kind;
    QList<Question> questions;
};

const QList<ProblemTable> &problemTables()
{
  using Degree = model::Degree;
  static const QList<ProblemTable> TABLES {
    { "servicecoverage", "coverage", "coverage_summary", "rule", "facility", "class", { { "", "verdict", "covered_share", Degree::Share, "limit_m", "" } } },
    { "parkinggap", "parking_gap", "parking_gap", "", "", "", { { "parking_gap", "verdict_existing", "gap_after", Degree::Lack, "demand_basis", "停车泊位缺口" } } },
    { "charginggap", "charging_gap", "charging_gap", "", "", "", { { "charging_gap", "verdict_supply", "gap", Degree::Lack, "evs_basis", "公共充电桩缺口" }, { "charging_cover", "verdict_cover", "", Degree::None, "", "充电站服务半径覆盖" }, { "charging_ebike", "verdict_ebike", "", Degree::None, "", "电动自行车充电设施" } } },
    { "communitychecklist", "checklist_items", "checklist_summary", "item", "item_name", "kind", { { "", "verdict", "", Degree::None, "required", "" } } },
    { "completenessaudit", "scorecard", "scorecard", "", "", "", { { "complete", "complete", "score", Degree::Score, "", "完整社区达标" } } },
  };
  return TABLES;
}

const ProblemTable &tableOf( const QString &algorithm )
{
  const QList<ProblemTable> &tables = problemTables();
  return *std::find_if( tables.begin(), tables.end(), [&algorithm]( const ProblemTable &table )
                        { return table.algorithm == algorithm; } );
}

std::optional<model::Verdict> verdictOf( const QVariant &cell )
{
  for ( const model::Verdict verdict : { model::Verdict::Met, model::Verdict::Partly, model::Verdict::Unmet, model::Verdict::NoData, model::Verdict::NotApplicable } )
  {
    if ( cell.toString() == QLatin1String( toText( verdict ) ) )
      return verdict;
  }
  return std::nullopt;
}

} // namespace

QStringList comparableAudits()
{
  QStringList names;
  for ( const ProblemTable &table : problemTables() )
    names << table.algorithm;
  return names;
}

//! What is being found out about a series while its runs are read.
struct SeriesReader::Draft
{
    const ProblemTable &table;
    ComparedSeries &series;
    QHash<QString, std::uint32_t> items;
    QHash<QString, int> yardsticks;

    std::uint32_t item( const QString &code, model::Degree degree )
    {
      const auto known = items.constFind( code );
      if ( known != items.constEnd() )
        return *known;
      const auto index = static_cast<std::uint32_t>( items.size() );
      items.insert( code, index );
      series.history.items.push_back( { code.toStdString(), degree } );
      series.itemNames << QString();
      series.itemKinds << QString();
      return index;
    }

    int yardstick( const QString &words )
    {
      if ( words.isEmpty() )
        return model::Finding::NO_YARDSTICK;
      if ( !yardsticks.contains( words ) )
      {
        yardsticks.insert( words, series.yardsticks.size() );
        series.yardsticks << words;
      }
      return yardsticks.value( words );
    }
};

SeriesReader::SeriesReader( const std::vector<store::FileRuns> &files, const QgsCoordinateTransformContext &transformContext, const model::Progress &progress )
  : mProgress( progress )
{
  std::vector<QgsCoordinateReferenceSystem> systems;
  for ( const store::FileRuns &file : files )
  {
    mFiles.push_back( std::make_unique<store::RunReader>( file.path, progress ) );
    const int srid = mFiles.back()->srid();
    systems.push_back( srid > 0 ? QgsCoordinateReferenceSystem( QStringLiteral( "EPSG:%1" ).arg( srid ) ) : QgsCoordinateReferenceSystem() );
    if ( !mCrs.isValid() )
      mCrs = systems.back();
  }
  for ( const QgsCoordinateReferenceSystem &system : systems )
    mToCrs.emplace_back( system, mCrs, transformContext );
}

SeriesReader::~SeriesReader() = default;

//! Returns the shape in the common CRS; empty where there is none, or none that can be brought there.
std::string SeriesReader::shapeOf( const QByteArray &wkb, int file ) const
{
  const QgsCoordinateTransform &toCrs = mToCrs[static_cast<std::size_t>( file )];
  if ( wkb.isEmpty() || !toCrs.isValid() || toCrs.isShortCircuited() )
    return wkb.toStdString();
  QgsGeometry geometry;
  geometry.fromWkb( wkb );
  try
  {
    geometry.transform( toCrs );
    return geometry.asWkb().toStdString();
  }
  catch ( const QgsCsException & )
  {
    return std::string();
  }
}

//! Returns the Chinese name of a rule of a shipped standard, in every locale, as districts read it; else \a otherwise.
QString SeriesReader::ruleName( const QString &standard, const QString &code, const QString &otherwise )
{
  if ( !mRuleNames.contains( standard ) )
  {
    QHash<QString, QString> &names = mRuleNames[standard];
    try
    {
      for ( const model::CoverageRule &rule : rules::loadShippedPack( standard ).coverage )
        names.insert( QString::fromStdString( rule.code ), QString::fromStdString( rule.zh ) );
    }
    catch ( const rules::PackError & )
    {
      // A pack of the district: its names are not in the file.
    }
  }
  return mRuleNames[standard].value( code, otherwise );
}

model::ComparedRun SeriesReader::readRun( const store::FileRun &run, Draft &draft )
{
  model::ComparedRun result;
  QHash<QString, std::uint32_t> places;
  const auto placeOf = [&]( const QVariant &id, const QVariant &name )
  {
    const QString text = id.toString();
    const auto known = places.constFind( text );
    if ( known != places.constEnd() )
      return *known;
    const auto place = static_cast<std::uint32_t>( result.communities.size() );
    places.insert( text, place );
    result.communities.push_back( { text.toStdString(), name.toString().trimmed().toStdString(), std::string() } );
    result.findings.emplace_back();
    return place;
  };
  store::RunReader &file = *mFiles[static_cast<std::size_t>( run.file )];
  const QString id = QStringLiteral( "community_id" ), name = QStringLiteral( "community_name" );
  file.read( draft.table.shapes, { id, name }, run.run.runId, [&]( const std::vector<QVariant> &cells, const QByteArray &wkb )
             { result.communities[placeOf( cells[0], cells[1] )].wkb = shapeOf( wkb, run.file ); } );

  for ( const Question &question : draft.table.questions )
  {
    const QStringList columns { id, name, draft.table.code, draft.table.name, draft.table.kind, question.verdict, question.degreeColumn, question.yardstick };
    file.read( draft.table.table, columns, run.run.runId, [&]( const std::vector<QVariant> &cells, const QByteArray & )
               {
      const QString code = question.code.isEmpty() ? cells[2].toString() : question.code;
      const std::uint32_t item = draft.item( code, question.degree );
      if ( question.code.isEmpty() )
        draft.series.itemNames[int( item )] = draft.table.name == QLatin1String( "facility" ) ? ruleName( run.run.record.standard, code, cells[3].toString() ) : cells[3].toString();
      else
        draft.series.itemNames[int( item )] = question.name;
      draft.series.itemKinds[int( item )] = cells[4].toString();
      std::vector<model::Finding> &findings = result.findings[placeOf( cells[0], cells[1] )];
      findings.resize( std::max<std::size_t>( findings.size(), item + 1 ) );
      const std::optional<double> degree = cells[6].isNull() || !cells[6].isValid() ? std::nullopt : std::optional<double>( cells[6].toDouble() );
      findings[item] = { verdictOf( cells[5] ), degree, draft.yardstick( cells[7].toString() ) }; } );
  }
  return result;
}

ComparedSeries SeriesReader::read( const store::RunPair &pair )
{
  ComparedSeries series;
  series.pair = pair;
  Draft draft { tableOf( pair.after.run.record.algorithm ), series, {}, {} };
  for ( const store::FileRun &run : pair.history )
    series.history.runs.push_back( readRun( run, draft ) );
  if ( !pair.beforeAt )
    series.newer = readRun( pair.before, draft );
  const std::size_t items = series.history.items.size();
  const auto complete = [items]( model::ComparedRun &run )
  {
    run.asked.assign( items, false );
    for ( std::vector<model::Finding> &findings : run.findings )
    {
      findings.resize( items );
      for ( std::size_t item = 0; item < items; ++item )
        run.asked[item] = run.asked[item] || findings[item].verdict;
    }
  };
  for ( model::ComparedRun &run : series.history.runs )
    complete( run );
  if ( series.newer )
    complete( *series.newer );
  return series;
}

} // namespace renewal::algorithms
