#pragma once

#include <optional>

namespace renewal::engine
{

/**
 * Method: a share of floor area with the bounds that unknown areas and unknown membership leave open: a building that
 * may or may not belong counts on both sides, one without an area may weigh nothing or outweigh all others.
 * Inputs: buildings one by one: floor area, and whether they may be in the part and may be out of it.
 * Result: the known sums, and between which values sum and share lie.
 * Cost: constant per building.
 * Throws nothing; single-threaded.
 * Not covered: areas known within a range.
 */
class FloorShare
{
  public:
    //! \a squareMetres empty: not known. A building that can neither be in nor out is not added.
    void add( const std::optional<double> &squareMetres, bool mayBeIn, bool mayBeOut );

    //! True if the sum of the part is known, whatever is open outside it.
    bool isSumKnown() const { return !mOpenIn && mLeast == mMost; }
    //! True if nothing is open.
    bool isKnown() const { return isSumKnown() && !mOpenOut; }
    //! True if the part is empty whatever is open.
    bool isNothing() const { return !mOpenIn && mMost == 0.0; }
    //! True if the part may hold a building without an area.
    bool isOpenIn() const { return mOpenIn; }

    double total() const { return mTotal; }    //!< known area, in and out
    double leastSum() const { return mLeast; } //!< of the part
    double mostSum() const { return mMost; }   //!< of the part, by the known areas
    double leastShare() const;                 //!< 0 to 1
    double mostShare() const;                  //!< 0 to 1

  private:
    double mTotal = 0.0;
    double mLeast = 0.0;
    double mMost = 0.0;
    bool mOpenIn = false;
    bool mOpenOut = false;
};

} // namespace renewal::engine
