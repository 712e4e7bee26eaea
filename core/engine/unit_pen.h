#pragma once

#include "core/engine/unit_links.h"
#include "core/engine/unit_problem.h"

namespace renewal::engine
{

//! A unit before its neighbours have had their say, on the plane.
struct UnitDraft
{
    std::vector<PlaneRings> polygons;
    std::vector<PlaneRings> members;
    std::vector<model::PlaceLine> corridors;
    GeoBox box;
};

/**
 * Method: the members united with the ground that joins neighbours among them, less other communities; where communities overlap,
 * the smaller one is drawn. Small holes with nothing in them are closed.
 * Inputs: the scene and its links (by a, then b), which must outlive this; units as ascending lists of communities.
 * Result: the unit on the plane, before its neighbours have had their say.
 * Cost: a few overlays per link and community near.
 * Throws std::bad_alloc. Not for sharing between threads.
 * Not covered: ground that two units want (drawUnits).
 */
class UnitPen
{
  public:
    UnitPen( const UnitScene &scene, const std::vector<UnitLink> &links, double gapMetres );

    UnitDraft draw( const UnitNodes &unit );

  private:
    using Shape = GeosContext::Shape;

    //! Of two communities that overlap the smaller one is drawn, the later one if they are equal: nothing vanishes below another.
    bool isAbove( std::uint32_t upper, std::uint32_t lower ) const;
    //! The member without what smaller communities of other units cover of it.
    Shape drawnMember( std::uint32_t member, const UnitNodes &unit );
    //! The communities of other units near, as far as they are drawn above this one's members.
    Shape othersNear( const UnitNodes &unit );
    std::vector<std::uint32_t> linksWithin( const UnitNodes &unit ) const;
    //! The shortest links that hold the unit together.
    std::vector<model::PlaceLine> corridorsOf( const UnitNodes &unit, std::vector<std::uint32_t> inside ) const;
    //! Drops holes narrower than the gap that hold neither a community nor a separator.
    void closeHoles( PlaneRings &rings, const UnitNodes &unit );

    const UnitScene &mScene;
    const std::vector<UnitLink> &mLinks;
    double mGapMetres;
    UnitGround mGround;
};

} // namespace renewal::engine
