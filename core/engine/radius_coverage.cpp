#include "core/engine/radius_coverage.h"

#include "core/engine/geos_shapes.h"
#include "core/engine/ground_plane.h"
#include "core/engine/parallel.h"
#include "core/engine/radius_tiles.h"

#include <iterator>

namespace renewal::engine
{

namespace
{

using Shape = GeosContext::Shape;

const int CIRCLE_CORNERS = 256;
//! Edges per quarter circle around a corner of an outline, which GEOS draws inside the circle.
const int QUADRANT_EDGES = 128;
//! About 500 m: an edge that is straight in degrees then leaves its chord by 4 mm at most.
const double LONGEST_EDGE_DEGREES = 0.005;
//! Buffers united in one call of GEOS, so that a cancel is seen in between.
const std::size_t BATCH = 128;

//! What was found in a tile for one district, or for all land together.
struct TileShare
{
    std::size_t district = 0;
    double area = 0.0;
    std::vector<double> covered;
    std::vector<std::uint32_t> nearProbes;
};

struct TileResult
{
    TileShare total;
    std::vector<TileShare> districts;
};

//! A district.
struct Ground
{
    std::vector<model::Rings> polygons;
    GeoBox box;
};

std::vector<model::Rings> polygonsOfAll( const std::vector<model::Rings> &shapes )
{
  std::vector<model::Rings> polygons;
  for ( const model::Rings &rings : shapes )
    for ( model::Rings &polygon : polygonsOf( rings ) )
      polygons.push_back( std::move( polygon ) );
  return polygons;
}

Ground groundOf( const std::vector<model::Rings> &shapes )
{
  Ground ground { polygonsOfAll( shapes ), {} };
  for ( const model::Rings &rings : shapes )
  {
    const GeoBox box = boxOf( rings );
    if ( box.isEmpty() )
      continue;
    ground.box.add( { box.minLon, box.minLat } );
    ground.box.add( { box.maxLon, box.maxLat } );
  }
  return ground;
}

//! The work in one tile, in its own plane and GEOS context.
class TileWork
{
  public:
    TileWork( const model::RadiusInput &input, const RadiusTile &tile, const model::Progress &progress )
      : mInput( input )
      , mTile( tile )
      , mProgress( progress )
      , mPlane( { 0.5 * ( tile.box.minLon + tile.box.maxLon ), 0.5 * ( tile.box.minLat + tile.box.maxLat ) }, input.ellipsoid )
      , mBox( mGeos.box( tile.box ) )
    {
    }

    TileResult run( const std::vector<model::Rings> &parts, const std::vector<Ground> &districts )
    {
      std::vector<Shape> shapes;
      for ( const std::uint32_t part : mTile.parts )
        shapes.push_back( inTile( parts[part] ) );
      // Cut in degrees, measured on the plane: a border along a tile's edge would be a chord there, beside the land.
      const Shape degrees = together( std::move( shapes ) );
      const Shape land = onPlane( degrees );
      std::vector<Shape> served;
      for ( std::size_t question = 0; question < mInput.questions.size(); ++question )
        served.push_back( servedGround( question ) );
      TileResult result;
      result.total = measure( 0, land.get(), served );
      for ( std::size_t d = 0; d < districts.size(); ++d )
      {
        if ( !districts[d].box.overlaps( mTile.box ) )
          continue;
        std::vector<Shape> pieces;
        for ( const model::Rings &polygon : districts[d].polygons )
          pieces.push_back( inTile( polygon ) );
        const Shape ground = together( std::move( pieces ) );
        const Shape landOfDistrict = onPlane( mGeos.intersection( degrees.get(), ground.get() ) );
        result.districts.push_back( measure( d, landOfDistrict.get(), served ) );
      }
      return result;
    }

  private:
    //! Returns the part of a polygon that lies in the tile, in degrees.
    Shape inTile( const model::Rings &polygon )
    {
      mProgress.check();
      Shape shape = mGeos.polygon( polygon );
      const GeoBox box = boxOf( polygon );
      const bool isWithin = mTile.box.contains( { box.minLon, box.minLat } ) && mTile.box.contains( { box.maxLon, box.maxLat } );
      return isWithin ? std::move( shape ) : mGeos.intersection( shape.get(), mBox.get() );
    }

    Shape onPlane( const Shape &degrees ) const
    {
      const Shape dense = mGeos.own( GEOSDensify_r( mGeos.handle(), degrees.get(), LONGEST_EDGE_DEGREES ) );
      const auto move = []( double *x, double *y, void *plane )
      {
        const PlanePoint point = static_cast<const GroundPlane *>( plane )->toPlane( { *x, *y } );
        *x = point.x;
        *y = point.y;
        return 1;
      };
      return mGeos.own( GEOSGeom_transformXY_r( mGeos.handle(), dense.get(), move, const_cast<GroundPlane *>( &mPlane ) ) );
    }

    Shape buffered( const model::RadiusPlace &place ) const
    {
      if ( place.rings.empty() )
        return mGeos.circle( mPlane.toPlane( place.place ), place.radiusMetres, CIRCLE_CORNERS );
      std::vector<Shape> shapes;
      for ( const model::Rings &polygon : polygonsOf( place.rings ) )
      {
        const Shape shape = onPlane( mGeos.polygon( polygon ) );
        shapes.push_back( mGeos.own( GEOSBuffer_r( mGeos.handle(), shape.get(), place.radiusMetres, QUADRANT_EDGES ) ) );
      }
      return mGeos.unionOf( std::move( shapes ) );
    }

    Shape servedGround( std::size_t question ) const
    {
      std::vector<Shape> shapes;
      for ( const std::uint32_t place : mTile.places[question] )
        shapes.push_back( buffered( mInput.questions[question][place] ) );
      return together( std::move( shapes ) );
    }

    Shape together( std::vector<Shape> shapes ) const
    {
      while ( shapes.size() > BATCH )
      {
        std::vector<Shape> united;
        for ( std::size_t first = 0; first < shapes.size(); first += BATCH )
        {
          mProgress.check();
          const std::size_t last = std::min( shapes.size(), first + BATCH );
          united.push_back( mGeos.unionOf( { std::make_move_iterator( shapes.begin() + static_cast<std::ptrdiff_t>( first ) ), std::make_move_iterator( shapes.begin() + static_cast<std::ptrdiff_t>( last ) ) } ) );
        }
        shapes = std::move( united );
      }
      mProgress.check();
      return mGeos.unionOf( std::move( shapes ) );
    }

    TileShare measure( std::size_t district, const GEOSGeometry *land, const std::vector<Shape> &served ) const
    {
      TileShare share { district, mGeos.area( land ), {}, {} };
      for ( const Shape &ground : served )
      {
        mProgress.check();
        share.covered.push_back( mGeos.isEmpty( ground.get() ) ? 0.0 : mGeos.area( mGeos.intersection( land, ground.get() ).get() ) );
      }
      for ( const std::uint32_t probe : mTile.probes )
      {
        const Shape point = mGeos.point( mPlane.toPlane( mInput.probes[probe] ) );
        if ( !mGeos.isEmpty( land ) && mGeos.distance( point.get(), land ) <= mInput.probeRadiusMetres )
          share.nearProbes.push_back( probe );
      }
      return share;
    }

    const model::RadiusInput &mInput;
    const RadiusTile &mTile;
    const model::Progress &mProgress;
    GroundPlane mPlane;
    GeosContext mGeos;
    Shape mBox; //!< after the context that it belongs to
};

void addTo( model::RadiusShare &share, const TileShare &tile )
{
  share.areaSquareMetres += tile.area;
  for ( std::size_t question = 0; question < tile.covered.size(); ++question )
    share.coveredSquareMetres[question] += tile.covered[question];
  for ( const std::uint32_t probe : tile.nearProbes )
    share.isProbeNear[probe] = true;
}

} // namespace

model::RadiusResult radiusCoverage( const model::RadiusInput &input, model::Progress &progress )
{
  const model::RadiusShare nothing { 0.0, std::vector<double>( input.questions.size(), 0.0 ), std::vector<bool>( input.probes.size(), false ) };
  model::RadiusResult result { std::vector<model::RadiusShare>( input.districts.size(), nothing ), nothing };
  const std::vector<model::Rings> parts = polygonsOfAll( input.residential );
  std::vector<Ground> districts;
  for ( const std::vector<model::Rings> &district : input.districts )
    districts.push_back( groundOf( district ) );
  const RadiusTiles map( parts, input );
  std::vector<const RadiusTile *> tiles;
  for ( const auto &[key, tile] : map.tiles )
    tiles.push_back( &tile );
  std::vector<TileResult> results( tiles.size() );
  std::atomic<std::size_t> done { 0 };
  inParallel( tiles.size(), 1, input.threads, [&]( std::size_t first, std::size_t )
              {
    results[first] = TileWork( input, *tiles[first], progress ).run( parts, districts );
    progress.setPercent( 100.0 * static_cast<double>( ++done ) / static_cast<double>( tiles.size() ) ); } );
  // A tile that another thread ends may not be shown; whoever cancels at the end must not get a result.
  progress.setPercent( 100.0 );
  progress.check();
  // Summed in the order of the tiles: the same rows on every run.
  for ( const TileResult &tile : results )
  {
    addTo( result.total, tile.total );
    for ( const TileShare &share : tile.districts )
      addTo( result.districts[share.district], share );
  }
  return result;
}

} // namespace renewal::engine
