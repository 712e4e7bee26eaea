#pragma once

#include "core/model/compare_audits.h"

#include <cstring>
#include <limits>
#include <string>
#include <vector>

namespace renewal::tests
{

template <typename T>
void appendTo( std::string &bytes, T value )
{
  char raw[sizeof( T )];
  std::memcpy( raw, &value, sizeof( T ) );
  bytes.append( raw, sizeof( T ) );
}

//! WKB of a rectangle, in the byte order of this machine, which is little endian.
inline std::string rectangle( double x, double y, double width, double height )
{
  std::string wkb( 1, 1 );
  appendTo<std::uint32_t>( wkb, 3 );
  appendTo<std::uint32_t>( wkb, 1 );
  appendTo<std::uint32_t>( wkb, 5 );
  const double corners[5][2] = { { x, y }, { x + width, y }, { x + width, y + height }, { x, y + height }, { x, y } };
  for ( const auto &corner : corners )
  {
    appendTo( wkb, corner[0] );
    appendTo( wkb, corner[1] );
  }
  return wkb;
}

inline std::string pointAt( double x, double y )
{
  std::string wkb( 1, 1 );
  appendTo<std::uint32_t>( wkb, 1 );
  appendTo( wkb, x );
  appendTo( wkb, y );
  return wkb;
}

inline model::Finding verdict( const std::string &word )
{
  return word.empty() ? model::Finding() : model::Finding { model::verdictFromText( word ), std::nullopt, model::Finding::NO_YARDSTICK };
}

inline model::Finding measured( const std::string &word, double degree, int yardstick = 1 )
{
  return { model::verdictFromText( word ), degree, yardstick };
}

//! A community with what a run says about it, item by item.
struct DrawnCommunity
{
    model::ComparedCommunity community;
    std::vector<model::Finding> findings;
};

inline model::ComparedRun drawnRun( const std::vector<DrawnCommunity> &communities, std::size_t items = 1 )
{
  model::ComparedRun run;
  run.asked.assign( items, false );
  for ( const DrawnCommunity &drawn : communities )
  {
    run.communities.push_back( drawn.community );
    run.findings.push_back( drawn.findings );
    run.findings.back().resize( items );
    for ( std::size_t item = 0; item < items; ++item )
      run.asked[item] = run.asked[item] || run.findings.back()[item].verdict.has_value();
  }
  return run;
}

inline std::vector<const model::ComparedCommunity *> communitiesOf( const model::ComparedRun &run )
{
  std::vector<const model::ComparedCommunity *> result;
  for ( const model::ComparedCommunity &community : run.communities )
    result.push_back( &community );
  return result;
}

} // namespace renewal::tests
