#include "core/engine/unit_drawing.h"

#include "core/engine/parallel.h"
#include "core/engine/unit_pen.h"
#include "core/engine/unit_way.h"

#include <algorithm>
#include <cmath>

namespace renewal::engine
{

namespace
{

using Shape = GeosContext::Shape;

const double PI = 3.14159265358979323846;
//! Half of what a corridor keeps free; links have a way of 2 m.
const double CORRIDOR_METRES = 0.25;
//! Shreds smaller than this are left by rounding.
const double LEAST_PIECE_SQUARE_METRES = 0.5;
//! Points nearer to the line between their neighbours than this are on it.
const double STRAIGHT_METRES = 1e-6;
const std::size_t CHUNK = 8;

Shape shapeOf( const GeosContext &geos, const std::vector<PlaneRings> &polygons )
{
  std::vector<Shape> shapes;
  for ( const PlaneRings &rings : polygons )
    shapes.push_back( geos.polygon( rings ) );
  return geos.unionOf( std::move( shapes ) );
}

//! Gives ground that several units want to one of them.
class UnitBorders
{
  public:
    explicit UnitBorders( const std::vector<UnitDraft> &drafts )
      : mDrafts( drafts )
      , mTree( boxesOf( drafts ) )
    {
    }

    //! Settles unit \a number; call in order.
    std::vector<PlaneRings> settle( std::size_t number )
    {
      const UnitDraft &draft = mDrafts[number];
      const Shape members = shapeOf( mGeos, draft.members );
      Shape shape = shapeOf( mGeos, draft.polygons );
      bool isChanged = false;
      for ( const std::uint32_t other : mTree.overlapping( mGeos, draft.box ) )
      {
        const Shape taken = other < number ? shapeOf( mGeos, mSettled[other] ) : ( other > number ? corridors( mDrafts[other] ) : mGeos.empty() );
        if ( mGeos.isEmpty( taken.get() ) || !mGeos.overlap( shape.get(), taken.get() ) )
          continue;
        // Members are nobody else's, whatever a corridor would take of them.
        std::vector<Shape> both;
        both.push_back( mGeos.difference( shape.get(), taken.get() ) );
        both.push_back( mGeos.copy( members.get() ) );
        shape = mGeos.unionOf( std::move( both ) );
        isChanged = true;
      }
      mSettled.push_back( isChanged ? withMembers( shape.get(), members.get() ) : draft.polygons );
      return mSettled.back();
    }

  private:
    static std::vector<GeoBox> boxesOf( const std::vector<UnitDraft> &drafts )
    {
      std::vector<GeoBox> boxes;
      for ( const UnitDraft &draft : drafts )
        boxes.push_back( draft.box );
      return boxes;
    }

    Shape corridors( const UnitDraft &draft ) const
    {
      std::vector<Shape> shapes;
      for ( const model::PlaceLine &line : draft.corridors )
        shapes.push_back( stripAlong( mGeos, { line.front().lon, line.front().lat }, { line.back().lon, line.back().lat }, CORRIDOR_METRES ) );
      return mGeos.unionOf( std::move( shapes ) );
    }

    //! The polygons that hold members; ground cut off from them is nobody's.
    std::vector<PlaneRings> withMembers( const GEOSGeometry *shape, const GEOSGeometry *members ) const
    {
      std::vector<PlaneRings> polygons;
      for ( PlaneRings &rings : mGeos.rings( shape, LEAST_PIECE_SQUARE_METRES ) )
      {
        const Shape polygon = mGeos.polygon( rings );
        if ( mGeos.overlap( polygon.get(), members ) )
          polygons.push_back( std::move( rings ) );
      }
      return polygons;
    }

    const std::vector<UnitDraft> &mDrafts;
    GeosContext mGeos;
    BoxTree mTree;
    std::vector<std::vector<PlaneRings>> mSettled;
};

DrawnUnit finished( const UnitScene &scene, const GeosContext &geos, const std::vector<PlaneRings> &polygons )
{
  DrawnUnit unit;
  double area = 0.0;
  for ( const PlaneRings &rings : polygons )
  {
    const Shape shape = geos.polygon( rings );
    // Overlays leave points where edges met; of those on a straight line none is needed.
    const Shape plain = geos.own( GEOSTopologyPreserveSimplify_r( geos.handle(), shape.get(), STRAIGHT_METRES ) );
    area += geos.area( shape.get() );
    unit.outlineMetres += geos.length( shape.get() );
    for ( model::Rings &degrees : geos.rings( plain.get(), 0.0 ) )
    {
      for ( model::PlaceLine &ring : degrees )
        for ( model::LonLat &point : ring )
          point = scene.plane().toLonLat( { point.lon, point.lat } );
      unit.polygons.push_back( std::move( degrees ) );
    }
  }
  unit.pieces = static_cast<int>( polygons.size() );
  if ( unit.outlineMetres > 0.0 )
    unit.compactness = std::min( 1.0, 4.0 * PI * area / ( unit.outlineMetres * unit.outlineMetres ) );
  return unit;
}

} // namespace

std::vector<DrawnUnit> drawUnits( const UnitScene &scene, const std::vector<UnitLink> &links, const std::vector<UnitNodes> &units, const model::UnitSettings &settings, model::Progress &progress )
{
  std::vector<UnitDraft> drafts( units.size() );
  std::atomic<std::size_t> done { 0 };
  inParallel( units.size(), CHUNK, settings.threads, [&]( std::size_t first, std::size_t end )
              {
    UnitPen pen( scene, links, settings.maxGapMetres );
    for ( std::size_t i = first; i < end; ++i )
    {
      progress.check();
      drafts[i] = pen.draw( units[i] );
      progress.setPercent( 80.0 * static_cast<double>( ++done ) / static_cast<double>( units.size() ) );
    } } );
  UnitBorders borders( drafts );
  const GeosContext geos;
  std::vector<DrawnUnit> drawn;
  for ( std::size_t i = 0; i < units.size(); ++i )
  {
    progress.check();
    drawn.push_back( finished( scene, geos, borders.settle( i ) ) );
  }
  return drawn;
}

} // namespace renewal::engine
