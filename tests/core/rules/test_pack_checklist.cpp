#include "core/rules/pack_error.h"
#include "core/rules/pack_reader.h"

#include <QtTest>

using namespace renewal;
using namespace renewal::rules;

namespace
{

const char *const ITEM = R"({"code":"C-1","zh":"甲","en":"A","kind":"must","category":"基础类","met_when":"\"gas\" = 1"})";

//! A pack with one item on line 2 in which \a from is changed into \a to.
QByteArray packWithItem( const QByteArray &from, const QByteArray &to )
{
  QByteArray item( ITEM );
  Q_ASSERT( item.contains( from ) );
  return "{\"id\":\"d\",\"version\":\"1\",\"title\":{\"zh\":\"区\"},\n\"checklist\":[" + item.replace( from, to ) + "]}";
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

class TestPackChecklist : public QObject
{
    Q_OBJECT

  private slots:
    void smallestItem_hasTheDefaultsOfTheContract();
    void everyField_isRead();
    void wrongItem_isRefusedWithPlaceAndRemedy_data();
    void wrongItem_isRefusedWithPlaceAndRemedy();
    void codeTwice_isRefused();
    void tooManyItems_areRefused();
    void everyItem_isVetted();
    void markupInNames_staysText();
};

void TestPackChecklist::smallestItem_hasTheDefaultsOfTheContract()
{
  const model::ChecklistItem item = readPack( packWithItem( "A", "A" ), "p" ).checklist.at( 0 );
  QCOMPARE( item.code, std::string( "C-1" ) );
  QCOMPARE( item.zh, std::string( "甲" ) );
  QCOMPARE( item.en, std::string( "A" ) );
  QVERIFY( item.kind == model::RuleClass::Must );
  QCOMPARE( item.category, std::string( "基础类" ) );
  QCOMPARE( item.metWhen, std::string( "\"gas\" = 1" ) );
  QCOMPARE( item.weight, 1.0 );
  QVERIFY( !item.yesMeansUnmet && item.status == model::Certainty::Local );
  QVERIFY( item.appliesWhen.empty() && item.dimension.empty() && item.requirement.empty() && item.unit.empty() && item.replaces.empty() && item.basis.document.empty() );
  QCOMPARE( item.pack, std::string( "d" ) );
}

void TestPackChecklist::everyField_isRead()
{
  const QByteArray rest = R"j("kind":"optional","dimension":"commerce","applies_when":"\"storeys\" >= 4","yes_means":"unmet","weight":0.5,"requirement":"R","unit":"m2",
    "replaces":["X.1","X.2"],"basis":{"doc":"D","clause":"二(一)"},"status":"memory")j";
  const model::ChecklistItem item = readPack( packWithItem( "\"kind\":\"must\"", rest ), "p" ).checklist.at( 0 );
  QVERIFY( item.kind == model::RuleClass::Optional );
  QCOMPARE( item.dimension, std::string( "commerce" ) );
  QCOMPARE( item.appliesWhen, std::string( "\"storeys\" >= 4" ) );
  QVERIFY( item.yesMeansUnmet );
  QCOMPARE( item.weight, 0.5 );
  QCOMPARE( item.requirement, std::string( "R" ) );
  QCOMPARE( item.unit, std::string( "m2" ) );
  QVERIFY( ( item.replaces == std::vector<std::string> { "X.1", "X.2" } ) );
  QCOMPARE( item.basis.text(), std::string( "D 二(一)" ) );
  QVERIFY( item.status == model::Certainty::Memory );
  QVERIFY( !readPack( packWithItem( "\"kind\"", "\"yes_means\":\"met\",\"kind\"" ), "p" ).checklist.at( 0 ).yesMeansUnmet );
}

void TestPackChecklist::wrongItem_isRefusedWithPlaceAndRemedy_data()
{
  QTest::addColumn<QByteArray>( "bytes" );
  QTest::addColumn<QString>( "expected" );
  const auto row = []( const char *name, const char *from, const char *to, const char *expected )
  { QTest::newRow( name ) << packWithItem( from, to ) << QStringLiteral( "p.json, line 2, checklist[0]" ) + QString::fromUtf8( expected ); };
  row( "unknown key", "\"kind\"", "\"metwhen\":\"1\",\"kind\"", ": unknown key \"metwhen\". Allowed: code, zh, en, kind, category, met_when, applies_when, yes_means, weight, requirement, unit, replaces, basis, status, dimension." );
  row( "no category", "\"category\":\"基础类\",", "", ": \"category\" is missing. Allowed: code, zh, en, kind, category, met_when, applies_when, yes_means, weight, requirement, unit, replaces, basis, status, dimension." );
  row( "code", "C-1", "C 1", ".code: \"C 1\" is not a code. Allowed: 1 to 64 letters, digits, dots, underscores and hyphens (A-Z a-z 0-9 . _ -)." );
  row( "kind", "must", "should", ".kind: \"should\" is not known. Allowed: must, optional, info." );
  row( "dimension", "\"kind\"", "\"dimension\":\"shops\",\"kind\"", ".dimension: \"shops\" is not known. Allowed: service, commerce, utilities, parking_charging, public_space, management." );
  row( "yes_means", "\"kind\"", "\"yes_means\":\"bad\",\"kind\"", ".yes_means: \"bad\" is not known. Allowed: met, unmet." );
  row( "weight", "\"kind\"", "\"weight\":-1,\"kind\"", ".weight: -1 is out of range. Allowed: a number from 0 to 1000000." );
  row( "unit", "\"kind\"", "\"unit\":3,\"kind\"", ".unit: a number instead of a text. Allowed: a text of 1 to 500 characters without line breaks." );
  row( "replaces", "\"kind\"", "\"replaces\":[\"A\",\"A\"],\"kind\"", ".replaces[1]: \"A\" stands twice. Allowed: each code once." );
  row( "status", "\"kind\"", "\"status\":\"memory_low\",\"kind\"", ".status: memory_low is only for class info: such a figure must not decide a verdict. Allowed: verified, verified_secondary, memory, local." );
  row( "met_when is a number", "\"\\\"gas\\\" = 1\"", "1", ".met_when: a number instead of a text. Allowed: a text of 1 to 2000 characters without line breaks." );
}

void TestPackChecklist::wrongItem_isRefusedWithPlaceAndRemedy()
{
  QFETCH( QByteArray, bytes );
  QFETCH( QString, expected );
  QCOMPARE( complaint( bytes ), expected );
}

void TestPackChecklist::codeTwice_isRefused()
{
  QByteArray bytes = packWithItem( "A", "A" );
  bytes.replace( "]}", QByteArray( ",\n" ) + ITEM + "]}" );
  QCOMPARE( complaint( bytes ), QStringLiteral( "p.json, line 3, checklist[1].code: \"C-1\" stands twice in this pack. Allowed: each code once." ) );
}

void TestPackChecklist::tooManyItems_areRefused()
{
  QByteArray items;
  for ( int i = 0; i <= 1000; ++i )
    items += ( i > 0 ? "," : "" ) + QByteArray( ITEM ).replace( "C-1", "C-" + QByteArray::number( i ) );
  const QByteArray bytes = "{\"id\":\"d\",\"version\":\"1\",\"title\":{\"zh\":\"z\"},\"checklist\":[" + items + "]}";
  QCOMPARE( complaint( bytes ), QStringLiteral( "p.json, line 1, checklist: 1001 entries. Allowed: a list of 0 to 1000 entries." ) );
}

//! Not only the first item, and both expressions.
void TestPackChecklist::everyItem_isVetted()
{
  for ( const char *hostile : { "env('HOME') = ''", "eval('1')", "@project_path = ''", "gas ~ '(a+)+'", "steal(1)" } )
  {
    QByteArray second = QByteArray( ITEM ).replace( "C-1", "C-2" ).replace( "\\\"gas\\\" = 1", hostile );
    QByteArray bytes = packWithItem( "A", "A" );
    bytes.replace( "]}", ",\n" + second + "]}" );
    QVERIFY2( complaint( bytes ).startsWith( "p.json, line 3, checklist[1].met_when: " ), qPrintable( complaint( bytes ) ) );
    bytes = packWithItem( "\"kind\"", "\"applies_when\":\"" + QByteArray( hostile ) + "\",\"kind\"" );
    QVERIFY2( complaint( bytes ).startsWith( "p.json, line 2, checklist[0].applies_when: " ), qPrintable( complaint( bytes ) ) );
    QVERIFY( complaint( bytes ).contains( " Allowed: the community's own attributes, operators and the functions abs, array, " ) );
  }
}

void TestPackChecklist::markupInNames_staysText()
{
  const QByteArray hostile = "<script>alert(1)</script>'; DROP TABLE audit_run; --";
  QCOMPARE( readPack( packWithItem( "甲", hostile ), "p" ).checklist.at( 0 ).zh, hostile.toStdString() );
}

QTEST_APPLESS_MAIN( TestPackChecklist )
#include "test_pack_checklist.moc"
