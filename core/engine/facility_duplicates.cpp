#include "core/engine/facility_duplicates.h"

#include "core/engine/ground_distance.h"
#include "core/engine/place_name.h"

#include <algorithm>
#include <cmath>
#include <unordered_map>

namespace renewal::engine
{

namespace
{

constexpr double TOILET_METRES = 30.0;
constexpr std::size_t STEPS_PER_CHECK = 4096;
//! Less than any metre per degree of latitude on earth, so that a cell is never smaller than the distance.
constexpr double METRES_PER_DEGREE = 110000.0;
constexpr double PI = 3.14159265358979323846;

//! Finds the nearest of the places added under one key. Bands of latitude, each cut into cells of its own width.
class NearbyPlaces
{
  public:
    NearbyPlaces( double reachMetres, const model::Ellipsoid &ellipsoid )
      : mReachMetres( reachMetres )
      , mBandDegrees( std::max( reachMetres, 1.0 ) / METRES_PER_DEGREE )
      , mEllipsoid( ellipsoid )
    {
    }

    void add( const std::string &key, const model::LonLat &position, int index )
    {
      const long long band = bandOf( position.lat );
      mCells[cellKey( key, band, cellOf( position.lon, band ) )].push_back( { position, index } );
    }

    //! Returns the index of the nearest place within reach, or -1; of equally near ones the first added.
    int nearest( const std::string &key, const model::LonLat &position ) const
    {
      int best = -1;
      double bestMetres = mReachMetres;
      for ( long long band = bandOf( position.lat ) - 1; band <= bandOf( position.lat ) + 1; ++band )
      {
        const long long middle = cellOf( position.lon, band );
        for ( long long cell = middle - 1; cell <= middle + 1; ++cell )
        {
          const auto found = mCells.find( cellKey( key, band, cell ) );
          if ( found == mCells.end() )
            continue;
          for ( const Entry &entry : found->second )
          {
            const double metres = groundDistanceMetres( position, entry.position, mEllipsoid );
            if ( metres < bestMetres || ( metres == bestMetres && ( best < 0 || entry.index < best ) ) )
            {
              best = entry.index;
              bestMetres = metres;
            }
          }
        }
      }
      return best;
    }

  private:
    struct Entry
    {
        model::LonLat position;
        int index;
    };

    long long bandOf( double lat ) const { return static_cast<long long>( std::floor( lat / mBandDegrees ) ); }

    //! The cell of a longitude in \a band; its width is the reach at the band's end nearer to the pole.
    long long cellOf( double lon, long long band ) const
    {
      const double lat = std::min( 89.0, std::max( std::fabs( band * mBandDegrees ), std::fabs( ( band + 1 ) * mBandDegrees ) ) );
      return static_cast<long long>( std::floor( lon / ( mBandDegrees / std::cos( lat * PI / 180.0 ) ) ) );
    }

    static std::string cellKey( const std::string &key, long long band, long long cell )
    {
      return key + '\n' + std::to_string( band ) + '\n' + std::to_string( cell );
    }

    double mReachMetres;
    double mBandDegrees;
    model::Ellipsoid mEllipsoid;
    std::unordered_map<std::string, std::vector<Entry>> mCells;
};

bool isToiletPart( const FacilityPlace &place )
{
  return place.code >= "200301" && place.code <= "200304";
}

void markToilets( const std::vector<FacilityPlace> &places, const model::Ellipsoid &ellipsoid, std::vector<int> &result )
{
  NearbyPlaces toilets( TOILET_METRES, ellipsoid );
  for ( std::size_t i = 0; i < places.size(); ++i )
  {
    if ( places[i].hasPosition && places[i].code == "200300" )
      toilets.add( "", places[i].position, static_cast<int>( i ) );
  }
  for ( std::size_t i = 0; i < places.size(); ++i )
  {
    if ( places[i].hasPosition && isToiletPart( places[i] ) )
      result[i] = toilets.nearest( "", places[i].position );
  }
}

} // namespace

std::vector<int> duplicatesOf( const std::vector<FacilityPlace> &places, double distanceMetres, const model::Ellipsoid &ellipsoid, const model::Progress &progress )
{
  std::vector<int> result( places.size(), -1 );
  markToilets( places, ellipsoid, result );
  NearbyPlaces kept( distanceMetres, ellipsoid );
  for ( std::size_t i = 0; i < places.size(); ++i )
  {
    if ( i % STEPS_PER_CHECK == 0 )
      progress.check();
    const FacilityPlace &place = places[i];
    const std::string name = comparableName( place.name );
    if ( !place.hasPosition || name.empty() || result[i] >= 0 || place.code == "150501" )
      continue;
    const std::string key = place.type + '\n' + name;
    result[i] = kept.nearest( key, place.position );
    if ( result[i] < 0 )
      kept.add( key, place.position, static_cast<int>( i ) );
  }
  // A toilet part may point at a 200300 that turned out to repeat another one.
  for ( int &index : result )
  {
    if ( index >= 0 && result[index] >= 0 )
      index = result[index];
  }
  return result;
}

} // namespace renewal::engine
