#include "core/engine/problem_ledger.h"

#include "core/engine/community_lineage.h"
#include "core/engine/compare_audits.h"

#include <algorithm>
#include <map>
#include <set>
#include <tuple>

namespace renewal::engine
{

namespace
{

using model::ComparedHistory;
using model::ComparedRun;
using model::Finding;
using model::LedgerRow;
using model::LedgerState;
using model::Verdict;
using Place = CommunityPlace;

//! What is still true of a problem when it is open in the next run.
constexpr unsigned LASTING_NOTES = model::NOT_KNOWN_BEFORE;

//! A problem on its way through the runs.
struct Entry
{
    LedgerRow row;
    std::vector<Place> places;             //!< where it is looked for
    int yardstick = Finding::NO_YARDSTICK; //!< by which it was last a problem
    bool isHidden = false;                 //!< solved in this part, while the problem lives on in another: no row, but remembered
};

bool isLiving( const Entry &entry )
{
  return !entry.isHidden && entry.row.state != LedgerState::Closed;
}

class Ledger
{
  public:
    explicit Ledger( const ComparedHistory &history )
      : mHistory( history )
      , mLineage( history )
    {
    }

    void addRun( std::uint32_t run, const model::Progress &progress );
    std::vector<LedgerRow> rows() const;

  private:
    using Key = std::pair<std::uint32_t, Place>; //!< item and place

    const Finding &finding( const Place &place, std::uint32_t item ) const;
    void moveOn( const Entry &entry );
    void reopen( const Entry &entry );
    void hold( Entry entry, const Place &place );
    void addNewProblems();
    Entry movedTo( const Entry &entry, const Place &place, LedgerState state ) const;
    unsigned reasonAt( const Place &place, std::uint32_t item ) const;
    void show( Entry &entry, const Place &place ) const;

    const ComparedHistory &mHistory;
    CommunityLineage mLineage;
    std::vector<Entry> mEntries; //!< as of the last run
    std::uint32_t mRun = 0;      //!< that is being added
    std::vector<Entry> mNext;
    std::map<Key, std::size_t> mHeld; //!< living entries of this run: one per item and place
    std::set<Key> mBack;              //!< those of them that were closed before
};

const Finding &Ledger::finding( const Place &place, std::uint32_t item ) const
{
  static const Finding NONE;
  return place.run == mRun ? mHistory.runs[mRun].findings[place.community][item] : NONE;
}

unsigned Ledger::reasonAt( const Place &place, std::uint32_t item ) const
{
  return place.run == mRun ? reasonOfUnknown( finding( place, item ), mHistory.runs[mRun], item ) : unsigned( model::COMMUNITY_IS_GONE );
}

//! The row goes on under the community at \a place; the id it had is kept.
void Ledger::show( Entry &entry, const Place &place ) const
{
  const std::string &before = mHistory.runs[entry.row.run].communities[entry.row.community].id;
  const std::string &now = mHistory.runs[place.run].communities[place.community].id;
  std::vector<std::string> &ids = entry.row.earlierIds;
  if ( before != now && std::find( ids.begin(), ids.end(), before ) == ids.end() )
    ids.push_back( before );
  entry.row.run = place.run;
  entry.row.community = place.community;
}

Entry Ledger::movedTo( const Entry &entry, const Place &place, LedgerState state ) const
{
  Entry moved = entry;
  moved.places = { place };
  moved.isHidden = false;
  show( moved, place );
  LedgerRow &row = moved.row;
  row.state = state;
  row.latest = finding( place, row.item );
  row.notes &= LASTING_NOTES;
  if ( state == LedgerState::Unknown )
    row.notes |= reasonAt( place, row.item );
  else
  {
    row.lastSeen = mRun;
    moved.yardstick = row.latest.yardstick;
  }
  return moved;
}

//! Puts a living \a entry at \a place; with one that is there already it becomes one.
void Ledger::hold( Entry entry, const Place &place )
{
  const auto [held, isNew] = mHeld.emplace( Key { entry.row.item, place }, mNext.size() );
  if ( isNew )
  {
    mNext.push_back( std::move( entry ) );
    return;
  }
  LedgerRow &row = mNext[held->second].row;
  row.firstSeen = std::min( row.firstSeen, entry.row.firstSeen );
  row.timesReopened = std::max( row.timesReopened, entry.row.timesReopened );
  row.closedBefore = std::max( row.closedBefore, entry.row.closedBefore );
  row.notes |= entry.row.notes;
  for ( const std::string &id : entry.row.earlierIds )
  {
    if ( std::find( row.earlierIds.begin(), row.earlierIds.end(), id ) == row.earlierIds.end() )
      row.earlierIds.push_back( id );
  }
}

//! A problem that was open or unknown.
void Ledger::moveOn( const Entry &entry )
{
  const std::uint32_t item = entry.row.item;
  const std::vector<Place> places = mLineage.now( entry.places );
  const auto isMet = [&]( const Place &place )
  { return finding( place, item ).verdict == Verdict::Met; };
  if ( std::all_of( places.begin(), places.end(), isMet ) )
  {
    Entry closed = entry;
    closed.places = places;
    closed.row.state = LedgerState::Closed;
    closed.row.closed = mRun;
    closed.row.latest = finding( places.front(), item );
    closed.row.notes &= LASTING_NOTES;
    const int yardstick = closed.row.latest.yardstick;
    if ( yardstick != entry.yardstick && yardstick != Finding::NO_YARDSTICK && entry.yardstick != Finding::NO_YARDSTICK )
      closed.row.notes |= model::REQUIREMENT_CHANGED;
    // One community with one origin has only a new name; else the strike-off stays with the one that had the problem.
    if ( places.size() == 1 && mLineage.origins( places.front().community ).size() == 1 )
      show( closed, places.front() );
    mNext.push_back( std::move( closed ) );
    return;
  }
  for ( const Place &place : places )
  {
    if ( !isMet( place ) )
    {
      hold( movedTo( entry, place, isProblem( finding( place, item ) ) ? LedgerState::Open : LedgerState::Unknown ), place );
      continue;
    }
    Entry solved = entry;
    solved.places = { place };
    solved.isHidden = true;
    solved.row.closed = mRun;
    mNext.push_back( std::move( solved ) );
  }
}

//! A problem that was closed, or solved in this part: it may have come back.
void Ledger::reopen( const Entry &entry )
{
  const std::uint32_t item = entry.row.item;
  const std::vector<Place> places = mLineage.now( entry.places );
  std::vector<Place> quiet;
  for ( const Place &place : places )
  {
    const Key key { item, place };
    // Where another problem of this item lives on, this one stays closed; two closed ones come back as one.
    if ( !isProblem( finding( place, item ) ) || ( mHeld.count( key ) > 0 && mBack.count( key ) == 0 ) )
    {
      quiet.push_back( place );
      continue;
    }
    Entry back = movedTo( entry, place, LedgerState::Open );
    back.row.closedBefore = entry.row.closed;
    back.row.closed.reset();
    ++back.row.timesReopened;
    hold( std::move( back ), place );
    mBack.insert( key );
  }
  if ( quiet.empty() )
    return;
  Entry rest = entry;
  rest.isHidden = entry.isHidden || quiet.size() < places.size();
  rest.places = quiet;
  const bool isAlone = places.size() == 1 && places.front().run == mRun && mLineage.origins( places.front().community ).size() == 1;
  if ( isAlone && entry.places == std::vector<Place> { { entry.row.run, entry.row.community } } )
    show( rest, places.front() ); // only the name is new
  if ( quiet.size() == 1 && quiet.front().run == mRun )
    rest.row.latest = finding( quiet.front(), item );
  mNext.push_back( std::move( rest ) );
}

void Ledger::addNewProblems()
{
  const ComparedRun &run = mHistory.runs[mRun];
  for ( std::uint32_t community = 0; community < run.communities.size(); ++community )
  {
    for ( std::uint32_t item = 0; item < mHistory.items.size(); ++item )
    {
      const Place place { mRun, community };
      const Finding &found = run.findings[community][item];
      if ( !isProblem( found ) || mHeld.count( { item, place } ) > 0 )
        continue;
      Entry entry;
      entry.row.run = mRun;
      entry.row.community = community;
      entry.row.item = item;
      entry.row.firstSeen = entry.row.lastSeen = mRun;
      entry.row.latest = found;
      entry.places = { place };
      entry.yardstick = found.yardstick;
      for ( const Place &origin : mLineage.origins( community ) )
      {
        const std::optional<Verdict> &verdict = mHistory.runs[origin.run].findings[origin.community][item].verdict;
        if ( !verdict || verdict == Verdict::NoData )
          entry.row.notes |= model::NOT_KNOWN_BEFORE;
      }
      hold( std::move( entry ), place );
    }
  }
}

void Ledger::addRun( std::uint32_t run, const model::Progress &progress )
{
  mRun = run;
  mLineage.addRun( run, progress );
  mNext.clear();
  mHeld.clear();
  mBack.clear();
  for ( const Entry &entry : mEntries )
  {
    if ( isLiving( entry ) )
      moveOn( entry );
  }
  for ( const Entry &entry : mEntries )
  {
    if ( !isLiving( entry ) )
      reopen( entry );
  }
  addNewProblems();
  mEntries = std::move( mNext );
}

std::vector<LedgerRow> Ledger::rows() const
{
  std::vector<LedgerRow> rows;
  for ( const Entry &entry : mEntries )
  {
    if ( !entry.isHidden )
      rows.push_back( entry.row );
  }
  std::stable_sort( rows.begin(), rows.end(), []( const LedgerRow &a, const LedgerRow &b )
                    { return std::make_tuple( b.run, a.community, a.item, a.firstSeen ) < std::make_tuple( a.run, b.community, b.item, b.firstSeen ); } );
  return rows;
}

} // namespace

std::vector<LedgerRow> problemLedger( const ComparedHistory &history, model::Progress &progress )
{
  Ledger ledger( history );
  for ( std::uint32_t run = 0; run < history.runs.size(); ++run )
  {
    progress.check();
    ledger.addRun( run, progress );
    progress.setPercent( 100.0 * ( run + 1 ) / history.runs.size() );
  }
  return ledger.rows();
}

} // namespace renewal::engine
