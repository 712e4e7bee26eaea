#include "algorithms/renewal_units_words.h"

#include "algorithms/pack_numbers.h"

namespace renewal::algorithms
{

namespace
{

using model::LeftoverCause;

QString shown( double value )
{
  return QString::number( value, 'f', 1 );
}

//! "exact" limits as the user wrote them.
QString limit( double value )
{
  return QString::number( value, 'g', 10 );
}

QString aloneReason( const model::LeftoverRow &row, const model::UnitSettings &settings )
{
  const QString gap = limit( settings.maxGapMetres );
  switch ( row.cause )
  {
    case LeftoverCause::BehindBarrier:
      return QStringLiteral( "a barrier lies between it and every community within %1 m 与 %1 米内的小区之间均有阻隔（河流、铁路、干路等）" ).arg( gap );
    case LeftoverCause::OtherArea:
      return QStringLiteral( "the communities within %1 m belong to another administrative area %1 米内的小区均属其他行政区划" ).arg( gap );
    case LeftoverCause::BarrierAndArea:
      return QStringLiteral( "the communities within %1 m lie beyond a barrier or in another administrative area %1 米内的小区或有阻隔，或属其他行政区划" ).arg( gap );
    case LeftoverCause::NeighboursLeft:
      return QStringLiteral( "its neighbours cannot be in a unit themselves 相邻小区本身不能划入单元" );
    default:
      break;
  }
  if ( !row.nearestMetres )
    return QStringLiteral( "no other community near 附近没有其他小区" );
  return QStringLiteral( "too far from any other: the next is %1 m away, the limit is %2 m 距其他小区过远：最近的相距 %1 米，上限 %2 米" ).arg( shown( *row.nearestMetres ), gap );
}

QString enclosureOf( const model::LeftoverRow &row )
{
  if ( row.isBarrierNear && row.isOtherAreaNear )
    return QStringLiteral( ", barriers and boundaries around it （周围有阻隔和行政边界）" );
  if ( row.isBarrierNear )
    return QStringLiteral( ", barriers around it （周围有阻隔）" );
  return row.isOtherAreaNear ? QStringLiteral( ", boundaries around it （周围为行政边界）" ) : QString();
}

} // namespace

QString leftoverCause( LeftoverCause cause )
{
  switch ( cause )
  {
    case LeftoverCause::NeedMissing:
    case LeftoverCause::NeedUnreadable:
    case LeftoverCause::NeedOutside:
      return QStringLiteral( "need" );
    case LeftoverCause::HouseholdsMissing:
      return QStringLiteral( "unknown" );
    case LeftoverCause::TooLarge:
    case LeftoverCause::TooManyHouseholds:
      return QStringLiteral( "limit" );
    case LeftoverCause::GroupTooSmall:
      return QStringLiteral( "group" );
    case LeftoverCause::NoDivision:
      return QStringLiteral( "no_place" );
    default:
      return QStringLiteral( "alone" );
  }
}

QString noGeometryReason()
{
  return QStringLiteral( "no usable polygon 没有可用的面几何" );
}

QString leftoverReason( const model::LeftoverRow &row, const model::UnitSettings &settings )
{
  const QString area = shown( row.areaHectares ), least = limit( settings.minAreaHectares ), most = limit( settings.maxAreaHectares );
  switch ( row.cause )
  {
    case LeftoverCause::NeedMissing:
      return QStringLiteral( "need not known 更新需求分值缺失" );
    case LeftoverCause::NeedUnreadable:
      return QStringLiteral( "need is not a number 更新需求分值不是数字" );
    case LeftoverCause::NeedOutside:
      return QStringLiteral( "need is not from 0 to 100 更新需求分值不在 0 至 100 之间" );
    case LeftoverCause::HouseholdsMissing:
      return QStringLiteral( "households not known, so that MAX_HOUSEHOLDS cannot be kept 户数缺失，无法保证不超过户数上限" );
    case LeftoverCause::TooLarge:
      return QStringLiteral( "too large: %1 ha, a unit has at most %2 ha 面积过大：%1 公顷，单元上限 %2 公顷" ).arg( area, most );
    case LeftoverCause::TooManyHouseholds:
      return QStringLiteral( "too many households: a unit has at most %1 户数过多：单元上限 %1 户" ).arg( limit( *settings.maxHouseholds ) );
    case LeftoverCause::GroupTooSmall:
      return QStringLiteral( "group too small: %1 communities hang together with %2 ha, a unit needs %3 ha 相连小区总面积不足：共 %1 个、%2 公顷，单元下限 %3 公顷" ).arg( row.groupCount ).arg( shown( row.groupHectares ), least ) + enclosureOf( row );
    case LeftoverCause::NoDivision:
      return QStringLiteral( "no place within the limits: whichever unit took it would break a limit (%1 ha to %2 ha%3) or leave more over 限额内无处可入：划入任何单元都会突破限额（%1 至 %2 公顷%4）或使更多面积落空" ).arg( least, most, settings.maxHouseholds ? QStringLiteral( ", %1 households" ).arg( limit( *settings.maxHouseholds ) ) : QString(), settings.maxHouseholds ? QStringLiteral( "、%1 户" ).arg( limit( *settings.maxHouseholds ) ) : QString() );
    default:
      break;
  }
  return QStringLiteral( "too small alone (%1 ha, a unit needs %2 ha) 单独面积不足（%1 公顷，单元下限 %2 公顷）; " ).arg( area, least ) + aloneReason( row, settings );
}

QString strategyReason( const model::UnitRow &unit, const UnitReading &reading )
{
  const QString need = QString::number( unit.need, 'f', 1 ), from = limit( reading.settings.improveNeed );
  const QString finding = unit.strategy == model::UnitStrategy::Improve
                            ? QStringLiteral( "mean need %1, below %2: keep and improve 需求均值 %1，低于 %2：以保留整治为主" ).arg( need, from )
                            : QStringLiteral( "mean need %1, not below %2: keep, rebuild parts 需求均值 %1，不低于 %2：保留为先，局部改建" ).arg( need, from );
  const QString limits = QStringLiteral( "; demolition is not proposed, because nothing is known of the buildings 无建筑资料，不提出拆除新建" );
  return finding + limits + QStringLiteral( "; rests on 依据 %1, %2 [%3]" ).arg( basisText( { reading.improveNeed } ), basisText( reading.limits ), statusText( { reading.improveNeed } ) );
}

} // namespace renewal::algorithms
