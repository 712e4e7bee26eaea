#include "algorithms/parking_gap_reading.h"

#include "algorithms/coverage_parameters.h"
#include "algorithms/feedback_progress.h"
#include "algorithms/pack_numbers.h"
#include "algorithms/supply_parameters.h"

#include <QCoreApplication>
#include <qgsprocessingparameters.h>

namespace renewal::algorithms
{

namespace
{

const QString ONSITE_SPACES = QStringLiteral( "ONSITE_SPACES" );
const QString CARS = QStringLiteral( "CARS" );
const QString POTENTIAL_SPACES = QStringLiteral( "POTENTIAL_SPACES" );
const QString LOT_SHARE = QStringLiteral( "LOT_SHARE" );
const QString LOT_TYPE = QStringLiteral( "LOT_TYPE" );
const QString AREA_PER_SPACE = QStringLiteral( "AREA_PER_SPACE" );
const QString DEMAND = QStringLiteral( "DEMAND" );
const QString SPACES_PER_HOUSEHOLD = QStringLiteral( "SPACES_PER_HOUSEHOLD" );
const QString DEMAND_FACTOR = QStringLiteral( "DEMAND_FACTOR" );
const QString DEFAULT_SHARE = QStringLiteral( "DEFAULT_SHARE" );
const QString WALK_LIMIT = QStringLiteral( "WALK_LIMIT" );

//! The further columns of the communities, in the order they are asked for.
const QStringList OTHERS { ONSITE_SPACES, CARS, POTENTIAL_SPACES };

input::LotFields lotFields( const ParameterValues &values )
{
  input::LotFields fields { values.field( LOT_ID ), values.field( LOT_SPACES ), values.field( LOT_SHARE ), values.field( LOT_TYPE ), QString(), QString() };
  if ( values.isGiven( AREA_PER_SPACE ) )
    fields.areaPerSpace = values.number( AREA_PER_SPACE );
  return fields;
}

void readCommunityNumbers( ParkingReading &reading )
{
  const std::vector<std::optional<double>> onsite = reading.ground.counts( 0 );
  const std::vector<std::optional<double>> cars = reading.ground.counts( 1 );
  const std::vector<std::optional<double>> potential = reading.ground.counts( 2 );
  for ( std::size_t i = 0; i < onsite.size(); ++i )
    reading.input.communities.push_back( { reading.ground.taker( i ), reading.ground.communities.communities[i].households, onsite[i], cars[i], potential[i] } );
}

void takeLots( const input::LotLayer &layer, ParkingReading &reading )
{
  for ( const input::Lot &lot : layer.lots )
  {
    const QString id = QString::fromStdString( lot.id );
    model::LotUse use = model::LotUse::Lends;
    if ( lot.isInsideCommunity )
    {
      use = model::LotUse::InsideCommunity;
      reading.lotsInside << id;
    }
    else if ( lot.isShareBad )
      use = model::LotUse::BadShare;
    if ( !lot.spaces && !lot.isInsideCommunity )
      reading.lotsUnknown << id;
    reading.input.lots.push_back( { lot.id, lot.place, lot.spaces, lot.isFromArea, lot.share, use } );
  }
}

std::vector<model::Figure> readFigures( const ParameterValues &values, AuditRun &run )
{
  std::vector<model::Figure> figures;
  PackNumbers numbers( values, run.pack.parking, run );
  for ( const QString &name : { SPACES_PER_HOUSEHOLD, CARS_PER_HOUSEHOLD, DEMAND_FACTOR, DEFAULT_SHARE, WALK_LIMIT } )
    figures.push_back( numbers.take( name ) );
  return figures;
}

void readSettings( const ParameterValues &values, ParkingReading &reading )
{
  model::ParkingSettings &settings = reading.settings;
  settings.method = model::demandMethodFromText( values.choice( DEMAND ).toStdString() );
  settings.spacesPerHousehold = reading.figures[0].value;
  settings.carsPerHousehold = reading.figures[1].value;
  settings.demandFactor = reading.figures[2].value;
  settings.defaultShare = reading.figures[3].value;
  settings.hasCars = values.isGiven( CARS );
}

} // namespace

void addParkingParameters( const AddParameter &add )
{
  addCommunityParameters( add );
  add( new QgsProcessingParameterField( ONSITE_SPACES, QCoreApplication::translate( "ParkingGap", "Parking spaces the community has" ), QVariant(), COMMUNITIES, compat::FIELD_ANY ) );
  add( optionalField( CARS, QCoreApplication::translate( "ParkingGap", "Cars registered in the community" ), COMMUNITIES ) );
  add( optionalField( POTENTIAL_SPACES, QCoreApplication::translate( "ParkingGap", "Spaces the community itself can still gain" ), COMMUNITIES ) );
  add( new QgsProcessingParameterFeatureSource( LOTS, QCoreApplication::translate( "ParkingGap", "Parking lots that may lend spaces (points or polygons)" ), { compat::SOURCE_POINT, compat::SOURCE_POLYGON }, QVariant(), true ) );
  add( optionalField( LOT_ID, QCoreApplication::translate( "ParkingGap", "Lot id" ), LOTS ) );
  add( optionalField( LOT_SPACES, QCoreApplication::translate( "ParkingGap", "Spaces of the lot" ), LOTS ) );
  add( optionalField( LOT_SHARE, QCoreApplication::translate( "ParkingGap", "Share open to neighbours at night (0-1)" ), LOTS ) );
  add( optionalField( LOT_TYPE, QCoreApplication::translate( "ParkingGap", "Lot type: type key or Amap code; entrances (150907-150909) never count" ), LOTS ) );
  add( new QgsProcessingParameterNumber( AREA_PER_SPACE, QCoreApplication::translate( "ParkingGap", "Ground per space (m2) for polygon lots without a number: 25-30 open, 30-40 garage (empty: such lots are not known)" ), compat::NUMBER_DOUBLE, QVariant(), true ) );
  add( new QgsProcessingParameterEnum( DEMAND, QCoreApplication::translate( "ParkingGap", "Demand by" ), { QStringLiteral( "standard" ), QStringLiteral( "cars" ), QStringLiteral( "ownership" ) }, false, QStringLiteral( "ownership" ), false, true ) );
  add( packNumberParameter( SPACES_PER_HOUSEHOLD, QCoreApplication::translate( "ParkingGap", "Spaces per household, new building" ) ) );
  add( packNumberParameter( CARS_PER_HOUSEHOLD, QCoreApplication::translate( "ParkingGap", "Cars per household" ) ) );
  add( packNumberParameter( DEMAND_FACTOR, QCoreApplication::translate( "ParkingGap", "Spaces per car" ) ) );
  add( packNumberParameter( DEFAULT_SHARE, QCoreApplication::translate( "ParkingGap", "Share of a lot where none is given (0-1)" ) ) );
  add( packNumberParameter( WALK_LIMIT, QCoreApplication::translate( "ParkingGap", "Longest walk to a lot (m)" ) ) );
}

QString parkingProblem( const ParameterValues &values )
{
  for ( const QString &field : { LOT_ID, LOT_SPACES, LOT_SHARE, LOT_TYPE } )
    if ( QString problem = fieldWithoutLayer( values, field, LOTS ); !problem.isEmpty() )
      return problem;
  for ( const QString &name : { SPACES_PER_HOUSEHOLD, CARS_PER_HOUSEHOLD, DEMAND_FACTOR } )
    if ( QString problem = numberProblem( values, name, false, 100.0 ); !problem.isEmpty() )
      return problem;
  if ( QString problem = numberProblem( values, DEFAULT_SHARE, true, 1.0 ); !problem.isEmpty() )
    return problem;
  if ( QString problem = numberProblem( values, AREA_PER_SPACE, false, 10000.0 ); !problem.isEmpty() )
    return problem;
  return numberProblem( values, WALK_LIMIT, false, MOST_WALK_METRES );
}

ParkingReading readParking( const ParkingSources &layers, const ParameterValues &values, const NetworkChoice &choice, AuditRun &run, QgsProcessingContext &context, QgsProcessingFeedback &feedback )
{
  const input::CommunityFields fields = communityFields( values, OTHERS );
  input::requireCommunityFields( *layers.communities.source, fields );
  if ( layers.lots )
    input::requireLotFields( *layers.lots.source, lotFields( values ) );
  std::vector<model::Figure> figures = readFigures( values, run ); // a pack that lacks one is refused before the work starts
  ParkingReading reading { readSupplyGround( layers.communities, layers.network, layers.entrances, fields, choice, run, context, feedback ), {}, {}, std::move( figures ), {}, {} };
  readSettings( values, reading );
  reading.settings.supply = supplySettings( choice, reading.ground.frame, reading.figures[4].value );
  readCommunityNumbers( reading );
  noteLayer( run, COMMUNITIES, reading.ground.communities.report, feedback );
  if ( layers.lots )
  {
    FeedbackProgress progress( feedback, 45.0, 50.0 );
    const input::LotLayer lots = input::readLots( layers.lots.layer(), lotFields( values ), reading.ground.frame, reading.ground.communities, progress );
    noteLayer( run, LOTS, lots.report, feedback );
    takeLots( lots, reading );
  }
  return reading;
}

} // namespace renewal::algorithms
