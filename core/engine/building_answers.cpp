#include "core/engine/building_answers.h"

#include <map>
#include <stdexcept>
#include <utility>

namespace renewal::engine
{

namespace
{

using namespace model;

//! Unit of the items that are met when every building on file is.
const char *const BUILDING_UNIT = "building";

using Question = std::pair<std::uint32_t, std::uint32_t>; // community, item

//! The newest rows on one question; pointers into the survey.
struct BuildingFile
{
    const SurveyRow *whole = nullptr; //!< names no building
    std::map<std::string, const SurveyRow *> buildings;
};

//! Of equal dates, and among undated rows, the later row is the newer one. Both lie in one table.
bool isNewer( const SurveyRow *row, const SurveyRow *other )
{
  return !other || ( row->moment != other->moment ? row->moment > other->moment : row > other );
}

void keepNewest( const SurveyRow *&kept, const SurveyRow *row )
{
  if ( isNewer( row, kept ) )
    kept = row;
}

//! The answer for the community, or nothing if none follows.
std::optional<SurveyRow> answerOf( const BuildingFile &file, const ChecklistItem &item )
{
  const auto isUnmet = [&item]( const SurveyRow *row )
  { return !isMet( *row, item ); };
  const SurveyRow *newestMet = nullptr, *newestUnmet = nullptr;
  if ( file.whole )
    keepNewest( isUnmet( file.whole ) ? newestUnmet : newestMet, file.whole );
  BuildingCount count;
  for ( const auto &[building, row] : file.buildings )
  {
    if ( !isNewer( row, file.whole ) )
      continue;
    keepNewest( isUnmet( row ) ? newestUnmet : newestMet, row );
    if ( isUnmet( row ) )
      count.open.push_back( building );
    else
      ++count.closed;
  }
  if ( !newestUnmet && !file.whole && item.unit != BUILDING_UNIT )
    return std::nullopt;
  SurveyRow answer = newestUnmet ? *newestUnmet : *newestMet;
  answer.building.clear();
  answer.buildings = std::move( count );
  return answer;
}

} // namespace

CommunityAnswers answersByCommunity( const std::vector<SurveyRow> &rows, const std::vector<ChecklistItem> &items )
{
  std::map<Question, BuildingFile> files;
  for ( const SurveyRow &row : rows )
  {
    if ( row.item >= items.size() )
      throw std::invalid_argument( "a survey row of no item" );
    if ( !row.building.empty() )
      keepNewest( files[{ row.community, row.item }].buildings[row.building], &row );
  }
  CommunityAnswers result;
  for ( const SurveyRow &row : rows )
  {
    if ( !row.building.empty() )
      continue;
    const auto file = files.find( { row.community, row.item } );
    if ( file == files.end() )
      result.rows.push_back( row );
    else
      keepNewest( file->second.whole, &row );
  }
  for ( const auto &[question, file] : files )
  {
    std::optional<SurveyRow> answer = answerOf( file, items[question.second] );
    if ( answer )
      result.rows.push_back( std::move( *answer ) );
    else
      ++result.undecided;
  }
  return result;
}

} // namespace renewal::engine
