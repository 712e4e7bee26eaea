// Freezes what models, scripts and districts rely on: ids, parameter names and kinds, output names. Field names: test_public_results.cpp.
// A change here breaks a model saved last year: add optional parameters, never rename or remove.

#include "algorithms/provider.h"

#include <QtTest>
#include <qgsapplication.h>
#include <qgsprocessingalgorithm.h>
#include <qgsprocessingmodelalgorithm.h>
#include <qgsprocessingparameters.h>
#include <qgsprocessingregistry.h>

using namespace renewal;

namespace
{

//! Kinds as in the contract: S source, F field, N number, B boolean, T text, P file, M files, E enum; O = output layer or file; `?` optional.
QString kindOf( const QgsProcessingParameterDefinition *definition )
{
  static const QHash<QString, QString> KINDS {
    { QStringLiteral( "source" ), QStringLiteral( "S" ) },
    { QStringLiteral( "field" ), QStringLiteral( "F" ) },
    { QStringLiteral( "number" ), QStringLiteral( "N" ) },
    { QStringLiteral( "boolean" ), QStringLiteral( "B" ) },
    { QStringLiteral( "string" ), QStringLiteral( "T" ) },
    { QStringLiteral( "file" ), QStringLiteral( "P" ) },
    { QStringLiteral( "multilayer" ), QStringLiteral( "M" ) },
    { QStringLiteral( "enum" ), QStringLiteral( "E" ) },
    { QStringLiteral( "sink" ), QStringLiteral( "O" ) },
    { QStringLiteral( "fileDestination" ), QStringLiteral( "O" ) },
  };
  const bool isOptional = definition->flags() & QgsProcessingParameterDefinition::FlagOptional;
  return KINDS.value( definition->type(), definition->type() ) + ( isOptional && !definition->isDestination() ? QStringLiteral( "?" ) : QString() );
}

const char *AUDIT = "STANDARD:E STANDARD_FILE:P? RESULTS:P? AREA:T? PERIOD:T? ";
const char *ON_NETWORK = "NETWORK:S? METHOD:E SNAP_DISTANCE:N ENTRANCES:S? GAP_TOLERANCE:N JOIN_CROSSINGS:B ";

QStringList sorted( const QString &list )
{
  QStringList result = list.split( ' ', Qt::SkipEmptyParts );
  result.sort();
  return result;
}

QList<const QgsProcessingAlgorithm *> audits()
{
  QList<const QgsProcessingAlgorithm *> result;
  for ( const QgsProcessingAlgorithm *algorithm : QgsApplication::processingRegistry()->providerById( QStringLiteral( "renewal" ) )->algorithms() )
  {
    // Models are put together from audits, whose parameters are frozen here.
    if ( !dynamic_cast<const QgsProcessingModelAlgorithm *>( algorithm ) )
      result << algorithm;
  }
  return result;
}

} // namespace

class TestPublicContract : public QObject
{
    Q_OBJECT

  private slots:
    void provider_keepsItsIdAndName();
    void models_keepTheirIds();
    void algorithm_keepsParameters_data();
    void algorithm_keepsParameters();
    void algorithm_isDocumented();
    void enum_hasStaticEnglishKeys();
    void enum_keepsKeysAndDefault_data();
    void enum_keepsKeysAndDefault();
    void packNumber_hasNoDefaultOfItsOwn();
    void unitNumbers_keepTheirDefaults();
    void sink_isOptionalAndCreatedByDefault();
};

void TestPublicContract::provider_keepsItsIdAndName()
{
  const QgsProcessingProvider *provider = QgsApplication::processingRegistry()->providerById( QStringLiteral( "renewal" ) );
  QVERIFY( provider );
  QCOMPARE( provider->name(), QStringLiteral( "Urban renewal audit / 城市更新体检" ) );
  QVERIFY( !provider->icon().isNull() );
}

void TestPublicContract::models_keepTheirIds()
{
  QStringList ids;
  for ( const QgsProcessingAlgorithm *algorithm : QgsApplication::processingRegistry()->providerById( QStringLiteral( "renewal" ) )->algorithms() )
  {
    const auto *model = dynamic_cast<const QgsProcessingModelAlgorithm *>( algorithm );
    if ( !model )
      continue;
    ids << model->name();
    QCOMPARE( model->groupId(), QStringLiteral( "models" ) );
    QVERIFY2( !model->displayName().contains( '/' ), qPrintable( model->displayName() ) );
    // Opened as a dialog does: the steps are found, but for the one model with a step of QGIS itself, which is not here.
    std::unique_ptr<QgsProcessingAlgorithm> opened( model->create() );
    QVERIFY( opened && opened->id() == model->id() && opened->displayName() == model->displayName() );
    QCOMPARE( opened->canExecute(), model->name() != QLatin1String( "yearlycomparison" ) );
  }
  ids.sort();
  for ( const char *id : { "circlesfromosm", "coverageparkingcharging", "fullaudit", "scorecardtounits", "yearlycomparison" } )
    QVERIFY2( ids.contains( QLatin1String( id ) ), id );
}

void TestPublicContract::algorithm_keepsParameters_data()
{
  QTest::addColumn<QString>( "id" );
  QTest::addColumn<QString>( "group" );
  QTest::addColumn<QString>( "parameters" );
  const auto row = []( const char *id, const char *group, const QString &parameters )
  {
    QTest::newRow( id ) << QString::fromLatin1( id ) << QString::fromLatin1( group ) << parameters;
  };
  row( "importosm", "prepare", "INPUT:P NETWORK:O FACILITIES:O AREAS:O COMMUNITIES:O BUILDINGS:O LOTS:O STATIONS:O BARRIERS:O ENTRANCES:O" );
  row( "shiftcoordinates", "prepare", "INPUT:S FROM:E TO:E OUTPUT:O" );
  row( "classifyfacilities", "prepare", "INPUT:S CODE_FIELD:F? NAME_FIELD:F? SCHEME:E DEDUPLICATE:B DEDUPLICATE_DISTANCE:N OUTPUT:O UNCLASSIFIED:O" );
  row( "checkinputs", "prepare", "NETWORK:S? COMMUNITIES:S? RESIDENTS:S? FACILITIES:S? AREAS:S? ENTRANCES:S? LOTS:S? STATIONS:S? SURVEY:S? BARRIERS:S? ISSUES:O REPORT:O" );
  row( "samplecity", "prepare", "SEED:N BLOCKS:N NETWORK:O COMMUNITIES:O BUILDINGS:O ENTRANCES:O FACILITIES:O AREAS:O LOTS:O STATIONS:O SURVEY:O DISTRICTS:O BARRIERS:O" );
  row( "servicecoverage", "circles",
       QString( AUDIT ) + ON_NETWORK + "COMMUNITIES:S COMMUNITY_ID:F? COMMUNITY_NAME:F? POPULATION:F? HOUSEHOLDS:F? RESIDENTS:S? RESIDENTS_POPULATION:F? "
                                       "FACILITIES:S? FACILITY_TYPE:F? FACILITY_SIZE:F? AREAS:S? AREA_TYPE:F? SAMPLE_SPACING:N MET_SHARE:N COVERAGE:O SUMMARY:O UNSERVED:O" );
  row( "servicecircles", "circles",
       QString( AUDIT ) + ON_NETWORK + "FACILITIES:S FACILITY_TYPE:F? LIMITS:T? DISSOLVE:B CORRIDOR:N COMMUNITIES:S? CIRCLES:O STREETS:O" );
  row( "parkinggap", "supply",
       QString( AUDIT ) + ON_NETWORK + "COMMUNITIES:S COMMUNITY_ID:F? COMMUNITY_NAME:F? HOUSEHOLDS:F ONSITE_SPACES:F CARS:F? POTENTIAL_SPACES:F? "
                                       "LOTS:S? LOT_ID:F? LOT_SPACES:F? LOT_SHARE:F? LOT_TYPE:F? AREA_PER_SPACE:N? DEMAND:E SPACES_PER_HOUSEHOLD:N? CARS_PER_HOUSEHOLD:N? "
                                       "DEMAND_FACTOR:N? DEFAULT_SHARE:N? WALK_LIMIT:N? GAPS:O FLOWS:O LOTS_LEFT:O" );
  row( "charginggap", "supply",
       QString( AUDIT ) + ON_NETWORK + "COMMUNITIES:S COMMUNITY_ID:F? COMMUNITY_NAME:F? HOUSEHOLDS:F CARS:F? EVS:F? PRIVATE_PILES:F? SPACES:F? EBIKE:F? "
                                       "STATIONS:S? STATION_ID:F? STATION_PILES:F? STATION_POWER:F? LOTS:S? LOT_ID:F? LOT_SPACES:F? LOT_PILES:F? LOT_KIND:F? EV_SHARE:N? CARS_PER_HOUSEHOLD:N? "
                                       "EVS_PER_PUBLIC_PILE:N? SERVICE_RADIUS:N? PROFILE:E GAPS:O FLOWS:O STATIONS_LEFT:O LOT_CHECKS:O" );
  row( "communitychecklist", "communities",
       QString( AUDIT ) + "COMMUNITIES:S COMMUNITY_ID:F? COMMUNITY_NAME:F? BUILT_YEAR:F BUILT_BY:N KIND:F? SURVEY:S? SURVEY_COMMUNITY:F? SURVEY_ITEM:F? "
                          "SURVEY_STATUS:F? SURVEY_DATE:F? SURVEY_NOTE:F? SURVEY_BUILDING:F? COVERAGE:S? PARKING:S? CHARGING:S? ITEMS:O SUMMARY:O" );
  row( "completenessaudit", "communities",
       QString( AUDIT ) + "COMMUNITIES:S COMMUNITY_ID:F COMMUNITY_NAME:F? COVERAGE:S? PARKING:S? CHARGING:S? CHECKLIST:S? FACILITIES:S? FACILITY_TYPE:F? SEATS:F? "
                          "AREAS:S? AREA_TYPE:F? WALKWAYS:S? RESIDENTIAL:S? DISTRICTS:S? DISTRICT_NAME:F? SCORECARD:O INDICATORS:O" );
  row( "renewalunits", "units",
       QString( AUDIT ) + "COMMUNITIES:S COMMUNITY_ID:F NEED:F HOUSEHOLDS:F? BARRIERS:S? BOUNDARIES:S? MAX_GAP:N MIN_AREA:N MAX_AREA:N MAX_HOUSEHOLDS:N? SEED:N UNITS:O MEMBERS:O LEFTOVER:O" );
  row( "unitaudit", "units",
       QString( AUDIT ) + "UNITS:S NEW_FLOOR_AREA:F? PUBLIC_FLOOR_AREA:F? HOUSEHOLDS_MOVED:F? REHOUSED_LOCALLY:F? BUILDINGS:S FLOOR_AREA:F ACTION:F EXEMPT:F? HERITAGE:F? "
                          "RENT_RISE:N? PROTECTED:S? CHECKS:O UNITS_OUT:O" );
  row( "compareaudits", "results", "RESULTS:P RESULTS_B:P? RUN_A:T RUN_B:T CHANGES:O LEDGER:O" );
  row( "districtpackages", "results", "RESULTS:P DISTRICTS:S DISTRICT_NAME:F FOLDER:P INCLUDE_PERSONAL:B PACKAGES:O" );
  row( "mergeresults", "results", "INPUTS:M RESULTS:P MERGED:O" );
  row( "auditreport", "results", "RESULTS:P RUN:T? DISTRICTS:S? DISTRICT_NAME:F? DISTRICT:T? PDF:O HTML:O" );
}

void TestPublicContract::algorithm_keepsParameters()
{
  QFETCH( QString, id );
  QFETCH( QString, group );
  QFETCH( QString, parameters );
  const QgsProcessingAlgorithm *algorithm = QgsApplication::processingRegistry()->algorithmById( QStringLiteral( "renewal:" ) + id );
  QVERIFY( algorithm );
  QCOMPARE( algorithm->groupId(), group );
  QStringList actual;
  for ( const QgsProcessingParameterDefinition *definition : algorithm->parameterDefinitions() )
    actual << definition->name() + QStringLiteral( ":" ) + kindOf( definition );
  actual.sort();
  QCOMPARE( actual.join( '\n' ), sorted( parameters ).join( '\n' ) );
}

void TestPublicContract::algorithm_isDocumented()
{
  for ( const QgsProcessingAlgorithm *algorithm : audits() )
  {
    QVERIFY2( algorithm->shortHelpString().size() > 200, qPrintable( algorithm->id() ) );
    QVERIFY2( !algorithm->tags().isEmpty(), qPrintable( algorithm->id() ) );
    QVERIFY2( !algorithm->icon().isNull(), qPrintable( algorithm->id() ) );
    for ( const QgsProcessingParameterDefinition *definition : algorithm->parameterDefinitions() )
      QVERIFY2( definition->description() != definition->name() && !definition->description().isEmpty(), qPrintable( algorithm->id() + " " + definition->name() ) );
  }
}

void TestPublicContract::enum_hasStaticEnglishKeys()
{
  int enums = 0;
  for ( const QgsProcessingAlgorithm *algorithm : audits() )
  {
    for ( const QgsProcessingParameterDefinition *definition : algorithm->parameterDefinitions() )
    {
      const auto *choice = dynamic_cast<const QgsProcessingParameterEnum *>( definition );
      if ( !choice )
        continue;
      ++enums;
      QVERIFY2( choice->usesStaticStrings(), qPrintable( algorithm->id() + " " + definition->name() ) );
      QVERIFY2( !choice->allowMultiple(), qPrintable( algorithm->id() + " " + definition->name() ) );
      for ( const QString &key : choice->options() )
        QVERIFY2( QRegularExpression( QStringLiteral( "^[A-Za-z0-9._-]+$" ) ).match( key ).hasMatch(), qPrintable( key ) );
    }
  }
  QVERIFY( enums >= 7 );
}

void TestPublicContract::enum_keepsKeysAndDefault_data()
{
  QTest::addColumn<QString>( "id" );
  QTest::addColumn<QString>( "parameter" );
  QTest::addColumn<QString>( "keys" );
  QTest::addColumn<QString>( "standard" ); // the default
  for ( const char *id : { "servicecoverage", "servicecircles", "parkinggap", "charginggap" } )
    QTest::newRow( qPrintable( QStringLiteral( "METHOD of %1" ).arg( id ) ) ) << id << "METHOD"
                                                                              << "network straight"
                                                                              << "network";
  QTest::newRow( "DEMAND" ) << "parkinggap"
                            << "DEMAND"
                            << "standard cars ownership"
                            << "ownership";
  QTest::newRow( "PROFILE" ) << "charginggap"
                             << "PROFILE"
                             << "new existing"
                             << "existing";
  // New packs may join the list; the default stays.
  QTest::newRow( "STANDARD of parkinggap" ) << "parkinggap"
                                            << "STANDARD" << QString() << "parking-gbt51149-2016";
  QTest::newRow( "STANDARD of charginggap" ) << "charginggap"
                                             << "STANDARD" << QString() << "charging-2023";
  QTest::newRow( "STANDARD of renewalunits" ) << "renewalunits"
                                              << "STANDARD" << QString() << "renewal-unit-2021";
  QTest::newRow( "STANDARD of unitaudit" ) << "unitaudit"
                                           << "STANDARD" << QString() << "renewal-unit-2021";
}

void TestPublicContract::enum_keepsKeysAndDefault()
{
  QFETCH( QString, id );
  QFETCH( QString, parameter );
  QFETCH( QString, keys );
  QFETCH( QString, standard );
  const QgsProcessingAlgorithm *algorithm = QgsApplication::processingRegistry()->algorithmById( QStringLiteral( "renewal:" ) + id );
  QVERIFY( algorithm );
  const auto *choice = dynamic_cast<const QgsProcessingParameterEnum *>( algorithm->parameterDefinition( parameter ) );
  QVERIFY( choice );
  QCOMPARE( choice->defaultValue().toString(), standard );
  QVERIFY( choice->options().contains( standard ) );
  if ( !keys.isEmpty() )
    QCOMPARE( choice->options().join( ' ' ), keys );
}

//   Empty = the rule pack's value: a default here would win over every district's pack.
void TestPublicContract::packNumber_hasNoDefaultOfItsOwn()
{
  for ( const QString id : { "parkinggap", "charginggap" } )
  {
    const QgsProcessingAlgorithm *algorithm = QgsApplication::processingRegistry()->algorithmById( QStringLiteral( "renewal:" ) + id );
    QVERIFY( algorithm );
    for ( const QgsProcessingParameterDefinition *definition : algorithm->parameterDefinitions() )
      if ( definition->type() == QLatin1String( "number" ) && definition->name() != QLatin1String( "SNAP_DISTANCE" ) && definition->name() != QLatin1String( "GAP_TOLERANCE" ) )
        QVERIFY2( !definition->defaultValue().isValid(), qPrintable( definition->name() ) );
    QCOMPARE( algorithm->parameterDefinition( "SNAP_DISTANCE" )->defaultValue().toDouble(), 100.0 );
    QCOMPARE( algorithm->parameterDefinition( "GAP_TOLERANCE" )->defaultValue().toDouble(), 0.0 );
  }
}

void TestPublicContract::unitNumbers_keepTheirDefaults()
{
  const QgsProcessingAlgorithm *algorithm = QgsApplication::processingRegistry()->algorithmById( QStringLiteral( "renewal:renewalunits" ) );
  QVERIFY( algorithm );
  QCOMPARE( algorithm->parameterDefinition( "MAX_GAP" )->defaultValue().toDouble(), 60.0 );
  QCOMPARE( algorithm->parameterDefinition( "MIN_AREA" )->defaultValue().toDouble(), 10.0 );
  QCOMPARE( algorithm->parameterDefinition( "MAX_AREA" )->defaultValue().toDouble(), 50.0 );
  QVERIFY( !algorithm->parameterDefinition( "MAX_HOUSEHOLDS" )->defaultValue().isValid() );
}

void TestPublicContract::sink_isOptionalAndCreatedByDefault()
{
  for ( const QgsProcessingAlgorithm *algorithm : audits() )
  {
    for ( const QgsProcessingParameterDefinition *definition : algorithm->destinationParameterDefinitions() )
    {
      QVERIFY2( definition->flags() & QgsProcessingParameterDefinition::FlagOptional, qPrintable( algorithm->id() + " " + definition->name() ) );
      QVERIFY2( static_cast<const QgsProcessingDestinationParameter *>( definition )->createByDefault(), qPrintable( definition->name() ) );
    }
  }
}

int main( int argc, char **argv )
{
  QgsApplication application( argc, argv, false );
  QgsApplication::initQgis();
  QgsApplication::processingRegistry()->addProvider( new algorithms::Provider );
  TestPublicContract test;
  const int failures = QTest::qExec( &test, argc, argv );
  QgsApplication::exitQgis();
  return failures;
}

#include "test_public_contract.moc"
