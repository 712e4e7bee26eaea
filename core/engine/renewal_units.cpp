#include "core/engine/renewal_units.h"

#include "core/engine/unit_drawing.h"
#include "core/engine/unit_groups.h"
#include "core/model/unit_id.h"

#include <algorithm>
#include <numeric>

namespace renewal::engine
{

namespace
{

using model::LeftoverCause;

const double SQUARE_METRES_PER_HECTARE = 10000.0;
//! How far to look for the next community of one that is alone.
const double MOST_NEAREST_METRES = 4000.0;
//! A community of which less than this lies beyond a separator is not called cut: outlines never agree to the metre.
const double LEAST_SHARE_BEYOND = 0.01;
const double LIMIT_TOLERANCE = 1.0 + 1e-9;

//! Passes on the progress of one step as a part of the whole.
class StepProgress : public model::Progress
{
  public:
    StepProgress( model::Progress &whole, double from, double to )
      : mWhole( whole )
      , mFrom( from )
      , mTo( to )
    {
    }
    bool isCanceled() const override { return mWhole.isCanceled(); }
    void setPercent( double percent ) override { mWhole.setPercent( mFrom + ( mTo - mFrom ) * percent / 100.0 ); }

  private:
    model::Progress &mWhole;
    double mFrom, mTo;
};

//! Why a community can be in no unit, whoever its neighbours are.
std::optional<LeftoverCause> ownCause( const model::UnitCommunity &community, double hectares, const model::UnitSettings &settings )
{
  if ( community.needState == model::NeedState::Missing )
    return LeftoverCause::NeedMissing;
  if ( community.needState == model::NeedState::Unreadable )
    return LeftoverCause::NeedUnreadable;
  if ( community.needState == model::NeedState::Outside )
    return LeftoverCause::NeedOutside;
  if ( hectares > settings.maxAreaHectares * LIMIT_TOLERANCE )
    return LeftoverCause::TooLarge;
  if ( settings.maxHouseholds && !community.households )
    return LeftoverCause::HouseholdsMissing;
  if ( settings.maxHouseholds && *community.households > *settings.maxHouseholds * LIMIT_TOLERANCE )
    return LeftoverCause::TooManyHouseholds;
  return std::nullopt;
}

//! The work on communities in the order of their ids.
class UnitWork
{
  public:
    UnitWork( const model::UnitInput &input, const model::UnitSettings &settings, model::Progress &progress )
      : mInput( input )
      , mSettings( settings )
      , mProgress( progress )
      , mScene( input, settings, progress )
    {
    }

    model::UnitResult run()
    {
      StepProgress linking( mProgress, 5.0, 50.0 ), dividing( mProgress, 50.0, 75.0 ), drawing( mProgress, 75.0, 100.0 );
      mLinks = findUnitLinks( mScene, mSettings, linking );
      for ( std::size_t i = 0; i < mInput.communities.size(); ++i )
      {
        mOwn.push_back( ownCause( mInput.communities[i], hectares( i ), mSettings ) );
        mIsUsable.push_back( !mOwn.back() );
      }
      mResult.links = mLinks.links.size();
      mHasLink.resize( mInput.communities.size(), false );
      for ( const UnitLink &link : mLinks.links )
        mHasLink[link.a] = mHasLink[link.b] = true;
      const std::vector<UnitGroup> groups = divideGroups( mScene, mIsUsable, mInput, mLinks, mSettings, dividing );
      std::vector<UnitNodes> units;
      for ( const UnitGroup &group : groups )
      {
        mResult.objective = mResult.objective + model::UnitObjective { group.division.objective.leftoverHectares, group.division.objective.unlikeness, 0.0 };
        mResult.exactGroups += group.division.isExact ? 1 : 0;
        const std::vector<UnitNodes> lifted = liftedUnits( group );
        units.insert( units.end(), lifted.begin(), lifted.end() );
        addLeftovers( group, lifted );
      }
      mResult.groups = groups.size();
      for ( std::uint32_t i = 0; i < mOwn.size(); ++i )
        if ( mOwn[i] )
        {
          mResult.leftovers.push_back( { i, *mOwn[i], hectares( i ), std::nullopt, 1, hectares( i ), false, false } );
          mResult.objective.leftoverHectares += hectares( i );
        }
      addUnits( units, drawUnits( mScene, mLinks.links, units, mSettings, drawing ) );
      for ( std::uint32_t i = 0; i < mLinks.surroundings.size(); ++i )
        if ( mLinks.surroundings[i].shareBeyond > LEAST_SHARE_BEYOND )
          mResult.cut.push_back( { i, mLinks.surroundings[i].shareBeyond } );
      return std::move( mResult );
    }

  private:
    double hectares( std::size_t community ) const { return mScene.grounds()[community].areaSquareMetres / SQUARE_METRES_PER_HECTARE; }

    static std::vector<UnitNodes> liftedUnits( const UnitGroup &group )
    {
      std::vector<UnitNodes> units;
      for ( const UnitNodes &unit : group.division.units )
      {
        units.emplace_back();
        for ( const std::uint32_t node : unit )
          units.back().push_back( group.members[node] );
      }
      return units;
    }

    void addLeftovers( const UnitGroup &group, const std::vector<UnitNodes> &units )
    {
      std::vector<bool> isTaken( group.members.size(), false );
      for ( const UnitNodes &unit : units )
        for ( const std::uint32_t member : unit )
          isTaken[static_cast<std::size_t>( std::lower_bound( group.members.begin(), group.members.end(), member ) - group.members.begin() )] = true;
      model::LeftoverRow row;
      row.groupCount = static_cast<std::uint32_t>( group.members.size() );
      for ( const std::uint32_t member : group.members )
      {
        row.groupHectares += hectares( member );
        row.isBarrierNear = row.isBarrierNear || mLinks.surroundings[member].hasBarrierNear;
        row.isOtherAreaNear = row.isOtherAreaNear || mLinks.surroundings[member].hasOtherAreaNear;
      }
      for ( std::size_t i = 0; i < group.members.size(); ++i )
      {
        if ( isTaken[i] )
          continue;
        row.community = group.members[i];
        row.areaHectares = hectares( row.community );
        row.cause = group.members.size() == 1 ? causeOfLone( row ) : ( row.groupHectares < mSettings.minAreaHectares ? LeftoverCause::GroupTooSmall : LeftoverCause::NoDivision );
        row.nearestMetres = std::nullopt;
        if ( row.cause == LeftoverCause::TooFar )
        {
          UnitGround ground( mScene, mSettings.maxGapMetres );
          row.nearestMetres = nearestOther( mScene, ground, row.community, MOST_NEAREST_METRES );
        }
        mResult.leftovers.push_back( row );
      }
    }

    LeftoverCause causeOfLone( const model::LeftoverRow &row ) const
    {
      if ( mHasLink[row.community] )
        return LeftoverCause::NeighboursLeft;
      if ( row.isBarrierNear )
        return row.isOtherAreaNear ? LeftoverCause::BarrierAndArea : LeftoverCause::BehindBarrier;
      return row.isOtherAreaNear ? LeftoverCause::OtherArea : LeftoverCause::TooFar;
    }

    void addUnits( const std::vector<UnitNodes> &units, std::vector<DrawnUnit> drawn )
    {
      for ( std::size_t i = 0; i < units.size(); ++i )
      {
        model::UnitRow row;
        double needHectares = 0.0, households = 0.0;
        bool areHouseholdsKnown = true;
        std::uint32_t largest = units[i].front();
        for ( const std::uint32_t member : units[i] )
        {
          row.areaHectares += hectares( member );
          needHectares += hectares( member ) * mInput.communities[member].need;
          areHouseholdsKnown = areHouseholdsKnown && mInput.communities[member].households;
          households += mInput.communities[member].households.value_or( 0.0 );
          if ( hectares( member ) > hectares( largest ) )
            largest = member;
        }
        // Named after its largest member, a unit keeps its name when a neighbour is added or the layer is sorted anew.
        row.id = model::UNIT_ID_PREFIX + mInput.communities[largest].id;
        row.members = units[i];
        row.need = needHectares / row.areaHectares;
        if ( areHouseholdsKnown )
          row.households = households;
        row.strategy = row.need < mSettings.improveNeed ? model::UnitStrategy::Improve : model::UnitStrategy::Alter;
        row.compactness = drawn[i].compactness;
        row.shape = std::move( drawn[i].polygons );
        mResult.objective.outlineMetres += drawn[i].outlineMetres;
        mResult.units.push_back( std::move( row ) );
      }
    }

    const model::UnitInput &mInput;
    const model::UnitSettings &mSettings;
    model::Progress &mProgress;
    UnitScene mScene;
    UnitLinks mLinks;
    std::vector<std::optional<LeftoverCause>> mOwn;
    std::vector<bool> mIsUsable;
    std::vector<bool> mHasLink;
    model::UnitResult mResult;
};

//! Puts the numbers of a result back to the places \a order that the communities had.
void restoreOrder( model::UnitResult &result, const std::vector<std::uint32_t> &order )
{
  for ( model::UnitRow &unit : result.units )
  {
    for ( std::uint32_t &member : unit.members )
      member = order[member];
    std::sort( unit.members.begin(), unit.members.end() );
  }
  for ( model::LeftoverRow &row : result.leftovers )
    row.community = order[row.community];
  for ( model::CutCommunity &cut : result.cut )
    cut.community = order[cut.community];
  std::sort( result.units.begin(), result.units.end(), []( const model::UnitRow &a, const model::UnitRow &b )
             { return a.members.front() < b.members.front(); } );
  std::sort( result.leftovers.begin(), result.leftovers.end(), []( const model::LeftoverRow &a, const model::LeftoverRow &b )
             { return a.community < b.community; } );
  std::sort( result.cut.begin(), result.cut.end(), []( const model::CutCommunity &a, const model::CutCommunity &b )
             { return a.community < b.community; } );
}

} // namespace

model::UnitResult renewalUnits( const model::UnitInput &input, const model::UnitSettings &settings, model::Progress &progress )
{
  std::vector<std::uint32_t> order( input.communities.size() );
  std::iota( order.begin(), order.end(), 0u );
  std::stable_sort( order.begin(), order.end(), [&input]( std::uint32_t a, std::uint32_t b )
                    { return input.communities[a].id < input.communities[b].id; } );
  model::UnitInput sorted { {}, input.barriers, input.boundaries };
  for ( const std::uint32_t community : order )
    sorted.communities.push_back( input.communities[community] );
  model::UnitResult result = UnitWork( sorted, settings, progress ).run();
  restoreOrder( result, order );
  progress.setPercent( 100.0 );
  return result;
}

} // namespace renewal::engine
