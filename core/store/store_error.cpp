#include "core/store/store_error.h"

namespace renewal::store
{

StoreError::StoreError( const QString &message )
  : std::runtime_error( message.toUtf8().constData() )
{
}

} // namespace renewal::store
