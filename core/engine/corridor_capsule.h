#pragma once

#include "core/engine/local_plane.h"

#include <algorithm>
#include <cmath>

namespace renewal::engine
{

//! A straight stretch of street in a plane, metres. Start and end may coincide.
struct PlaneSegment
{
    PlanePoint start;
    PlanePoint end;
};

//! Nearest point of \a segment to \a point.
inline PlanePoint nearestPoint( const PlaneSegment &segment, const PlanePoint &point )
{
  const double dx = segment.end.x - segment.start.x;
  const double dy = segment.end.y - segment.start.y;
  const double length2 = dx * dx + dy * dy;
  if ( length2 <= 0.0 )
    return segment.start;
  const double along = ( ( point.x - segment.start.x ) * dx + ( point.y - segment.start.y ) * dy ) / length2;
  const double t = std::min( 1.0, std::max( 0.0, along ) );
  return { segment.start.x + t * dx, segment.start.y + t * dy };
}

inline double squaredDistance( const PlanePoint &a, const PlanePoint &b )
{
  return ( a.x - b.x ) * ( a.x - b.x ) + ( a.y - b.y ) * ( a.y - b.y );
}

/**
 * The ground within a radius of a segment (a capsule, which is convex), cut by lines y = constant. Swap x and
 * y of the segment for lines x = constant.
 */
class CapsuleCuts
{
  public:
    CapsuleCuts( PlanePoint a, PlanePoint b, double radius )
      : mLow( a.y <= b.y ? a : b )
      , mHigh( a.y <= b.y ? b : a )
      , mRadius2( radius * radius )
      , mFirst( mLow.y - radius )
      , mLast( mHigh.y + radius )
    {
      const double dx = mHigh.x - mLow.x;
      const double dy = mHigh.y - mLow.y;
      const double length = std::sqrt( dx * dx + dy * dy );
      const double offsetX = length > 0.0 ? radius * dy / length : radius;
      const double offsetY = length > 0.0 ? radius * dx / length : 0.0;
      mRightFrom = mLow.y - offsetY;
      mLeftFrom = mLow.y + offsetY;
      mRightX = mLow.x + offsetX;
      mLeftX = mLow.x - offsetX;
      mRise = dy;
      mPerRise = dy > 1e-12 ? 1.0 / dy : 0.0;
      mRun = dx;
    }

    double first() const { return mFirst; } //!< least y
    double last() const { return mLast; }   //!< greatest y

    //! Least and greatest x on the line at \a y, first() <= y <= last().
    void at( double y, double &least, double &greatest ) const
    {
      greatest = y < mRightFrom ? mLow.x + half( y, mLow ) : y > mRightFrom + mRise ? mHigh.x + half( y, mHigh )
                                                                                    : mRightX + share( y - mRightFrom ) * mRun;
      least = y < mLeftFrom ? mLow.x - half( y, mLow ) : y > mLeftFrom + mRise ? mHigh.x - half( y, mHigh )
                                                                               : mLeftX + share( y - mLeftFrom ) * mRun;
    }

  private:
    double half( double y, const PlanePoint &centre ) const
    {
      return std::sqrt( std::max( 0.0, mRadius2 - ( y - centre.y ) * ( y - centre.y ) ) );
    }
    double share( double rise ) const { return std::min( 1.0, rise * mPerRise ); }

    PlanePoint mLow, mHigh;
    double mRadius2, mFirst, mLast;
    double mRightFrom, mLeftFrom, mRightX, mLeftX; //!< where the two straight sides begin
    double mRise, mPerRise, mRun;
};

} // namespace renewal::engine
