#pragma once

#include <algorithm>
#include <cstdint>
#include <numeric>
#include <vector>

namespace renewal::engine
{

//! Groups of the numbers 0 .. count - 1 that only ever grow together (union-find); the lowest number of a group is its root.
class DisjointSets
{
  public:
    explicit DisjointSets( std::size_t count )
      : mParent( count )
    {
      std::iota( mParent.begin(), mParent.end(), 0u );
    }

    std::uint32_t root( std::uint32_t item )
    {
      while ( mParent[item] != item )
        item = mParent[item] = mParent[mParent[item]];
      return item;
    }

    void join( std::uint32_t a, std::uint32_t b )
    {
      const std::uint32_t rootA = root( a ), rootB = root( b );
      mParent[std::max( rootA, rootB )] = std::min( rootA, rootB );
    }

  private:
    std::vector<std::uint32_t> mParent;
};

} // namespace renewal::engine
