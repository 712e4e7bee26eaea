#pragma once

#include "core/engine/service_coverage.h"
#include "tests/support/drawn_network.h"

#include <string>
#include <vector>

namespace renewal::test
{

inline model::CoverageRule rule( const std::vector<std::string> &facilities, double limitMetres, int minCount = 1, model::RuleClass ruleClass = model::RuleClass::Must )
{
  model::CoverageRule result;
  result.facilities = facilities;
  result.limitMetres = limitMetres;
  result.minCount = minCount;
  result.ruleClass = ruleClass;
  return result;
}

inline model::Facility facility( const std::string &type, const model::LonLat &place )
{
  model::Facility result;
  result.type = type;
  result.place = place;
  return result;
}

//! Input with \a communities communities and nobody in them.
inline model::CoverageInput communities( std::size_t count )
{
  model::CoverageInput input;
  input.communities.resize( count );
  return input;
}

inline void addResident( model::CoverageInput &input, const model::LonLat &place, std::uint32_t community = 0, double weight = 1.0 )
{
  input.residents.push_back( { place, community, weight } );
}

inline model::CoverageResult coverage( const model::CoverageInput &input, const model::Network &net, const model::CoverageSettings &settings = {} )
{
  model::Progress progress;
  return engine::serviceCoverage( input, &net, settings, progress );
}

inline model::CoverageResult straightCoverage( const model::CoverageInput &input )
{
  model::Progress progress;
  return engine::serviceCoverage( input, nullptr, {}, progress );
}

} // namespace renewal::test
