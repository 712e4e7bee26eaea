#include "core/engine/community_lineage.h"

#include "core/engine/community_match.h"

#include <algorithm>

namespace renewal::engine
{

void CommunityLineage::addRun( std::uint32_t run, const model::Progress &progress )
{
  std::vector<const model::ComparedCommunity *> before, after;
  for ( const CommunityPlace &place : mPlaces )
    before.push_back( &mHistory.runs[place.run].communities[place.community] );
  for ( const model::ComparedCommunity &community : mHistory.runs[run].communities )
    after.push_back( &community );
  const CommunityMatch match = matchCommunities( before, after, progress );

  std::vector<CommunityPlace> places;
  for ( std::uint32_t community = 0; community < after.size(); ++community )
    places.push_back( { run, community } );
  mWay.clear();
  mOrigins.assign( after.size(), {} );
  for ( std::size_t i = 0; i < mPlaces.size(); ++i )
  {
    std::vector<CommunityPlace> &way = mWay[mPlaces[i]];
    for ( const std::uint32_t successor : match.successors[i] )
    {
      way.push_back( { run, successor } );
      mOrigins[successor].push_back( mPlaces[i] );
    }
    if ( !way.empty() )
      continue;
    way.push_back( mPlaces[i] );
    places.push_back( mPlaces[i] );
  }
  mPlaces = std::move( places );
}

std::vector<CommunityPlace> CommunityLineage::now( const std::vector<CommunityPlace> &places ) const
{
  std::vector<CommunityPlace> result;
  for ( const CommunityPlace &place : places )
  {
    const std::vector<CommunityPlace> &way = mWay.at( place );
    result.insert( result.end(), way.begin(), way.end() );
  }
  std::sort( result.begin(), result.end() );
  result.erase( std::unique( result.begin(), result.end() ), result.end() );
  return result;
}

} // namespace renewal::engine
