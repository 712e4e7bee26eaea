// Files, hostile packs and results in the rule-pack editor, with its real widgets.

#include "core/rules/pack_loader.h"
#include "tests/support/editor_session.h"

#include <QFile>

using namespace renewal;
using namespace renewal::tests;

class TestStandardFiles : public QObject
{
    Q_OBJECT

  private slots:
    void initTestCase() { addProviderOnce(); }
    void savedOverlay_isOpenedAsItWas();
    void wrongField_isNotSaved();
    void foreignFile_isAskedAbout();
    void unsavedChanges_areAskedAbout();
    void hostilePack_isShownAsText();
    void hugePack_isRefusedWithASentence();
    void effect_isShownBeforeSaving();
    void trial_isRunAndShown();
};

void TestStandardFiles::savedOverlay_isOpenedAsItWas()
{
  const QTemporaryDir folder;
  const QString path = folder.filePath( QString::fromUtf8( "金水区.json" ) );
  {
    Session session;
    session.editor.startOver( "gb50180-2018" );
    session.choose( "R180-1002" );
    session.type( "limit", "800" );
    QVERIFY( session.editor.isModified() );
    QVERIFY( session.editor.saveFile( path ) );
    QVERIFY( !session.editor.isModified() );
    QVERIFY2( session.label( "message" ).endsWith( "Changed figures that name no document: 1." ), qPrintable( session.label( "message" ) ) );
  }
  const model::RulePack pack = rules::loadPackFile( path );
  QCOMPARE( rules::findEntry( pack.coverage, "R180-1002" )->limitMetres, 800.0 );
  Session session;
  QVERIFY( session.editor.openFile( path ) );
  QCOMPARE( session.cell( "R180-1002", StandardModel::FIGURE ), QStringLiteral( "800 m (standard: 500 m (10 min))" ) );
  QVERIFY( !session.editor.isModified() );
}

void TestStandardFiles::wrongField_isNotSaved()
{
  const QTemporaryDir folder;
  Session session;
  session.editor.chooseFileToSave = [&folder]( const QString & )
  { return folder.filePath( "o.json" ); };
  session.editor.startOver( "gb50180-2018" );
  session.choose( "R180-1002" );
  session.find<QLineEdit>( "limit" )->setText( "-1" ); // typed, and not left yet
  session.find<QPushButton>( "save_button" )->click();
  QCOMPARE( session.label( "message" ), QStringLiteral( "Correct the field first; nothing was saved." ) );
  QVERIFY( !QFile::exists( folder.filePath( "o.json" ) ) );
  session.find<QLineEdit>( "limit" )->setText( "400" );
  session.find<QPushButton>( "save_button" )->click();
  QCOMPARE( rules::findEntry( rules::loadPackFile( folder.filePath( "o.json" ) ).coverage, "R180-1002" )->limitMetres, 400.0 );
}

void TestStandardFiles::foreignFile_isAskedAbout()
{
  const QTemporaryDir folder;
  const QString path = folder.filePath( "notes.json" );
  writeFile( path, "notes" );
  Session session;
  QVERIFY( !session.editor.saveFile( path ) );
  QCOMPARE( session.questions.size(), 1 );
  QFile kept( path );
  QVERIFY( kept.open( QIODevice::ReadOnly ) );
  QCOMPARE( kept.readAll(), QByteArray( "notes" ) );
  session.answer = true;
  QVERIFY( session.editor.saveFile( path ) );
  QCOMPARE( session.questions.size(), 2 );
  QVERIFY( session.editor.saveFile( path ) ); // now it is this overlay
  QCOMPARE( session.questions.size(), 2 );
}

void TestStandardFiles::unsavedChanges_areAskedAbout()
{
  Session session;
  session.editor.show();
  session.editor.startOver( "gb50180-2018" );
  session.choose( "R180-1002" );
  session.type( "limit", "800" );
  session.editor.close();
  QCOMPARE( session.questions.size(), 1 );
  QVERIFY( session.editor.isVisible() );
  session.answer = true;
  session.editor.close();
  QVERIFY( !session.editor.isVisible() );
  QVERIFY( !session.editor.isModified() ); // given up, not kept as if it were saved
  QCOMPARE( session.cell( "R180-1002", StandardModel::FIGURE ), QStringLiteral( "500 m (10 min)" ) );
}

void TestStandardFiles::hostilePack_isShownAsText()
{
  const QTemporaryDir folder;
  const QString path = folder.filePath( "hostile.json" );
  writeFile( path, R"({"id": "hostile", "version": "1", "title": {"zh": "<h1>大</h1>", "en": "<img src='file:///etc/passwd'>"},
    "coverage": [{"code": "H-1", "zh": "<script>alert(1)</script>", "en": "<b>bold</b> %1 %2", "facilities": ["park"], "limit_m": 300, "class": "must",
      "basis": {"doc": "<a href='http://x'>doc</a>", "clause": "</table><h1>"}}]})" );
  Session session;
  QVERIFY( session.editor.openFile( path ) );
  session.choose( "H-1" );
  const QString shown = session.find<QTextBrowser>( "detail" )->toPlainText();
  QVERIFY2( shown.contains( "<b>bold</b> %1 %2" ) && shown.contains( "<a href='http://x'>doc</a>" ) && shown.contains( "</table><h1>" ), qPrintable( shown ) );
  const QModelIndex name = session.find<QTableView>( "table" )->model()->index( 0, StandardModel::NAME );
  QCOMPARE( name.data().toString(), QStringLiteral( "<b>bold</b> %1 %2" ) );
  QCOMPARE( name.data( Qt::ToolTipRole ).toString(), QStringLiteral( "&lt;b&gt;bold&lt;/b&gt; %1 %2" ) );
  for ( const QLabel *label : session.editor.findChildren<QLabel *>() )
  {
    if ( label->text().contains( '<' ) )
      QCOMPARE( label->textFormat(), Qt::PlainText );
  }
}

void TestStandardFiles::hugePack_isRefusedWithASentence()
{
  const QTemporaryDir folder;
  const QString huge = folder.filePath( "huge.json" ), circle = folder.filePath( "circle.json" );
  writeFile( huge, QByteArray( 10 * 1024 * 1024, ' ' ) );
  writeFile( circle, R"({"id": "henan-2023", "version": "1", "title": {"en": "x"}, "extends": ["henan-2023"]})" );
  Session session;
  const QString before = session.editor.windowTitle();
  QVERIFY( !session.editor.openFile( huge ) );
  QVERIFY( session.label( "message" ).endsWith( "is too large for a rule pack. Allowed: at most 4 MB." ) );
  QVERIFY( !session.editor.openFile( circle ) );
  QVERIFY2( session.label( "message" ).contains( "in a circle" ), qPrintable( session.label( "message" ) ) );
  QCOMPARE( session.editor.windowTitle(), before ); // what was open stays open
}

void TestStandardFiles::effect_isShownBeforeSaving()
{
  const TrialTown town;
  town.auditCoverage();
  Session session;
  session.editor.startOver( "gb50180-2018" );
  session.editor.offerDatabase( town.database() );
  session.find<QTabWidget>( "tabs" )->setCurrentIndex( 1 );
  QVERIFY( session.label( "effect_summary" ).startsWith( "Nothing is changed yet." ) );
  session.choose( "R180-1002" );
  session.type( "limit", "800" );
  auto *effect = session.find<QTreeWidget>( "effect" );
  QCOMPARE( effect->topLevelItemCount(), 2 ); // the grade, and the market
  const QTreeWidgetItem *market = effect->topLevelItem( 1 );
  QVERIFY( market->text( 0 ).startsWith( "R180-1002 " ) );
  QCOMPARE( market->text( 2 ), QStringLiteral( "1 → 2" ) ); // met
  QCOMPARE( market->text( 4 ), QStringLiteral( "1 → 0" ) ); // unmet
  QCOMPARE( market->childCount(), 1 );
  QCOMPARE( market->child( 0 )->text( 0 ), QStringLiteral( "b 和平里: unmet → met" ) );
}

void TestStandardFiles::trial_isRunAndShown()
{
  const TrialTown town;
  town.auditCoverage();
  const QByteArray before = town.databaseBytes();
  Session session;
  session.editor.startOver( "gb50180-2018" );
  session.editor.offerDatabase( town.database() );
  session.find<QTabWidget>( "tabs" )->setCurrentIndex( 1 );
  session.choose( "R180-1002" );
  session.type( "limit", "460" ); // a at 450 m, b at 700 m: nothing changes
  session.find<QPushButton>( "try_button" )->click();
  QTRY_COMPARE_WITH_TIMEOUT( session.label( "effect_summary" ), QStringLiteral( "Tried: no verdict changes, nor does any grade." ), 30000 );
  session.type( "limit", "440" );
  session.find<QPushButton>( "try_button" )->click();
  QTRY_VERIFY_WITH_TIMEOUT( session.label( "effect_summary" ).startsWith( "Tried: this is what" ), 30000 );
  QCOMPARE( session.find<QTreeWidget>( "effect" )->topLevelItem( 1 )->text( 2 ), QStringLiteral( "1 → 0" ) );
  QVERIFY( town.databaseBytes() == before );
}

int main( int argc, char **argv )
{
  return runWindowTest<TestStandardFiles>( argc, argv );
}

#include "test_standard_files.moc"
