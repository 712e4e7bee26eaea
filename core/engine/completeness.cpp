#include "core/engine/completeness.h"

#include "core/engine/grade.h"
#include "core/model/community_checklist.h"
#include "core/model/dimensions.h"

#include <algorithm>
#include <stdexcept>

namespace renewal::engine
{

namespace
{

using model::RuleClass;
using model::Verdict;

const double HALF = 0.5;

//! Weights of the questions that apply, of those with an answer, and of what they earn.
struct Weights
{
    double applicable = 0.0;
    double known = 0.0;
    double earned = 0.0;

    void add( Verdict verdict, double weight )
    {
      applicable += weight;
      if ( verdict == Verdict::NoData )
        return;
      known += weight;
      earned += weight * ( verdict == Verdict::Met ? 1.0 : ( verdict == Verdict::Partly ? HALF : 0.0 ) );
    }

    std::optional<double> score() const
    {
      return known > 0.0 ? std::optional<double>( std::clamp( 100.0 * earned / known, 0.0, 100.0 ) ) : std::nullopt;
    }
};

int indexOf( const model::Dimension *dimension )
{
  return dimension ? static_cast<int>( dimension - model::dimensions().data() ) : model::CompletenessQuestion::NO_DIMENSION;
}

model::CompletenessQuestion questionOf( const model::CoverageRule &rule )
{
  model::CompletenessQuestion question;
  question.code = rule.code;
  question.zh = rule.zh;
  question.ruleClass = rule.ruleClass;
  question.weight = rule.weight;
  question.dimension = indexOf( model::dimensionOf( rule ) );
  question.facilities = rule.facilities;
  question.basis = rule.basis;
  question.status = rule.status;
  return question;
}

//! Lets \a item ask \a question, which is new or stands for the coverage rule of the same code.
void join( const model::ChecklistItem &item, int index, bool isNew, model::CompletenessQuestion &question )
{
  question.item = index;
  question.code = item.code;
  question.zh = item.zh;
  question.basis = item.basis;
  question.status = item.status;
  if ( isNew || item.kind != RuleClass::Info )
    question.weight = item.weight;
  // Must stands before optional, optional before info.
  question.ruleClass = isNew ? item.kind : std::min( question.ruleClass, item.kind );
  const int dimension = indexOf( model::dimensionOf( item ) );
  if ( dimension != model::CompletenessQuestion::NO_DIMENSION )
    question.dimension = dimension;
}

//! Counts one question in its part of the scorecard.
void countInDimension( Verdict verdict, model::DimensionScore &dimension )
{
  ++dimension.total;
  dimension.met += verdict == Verdict::Met ? 1 : 0;
  dimension.noData += verdict == Verdict::NoData ? 1 : 0;
}

//! What the must-haves say together.
class MustHaves
{
  public:
    //! One that does not apply is left out, but it was asked.
    void add( Verdict verdict )
    {
      mIsAny = true;
      mIsFailing = mIsFailing || verdict == Verdict::Unmet || verdict == Verdict::Partly;
      mIsUnknown = mIsUnknown || verdict == Verdict::NoData;
    }

    Verdict verdict() const
    {
      if ( mIsFailing )
        return Verdict::Unmet;
      // A pack without must-haves says nothing about completeness: its communities must not raise the rate.
      return mIsUnknown || !mIsAny ? Verdict::NoData : Verdict::Met;
    }

  private:
    bool mIsAny = false;
    bool mIsFailing = false;
    bool mIsUnknown = false;
};

model::ScorecardRow scorecardOf( const std::vector<model::CompletenessQuestion> &questions, const Verdict *verdicts )
{
  model::ScorecardRow row;
  Weights all;
  std::array<Weights, model::DIMENSION_COUNT> parts;
  MustHaves musts;
  std::vector<std::size_t> missingOptional;
  for ( std::size_t q = 0; q < questions.size(); ++q )
  {
    const model::CompletenessQuestion &question = questions[q];
    const Verdict verdict = verdicts[q];
    const bool isMust = question.ruleClass == RuleClass::Must;
    if ( isMust )
      musts.add( verdict );
    if ( question.ruleClass == RuleClass::Info || verdict == Verdict::NotApplicable )
      continue;
    if ( verdict == Verdict::Unmet || verdict == Verdict::Partly )
      ( isMust ? row.missing : missingOptional ).push_back( q );
    all.add( verdict, question.weight );
    if ( question.dimension == model::CompletenessQuestion::NO_DIMENSION )
      continue;
    const std::size_t part = static_cast<std::size_t>( question.dimension );
    parts[part].add( verdict, question.weight );
    countInDimension( verdict, row.dimensions[part] );
  }
  row.missing.insert( row.missing.end(), missingOptional.begin(), missingOptional.end() );
  row.complete = musts.verdict();
  row.score = all.score();
  for ( std::size_t part = 0; part < parts.size(); ++part )
    row.dimensions[part].score = parts[part].score();
  if ( all.applicable > 0.0 )
    row.knownShare = std::clamp( all.known / all.applicable, 0.0, 1.0 );
  if ( !row.score )
    return row;
  row.need = 100.0 - *row.score;
  row.grade = gradeOf( *row.score, all.applicable, all.known );
  return row;
}

} // namespace

std::vector<model::CompletenessQuestion> questionsOf( const model::RulePack &pack )
{
  std::vector<model::CompletenessQuestion> questions;
  for ( const model::CoverageRule &rule : pack.coverage )
    questions.push_back( questionOf( rule ) );
  for ( std::size_t i = 0; i < pack.checklist.size(); ++i )
  {
    const model::ChecklistItem &item = pack.checklist[i];
    if ( item.category == model::SCOPE_CATEGORY )
      continue;
    auto question = std::find_if( questions.begin(), questions.end(), [&item]( const model::CompletenessQuestion &other )
                                  { return other.code == item.code; } );
    const bool isNew = question == questions.end();
    if ( isNew )
      question = questions.insert( questions.end(), model::CompletenessQuestion() );
    join( item, static_cast<int>( i ), isNew, *question );
  }
  return questions;
}

model::Verdict verdictOf( const model::CompletenessQuestion &question, const model::CompletenessEvidence &evidence )
{
  if ( evidence.checklist && *evidence.checklist != Verdict::NoData )
    return *evidence.checklist;
  if ( evidence.coverage == Verdict::Met && question.buildsOnCoverage && evidence.expression )
    return *evidence.expression;
  if ( evidence.coverage && *evidence.coverage != Verdict::NoData )
    return *evidence.coverage;
  // A checklist that was run has asked the expression already, with the survey beside it.
  if ( !evidence.checklist && evidence.expression )
    return *evidence.expression;
  return Verdict::NoData;
}

model::CompletenessResult completeness( const model::CompletenessInput &input, model::Progress &progress )
{
  const std::size_t count = input.questions.size();
  if ( input.evidence.size() != input.communities * count )
    throw std::invalid_argument( "completeness: evidence is not communities x questions" );
  model::CompletenessResult result;
  result.verdicts.reserve( input.evidence.size() );
  for ( std::size_t i = 0; i < input.evidence.size(); ++i )
    result.verdicts.push_back( verdictOf( input.questions[i % count], input.evidence[i] ) );
  result.rows.reserve( input.communities );
  for ( std::size_t community = 0; community < input.communities; ++community )
  {
    if ( community % 1024 == 0 )
    {
      progress.check();
      progress.setPercent( 100.0 * static_cast<double>( community ) / static_cast<double>( input.communities ) );
    }
    result.rows.push_back( scorecardOf( input.questions, result.verdicts.data() + community * count ) );
  }
  progress.setPercent( 100.0 );
  return result;
}

} // namespace renewal::engine
