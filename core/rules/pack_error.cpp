#include "core/rules/pack_error.h"

namespace renewal::rules
{

PackError::PackError( const QString &message )
  : std::runtime_error( message.toUtf8().constData() )
{
}

} // namespace renewal::rules
