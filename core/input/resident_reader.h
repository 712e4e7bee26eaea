#pragma once

#include "core/input/community_reader.h"
#include "core/input/point_reader.h"

namespace renewal::input
{

struct ResidentLayer
{
    std::vector<model::Resident> residents; //!< in layer order
    LayerReport report;
};

//! Residents before it is known where they belong; the rows and weights are parallel.
struct ResidentPoints
{
    PointRows rows;
    std::vector<double> weights;
    bool hasPeople = false; //!< the weights are numbers of people
    LayerReport report;
};

//! Throws InputError if the communities are points: then nothing says who lives where.
void refuseResidentsOfPoints( bool isPoints );

/**
 * Reads residents: points, or buildings by their point on surface. Each belongs to the community polygon
 * that contains it in the plane of the communities' CRS, as the map shows it; in overlaps to the first one
 * (counted); outside all it is left out (counted).
 *
 * With \a populationField the weights are its people; a row whose number is missing, negative or
 * unreadable is left out (counted), and the population of every community becomes the sum of its
 * residents. Without it the weights follow sharePopulation().
 *
 * Throws InputError if the communities are points, if the field is missing, or the CRS is wrong; model::Canceled.
 * The two functions below are the same in two parts: the first needs no communities yet, only their CRS.
 */
ResidentLayer readResidents( const SourceLayer &layer, const QString &populationField, const GroundFrame &frame, CommunityLayer &communities, const model::Progress &progress );
ResidentPoints readResidentPoints( const SourceLayer &layer, const QString &populationField, const GroundFrame &frame, const QgsCoordinateReferenceSystem &communitiesCrs, const model::Progress &progress );
ResidentLayer assignResidents( ResidentPoints points, CommunityLayer &communities, const model::Progress &progress );

/**
 * Makes residents where there is no such layer: the points of the ground grid of \a spacingMetres in each
 * polygon (see sample_grid.h), its point on surface where the grid misses it; a point community is one
 * resident. In order of communities. Weights follow sharePopulation().
 * Throws InputError if the spacing is not positive or makes more than 20 million points, model::Canceled.
 */
std::vector<model::Resident> sampleResidents( const CommunityLayer &communities, double spacingMetres, const GroundFrame &frame, const model::Progress &progress );

//! Shares each community's population equally among its residents; where it is unknown each weighs 1.
void sharePopulation( const std::vector<model::Community> &communities, std::vector<model::Resident> &residents );

} // namespace renewal::input
