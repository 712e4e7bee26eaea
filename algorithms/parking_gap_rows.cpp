#include "algorithms/pack_numbers.h"
#include "algorithms/parking_gap_rows.h"
#include "algorithms/row_values.h"

#include <QCoreApplication>
#include <algorithm>

namespace renewal::algorithms
{

namespace
{

/**
 * What a row of the gap rests on: the figures of its demand, of the yardstick for new building, and of the walk;
 * that of the share too where it stands in for one, be it that a neighbour's lot lends by it or would lend more.
 */
std::vector<model::Figure> figuresOf( model::DemandMethod method, const std::vector<model::Figure> &figures, bool isShareAssumed )
{
  const model::Figure &spaces = figures[0], &cars = figures[1], &factor = figures[2], &share = figures[3], &limit = figures[4];
  std::vector<model::Figure> used { cars, factor, spaces, limit };
  if ( method == model::DemandMethod::Standard )
    used = { spaces, cars, factor, limit };
  else if ( method == model::DemandMethod::Cars )
    used = { factor, spaces, limit };
  if ( isShareAssumed )
    used.push_back( share );
  return used;
}

QStringList assumptionsOf( const model::ParkingGapRow &row )
{
  QStringList words;
  if ( row.isCarsAssumed )
    words << QStringLiteral( "cars" );
  if ( row.isPotentialAssumed )
    words << QStringLiteral( "potential" );
  return words;
}

QStringList assumptionsOf( const model::ParkingLot &lot, const model::LotRow &row )
{
  QStringList words;
  if ( lot.isFromArea )
    words << QStringLiteral( "spaces" );
  if ( row.isShareAssumed )
    words << QStringLiteral( "share" );
  return words;
}

ResultRows gapRows( const ParkingReading &reading, const model::ParkingResult &result )
{
  const input::CommunityLayer &layer = reading.ground.communities;
  ResultRows rows { &model::resultTable( "parking_gap" ), QStringLiteral( "GAPS" ), layer.isPoints ? compat::WkbType::Point : compat::WkbType::MultiPolygon, {}, {} };
  const bool isShareAssumed = std::any_of( result.lots.begin(), result.lots.end(), []( const model::LotRow &lot )
                                           { return lot.isShareAssumed; } );
  for ( std::size_t i = 0; i < result.rows.size(); ++i )
  {
    const model::Community &community = layer.communities[i];
    const model::ParkingGapRow &row = result.rows[i];
    const std::vector<model::Figure> figures = figuresOf( row.basis, reading.figures, isShareAssumed );
    rows.add( RowValues {
                textValue( community.id ), textOrNull( community.name ), valueOrNull( community.households ), countOrNull( row.demand ), QString::fromLatin1( toText( row.basis ) ),
                countOrNull( row.onsite ), countOrNull( row.gapBefore ), countOrNull( row.potential ), countOrNull( row.shared ), countOrNull( row.gapAfter ), countOrNull( row.gapAfter ),
                valueOrNull( row.spacesPerHousehold ), QString::fromLatin1( toText( row.newBuild ) ), QString::fromLatin1( toText( row.existing ) ), valueOrNull( row.severity ),
                assumedText( assumptionsOf( row ) ), basisText( figures ), statusText( figures ) },
              layer.geometries[i] );
  }
  return rows;
}

ResultRows flowRows( const ParkingReading &reading, const model::ParkingResult &result, const input::GroundTransform &toOutput )
{
  ResultRows rows { &model::resultTable( "parking_flows" ), QStringLiteral( "FLOWS" ), compat::WkbType::LineString, {}, {} };
  for ( const model::SupplyFlow &flow : result.flows )
  {
    const model::ParkingLot &lot = reading.input.lots[flow.giver];
    rows.add( RowValues { textValue( lot.id ), reading.ground.communityId( flow.taker ), QVariant::fromValue<qlonglong>( flow.units ), flow.walkMetres },
              flowLine( lot.place, reading.ground.communities.points[flow.taker], toOutput ) );
  }
  return rows;
}

ResultRows lotRows( const ParkingReading &reading, const model::ParkingResult &result, const input::GroundTransform &toOutput )
{
  ResultRows rows { &model::resultTable( "lots_left" ), QStringLiteral( "LOTS_LEFT" ), compat::WkbType::Point, {}, {} };
  for ( std::size_t i = 0; i < result.lots.size(); ++i )
  {
    const model::ParkingLot &lot = reading.input.lots[i];
    const model::LotRow &row = result.lots[i];
    rows.add( RowValues { textValue( lot.id ), countOrNull( row.offered ), QVariant::fromValue<qlonglong>( row.used ), leftOf( row.offered, row.used ), QString::fromLatin1( toText( row.verdict ) ), assumedText( assumptionsOf( lot, row ) ) },
              QgsGeometry::fromPointXY( toOutput.fromGround( lot.place ) ) );
  }
  return rows;
}

} // namespace

std::vector<ResultRows> parkingRows( const ParkingReading &reading, const model::ParkingResult &result, const QgsCoordinateReferenceSystem &crs )
{
  const input::GroundTransform toOutput = reading.ground.frame.transform( crs );
  return { gapRows( reading, result ), flowRows( reading, result, toOutput ), lotRows( reading, result, toOutput ) };
}

void reportParking( const ParkingReading &reading, const model::ParkingResult &result, QgsProcessingFeedback &feedback )
{
  QStringList noDemand, cars, potential, offStreet, lotsOffStreet, areas, shares;
  std::int64_t demand = 0, tapped = 0, shared = 0, toBuild = 0;
  for ( std::size_t i = 0; i < result.rows.size(); ++i )
  {
    const model::ParkingGapRow &row = result.rows[i];
    const QString id = reading.ground.communityId( i );
    if ( !row.demand )
      noDemand << id;
    if ( row.isCarsAssumed )
      cars << id;
    if ( row.isPotentialAssumed )
      potential << id;
    demand += row.demand.value_or( 0 );
    tapped += row.potential.value_or( 0 );
    shared += row.shared.value_or( 0 );
    toBuild += row.gapAfter.value_or( 0 );
  }
  for ( const std::uint32_t i : result.communitiesOffStreet )
    offStreet << reading.ground.communityId( i );
  for ( const std::uint32_t i : result.lotsOffStreet )
    lotsOffStreet << QString::fromStdString( reading.input.lots[i].id );
  for ( std::size_t i = 0; i < result.lots.size(); ++i )
  {
    if ( reading.input.lots[i].isFromArea )
      areas << QString::fromStdString( reading.input.lots[i].id );
    if ( result.lots[i].isShareAssumed )
      shares << QString::fromStdString( reading.input.lots[i].id );
  }
  warnAbout( noDemand, QCoreApplication::translate( "ParkingGap", "%1 communities have no households or no own spaces on record (ids %2): their rows are nodata and take nothing." ), feedback );
  warnAbout( cars, QCoreApplication::translate( "ParkingGap", "%1 communities have no number of cars (ids %2): their demand is reckoned by ownership." ), feedback );
  warnAbout( potential, QCoreApplication::translate( "ParkingGap", "%1 communities have no number of spaces they can still gain (ids %2): counted as 0." ), feedback );
  warnAbout( offStreet, QCoreApplication::translate( "ParkingGap", "%1 communities are off the street (ids %2): nothing is shared with them, their gap is kept." ), feedback );
  warnAbout( reading.lotsInside, QCoreApplication::translate( "ParkingGap", "%1 lots lie inside a community (ids %2): part of its own spaces, left out of sharing." ), feedback );
  warnAbout( reading.lotsUnknown, QCoreApplication::translate( "ParkingGap", "%1 lots have no number of spaces (ids %2): listed as nodata, they lend nothing. AREA_PER_SPACE gives polygon lots a number." ), feedback );
  warnAbout( lotsOffStreet, QCoreApplication::translate( "ParkingGap", "%1 lots are off the street (ids %2): they lend nothing." ), feedback );
  warnAbout( areas, QCoreApplication::translate( "ParkingGap", "%1 lots got their spaces from their area (ids %2)." ), feedback );
  warnAbout( shares, QCoreApplication::translate( "ParkingGap", "%1 lots have no share of their own (ids %2): DEFAULT_SHARE stands in." ), feedback );
  feedback.pushInfo( QCoreApplication::translate( "ParkingGap", "Demand %1 spaces; tapped %2, shared %3, to be built %4." ).arg( demand ).arg( tapped ).arg( shared ).arg( toBuild ) );
}

} // namespace renewal::algorithms
