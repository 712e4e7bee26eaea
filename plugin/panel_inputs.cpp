#include "plugin/panel_inputs.h"

#include <QCoreApplication>
#include <QRegularExpression>
#include <QSet>
#include <algorithm>
#include <qgsvectorlayer.h>

namespace renewal::plugin
{

namespace
{

//! A layer needs a word of its name, or two columns that are known, to be taken without a question.
const int WORD_POINTS = 3;
const int FEWEST_POINTS = 2;

QString plainName( const QString &name )
{
  static const QRegularExpression UNIT( QStringLiteral( "\\s*[(\\[（].*$" ) );
  QString plain = name.normalized( QString::NormalizationForm_KC ).toLower().trimmed();
  return plain.remove( UNIT );
}

QStringList words( const char *list )
{
  return QString::fromUtf8( list ).split( QLatin1Char( ' ' ) );
}

InputField field( const char *key, const char *label, const char *names )
{
  return { QString::fromLatin1( key ), label, words( names ) };
}

QList<InputField> communityFields()
{
  return {
    field( "COMMUNITY_ID", QT_TRANSLATE_NOOP( "PanelInputs", "Id" ), "cid community_id id 小区编号 小区编码 社区编号 编号 编码" ),
    field( "COMMUNITY_NAME", QT_TRANSLATE_NOOP( "PanelInputs", "Name" ), "name community_name 小区名称 社区名称 名称" ),
    field( "HOUSEHOLDS", QT_TRANSLATE_NOOP( "PanelInputs", "Households" ), "households 户数 总户数 住户数" ),
    field( "POPULATION", QT_TRANSLATE_NOOP( "PanelInputs", "Population" ), "population people persons 常住人口 人口 总人口 人数 户籍人口" ),
    field( "ONSITE_SPACES", QT_TRANSLATE_NOOP( "PanelInputs", "Parking spaces it has" ), "onsite onsite_spaces spaces 车位数 停车位数 停车位 车位 泊位数" ),
    field( "POTENTIAL_SPACES", QT_TRANSLATE_NOOP( "PanelInputs", "Spaces it can still gain" ), "potential potential_spaces 可挖潜车位 挖潜车位数 潜力车位" ),
    field( "CARS", QT_TRANSLATE_NOOP( "PanelInputs", "Cars" ), "cars 小汽车数 车辆数 机动车数" ),
    field( "EVS", QT_TRANSLATE_NOOP( "PanelInputs", "Electric vehicles" ), "evs 电动汽车数 新能源车数 新能源汽车数" ),
    field( "PRIVATE_PILES", QT_TRANSLATE_NOOP( "PanelInputs", "Private charging piles" ), "private_piles 私人充电桩 私人桩数 自用充电桩数" ),
    field( "EBIKE", QT_TRANSLATE_NOOP( "PanelInputs", "E-bike charging" ), "ebike ebike_charging 电动自行车充电 非机动车充电" ),
    field( "BUILT_YEAR", QT_TRANSLATE_NOOP( "PanelInputs", "Build year" ), "built_year build_year year_built built buildyear 建成年份 建成年代 建造年份 建造年代 建设年份 建设年代 建成时间 竣工年份 竣工时间 年份 年代" ),
    field( "KIND", QT_TRANSLATE_NOOP( "PanelInputs", "Kind" ), "kind 小区类型 类型 类别" ),
  };
}

QList<InputField> buildingFields()
{
  return {
    field( "RESIDENTS_POPULATION", QT_TRANSLATE_NOOP( "PanelInputs", "People per building" ), "population people persons 人口 人数 常住人口" ),
    field( "FLOOR_AREA", QT_TRANSLATE_NOOP( "PanelInputs", "Floor area (m2)" ), "floor_area_m2 floor_area 建筑面积" ),
    field( "ACTION", QT_TRANSLATE_NOOP( "PanelInputs", "Plan: keep, improve, demolish" ), "action 更新方式 处置方式" ),
    field( "EXEMPT", QT_TRANSLATE_NOOP( "PanelInputs", "Illegal or dangerous" ), "exempt 违法危房 豁免" ),
    field( "HERITAGE", QT_TRANSLATE_NOOP( "PanelInputs", "Protected" ), "heritage 历史建筑 保护建筑" ),
  };
}

QList<InputLayer> makeInputs()
{
  const QList<compat::GeometryType> POINT { compat::POINTS }, LINE { compat::LINES }, POLYGON { compat::POLYGONS };
  return {
    { QStringLiteral( "COMMUNITIES" ), QT_TRANSLATE_NOOP( "PanelInputs", "Communities" ), words( "communities community 小区 社区" ), POLYGON + POINT, communityFields() },
    { QStringLiteral( "NETWORK" ), QT_TRANSLATE_NOOP( "PanelInputs", "Streets to walk on" ), words( "network streets street roads road 路网 道路 街道 步行网络" ), LINE, {} },
    { QStringLiteral( "ENTRANCES" ), QT_TRANSLATE_NOOP( "PanelInputs", "Gates of communities" ), words( "entrances entrance gates gate 出入口 大门 入口" ), POINT, {} },
    { QStringLiteral( "FACILITIES" ), QT_TRANSLATE_NOOP( "PanelInputs", "Facilities (points)" ), words( "facilities facility poi pois 设施" ), POINT, { field( "FACILITY_TYPE", QT_TRANSLATE_NOOP( "PanelInputs", "Type" ), "type facility_type 设施类型 类型" ), field( "FACILITY_SIZE", QT_TRANSLATE_NOOP( "PanelInputs", "Size (m2)" ), "floor_m2 size_m2 floor_area_m2 建筑面积 面积" ), field( "SEATS", QT_TRANSLATE_NOOP( "PanelInputs", "School seats" ), "seats 座位数 学位数 学位" ) } },
    { QStringLiteral( "AREAS" ), QT_TRANSLATE_NOOP( "PanelInputs", "Parks and grounds (polygons)" ), words( "areas area parks park green 公园 绿地 场地" ), POLYGON, { field( "AREA_TYPE", QT_TRANSLATE_NOOP( "PanelInputs", "Type" ), "type area_type 设施类型 类型" ) } },
    { QStringLiteral( "BUILDINGS" ), QT_TRANSLATE_NOOP( "PanelInputs", "Buildings, where people live" ), words( "buildings building residents 建筑 楼栋 居民 房屋" ), POLYGON + POINT, buildingFields() },
    { QStringLiteral( "LOTS" ), QT_TRANSLATE_NOOP( "PanelInputs", "Parking lots" ), words( "lots lot parking car 停车场 停车" ), POLYGON + POINT, { field( "LOT_ID", QT_TRANSLATE_NOOP( "PanelInputs", "Id" ), "lid lot_id 停车场编号 编号" ), field( "LOT_SPACES", QT_TRANSLATE_NOOP( "PanelInputs", "Spaces" ), "spaces capacity 车位数 停车位数 车位 停车位 泊位数 泊位" ), field( "LOT_SHARE", QT_TRANSLATE_NOOP( "PanelInputs", "Share open at night" ), "share 共享比例 开放比例" ), field( "LOT_TYPE", QT_TRANSLATE_NOOP( "PanelInputs", "Type" ), "lot_type 停车场类型" ), field( "LOT_PILES", QT_TRANSLATE_NOOP( "PanelInputs", "Charging piles" ), "piles 充电桩数 桩数" ), field( "LOT_KIND", QT_TRANSLATE_NOOP( "PanelInputs", "Whose lot" ), "lot_kind 停车场性质" ) } },
    { QStringLiteral( "STATIONS" ), QT_TRANSLATE_NOOP( "PanelInputs", "Charging stations" ), words( "stations station charging 充电站 充电" ), POLYGON + POINT, { field( "STATION_ID", QT_TRANSLATE_NOOP( "PanelInputs", "Id" ), "sid station_id 站点编号 编号" ), field( "STATION_PILES", QT_TRANSLATE_NOOP( "PanelInputs", "Piles" ), "piles 充电桩数 桩数" ), field( "STATION_POWER", QT_TRANSLATE_NOOP( "PanelInputs", "Power of a pile (kW)" ), "power_kw power 功率" ) } },
    { QStringLiteral( "SURVEY" ), QT_TRANSLATE_NOOP( "PanelInputs", "Survey list" ), words( "survey surveys 调查 踏勘 摸底" ), { compat::NO_GEOMETRY, compat::POINTS, compat::POLYGONS }, { field( "SURVEY_COMMUNITY", QT_TRANSLATE_NOOP( "PanelInputs", "Community id" ), "community community_id cid 小区编号 社区编号" ), field( "SURVEY_ITEM", QT_TRANSLATE_NOOP( "PanelInputs", "Item" ), "item 指标 问题 项目 检查项" ), field( "SURVEY_STATUS", QT_TRANSLATE_NOOP( "PanelInputs", "Answer" ), "status answer 结论 是否达标 结果 状态" ), field( "SURVEY_DATE", QT_TRANSLATE_NOOP( "PanelInputs", "Date" ), "date surveyed_on 日期 调查日期 调查时间" ), field( "SURVEY_NOTE", QT_TRANSLATE_NOOP( "PanelInputs", "Note" ), "note 备注 说明" ) } },
    { QStringLiteral( "DISTRICTS" ), QT_TRANSLATE_NOOP( "PanelInputs", "Districts" ), words( "districts district boundaries 行政区 街道办 区划 辖区" ), POLYGON, { field( "DISTRICT_NAME", QT_TRANSLATE_NOOP( "PanelInputs", "Name" ), "name district 名称 区名 行政区" ) } },
    { QStringLiteral( "BARRIERS" ), QT_TRANSLATE_NOOP( "PanelInputs", "Barriers: arterials, rivers, railways" ), words( "barriers barrier rivers railways arterials 屏障 阻隔 河流 铁路 干道 主干路" ), LINE + POLYGON, {} },
  };
}

int pointsOf( const InputLayer &input, const QgsVectorLayer &layer )
{
  const QString name = layer.name().normalized( QString::NormalizationForm_KC ).toLower();
  // "city — streets (made up)" is called streets.
  const QString title = plainName( name.section( QRegularExpression( QStringLiteral( "[—:/|]\\s*" ) ), -1 ) );
  int points = 0;
  for ( const QString &word : input.words )
  {
    if ( title == word )
      points = std::max( points, WORD_POINTS + 2 );
    else if ( name.contains( word ) )
      points = std::max( points, WORD_POINTS );
  }
  int known = 0;
  for ( const InputField &column : input.fields )
    known += guessedField( column, layer ).isEmpty() ? 0 : 1;
  return points + known;
}

//! A layer is taken by its name, or by columns that no other input has.
bool isLikely( const InputLayer &input, const QgsVectorLayer &layer )
{
  const QString name = layer.name().normalized( QString::NormalizationForm_KC ).toLower();
  const bool isNamed = std::any_of( input.words.begin(), input.words.end(), [&name]( const QString &word )
                                    { return name.contains( word ); } );
  return isNamed || ( input.fields.size() >= 5 && pointsOf( input, layer ) > FEWEST_POINTS + 1 );
}

} // namespace

const QList<InputLayer> &panelInputs()
{
  static const QList<InputLayer> INPUTS = makeInputs();
  return INPUTS;
}

QString inputLabel( const QString &key )
{
  for ( const InputLayer &input : panelInputs() )
  {
    if ( input.key == key )
      return QCoreApplication::translate( "PanelInputs", input.label );
    for ( const InputField &column : input.fields )
    {
      if ( column.key == key )
        return QCoreApplication::translate( "PanelInputs", "%1: %2" ).arg( QCoreApplication::translate( "PanelInputs", input.label ), QCoreApplication::translate( "PanelInputs", column.label ) );
    }
  }
  return key;
}

bool isResultLayer( const QgsVectorLayer &layer )
{
  return layer.fields().lookupField( QStringLiteral( "run_id" ) ) >= 0;
}

QList<QgsVectorLayer *> layersFor( const InputLayer &input, const QList<QgsMapLayer *> &layers )
{
  QList<QgsVectorLayer *> result;
  for ( QgsMapLayer *layer : layers )
  {
    auto *vector = qobject_cast<QgsVectorLayer *>( layer );
    if ( vector && vector->isValid() && input.kinds.contains( vector->geometryType() ) && !isResultLayer( *vector ) )
      result << vector;
  }
  std::sort( result.begin(), result.end(), []( const QgsVectorLayer *a, const QgsVectorLayer *b )
             { return std::make_pair( a->name(), a->id() ) < std::make_pair( b->name(), b->id() ); } );
  return result;
}

QString guessedField( const InputField &field, const QgsVectorLayer &layer )
{
  const QgsFields fields = layer.fields();
  for ( const QString &name : field.names )
  {
    for ( const QgsField &column : fields )
    {
      if ( plainName( column.name() ) == name )
        return column.name();
    }
  }
  return QString();
}

InputChoice guessedInputs( const InputChoice &choice, const QList<QgsMapLayer *> &layers )
{
  InputChoice result = choice;
  QSet<QString> there, taken;
  for ( const QgsMapLayer *layer : layers )
    there.insert( layer->id() );
  for ( const InputLayer &input : panelInputs() )
  {
    const QString id = choice.value( input.key );
    taken.insert( id );
    if ( id.isEmpty() || there.contains( id ) )
      continue;
    result.remove( input.key );
    for ( const InputField &column : input.fields )
      result.remove( column.key );
  }
  for ( const InputLayer &input : panelInputs() )
  {
    const QList<QgsVectorLayer *> possible = layersFor( input, layers );
    const QgsVectorLayer *best = nullptr;
    if ( result.contains( input.key ) )
    {
      for ( const QgsVectorLayer *layer : possible )
        best = layer->id() == result.value( input.key ) ? layer : best;
    }
    else
    {
      for ( const QgsVectorLayer *layer : possible )
      {
        if ( !taken.contains( layer->id() ) && isLikely( input, *layer ) && ( !best || pointsOf( input, *layer ) > pointsOf( input, *best ) ) )
          best = layer;
      }
      if ( best )
        result.insert( input.key, best->id() );
    }
    if ( !best )
      continue;
    taken.insert( best->id() );
    for ( const InputField &column : input.fields )
    {
      if ( !result.contains( column.key ) )
        result.insert( column.key, guessedField( column, *best ) );
    }
  }
  return result;
}

} // namespace renewal::plugin
