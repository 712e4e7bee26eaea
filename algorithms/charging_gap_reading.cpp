#include "algorithms/charging_gap_reading.h"

#include "algorithms/coverage_parameters.h"
#include "algorithms/feedback_progress.h"
#include "algorithms/pack_numbers.h"
#include "algorithms/supply_parameters.h"
#include "core/input/field_reader.h"
#include "core/model/yes_no.h"

#include <QCoreApplication>
#include <qgsprocessingparameters.h>

namespace renewal::algorithms
{

namespace
{

const QString CARS = QStringLiteral( "CARS" );
const QString EVS = QStringLiteral( "EVS" );
const QString PRIVATE_PILES = QStringLiteral( "PRIVATE_PILES" );
const QString SPACES = QStringLiteral( "SPACES" );
const QString EBIKE = QStringLiteral( "EBIKE" );
const QString STATIONS = QStringLiteral( "STATIONS" );
const QString STATION_ID = QStringLiteral( "STATION_ID" );
const QString STATION_PILES = QStringLiteral( "STATION_PILES" );
const QString STATION_POWER = QStringLiteral( "STATION_POWER" );
const QString LOT_PILES = QStringLiteral( "LOT_PILES" );
const QString LOT_KIND = QStringLiteral( "LOT_KIND" );
const QString EV_SHARE = QStringLiteral( "EV_SHARE" );
const QString EVS_PER_PUBLIC_PILE = QStringLiteral( "EVS_PER_PUBLIC_PILE" );
const QString SERVICE_RADIUS = QStringLiteral( "SERVICE_RADIUS" );
const QString PROFILE = QStringLiteral( "PROFILE" );

//! The further columns of the communities, in the order they are asked for.
const QStringList OTHERS { CARS, EVS, PRIVATE_PILES, SPACES, EBIKE };
const int EBIKE_COLUMN = 4;

//! The kinds of lot that may owe piles; a figure lot_share_<kind> of the pack says how many.
const QStringList LOT_KINDS { QStringLiteral( "public" ), QStringLiteral( "building" ), QStringLiteral( "institution" ), QStringLiteral( "institution_provincial" ) };

input::StationFields stationFields( const ParameterValues &values )
{
  return { values.field( STATION_ID ), values.field( STATION_PILES ), values.field( STATION_POWER ) };
}

input::LotFields lotFields( const ParameterValues &values )
{
  return { values.field( LOT_ID ), values.field( LOT_SPACES ), QString(), QString(), values.field( LOT_PILES ), values.field( LOT_KIND ) };
}

void readCommunityNumbers( ChargingReading &reading )
{
  const std::vector<std::optional<double>> cars = reading.ground.counts( 0 );
  const std::vector<std::optional<double>> evs = reading.ground.counts( 1 );
  const std::vector<std::optional<double>> piles = reading.ground.counts( 2 );
  const std::vector<std::optional<double>> spaces = reading.ground.counts( 3 );
  for ( std::size_t i = 0; i < cars.size(); ++i )
  {
    const model::Answer answer = model::readAnswer( input::readText( reading.ground.communities.others[i][EBIKE_COLUMN] ).toStdString() );
    std::optional<bool> hasEbike;
    if ( answer == model::Answer::Yes || answer == model::Answer::No )
      hasEbike = answer == model::Answer::Yes;
    else if ( answer == model::Answer::Unknown )
      reading.ebikeUnread << reading.ground.communityId( i );
    reading.input.communities.push_back( { reading.ground.taker( i ), reading.ground.communities.communities[i].households, cars[i], evs[i], piles[i], spaces[i], hasEbike } );
  }
}

void takeStations( const input::StationLayer &layer, ChargingReading &reading )
{
  for ( const input::Station &station : layer.stations )
  {
    const std::uint32_t inside = station.community == model::Facility::NO_COMMUNITY ? model::SupplyGiver::NO_TAKER : station.community;
    reading.input.stations.push_back( { station.id, station.place, station.piles, station.powerKilowatts, inside } );
    if ( !station.piles )
      reading.stationsUnknown << QString::fromStdString( station.id );
  }
}

void takeLots( const input::LotLayer &layer, ChargingReading &reading )
{
  for ( const input::Lot &lot : layer.lots )
  {
    model::ChargingLot taken { lot.id, lot.place, lot.spaces, lot.piles, lot.kind, lot.kind.empty() };
    if ( taken.isKindAssumed )
      taken.kind = LOT_KINDS.first().toStdString();
    if ( !LOT_KINDS.contains( QString::fromStdString( taken.kind ) ) )
    {
      reading.kindsUnknown << QString::fromStdString( lot.id );
      taken.kind.clear();
    }
    reading.input.lots.push_back( std::move( taken ) );
  }
}

std::vector<model::Figure> readFigures( const ParameterValues &values, AuditRun &run )
{
  std::vector<model::Figure> figures;
  PackNumbers numbers( values, run.pack.charging, run );
  for ( const QString &name : { EV_SHARE, CARS_PER_HOUSEHOLD, EVS_PER_PUBLIC_PILE, SERVICE_RADIUS } )
    figures.push_back( numbers.take( name ) );
  return figures;
}

void readSettings( const ParameterValues &values, ChargingReading &reading, const AuditRun &run )
{
  model::ChargingSettings &settings = reading.settings;
  settings.evShare = reading.figures[0].value;
  settings.carsPerHousehold = reading.figures[1].value;
  settings.evsPerPublicPile = reading.figures[2].value;
  settings.profile = model::buildProfileFromText( values.choice( PROFILE ).toStdString() );
  if ( const model::Figure *share = model::findFigure( run.pack.charging, "readiness_share_new" ) )
    settings.readinessShare = share->value;
  if ( const model::Figure *power = model::findFigure( run.pack.charging, "fast_power_kw" ) )
    settings.fastKilowatts = power->value;
  if ( const model::Figure *fast = model::findFigure( run.pack.charging, "evs_per_fast_station" ) )
    reading.evsPerFastStation = fast->value;
  for ( const QString &kind : LOT_KINDS )
    if ( const model::Figure *share = model::findFigure( run.pack.charging, "lot_share_" + kind.toStdString() ) )
      settings.lotShares.push_back( *share );
}

} // namespace

void addChargingParameters( const AddParameter &add )
{
  addCommunityParameters( add );
  add( optionalField( CARS, QCoreApplication::translate( "ChargingGap", "Cars registered in the community" ), COMMUNITIES ) );
  add( optionalField( EVS, QCoreApplication::translate( "ChargingGap", "Electric vehicles of the community" ), COMMUNITIES ) );
  add( optionalField( PRIVATE_PILES, QCoreApplication::translate( "ChargingGap", "Private charging piles of the community" ), COMMUNITIES ) );
  add( optionalField( SPACES, QCoreApplication::translate( "ChargingGap", "Parking spaces of the community" ), COMMUNITIES ) );
  add( optionalField( EBIKE, QCoreApplication::translate( "ChargingGap", "E-bike charging in the community (yes/no, 有/无)" ), COMMUNITIES ) );
  add( new QgsProcessingParameterFeatureSource( STATIONS, QCoreApplication::translate( "ChargingGap", "Public charging stations" ), { compat::SOURCE_POINT, compat::SOURCE_POLYGON }, QVariant(), true ) );
  add( optionalField( STATION_ID, QCoreApplication::translate( "ChargingGap", "Station id" ), STATIONS ) );
  add( optionalField( STATION_PILES, QCoreApplication::translate( "ChargingGap", "Piles of the station" ), STATIONS ) );
  add( optionalField( STATION_POWER, QCoreApplication::translate( "ChargingGap", "Power of a pile (kW)" ), STATIONS ) );
  add( new QgsProcessingParameterFeatureSource( LOTS, QCoreApplication::translate( "ChargingGap", "Parking lots that may owe charging piles (points or polygons)" ), { compat::SOURCE_POINT, compat::SOURCE_POLYGON }, QVariant(), true ) );
  add( optionalField( LOT_ID, QCoreApplication::translate( "ChargingGap", "Lot id" ), LOTS ) );
  add( optionalField( LOT_SPACES, QCoreApplication::translate( "ChargingGap", "Spaces of the lot" ), LOTS ) );
  add( optionalField( LOT_PILES, QCoreApplication::translate( "ChargingGap", "Charging piles of the lot" ), LOTS ) );
  add( optionalField( LOT_KIND, QCoreApplication::translate( "ChargingGap", "Kind of lot: public, building, institution, institution_provincial (empty: public)" ), LOTS ) );
  add( packNumberParameter( EV_SHARE, QCoreApplication::translate( "ChargingGap", "Share of electric ones among cars (0-1)" ) ) );
  add( packNumberParameter( CARS_PER_HOUSEHOLD, QCoreApplication::translate( "ChargingGap", "Cars per household" ) ) );
  add( packNumberParameter( EVS_PER_PUBLIC_PILE, QCoreApplication::translate( "ChargingGap", "Electric vehicles per public pile" ) ) );
  add( packNumberParameter( SERVICE_RADIUS, QCoreApplication::translate( "ChargingGap", "Service radius of a station on foot (m)" ) ) );
  add( new QgsProcessingParameterEnum( PROFILE, QCoreApplication::translate( "ChargingGap", "Spaces ready for chargers: as for new or for existing building" ), { QStringLiteral( "new" ), QStringLiteral( "existing" ) }, false, QStringLiteral( "existing" ), false, true ) );
}

QString chargingProblem( const ParameterValues &values )
{
  for ( const QString &field : { STATION_ID, STATION_PILES, STATION_POWER } )
    if ( QString problem = fieldWithoutLayer( values, field, STATIONS ); !problem.isEmpty() )
      return problem;
  for ( const QString &field : { LOT_ID, LOT_SPACES, LOT_PILES, LOT_KIND } )
    if ( QString problem = fieldWithoutLayer( values, field, LOTS ); !problem.isEmpty() )
      return problem;
  if ( QString problem = numberProblem( values, EV_SHARE, true, 1.0 ); !problem.isEmpty() )
    return problem;
  if ( QString problem = numberProblem( values, CARS_PER_HOUSEHOLD, false, 100.0 ); !problem.isEmpty() )
    return problem;
  if ( QString problem = numberProblem( values, EVS_PER_PUBLIC_PILE, false, 10000.0 ); !problem.isEmpty() )
    return problem;
  return numberProblem( values, SERVICE_RADIUS, false, MOST_WALK_METRES );
}

ChargingReading readCharging( const ChargingSources &layers, const ParameterValues &values, const NetworkChoice &choice, AuditRun &run, QgsProcessingContext &context, QgsProcessingFeedback &feedback )
{
  const input::CommunityFields fields = communityFields( values, OTHERS );
  input::requireCommunityFields( *layers.communities.source, fields );
  if ( layers.stations )
    input::requireStationFields( *layers.stations.source, stationFields( values ) );
  if ( layers.lots )
    input::requireLotFields( *layers.lots.source, lotFields( values ) );
  std::vector<model::Figure> figures = readFigures( values, run ); // a pack that lacks one is refused before the work starts
  ChargingReading reading { readSupplyGround( layers.communities, layers.network, layers.entrances, fields, choice, run, context, feedback ), {}, {}, std::move( figures ), {}, values.isGiven( EVS ), values.isGiven( STATION_POWER ), {}, {}, {} };
  readSettings( values, reading, run );
  reading.settings.supply = supplySettings( choice, reading.ground.frame, reading.figures[3].value );
  readCommunityNumbers( reading );
  noteLayer( run, COMMUNITIES, reading.ground.communities.report, feedback );
  FeedbackProgress progress( feedback, 45.0, 50.0 );
  if ( layers.stations )
  {
    const input::StationLayer stations = input::readStations( layers.stations.layer(), stationFields( values ), reading.ground.frame, reading.ground.communities, progress );
    noteLayer( run, STATIONS, stations.report, feedback );
    takeStations( stations, reading );
  }
  if ( layers.lots )
  {
    const input::LotLayer lots = input::readLots( layers.lots.layer(), lotFields( values ), reading.ground.frame, reading.ground.communities, progress );
    noteLayer( run, LOTS, lots.report, feedback );
    takeLots( lots, reading );
  }
  return reading;
}

} // namespace renewal::algorithms
