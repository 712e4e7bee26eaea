#include "core/engine/unit_groups.h"

#include "core/engine/disjoint_sets.h"
#include "core/engine/parallel.h"
#include "core/engine/sample_random.h"

#include <algorithm>
#include <map>
#include <set>
#include <utility>

namespace renewal::engine
{

namespace
{

const double SQUARE_METRES_PER_HECTARE = 10000.0;
const std::uint64_t SEARCH_STREAM = 0x756e697473ull;

using LinkSet = std::set<std::uint32_t>;

class GroupWork
{
  public:
    GroupWork( const UnitScene &scene, const std::vector<bool> &isUsable, const model::UnitInput &input, const UnitLinks &links, const model::UnitSettings &settings )
      : mScene( scene )
      , mInput( input )
      , mLinks( links )
      , mSettings( settings )
      , mLinksOf( isUsable.size() )
      , mGroupOf( isUsable.size(), 0 )
    {
      DisjointSets sets( isUsable.size() );
      for ( std::uint32_t i = 0; i < links.links.size(); ++i )
      {
        const UnitLink &link = links.links[i];
        if ( !isUsable[link.a] || !isUsable[link.b] )
          continue;
        sets.join( link.a, link.b );
        mLinksOf[link.a].push_back( i );
        mLinksOf[link.b].push_back( i );
      }
      std::map<std::uint32_t, std::uint32_t> numbers;
      for ( std::uint32_t i = 0; i < isUsable.size(); ++i )
      {
        if ( !isUsable[i] )
          continue;
        const auto [number, isNew] = numbers.emplace( sets.root( i ), static_cast<std::uint32_t>( mGroups.size() ) );
        if ( isNew )
          mGroups.emplace_back();
        mGroups[number->second].members.push_back( i );
        mGroupOf[i] = number->second;
      }
    }

    void divideAll( model::Progress &progress )
    {
      std::vector<std::uint32_t> order( mGroups.size() );
      for ( std::uint32_t i = 0; i < order.size(); ++i )
        order[i] = i;
      // The largest first: none is left to run alone at the end.
      std::stable_sort( order.begin(), order.end(), [this]( std::uint32_t x, std::uint32_t y )
                        { return mGroups[x].members.size() > mGroups[y].members.size(); } );
      std::atomic<std::size_t> done { 0 };
      inParallel( order.size(), 1, mSettings.threads, [&]( std::size_t first, std::size_t )
                  {
        progress.check();
        UnitGroup &group = mGroups[order[first]];
        group.division = divided( group, mDropped, progress );
        progress.setPercent( 100.0 * static_cast<double>( ++done ) / static_cast<double>( order.size() ) ); } );
    }

    /**
     * Lets one link of every crossing between two units give way: one that its unit can do without, the longer one first. Where
     * neither unit can, the link whose loss costs less is dropped and its group divided anew; returns true then: look again.
     */
    bool settleCrossings( const std::vector<std::pair<std::uint32_t, std::uint32_t>> &crossings, const model::Progress &progress )
    {
      mYielded.clear();
      noteUnits();
      for ( const auto &[first, second] : crossings )
      {
        if ( isUnused( first ) || isUnused( second ) || unitOf( first ) == unitOf( second ) )
          continue;
        progress.check();
        const bool isFirstLonger = mLinks.links[first].metres > mLinks.links[second].metres;
        const std::uint32_t longer = isFirstLonger ? first : second, shorter = isFirstLonger ? second : first;
        if ( !isNeeded( longer ) )
          mYielded.insert( longer );
        else if ( !isNeeded( shorter ) )
          mYielded.insert( shorter );
        else
        {
          drop( longer, shorter, progress );
          return true;
        }
      }
      return false;
    }

    //! Whether a link is no part of the result: dropped, or out of the way.
    bool isGone( std::uint32_t link ) const { return mDropped.count( link ) || mYielded.count( link ); }

    std::vector<UnitGroup> takeGroups() { return std::move( mGroups ); }

  private:
    UnitProblem problemOf( const UnitGroup &group, const LinkSet &dropped ) const
    {
      UnitProblem problem;
      problem.minHectares = mSettings.minAreaHectares;
      problem.maxHectares = mSettings.maxAreaHectares;
      if ( mSettings.maxHouseholds )
        problem.maxHouseholds = *mSettings.maxHouseholds;
      for ( const std::uint32_t member : group.members )
      {
        UnitProblem::Node node { mScene.grounds()[member].areaSquareMetres / SQUARE_METRES_PER_HECTARE, mInput.communities[member].need, mInput.communities[member].households.value_or( 0.0 ), mLinks.surroundings[member].outlineMetres, {} };
        for ( const std::uint32_t number : mLinksOf[member] )
        {
          if ( dropped.count( number ) )
            continue;
          const UnitLink &link = mLinks.links[number];
          const std::uint32_t other = link.a == member ? link.b : link.a;
          const auto place = std::lower_bound( group.members.begin(), group.members.end(), other );
          node.neighbours.push_back( { static_cast<std::uint32_t>( place - group.members.begin() ), link.contactMetres } );
        }
        std::sort( node.neighbours.begin(), node.neighbours.end(), []( const auto &x, const auto &y )
                   { return x.node < y.node; } );
        problem.nodes.push_back( std::move( node ) );
      }
      return problem;
    }

    UnitDivision divided( const UnitGroup &group, const LinkSet &dropped, const model::Progress &progress ) const
    {
      return divideGroup( problemOf( group, dropped ), hashOf( mSettings.seed, SEARCH_STREAM, group.members.front(), static_cast<std::int64_t>( group.members.size() ) ), progress );
    }

    //! Drops whichever of two links costs less.
    void drop( std::uint32_t longer, std::uint32_t shorter, const model::Progress &progress )
    {
      UnitDivision withoutLonger = dividedWithout( longer, progress ), withoutShorter = dividedWithout( shorter, progress );
      UnitGroup &ofLonger = mGroups[mGroupOf[mLinks.links[longer].a]], &ofShorter = mGroups[mGroupOf[mLinks.links[shorter].a]];
      const bool isOneGroup = &ofLonger == &ofShorter;
      const model::UnitObjective lossLonger = isOneGroup ? withoutLonger.objective : withoutLonger.objective + ofShorter.division.objective;
      const model::UnitObjective lossShorter = isOneGroup ? withoutShorter.objective : withoutShorter.objective + ofLonger.division.objective;
      const bool isShorterDropped = isBetter( lossShorter, lossLonger );
      mDropped.insert( isShorterDropped ? shorter : longer );
      ( isShorterDropped ? ofShorter : ofLonger ).division = std::move( isShorterDropped ? withoutShorter : withoutLonger );
    }

    UnitDivision dividedWithout( std::uint32_t link, const model::Progress &progress ) const
    {
      LinkSet dropped = mDropped;
      dropped.insert( link );
      const UnitGroup &group = mGroups[mGroupOf[mLinks.links[link].a]];
      // A small group is divided anew; of a large one only what lies around the link.
      return group.division.isExact ? divided( group, dropped, progress ) : mended( group, dropped, link, progress );
    }

    UnitDivision mended( const UnitGroup &group, const LinkSet &dropped, std::uint32_t link, const model::Progress &progress ) const
    {
      const auto place = [&group]( std::uint32_t community )
      { return static_cast<std::uint32_t>( std::lower_bound( group.members.begin(), group.members.end(), community ) - group.members.begin() ); };
      return mendDivision( problemOf( group, dropped ), group.division, { place( mLinks.links[link].a ), place( mLinks.links[link].b ) }, mSettings.seed, progress );
    }

    void noteUnits()
    {
      mUnitOf.assign( mGroupOf.size(), NO_UNIT );
      mUnits.clear();
      for ( const UnitGroup &group : mGroups )
      {
        for ( const UnitNodes &unit : group.division.units )
        {
          UnitNodes members;
          for ( const std::uint32_t node : unit )
          {
            mUnitOf[group.members[node]] = static_cast<std::uint32_t>( mUnits.size() );
            members.push_back( group.members[node] );
          }
          mUnits.push_back( std::move( members ) );
        }
      }
    }

    std::uint32_t unitOf( std::uint32_t link ) const { return mUnitOf[mLinks.links[link].a]; }

    //! Whether a link joins nothing in this division.
    bool isUnused( std::uint32_t link ) const
    {
      return isGone( link ) || unitOf( link ) == NO_UNIT || unitOf( link ) != mUnitOf[mLinks.links[link].b];
    }

    //! Whether its unit falls apart without the link.
    bool isNeeded( std::uint32_t link ) const
    {
      const UnitNodes &unit = mUnits[unitOf( link )];
      const auto place = [&unit]( std::uint32_t community )
      { return static_cast<std::uint32_t>( std::lower_bound( unit.begin(), unit.end(), community ) - unit.begin() ); };
      DisjointSets sets( unit.size() );
      for ( const std::uint32_t member : unit )
        for ( const std::uint32_t other : mLinksOf[member] )
          if ( other != link && !isUnused( other ) )
            sets.join( place( mLinks.links[other].a ), place( mLinks.links[other].b ) );
      return sets.root( place( mLinks.links[link].a ) ) != sets.root( place( mLinks.links[link].b ) );
    }

    static constexpr std::uint32_t NO_UNIT = 0xFFFFFFFFu;

    const UnitScene &mScene;
    const model::UnitInput &mInput;
    const UnitLinks &mLinks;
    const model::UnitSettings &mSettings;
    std::vector<std::vector<std::uint32_t>> mLinksOf;
    std::vector<std::uint32_t> mGroupOf;
    std::vector<UnitGroup> mGroups;
    LinkSet mDropped;                   //!< for good
    LinkSet mYielded;                   //!< in this division
    std::vector<std::uint32_t> mUnitOf; //!< per community, into mUnits
    std::vector<UnitNodes> mUnits;      //!< of all groups, as communities
};

} // namespace

std::vector<UnitGroup> divideGroups( const UnitScene &scene, const std::vector<bool> &isUsable, const model::UnitInput &input, UnitLinks &links, const model::UnitSettings &settings, model::Progress &progress )
{
  GroupWork work( scene, isUsable, input, links, settings );
  work.divideAll( progress );
  const std::vector<std::pair<std::uint32_t, std::uint32_t>> crossings = crossingLinks( links.links );
  while ( work.settleCrossings( crossings, progress ) )
    progress.check();
  std::vector<UnitLink> kept;
  for ( std::uint32_t i = 0; i < links.links.size(); ++i )
    if ( !work.isGone( i ) )
      kept.push_back( links.links[i] );
  links.links = std::move( kept );
  return work.takeGroups();
}

} // namespace renewal::engine
