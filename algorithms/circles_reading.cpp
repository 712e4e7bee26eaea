#include "algorithms/circles_reading.h"

#include "algorithms/coverage_parameters.h"
#include "algorithms/feedback_progress.h"
#include "core/engine/ground_distance.h"
#include "core/input/gate_reader.h"
#include "core/input/input_error.h"

#include <QCoreApplication>
#include <algorithm>
#include <map>

namespace renewal::algorithms
{

namespace
{

//! Nobody walks farther; lengths along streets hold 429 km.
const double MOST_METRES = 100000.0;

//! Returns the limits ascending, each once; empty if \a limits holds anything but numbers above 0 and up to MOST_METRES.
std::vector<double> parseLimits( const QString &limits )
{
  std::vector<double> result;
  for ( const QString &part : QString( limits ).replace( QStringLiteral( "；" ), QStringLiteral( ";" ) ).split( ';', Qt::SkipEmptyParts ) )
  {
    bool isNumber = false;
    const double metres = part.trimmed().toDouble( &isNumber );
    if ( !isNumber || !( metres > 0.0 && metres <= MOST_METRES ) )
      return {};
    result.push_back( metres );
  }
  std::sort( result.begin(), result.end() );
  result.erase( std::unique( result.begin(), result.end() ), result.end() );
  return result;
}

std::vector<double> packLimits( const model::RulePack &pack )
{
  std::vector<double> limits;
  for ( const model::CoverageRule &rule : pack.coverage )
    limits.push_back( rule.limitMetres );
  std::sort( limits.begin(), limits.end() );
  limits.erase( std::unique( limits.begin(), limits.end() ), limits.end() );
  return limits;
}

engine::CircleFacility startsOf( const model::Facility &facility, const std::vector<model::Community> &communities, const model::Ellipsoid &ellipsoid )
{
  engine::CircleFacility result;
  if ( facility.community == model::Facility::NO_COMMUNITY )
  {
    result.starts.push_back( { facility.place, 0.0 } );
    return result;
  }
  for ( const model::LonLat &gate : communities[facility.community].gates )
    result.starts.push_back( { gate, engine::groundDistanceMetres( facility.place, gate, ellipsoid ) } );
  return result;
}

//! One group of all facilities, or one per type when circles are dissolved; types in order of first appearance.
std::vector<CirclesGroup> groupsOf( const std::vector<model::Facility> &facilities, const std::vector<model::Community> &communities, const model::Ellipsoid &ellipsoid, bool isDissolved )
{
  std::vector<CirclesGroup> groups;
  std::map<std::string, std::size_t> groupOfType;
  for ( std::uint32_t i = 0; i < facilities.size(); ++i )
  {
    const std::string key = isDissolved ? facilities[i].type : std::string();
    const auto [found, isNew] = groupOfType.emplace( key, groups.size() );
    if ( isNew )
      groups.emplace_back();
    groups[found->second].starts.push_back( startsOf( facilities[i], communities, ellipsoid ) );
    groups[found->second].facilities.push_back( i );
  }
  return groups;
}

} // namespace

QString limitsProblem( const QString &limits )
{
  if ( limits.trimmed().isEmpty() || !parseLimits( limits ).empty() )
    return QString();
  return QCoreApplication::translate( "CirclesReading", "LIMITS must be metres greater than 0 and at most 100000, separated by semicolons, e.g. 300;500;1000 (given: %1)." ).arg( limits );
}

CirclesReading readCircles( const CirclesSources &layers, const CirclesChoice &choice, AuditRun &run, QgsProcessingContext &context, QgsProcessingFeedback &feedback )
{
  const input::FacilityFields wanted { choice.facilityType, QStringLiteral( "FACILITY_TYPE" ), QString(), QString(), {}, false };
  input::requireFacilityFields( layers.facilities.layer(), wanted );
  FeedbackProgress progress( feedback, 30.0, 50.0 );
  const GivenLayer &measured = choice.network.isStraight ? layers.facilities : layers.network;
  const input::GroundFrame frame( measured.source->sourceCrs(), context.transformContext(), measured.source->sourceName() );
  CirclesReading reading { frame, readNetwork( layers.network, choice.network, frame, run, feedback, 0.0, 30.0 ).network, {}, {}, {} };

  input::CommunityLayer communities { QString() };
  const bool hasGates = layers.entrances && layers.communities && !choice.network.isStraight;
  if ( layers.entrances && !layers.communities )
    feedback.pushWarning( QCoreApplication::translate( "CirclesReading", "ENTRANCES without COMMUNITIES: it is not known which facilities lie behind a gate, so gates are ignored." ) );
  if ( hasGates )
  {
    communities = input::readCommunities( layers.communities.layer(), {}, frame, progress );
    noteLayer( run, COMMUNITIES, communities.report, feedback );
    noteLayer( run, ENTRANCES, input::readGates( layers.entrances.layer(), frame, communities, progress ), feedback );
  }
  input::FacilityLayer facilities = input::readFacilities( layers.facilities.layer(), wanted, frame, hasGates ? &communities : nullptr, progress );
  noteLayer( run, FACILITIES, facilities.report, feedback );
  reading.facilities = std::move( facilities.facilities );
  reading.groups = groupsOf( reading.facilities, communities.communities, frame.ellipsoid(), choice.isDissolved );

  reading.settings.limitsMetres = choice.limits.trimmed().isEmpty() ? packLimits( run.pack ) : parseLimits( choice.limits );
  if ( reading.settings.limitsMetres.empty() )
    throw input::InputError( QCoreApplication::translate( "CirclesReading", "The rule pack %1 has no limits: give LIMITS." ).arg( QString::fromStdString( run.pack.id ) ) );
  reading.settings.corridorMetres = choice.corridorMetres;
  reading.settings.snapDistanceMetres = choice.network.snapDistanceMetres;
  reading.settings.isStraight = choice.network.isStraight;
  reading.settings.isDissolved = choice.isDissolved;
  reading.settings.ellipsoid = frame.ellipsoid();
  return reading;
}

} // namespace renewal::algorithms
