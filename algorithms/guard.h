#pragma once

#include "core/input/input_error.h"
#include "core/model/progress.h"
#include "core/rules/pack_error.h"
#include "core/store/store_error.h"

#include <QCoreApplication>
#include <new>
#include <qgsexception.h>

namespace renewal::algorithms
{

/**
 * Runs \a work and turns what our layers throw into what Processing expects: one exception with the
 * sentence for the user. A cancel is an exception too, so that no plausible, partial layer is left.
 */
template <typename Work>
auto guarded( const Work &work ) -> decltype( work() )
{
  try
  {
    return work();
  }
  catch ( const input::InputError &error )
  {
    throw QgsProcessingException( error.message() );
  }
  catch ( const rules::PackError &error )
  {
    throw QgsProcessingException( error.message() );
  }
  catch ( const store::StoreError &error )
  {
    throw QgsProcessingException( error.message() );
  }
  catch ( const model::Canceled & )
  {
    throw QgsProcessingException( QCoreApplication::translate( "RenewalAlgorithm", "Canceled: nothing was written to the results database." ) );
  }
  catch ( const std::bad_alloc & )
  {
    throw QgsProcessingException( QCoreApplication::translate( "RenewalAlgorithm", "Not enough memory: run a smaller area at a time." ) );
  }
}

} // namespace renewal::algorithms
