#include "algorithms/supply_reading.h"

#include "algorithms/coverage_parameters.h"
#include "algorithms/feedback_progress.h"
#include "core/input/gate_reader.h"

#include <QCoreApplication>
#include <qgslinestring.h>
#include <qgsprocessingparameters.h>

namespace renewal::algorithms
{

namespace
{

const QString COMMUNITY_ID = QStringLiteral( "COMMUNITY_ID" );
const QString COMMUNITY_NAME = QStringLiteral( "COMMUNITY_NAME" );
const QString HOUSEHOLDS = QStringLiteral( "HOUSEHOLDS" );

} // namespace

void addCommunityParameters( const AddParameter &add )
{
  add( new QgsProcessingParameterFeatureSource( COMMUNITIES, QCoreApplication::translate( "SupplyReading", "Communities" ), { compat::SOURCE_POLYGON, compat::SOURCE_POINT } ) );
  add( optionalField( COMMUNITY_ID, QCoreApplication::translate( "SupplyReading", "Community id" ), COMMUNITIES ) );
  add( optionalField( COMMUNITY_NAME, QCoreApplication::translate( "SupplyReading", "Community name" ), COMMUNITIES ) );
  add( new QgsProcessingParameterField( HOUSEHOLDS, QCoreApplication::translate( "SupplyReading", "Households of the community" ), QVariant(), COMMUNITIES, compat::FIELD_ANY ) );
}

input::CommunityFields communityFields( const ParameterValues &values, const QStringList &others )
{
  input::CommunityFields fields { values.field( COMMUNITY_ID ), values.field( COMMUNITY_NAME ), QString(), values.field( HOUSEHOLDS ) };
  for ( const QString &other : others )
    fields.others.append( { other, values.field( other ) } );
  return fields;
}

model::SupplyTaker SupplyGround::taker( std::size_t index ) const
{
  return { communities.points[index], communities.rings[index], communities.communities[index].gates, 0 };
}

SupplyGround readSupplyGround( const GivenLayer &communities, const GivenLayer &streets, const GivenLayer &entrances, const input::CommunityFields &fields, const NetworkChoice &choice, AuditRun &run, QgsProcessingContext &context, QgsProcessingFeedback &feedback )
{
  const GivenLayer &measured = choice.isStraight ? communities : streets;
  const input::GroundFrame frame( measured.source->sourceCrs(), context.transformContext(), measured.source->sourceName() );
  NetworkReading reading = readNetwork( streets, choice, frame, run, feedback, 0.0, 30.0 );
  FeedbackProgress progress( feedback, 30.0, 50.0 );
  SupplyGround ground { frame, std::move( reading.network ), input::readCommunities( communities.layer(), fields, frame, progress ), fields };
  if ( entrances && !choice.isStraight )
    noteLayer( run, ENTRANCES, input::readGates( entrances.layer(), frame, ground.communities, progress ), feedback );
  return ground;
}

model::SupplySettings supplySettings( const NetworkChoice &choice, const input::GroundFrame &frame, double limitMetres )
{
  model::SupplySettings settings;
  settings.isStraight = choice.isStraight;
  settings.snapDistanceMetres = choice.snapDistanceMetres;
  settings.limitMetres = limitMetres;
  settings.ellipsoid = frame.ellipsoid();
  return settings;
}

QgsGeometry flowLine( const model::LonLat &from, const model::LonLat &to, const input::GroundTransform &toOutput )
{
  return QgsGeometry::fromPolylineXY( { toOutput.fromGround( from ), toOutput.fromGround( to ) } );
}

QVariant assumedText( const QStringList &words )
{
  return words.isEmpty() ? QVariant() : QVariant( words.join( QLatin1Char( ';' ) ) );
}

} // namespace renewal::algorithms
