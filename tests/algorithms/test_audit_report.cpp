// The report through QGIS: wrong input first, then what stands in the PDF and the HTML; numbers as in report_city.h.
#include "algorithms/report_grids.h"
#include "tests/support/report_city.h"

#include <QDomDocument>
#include <QTemporaryDir>
#include <QThread>
#include <QTranslator>
#include <QtTest>

using namespace renewal;
using namespace renewal::tests;

class TestAuditReport : public QObject
{
    Q_OBJECT

  private slots:
    void initTestCase();
    void init();
    void cleanup();

    void districtWithoutLayer_isRefused();
    void missingFile_isRefused();
    void unknownRun_isRefusedWithASentence();
    void unknownDistrict_isRefusedWithTheNames();
    void unwritablePath_isASentenceAndLeavesNothing();
    void emptyDatabase_isRefused();
    void cancel_leavesNoFile();

    void pdf_holdsChineseHeadingsNamesAndScoresAsText();
    void html_isWellFormedAndNeedsNothingElse();
    void html_escapesNames();
    void english_isEnglish();
    void totals_areSumsOfTheKnown();
    void districts_haveTheirOwnCommunities();
    void oneDistrict_holdsNothingOfAnother();
    void rowTallerThanAPage_isNotCut();
    void workerThread_givesTheSame();
    void checkOfAUnit_isNamedInWords();

  private:
    AuditOutcome run( QVariantMap parameters, double cancelAt = 1000.0 )
    {
      parameters.insert( QStringLiteral( "RESULTS" ), mDatabase );
      return runAudit( QStringLiteral( "auditreport" ), parameters, cancelAt );
    }
    QString path( const char *name ) const { return mFolder->filePath( QString::fromLatin1( name ) ); }
    void speakChinese()
    {
      QVERIFY( mTranslator.load( QStringLiteral( ":/renewal/i18n/renewal_zh_CN.qm" ) ) );
      QCoreApplication::installTranslator( &mTranslator );
    }

    std::unique_ptr<QTemporaryDir> mFolder;
    QString mDatabase;
    QTranslator mTranslator;
};

void TestAuditReport::initTestCase()
{
  addProviderOnce();
}

void TestAuditReport::init()
{
  mFolder = std::make_unique<QTemporaryDir>();
  mDatabase = path( "results.sqlite" );
  writeReportCity( mDatabase );
}

void TestAuditReport::cleanup()
{
  QCoreApplication::removeTranslator( &mTranslator );
}

void TestAuditReport::districtWithoutLayer_isRefused()
{
  QVERIFY( refusal( QStringLiteral( "auditreport" ), { { "RESULTS", mDatabase }, { "DISTRICT", QStringLiteral( "东区" ) } } ).contains( QStringLiteral( "DISTRICTS" ) ) );
}

void TestAuditReport::missingFile_isRefused()
{
  QVERIFY( refusal( QStringLiteral( "auditreport" ), { { "RESULTS", path( "none.sqlite" ) } } ).contains( QStringLiteral( "none.sqlite" ) ) );
}

void TestAuditReport::unknownRun_isRefusedWithASentence()
{
  const AuditOutcome number = run( { { "RUN", "#99" }, { "HTML", path( "a.html" ) } } );
  QVERIFY( !number.isDone );
  QVERIFY2( number.error.contains( QStringLiteral( "99" ) ), qPrintable( number.error ) );
  const AuditOutcome period = run( { { "RUN", "1999" }, { "HTML", path( "a.html" ) } } );
  QVERIFY( !period.isDone );
  QVERIFY2( period.error.contains( QStringLiteral( "1999" ) ), qPrintable( period.error ) );
  QVERIFY( !QFile::exists( path( "a.html" ) ) );
}

void TestAuditReport::unknownDistrict_isRefusedWithTheNames()
{
  const auto districts = reportDistrictLayer();
  const AuditOutcome outcome = run( { { "DISTRICTS", asParameter( districts ) }, { "DISTRICT", QStringLiteral( "北区" ) }, { "HTML", path( "a.html" ) } } );
  QVERIFY( !outcome.isDone );
  for ( const QString &name : { QStringLiteral( "北区" ), QStringLiteral( "东区" ), QStringLiteral( "西区" ) } )
    QVERIFY2( outcome.error.contains( name ), qPrintable( outcome.error ) );
}

void TestAuditReport::unwritablePath_isASentenceAndLeavesNothing()
{
  // A file where a folder would have to be: nobody can write there, root neither.
  QFile file( path( "file" ) );
  QVERIFY( file.open( QIODevice::WriteOnly ) );
  for ( const char *output : { "PDF", "HTML" } )
  {
    const AuditOutcome outcome = run( { { QString::fromLatin1( output ), path( "file/report" ) } } );
    QVERIFY( !outcome.isDone );
    QVERIFY2( outcome.error.contains( QStringLiteral( "file/report" ) ), qPrintable( outcome.error ) );
  }
}

void TestAuditReport::emptyDatabase_isRefused()
{
  mDatabase = path( "empty.sqlite" );
  QFile file( mDatabase );
  QVERIFY( file.open( QIODevice::WriteOnly ) );
  const AuditOutcome outcome = run( { { "HTML", path( "a.html" ) } } );
  QVERIFY( !outcome.isDone );
  QVERIFY2( outcome.error.contains( QStringLiteral( "empty.sqlite" ) ), qPrintable( outcome.error ) );
}

void TestAuditReport::cancel_leavesNoFile()
{
  const AuditOutcome outcome = run( { { "PDF", path( "a.pdf" ) }, { "HTML", path( "a.html" ) } }, 20.0 );
  QVERIFY( !outcome.isDone );
  QCOMPARE( QDir( mFolder->path() ).entryList( QDir::Files ), QStringList( "results.sqlite" ) );
}

void TestAuditReport::pdf_holdsChineseHeadingsNamesAndScoresAsText()
{
  speakChinese();
  const AuditOutcome outcome = run( { { "PDF", path( "a.pdf" ) } } );
  QVERIFY2( outcome.isDone, qPrintable( outcome.error ) );
  const QString text = pdfText( path( "a.pdf" ) );
  QStringList missing;
  for ( const QString &word : { QStringLiteral( "城市更新体检报告" ), QStringLiteral( "阅读说明" ), QStringLiteral( "服务设施覆盖" ), QStringLiteral( "停车缺口" ), QStringLiteral( "方法与依据" ), QStringLiteral( "数据不足说明" ), QStringLiteral( "花园小区" ), QStringLiteral( "和平里" ), QStringLiteral( "83.3" ), QStringLiteral( "61.1" ), QStringLiteral( "幼儿园、菜市场" ), QStringLiteral( "第 1 页" ), QStringLiteral( "金水区" ) } )
  {
    if ( !text.contains( word ) )
      missing << word;
  }
  QVERIFY2( missing.isEmpty(), qPrintable( missing.join( ' ' ) + text.left( 2000 ) ) );
  QProcess fonts;
  fonts.start( QStringLiteral( "pdffonts" ), { path( "a.pdf" ) } );
  QVERIFY( fonts.waitForFinished() );
  const QStringList lines = QString::fromUtf8( fonts.readAllStandardOutput() ).split( '\n', Qt::SkipEmptyParts ).mid( 2 );
  QVERIFY( !lines.isEmpty() );
  // Name, type, encoding, then emb sub uni: every font embedded, and with the map from glyphs to characters.
  for ( const QString &line : lines )
    QVERIFY2( QRegularExpression( QStringLiteral( "\\syes\\s+(yes|no)\\s+yes\\s" ) ).match( line ).hasMatch(), qPrintable( line ) );
}

void TestAuditReport::html_isWellFormedAndNeedsNothingElse()
{
  speakChinese();
  QVERIFY( run( { { "HTML", path( "a.html" ) } } ).isDone );
  const QString html = fileText( path( "a.html" ) );
  QDomDocument document;
  QString problem;
  QVERIFY2( document.setContent( html, &problem ), qPrintable( problem ) );
  QVERIFY( !html.contains( QStringLiteral( "<script" ), Qt::CaseInsensitive ) );
  const QDomNodeList images = document.elementsByTagName( QStringLiteral( "img" ) );
  QCOMPARE( images.size(), 2 ); // coverage and parking
  for ( int i = 0; i < images.size(); ++i )
  {
    QVERIFY( images.at( i ).toElement().attribute( QStringLiteral( "src" ) ).startsWith( QStringLiteral( "data:image/png;base64," ) ) );
    QVERIFY( !images.at( i ).toElement().attribute( QStringLiteral( "alt" ) ).isEmpty() );
  }
  QVERIFY( document.elementsByTagName( QStringLiteral( "svg" ) ).size() >= 3 );
  for ( const char *tag : { "link", "a", "iframe", "object" } )
    QCOMPARE( document.elementsByTagName( QString::fromLatin1( tag ) ).size(), 0 );
  QVERIFY( !QString( html ).remove( QStringLiteral( "http://www.w3.org/2000/svg" ) ).contains( QStringLiteral( "://" ) ) );
  QCOMPARE( document.elementsByTagName( QStringLiteral( "h1" ) ).at( 0 ).toElement().text(), QStringLiteral( "城市更新体检报告" ) );
}

void TestAuditReport::html_escapesNames()
{
  QVERIFY( run( { { "HTML", path( "a.html" ) } } ).isDone );
  QVERIFY( fileText( path( "a.html" ) ).contains( QStringLiteral( "&lt;script&gt;alert(1)&lt;/script&gt;&quot;&amp;' 乙" ) ) );
}

void TestAuditReport::english_isEnglish()
{
  QVERIFY( run( { { "HTML", path( "a.html" ) } } ).isDone );
  const QString html = fileText( path( "a.html" ) );
  for ( const char *heading : { "Urban renewal audit report", "How to read this report", "Coverage of services", "Method and sources", "What is not known" } )
    QVERIFY2( html.contains( QString::fromLatin1( heading ) ), heading );
}

//! The cells of the row of \a table that begins with \a first.
static QStringList rowOf( const QString &html, const QString &first, int number = 0 )
{
  QDomDocument document;
  document.setContent( html );
  const QDomNodeList rows = document.elementsByTagName( QStringLiteral( "tr" ) );
  for ( int i = 0; i < rows.size(); ++i )
  {
    QStringList cells;
    for ( QDomElement cell = rows.at( i ).firstChildElement(); !cell.isNull(); cell = cell.nextSiblingElement() )
      cells << cell.text();
    if ( cells.value( 0 ) == first && number-- == 0 )
      return cells;
  }
  return {};
}

void TestAuditReport::totals_areSumsOfTheKnown()
{
  QVERIFY( run( { { "HTML", path( "a.html" ) } } ).isDone );
  const QString html = fileText( path( "a.html" ) );
  // name, total, mean, known, not known
  QCOMPARE( rowOf( html, QStringLiteral( "Residents" ) ), QStringList( { "Residents", "1500", "", "2", "1" } ) );
  QCOMPARE( rowOf( html, QStringLiteral( "Score (0-100)" ) ), QStringList( { "Score (0-100)", "", "72.2", "2", "1" } ) );
  QCOMPARE( rowOf( html, QStringLiteral( "Lacking after sharing" ) ), QStringList( { "Lacking after sharing", "25", "", "2", "1" } ) );
  // The second table with a row "a" is that of parking: demand, onsite, potential, shared, gap, verdict.
  QCOMPARE( rowOf( html, QStringLiteral( "a" ), 1 ), QStringList( { "a", QStringLiteral( "花园小区" ), "100", "60", "10", "5", "25", "not met" } ) );
  QCOMPARE( rowOf( html, QStringLiteral( "b" ), 1 ).mid( 2 ), QStringList( { "not known", "not known", "not known", "not known", "not known", "not known (no data)" } ) );
}

void TestAuditReport::districts_haveTheirOwnCommunities()
{
  const auto districts = reportDistrictLayer();
  const AuditOutcome outcome = run( { { "DISTRICTS", asParameter( districts ) }, { "HTML", path( "a.html" ) } } );
  QVERIFY2( outcome.isDone, qPrintable( outcome.error ) );
  const QString html = fileText( path( "a.html" ) );
  const int east = html.indexOf( QStringLiteral( "<h2>东区</h2>" ) ), west = html.indexOf( QStringLiteral( "<h2>西区</h2>" ) ), method = html.indexOf( QStringLiteral( "<h2>Method" ) );
  QVERIFY( 0 < east && east < west && west < method );
  const QString eastern = html.mid( east, west - east ), western = html.mid( west, method - west );
  QVERIFY( eastern.contains( QStringLiteral( "花园小区" ) ) && !eastern.contains( QStringLiteral( "和平里" ) ) );
  QVERIFY( western.contains( QStringLiteral( "和平里" ) ) && !western.contains( QStringLiteral( "花园小区" ) ) );
  // district, mean score of coverage, parking gap: what is not known is told beside.
  QCOMPARE( rowOf( html, QStringLiteral( "东区" ) ), QStringList( { QStringLiteral( "东区" ), "83.3 (not known: 1)", "25 (not known: 1)" } ) );
  QCOMPARE( rowOf( html, QStringLiteral( "西区" ) ), QStringList( { QStringLiteral( "西区" ), "61.1", "0" } ) );
  QCOMPARE( rowOf( html, QStringLiteral( "Whole area" ) ), QStringList( { "Whole area", "72.2 (not known: 1)", "25 (not known: 1)" } ) );
}

void TestAuditReport::oneDistrict_holdsNothingOfAnother()
{
  const auto districts = reportDistrictLayer();
  QVERIFY( run( { { "DISTRICTS", asParameter( districts ) }, { "DISTRICT", QStringLiteral( "西区" ) }, { "HTML", path( "a.html" ) } } ).isDone );
  const QString html = fileText( path( "a.html" ) );
  QVERIFY( html.contains( QStringLiteral( "和平里" ) ) && html.contains( QStringLiteral( "西区" ) ) );
  QVERIFY( !html.contains( QStringLiteral( "花园小区" ) ) && !html.contains( QStringLiteral( "东区" ) ) );
}

void TestAuditReport::rowTallerThanAPage_isNotCut()
{
  // 4000 characters in a column of some 25 are 160 lines, and a page has about 70.
  Look( mDatabase ).execute( QStringLiteral( "UPDATE coverage_summary SET missing = '%1末项' WHERE community_id = 'a'" ).arg( QStringLiteral( "服务设施" ).repeated( 1000 ) ) );
  QVERIFY( run( { { "PDF", path( "a.pdf" ) } } ).isDone );
  const QString text = pdfText( path( "a.pdf" ) );
  QVERIFY( text.contains( QStringLiteral( "末项" ) ) );
  const int letters = text.count( QStringLiteral( "设" ) );
  QVERIFY2( letters >= 1000, qPrintable( QString::number( letters ) ) );
}

void TestAuditReport::workerThread_givesTheSame()
{
  QVERIFY( run( { { "HTML", path( "main.html" ) } } ).isDone );
  bool isDone = false;
  const std::unique_ptr<QThread> worker( QThread::create( [&]
                                                          { isDone = run( { { "HTML", path( "worker.html" ) }, { "PDF", path( "worker.pdf" ) } } ).isDone; } ) );
  worker->start();
  QVERIFY( worker->wait( 120000 ) );
  QVERIFY( isDone );
  QCOMPARE( fileText( path( "worker.html" ) ).size(), fileText( path( "main.html" ) ).size() );
  QVERIFY( pdfText( path( "worker.pdf" ) ).contains( QStringLiteral( "83.3" ) ) );
}

void TestAuditReport::checkOfAUnit_isNamedInWords()
{
  model::ReportAnswer answer;
  answer.code = "rent_rise";
  const QString words = algorithms::questionName( QStringLiteral( "unit_checks" ), answer, {} );
  QVERIFY2( words.contains( QStringLiteral( "rent" ) ) && words != QStringLiteral( "rent_rise" ), qPrintable( words ) );
  answer.code = "A1";
  QCOMPARE( algorithms::questionName( QStringLiteral( "checklist_items" ), answer, {} ), QStringLiteral( "A1" ) );
}

int main( int argc, char *argv[] )
{
  // Where the provider of SpatiaLite layers is: without it there are no maps.
  if ( !qEnvironmentVariableIsSet( "QGIS_PREFIX_PATH" ) )
    qputenv( "QGIS_PREFIX_PATH", "/usr" );
  return runQgisTest<TestAuditReport>( argc, argv );
}
#include "test_audit_report.moc"
