// The module as QGIS' plugin registry meets it: opened by QLibrary, made by classFactory(), started and unloaded ten times in one
// session, as a user does who ticks and unticks it. Nothing of it may stay, and memory must not grow. The window's part is
// tested in the real desktop (tests/install/check_desktop_reload.py).

#include "tests/support/allocated_bytes.h"

#include <QLibrary>
#include <QTranslator>
#include <QtTest>
#include <qgisplugin.h>
#include <qgsapplication.h>
#include <qgsprocessingalgorithm.h>
#include <qgsprocessingregistry.h>
#include <qgsprovidermetadata.h>

namespace
{

constexpr int ROUNDS = 10;
// The first rounds fill what QGIS, Qt and the heap keep once.
constexpr int WARM_UP = 10;

using Factory = QgisPlugin *( QgisInterface * );
using Unload = void( QgisPlugin * );
using MetadataFactory = QgsProviderMetadata *();
using Add = int();
using Remove = void();

QString modulePath()
{
  return QStringLiteral( BINARY_DIR "/plugin/librenewalaudit.so" );
}

QgsProcessingProvider *provider()
{
  return QgsApplication::processingRegistry()->providerById( QStringLiteral( "renewal" ) );
}

//! Chinese while the module is loaded, English without it.
QString word()
{
  return QCoreApplication::translate( "ShippedModel", "Ready models" );
}

template <typename Function>
Function *resolve( QLibrary &library, const char *name )
{
  return reinterpret_cast<Function *>( library.resolve( name ) );
}

} // namespace

class TestModuleReload : public QObject
{
    Q_OBJECT

  private slots:
    void initTestCase();
    void tenTimes_leavesNothing();
    void metadata_addsAndRemovesTheProvider();
    void twoCopies_registerOnce();
};

void TestModuleReload::initTestCase()
{
  QgsApplication::setLocale( QLocale( QStringLiteral( "zh_CN" ) ) );
  QVERIFY2( QFile::exists( modulePath() ), qPrintable( modulePath() ) );
}

void TestModuleReload::tenTimes_leavesNothing()
{
  QLibrary library( modulePath() );
  QVERIFY2( library.load(), qPrintable( library.errorString() ) );
  Factory *make = resolve<Factory>( library, "classFactory" );
  Unload *destroy = resolve<Unload>( library, "unload" );
  QVERIFY( make && destroy );
  const auto translators = []()
  { return qApp->findChildren<QTranslator *>().size(); };
  const int before = translators();
  const qsizetype objects = qApp->findChildren<QObject *>().size();

  std::vector<qint64> bytes;
  for ( int round = 0; round < WARM_UP + ROUNDS; ++round )
  {
    QgisPlugin *plugin = make( nullptr );
    plugin->initGui();
    QVERIFY( provider() && provider()->algorithms().size() > 16 );
    QCOMPARE( word(), QStringLiteral( "现成模型" ) );
    QCOMPARE( translators(), before + 1 );
    // An algorithm that was opened before the plugin goes, as a dialog does.
    std::unique_ptr<QgsProcessingAlgorithm> open( QgsApplication::processingRegistry()->createAlgorithmById( QStringLiteral( "renewal:servicecoverage" ) ) );
    QVERIFY( open );
    open.reset();

    plugin->unload();
    destroy( plugin );
    QCoreApplication::processEvents();
    QCoreApplication::sendPostedEvents( nullptr, QEvent::DeferredDelete );
    QVERIFY( !provider() );
    QCOMPARE( translators(), before );
    QCOMPARE( word(), QStringLiteral( "Ready models" ) );
    QCOMPARE( qApp->findChildren<QObject *>().size(), objects );
    bytes.push_back( renewal::tests::allocatedBytes() );
  }
  // A translation or a provider left behind in each round would be tens of times as much.
  const qint64 grown = bytes.back() - bytes[WARM_UP - 1];
  QVERIFY2( grown < 16 * 1024, qPrintable( QString( "%1 bytes more after %2 rounds" ).arg( grown ).arg( ROUNDS ) ) );
}

void TestModuleReload::metadata_addsAndRemovesTheProvider()
{
  QLibrary library( modulePath() );
  MetadataFactory *make = resolve<MetadataFactory>( library, "providerMetadataFactory" );
  QVERIFY( make );
  for ( int round = 0; round < ROUNDS; ++round )
  {
    std::unique_ptr<QgsProviderMetadata> metadata( make() );
    metadata->initProvider();
    QVERIFY( provider() );
    metadata->cleanupProvider();
    QVERIFY( !provider() );
  }
}

void TestModuleReload::twoCopies_registerOnce()
{
  // One in the system's folder, one in a profile: two files, each with its own memory.
  const QTemporaryDir folder;
  const QString copy = folder.filePath( QStringLiteral( "librenewalaudit.so" ) );
  QVERIFY( QFile::copy( modulePath(), copy ) );
  QLibrary system( modulePath() );
  QLibrary profile( copy );
  Add *addSystem = resolve<Add>( system, "renewal_add_provider" );
  Add *addProfile = resolve<Add>( profile, "renewal_add_provider" );
  Remove *removeSystem = resolve<Remove>( system, "renewal_remove_provider" );
  Remove *removeProfile = resolve<Remove>( profile, "renewal_remove_provider" );
  QVERIFY( addSystem && addProfile && removeSystem && removeProfile && addSystem != addProfile );

  QCOMPARE( addSystem(), 1 );
  const QgsProcessingProvider *first = provider();
  QCOMPARE( addProfile(), 1 );
  QCOMPARE( provider(), first );
  const auto ours = []( const QgsProcessingProvider *one )
  { return one->id() == QLatin1String( "renewal" ); };
  const QList<QgsProcessingProvider *> all = QgsApplication::processingRegistry()->providers();
  QCOMPARE( std::count_if( all.begin(), all.end(), ours ), 1 );
  // The copy that did not add it does not take it away either.
  removeProfile();
  QCOMPARE( provider(), first );
  removeSystem();
  QVERIFY( !provider() );
}

int main( int argc, char *argv[] )
{
  const QTemporaryDir profile;
  QgsApplication application( argc, argv, true, profile.path() );
  QgsApplication::initQgis();
  TestModuleReload test;
  const int result = QTest::qExec( &test, argc, argv );
  QgsApplication::exitQgis();
  return result;
}

#include "test_module_reload.moc"
