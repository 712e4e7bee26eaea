#include "core/engine/unit_groups.h"

#include "core/engine/disjoint_sets.h"
#include "core/engine/parallel.h"
#include "core/engine/sample_random.h"

#include <algorithm>
#include <map>
#include <set>

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

    //! Drops one link of every crossing that two units need; returns false if there is none left.
    bool dropCrossing( const std::vector<std::pair<std::uint32_t, std::uint32_t>> &crossings, const model::Progress &progress )
    {
      for ( const auto &[first, second] : crossings )
      {
        if ( mDropped.count( first ) || mDropped.count( second ) || !isNeeded( first ) || !isNeeded( second ) || unitOf( first ) == unitOf( second ) )
          continue;
        UnitDivision withoutFirst = dividedWithout( first, progress ), withoutSecond = dividedWithout( second, progress );
        const std::uint32_t groupOfFirst = mGroupOf[mLinks.links[first].a], groupOfSecond = mGroupOf[mLinks.links[second].a];
        const model::UnitObjective lossOfFirst = withoutFirst.objective + mGroups[groupOfSecond].division.objective, lossOfSecond = withoutSecond.objective + mGroups[groupOfFirst].division.objective;
        const bool isSecondDearer = groupOfFirst == groupOfSecond ? isBetter( withoutFirst.objective, withoutSecond.objective ) : isBetter( lossOfFirst, lossOfSecond );
        mDropped.insert( isSecondDearer ? first : second );
        ( isSecondDearer ? mGroups[groupOfFirst] : mGroups[groupOfSecond] ).division = std::move( isSecondDearer ? withoutFirst : withoutSecond );
        return true;
      }
      return false;
    }

    std::vector<UnitGroup> takeGroups() { return std::move( mGroups ); }
    const LinkSet &dropped() const { return mDropped; }

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

    UnitDivision dividedWithout( std::uint32_t link, const model::Progress &progress ) const
    {
      LinkSet dropped = mDropped;
      dropped.insert( link );
      return divided( mGroups[mGroupOf[mLinks.links[link].a]], dropped, progress );
    }

    //! The unit that holds both ends of a link: its group and place there; {-1, -1} if none does.
    std::pair<int, int> unitOf( std::uint32_t number ) const
    {
      const UnitLink &link = mLinks.links[number];
      const UnitGroup &group = mGroups[mGroupOf[link.a]];
      for ( std::size_t i = 0; i < group.division.units.size(); ++i )
        if ( holds( group, group.division.units[i], link.a ) )
          return holds( group, group.division.units[i], link.b ) ? std::pair<int, int> { mGroupOf[link.a], static_cast<int>( i ) } : std::pair<int, int> { -1, -1 };
      return { -1, -1 };
    }

    static bool holds( const UnitGroup &group, const UnitNodes &unit, std::uint32_t community )
    {
      const auto place = std::lower_bound( group.members.begin(), group.members.end(), community );
      return place != group.members.end() && *place == community && std::binary_search( unit.begin(), unit.end(), static_cast<std::uint32_t>( place - group.members.begin() ) );
    }

    //! Whether a unit falls apart without the link.
    bool isNeeded( std::uint32_t number ) const
    {
      const auto unit = unitOf( number );
      if ( unit.first < 0 )
        return false;
      LinkSet dropped = mDropped;
      dropped.insert( number );
      const UnitGroup &group = mGroups[static_cast<std::size_t>( unit.first )];
      return !isConnected( problemOf( group, dropped ), group.division.units[static_cast<std::size_t>( unit.second )] );
    }

    const UnitScene &mScene;
    const model::UnitInput &mInput;
    const UnitLinks &mLinks;
    const model::UnitSettings &mSettings;
    std::vector<std::vector<std::uint32_t>> mLinksOf;
    std::vector<std::uint32_t> mGroupOf;
    std::vector<UnitGroup> mGroups;
    LinkSet mDropped;
};

} // namespace

std::vector<UnitGroup> divideGroups( const UnitScene &scene, const std::vector<bool> &isUsable, const model::UnitInput &input, UnitLinks &links, const model::UnitSettings &settings, model::Progress &progress )
{
  GroupWork work( scene, isUsable, input, links, settings );
  work.divideAll( progress );
  const std::vector<std::pair<std::uint32_t, std::uint32_t>> crossings = crossingLinks( links.links );
  while ( work.dropCrossing( crossings, progress ) )
    progress.check();
  std::vector<UnitLink> kept;
  for ( std::uint32_t i = 0; i < links.links.size(); ++i )
    if ( !work.dropped().count( i ) )
      kept.push_back( links.links[i] );
  links.links = std::move( kept );
  return work.takeGroups();
}

} // namespace renewal::engine
