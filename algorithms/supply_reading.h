#pragma once

#include "algorithms/network_reading.h"
#include "algorithms/parameter_values.h"
#include "core/input/supply_reader.h"
#include "core/model/shared_supply.h"

#include <functional>

namespace renewal::algorithms
{

//! Takes ownership of a parameter's definition.
using AddParameter = std::function<void( QgsProcessingParameterDefinition * )>;

//! Hands over COMMUNITIES, COMMUNITY_ID, COMMUNITY_NAME and HOUSEHOLDS, which both audits of supply begin with.
void addCommunityParameters( const AddParameter &add );

//! Reads the fields named by addCommunityParameters(); \a others are the further columns' parameters.
input::CommunityFields communityFields( const ParameterValues &values, const QStringList &others );

//! Where everything lies: the frame, the streets, and the communities with their gates.
struct SupplyGround
{
    input::GroundFrame frame;
    std::optional<model::Network> network;
    input::CommunityLayer communities;
    input::CommunityFields fields;

    //! Returns column \a other of the communities as counts; bad cells are noted in the layer's report.
    std::vector<std::optional<double>> counts( int other ) { return input::readOtherCounts( communities, fields, other ); }

    //! Returns community \a index as the engine sees it, wanting nothing yet.
    model::SupplyTaker taker( std::size_t index ) const;
    QString communityId( std::size_t index ) const { return QString::fromStdString( communities.communities[index].id ); }
};

/**
 * Reads streets, communities and gates, 0 to 50 percent. The caller says what it found in the communities
 * (noteLayer) once it has read their further columns. Throws InputError, model::Canceled.
 */
SupplyGround readSupplyGround( const GivenLayer &communities, const GivenLayer &streets, const GivenLayer &entrances, const input::CommunityFields &fields, const NetworkChoice &choice, AuditRun &run, QgsProcessingContext &context, QgsProcessingFeedback &feedback );

//! Returns the settings that the walk depends on.
model::SupplySettings supplySettings( const NetworkChoice &choice, const input::GroundFrame &frame, double limitMetres );

//! Returns a straight line between two places, in the CRS that \a toOutput leads to.
QgsGeometry flowLine( const model::LonLat &from, const model::LonLat &to, const input::GroundTransform &toOutput );

//! Joins the words for what stands in for missing data; NULL if nothing does.
QVariant assumedText( const QStringList &words );

} // namespace renewal::algorithms
