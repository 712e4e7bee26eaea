#pragma once

#include <cstdint>
#include <map>
#include <string>
#include <utility>

namespace renewal::engine
{

/**
 * Method: one district per community of an area, from the newest run that places it in one, for all results alike.
 * Inputs: area and id of communities with the district their geometry lies in, in any order of runs.
 * Result: the index of the district; NONE outside all. An id of another area is another community; where an area
 *   has no geometry for an id, the other areas answer if they agree.
 * Cost: logarithmic per call.
 * Throws std::bad_alloc. Reading is safe from several threads.
 * Not covered: a community renamed between two runs; it is two.
 */
class CommunityHomes
{
  public:
    static constexpr int NONE = -1;

    //! Notes that \a run found the community in \a district (NONE: in none).
    void add( const std::string &area, const std::string &id, std::int64_t run, int district );

    int homeOf( const std::string &area, const std::string &id ) const;

    //! Returns the district all areas that have the id agree on; NONE if they do not.
    int agreedHome( const std::string &id ) const;

  private:
    struct Home
    {
        std::int64_t run = 0;
        int district = NONE;
    };

    std::map<std::string, std::map<std::string, Home>> mByArea; //!< id -> area -> home
};

} // namespace renewal::engine
