#include "core/input/supply_reader.h"

#include "core/input/facility_reader.h"
#include "core/input/field_reader.h"
#include "core/input/point_reader.h"
#include "core/input/polygon_repair.h"
#include "core/model/lot_type.h"

#include <QCoreApplication>
#include <cmath>

namespace renewal::input
{

namespace
{

struct LotColumns
{
    LotColumns( const QgsFeatureSource &source, const LotFields &fields )
      : id( requiredField( source, fields.id, QStringLiteral( "LOT_ID" ) ) )
      , spaces( requiredField( source, fields.spaces, QStringLiteral( "LOT_SPACES" ) ) )
      , share( requiredField( source, fields.share, QStringLiteral( "LOT_SHARE" ) ) )
      , type( requiredField( source, fields.type, QStringLiteral( "LOT_TYPE" ) ) )
      , piles( requiredField( source, fields.piles, QStringLiteral( "LOT_PILES" ) ) )
      , kind( requiredField( source, fields.kind, QStringLiteral( "LOT_KIND" ) ) )
      , fromNode( source.fields().lookupField( QStringLiteral( "from_node" ) ) )
    {
    }

    QVector<int> all() const { return { id, spaces, share, type, piles, kind, fromNode }; }

    int id, spaces, share, type, piles, kind, fromNode;
};

struct StationColumns
{
    StationColumns( const QgsFeatureSource &source, const StationFields &fields )
      : id( requiredField( source, fields.id, QStringLiteral( "STATION_ID" ) ) )
      , piles( requiredField( source, fields.piles, QStringLiteral( "STATION_PILES" ) ) )
      , power( requiredField( source, fields.power, QStringLiteral( "STATION_POWER" ) ) )
    {
    }

    int id, piles, power;
};

//! Returns false, with the reason noted, for what is no car park.
bool isCarPark( const LayerReader &reader, int typeColumn, Rejections &rejections )
{
  switch ( model::lotType( readText( reader.cell( typeColumn ) ).toStdString() ) )
  {
    case model::LotType::CarPark:
      return true;
    case model::LotType::Entrance:
      rejections.add( QCoreApplication::translate( "SupplyReader", "entrance or exit of a car park, left out" ), reader.featureId() );
      return false;
    case model::LotType::Other:
      rejections.add( QCoreApplication::translate( "SupplyReader", "its type is no car park, left out" ), reader.featureId() );
      return false;
  }
  return false;
}

void readShare( const LayerReader &reader, int column, const QString &name, Lot &lot, Rejections &rejections )
{
  const NumberCell share = readNumber( reader.cell( column ) );
  lot.isShareBad = share.isUnreadable || ( share.value && !( *share.value >= 0.0 && *share.value <= 1.0 ) );
  if ( lot.isShareBad )
    rejections.add( QCoreApplication::translate( "SupplyReader", "\"%1\" is no share from 0 to 1 (50 percent is 0.5): what the lot lends is not known" ).arg( name ), reader.featureId() );
  else
    lot.share = share.value;
}

//! An area comes out of a projection a hair beside what was drawn.
const double AREA_TOLERANCE = 1e-6;

double areaOf( const QgsGeometry &geometry, const GroundTransform &transform, const GroundFrame &frame, const QString &id )
{
  // Faults of the outline have been noted when its place was read.
  Rejections notedBefore { QString() };
  const QgsGeometry polygon = usablePolygon( geometry, id, notedBefore );
  if ( polygon.isNull() )
    return 0.0;
  VertexBuffer vertices;
  const std::vector<VertexBuffer::Run> runs = vertices.addRings( *polygon.constGet() );
  transform.toGround( vertices.x.data(), vertices.y.data(), vertices.size() );
  model::Rings rings;
  for ( const VertexBuffer::Run &run : runs )
  {
    if ( !vertices.isFinite( run ) )
      return 0.0;
    rings.push_back( vertices.places( run ) );
  }
  return groundAreaSquareMetres( rings, frame.ellipsoid() );
}

} // namespace

void requireLotFields( const QgsFeatureSource &source, const LotFields &fields )
{
  LotColumns( source, fields );
}

void requireStationFields( const QgsFeatureSource &source, const StationFields &fields )
{
  StationColumns( source, fields );
}

LotLayer readLots( const SourceLayer &layer, const LotFields &fields, const GroundFrame &frame, const CommunityLayer &communities, const model::Progress &progress )
{
  LotLayer result { {}, LayerReport( layer.name() ) };
  Rejections &rejections = result.report.rejections;
  const LotColumns columns( layer.source, fields );
  std::vector<Lot> drafts;
  std::vector<QgsGeometry> unnumbered; // per draft; null where the area is not wanted
  IdRegister ids;
  const auto accept = [&]( const LayerReader &reader )
  {
    if ( !isCarPark( reader, columns.type, rejections ) )
      return false;
    Lot lot;
    lot.id = ids.take( reader.cell( columns.id ), reader.feature().id(), rejections ).toStdString();
    lot.spaces = readCount( reader.cell( columns.spaces ), fields.spaces, reader.featureId(), rejections );
    lot.piles = readCount( reader.cell( columns.piles ), fields.piles, reader.featureId(), rejections );
    lot.kind = readText( reader.cell( columns.kind ) ).toLower().toStdString();
    readShare( reader, columns.share, fields.share, lot, rejections );
    const bool wantsArea = fields.areaPerSpace && !lot.spaces && reader.geometry()->dimension() == 2 && !readYes( reader.cell( columns.fromNode ) );
    unnumbered.push_back( wantsArea ? reader.feature().geometry() : QgsGeometry() );
    drafts.push_back( std::move( lot ) );
    return true;
  };
  const bool hasPolygons = !communities.isPoints;
  const PointRows rows = readPoints( layer, columns.all(), frame, hasPolygons ? communities.crs : QgsCoordinateReferenceSystem(), accept, result.report, progress );
  const GroundTransform transform = frame.transform( layer.crs() );
  for ( std::size_t i = 0; i < drafts.size(); ++i )
  {
    if ( !rows.places.isFinite( { i, 1 } ) )
      continue;
    Lot &lot = drafts[i];
    lot.place = { rows.places.x[i], rows.places.y[i] };
    std::uint32_t community = 0;
    lot.isInsideCommunity = hasPolygons && communities.index.find( rows.inOther.x[i], rows.inOther.y[i], community ) > 0;
    const double spaces = unnumbered[i].isNull() ? 0.0 : std::floor( areaOf( unnumbered[i], transform, frame, QString::fromStdString( lot.id ) ) / *fields.areaPerSpace * ( 1.0 + AREA_TOLERANCE ) );
    lot.isFromArea = spaces >= 1.0;
    if ( lot.isFromArea )
      lot.spaces = spaces;
    result.lots.push_back( std::move( lot ) );
  }
  return result;
}

StationLayer readStations( const SourceLayer &layer, const StationFields &fields, const GroundFrame &frame, const CommunityLayer &communities, const model::Progress &progress )
{
  StationLayer result { {}, LayerReport( layer.name() ) };
  Rejections &rejections = result.report.rejections;
  const StationColumns columns( layer.source, fields );
  std::vector<Station> drafts;
  IdRegister ids;
  const auto accept = [&]( const LayerReader &reader )
  {
    Station station;
    station.id = ids.take( reader.cell( columns.id ), reader.feature().id(), rejections ).toStdString();
    station.piles = readCount( reader.cell( columns.piles ), fields.piles, reader.featureId(), rejections );
    station.powerKilowatts = readCount( reader.cell( columns.power ), fields.power, reader.featureId(), rejections );
    drafts.push_back( std::move( station ) );
    return true;
  };
  const bool hasPolygons = !communities.isPoints;
  const PointRows rows = readPoints( layer, { columns.id, columns.piles, columns.power }, frame, hasPolygons ? communities.crs : QgsCoordinateReferenceSystem(), accept, result.report, progress );
  for ( std::size_t i = 0; i < drafts.size(); ++i )
  {
    if ( !rows.places.isFinite( { i, 1 } ) )
      continue;
    drafts[i].place = { rows.places.x[i], rows.places.y[i] };
    std::uint32_t community = 0;
    if ( hasPolygons && communities.index.find( rows.inOther.x[i], rows.inOther.y[i], community ) > 0 && !communities.communities[community].gates.empty() )
      drafts[i].community = community;
    result.stations.push_back( std::move( drafts[i] ) );
  }
  return result;
}

} // namespace renewal::input
