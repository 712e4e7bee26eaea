#include "core/engine/service_circles.h"
#include "core/engine/circle_maker.h"
#include "core/engine/parallel.h"

#include <algorithm>
#include <atomic>
#include <condition_variable>
#include <exception>
#include <map>
#include <mutex>
#include <stdexcept>
#include <thread>

namespace renewal::engine
{

namespace
{

//! Finished facilities that may wait for an earlier one, per thread: bounds the memory.
const std::size_t WAITING_PER_THREAD = 8;

struct Done
{
    FacilityCircles circles;
    bool isOffStreet = false;
    bool hasShort = false;
};

//! Computes facilities on several threads and hands them over in order in the calling one.
class OrderedWork
{
  public:
    OrderedWork( std::size_t count, unsigned threads )
      : mCount( count )
      , mWindow( WAITING_PER_THREAD * threads )
      , mThreadCount( threads )
    {
    }

    template <typename MakeWorker, typename Take>
    void run( const MakeWorker &makeWorker, const Take &take );

  private:
    template <typename Worker>
    void work( Worker &&worker );
    void fail();

    std::size_t mCount, mWindow;
    unsigned mThreadCount;
    std::mutex mMutex;
    std::condition_variable mChanged;
    std::size_t mStarted = 0, mTaken = 0;
    std::map<std::size_t, Done> mDone;
    std::exception_ptr mError;
};

void OrderedWork::fail()
{
  const std::lock_guard<std::mutex> lock( mMutex );
  if ( !mError )
    mError = std::current_exception();
  mChanged.notify_all();
}

template <typename Worker>
void OrderedWork::work( Worker &&worker )
{
  std::unique_lock<std::mutex> lock( mMutex );
  while ( true )
  {
    mChanged.wait( lock, [this]
                   { return mError || mStarted == mCount || mStarted < mTaken + mWindow; } );
    if ( mError || mStarted == mCount )
      return;
    const std::size_t number = mStarted++;
    lock.unlock();
    Done done = worker( number );
    lock.lock();
    mDone.emplace( number, std::move( done ) );
    mChanged.notify_all();
  }
}

template <typename MakeWorker, typename Take>
void OrderedWork::run( const MakeWorker &makeWorker, const Take &take )
{
  std::vector<std::thread> threads;
  for ( unsigned i = 0; i < mThreadCount; ++i )
  {
    threads.emplace_back( [this, &makeWorker]
                          {
      try
      {
        work( makeWorker() );
      }
      catch ( ... )
      {
        fail();
      } } );
  }
  try
  {
    std::unique_lock<std::mutex> lock( mMutex );
    while ( mTaken < mCount && !mError )
    {
      mChanged.wait( lock, [this]
                     { return mError || mDone.count( mTaken ) > 0; } );
      if ( mError )
        break;
      Done done = std::move( mDone.at( mTaken ) );
      mDone.erase( mTaken );
      ++mTaken;
      mChanged.notify_all();
      lock.unlock();
      take( std::move( done ) );
      lock.lock();
    }
  }
  catch ( ... )
  {
    fail();
  }
  for ( std::thread &thread : threads )
    thread.join();
  if ( mError )
    std::rethrow_exception( mError );
}

void dissolve( CircleMaker &maker, const std::vector<CircleFacility> &facilities, const CirclesSettings &settings, CirclesNotes &notes, FacilityCircles &result )
{
  std::vector<SearchSeed> seeds;
  std::vector<model::LonLat> places;
  for ( std::size_t i = 0; i < facilities.size(); ++i )
  {
    if ( facilities[i].starts.empty() )
      continue;
    const std::uint32_t number = static_cast<std::uint32_t>( i );
    places.push_back( facilities[i].starts.front().place );
    if ( settings.isStraight )
      continue;
    const std::vector<SearchSeed> own = maker.seeds( facilities[i], number );
    if ( own.empty() )
      notes.offStreet.push_back( number );
    seeds.insert( seeds.end(), own.begin(), own.end() );
  }
  bool hasShort = false;
  if ( settings.isStraight )
    maker.straight( places, result );
  else if ( !seeds.empty() )
    maker.reach( seeds, middlePlace( places ), result, hasShort );
}

void checkSettings( const model::Network *network, const CirclesSettings &settings )
{
  const std::string problem = settings.problem();
  if ( !problem.empty() )
    throw std::invalid_argument( problem );
  if ( !network && !settings.isStraight )
    throw std::invalid_argument( "walking circles need a network" );
}

} // namespace

std::string CirclesSettings::problem() const
{
  if ( limitsMetres.empty() )
    return "no limit is given";
  for ( std::size_t i = 0; i < limitsMetres.size(); ++i )
    if ( !( limitsMetres[i] > ( i > 0 ? limitsMetres[i - 1] : 0.0 ) ) || !( limitsMetres[i] < 400000.0 ) )
      return "limits must be positive, ascending and below 400 km";
  if ( !isStraight && !( corridorMetres > 0.0 ) )
    return "the corridor must be wider than zero";
  return std::string();
}

CirclesNotes serviceCircles( const model::Network *network, const std::vector<CircleFacility> &facilities, const CirclesSettings &settings, const CirclesSink &sink, model::Progress &progress )
{
  checkSettings( network, settings );
  const model::Network *streets = settings.isStraight ? nullptr : network;
  const model::Ellipsoid ellipsoid = network ? network->ellipsoid : settings.ellipsoid;
  std::optional<StreetIndex> index;
  if ( streets )
    index.emplace( *streets, settings.snapDistanceMetres );
  const auto makeMaker = [&]
  { return std::make_unique<CircleMaker>( streets, index ? &*index : nullptr, ellipsoid, settings, progress ); };

  CirclesNotes notes;
  if ( settings.isDissolved )
  {
    FacilityCircles result;
    dissolve( *makeMaker(), facilities, settings, notes, result );
    sink( std::move( result ) );
    return notes;
  }
  const auto makeWorker = [&]
  {
    return [&, maker = std::shared_ptr<CircleMaker>( makeMaker() )]( std::size_t i )
    {
      progress.check();
      Done done;
      done.circles.facility = static_cast<std::uint32_t>( i );
      if ( settings.isStraight && !facilities[i].starts.empty() )
        maker->straight( { facilities[i].starts.front().place }, done.circles );
      if ( settings.isStraight )
        return done;
      const std::vector<SearchSeed> seeds = maker->seeds( facilities[i], done.circles.facility );
      done.isOffStreet = seeds.empty();
      if ( !seeds.empty() )
        maker->reach( seeds, facilities[i].starts.front().place, done.circles, done.hasShort );
      return done;
    };
  };
  const unsigned cores = threadCount( settings.threads );
  const auto take = [&]( Done &&done )
  {
    const std::uint32_t number = done.circles.facility;
    if ( done.isOffStreet )
      notes.offStreet.push_back( number );
    if ( done.hasShort )
      notes.tooShort.push_back( number );
    if ( !done.isOffStreet )
      sink( std::move( done.circles ) );
    progress.setPercent( 100.0 * ( number + 1 ) / static_cast<double>( facilities.size() ) );
  };
  OrderedWork( facilities.size(), static_cast<unsigned>( std::min<std::size_t>( cores, std::max<std::size_t>( 1, facilities.size() ) ) ) ).run( makeWorker, take );
  return notes;
}

} // namespace renewal::engine
