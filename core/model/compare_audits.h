#pragma once

#include "core/model/verdict.h"

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace renewal::model
{

//! What tells how bad a problem is, besides its verdict.
enum class Degree
{
  None,
  Share, //!< 0 to 1, more is better
  Score, //!< 0 to 100, more is better
  Lack   //!< whole things lacking, fewer is better; the lack of two parts is the sum
};

//! A question that is asked of every community, year after year.
struct ComparedItem
{
    std::string code;
    Degree degree = Degree::None;
};

//! What one run says about one item in one community.
struct Finding
{
    static constexpr int NO_YARDSTICK = -1;

    std::optional<Verdict> verdict; //!< empty: the run has no such row
    std::optional<double> degree;
    int yardstick = NO_YARDSTICK; //!< number of the requirement: where it differs, degrees cannot be compared
};

//! A problem is a requirement that is not met, or only partly.
inline bool isProblem( const Finding &finding )
{
  return finding.verdict == Verdict::Unmet || finding.verdict == Verdict::Partly;
}

//! A community as one run knows it.
struct ComparedCommunity
{
    std::string id;
    std::string name; //!< or empty
    std::string wkb;  //!< polygon, multipolygon or point, all runs in one CRS; empty if there is none
};

struct ComparedRun
{
    std::vector<ComparedCommunity> communities;
    std::vector<std::vector<Finding>> findings; //!< by community, then item
    std::vector<bool> asked;                    //!< by item: the run has a row about it
};

//! The runs of one audit in one area, oldest first; the last one is the newest of the ledger.
struct ComparedHistory
{
    std::vector<ComparedItem> items;
    std::vector<ComparedRun> runs;
};

//! The spelling is public.
enum class Change
{
  New,
  Resolved,
  Persistent,
  Worse,
  Better,
  Unknown
};

//! What has to be said about a row besides its words. Bits, several may hold.
enum ComparisonNote : unsigned
{
  NOT_KNOWN_BEFORE = 1u << 0,      //!< nodata before: the problem may be older
  NOT_ASKED_BEFORE = 1u << 1,      //!< the earlier run does not ask this
  COMMUNITY_IS_NEW = 1u << 2,      //!< the earlier run has no such community
  DATA_LOST = 1u << 3,             //!< nodata now
  NOT_ASKED_AFTER = 1u << 4,       //!< the later run does not ask this
  COMMUNITY_IS_GONE = 1u << 5,     //!< the later run has no such community
  NO_LONGER_APPLIES = 1u << 6,     //!< na now
  ROW_IS_MISSING = 1u << 7,        //!< the later run asks this, but not here
  SOLVED_IN_PART = 1u << 8,        //!< solved here, not in all parts of the earlier community
  REQUIREMENT_CHANGED = 1u << 9,   //!< measured against another figure
  DEGREE_NOT_COMPARABLE = 1u << 10 //!< parts of a community cannot be measured against the whole
};

//! How the communities of two runs belong together.
enum class MatchKind
{
  None,  //!< stands alone
  Id,    //!< the same id
  Place, //!< another id, the same ground
  Split, //!< one became several
  Merged //!< several became one
};

//! One row of CHANGES.
struct ChangeRow
{
    std::optional<std::uint32_t> community;   //!< of the later run; empty: it has none, and predecessors holds one
    std::vector<std::uint32_t> predecessors;  //!< communities of the earlier run, ascending
    std::vector<std::uint32_t> unsolvedParts; //!< of the later run, where SOLVED_IN_PART holds
    std::uint32_t item = 0;
    Finding before; //!< of several predecessors the worst verdict, and the sum of what is lacking
    Finding after;
    Change change = Change::Unknown;
    MatchKind match = MatchKind::None;
    unsigned notes = 0;
};

//! The spelling is public.
enum class LedgerState
{
  Open,
  Closed,
  Unknown //!< not closed, and not known any more
};

//! One row of LEDGER. Runs are indices into the history.
struct LedgerRow
{
    std::uint32_t run = 0;       //!< in which the community of this row stands
    std::uint32_t community = 0; //!< of that run
    std::uint32_t item = 0;
    LedgerState state = LedgerState::Open;
    std::uint32_t firstSeen = 0;
    std::uint32_t lastSeen = 0; //!< as a problem
    std::optional<std::uint32_t> closed;
    std::optional<std::uint32_t> closedBefore; //!< the last strike-off that did not hold
    int timesReopened = 0;
    Finding latest;                      //!< what the newest run says
    std::vector<std::string> earlierIds; //!< under which it stood before, oldest first
    unsigned notes = 0;
};

const char *toText( Change change );
const char *toText( MatchKind match );
const char *toText( LedgerState state );

} // namespace renewal::model
