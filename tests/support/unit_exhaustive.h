#pragma once

#include "core/engine/unit_problem.h"

#include <cmath>
#include <functional>
#include <limits>

namespace renewal::test
{

/**
 * The best division by trying all of them: every node is left over, in a unit already begun, or begins one. Slow, and
 * shares no code with the engine.
 */
class ExhaustiveDivision
{
  public:
    explicit ExhaustiveDivision( const engine::UnitProblem &problem )
      : mProblem( problem )
      , mUnitOf( problem.nodes.size(), -1 )
    {
      place( 0, 0 );
    }

    double leftover = std::numeric_limits<double>::infinity();
    double unlikeness = std::numeric_limits<double>::infinity();
    double outline = std::numeric_limits<double>::infinity();
    long divisions = 0; //!< that keep the limits

  private:
    void place( std::size_t node, int units )
    {
      if ( node == mUnitOf.size() )
      {
        judge( units );
        return;
      }
      for ( int unit = -1; unit <= units; ++unit )
      {
        mUnitOf[node] = unit;
        place( node + 1, std::max( units, unit + 1 ) );
      }
      mUnitOf[node] = -1;
    }

    void judge( int units )
    {
      double left = 0.0, unlike = 0.0, edges = 0.0;
      for ( std::size_t node = 0; node < mUnitOf.size(); ++node )
        left += mUnitOf[node] < 0 ? mProblem.nodes[node].hectares : 0.0;
      for ( int unit = 0; unit < units; ++unit )
        if ( !add( unit, unlike, edges ) )
          return;
      ++divisions;
      const double hair = 1e-7;
      const bool isBetter = left < leftover - hair || ( left < leftover + hair && ( unlike < unlikeness - hair || ( unlike < unlikeness + hair && edges < outline - hair ) ) );
      if ( !isBetter )
        return;
      leftover = left;
      unlikeness = unlike;
      outline = edges;
    }

    bool add( int unit, double &unlike, double &edges ) const
    {
      double area = 0.0, weighted = 0.0, people = 0.0;
      int count = 0, first = -1;
      for ( int node = 0; node < static_cast<int>( mUnitOf.size() ); ++node )
      {
        if ( mUnitOf[node] != unit )
          continue;
        const auto &one = mProblem.nodes[node];
        area += one.hectares;
        weighted += one.hectares * one.need;
        people += one.households;
        edges += one.outlineMetres;
        for ( const auto &neighbour : one.neighbours )
          edges -= mUnitOf[neighbour.node] == unit ? neighbour.contactMetres : 0.0;
        first = first < 0 ? node : first;
        ++count;
      }
      if ( area < mProblem.minHectares * ( 1 - 1e-9 ) || area > mProblem.maxHectares * ( 1 + 1e-9 ) || people > mProblem.maxHouseholds || reached( first, unit ) != count )
        return false;
      for ( std::size_t node = 0; node < mUnitOf.size(); ++node )
        unlike += mUnitOf[node] == unit ? mProblem.nodes[node].hectares * std::fabs( mProblem.nodes[node].need - weighted / area ) : 0.0;
      return true;
    }

    int reached( int first, int unit ) const
    {
      std::vector<bool> seen( mUnitOf.size(), false );
      int count = 0;
      const std::function<void( int )> visit = [&]( int node )
      {
        if ( seen[node] || mUnitOf[node] != unit )
          return;
        seen[node] = true;
        ++count;
        for ( const auto &neighbour : mProblem.nodes[node].neighbours )
          visit( static_cast<int>( neighbour.node ) );
      };
      visit( first );
      return count;
    }

    const engine::UnitProblem &mProblem;
    std::vector<int> mUnitOf;
};

} // namespace renewal::test
