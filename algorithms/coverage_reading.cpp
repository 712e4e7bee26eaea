#include "algorithms/coverage_reading.h"

#include "algorithms/feedback_progress.h"
#include "algorithms/qgis_compat.h"
#include "core/input/facility_reader.h"
#include "core/input/field_reader.h"
#include "core/input/gate_reader.h"
#include "core/input/input_error.h"
#include "core/input/resident_reader.h"
#include "core/model/facility_type_keys.h"

#include <QCoreApplication>
#include <atomic>
#include <future>

namespace renewal::algorithms
{

namespace
{

std::set<std::string> knownTypes()
{
  std::set<std::string> keys;
  for ( const model::FacilityTypeName &type : model::facilityTypes() )
    keys.insert( type.key );
  return keys;
}

input::FacilityFields facilityFields( const CoverageFields &fields )
{
  return { fields.facilityType, QStringLiteral( "FACILITY_TYPE" ), fields.facilitySize, QString(), knownTypes(), true };
}

input::FacilityFields areaFields( const CoverageFields &fields )
{
  return { fields.areaType, QStringLiteral( "AREA_TYPE" ), QString(), QString(), knownTypes(), true };
}

//! Refuses what can be refused before the first feature is read. Throws InputError.
void refuseBadSettings( const CoverageSources &layers, const CoverageFields &fields )
{
  const QgsFeatureSource &communities = *layers.communities.source;
  input::requireCommunityFields( communities, fields.community );
  if ( layers.residents )
  {
    input::requiredField( *layers.residents.source, fields.residentsPopulation, QStringLiteral( "RESIDENTS_POPULATION" ) );
    input::refuseResidentsOfPoints( QgsWkbTypes::singleType( QgsWkbTypes::flatType( communities.wkbType() ) ) == compat::WkbType::Point );
  }
  if ( layers.facilities )
    input::requireFacilityFields( layers.facilities.layer(), facilityFields( fields ) );
  if ( layers.areas )
    input::requireFacilityFields( layers.areas.layer(), areaFields( fields ) );
}

//! Lets one thread end the reading of another.
class Abortable : public model::Progress
{
  public:
    explicit Abortable( const model::Progress &progress )
      : mProgress( progress )
    {
    }
    bool isCanceled() const override { return mIsAborted || mProgress.isCanceled(); }
    void abort() { mIsAborted = true; }

  private:
    const model::Progress &mProgress;
    std::atomic<bool> mIsAborted { false };
};

//! Reads all layers but the streets, in order. Touches nothing that the reading of the streets touches.
class PlaceReader
{
  public:
    PlaceReader( const CoverageSources &layers, const CoverageFields &fields, const NetworkChoice &choice, const input::GroundFrame &frame, const model::Progress &progress )
      : mLayers( layers )
      , mFields( fields )
      , mChoice( choice )
      , mFrame( frame )
      , mProgress( progress )
    {
    }

    //! Begins with the residents, the largest of these layers; \a launch says whether in a thread of their own.
    void start( std::launch launch );

    //! To be called after start(). Throws InputError, model::Canceled; what was read before stands in reports.
    void read();

    input::CommunityLayer communities { QString() };
    model::CoverageInput input; //!< residents, facilities, areas
    std::vector<std::pair<QString, input::LayerReport>> reports;

  private:
    void readResidents();
    void readFacilities();

    const CoverageSources &mLayers;
    const CoverageFields &mFields;
    const NetworkChoice &mChoice;
    const input::GroundFrame &mFrame;
    const model::Progress &mProgress;
    std::future<input::ResidentPoints> mResidents; //!< goes first: it reads through the others
};

void PlaceReader::start( std::launch launch )
{
  if ( mLayers.residents )
    mResidents = std::async( launch, [this]
                             { return input::readResidentPoints( mLayers.residents.layer(), mFields.residentsPopulation, mFrame, mLayers.communities.source->sourceCrs(), mProgress ); } );
}

void PlaceReader::readResidents()
{
  if ( !mLayers.residents )
  {
    input.residents = input::sampleResidents( communities, mFields.sampleSpacingMetres, mFrame, mProgress );
    return;
  }
  input::ResidentLayer residents = input::assignResidents( mResidents.get(), communities, mProgress );
  reports.emplace_back( RESIDENTS, std::move( residents.report ) );
  input.residents = std::move( residents.residents );
}

void PlaceReader::readFacilities()
{
  if ( mLayers.facilities )
  {
    input::FacilityLayer facilities = input::readFacilities( mLayers.facilities.layer(), facilityFields( mFields ), mFrame, mChoice.isStraight ? nullptr : &communities, mProgress );
    reports.emplace_back( FACILITIES, std::move( facilities.report ) );
    input.facilities = std::move( facilities.facilities );
  }
  if ( mLayers.areas )
  {
    input::AreaLayer areas = input::readAreas( mLayers.areas.layer(), areaFields( mFields ), mFrame, mProgress );
    reports.emplace_back( AREAS, std::move( areas.report ) );
    input.areas = std::move( areas.areas );
  }
}

void PlaceReader::read()
{
  communities = input::readCommunities( mLayers.communities.layer(), mFields.community, mFrame, mProgress );
  reports.emplace_back( COMMUNITIES, communities.report );
  if ( mLayers.entrances && !mChoice.isStraight )
    reports.emplace_back( ENTRANCES, input::readGates( mLayers.entrances.layer(), mFrame, communities, mProgress ) );
  readResidents();
  readFacilities();
}

//! True if every layer may be read in any thread.
bool arePlain( const CoverageSources &layers )
{
  for ( const GivenLayer *layer : { &layers.communities, &layers.network, &layers.entrances, &layers.residents, &layers.facilities, &layers.areas } )
    if ( *layer && !layer->isPlain )
      return false;
  return true;
}

/**
 * Reads the streets here and everything else in \a places, at the same time where the layers allow it. Log lines and
 * errors come in the order of one thread: the streets first.
 */
NetworkReading readTogether( const CoverageSources &layers, const NetworkChoice &choice, const input::GroundFrame &frame, PlaceReader &places, Abortable &abortable, AuditRun &run, QgsProcessingFeedback &feedback )
{
  // Deferred work is done by get(), in this thread.
  const std::launch launch = arePlain( layers ) ? std::launch::async : std::launch::deferred;
  places.start( launch );
  std::future<void> others = std::async( choice.isStraight ? std::launch::deferred : launch, [&places]
                                         { places.read(); } );
  const auto noteAll = [&]
  {
    for ( const auto &[parameter, report] : places.reports )
      noteLayer( run, parameter, report, feedback );
  };
  NetworkReading streets;
  try
  {
    streets = readNetwork( layers.network, choice, frame, run, feedback, 0.0, 30.0 );
  }
  catch ( ... )
  {
    abortable.abort();
    throw; // the futures wait for their threads
  }
  try
  {
    others.get();
  }
  catch ( ... )
  {
    abortable.abort();
    noteAll();
    throw;
  }
  noteAll();
  return streets;
}

template <typename IdOf>
QStringList idsOf( const std::vector<std::uint32_t> &indices, const IdOf &idOf )
{
  QStringList ids;
  for ( const std::uint32_t index : indices )
    ids << idOf( index );
  return ids;
}

} // namespace

CoverageReading readCoverage( const CoverageSources &layers, const CoverageFields &fields, const NetworkChoice &choice, AuditRun &run, QgsProcessingContext &context, QgsProcessingFeedback &feedback )
{
  refuseBadSettings( layers, fields );
  FeedbackProgress progress( feedback, 30.0, 50.0 );
  const GivenLayer &measured = choice.isStraight ? layers.communities : layers.network;
  const input::GroundFrame frame( measured.source->sourceCrs(), context.transformContext(), measured.source->sourceName() );
  Abortable abortable( progress );
  PlaceReader places( layers, fields, choice, frame, abortable );
  NetworkReading streets = readTogether( layers, choice, frame, places, abortable, run, feedback );

  CoverageReading reading { frame, std::move( places.communities ), std::move( streets.network ), std::move( places.input ) };
  reading.input.communities = reading.communities.communities;
  reading.input.networkHull = std::move( streets.hull );
  reading.input.rules = run.pack.coverage;
  if ( reading.input.rules.empty() )
    throw input::InputError( QCoreApplication::translate( "CoverageReading", "The rule pack %1 has no coverage rules: choose another STANDARD." ).arg( QString::fromStdString( run.pack.id ) ) );
  return reading;
}

void reportNotes( const model::CoverageNotes &notes, const CoverageReading &reading, QgsProcessingFeedback &feedback )
{
  const auto communityId = [&]( std::uint32_t i )
  { return QString::fromStdString( reading.input.communities[i].id ); };
  const auto communityOfResident = [&]( std::uint32_t i )
  { return communityId( reading.input.residents[i].community ); };
  const auto facilityId = [&]( std::uint32_t i )
  { return QString::fromStdString( reading.input.facilities[i].id ); };
  const auto areaId = [&]( std::uint32_t i )
  { return QString::fromStdString( reading.input.areas[i].id ); };
  warnAbout( idsOf( notes.residentsOffStreet, communityOfResident ), QCoreApplication::translate( "CoverageReading", "%1 residents are off the street (in communities %2): they count in the population, not in the shares." ), feedback );
  warnAbout( idsOf( notes.facilitiesOffStreet, facilityId ), QCoreApplication::translate( "CoverageReading", "%1 facilities are off the street and left out (ids %2)." ), feedback );
  warnAbout( idsOf( notes.areasOffStreet, areaId ), QCoreApplication::translate( "CoverageReading", "%1 areas have no street near them and are left out (ids %2)." ), feedback );
  warnAbout( idsOf( notes.communitiesWithGatesOffStreet, communityId ), QCoreApplication::translate( "CoverageReading", "%1 communities have gates, but none near a street (ids %2): their residents are off the street." ), feedback );
}

} // namespace renewal::algorithms
