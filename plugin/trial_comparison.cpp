#include "plugin/trial_comparison.h"

#include "algorithms/compare_audits_reading.h"
#include "core/rules/typed_number.h"
#include "core/store/results_database.h"
#include "core/store/run_reader.h"
#include "plugin/standard_words.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

namespace renewal::plugin
{

namespace
{

//! A community's grade and score in one run.
struct Graded
{
    QString name;
    QString grade;
    QString complete; //!< verdict, or empty
    std::optional<double> score;
};

QString gradeTable( const QString &algorithm )
{
  if ( algorithm == QLatin1String( "servicecoverage" ) )
    return QStringLiteral( "coverage_summary" );
  return algorithm == QLatin1String( "completenessaudit" ) ? QStringLiteral( "scorecard" ) : QString();
}

QMap<QString, Graded> gradesOf( store::RunReader &reader, const QString &table, qint64 run )
{
  QMap<QString, Graded> grades;
  reader.read( table, { "community_id", "community_name", "grade", "complete", "score" }, run, [&grades]( const std::vector<QVariant> &cells, const QByteArray & )
               {
    const bool hasScore = cells[4].isValid() && !cells[4].isNull();
    grades.insert( cells[0].toString(), { cells[1].toString(), cells[2].toString(), cells[3].toString(), hasScore ? std::optional<double>( cells[4].toDouble() ) : std::nullopt } ); } );
  return grades;
}

std::optional<double> meanScore( const QMap<QString, Graded> &grades )
{
  double sum = 0.0;
  int count = 0;
  for ( const Graded &grade : grades )
  {
    sum += grade.score.value_or( 0.0 );
    count += grade.score ? 1 : 0;
  }
  return count > 0 ? std::optional<double>( sum / count ) : std::nullopt;
}

QString gradeWords( const Graded &grade )
{
  if ( !grade.score )
    return StandardWords::tr( "no score" );
  const QString score = QString::number( *grade.score, 'f', 1 );
  return grade.grade.isEmpty() ? score : StandardWords::tr( "%1 (%2)" ).arg( grade.grade, score );
}

//! The line of grades of one audit; empty code.
EffectLine gradeLine( store::RunReader &reader, const store::StoredRun &before, qint64 after )
{
  EffectLine line { before.record.algorithm, before.record.area, QString(), StandardWords::grades( before.record.algorithm ) };
  const QString table = gradeTable( before.record.algorithm );
  const QMap<QString, Graded> old = gradesOf( reader, table, before.runId ), now = gradesOf( reader, table, after );
  line.sumBefore = meanScore( old );
  line.sumAfter = meanScore( now );
  for ( auto grade = old.begin(); grade != old.end(); ++grade )
  {
    const Graded changed = now.value( grade.key() );
    if ( grade->grade != changed.grade || gradeWords( *grade ) != gradeWords( changed ) )
      line.communities.push_back( { grade.key(), grade->name, gradeWords( *grade ), gradeWords( changed ) } );
  }
  return line;
}

int placeOf( const std::optional<model::Verdict> &verdict )
{
  return verdict ? effectVerdict( QString::fromLatin1( model::toText( *verdict ) ) ) : EFFECT_VERDICTS;
}

QString findingWords( const model::Finding &finding, bool isLack )
{
  if ( !finding.verdict )
    return StandardWords::tr( "not asked" );
  const QString verdict = verdictWords( QString::fromLatin1( model::toText( *finding.verdict ) ) );
  return isLack && finding.degree ? StandardWords::tr( "%1, lacking %2" ).arg( verdict, rules::numberText( *finding.degree ) ) : verdict;
}

//! What becomes of one question.
EffectLine questionLine( const algorithms::ComparedSeries &series, std::size_t item, const QHash<QString, std::size_t> &placesAfter )
{
  const store::RunRecord &record = series.pair.before.run.record;
  const bool isLack = series.history.items[item].degree == model::Degree::Lack;
  EffectLine line { record.algorithm, record.area, QString::fromStdString( series.history.items[item].code ), series.itemNames[int( item )] };
  const model::ComparedRun &before = series.before(), &after = series.after();
  for ( std::size_t c = 0; c < before.communities.size(); ++c )
  {
    const model::Finding old = before.findings[c][item];
    const QString id = QString::fromStdString( before.communities[c].id );
    const auto place = placesAfter.constFind( id );
    const model::Finding now = place == placesAfter.constEnd() ? model::Finding() : after.findings[*place][item];
    if ( placeOf( old.verdict ) < EFFECT_VERDICTS )
      ++line.before[std::size_t( placeOf( old.verdict ) )];
    if ( placeOf( now.verdict ) < EFFECT_VERDICTS )
      ++line.after[std::size_t( placeOf( now.verdict ) )];
    if ( isLack && old.degree )
      line.sumBefore = line.sumBefore.value_or( 0.0 ) + *old.degree;
    if ( isLack && now.degree )
      line.sumAfter = line.sumAfter.value_or( 0.0 ) + *now.degree;
    if ( old.verdict != now.verdict || ( isLack && old.degree != now.degree ) )
      line.communities.push_back( { id, QString::fromStdString( before.communities[c].name ), findingWords( old, isLack ), findingWords( now, isLack ) } );
  }
  return line;
}

//! Layers whose content is another than when the first run was made.
QStringList changedLayers( const store::StoredRun &before, const store::StoredRun &after )
{
  const auto sums = []( const store::StoredRun &run )
  {
    QHash<QString, QString> result;
    for ( const QJsonValue &input : QJsonDocument::fromJson( run.record.inputsJson.toUtf8() ).array() )
      result.insert( input[QStringLiteral( "parameter" )].toString(), input[QStringLiteral( "crs" )].toString() + input[QStringLiteral( "sha256" )].toString() );
    return result;
  };
  static const QStringList RESULTS_OF_AUDITS { "COVERAGE", "PARKING", "CHARGING", "CHECKLIST" }; // new on purpose
  const QHash<QString, QString> old = sums( before ), now = sums( after );
  QStringList changed;
  for ( auto sum = old.begin(); sum != old.end(); ++sum )
  {
    if ( !RESULTS_OF_AUDITS.contains( sum.key() ) && now.value( sum.key() ) != sum.value() )
      changed << sum.key();
  }
  changed.sort();
  return changed;
}

void addLines( const algorithms::ComparedSeries &series, const QHash<QString, QString> &names, StandardEffect &effect )
{
  QHash<QString, std::size_t> places;
  for ( std::size_t c = 0; c < series.after().communities.size(); ++c )
    places.insert( QString::fromStdString( series.after().communities[c].id ), c );
  for ( std::size_t item = 0; item < series.history.items.size(); ++item )
  {
    EffectLine line = questionLine( series, item, places );
    line.name = names.value( line.code, line.name );
    if ( line.isChanged() )
      effect.lines.push_back( line );
    else
      ++effect.unchanged;
  }
}

} // namespace

StandardEffect comparedRuns( const QString &database, const std::vector<std::pair<qint64, qint64>> &runs, const QHash<QString, QString> &names, const QgsCoordinateTransformContext &transformContext, const model::Progress &progress )
{
  const store::ResultsDatabase file = store::ResultsDatabase::open( database, store::ResultsDatabase::Access::Read );
  const std::vector<store::StoredRun> all = file.runs();
  const auto find = [&all]( qint64 id )
  { return *std::find_if( all.begin(), all.end(), [id]( const store::StoredRun &run )
                          { return run.runId == id; } ); };
  StandardEffect effect;
  algorithms::SeriesReader reader( { { file.path(), all } }, transformContext, progress );
  store::RunReader rows( file.path(), progress );
  for ( const auto &[beforeId, afterId] : runs )
  {
    const store::StoredRun before = find( beforeId ), after = find( afterId );
    const QStringList changed = changedLayers( before, after );
    if ( !changed.isEmpty() )
      effect.notes << StandardWords::tr( "Since %1 these layers have changed: %2. Part of the difference comes from them." ).arg( StandardWords::run( before ), changed.join( QStringLiteral( ", " ) ) );
    if ( !gradeTable( before.record.algorithm ).isEmpty() )
    {
      const EffectLine line = gradeLine( rows, before, afterId );
      if ( line.isChanged() )
        effect.lines.push_back( line );
      else
        ++effect.unchanged;
    }
    addLines( reader.read( { { 0, before }, { 0, after }, { { 0, before }, { 0, after } }, std::size_t( 0 ) } ), names, effect );
  }
  return effect;
}

} // namespace renewal::plugin
