#include "core/input/offered_attributes.h"

namespace renewal::input
{

namespace
{

//! The verdict as rules see it: "cannot be known" is NULL.
QVariant offeredVerdict( const std::optional<model::Verdict> &verdict )
{
  if ( !verdict || *verdict == model::Verdict::NoData )
    return QVariant();
  return QString::fromLatin1( model::toText( *verdict ) );
}

QVariant offeredNumber( const AuditCell *cell )
{
  return cell && cell->value ? QVariant( *cell->value ) : QVariant();
}

} // namespace

OfferedAttributes::OfferedAttributes( const AuditTable *coverage, const AuditTable *parking, const AuditTable *charging )
  : mCoverage( coverage )
  , mParking( parking )
  , mCharging( charging )
{
  for ( const QString &rule : mCoverage ? mCoverage->rules : QStringList() )
    mNames << QStringLiteral( "cov_" ) + nameOf( rule ) << QStringLiteral( "cov_share_" ) + nameOf( rule );
  if ( mParking )
    mNames << QStringLiteral( "parking_gap" ) << QStringLiteral( "parking_verdict" );
  if ( mCharging )
    mNames << QStringLiteral( "charging_gap" );
}

void OfferedAttributes::append( const QString &communityId, std::vector<QVariant> &cells ) const
{
  if ( mCoverage )
  {
    const auto found = mCoverage->cells.constFind( communityId );
    for ( int rule = 0; rule < mCoverage->rules.size(); ++rule )
    {
      const bool isThere = found != mCoverage->cells.constEnd() && rule < static_cast<int>( found->size() ) && ( *found )[rule];
      const AuditCell *cell = isThere ? &*( *found )[rule] : nullptr;
      cells.push_back( cell ? offeredVerdict( cell->verdicts[0] ) : QVariant() );
      cells.push_back( offeredNumber( cell ) );
    }
  }
  if ( mParking )
  {
    const AuditCell *cell = mParking->find( communityId );
    cells.push_back( offeredNumber( cell ) );
    cells.push_back( cell ? offeredVerdict( cell->verdicts[0] ) : QVariant() );
  }
  if ( mCharging )
    cells.push_back( offeredNumber( mCharging->find( communityId ) ) );
}

QString OfferedAttributes::nameOf( const QString &code )
{
  QString name = code;
  for ( QChar &letter : name )
  {
    const ushort sign = letter.unicode();
    const bool isPlain = ( sign >= 'A' && sign <= 'Z' ) || ( sign >= 'a' && sign <= 'z' ) || ( sign >= '0' && sign <= '9' );
    if ( !isPlain )
      letter = QLatin1Char( '_' );
  }
  return name;
}

} // namespace renewal::input
