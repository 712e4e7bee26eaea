#pragma once

#include "core/engine/sample_city.h"

namespace renewal::tests
{

using namespace renewal::engine;

//! Keeps every row.
struct CityRows : CitySink
{
    std::vector<CityStreet> streets;
    std::vector<CityCommunity> communities;
    std::vector<CityBuilding> buildings;
    std::vector<CityEntrance> entrances;
    std::vector<CityFacility> facilities;
    std::vector<CityArea> areas;
    std::vector<CityLot> lots;
    std::vector<CityStation> stations;
    std::vector<CitySurveyRow> survey;
    std::vector<CityDistrict> districts;
    std::vector<CityBarrier> barriers;

    void add( const CityStreet &row ) override { streets.push_back( row ); }
    void add( const CityCommunity &row ) override { communities.push_back( row ); }
    void add( const CityBuilding &row ) override { buildings.push_back( row ); }
    void add( const CityEntrance &row ) override { entrances.push_back( row ); }
    void add( const CityFacility &row ) override { facilities.push_back( row ); }
    void add( const CityArea &row ) override { areas.push_back( row ); }
    void add( const CityLot &row ) override { lots.push_back( row ); }
    void add( const CityStation &row ) override { stations.push_back( row ); }
    void add( const CitySurveyRow &row ) override { survey.push_back( row ); }
    void add( const CityDistrict &row ) override { districts.push_back( row ); }
    void add( const CityBarrier &row ) override { barriers.push_back( row ); }
};

inline CityRows sampleCity( std::uint64_t seed, int blocks )
{
  CityRows rows;
  SampleCitySettings settings;
  settings.seed = seed;
  settings.blocks = blocks;
  model::Progress progress;
  generateSampleCity( settings, rows, progress );
  return rows;
}

} // namespace renewal::tests
