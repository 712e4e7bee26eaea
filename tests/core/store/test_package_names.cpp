// Names of districts as folders, names of others in text, and what of a run's record goes to a district.

#include "core/store/folder_names.h"
#include "core/store/handed_run.h"
#include "tests/support/store_fixture.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QtTest>

using namespace renewal::tests;
using namespace renewal::store;

class TestPackageNames : public QObject
{
    Q_OBJECT

  private slots:
    void hostileName_becomesASafeFolder_data();
    void hostileName_becomesASafeFolder();
    void plainName_staysAsItIs();
    void namesThatFileSystemsConfuse_getFoldersOfTheirOwn();
    void folder_doesNotDependOnItsNeighbours();
    void foreignNames_areFoundInText_data();
    void foreignNames_areFoundInText();
    void record_losesPathsAndOthersNames();
    void area_thatNamesAnotherDistrict_isReplaced();
};

void TestPackageNames::hostileName_becomesASafeFolder_data()
{
  QTest::addColumn<QString>( "name" );
  const auto row = []( const char *tag, const QString &name )
  { QTest::newRow( tag ) << name; };
  row( "up", QStringLiteral( "../x" ) );
  row( "dots", QStringLiteral( ".." ) );
  row( "hidden", QStringLiteral( ".hidden" ) );
  row( "absolute", QStringLiteral( "/etc/passwd" ) );
  row( "drive", QStringLiteral( "C:\\Windows" ) );
  row( "server", QStringLiteral( "\\\\server\\share" ) );
  row( "quotes", QStringLiteral( "a\"b'c`d;DROP TABLE x" ) );
  row( "nul", QString( QChar( 0 ) ) + QStringLiteral( "x" ) );
  row( "line break", QStringLiteral( "a\nb\r\tc" ) );
  row( "turned around", QStringLiteral( "区\u202Egnp.exe" ) );
  row( "invisible", QStringLiteral( "\u200B" ) );
  row( "emoji", QStringLiteral( "🏙️区" ) );
  row( "device", QStringLiteral( "con" ) );
  row( "device with ending", QStringLiteral( "NUL.txt" ) );
  row( "trailing dot", QStringLiteral( "区." ) );
  row( "trailing blank", QStringLiteral( "区 " ) );
  row( "only blanks", QStringLiteral( "   " ) );
  row( "200 characters", QString( 200, QChar( u'区' ) ) );
  row( "half an emoji", QString( QChar( 0xD83D ) ) );
  row( "wildcards", QStringLiteral( "a*?<>|:b" ) );
}

void TestPackageNames::hostileName_becomesASafeFolder()
{
  QFETCH( QString, name );
  const QString folder = folderNames( { name } ).first();
  QVERIFY2( QRegularExpression( "^[\\w() -]+$", QRegularExpression::UseUnicodePropertiesOption ).match( folder ).hasMatch(), qPrintable( folder ) );
  QVERIFY( folder.size() <= 60 && folder.toUtf8().size() <= 200 );
  QCOMPARE( folder, folder.trimmed() );
  QVERIFY( !folder.startsWith( '.' ) && !QStringList( { "con", "nul" } ).contains( folder.toLower() ) );
  QVERIFY2( folder != name, "a changed name must be told from a name that looks like it" );
}

void TestPackageNames::plainName_staysAsItIs()
{
  const QStringList names { QStringLiteral( "金水区" ), QStringLiteral( "Jinshui District (1)" ), QStringLiteral( "二七_区-2" ) };
  QCOMPARE( folderNames( names ), names );
}

void TestPackageNames::namesThatFileSystemsConfuse_getFoldersOfTheirOwn()
{
  // Differ by a slash only, by case, by width, by composition (é in one or two characters), after the cut, by what is replaced.
  const QStringList names { "甲/乙", "甲\\乙", "甲_乙", "Erqi", "ERQI", "Ｅｒｑｉ", QString::fromUtf8( "\xC3\xA9" ), QString::fromUtf8( "e\xCC\x81" ), QString( 60, 'x' ), QString( 61, 'x' ), "🏙", "🏡", "_" };
  QSet<QString> folded;
  const QStringList folders = folderNames( names );
  for ( const QString &folder : folders )
    folded.insert( folder.normalized( QString::NormalizationForm_KC ).toCaseFolded() );
  QCOMPARE( folded.size(), names.size() );
}

void TestPackageNames::folder_doesNotDependOnItsNeighbours()
{
  const QString alone = folderNames( { "../x" } ).first();
  QCOMPARE( folderNames( { "区", "../y", "../x" } ).last(), alone );
}

void TestPackageNames::foreignNames_areFoundInText_data()
{
  QTest::addColumn<QString>( "text" );
  QTest::addColumn<bool>( "isForeign" );
  QTest::newRow( "nothing" ) << QStringLiteral( "屋面渗漏" ) << false;
  QTest::newRow( "own" ) << QStringLiteral( "与锦绣花园共用" ) << false;
  QTest::newRow( "other's" ) << QStringLiteral( "与幸福里共用停车场" ) << true;
  QTest::newRow( "shared name" ) << QStringLiteral( "阳光小区屋面" ) << false;
  QTest::newRow( "district" ) << QStringLiteral( "靠近乙区" ) << true;
  QTest::newRow( "one character" ) << QStringLiteral( "丁" ) << true;
  QTest::newRow( "one character in a word" ) << QStringLiteral( "丁字路口" ) << false;
  QTest::newRow( "id" ) << QStringLiteral( "见 B12" ) << true;
  QTest::newRow( "longer id" ) << QStringLiteral( "见 B123" ) << false;
  QTest::newRow( "id inside a word" ) << QStringLiteral( "xB12" ) << false;
  QTest::newRow( "id in Chinese" ) << QStringLiteral( "见B12号" ) << true;
  QTest::newRow( "bare number" ) << QStringLiteral( "12 户" ) << false;
}

void TestPackageNames::foreignNames_areFoundInText()
{
  ForeignNames names;
  names.add( QStringLiteral( "甲区" ), 0 );
  names.add( QStringLiteral( "乙区" ), 1 );
  names.add( QStringLiteral( "丁" ), 1 );
  names.add( QStringLiteral( "锦绣花园" ), 0 );
  names.add( QStringLiteral( "幸福里" ), 1 );
  names.add( QStringLiteral( "阳光小区" ), 0 );
  names.add( QStringLiteral( "阳光小区" ), 1 );
  names.addId( QStringLiteral( "B12" ), 1 );
  names.addId( QStringLiteral( "12" ), 1 );
  QFETCH( QString, text );
  QTEST( names.isIn( text, 0 ), "isForeign" );
}

void TestPackageNames::record_losesPathsAndOthersNames()
{
  ForeignNames names;
  names.add( QStringLiteral( "乙区" ), 1 );
  StoredRun run { 12, QStringLiteral( "complete" ), runRecord( QStringLiteral( "全市" ) ) };
  run.record.parametersJson = QStringLiteral( R"({"MET_SHARE":0.9,"METHOD":"network","LIMITS":"300;500","STANDARD_FILE":"own.json","COMMUNITY_NAME":"乙区名称","X":"/srv/li/a","Y":"a\\b","Z":"dbname='x'","AREA":"乙区","EMPTY":null,"OLD":false})" );
  run.record.inputsJson = QStringLiteral( R"([{"parameter":"COMMUNITIES","layer":"乙区小区","source":"/srv/li/city.gpkg","crs":"EPSG:4547","feature_count":812,"sha256":"ab"}])" );
  run.record.period = QStringLiteral( "乙区2025" );
  const RunRecord handed = handedRun( run, QStringLiteral( "甲区" ), names, 0 );
  const QJsonObject parameters = QJsonDocument::fromJson( handed.parametersJson.toUtf8() ).object();
  QCOMPARE( parameters.keys(), QStringList( { "EMPTY", "LIMITS", "METHOD", "MET_SHARE", "OLD", "SOURCE_RUN" } ) );
  QCOMPARE( parameters.value( "SOURCE_RUN" ).toInt(), 12 );
  QCOMPARE( QJsonDocument::fromJson( handed.inputsJson.toUtf8() ).array().at( 0 ).toObject().keys(), QStringList( { "crs", "parameter", "sha256" } ) );
  QCOMPARE( handed.area, QStringLiteral( "甲区" ) );
  QCOMPARE( handed.period, QString() );
  QCOMPARE( handed.algorithm, run.record.algorithm );
  QCOMPARE( handed.finishedAt, run.record.finishedAt );
}

void TestPackageNames::area_thatNamesAnotherDistrict_isReplaced()
{
  ForeignNames names;
  names.add( QStringLiteral( "甲区" ), 0 );
  names.add( QStringLiteral( "乙区" ), 1 );
  QStringList taken;
  QCOMPARE( handedArea( QStringLiteral( "甲区" ), QStringLiteral( "甲区" ), names, 0, taken ), QStringLiteral( "甲区" ) );
  // The neighbour's run holds a community of ours: another area, or the views would show one of the two runs only.
  QCOMPARE( handedArea( QStringLiteral( "乙区" ), QStringLiteral( "甲区" ), names, 0, taken ), QStringLiteral( "甲区 2" ) );
  QCOMPARE( handedArea( QString(), QStringLiteral( "甲区" ), names, 0, taken ), QString() );
}

QTEST_GUILESS_MAIN( TestPackageNames )
#include "test_package_names.moc"
