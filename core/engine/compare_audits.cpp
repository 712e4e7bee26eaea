#include "core/engine/compare_audits.h"

#include "core/engine/problem_degree.h"

#include <algorithm>

namespace renewal::engine
{

namespace
{

using model::Change;
using model::ChangeRow;
using model::ComparedItem;
using model::ComparedRun;
using model::Finding;
using model::MatchKind;
using model::Verdict;

constexpr std::size_t COMMUNITIES_BETWEEN_CHECKS = 256;

class Comparison
{
  public:
    Comparison( const std::vector<ComparedItem> &items, const ComparedRun &before, const ComparedRun &after, const CommunityMatch &match )
      : mItems( items )
      , mBefore( before )
      , mAfter( after )
      , mMatch( match )
    {
    }

    std::vector<ChangeRow> rows( const model::Progress &progress ) const;

  private:
    std::optional<ChangeRow> continuedRow( std::uint32_t community, std::uint32_t item ) const;
    void judge( ChangeRow &row, const ProblemGroup &group ) const;
    unsigned reasonOfNew( const ChangeRow &row, const ProblemGroup &group ) const;
    //! Returns what became of \a predecessors; with an \a item only of those where it was a problem.
    std::vector<std::uint32_t> partsOf( const std::vector<std::uint32_t> &predecessors, std::optional<std::uint32_t> item ) const;
    MatchKind matchOf( std::uint32_t community ) const;

    const std::vector<ComparedItem> &mItems;
    const ComparedRun &mBefore;
    const ComparedRun &mAfter;
    const CommunityMatch &mMatch;
};

MatchKind Comparison::matchOf( std::uint32_t community ) const
{
  const std::vector<std::uint32_t> &predecessors = mMatch.predecessors[community];
  if ( predecessors.empty() )
    return MatchKind::None;
  if ( predecessors.size() > 1 )
    return MatchKind::Merged;
  if ( mMatch.successors[predecessors.front()].size() > 1 )
    return MatchKind::Split;
  return mBefore.communities[predecessors.front()].id == mAfter.communities[community].id ? MatchKind::Id : MatchKind::Place;
}

std::vector<std::uint32_t> Comparison::partsOf( const std::vector<std::uint32_t> &predecessors, std::optional<std::uint32_t> item ) const
{
  std::vector<std::uint32_t> parts;
  for ( const std::uint32_t predecessor : predecessors )
  {
    if ( !item || isProblem( mBefore.findings[predecessor][*item] ) )
      parts.insert( parts.end(), mMatch.successors[predecessor].begin(), mMatch.successors[predecessor].end() );
  }
  std::sort( parts.begin(), parts.end() );
  parts.erase( std::unique( parts.begin(), parts.end() ), parts.end() );
  return parts;
}

unsigned Comparison::reasonOfNew( const ChangeRow &row, const ProblemGroup &group ) const
{
  if ( group.before.empty() )
    return model::COMMUNITY_IS_NEW;
  if ( !mBefore.asked[row.item] )
    return model::NOT_ASKED_BEFORE;
  const bool isUnknown = std::any_of( group.before.begin(), group.before.end(), []( const Finding *finding )
                                      { return finding->verdict == Verdict::NoData || !finding->verdict; } );
  return isUnknown ? model::NOT_KNOWN_BEFORE : 0u;
}

void Comparison::judge( ChangeRow &row, const ProblemGroup &group ) const
{
  if ( !isProblem( row.before ) )
  {
    row.change = Change::New;
    row.notes |= reasonOfNew( row, group );
  }
  else if ( isProblem( row.after ) )
    row.change = comparedProblem( row.after, group, mItems[row.item].degree, row.notes );
  else if ( row.after.verdict == Verdict::Met )
  {
    for ( const std::uint32_t part : partsOf( row.predecessors, row.item ) )
    {
      if ( mAfter.findings[part][row.item].verdict != Verdict::Met )
        row.unsolvedParts.push_back( part );
    }
    row.change = row.unsolvedParts.empty() ? Change::Resolved : Change::Better;
    row.notes |= row.unsolvedParts.empty() ? 0u : unsigned( model::SOLVED_IN_PART );
  }
  else
  {
    row.change = Change::Unknown;
    row.notes |= reasonOfUnknown( row.after, mAfter, row.item );
  }
  if ( !isSameYardstick( group ) )
    row.notes |= model::REQUIREMENT_CHANGED;
}

std::optional<ChangeRow> Comparison::continuedRow( std::uint32_t community, std::uint32_t item ) const
{
  ChangeRow row;
  row.community = community;
  row.item = item;
  row.predecessors = mMatch.predecessors[community];
  row.after = mAfter.findings[community][item];
  ProblemGroup group;
  for ( const std::uint32_t predecessor : row.predecessors )
    group.before.push_back( &mBefore.findings[predecessor][item] );
  row.before = joinedFinding( group.before, mItems[item].degree );
  if ( !isProblem( row.before ) && !isProblem( row.after ) )
    return std::nullopt;
  for ( const std::uint32_t part : partsOf( row.predecessors, std::nullopt ) )
    group.after.push_back( &mAfter.findings[part][item] );
  row.match = matchOf( community );
  judge( row, group );
  return row;
}

std::vector<ChangeRow> Comparison::rows( const model::Progress &progress ) const
{
  std::vector<ChangeRow> result;
  for ( std::uint32_t community = 0; community < mAfter.communities.size(); ++community )
  {
    if ( community % COMMUNITIES_BETWEEN_CHECKS == 0 )
      progress.check();
    for ( std::uint32_t item = 0; item < mItems.size(); ++item )
    {
      if ( std::optional<ChangeRow> row = continuedRow( community, item ) )
        result.push_back( std::move( *row ) );
    }
  }
  for ( std::uint32_t community = 0; community < mBefore.communities.size(); ++community )
  {
    if ( !mMatch.successors[community].empty() )
      continue;
    for ( std::uint32_t item = 0; item < mItems.size(); ++item )
    {
      const Finding &finding = mBefore.findings[community][item];
      if ( isProblem( finding ) )
        result.push_back( { std::nullopt, { community }, {}, item, finding, {}, Change::Unknown, MatchKind::None, model::COMMUNITY_IS_GONE } );
    }
  }
  return result;
}

} // namespace

unsigned reasonOfUnknown( const Finding &finding, const ComparedRun &later, std::uint32_t item )
{
  if ( finding.verdict == Verdict::NoData )
    return model::DATA_LOST;
  if ( finding.verdict == Verdict::NotApplicable )
    return model::NO_LONGER_APPLIES;
  return later.asked[item] ? model::ROW_IS_MISSING : model::NOT_ASKED_AFTER;
}

std::vector<ChangeRow> auditChanges( const std::vector<ComparedItem> &items, const ComparedRun &before, const ComparedRun &after, const CommunityMatch &match, const model::Progress &progress )
{
  return Comparison( items, before, after, match ).rows( progress );
}

} // namespace renewal::engine
