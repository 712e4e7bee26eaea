#include "core/engine/unit_floor.h"

namespace renewal::engine
{

namespace
{

void addFloor( UnitFloor &floor, const model::PlannedBuilding &building, bool hasExemption )
{
  using model::BuildingAction;
  using model::Exemption;
  const bool mayGo = !building.action || *building.action == BuildingAction::Demolish;
  const bool mayStay = !building.action || *building.action != BuildingAction::Demolish;
  const std::optional<Exemption> exemption = hasExemption ? building.exemption : Exemption::None;
  const auto addExempt = [&]( FloorShare &share, Exemption kind )
  {
    const bool mayBe = !exemption || *exemption == kind;
    const bool mayNotBe = !exemption || *exemption != kind;
    share.add( building.floorSquareMetres, mayGo && mayBe, mayStay || mayNotBe );
  };
  floor.demolished.add( building.floorSquareMetres, mayGo, mayStay );
  addExempt( floor.limited, Exemption::None );
  addExempt( floor.illegal, Exemption::Illegal );
  addExempt( floor.dangerous, Exemption::Dangerous );

  floor.demolishedDoubt.floor += !building.floorSquareMetres;
  floor.demolishedDoubt.action += !building.action;
  floor.limitedDoubt.floor += !building.floorSquareMetres;
  floor.limitedDoubt.action += !building.action;
  floor.limitedDoubt.exemption += mayGo && !exemption;
  floor.noGround += mayGo && building.ground.empty();
}

void addHeritage( UnitFloor &floor, const model::PlannedBuilding &building )
{
  const bool mayBe = !building.isHeritage || *building.isHeritage;
  const bool mayGo = !building.action || *building.action == model::BuildingAction::Demolish;
  const bool isSure = building.isHeritage && building.action;
  floor.heritage += building.isHeritage.value_or( false );
  floor.heritageDemolished += isSure && mayBe && mayGo;
  if ( isSure || !mayBe || !mayGo )
    return;
  floor.heritageDoubt.heritage += !building.isHeritage;
  floor.heritageDoubt.action += !building.action;
}

} // namespace

std::vector<UnitFloor> unitFloors( const model::UnitAuditInput &input )
{
  std::vector<UnitFloor> floors( input.units.size() );
  for ( const model::PlannedBuilding &building : input.buildings )
  {
    UnitFloor &floor = floors[building.unit];
    ++floor.buildings;
    addFloor( floor, building, input.given.exemption );
    if ( input.given.heritage )
      addHeritage( floor, building );
  }
  return floors;
}

} // namespace renewal::engine
