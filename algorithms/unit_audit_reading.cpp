#include "algorithms/unit_audit_reading.h"

#include "algorithms/coverage_parameters.h"
#include "algorithms/feedback_progress.h"
#include "core/input/building_reader.h"
#include "core/input/input_error.h"
#include "core/input/protected_reader.h"

#include <QCoreApplication>
#include <algorithm>
#include <cmath>
#include <qgsprocessingparameters.h>

namespace renewal::algorithms
{

const QString UNITS = QStringLiteral( "UNITS" );
const QString BUILDINGS = QStringLiteral( "BUILDINGS" );
const QString PROTECTED = QStringLiteral( "PROTECTED" );

namespace
{

const QString NEW_FLOOR_AREA = QStringLiteral( "NEW_FLOOR_AREA" );
const QString PUBLIC_FLOOR_AREA = QStringLiteral( "PUBLIC_FLOOR_AREA" );
const QString HOUSEHOLDS_MOVED = QStringLiteral( "HOUSEHOLDS_MOVED" );
const QString REHOUSED_LOCALLY = QStringLiteral( "REHOUSED_LOCALLY" );
const QString FLOOR_AREA = QStringLiteral( "FLOOR_AREA" );
const QString ACTION = QStringLiteral( "ACTION" );
const QString EXEMPT = QStringLiteral( "EXEMPT" );
const QString HERITAGE = QStringLiteral( "HERITAGE" );
const QString RENT_RISE = QStringLiteral( "RENT_RISE" );

//! Column that renewalunits gives its units; without it the feature id is the id.
const QString UNIT_ID = QStringLiteral( "unit_id" );
const double LEAST_RENT_RISE = -100.0, MOST_RENT_RISE = 1000.0;
//! The audits that are a check-up of the communities themselves.
const QStringList CHECKUPS { QStringLiteral( "servicecoverage" ), QStringLiteral( "communitychecklist" ), QStringLiteral( "completenessaudit" ) };

input::CommunityFields unitFields( const ParameterValues &values, const QgsFeatureSource &units )
{
  const int id = units.fields().lookupField( UNIT_ID );
  input::CommunityFields fields { id < 0 ? QString() : units.fields().at( id ).name(), QString(), QString(), QString() };
  for ( const QString &parameter : { NEW_FLOOR_AREA, PUBLIC_FLOOR_AREA, HOUSEHOLDS_MOVED, REHOUSED_LOCALLY } )
    fields.others.append( { parameter, values.field( parameter ) } );
  return fields;
}

//! Takes the units over, with the figures of the plan that stand beside them.
void takeUnits( UnitAuditReading &reading, const input::CommunityFields &fields )
{
  std::vector<std::vector<std::optional<double>>> cells;
  for ( int other = 0; other < fields.others.size(); ++other )
    cells.push_back( input::readOtherCounts( reading.units, fields, other ) );
  for ( std::size_t i = 0; i < reading.units.communities.size(); ++i )
    reading.input.units.push_back( { reading.units.rings[i], cells[0][i], cells[1][i], cells[2][i], cells[3][i] } );
}

//! Counts the complete check-ups of the area in the results database, if there is one to look in.
std::optional<int> checkupsOf( const AuditRun &run )
{
  if ( !run.database )
    return std::nullopt;
  const std::vector<store::StoredRun> runs = run.database->runs();
  return static_cast<int>( std::count_if( runs.begin(), runs.end(), [&run]( const store::StoredRun &stored )
                                          { return stored.status == QLatin1String( "complete" ) && stored.record.area == run.choice.area && CHECKUPS.contains( stored.record.algorithm ); } ) );
}

} // namespace

void addUnitAuditParameters( const std::function<void( QgsProcessingParameterDefinition * )> &add )
{
  const auto field = [&add]( const QString &name, const QString &description, const QString &layer )
  { add( new QgsProcessingParameterField( name, description, QVariant(), layer, compat::FIELD_ANY ) ); };
  add( new QgsProcessingParameterFeatureSource( UNITS, QCoreApplication::translate( "UnitAudit", "Renewal units (column unit_id, else the feature id)" ), { compat::SOURCE_POLYGON } ) );
  add( optionalField( NEW_FLOOR_AREA, QCoreApplication::translate( "UnitAudit", "New floor area (m2)" ), UNITS ) );
  add( optionalField( PUBLIC_FLOOR_AREA, QCoreApplication::translate( "UnitAudit", "Of it added public facilities (m2)" ), UNITS ) );
  add( optionalField( HOUSEHOLDS_MOVED, QCoreApplication::translate( "UnitAudit", "Households that are moved" ), UNITS ) );
  add( optionalField( REHOUSED_LOCALLY, QCoreApplication::translate( "UnitAudit", "Of them rehoused on the spot or near by" ), UNITS ) );
  add( new QgsProcessingParameterFeatureSource( BUILDINGS, QCoreApplication::translate( "UnitAudit", "Present buildings (polygons or points)" ), { compat::SOURCE_POLYGON, compat::SOURCE_POINT } ) );
  field( FLOOR_AREA, QCoreApplication::translate( "UnitAudit", "Present floor area (m2)" ), BUILDINGS );
  field( ACTION, QCoreApplication::translate( "UnitAudit", "What the plan does: keep 保留, improve 整治, demolish 拆除" ), BUILDINGS );
  add( optionalField( EXEMPT, QCoreApplication::translate( "UnitAudit", "Exempt: illegal 违法建筑, dangerous 危房 (certified)" ), BUILDINGS ) );
  add( optionalField( HERITAGE, QCoreApplication::translate( "UnitAudit", "Protected building: yes or no, or its class" ), BUILDINGS ) );
  add( new QgsProcessingParameterNumber( RENT_RISE, QCoreApplication::translate( "UnitAudit", "Rise of the city's rents (% a year)" ), compat::NUMBER_DOUBLE, QVariant(), true ) );
  add( new QgsProcessingParameterFeatureSource( PROTECTED, QCoreApplication::translate( "UnitAudit", "Protected buildings, old trees and the like" ), { compat::SOURCE_ANY_GEOMETRY }, QVariant(), true ) );
}

QString unitAuditProblem( const ParameterValues &values )
{
  if ( !values.isGiven( RENT_RISE ) )
    return QString();
  const double rise = values.number( RENT_RISE );
  if ( rise >= LEAST_RENT_RISE && rise <= MOST_RENT_RISE )
    return QString();
  return QCoreApplication::translate( "UnitAudit", "RENT_RISE must be a percentage from %1 to %2 (given: %3)." ).arg( LEAST_RENT_RISE ).arg( MOST_RENT_RISE ).arg( rise );
}

UnitAuditReading readUnitAudit( const UnitAuditLayers &layers, const ParameterValues &values, AuditRun &run, QgsProcessingContext &context, QgsProcessingFeedback &feedback )
{
  const QgsFeatureSource &source = *layers.units.source;
  UnitAuditReading reading( source.sourceName() );
  const input::CommunityFields fields = unitFields( values, source );
  const input::BuildingFields buildingFields { values.field( FLOOR_AREA ), values.field( ACTION ), values.field( EXEMPT ), values.field( HERITAGE ) };
  input::requireCommunityFields( source, fields );
  input::requireBuildingFields( *layers.buildings.source, buildingFields );

  FeedbackProgress progress( feedback, 0.0, 60.0 );
  const input::GroundFrame frame( source.sourceCrs(), context.transformContext(), source.sourceName() );
  reading.units = input::readCommunities( layers.units.layer(), fields, frame, progress );
  if ( reading.units.isPoints )
    throw input::InputError( QCoreApplication::translate( "UnitAudit", "UNITS holds points: give the polygons of the units, such as the result of renewal:renewalunits." ) );
  model::UnitAuditInput &input = reading.input;
  takeUnits( reading, fields );
  noteLayer( run, UNITS, reading.units.report, feedback );
  progress.setPercent( 30.0 );
  const bool hasProtected = static_cast<bool>( layers.protectedFeatures );
  input::BuildingLayer buildings = input::readBuildings( layers.buildings.layer(), buildingFields, frame, reading.units, hasProtected, progress );
  noteLayer( run, BUILDINGS, buildings.report, feedback );
  input.buildings = std::move( buildings.buildings );
  progress.setPercent( 80.0 );
  if ( hasProtected )
  {
    input::ProtectedLayer features = input::readProtected( layers.protectedFeatures.layer(), frame, progress );
    noteLayer( run, PROTECTED, features.report, feedback );
    input.protectedFeatures = std::move( features.features );
  }
  progress.setPercent( 100.0 );
  const auto isGiven = [&values]( const QString &name )
  { return values.isGiven( name ); };
  input.given = { isGiven( NEW_FLOOR_AREA ), isGiven( PUBLIC_FLOOR_AREA ), isGiven( HOUSEHOLDS_MOVED ), isGiven( REHOUSED_LOCALLY ), isGiven( EXEMPT ), isGiven( HERITAGE ), hasProtected };
  if ( isGiven( RENT_RISE ) )
    input.rentRisePercent = values.number( RENT_RISE );
  input.checkups = checkupsOf( run );
  input.figures = run.pack.unit;
  input.ellipsoid = frame.ellipsoid();
  return reading;
}

} // namespace renewal::algorithms
