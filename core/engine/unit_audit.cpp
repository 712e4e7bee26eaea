#include "core/engine/unit_audit.h"

#include "core/engine/limit_check.h"
#include "core/engine/unit_strategy.h"

#include <algorithm>

namespace renewal::engine
{

namespace
{

using model::CheckRemark;
using model::UnitCheck;
using model::UnitCheckRow;
using model::Verdict;

UnitCheckRow demolitionShare( const UnitFloor &floor, const std::vector<model::Figure> &figures )
{
  UnitCheckRow row = rowOf( UnitCheck::DemolitionShare, "demolition_share_max", figures );
  if ( !row.figure )
    return row;
  row.doubt = floor.limitedDoubt;
  if ( floor.buildings == 0 )
    leaveOpen( row, CheckRemark::NoBuildings );
  else if ( floor.limited.isKnown() && floor.limited.total() == 0.0 )
    leaveOpen( row, CheckRemark::NoFloor );
  else
    judgeMost( row, floor.limited.leastShare(), floor.limited.mostShare(), floor.limited.isKnown() );
  return row;
}

//! What is exempt is shown apart, in square metres, and not judged.
UnitCheckRow exempt( UnitCheck check, const FloorShare &share, const UnitFloor &floor, bool isGiven, const std::vector<model::Figure> &figures )
{
  UnitCheckRow row = rowOf( check, "demolition_share_max", figures );
  row.limit.reset();
  row.doubt = floor.limitedDoubt;
  if ( floor.buildings == 0 )
    leaveOpen( row, CheckRemark::NoBuildings );
  else if ( !isGiven )
    leaveOpen( row, CheckRemark::NotGiven );
  else if ( share.isSumKnown() )
  {
    row.value = share.leastSum();
    row.doubt = {};
    doesNotApply( row, CheckRemark::ShownApart );
  }
  else
  {
    row.least = share.leastSum();
    leaveOpen( row, CheckRemark::BuildingsUnknown );
  }
  return row;
}

UnitCheckRow exemptPublic( const model::PlannedUnit &unit, const model::UnitAuditGiven &given, const std::vector<model::Figure> &figures )
{
  UnitCheckRow row = rowOf( UnitCheck::ExemptPublic, "rebuild_ratio_max", figures );
  row.limit.reset();
  if ( !given.publicFloor )
    leaveOpen( row, CheckRemark::NotGiven );
  else if ( !unit.publicFloor )
    leaveOpen( row, CheckRemark::CellUnknown );
  else
  {
    row.value = unit.publicFloor;
    doesNotApply( row, CheckRemark::ShownApart );
  }
  return row;
}

UnitCheckRow rebuildRatio( const model::PlannedUnit &unit, const UnitFloor &floor, const model::UnitAuditGiven &given, const std::vector<model::Figure> &figures )
{
  UnitCheckRow row = rowOf( UnitCheck::RebuildRatio, "rebuild_ratio_max", figures );
  if ( !row.figure )
    return row;
  row.doubt = floor.demolishedDoubt;
  const std::optional<double> publicFloor = given.publicFloor ? unit.publicFloor : 0.0;
  if ( floor.buildings == 0 )
    leaveOpen( row, CheckRemark::NoBuildings );
  else if ( floor.demolished.isNothing() )
    doesNotApply( row, CheckRemark::NothingDemolished );
  else if ( !given.newFloor )
    leaveOpen( row, CheckRemark::NotGiven );
  else if ( !unit.newFloor || !publicFloor )
    leaveOpen( row, CheckRemark::CellUnknown );
  else if ( isAbove( *publicFloor, *unit.newFloor ) )
    leaveOpen( row, CheckRemark::Contradiction );
  else
  {
    const double counted = std::max( 0.0, *unit.newFloor - *publicFloor );
    const FloorShare &demolished = floor.demolished;
    const double least = demolished.isOpenIn() ? 0.0 : counted / demolished.mostSum();
    const std::optional<double> most = demolished.leastSum() > 0.0 ? std::optional<double>( counted / demolished.leastSum() ) : std::nullopt;
    judgeMost( row, least, most, demolished.isSumKnown() );
  }
  return row;
}

UnitCheckRow localRehousing( const model::PlannedUnit &unit, const model::UnitAuditGiven &given, const std::vector<model::Figure> &figures )
{
  UnitCheckRow row = rowOf( UnitCheck::LocalRehousing, "rehousing_share_min", figures );
  if ( !row.figure )
    return row;
  const bool isNobody = unit.householdsMoved && *unit.householdsMoved == 0.0;
  if ( isNobody && unit.rehousedLocally.value_or( 0.0 ) == 0.0 )
    doesNotApply( row, CheckRemark::NobodyMoved );
  else if ( !given.householdsMoved || !given.rehousedLocally )
    leaveOpen( row, CheckRemark::NotGiven );
  else if ( !unit.householdsMoved || !unit.rehousedLocally )
    leaveOpen( row, CheckRemark::CellUnknown );
  else if ( isAbove( *unit.rehousedLocally, *unit.householdsMoved ) )
    leaveOpen( row, CheckRemark::Contradiction );
  else
  {
    row.value = *unit.rehousedLocally / *unit.householdsMoved;
    row.verdict = isBelow( *row.value, *row.limit ) ? Verdict::Unmet : Verdict::Met;
  }
  return row;
}

UnitCheckRow rentRise( const std::optional<double> &percent, const std::vector<model::Figure> &figures )
{
  UnitCheckRow row = rowOf( UnitCheck::RentRise, "rent_rise_max", figures );
  if ( !row.figure )
    return row;
  if ( percent )
    judgeMost( row, *percent, *percent, true );
  else
    leaveOpen( row, CheckRemark::NotGiven );
  return row;
}

UnitCheckRow heritageBuildings( const UnitFloor &floor, bool isGiven, const std::vector<model::Figure> &figures )
{
  UnitCheckRow row = rowOf( UnitCheck::HeritageBuildings, "protected_touched_max", figures );
  if ( !row.figure )
    return row;
  row.doubt = floor.heritageDoubt;
  const double known = static_cast<double>( floor.heritageDemolished );
  if ( !isGiven )
    leaveOpen( row, CheckRemark::NotGiven );
  else if ( floor.buildings == 0 )
    leaveOpen( row, CheckRemark::NoBuildings );
  else
    judgeMost( row, known, std::nullopt, !floor.heritageDoubt.any() );
  return row;
}

UnitCheckRow heritageFeatures( const UnitFloor &floor, const ProtectedCount &count, bool isGiven, const std::vector<model::Figure> &figures )
{
  UnitCheckRow row = rowOf( UnitCheck::HeritageFeatures, "protected_touched_max", figures );
  if ( !row.figure )
    return row;
  const double known = static_cast<double>( count.touched );
  if ( !isGiven )
    leaveOpen( row, CheckRemark::NotGiven );
  else if ( floor.buildings == 0 )
    leaveOpen( row, CheckRemark::NoBuildings );
  else if ( count.maybe > 0 )
  {
    row.doubt.action = floor.demolishedDoubt.action;
    judgeMost( row, known, std::nullopt, false );
  }
  else
  {
    // A point has no ground to lie on; without a protected feature in the unit there is nothing to touch.
    const bool isBlind = floor.noGround > 0 && count.inUnit > count.touched;
    judgeMost( row, known, std::nullopt, !isBlind );
    if ( row.verdict == Verdict::NoData )
      row.remark = CheckRemark::NoGround;
  }
  return row;
}

UnitCheckRow checkupFirst( const std::optional<int> &checkups, const std::vector<model::Figure> &figures )
{
  UnitCheckRow row = rowOf( UnitCheck::CheckupFirst, "checkups_min", figures );
  if ( !row.figure )
    return row;
  if ( !checkups )
    leaveOpen( row, CheckRemark::NotGiven );
  else if ( isBelow( *checkups, *row.limit ) )
    leaveOpen( row, CheckRemark::NoCheckup );
  else
  {
    row.value = *checkups;
    row.verdict = Verdict::Met;
  }
  return row;
}

Verdict worst( const std::vector<UnitCheckRow> &rows )
{
  // What is shown apart says nothing about a red line, known or not.
  const auto has = [&rows]( Verdict verdict )
  {
    return std::any_of( rows.begin(), rows.end(), [verdict]( const UnitCheckRow &row )
                        { return row.limit && row.verdict == verdict; } );
  };
  if ( has( Verdict::Unmet ) )
    return Verdict::Unmet;
  return has( Verdict::NoData ) || !has( Verdict::Met ) ? Verdict::NoData : Verdict::Met;
}

} // namespace

std::vector<model::UnitAuditRow> unitAudit( const model::UnitAuditInput &input, model::Progress &progress )
{
  const std::vector<UnitFloor> floors = unitFloors( input );
  const std::vector<ProtectedCount> features = protectedGround( input, progress );
  const std::vector<model::Figure> &figures = input.figures;
  std::vector<model::UnitAuditRow> rows;
  for ( std::size_t u = 0; u < input.units.size(); ++u )
  {
    progress.check();
    const UnitFloor &floor = floors[u];
    const model::PlannedUnit &unit = input.units[u];
    model::UnitAuditRow row;
    row.checks = { demolitionShare( floor, figures ),
                   exempt( UnitCheck::ExemptIllegal, floor.illegal, floor, input.given.exemption, figures ),
                   exempt( UnitCheck::ExemptDangerous, floor.dangerous, floor, input.given.exemption, figures ),
                   rebuildRatio( unit, floor, input.given, figures ),
                   exemptPublic( unit, input.given, figures ),
                   localRehousing( unit, input.given, figures ),
                   rentRise( input.rentRisePercent, figures ),
                   heritageBuildings( floor, input.given.heritage, figures ),
                   heritageFeatures( floor, features[u], input.given.protectedFeatures, figures ),
                   checkupFirst( input.checkups, figures ) };
    row.strategy = unitStrategy( floor, features[u], row.checks[0].verdict, input );
    row.redLines = worst( row.checks );
    row.buildings = floor.buildings;
    row.floorSquareMetres = floor.demolished.total();
    row.demolishedSquareMetres = floor.demolished.leastSum();
    row.exemptSquareMetres = floor.illegal.leastSum() + floor.dangerous.leastSum();
    rows.push_back( std::move( row ) );
  }
  return rows;
}

} // namespace renewal::engine
