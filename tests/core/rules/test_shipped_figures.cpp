#include "core/model/known_figures.h"
#include "core/rules/pack_loader.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QtTest>
#include <map>

using namespace renewal;
using namespace renewal::rules;

namespace
{

const char *const CENSUS = "河南省第七次全国人口普查；全国城镇住户调查";
const char *const OURS = "本工具默认";
const char *const AREA = "停车场用地常用指标（出处待核）";
const char *const HENAN = "河南省加快电动汽车充电基础设施建设的若干政策";
const char *const CITY = "郑州实施方案 2017–2020（全名待核）";
const char *const NATIONAL = "国办发〔2015〕73号";

QStringList codes( const QString &id )
{
  QStringList list;
  for ( const model::CoverageRule &rule : loadShippedPack( id ).coverage )
    list << QString::fromStdString( rule.code );
  return list;
}

//! "name | value | unit | code | status | document | pack".
QString line( const char *numbers, const char *document, const char *pack )
{
  return QString::fromUtf8( numbers ) + " | " + QString::fromUtf8( document ) + " | " + QString::fromUtf8( pack );
}

QString line( const model::Figure &figure )
{
  const QString start = QStringList { QString::fromStdString( figure.name ), QString::number( figure.value ), QString::fromStdString( figure.unit ),
                                      QString::fromStdString( figure.code ), model::toText( figure.status ) }
                          .join( QStringLiteral( " | " ) );
  return line( start.toUtf8().constData(), figure.basis.document.c_str(), figure.pack.c_str() );
}

QStringList parkingLines()
{
  return {
    line( "spaces_per_household | 1 | space/household | WJ20-10a | verified_secondary", "建科规〔2020〕7号 附件 完整居住社区建设标准（试行）", "parking-gbt51149-2016" ),
    line( "cars_per_household | 0.55 | car/household |  | memory", CENSUS, "parking-gbt51149-2016" ),
    line( "demand_factor | 1 | 1 |  | local", OURS, "parking-gbt51149-2016" ),
    line( "default_share | 0.5 | 1 |  | local", OURS, "parking-gbt51149-2016" ),
    line( "walk_limit | 300 | m | PK49-06 | memory", "GB/T 51149-2016", "parking-gbt51149-2016" ),
    line( "area_per_space_open_min | 25 | m2/space | PK-C02 | memory", AREA, "parking-gbt51149-2016" ),
    line( "area_per_space_open_max | 30 | m2/space | PK-C02 | memory", AREA, "parking-gbt51149-2016" ),
    line( "area_per_space_garage_min | 30 | m2/space | PK-C02 | memory", AREA, "parking-gbt51149-2016" ),
    line( "area_per_space_garage_max | 40 | m2/space | PK-C02 | memory", AREA, "parking-gbt51149-2016" ),
  };
}

QStringList chargingLines()
{
  return {
    line( "ev_share | 0.1201 | 1 |  | verified_secondary", "公安部 机动车统计", "charging-2023" ),
    line( "cars_per_household | 0.55 | car/household |  | memory", CENSUS, "charging-2023" ),
    line( "evs_per_public_pile | 8 | vehicle/pile | HN-06 | verified_secondary", HENAN, "charging-2023" ),
    line( "service_radius | 2000 | m | HN-06 | verified_secondary", HENAN, "charging-2023" ),
    line( "readiness_share_new | 1 | 1 | EV23-01 | verified_secondary", "国办发〔2023〕19号", "charging-2023" ),
    line( "lot_share_public | 0.1 | 1 | EV15-02 | verified_secondary", NATIONAL, "charging-2023" ),
    line( "lot_share_building | 0.1 | 1 | EV15-02 | verified_secondary", NATIONAL, "charging-2023" ),
    line( "fast_power_kw | 30 | kW |  | local", OURS, "charging-2023" ),
    line( "evs_per_fast_station | 2000 | vehicle/station | EV15-03 | verified_secondary", NATIONAL, "charging-2023" ),
  };
}

QStringList unitLines()
{
  const char *const PACK = "renewal-unit-2021";
  const char *const NOTICE = "建科〔2021〕63号";
  return {
    line( "min_area | 10 | ha | RU-08 | local", OURS, PACK ),
    line( "max_area | 50 | ha | RU-08 | local", OURS, PACK ),
    line( "max_gap | 60 | m |  | local", OURS, PACK ),
    line( "population_min | 5000 | person | RU-07 | local", OURS, PACK ),
    line( "population_max | 12000 | person | RU-07 | local", OURS, PACK ),
    line( "demolition_share_max | 0.2 | 1 | RU-01 | verified_secondary", NOTICE, PACK ),
    line( "rebuild_ratio_max | 2 | 1 | RU-02 | verified_secondary", NOTICE, PACK ),
    line( "rehousing_share_min | 0.5 | 1 | RU-03 | verified_secondary", NOTICE, PACK ),
    line( "rent_rise_max | 5 | %/year | RU-04 | verified_secondary", NOTICE, PACK ),
    line( "protected_touched_max | 0 | 1 |  | verified_secondary", "建科〔2021〕63号；豫政办〔2023〕51号", PACK ),
    line( "checkups_min | 1 | run | RU-05 | verified_secondary", "建科〔2023〕30号；豫政办〔2025〕28号", PACK ),
    line( "strategy_improve_need | 60 | 0-100 |  | local", OURS, PACK ),
    line( "strategy_improve_demolition_max | 0.05 | 1 |  | local", OURS, PACK ),
    line( "strategy_rebuild_demolition_min | 0.5 | 1 |  | local", OURS, PACK ),
  };
}

//! The national figures and those of the guidance.
QStringList henanLines()
{
  return chargingLines() << line( "lot_share_institution | 0.1 | 1 | HN-07 | verified_secondary", HENAN, "henan-2023" )
                         << line( "lot_share_institution_provincial | 0.2 | 1 | HN-07 | verified_secondary", HENAN, "henan-2023" );
}

} // namespace

class TestShippedFigures : public QObject
{
    Q_OBJECT

  private slots:
    void everyFigure_saysItsSource();
    void figures_areThoseOfTheSources_data();
    void figures_areThoseOfTheSources();
    void institutions_oweNothingOutsideHenan();
    void cityOverlays_keepTheRestOfHenan();
    void schema_namesTheKnownFigures();
};

void TestShippedFigures::everyFigure_saysItsSource()
{
  int count = 0;
  for ( const QString &id : shippedPackIds() )
  {
    const model::RulePack pack = loadShippedPack( id );
    for ( const std::vector<model::Figure> *section : { &pack.parking, &pack.charging, &pack.unit } )
    {
      for ( const model::Figure &figure : *section )
      {
        ++count;
        QVERIFY2( !figure.zh.empty() && !figure.en.empty() && !figure.unit.empty() && !figure.pack.empty(), figure.name.c_str() );
        QVERIFY2( !figure.basis.document.empty() && !figure.basis.clause.empty(), figure.name.c_str() );
        // What is ours says so, and nothing else is.
        QCOMPARE( figure.status == model::Certainty::Local, figure.basis.document == "本工具默认" );
      }
    }
  }
  QVERIFY( count > 100 );
}

void TestShippedFigures::figures_areThoseOfTheSources_data()
{
  QTest::addColumn<QString>( "id" );
  QTest::addColumn<QString>( "section" );
  QTest::addColumn<QStringList>( "expected" );
  QStringList luoyang( henanLines() );
  luoyang[3] = line( "service_radius | 1000 | m | HN-05 | verified_secondary", HENAN, "overlay-luoyang-charging" );
  QStringList zhengzhou( henanLines() );
  zhengzhou[3] = line( "service_radius | 1000 | m | HN-05 | verified_secondary", HENAN, "overlay-zhengzhou-charging" );
  zhengzhou[5] = line( "lot_share_public | 0.15 | 1 | HN-11 | verified_secondary", CITY, "overlay-zhengzhou-charging" );
  zhengzhou[6] = line( "lot_share_building | 0.15 | 1 | HN-11 | verified_secondary", CITY, "overlay-zhengzhou-charging" );
  zhengzhou << line( "built_share_new | 0.02 | 1 | HN-10 | verified_secondary", CITY, "overlay-zhengzhou-charging" );
  QStringList allPiles( chargingLines() );
  allPiles[2] = line( "evs_per_public_pile | 2.5 | vehicle/pile |  | memory", "全国充电基础设施统计", "overlay-all-piles-2.5" );
  QTest::newRow( "parking" ) << "parking-gbt51149-2016"
                             << "parking" << parkingLines();
  QTest::newRow( "parking pack, charging" ) << "parking-gbt51149-2016"
                                            << "charging" << QStringList();
  QTest::newRow( "charging" ) << "charging-2023"
                              << "charging" << chargingLines();
  QTest::newRow( "charging pack, parking" ) << "charging-2023"
                                            << "parking" << QStringList();
  QTest::newRow( "henan, parking" ) << "henan-2023"
                                    << "parking" << parkingLines();
  QTest::newRow( "henan, charging" ) << "henan-2023"
                                     << "charging" << henanLines();
  QTest::newRow( "units" ) << "renewal-unit-2021"
                           << "unit" << unitLines();
  QTest::newRow( "units pack, parking" ) << "renewal-unit-2021"
                                         << "parking" << QStringList();
  QTest::newRow( "henan, units" ) << "henan-2023"
                                  << "unit" << unitLines();
  QTest::newRow( "luoyang" ) << "overlay-luoyang-charging"
                             << "charging" << luoyang;
  QTest::newRow( "zhengzhou" ) << "overlay-zhengzhou-charging"
                               << "charging" << zhengzhou;
  QTest::newRow( "all piles" ) << "overlay-all-piles-2.5"
                               << "charging" << allPiles;
}

void TestShippedFigures::figures_areThoseOfTheSources()
{
  QFETCH( QString, id );
  QFETCH( QString, section );
  QFETCH( QStringList, expected );
  const model::RulePack pack = loadShippedPack( id );
  QStringList found;
  const std::map<QString, std::vector<model::Figure>> sections { { "parking", pack.parking }, { "charging", pack.charging }, { "unit", pack.unit } };
  for ( const model::Figure &figure : sections.at( section ) )
    found << line( figure );
  QCOMPARE( found, expected );
}

void TestShippedFigures::institutions_oweNothingOutsideHenan()
{
  const model::RulePack national = loadShippedPack( QStringLiteral( "charging-2023" ) );
  for ( const char *name : { "lot_share_institution", "lot_share_institution_provincial", "built_share_new" } )
    QVERIFY2( !model::findFigure( national.charging, name ), name );
  QVERIFY( model::findFigure( national.charging, "lot_share_public" ) );
}

void TestShippedFigures::cityOverlays_keepTheRestOfHenan()
{
  const QStringList henan = codes( QStringLiteral( "henan-2023" ) );
  for ( const char *id : { "overlay-zhengzhou-charging", "overlay-luoyang-charging" } )
    QCOMPARE( codes( QString::fromLatin1( id ) ), henan );
}

//! An editor that follows the schema must neither refuse a figure that the loader takes nor complete one it refuses.
void TestShippedFigures::schema_namesTheKnownFigures()
{
  QFile file( QStringLiteral( SOURCE_DIR "/standards/rule-pack.schema.json" ) );
  QVERIFY( file.open( QIODevice::ReadOnly ) );
  const QJsonObject schema = QJsonDocument::fromJson( file.readAll() ).object();
  for ( const char *section : { "parking", "charging", "unit" } )
  {
    const QJsonObject properties = schema["properties"][QLatin1String( section )]["properties"].toObject();
    QCOMPARE( std::size_t( properties.size() ), model::knownFigures( section ).size() );
    for ( const model::KnownFigure &known : model::knownFigures( section ) )
    {
      const QString kind = properties[QLatin1String( known.name )]["$ref"].toString().section( '/', -1 );
      const QJsonArray forms = schema["definitions"][kind]["allOf"][1]["anyOf"].toArray();
      QCOMPARE( forms.size(), 2 );
      for ( const QJsonValue &range : { forms[0], forms[1]["properties"]["value"] } )
      {
        QVERIFY2( range[known.isAbove ? "exclusiveMinimum" : "minimum"].toDouble( -1 ) == known.least, known.name );
        QVERIFY2( range["maximum"].toDouble( -1 ) == known.most, known.name );
      }
    }
  }
}

QTEST_APPLESS_MAIN( TestShippedFigures )
#include "test_shipped_figures.moc"
