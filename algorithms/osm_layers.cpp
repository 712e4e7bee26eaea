#include "algorithms/osm_rows.h"

namespace renewal::algorithms
{

namespace
{

struct LayerSpec
{
    const char *parameter;
    QgsWkbTypes::Type geometry;
    QList<QgsField> fields;
};

QgsField text( const char *name )
{
  return QgsField( QString::fromLatin1( name ), QVariant::String );
}

QgsField real( const char *name )
{
  return QgsField( QString::fromLatin1( name ), QVariant::Double );
}

QgsField count( const char *name )
{
  return QgsField( QString::fromLatin1( name ), QVariant::LongLong );
}

//! In the order of OsmLayer.
const std::vector<LayerSpec> &specs()
{
  static const std::vector<LayerSpec> SPECS = {
    { "NETWORK", QgsWkbTypes::LineString, { text( "osm_id" ), text( "name" ), text( "highway" ), text( "bridge" ), text( "tunnel" ), QgsField( QStringLiteral( "layer" ), QVariant::Int ) } },
    { "FACILITIES", QgsWkbTypes::Point, { text( "type" ), text( "name" ), text( "osm_id" ), count( "capacity" ) } },
    { "AREAS", QgsWkbTypes::MultiPolygon, { text( "type" ), text( "name" ), text( "osm_id" ), real( "area_m2" ) } },
    { "COMMUNITIES", QgsWkbTypes::MultiPolygon, { text( "cid" ), text( "name" ) } },
    { "BUILDINGS", QgsWkbTypes::MultiPolygon, { text( "osm_id" ), text( "building" ), real( "levels" ), real( "floor_area_m2" ) } },
    { "LOTS", QgsWkbTypes::MultiPolygon, { text( "lid" ), text( "name" ), count( "spaces" ), text( "lot_type" ), text( "access" ), QgsField( QStringLiteral( "from_node" ), QVariant::Bool ) } },
    { "STATIONS", QgsWkbTypes::Point, { text( "sid" ), text( "name" ), count( "piles" ) } },
    { "BARRIERS", QgsWkbTypes::LineString, { text( "osm_id" ), text( "kind" ), text( "name" ) } },
    { "ENTRANCES", QgsWkbTypes::Point, { text( "osm_id" ), text( "kind" ), text( "name" ) } },
  };
  return SPECS;
}

const LayerSpec &specOf( OsmLayer layer )
{
  return specs()[static_cast<std::size_t>( layer )];
}

} // namespace

const std::vector<OsmLayer> &osmLayers()
{
  static const std::vector<OsmLayer> LAYERS = { OsmLayer::Network, OsmLayer::Facilities, OsmLayer::Areas, OsmLayer::Communities, OsmLayer::Buildings, OsmLayer::Lots, OsmLayer::Stations, OsmLayer::Barriers, OsmLayer::Entrances };
  return LAYERS;
}

QString parameterOf( OsmLayer layer )
{
  return QString::fromLatin1( specOf( layer ).parameter );
}

QgsFields fieldsOf( OsmLayer layer )
{
  QgsFields fields;
  for ( const QgsField &field : specOf( layer ).fields )
    fields.append( field );
  return fields;
}

QgsWkbTypes::Type geometryOf( OsmLayer layer )
{
  return specOf( layer ).geometry;
}

} // namespace renewal::algorithms
