#include "tests/support/store_fixture.h"

#include <QTemporaryDir>
#include <QtTest>

#include <qgsapplication.h>
#include <qgsvectorlayer.h>

using namespace renewal::tests;

namespace
{

//! A style one can tell: it gives the first field of the results an alias.
QString style( const QString &alias )
{
  return QStringLiteral( "<!DOCTYPE qgis PUBLIC 'http://mrcc.com/qgis.dtd' 'SYSTEM'><qgis version=\"3.22\"><aliases><alias field=\"community_id\" name=\"%1\"/></aliases></qgis>" ).arg( alias );
}

} // namespace

//! Tables and views open in QGIS through both providers, styled, with the right CRS and extent.
class TestDefaultStyles : public QObject
{
    Q_OBJECT

  private slots:
    void initTestCase();
    void cleanupTestCase() { QgsApplication::exitQgis(); }
    void init();
    void layer_opensStyled_data();
    void layer_opensStyled();
    void extent_followsTheNewestRun();
    void nextRun_renewsOurStyle();
    void nextRun_keepsStylesOfTheUser();

  private:
    qint64 write( const QString &area, const QString &alias, double x0 = 500000 );
    std::unique_ptr<QgsVectorLayer> layer( const QString &provider, const QString &table, bool hasGeometry ) const;
    QString alias( const QString &provider, const QString &table, bool hasGeometry ) const;

    std::unique_ptr<QTemporaryDir> mFolder;
    QString mPath;
};

void TestDefaultStyles::initTestCase()
{
  QgsApplication::setPrefixPath( "/usr", true ); // where the provider libraries are
  QgsApplication::init();
  QgsApplication::initQgis();
}

void TestDefaultStyles::init()
{
  mFolder = std::make_unique<QTemporaryDir>();
  mPath = mFolder->filePath( "results.sqlite" );
  write( "A", "old" );
}

qint64 TestDefaultStyles::write( const QString &area, const QString &alias, double x0 )
{
  ResultsDatabase database = ResultsDatabase::open( mPath, ResultsDatabase::Access::Write );
  database.setSrid( 4547 );
  TestProgress progress;
  return database.writeRun( runRecord( area ), { coverageRows( 2 ), summaryRows( 3, GeometryKind::MultiPolygon, x0 ) }, { { "coverage", style( alias ) }, { "coverage_summary", style( alias ) } }, progress );
}

std::unique_ptr<QgsVectorLayer> TestDefaultStyles::layer( const QString &provider, const QString &table, bool hasGeometry ) const
{
  const QString uri = provider == QLatin1String( "ogr" ) ? QString( "%1|layername=%2" ).arg( mPath, table ) : QString( "dbname='%1' table=\"%2\"%3" ).arg( mPath, table, hasGeometry ? " (geometry)" : "" );
  return std::make_unique<QgsVectorLayer>( uri, table, provider );
}

QString TestDefaultStyles::alias( const QString &provider, const QString &table, bool hasGeometry ) const
{
  const auto opened = layer( provider, table, hasGeometry );
  return opened->isValid() ? opened->attributeAlias( opened->fields().indexOf( "community_id" ) ) : QStringLiteral( "invalid" );
}

void TestDefaultStyles::layer_opensStyled_data()
{
  QTest::addColumn<QString>( "provider" );
  QTest::addColumn<QString>( "table" );
  QTest::addColumn<bool>( "hasGeometry" );
  QTest::addColumn<int>( "rows" );
  for ( const char *provider : { "spatialite", "ogr" } )
  {
    QTest::addRow( "%s table", provider ) << provider << "coverage" << false << 4;
    QTest::addRow( "%s view", provider ) << provider << "coverage_latest" << false << 2;
    QTest::addRow( "%s spatial table", provider ) << provider << "coverage_summary" << true << 6;
    QTest::addRow( "%s spatial view", provider ) << provider << "coverage_summary_latest" << true << 3;
  }
}

void TestDefaultStyles::layer_opensStyled()
{
  QFETCH( QString, provider );
  QFETCH( QString, table );
  QFETCH( bool, hasGeometry );
  QFETCH( int, rows );
  write( "A", "new" );
  const auto opened = layer( provider, table, hasGeometry );
  QVERIFY( opened->isValid() );
  QCOMPARE( opened->attributeAlias( opened->fields().indexOf( "community_id" ) ), QString( "new" ) );
  int read = 0;
  QgsFeature feature;
  QgsFeatureIterator features = opened->getFeatures();
  while ( features.nextFeature( feature ) )
  {
    ++read;
    QCOMPARE( feature.hasGeometry(), hasGeometry );
  }
  QCOMPARE( read, rows );
  if ( !hasGeometry )
    return;
  QCOMPARE( opened->crs().authid(), QString( "EPSG:4547" ) );
  // Only the third community, from x = 500400, of each run; the index is asked.
  features = opened->getFeatures( QgsFeatureRequest( QgsRectangle( 500390, 3800000, 500600, 3800100 ) ) );
  read = 0;
  while ( features.nextFeature( feature ) )
    ++read;
  QCOMPARE( read, rows / 3 );
}

void TestDefaultStyles::extent_followsTheNewestRun()
{
  write( "B", "new", 510000 );
  for ( const char *provider : { "spatialite", "ogr" } )
  {
    for ( const char *table : { "coverage_summary", "coverage_summary_latest" } )
    {
      const auto opened = layer( provider, table, true );
      QCOMPARE( opened->extent().xMinimum(), 500000.0 );
      QCOMPARE( opened->extent().xMaximum(), 510500.0 );
    }
  }
}

void TestDefaultStyles::nextRun_renewsOurStyle()
{
  write( "A", "new" );
  QCOMPARE( Look( mPath ).integer( "SELECT count(*) FROM layer_styles" ), qint64( 8 ) ); // 2 tables and 2 views, for 2 providers
  QCOMPARE( Look( mPath ).integer( "SELECT count(*) FROM layer_styles WHERE useAsDefault AND styleQML LIKE '%\"new\"%'" ), qint64( 8 ) );
}

void TestDefaultStyles::nextRun_keepsStylesOfTheUser()
{
  // The user saves a style of his own as the default, through each provider.
  for ( const char *provider : { "spatialite", "ogr" } )
  {
    const auto opened = layer( provider, "coverage_summary", true );
    opened->setFieldAlias( opened->fields().indexOf( "community_id" ), "mine" );
    QString error;
    opened->saveStyleToDatabase( "mine", "", true, "", error );
    QVERIFY2( error.isEmpty(), qPrintable( error ) );
  }
  write( "A", "new" );
  for ( const char *provider : { "spatialite", "ogr" } )
  {
    QCOMPARE( alias( provider, "coverage_summary", true ), QString( "mine" ) );
    QCOMPARE( alias( provider, "coverage_summary_latest", true ), QString( "new" ) );
  }
}

int main( int argc, char *argv[] )
{
  QgsApplication application( argc, argv, false );
  TestDefaultStyles test;
  return QTest::qExec( &test, argc, argv );
}

#include "test_default_styles.moc"
