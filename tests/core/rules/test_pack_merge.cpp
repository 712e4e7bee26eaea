#include "tests/core/rules/pack_library.h"

#include <QtTest>

using namespace renewal;
using namespace renewal::rules;

class TestPackMerge : public QObject
{
    Q_OBJECT

  private slots:
    void items_areMergedLikeRules();
    void replacedCode_takesOutRuleAndItem();
    void itemCode_mayBeThatOfARule();
    void inheritedItemCode_isRefused();
};

void TestPackMerge::items_areMergedLikeRules()
{
  const model::RulePack loaded = mergePack( listPack( "a", "\"list\"", "", item( "A-1", "\"L-1\"" ) ), "p", sourceOf( BASES ) );
  QCOMPARE( codesOf( loaded.checklist ), QStringList( { "Q-1", "L-2", "A-1" } ) );
  QCOMPARE( codes( loaded ), QStringList( { "Q-1", "Q-2" } ) );
  QCOMPARE( loaded.checklist[0].pack, std::string( "list" ) );
  QCOMPARE( loaded.checklist[2].pack, std::string( "a" ) );
  QCOMPARE( mergeComplaint( listPack( "a", "\"list\"", "", item( "A-1", "\"L-3\"" ) ), BASES ),
            QStringLiteral( "p.json, rule A-1, replaces: no extended pack has a rule \"L-3\". Allowed, the nearest first: L-1, L-2, Q-1, Q-2." ) );
}

//! Q-1 is one question with two ways to answer it: whoever takes its place takes both.
void TestPackMerge::replacedCode_takesOutRuleAndItem()
{
  const model::RulePack byRule = mergePack( listPack( "a", "\"list\"", rule( "A-1", "\"Q-1\"" ), "" ), "p", sourceOf( BASES ) );
  QCOMPARE( codes( byRule ), QStringList( { "Q-2", "A-1" } ) );
  QCOMPARE( codesOf( byRule.checklist ), QStringList( { "L-1", "L-2" } ) );
  const model::RulePack byItem = mergePack( listPack( "a", "\"list\"", "", item( "A-1", "\"Q-1\",\"Q-2\"" ) ), "p", sourceOf( BASES ) );
  QVERIFY( byItem.coverage.empty() );
  QCOMPARE( codesOf( byItem.checklist ), QStringList( { "L-1", "L-2", "A-1" } ) );
  Library library( BASES );
  library["over"] = listPack( "over", "\"list\"", rule( "V-1", "\"L-1\"" ), "" );
  QCOMPARE( mergeComplaint( listPack( "a", "\"over\"", "", item( "A-1", "\"L-1\"" ) ), library ),
            QStringLiteral( "p.json, rule A-1, replaces: \"L-1\" has already been replaced by V-1 (over). Allowed: name that rule instead." ) );
}

void TestPackMerge::itemCode_mayBeThatOfARule()
{
  const model::RulePack loaded = mergePack( listPack( "a", "\"list\"", rule( "Q-1", "\"Q-1\"" ), item( "Q-1" ) + "," + item( "Q-2" ) ), "p", sourceOf( BASES ) );
  QCOMPARE( codes( loaded ), QStringList( { "Q-2", "Q-1" } ) );
  QCOMPARE( codesOf( loaded.checklist ), QStringList( { "L-1", "L-2", "Q-1", "Q-2" } ) );
}

void TestPackMerge::inheritedItemCode_isRefused()
{
  QCOMPARE( mergeComplaint( listPack( "a", "\"list\"", "", item( "L-2" ) ), BASES ),
            QStringLiteral( "p.json, rule L-2: an extended pack has a rule of this code. Allowed: another code, or \"replaces\": [\"L-2\"]." ) );
}

QTEST_APPLESS_MAIN( TestPackMerge )
#include "test_pack_merge.moc"
