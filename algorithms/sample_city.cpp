#include "core/engine/sample_city.h"

#include "algorithms/factories.h"
#include "algorithms/feedback_progress.h"
#include "algorithms/qgis_compat.h"
#include "algorithms/renewal_algorithm.h"
#include "algorithms/sample_city_writer.h"

#include <array>
#include <qgsprocessingparameters.h>

namespace renewal::algorithms
{

namespace
{

const QString SEED = QStringLiteral( "SEED" );
const QString BLOCKS = QStringLiteral( "BLOCKS" );

//! Parameter names of the outputs, in the order of SampleOutput.
const std::array<QString, SAMPLE_OUTPUT_COUNT> OUTPUTS = {
  QStringLiteral( "NETWORK" ),
  QStringLiteral( "COMMUNITIES" ),
  QStringLiteral( "BUILDINGS" ),
  QStringLiteral( "ENTRANCES" ),
  QStringLiteral( "FACILITIES" ),
  QStringLiteral( "AREAS" ),
  QStringLiteral( "LOTS" ),
  QStringLiteral( "STATIONS" ),
  QStringLiteral( "SURVEY" ),
  QStringLiteral( "DISTRICTS" ),
  QStringLiteral( "BARRIERS" ),
};
constexpr int MOST_SEED = 2147483647;
constexpr int USUAL_BLOCKS = 36;

auto sourceType( SampleOutput output )
{
  switch ( QgsWkbTypes::geometryType( sampleGeometry( output ) ) )
  {
    case QgsWkbTypes::PointGeometry:
      return compat::SOURCE_POINT;
    case QgsWkbTypes::LineGeometry:
      return compat::SOURCE_LINE;
    case QgsWkbTypes::PolygonGeometry:
      return compat::SOURCE_POLYGON;
    default:
      return compat::SOURCE_TABLE;
  }
}

class SampleCity : public RenewalAlgorithm
{
    Q_DECLARE_TR_FUNCTIONS( SampleCity )

  public:
    QString name() const override { return QStringLiteral( "samplecity" ); }
    QString displayName() const override { return tr( "Sample city" ); }
    QStringList tags() const override { return tr( "sample,demo,training,test,made up,synthetic,city" ).split( ',' ); }

    QString shortHelpString() const override
    {
      return tr( "Makes up a plausible Chinese district of any size, for training, demonstrations, tests and benchmarks. Nothing in it is real: "
                 "every name starts with 示例 and NOTE says 虚构示例.\n\n"
                 "Method: superblocks of 320 to 480 m between arterials are split by streets into parcels with a use each; old quarters have a finer grain than new ones. "
                 "Compounds get gates, inner paths, houses, people and cars as usual for their building year (1975 to 2020); about one block in eight has hardly any services. "
                 "From 5 blocks a side on, a river with a few bridges and a railway with underpasses cut through the city.\n\n"
                 "SEED: the same seed and number of blocks give the same rows on every computer. BLOCKS: number of superblocks, about 16 ha and 4,000 people each.\n\n"
                 "The outputs fit the parameters of the audits of the same name. CRS: EPSG:4547 around 113.65 E, 34.75 N; lengths in metres, areas in square metres, power in kW. "
                 "NEED is 0 to 100, 100 = most urgent, and grows with the age of the houses. Streets share their vertices bit for bit.\n\n"
                 "Limit: figures are typical, not calibrated to any census; do not draw conclusions about a real city from them." );
    }

    SampleCity *createInstance() const override { return new SampleCity(); }

    void initAlgorithm( const QVariantMap & ) override
    {
      addParameter( new QgsProcessingParameterNumber( SEED, tr( "Seed" ), QgsProcessingParameterNumber::Integer, 1, false, 0, MOST_SEED ) );
      addParameter( new QgsProcessingParameterNumber( BLOCKS, tr( "Number of superblocks" ), QgsProcessingParameterNumber::Integer, USUAL_BLOCKS, false, 1, engine::SampleCitySettings::MAX_BLOCKS ) );
      const QStringList labels = {
        tr( "Streets (made up)" ),
        tr( "Communities (made up)" ),
        tr( "Buildings (made up)" ),
        tr( "Gates (made up)" ),
        tr( "Facilities (made up)" ),
        tr( "Parks and sports grounds (made up)" ),
        tr( "Car parks (made up)" ),
        tr( "Charging stations (made up)" ),
        tr( "Site survey (made up)" ),
        tr( "Districts (made up)" ),
        tr( "Rivers, railways and arterials (made up)" ),
      };
      for ( int i = 0; i < SAMPLE_OUTPUT_COUNT; ++i )
        addParameter( new QgsProcessingParameterFeatureSink( OUTPUTS[i], labels[i], sourceType( static_cast<SampleOutput>( i ) ), QVariant(), true, true ) );
    }

  protected:
    Group toolboxGroup() const override { return Group::Prepare; }

    QVariantMap processAlgorithm( const QVariantMap &parameters, QgsProcessingContext &context, QgsProcessingFeedback *feedback ) override
    {
      engine::SampleCitySettings settings;
      settings.seed = static_cast<std::uint64_t>( parameterAsInt( parameters, SEED, context ) );
      settings.blocks = parameterAsInt( parameters, BLOCKS, context );

      const QgsCoordinateReferenceSystem crs( QStringLiteral( "EPSG:4547" ) );
      QVariantMap results;
      std::vector<std::unique_ptr<QgsFeatureSink>> sinks;
      std::vector<bool> wanted;
      for ( int i = 0; i < SAMPLE_OUTPUT_COUNT; ++i )
      {
        const SampleOutput output = static_cast<SampleOutput>( i );
        QString destination;
        const bool isSpatial = sampleGeometry( output ) != compat::WkbType::NoGeometry;
        sinks.push_back( sink( parameters, OUTPUTS[i], context, destination, sampleFields( output ), sampleGeometry( output ), isSpatial ? crs : QgsCoordinateReferenceSystem() ) );
        wanted.push_back( static_cast<bool>( sinks.back() ) );
        if ( sinks.back() )
          results.insert( OUTPUTS[i], destination );
      }

      SampleCityWriter writer( wanted, [this, &sinks, &parameters]( SampleOutput output, QgsFeature &feature )
                               {
        const int i = static_cast<int>( output );
        write( sinks[i].get(), feature, parameters, OUTPUTS[i] ); } );
      FeedbackProgress progress( *feedback, 0.0, 100.0 );
      try
      {
        engine::generateSampleCity( settings, writer, progress );
      }
      catch ( const model::Canceled & )
      {
        throw QgsProcessingException( tr( "Canceled: the sample city is not complete." ) );
      }
      for ( int i = 0; i < SAMPLE_OUTPUT_COUNT; ++i )
      {
        if ( wanted[i] )
          feedback->pushInfo( QStringLiteral( "%1: %2" ).arg( OUTPUTS[i] ).arg( writer.count( static_cast<SampleOutput>( i ) ) ) );
      }
      return results;
    }
};

} // namespace

QgsProcessingAlgorithm *createSampleCity()
{
  return new SampleCity();
}

} // namespace renewal::algorithms
