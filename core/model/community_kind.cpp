#include "core/model/community_kind.h"

#include <algorithm>

namespace renewal::model
{

namespace
{

struct KindWord
{
    const char *word; //!< small letters, without blanks, - and _
    const char *key;
};

const KindWord WORDS[] = {
  { "oldcommunity", "old_community" },
  { "oldcommunities", "old_community" },
  { "oldresidentialcommunity", "old_community" },
  { "oldresidential", "old_community" },
  { "老旧小区", "old_community" },
  { "城镇老旧小区", "old_community" },
  { "老小区", "old_community" },
  { "旧小区", "old_community" },
  { "老旧住宅小区", "old_community" },
  { "老旧社区", "old_community" },
  { "urbanvillage", "urban_village" },
  { "urbanvillages", "urban_village" },
  { "villageinthecity", "urban_village" },
  { "cityvillage", "urban_village" },
  { "城中村", "urban_village" },
  { "城市中的村庄", "urban_village" },
  { "都市村庄", "urban_village" },
  { "resettlement", "resettlement" },
  { "resettlementhousing", "resettlement" },
  { "resettlementcommunity", "resettlement" },
  { "安置小区", "resettlement" },
  { "安置房", "resettlement" },
  { "回迁房", "resettlement" },
  { "回迁小区", "resettlement" },
  { "拆迁安置小区", "resettlement" },
  { "commodity", "commodity" },
  { "commodityhousing", "commodity" },
  { "commercialhousing", "commodity" },
  { "商品房", "commodity" },
  { "商品房小区", "commodity" },
  { "商品住宅", "commodity" },
  { "商品住宅小区", "commodity" },
};

bool isBlank( char c )
{
  return c == ' ' || ( c >= '\t' && c <= '\r' );
}

//! Takes blanks off both ends, U+3000 among them.
std::string trimmed( std::string text )
{
  const std::string wide = "\xE3\x80\x80";
  bool again = true;
  while ( again )
  {
    again = false;
    while ( !text.empty() && isBlank( text.back() ) )
      text.pop_back();
    text.erase( text.begin(), std::find_if_not( text.begin(), text.end(), isBlank ) );
    if ( text.compare( 0, wide.size(), wide ) == 0 )
    {
      text.erase( 0, wide.size() );
      again = true;
    }
    if ( text.size() >= wide.size() && text.compare( text.size() - wide.size(), wide.size(), wide ) == 0 )
    {
      text.resize( text.size() - wide.size() );
      again = true;
    }
  }
  return text;
}

} // namespace

std::string communityKind( const std::string &text )
{
  const std::string kind = trimmed( text );
  std::string plain;
  for ( const char c : kind )
  {
    if ( isBlank( c ) || c == '-' || c == '_' )
      continue;
    plain += c >= 'A' && c <= 'Z' ? static_cast<char>( c - 'A' + 'a' ) : c;
  }
  for ( const KindWord &known : WORDS )
  {
    if ( plain == known.word )
      return known.key;
  }
  return kind;
}

} // namespace renewal::model
