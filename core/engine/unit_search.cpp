#include "core/engine/unit_search.h"

#include "core/engine/sample_random.h"
#include "core/engine/unit_exact.h"
#include "core/engine/unit_state.h"
#include "core/engine/unit_tree_cut.h"

#include <algorithm>
#include <cmath>
#include <numeric>
#include <unordered_set>

namespace renewal::engine
{

namespace
{

const std::size_t MOST_SETS = 60000;      //!< listed for a group as a whole
const std::size_t MOST_BLOCK_SETS = 4000; //!< listed for one block of the search
const std::size_t BLOCK_NODES = 12;
//! Rounds with annealing, then without, until so many in a row find nothing.
const int HOT_ROUNDS = 6;
const int MOST_COLD_ROUNDS = 20;
const int IDLE_ROUNDS = 2;
const int MEND_ROUNDS = 8;
//! Annealing of single moves: start as a share of the mean unlikeness per unit, and the factor per round.
const double START_HEAT = 0.15;
const double COOLING = 0.6;

class UnitSearch
{
  public:
    UnitSearch( const UnitProblem &problem, std::uint64_t seed, const model::Progress &progress )
      : mProblem( problem )
      , mProgress( progress )
      , mRandom( mixBits( seed ) )
      , mState( problem )
    {
    }

    UnitDivision run()
    {
      grow();
      UnitDivision best = mState.division();
      mHeat = best.units.empty() ? 0.0 : START_HEAT * best.objective.unlikeness / static_cast<double>( best.units.size() );
      for ( int round = 0; round < HOT_ROUNDS; ++round, mHeat *= COOLING )
        sweep( best );
      mHeat = 0.0;
      UnitNodes all( mProblem.nodes.size() );
      std::iota( all.begin(), all.end(), 0u );
      mState.replace( all, best.units );
      for ( int round = 0, idle = 0; round < MOST_COLD_ROUNDS && idle < IDLE_ROUNDS; ++round )
        idle = sweep( best ) ? 0 : idle + 1;
      return best;
    }

    UnitDivision mend( const UnitDivision &division, const UnitNodes &around )
    {
      UnitNodes all( mProblem.nodes.size() );
      std::iota( all.begin(), all.end(), 0u );
      std::vector<UnitNodes> units;
      UnitNodes touched = around;
      for ( const UnitNodes &unit : division.units )
      {
        if ( isConnected( mProblem, unit ) )
        {
          units.push_back( unit );
          continue;
        }
        touched.insert( touched.end(), unit.begin(), unit.end() );
        for ( UnitNodes &piece : piecesOf( mProblem, unit ) )
          if ( fitsLimits( mProblem, sumsOf( mProblem, piece ) ) )
            units.push_back( std::move( piece ) );
      }
      mState.replace( all, units );
      for ( int round = 0; round < MEND_ROUNDS; ++round )
        for ( const std::uint32_t node : touched )
        {
          mProgress.check();
          improveAround( node );
        }
      return mState.division();
    }

  private:
    //! Improves around every node once; keeps the best division seen in \a best.
    bool sweep( UnitDivision &best )
    {
      for ( const std::uint32_t node : shuffled() )
      {
        mProgress.check();
        improveAround( node );
      }
      UnitDivision now = mState.division();
      if ( !isBetter( now.objective, best.objective ) )
        return false;
      best = std::move( now );
      return true;
    }

    UnitNodes shuffled()
    {
      UnitNodes order( mProblem.nodes.size() );
      std::iota( order.begin(), order.end(), 0u );
      for ( std::size_t i = order.size(); i > 1; --i )
        std::swap( order[i - 1], order[static_cast<std::size_t>( mRandom.whole( 0, static_cast<std::int64_t>( i ) - 1 ) )] );
      return order;
    }

    //! Max-p construction: from each seed take the neighbour whose need is most alike until the unit is large enough.
    void grow()
    {
      for ( const std::uint32_t seed : shuffled() )
      {
        mProgress.check();
        if ( mState.unitOf( seed ) != UnitState::NONE )
          continue;
        UnitNodes unit { seed };
        UnitSums sums = sumsOf( mProblem, unit );
        while ( !fitsLimits( mProblem, sums ) )
        {
          const std::uint32_t next = mostAlike( unit, sums );
          if ( next == UnitState::NONE )
            break;
          unit.insert( std::upper_bound( unit.begin(), unit.end(), next ), next );
          sums = sumsOf( mProblem, unit );
        }
        if ( fitsLimits( mProblem, sums ) )
          mState.replace( unit, { unit } );
      }
      for ( const std::uint32_t node : shuffled() )
        if ( mState.unitOf( node ) == UnitState::NONE )
          move( node, false );
    }

    std::uint32_t mostAlike( const UnitNodes &unit, const UnitSums &sums ) const
    {
      std::uint32_t best = UnitState::NONE;
      double bestOff = HUGE_VAL;
      for ( const std::uint32_t node : unit )
      {
        for ( const UnitProblem::Neighbour &neighbour : mProblem.nodes[node].neighbours )
        {
          const UnitProblem::Node &candidate = mProblem.nodes[neighbour.node];
          const double off = std::abs( candidate.need - sums.needHectares / sums.hectares );
          const bool isFree = mState.unitOf( neighbour.node ) == UnitState::NONE && !std::binary_search( unit.begin(), unit.end(), neighbour.node );
          if ( isFree && off < bestOff && fitsUpperLimits( mProblem, { sums.hectares + candidate.hectares, 0.0, sums.households + candidate.households } ) )
          {
            best = neighbour.node;
            bestOff = off;
          }
        }
      }
      return best;
    }

    void improveAround( std::uint32_t node )
    {
      const UnitNodes block = blockAround( node );
      // Tabu: a block that has not changed since it was tried has nothing new to give.
      const bool isNew = mTried.insert( mState.keyOf( block ) ).second;
      if ( isNew && block.size() <= BLOCK_NODES && divideBlock( block ) )
        return;
      cutAgain( node );
      move( node, true );
    }

    //! Whole parts around a node, chosen at random, up to a dozen nodes.
    UnitNodes blockAround( std::uint32_t node )
    {
      UnitNodes block = mState.partOf( node );
      while ( block.size() < BLOCK_NODES )
      {
        UnitNodes parts = mState.partsAround( block );
        std::vector<UnitNodes> fitting;
        for ( const std::uint32_t part : parts )
        {
          UnitNodes nodes = mState.partOf( part );
          if ( block.size() + nodes.size() <= BLOCK_NODES )
            fitting.push_back( std::move( nodes ) );
        }
        if ( fitting.empty() )
          break;
        const UnitNodes &chosen = fitting[static_cast<std::size_t>( mRandom.whole( 0, static_cast<std::int64_t>( fitting.size() ) - 1 ) )];
        block.insert( block.end(), chosen.begin(), chosen.end() );
        std::sort( block.begin(), block.end() );
      }
      return block;
    }

    bool divideBlock( const UnitNodes &block )
    {
      const std::optional<UnitDivision> division = divideExactly( subproblem( mProblem, block ), MOST_BLOCK_SETS, mProgress );
      if ( !division || !isBetter( division->objective, mState.objectiveOf( block ) ) )
        return division.has_value();
      mState.replace( block, lifted( division->units, block ) );
      return true;
    }

    //! Cuts the unit of a node, alone or with one next to it, anew along a tree.
    void cutAgain( std::uint32_t node )
    {
      UnitNodes block = mState.partOf( node );
      const UnitNodes parts = mState.partsAround( block );
      const std::int64_t choice = mRandom.whole( 0, static_cast<std::int64_t>( parts.size() ) );
      if ( choice > 0 )
      {
        const UnitNodes other = mState.partOf( parts[static_cast<std::size_t>( choice - 1 )] );
        block.insert( block.end(), other.begin(), other.end() );
        std::sort( block.begin(), block.end() );
      }
      if ( block.size() < 2 )
        return;
      const model::UnitObjective before = mState.objectiveOf( block );
      const std::optional<UnitDivision> cut = cutAlongTree( subproblem( mProblem, block ), mRandom );
      if ( cut && isBetter( cut->objective, before ) )
        mState.replace( block, lifted( cut->units, block ) );
    }

    //! Moves a node into the unit next to it that gains most, if that is better, or by chance if \a mayWorsen.
    void move( std::uint32_t node, bool mayWorsen )
    {
      const UnitNodes from = mState.partOf( node );
      UnitNodes rest;
      std::copy_if( from.begin(), from.end(), std::back_inserter( rest ), [node]( std::uint32_t other )
                    { return other != node; } );
      const bool isLeft = mState.unitOf( node ) == UnitState::NONE;
      if ( !rest.empty() && ( !isConnected( mProblem, rest ) || !fitsLimits( mProblem, sumsOf( mProblem, rest ) ) ) )
        return;
      for ( const std::uint32_t part : mState.partsAround( { node } ) )
      {
        if ( mState.unitOf( part ) == UnitState::NONE || ( !isLeft && mState.unitOf( part ) == mState.unitOf( node ) ) )
          continue;
        UnitNodes target = mState.partOf( part );
        UnitNodes block = from;
        block.insert( block.end(), target.begin(), target.end() );
        std::sort( block.begin(), block.end() );
        target.insert( std::upper_bound( target.begin(), target.end(), node ), node );
        if ( !fitsUpperLimits( mProblem, sumsOf( mProblem, target ) ) )
          continue;
        std::vector<UnitNodes> units { target };
        if ( !rest.empty() )
          units.push_back( rest );
        model::UnitObjective after;
        for ( const UnitNodes &unit : units )
          after = after + model::UnitObjective { 0.0, unlikenessOf( mProblem, unit ), outlineOf( mProblem, unit ) };
        if ( !isAccepted( after, mState.objectiveOf( block ), mayWorsen ) )
          continue;
        mState.replace( block, units );
        return;
      }
    }

    bool isAccepted( const model::UnitObjective &after, const model::UnitObjective &before, bool mayWorsen )
    {
      if ( isBetter( after, before ) )
        return true;
      const double worse = after.unlikeness - before.unlikeness;
      return mayWorsen && mHeat > 0.0 && after.leftoverHectares <= before.leftoverHectares && worse > 0.0 && mRandom.unit() < std::exp( -worse / mHeat );
    }

    const UnitProblem &mProblem;
    const model::Progress &mProgress;
    SampleRandom mRandom;
    UnitState mState;
    std::unordered_set<std::uint64_t> mTried;
    double mHeat = 0.0;
};

} // namespace

UnitDivision searchGroup( const UnitProblem &problem, std::uint64_t seed, const model::Progress &progress )
{
  return UnitSearch( problem, seed, progress ).run();
}

UnitDivision mendDivision( const UnitProblem &problem, const UnitDivision &division, const UnitNodes &around, std::uint64_t seed, const model::Progress &progress )
{
  return UnitSearch( problem, seed, progress ).mend( division, around );
}

UnitDivision divideGroup( const UnitProblem &problem, std::uint64_t seed, const model::Progress &progress )
{
  if ( problem.nodes.size() <= MOST_EXACT_NODES )
  {
    const std::optional<UnitDivision> exact = divideExactly( problem, MOST_SETS, progress );
    if ( exact )
      return *exact;
  }
  return searchGroup( problem, seed, progress );
}

} // namespace renewal::engine
