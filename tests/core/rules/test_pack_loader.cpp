#include "core/rules/pack_error.h"
#include "core/rules/pack_loader.h"
#include "tests/core/rules/pack_library.h"

#include <QCryptographicHash>
#include <QFile>
#include <QTemporaryDir>
#include <QtTest>

using namespace renewal;
using namespace renewal::rules;

class TestPackLoader : public QObject
{
    Q_OBJECT

  private slots:
    void unknownStandard_isRefusedWithThoseThereAre();
    void missingFile_isRefused();
    void folder_isRefused();
    void hugeFile_isRefused();
    void chineseEncoding_isRefusedWithRemedy();
    void fileMayNotExtendFiles();
    void circle_isRefused();
    void circleOfOne_isRefused();
    void longRow_isRefused();
    void unknownExtended_isRefused();
    void unknownReplaced_isRefusedWithNearest();
    void replacedTwiceByDifferentPacks_isRefused();
    void inheritedCode_isRefused();
    void basesStandFirst_inOrder();
    void replaced_isTakenOut();
    void sameCode_mayReplaceItself();
    void oneRule_maySplitIntoSeveral();
    void sharedBase_isTakenOnce();
    void sha256_isThatOfTheBytes();
    void districtFile_isReadOverTheShippedPack();
};

void TestPackLoader::unknownStandard_isRefusedWithThoseThereAre()
{
  const QString message = complaint( []
                                     { loadShippedPack( QStringLiteral( "../../etc/passwd" ) ); } );
  QVERIFY2( message.startsWith( "There is no standard \"../../etc/passwd\". Allowed: charging-2023, complete-community-2020, convenience-circle-2021, " ), qPrintable( message ) );
}

void TestPackLoader::missingFile_isRefused()
{
  QCOMPARE( complaint( []
                       { loadPackFile( QStringLiteral( "/nowhere/p.json" ) ); } ),
            QStringLiteral( "There is no rule pack file /nowhere/p.json." ) );
}

void TestPackLoader::folder_isRefused()
{
  const QTemporaryDir folder;
  QCOMPARE( complaint( [&]
                       { loadPackFile( folder.path() ); } ),
            folder.path() + " is not a file. Allowed: a rule pack, a JSON file." );
  QCOMPARE( complaint( []
                       { loadPackFile( QStringLiteral( "/dev/zero" ) ); } ),
            QStringLiteral( "/dev/zero is not a file. Allowed: a rule pack, a JSON file." ) );
}

void TestPackLoader::hugeFile_isRefused()
{
  const QTemporaryDir folder;
  QFile file( folder.filePath( "huge.json" ) );
  QVERIFY( file.open( QIODevice::WriteOnly ) );
  QVERIFY( file.resize( qint64( 1 ) << 40 ) ); // sparse: a terabyte that takes no room
  QCOMPARE( complaint( [&]
                       { loadPackFile( file.fileName() ); } ),
            file.fileName() + " is too large for a rule pack. Allowed: at most 4 MB." );
}

void TestPackLoader::chineseEncoding_isRefusedWithRemedy()
{
  const QTemporaryDir folder;
  QFile file( folder.filePath( QString::fromUtf8( "金水区'\".json" ) ) );
  QVERIFY( file.open( QIODevice::WriteOnly ) );
  file.write( "{\"id\":\"x\",\"version\":\"1\",\"title\":{\"zh\":\"\xBD\xF0\xCB\xAE\xC7\xF8\"}}" );
  file.close();
  QCOMPARE( complaint( [&]
                       { loadPackFile( file.fileName() ); } ),
            QString::fromUtf8( "金水区'\".json is not UTF-8 text (GB18030 or UTF-16?). Save it again with encoding UTF-8." ) );
}

void TestPackLoader::fileMayNotExtendFiles()
{
  const QTemporaryDir folder;
  for ( const char *name : { "a", "b" } )
  {
    QFile file( folder.filePath( QString( name ) + ".json" ) );
    QVERIFY( file.open( QIODevice::WriteOnly ) );
    file.write( pack( name, *name == 'a' ? "\"b\"" : "", rule( name ) ) );
  }
  const QString message = complaint( [&]
                                     { loadPackFile( folder.filePath( "a.json" ) ); } );
  QVERIFY2( message.startsWith( "a.json, extends: there is no pack \"b\". Allowed: charging-2023, complete-community-2020, " ), qPrintable( message ) );
}

void TestPackLoader::circle_isRefused()
{
  const Library library { { "a", pack( "a", "\"b\"", "" ) }, { "b", pack( "b", "\"c\"", "" ) }, { "c", pack( "c", "\"a\"", "" ) } };
  QCOMPARE( mergeComplaint( library["a"], library ), QStringLiteral( "c, extends: packs extend each other in a circle (a > b > c > a). Allowed: packs that do not lead back." ) );
}

void TestPackLoader::circleOfOne_isRefused()
{
  QCOMPARE( mergeComplaint( pack( "a", "\"a\"", "" ), {} ), QStringLiteral( "p.json, extends: packs extend each other in a circle (a > a). Allowed: packs that do not lead back." ) );
}

void TestPackLoader::longRow_isRefused()
{
  Library library;
  for ( int i = 1; i <= 9; ++i )
    library["p" + QString::number( i )] = pack( "p" + QByteArray::number( i ), i < 9 ? "\"p" + QByteArray::number( i + 1 ) + "\"" : QByteArray(), "" );
  QCOMPARE( mergeComplaint( library["p2"], library ), QStringLiteral( "accepted" ) ); // p2 to p9: eight
  QCOMPARE( mergeComplaint( library["p1"], library ), QStringLiteral( "p8, extends: more than 8 packs extend each other in a row. Allowed: at most 8." ) );
}

void TestPackLoader::unknownExtended_isRefused()
{
  QVERIFY( mergeComplaint( pack( "a", "\"nothing\"", "" ), BASES ).startsWith( "p.json, extends: there is no pack \"nothing\". Allowed: " ) );
}

void TestPackLoader::unknownReplaced_isRefusedWithNearest()
{
  QCOMPARE( mergeComplaint( pack( "a", "\"base\",\"other\"", rule( "A-1", "\"O-7\"" ) ), BASES ),
            QStringLiteral( "p.json, rule A-1, replaces: no extended pack has a rule \"O-7\". Allowed, the nearest first: O-1, B-1, B-2." ) );
  QCOMPARE( mergeComplaint( pack( "a", "", rule( "A-1", "\"O-7\"" ) ), BASES ),
            QStringLiteral( "p.json, rule A-1, replaces: there is no rule \"O-7\", because no extended pack has rules. Allowed: name the pack of that rule in \"extends\"." ) );
  // Its own rules are not inherited ones.
  QVERIFY( mergeComplaint( pack( "a", "\"base\"", rule( "A-1" ) + "," + rule( "A-2", "\"A-1\"" ) ), BASES ).contains( "no extended pack has a rule \"A-1\"" ) );
}

void TestPackLoader::replacedTwiceByDifferentPacks_isRefused()
{
  Library library( BASES );
  library["over"] = pack( "over", "\"base\"", rule( "V-1", "\"B-1\"" ) );
  QCOMPARE( mergeComplaint( pack( "a", "\"over\"", rule( "A-1", "\"B-1\"" ) ), library ),
            QStringLiteral( "p.json, rule A-1, replaces: \"B-1\" has already been replaced by V-1 (over). Allowed: name that rule instead." ) );
}

void TestPackLoader::inheritedCode_isRefused()
{
  QCOMPARE( mergeComplaint( pack( "a", "\"base\"", rule( "B-2" ) ), BASES ),
            QStringLiteral( "p.json, rule B-2: an extended pack has a rule of this code. Allowed: another code, or \"replaces\": [\"B-2\"]." ) );
}

void TestPackLoader::basesStandFirst_inOrder()
{
  const model::RulePack loaded = mergePack( pack( "a", "\"other\",\"base\"", rule( "A-1" ) ), "p", sourceOf( BASES ) );
  QCOMPARE( codes( loaded ), QStringList( { "O-1", "B-1", "B-2", "A-1" } ) );
  QCOMPARE( loaded.id, std::string( "a" ) );
  QCOMPARE( loaded.coverage[0].pack, std::string( "other" ) );
  QCOMPARE( loaded.coverage[3].pack, std::string( "a" ) );
}

void TestPackLoader::replaced_isTakenOut()
{
  const model::RulePack loaded = mergePack( pack( "a", "\"base\",\"other\"", rule( "A-1", "\"B-1\",\"O-1\"" ) ), "p", sourceOf( BASES ) );
  QCOMPARE( codes( loaded ), QStringList( { "B-2", "A-1" } ) );
}

void TestPackLoader::sameCode_mayReplaceItself()
{
  const model::RulePack loaded = mergePack( pack( "a", "\"base\"", rule( "B-1", "\"B-1\"" ) ), "p", sourceOf( BASES ) );
  QCOMPARE( codes( loaded ), QStringList( { "B-2", "B-1" } ) );
  QCOMPARE( loaded.coverage[1].pack, std::string( "a" ) );
}

void TestPackLoader::oneRule_maySplitIntoSeveral()
{
  const model::RulePack loaded = mergePack( pack( "a", "\"base\"", rule( "A-1", "\"B-1\"" ) + "," + rule( "A-2", "\"B-1\"" ) ), "p", sourceOf( BASES ) );
  QCOMPARE( codes( loaded ), QStringList( { "B-2", "A-1", "A-2" } ) );
}

void TestPackLoader::sharedBase_isTakenOnce()
{
  Library library( BASES );
  library["over"] = pack( "over", "\"base\"", rule( "V-1", "\"B-1\"" ) );
  library["under"] = pack( "under", "\"base\"", rule( "U-1", "\"B-2\"" ) );
  const model::RulePack loaded = mergePack( pack( "a", "\"over\",\"under\",\"base\"", "" ), "p", sourceOf( library ) );
  QCOMPARE( codes( loaded ), QStringList( { "V-1", "U-1" } ) );
}

void TestPackLoader::sha256_isThatOfTheBytes()
{
  const auto sum = []( const QByteArray &bytes )
  { return QCryptographicHash::hash( bytes, QCryptographicHash::Sha256 ).toHex().toStdString(); };
  QCOMPARE( mergePack( BASES["base"], "p", sourceOf( BASES ) ).sha256, sum( BASES["base"] ) );
  const QByteArray top = pack( "a", "\"base\",\"other\"", "" );
  QCOMPARE( mergePack( top, "p", sourceOf( BASES ) ).sha256, sum( BASES["base"] + BASES["other"] + top ) );
}

void TestPackLoader::districtFile_isReadOverTheShippedPack()
{
  const QTemporaryDir folder;
  QFile file( folder.filePath( "jinshui.json" ) );
  QVERIFY( file.open( QIODevice::WriteOnly ) );
  file.write( pack( "jinshui", "\"gb50180-2018\"", rule( "JS-1", "\"R180-0506\"" ) ) );
  file.close();
  const QStringList inherited = codes( loadShippedPack( QStringLiteral( "gb50180-2018" ) ) );
  const QStringList merged = codes( loadPackFile( file.fileName() ) );
  QCOMPARE( merged.size(), inherited.size() );
  QCOMPARE( merged.last(), QStringLiteral( "JS-1" ) );
  QVERIFY( !merged.contains( "R180-0506" ) );
}

QTEST_APPLESS_MAIN( TestPackLoader )
#include "test_pack_loader.moc"
