#include "core/rules/pack_error.h"
#include "core/rules/pack_reader.h"

#include <QtTest>

using namespace renewal;
using namespace renewal::rules;

namespace
{

const char *const RULE = R"({"code":"A-1","zh":"甲","en":"A","facilities":["park"],"limit_m":300,"class":"must"})";

//! A pack whose line 2 holds \a body.
QByteArray packWith( const QByteArray &body )
{
  return "{\"id\":\"d\",\"version\":\"1\",\"title\":{\"zh\":\"区\",\"en\":\"D\"},\n" + body + "}";
}

//! A pack with one rule on line 2 in which \a from is changed into \a to.
QByteArray packWithRule( const QByteArray &from, const QByteArray &to )
{
  QByteArray rule( RULE );
  Q_ASSERT( rule.contains( from ) );
  return packWith( "\"coverage\":[" + rule.replace( from, to ) + "]" );
}

QString complaint( const QByteArray &bytes )
{
  try
  {
    readPack( bytes, QStringLiteral( "p.json" ) );
  }
  catch ( const PackError &error )
  {
    return error.message();
  }
  return QStringLiteral( "accepted" );
}

} // namespace

class TestPackReader : public QObject
{
    Q_OBJECT

  private slots:
    void wrongPack_isRefusedWithPlaceAndRemedy_data();
    void wrongPack_isRefusedWithPlaceAndRemedy();
    void unknownFacilityType_namesThoseThereAre();
    void smallestPack_isRead();
    void defaults_areThoseOfTheContract();
    void everyField_isRead();
    void markupInNames_staysText();
    void otherSections_areCheckedForShape();
    void limits_areInclusive();
};

void TestPackReader::wrongPack_isRefusedWithPlaceAndRemedy_data()
{
  QTest::addColumn<QByteArray>( "bytes" );
  QTest::addColumn<QString>( "expected" );
  const auto row = []( const char *name, const QByteArray &bytes, const char *expected )
  { QTest::newRow( name ) << bytes << QStringLiteral( "p.json, line " ) + QString::fromUtf8( expected ); };
  const auto rule = [&row]( const char *name, const char *from, const char *to, const char *expected )
  { row( name, packWithRule( from, to ), expected ); };
  row( "a list", "[]", "1, the pack: a list instead of an object. Allowed: id, version, title, $schema, effective_from, extends, coverage, checklist, parking, charging, unit." );
  row( "no id", R"({"version":"1","title":{"zh":"x"}})", "1, the pack: \"id\" is missing. Allowed: id, version, title, $schema, effective_from, extends, coverage, checklist, parking, charging, unit." );
  row( "id is a path", R"({"id":"../x","version":"1","title":{"zh":"x"}})", "1, id: \"../x\" is not a code. Allowed: 1 to 64 letters, digits, dots, underscores and hyphens (A-Z a-z 0-9 . _ -)." );
  row( "id is Chinese", R"({"id":"区","version":"1","title":{"zh":"x"}})", "1, id: \"区\" is not a code. Allowed: 1 to 64 letters, digits, dots, underscores and hyphens (A-Z a-z 0-9 . _ -)." );
  row( "version is a number", R"({"id":"x","version":1,"title":{"zh":"x"}})", "1, version: a number instead of a text. Allowed: a text of 1 to 64 characters without line breaks." );
  row( "no title", R"({"id":"x","version":"1","title":{}})", "1, title: the title is empty. Allowed: zh, en or both." );
  row( "unknown key", packWith( R"("coverge":[])" ), "2, the pack: unknown key \"coverge\". Allowed: id, version, title, $schema, effective_from, extends, coverage, checklist, parking, charging, unit." );
  row( "no date", packWith( R"("effective_from":"2023-13-01")" ), "2, effective_from: \"2023-13-01\" is not a date. Allowed: a date such as 2023-09-14." );
  row( "extends twice", packWith( R"("extends":["a","a"])" ), "2, extends[1]: \"a\" stands twice. Allowed: each code once." );
  row( "extends a text", packWith( R"("extends":"a")" ), "2, extends: a text instead of a list. Allowed: a list of 0 to 200 entries." );
  rule( "no limit", R"("limit_m":300,)", "", "2, coverage[0]: \"limit_m\" is missing. Allowed: code, zh, en, facilities, limit_m, class, minutes, min_count, weight, size, replaces, basis, status." );
  rule( "limit 0", "300", "0", "2, coverage[0].limit_m: 0 is out of range. Allowed: a number greater than 0, at most 100000." );
  rule( "limit negative", "300", "-5", "2, coverage[0].limit_m: -5 is out of range. Allowed: a number greater than 0, at most 100000." );
  rule( "limit too large", "300", "100001", "2, coverage[0].limit_m: 100001 is out of range. Allowed: a number greater than 0, at most 100000." );
  rule( "limit a text", "300", "\"300\"", "2, coverage[0].limit_m: a text instead of a number. Allowed: a number greater than 0, at most 100000." );
  rule( "limit null", "300", "null", "2, coverage[0].limit_m: null instead of a number. Allowed: a number greater than 0, at most 100000." );
  rule( "limit infinite", "300", "1e999", "2: the number is too large." );
  rule( "class", "\"must\"", "\"MUST\"", "2, coverage[0].class: \"MUST\" is not known. Allowed: must, optional, info." );
  rule( "no facility", "[\"park\"]", "[]", "2, coverage[0].facilities: 0 entries. Allowed: a list of 1 to 200 entries." );
  rule( "facility twice", "[\"park\"]", "[\"park\",\"park\"]", "2, coverage[0].facilities[1]: \"park\" stands twice. Allowed: each type once." );
  rule( "empty name", "\"甲\"", "\" \"", "2, coverage[0].zh: an empty text. Allowed: a text of 1 to 500 characters without line breaks." );
  rule( "control character", "\"甲\"", "\"a\\u0000\"", "2, coverage[0].zh: a control character in the text. Allowed: a text of 1 to 500 characters without line breaks." );
  rule( "count 0", "300", "300,\"min_count\":0", "2, coverage[0].min_count: 0 is out of range. Allowed: a number from 1 to 1000." );
  rule( "count 1.5", "300", "300,\"min_count\":1.5", "2, coverage[0].min_count: 1.5 is not a whole number. Allowed: a whole number from 1 to 1000." );
  rule( "weight negative", "300", "300,\"weight\":-0.1", "2, coverage[0].weight: -0.1 is out of range. Allowed: a number from 0 to 1000000." );
  rule( "size key", "300", "300,\"size\":{\"m2\":1}", "2, coverage[0].size: unknown key \"m2\". Allowed: min_m2, per_100_households_m2." );
  rule( "size 0", "300", "300,\"size\":{\"min_m2\":0}", "2, coverage[0].size.min_m2: 0 is out of range. Allowed: a number greater than 0, at most 100000000." );
  rule( "status", "300", "300,\"status\":\"sure\"", "2, coverage[0].status: \"sure\" is not known. Allowed: verified, verified_secondary, memory, memory_low, local." );
  rule( "memory_low decides", "300", "300,\"status\":\"memory_low\"",
        "2, coverage[0].status: memory_low is only for class info: such a figure must not decide a verdict. Allowed: verified, verified_secondary, memory, local." );
  rule( "basis without doc", "300", "300,\"basis\":{\"clause\":\"1\"}", "2, coverage[0].basis: \"doc\" is missing. Allowed: doc, clause, url." );
  row( "code twice", packWith( QByteArray( "\"coverage\":[" ) + RULE + ",\n" + RULE + "]" ), "3, coverage[1].code: \"A-1\" stands twice in this pack. Allowed: each code once." );
}

void TestPackReader::wrongPack_isRefusedWithPlaceAndRemedy()
{
  QFETCH( QByteArray, bytes );
  QFETCH( QString, expected );
  QCOMPARE( complaint( bytes ), expected );
}

void TestPackReader::unknownFacilityType_namesThoseThereAre()
{
  const QString message = complaint( packWithRule( "[\"park\"]", "[\"park\",\"mall\"]" ) );
  QVERIFY2( message.startsWith( "p.json, line 2, coverage[0].facilities[1]: unknown facility type \"mall\". Allowed: kindergarten, nursery, primary_school," ), qPrintable( message ) );
  QVERIFY( message.endsWith( "gas_station, gates." ) );
}

void TestPackReader::smallestPack_isRead()
{
  const model::RulePack pack = readPack( R"({"id":"d","version":"1","title":{"zh":"区"}})", "p" );
  QCOMPARE( pack.id, std::string( "d" ) );
  QCOMPARE( pack.titleEn, std::string( "区" ) ); // one language stands for both
  QVERIFY( pack.coverage.empty() && pack.effectiveFrom.empty() );
}

void TestPackReader::defaults_areThoseOfTheContract()
{
  const model::CoverageRule rule = readPack( packWithRule( "300", "300" ), "p" ).coverage.at( 0 );
  QCOMPARE( rule.minCount, 1 );
  QCOMPARE( rule.weight, 1.0 );
  QVERIFY( rule.status == model::Certainty::Local );
  QVERIFY( !rule.minutes && !rule.size.minSquareMetres && !rule.size.per100HouseholdsSquareMetres );
  QVERIFY( rule.replaces.empty() );
  QCOMPARE( rule.pack, std::string( "d" ) );
}

void TestPackReader::everyField_isRead()
{
  const QByteArray rest = R"j(300,"minutes":5,"min_count":2,"weight":0.5,"size":{"min_m2":120,"per_100_households_m2":20},
    "replaces":["X.1"],"basis":{"doc":"D","clause":"二(四)","url":"http://x"},"status":"verified_secondary")j";
  const model::CoverageRule rule = readPack( packWithRule( "300", rest ), "p" ).coverage.at( 0 );
  QCOMPARE( rule.code, std::string( "A-1" ) );
  QCOMPARE( rule.zh, std::string( "甲" ) );
  QCOMPARE( rule.en, std::string( "A" ) );
  QVERIFY( rule.facilities == std::vector<std::string> { "park" } );
  QCOMPARE( rule.limitMetres, 300.0 );
  QVERIFY( rule.ruleClass == model::RuleClass::Must );
  QCOMPARE( *rule.minutes, 5 );
  QCOMPARE( rule.minCount, 2 );
  QCOMPARE( rule.weight, 0.5 );
  QCOMPARE( *rule.size.minSquareMetres, 120.0 );
  QCOMPARE( *rule.size.per100HouseholdsSquareMetres, 20.0 );
  QVERIFY( rule.replaces == std::vector<std::string> { "X.1" } );
  QCOMPARE( rule.basis.text(), std::string( "D 二(四)" ) );
  QVERIFY( rule.status == model::Certainty::VerifiedSecondary );
}

void TestPackReader::markupInNames_staysText()
{
  const QByteArray hostile = "<script>alert(1)</script>'; DROP TABLE audit_run; --";
  const model::CoverageRule rule = readPack( packWithRule( "甲", hostile ), "p" ).coverage.at( 0 );
  QCOMPARE( rule.zh, hostile.toStdString() );
}

void TestPackReader::otherSections_areCheckedForShape()
{
  const QByteArray item = R"("checklist":[{"code":"C","zh":"甲","en":"A","kind":"must","category":"x","met_when":"\"gas\" = 1"}])";
  QCOMPARE( complaint( packWith( item ) ), QStringLiteral( "accepted" ) );
  QByteArray wrong( item );
  QCOMPARE( complaint( packWith( wrong.replace( "\"kind\":\"must\",", "" ) ) ),
            QStringLiteral( "p.json, line 2, checklist[0]: \"kind\" is missing. Allowed: code, zh, en, kind, category, met_when, applies_when, yes_means, "
                            "weight, requirement, unit, replaces, basis, status, dimension." ) );
  QCOMPARE( complaint( packWith( R"("parking":{"cars_per_household":0.55,"walk_limit":{"value":300,"unit":"m","status":"memory"}},"charging":{},"unit":{})" ) ),
            QStringLiteral( "accepted" ) );
  QCOMPARE( complaint( packWith( R"("parking":{"cars_per_household":"0.55"})" ) ),
            QStringLiteral( "p.json, line 2, parking.cars_per_household: a text instead of a number. Allowed: a number greater than 0, at most 20." ) );
  QCOMPARE( complaint( packWith( R"("charging":{"Radius!":1})" ) ),
            QStringLiteral( "p.json, line 2, charging: \"Radius!\" is not the name of a figure. Allowed: lower-case letters, digits and underscores, such as cars_per_household." ) );
  QVERIFY( complaint( packWith( R"("unit":[])" ) ).startsWith( "p.json, line 2, unit: a list instead of an object." ) );
}

void TestPackReader::limits_areInclusive()
{
  QCOMPARE( complaint( packWithRule( "300", "100000" ) ), QStringLiteral( "accepted" ) );
  QCOMPARE( complaint( packWithRule( "300", "0.5,\"min_count\":1000,\"weight\":0" ) ), QStringLiteral( "accepted" ) );
  QCOMPARE( complaint( packWithRule( "A-1", QByteArray( 64, 'x' ) ) ), QStringLiteral( "accepted" ) );
  QVERIFY( complaint( packWithRule( "A-1", QByteArray( 65, 'x' ) ) ).contains( "is not a code" ) );
}

QTEST_APPLESS_MAIN( TestPackReader )
#include "test_pack_reader.moc"
