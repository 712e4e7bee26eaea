#include "algorithms/osm_rows.h"

namespace renewal::algorithms
{

namespace
{

struct LayerSpec
{
    const char *parameter;
    compat::WkbType geometry;
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
    { "NETWORK", compat::WkbType::LineString, { text( "osm_id" ), text( "name" ), text( "highway" ), text( "bridge" ), text( "tunnel" ), QgsField( QStringLiteral( "layer" ), QVariant::Int ) } },
    { "FACILITIES", compat::WkbType::Point, { text( "type" ), text( "name" ), text( "osm_id" ), count( "capacity" ) } },
    { "AREAS", compat::WkbType::MultiPolygon, { text( "type" ), text( "name" ), text( "osm_id" ), real( "area_m2" ) } },
    { "COMMUNITIES", compat::WkbType::MultiPolygon, { text( "cid" ), text( "name" ) } },
    { "BUILDINGS", compat::WkbType::MultiPolygon, { text( "osm_id" ), text( "building" ), real( "levels" ), real( "floor_area_m2" ) } },
    { "LOTS", compat::WkbType::MultiPolygon, { text( "lid" ), text( "name" ), count( "spaces" ), text( "lot_type" ), text( "access" ), QgsField( QStringLiteral( "from_node" ), QVariant::Bool ) } },
    { "STATIONS", compat::WkbType::Point, { text( "sid" ), text( "name" ), count( "piles" ) } },
    { "BARRIERS", compat::WkbType::LineString, { text( "osm_id" ), text( "kind" ), text( "name" ) } },
    { "ENTRANCES", compat::WkbType::Point, { text( "osm_id" ), text( "kind" ), text( "name" ) } },
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

compat::WkbType geometryOf( OsmLayer layer )
{
  return specOf( layer ).geometry;
}

} // namespace renewal::algorithms
