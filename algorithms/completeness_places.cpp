#include "algorithms/completeness_places.h"

#include "algorithms/coverage_parameters.h"
#include "core/input/facility_reader.h"
#include "core/input/field_reader.h"
#include "core/model/facility_type_keys.h"

#include <algorithm>

namespace renewal::algorithms
{

namespace
{

using model::Indicator;

const double MIDDLE_SCHOOL_METRES = 1000.0;
const double MARKET_METRES = 800.0;
const double SMALL_GREEN_METRES = 300.0;
const double LARGE_GREEN_METRES = 500.0;
const double LEAST_GREEN_SQUARE_METRES = 400.0;
const double LARGE_GREEN_SQUARE_METRES = 10000.0;
const double SPORTS_GROUND_SQUARE_METRES = 3150.0;
const double CULTURE_CENTRE_SQUARE_METRES = 3000.0;

//! Columns that hold the size of a facility in square metres, the first that is there.
const QStringList SIZE_COLUMNS { QStringLiteral( "floor_m2" ), QStringLiteral( "floor_area_m2" ), QStringLiteral( "size_m2" ), QStringLiteral( "area_m2" ) };

std::set<std::string> knownTypes()
{
  std::set<std::string> keys;
  for ( const model::FacilityTypeName &type : model::facilityTypes() )
    keys.insert( type.key );
  return keys;
}

input::FacilityFields facilityFields( const CompletenessFields &fields, const QString &size )
{
  return { fields.facilityType, QStringLiteral( "FACILITY_TYPE" ), size, QString(), knownTypes(), true };
}

input::FacilityFields areaFields( const CompletenessFields &fields )
{
  return { fields.areaType, QStringLiteral( "AREA_TYPE" ), QString(), QString(), knownTypes(), true };
}

QString sizeColumn( const QgsFeatureSource &source )
{
  for ( const QString &name : SIZE_COLUMNS )
  {
    const int column = source.fields().lookupField( name );
    if ( column >= 0 )
      return source.fields().at( column ).name();
  }
  return QString();
}

//! A green space by its size; nothing if it is too small to count.
std::optional<double> greenRadius( double squareMetres )
{
  if ( squareMetres < LEAST_GREEN_SQUARE_METRES )
    return std::nullopt;
  return squareMetres < LARGE_GREEN_SQUARE_METRES ? SMALL_GREEN_METRES : LARGE_GREEN_METRES;
}

//! Points of \a type that no area of the same type holds: the same thing is not asked for twice.
std::vector<const model::Facility *> pointsAlone( const CompletenessPlaces &places, const std::string &type, const model::Ellipsoid &ellipsoid )
{
  std::vector<std::vector<model::Rings>> outlines;
  for ( const model::AreaFacility &area : places.areas )
  {
    if ( area.type == type )
      outlines.push_back( { area.rings } );
  }
  const engine::DistrictMap held( outlines, ellipsoid );
  std::vector<const model::Facility *> points;
  for ( const model::Facility &facility : places.facilities )
  {
    const bool isHeld = facility.type == type && held.districtOf( facility.place ) != engine::DistrictMap::NONE;
    if ( facility.type == type && !isHeld )
      points.push_back( &facility );
  }
  return points;
}

void addServed( const CompletenessPlaces &places, const std::vector<std::string> &types, double radiusMetres, std::vector<model::RadiusPlace> &served )
{
  const auto isWanted = [&types]( const std::string &type )
  { return std::find( types.begin(), types.end(), type ) != types.end(); };
  for ( const model::Facility &facility : places.facilities )
  {
    if ( isWanted( facility.type ) )
      served.push_back( { facility.place, {}, radiusMetres } );
  }
  for ( const model::AreaFacility &area : places.areas )
  {
    if ( isWanted( area.type ) )
      served.push_back( { {}, area.rings, radiusMetres } );
  }
}

void addGreen( const CompletenessPlaces &places, const model::Ellipsoid &ellipsoid, std::vector<model::RadiusPlace> &served, int &unknown )
{
  for ( const model::AreaFacility &area : places.areas )
  {
    const std::optional<double> radius = area.type == "park" ? greenRadius( area.areaSquareMetres ) : std::nullopt;
    if ( radius )
      served.push_back( { {}, area.rings, *radius } );
  }
  for ( const model::Facility *point : pointsAlone( places, "park", ellipsoid ) )
  {
    const std::optional<double> radius = point->sizeSquareMetres ? greenRadius( *point->sizeSquareMetres ) : std::nullopt;
    if ( radius )
      served.push_back( { point->place, {}, *radius } );
    unknown += point->sizeSquareMetres ? 0 : 1;
  }
}

void addPrimarySchools( const CompletenessPlaces &places, model::RadiusInput &radius, model::IndicatorInput &input )
{
  for ( std::size_t i = 0; i < places.facilities.size(); ++i )
  {
    if ( places.facilities[i].type != "primary_school" )
      continue;
    radius.probes.push_back( places.facilities[i].place );
    input.seats.push_back( places.seats[i] );
  }
}

//! Notes why an indicator cannot be asked, the first reason counts.
void refuse( model::IndicatorInput &input, Indicator indicator, bool isMissing, const char *reason )
{
  std::string &noted = input.missing[static_cast<std::size_t>( indicator )];
  if ( isMissing && noted.empty() )
    noted = reason;
}

std::vector<model::GroundCount> countOf( const CompletenessPlaces &places, const std::string &type, double leastSquareMetres, const engine::DistrictMap &districts, std::size_t districtCount, const model::Ellipsoid &ellipsoid )
{
  std::vector<model::GroundCount> counts( districtCount + 1 );
  const auto entry = [&counts, districtCount]( int district ) -> model::GroundCount &
  { return counts[district == engine::DistrictMap::NONE ? districtCount : static_cast<std::size_t>( district )]; };
  for ( const model::AreaFacility &area : places.areas )
  {
    if ( area.type == type && area.areaSquareMetres >= leastSquareMetres )
      ++entry( districts.districtOf( area.rings ) ).largeEnough;
  }
  for ( const model::Facility *point : pointsAlone( places, type, ellipsoid ) )
  {
    model::GroundCount &count = entry( districts.districtOf( point->place ) );
    count.largeEnough += point->sizeSquareMetres && *point->sizeSquareMetres >= leastSquareMetres ? 1 : 0;
    count.unknownSize += point->sizeSquareMetres ? 0 : 1;
  }
  return counts;
}

bool isThere( const CompletenessPlaces &places, const std::string &type )
{
  return std::any_of( places.facilities.begin(), places.facilities.end(), [&type]( const model::Facility &facility )
                      { return facility.type == type; } ) ||
         std::any_of( places.areas.begin(), places.areas.end(), [&type]( const model::AreaFacility &area )
                      { return area.type == type; } );
}

} // namespace

void requirePlaces( const CompletenessLayers &layers, const CompletenessFields &fields )
{
  if ( layers.facilities )
  {
    input::requireFacilityFields( layers.facilities.layer(), facilityFields( fields, QString() ) );
    input::requiredField( *layers.facilities.source, fields.seats, QStringLiteral( "SEATS" ) );
  }
  if ( layers.areas )
    input::requireFacilityFields( layers.areas.layer(), areaFields( fields ) );
}

CompletenessPlaces readPlaces( const CompletenessLayers &layers, const CompletenessFields &fields, const input::GroundFrame &frame, AuditRun &run, QgsProcessingFeedback &feedback, const model::Progress &progress )
{
  CompletenessPlaces places;
  places.isAnyGiven = layers.facilities || layers.areas;
  places.hasFacilities = static_cast<bool>( layers.facilities );
  places.hasSeats = !fields.seats.isEmpty();
  if ( layers.facilities )
  {
    input::FacilityLayer read = input::readFacilities( layers.facilities.layer(), facilityFields( fields, fields.seats ), frame, nullptr, progress );
    noteLayer( run, FACILITIES, read.report, feedback );
    for ( const model::Facility &facility : read.facilities )
      places.seats.push_back( places.hasSeats ? facility.sizeSquareMetres : std::nullopt );
    // The reader takes one number per facility: seats first, then sizes, where a column says so.
    places.facilities = input::readFacilities( layers.facilities.layer(), facilityFields( fields, sizeColumn( *layers.facilities.source ) ), frame, nullptr, progress ).facilities;
  }
  if ( layers.areas )
  {
    input::AreaLayer read = input::readAreas( layers.areas.layer(), areaFields( fields ), frame, progress );
    noteLayer( run, AREAS, read.report, feedback );
    places.areas = std::move( read.areas );
  }
  return places;
}

void addPlaces( const CompletenessPlaces &places, bool hasLand, const model::Ellipsoid &ellipsoid, model::RadiusInput &radius, model::IndicatorInput &input )
{
  radius.questions.resize( model::RADIUS_INDICATORS.size() );
  addServed( places, { "middle_school" }, MIDDLE_SCHOOL_METRES, radius.questions[0] );
  addGreen( places, ellipsoid, radius.questions[1], input.unknownPlaces[1] );
  addServed( places, { "wet_market", "fresh_food" }, MARKET_METRES, radius.questions[2] );
  addPrimarySchools( places, radius, input );

  for ( const Indicator indicator : { Indicator::MiddleSchool, Indicator::Parks, Indicator::Market, Indicator::SportsGround, Indicator::CultureCentre } )
    refuse( input, indicator, !places.isAnyGiven, "needs FACILITIES or AREAS 缺少设施数据" );
  for ( const Indicator indicator : { Indicator::MiddleSchool, Indicator::Parks, Indicator::Market, Indicator::PrimarySeats } )
    refuse( input, indicator, !hasLand, "needs RESIDENTIAL or communities as polygons 缺少居住用地面" );
  refuse( input, Indicator::MiddleSchool, radius.questions[0].empty(), "no middle_school in FACILITIES or AREAS 设施数据中没有中学" );
  refuse( input, Indicator::Parks, !isThere( places, "park" ), "no park in AREAS or FACILITIES 设施数据中没有公园绿地" );
  refuse( input, Indicator::Parks, radius.questions[1].empty() && input.unknownPlaces[1] > 0, "needs AREAS with parks: points say no size 公园绿地只有点位、没有面积" );
  refuse( input, Indicator::Market, radius.questions[2].empty(), "no wet_market or fresh_food in FACILITIES or AREAS 设施数据中没有菜市场、生鲜超市" );
  refuse( input, Indicator::PrimarySeats, !places.hasFacilities, "needs FACILITIES 缺少设施点" );
  refuse( input, Indicator::PrimarySeats, !places.hasSeats, "needs SEATS 缺少学位数字段" );
  refuse( input, Indicator::PrimarySeats, input.seats.empty(), "no primary_school in FACILITIES 设施点中没有小学" );
}

void countGrounds( const CompletenessPlaces &places, const engine::DistrictMap &districts, const model::Ellipsoid &ellipsoid, model::IndicatorInput &input )
{
  refuse( input, Indicator::SportsGround, !isThere( places, "sports_ground" ), "no sports_ground in FACILITIES or AREAS 设施数据中没有多功能运动场地" );
  refuse( input, Indicator::CultureCentre, !isThere( places, "culture" ), "no culture in FACILITIES or AREAS 设施数据中没有文化活动中心" );
  input.sportsGrounds = countOf( places, "sports_ground", SPORTS_GROUND_SQUARE_METRES, districts, input.districts.size(), ellipsoid );
  input.cultureCentres = countOf( places, "culture", CULTURE_CENTRE_SQUARE_METRES, districts, input.districts.size(), ellipsoid );
}

} // namespace renewal::algorithms
