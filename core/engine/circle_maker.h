#pragma once

#include "core/engine/bounded_search.h"
#include "core/engine/corridor_polygon.h"
#include "core/engine/ground_plane.h"
#include "core/engine/service_circles.h"
#include "core/engine/street_index.h"

#include <optional>

namespace renewal::engine
{

//! Middle of the extent of \a places, at least one.
model::LonLat middlePlace( const std::vector<model::LonLat> &places );

/**
 * Method: the work of serviceCircles() for one facility, or for several dissolved into one.
 * Inputs: network and index (null in straight mode), settings; they must outlive the maker.
 * Result: circles and streets of the facilities given.
 * Cost: what is reached; the work space is kept from one facility to the next.
 * Throws model::Canceled; one instance per thread.
 * Not covered: see serviceCircles().
 */
class CircleMaker
{
  public:
    CircleMaker( const model::Network *network, const StreetIndex *index, const model::Ellipsoid &ellipsoid, const CirclesSettings &settings, const model::Progress &progress );

    //! Places on streets from which the facility is reached; empty: off the street.
    std::vector<SearchSeed> seeds( const CircleFacility &facility, std::uint32_t number ) const;

    //! Circles and streets around \a seeds. \a hasShort is set if a limit is shorter than every way to the street.
    void reach( const std::vector<SearchSeed> &seeds, const model::LonLat &origin, FacilityCircles &result, bool &hasShort );

    //! Circles as the crow flies around \a centres, united.
    void straight( const std::vector<model::LonLat> &centres, FacilityCircles &result );

  private:
    std::vector<model::LonLat> lineOf( const ReachedPiece &piece ) const;
    void addPolygons( const GroundPlane &plane, double limit, const std::vector<PlanePolygon> &polygons, double extent, FacilityCircles &result ) const;
    Circle geodesicCircle( const model::LonLat &centre, double limit ) const;

    const model::Network *mNetwork;
    const StreetIndex *mIndex;
    model::Ellipsoid mEllipsoid;
    const CirclesSettings &mSettings;
    const model::Progress &mProgress;
    std::optional<BoundedSearch> mSearch;
    CorridorPolygons mPolygons;
    std::vector<std::vector<PlaneSegment>> mSegments; //!< per limit
};

} // namespace renewal::engine
