#pragma once

#include "tests/support/brute_force_ways.h"
#include "tests/support/coverage_builder.h"

#include <algorithm>
#include <cmath>
#include <random>
#include <vector>

namespace renewal::test
{

const double TOLERANCE = 0.003; // the brute force works in plain planes
const double SNAP_METRES = 18.0;

struct Park
{
    double minX, minY, maxX, maxY;
};

//! A random quarter: some 8 corners in 100 x 100 m, streets over them, three communities, one park.
struct Quarter
{
    std::vector<model::Street> streets;
    model::CoverageInput input = communities( 3 );
    Park park {};

    explicit Quarter( std::mt19937 &random )
    {
      std::uniform_real_distribution<double> any( 0.0, 100.0 );
      const auto pick = [&random]( int n )
      { return static_cast<int>( random() % n ); };
      std::vector<Xy> corners;
      for ( int i = 0; i < 5 + pick( 5 ); ++i )
        corners.push_back( { any( random ), any( random ) } );
      for ( int s = 0; s < 3 + pick( 5 ); ++s )
      {
        std::vector<Xy> places;
        for ( int v = 0; v < 2 + pick( 4 ); ++v )
          places.push_back( corners[pick( static_cast<int>( corners.size() ) )] );
        streets.push_back( street( places ) );
      }
      const auto somewhere = [&]
      { return at( any( random ), any( random ) ); };
      for ( std::uint32_t c = 0; c < 2; ++c )
        for ( int g = pick( 3 ); g > 0; --g )
          input.communities[c].gates.push_back( somewhere() );
      for ( int r = 0; r < 7; ++r )
        addResident( input, somewhere(), r < 3 ? r : pick( 3 ), 1.0 + pick( 3 ) );
      for ( int f = 0; f < 5; ++f )
      {
        input.facilities.push_back( facility( f % 2 ? "a" : "b", somewhere() ) );
        const std::uint32_t community = pick( 4 );
        if ( community < 2 && !input.communities[community].gates.empty() )
          input.facilities.back().community = community;
      }
      const double x = any( random ), y = any( random );
      park = { x, y, x + 5 + 0.3 * any( random ), y + 5 + 0.3 * any( random ) };
      input.areas.push_back( { "park", "park", { box( park.minX, park.minY, park.maxX, park.maxY ) }, 100.0 } );
      input.rules = { rule( { "a" }, 20 + any( random ) ), rule( { "b", "a", "park" }, 20 + any( random ), 2 ), rule( { "park" }, any( random ) + 1 ), rule( { "b" }, 60 + any( random ), 3 ), rule( { "a", "b" }, 60, 1 ) };
    }
};

inline double toPark( const Park &park, const BruteForceWays::Xy &p )
{
  return std::hypot( std::max( { park.minX - p.x, p.x - park.maxX, 0.0 } ), std::max( { park.minY - p.y, p.y - park.maxY, 0.0 } ) );
}

//! Distances of all residents to all items by brute force; an item is a facility or, last, the park.
class Reference
{
  public:
    explicit Reference( const Quarter &quarter )
      : mQuarter( quarter )
      , mWays( quarter.streets )
    {
      if ( mWays.segmentCount() == 0 )
        return;
      for ( const model::Resident &resident : quarter.input.residents )
        mHomes.push_back( snap( resident.place, resident.community ) );
      for ( const model::Facility &facility : quarter.input.facilities )
        mTargets.push_back( snap( facility.place, facility.community ) );
      mTargets.push_back( parkEntries() );
      mWays.solve();
    }

    bool isClear = true;

    bool hasStreet( std::size_t resident ) const { return !mHomes.empty() && !mHomes[resident].empty(); }
    bool isUsable( std::size_t item ) const { return !mTargets.empty() && !mTargets[item].empty(); }

    double distance( std::size_t resident, std::size_t item ) const
    {
      const model::CoverageInput &input = mQuarter.input;
      const model::Resident &who = input.residents[resident];
      double best = HUGE_VAL;
      if ( item == input.facilities.size() )
      {
        if ( toPark( mQuarter.park, xy( who.place ) ) == 0.0 )
          return 0.0;
      }
      else if ( input.facilities[item].community == who.community && !input.communities[who.community].gates.empty() )
        return engine::groundDistanceMetres( who.place, input.facilities[item].place, model::Ellipsoid() );
      for ( const Stop &home : mHomes[resident] )
        for ( const Stop &target : mTargets[item] )
          best = std::min( best, home.access + mWays.way( home.place, target.place ) + target.access );
      return best;
    }

  private:
    struct Stop
    {
        std::size_t place;
        double access;
    };

    //! Metres as the drawing has them: the inverse of at().
    static BruteForceWays::Xy xy( const model::LonLat &p )
    {
      const model::LonLat sameLat { ORIGIN_LON, p.lat }, origin { ORIGIN_LON, ORIGIN_LAT };
      return { BruteForceWays::plane( sameLat, p ).x, engine::groundDistanceMetres( origin, sameLat, model::Ellipsoid() ) * ( p.lat < ORIGIN_LAT ? -1 : 1 ) };
    }

    void watch( double metres, double limit ) { isClear = isClear && std::abs( metres - limit ) > TOLERANCE; }

    std::vector<Stop> snap( const model::LonLat &place, std::uint32_t community )
    {
      std::vector<Stop> stops;
      const auto add = [&]( const model::LonLat &where, double inner )
      {
        const BruteForceWays::Place found = mWays.nearest( where, isClear );
        watch( found.access, SNAP_METRES );
        if ( found.access <= SNAP_METRES )
          stops.push_back( { mWays.insert( found ), found.access + inner } );
      };
      const bool isGated = community != model::Facility::NO_COMMUNITY && !mQuarter.input.communities[community].gates.empty();
      if ( !isGated )
        add( place, 0.0 );
      else
        for ( const model::LonLat &gate : mQuarter.input.communities[community].gates )
          add( gate, engine::groundDistanceMetres( place, gate, model::Ellipsoid() ) );
      return stops;
    }

    //! Per segment the whole stretch inside, as its two ends, or the nearest place by ternary search.
    std::vector<Stop> parkEntries()
    {
      std::vector<Stop> stops;
      for ( std::size_t s = 0; s < mWays.segmentCount(); ++s )
      {
        const BruteForceWays::Xy a = xy( mWays.start( s ) ), b = xy( mWays.end( s ) );
        const double length = engine::groundDistanceMetres( mWays.start( s ), mWays.end( s ), model::Ellipsoid() );
        const auto distanceAt = [&]( double t )
        { return toPark( mQuarter.park, { a.x + t * ( b.x - a.x ), a.y + t * ( b.y - a.y ) } ); };
        double from = 0.0, to = 1.0;
        const auto clip = [&from, &to]( double start, double step, double low, double high )
        {
          if ( step == 0.0 )
            return;
          const auto ends = std::minmax( { ( low - start ) / step, ( high - start ) / step } );
          from = std::max( from, ends.first );
          to = std::min( to, ends.second );
        };
        clip( a.x, b.x - a.x, mQuarter.park.minX, mQuarter.park.maxX );
        clip( a.y, b.y - a.y, mQuarter.park.minY, mQuarter.park.maxY );
        if ( from < to )
        {
          isClear = isClear && ( to - from ) * length > 0.1;
          insertStretch( s, from * length, to * length, stops );
          continue;
        }
        double low = 0.0, high = 1.0;
        for ( int i = 0; i < 100; ++i )
        {
          const double third = ( high - low ) / 3;
          ( distanceAt( low + third ) <= distanceAt( high - third ) ? high : low ) += distanceAt( low + third ) <= distanceAt( high - third ) ? -third : third;
        }
        watch( distanceAt( low ), SNAP_METRES );
        isClear = isClear && distanceAt( low ) > 0.05;
        if ( distanceAt( low ) <= SNAP_METRES )
          stops.push_back( { mWays.insert( { s, low * length, 0.0 } ), distanceAt( low ) } );
      }
      return stops;
    }

    //! Homes that lie on the stretch reach the park there too.
    void insertStretch( std::size_t segment, double from, double to, std::vector<Stop> &stops )
    {
      const std::size_t known = mWays.placeCount();
      for ( std::size_t p = 0; p < known; ++p )
        if ( mWays.place( p ).segment == segment && mWays.place( p ).along > from && mWays.place( p ).along < to )
          stops.push_back( { p, 0.0 } );
      stops.push_back( { mWays.insert( { segment, from, 0.0 } ), 0.0 } );
      stops.push_back( { mWays.insert( { segment, to, 0.0 } ), 0.0 } );
    }

    const Quarter &mQuarter;
    BruteForceWays mWays;
    std::vector<std::vector<Stop>> mHomes;
    std::vector<std::vector<Stop>> mTargets;
};

} // namespace renewal::test
