#include "core/engine/community_homes.h"

namespace renewal::engine
{

void CommunityHomes::add( const std::string &area, const std::string &id, std::int64_t run, int district )
{
  Home &home = mByArea[id][area];
  // An outline that lies nowhere says nothing against one that does: nobody is lost.
  const bool isBetter = home.district == NONE || ( district != NONE && run >= home.run );
  if ( isBetter )
    home = { run, district };
}

int CommunityHomes::homeOf( const std::string &area, const std::string &id ) const
{
  const auto found = mByArea.find( id );
  if ( found == mByArea.end() )
    return NONE;
  const auto own = found->second.find( area );
  if ( own != found->second.end() )
    return own->second.district;
  return agreedHome( id );
}

int CommunityHomes::agreedHome( const std::string &id ) const
{
  const auto found = mByArea.find( id );
  if ( found == mByArea.end() )
    return NONE;
  int agreed = NONE;
  for ( const auto &[otherArea, home] : found->second )
  {
    if ( agreed != NONE && home.district != NONE && home.district != agreed )
      return NONE;
    agreed = home.district == NONE ? agreed : home.district;
  }
  return agreed;
}

} // namespace renewal::engine
