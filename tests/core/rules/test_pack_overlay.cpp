#include "core/rules/overlay_file.h"
#include "core/rules/pack_error.h"
#include "core/rules/pack_loader.h"
#include "core/rules/pack_overlay.h"
#include "core/rules/pack_reader.h"
#include "tests/core/rules/pack_library.h"

#include <QFile>
#include <QTemporaryDir>
#include <QtTest>
#include <algorithm>
#include <tuple>

using namespace renewal;
using namespace renewal::rules;

namespace
{

const model::Basis NOTICE { "金政办〔2025〕1号", "三(二)" };

//! What an audit sees of a pack, whatever the order: key and everything that decides or is shown.
template <typename Entry>
bool sameEntries( std::vector<Entry> a, std::vector<Entry> b )
{
  const auto byKey = []( const Entry &x, const Entry &y )
  { return keyOf( x ) < keyOf( y ); };
  std::sort( a.begin(), a.end(), byKey );
  std::sort( b.begin(), b.end(), byKey );
  return std::equal( a.begin(), a.end(), b.begin(), b.end(), sameContent<Entry> );
}

bool samePacks( const model::RulePack &a, const model::RulePack &b )
{
  return sameEntries( a.coverage, b.coverage ) && sameEntries( a.checklist, b.checklist ) && sameEntries( a.parking, b.parking ) && sameEntries( a.charging, b.charging ) && sameEntries( a.unit, b.unit );
}

model::RulePack loaded( const PackOverlay &overlay )
{
  return mergePack( overlay.json(), QStringLiteral( "overlay" ), shippedPackBytes );
}

//! The rule about wet markets, whatever its code.
const model::CoverageRule &marketRule( const PackOverlay &overlay )
{
  for ( const model::CoverageRule &rule : overlay.coverage().inherited() )
  {
    if ( std::find( rule.facilities.begin(), rule.facilities.end(), "wet_market" ) != rule.facilities.end() )
      return rule;
  }
  throw std::runtime_error( "no market" );
}

void setLimit( PackOverlay &overlay, const std::string &code, double metres )
{
  model::CoverageRule rule = *overlay.coverage().current( code );
  rule.limitMetres = metres;
  rule.minutes.reset();
  overlay.setRule( rule, NOTICE );
}

void writeFile( const QString &path, const QByteArray &bytes )
{
  QFile file( path );
  QVERIFY( file.open( QIODevice::WriteOnly ) );
  file.write( bytes );
}

} // namespace

class TestPackOverlay : public QObject
{
    Q_OBJECT

  private slots:
    void everyShippedPack_unchangedLoadsAsItself_data();
    void everyShippedPack_unchangedLoadsAsItself();
    void everyShippedPack_everythingChangedLoadsAsMeant_data();
    void everyShippedPack_everythingChangedLoadsAsMeant();
    void changedLimit_isAllThatIsWritten();
    void sameChangesInAnotherOrder_giveTheSameBytes();
    void figureOfTheStandardAgain_isNoChange();
    void undo_takesOneChangeBack();
    void changedRule_keepsTheItemOfItsCode();
    void droppedItem_staysDropped();
    void handWrittenOverlay_keepsWhatItAdds();
    void packOfItsOwn_isUndoneToWhatItWas();
    void hostileWords_comeBackAsTheyWere();
};

void TestPackOverlay::everyShippedPack_unchangedLoadsAsItself_data()
{
  QTest::addColumn<QString>( "id" );
  for ( const QString &id : shippedPackIds() )
    QTest::newRow( qPrintable( id ) ) << id;
}

void TestPackOverlay::everyShippedPack_unchangedLoadsAsItself()
{
  QFETCH( QString, id );
  const PackOverlay overlay = PackOverlay::over( id );
  QVERIFY( overlay.changes().empty() );
  const model::RulePack own = readPack( overlay.json(), id );
  QVERIFY( own.coverage.empty() && own.checklist.empty() && own.parking.empty() && own.charging.empty() && own.unit.empty() );
  QVERIFY( samePacks( checkedOverlay( overlay ), loadShippedPack( id ) ) );
  QVERIFY( samePacks( overlay.effective(), loadShippedPack( id ) ) );
}

void TestPackOverlay::everyShippedPack_everythingChangedLoadsAsMeant_data()
{
  everyShippedPack_unchangedLoadsAsItself_data();
}

void TestPackOverlay::everyShippedPack_everythingChangedLoadsAsMeant()
{
  QFETCH( QString, id );
  PackOverlay overlay = PackOverlay::over( id );
  const model::RulePack base = loadShippedPack( id );
  model::RulePack meant = base;
  for ( model::CoverageRule &rule : meant.coverage )
  {
    rule.limitMetres += 0.1; // no short number in binary
    rule.weight += 1.5;
    rule.status = model::Certainty::Local;
    rule.basis = NOTICE;
    overlay.setRule( rule, NOTICE );
  }
  for ( model::ChecklistItem &item : meant.checklist )
  {
    item.weight += 0.3;
    item.status = model::Certainty::Local;
    item.basis = NOTICE;
    overlay.setItem( item, NOTICE );
  }
  for ( const auto &[section, figures] : { std::pair( PackSection::Parking, &meant.parking ), std::pair( PackSection::Charging, &meant.charging ), std::pair( PackSection::Unit, &meant.unit ) } )
  {
    for ( model::Figure &figure : *figures )
    {
      if ( figure.value == 0.0 )
        continue; // 0.7 times nothing changes nothing
      figure.value *= 0.7;
      figure.status = model::Certainty::Local;
      figure.basis = NOTICE;
      overlay.setFigure( section, figure, NOTICE );
    }
  }
  QVERIFY( samePacks( loaded( overlay ), meant ) );
  QVERIFY( samePacks( overlay.effective(), meant ) );
}

void TestPackOverlay::changedLimit_isAllThatIsWritten()
{
  PackOverlay overlay = PackOverlay::over( "gb50180-2018" );
  const model::CoverageRule market = marketRule( overlay );
  setLimit( overlay, market.code, 800.0 );
  const QString json = QString::fromUtf8( overlay.json() );
  const model::RulePack own = readPack( overlay.json(), QStringLiteral( "own" ) );
  QCOMPARE( own.coverage.size(), std::size_t( 1 ) );
  QCOMPARE( own.coverage[0].limitMetres, 800.0 );
  QCOMPARE( own.coverage[0].replaces, std::vector<std::string> { market.code } );
  QVERIFY( own.checklist.empty() && own.parking.empty() );
  QVERIFY2( json.contains( QString::fromUtf8( "\"basis\": { \"doc\": \"金政办〔2025〕1号\", \"clause\": \"三(二)\" }, \"status\": \"local\"" ) ), qPrintable( json ) );
  QVERIFY( overlay.changes() == std::vector<EntryKey>( { { PackSection::Coverage, market.code } } ) );
}

void TestPackOverlay::sameChangesInAnotherOrder_giveTheSameBytes()
{
  PackOverlay forward = PackOverlay::over( "gb50180-2018" ), backward = forward;
  for ( const char *code : { "R180-1501", "R180-1502" } )
    setLimit( forward, code, 777.5 );
  for ( const char *code : { "R180-1502", "R180-1501" } )
    setLimit( backward, code, 777.5 );
  QCOMPARE( forward.json(), backward.json() );
}

void TestPackOverlay::figureOfTheStandardAgain_isNoChange()
{
  PackOverlay overlay = PackOverlay::over( "gb50180-2018" );
  const model::CoverageRule before = *overlay.coverage().current( "R180-1501" );
  setLimit( overlay, "R180-1501", 900.0 );
  QVERIFY( overlay.isChanged( { PackSection::Coverage, "R180-1501" } ) );
  overlay.setRule( before, NOTICE );
  QVERIFY( !overlay.isChanged( { PackSection::Coverage, "R180-1501" } ) );
  QCOMPARE( overlay.json(), PackOverlay::over( "gb50180-2018" ).json() );
}

void TestPackOverlay::undo_takesOneChangeBack()
{
  PackOverlay overlay = PackOverlay::over( "henan-2023" );
  model::Figure cars = *overlay.figures( PackSection::Parking ).current( "cars_per_household" );
  cars.value = 0.71;
  overlay.setFigure( PackSection::Parking, cars, NOTICE );
  setLimit( overlay, marketRule( overlay ).code, 800.0 );
  QCOMPARE( overlay.changes().size(), std::size_t( 2 ) );
  overlay.undo( { PackSection::Parking, "cars_per_household" } );
  QCOMPARE( overlay.changes().size(), std::size_t( 1 ) );
  QCOMPARE( model::findFigure( loaded( overlay ).parking, "cars_per_household" )->value, 0.55 );
  QCOMPARE( loaded( overlay ).parking.size(), loadShippedPack( "henan-2023" ).parking.size() );
}

//! WJ20-07 of the complete community is a coverage rule and an item: `replaces` would take both out.
void TestPackOverlay::changedRule_keepsTheItemOfItsCode()
{
  PackOverlay overlay = PackOverlay::over( "complete-community-2020" );
  const model::ChecklistItem before = *overlay.checklist().current( "WJ20-07" );
  setLimit( overlay, "WJ20-07", 400.0 );
  const model::RulePack pack = loaded( overlay );
  const model::ChecklistItem *item = findEntry( pack.checklist, "WJ20-07" );
  QVERIFY( item && sameContent( *item, before ) );
  QCOMPARE( pack.checklist.size(), overlay.checklist().inherited().size() );
  QVERIFY( !overlay.isChanged( { PackSection::Checklist, "WJ20-07" } ) );

  // Opened again, the repeated item is still no change.
  const QTemporaryDir folder;
  saveOverlay( overlay, folder.filePath( "o.json" ) );
  const PackOverlay again = PackOverlay::fromFile( folder.filePath( "o.json" ) );
  QVERIFY( again.changes() == overlay.changes() );
  QCOMPARE( again.json(), overlay.json() );
}

void TestPackOverlay::droppedItem_staysDropped()
{
  const QTemporaryDir folder;
  const QString path = folder.filePath( "own.json" );
  writeFile( path, R"({"id": "own", "version": "1", "title": {"en": "own"}, "extends": ["complete-community-2020"],
    "coverage": [{"code": "OWN-1", "zh": "邮", "en": "Mail", "facilities": ["parcel"], "limit_m": 300, "class": "must", "replaces": ["WJ20-07"]}]})" );
  PackOverlay overlay = PackOverlay::fromFile( path );
  QVERIFY( samePacks( overlay.effective(), loadPackFile( path ) ) );
  QVERIFY( !findEntry( overlay.effective().checklist, "WJ20-07" ) );
  setLimit( overlay, "OWN-1", 350.0 );
  QVERIFY( !findEntry( loaded( overlay ).checklist, "WJ20-07" ) );
  QVERIFY( samePacks( overlay.effective(), loaded( overlay ) ) );
}

void TestPackOverlay::handWrittenOverlay_keepsWhatItAdds()
{
  const QTemporaryDir folder;
  const QString path = folder.filePath( "own.json" );
  writeFile( path, R"({"$schema": "rule-pack.schema.json", "id": "own", "version": "2.0", "effective_from": "2025-01-01", "title": {"zh": "区", "en": "District"},
    "extends": ["overlay-kindergarten-500", "overlay-wet-market-800"],
    "coverage": [{"code": "OWN-1", "zh": "食堂", "en": "Canteen", "facilities": ["canteen", "restaurant"], "limit_m": 500, "class": "must", "min_count": 2, "weight": 0,
      "size": {"min_m2": 50, "per_100_households_m2": 2.5}, "basis": {"doc": "d", "clause": "c", "url": "https://example.org/?a=1"}, "status": "verified"}]})" );
  const PackOverlay overlay = PackOverlay::fromFile( path );
  QVERIFY( overlay.changes().empty() );
  QVERIFY( samePacks( loaded( overlay ), loadPackFile( path ) ) );
  const QString json = QString::fromUtf8( overlay.json() );
  QVERIFY( json.contains( "\"$schema\": \"rule-pack.schema.json\"" ) );
  QVERIFY( json.contains( "\"url\": \"https://example.org/?a=1\"" ) );
  QVERIFY( json.contains( "\"extends\": [\"overlay-kindergarten-500\", \"overlay-wet-market-800\"]" ) );
}

void TestPackOverlay::packOfItsOwn_isUndoneToWhatItWas()
{
  const QTemporaryDir folder;
  const QString path = folder.filePath( "own.json" );
  writeFile( path, R"({"id": "own", "version": "1", "title": {"en": "own"}, "parking": {"walk_limit": {"value": 250, "code": "X-1", "status": "verified"}}})" );
  PackOverlay overlay = PackOverlay::fromFile( path );
  model::Figure walk = *overlay.figures( PackSection::Parking ).current( "walk_limit" );
  walk.value = 400.0;
  overlay.setFigure( PackSection::Parking, walk, {} );
  QVERIFY( overlay.isChanged( { PackSection::Parking, "walk_limit" } ) );
  QCOMPARE( loaded( overlay ).parking[0].status, model::Certainty::Local );
  overlay.undo( { PackSection::Parking, "walk_limit" } );
  QVERIFY( samePacks( loaded( overlay ), loadPackFile( path ) ) );
}

void TestPackOverlay::hostileWords_comeBackAsTheyWere()
{
  PackOverlay overlay = PackOverlay::over( "old-community-2020" );
  overlay.head.titleZh = "<b>\"标准\"</b> %1 \\u0041 \xF0\x9F\x8F\x98";
  model::ChecklistItem item = overlay.checklist().inherited().front();
  item.metWhen = "\"a%2\" LIKE '%1\\\\%'";
  item.requirement = "<img src=x onerror=alert(1)>";
  overlay.setItem( item, { "</script>\"\\", "" } );
  const model::RulePack pack = loaded( overlay );
  QCOMPARE( pack.titleZh, overlay.head.titleZh );
  const model::ChecklistItem *back = findEntry( pack.checklist, item.code );
  QCOMPARE( back->metWhen, item.metWhen );
  QCOMPARE( back->requirement, item.requirement );
  QCOMPARE( back->basis.document, std::string( "</script>\"\\" ) );
}

QTEST_GUILESS_MAIN( TestPackOverlay )
#include "test_pack_overlay.moc"
