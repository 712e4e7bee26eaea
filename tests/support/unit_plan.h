#pragma once

#include "core/engine/unit_audit.h"

#include <random>

namespace renewal::tests
{

//! A plan of one renewal unit, built up building by building, with the figures of the notice.
struct Plan
{
    Plan()
    {
      input.units.resize( 1 );
      input.given = { true, true, true, true, true, true, true };
      const auto figure = [this]( const char *name, double value )
      {
        model::Figure one;
        one.name = name;
        one.value = value;
        input.figures.push_back( one );
      };
      figure( "demolition_share_max", 0.2 );
      figure( "rebuild_ratio_max", 2.0 );
      figure( "rehousing_share_min", 0.5 );
      figure( "rent_rise_max", 5.0 );
      figure( "protected_touched_max", 0.0 );
      figure( "checkups_min", 1.0 );
      figure( "strategy_improve_demolition_max", 0.05 );
      figure( "strategy_rebuild_demolition_min", 0.5 );
    }

    Plan &add( std::optional<double> floor, std::optional<model::BuildingAction> action, model::Exemption exemption = model::Exemption::None )
    {
      input.buildings.push_back( { 0, floor, action, exemption, false, {} } );
      return *this;
    }
    Plan &keep( std::optional<double> floor ) { return add( floor, model::BuildingAction::Keep ); }
    Plan &improve( std::optional<double> floor ) { return add( floor, model::BuildingAction::Improve ); }
    Plan &demolish( std::optional<double> floor, model::Exemption exemption = model::Exemption::None ) { return add( floor, model::BuildingAction::Demolish, exemption ); }
    Plan &open( std::optional<double> floor ) { return add( floor, std::nullopt ); }

    //! Adds a building of any kind; now and then something is not known of it.
    Plan &any( std::mt19937 &random )
    {
      const auto chance = [&random]( unsigned percent )
      { return random() % 100 < percent; };
      const model::BuildingAction actions[] = { model::BuildingAction::Keep, model::BuildingAction::Keep, model::BuildingAction::Improve, model::BuildingAction::Demolish };
      const model::Exemption exemptions[] = { model::Exemption::None, model::Exemption::None, model::Exemption::Illegal, model::Exemption::Dangerous };
      add( 1.0 + random() % 1000, actions[random() % 4], exemptions[random() % 4] );
      model::PlannedBuilding &building = input.buildings.back();
      if ( chance( 5 ) )
        building.floorSquareMetres.reset();
      if ( chance( 5 ) )
        building.action.reset();
      if ( chance( 5 ) )
        building.exemption.reset();
      return *this;
    }

    model::PlannedUnit &unit() { return input.units[0]; }

    double knownFloor() const
    {
      double sum = 0.0;
      for ( const model::PlannedBuilding &building : input.buildings )
        sum += building.floorSquareMetres.value_or( 0.0 );
      return sum;
    }

    model::UnitAuditInput input;
};

//! The audit of the one unit.
inline model::UnitAuditRow auditOf( const Plan &plan )
{
  model::Progress progress;
  return engine::unitAudit( plan.input, progress ).at( 0 );
}

inline model::UnitCheckRow checkOf( const Plan &plan, model::UnitCheck which )
{
  return auditOf( plan ).checks.at( static_cast<std::size_t>( which ) );
}

inline std::string verdictOf( const Plan &plan, model::UnitCheck which )
{
  return model::toText( checkOf( plan, which ).verdict );
}

} // namespace renewal::tests
