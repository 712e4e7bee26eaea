#include "algorithms/completeness_reading.h"
#include "algorithms/supply_reading.h"

#include <QCoreApplication>
#include <qgsprocessingparameters.h>

namespace renewal::algorithms
{

const QString WALKWAYS = QStringLiteral( "WALKWAYS" );
const QString RESIDENTIAL = QStringLiteral( "RESIDENTIAL" );
const QString DISTRICTS = QStringLiteral( "DISTRICTS" );

namespace
{

const QString COMMUNITY_ID = QStringLiteral( "COMMUNITY_ID" );
const QString COMMUNITY_NAME = QStringLiteral( "COMMUNITY_NAME" );
const QString FACILITY_TYPE = QStringLiteral( "FACILITY_TYPE" );
const QString SEATS = QStringLiteral( "SEATS" );
const QString AREA_TYPE = QStringLiteral( "AREA_TYPE" );
const QString DISTRICT_NAME = QStringLiteral( "DISTRICT_NAME" );

QgsProcessingParameterDefinition *optionalSource( const QString &name, const QString &description, int kind )
{
  return new QgsProcessingParameterFeatureSource( name, description, { kind }, QVariant(), true );
}

} // namespace

void addCompletenessParameters( const std::function<void( QgsProcessingParameterDefinition * )> &add )
{
  add( new QgsProcessingParameterFeatureSource( COMMUNITIES, QCoreApplication::translate( "CompletenessParameters", "Communities" ), { compat::SOURCE_POLYGON, compat::SOURCE_POINT } ) );
  add( new QgsProcessingParameterField( COMMUNITY_ID, QCoreApplication::translate( "CompletenessParameters", "Community id, as in the other audits" ), QVariant(), COMMUNITIES, compat::FIELD_ANY ) );
  add( optionalField( COMMUNITY_NAME, QCoreApplication::translate( "CompletenessParameters", "Community name" ), COMMUNITIES ) );
  add( optionalSource( COVERAGE_TABLE, QCoreApplication::translate( "CompletenessParameters", "Result of the coverage audit (empty: from the results database)" ), compat::SOURCE_TABLE ) );
  add( optionalSource( PARKING_TABLE, QCoreApplication::translate( "CompletenessParameters", "Result of the parking audit (empty: from the results database)" ), compat::SOURCE_TABLE ) );
  add( optionalSource( CHARGING_TABLE, QCoreApplication::translate( "CompletenessParameters", "Result of the charging audit (empty: from the results database)" ), compat::SOURCE_TABLE ) );
  add( optionalSource( CHECKLIST_TABLE, QCoreApplication::translate( "CompletenessParameters", "Result of the checklist, items (empty: from the results database)" ), compat::SOURCE_TABLE ) );
  add( optionalSource( FACILITIES, QCoreApplication::translate( "CompletenessParameters", "Facilities (points)" ), compat::SOURCE_POINT ) );
  add( optionalField( FACILITY_TYPE, QCoreApplication::translate( "CompletenessParameters", "Facility type key (empty: the field 'type')" ), FACILITIES ) );
  add( optionalField( SEATS, QCoreApplication::translate( "CompletenessParameters", "Seats of primary schools" ), FACILITIES ) );
  add( optionalSource( AREAS, QCoreApplication::translate( "CompletenessParameters", "Facilities with extent: parks, grounds (polygons)" ), compat::SOURCE_POLYGON ) );
  add( optionalField( AREA_TYPE, QCoreApplication::translate( "CompletenessParameters", "Type key of areas (empty: the field 'type')" ), AREAS ) );
  add( optionalSource( WALKWAYS, QCoreApplication::translate( "CompletenessParameters", "Walkways with 'substandard' or 'width_m'" ), compat::SOURCE_LINE ) );
  add( optionalSource( RESIDENTIAL, QCoreApplication::translate( "CompletenessParameters", "Residential land (empty: the communities)" ), compat::SOURCE_POLYGON ) );
  add( optionalSource( DISTRICTS, QCoreApplication::translate( "CompletenessParameters", "Districts or sub-districts" ), compat::SOURCE_POLYGON ) );
  add( optionalField( DISTRICT_NAME, QCoreApplication::translate( "CompletenessParameters", "Name of the district (empty: the field 'name')" ), DISTRICTS ) );
}

CompletenessFields completenessFields( const ParameterValues &values )
{
  return { values.field( COMMUNITY_ID ), values.field( COMMUNITY_NAME ), values.field( FACILITY_TYPE ), values.field( SEATS ), values.field( AREA_TYPE ), values.field( DISTRICT_NAME ) };
}

QString completenessProblem( const ParameterValues &values )
{
  if ( values.field( COMMUNITY_ID ).isEmpty() )
    return QCoreApplication::translate( "CompletenessParameters", "COMMUNITY_ID is missing: choose the field whose ids stand in the results of the other audits." );
  const std::vector<std::pair<QString, QString>> pairs { { FACILITY_TYPE, FACILITIES }, { SEATS, FACILITIES }, { AREA_TYPE, AREAS }, { DISTRICT_NAME, DISTRICTS } };
  for ( const auto &[field, layer] : pairs )
  {
    if ( values.isGiven( field ) && !values.isGiven( layer ) )
      return QCoreApplication::translate( "CompletenessParameters", "%1 is given without %2: give the layer too, or clear the field." ).arg( field, layer );
  }
  return QString();
}

} // namespace renewal::algorithms
