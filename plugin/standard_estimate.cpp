#include "plugin/standard_estimate.h"

#include "core/rules/pack_error.h"
#include "core/store/results_database.h"
#include "core/store/run_reader.h"
#include "core/store/run_selection.h"
#include "plugin/standard_words.h"
#include "plugin/trial_plan.h"

namespace renewal::plugin
{

namespace
{

std::optional<double> numberOf( const QVariant &cell )
{
  return cell.isValid() && !cell.isNull() ? std::optional<double>( cell.toDouble() ) : std::nullopt;
}

model::Verdict verdictOf( const QString &text )
{
  for ( const model::Verdict verdict : { model::Verdict::Met, model::Verdict::Partly, model::Verdict::Unmet, model::Verdict::NotApplicable } )
  {
    if ( text == QLatin1String( model::toText( verdict ) ) )
      return verdict;
  }
  return model::Verdict::NoData;
}

StoredCoverage readCoverage( store::RunReader &reader, const store::StoredRun &run, bool isOneResident )
{
  StoredCoverage stored;
  stored.run = run;
  QHash<QString, std::size_t> communities;
  QHash<QString, int> codes;
  const QStringList columns { "community_id", "community_name", "rule", "median_m", "farthest_m", "covered_share", "size_required", "size_found", "verdict" };
  reader.read( QStringLiteral( "coverage" ), columns, run.runId, [&]( const std::vector<QVariant> &cells, const QByteArray & )
               {
    const QString id = cells[0].toString(), code = cells[2].toString();
    if ( !communities.contains( id ) )
    {
      communities.insert( id, stored.communities.size() );
      stored.communities.emplace_back( id, cells[1].toString() );
      stored.answers.emplace_back();
    }
    if ( !codes.contains( code ) )
    {
      codes.insert( code, stored.codes.size() );
      stored.codes << code;
    }
    engine::KnownCoverage known;
    known.isOneResident = isOneResident;
    known.row.medianMetres = numberOf( cells[3] );
    known.row.farthestMetres = numberOf( cells[4] );
    known.row.coveredShare = numberOf( cells[5] );
    known.row.sizeRequired = numberOf( cells[6] );
    known.row.sizeFound = numberOf( cells[7] );
    known.row.verdict = verdictOf( cells[8].toString() );
    std::vector<engine::KnownCoverage> &answers = stored.answers[communities.value( id )];
    answers.resize( std::max( answers.size(), std::size_t( codes.value( code ) ) + 1 ) );
    answers[std::size_t( codes.value( code ) )] = known; } );
  for ( std::vector<engine::KnownCoverage> &answers : stored.answers )
    answers.resize( std::size_t( stored.codes.size() ) );
  return stored;
}

QString gradeWords( const model::CoverageSummaryRow &row )
{
  if ( !row.score )
    return StandardWords::tr( "no score" );
  const QString score = QString::number( *row.score, 'f', 1 );
  return row.grade.empty() ? score : StandardWords::tr( "%1 (%2)" ).arg( QString::fromStdString( row.grade ), score );
}

//! Goes through the communities of one run, under the rules before and after.
class CoverageTally
{
  public:
    CoverageTally( const StoredCoverage &stored, std::vector<model::CoverageRule> before, std::vector<model::CoverageRule> after )
      : mStored( stored )
      , mBefore( std::move( before ) )
      , mAfter( std::move( after ) )
      , mMetShare( model::CoverageSettings().metShare )
    {
      if ( const QVariant given = recordedParameter( stored.run, QStringLiteral( "MET_SHARE" ) ); given.isValid() )
        mMetShare = given.toDouble();
      mLines.push_back( { stored.run.record.algorithm, stored.run.record.area, QString(), StandardWords::grades( stored.run.record.algorithm ) } );
      for ( const model::CoverageRule &rule : mAfter )
        mLines.push_back( { stored.run.record.algorithm, stored.run.record.area, QString::fromStdString( rule.code ), StandardWords::name( rule.zh, rule.en ) } );
    }

    const std::vector<EffectLine> &lines()
    {
      for ( std::size_t c = 0; c < mStored.communities.size(); ++c )
        addCommunity( c );
      addGrades();
      if ( mLines[0].unknown == 0 && mScored > 0 )
      {
        mLines[0].sumBefore = mSumBefore / mScored;
        mLines[0].sumAfter = mSumAfter / mScored;
      }
      return mLines;
    }

  private:
    void addCommunity( std::size_t community )
    {
      const std::size_t first = mRowsBefore.size();
      bool isKnown = true;
      for ( std::size_t r = 0; r < mAfter.size(); ++r )
      {
        const engine::KnownCoverage &known = mStored.answers[community][r];
        const engine::CoverageEstimate estimate = engine::estimateCoverage( known, mBefore[r], mAfter[r], mMetShare );
        addVerdict( community, mLines[r + 1], known.row.verdict, estimate.verdict );
        mRowsBefore.push_back( known.row );
        mRowsAfter.push_back( known.row );
        mRowsAfter.back().coveredShare = estimate.coveredShare;
        mRowsAfter.back().verdict = estimate.verdict.value_or( model::Verdict::NoData );
        isKnown = isKnown && estimate.verdict && estimate.isShareKnown;
      }
      if ( isKnown )
      {
        mGraded.push_back( community );
        return;
      }
      ++mLines[0].unknown;
      mRowsBefore.resize( first );
      mRowsAfter.resize( first );
    }

    void addGrades()
    {
      if ( mGraded.empty() || mAfter.empty() )
        return;
      const std::vector<model::CoverageSummaryRow> before = engine::gradeCommunities( mBefore, mRowsBefore ), after = engine::gradeCommunities( mAfter, mRowsAfter );
      for ( std::size_t i = 0; i < mGraded.size(); ++i )
        addGrade( mGraded[i], before[i], after[i] );
    }

    void addVerdict( std::size_t community, EffectLine &line, model::Verdict before, const std::optional<model::Verdict> &after ) const
    {
      const QString old = QString::fromLatin1( model::toText( before ) );
      ++line.before[std::size_t( effectVerdict( old ) )];
      if ( !after )
      {
        ++line.unknown;
        return;
      }
      const QString now = QString::fromLatin1( model::toText( *after ) );
      ++line.after[std::size_t( effectVerdict( now ) )];
      if ( old != now )
        line.communities.push_back( { mStored.communities[community].first, mStored.communities[community].second, verdictWords( old ), verdictWords( now ) } );
    }

    void addGrade( std::size_t community, const model::CoverageSummaryRow &before, const model::CoverageSummaryRow &after )
    {
      if ( gradeWords( before ) != gradeWords( after ) )
        mLines[0].communities.push_back( { mStored.communities[community].first, mStored.communities[community].second, gradeWords( before ), gradeWords( after ) } );
      if ( !before.score || !after.score )
        return;
      mSumBefore += *before.score;
      mSumAfter += *after.score;
      ++mScored;
    }

    const StoredCoverage &mStored;
    std::vector<model::CoverageRule> mBefore, mAfter;
    double mMetShare;
    std::vector<EffectLine> mLines;                          //!< the grade, then the rules
    std::vector<std::size_t> mGraded;                        //!< communities of which every share is known
    std::vector<model::CoverageRow> mRowsBefore, mRowsAfter; //!< of those
    double mSumBefore = 0.0, mSumAfter = 0.0;
    int mScored = 0;
};

} // namespace

StandardEstimate::StandardEstimate( const QString &database )
{
  const store::ResultsDatabase file = store::ResultsDatabase::open( database, store::ResultsDatabase::Access::Read );
  mRuns = file.runs();
  const model::Progress progress;
  store::RunReader reader( file.path(), progress );
  for ( const store::StoredRun &run : store::newestRuns( mRuns ) )
  {
    if ( run.record.algorithm == QLatin1String( "servicecoverage" ) )
      mCoverage.push_back( readCoverage( reader, run, file.communityKind() == model::GeometryKind::Point ) );
  }
}

void StandardEstimate::addCoverage( const StoredCoverage &stored, const model::RulePack &before, const rules::PackOverlay &overlay, StandardEffect &effect ) const
{
  const model::RulePack after = overlay.effective();
  std::vector<model::CoverageRule> rulesBefore, rulesAfter;
  for ( const QString &code : stored.codes )
  {
    const model::CoverageRule *old = rules::findEntry( before.coverage, code.toStdString() );
    const model::CoverageRule *now = rules::findEntry( after.coverage, code.toStdString() );
    if ( !old || !now )
    {
      effect.notes << tr( "%1: what is asked under the code %2 is not the same any more; only a run can tell." ).arg( StandardWords::run( stored.run ), code );
      return;
    }
    rulesBefore.push_back( *old );
    rulesAfter.push_back( *now );
  }
  if ( after.coverage.size() != rulesAfter.size() )
    effect.notes << tr( "%1: the overlay asks more than that run did; only a run can tell." ).arg( StandardWords::run( stored.run ) );
  CoverageTally tally( stored, rulesBefore, rulesAfter );
  for ( const EffectLine &line : tally.lines() )
  {
    if ( line.isChanged() )
      effect.lines.push_back( line );
    else
      ++effect.unchanged;
  }
}

StandardEffect StandardEstimate::effectOf( const rules::PackOverlay &overlay ) const
{
  StandardEffect effect;
  const std::vector<store::StoredRun> reached = TrialPlanner::reachedRuns( mRuns, overlay, effect.notes );
  for ( const store::StoredRun &run : TrialPlanner::buildingRuns( mRuns, reached ) )
    effect.notes << tr( "%1 builds on these results: only a run can tell." ).arg( StandardWords::run( run ) );
  for ( const store::StoredRun &run : reached )
  {
    const auto stored = std::find_if( mCoverage.begin(), mCoverage.end(), [&run]( const StoredCoverage &coverage )
                                      { return coverage.run.runId == run.runId; } );
    const model::RulePack before = packOfRun( run );
    if ( stored == mCoverage.end() )
      effect.notes << tr( "%1: only a run can tell." ).arg( StandardWords::run( run ) );
    else if ( before.sha256 != run.record.standardSha256.toStdString() )
      effect.notes << tr( "%1: its standard has changed since; only a run can tell." ).arg( StandardWords::run( run ) );
    else
      addCoverage( *stored, before, overlay, effect );
  }
  return effect;
}

} // namespace renewal::plugin
