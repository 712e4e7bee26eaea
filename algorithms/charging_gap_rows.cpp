#include "algorithms/charging_gap_rows.h"

#include "algorithms/pack_numbers.h"
#include "algorithms/row_values.h"
#include "core/engine/whole_units.h"

namespace renewal::algorithms
{

namespace
{

//! What a row of the gap rests on: the figures of its vehicles, of the piles they need, and of the walk.
std::vector<model::Figure> figuresOf( model::EvBasis basis, const std::vector<model::Figure> &figures )
{
  const model::Figure &share = figures[0], &cars = figures[1], &perPile = figures[2], &radius = figures[3];
  switch ( basis )
  {
    case model::EvBasis::Evs:
      return { perPile, radius };
    case model::EvBasis::Cars:
      return { share, perPile, radius };
    case model::EvBasis::Ownership:
      break;
  }
  return { cars, share, perPile, radius };
}

QVariant speedText( model::PileSpeed speed )
{
  if ( speed == model::PileSpeed::Unknown )
    return QVariant();
  return speed == model::PileSpeed::Fast ? QStringLiteral( "fast" ) : QStringLiteral( "slow" );
}

//! Piles by speed, where the user says how strong piles are.
QVariant bySpeed( const ChargingReading &reading, const model::ChargingGapRow &row, std::int64_t piles )
{
  return reading.hasPower && row.allocated ? QVariant::fromValue<qlonglong>( piles ) : QVariant();
}

ResultRows gapRows( const ChargingReading &reading, const model::ChargingResult &result )
{
  const input::CommunityLayer &layer = reading.ground.communities;
  ResultRows rows { &model::resultTable( "charging_gap" ), QStringLiteral( "GAPS" ), layer.isPoints ? compat::WkbType::Point : compat::WkbType::MultiPolygon, {}, {} };
  for ( std::size_t i = 0; i < result.rows.size(); ++i )
  {
    const model::Community &community = layer.communities[i];
    const model::ChargingGapRow &row = result.rows[i];
    const std::vector<model::Figure> figures = figuresOf( row.basis, reading.figures );
    const QStringList assumed = row.isPrivateAssumed ? QStringList { QStringLiteral( "private_piles" ) } : QStringList();
    rows.add( RowValues {
                textValue( community.id ), textOrNull( community.name ), valueOrNull( community.households ), valueOrNull( row.evs ), QString::fromLatin1( toText( row.basis ) ),
                valueOrNull( row.privatePiles ), countOrNull( row.publicNeed ), countOrNull( row.allocated ), countOrNull( row.gap ), countOrNull( row.provisionRequired ), countOrNull( row.provisionFound ),
                valueOrNull( row.nearestStationMetres ), QString::fromLatin1( toText( row.cover ) ), QString::fromLatin1( toText( row.supply ) ), QString::fromLatin1( toText( row.ebike ) ), valueOrNull( row.severity ),
                bySpeed( reading, row, row.allocatedFast ), bySpeed( reading, row, row.allocatedSlow ), assumedText( assumed ), basisText( figures ), statusText( figures ) },
              layer.geometries[i] );
  }
  return rows;
}

ResultRows flowRows( const ChargingReading &reading, const model::ChargingResult &result, const input::GroundTransform &toOutput )
{
  ResultRows rows { &model::resultTable( "charging_flows" ), QStringLiteral( "FLOWS" ), compat::WkbType::LineString, {}, {} };
  for ( const model::SupplyFlow &flow : result.flows )
  {
    const model::ChargingStation &station = reading.input.stations[flow.giver];
    rows.add( RowValues { textValue( station.id ), reading.ground.communityId( flow.taker ), QVariant::fromValue<qlonglong>( flow.units ), flow.walkMetres },
              flowLine( station.place, reading.ground.communities.points[flow.taker], toOutput ) );
  }
  return rows;
}

ResultRows stationRows( const ChargingReading &reading, const model::ChargingResult &result, const input::GroundTransform &toOutput )
{
  ResultRows rows { &model::resultTable( "stations_left" ), QStringLiteral( "STATIONS_LEFT" ), compat::WkbType::Point, {}, {} };
  for ( std::size_t i = 0; i < result.stations.size(); ++i )
  {
    const model::StationRow &row = result.stations[i];
    rows.add( RowValues { textValue( reading.input.stations[i].id ), countOrNull( row.offered ), QVariant::fromValue<qlonglong>( row.used ), leftOf( row.offered, row.used ), QString::fromLatin1( toText( row.verdict ) ), speedText( row.speed ) },
              QgsGeometry::fromPointXY( toOutput.fromGround( reading.input.stations[i].place ) ) );
  }
  return rows;
}

QVariant wholeOrNull( const std::optional<double> &value )
{
  return value ? QVariant::fromValue<qlonglong>( engine::wholeUnitsDown( *value ) ) : QVariant();
}

ResultRows lotRows( const ChargingReading &reading, const model::ChargingResult &result, const input::GroundTransform &toOutput )
{
  ResultRows rows { &model::resultTable( "lot_checks" ), QStringLiteral( "LOT_CHECKS" ), compat::WkbType::Point, {}, {} };
  for ( std::size_t i = 0; i < result.lots.size(); ++i )
  {
    const model::ChargingLot &lot = reading.input.lots[i];
    const model::LotCheckRow &row = result.lots[i];
    const QStringList assumed = lot.isKindAssumed ? QStringList { QStringLiteral( "lot_kind" ) } : QStringList();
    const std::vector<model::Figure> figures = row.figure ? std::vector<model::Figure> { reading.settings.lotShares[*row.figure] } : std::vector<model::Figure>();
    rows.add( RowValues {
                textValue( lot.id ), textOrNull( lot.kind ), wholeOrNull( lot.spaces ), wholeOrNull( lot.piles ), countOrNull( row.required ), QString::fromLatin1( toText( row.verdict ) ),
                assumedText( assumed ), figures.empty() ? QVariant() : QVariant( basisText( figures ) ), figures.empty() ? QVariant() : QVariant( statusText( figures ) ) },
              QgsGeometry::fromPointXY( toOutput.fromGround( lot.place ) ) );
  }
  return rows;
}

} // namespace

std::vector<ResultRows> chargingRows( const ChargingReading &reading, const model::ChargingResult &result, const QgsCoordinateReferenceSystem &crs )
{
  const input::GroundTransform toOutput = reading.ground.frame.transform( crs );
  return { gapRows( reading, result ), flowRows( reading, result, toOutput ), stationRows( reading, result, toOutput ), lotRows( reading, result, toOutput ) };
}

} // namespace renewal::algorithms
