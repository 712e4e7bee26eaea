/*
 * Feeds damaged packs to the reader and the merger: whatever comes, it is read or refused with a PackError.
 *
 * Built with clang and -DRENEWAL_FUZZ=ON it is a libFuzzer target (docs/checklist_items.md); else it brings its own
 * mutations, so that the sanitizer run of scripts/test --long needs no second compiler:
 * fuzz_pack_reader FOLDER [SECONDS [SEED]], FOLDER being standards/. RENEWAL_FUZZ_SECONDS stands in for SECONDS.
 */
#include "core/rules/pack_error.h"
#include "core/rules/pack_loader.h"

#include <QDir>
#include <QElapsedTimer>
#include <QFile>
#include <cstdint>
#include <cstdio>
#include <random>
#include <vector>

using namespace renewal::rules;

namespace
{

//! Packs that the fuzzed one may extend: small, so that most of the time goes into what is fuzzed.
std::optional<QByteArray> library( const QString &id )
{
  if ( id != QLatin1String( "base" ) )
    return std::nullopt;
  return QByteArray( R"({"id":"base","version":"1","title":{"zh":"z"},"coverage":[{"code":"B-1","zh":"z","en":"e","facilities":["park"],"limit_m":300,"class":"must"}],
    "checklist":[{"code":"B-2","zh":"z","en":"e","kind":"must","category":"c","met_when":"a = 1"}]})" );
}

//! Returns true if the pack was taken. Anything but a PackError ends the program.
bool feed( const QByteArray &bytes )
{
  try
  {
    mergePack( bytes, QStringLiteral( "fuzz.json" ), library );
    return true;
  }
  catch ( const PackError &error )
  {
    if ( error.message().isEmpty() )
      std::abort();
    return false;
  }
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput( const std::uint8_t *data, std::size_t size );
extern "C" int LLVMFuzzerTestOneInput( const std::uint8_t *data, std::size_t size )
{
  feed( QByteArray( reinterpret_cast<const char *>( data ), static_cast<int>( size ) ) );
  return 0;
}

#ifndef RENEWAL_LIBFUZZER

namespace
{

//! Pieces that a pack is made of, and some that it must not be made of.
const char *const WORDS[] = { "\"extends\":[\"base\"]", "\"replaces\":[\"B-1\",\"B-2\"]", "\"met_when\":", "\"checklist\":[", "\"coverage\":[", "{", "}", "[", "]", "\"", "\\u0000", "\\ud800",
                              "1e999", "-0", "null", "true", "memory_low", "((((((((", "env('HOME')", "regexp_match(a,'(a+)+')", "CASE WHEN a THEN ", " IN (", "@x", "$area", "\xBD\xF0", "\xEF\xBB\xBF", "<b>" };

class Mutator
{
  public:
    Mutator( std::vector<QByteArray> seeds, unsigned seed )
      : mSeeds( std::move( seeds ) )
      , mRandom( seed )
    {
    }

    QByteArray next()
    {
      QByteArray bytes = mSeeds[below( mSeeds.size() )];
      for ( std::size_t i = 1 + below( 6 ); i > 0; --i )
        change( bytes );
      return bytes;
    }

    //! What was taken is worth changing further.
    void keep( const QByteArray &bytes )
    {
      if ( mSeeds.size() < 2000 )
        mSeeds.push_back( bytes );
    }

  private:
    std::vector<QByteArray> mSeeds;
    std::mt19937 mRandom;

    std::size_t below( std::size_t end ) { return mRandom() % end; }
    int place( const QByteArray &bytes ) { return static_cast<int>( below( static_cast<std::size_t>( bytes.size() ) + 1 ) ); }

    void change( QByteArray &bytes )
    {
      const int at = place( bytes );
      const int length = static_cast<int>( below( 40 ) );
      switch ( below( 6 ) )
      {
        case 0:
          bytes.insert( at, static_cast<char>( below( 256 ) ) );
          break;
        case 1:
          bytes.remove( at, 1 + length );
          break;
        case 2:
          bytes.insert( at, WORDS[below( std::size( WORDS ) )] );
          break;
        case 3:
          bytes.replace( at, length, WORDS[below( std::size( WORDS ) )] );
          break;
        case 4:
          bytes.insert( at, bytes.mid( place( bytes ), length * 4 ) );
          break;
        default:
          spliceAnother( bytes, at );
      }
    }

    void spliceAnother( QByteArray &bytes, int at )
    {
      const QByteArray &other = mSeeds[below( mSeeds.size() )];
      bytes = bytes.left( at ) + other.mid( place( other ) );
    }
};

std::vector<QByteArray> seedsFrom( const QString &folder )
{
  std::vector<QByteArray> seeds;
  for ( const QString &name : QDir( folder ).entryList( { QStringLiteral( "*.json" ) }, QDir::Files, QDir::Name ) )
  {
    QFile file( folder + "/" + name );
    if ( file.open( QIODevice::ReadOnly ) )
      seeds.push_back( file.readAll() );
  }
  for ( const char *word : WORDS )
    seeds.emplace_back( R"({"id":"f","version":"1","title":{"zh":"z"},"extends":["base"],"checklist":[{"code":"F","zh":"z","en":"e","kind":"must","category":"c","met_when":"a = 1)" + QByteArray( word ) + "\"}]}" );
  return seeds;
}

} // namespace

int main( int count, char **arguments )
{
  std::vector<QByteArray> seeds = seedsFrom( QString::fromLocal8Bit( count > 1 ? arguments[1] : "standards" ) );
  const QByteArray asked = count > 2 ? QByteArray( arguments[2] ) : qgetenv( "RENEWAL_FUZZ_SECONDS" );
  const int seconds = asked.isEmpty() ? 60 : asked.toInt();
  const unsigned seed = count > 3 ? QByteArray( arguments[3] ).toUInt() : std::random_device()();
  std::printf( "seed %u, %zu packs, %d s\n", seed, seeds.size(), seconds );
  std::fflush( stdout );
  if ( seconds <= 0 || seeds.size() <= std::size( WORDS ) )
    return 2;
  Mutator mutator( std::move( seeds ), seed );
  QElapsedTimer timer;
  timer.start();
  long tried = 0;
  long taken = 0;
  while ( timer.elapsed() < seconds * 1000LL )
  {
    const QByteArray bytes = mutator.next();
    QElapsedTimer one;
    one.start();
    const bool isTaken = feed( bytes );
    if ( one.elapsed() > 10000 ) // a pack that keeps the reader busy is as bad as one that crashes it
    {
      std::printf( "%lld ms for one pack:\n%s\n", static_cast<long long>( one.elapsed() ), bytes.constData() );
      return 1;
    }
    ++tried;
    taken += isTaken;
    if ( isTaken )
      mutator.keep( bytes );
  }
  std::printf( "%ld packs, %ld of them taken\n", tried, taken );
  return tried > 0 && taken > 0 && taken < tried ? 0 : 1;
}

#endif
