#include "core/engine/osm_meaning.h"

#include "core/engine/place_name.h"
#include "core/model/facility_rules.h"

#include <algorithm>
#include <charconv>
#include <cmath>
#include <locale>
#include <sstream>
#include <string>

namespace renewal::engine
{

namespace
{

template <std::size_t COUNT>
bool isOneOf( std::string_view value, const std::string_view ( &list )[COUNT] )
{
  return std::find( std::begin( list ), std::end( list ), value ) != std::end( list );
}

// Not for walking, or not there (yet, any more).
constexpr std::string_view NOT_WALKED[] = { "no", "motorway", "motorway_link", "raceway", "bus_guideway", "busway", "escape", "emergency_bay", "rest_area", "services", "via_ferrata", "construction", "proposed", "planned", "abandoned", "disused", "razed", "demolished", "dismantled" };
constexpr std::string_view FOOT_ALLOWED[] = { "yes", "designated", "permissive", "permit", "destination", "official" };
constexpr std::string_view CLOSED[] = { "no", "private" };
constexpr std::string_view ARTERIALS[] = { "motorway", "trunk", "primary" };
constexpr std::string_view RIVERS[] = { "river", "canal" };
constexpr std::string_view RAILS[] = { "rail", "light_rail", "subway", "narrow_gauge", "monorail" };
constexpr std::string_view GATES[] = { "gate", "lift_gate", "swing_gate", "sliding_gate" };
constexpr std::string_view NO_ENTRANCE[] = { "", "no", "emergency" };
constexpr std::string_view NO_BUILDING[] = { "", "no", "demolished", "proposed", "construction", "ruins", "collapsed" };

//! Reads the number at the start of \a text whatever the locale.
std::optional<double> numberAt( std::string_view text )
{
  std::istringstream stream { std::string( text ) };
  stream.imbue( std::locale::classic() );
  double number = 0.0;
  if ( !( stream >> number ) || !std::isfinite( number ) )
    return std::nullopt;
  return number;
}

} // namespace

const std::vector<const char *> &importedTagKeys()
{
  static const std::vector<const char *> KEYS = []
  {
    std::vector<const char *> keys = model::facilityTagKeys();
    for ( const char *key : { "name", "capacity", "foot", "motorroad", "bridge", "tunnel", "layer", "waterway", "natural", "water", "parking", "building:levels" } )
      keys.push_back( key );
    return keys;
  }();
  return KEYS;
}

bool isWalkable( const model::OsmTags &tags )
{
  const std::string_view highway = tags.value( "highway" );
  if ( highway.empty() || isOneOf( highway, NOT_WALKED ) )
    return false;
  const std::string_view foot = tags.value( "foot" );
  if ( isOneOf( foot, FOOT_ALLOWED ) )
    return true;
  return !isOneOf( foot, CLOSED ) && !isOneOf( tags.value( "access" ), CLOSED ) && tags.value( "motorroad" ) != "yes";
}

std::string_view barrierKind( const model::OsmTags &tags, bool isArea )
{
  // A passage through a building lies on the ground; every other tunnel leaves the ground free.
  const std::string_view tunnel = unlessNo( tags.value( "tunnel" ) );
  if ( !tunnel.empty() && tunnel != "building_passage" )
    return {};
  if ( isArea )
  {
    const bool isRiver = tags.value( "waterway" ) == "riverbank" || ( tags.value( "natural" ) == "water" && isOneOf( tags.value( "water" ), RIVERS ) );
    return isRiver ? "river" : "";
  }
  if ( isOneOf( tags.value( "highway" ), ARTERIALS ) )
    return "arterial";
  if ( isOneOf( tags.value( "waterway" ), RIVERS ) )
    return "river";
  return isOneOf( tags.value( "railway" ), RAILS ) ? "rail" : "";
}

bool isEntrance( const model::OsmTags &tags )
{
  if ( tags.value( "access" ) == "no" || tags.value( "foot" ) == "no" )
    return false;
  return isOneOf( tags.value( "barrier" ), GATES ) || !isOneOf( tags.value( "entrance" ), NO_ENTRANCE );
}

bool isBuilding( const model::OsmTags &tags )
{
  return !isOneOf( tags.value( "building" ), NO_BUILDING );
}

std::optional<double> levelsOf( const model::OsmTags &tags )
{
  std::string_view text = tags.value( "building:levels" );
  std::optional<double> most;
  while ( !text.empty() )
  {
    const std::size_t end = text.find_first_of( ";,-" );
    const std::optional<double> number = numberAt( text.substr( 0, end ) );
    if ( number && *number > 0.0 && ( !most || *number > *most ) )
      most = number;
    text = end == std::string_view::npos ? std::string_view() : text.substr( end + 1 );
  }
  return most;
}

std::optional<long long> countIn( std::string_view text )
{
  text = trimmed( text );
  while ( !text.empty() && ( text.front() == '~' || text.front() == '>' || text.front() == '<' ) )
    text.remove_prefix( 1 );
  text = trimmed( text );
  const std::size_t point = text.find( '.' );
  if ( point != std::string_view::npos && text.find_first_not_of( '0', point + 1 ) == std::string_view::npos )
    text = text.substr( 0, point );
  long long number = 0;
  const std::from_chars_result result = std::from_chars( text.data(), text.data() + text.size(), number );
  if ( text.empty() || result.ec != std::errc() || result.ptr != text.data() + text.size() || number < 0 )
    return std::nullopt;
  return number;
}

int layerOf( const model::OsmTags &tags )
{
  const std::optional<double> number = numberAt( tags.value( "layer" ) );
  return number && std::fabs( *number ) < 1000.0 ? static_cast<int>( *number ) : 0;
}

std::string_view unlessNo( std::string_view value )
{
  return value == "no" ? std::string_view() : value;
}

} // namespace renewal::engine
