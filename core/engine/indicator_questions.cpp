#include "core/engine/indicator_questions.h"

#include <algorithm>

namespace renewal::engine
{

namespace
{

using model::Indicator;
using model::RuleClass;
using model::Verdict;

const char *NO_QUESTION = "no such question in the pack 标准中没有这一问题";
const char *NO_SUCH_ROW = "no such question in the pack or in CHECKLIST 标准和清单中没有这一问题";

//! An indicator that a distance to a facility answers; the codes are for packs that only ask by survey.
struct FacilityQuestion
{
    Indicator indicator;
    std::vector<std::string> facilities;
    std::vector<std::string> codes;
};

const std::vector<FacilityQuestion> &facilityQuestions()
{
  static const std::vector<FacilityQuestion> QUESTIONS {
    { Indicator::Elderly, { "elderly_daycare" }, { "HN-04", "WJ20-04" } },
    { Indicator::Nursery, { "nursery" }, { "HN00-06", "WJ20-03" } },
    { Indicator::Kindergarten, { "kindergarten" }, { "HN00-01", "WJ20-02" } },
    { Indicator::ActivityGround, { "playground", "fitness" }, { "HN00-12", "WJ20-14a" } },
  };
  return QUESTIONS;
}

const std::string WASTE_SORTING = "LX20-J09";
const std::string SANITATION = "WJ20-13";
//! Property management; the second is asked in urban villages.
const std::vector<std::string> PROPERTY { "WJ20-16", "HN00-36" };
//! What is smart: parcel lockers, security, platform. Of each the first that the community was asked.
const std::vector<std::vector<std::string>> SMART { { "LX20-W06", "WJ20-07", "BM21-12" }, { "LX20-T04" }, { "WJ20-17" } };

//! Looks up what is known about a code for a community.
class Answers
{
  public:
    Answers( const model::CompletenessInput &input, const std::vector<Verdict> &verdicts, const std::vector<StrayVerdicts> &strays )
      : mInput( input )
      , mVerdicts( verdicts )
      , mStrays( strays )
    {
    }

    const model::CompletenessQuestion *question( const std::string &code ) const
    {
      const auto found = std::find_if( mInput.questions.begin(), mInput.questions.end(), [&code]( const model::CompletenessQuestion &other )
                                       { return other.code == code; } );
      return found == mInput.questions.end() ? nullptr : &*found;
    }

    //! Empty if \a code was not asked in \a community, or does not apply there.
    std::optional<Verdict> of( const std::string &code, std::size_t community ) const
    {
      if ( const model::CompletenessQuestion *asked = question( code ) )
      {
        const Verdict verdict = mVerdicts[place( *asked, community )];
        return verdict == Verdict::NotApplicable ? std::nullopt : std::optional<Verdict>( verdict );
      }
      if ( !isKnown( code ) )
        return std::nullopt;
      const auto found = mStrays[community].find( code );
      const Verdict verdict = found == mStrays[community].end() ? Verdict::NoData : found->second;
      return verdict == Verdict::NotApplicable ? std::nullopt : std::optional<Verdict>( verdict );
    }

    //! What the first of \a codes with an answer says; nodata if one was asked in vain, na if none applies, empty if nobody asks.
    std::optional<Verdict> firstOf( const std::vector<std::string> &codes, std::size_t community ) const
    {
      std::optional<Verdict> result;
      for ( const std::string &code : codes )
      {
        const std::optional<Verdict> verdict = of( code, community );
        if ( verdict && *verdict != Verdict::NoData )
          return verdict;
        if ( verdict )
          result = verdict;
        else if ( !result && isKnown( code ) )
          result = Verdict::NotApplicable;
      }
      return result;
    }

    //! Whether the pack or any row asks \a code.
    bool isKnown( const std::string &code ) const
    {
      return question( code ) || std::any_of( mStrays.begin(), mStrays.end(), [&code]( const StrayVerdicts &stray )
                                              { return stray.count( code ) > 0; } );
    }

    //! Whether waste is sorted, as far as the question of sanitation tells: it asks for a public toilet too.
    std::optional<Verdict> sortedWaste( std::size_t community ) const
    {
      const std::optional<Verdict> verdict = of( SANITATION, community );
      if ( !verdict || *verdict == Verdict::Met )
        return verdict;
      const model::CompletenessQuestion *asked = question( SANITATION );
      const bool isToiletThere = asked && mInput.evidence[place( *asked, community )].coverage == Verdict::Met;
      return isToiletThere ? verdict : std::optional<Verdict>( Verdict::NoData );
    }

    std::optional<Verdict> smart( std::size_t community ) const
    {
      std::optional<Verdict> result;
      for ( const std::vector<std::string> &codes : SMART )
      {
        const std::optional<Verdict> verdict = firstOf( codes, community );
        if ( !verdict || ( result && *verdict == Verdict::NotApplicable ) )
          continue;
        if ( *verdict == Verdict::Unmet || *verdict == Verdict::Partly )
          return Verdict::Unmet;
        if ( !result || *result != Verdict::NoData )
          result = verdict;
      }
      return result;
    }

  private:
    std::size_t place( const model::CompletenessQuestion &asked, std::size_t community ) const
    {
      return community * mInput.questions.size() + static_cast<std::size_t>( &asked - mInput.questions.data() );
    }

    const model::CompletenessInput &mInput;
    const std::vector<Verdict> &mVerdicts;
    const std::vector<StrayVerdicts> &mStrays;
};

//! Returns the question of the pack that asks for one of the facilities, or nullptr.
const model::CompletenessQuestion *questionFor( const FacilityQuestion &wanted, const std::vector<model::CompletenessQuestion> &questions )
{
  const model::CompletenessQuestion *best = nullptr;
  for ( const model::CompletenessQuestion &question : questions )
  {
    const bool isNamed = question.facilities.empty() && std::find( wanted.codes.begin(), wanted.codes.end(), question.code ) != wanted.codes.end();
    const bool asks = isNamed || std::any_of( question.facilities.begin(), question.facilities.end(), [&wanted]( const std::string &key )
                                              { return std::find( wanted.facilities.begin(), wanted.facilities.end(), key ) != wanted.facilities.end(); } );
    if ( asks && ( !best || question.ruleClass < best->ruleClass ) )
      best = &question;
  }
  return best;
}

//! Notes that \a asked rests on the question of \a code, where the pack has it.
void restOn( const std::string &code, const Answers &answers, model::IndicatorQuestion &asked )
{
  const model::CompletenessQuestion *question = answers.question( code );
  if ( !question && !answers.isKnown( code ) )
    return;
  const bool isFirst = asked.basis.empty();
  asked.basis += ( isFirst ? "" : "；" ) + code + ( question ? " " + question->basis.text() : "" );
  const model::Certainty status = question ? question->status : model::Certainty::VerifiedSecondary;
  asked.status = isFirst ? status : weaker( asked.status, status );
}

template <typename AnswerOf>
model::IndicatorQuestion asked( const std::vector<std::string> &codes, const Answers &answers, std::size_t communities, const AnswerOf &answerOf )
{
  model::IndicatorQuestion result;
  for ( const std::string &code : codes )
    restOn( code, answers, result );
  if ( result.basis.empty() )
  {
    result.missing = NO_SUCH_ROW;
    return result;
  }
  for ( std::size_t community = 0; community < communities; ++community )
    result.answers.push_back( answerOf( community ) );
  return result;
}

} // namespace

const std::vector<std::string> &indicatorCodes()
{
  static const std::vector<std::string> CODES = []
  {
    std::vector<std::string> codes { WASTE_SORTING };
    codes.insert( codes.end(), PROPERTY.begin(), PROPERTY.end() );
    for ( const std::vector<std::string> &group : SMART )
      codes.insert( codes.end(), group.begin(), group.end() );
    return codes;
  }();
  return CODES;
}

model::Certainty weaker( model::Certainty a, model::Certainty b )
{
  // Verified stands first, memory_low last; what a district says of itself is its own, and sure.
  const auto rank = []( model::Certainty certainty )
  { return certainty == model::Certainty::Local ? -1 : static_cast<int>( certainty ); };
  return rank( a ) >= rank( b ) ? a : b;
}

std::array<model::IndicatorQuestion, model::INDICATOR_COUNT> indicatorQuestions( const model::CompletenessInput &input, const std::vector<model::Verdict> &verdicts, const std::vector<StrayVerdicts> &strays )
{
  std::array<model::IndicatorQuestion, model::INDICATOR_COUNT> result;
  const Answers answers( input, verdicts, strays );
  for ( const FacilityQuestion &wanted : facilityQuestions() )
  {
    model::IndicatorQuestion &indicator = result[static_cast<std::size_t>( wanted.indicator )];
    const model::CompletenessQuestion *question = questionFor( wanted, input.questions );
    if ( !question )
    {
      indicator.missing = NO_QUESTION;
      continue;
    }
    indicator = asked( { question->code }, answers, input.communities, [&]( std::size_t community )
                       { return answers.firstOf( { question->code }, community ); } );
  }
  const bool isSortingAsked = answers.isKnown( WASTE_SORTING );
  result[static_cast<std::size_t>( Indicator::WasteSorting )] = asked( { isSortingAsked ? WASTE_SORTING : SANITATION }, answers, input.communities, [&]( std::size_t community )
                                                                       { return isSortingAsked ? answers.firstOf( { WASTE_SORTING }, community ) : answers.sortedWaste( community ); } );
  result[static_cast<std::size_t>( Indicator::Property )] = asked( PROPERTY, answers, input.communities, [&]( std::size_t community )
                                                                   { return answers.firstOf( PROPERTY, community ); } );
  std::vector<std::string> smart;
  for ( const std::vector<std::string> &codes : SMART )
  {
    const auto first = std::find_if( codes.begin(), codes.end(), [&answers]( const std::string &code )
                                     { return answers.isKnown( code ); } );
    if ( first != codes.end() )
      smart.push_back( *first );
  }
  result[static_cast<std::size_t>( Indicator::Smart )] = asked( smart, answers, input.communities, [&]( std::size_t community )
                                                                { return answers.smart( community ); } );
  return result;
}

} // namespace renewal::engine
