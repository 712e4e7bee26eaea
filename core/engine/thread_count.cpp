#include "core/engine/thread_count.h"

#include <algorithm>
#include <cstdlib>
#include <thread>

namespace renewal::engine
{

unsigned threadsAllowed( const char *text, unsigned cores )
{
  const unsigned all = std::max( 1u, cores );
  if ( !text )
    return all;
  char *end = nullptr;
  const long long wanted = std::strtoll( text, &end, 10 );
  const bool isWhole = end != text && *end == '\0';
  return isWhole && wanted > 0 ? static_cast<unsigned>( std::min<long long>( wanted, all ) ) : all;
}

unsigned processThreads()
{
  static const unsigned THREADS = threadsAllowed( std::getenv( "RENEWAL_THREADS" ), std::thread::hardware_concurrency() );
  return THREADS;
}

} // namespace renewal::engine
