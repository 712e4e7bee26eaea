#include "core/input/ground_rings.h"

#include "core/input/vertex_buffer.h"

#include <qgsgeometry.h>

namespace renewal::input
{

model::Rings groundRings( const QgsGeometry &polygon, const GroundTransform &transform )
{
  VertexBuffer vertices;
  const std::vector<VertexBuffer::Run> runs = vertices.addRings( *polygon.constGet() );
  transform.toGround( vertices.x.data(), vertices.y.data(), vertices.size() );
  model::Rings rings;
  for ( const VertexBuffer::Run &run : runs )
  {
    if ( !vertices.isFinite( run ) )
      return {};
    rings.push_back( vertices.places( run ) );
  }
  return rings;
}

} // namespace renewal::input
