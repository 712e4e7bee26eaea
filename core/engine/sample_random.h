#pragma once

#include <cstdint>

namespace renewal::engine
{

//! Returns \a value well mixed (splitmix64's finaliser, Steele et al., OOPSLA 2014).
constexpr std::uint64_t mixBits( std::uint64_t value )
{
  value += 0x9e3779b97f4a7c15ull;
  value = ( value ^ ( value >> 30 ) ) * 0xbf58476d1ce4e5b9ull;
  value = ( value ^ ( value >> 27 ) ) * 0x94d049bb133111ebull;
  return value ^ ( value >> 31 );
}

//! Returns one number for a place in a stream of meaning: same arguments, same number, everywhere.
constexpr std::uint64_t hashOf( std::uint64_t seed, std::uint64_t purpose, std::int64_t a, std::int64_t b )
{
  return mixBits( mixBits( mixBits( seed ^ mixBits( purpose ) ) ^ static_cast<std::uint64_t>( a ) ) ^ static_cast<std::uint64_t>( b ) );
}

//! Returns 53 bits of \a bits as a number in [0, 1).
constexpr double unitReal( std::uint64_t bits )
{
  return static_cast<double>( bits >> 11 ) * ( 1.0 / 9007199254740992.0 );
}

/**
 * A random stream of our own: the distributions of the standard library differ between platforms,
 * and a seed has to mean the same city everywhere.
 */
class SampleRandom
{
  public:
    explicit SampleRandom( std::uint64_t seed )
      : mState( seed )
    {
    }

    //! Returns a real number in [0, 1).
    double unit() { return unitReal( next() ); }

    //! Returns a real number in [low, high).
    double between( double low, double high ) { return low + ( high - low ) * unit(); }

    //! Returns a whole number in [low, high], both included.
    std::int64_t whole( std::int64_t low, std::int64_t high )
    {
      return low + static_cast<std::int64_t>( unit() * static_cast<double>( high - low + 1 ) );
    }

    bool chance( double probability ) { return unit() < probability; }

    //! Returns \a expected rounded up or down at random, so that the mean is kept.
    int countOf( double expected )
    {
      const int base = static_cast<int>( expected );
      return base + ( chance( expected - base ) ? 1 : 0 );
    }

  private:
    std::uint64_t next() { return mixBits( mState++ ); }

    std::uint64_t mState;
};

} // namespace renewal::engine
