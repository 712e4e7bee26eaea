#include "algorithms/renewal_units_reading.h"

#include "algorithms/coverage_parameters.h"
#include "algorithms/feedback_progress.h"
#include "algorithms/pack_numbers.h"
#include "core/input/field_reader.h"
#include "core/input/input_error.h"
#include "core/input/separator_reader.h"

#include <QCoreApplication>
#include <cmath>
#include <qgsprocessingparameters.h>

namespace renewal::algorithms
{

namespace
{

const QString COMMUNITY_ID = QStringLiteral( "COMMUNITY_ID" );
const QString NEED = QStringLiteral( "NEED" );
const QString HOUSEHOLDS = QStringLiteral( "HOUSEHOLDS" );
const QString BARRIERS = QStringLiteral( "BARRIERS" );
const QString BOUNDARIES = QStringLiteral( "BOUNDARIES" );
const QString MAX_GAP = QStringLiteral( "MAX_GAP" );
const QString MIN_AREA = QStringLiteral( "MIN_AREA" );
const QString MAX_AREA = QStringLiteral( "MAX_AREA" );
const QString MAX_HOUSEHOLDS = QStringLiteral( "MAX_HOUSEHOLDS" );
const QString SEED = QStringLiteral( "SEED" );

const double MOST_GAP_METRES = 2000.0;
const double MOST_HECTARES = 1e6;
const double MOST_HOUSEHOLDS = 1e8;
constexpr int MOST_SEED = 2147483647;
const char *IMPROVE_NEED = "strategy_improve_need";
const double DEFAULT_IMPROVE_NEED = 60.0;

QgsProcessingParameterDefinition *number( const QString &name, const QString &description, double value )
{
  return new QgsProcessingParameterNumber( name, description, compat::NUMBER_DOUBLE, value, false );
}

QgsProcessingParameterDefinition *separators( const QString &name, const QString &description )
{
  return new QgsProcessingParameterFeatureSource( name, description, { compat::SOURCE_LINE, compat::SOURCE_POLYGON }, QVariant(), true );
}

//! The number used with what it rests on: the pack's figure if it is the same number, else whoever gave it.
model::Figure figureOf( const QString &parameter, const ParameterValues &values, const model::RulePack &pack, QgsProcessingFeedback &feedback )
{
  const std::string name = parameter.toLower().toStdString();
  const double value = values.number( parameter );
  const model::Figure *figure = model::findFigure( pack.unit, name );
  if ( figure && figure->value == value )
    return *figure;
  if ( figure )
    feedback.pushInfo( QCoreApplication::translate( "RenewalUnits", "%1 is %2; the rule pack says %3. The parameter counts." ).arg( parameter ).arg( value ).arg( figure->value ) );
  model::Figure given;
  given.name = name;
  given.value = value;
  given.basis.document = "given 用户给定";
  given.status = model::Certainty::Local;
  return given;
}

//! The pack's threshold of need, or the tool's own.
model::Figure improveNeedOf( const model::RulePack &pack )
{
  if ( const model::Figure *figure = model::findFigure( pack.unit, IMPROVE_NEED ) )
    return *figure;
  model::Figure own;
  own.name = IMPROVE_NEED;
  own.value = DEFAULT_IMPROVE_NEED;
  own.basis.document = "本工具默认";
  own.status = model::Certainty::Local;
  return own;
}

void readNeed( const QVariant &cell, model::UnitCommunity &community )
{
  const input::NumberCell number = input::readNumber( cell );
  if ( number.isUnreadable )
    community.needState = model::NeedState::Unreadable;
  else if ( !number.value )
    community.needState = model::NeedState::Missing;
  else if ( !( *number.value >= 0.0 && *number.value <= 100.0 ) )
    community.needState = model::NeedState::Outside;
  else
    community.need = *number.value;
}

void takeCommunities( UnitReading &reading )
{
  for ( std::size_t i = 0; i < reading.communities.communities.size(); ++i )
  {
    const model::Community &read = reading.communities.communities[i];
    model::UnitCommunity community;
    community.id = read.id;
    community.rings = reading.communities.rings[i];
    community.households = read.households;
    readNeed( reading.communities.others[i][0], community );
    reading.input.communities.push_back( std::move( community ) );
  }
}

model::Separators readGiven( const GivenLayer &given, const QString &parameter, const input::GroundFrame &frame, AuditRun &run, QgsProcessingFeedback &feedback, const model::Progress &progress )
{
  if ( !given )
    return {};
  input::SeparatorLayer layer = input::readSeparators( given.layer(), frame, progress );
  noteLayer( run, parameter, layer.report, feedback );
  return std::move( layer.separators );
}

void requirePolygons( const QgsFeatureSource &source )
{
  const auto kind = QgsWkbTypes::geometryType( source.wkbType() );
  if ( kind == QgsWkbTypes::geometryType( compat::WkbType::Point ) || kind == QgsWkbTypes::geometryType( compat::WkbType::LineString ) || kind == QgsWkbTypes::geometryType( compat::WkbType::NoGeometry ) )
    throw input::InputError( QCoreApplication::translate( "RenewalUnits", "COMMUNITIES: layer \"%1\" does not hold polygons. Units are drawn from the outlines of communities: give a layer of polygons." ).arg( source.sourceName() ) );
}

} // namespace

void addUnitParameters( const AddParameter &add )
{
  add( new QgsProcessingParameterFeatureSource( COMMUNITIES, QCoreApplication::translate( "RenewalUnits", "Communities (polygons)" ), { compat::SOURCE_POLYGON } ) );
  add( new QgsProcessingParameterField( COMMUNITY_ID, QCoreApplication::translate( "RenewalUnits", "Community id" ), QVariant(), COMMUNITIES, compat::FIELD_ANY ) );
  add( new QgsProcessingParameterField( NEED, QCoreApplication::translate( "RenewalUnits", "Need for renewal (0-100, 100 = most urgent), e.g. of the scorecard" ), QVariant(), COMMUNITIES, compat::FIELD_ANY ) );
  add( optionalField( HOUSEHOLDS, QCoreApplication::translate( "RenewalUnits", "Households of the community" ), COMMUNITIES ) );
  add( separators( BARRIERS, QCoreApplication::translate( "RenewalUnits", "Barriers: rivers, railways, arterials (lines or polygons)" ) ) );
  add( separators( BOUNDARIES, QCoreApplication::translate( "RenewalUnits", "Administrative areas that no unit straddles (polygons or lines)" ) ) );
  add( number( MAX_GAP, QCoreApplication::translate( "RenewalUnits", "Largest gap between neighbours (m)" ), 60.0 ) );
  add( number( MIN_AREA, QCoreApplication::translate( "RenewalUnits", "Least area of a unit (ha)" ), 10.0 ) );
  add( number( MAX_AREA, QCoreApplication::translate( "RenewalUnits", "Greatest area of a unit (ha)" ), 50.0 ) );
  add( new QgsProcessingParameterNumber( MAX_HOUSEHOLDS, QCoreApplication::translate( "RenewalUnits", "Most households of a unit (empty: no limit)" ), compat::NUMBER_DOUBLE, QVariant(), true ) );
  add( new QgsProcessingParameterNumber( SEED, QCoreApplication::translate( "RenewalUnits", "Seed of the search" ), compat::WHOLE_NUMBER, 1, false, 0, MOST_SEED ) );
}

QString unitProblem( const ParameterValues &values )
{
  for ( const QString &field : { COMMUNITY_ID, NEED } )
    if ( values.field( field ).isEmpty() )
      return QCoreApplication::translate( "RenewalUnits", "%1 is missing: choose the field." ).arg( field );
  if ( QString problem = numberProblem( values, MAX_GAP, true, MOST_GAP_METRES ); !problem.isEmpty() )
    return problem;
  for ( const QString &name : { MIN_AREA, MAX_AREA } )
    if ( QString problem = numberProblem( values, name, false, MOST_HECTARES ); !problem.isEmpty() )
      return problem;
  if ( values.number( MIN_AREA ) > values.number( MAX_AREA ) )
    return QCoreApplication::translate( "RenewalUnits", "MIN_AREA (%1 ha) must not be greater than MAX_AREA (%2 ha)." ).arg( values.number( MIN_AREA ) ).arg( values.number( MAX_AREA ) );
  if ( QString problem = numberProblem( values, MAX_HOUSEHOLDS, false, MOST_HOUSEHOLDS ); !problem.isEmpty() )
    return problem;
  if ( values.isGiven( MAX_HOUSEHOLDS ) && !values.isGiven( HOUSEHOLDS ) )
    return QCoreApplication::translate( "RenewalUnits", "MAX_HOUSEHOLDS is given without HOUSEHOLDS: choose the field of households too, or clear the limit." );
  return QString();
}

UnitReading readUnits( const UnitSources &layers, const ParameterValues &values, AuditRun &run, QgsProcessingContext &context, QgsProcessingFeedback &feedback )
{
  const QgsFeatureSource &source = *layers.communities.source;
  requirePolygons( source );
  input::CommunityFields fields { values.field( COMMUNITY_ID ), QString(), QString(), values.field( HOUSEHOLDS ) };
  fields.others.append( { NEED, values.field( NEED ) } );
  input::requireCommunityFields( source, fields );
  if ( layers.barriers )
    input::requireSeparators( *layers.barriers.source, BARRIERS );
  if ( layers.boundaries )
    input::requireSeparators( *layers.boundaries.source, BOUNDARIES );
  FeedbackProgress progress( feedback, 0.0, 20.0 );
  const input::GroundFrame frame( source.sourceCrs(), context.transformContext(), source.sourceName() );
  UnitReading reading { frame, input::readCommunities( layers.communities.layer(), fields, frame, progress ), {}, {}, {}, improveNeedOf( run.pack ) };
  noteLayer( run, COMMUNITIES, reading.communities.report, feedback );
  if ( reading.communities.isPoints && !reading.communities.communities.empty() )
    throw input::InputError( QCoreApplication::translate( "RenewalUnits", "COMMUNITIES: layer \"%1\" does not hold polygons. Units are drawn from the outlines of communities: give a layer of polygons." ).arg( source.sourceName() ) );
  takeCommunities( reading );
  progress.setPercent( 50.0 );
  reading.input.barriers = readGiven( layers.barriers, BARRIERS, frame, run, feedback, progress );
  reading.input.boundaries = readGiven( layers.boundaries, BOUNDARIES, frame, run, feedback, progress );
  for ( const QString &name : { MAX_GAP, MIN_AREA, MAX_AREA } )
    reading.limits.push_back( figureOf( name, values, run.pack, feedback ) );
  if ( values.isGiven( MAX_HOUSEHOLDS ) )
    reading.limits.push_back( figureOf( MAX_HOUSEHOLDS, values, run.pack, feedback ) );
  model::UnitSettings &settings = reading.settings;
  settings.maxGapMetres = reading.limits[0].value;
  settings.minAreaHectares = reading.limits[1].value;
  settings.maxAreaHectares = reading.limits[2].value;
  if ( reading.limits.size() > 3 )
    settings.maxHouseholds = reading.limits[3].value;
  settings.improveNeed = reading.improveNeed.value;
  settings.seed = static_cast<std::uint64_t>( values.number( SEED ) );
  settings.ellipsoid = frame.ellipsoid();
  return reading;
}

} // namespace renewal::algorithms
