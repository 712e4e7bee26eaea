#include "algorithms/unit_audit_words.h"

#include "algorithms/pack_numbers.h"

#include <QCoreApplication>

namespace renewal::algorithms
{

namespace
{

QString percent( double share )
{
  return QString::number( 100.0 * share, 'f', 1 ) + QStringLiteral( " %" );
}

//! A value of \a check as people write it.
QString valueText( model::UnitCheck check, double value )
{
  if ( check == model::UnitCheck::DemolitionShare )
    return percent( value );
  return QString::number( value, 'f', check == model::UnitCheck::RebuildRatio ? 2 : 0 );
}

//! What is not known of how many buildings: "floor area of 2, action of 1".
QString doubtText( const model::BuildingDoubt &doubt )
{
  QStringList parts;
  if ( doubt.floor > 0 )
    parts << QCoreApplication::translate( "UnitAuditWords", "floor area of %1" ).arg( doubt.floor );
  if ( doubt.action > 0 )
    parts << QCoreApplication::translate( "UnitAuditWords", "action of %1" ).arg( doubt.action );
  if ( doubt.exemption > 0 )
    parts << QCoreApplication::translate( "UnitAuditWords", "exemption of %1" ).arg( doubt.exemption );
  if ( doubt.heritage > 0 )
    parts << QCoreApplication::translate( "UnitAuditWords", "heritage of %1" ).arg( doubt.heritage );
  return QCoreApplication::translate( "UnitAuditWords", "not known of buildings: %1" ).arg( parts.join( QStringLiteral( ", " ) ) );
}

QString notGivenText( model::UnitCheck check )
{
  using model::UnitCheck;
  switch ( check )
  {
    case UnitCheck::ExemptIllegal:
    case UnitCheck::ExemptDangerous:
      return QCoreApplication::translate( "UnitAuditWords", "EXEMPT is not given: no building is taken as exempt" );
    case UnitCheck::RebuildRatio:
      return QCoreApplication::translate( "UnitAuditWords", "NEW_FLOOR_AREA is not given" );
    case UnitCheck::ExemptPublic:
      return QCoreApplication::translate( "UnitAuditWords", "PUBLIC_FLOOR_AREA is not given: no new floor area is taken as public" );
    case UnitCheck::LocalRehousing:
      return QCoreApplication::translate( "UnitAuditWords", "HOUSEHOLDS_MOVED or REHOUSED_LOCALLY is not given" );
    case UnitCheck::RentRise:
      return QCoreApplication::translate( "UnitAuditWords", "RENT_RISE is not given" );
    case UnitCheck::HeritageBuildings:
      return QCoreApplication::translate( "UnitAuditWords", "HERITAGE is not given" );
    case UnitCheck::HeritageFeatures:
      return QCoreApplication::translate( "UnitAuditWords", "PROTECTED is not given" );
    case UnitCheck::CheckupFirst:
      return QCoreApplication::translate( "UnitAuditWords", "RESULTS is not given: there is no file to look for a check-up in" );
    case UnitCheck::DemolitionShare:
      break;
  }
  return QString();
}

QString shownApartText( model::UnitCheck check )
{
  if ( check == model::UnitCheck::ExemptPublic )
    return QCoreApplication::translate( "UnitAuditWords", "m2 of added public facilities, exempt from the rebuild ratio" );
  return QCoreApplication::translate( "UnitAuditWords", "m2 to be demolished, exempt from the demolition share" );
}

//! Where something of the buildings is open.
QString openText( const model::UnitCheckRow &row )
{
  QStringList parts;
  if ( row.remark == model::CheckRemark::BrokenAnyway )
    parts << QCoreApplication::translate( "UnitAuditWords", "at least this much, whatever the missing figures are" );
  else if ( row.remark == model::CheckRemark::WithinAnyway )
    parts << QCoreApplication::translate( "UnitAuditWords", "within the limit whatever the missing figures are (at most %1), but not complete" ).arg( valueText( row.check, *row.most ) );
  else if ( row.least && row.most )
    parts << QCoreApplication::translate( "UnitAuditWords", "between %1 and %2" ).arg( valueText( row.check, *row.least ), valueText( row.check, *row.most ) );
  else if ( row.least )
    parts << QCoreApplication::translate( "UnitAuditWords", "at least %1" ).arg( valueText( row.check, *row.least ) );
  if ( row.doubt.any() )
    parts << doubtText( row.doubt );
  return parts.join( QStringLiteral( "; " ) );
}

//! "62.0 % of the present floor area is demolished", marked where it may be more.
QString shareText( const model::StrategyRow &row )
{
  const QString sentence = row.isOpen ? QCoreApplication::translate( "UnitAuditWords", "at least %1 of the present floor area is demolished (not all figures are known)" )
                                      : QCoreApplication::translate( "UnitAuditWords", "%1 of the present floor area is demolished" );
  return sentence.arg( percent( row.share ) );
}

} // namespace

QString remarkText( const model::UnitCheckRow &row, const QString &area )
{
  using model::CheckRemark;
  switch ( row.remark )
  {
    case CheckRemark::None:
      return QString();
    case CheckRemark::NoFigure:
      return QCoreApplication::translate( "UnitAuditWords", "the rule pack sets no limit" );
    case CheckRemark::NoBuildings:
      return QCoreApplication::translate( "UnitAuditWords", "no building lies in the unit" );
    case CheckRemark::NoFloor:
      return QCoreApplication::translate( "UnitAuditWords", "the buildings have a floor area of 0" );
    case CheckRemark::NotGiven:
      return notGivenText( row.check );
    case CheckRemark::CellUnknown:
      return QCoreApplication::translate( "UnitAuditWords", "a figure of the unit is missing, negative or no number" );
    case CheckRemark::Contradiction:
      return QCoreApplication::translate( "UnitAuditWords", "contradiction: the part is greater than the whole" );
    case CheckRemark::BuildingsUnknown:
    case CheckRemark::BrokenAnyway:
    case CheckRemark::WithinAnyway:
      return openText( row );
    case CheckRemark::NothingDemolished:
      return QCoreApplication::translate( "UnitAuditWords", "nothing is demolished" );
    case CheckRemark::NobodyMoved:
      return QCoreApplication::translate( "UnitAuditWords", "no household is moved" );
    case CheckRemark::ShownApart:
      return shownApartText( row.check );
    case CheckRemark::NoGround:
      return QCoreApplication::translate( "UnitAuditWords", "buildings to be demolished have no outline: whether protected features stand on their ground is not known" );
    case CheckRemark::NoCheckup:
      return QCoreApplication::translate( "UnitAuditWords", "the results database holds no servicecoverage, communitychecklist or completenessaudit of AREA \"%1\"" ).arg( area );
  }
  return QString();
}

QString strategyText( const model::StrategyRow &row )
{
  using model::StrategyReason;
  if ( row.reason == StrategyReason::NoBuildings )
    return QCoreApplication::translate( "UnitAuditWords", "No strategy: no building lies in the unit." );
  if ( row.reason == StrategyReason::NoFloor )
    return QCoreApplication::translate( "UnitAuditWords", "No strategy: no floor area is known." );
  if ( row.reason == StrategyReason::NoFigure )
    return QCoreApplication::translate( "UnitAuditWords", "No strategy: the rule pack sets no limits for it." );

  const QString little = percent( row.improveMost->value ), much = percent( row.renewLeast->value );
  QString why;
  if ( row.reason == StrategyReason::Little )
    why = QCoreApplication::translate( "UnitAuditWords", "not more than %1: keep and improve" ).arg( little );
  else if ( row.reason == StrategyReason::Some )
    why = QCoreApplication::translate( "UnitAuditWords", "more than %1 and less than %2: keep most, rebuild parts" ).arg( little, much );
  else if ( row.reason == StrategyReason::Protected )
    why = QCoreApplication::translate( "UnitAuditWords", "%1 or more, but %2 heritage buildings and %3 protected features in the unit forbid redevelopment" ).arg( much ).arg( row.heritage ).arg( row.features );
  else if ( row.reason == StrategyReason::NotLookedAt )
    why = QCoreApplication::translate( "UnitAuditWords", "%1 or more, but whether heritage is in the unit is not known (HERITAGE, PROTECTED): no redevelopment" ).arg( much );
  else if ( row.reason == StrategyReason::RedLine )
    why = QCoreApplication::translate( "UnitAuditWords", "%1 or more, but the demolition share without exempt buildings is not met or not known: no redevelopment" ).arg( much );
  else
    why = QCoreApplication::translate( "UnitAuditWords", "%1 or more, the demolition share without exempt buildings is met and no heritage is known in the unit" ).arg( much );
  return QCoreApplication::translate( "UnitAuditWords", "%1, %2. Status of these limits: %3." ).arg( shareText( row ), why, statusText( { *row.improveMost, *row.renewLeast } ) );
}

} // namespace renewal::algorithms
