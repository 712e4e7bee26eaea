// Rule packs from districts are untrusted: refused before anything is computed or stored, or shown as text. Through the
// two audits that read every part of a pack, as a user would run them.

#include "tests/support/golden_district.h"

#include <QElapsedTimer>
#include <QtTest>

using namespace renewal::tests;

namespace
{

const char *const RISKY[] = { "load_layer('/etc/passwd','ogr') IS NULL", "file_size('/etc/passwd') > 0", "file_exists('/etc/passwd')", "is_directory('/')", "exif('/a.jpg') IS NULL", "base_file_name('/etc/passwd') = ''", "env('HOME') = ''", "eval('1 = 1')", "raster_value('a',1,make_point(1,1)) = 1", "layer_property('a','source') = ''", "get_feature('a','b',1) IS NULL", "aggregate('a','count',\"x\") > 0", "sqlite_fetch_and_increment('/a.sqlite','t','i','id',map()) > 0", "now() > '2020'", "rand(0,1) = 1", "my_python_function(1)", "@project_path = ''", "var('user_account_name') = ''", "$geometry IS NULL", "overlay_intersects('a')" };

const QByteArray MARKUP = "<img src=x onerror=alert(1)><b>供水</b>&amp;";
const QString MARKUP_TEXT = QString::fromUtf8( MARKUP );

QByteArray item( const QByteArray &code, const QByteArray &more )
{
  return "{\"code\":\"" + code + "\",\"zh\":\"" + MARKUP + "\",\"en\":\"" + MARKUP + "\",\"kind\":\"must\",\"category\":\"" + MARKUP + "\",\"requirement\":\"" + MARKUP + "\",\"basis\":{\"doc\":\"" + MARKUP + "\"}," + more + "}";
}

QByteArray packOf( const QByteArray &rest )
{
  return "{\"id\":\"hostile\",\"version\":\"1\",\"title\":{\"zh\":\"" + MARKUP + "\"}," + rest + "}";
}

QByteArray escaped( QByteArray expression )
{
  return expression.replace( '\\', "\\\\" ).replace( '"', "\\\"" );
}

//! A pack of one item with \a expression at \a key.
QByteArray packAsking( const QByteArray &key, const QByteArray &expression )
{
  const QByteArray met = key == "met_when" ? QByteArray() : QByteArray( ",\"met_when\":\"water\"" );
  return packOf( "\"checklist\":[" + item( "A", "\"" + key + "\":\"" + escaped( expression ) + "\"" + met ) + "]" );
}

//! The peak of this process's memory in kilobytes, counted from the last call.
long peakKilobytes()
{
  QFile status( QStringLiteral( "/proc/self/status" ) );
  long peak = -1;
  if ( status.open( QIODevice::ReadOnly ) )
  {
    for ( const QByteArray &line : status.readAll().split( '\n' ) )
      peak = line.startsWith( "VmHWM:" ) ? line.mid( 6 ).simplified().split( ' ' ).first().toLong() : peak;
  }
  QFile clear( QStringLiteral( "/proc/self/clear_refs" ) );
  if ( !clear.open( QIODevice::WriteOnly ) || clear.write( "5" ) != 1 )
    qFatal( "the peak of the memory cannot be set back" );
  return peak;
}

} // namespace

class TestHostilePacks : public QObject
{
    Q_OBJECT

  private slots:
    void hugePack_isRefusedUnread();
    void hostilePack_isRefused_data();
    void hostilePack_isRefused();
    void riskyExpression_isRefused_data();
    void riskyExpression_isRefused();
    void deepExpression_isRefusedOrAnswered_data();
    void deepExpression_isRefusedOrAnswered();
    void markup_isShownAsText_data();
    void markup_isShownAsText();

  private:
    GoldenDistrict mDistrict; //!< for its folder
    std::unique_ptr<QgsVectorLayer> mCommunities = memoryLayer( "Polygon?field=cid:string&field=year:string&field=water:string", QStringLiteral( "EPSG:4547" ), { { GoldenDistrict::box( 0, 0, 100, 100 ), { MARKUP_TEXT, "1990", "是" } } } );

    QVariantMap parameters( const QString &algorithm, const QString &pack ) const
    {
      QVariantMap map { { "COMMUNITIES", asParameter( mCommunities ) }, { "COMMUNITY_ID", "cid" }, { "STANDARD_FILE", pack } };
      const QStringList outputs = algorithm == "communitychecklist" ? QStringList { "ITEMS", "SUMMARY" } : QStringList { "SCORECARD", "INDICATORS" };
      for ( const QString &output : outputs )
        map.insert( output, QgsProcessing::TEMPORARY_OUTPUT );
      if ( algorithm == "communitychecklist" )
        map.insert( "BUILT_YEAR", "year" );
      return map;
    }

    //! Runs both audits with \a bytes as pack; both must refuse it with the same sentence, which is returned, and store nothing.
    QString refusalOf( const QString &pack ) const
    {
      QStringList sentences;
      for ( const char *algorithm : { "communitychecklist", "completenessaudit" } )
      {
        const QString results = mDistrict.folder.filePath( "never.sqlite" );
        QVariantMap run = parameters( algorithm, pack );
        run.insert( "RESULTS", results );
        const AuditOutcome outcome = runAudit( algorithm, run );
        if ( outcome.isDone || !outcome.layers.empty() || QFile::exists( results ) )
          return QStringLiteral( "accepted" );
        sentences << outcome.error;
      }
      return sentences[0] == sentences[1] ? sentences[0] : sentences.join( "\nbut " );
    }
};

//! 100 MB of well-formed JSON: looked at, never read into memory.
void TestHostilePacks::hugePack_isRefusedUnread()
{
  QFile file( mDistrict.folder.filePath( "huge.json" ) );
  QVERIFY( file.open( QIODevice::WriteOnly ) );
  QByteArray block;
  while ( block.size() < 1 << 20 )
    block += item( "A" + QByteArray::number( block.size() ), "\"met_when\":\"water\"" ) + ",\n";
  file.write( "{\"id\":\"huge\",\"version\":\"1\",\"title\":{\"zh\":\"z\"},\"checklist\":[" );
  for ( int megabyte = 0; megabyte < 100; ++megabyte )
    QCOMPARE( file.write( block ), qint64( block.size() ) );
  file.write( item( "Z", "\"met_when\":\"water\"" ) + "]}" );
  file.close();
  QVERIFY( file.size() > 100 * 1024 * 1024 );
  refusalOf( QStringLiteral( "/nowhere.json" ) ); // what a refusal costs anyway
  peakKilobytes();
  const long before = peakKilobytes();
  QElapsedTimer timer;
  timer.start();
  const QString sentence = refusalOf( file.fileName() );
  const qint64 milliseconds = timer.elapsed();
  const long grown = peakKilobytes() - before;
  QVERIFY2( sentence.contains( "is too large for a rule pack. Allowed: at most 4 MB." ), qPrintable( sentence ) );
  QVERIFY2( grown < 20 * 1024, qPrintable( QString::number( grown ) ) );
  QVERIFY2( milliseconds < 5000, qPrintable( QString::number( milliseconds ) ) );
}

void TestHostilePacks::hostilePack_isRefused_data()
{
  QTest::addColumn<QByteArray>( "pack" );
  QTest::addColumn<QString>( "words" );
  const QByteArray met = "\"met_when\":\"water\"";
  const QByteArray rule = R"({"code":"R","zh":"z","en":"e","facilities":["park"],"limit_m":300,"class":"must"})";
  QTest::newRow( "deep lists" ) << QByteArray( 1000000, '[' ) << "nested too deep; at most 16 levels";
  QTest::newRow( "deep objects" ) << packOf( "\"parking\":" + QByteArray( "{\"a\":" ).repeated( 200000 ) + "1" + QByteArray( 200000, '}' ) ) << "nested too deep; at most 16 levels";
  QTest::newRow( "many values" ) << packOf( "\"extends\":[" + QByteArray( "1," ).repeated( 500000 ) + "1]" ) << "too many values";
  QTest::newRow( "extends itself" ) << packOf( "\"extends\":[\"hostile\"]" ) << "packs extend each other in a circle (hostile > hostile)";
  QTest::newRow( "circle through a shipped name" ) << QByteArray( R"({"id":"gb50180-2018","version":"1","title":{"zh":"z"},"extends":["overlay-kindergarten-500"]})" ) << "in a circle (gb50180-2018 > overlay-kindergarten-500 > gb50180-2018)";
  QTest::newRow( "extends a path" ) << packOf( "\"extends\":[\"../../etc/passwd\"]" ) << "is not a code";
  QTest::newRow( "item twice" ) << packOf( "\"checklist\":[" + item( "A", met ) + "," + item( "A", met ) + "]" ) << "\"A\" stands twice";
  QTest::newRow( "rule twice" ) << packOf( "\"coverage\":[" + rule + "," + rule + "]" ) << "\"R\" stands twice";
  QTest::newRow( "inherited code again" ) << packOf( "\"extends\":[\"old-community-2020\"],\"checklist\":[" + item( "LX20-J01", met ) + "]" ) << "an extended pack has a rule of this code";
  QTest::newRow( "key twice" ) << packOf( "\"checklist\":[" + item( "A", met + "," + met ) + "]" ) << "\"met_when\" stands twice";
  QTest::newRow( "markup as code" ) << packOf( "\"checklist\":[" + item( MARKUP, met ) + "]" ) << "is not a code";
}

void TestHostilePacks::hostilePack_isRefused()
{
  QFETCH( QByteArray, pack );
  QFETCH( QString, words );
  const QString sentence = refusalOf( mDistrict.write( "hostile.json", pack ) );
  QVERIFY2( sentence.contains( words ), qPrintable( sentence.left( 2000 ) ) );
}

void TestHostilePacks::riskyExpression_isRefused_data()
{
  QTest::addColumn<QByteArray>( "pack" );
  for ( const QByteArray expression : RISKY )
  {
    QTest::newRow( expression ) << packAsking( "met_when", expression );
    QTest::newRow( "in a branch never taken: " + expression ) << packAsking( "applies_when", "CASE WHEN false THEN " + expression + " ELSE true END" );
  }
}

void TestHostilePacks::riskyExpression_isRefused()
{
  QFETCH( QByteArray, pack );
  const QString sentence = refusalOf( mDistrict.write( "hostile.json", pack ) );
  // A function that this version of QGIS does not have cannot be read.
  QVERIFY2( sentence.contains( "hostile.json, line 1, checklist[0]." ) && ( sentence.contains( "not allowed" ) || sentence.contains( "Function is not known" ) ), qPrintable( sentence ) );
  QVERIFY2( sentence.contains( "Allowed: the community's own attributes, operators and the functions abs, " ), qPrintable( sentence ) );
}

void TestHostilePacks::deepExpression_isRefusedOrAnswered_data()
{
  QTest::addColumn<QByteArray>( "expression" );
  QTest::newRow( "brackets" ) << QByteArray( 990, '(' ) + "water" + QByteArray( 990, ')' );
  QTest::newRow( "NOT" ) << QByteArray( "NOT " ).repeated( 390 ) + "water";
  QTest::newRow( "minus" ) << QByteArray( "- " ).repeated( 390 ) + "water = 1";
  QTest::newRow( "CASE" ) << QByteArray( "CASE WHEN 1 THEN " ).repeated( 80 ) + "water" + QByteArray( " END" ).repeated( 80 );
  QTest::newRow( "calls" ) << QByteArray( "trim(" ).repeated( 320 ) + "water" + QByteArray( 320, ')' );
  QTest::newRow( "too long" ) << QByteArray( 50000, '(' ) + "water" + QByteArray( 50000, ')' );
}

//! The community has water: whatever is accepted has an answer, and quickly.
void TestHostilePacks::deepExpression_isRefusedOrAnswered()
{
  QFETCH( QByteArray, expression );
  QElapsedTimer timer;
  timer.start();
  const AuditOutcome outcome = runAudit( "communitychecklist", parameters( "communitychecklist", mDistrict.write( "hostile.json", packAsking( "met_when", expression ) ) ) );
  QVERIFY2( timer.elapsed() < 5000, qPrintable( QString::number( timer.elapsed() ) ) );
  if ( !outcome.isDone )
    QVERIFY2( outcome.error.contains( "checklist[0].met_when" ), qPrintable( outcome.error.left( 2000 ) ) );
  else
    QCOMPARE( outcome.rows( "ITEMS" ).size(), 1 );
}

void TestHostilePacks::markup_isShownAsText_data()
{
  QTest::addColumn<QString>( "output" );
  QTest::newRow( "communitychecklist" ) << "ITEMS";
  QTest::newRow( "completenessaudit" ) << "SCORECARD";
}

//! In the log, which Processing shows as HTML, and in the cells, which are data and stay as they are.
void TestHostilePacks::markup_isShownAsText()
{
  QFETCH( QString, output );
  const QString name = QTest::currentDataTag();
  const QString pack = mDistrict.write( "<b>hostile<b>.json", packOf( "\"checklist\":[" + item( "A", "\"met_when\":\"\\\"" + MARKUP + "\\\" = 1\"" ) + "," + item( "B", "\"met_when\":\"water = '否'\"" ) + "]" ) );
  const auto coverage = memoryLayer( "NoGeometry?field=community_id:string&field=rule:string&field=verdict:string&field=covered_share:double", {}, { { {}, { MARKUP_TEXT, MARKUP_TEXT, "met", 1.0 } } }, MARKUP_TEXT );
  QVariantMap run = parameters( name, pack );
  run.insert( "COVERAGE", asParameter( coverage ) );
  addProviderOnce();
  QgsProcessingContext context;
  QgsProcessingFeedback feedback( false );
  bool isDone = false;
  const std::unique_ptr<QgsProcessingAlgorithm> algorithm( QgsApplication::processingRegistry()->createAlgorithmById( "renewal:" + name ) );
  const QVariantMap results = algorithm->run( run, context, &feedback, &isDone );
  QVERIFY( isDone );
  QVERIFY2( !feedback.htmlLog().contains( "<img" ) && !feedback.htmlLog().contains( "<b>" ), qPrintable( feedback.htmlLog() ) );
  QVERIFY2( feedback.htmlLog().contains( "&lt;img src=x" ), qPrintable( feedback.htmlLog() ) );
  auto *layer = qobject_cast<QgsVectorLayer *>( context.getMapLayer( results.value( output ).toString() ) );
  QgsFeature row;
  QVERIFY( layer && layer->getFeatures().nextFeature( row ) );
  QCOMPARE( row.attribute( "community_id" ).toString(), MARKUP_TEXT );
  QCOMPARE( row.attribute( output == "ITEMS" ? "item_name" : "missing" ).toString(), MARKUP_TEXT );
  QVERIFY( !algorithm->shortHelpString().contains( "<img" ) && !layer->name().contains( "<img" ) );
}

RENEWAL_QGIS_MAIN( TestHostilePacks )
#include "test_hostile_packs.moc"
