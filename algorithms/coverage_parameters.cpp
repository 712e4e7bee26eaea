#include "algorithms/coverage_parameters.h"

#include "algorithms/parameter_values.h"
#include "algorithms/qgis_compat.h"

#include <QCoreApplication>
#include <cmath>
#include <qgsprocessingparameters.h>

namespace renewal::algorithms
{

const QString COMMUNITIES = QStringLiteral( "COMMUNITIES" );
const QString RESIDENTS = QStringLiteral( "RESIDENTS" );
const QString FACILITIES = QStringLiteral( "FACILITIES" );
const QString AREAS = QStringLiteral( "AREAS" );

namespace
{

const QString COMMUNITY_ID = QStringLiteral( "COMMUNITY_ID" );
const QString COMMUNITY_NAME = QStringLiteral( "COMMUNITY_NAME" );
const QString POPULATION = QStringLiteral( "POPULATION" );
const QString HOUSEHOLDS = QStringLiteral( "HOUSEHOLDS" );
const QString RESIDENTS_POPULATION = QStringLiteral( "RESIDENTS_POPULATION" );
const QString FACILITY_TYPE = QStringLiteral( "FACILITY_TYPE" );
const QString FACILITY_SIZE = QStringLiteral( "FACILITY_SIZE" );
const QString AREA_TYPE = QStringLiteral( "AREA_TYPE" );
const QString SAMPLE_SPACING = QStringLiteral( "SAMPLE_SPACING" );
const QString MET_SHARE = QStringLiteral( "MET_SHARE" );

QgsProcessingParameterDefinition *number( const QString &name, const QString &description, double value, double minimum, double maximum )
{
  auto *definition = new QgsProcessingParameterNumber( name, description, compat::NUMBER_DOUBLE, value, false, minimum, maximum );
  definition->setFlags( definition->flags() | compat::ADVANCED );
  return definition;
}

} // namespace

void addCoverageParameters( const std::function<void( QgsProcessingParameterDefinition * )> &add )
{
  add( new QgsProcessingParameterFeatureSource( COMMUNITIES, QCoreApplication::translate( "CoverageParameters", "Communities" ), { compat::SOURCE_POLYGON, compat::SOURCE_POINT } ) );
  add( optionalField( COMMUNITY_ID, QCoreApplication::translate( "CoverageParameters", "Community id" ), COMMUNITIES ) );
  add( optionalField( COMMUNITY_NAME, QCoreApplication::translate( "CoverageParameters", "Community name" ), COMMUNITIES ) );
  add( optionalField( POPULATION, QCoreApplication::translate( "CoverageParameters", "Population of the community" ), COMMUNITIES ) );
  add( optionalField( HOUSEHOLDS, QCoreApplication::translate( "CoverageParameters", "Households of the community" ), COMMUNITIES ) );
  add( new QgsProcessingParameterFeatureSource( RESIDENTS, QCoreApplication::translate( "CoverageParameters", "Residents: points or buildings (empty: a grid of sample points)" ), { compat::SOURCE_POINT, compat::SOURCE_POLYGON }, QVariant(), true ) );
  add( optionalField( RESIDENTS_POPULATION, QCoreApplication::translate( "CoverageParameters", "People per resident point or building" ), RESIDENTS ) );
  add( new QgsProcessingParameterFeatureSource( FACILITIES, QCoreApplication::translate( "CoverageParameters", "Facilities (points)" ), { compat::SOURCE_POINT }, QVariant(), true ) );
  add( optionalField( FACILITY_TYPE, QCoreApplication::translate( "CoverageParameters", "Facility type key (empty: the field 'type')" ), FACILITIES ) );
  add( optionalField( FACILITY_SIZE, QCoreApplication::translate( "CoverageParameters", "Facility size (m2)" ), FACILITIES ) );
  add( new QgsProcessingParameterFeatureSource( AREAS, QCoreApplication::translate( "CoverageParameters", "Facilities with extent: parks, grounds (polygons)" ), { compat::SOURCE_POLYGON }, QVariant(), true ) );
  add( optionalField( AREA_TYPE, QCoreApplication::translate( "CoverageParameters", "Type key of areas (empty: the field 'type')" ), AREAS ) );
  add( number( SAMPLE_SPACING, QCoreApplication::translate( "CoverageParameters", "Spacing of sample points where there are no residents (m)" ), 25.0, 0.1, 10000.0 ) );
  add( number( MET_SHARE, QCoreApplication::translate( "CoverageParameters", "Share of residents that must be covered for 'met'" ), 0.9, 0.0, 1.0 ) );
}

CoverageFields coverageFields( const QgsProcessingAlgorithm &algorithm, const QVariantMap &parameters, QgsProcessingContext &context )
{
  const ParameterValues values( algorithm, parameters, context );
  const auto name = [&values]( const QString &parameter )
  { return values.field( parameter ); };
  CoverageFields fields;
  fields.community = { name( COMMUNITY_ID ), name( COMMUNITY_NAME ), name( POPULATION ), name( HOUSEHOLDS ) };
  fields.residentsPopulation = name( RESIDENTS_POPULATION );
  fields.facilityType = name( FACILITY_TYPE );
  fields.facilitySize = name( FACILITY_SIZE );
  fields.areaType = name( AREA_TYPE );
  fields.sampleSpacingMetres = values.number( SAMPLE_SPACING );
  return fields;
}

model::CoverageSettings coverageSettings( const QgsProcessingAlgorithm &algorithm, const QVariantMap &parameters, QgsProcessingContext &context )
{
  const NetworkChoice choice = networkChoice( algorithm, parameters, context );
  model::CoverageSettings settings;
  settings.isStraight = choice.isStraight;
  settings.snapDistanceMetres = choice.snapDistanceMetres;
  settings.metShare = ParameterValues( algorithm, parameters, context ).number( MET_SHARE );
  return settings;
}

QString coverageProblem( const QgsProcessingAlgorithm &algorithm, const QVariantMap &parameters, QgsProcessingContext &context )
{
  const ParameterValues values( algorithm, parameters, context );
  if ( !values.isGiven( FACILITIES ) && !values.isGiven( AREAS ) )
    return QCoreApplication::translate( "CoverageParameters", "FACILITIES and AREAS are both missing: give at least one layer of facilities." );
  if ( values.isGiven( RESIDENTS_POPULATION ) && !values.isGiven( RESIDENTS ) )
    return QCoreApplication::translate( "CoverageParameters", "RESIDENTS_POPULATION is given without RESIDENTS: give the layer too, or clear the field." );
  const double spacing = values.number( SAMPLE_SPACING );
  if ( !( spacing > 0.0 ) || !std::isfinite( spacing ) )
    return QCoreApplication::translate( "CoverageParameters", "SAMPLE_SPACING must be greater than 0 metres." );
  const double share = values.number( MET_SHARE );
  if ( !( share > 0.0 && share <= 1.0 ) )
    return QCoreApplication::translate( "CoverageParameters", "MET_SHARE must be greater than 0 and at most 1." );
  return QString();
}

} // namespace renewal::algorithms
