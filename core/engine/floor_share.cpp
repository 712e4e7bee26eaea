#include "core/engine/floor_share.h"

namespace renewal::engine
{

void FloorShare::add( const std::optional<double> &squareMetres, bool mayBeIn, bool mayBeOut )
{
  if ( !squareMetres )
  {
    mOpenIn = mOpenIn || mayBeIn;
    mOpenOut = mOpenOut || mayBeOut;
    return;
  }
  mTotal += *squareMetres;
  if ( mayBeIn )
    mMost += *squareMetres;
  if ( mayBeIn && !mayBeOut )
    mLeast += *squareMetres;
}

double FloorShare::leastShare() const
{
  // A building outside the part without an area may be as large as it likes.
  return mOpenOut || mTotal == 0.0 ? 0.0 : mLeast / mTotal;
}

double FloorShare::mostShare() const
{
  return mOpenIn || mTotal == 0.0 ? 1.0 : mMost / mTotal;
}

} // namespace renewal::engine
