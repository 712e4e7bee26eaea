#include "core/input/resident_reader.h"

#include "core/input/field_reader.h"
#include "core/input/input_error.h"
#include "core/input/sample_grid.h"

#include <QCoreApplication>

namespace renewal::input
{

namespace
{

const std::size_t MOST_SAMPLES = 20000000;

//! Assigns the rows to communities; \a weights is parallel to \a rows.
std::vector<model::Resident> assign( const PointRows &rows, const std::vector<double> &weights, const PolygonIndex &index, Rejections &rejections, const model::Progress &progress )
{
  std::vector<model::Resident> residents;
  residents.reserve( rows.places.size() );
  for ( std::size_t i = 0; i < rows.places.size(); ++i )
  {
    if ( i % 4096 == 0 )
      progress.check();
    if ( !rows.places.isFinite( { i, 1 } ) )
      continue;
    std::uint32_t community = 0;
    const int count = index.find( rows.inOther.x[i], rows.inOther.y[i], community );
    if ( count > 1 )
      rejections.add( QCoreApplication::translate( "ResidentReader", "in several communities, counted in the first one" ), QString::number( rows.featureIds[i] ) );
    if ( count == 0 )
      rejections.add( QCoreApplication::translate( "ResidentReader", "outside all communities, left out" ), QString::number( rows.featureIds[i] ) );
    else
      residents.push_back( { { rows.places.x[i], rows.places.y[i] }, community, weights[i] } );
  }
  return residents;
}

} // namespace

void refuseResidentsOfPoints( bool isPoints )
{
  if ( isPoints )
    throw InputError( QCoreApplication::translate( "ResidentReader", "RESIDENTS cannot be used with communities that are points: nothing says who lives where. Give community polygons, or leave RESIDENTS empty." ) );
}

ResidentLayer readResidents( const SourceLayer &layer, const QString &populationField, const GroundFrame &frame, CommunityLayer &communities, const model::Progress &progress )
{
  return assignResidents( readResidentPoints( layer, populationField, frame, communities.crs, progress ), communities, progress );
}

ResidentPoints readResidentPoints( const SourceLayer &layer, const QString &populationField, const GroundFrame &frame, const QgsCoordinateReferenceSystem &communitiesCrs, const model::Progress &progress )
{
  const int field = requiredField( layer.source, populationField, QStringLiteral( "RESIDENTS_POPULATION" ) );
  ResidentPoints result { {}, {}, field >= 0, LayerReport( layer.name() ) };
  const auto accept = [&]( const LayerReader &reader )
  {
    if ( field < 0 )
    {
      result.weights.push_back( 1.0 );
      return true;
    }
    const NumberCell number = readNumber( reader.cell( field ) );
    const bool isGood = number.value && *number.value >= 0.0;
    if ( isGood )
      result.weights.push_back( *number.value );
    else
      result.report.rejections.add( QCoreApplication::translate( "ResidentReader", "people missing, negative or not a number, left out" ), reader.featureId() );
    return isGood;
  };
  result.rows = readPoints( layer, { field }, frame, communitiesCrs, accept, result.report, progress );
  return result;
}

ResidentLayer assignResidents( ResidentPoints points, CommunityLayer &communities, const model::Progress &progress )
{
  refuseResidentsOfPoints( communities.isPoints );
  ResidentLayer result { {}, std::move( points.report ) };
  result.residents = assign( points.rows, points.weights, communities.index, result.report.rejections, progress );
  if ( !points.hasPeople )
  {
    sharePopulation( communities.communities, result.residents );
    return result;
  }
  for ( model::Community &community : communities.communities )
    community.population = 0.0;
  for ( const model::Resident &resident : result.residents )
    *communities.communities[resident.community].population += resident.weight;
  return result;
}

std::vector<model::Resident> sampleResidents( const CommunityLayer &communities, double spacingMetres, const GroundFrame &frame, const model::Progress &progress )
{
  if ( !( spacingMetres > 0.0 ) )
    throw InputError( QCoreApplication::translate( "ResidentReader", "SAMPLE_SPACING must be greater than 0 metres." ) );
  std::vector<model::Resident> residents;
  for ( std::size_t i = 0; i < communities.communities.size(); ++i )
  {
    progress.check();
    std::vector<model::LonLat> points;
    if ( !communities.isPoints )
      points = sampleGrid( communities.rings[i], spacingMetres, frame.ellipsoid(), MOST_SAMPLES - residents.size() );
    if ( points.empty() )
      points.push_back( communities.points[i] );
    for ( const model::LonLat &point : points )
      residents.push_back( { point, static_cast<std::uint32_t>( i ), 1.0 } );
  }
  sharePopulation( communities.communities, residents );
  return residents;
}

void sharePopulation( const std::vector<model::Community> &communities, std::vector<model::Resident> &residents )
{
  std::vector<std::size_t> counts( communities.size(), 0 );
  for ( const model::Resident &resident : residents )
    ++counts[resident.community];
  for ( model::Resident &resident : residents )
  {
    const std::optional<double> &population = communities[resident.community].population;
    resident.weight = population ? *population / static_cast<double>( counts[resident.community] ) : 1.0;
  }
}

} // namespace renewal::input
