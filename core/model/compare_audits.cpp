#include "core/model/compare_audits.h"

namespace renewal::model
{

const char *toText( Change change )
{
  switch ( change )
  {
    case Change::New:
      return "new";
    case Change::Resolved:
      return "resolved";
    case Change::Persistent:
      return "persistent";
    case Change::Worse:
      return "worse";
    case Change::Better:
      return "better";
    case Change::Unknown:
      break;
  }
  return "unknown";
}

const char *toText( MatchKind match )
{
  switch ( match )
  {
    case MatchKind::Id:
      return "id";
    case MatchKind::Place:
      return "place";
    case MatchKind::Split:
      return "split";
    case MatchKind::Merged:
      return "merged";
    case MatchKind::None:
      break;
  }
  return "none";
}

const char *toText( LedgerState state )
{
  switch ( state )
  {
    case LedgerState::Open:
      return "open";
    case LedgerState::Closed:
      return "closed";
    case LedgerState::Unknown:
      break;
  }
  return "unknown";
}

} // namespace renewal::model
