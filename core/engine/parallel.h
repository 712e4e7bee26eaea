#pragma once

#include "core/engine/thread_count.h"

#include <algorithm>
#include <atomic>
#include <cstddef>
#include <exception>
#include <mutex>
#include <thread>
#include <vector>

namespace renewal::engine
{

//! The number of threads to use: \a wanted, or for 0 those of the process.
inline unsigned threadCount( unsigned wanted )
{
  return wanted > 0 ? wanted : processThreads();
}

/**
 * Calls work( first, end ) for chunks of 0 .. count - 1 on several threads, one chunk after the other per thread. Chunks are
 * independent, so results do not depend on the number of threads. The first exception ends the rest
 * and is thrown again here.
 */
template <class Work>
void inParallel( std::size_t count, std::size_t chunk, unsigned threads, Work work )
{
  std::atomic<std::size_t> next { 0 };
  std::exception_ptr error;
  std::mutex errorMutex;
  const auto run = [&]
  {
    try
    {
      for ( std::size_t first = next.fetch_add( chunk ); first < count; first = next.fetch_add( chunk ) )
        work( first, std::min( count, first + chunk ) );
    }
    catch ( ... )
    {
      const std::lock_guard<std::mutex> lock( errorMutex );
      if ( !error )
        error = std::current_exception();
      next = count;
    }
  };
  const std::size_t useful = std::min<std::size_t>( threadCount( threads ), ( count + chunk - 1 ) / chunk );
  std::vector<std::thread> others;
  for ( std::size_t t = 1; t < useful; ++t )
    others.emplace_back( run );
  run();
  for ( std::thread &thread : others )
    thread.join();
  if ( error )
    std::rethrow_exception( error );
}

} // namespace renewal::engine
