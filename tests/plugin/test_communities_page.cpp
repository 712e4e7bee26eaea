// The table of communities: what it says, how it sorts and filters, and the link with the map both ways.

#include "plugin/communities_page.h"
#include "tests/support/memory_layer.h"
#include "tests/support/panel_city.h"
#include "ui_audit_panel.h"

#include <QElapsedTimer>
#include <QTest>
#include <qgsdockwidget.h>
#include <qgsmapcanvas.h>

using namespace renewal::plugin;
using namespace renewal::tests;

namespace
{

CommunityRow row( const QString &id, std::optional<double> score, const QStringList &missing, const QString &district = QString(), const QString &unit = QString() )
{
  CommunityRow result;
  result.id = id;
  result.name = id + QStringLiteral( "小区" );
  result.score = score;
  result.missing = missing;
  result.isKnown = score.has_value() || !missing.isEmpty();
  result.district = district;
  result.unit = unit;
  return result;
}

//! Four communities: C3 is not known at all.
CommunityTable fourCommunities()
{
  CommunityTable table;
  table.table = "scorecard";
  table.rows = { row( "C10", 80.0, { "菜市场" }, "金水区", "U1" ), row( "C9", 95.0, {}, "金水区", "U2" ), row( "C3", {}, {}, "管城区" ), row( "C4", 40.0, { "公园", "幼儿园" }, "管城区", "U1" ) };
  return table;
}

//! The page in a dock of its own.
struct Shown
{
    Shown()
    {
      ui.setupUi( &dock );
      page = std::make_unique<CommunitiesPage>( ui, canvas, CommunitiesPage::Actions { [this]( const CommunityRow &community )
                                                                                       { surveyed << community.id; },
                                                                                       [this]
                                                                                       { ++filtered; } } );
    }

    QStringList column( int number ) const
    {
      QStringList cells;
      const QAbstractItemModel *model = ui.communities->model();
      for ( int i = 0; i < model->rowCount(); ++i )
        cells << model->index( i, number ).data().toString();
      return cells;
    }

    QgsDockWidget dock;
    QgsMapCanvas canvas;
    Ui::AuditPanel ui;
    std::unique_ptr<CommunitiesPage> page;
    QStringList surveyed;
    int filtered = 0;
};

std::unique_ptr<QgsVectorLayer> communityLayer( const QStringList &ids, const QString &field = QStringLiteral( "cid" ) )
{
  QList<FeatureRow> rows;
  for ( int i = 0; i < ids.size(); ++i )
    rows << FeatureRow { QStringLiteral( "Polygon((%1 0, %2 0, %2 10, %1 10, %1 0))" ).arg( i * 10 ).arg( i * 10 + 9 ), { ids[i] } };
  return memoryLayer( QStringLiteral( "Polygon?field=%1:string" ).arg( field ), "EPSG:4547", rows );
}

QStringList selectedIds( const QgsVectorLayer &layer )
{
  QStringList ids;
  for ( const QgsFeature &feature : const_cast<QgsVectorLayer &>( layer ).selectedFeatures() )
    ids << feature.attribute( 0 ).toString();
  ids.sort();
  return ids;
}

} // namespace

class TestCommunitiesPage : public QObject
{
    Q_OBJECT

  private slots:
    void nothingAudited_saysSo()
    {
      Shown shown;
      QVERIFY( shown.ui.count->text().contains( "No community has been audited yet" ) );
      QVERIFY( !shown.ui.survey->isEnabled() );
    }

    void notKnown_saysSoAndIsNotZero()
    {
      Shown shown;
      shown.page->show( fourCommunities() );
      const int at = shown.column( CommunityModel::Id ).indexOf( "C3" );
      QCOMPARE( shown.column( CommunityModel::Score ).at( at ), QString( "no data" ) );
      QCOMPARE( shown.column( CommunityModel::MissingCount ).at( at ), QString( "no data" ) );
      const int complete = shown.column( CommunityModel::Id ).indexOf( "C9" );
      QCOMPARE( shown.column( CommunityModel::MissingCount ).at( complete ), QString( "0" ) );
    }

    //! By score 40, 80, 95; what is not known is last both ways.
    void sorting_putsUnknownLastBothWays()
    {
      Shown shown;
      shown.page->show( fourCommunities() );
      shown.ui.communities->sortByColumn( CommunityModel::Score, Qt::AscendingOrder );
      QCOMPARE( shown.column( CommunityModel::Id ), QStringList( { "C4", "C10", "C9", "C3" } ) );
      shown.ui.communities->sortByColumn( CommunityModel::Score, Qt::DescendingOrder );
      QCOMPARE( shown.column( CommunityModel::Id ), QStringList( { "C9", "C10", "C4", "C3" } ) );
      shown.ui.communities->sortByColumn( CommunityModel::Id, Qt::AscendingOrder );
      QCOMPARE( shown.column( CommunityModel::Id ), QStringList( { "C3", "C4", "C9", "C10" } ) );
    }

    void filters_data()
    {
      QTest::addColumn<QString>( "search" );
      QTest::addColumn<QString>( "district" );
      QTest::addColumn<QString>( "unit" );
      QTest::addColumn<QStringList>( "ids" );
      QTest::newRow( "all" ) << ""
                             << ""
                             << "" << QStringList { "C10", "C3", "C4", "C9" };
      QTest::newRow( "id" ) << "c1"
                            << ""
                            << "" << QStringList { "C10" };
      QTest::newRow( "name" ) << QStringLiteral( "C4小" ) << ""
                              << "" << QStringList { "C4" };
      QTest::newRow( "what is missing" ) << QStringLiteral( "幼儿" ) << ""
                                         << "" << QStringList { "C4" };
      QTest::newRow( "district" ) << "" << QStringLiteral( "管城区" ) << "" << QStringList { "C3", "C4" };
      QTest::newRow( "unit" ) << ""
                              << ""
                              << "U1" << QStringList { "C10", "C4" };
      QTest::newRow( "district and unit" ) << "" << QStringLiteral( "金水区" ) << "U1" << QStringList { "C10" };
      QTest::newRow( "a district that is gone" ) << "" << QStringLiteral( "二七区" ) << "" << QStringList {};
    }

    void filters()
    {
      QFETCH( QString, search );
      QFETCH( QString, district );
      QFETCH( QString, unit );
      QFETCH( QStringList, ids );
      Shown shown;
      shown.page->show( fourCommunities() );
      shown.page->setFilters( search, district, unit );
      QStringList found = shown.column( CommunityModel::Id );
      found.sort();
      QCOMPARE( found, ids );
      QVERIFY2( shown.ui.count->text().startsWith( QStringLiteral( "%1 of 4" ).arg( ids.size() ) ), qPrintable( shown.ui.count->text() ) );
      QCOMPARE( shown.filtered, 0 );
    }

    void choosingADistrict_tellsThePanel()
    {
      Shown shown;
      shown.page->show( fourCommunities() );
      const int at = shown.ui.district->findData( QStringLiteral( "管城区" ) );
      QVERIFY( at > 0 );
      shown.ui.district->setCurrentIndex( at );
      emit shown.ui.district->activated( at );
      QCOMPARE( shown.filtered, 1 );
      QCOMPARE( shown.page->district(), QStringLiteral( "管城区" ) );
      QCOMPARE( shown.column( CommunityModel::Id ).size(), 2 );
    }

    void tableToMap_selectsInEveryLayer()
    {
      Shown shown;
      const auto inputs = communityLayer( { "C9", "C10", "C3", "C4" } );
      const auto results = communityLayer( { "C4", "C3" }, "community_id" );
      shown.page->show( fourCommunities() );
      shown.page->setTargets( { { results.get(), "community_id" }, { inputs.get(), "cid" } } );
      shown.ui.communities->selectRow( shown.column( CommunityModel::Id ).indexOf( "C4" ) );
      QCOMPARE( selectedIds( *inputs ), QStringList( { "C4" } ) );
      QCOMPARE( selectedIds( *results ), QStringList( { "C4" } ) );
      shown.ui.communities->clearSelection();
      QCOMPARE( selectedIds( *inputs ), QStringList() );
    }

    void mapToTable_marksRowsAndTheOtherLayer()
    {
      Shown shown;
      const auto inputs = communityLayer( { "C9", "C10", "C3", "C4" } );
      const auto results = communityLayer( { "C4", "C3" }, "community_id" );
      shown.page->show( fourCommunities() );
      shown.page->setTargets( { { results.get(), "community_id" }, { inputs.get(), "cid" } } );
      int signals_ = 0;
      connect( inputs.get(), &QgsVectorLayer::selectionChanged, this, [&signals_]
               { ++signals_; } );
      inputs->selectByExpression( "\"cid\" IN ('C3', 'C9')" );
      QStringList marked = shown.page->marked();
      marked.sort();
      QCOMPARE( marked, QStringList( { "C3", "C9" } ) );
      QCOMPARE( selectedIds( *results ), QStringList( { "C3" } ) );
      // One signal: nothing was sent back to where it came from.
      QCOMPARE( signals_, 1 );
      inputs->removeSelection();
      QCOMPARE( shown.page->marked(), QStringList() );
      QCOMPARE( selectedIds( *results ), QStringList() );
    }

    void enter_movesTheMapThere()
    {
      Shown shown;
      const auto inputs = communityLayer( { "C9", "C10", "C3", "C4" } );
      shown.canvas.setDestinationCrs( inputs->crs() );
      shown.canvas.setLayers( { inputs.get() } );
      shown.canvas.resize( 400, 400 );
      shown.canvas.setExtent( QgsRectangle( 1000, 1000, 2000, 2000 ) );
      shown.page->show( fourCommunities() );
      shown.page->setTargets( { { inputs.get(), "cid" } } );
      shown.ui.communities->selectRow( shown.column( CommunityModel::Id ).indexOf( "C4" ) );
      shown.page->showOnMap();
      QVERIFY( shown.canvas.extent().contains( QgsPointXY( 34.5, 5 ) ) );
      QVERIFY( shown.canvas.extent().width() < 100 );
    }

    void survey_opensTheMarkedCommunity()
    {
      Shown shown;
      shown.page->show( fourCommunities() );
      shown.ui.communities->selectRow( shown.column( CommunityModel::Id ).indexOf( "C3" ) );
      QVERIFY( shown.ui.survey->isEnabled() );
      shown.ui.survey->click();
      QCOMPARE( shown.surveyed, QStringList( { "C3" } ) );
    }

    void newTable_keepsTheMarks()
    {
      Shown shown;
      shown.page->show( fourCommunities() );
      shown.page->mark( { "C9" } );
      shown.page->show( fourCommunities() );
      QCOMPARE( shown.page->marked(), QStringList( { "C9" } ) );
    }

    //! A whole city: filling, sorting, filtering and marking everything, each under a second even on a busy machine.
    void tenThousandCommunities_stayFluid()
    {
      Shown shown;
      CommunityTable table;
      table.table = "scorecard";
      QStringList ids;
      for ( int i = 0; i < 10000; ++i )
      {
        ids << QStringLiteral( "C%1" ).arg( i );
        table.rows.push_back( row( ids.last(), i % 101, i % 2 ? QStringList { "公园" } : QStringList(), QStringLiteral( "D%1" ).arg( i % 40 ) ) );
      }
      const auto layer = communityLayer( ids );
      shown.page->setTargets( { { layer.get(), "cid" } } );
      QElapsedTimer timer;
      const auto lap = [&timer]( const char *what )
      {
        qInfo( "%s: %lld ms", what, static_cast<long long>( timer.elapsed() ) );
        QVERIFY2( timer.elapsed() < 3000, what );
        timer.restart();
      };
      timer.start();
      shown.page->show( table );
      lap( "show" );
      shown.ui.communities->sortByColumn( CommunityModel::Name, Qt::AscendingOrder );
      lap( "sort by name" );
      shown.page->setFilters( "C99", "", "" );
      lap( "filter" );
      shown.page->setFilters( "", "", "" );
      lap( "unfilter" );
      layer->selectAll();
      lap( "mark all from the map" );
      QCOMPARE( shown.page->marked().size(), 10000 );
      shown.ui.communities->clearSelection();
      timer.restart();
      shown.ui.communities->selectAll();
      lap( "select all on the map" );
      QCOMPARE( layer->selectedFeatureCount(), 10000 );
    }
};

RENEWAL_GUI_MAIN( TestCommunitiesPage )
#include "test_communities_page.moc"
