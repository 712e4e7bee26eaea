#pragma once

#include "core/model/network.h"

#include <cstddef>
#include <utility>
#include <vector>

namespace renewal::engine
{

/**
 * Method: buckets of equal width in a ring (Dial 1969). Entries may be pushed into the bucket that is
 * being emptied, so the search must correct labels inside a bucket.
 * Inputs: the longest step that a push lies ahead of the entry just popped.
 * Result: entries, bucket by bucket.
 * Cost: constant per entry.
 * Throws nothing but std::bad_alloc; one instance per thread.
 * Not covered: order inside a bucket.
 */
template <class Entry>
class BucketQueue
{
  public:
    BucketQueue( model::LengthUnits longestStep, int widthBits )
      : mWidthBits( widthBits )
    {
      std::size_t count = 4;
      while ( count < ( static_cast<std::size_t>( longestStep ) >> widthBits ) + 2 )
        count *= 2;
      mBuckets.resize( count );
    }

    bool isEmpty() const { return mCount == 0; }

    //! Allowed for distances from that of the current bucket up to longestStep beyond it.
    void push( model::LengthUnits distance, const Entry &entry )
    {
      mBuckets[( distance >> mWidthBits ) & ( mBuckets.size() - 1 )].push_back( entry );
      ++mCount;
    }

    //! Starts at the bucket of \a distance; the queue must be empty.
    void startAt( model::LengthUnits distance ) { mCurrent = distance >> mWidthBits; }

    //! Returns the next bucket that holds something. Must not be called on an empty queue.
    std::size_t nextBucket()
    {
      while ( mBuckets[mCurrent & ( mBuckets.size() - 1 )].empty() )
        ++mCurrent;
      return mCurrent;
    }

    /**
     * Takes the oldest entry of the current bucket; false once it is empty. First in, first out keeps the
     * corrections inside a bucket few, whatever the lengths.
     */
    bool pop( Entry &entry )
    {
      std::vector<Entry> &bucket = mBuckets[mCurrent & ( mBuckets.size() - 1 )];
      if ( mTaken == bucket.size() )
      {
        mCount -= mTaken;
        mTaken = 0;
        bucket.clear();
        return false;
      }
      entry = bucket[mTaken++];
      return true;
    }

  private:
    int mWidthBits;
    std::size_t mCurrent = 0;
    std::size_t mCount = 0; //!< entries, those taken from the current bucket included
    std::size_t mTaken = 0; //!< from the current bucket
    std::vector<std::vector<Entry>> mBuckets;
};

} // namespace renewal::engine
