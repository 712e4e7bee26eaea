// How many threads a computation uses when a batch system gives it a share of the cores.
#include "core/engine/parallel.h"
#include "core/engine/thread_count.h"

#include <cstdlib>
#include <gtest/gtest.h>
#include <set>

using namespace renewal::engine;

TEST( ThreadCount, nothingUsable_isAllCores )
{
  for ( const char *text : { "", "0", "-2", "two", "2x", "1.5", " " } )
    EXPECT_EQ( threadsAllowed( text, 8 ), 8u ) << text;
  EXPECT_EQ( threadsAllowed( nullptr, 8 ), 8u );
}

TEST( ThreadCount, share_isTaken )
{
  EXPECT_EQ( threadsAllowed( "1", 8 ), 1u );
  EXPECT_EQ( threadsAllowed( "3", 8 ), 3u );
  EXPECT_EQ( threadsAllowed( "8", 8 ), 8u );
}

TEST( ThreadCount, moreThanTheCores_isTheCores )
{
  EXPECT_EQ( threadsAllowed( "9", 8 ), 8u );
  EXPECT_EQ( threadsAllowed( "99999999999999999999", 8 ), 8u );
}

//   A machine that does not tell its cores says 0.
TEST( ThreadCount, unknownCores_areOne )
{
  EXPECT_EQ( threadsAllowed( nullptr, 0 ), 1u );
  EXPECT_EQ( threadsAllowed( "4", 0 ), 1u );
}

TEST( ThreadCount, work_runsInNoMoreThreads )
{
  static char share[] = "RENEWAL_THREADS=1"; // kept by the environment
  putenv( share );
  ASSERT_EQ( threadCount( 0 ), 1u );
  std::set<std::thread::id> threads;
  inParallel( 100, 1, 0, [&threads]( std::size_t, std::size_t )
              { threads.insert( std::this_thread::get_id() ); } );
  EXPECT_EQ( threads, std::set<std::thread::id> { std::this_thread::get_id() } );
}
