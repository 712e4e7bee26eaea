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

void readResidents( const CoverageSources &layers, const CoverageFields &fields, CoverageReading &reading, AuditRun &run, QgsProcessingFeedback &feedback, const model::Progress &progress )
{
  if ( !layers.residents )
  {
    reading.input.residents = input::sampleResidents( reading.communities, fields.sampleSpacingMetres, reading.frame, progress );
    return;
  }
  input::ResidentLayer residents = input::readResidents( layers.residents.layer(), fields.residentsPopulation, reading.frame, reading.communities, progress );
  noteLayer( run, RESIDENTS, residents.report, feedback );
  reading.input.residents = std::move( residents.residents );
}

void readFacilities( const CoverageSources &layers, const CoverageFields &fields, const NetworkChoice &choice, CoverageReading &reading, AuditRun &run, QgsProcessingFeedback &feedback, const model::Progress &progress )
{
  if ( layers.facilities )
  {
    input::FacilityLayer facilities = input::readFacilities( layers.facilities.layer(), facilityFields( fields ), reading.frame, choice.isStraight ? nullptr : &reading.communities, progress );
    noteLayer( run, FACILITIES, facilities.report, feedback );
    reading.input.facilities = std::move( facilities.facilities );
  }
  if ( layers.areas )
  {
    input::AreaLayer areas = input::readAreas( layers.areas.layer(), areaFields( fields ), reading.frame, progress );
    noteLayer( run, AREAS, areas.report, feedback );
    reading.input.areas = std::move( areas.areas );
  }
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
  NetworkReading streets = readNetwork( layers.network, choice, frame, run, feedback, 0.0, 30.0 );

  CoverageReading reading { frame, input::readCommunities( layers.communities.layer(), fields.community, frame, progress ), std::move( streets.network ), {} };
  noteLayer( run, COMMUNITIES, reading.communities.report, feedback );
  if ( layers.entrances && !choice.isStraight )
    noteLayer( run, ENTRANCES, input::readGates( layers.entrances.layer(), frame, reading.communities, progress ), feedback );
  readResidents( layers, fields, reading, run, feedback, progress );
  readFacilities( layers, fields, choice, reading, run, feedback, progress );

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
