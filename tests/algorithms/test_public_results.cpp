// Freezes the fields of every result, by name and order: tables and styles of districts rely on them.
// A change here breaks what was made last year: add fields behind the others, never rename or remove.

#include "algorithms/renewal_algorithm.h"
#include "core/model/result_schema.h"

#include <QtTest>

using namespace renewal;

class TestPublicResults : public QObject
{
    Q_OBJECT

  private slots:
    void result_keepsFields_data();
    void result_keepsFields();
};

void TestPublicResults::result_keepsFields_data()
{
  QTest::addColumn<QString>( "table" );
  QTest::addColumn<QString>( "fields" );
  const auto row = []( const char *table, const char *fields )
  { QTest::newRow( table ) << QString::fromLatin1( table ) << QString::fromLatin1( fields ); };
  row( "coverage", "community_id community_name rule facility class limit_m median_m farthest_m count_within population covered_population "
                   "covered_share size_required size_found verdict basis status" );
  row( "coverage_summary", "community_id community_name population rules_must rules_must_met rules_optional rules_optional_met rules_nodata score grade missing edge" );
  row( "unserved", "community_id population missing_count missing" );
  row( "service_circles", "facility facility_id limit_m minutes area_m2" );
  row( "circle_streets", "facility facility_id limit_m from_m to_m" );
  row( "parking_gap", "community_id community_name households demand demand_basis onsite gap_before potential shared gap_after new_needed spaces_per_household "
                      "verdict_new_build verdict_existing severity assumed basis status" );
  row( "parking_flows", "lot_id community_id spaces walk_m" );
  row( "lots_left", "lot_id offered used left verdict assumed" );
  row( "charging_gap", "community_id community_name households evs evs_basis private_piles public_need allocated gap provision_required provision_found nearest_station_m "
                       "verdict_cover verdict_supply verdict_ebike severity allocated_fast allocated_slow assumed basis status" );
  row( "charging_flows", "station_id community_id piles walk_m" );
  row( "stations_left", "station_id offered used left verdict speed" );
  row( "lot_checks", "lot_id lot_kind spaces piles required verdict assumed basis status" );
  row( "checklist_items", "community_id community_name item item_name kind category verdict evidence observed required conflict note surveyed_on basis status" );
  row( "checklist_summary", "community_id community_name eligible must_total must_met must_unmet must_nodata must_share "
                            "optional_total optional_met optional_unmet optional_nodata optional_share conflicts missing next_survey" );
  row( "scorecard", "community_id community_name score grade complete need missing known_share service_total service_met service_nodata service_score "
                    "commerce_total commerce_met commerce_nodata commerce_score utilities_total utilities_met utilities_nodata utilities_score "
                    "parking_charging_total parking_charging_met parking_charging_nodata parking_charging_score "
                    "public_space_total public_space_met public_space_nodata public_space_score management_total management_met management_nodata management_score" );
  row( "renewal_units", "unit_id communities households area_ha need compactness strategy reason basis status" );
  row( "unit_members", "unit_id community_id" );
  row( "leftover", "community_id reason cause area_ha" );
  row( "indicators", "district code name name_2023 unit value numerator denominator nodata_count formula reason basis status" );
  row( "unit_checks", "unit_id check value limit verdict basis status note" );
  row( "unit_strategies", "unit_id strategy reason red_lines buildings floor_area_m2 demolished_m2 exempt_m2" );
  row( "audit_changes", "community_id item before after change community_name item_name kind algorithm area before_value after_value run_before run_after "
                        "standard_before standard_after pack_changed id_before matched_by note" );
  row( "district_packages", "district folder communities rows flows_cut cells_withheld" );
  row( "merged_runs", "source source_run run_id algorithm area period finished_at outcome rows note" );
  row( "problem_ledger", "community_id community_name item item_name kind algorithm area state verdict first_seen first_period last_seen last_period closed_on closed_period "
                         "times_reopened earlier_ids standard_first standard_last pack_changed note" );
}

void TestPublicResults::result_keepsFields()
{
  QFETCH( QString, table );
  QFETCH( QString, fields );
  QStringList actual;
  for ( const QgsField &field : algorithms::fieldsOf( model::resultTable( table.toStdString() ) ) )
    actual << field.name();
  QCOMPARE( actual.join( ' ' ), fields );
}

QTEST_GUILESS_MAIN( TestPublicResults )
#include "test_public_results.moc"
