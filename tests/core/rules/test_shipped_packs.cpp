#include "core/rules/pack_loader.h"

#include <QtTest>
#include <algorithm>
#include <set>

using namespace renewal;
using namespace renewal::rules;

namespace
{

QStringList codes( const model::RulePack &pack )
{
  QStringList list;
  for ( const model::CoverageRule &rule : pack.coverage )
    list << QString::fromStdString( rule.code );
  return list;
}

const model::CoverageRule *find( const model::RulePack &pack, const QString &code )
{
  const auto found = std::find_if( pack.coverage.begin(), pack.coverage.end(), [&code]( const auto &rule )
                                   { return rule.code == code.toStdString(); } );
  return found == pack.coverage.end() ? nullptr : &*found;
}

QStringList words( const char *text )
{
  return QString::fromLatin1( text ).simplified().split( ' ' );
}

//! "facility facility | limit | minutes | class | min_m2 | per_100 | status", a dash for what is not there.
QString figures( const model::CoverageRule &rule )
{
  const auto number = []( const std::optional<double> &value )
  { return value ? QString::number( *value ) : QStringLiteral( "-" ); };
  QStringList keys;
  for ( const std::string &key : rule.facilities )
    keys << QString::fromStdString( key );
  const QStringList parts { keys.join( ' ' ), QString::number( rule.limitMetres ), rule.minutes ? QString::number( *rule.minutes ) : QStringLiteral( "-" ),
                            model::toText( rule.ruleClass ), number( rule.size.minSquareMetres ), number( rule.size.per100HouseholdsSquareMetres ),
                            model::toText( rule.status ) };
  return parts.join( QStringLiteral( " | " ) );
}

} // namespace

class TestShippedPacks : public QObject
{
    Q_OBJECT

  private slots:
    void ids_holdTheStandardsAndNoSchema();
    void everyPack_loadsAndSaysItsSource();
    void everyCoverageRow_isThereOnce_data();
    void everyCoverageRow_isThereOnce();
    void figures_areThoseOfTheStandard_data();
    void figures_areThoseOfTheStandard();
    void minutes_areThoseOfTable304();
    void henan_asksEachQuestionOnce();
    void henan_citesTheGuidance();
    void henan_takesNothingFromOneRuleTwice();
    void overlays_changeOneQuestion_data();
    void overlays_changeOneQuestion();
    void fifteenMinuteTypes_neverServeFiveMinuteRules();
};

void TestShippedPacks::ids_holdTheStandardsAndNoSchema()
{
  const QStringList ids = shippedPackIds();
  for ( const char *id : { "gb50180-2018", "complete-community-2020", "convenience-circle-2021", "old-community-2020", "parking-gbt51149-2016", "charging-2023", "renewal-unit-2021", "henan-2023" } )
    QVERIFY2( ids.contains( id ), id );
  QVERIFY( ids.filter( "schema" ).isEmpty() );
}

void TestShippedPacks::everyPack_loadsAndSaysItsSource()
{
  for ( const QString &id : shippedPackIds() )
  {
    const model::RulePack pack = loadShippedPack( id );
    QCOMPARE( QString::fromStdString( pack.id ), id );
    QVERIFY( !pack.titleZh.empty() && !pack.titleEn.empty() && !pack.effectiveFrom.empty() );
    QCOMPARE( pack.sha256.size(), std::size_t( 64 ) );
    QVERIFY( !pack.coverage.empty() || !pack.checklist.empty() || !pack.parking.empty() || !pack.charging.empty() || !pack.unit.empty() );
    for ( const model::CoverageRule &rule : pack.coverage )
    {
      QVERIFY2( !rule.basis.document.empty() && !rule.basis.clause.empty(), rule.code.c_str() );
      QVERIFY2( rule.status != model::Certainty::Local, rule.code.c_str() );
    }
  }
}

void TestShippedPacks::everyCoverageRow_isThereOnce_data()
{
  QTest::addColumn<QString>( "id" );
  QTest::addColumn<QStringList>( "expected" );
  // The rows of the tables in docs/rule_packs.md; what is left out is listed there with the reason.
  QTest::newRow( "GB 50180" ) << "gb50180-2018"
                              << words( "R180-1501 R180-1502 R180-1503 R180-1504 R180-1505 R180-1506 R180-1507 R180-1508 R180-1509 R180-1510 R180-1511"
                                        " R180-1512 R180-1513 R180-1002 R180-1003 R180-1004 R180-1005 R180-1006 R180-0501 R180-0502 R180-0503 R180-0504"
                                        " R180-0505 R180-0506 R180-0507 R180-0508 R180-0509 R180-0510 R180-0511 R180-0512 R180-0513 R180-0514 R180-0515"
                                        " R180-0006 R180-G15 R180-G10 R180-G05" );
  QTest::newRow( "complete community" ) << "complete-community-2020"
                                        << words( "WJ20-01 WJ20-02 WJ20-03 WJ20-04 WJ20-05 WJ20-06 WJ20-07 WJ20-08 WJ20-11 WJ20-13 WJ20-14a WJ20-14b"
                                                  " WJ20-15a WJ20-15b" );
  QTest::newRow( "15-minute circle" ) << "convenience-circle-2021"
                                      << words( "BM21-01 BM21-02 BM21-03 BM21-04 BM21-05 BM21-06 BM21-07 BM21-08 BM21-09 BM21-10 BM21-11 BM21-12 BM21-13"
                                                " BM21-21 BM21-22 BM21-23 BM21-24 BM21-26 BM21-30 BM21-31" );
}

void TestShippedPacks::everyCoverageRow_isThereOnce()
{
  QFETCH( QString, id );
  QFETCH( QStringList, expected );
  QCOMPARE( codes( loadShippedPack( id ) ), expected );
}

void TestShippedPacks::figures_areThoseOfTheStandard_data()
{
  QTest::addColumn<QString>( "id" );
  QTest::addColumn<QString>( "expected" );
  const auto row = []( const char *id, const char *code, const char *expected )
  { QTest::newRow( code ) << QString( id ) << QString( expected ); };
  const char *const gb = "gb50180-2018";
  row( gb, "R180-1501", "middle_school | 1000 | 15 | must | - | - | memory" );
  row( gb, "R180-1502", "primary_school | 500 | 10 | must | - | - | verified_secondary" );
  row( gb, "R180-1504", "sports_ground | 1000 | 15 | must | 3150 | - | memory" );
  row( gb, "R180-1506", "health_centre | 1000 | 15 | must | 1700 | - | memory" );
  row( gb, "R180-1510", "culture | 1000 | 15 | must | 3000 | - | memory" );
  row( gb, "R180-1513", "police | 800 | - | optional | - | - | memory" );
  row( gb, "R180-1002", "wet_market fresh_food | 500 | 10 | must | - | - | memory" );
  row( gb, "R180-1005", "metro | 800 | - | optional | - | - | memory" );
  row( gb, "R180-1006", "bus_stop | 500 | 10 | must | - | - | memory" );
  row( gb, "R180-0501", "community_centre | 300 | 5 | must | 600 | - | memory" );
  row( gb, "R180-0502", "canteen | 300 | 5 | info | - | - | memory" );
  row( gb, "R180-0503", "culture | 500 | 10 | must | - | - | memory" );
  row( gb, "R180-0506", "kindergarten | 300 | 5 | must | - | - | verified_secondary" );
  row( gb, "R180-0507", "nursery | 300 | 5 | optional | - | - | verified_secondary" );
  row( gb, "R180-0508", "elderly_daycare | 300 | 5 | must | - | - | memory" );
  row( gb, "R180-0509", "health_station | 300 | 5 | optional | 120 | - | memory" );
  row( gb, "R180-0513", "waste | 400 | - | must | - | - | memory" );
  const char *const wj = "complete-community-2020";
  row( wj, "WJ20-02", "kindergarten | 500 | 10 | must | 2200 | - | memory" );
  row( wj, "WJ20-03", "nursery | 500 | 10 | must | 200 | - | memory" );
  row( wj, "WJ20-05", "health_station | 500 | 10 | must | 120 | - | memory" );
  row( wj, "WJ20-14a", "playground fitness | 500 | 10 | must | 150 | - | verified_secondary" );
  const char *const bm = "convenience-circle-2021";
  row( bm, "BM21-01", "convenience | 300 | 5 | must | - | - | verified" );
  row( bm, "BM21-02", "supermarket | 1000 | 15 | must | - | - | verified" );
  row( bm, "BM21-03", "wet_market fresh_food | 500 | 10 | must | - | - | verified" );
  row( bm, "BM21-13", "recycling | 1000 | 15 | must | - | - | memory" );
  row( bm, "BM21-21", "elderly_care elderly_daycare | 1000 | 15 | optional | - | - | verified_secondary" );
  row( bm, "BM21-31", "pet | 1000 | 15 | info | - | - | verified_secondary" );
  row( "henan-2023", "HN-04", "elderly_daycare | 500 | 10 | must | - | 20 | memory" );
  row( "overlay-henan-new-elderly-30", "HN-03", "elderly_daycare | 500 | 10 | must | - | 30 | memory" );
  row( "overlay-kindergarten-500", "CO-03", "kindergarten | 500 | 10 | must | - | - | verified" );
  row( "overlay-health-station-500", "LC62-04", "health_station | 500 | 10 | optional | 120 | - | verified_secondary" );
  row( "overlay-wet-market-800", "TJ-26", "wet_market fresh_food | 800 | 10 | must | - | - | verified" );
}

void TestShippedPacks::figures_areThoseOfTheStandard()
{
  QFETCH( QString, id );
  QFETCH( QString, expected );
  const model::RulePack pack = loadShippedPack( id );
  const model::CoverageRule *rule = find( pack, QTest::currentDataTag() );
  QVERIFY( rule );
  QCOMPARE( figures( *rule ), expected );
}

void TestShippedPacks::minutes_areThoseOfTable304()
{
  for ( const QString &id : shippedPackIds() )
  {
    for ( const model::CoverageRule &rule : loadShippedPack( id ).coverage )
    {
      if ( rule.code == "TJ-26" )
        continue; // 800 m as 10 minutes is that indicator's own wording
      const double limit = rule.limitMetres;
      const int expected = limit == 300 ? 5 : limit == 500  ? 10
                                            : limit == 1000 ? 15
                                                            : 0;
      QVERIFY2( rule.minutes.value_or( 0 ) == expected, rule.code.c_str() );
    }
  }
}

void TestShippedPacks::henan_asksEachQuestionOnce()
{
  // Two levels of GB 50180 may share a type; any other pair with a common type would count one question twice.
  const std::set<std::set<std::string>> LEVELS {
    { "R180-1503", "R180-1504" },
    { "R180-1503", "R180-0504" },
    { "R180-1503", "HN00-11" },
    { "R180-1504", "R180-0504" },
    { "R180-1504", "HN00-11" },
    { "R180-0504", "HN00-11" },
    { "R180-0503", "HN00-10" },
    { "R180-1511", "WJ20-01" },
    { "R180-1003", "HN00-12" },
  };
  const model::RulePack pack = loadShippedPack( QStringLiteral( "henan-2023" ) );
  for ( const model::CoverageRule &a : pack.coverage )
  {
    for ( const model::CoverageRule &b : pack.coverage )
    {
      if ( a.code >= b.code || a.ruleClass == model::RuleClass::Info || b.ruleClass == model::RuleClass::Info || LEVELS.count( { a.code, b.code } ) )
        continue;
      const bool common = std::any_of( a.facilities.begin(), a.facilities.end(), [&b]( const std::string &key )
                                       { return std::count( b.facilities.begin(), b.facilities.end(), key ) > 0; } );
      QVERIFY2( !common, ( a.code + " and " + b.code + " ask for the same type" ).c_str() );
    }
  }
}

void TestShippedPacks::henan_citesTheGuidance()
{
  const model::RulePack pack = loadShippedPack( QStringLiteral( "henan-2023" ) );
  // What 二(四) and 二(八) name, and the types that answer it.
  const QStringList named = words( "kindergarten primary_school middle_school health_centre health_station nursery elderly_daycare wet_market canteen housekeeping"
                                   " culture library sports_ground fitness park metro" );
  std::set<QString> found;
  for ( const model::CoverageRule &rule : pack.coverage )
  {
    const QString basis = QString::fromStdString( rule.basis.text() );
    const bool cited = basis.startsWith( QString::fromUtf8( "豫政办〔2023〕51号 二(四)" ) ) || basis.startsWith( QString::fromUtf8( "豫政办〔2023〕51号 二(八)" ) );
    if ( !cited )
      continue;
    QVERIFY2( rule.ruleClass == model::RuleClass::Must || rule.code == "HN00-14", rule.code.c_str() );
    for ( const std::string &key : rule.facilities )
      found.insert( QString::fromStdString( key ) );
  }
  for ( const QString &key : named )
    QVERIFY2( found.count( key ) == 1, qPrintable( key ) );
}

void TestShippedPacks::henan_takesNothingFromOneRuleTwice()
{
  std::set<std::string> replaced;
  for ( const model::CoverageRule &rule : loadShippedPack( QStringLiteral( "henan-2023" ) ).coverage )
  {
    for ( const std::string &code : rule.replaces )
      QVERIFY2( replaced.insert( code ).second, code.c_str() );
  }
  QVERIFY( !replaced.empty() );
}

void TestShippedPacks::overlays_changeOneQuestion_data()
{
  QTest::addColumn<QString>( "base" );
  QTest::addColumn<QString>( "gone" );
  QTest::newRow( "overlay-kindergarten-500" ) << "gb50180-2018"
                                              << "R180-0506";
  QTest::newRow( "overlay-health-station-500" ) << "gb50180-2018"
                                                << "R180-0509";
  QTest::newRow( "overlay-wet-market-800" ) << "gb50180-2018"
                                            << "R180-1002";
  QTest::newRow( "overlay-henan-new-elderly-30" ) << "henan-2023"
                                                  << "HN-04";
}

void TestShippedPacks::overlays_changeOneQuestion()
{
  QFETCH( QString, base );
  QFETCH( QString, gone );
  QStringList expected = codes( loadShippedPack( base ) );
  QVERIFY( expected.removeOne( gone ) );
  QStringList found = codes( loadShippedPack( QTest::currentDataTag() ) );
  found.removeLast(); // its own rule
  QCOMPARE( found, expected );
}

void TestShippedPacks::fifteenMinuteTypes_neverServeFiveMinuteRules()
{
  const model::RulePack pack = loadShippedPack( QStringLiteral( "gb50180-2018" ) );
  const std::pair<const char *, const char *> TYPES[] = {
    { "R180-0509", "health_centre" }, { "R180-0508", "elderly_care" }, { "R180-0506", "nursery" }, { "R180-0501", "subdistrict_office" }, { "R180-0510", "convenience" }
  };
  for ( const auto &[code, type] : TYPES )
  {
    const model::CoverageRule *rule = find( pack, code );
    QVERIFY2( rule && std::count( rule->facilities.begin(), rule->facilities.end(), type ) == 0, code );
  }
}

QTEST_APPLESS_MAIN( TestShippedPacks )
#include "test_shipped_packs.moc"
