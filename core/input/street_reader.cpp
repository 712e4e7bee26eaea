#include "core/input/street_reader.h"

#include "core/input/crs_check.h"
#include "core/input/field_reader.h"
#include "core/input/vertex_buffer.h"

#include <QCoreApplication>
#include <algorithm>
#include <qgscurve.h>
#include <qgsgeometrycollection.h>

namespace renewal::input
{

namespace
{

struct Part
{
    VertexBuffer::Run run;
    qint64 id = 0;
    int layer = 0;
    bool isBridge = false;
    bool isTunnel = false;
};

class StreetCollector
{
  public:
    explicit StreetCollector( Rejections &rejections )
      : mRejections( rejections )
    {
    }

    //! Adds the line parts of \a geometry with the tags of \a tags.
    void add( const QgsAbstractGeometry &geometry, const Part &tags )
    {
      if ( const QgsCurve *curve = qgsgeometry_cast<const QgsCurve *>( &geometry ) )
        addCurve( *curve, tags );
      else if ( const QgsGeometryCollection *several = qgsgeometry_cast<const QgsGeometryCollection *>( &geometry ) )
      {
        for ( int i = 0; i < several->numGeometries(); ++i )
          add( *several->geometryN( i ), tags );
      }
      else
        reject( QCoreApplication::translate( "StreetReader", "not a line, left out" ), tags );
    }

    void reject( const QString &reason, const Part &part ) { mRejections.add( reason, QString::number( part.id ) ); }

    VertexBuffer vertices;
    std::vector<Part> parts;

  private:
    void addCurve( const QgsCurve &curve, const Part &tags )
    {
      const std::size_t before = vertices.size();
      Part part = tags;
      part.run = vertices.addCurve( curve );
      QString problem;
      if ( !vertices.isFinite( part.run ) )
        problem = QCoreApplication::translate( "StreetReader", "coordinates that are not numbers, left out" );
      else if ( isZeroLength( part.run ) )
        problem = QCoreApplication::translate( "StreetReader", "line without length, left out" );
      if ( problem.isEmpty() )
      {
        parts.push_back( part );
        return;
      }
      reject( problem, part );
      vertices.cutBack( before );
    }

    bool isZeroLength( const VertexBuffer::Run &run ) const
    {
      for ( std::size_t i = run.first + 1; i < run.first + run.count; ++i )
      {
        if ( vertices.x[i] != vertices.x[run.first] || vertices.y[i] != vertices.y[run.first] )
          return false;
      }
      return true;
    }

    Rejections &mRejections;
};

int layerTag( const QVariant &cell )
{
  const NumberCell number = readNumber( cell );
  return number.value ? static_cast<int>( std::clamp( *number.value, -100.0, 100.0 ) ) : 0;
}

double turn( const model::LonLat &a, const model::LonLat &b, const model::LonLat &c )
{
  return ( b.lon - a.lon ) * ( c.lat - a.lat ) - ( b.lat - a.lat ) * ( c.lon - a.lon );
}

//! Drops most points that lie inside the octagon of the extremes in eight directions: sorting is the cost of a hull.
void dropInner( std::vector<model::LonLat> &points )
{
  const double DIRECTIONS[8][2] = { { 1, 0 }, { 1, 1 }, { 0, 1 }, { -1, 1 }, { -1, 0 }, { -1, -1 }, { 0, -1 }, { 1, -1 } };
  model::LonLat corners[8];
  for ( int d = 0; d < 8; ++d )
  {
    const auto height = [&]( const model::LonLat &p )
    { return p.lon * DIRECTIONS[d][0] + p.lat * DIRECTIONS[d][1]; };
    corners[d] = *std::max_element( points.begin(), points.end(), [&]( const model::LonLat &a, const model::LonLat &b )
                                    { return height( a ) < height( b ); } );
  }
  const auto isInner = [&]( const model::LonLat &p )
  {
    for ( int d = 0; d < 8; ++d )
    {
      const model::LonLat &from = corners[d], &to = corners[( d + 1 ) % 8];
      if ( !( from == to ) && !( turn( from, to, p ) > 0.0 ) )
        return false;
    }
    return true;
  };
  const model::LonLat any = points.front();
  points.erase( std::remove_if( points.begin(), points.end(), isInner ), points.end() );
  if ( points.empty() )
    points.push_back( any );
}

} // namespace

std::vector<model::LonLat> convexHull( std::vector<model::LonLat> points )
{
  if ( points.empty() )
    return {};
  dropInner( points );
  std::sort( points.begin(), points.end(), []( const model::LonLat &a, const model::LonLat &b )
             { return a.lon < b.lon || ( a.lon == b.lon && a.lat < b.lat ); } );
  points.erase( std::unique( points.begin(), points.end() ), points.end() );
  // Andrew's monotone chain: the lower side from west to east, then the upper side back.
  std::vector<model::LonLat> hull;
  const auto chain = [&hull]( auto first, auto last )
  {
    const std::size_t start = hull.size();
    for ( auto point = first; point != last; ++point )
    {
      while ( hull.size() >= start + 2 && turn( hull[hull.size() - 2], hull.back(), *point ) <= 0.0 )
        hull.pop_back();
      hull.push_back( *point );
    }
    hull.pop_back();
  };
  chain( points.begin(), points.end() );
  chain( points.rbegin(), points.rend() );
  if ( hull.empty() )
    hull.push_back( points.front() );
  hull.push_back( hull.front() );
  return hull;
}

StreetLayer readStreets( const SourceLayer &layer, const GroundFrame &frame, const model::Progress &progress )
{
  StreetLayer result { {}, {}, LayerReport( layer.name() ) };
  StreetCollector collector( result.report.rejections );
  const QgsFields fields = layer.source.fields();
  const int bridge = fields.lookupField( QStringLiteral( "bridge" ) );
  const int tunnel = fields.lookupField( QStringLiteral( "tunnel" ) );
  const int level = fields.lookupField( QStringLiteral( "layer" ) );
  LayerReader reader( layer, { bridge, tunnel, level }, progress );
  while ( reader.next() )
  {
    Part tags;
    tags.id = reader.feature().id();
    tags.layer = layerTag( reader.cell( level ) );
    tags.isBridge = readYes( reader.cell( bridge ) );
    tags.isTunnel = readYes( reader.cell( tunnel ) );
    if ( const QgsAbstractGeometry *geometry = reader.geometry() )
      collector.add( *geometry, tags );
    else
      collector.reject( QCoreApplication::translate( "StreetReader", "no geometry, left out" ), tags );
  }
  result.report.record = reader.record();

  VertexBuffer &vertices = collector.vertices;
  toGroundChecked( layer.name(), layer.crs(), frame, vertices.x, vertices.y, result.report.warnings, progress );
  result.streets.reserve( collector.parts.size() );
  std::vector<model::LonLat> all;
  all.reserve( vertices.size() );
  for ( const Part &part : collector.parts )
  {
    if ( !vertices.isFinite( part.run ) )
    {
      collector.reject( QCoreApplication::translate( "StreetReader", "coordinates that do not transform, left out" ), part );
      continue;
    }
    result.streets.push_back( { part.id, vertices.places( part.run ), part.layer, part.isBridge, part.isTunnel } );
    all.insert( all.end(), result.streets.back().vertices.begin(), result.streets.back().vertices.end() );
  }
  result.hull = convexHull( std::move( all ) );
  return result;
}

} // namespace renewal::input
