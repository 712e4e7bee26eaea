#include "core/input/layer_inspection.h"

#include "core/input/crs_check.h"
#include "core/input/field_reader.h"
#include "core/input/row_inspector.h"

#include <QCoreApplication>
#include <cmath>
#include <qgscurve.h>
#include <qgsgeometry.h>
#include <qgsgeometrycollection.h>
#include <qgspoint.h>

namespace renewal::input
{

namespace
{

bool isLine( LayerRole role )
{
  return role == LayerRole::Network || role == LayerRole::Barriers;
}

//! Reads the features of one layer and sorts out what is wrong with them.
class GeometryInspector
{
  public:
    GeometryInspector( LayerInspection &result, const QgsFields &fields )
      : mResult( result )
      , mBridge( isLine( result.role ) ? fields.lookupField( QStringLiteral( "bridge" ) ) : -1 )
      , mTunnel( isLine( result.role ) ? fields.lookupField( QStringLiteral( "tunnel" ) ) : -1 )
      , mLayer( isLine( result.role ) ? fields.lookupField( QStringLiteral( "layer" ) ) : -1 )
    {
    }

    QVector<int> columns() const { return { mBridge, mTunnel, mLayer }; }

    //! Looks at the current feature and returns its place, if it has one.
    std::optional<QgsPointXY> look( const LayerReader &reader, const QString &id )
    {
      const QgsAbstractGeometry *geometry = reader.geometry();
      if ( !geometry )
      {
        if ( mResult.role != LayerRole::Survey )
          note( id, QCoreApplication::translate( "LayerInspection", "No geometry" ), QCoreApplication::translate( "LayerInspection", "Draw it or take the row out; the audits leave it out." ), std::nullopt );
        return std::nullopt;
      }
      const std::size_t before = mResult.vertices.size();
      InspectedShape shape;
      shape.featureId = id;
      shape.fid = reader.feature().id();
      shape.dimension = geometry->dimension();
      addVertices( *geometry, shape );
      if ( !mResult.vertices.isFinite( { before, mResult.vertices.size() - before } ) )
      {
        mResult.vertices.cutBack( before );
        note( id, QCoreApplication::translate( "LayerInspection", "Coordinates that are not numbers" ), QCoreApplication::translate( "LayerInspection", "Draw the feature again; the audits leave it out." ), std::nullopt );
        return std::nullopt;
      }
      shape.place = mResult.vertices.size() > before ? QgsPointXY( mResult.vertices.x[before], mResult.vertices.y[before] ) : QgsPointXY();
      if ( mResult.role == LayerRole::Network && shape.runs.empty() )
        note( id, QCoreApplication::translate( "LayerInspection", "Not a line" ), QCoreApplication::translate( "LayerInspection", "Keep only walkable lines in the network; the audits leave it out." ), shape.place );
      if ( shape.dimension == 2 )
        lookAtPolygon( reader.feature().geometry(), shape );
      // Networks are compared line by line, and several people may live at one point.
      if ( !isLine( mResult.role ) && mResult.role != LayerRole::Survey && mResult.role != LayerRole::Residents )
        lookForTwin( *geometry, shape );
      shape.tags.id = shape.fid;
      shape.tags.isBridge = readYes( reader.cell( mBridge ) );
      shape.tags.isTunnel = readYes( reader.cell( mTunnel ) );
      shape.tags.layer = static_cast<int>( readNumber( reader.cell( mLayer ) ).value.value_or( 0.0 ) );
      mResult.shapes.push_back( shape );
      return shape.place;
    }

  private:
    void note( const QString &id, const QString &kind, const QString &remedy, const std::optional<QgsPointXY> &place, const QString &detail = QString() )
    {
      mResult.issues.push_back( { id, kind, detail, remedy, place } );
    }

    void addVertices( const QgsAbstractGeometry &geometry, InspectedShape &shape )
    {
      VertexBuffer &vertices = mResult.vertices;
      shape.point = vertices.size();
      if ( shape.dimension == 2 )
        shape.runs = vertices.addRings( geometry );
      else if ( shape.dimension == 1 )
        shape.runs = vertices.addLines( geometry );
      else
      {
        const QgsPoint first = geometry.vertexAt( QgsVertexId( 0, 0, 0 ) );
        vertices.add( first.x(), first.y() );
      }
    }

    //! Notes where a polygon crosses itself, and finds the point that stands for it.
    void lookAtPolygon( const QgsGeometry &polygon, InspectedShape &shape )
    {
      if ( !polygon.isGeosValid() )
      {
        QVector<QgsGeometry::Error> errors;
        polygon.validateGeometry( errors );
        const auto located = std::find_if( errors.begin(), errors.end(), []( const QgsGeometry::Error &error )
                                           { return error.hasWhere(); } );
        const bool isLocated = located != errors.end();
        note( shape.featureId, QCoreApplication::translate( "LayerInspection", "Broken polygon" ), QCoreApplication::translate( "LayerInspection", "Run \"Fix geometries\" or redraw it here; the audits repair it, but look at the outcome." ), isLocated ? located->where() : shape.place, isLocated ? located->what() : QString() );
      }
      const QgsGeometry inside = polygon.pointOnSurface();
      if ( !inside.isNull() && !inside.isEmpty() )
        shape.place = inside.asPoint();
      shape.point = mResult.vertices.size();
      mResult.vertices.add( shape.place.x(), shape.place.y() );
    }

    void lookForTwin( const QgsAbstractGeometry &geometry, const InspectedShape &shape )
    {
      ContentHash hash;
      hash.add( &geometry );
      const QString key = hash.result();
      const QString twin = mSeen.value( key );
      if ( twin.isNull() )
        mSeen.insert( key, shape.featureId );
      else
        note( shape.featureId, QCoreApplication::translate( "LayerInspection", "Same geometry as another feature" ), QCoreApplication::translate( "LayerInspection", "Take one of them out, unless two things really stand on one spot." ), shape.place, twin );
    }

    LayerInspection &mResult;
    int mBridge = -1, mTunnel = -1, mLayer = -1;
    QHash<QString, QString> mSeen;
};

} // namespace

std::vector<model::Street> LayerInspection::streets() const
{
  std::vector<model::Street> result;
  for ( const InspectedShape &shape : shapes )
  {
    for ( const VertexBuffer::Run &run : shape.runs )
    {
      if ( shape.dimension != 1 || !vertices.isFinite( run ) )
        continue;
      model::Street street = shape.tags;
      street.vertices = vertices.places( run );
      result.push_back( std::move( street ) );
    }
  }
  return result;
}

std::vector<model::LonLat> LayerInspection::points() const
{
  std::vector<model::LonLat> result;
  for ( const InspectedShape &shape : shapes )
  {
    if ( shape.dimension != 1 )
      result.push_back( { vertices.x[shape.point], vertices.y[shape.point] } );
  }
  return result;
}

LayerInspection inspectLayer( const SourceLayer &layer, LayerRole role, const model::Progress &progress )
{
  LayerInspection result;
  result.role = role;
  result.name = layer.name();
  result.crs = layer.crs();
  const QgsFields fields = layer.source.fields();
  RowInspector rows( fields, role );
  GeometryInspector geometries( result, fields );
  LayerReader reader( layer, rows.columns() + geometries.columns(), progress );
  while ( reader.next() )
  {
    ++result.featureCount;
    rows.look( reader, geometries.look( reader, rows.idOf( reader ) ), result.issues );
  }
  rows.finish( result.issues );
  return result;
}

std::optional<Issue> crsIssue( const LayerInspection &inspection )
{
  if ( inspection.vertices.size() == 0 )
    return std::nullopt;
  CoordinateExtent extent;
  extent.add( inspection.vertices.x.data(), inspection.vertices.y.data(), inspection.vertices.size() );
  const QString missing = missingCrsProblem( inspection.name, inspection.crs );
  const QString range = rangeProblem( inspection.name, inspection.crs, extent );
  if ( !missing.isEmpty() )
    return Issue { {}, QCoreApplication::translate( "LayerInspection", "No coordinate reference system" ), {}, missing, std::nullopt };
  if ( !range.isEmpty() )
    return Issue { {}, QCoreApplication::translate( "LayerInspection", "Coordinates cannot be what the CRS says" ), {}, range, std::nullopt };
  return std::nullopt;
}

bool putOnGround( LayerInspection &inspection, const GroundFrame &frame, const model::Progress &progress )
{
  if ( inspection.vertices.size() == 0 || crsIssue( inspection ) )
    return false;
  progress.check();
  VertexBuffer &vertices = inspection.vertices;
  const GroundTransform transform = frame.transform( inspection.crs );
  if ( !transform.isIdentity() )
    transform.toGround( vertices.x.data(), vertices.y.data(), vertices.size() );
  CoordinateExtent ground;
  ground.add( vertices.x.data(), vertices.y.data(), vertices.size() );
  if ( ground.isEmpty() )
  {
    inspection.issues.push_back( { {}, QCoreApplication::translate( "LayerInspection", "Coordinates cannot be what the CRS says" ), {}, transformProblem( inspection.name, inspection.crs ), std::nullopt } );
    return false;
  }
  const QString warning = areaOfUseWarning( inspection.name, inspection.crs, ground );
  if ( !warning.isEmpty() )
    inspection.issues.push_back( { {}, QCoreApplication::translate( "LayerInspection", "Outside the area that the CRS is made for" ), {}, warning, std::nullopt } );
  inspection.isOnGround = true;
  return true;
}

} // namespace renewal::input
