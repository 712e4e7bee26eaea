#pragma once

#include "core/engine/ground_plane.h"
#include "core/engine/renewal_units.h"

#include <algorithm>
#include <string>
#include <vector>

namespace renewal::test
{

//! Draws communities and separators in metres east and north of a corner in Zhengzhou.
class UnitMap
{
  public:
    using Points = std::vector<engine::PlanePoint>;

    model::UnitInput input;
    model::UnitSettings settings;

    UnitMap() { settings.threads = 1; }

    //! A rectangle from its south-west corner.
    UnitMap &block( const std::string &id, double x, double y, double width, double height, double need = 50.0 )
    {
      return polygon( id, { { { x, y }, { x + width, y }, { x + width, y + height }, { x, y + height } } }, need );
    }

    //! Rings of any kind, closed here.
    UnitMap &polygon( const std::string &id, const std::vector<Points> &rings, double need = 50.0 )
    {
      model::UnitCommunity community;
      community.id = id;
      community.need = need;
      for ( const Points &points : rings )
        community.rings.push_back( ring( points ) );
      input.communities.push_back( std::move( community ) );
      return *this;
    }

    UnitMap &barrier( const Points &points )
    {
      input.barriers.lines.push_back( line( points ) );
      return *this;
    }
    UnitMap &barrierPolygon( const Points &points )
    {
      input.barriers.polygons.push_back( { ring( points ) } );
      return *this;
    }
    UnitMap &boundary( const Points &points )
    {
      input.boundaries.lines.push_back( line( points ) );
      return *this;
    }
    UnitMap &boundaryPolygon( const Points &points )
    {
      input.boundaries.polygons.push_back( { ring( points ) } );
      return *this;
    }
    UnitMap &limits( double minHectares, double maxHectares )
    {
      settings.minAreaHectares = minHectares;
      settings.maxAreaHectares = maxHectares;
      return *this;
    }

    model::UnitCommunity &last() { return input.communities.back(); }

    model::UnitResult run() const
    {
      Running progress;
      return engine::renewalUnits( input, settings, progress );
    }

    //! "A+B C" for the units A, B and C; " | D" for what is left over.
    std::string divided() const { return textOf( run() ); }

    std::string textOf( const model::UnitResult &result ) const
    {
      std::string text;
      for ( const model::UnitRow &unit : result.units )
      {
        text += text.empty() ? "" : " ";
        for ( std::size_t i = 0; i < unit.members.size(); ++i )
          text += ( i > 0 ? "+" : "" ) + input.communities[unit.members[i]].id;
      }
      for ( std::size_t i = 0; i < result.leftovers.size(); ++i )
        text += ( i > 0 ? " " : ( text.empty() ? "| " : " | " ) ) + input.communities[result.leftovers[i].community].id;
      return text;
    }

    model::PlaceLine line( const Points &points ) const
    {
      model::PlaceLine result;
      for ( const engine::PlanePoint &point : points )
        result.push_back( mPlane.toLonLat( point ) );
      return result;
    }
    model::PlaceLine ring( Points points ) const
    {
      points.push_back( points.front() );
      return line( points );
    }

    const engine::GroundPlane &plane() const { return mPlane; }

    class Running : public model::Progress
    {
    };

  private:
    engine::GroundPlane mPlane { { 113.65, 34.75 }, model::Ellipsoid() };
};

} // namespace renewal::test
