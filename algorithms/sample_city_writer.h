#pragma once

#include "core/engine/sample_city.h"

#include <functional>
#include <qgsfeature.h>
#include <qgsfields.h>
#include <qgswkbtypes.h>
#include <vector>

namespace renewal::algorithms
{

//! The outputs of the sample city, in the order of its parameters.
enum class SampleOutput
{
  Network,
  Communities,
  Buildings,
  Entrances,
  Facilities,
  Areas,
  Lots,
  Stations,
  Survey,
  Districts,
  Barriers
};
constexpr int SAMPLE_OUTPUT_COUNT = 11;

//! Returns the fields of \a output, in order; the names are public.
QgsFields sampleFields( SampleOutput output );

//! Returns the geometry type of \a output.
compat::WkbType sampleGeometry( SampleOutput output );

/**
 * Turns the rows of the engine into features. Rows of outputs that nobody wants are not even built:
 * the buildings of a large city are most of its cost.
 */
class SampleCityWriter : public engine::CitySink
{
  public:
    using Write = std::function<void( SampleOutput, QgsFeature & )>;

    //! \a wanted has one flag per output; \a write receives the features in row order.
    SampleCityWriter( std::vector<bool> wanted, Write write );

    void add( const engine::CityStreet &row ) override;
    void add( const engine::CityCommunity &row ) override;
    void add( const engine::CityBuilding &row ) override;
    void add( const engine::CityEntrance &row ) override;
    void add( const engine::CityFacility &row ) override;
    void add( const engine::CityArea &row ) override;
    void add( const engine::CityLot &row ) override;
    void add( const engine::CityStation &row ) override;
    void add( const engine::CitySurveyRow &row ) override;
    void add( const engine::CityDistrict &row ) override;
    void add( const engine::CityBarrier &row ) override;

    //! Returns how many features \a output has received.
    long long count( SampleOutput output ) const { return mCounts[static_cast<std::size_t>( output )]; }

  private:
    bool wants( SampleOutput output ) const { return mWanted[static_cast<std::size_t>( output )]; }
    void emitRow( SampleOutput output, const QgsGeometry &geometry, const QVector<QVariant> &attributes );

    std::vector<bool> mWanted;
    Write mWrite;
    std::vector<long long> mCounts;
};

} // namespace renewal::algorithms
