#include "core/rules/pack_error.h"
#include "core/rules/pack_loader.h"

#include <QElapsedTimer>
#include <QFile>
#include <QMap>
#include <QTemporaryDir>
#include <QtTest>

using namespace renewal;
using namespace renewal::rules;

namespace
{

//! A pack whose line 2 holds \a sections.
QByteArray pack( const QByteArray &id, const QByteArray &extends, const QByteArray &sections )
{
  return "{\"id\":\"" + id + "\",\"version\":\"1\",\"title\":{\"zh\":\"z\"},\"extends\":[" + extends + "],\n" + sections + "}";
}

using Library = QMap<QString, QByteArray>;

model::RulePack merged( const QByteArray &bytes, const Library &library = {} )
{
  return mergePack( bytes, QStringLiteral( "p.json" ), [&library]( const QString &id )
                    { return library.contains( id ) ? std::optional<QByteArray>( library.value( id ) ) : std::nullopt; } );
}

QString complaint( const QByteArray &sections )
{
  try
  {
    merged( pack( "p", "", sections ) );
  }
  catch ( const PackError &error )
  {
    return error.message();
  }
  return QStringLiteral( "accepted" );
}

//! "name value status pack; ..." in the order of the section.
QString summary( const std::vector<model::Figure> &figures )
{
  QStringList lines;
  for ( const model::Figure &figure : figures )
    lines << QStringLiteral( "%1 %2 %3 %4" ).arg( QString::fromStdString( figure.name ) ).arg( figure.value ).arg( model::toText( figure.status ), QString::fromStdString( figure.pack ) );
  return lines.join( QStringLiteral( "; " ) );
}

const char *const FULL = R"("charging":{"service_radius":{"value":2000,"unit":"m","code":"HN-06","zh":"半径","en":"Radius",
  "basis":{"doc":"D","clause":"5.1","url":"http://x"},"status":"verified_secondary"}})";

} // namespace

class TestPackFigures : public QObject
{
    Q_OBJECT

  private slots:
    void wrongFigure_isRefusedWithPlaceAndRemedy_data();
    void wrongFigure_isRefusedWithPlaceAndRemedy();
    void misspeltName_isRefusedWithNearestFirst();
    void endsOfRanges_areTaken();
    void plainNumber_isLocal();
    void everyField_isRead();
    void absentFigure_isNotFound();
    void hugeSections_areRefusedAtOnce();
    void laterPack_overridesByName();
    void diamond_keepsTheOverride();
    void districtFile_overridesShippedFigure();
};

void TestPackFigures::wrongFigure_isRefusedWithPlaceAndRemedy_data()
{
  QTest::addColumn<QByteArray>( "sections" );
  QTest::addColumn<QString>( "expected" );
  const auto row = []( const char *name, const char *sections, const char *expected )
  { QTest::newRow( name ) << QByteArray( sections ) << QStringLiteral( "p.json, line " ) + QString::fromUtf8( expected ); };
  row( "negative", R"("parking":{"cars_per_household":-0.5})", "2, parking.cars_per_household: -0.5 is out of range. Allowed: a number greater than 0, at most 20." );
  row( "factor 0", R"("parking":{"demand_factor":0})", "2, parking.demand_factor: 0 is out of range. Allowed: a number greater than 0, at most 10." );
  row( "factor in percent", R"("parking":{"demand_factor":110})", "2, parking.demand_factor: 110 is out of range. Allowed: a number greater than 0, at most 10." );
  row( "share above 1", R"("parking":{"default_share":1.01})", "2, parking.default_share: 1.01 is out of range. Allowed: a number from 0 to 1." );
  row( "share in percent", R"("charging":{"ev_share":{"value":12.01}})", "2, charging.ev_share.value: 12.01 is out of range. Allowed: a number from 0 to 1." );
  row( "share negative", R"("charging":{"lot_share_public":-0.1})", "2, charging.lot_share_public: -0.1 is out of range. Allowed: a number from 0 to 1." );
  row( "walk 0", "\"parking\":{\n\"walk_limit\":0}", "3, parking.walk_limit: 0 is out of range. Allowed: a number greater than 0, at most 100000." );
  row( "walk too far", R"("parking":{"walk_limit":100001})", "2, parking.walk_limit: 100001 is out of range. Allowed: a number greater than 0, at most 100000." );
  row( "piles 0", R"("charging":{"evs_per_public_pile":{"value":0}})", "2, charging.evs_per_public_pile.value: 0 is out of range. Allowed: a number greater than 0, at most 1000000." );
  row( "area", R"("parking":{"area_per_space_open_min":2500})", "2, parking.area_per_space_open_min: 2500 is out of range. Allowed: a number greater than 0, at most 200." );
  row( "power", R"("charging":{"fast_power_kw":30000})", "2, charging.fast_power_kw: 30000 is out of range. Allowed: a number greater than 0, at most 10000." );
  row( "infinite", R"("charging":{"ev_share":1e999})", "2: the number is too large." );
  row( "null", R"("charging":{"ev_share":null})", "2, charging.ev_share: null instead of a number. Allowed: a number from 0 to 1." );
  row( "text", R"("charging":{"ev_share":{"value":"12%"}})", "2, charging.ev_share.value: a text instead of a number. Allowed: a number from 0 to 1." );
  row( "no value", R"("charging":{"ev_share":{"status":"local"}})", "2, charging.ev_share: \"value\" is missing. Allowed: value, code, zh, en, unit, basis, status." );
  row( "unknown key", R"("charging":{"ev_share":{"value":0.1,"min":0}})", "2, charging.ev_share: unknown key \"min\". Allowed: value, code, zh, en, unit, basis, status." );
  row( "memory_low", R"("charging":{"ev_share":{"value":0.1,"status":"memory_low"}})",
       "2, charging.ev_share.status: memory_low is only for class info: such a figure must not decide a verdict. Allowed: verified, verified_secondary, memory, local." );
  row( "name twice", R"("charging":{"ev_share":0.1,"ev_share":0.2})", "2: \"ev_share\" stands twice in the same object." );
  row( "upper case", R"("parking":{"WALK_LIMIT":300})",
       "2, parking: \"WALK_LIMIT\" is not the name of a figure. Allowed: lower-case letters, digits and underscores, such as cars_per_household." );
  row( "markup", R"("parking":{"<b>":300})", "2, parking: \"<b>\" is not the name of a figure. Allowed: lower-case letters, digits and underscores, such as cars_per_household." );
  row( "unit negative", R"("unit":{"max_gap":-1})", "2, unit.max_gap: -1 is out of range. Allowed: a number from 0 to 100000." );
  row( "unit share in percent", R"("unit":{"demolition_share_max":20})", "2, unit.demolition_share_max: 20 is out of range. Allowed: a number from 0 to 1." );
  row( "unit rise", R"("unit":{"rent_rise_max":105})", "2, unit.rent_rise_max: 105 is out of range. Allowed: a number from 0 to 100." );
  row( "unit area 0", R"("unit":{"max_area":0})", "2, unit.max_area: 0 is out of range. Allowed: a number greater than 0, at most 100000." );
}

void TestPackFigures::wrongFigure_isRefusedWithPlaceAndRemedy()
{
  QFETCH( QByteArray, sections );
  QFETCH( QString, expected );
  QCOMPARE( complaint( sections ), expected );
}

void TestPackFigures::misspeltName_isRefusedWithNearestFirst()
{
  QCOMPARE( complaint( "\"parking\":{\"walk_limit\":300,\n\"cars_per_houshold\":0.6}" ),
            QStringLiteral( "p.json, line 3, parking.cars_per_houshold: there is no figure of this name. Allowed: the nearest first: cars_per_household, "
                            "spaces_per_household, default_share, demand_factor, walk_limit, area_per_space_open_max, area_per_space_open_min, "
                            "area_per_space_garage_max, area_per_space_garage_min." ) );
  QVERIFY( complaint( R"("unit":{"max_gapp":60})" ).startsWith( "p.json, line 2, unit.max_gapp: there is no figure of this name. Allowed: the nearest first: max_gap, " ) );
  // A figure of the other section is not one of this.
  QVERIFY( complaint( R"("parking":{"ev_share":0.1})" ).startsWith( "p.json, line 2, parking.ev_share: there is no figure of this name." ) );
}

void TestPackFigures::endsOfRanges_areTaken()
{
  QCOMPARE( complaint( R"("parking":{"default_share":0,"cars_per_household":20,"walk_limit":0.5},"charging":{"ev_share":1,"lot_share_building":0},"unit":{"min_area":0,"max_gap":0,"rent_rise_max":100,"rebuild_ratio_max":10})" ), QStringLiteral( "accepted" ) );
}

void TestPackFigures::plainNumber_isLocal()
{
  const model::RulePack loaded = merged( pack( "p", "", R"("parking":{"cars_per_household":0.6})" ) );
  const model::Figure *figure = model::findFigure( loaded.parking, "cars_per_household" );
  QVERIFY( figure );
  QCOMPARE( figure->value, 0.6 );
  QVERIFY( figure->status == model::Certainty::Local );
  QCOMPARE( figure->pack, std::string( "p" ) );
  QVERIFY( figure->basis.document.empty() && figure->zh.empty() && figure->code.empty() );
}

void TestPackFigures::everyField_isRead()
{
  const model::RulePack loaded = merged( pack( "p", "", FULL ) );
  QCOMPARE( loaded.charging.size(), std::size_t( 1 ) );
  const model::Figure &figure = loaded.charging[0];
  QCOMPARE( figure.name, std::string( "service_radius" ) );
  QCOMPARE( figure.value, 2000.0 );
  QCOMPARE( figure.unit, std::string( "m" ) );
  QCOMPARE( figure.code, std::string( "HN-06" ) );
  QCOMPARE( figure.zh, std::string( "半径" ) );
  QCOMPARE( figure.en, std::string( "Radius" ) );
  QCOMPARE( figure.basis.text(), std::string( "D 5.1" ) );
  QVERIFY( figure.status == model::Certainty::VerifiedSecondary );
}

void TestPackFigures::absentFigure_isNotFound()
{
  const model::RulePack loaded = merged( pack( "p", "", FULL ) );
  QVERIFY( !model::findFigure( loaded.charging, "lot_share_institution" ) );
  QVERIFY( !model::findFigure( loaded.charging, "" ) );
  QVERIFY( !model::findFigure( loaded.parking, "service_radius" ) );
}

void TestPackFigures::hugeSections_areRefusedAtOnce()
{
  QByteArrayList members;
  for ( int i = 0; i < 90000; ++i )
    members << "\"f" + QByteArray::number( i ) + "\":1";
  QElapsedTimer timer;
  timer.start();
  QCOMPARE( complaint( "\"unit\":{" + members.join( ',' ) + "}" ), QStringLiteral( "p.json, line 2, unit: 90000 figures. Allowed: at most 200." ) );
  QVERIFY2( timer.elapsed() < 10000, qPrintable( QString::number( timer.elapsed() ) ) );
}

void TestPackFigures::laterPack_overridesByName()
{
  const Library library { { "base", pack( "base", "", QByteArray( FULL ) + R"(,"parking":{"walk_limit":300,"demand_factor":1})" ) } };
  const model::RulePack loaded = merged( pack( "p", "\"base\"", R"("charging":{"service_radius":1000,"ev_share":0.2},"parking":{"demand_factor":{"value":1.2,"status":"memory"}})" ), library );
  QCOMPARE( summary( loaded.charging ), QStringLiteral( "service_radius 1000 local p; ev_share 0.2 local p" ) );
  QCOMPARE( summary( loaded.parking ), QStringLiteral( "walk_limit 300 local base; demand_factor 1.2 memory p" ) );
  // The words say what the figure is and stay; the source was that of the other value and goes.
  QCOMPARE( loaded.charging[0].zh, std::string( "半径" ) );
  QCOMPARE( loaded.charging[0].unit, std::string( "m" ) );
  QVERIFY( loaded.charging[0].basis.document.empty() && loaded.charging[0].code.empty() );
}

void TestPackFigures::diamond_keepsTheOverride()
{
  // "two" extends the base as well, but the base is taken once, before "one".
  const Library library { { "base", pack( "base", "", R"("parking":{"walk_limit":300,"demand_factor":1})" ) },
                          { "one", pack( "one", "\"base\"", R"("parking":{"walk_limit":400})" ) },
                          { "two", pack( "two", "\"base\"", R"("parking":{"demand_factor":2})" ) },
                          { "three", pack( "three", "\"base\"", R"("parking":{"walk_limit":500})" ) } };
  QCOMPARE( summary( merged( pack( "p", "\"one\",\"two\"", R"("unit":{})" ), library ).parking ), QStringLiteral( "walk_limit 400 local one; demand_factor 2 local two" ) );
  QCOMPARE( summary( merged( pack( "p", "\"one\",\"three\"", R"("unit":{})" ), library ).parking ), QStringLiteral( "walk_limit 500 local three; demand_factor 1 local base" ) );
}

void TestPackFigures::districtFile_overridesShippedFigure()
{
  const QTemporaryDir folder;
  QFile file( folder.filePath( "jinshui.json" ) );
  QVERIFY( file.open( QIODevice::WriteOnly ) );
  file.write( pack( "jinshui", "\"overlay-zhengzhou-charging\",\"overlay-all-piles-2.5\"", R"("parking":{"cars_per_household":0.71})" ) );
  file.close();
  const model::RulePack loaded = loadPackFile( file.fileName() );
  QCOMPARE( model::findFigure( loaded.parking, "cars_per_household" )->value, 0.71 );
  QCOMPARE( model::findFigure( loaded.parking, "cars_per_household" )->zh, std::string( "每户小汽车（城镇）" ) );
  QCOMPARE( model::findFigure( loaded.parking, "walk_limit" )->value, 300.0 );
  // The charging audit has a figure of its own of this name.
  QCOMPARE( model::findFigure( loaded.charging, "cars_per_household" )->value, 0.55 );
  QCOMPARE( model::findFigure( loaded.charging, "service_radius" )->value, 1000.0 );
  QCOMPARE( model::findFigure( loaded.charging, "evs_per_public_pile" )->value, 2.5 );
  QCOMPARE( model::findFigure( loaded.charging, "lot_share_institution_provincial" )->value, 0.2 );
}

QTEST_APPLESS_MAIN( TestPackFigures )
#include "test_pack_figures.moc"
