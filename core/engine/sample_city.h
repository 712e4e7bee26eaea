#pragma once

#include "core/model/progress.h"

#include <cstdint>
#include <string>
#include <vector>

namespace renewal::engine
{

//! A position of the made-up city: metres east and north in EPSG:4547, on a grid of 1 mm.
struct CityPoint
{
    double x = 0.0;
    double y = 0.0;
};

inline bool operator==( const CityPoint &a, const CityPoint &b )
{
  return a.x == b.x && a.y == b.y;
}

//! A polyline, or a closed polygon outline (first point repeated at the end).
using CityLine = std::vector<CityPoint>;

//! A street; streets join where their lines share a vertex, also in mid-line.
struct CityStreet
{
    CityLine line;
    std::string name;
    std::string highway; //!< primary, secondary, tertiary, residential, service or footway
    bool bridge = false;
    bool tunnel = false;
    int layer = 0;
};

//! What a community has, as a site survey would tick it.
struct CityServices
{
    bool water = false;
    bool drainage = false;
    bool power = false;
    bool gas = false;
    bool heating = false;
    bool fireLane = false;
    bool security = false;
    bool wasteSorting = false;
    bool propertyManaged = false;
    bool barrierFree = false;
    bool elevator = false;
    bool ebikeCharging = false;
};

//! A residential compound. Counts are whole; need is 0..100, 100 = most urgent.
struct CityCommunity
{
    CityLine outline;
    std::string id;
    std::string name;
    std::string kind; //!< old_community, urban_village, resettlement or commodity
    int households = 0;
    int population = 0;
    int cars = 0;
    int evs = 0;
    int builtYear = 0;
    int onsiteSpaces = 0;
    int potentialSpaces = 0;
    int privatePiles = 0;
    double need = 0.0;
    bool gated = false;
    CityServices services;
};

struct CityBuilding
{
    CityLine outline;
    std::string id;
    std::string communityId; //!< empty: not residential
    std::string use;         //!< residential, education, health, commercial, office or industrial
    std::string action;      //!< keep, improve or demolish
    std::string exempt;      //!< illegal, dangerous or empty
    int levels = 0;
    int dwellings = 0;
    int population = 0;
    int builtYear = 0;
    double floorAreaSquareMetres = 0.0;
    bool heritage = false;
};

struct CityEntrance
{
    CityPoint point;
    std::string id;
    std::string communityId;
    std::string kind; //!< main or side
};

struct CityFacility
{
    CityPoint point;
    std::string id;
    std::string type; //!< key of the facility types
    std::string name;
    double floorSquareMetres = 0.0;
    int seats = 0; //!< school or kindergarten places; 0 for all other types
};

struct CityArea
{
    CityLine outline;
    std::string id;
    std::string type; //!< park or sports_ground
    std::string name;
    double areaSquareMetres = 0.0;
};

struct CityLot
{
    CityLine outline;
    std::string id;
    std::string name;
    std::string lotType; //!< Amap code: 150904 public, 150905 for one's own use, 150906 on street
    std::string lotKind; //!< public, building or institution
    int spaces = 0;
    int piles = 0;
    double share = 0.0; //!< open to neighbours at night, 0..1
};

struct CityStation
{
    CityPoint point;
    std::string id;
    std::string name;
    int piles = 0;
    double powerKilowatts = 0.0;
};

struct CitySurveyRow
{
    std::string communityId;
    std::string item;   //!< code or Chinese name of a checklist item
    std::string status; //!< yes or no
    std::string date;   //!< ISO 8601
    std::string note;
};

struct CityDistrict
{
    CityLine outline;
    std::string name;
};

struct CityBarrier
{
    CityLine line;
    std::string kind; //!< river, rail or arterial
    std::string name;
};

//! Receives the rows as they are made, so that a large city never stands in memory.
class CitySink
{
  public:
    virtual ~CitySink() = default;
    virtual void add( const CityStreet & ) {}
    virtual void add( const CityCommunity & ) {}
    virtual void add( const CityBuilding & ) {}
    virtual void add( const CityEntrance & ) {}
    virtual void add( const CityFacility & ) {}
    virtual void add( const CityArea & ) {}
    virtual void add( const CityLot & ) {}
    virtual void add( const CityStation & ) {}
    virtual void add( const CitySurveyRow & ) {}
    virtual void add( const CityDistrict & ) {}
    virtual void add( const CityBarrier & ) {}
};

struct SampleCitySettings
{
    std::uint64_t seed = 1;
    int blocks = 36; //!< superblocks, 1 to MAX_BLOCKS

    static constexpr int MAX_BLOCKS = 100000;

    //! Returns why the settings cannot be used, or an empty text.
    std::string problem() const;
};

/**
 * Method: a grid of superblocks, split at random into street-bounded parcels with a use each, bent
 * as a whole by smooth noise; every block has its own random stream, integer arithmetic and no libm.
 * Inputs: seed and number of blocks.
 * Result and its order: rows to \a sink, block by block from the south-west, row by row; districts last.
 * The same settings give the same rows, bit for bit. Streets are noded and connected, polygons valid,
 * communities apart from each other.
 * Cost: linear in blocks, memory of two rows of blocks; about 0.2 ms per block.
 * Throws std::invalid_argument for unusable settings, model::Canceled; one thread, no shared state.
 * Not covered: real places, terrain, several storeys of streets beyond bridges and underpasses.
 */
void generateSampleCity( const SampleCitySettings &settings, CitySink &sink, model::Progress &progress );

} // namespace renewal::engine
