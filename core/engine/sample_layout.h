#pragma once

#include <cstdint>
#include <vector>

namespace renewal::engine
{

//! Millimetres in the plan of the sample city, before it is bent; whole, so that equal places are equal.
using Mm = std::int64_t;

/**
 * The columns (or rows) of superblocks and the arterial lines between them. Some neighbours are kept
 * apart by a corridor (a railway or a river), which has a line on either side.
 */
class SampleAxis
{
  public:
    /**
     * Lays out \a cells superblocks of 320 to 480 m with a corridor of \a corridorWidth about every
     * \a corridorEvery cells. \a key makes the two axes differ.
     */
    SampleAxis( std::uint64_t seed, std::uint64_t key, int cells, Mm corridorWidth, int corridorEvery );

    int cells() const { return static_cast<int>( mLow.size() ); }
    Mm low( int cell ) const { return mLow[cell]; }
    Mm high( int cell ) const { return mHigh[cell]; }
    bool corridorAfter( int cell ) const { return mCorridorAfter[cell]; }

    //! Lines are numbered 2 c for the low side of cell c; only at a corridor has the high side its own.
    int lowLine( int cell ) const { return 2 * cell; }
    int highLine( int cell ) const;
    Mm lineAt( int line ) const { return line % 2 ? mHigh[line / 2] : ( line / 2 < cells() ? mLow[line / 2] : mHigh.back() ); }
    bool isPrimary( int line ) const { return mPrimary[line]; }

    //! Returns true if the line \a line of the *other* axis crosses corridor \a corridor of this one.
    static bool crosses( std::uint64_t seed, std::uint64_t key, int corridor, const SampleAxis &other, int line );

  private:
    void markPrimary( std::uint64_t seed, std::uint64_t key );
    bool isForced( int line ) const;

    std::vector<Mm> mLow;
    std::vector<Mm> mHigh;
    std::vector<char> mCorridorAfter;
    std::vector<char> mPrimary;
};

//! The grid of a whole city: `blocks` superblocks in rows from the south-west, the last row maybe short.
struct SampleLayout
{
    SampleLayout( std::uint64_t seed, int blocks );

    bool exists( int column, int row ) const;

    std::uint64_t seed;
    int blocks;
    SampleAxis columns; //!< corridors are railways
    SampleAxis rows;    //!< corridors are rivers

    //! Does the line \a columnLine cross the river north of \a row, or \a rowLine the railway east of \a column?
    bool hasBridge( int row, int columnLine ) const;
    bool hasUnderpass( int column, int rowLine ) const;
};

} // namespace renewal::engine
