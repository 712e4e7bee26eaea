#pragma once

#include "core/engine/ground_distance.h"
#include "core/model/network.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <limits>
#include <vector>

namespace renewal::test
{

/**
 * Walking distances the slow way, apart from the engine: segments in plain doubles, every snapped place
 * becomes a node of the graph, all pairs by Floyd and Warshall.
 */
class BruteForceWays
{
  public:
    struct Place
    {
        std::size_t segment = 0;
        double along = 0.0; //!< metres from the segment's start
        double access = 0.0;
    };

    explicit BruteForceWays( const std::vector<model::Street> &streets )
    {
      for ( const model::Street &street : streets )
        for ( std::size_t i = 0; i + 1 < street.vertices.size(); ++i )
          if ( !( street.vertices[i] == street.vertices[i + 1] ) && !isKnown( street.vertices[i], street.vertices[i + 1] ) )
            mSegments.push_back( { street.vertices[i], street.vertices[i + 1], engine::groundDistanceMetres( street.vertices[i], street.vertices[i + 1], model::Ellipsoid() ) } );
    }

    struct Xy
    {
        double x, y;
    };

    //! Plain plane around \a origin: good to 0.1 mm within 30 m.
    static Xy plane( const model::LonLat &origin, const model::LonLat &p )
    {
      const double radians = std::acos( -1.0 ) / 180.0, e2 = 0.0066943800229, a = 6378137.0;
      const double s = std::sin( origin.lat * radians ), w = std::sqrt( 1 - e2 * s * s );
      return { ( p.lon - origin.lon ) * radians * a / w * std::cos( origin.lat * radians ), ( p.lat - origin.lat ) * radians * a * ( 1 - e2 ) / ( w * w * w ) };
    }

    std::size_t segmentCount() const { return mSegments.size(); }
    const model::LonLat &start( std::size_t s ) const { return mSegments[s].a; }
    const model::LonLat &end( std::size_t s ) const { return mSegments[s].b; }

    Place onSegment( std::size_t s, const model::LonLat &p ) const
    {
      const Xy a = plane( p, mSegments[s].a ), b = plane( p, mSegments[s].b );
      const double dx = b.x - a.x, dy = b.y - a.y;
      const double t = std::clamp( -( a.x * dx + a.y * dy ) / ( dx * dx + dy * dy ), 0.0, 1.0 );
      return { s, t * mSegments[s].length, std::hypot( a.x + t * dx, a.y + t * dy ) };
    }

    //! The nearest place; \a isClear is set to false if another place is as near within 3 mm.
    Place nearest( const model::LonLat &p, bool &isClear ) const
    {
      Place best { 0, 0, 1e9 };
      for ( std::size_t s = 0; s < mSegments.size(); ++s )
        if ( const Place place = onSegment( s, p ); place.access < best.access )
          best = place;
      for ( std::size_t s = 0; s < mSegments.size(); ++s )
        if ( const Place place = onSegment( s, p ); place.access < best.access + 0.003 && apart( place, best ) )
          isClear = false;
      return best;
    }

    //! Adds a place to the graph and returns its number.
    std::size_t insert( const Place &place )
    {
      mPlaces.push_back( place );
      return mPlaces.size() - 1;
    }

    void solve()
    {
      std::vector<model::LonLat> vertices;
      const auto vertex = [&vertices]( const model::LonLat &p )
      {
        const auto found = std::find( vertices.begin(), vertices.end(), p );
        if ( found != vertices.end() )
          return static_cast<std::size_t>( found - vertices.begin() );
        vertices.push_back( p );
        return vertices.size() - 1;
      };
      for ( const Segment &segment : mSegments )
      {
        vertex( segment.a );
        vertex( segment.b );
      }
      mFirstPlace = vertices.size();
      const std::size_t n = mFirstPlace + mPlaces.size();
      mWays.assign( n, std::vector<double>( n, std::numeric_limits<double>::infinity() ) );
      for ( std::size_t i = 0; i < n; ++i )
        mWays[i][i] = 0.0;
      for ( std::size_t s = 0; s < mSegments.size(); ++s )
      {
        std::vector<std::pair<double, std::size_t>> stops { { 0.0, vertex( mSegments[s].a ) }, { mSegments[s].length, vertex( mSegments[s].b ) } };
        for ( std::size_t p = 0; p < mPlaces.size(); ++p )
          if ( mPlaces[p].segment == s )
            stops.push_back( { mPlaces[p].along, mFirstPlace + p } );
        std::sort( stops.begin(), stops.end() );
        for ( std::size_t i = 0; i + 1 < stops.size(); ++i )
        {
          double &way = mWays[stops[i].second][stops[i + 1].second];
          way = std::min( way, stops[i + 1].first - stops[i].first );
          mWays[stops[i + 1].second][stops[i].second] = way;
        }
      }
      for ( std::size_t k = 0; k < n; ++k )
        for ( std::size_t i = 0; i < n; ++i )
          if ( mWays[i][k] < std::numeric_limits<double>::infinity() )
            for ( std::size_t j = 0; j < n; ++j )
              mWays[i][j] = std::min( mWays[i][j], mWays[i][k] + mWays[k][j] );
    }

    //! Metres along streets between two inserted places.
    double way( std::size_t a, std::size_t b ) const { return mWays[mFirstPlace + a][mFirstPlace + b]; }
    const Place &place( std::size_t p ) const { return mPlaces[p]; }
    std::size_t placeCount() const { return mPlaces.size(); }

  private:
    struct Segment
    {
        model::LonLat a, b;
        double length;
    };

    //! A street drawn twice is one street.
    bool isKnown( const model::LonLat &a, const model::LonLat &b ) const
    {
      return std::any_of( mSegments.begin(), mSegments.end(), [&]( const Segment &s )
                          { return ( s.a == a && s.b == b ) || ( s.a == b && s.b == a ); } );
    }

    bool apart( const Place &p, const Place &q ) const
    {
      const auto at = [this]( const Place &place )
      {
        const Segment &s = mSegments[place.segment];
        const double t = place.along / s.length;
        return model::LonLat { s.a.lon + t * ( s.b.lon - s.a.lon ), s.a.lat + t * ( s.b.lat - s.a.lat ) };
      };
      return engine::groundDistanceMetres( at( p ), at( q ), model::Ellipsoid() ) > 0.0005;
    }

    std::vector<Segment> mSegments;
    std::vector<Place> mPlaces;
    std::vector<std::vector<double>> mWays;
    std::size_t mFirstPlace = 0;
};

} // namespace renewal::test
