#include "core/input/known_columns.h"

#include <QHash>
#include <QRegularExpression>

namespace renewal::input
{

namespace
{

QHash<QString, ColumnMeaning> knownNames()
{
  QHash<QString, ColumnMeaning> names;
  const auto add = [&names]( ColumnMeaning meaning, const char *list )
  {
    for ( const QString &name : QString::fromUtf8( list ).split( QLatin1Char( ' ' ) ) )
      names.insert( name, meaning );
  };
  add( ColumnMeaning::Number, "households population people persons cars evs piles power_kw share levels floor_area_m2 floor_m2 area_m2 onsite potential private_piles need seats dwellings "
                              "户数 总户数 住户数 户籍人口 常住人口 人口 总人口 人数 车辆数 小汽车数 桩数 充电桩数 功率 层数 楼层 面积 建筑面积 用地面积 占地面积 栋数 楼栋数 座位数" );
  add( ColumnMeaning::Spaces, "spaces capacity 车位 车位数 停车位 停车位数 泊位 泊位数" );
  add( ColumnMeaning::BuildYear, "built_year build_year year_built built buildyear 建成年份 建成年代 建造年份 建造年代 建设年份 建设年代 建成时间 竣工年份 竣工时间 年份 年代" );
  add( ColumnMeaning::Id, "cid lid sid eid bid id community_id lot_id station_id facility_id 编号 编码 小区编号 小区编码 社区编号 停车场编号 站点编号" );
  add( ColumnMeaning::Type, "type facility_type lot_type typecode 类型 设施类型" );
  return names;
}

} // namespace

ColumnMeaning columnMeaning( const QString &name )
{
  static const QHash<QString, ColumnMeaning> NAMES = knownNames();
  static const QRegularExpression UNIT( QStringLiteral( "\\s*[(\\[（].*$" ) );
  QString plain = name.normalized( QString::NormalizationForm_KC ).toLower().trimmed();
  plain.remove( UNIT );
  return NAMES.value( plain, ColumnMeaning::Other );
}

QVector<int> columnsThatMean( const QgsFields &fields, ColumnMeaning meaning )
{
  QVector<int> columns;
  for ( int i = 0; i < fields.count(); ++i )
  {
    const ColumnMeaning found = columnMeaning( fields.at( i ).name() );
    if ( found == meaning || ( meaning == ColumnMeaning::Number && found == ColumnMeaning::Spaces ) )
      columns << i;
  }
  return columns;
}

} // namespace renewal::input
