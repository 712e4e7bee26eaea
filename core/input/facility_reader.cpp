#include "core/input/facility_reader.h"

#include "core/input/crs_check.h"
#include "core/input/field_reader.h"
#include "core/input/input_error.h"
#include "core/input/point_reader.h"
#include "core/input/polygon_repair.h"
#include "core/input/vertex_buffer.h"

#include <QCoreApplication>
#include <cmath>
#include <geodesic.h>

namespace renewal::input
{

namespace
{

//! The columns of a facility layer and what they say about a row.
class FacilityColumns
{
  public:
    FacilityColumns( const SourceLayer &layer, const FacilityFields &fields )
      : mFields( fields )
    {
      const QgsFields all = layer.source.fields();
      mType = fields.type.isEmpty() ? all.lookupField( QStringLiteral( "type" ) ) : requiredField( layer.source, fields.type, fields.typeParameter );
      if ( mType < 0 && fields.isTypeNeeded )
        throw InputError( QCoreApplication::translate( "FacilityReader", "%1: choose the field of layer \"%2\" that holds the facility type; \"Classify facilities\" makes one." ).arg( fields.typeParameter, layer.name() ) );
      mSize = requiredField( layer.source, fields.size, QStringLiteral( "FACILITY_SIZE" ) );
      mId = requiredField( layer.source, fields.id, QStringLiteral( "FACILITY_ID" ) );
      mDuplicate = all.lookupField( QStringLiteral( "duplicate_of" ) );
    }

    QVector<int> indices() const { return { mType, mSize, mId, mDuplicate }; }

    //! Reads type, size and id of the row; false, with the reason noted, if it is to be left out.
    bool read( const LayerReader &reader, Rejections &rejections, QString &type, std::optional<double> &size, QString &id )
    {
      if ( !readText( reader.cell( mDuplicate ) ).isEmpty() )
      {
        rejections.add( QCoreApplication::translate( "FacilityReader", "duplicate of another facility (duplicate_of), left out" ), reader.featureId() );
        return false;
      }
      type = readText( reader.cell( mType ) ).toLower();
      if ( type.isEmpty() && mType >= 0 && mFields.isTypeNeeded )
      {
        rejections.add( QCoreApplication::translate( "FacilityReader", "no facility type, left out" ), reader.featureId() );
        return false;
      }
      if ( !type.isEmpty() && !mFields.knownTypes.empty() && mFields.knownTypes.count( type.toStdString() ) == 0 )
      {
        rejections.add( QCoreApplication::translate( "FacilityReader", "unknown facility type, left out" ), QStringLiteral( "%1 \"%2\"" ).arg( reader.featureId(), type ) );
        return false;
      }
      size = readCount( reader.cell( mSize ), mFields.size, reader.featureId(), rejections );
      id = mIds.take( reader.cell( mId ), reader.feature().id(), rejections );
      return true;
    }

  private:
    FacilityFields mFields;
    int mType = -1, mSize = -1, mId = -1, mDuplicate = -1;
    IdRegister mIds;
};

double ringArea( const std::vector<model::LonLat> &ring, const geod_geodesic &geodesic )
{
  geod_polygon polygon;
  geod_polygon_init( &polygon, 0 );
  for ( std::size_t i = 0; i + 1 < ring.size(); ++i )
    geod_polygon_addpoint( &geodesic, &polygon, ring[i].lat, ring[i].lon );
  double area = 0.0;
  geod_polygon_compute( &geodesic, &polygon, 0, 1, &area, nullptr );
  return std::abs( area );
}

bool isInside( const model::LonLat &point, const std::vector<model::LonLat> &ring )
{
  bool result = false;
  for ( std::size_t i = 1; i < ring.size(); ++i )
  {
    const model::LonLat &a = ring[i - 1], &b = ring[i];
    if ( ( a.lat > point.lat ) != ( b.lat > point.lat ) && point.lon < a.lon + ( b.lon - a.lon ) * ( point.lat - a.lat ) / ( b.lat - a.lat ) )
      result = !result;
  }
  return result;
}

} // namespace

double groundAreaSquareMetres( const model::Rings &rings, const model::Ellipsoid &ellipsoid )
{
  geod_geodesic geodesic;
  geod_init( &geodesic, ellipsoid.semiMajorMetres, 1.0 / ellipsoid.inverseFlattening );
  double area = 0.0;
  for ( std::size_t i = 0; i < rings.size(); ++i )
  {
    if ( rings[i].size() < 4 )
      continue;
    // The middle of an edge, because rings of a valid polygon may share a vertex but never an edge.
    const model::LonLat probe { 0.5 * ( rings[i][0].lon + rings[i][1].lon ), 0.5 * ( rings[i][0].lat + rings[i][1].lat ) };
    bool isHole = false;
    for ( std::size_t j = 0; j < rings.size(); ++j )
    {
      if ( j != i && isInside( probe, rings[j] ) )
        isHole = !isHole;
    }
    area += ( isHole ? -1.0 : 1.0 ) * ringArea( rings[i], geodesic );
  }
  return area;
}

void requireFacilityFields( const SourceLayer &layer, const FacilityFields &fields )
{
  FacilityColumns( layer, fields );
}

FacilityLayer readFacilities( const SourceLayer &layer, const FacilityFields &fields, const GroundFrame &frame, const CommunityLayer *communities, const model::Progress &progress )
{
  FacilityLayer result { {}, {}, LayerReport( layer.name() ) };
  FacilityColumns columns( layer, fields );
  std::vector<model::Facility> drafts;
  const auto accept = [&]( const LayerReader &reader )
  {
    QString type, id;
    model::Facility facility;
    if ( !columns.read( reader, result.report.rejections, type, facility.sizeSquareMetres, id ) )
      return false;
    facility.type = type.toStdString();
    facility.id = id.toStdString();
    drafts.push_back( std::move( facility ) );
    return true;
  };
  const bool hasGates = communities && !communities->isPoints;
  const PointRows rows = readPoints( layer, columns.indices(), frame, hasGates ? communities->crs : QgsCoordinateReferenceSystem(), accept, result.report, progress );
  for ( std::size_t i = 0; i < drafts.size(); ++i )
  {
    if ( !rows.places.isFinite( { i, 1 } ) )
      continue;
    drafts[i].place = { rows.places.x[i], rows.places.y[i] };
    std::uint32_t community = 0;
    if ( hasGates && communities->index.find( rows.inOther.x[i], rows.inOther.y[i], community ) > 0 && !communities->communities[community].gates.empty() )
      drafts[i].community = community;
    result.facilities.push_back( std::move( drafts[i] ) );
    result.featureIds.push_back( rows.featureIds[i] );
  }
  return result;
}

AreaLayer readAreas( const SourceLayer &layer, const FacilityFields &fields, const GroundFrame &frame, const model::Progress &progress )
{
  AreaLayer result { {}, LayerReport( layer.name() ) };
  FacilityColumns columns( layer, fields );
  VertexBuffer vertices;
  std::vector<std::vector<VertexBuffer::Run>> runs;
  std::vector<model::AreaFacility> drafts;
  LayerReader reader( layer, columns.indices(), progress );
  while ( reader.next() )
  {
    const QgsGeometry polygon = usablePolygon( reader.feature().geometry(), reader.featureId(), result.report.rejections );
    QString type, id;
    std::optional<double> size;
    if ( polygon.isNull() || !columns.read( reader, result.report.rejections, type, size, id ) )
      continue;
    drafts.push_back( { id.toStdString(), type.toStdString(), {}, 0.0 } );
    runs.push_back( vertices.addRings( *polygon.constGet() ) );
  }
  result.report.record = reader.record();
  toGroundChecked( layer.name(), layer.crs(), frame, vertices.x, vertices.y, result.report.warnings, progress );
  for ( std::size_t i = 0; i < drafts.size(); ++i )
  {
    bool isFinite = true;
    for ( const VertexBuffer::Run &run : runs[i] )
    {
      isFinite = isFinite && vertices.isFinite( run );
      drafts[i].rings.push_back( vertices.places( run ) );
    }
    if ( !isFinite )
    {
      result.report.rejections.add( QCoreApplication::translate( "FacilityReader", "coordinates that do not transform, left out" ), QString::fromStdString( drafts[i].id ) );
      continue;
    }
    drafts[i].areaSquareMetres = groundAreaSquareMetres( drafts[i].rings, frame.ellipsoid() );
    result.areas.push_back( std::move( drafts[i] ) );
  }
  return result;
}

} // namespace renewal::input
