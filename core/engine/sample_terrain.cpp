#include "core/engine/sample_terrain.h"

#include "core/engine/sample_random.h"

#include <algorithm>
#include <cmath>
#include <cstdlib>

namespace renewal::engine
{

namespace
{

//! 113.65 E, 34.75 N in EPSG:4547, in millimetres.
constexpr double CENTRE_X = 467952197.0;
constexpr double CENTRE_Y = 3846914124.0;

enum NoiseKey : std::uint64_t
{
  BEND = 200,
  AGE = 210,
  VITALITY = 220
};

//! One scale of bending. The slopes add up to less than 0.5, so the map never folds.
struct Octave
{
    Mm spacing;
    double amplitude; //!< millimetres
};
constexpr Octave OCTAVES[] = { { 2600000, 150000.0 }, { 900000, 45000.0 }, { 300000, 8000.0 } };

Mm floorDivide( Mm value, Mm divisor )
{
  const Mm quotient = value / divisor;
  return quotient * divisor > value ? quotient - 1 : quotient;
}

double smooth( double t )
{
  return t * t * t * ( t * ( t * 6.0 - 15.0 ) + 10.0 );
}

} // namespace

SampleTerrain::SampleTerrain( const SampleLayout &layout )
  : mSeed( layout.seed )
  , mHalfSize( static_cast<double>( std::max( layout.columns.high( layout.columns.cells() - 1 ), layout.rows.high( layout.rows.cells() - 1 ) ) ) )
{
}

double SampleTerrain::noise( std::uint64_t key, PlanPoint point, Mm spacing ) const
{
  const Mm column = floorDivide( point.x, spacing );
  const Mm row = floorDivide( point.y, spacing );
  const double u = smooth( static_cast<double>( point.x - column * spacing ) / static_cast<double>( spacing ) );
  const double v = smooth( static_cast<double>( point.y - row * spacing ) / static_cast<double>( spacing ) );
  const auto corner = [this, key, column, row]( int east, int north )
  { return 2.0 * unitReal( hashOf( mSeed, key, column + east, row + north ) ) - 1.0; };
  const double south = corner( 0, 0 ) + u * ( corner( 1, 0 ) - corner( 0, 0 ) );
  const double north = corner( 0, 1 ) + u * ( corner( 1, 1 ) - corner( 0, 1 ) );
  return south + v * ( north - south );
}

CityPoint SampleTerrain::place( PlanPoint point ) const
{
  double x = CENTRE_X + static_cast<double>( point.x );
  double y = CENTRE_Y + static_cast<double>( point.y );
  std::uint64_t key = BEND;
  for ( const Octave &octave : OCTAVES )
  {
    x += octave.amplitude * noise( key++, point, octave.spacing );
    y += octave.amplitude * noise( key++, point, octave.spacing );
  }
  // Whole millimetres: shared vertices are equal bit for bit, also after a round trip through a file.
  return { std::floor( x + 0.5 ) / 1000.0, std::floor( y + 0.5 ) / 1000.0 };
}

CityLine SampleTerrain::placeLine( const std::vector<PlanPoint> &corners, Mm spacing ) const
{
  CityLine line;
  for ( std::size_t i = 0; i + 1 < corners.size(); ++i )
  {
    // Always divided from the same end: a side drawn in the other direction gets the same vertices.
    const bool isReversed = corners[i + 1].x < corners[i].x || ( corners[i + 1].x == corners[i].x && corners[i + 1].y < corners[i].y );
    const PlanPoint from = corners[isReversed ? i + 1 : i];
    const PlanPoint to = corners[isReversed ? i : i + 1];
    const Mm length = std::max( to.x - from.x, std::abs( to.y - from.y ) );
    const Mm pieces = std::max<Mm>( 1, ( length + spacing - 1 ) / spacing );
    for ( Mm piece = 0; piece < pieces; ++piece )
    {
      const Mm part = isReversed ? pieces - piece : piece;
      line.push_back( place( { from.x + ( to.x - from.x ) * part / pieces, from.y + ( to.y - from.y ) * part / pieces } ) );
    }
  }
  line.push_back( place( corners.back() ) );
  return line;
}

CityLine SampleTerrain::placeRing( std::vector<PlanPoint> corners, Mm spacing ) const
{
  corners.push_back( corners.front() );
  return placeLine( corners, spacing );
}

int SampleTerrain::builtYear( PlanPoint point ) const
{
  const double fromCentre = std::min( 1.0, std::max( std::abs( static_cast<double>( point.x ) ), std::abs( static_cast<double>( point.y ) ) ) / mHalfSize );
  const double age = 0.5 * fromCentre + 0.5 * ( 0.5 + 0.5 * noise( AGE, point, 1100000 ) );
  return std::clamp( static_cast<int>( 1973.0 + 53.0 * age ), 1975, 2020 );
}

double SampleTerrain::vitality( PlanPoint point ) const
{
  return 1.0 + noise( VITALITY, point, 800000 );
}

std::vector<PlanPoint> rectangle( Mm west, Mm south, Mm east, Mm north )
{
  return { { west, south }, { east, south }, { east, north }, { west, north } };
}

double outlineArea( const CityLine &outline )
{
  double twice = 0.0;
  const CityPoint origin = outline.front();
  for ( std::size_t i = 0; i + 1 < outline.size(); ++i )
    twice += ( outline[i].x - origin.x ) * ( outline[i + 1].y - origin.y ) - ( outline[i + 1].x - origin.x ) * ( outline[i].y - origin.y );
  return std::abs( twice ) / 2.0;
}

} // namespace renewal::engine
