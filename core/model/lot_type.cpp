#include "core/model/lot_type.h"

#include "core/model/facility_type_keys.h"

#include <algorithm>
#include <cctype>
#include <string>
#include <vector>

namespace renewal::model
{

namespace
{

std::vector<std::string> wordsOf( std::string_view cell )
{
  std::vector<std::string> words( 1 );
  for ( const char c : cell )
  {
    if ( c == '|' || c == ';' || c == ',' )
      words.emplace_back();
    else if ( !std::isspace( static_cast<unsigned char>( c ) ) )
      words.back() += static_cast<char>( std::tolower( static_cast<unsigned char>( c ) ) );
  }
  words.erase( std::remove( words.begin(), words.end(), std::string() ), words.end() );
  return words;
}

//! Five digits are a code that lost its leading zero; no car park has one.
bool isAmapCode( const std::string &word )
{
  return ( word.size() == 5 || word.size() == 6 ) && std::all_of( word.begin(), word.end(), []( unsigned char c )
                                                                  { return std::isdigit( c ) != 0; } );
}

} // namespace

LotType lotType( std::string_view cell )
{
  const std::vector<std::string> words = wordsOf( cell );
  bool isCarPark = words.empty();
  for ( const std::string &word : words )
  {
    if ( word == "150907" || word == "150908" || word == "150909" )
      return LotType::Entrance;
    const bool isParkingCode = word.size() == 6 && word.compare( 0, 4, "1509" ) == 0;
    const bool isKnown = isAmapCode( word ) || findFacilityType( word );
    isCarPark = isCarPark || isParkingCode || word == "parking" || !isKnown;
  }
  return isCarPark ? LotType::CarPark : LotType::Other;
}

} // namespace renewal::model
