#pragma once

#include "core/engine/sample_random.h"
#include "core/engine/sample_terrain.h"

#include <array>

namespace renewal::engine
{

//! Sides of a block or parcel, and the index of the block's own arterials.
enum SampleSide
{
  WEST,
  EAST,
  SOUTH,
  NORTH,
  SIDE_COUNT
};

//! A side without a street: a wall between two compounds.
constexpr int NO_ROAD = -1;

//! A straight street of the plan; what meets it leaves a joint, which becomes a vertex.
struct SampleRoad
{
    bool isVertical = false;
    Mm at = 0; //!< x of a vertical road, y of a horizontal one
    Mm from = 0;
    Mm to = 0;
    Mm setback = 0; //!< centre line to the parcels
    std::string highway;
    std::string name;
    std::vector<Mm> joints;
};

//! A piece of land between streets or walls, without the streets themselves.
struct SampleParcel
{
    Mm west = 0;
    Mm south = 0;
    Mm east = 0;
    Mm north = 0;
    std::array<int, SIDE_COUNT> roads = { NO_ROAD, NO_ROAD, NO_ROAD, NO_ROAD };

    Mm width() const { return east - west; }
    Mm height() const { return north - south; }
    PlanPoint centre() const { return { ( west + east ) / 2, ( south + north ) / 2 }; }
    double hectares() const { return static_cast<double>( width() ) * static_cast<double>( height() ) * 1e-10; }

    //! Returns the parcel without a strip of \a inset on every side.
    SampleParcel shrunk( Mm inset ) const;
};

//! All rows of one block.
struct BlockRows
{
    std::vector<CityStreet> streets;
    std::vector<CityCommunity> communities;
    std::vector<CityBuilding> buildings;
    std::vector<CityEntrance> entrances;
    std::vector<CityFacility> facilities;
    std::vector<CityArea> areas;
    std::vector<CityLot> lots;
    std::vector<CityStation> stations;
    std::vector<CitySurveyRow> survey;
};

//! Where things inside a community can stand.
struct CommunityCore
{
    std::string communityId;
    PlanPoint point;
};

//! One block in the making: its own random stream, so that no block depends on another.
struct BlockDraft
{
    BlockDraft( const SampleTerrain &cityTerrain, int blockNumber );

    const SampleTerrain &terrain;
    int number;
    SampleRandom random;
    std::string word;                    //!< place word of the block's names
    std::vector<SampleRoad> roads;       //!< the first four are the arterials around the block
    std::vector<SampleParcel> frontages; //!< developed parcels, along which shops stand
    std::vector<CommunityCore> cores;
    BlockRows rows;

    //! Returns the next id of a kind of row: prefix, block, place in the block (C00012-03).
    std::string idFor( char prefix, std::size_t rowsBefore ) const;

    //! Returns a point \a outside metres off the middle stretch of a random street side of \a parcel.
    PlanPoint frontageOf( const SampleParcel &parcel, Mm outside );

    void addFacility( const std::string &type, const std::string &label, double floorSquareMetres, PlanPoint point, int seats = 0 );
    void addArea( const std::string &type, const std::string &label, const SampleParcel &parcel );
    void addBuilding( const SampleParcel &footprint, CityBuilding building );
};

//! Spacing of vertices along streets, paths and outlines, so that they follow the bends.
constexpr Mm STREET_SPACING = 38000;
constexpr Mm PATH_SPACING = 42000;
constexpr Mm OUTLINE_SPACING = 60000;

} // namespace renewal::engine
