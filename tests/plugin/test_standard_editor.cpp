// The rule-pack editor with its real widgets, as a person uses it.

#include "core/rules/pack_loader.h"
#include "tests/support/editor_session.h"

#include <QCheckBox>
#include <QPlainTextEdit>

using namespace renewal;
using namespace renewal::tests;

class TestStandardEditor : public QObject
{
    Q_OBJECT

  private slots:
    void initTestCase() { addProviderOnce(); }
    void wrongFigure_isRefusedAtTheField_data();
    void wrongFigure_isRefusedAtTheField();
    void hostileExpression_isRefusedWhileTyped();
    void clauseWithoutDocument_isRefused();
    void everyStandard_isShown();
    void filter_findsByNameAndCertainty();
    void changedLimit_isShownBesideTheStandards();
    void minutes_setTheLimit();
    void undo_bringsTheStandardBack();
    void smallScreen_isEnough();
    void mnemonics_areUnique();
};

void TestStandardEditor::wrongFigure_isRefusedAtTheField_data()
{
  QTest::addColumn<QString>( "pack" );
  QTest::addColumn<QString>( "code" );
  QTest::addColumn<QString>( "field" );
  QTest::addColumn<QString>( "text" );
  QTest::addColumn<QString>( "problem" );
  QTest::newRow( "negative" ) << "gb50180-2018"
                              << "R180-1002"
                              << "limit"
                              << "-5"
                              << "-5 is too small: the number must be greater than 0.";
  QTest::newRow( "NaN" ) << "gb50180-2018"
                         << "R180-1002"
                         << "limit"
                         << "nan"
                         << "\"nan\" is not a number. Write digits, with a point for the decimals: 0.5.";
  QTest::newRow( "huge" ) << "gb50180-2018"
                          << "R180-1002"
                          << "limit"
                          << "100001"
                          << "100001 is too large: the number must be at most 100000.";
  QTest::newRow( "not whole" ) << "gb50180-2018"
                               << "R180-1002"
                               << "min_count"
                               << "1.5"
                               << "1.5 is not a whole number.";
  QTest::newRow( "weight" ) << "gb50180-2018"
                            << "R180-1002"
                            << "weight"
                            << "-1"
                            << "-1 is too small: the number must be at least 0.";
  QTest::newRow( "share" ) << "parking-gbt51149-2016"
                           << "default_share"
                           << "value"
                           << "50"
                           << "50 is too large: the number must be at most 1.";
  QTest::newRow( "min above max" ) << "parking-gbt51149-2016"
                                   << "area_per_space_open_min"
                                   << "value"
                                   << "31"
                                   << "area_per_space_open_min (31) is greater than area_per_space_open_max (30): change the other one first.";
}

void TestStandardEditor::wrongFigure_isRefusedAtTheField()
{
  QFETCH( QString, pack );
  QFETCH( QString, code );
  QFETCH( QString, field );
  QFETCH( QString, text );
  QFETCH( QString, problem );
  Session session;
  session.editor.startOver( pack );
  session.choose( code );
  session.type( field, text );
  QCOMPARE( session.label( "problem" ), problem );
  QCOMPARE( session.find<QLineEdit>( field )->text(), text ); // to be corrected, not to be typed again
  QVERIFY( !session.editor.isModified() );
}

void TestStandardEditor::hostileExpression_isRefusedWhileTyped()
{
  Session session;
  session.editor.startOver( "old-community-2020" );
  session.choose( "LX20-J01" );
  session.find<QPlainTextEdit>( "met_when" )->setPlainText( "env('HOME') IS NOT NULL" );
  QVERIFY2( session.label( "problem" ).contains( "is not allowed" ), qPrintable( session.label( "problem" ) ) );
  QVERIFY( !session.editor.isModified() );
  session.find<QPlainTextEdit>( "met_when" )->setPlainText( "\"water\" = 1" );
  QCOMPARE( session.label( "problem" ), QString() );
  QVERIFY( session.editor.isModified() );
}

void TestStandardEditor::clauseWithoutDocument_isRefused()
{
  Session session;
  session.editor.startOver( "gb50180-2018" );
  session.choose( "R180-1002" );
  session.type( "clause", "3.1" );
  QCOMPARE( session.label( "problem" ), QStringLiteral( "Name the document that the clause stands in, or clear the clause." ) );
}

void TestStandardEditor::everyStandard_isShown()
{
  Session session;
  auto *standards = session.find<QComboBox>( "standard" );
  QCOMPARE( standards->count(), rules::shippedPackIds().size() );
  for ( const QString &id : rules::shippedPackIds() )
  {
    session.editor.startOver( id );
    const model::RulePack pack = rules::loadShippedPack( id );
    const std::size_t entries = pack.coverage.size() + pack.checklist.size() + pack.parking.size() + pack.charging.size() + pack.unit.size();
    QCOMPARE( session.find<QTableView>( "table" )->model()->rowCount(), int( entries ) );
    QVERIFY( !session.editor.isModified() );
  }
}

void TestStandardEditor::filter_findsByNameAndCertainty()
{
  Session session;
  session.editor.startOver( "gb50180-2018" );
  auto *table = session.find<QTableView>( "table" );
  session.find<QLineEdit>( "filter_text" )->setText( QStringLiteral( "菜市场" ) );
  QCOMPARE( table->model()->rowCount(), 1 );
  QCOMPARE( session.cell( "R180-1002", StandardModel::CODE ), QStringLiteral( "R180-1002" ) );
  session.find<QLineEdit>( "filter_text" )->clear();
  const int all = table->model()->rowCount();
  auto *certainty = session.find<QComboBox>( "filter_certainty" );
  int sum = 0;
  for ( int i = 1; i < certainty->count(); ++i )
  {
    certainty->setCurrentIndex( i );
    for ( int row = 0; row < table->model()->rowCount(); ++row )
      QCOMPARE( table->model()->index( row, StandardModel::CERTAINTY ).data().toString(), certainty->itemText( i ) );
    sum += table->model()->rowCount();
  }
  QCOMPARE( sum, all ); // each rule under one certainty
  QVERIFY( all > 30 );
}

void TestStandardEditor::changedLimit_isShownBesideTheStandards()
{
  Session session;
  session.editor.startOver( "gb50180-2018" );
  session.choose( "R180-1002" );
  session.type( "document", QStringLiteral( "金政办〔2025〕1号" ) );
  session.type( "limit", QStringLiteral( "８００" ) );
  QCOMPARE( session.cell( "R180-1002", StandardModel::FIGURE ), QStringLiteral( "800 m (standard: 500 m (10 min))" ) );
  QCOMPARE( session.cell( "R180-1002", StandardModel::CERTAINTY ), QStringLiteral( "local" ) );
  QVERIFY( session.find<QTextBrowser>( "detail" )->toPlainText().contains( QStringLiteral( "金政办〔2025〕1号" ) ) );
  session.find<QCheckBox>( "filter_changes" )->setChecked( true );
  QCOMPARE( session.find<QTableView>( "table" )->model()->rowCount(), 1 );
}

void TestStandardEditor::minutes_setTheLimit()
{
  Session session;
  session.editor.startOver( "gb50180-2018" );
  session.choose( "R180-1002" );
  auto *minutes = session.find<QComboBox>( "minutes" );
  QCOMPARE( minutes->currentData().toInt(), 10 );
  minutes->setCurrentIndex( minutes->findData( 15 ) );
  emit minutes->activated( minutes->currentIndex() );
  QCOMPARE( session.find<QLineEdit>( "limit" )->text(), QStringLiteral( "1000" ) );
  QCOMPARE( session.cell( "R180-1002", StandardModel::FIGURE ), QStringLiteral( "1000 m (15 min) (standard: 500 m (10 min))" ) );
}

void TestStandardEditor::undo_bringsTheStandardBack()
{
  Session session;
  session.editor.startOver( "gb50180-2018" );
  session.choose( "R180-1002" );
  QVERIFY( !session.find<QPushButton>( "undo" )->isEnabled() );
  session.type( "limit", "800" );
  session.find<QPushButton>( "undo" )->click();
  QCOMPARE( session.find<QLineEdit>( "limit" )->text(), QStringLiteral( "500" ) );
  QVERIFY( !session.editor.isModified() );
}

void TestStandardEditor::smallScreen_isEnough()
{
  Session session;
  session.editor.show();
  const QSize least = session.editor.minimumSizeHint();
  QVERIFY2( least.width() <= 1366 && least.height() <= 768 - 60, qPrintable( QStringLiteral( "%1 x %2" ).arg( least.width() ).arg( least.height() ) ) );
}

void TestStandardEditor::mnemonics_areUnique()
{
  Session session;
  session.editor.show();
  auto *tabs = session.find<QTabWidget>( "tabs" );
  for ( const QString &pack : { QStringLiteral( "gb50180-2018" ), QStringLiteral( "old-community-2020" ), QStringLiteral( "parking-gbt51149-2016" ) } )
  {
    session.editor.startOver( pack );
    for ( int page = 0; page < tabs->count(); ++page )
    {
      tabs->setCurrentIndex( page );
      QStringList texts;
      for ( int tab = 0; tab < tabs->count(); ++tab )
        texts << tabs->tabText( tab );
      for ( const QLabel *label : session.editor.findChildren<QLabel *>() )
      {
        if ( label->isVisible() && label->buddy() )
          texts << label->text();
      }
      for ( const QAbstractButton *button : session.editor.findChildren<QAbstractButton *>() )
      {
        if ( button->isVisible() )
          texts << button->text();
      }
      QStringList letters;
      for ( const QString &text : texts )
      {
        const QKeySequence key = QKeySequence::mnemonic( text );
        if ( key.isEmpty() )
          continue;
        QVERIFY2( !letters.contains( key.toString() ), qPrintable( text + " " + key.toString() ) );
        letters << key.toString();
      }
      QVERIFY( letters.size() >= 10 );
    }
  }
}

int main( int argc, char **argv )
{
  return runWindowTest<TestStandardEditor>( argc, argv );
}

#include "test_standard_editor.moc"
