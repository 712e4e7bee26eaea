#pragma once

#include "core/engine/ground_plane.h"
#include "core/engine/network_builder.h"
#include "core/engine/sample_city.h"
#include "core/model/shared_supply.h"

#include <algorithm>
#include <cstddef>
#include <stdexcept>
#include <string>
#include <unordered_map>
#include <vector>

namespace renewal::bench
{

/**
 * A made-up city (the generator of `samplecity`) as a case of shared parking: what a community lacks beyond what it can still
 * gain itself, and what lots lend at night. The plane of the city is laid around its middle: lengths shrink by less than
 * 0.002 % at its rim, which changes no figure here.
 */
class SupplyCity : private engine::CitySink
{
  public:
    //! Draws blocks until there are \a count communities and lots; of more, every n-th is taken, so that they lie all over the city.
    SupplyCity( std::size_t count, model::Progress &progress )
    {
      engine::SampleCitySettings settings;
      // Measured: 1.8 to 1.95 lots and 3.9 communities a block.
      settings.blocks = static_cast<int>( 0.58 * static_cast<double>( count ) ) + 20;
      engine::generateSampleCity( settings, *this, progress );
      if ( mTakers.size() < count || mGivers.size() < count )
        throw std::runtime_error( "the city has only " + std::to_string( mTakers.size() ) + " communities and " + std::to_string( mGivers.size() ) + " lots" );
      for ( std::size_t i = 0; i < count; ++i )
      {
        input.takers.push_back( taker( mTakers[i * mTakers.size() / count] ) );
        input.givers.push_back( giver( mGivers[i * mGivers.size() / count] ) );
      }
      std::vector<model::Street> streets;
      for ( const engine::CityLine &line : mStreets )
      {
        streets.emplace_back();
        streets.back().vertices = places( line );
      }
      network = engine::buildNetwork( streets, model::Ellipsoid(), {}, progress );
    }

    model::SupplyInput input;
    model::Network network;

  private:
    void add( const engine::CityStreet &row ) override { mStreets.push_back( row.line ); }
    void add( const engine::CityCommunity &row ) override { mTakers.push_back( row ); }
    void add( const engine::CityLot &row ) override { mGivers.push_back( row ); }
    void add( const engine::CityEntrance &row ) override { mGates[row.communityId].push_back( row.point ); }

    model::LonLat place( const engine::CityPoint &point ) const { return mPlane.toLonLat( { point.x - 465000.0, point.y - 3845000.0 } ); }

    std::vector<model::LonLat> places( const engine::CityLine &line ) const
    {
      std::vector<model::LonLat> result;
      for ( const engine::CityPoint &point : line )
        result.push_back( place( point ) );
      return result;
    }

    //! Middle of the corners: lots and compounds are nearly rectangles.
    model::LonLat middle( const engine::CityLine &ring ) const
    {
      engine::CityPoint sum;
      for ( std::size_t i = 1; i < ring.size(); ++i )
        sum = { sum.x + ring[i].x / static_cast<double>( ring.size() - 1 ), sum.y + ring[i].y / static_cast<double>( ring.size() - 1 ) };
      return place( sum );
    }

    model::SupplyTaker taker( const engine::CityCommunity &row ) const
    {
      model::SupplyTaker result;
      result.place = middle( row.outline );
      result.rings = { places( row.outline ) };
      if ( const auto gates = mGates.find( row.id ); gates != mGates.end() )
        result.gates = places( gates->second );
      result.wanted = std::max( 0, row.cars - row.onsiteSpaces - row.potentialSpaces );
      return result;
    }

    model::SupplyGiver giver( const engine::CityLot &row ) const
    {
      model::SupplyGiver result;
      result.place = middle( row.outline );
      result.offered = static_cast<std::int64_t>( row.spaces * row.share );
      return result;
    }

    engine::GroundPlane mPlane { { 113.65, 34.75 }, model::Ellipsoid() };
    std::vector<engine::CityLine> mStreets;
    std::vector<engine::CityCommunity> mTakers;
    std::vector<engine::CityLot> mGivers;
    std::unordered_map<std::string, std::vector<engine::CityPoint>> mGates;
};

} // namespace renewal::bench
