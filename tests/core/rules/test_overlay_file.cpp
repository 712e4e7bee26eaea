#include "core/rules/overlay_file.h"
#include "core/rules/pack_error.h"
#include "core/rules/pack_loader.h"
#include "core/rules/typed_number.h"
#include "tests/core/rules/pack_library.h"

#include <QFile>
#include <QProcess>
#include <QTemporaryDir>
#include <QtTest>

using namespace renewal;
using namespace renewal::rules;

namespace
{

QByteArray contentOf( const QString &path )
{
  QFile file( path );
  return file.open( QIODevice::ReadOnly ) ? file.readAll() : QByteArray();
}

void writeFile( const QString &path, const QByteArray &bytes )
{
  QFile file( path );
  QVERIFY( file.open( QIODevice::WriteOnly ) );
  file.write( bytes );
}

} // namespace

class TestOverlayFile : public QObject
{
    Q_OBJECT

  private slots:
    void typedNumber_isReadOrRefused_data();
    void typedNumber_isReadOrRefused();
    void overlayOfEverything_obeysTheSchema();
    void shippedId_isRefused();
    void lowerEndAboveTheUpper_isRefused();
    void badDate_leavesTheFileAsItWas();
    void shippedPackInAFolder_isNeverOverwritten();
    void otherFile_isForeign();
    void unwritableFolder_isSaid();
};

void TestOverlayFile::typedNumber_isReadOrRefused_data()
{
  QTest::addColumn<QString>( "text" );
  QTest::addColumn<double>( "value" ); // -1: refused
  QTest::addColumn<QString>( "problem" );
  QTest::newRow( "plain" ) << "0.5" << 0.5 << "";
  QTest::newRow( "spaces" ) << "  12 " << 12.0 << "";
  QTest::newRow( "full width" ) << QString::fromUtf8( "８００．５" ) << 800.5 << "";
  QTest::newRow( "the most" ) << "1000" << 1000.0 << "";
  QTest::newRow( "empty" ) << " " << -1.0 << "Give a number.";
  QTest::newRow( "negative" ) << "-3" << -1.0 << "-3 is too small: the number must be greater than 0.";
  QTest::newRow( "zero" ) << "0" << -1.0 << "0 is too small: the number must be greater than 0.";
  QTest::newRow( "huge" ) << "99999999999999999999" << -1.0 << "100000000000000000000 is too large: the number must be at most 1000.";
  QTest::newRow( "just too large" ) << "1000.01" << -1.0 << "1000.01 is too large: the number must be at most 1000.";
  QTest::newRow( "NaN" ) << "NaN" << -1.0 << "\"NaN\" is not a number. Write digits, with a point for the decimals: 0.5.";
  QTest::newRow( "infinity" ) << "1e999" << -1.0 << "\"1e999\" is not a number. Write digits, with a point for the decimals: 0.5.";
  QTest::newRow( "comma" ) << "0,5" << -1.0 << "\"0,5\" is not a number. Write digits, with a point for the decimals: 0.5.";
}

void TestOverlayFile::typedNumber_isReadOrRefused()
{
  QFETCH( QString, text );
  QFETCH( double, value );
  QFETCH( QString, problem );
  const TypedNumber number = typedNumber( text, { 0.0, 1000.0, true, false } );
  QCOMPARE( number.value.value_or( -1.0 ), value );
  QCOMPARE( number.problem, problem );
}

//! The schema check of the shipped packs, run over overlays of henan-2023 and the district units in which every entry is changed.
void TestOverlayFile::overlayOfEverything_obeysTheSchema()
{
  const QTemporaryDir folder;
  PackOverlay overlay = PackOverlay::over( "henan-2023" );
  overlay.head.effectiveFrom = "2025-01-01";
  const model::RulePack pack = overlay.effective();
  for ( model::CoverageRule rule : pack.coverage )
  {
    rule.limitMetres = 1e-7;
    rule.minutes = 7;
    rule.minCount = 2;
    rule.size = { 12.5, 1e7 };
    overlay.setRule( rule, { "d", "c", "https://example.org" } );
  }
  for ( model::ChecklistItem item : pack.checklist )
  {
    item.weight = 1e6;
    overlay.setItem( item, {} );
  }
  for ( const auto &[section, figures] : { std::pair( PackSection::Parking, pack.parking ), std::pair( PackSection::Charging, pack.charging ), std::pair( PackSection::Unit, pack.unit ) } )
  {
    for ( model::Figure figure : figures )
    {
      figure.value *= 0.9;
      overlay.setFigure( section, figure, { "d", "" } );
    }
  }
  const QString path = folder.filePath( "all.json" );
  saveOverlay( overlay, path );
  QProcess check;
  check.start( "/usr/bin/python3", { QStringLiteral( SOURCE_DIR ) + "/tests/layout/check_rule_packs.py", SOURCE_DIR, path } );
  QVERIFY( check.waitForFinished() );
  QVERIFY2( check.exitCode() == 0, check.readAllStandardOutput() + check.readAllStandardError() );
}

void TestOverlayFile::shippedId_isRefused()
{
  PackOverlay overlay = PackOverlay::over( "henan-2023" );
  overlay.head.id = "gb50180-2018";
  QCOMPARE( complaint( [&]
                       { checkedOverlay( overlay ); } ),
            QStringLiteral( "\"gb50180-2018\" is a standard of the plugin: an audit would seem to rest on it. Give the overlay an id of its own, such as jinshui-2025." ) );
}

void TestOverlayFile::lowerEndAboveTheUpper_isRefused()
{
  PackOverlay overlay = PackOverlay::over( "renewal-unit-2021" );
  model::Figure least = *overlay.figures( PackSection::Unit ).current( "min_area" );
  least.value = 50.5; // max_area is 50
  overlay.setFigure( PackSection::Unit, least, {} );
  QCOMPARE( complaint( [&]
                       { checkedOverlay( overlay ); } ),
            QStringLiteral( "min_area (50.5) is greater than max_area (50): change the other one first." ) );
}

void TestOverlayFile::badDate_leavesTheFileAsItWas()
{
  const QTemporaryDir folder;
  const QString path = folder.filePath( "o.json" );
  PackOverlay overlay = PackOverlay::over( "henan-2023" );
  saveOverlay( overlay, path );
  const QByteArray before = contentOf( path );
  QVERIFY( !before.isEmpty() );
  overlay.head.effectiveFrom = "2025-02-30";
  const QString message = complaint( [&]
                                     { saveOverlay( overlay, path ); } );
  QVERIFY2( message.contains( "effective_from: \"2025-02-30\" is not a date" ), qPrintable( message ) );
  QCOMPARE( contentOf( path ), before );
}

void TestOverlayFile::shippedPackInAFolder_isNeverOverwritten()
{
  const QTemporaryDir folder;
  const QString path = folder.filePath( "copy.json" );
  const QByteArray shipped = *shippedPackBytes( "henan-2023" );
  writeFile( path, shipped );
  const PackOverlay overlay = PackOverlay::over( "henan-2023" );
  QVERIFY( overlayTarget( overlay, path ) == OverlayTarget::Forbidden );
  QVERIFY( overlayTarget( overlay, ":/renewal/standards/henan-2023.json" ) == OverlayTarget::Forbidden );
  const QString message = complaint( [&]
                                     { saveOverlay( overlay, path ); } );
  QVERIFY2( message.contains( "is a standard of the plugin, which is never changed" ), qPrintable( message ) );
  QCOMPARE( contentOf( path ), shipped );
}

void TestOverlayFile::otherFile_isForeign()
{
  const QTemporaryDir folder;
  const QString path = folder.filePath( "notes.json" );
  PackOverlay overlay = PackOverlay::over( "henan-2023" );
  QVERIFY( overlayTarget( overlay, path ) == OverlayTarget::Free );
  writeFile( path, "notes" );
  QVERIFY( overlayTarget( overlay, path ) == OverlayTarget::Foreign );
  saveOverlay( overlay, path );
  QVERIFY( overlayTarget( overlay, path ) == OverlayTarget::Overlay );
  overlay.head.id = "another";
  QVERIFY( overlayTarget( overlay, path ) == OverlayTarget::Foreign );
}

void TestOverlayFile::unwritableFolder_isSaid()
{
  const QTemporaryDir folder;
  const QString message = complaint( [&]
                                     { saveOverlay( PackOverlay::over( "henan-2023" ), folder.filePath( "no/such/o.json" ) ); } );
  QVERIFY2( message.startsWith( "The overlay cannot be written to " ), qPrintable( message ) );
}

QTEST_GUILESS_MAIN( TestOverlayFile )
#include "test_overlay_file.moc"
