#pragma once

#include <cstddef>
#include <cstdint>
#include <utility>
#include <vector>

namespace renewal::engine
{

//! Lists of different lengths in one array: row r is items[first[r]] .. items[first[r + 1] - 1].
template <class Item>
struct CompressedRows
{
    struct Row
    {
        const Item *from;
        const Item *to;

        const Item *begin() const { return from; }
        const Item *end() const { return to; }
        std::size_t size() const { return static_cast<std::size_t>( to - from ); }
        bool isEmpty() const { return from == to; }
    };

    std::vector<std::uint32_t> first { 0 };
    std::vector<Item> items;

    Row row( std::size_t r ) const { return { items.data() + first[r], items.data() + first[r + 1] }; }
    std::size_t rows() const { return first.size() - 1; }

    //! Ends the row that was appended to items.
    void endRow() { first.push_back( static_cast<std::uint32_t>( items.size() ) ); }

    //! Sorts pairs ( row, item ) into rows, keeping their order within a row.
    static CompressedRows fromPairs( std::size_t rows, const std::vector<std::pair<std::uint32_t, Item>> &pairs )
    {
      CompressedRows result;
      result.first.assign( rows + 1, 0 );
      for ( const auto &pair : pairs )
        ++result.first[pair.first + 1];
      for ( std::size_t r = 0; r < rows; ++r )
        result.first[r + 1] += result.first[r];
      result.items.resize( pairs.size() );
      std::vector<std::uint32_t> next( result.first.begin(), result.first.end() - 1 );
      for ( const auto &pair : pairs )
        result.items[next[pair.first]++] = pair.second;
      return result;
    }

    //! Joins lists, one per row.
    static CompressedRows fromLists( const std::vector<std::vector<Item>> &lists )
    {
      CompressedRows result;
      for ( const std::vector<Item> &list : lists )
      {
        result.items.insert( result.items.end(), list.begin(), list.end() );
        result.endRow();
      }
      return result;
    }
};

} // namespace renewal::engine
