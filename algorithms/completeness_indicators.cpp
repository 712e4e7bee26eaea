#include "algorithms/completeness_indicators.h"

#include "algorithms/completeness_places.h"
#include "algorithms/feedback_progress.h"
#include "algorithms/network_reading.h"
#include "core/engine/ground_distance.h"
#include "core/engine/indicators.h"
#include "core/engine/radius_coverage.h"
#include "core/input/facility_reader.h"
#include "core/input/walkway_reader.h"

#include <QCoreApplication>
#include <cmath>

namespace renewal::algorithms
{

namespace
{

using model::Indicator;

const double LEAST_WIDTH_METRES = 1.5;

//! Of middle school, park and market: the facilities, and the limit that a rule should have.
const std::array<std::pair<QStringList, double>, 3> WALKING { { { { "middle_school" }, 1000.0 }, { { "park" }, 500.0 }, { { "wet_market", "fresh_food" }, 800.0 } } };

void note( model::IndicatorInput &input, Indicator indicator, bool isMissing, const char *reason )
{
  if ( isMissing )
    input.missing[static_cast<std::size_t>( indicator )] = reason;
}

//! The rule of COVERAGE that asks for one of the facilities with the limit nearest to \a metres.
QString walkingRule( const CompletenessTables &tables, const QStringList &facilities, double metres, double &limit )
{
  QString best;
  for ( const CommunityFindings &community : tables.communities )
  {
    for ( auto row = community.coverage.constBegin(); row != community.coverage.constEnd(); ++row )
    {
      const bool asks = std::any_of( facilities.begin(), facilities.end(), [&row]( const QString &facility )
                                     { return row->facilities.contains( facility ); } );
      if ( !asks || !row->limitMetres )
        continue;
      const double off = std::abs( *row->limitMetres - metres ), bestOff = std::abs( limit - metres );
      if ( best.isEmpty() || off < bestOff || ( off == bestOff && row.key() < best ) )
      {
        best = row.key();
        limit = *row->limitMetres;
      }
    }
  }
  return best;
}

void addWalking( const CompletenessTables &tables, model::IndicatorInput &input )
{
  for ( std::size_t i = 0; i < WALKING.size(); ++i )
  {
    double limit = 0.0;
    const QString rule = walkingRule( tables, WALKING[i].first, WALKING[i].second, limit );
    if ( rule.isEmpty() )
    {
      input.walkingMissing[i] = tables.hasCoverage ? "no rule with this facility in COVERAGE 步行审计结果中没有该设施的规则" : "needs COVERAGE 缺少步行审计结果";
      continue;
    }
    input.walkingBasis[i] = ( rule + QStringLiteral( " %1 m" ).arg( limit ) ).toStdString();
    for ( std::size_t c = 0; c < input.communities.size(); ++c )
    {
      const auto found = tables.communities[c].coverage.constFind( rule );
      if ( found != tables.communities[c].coverage.constEnd() )
        input.communities[c].walking[i] = { found->population, found->covered };
    }
  }
}

//! What the tables say about each community, and what they lack.
void addTables( const CompletenessReading &reading, const model::CompletenessResult &scorecard, model::IndicatorInput &input )
{
  const CompletenessTables &tables = reading.tables;
  input.questions = engine::indicatorQuestions( reading.input, scorecard.verdicts, reading.strays );
  model::IndicatorQuestion &ebike = input.questions[static_cast<std::size_t>( Indicator::EbikeCharging )];
  ebike.status = model::findIndicator( engine::codeOf( Indicator::EbikeCharging ) )->status;
  for ( std::size_t c = 0; c < tables.communities.size(); ++c )
  {
    const CommunityFindings &found = tables.communities[c];
    model::IndicatorCommunity &community = input.communities[c];
    community.complete = scorecard.rows[c].complete;
    for ( const CoverageFinding &row : found.coverage )
    {
      if ( !community.population )
        community.population = row.population;
    }
    if ( found.parking && found.parking->gapBefore && found.parking->shared )
      community.parkingGap = std::max( 0.0, *found.parking->gapBefore - *found.parking->shared );
    if ( found.charging )
      community.chargingGap = found.charging->gap;
    ebike.answers.push_back( found.charging ? found.charging->ebike : std::nullopt );
  }
  note( input, Indicator::ParkingGap, !tables.hasParking, "needs PARKING 缺少停车审计结果" );
  note( input, Indicator::ChargingGap, !tables.hasCharging, "needs CHARGING 缺少充电审计结果" );
  note( input, Indicator::EbikeCharging, !tables.hasCharging, "needs CHARGING 缺少充电审计结果" );
  note( input, Indicator::EbikeCharging, tables.hasCharging && !tables.hasEbike, "needs verdict_ebike in CHARGING 充电审计结果中没有 verdict_ebike" );
  addWalking( tables, input );
  bool isFirst = true;
  for ( const model::CompletenessQuestion &question : reading.input.questions )
  {
    if ( question.ruleClass != model::RuleClass::Must )
      continue;
    input.completeStatus = isFirst ? question.status : engine::weaker( input.completeStatus, question.status );
    isFirst = false;
  }
}

void addDistricts( const CompletenessReading &reading, const engine::DistrictMap &map, model::IndicatorInput &input, QgsProcessingFeedback &feedback, const model::Progress &progress )
{
  QStringList outside;
  for ( std::size_t c = 0; c < input.communities.size(); ++c )
  {
    if ( c % 64 == 0 )
      progress.check();
    int &district = input.communities[c].district;
    district = reading.communities.isPoints ? map.districtOf( reading.communities.points[c] ) : map.districtOf( reading.communities.rings[c] );
    if ( district == engine::DistrictMap::NONE )
      outside << reading.communityIds[static_cast<int>( c )];
  }
  if ( !input.districts.empty() )
    warnAbout( outside, QCoreApplication::translate( "CompletenessIndicators", "%1 communities lie outside all districts (ids %2): they count in the total only." ), feedback );
}

void addWalkways( const GivenLayer &layer, const engine::DistrictMap &map, const input::GroundFrame &frame, AuditRun &run, model::IndicatorInput &input, QgsProcessingFeedback &feedback, const model::Progress &progress )
{
  note( input, Indicator::Walkways, !layer, "needs WALKWAYS 缺少步行道数据" );
  if ( !layer )
    return;
  const input::WalkwayLayer read = input::readWalkways( layer.layer(), LEAST_WIDTH_METRES, frame, progress );
  noteLayer( run, WALKWAYS, read.report, feedback );
  note( input, Indicator::Walkways, !read.hasColumn, "needs substandard or width_m in WALKWAYS 步行道没有 substandard 或 width_m 字段" );
  input.walkways.resize( input.districts.size() + 1 );
  const auto entry = [&]( const model::LonLat &a, const model::LonLat &b ) -> model::WalkwaySum &
  {
    const int district = map.districtOf( model::LonLat { 0.5 * ( a.lon + b.lon ), 0.5 * ( a.lat + b.lat ) } );
    return input.walkways[district == engine::DistrictMap::NONE ? input.districts.size() : static_cast<std::size_t>( district )];
  };
  for ( const input::Walkway &walkway : read.walkways )
  {
    if ( !walkway.isSubstandard )
      ++entry( walkway.lines.front().front(), walkway.lines.front().back() ).unknownCount;
    input.areWidthsUsed = input.areWidthsUsed || walkway.isByWidth;
    for ( const std::vector<model::LonLat> &line : walkway.lines )
    {
      for ( std::size_t i = 1; walkway.isSubstandard && i < line.size(); ++i )
      {
        const double metres = engine::groundDistanceMetres( line[i - 1], line[i], frame.ellipsoid() );
        model::WalkwaySum &sum = entry( line[i - 1], line[i] );
        sum.knownMetres += metres;
        sum.substandardMetres += *walkway.isSubstandard ? metres : 0.0;
      }
    }
  }
}

input::FacilityFields anyArea()
{
  return { QString(), QStringLiteral( "RESIDENTIAL_TYPE" ), QString(), QString(), {}, false };
}

void addLand( const GivenLayer &residential, const CompletenessReading &reading, AuditRun &run, model::RadiusInput &radius, QgsProcessingFeedback &feedback, const model::Progress &progress )
{
  if ( !residential )
  {
    if ( !reading.communities.isPoints )
      radius.residential = reading.communities.rings;
    return;
  }
  const input::AreaLayer read = input::readAreas( residential.layer(), anyArea(), reading.frame, progress );
  noteLayer( run, RESIDENTIAL, read.report, feedback );
  for ( const model::AreaFacility &area : read.areas )
    radius.residential.push_back( area.rings );
}

} // namespace

void requireIndicatorLayers( const CompletenessLayers &layers, const CompletenessFields &fields )
{
  requirePlaces( layers, fields );
  if ( layers.districts )
    input::requireDistrictName( *layers.districts.source, fields.districtName );
}

CompletenessIndicators computeIndicators( const CompletenessLayers &layers, const CompletenessFields &fields, const CompletenessReading &reading, const model::CompletenessResult &scorecard, AuditRun &run, QgsProcessingFeedback &feedback )
{
  FeedbackProgress readProgress( feedback, 50.0, 60.0 );
  const model::Ellipsoid ellipsoid = reading.frame.ellipsoid();
  model::IndicatorInput input;
  model::RadiusInput radius;
  radius.ellipsoid = ellipsoid;
  if ( layers.districts )
  {
    input::DistrictLayer districts = input::readDistricts( layers.districts.layer(), fields.districtName, reading.frame, readProgress );
    noteLayer( run, DISTRICTS, districts.report, feedback );
    for ( const QString &name : districts.names )
      input.districts.push_back( name.toStdString() );
    radius.districts = std::move( districts.shapes );
  }
  const engine::DistrictMap map( radius.districts, ellipsoid );
  input.communities.resize( reading.input.communities );
  addTables( reading, scorecard, input );
  addDistricts( reading, map, input, feedback, readProgress );
  addWalkways( layers.walkways, map, reading.frame, run, input, feedback, readProgress );
  addLand( layers.residential, reading, run, radius, feedback, readProgress );
  const CompletenessPlaces places = readPlaces( layers, fields, reading.frame, run, feedback, readProgress );
  addPlaces( places, !radius.residential.empty(), ellipsoid, radius, input );
  countGrounds( places, map, ellipsoid, input );
  if ( input.unknownPlaces[1] > 0 )
    feedback.pushWarning( QCoreApplication::translate( "CompletenessIndicators", "TJ-25: %1 parks are points without a size and are left out; give them as AREAS." ).arg( input.unknownPlaces[1] ) );
  FeedbackProgress progress( feedback, 60.0, 90.0 );
  input.radius = engine::radiusCoverage( radius, progress );
  return { input.districts, engine::indicators( input ) };
}

} // namespace renewal::algorithms
