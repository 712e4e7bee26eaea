#pragma once

#include "core/engine/unit_scene.h"

#include <map>

namespace renewal::engine
{

/**
 * Method: the ground that joins two communities = the convex hull of those parts of each that lie within the gap of the
 * other, less what is farther than the gap from either, less other communities. Separators are taken out of it and
 * of the two as bands of 2 cm; the two are joined if one of the pieces left reaches both. Of a community that falls
 * in pieces itself, the largest piece counts, with those joined to it in the same way. No straight way at most as long as the
 * gap, unless around separators: then other communities stand in between, and the two are not joined.
 * Inputs: a scene, which must outlive this, and the gap in metres.
 * Result: joined or not, and why; the piece of ground; shapes on the scene's plane.
 * Cost: a handful of overlays per pair, of the edges near.
 * Throws std::bad_alloc. Not for sharing between threads.
 * Not covered: ground that is passable only beyond the gap.
 */
class UnitGround
{
  public:
    using Shape = GeosContext::Shape;

    //! What lies between two communities.
    enum class Between
    {
      Joined,
      TooFar,
      OtherArea, //!< near enough, but of another boundary polygon, or across a boundary
      Barrier    //!< near enough, but a barrier (or another community) lies between
    };

    struct Answer
    {
        Between between = Between::TooFar;
        double metres = 0.0; //!< between the sides that count, on the ellipsoid
        Shape ground;        //!< joined: the pieces that reach both, parts of the two among them
        PlanePoint from, to; //!< the nearest points, or the ends of another straight way where that one is blocked
    };

    UnitGround( const UnitScene &scene, double gapMetres );

    const GeosContext &geos() const { return mGeos; }

    //! The community as it is.
    const GEOSGeometry *whole( std::uint32_t community );
    //! The side of the community on which it joins neighbours.
    const GEOSGeometry *side( std::uint32_t community );
    //! The ground that joins the pieces of that side, if it has several.
    const GEOSGeometry *joints( std::uint32_t community );
    //! The share of its area that is not on that side, 0 to 1.
    double shareBeyond( std::uint32_t community );

    Answer between( std::uint32_t a, std::uint32_t b );
    //! Only the distance and the nearest points.
    Answer measured( std::uint32_t a, std::uint32_t b );

  private:
    struct Local
    {
        Shape whole;
        Shape side;
        Shape joints;
        bool isCut = false; //!< a separator touches it: side is a hair smaller
        double shareBeyond = 0.0;
    };

    using Pieces = std::vector<std::pair<double, const GEOSGeometry *>>; //!< with their areas, the largest first

    Local &local( std::uint32_t community );
    Local made( std::uint32_t community );
    //! Finds the side that counts among the pieces of a community.
    void split( std::uint32_t community, Local &result );
    //! Takes the pieces after the first to the side as far as they hang together with it.
    void growSide( std::uint32_t community, Pieces pieces, Local &result );
    //! Looks at the ground between two sides (of \a a and \a b) that are near enough: sets between, ground, from and to.
    void judge( const GEOSGeometry *first, const GEOSGeometry *second, std::uint32_t a, std::uint32_t b, Answer &answer );
    //! The band of separators in \a box; empty if there are none. \a barriersOnly leaves boundaries out.
    Shape band( const GeoBox &box, bool barriersOnly );
    //! The ground between two shapes, with the parts of both that are near the other.
    Shape zone( const GEOSGeometry *a, const GEOSGeometry *b, std::uint32_t communityA, std::uint32_t communityB );
    //! The polygons of \a ground without the separators that reach both; empty if none does.
    Shape reachingBoth( const Shape &ground, const GEOSGeometry *a, const GEOSGeometry *b, bool barriersOnly );
    Shape difference( const GEOSGeometry *a, const GEOSGeometry *b ) const;
    Shape polygonsIn( const GEOSGeometry *geometry ) const;
    GeoBox boxOfShape( const GEOSGeometry *geometry ) const;

    const UnitScene &mScene;
    double mGapMetres;
    GeosContext mGeos;
    std::map<std::uint32_t, Local> mLocals; //!< after the context that they belong to
};

} // namespace renewal::engine
