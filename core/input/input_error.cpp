#include "core/input/input_error.h"

namespace renewal::input
{

InputError::InputError( const QString &message )
  : std::runtime_error( message.toUtf8().constData() )
{
}

} // namespace renewal::input
