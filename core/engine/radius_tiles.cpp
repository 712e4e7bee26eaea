#include "core/engine/radius_tiles.h"

#include "core/engine/geos_shapes.h"

namespace renewal::engine
{

namespace
{
const double TILE_METRES = 4000.0;
}

RadiusTiles::RadiusTiles( const std::vector<model::Rings> &parts, const model::RadiusInput &input )
  : mInput( input )
{
  std::vector<GeoBox> boxes;
  for ( const model::Rings &part : parts )
  {
    boxes.push_back( boxOf( part ) );
    mExtent.add( { boxes.back().minLon, boxes.back().minLat } );
    mExtent.add( { boxes.back().maxLon, boxes.back().maxLat } );
  }
  if ( mExtent.isEmpty() )
    return;
  // Measured where degrees of longitude are widest, so that no tile is wider than wanted.
  const double lat = mExtent.minLat * mExtent.maxLat < 0.0 ? 0.0 : std::min( std::abs( mExtent.minLat ), std::abs( mExtent.maxLat ) );
  const DegreeLengths lengths = degreeLengths( lat, input.ellipsoid );
  mStepLon = TILE_METRES / lengths.lonMetres;
  mStepLat = TILE_METRES / lengths.latMetres;
  for ( std::uint32_t i = 0; i < parts.size(); ++i )
    visit( boxes[i], true, [i]( RadiusTile &tile )
           { tile.parts.push_back( i ); } );
  addPlaces();
}

void RadiusTiles::addPlaces()
{
  for ( std::size_t question = 0; question < mInput.questions.size(); ++question )
  {
    for ( std::uint32_t i = 0; i < mInput.questions[question].size(); ++i )
    {
      const model::RadiusPlace &place = mInput.questions[question][i];
      const GeoBox box = place.rings.empty() ? boxOf( { { place.place } } ) : boxOf( place.rings );
      visit( grown( box, place.radiusMetres ), false, [question, i]( RadiusTile &tile )
             { tile.places[question].push_back( i ); } );
    }
  }
  for ( std::uint32_t i = 0; i < mInput.probes.size(); ++i )
    visit( grown( boxOf( { { mInput.probes[i] } } ), mInput.probeRadiusMetres ), false, [i]( RadiusTile &tile )
           { tile.probes.push_back( i ); } );
}

GeoBox RadiusTiles::grown( GeoBox box, double metres ) const
{
  const double farLat = std::min( 89.0, std::max( std::abs( box.minLat ), std::abs( box.maxLat ) ) );
  const double reach = 1.01 * metres;
  // A degree of latitude is shortest at the equator.
  box.grow( reach / degreeLengths( farLat, mInput.ellipsoid ).lonMetres, reach / degreeLengths( 0.0, mInput.ellipsoid ).latMetres );
  return box;
}

RadiusTile *RadiusTiles::tileAt( int row, int column, bool isMaking )
{
  const auto found = tiles.find( { row, column } );
  if ( found != tiles.end() )
    return &found->second;
  if ( !isMaking )
    return nullptr;
  RadiusTile &tile = tiles[{ row, column }];
  const double west = mExtent.minLon + column * mStepLon, south = mExtent.minLat + row * mStepLat;
  // The edges of neighbours must be the same number, or ground would be lost or counted twice between them.
  tile.box = { west, south, mExtent.minLon + ( column + 1 ) * mStepLon, mExtent.minLat + ( row + 1 ) * mStepLat };
  tile.places.resize( mInput.questions.size() );
  return &tile;
}

void RadiusTiles::visit( const GeoBox &box, bool isMaking, const Put &put )
{
  if ( !box.overlaps( mExtent ) )
    return;
  const auto column = [this]( double lon )
  { return static_cast<int>( std::floor( ( std::clamp( lon, mExtent.minLon, mExtent.maxLon ) - mExtent.minLon ) / mStepLon ) ); };
  const auto row = [this]( double lat )
  { return static_cast<int>( std::floor( ( std::clamp( lat, mExtent.minLat, mExtent.maxLat ) - mExtent.minLat ) / mStepLat ) ); };
  for ( int y = row( box.minLat ); y <= row( box.maxLat ); ++y )
  {
    for ( int x = column( box.minLon ); x <= column( box.maxLon ); ++x )
    {
      if ( RadiusTile *tile = tileAt( y, x, isMaking ) )
        put( *tile );
    }
  }
}

} // namespace renewal::engine
