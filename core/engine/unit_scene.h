#pragma once

#include "core/engine/box_tree.h"
#include "core/engine/ground_plane.h"
#include "core/model/progress.h"
#include "core/model/renewal_units.h"

#include <vector>

namespace renewal::engine
{

//! Rings on the scene's plane: metres east as lon, north as lat.
using PlaneRings = model::Rings;

/**
 * Method: communities and separators on one plane, edges over 500 m with points in between; separators cut into
 * short pieces; both in packed R-trees.
 * Inputs: the communities, barriers and boundaries of a run, in degrees.
 * Result: plane coordinates, areas on the ellipsoid, the boundary polygon of each community.
 * Cost: n log n.
 * Throws std::bad_alloc, model::Canceled; reading is safe from several threads.
 * Not covered: the 180th meridian. Far from the middle of the data the plane shrinks (5 millionths at 20 km):
 * whoever compares with a limit measures on the ellipsoid.
 */
class UnitScene
{
  public:
    struct Ground
    {
        std::vector<PlaneRings> polygons;
        GeoBox box; //!< metres
        double areaSquareMetres = 0.0;
        int boundary = -1; //!< polygon of the boundaries with most of its area; -1: none
    };

    //! A few edges of a barrier or boundary.
    struct Separator
    {
        model::PlaceLine line; //!< on the plane
        GeoBox box;
        bool isBoundary = false;
    };

    UnitScene( const model::UnitInput &input, const model::UnitSettings &settings, const model::Progress &progress );

    const GroundPlane &plane() const { return mPlane; }
    const model::Ellipsoid &ellipsoid() const { return mEllipsoid; }
    const std::vector<Ground> &grounds() const { return mGrounds; }
    const std::vector<Separator> &separators() const { return mSeparators; }
    const BoxTree &groundTree() const { return *mGroundTree; }
    const BoxTree &separatorTree() const { return *mSeparatorTree; }

    //! Metres on the ellipsoid between two points of the plane.
    double groundMetres( const PlanePoint &a, const PlanePoint &b ) const;

  private:
    model::PlaceLine onPlane( const model::PlaceLine &line ) const;
    void addSeparators( const model::Separators &separators, bool isBoundary, const model::Progress &progress );

    model::Ellipsoid mEllipsoid;
    GeoBox mExtent; //!< degrees, with a margin
    GroundPlane mPlane;
    std::vector<Ground> mGrounds;
    std::vector<Separator> mSeparators;
    std::unique_ptr<BoxTree> mGroundTree;
    std::unique_ptr<BoxTree> mSeparatorTree;
};

//! Returns the part of a plane's rings' box that lies within \a metres around it.
GeoBox grown( GeoBox box, double metres );

} // namespace renewal::engine
