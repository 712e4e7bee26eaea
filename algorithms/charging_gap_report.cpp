#include "algorithms/charging_gap_rows.h"

#include <QCoreApplication>

namespace renewal::algorithms
{

namespace
{

void reportTotals( const ChargingReading &reading, const model::ChargingResult &result, QgsProcessingFeedback &feedback )
{
  std::int64_t need = 0, allocated = 0, fast = 0;
  double vehicles = 0.0;
  for ( const model::ChargingGapRow &row : result.rows )
  {
    need += row.publicNeed.value_or( 0 );
    allocated += row.allocated.value_or( 0 );
    vehicles += row.evs.value_or( 0.0 );
  }
  feedback.pushInfo( QCoreApplication::translate( "ChargingGap", "%1 public piles needed; %2 allocated from stations, %3 lacking." ).arg( need ).arg( allocated ).arg( need - allocated ) );
  if ( !reading.hasPower || !reading.evsPerFastStation )
    return;
  for ( const model::StationRow &station : result.stations )
    fast += station.speed == model::PileSpeed::Fast ? 1 : 0;
  feedback.pushInfo( QCoreApplication::translate( "ChargingGap", "Fast-charging stations: %1 for %2 electric vehicles; one per %3 is asked for (State Council office 2015-73)." ).arg( fast ).arg( vehicles, 0, 'f', 0 ).arg( *reading.evsPerFastStation ) );
}

} // namespace

void reportCharging( const ChargingReading &reading, const model::ChargingResult &result, QgsProcessingFeedback &feedback )
{
  QStringList noVehicles, estimated, noPrivate, offStreet, stationsOffStreet, kinds;
  for ( std::size_t i = 0; i < result.rows.size(); ++i )
  {
    const model::ChargingGapRow &row = result.rows[i];
    const QString id = reading.ground.communityId( i );
    if ( !row.evs )
      noVehicles << id;
    else if ( reading.hasEvs && row.basis != model::EvBasis::Evs )
      estimated << id;
    if ( row.isPrivateAssumed )
      noPrivate << id;
  }
  for ( const std::uint32_t i : result.communitiesOffStreet )
    offStreet << reading.ground.communityId( i );
  for ( const std::uint32_t i : result.stationsOffStreet )
    stationsOffStreet << QString::fromStdString( reading.input.stations[i].id );
  for ( const model::ChargingLot &lot : reading.input.lots )
    if ( lot.isKindAssumed )
      kinds << QString::fromStdString( lot.id );
  warnAbout( noVehicles, QCoreApplication::translate( "ChargingGap", "%1 communities have neither electric vehicles, cars nor households on record (ids %2): their need is nodata." ), feedback );
  warnAbout( estimated, QCoreApplication::translate( "ChargingGap", "%1 communities have no number of electric vehicles (ids %2): reckoned from cars or households, see evs_basis." ), feedback );
  warnAbout( noPrivate, QCoreApplication::translate( "ChargingGap", "%1 communities have no number of private piles (ids %2): counted as 0." ), feedback );
  warnAbout( offStreet, QCoreApplication::translate( "ChargingGap", "%1 communities are off the street (ids %2): nothing is allocated to them, their gap is kept." ), feedback );
  warnAbout( stationsOffStreet, QCoreApplication::translate( "ChargingGap", "%1 stations are off the street (ids %2): they lend nothing." ), feedback );
  warnAbout( reading.stationsUnknown, QCoreApplication::translate( "ChargingGap", "%1 stations have no number of piles (ids %2): listed as nodata; they lend nothing, but count as near." ), feedback );
  warnAbout( kinds, QCoreApplication::translate( "ChargingGap", "%1 lots have no kind (ids %2): taken for public." ), feedback );
  warnAbout( reading.kindsUnknown, QCoreApplication::translate( "ChargingGap", "%1 lots have a kind that is not public, building, institution or institution_provincial (ids %2): nodata." ), feedback );
  warnAbout( reading.ebikeUnread, QCoreApplication::translate( "ChargingGap", "%1 communities have an answer on e-bike charging that cannot be read (ids %2): not known. Write yes or no, 有 or 无." ), feedback );
  reportTotals( reading, result, feedback );
}

} // namespace renewal::algorithms
