#pragma once

#include "core/engine/geos_shapes.h"

#include <cstdint>
#include <memory>
#include <vector>

namespace renewal::engine
{

/**
 * Method: GEOS's packed R-tree (STRtree) over boxes.
 * Inputs: boxes, in any unit; empty ones are never found.
 * Result: the numbers of the boxes that overlap a box, ascending.
 * Cost: n log n to build; per question the boxes found and about log n more.
 * Throws std::bad_alloc; questions are safe from several threads, each with a context of its own.
 * Not covered: removal.
 */
class BoxTree
{
  public:
    explicit BoxTree( const std::vector<GeoBox> &boxes );
    ~BoxTree();
    BoxTree( const BoxTree & ) = delete;
    BoxTree &operator=( const BoxTree & ) = delete;

    std::vector<std::uint32_t> overlapping( const GeosContext &geos, const GeoBox &box ) const;

  private:
    GeosContext mGeos;
    std::vector<GeoBox> mBoxes;
    GEOSSTRtree *mTree;
};

} // namespace renewal::engine
