#include "core/input/rejections.h"

#include <QCoreApplication>

namespace renewal::input
{

namespace
{
const int SHOWN_IDS = 10;
}

Rejections::Rejections( const QString &layerName )
  : mLayerName( layerName )
{
}

void Rejections::add( const QString &reason, const QString &id )
{
  Entry &entry = mReasons[reason];
  ++entry.count;
  if ( entry.firstIds.size() < SHOWN_IDS )
    entry.firstIds << id;
}

QStringList Rejections::sentences() const
{
  QStringList result;
  for ( const auto &[reason, entry] : mReasons )
  {
    const QString ids = entry.firstIds.join( QStringLiteral( ", " ) ) + ( entry.count > SHOWN_IDS ? QStringLiteral( ", ..." ) : QString() );
    result << QCoreApplication::translate( "Rejections", "%1: %2 features: %3 (ids %4)" ).arg( mLayerName ).arg( entry.count ).arg( reason, ids );
  }
  return result;
}

int Rejections::count( const QString &reason ) const
{
  const auto found = mReasons.find( reason );
  return found == mReasons.end() ? 0 : found->second.count;
}

} // namespace renewal::input
