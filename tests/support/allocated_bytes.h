#pragma once

#include <cstddef>
#include <malloc.h>

#if defined( __SANITIZE_ADDRESS__ )
extern "C" std::size_t __sanitizer_get_current_allocated_bytes();
#endif

namespace renewal::tests
{

//! Bytes on the heap that nobody has given back yet, in the whole process.
inline long long allocatedBytes()
{
#if defined( __SANITIZE_ADDRESS__ )
  return static_cast<long long>( __sanitizer_get_current_allocated_bytes() );
#else
  const struct mallinfo2 info = mallinfo2();
  return static_cast<long long>( info.uordblks + info.hblkhd );
#endif
}

} // namespace renewal::tests
