#include "core/input/community_reader.h"

#include "core/input/crs_check.h"
#include "core/input/field_reader.h"
#include "core/input/polygon_repair.h"
#include "core/input/vertex_buffer.h"

#include <QCoreApplication>

namespace renewal::input
{

namespace
{

//! A community before its coordinates are on the ground.
struct Draft
{
    model::Community community;
    QgsFeatureId featureId = 0;
    QString id;
    QgsGeometry geometry;
    std::vector<QVariant> others;
    std::size_t point = 0; //!< vertex that stands for it
    std::vector<VertexBuffer::Run> rings;
};

//! Where the columns are in the layer, -1 where not chosen.
struct Columns
{
    Columns( const QgsFeatureSource &source, const CommunityFields &fields )
      : id( requiredField( source, fields.id, QStringLiteral( "COMMUNITY_ID" ) ) )
      , name( requiredField( source, fields.name, QStringLiteral( "COMMUNITY_NAME" ) ) )
      , population( requiredField( source, fields.population, QStringLiteral( "POPULATION" ) ) )
      , households( requiredField( source, fields.households, QStringLiteral( "HOUSEHOLDS" ) ) )
    {
      for ( const OtherField &other : fields.others )
        others << requiredField( source, other.field, other.parameter );
    }

    QVector<int> all() const { return QVector<int> { id, name, population, households } + others; }

    int id, name, population, households;
    QVector<int> others;
};

//! Returns the geometry to keep, or null with the reason noted.
QgsGeometry usableGeometry( const QgsGeometry &geometry, bool isPoints, const QString &id, Rejections &rejections )
{
  if ( !isPoints )
    return usablePolygon( geometry, id, rejections );
  if ( geometry.constGet() && geometry.constGet()->dimension() != 0 )
  {
    rejections.add( QCoreApplication::translate( "CommunityReader", "not a point like the first community, left out" ), id );
    return QgsGeometry();
  }
  QgsPointXY point;
  return usablePoint( geometry, id, rejections, point ) ? QgsGeometry::fromPointXY( point ) : QgsGeometry();
}

//! The point itself, or the polygon's point on surface (its centroid should GEOS find none).
QgsPointXY pointOf( const QgsGeometry &geometry )
{
  if ( geometry.constGet()->dimension() == 0 )
    return geometry.asPoint();
  const QgsGeometry inside = geometry.pointOnSurface();
  return inside.isNull() ? geometry.centroid().asPoint() : inside.asPoint();
}

//! Finishes the drafts whose coordinates are \a vertices, in degrees by now.
void finish( std::vector<Draft> &drafts, const VertexBuffer &vertices, CommunityLayer &result )
{
  for ( Draft &draft : drafts )
  {
    bool isFinite = vertices.isFinite( { draft.point, 1 } );
    for ( const VertexBuffer::Run &ring : draft.rings )
      isFinite = isFinite && vertices.isFinite( ring );
    if ( !isFinite )
    {
      result.report.rejections.add( QCoreApplication::translate( "CommunityReader", "coordinates that do not transform, left out" ), draft.id );
      result.withoutGeometry << draft.id;
      continue;
    }
    model::Rings rings;
    for ( const VertexBuffer::Run &ring : draft.rings )
      rings.push_back( vertices.places( ring ) );
    if ( !result.isPoints )
      result.index.add( *draft.geometry.constGet() );
    result.communities.push_back( std::move( draft.community ) );
    result.featureIds.push_back( draft.featureId );
    result.others.push_back( std::move( draft.others ) );
    result.geometries.push_back( draft.geometry );
    result.rings.push_back( std::move( rings ) );
    result.points.push_back( { vertices.x[draft.point], vertices.y[draft.point] } );
  }
  result.index.build();
}

} // namespace

void requireCommunityFields( const QgsFeatureSource &source, const CommunityFields &fields )
{
  Columns( source, fields );
}

std::vector<std::optional<double>> readOtherCounts( CommunityLayer &communities, const CommunityFields &fields, int other )
{
  std::vector<std::optional<double>> counts;
  for ( std::size_t i = 0; i < communities.communities.size(); ++i )
    counts.push_back( readCount( communities.others[i][other], fields.others[other].field, QString::fromStdString( communities.communities[i].id ), communities.report.rejections ) );
  return counts;
}

CommunityLayer readCommunities( const SourceLayer &layer, const CommunityFields &fields, const GroundFrame &frame, const model::Progress &progress )
{
  CommunityLayer result( layer.name() );
  result.crs = layer.crs();
  const Columns columns( layer.source, fields );
  Rejections &rejections = result.report.rejections;
  IdRegister ids;
  VertexBuffer vertices;
  std::vector<Draft> drafts;
  // The enumeration changed its name between 3.22 and 3.40, its members did not.
  using WkbType = decltype( layer.source.wkbType() );
  result.isPoints = QgsWkbTypes::singleType( QgsWkbTypes::flatType( layer.source.wkbType() ) ) == WkbType::Point;
  bool isKindKnown = false;
  LayerReader reader( layer, columns.all(), progress );
  while ( reader.next() )
  {
    Draft draft;
    draft.featureId = reader.feature().id();
    draft.id = readText( reader.cell( columns.id ) );
    if ( draft.id.isEmpty() )
      draft.id = reader.featureId();
    if ( !isKindKnown && reader.geometry() )
    {
      result.isPoints = reader.geometry()->dimension() == 0;
      isKindKnown = true;
    }
    draft.geometry = usableGeometry( reader.feature().geometry(), result.isPoints, draft.id, rejections );
    if ( draft.geometry.isNull() )
    {
      result.withoutGeometry << draft.id;
      continue;
    }
    draft.id = ids.take( reader.cell( columns.id ), draft.featureId, rejections );
    draft.community.id = draft.id.toStdString();
    draft.community.name = readText( reader.cell( columns.name ) ).toStdString();
    draft.community.population = readCount( reader.cell( columns.population ), fields.population, draft.id, rejections );
    draft.community.households = readCount( reader.cell( columns.households ), fields.households, draft.id, rejections );
    for ( const int other : columns.others )
      draft.others.push_back( reader.cell( other ) );
    const QgsPointXY point = pointOf( draft.geometry );
    draft.point = vertices.size();
    vertices.add( point.x(), point.y() );
    if ( !result.isPoints )
      draft.rings = vertices.addRings( *draft.geometry.constGet() );
    drafts.push_back( std::move( draft ) );
  }
  result.report.record = reader.record();
  toGroundChecked( layer.name(), result.crs, frame, vertices.x, vertices.y, result.report.warnings, progress );
  finish( drafts, vertices, result );
  return result;
}

} // namespace renewal::input
