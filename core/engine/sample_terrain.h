#pragma once

#include "core/engine/sample_city.h"
#include "core/engine/sample_layout.h"

namespace renewal::engine
{

//! A place in the plan, before bending.
struct PlanPoint
{
    Mm x = 0;
    Mm y = 0;
};

/**
 * Turns places of the straight plan into places of the city: smooth noise bends everything together,
 * so that streets curve and nothing that was apart meets. Also the slow fields age and vitality.
 */
class SampleTerrain
{
  public:
    explicit SampleTerrain( const SampleLayout &layout );

    //! Returns where \a point lies, in metres of EPSG:4547, on the grid of 1 mm.
    CityPoint place( PlanPoint point ) const;

    //! Returns \a corners placed, with vertices added so that no piece is longer than \a spacing.
    CityLine placeLine( const std::vector<PlanPoint> &corners, Mm spacing ) const;

    //! As placeLine(), closed.
    CityLine placeRing( std::vector<PlanPoint> corners, Mm spacing ) const;

    //! Returns the usual building year at \a point: old in the middle and in pockets, 1975 to 2020.
    int builtYear( PlanPoint point ) const;

    //! Returns how lively the place is, about 0 to 2, mean near 1.
    double vitality( PlanPoint point ) const;

    std::uint64_t seed() const { return mSeed; }

  private:
    double noise( std::uint64_t key, PlanPoint point, Mm spacing ) const;

    std::uint64_t mSeed;
    double mHalfSize;
};

//! Returns a rectangle's corners from the south-west, anticlockwise.
std::vector<PlanPoint> rectangle( Mm west, Mm south, Mm east, Mm north );

//! Returns the area of a closed outline, in square metres of the plane.
double outlineArea( const CityLine &outline );

} // namespace renewal::engine
