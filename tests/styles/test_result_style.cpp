#include "styles/result_style.h"

#include <QDomDocument>
#include <QFile>
#include <QtTest>
#include <qgsapplication.h>
#include <qgsconditionalstyle.h>
#include <qgspallabeling.h>
#include <qgsrulebasedrenderer.h>
#include <qgssymbol.h>
#include <qgsvectorlayer.h>
#include <qgsvectorlayerlabeling.h>

using namespace renewal;

namespace
{

QString geometryName( model::GeometryKind kind, bool hasPoints )
{
  switch ( kind )
  {
    case model::GeometryKind::None:
      return QStringLiteral( "None" );
    case model::GeometryKind::Point:
      return QStringLiteral( "Point" );
    case model::GeometryKind::Line:
      return QStringLiteral( "LineString" );
    case model::GeometryKind::MultiPolygon:
      return QStringLiteral( "MultiPolygon" );
    case model::GeometryKind::Community:
      return hasPoints ? QStringLiteral( "Point" ) : QStringLiteral( "MultiPolygon" );
  }
  return QString();
}

std::unique_ptr<QgsVectorLayer> emptyLayer( const model::TableSpec &table, bool hasPoints = false )
{
  QString uri = geometryName( table.geometry, hasPoints ) + QStringLiteral( "?crs=EPSG:4490" );
  for ( const model::FieldSpec &field : table.fields )
  {
    const bool isText = field.type == model::FieldType::Text;
    uri += QStringLiteral( "&field=%1:%2" ).arg( QString::fromStdString( field.name ), isText ? QStringLiteral( "string" ) : QStringLiteral( "double" ) );
  }
  return std::make_unique<QgsVectorLayer>( uri, QStringLiteral( "result" ), QStringLiteral( "memory" ) );
}

} // namespace

class TestResultStyle : public QObject
{
    Q_OBJECT

  private slots:
    void everyResult_hasStyleAndAliases_data();
    void everyResult_hasStyleAndAliases();
    void labels_showWhenZoomedIn_data();
    void labels_showWhenZoomedIn();
    void ungradedScore_isNotPaintedAsAGrade_data();
    void ungradedScore_isNotPaintedAsAGrade();
    void labels_countNoFailureWhereNothingIsKnown();
    void pointCommunities_getMarkers();
    void coverageRows_areColouredByVerdict();
    void codedFields_showWords();
    void legendTexts_areListedForTranslation();
};

void TestResultStyle::everyResult_hasStyleAndAliases_data()
{
  QTest::addColumn<QString>( "name" );
  for ( const model::TableSpec &table : model::resultTables() )
    QTest::newRow( table.name.c_str() ) << QString::fromStdString( table.name );
}

void TestResultStyle::everyResult_hasStyleAndAliases()
{
  QFETCH( QString, name );
  QVERIFY2( QFile::exists( QStringLiteral( ":/renewal/styles/%1.qml" ).arg( name ) ), "a QML per result" );
  const model::TableSpec &table = model::resultTable( name.toStdString() );
  const std::unique_ptr<QgsVectorLayer> layer = emptyLayer( table );
  QVERIFY( layer->isValid() );
  QCOMPARE( styles::applyResultStyle( *layer, table ), QString() );
  for ( int i = 0; i < layer->fields().size(); ++i )
  {
    QVERIFY2( layer->attributeAlias( i ) != layer->fields().at( i ).name(), qPrintable( layer->fields().at( i ).name() ) );
    QVERIFY( !layer->attributeAlias( i ).isEmpty() );
  }
  if ( !layer->isSpatial() )
    return;
  const auto *renderer = dynamic_cast<QgsRuleBasedRenderer *>( layer->renderer() );
  QVERIFY( renderer );
  QVERIFY( renderer->legendSymbolItems().size() >= 4 );
  for ( QgsRuleBasedRenderer::Rule *rule : const_cast<QgsRuleBasedRenderer *>( renderer )->rootRule()->children() )
  {
    QVERIFY( rule->symbol() );
    QVERIFY2( rule->filter() && !rule->filter()->hasParserError(), qPrintable( rule->filterExpression() ) );
  }
}

void TestResultStyle::labels_showWhenZoomedIn_data()
{
  everyResult_hasStyleAndAliases_data();
}

void TestResultStyle::labels_showWhenZoomedIn()
{
  QFETCH( QString, name );
  const model::TableSpec &table = model::resultTable( name.toStdString() );
  for ( const bool hasPoints : { false, true } )
  {
    const std::unique_ptr<QgsVectorLayer> layer = emptyLayer( table, hasPoints );
    QCOMPARE( styles::applyResultStyle( *layer, table ), QString() );
    if ( !layer->isSpatial() || !layer->labelsEnabled() )
      continue;
    QgsPalLayerSettings settings = layer->labeling()->settings();
    QVERIFY2( !settings.isExpression || !settings.getLabelExpression()->hasParserError(), qPrintable( settings.fieldName ) );
    // Labels of a map of a few streets, 1 : 4000; both numbers are denominators, and the maximum scale is the nearest look.
    QVERIFY2( !settings.scaleVisibility || ( settings.maximumScale < 4000 && settings.minimumScale > 4000 ), qPrintable( QStringLiteral( "1:%1 to 1:%2" ).arg( settings.minimumScale ).arg( settings.maximumScale ) ) );
  }
}

void TestResultStyle::ungradedScore_isNotPaintedAsAGrade_data()
{
  QTest::addColumn<QVariant>( "score" );
  QTest::addColumn<QVariant>( "grade" );
  QTest::addColumn<QString>( "legend" );
  QTest::newRow( "graded" ) << QVariant( 30.0 ) << QVariant( "D" ) << "Score under 60 (D)";
  QTest::newRow( "at the limit" ) << QVariant( 90.0 ) << QVariant( "A" ) << "Score 90 and over (A)";
  QTest::newRow( "too little known" ) << QVariant( 30.0 ) << QVariant() << "Too little known for a grade";
  QTest::newRow( "nothing known" ) << QVariant() << QVariant() << "Not known: no data";
}

void TestResultStyle::ungradedScore_isNotPaintedAsAGrade()
{
  QFETCH( QVariant, score );
  QFETCH( QVariant, grade );
  QFETCH( QString, legend );
  for ( const char *name : { "scorecard", "coverage_summary" } )
  {
    for ( const bool hasPoints : { false, true } )
    {
      const model::TableSpec &table = model::resultTable( name );
      const std::unique_ptr<QgsVectorLayer> layer = emptyLayer( table, hasPoints );
      QCOMPARE( styles::applyResultStyle( *layer, table ), QString() );
      QgsFeature feature( layer->fields() );
      feature.setAttribute( QStringLiteral( "score" ), score );
      feature.setAttribute( QStringLiteral( "grade" ), grade );
      feature.setValid( true );
      QgsExpressionContext context;
      context.setFields( layer->fields() );
      context.setFeature( feature );
      QStringList painted;
      for ( QgsRuleBasedRenderer::Rule *rule : dynamic_cast<QgsRuleBasedRenderer *>( layer->renderer() )->rootRule()->children() )
      {
        QgsExpression filter( rule->filterExpression() );
        if ( filter.evaluate( &context ).toBool() )
          painted << rule->label();
      }
      QCOMPARE( painted, QStringList { legend } );
    }
  }
}

void TestResultStyle::labels_countNoFailureWhereNothingIsKnown()
{
  const auto label = []( const char *name, const QVariantMap &cells )
  {
    const model::TableSpec &table = model::resultTable( name );
    const std::unique_ptr<QgsVectorLayer> layer = emptyLayer( table );
    styles::applyResultStyle( *layer, table );
    QgsFeature feature( layer->fields() );
    for ( auto cell = cells.constBegin(); cell != cells.constEnd(); ++cell )
      feature.setAttribute( cell.key(), cell.value() );
    feature.setValid( true );
    QgsExpressionContext context;
    context.setFields( layer->fields() );
    context.setFeature( feature );
    return QgsExpression( layer->labeling()->settings().fieldName ).evaluate( &context ).toString().trimmed();
  };
  QCOMPARE( label( "checklist_summary", { { "community_name", "A" }, { "eligible", 1 }, { "must_met", 0 }, { "must_unmet", 0 }, { "must_nodata", 25 } } ), QStringLiteral( "A" ) );
  QCOMPARE( label( "checklist_summary", { { "community_name", "A" }, { "eligible", 1 }, { "must_met", 3 }, { "must_unmet", 0 } } ), QStringLiteral( "A 0" ) );
  QCOMPARE( label( "checklist_summary", { { "community_name", "A" }, { "eligible", 1 }, { "must_met", 0 }, { "must_unmet", 2 } } ), QStringLiteral( "A 2" ) );
  QCOMPARE( label( "coverage_summary", { { "community_name", "A" }, { "score", 30.2 }, { "rules_must", 9 }, { "rules_must_met", 1 } } ), QStringLiteral( "A" ) );
  QCOMPARE( label( "coverage_summary", { { "community_name", "A" }, { "score", 30.2 }, { "grade", "D" } } ), QStringLiteral( "A 30" ) );
}

void TestResultStyle::pointCommunities_getMarkers()
{
  const model::TableSpec &table = model::resultTable( "coverage_summary" );
  const std::unique_ptr<QgsVectorLayer> layer = emptyLayer( table, true );
  QCOMPARE( styles::applyResultStyle( *layer, table ), QString() );
  auto *renderer = dynamic_cast<QgsRuleBasedRenderer *>( layer->renderer() );
  QVERIFY( renderer );
  QCOMPARE( renderer->rootRule()->children().first()->symbol()->type(), Qgis::SymbolType::Marker );
}

void TestResultStyle::coverageRows_areColouredByVerdict()
{
  const model::TableSpec &table = model::resultTable( "coverage" );
  const std::unique_ptr<QgsVectorLayer> layer = emptyLayer( table );
  QCOMPARE( styles::applyResultStyle( *layer, table ), QString() );
  QCOMPARE( layer->conditionalStyles()->rowStyles().size(), 4 );
  QCOMPARE( layer->conditionalStyles()->rowStyles().first().rule(), QStringLiteral( "\"verdict\" = 'met'" ) );
}

void TestResultStyle::codedFields_showWords()
{
  const model::TableSpec &table = model::resultTable( "coverage" );
  const std::unique_ptr<QgsVectorLayer> layer = emptyLayer( table );
  QCOMPARE( styles::applyResultStyle( *layer, table ), QString() );
  const int verdict = layer->fields().lookupField( QStringLiteral( "verdict" ) );
  QCOMPARE( layer->editorWidgetSetup( verdict ).type(), QStringLiteral( "ValueMap" ) );
  QCOMPARE( layer->editorWidgetSetup( verdict ).config().value( QStringLiteral( "map" ) ).toList().size(), 5 );
}

// lupdate does not read QML of this kind: every legend text must stand in legend_texts.cpp.
void TestResultStyle::legendTexts_areListedForTranslation()
{
  QFile list( QStringLiteral( SOURCE_DIR "/styles/legend_texts.cpp" ) );
  QVERIFY( list.open( QIODevice::ReadOnly ) );
  const QString listed = QString::fromUtf8( list.readAll() );
  int texts = 0;
  for ( const QString &file : QDir( QStringLiteral( SOURCE_DIR "/styles" ) ).entryList( { QStringLiteral( "*.qml" ) } ) )
  {
    QFile qml( QStringLiteral( SOURCE_DIR "/styles/" ) + file );
    QVERIFY( qml.open( QIODevice::ReadOnly ) );
    const QString xml = QString::fromUtf8( qml.readAll() );
    QRegularExpressionMatchIterator labels = QRegularExpression( QStringLiteral( "(?:label=|<style [^>]*name=)\"([^\"]+)\"" ) ).globalMatch( xml );
    while ( labels.hasNext() )
    {
      const QString label = labels.next().captured( 1 );
      ++texts;
      QVERIFY2( listed.contains( QStringLiteral( "\"%1\"" ).arg( label ) ), qPrintable( file + ": " + label ) );
    }
  }
  QVERIFY( texts > 15 );
}

int main( int argc, char **argv )
{
  QgsApplication application( argc, argv, false );
  QgsApplication::initQgis();
  TestResultStyle test;
  const int failures = QTest::qExec( &test, argc, argv );
  QgsApplication::exitQgis();
  return failures;
}

#include "test_result_style.moc"
