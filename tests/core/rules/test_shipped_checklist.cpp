#include "core/model/community_checklist.h"
#include "core/model/dimensions.h"
#include "core/rules/pack_loader.h"

#include <QtTest>
#include <algorithm>
#include <set>

using namespace renewal;
using namespace renewal::rules;

namespace
{

// Written from the tables of the source notes: code, kind, mark of the source (L: our own), class in the source (a dash where
// the category is the dimension), dimension, unmet where a survey's yes is bad news.
const char *const OLD[] = {
  "LX20-J01 must V2 基础类 utilities",
  "LX20-J02 must V2 基础类 utilities",
  "LX20-J03 must V2 基础类 utilities",
  "LX20-J04 must V2 基础类 utilities",
  "LX20-J05 must V2 基础类 utilities",
  "LX20-J06 must V2 基础类 utilities",
  "LX20-J07 must V2 基础类 utilities",
  "LX20-J08 must V2 基础类 utilities",
  "LX20-J09 must V2 基础类 utilities",
  "LX20-J10 must V2 基础类 utilities",
  "LX20-J11 must M 基础类 utilities",
  "LX20-J12 must V2 基础类 utilities",
  "LX20-W01 must V2 完善类 management unmet",
  "LX20-W02 opt V2 完善类 public_space",
  "LX20-W03 opt V2 完善类 utilities",
  "LX20-W04 opt V2 完善类 parking_charging",
  "LX20-W05 opt V2 完善类 parking_charging",
  "LX20-W06 opt M 完善类 commerce",
  "LX20-W07 opt V2 完善类 public_space",
  "LX20-W08 opt M 完善类 management",
  "LX20-W09 opt V2 完善类 utilities",
  "LX20-W10 opt V2 完善类 utilities",
  "LX20-T01 opt V2 提升类 service",
  "LX20-T02 opt V2 提升类 service",
  "LX20-T03 opt V2 提升类 service",
  "LX20-T04 opt V2 提升类 management",
  "LX20-T05 opt V2 提升类 service",
  "LX20-T06 opt V2 提升类 commerce",
  "LX21-02 info M 工作要求 management",
  "LX21-03 info M 工作要求 management unmet",
  "LX21-04 info M 工作要求 management",
  "LX21-05 info M 工作要求 management",
  "LX23-01 info M 三个革命 utilities",
  "LX23-02 info M 三个革命 public_space",
  "LX23-03 info M 三个革命 management"
};

const char *const COMPLETE[] = {
  "WJ20-01 must M - service",
  "WJ20-02 must M - service",
  "WJ20-03 must M - service",
  "WJ20-04 must M - service",
  "WJ20-05 must M - service",
  "WJ20-06 must M - commerce",
  "WJ20-07 opt M - commerce",
  "WJ20-08 must M - commerce",
  "WJ20-09 must M - utilities",
  "WJ20-10a info V2 - parking_charging",
  "WJ20-10b info V2 - parking_charging",
  "WJ20-10c must V2 - parking_charging",
  "WJ20-10d opt V2 - parking_charging",
  "WJ20-11 must M - utilities",
  "WJ20-12 opt M - utilities",
  "WJ20-13 must M - utilities",
  "WJ20-14a must V2 - public_space",
  "WJ20-14b opt M - public_space",
  "WJ20-15a must M - public_space",
  "WJ20-15b info M - public_space",
  "WJ20-16 must M - management",
  "WJ20-17 must M - management",
  "WJ20-18 must M - management",
  "WJ20-19 must M - management",
  "WJ20-20 must M - management",
  "WS22-01 opt V2 - service",
  "WS22-02 opt V2 - service",
  "WS22-04 info V2 - service",
  "WS22-05 info M - commerce",
  "WS24-01 info V2 - service",
  "WS24-02 info V2 - service",
  "WJ20-00 info M - management",
  "CO-06 info M - service"
};

const char *const NEW[] = {
  "WJ20-07 must M - commerce",
  "WJ20-10a must V2 - parking_charging",
  "WJ20-10b must V2 - parking_charging",
  "WJ20-10d must V2 - parking_charging",
  "WJ20-12 must M - utilities",
  "WJ20-14b must M - public_space",
  "WJ20-15b must M - public_space"
};

const char *const HENAN[] = {
  "HN00-20 info L scope -",
  "HN00-21 must L 基础类 management",
  "HN00-22 must L 基础类 management unmet",
  "HN00-23 must L 基础类 management unmet",
  "HN00-24 must L 基础类 management",
  "HN00-25 must L 基础类 management unmet",
  "HN00-30 must L 城中村基础类 management unmet",
  "HN00-31 must L 城中村基础类 service",
  "HN00-32 opt L 城中村提升类 public_space",
  "HN00-33 opt L 城中村提升类 utilities",
  "HN00-34 opt L 城中村提升类 parking_charging",
  "HN00-35 opt L 城中村提升类 parking_charging",
  "HN00-36 opt L 城中村提升类 management",
  "LX20-J01 must V2 基础类 utilities",
  "LX20-J11 must M 基础类 utilities",
  "LX20-W03 opt V2 完善类 utilities",
  "LX20-W04 must L 完善类 parking_charging",
  "LX20-W05 must L 完善类 parking_charging",
  "LX20-W06 info M 完善类 commerce",
  "LX20-W07 info V2 完善类 public_space",
  "LX20-T01 info V2 提升类 service",
  "LX20-T02 info V2 提升类 service",
  "LX20-T03 info V2 提升类 service",
  "LX20-T05 info V2 提升类 service",
  "LX20-T06 info V2 提升类 commerce",
  "WJ20-16 must M - management",
  "HN-13 info V 工作要求 management",
  "HN-15 info V2 工作要求 management"
};

QString rowOf( const model::ChecklistItem &item )
{
  const QMap<model::Certainty, QString> marks { { model::Certainty::Verified, "V" }, { model::Certainty::VerifiedSecondary, "V2" }, { model::Certainty::Memory, "M" }, { model::Certainty::Local, "L" } };
  const QMap<model::RuleClass, QString> kinds { { model::RuleClass::Must, "must" }, { model::RuleClass::Optional, "opt" }, { model::RuleClass::Info, "info" } };
  const model::Dimension *dimension = model::dimensionOf( item );
  if ( !dimension && item.category != model::SCOPE_CATEGORY ) // a scope item is no question
    return QStringLiteral( "no dimension" );
  const QString category = dimension && item.category == dimension->zh ? QStringLiteral( "-" ) : QString::fromStdString( item.category );
  return QStringList { QString::fromStdString( item.code ), kinds[item.kind], marks[item.status], category, dimension ? dimension->key : "-" }.join( ' ' ) + ( item.yesMeansUnmet ? " unmet" : "" );
}

template <std::size_t COUNT>
QStringList list( const char *const ( &rows )[COUNT] )
{
  QStringList all;
  for ( const char *row : rows )
    all << QString::fromUtf8( row );
  return all;
}

} // namespace

class TestShippedChecklist : public QObject
{
    Q_OBJECT

  private slots:
    void items_areThoseOfTheSources_data();
    void items_areThoseOfTheSources();
    void everyItem_saysWhatItWantsAndWhy();
    void henan_asksEachQuestionOnce();
    void newCommunity_hasNoItemOfExistingOnes();
    void overlays_changeOneItem_data();
    void overlays_changeOneItem();
    void itemsThatShareACodeWithARule_agreeOnTheKind();
    void everyRule_hasADimension();
    void loading_isQuick();
};

void TestShippedChecklist::items_areThoseOfTheSources_data()
{
  QTest::addColumn<QString>( "id" );
  QTest::addColumn<QStringList>( "expected" );
  QTest::newRow( "old" ) << "old-community-2020" << list( OLD );
  QTest::newRow( "complete" ) << "complete-community-2020" << list( COMPLETE );
  QTest::newRow( "new" ) << "overlay-new-community" << list( NEW );
  QTest::newRow( "henan" ) << "henan-2023" << list( HENAN );
}

//! Those that stand in the pack itself, without what it extends.
void TestShippedChecklist::items_areThoseOfTheSources()
{
  QFETCH( QString, id );
  QFETCH( QStringList, expected );
  QStringList found;
  for ( const model::ChecklistItem &item : loadShippedPack( id ).checklist )
  {
    if ( item.pack == id.toStdString() )
      found << rowOf( item );
  }
  QCOMPARE( found, expected );
}

void TestShippedChecklist::everyItem_saysWhatItWantsAndWhy()
{
  for ( const QString &id : shippedPackIds() )
  {
    for ( const model::ChecklistItem &item : loadShippedPack( id ).checklist )
    {
      QVERIFY2( !item.requirement.empty() && !item.basis.document.empty() && !item.basis.clause.empty(), item.code.c_str() );
      // What is our own says so where the user reads it.
      const bool saysOurs = QString::fromStdString( item.basis.clause ).contains( QString::fromUtf8( "本工具的解读" ) );
      QVERIFY2( saysOurs == ( item.status == model::Certainty::Local ), item.code.c_str() );
    }
  }
}

void TestShippedChecklist::henan_asksEachQuestionOnce()
{
  std::set<std::string> codes;
  for ( const model::ChecklistItem &item : loadShippedPack( QStringLiteral( "henan-2023" ) ).checklist )
    codes.insert( item.code );
  for ( const char *gone : { "WJ20-01", "WJ20-02", "WJ20-03", "WJ20-04", "WJ20-05", "WJ20-06", "WJ20-07", "WJ20-08", "WJ20-09", "WJ20-10c", "WJ20-10d", "WJ20-11", "WJ20-12", "WJ20-13", "WJ20-14a", "WJ20-14b", "WJ20-15a", "LX21-02" } )
    QVERIFY2( codes.count( gone ) == 0, gone );
  for ( const char *kept : { "LX20-J02", "LX20-W01", "LX20-W10", "LX20-T04", "WJ20-16", "WJ20-17", "WJ20-20", "HN00-21", "HN00-36" } )
    QVERIFY2( codes.count( kept ) == 1, kept );
  // 35 of old communities and 33 of the complete one, less these 18, and 15 of its own, its scope item among them.
  QCOMPARE( codes.size(), std::size_t( 65 ) );
}

void TestShippedChecklist::newCommunity_hasNoItemOfExistingOnes()
{
  for ( const model::ChecklistItem &item : loadShippedPack( QStringLiteral( "overlay-new-community" ) ).checklist )
  {
    QVERIFY( item.code != "WJ20-10c" );
    const bool mayBeLess = item.code.rfind( "WJ20-", 0 ) != 0 || item.code == "WJ20-00";
    QVERIFY2( item.kind == model::RuleClass::Must || mayBeLess, item.code.c_str() );
  }
}

void TestShippedChecklist::overlays_changeOneItem_data()
{
  QTest::addColumn<QString>( "base" );
  QTest::addColumn<QString>( "gone" );
  QTest::addColumn<QString>( "own" );
  QTest::newRow( "overlay-charging-basic" ) << "old-community-2020"
                                            << "LX20-W05"
                                            << "LX20-W05 must V2 基础类 parking_charging";
  QTest::newRow( "overlay-nursery-places-10" ) << "complete-community-2020"
                                               << "CO-06"
                                               << "CO-06 info M - service";
  QTest::newRow( "overlay-committee-area" ) << "complete-community-2020"
                                            << "WJ20-00"
                                            << "WS22-03 info V2 - management";
}

void TestShippedChecklist::overlays_changeOneItem()
{
  QFETCH( QString, base );
  QFETCH( QString, gone );
  QFETCH( QString, own );
  QStringList expected;
  for ( const model::ChecklistItem &item : loadShippedPack( base ).checklist )
  {
    if ( item.code != gone.toStdString() )
      expected << rowOf( item );
  }
  QStringList found;
  for ( const model::ChecklistItem &item : loadShippedPack( QTest::currentDataTag() ).checklist )
    found << rowOf( item );
  QCOMPARE( found, expected << own );
}

//! They are one question.
void TestShippedChecklist::itemsThatShareACodeWithARule_agreeOnTheKind()
{
  for ( const QString &id : shippedPackIds() )
  {
    const model::RulePack pack = loadShippedPack( id );
    for ( const model::ChecklistItem &item : pack.checklist )
    {
      for ( const model::CoverageRule &rule : pack.coverage )
      {
        if ( rule.code == item.code )
          QVERIFY2( rule.ruleClass == item.kind && rule.zh.substr( 0, 6 ) == item.zh.substr( 0, 6 ) && model::dimensionOf( rule ) == model::dimensionOf( item ), item.code.c_str() );
      }
    }
  }
}

void TestShippedChecklist::everyRule_hasADimension()
{
  for ( const QString &id : shippedPackIds() )
  {
    for ( const model::CoverageRule &rule : loadShippedPack( id ).coverage )
      QVERIFY2( model::dimensionOf( rule ), rule.code.c_str() );
  }
}

void TestShippedChecklist::loading_isQuick()
{
  QElapsedTimer timer;
  timer.start();
  loadShippedPack( QStringLiteral( "henan-2023" ) );
  QVERIFY2( timer.elapsed() < 2000, qPrintable( QString::number( timer.elapsed() ) ) ); // about 60 ms; far more if vetting grew with the square
}

QTEST_APPLESS_MAIN( TestShippedChecklist )
#include "test_shipped_checklist.moc"
