#include "algorithms/renewal_units_rows.h"

#include "algorithms/pack_numbers.h"
#include "algorithms/renewal_units_words.h"
#include "algorithms/row_values.h"
#include "core/input/polygon_repair.h"

#include <QCoreApplication>
#include <algorithm>
#include <map>
#include <qgslinestring.h>
#include <qgsmultipolygon.h>
#include <qgspolygon.h>

namespace renewal::algorithms
{

namespace
{

//! A ring in degrees as one in the CRS of the outputs.
QgsLineString *ringOf( const model::PlaceLine &line, const input::GroundTransform &toOutput )
{
  QVector<double> x, y;
  for ( const model::LonLat &place : line )
  {
    x << place.lon;
    y << place.lat;
  }
  toOutput.fromGround( x.data(), y.data(), static_cast<std::size_t>( x.size() ) );
  return new QgsLineString( x, y );
}

QgsGeometry geometryOf( const std::vector<model::Rings> &polygons, const input::GroundTransform &toOutput )
{
  auto shape = std::make_unique<QgsMultiPolygon>();
  for ( const model::Rings &rings : polygons )
  {
    auto polygon = std::make_unique<QgsPolygon>();
    polygon->setExteriorRing( ringOf( rings.front(), toOutput ) );
    for ( std::size_t hole = 1; hole < rings.size(); ++hole )
      polygon->addInteriorRing( ringOf( rings[hole], toOutput ) );
    shape->addGeometry( polygon.release() );
  }
  const QgsGeometry geometry( std::move( shape ) );
  // A corner rounded to the CRS of the outputs can lie a hair beyond the edge next to it.
  input::Rejections rounded { QString() };
  return geometry.isGeosValid() ? geometry : input::usablePolygon( geometry, QString(), rounded );
}

ResultRows unitsOf( const UnitReading &reading, const model::UnitResult &result, const input::GroundTransform &toOutput )
{
  ResultRows rows { &model::resultTable( "renewal_units" ), QStringLiteral( "UNITS" ), compat::WkbType::MultiPolygon, {}, {} };
  std::vector<model::Figure> figures { reading.improveNeed };
  figures.insert( figures.end(), reading.limits.begin(), reading.limits.end() );
  for ( const model::UnitRow &unit : result.units )
    rows.add( RowValues {
                textValue( unit.id ), QVariant::fromValue<qlonglong>( static_cast<qlonglong>( unit.members.size() ) ), valueOrNull( unit.households ), unit.areaHectares, unit.need, unit.compactness,
                QString::fromUtf8( toText( unit.strategy ) ), strategyReason( unit, reading ), basisText( figures ), statusText( figures ) },
              geometryOf( unit.shape, toOutput ) );
  return rows;
}

ResultRows membersOf( const UnitReading &reading, const model::UnitResult &result )
{
  ResultRows rows { &model::resultTable( "unit_members" ), QStringLiteral( "MEMBERS" ), compat::WkbType::NoGeometry, {}, {} };
  for ( const model::UnitRow &unit : result.units )
    for ( const std::uint32_t member : unit.members )
      rows.add( RowValues { textValue( unit.id ), textValue( reading.input.communities[member].id ) } );
  return rows;
}

ResultRows leftoversOf( const UnitReading &reading, const model::UnitResult &result )
{
  ResultRows rows { &model::resultTable( "leftover" ), QStringLiteral( "LEFTOVER" ), compat::WkbType::MultiPolygon, {}, {} };
  for ( const model::LeftoverRow &row : result.leftovers )
    rows.add( RowValues { textValue( reading.input.communities[row.community].id ), leftoverReason( row, reading.settings ), leftoverCause( row.cause ), row.areaHectares }, reading.communities.geometries[row.community] );
  for ( const QString &id : reading.communities.withoutGeometry )
    rows.add( RowValues { id, noGeometryReason(), QStringLiteral( "unknown" ), QVariant() }, QgsGeometry() );
  return rows;
}

//! The ids left over for \a causes.
QStringList idsOf( const UnitReading &reading, const model::UnitResult &result, const std::vector<model::LeftoverCause> &causes )
{
  QStringList ids;
  for ( const model::LeftoverRow &row : result.leftovers )
    if ( std::find( causes.begin(), causes.end(), row.cause ) != causes.end() )
      ids << textValue( reading.input.communities[row.community].id );
  return ids;
}

//! An empty layer of units wants an explanation.
void explainNone( const UnitReading &reading, const model::UnitResult &result, QgsProcessingFeedback &feedback )
{
  if ( !result.units.empty() )
    return;
  if ( reading.input.communities.empty() )
  {
    feedback.pushWarning( QCoreApplication::translate( "RenewalUnits", "There is no usable community, so no unit was drawn." ) );
    return;
  }
  double largest = 0.0, smallest = HUGE_VAL;
  for ( const model::LeftoverRow &row : result.leftovers )
  {
    largest = std::max( largest, row.groupHectares );
    smallest = std::min( smallest, row.areaHectares );
  }
  feedback.pushWarning( QCoreApplication::translate( "RenewalUnits", "No unit fits the limits: units must have %1 to %2 ha, the largest group of neighbours has %3 ha, the smallest community %4 ha. LEFTOVER says of each community why; try other limits or a larger MAX_GAP." ).arg( reading.settings.minAreaHectares ).arg( reading.settings.maxAreaHectares ).arg( largest, 0, 'f', 1 ).arg( smallest, 0, 'f', 1 ) );
}

} // namespace

std::vector<ResultRows> unitRows( const UnitReading &reading, const model::UnitResult &result, const QgsCoordinateReferenceSystem &crs )
{
  const input::GroundTransform toOutput = reading.frame.transform( crs );
  return { unitsOf( reading, result, toOutput ), membersOf( reading, result ), leftoversOf( reading, result ) };
}

void reportUnits( const UnitReading &reading, const model::UnitResult &result, QgsProcessingFeedback &feedback )
{
  using C = model::LeftoverCause;
  QStringList cut;
  for ( const model::CutCommunity &community : result.cut )
    cut << textValue( reading.input.communities[community.community].id );
  warnAbout( cut, QCoreApplication::translate( "RenewalUnits", "%1 communities are divided by a barrier, a boundary or a gap (ids %2): kept whole, they join neighbours only on the side with most of their area." ), feedback );
  warnAbout( idsOf( reading, result, { C::NeedMissing, C::NeedUnreadable, C::NeedOutside } ), QCoreApplication::translate( "RenewalUnits", "%1 communities have no need from 0 to 100 (ids %2): left over." ), feedback );
  warnAbout( idsOf( reading, result, { C::HouseholdsMissing } ), QCoreApplication::translate( "RenewalUnits", "%1 communities have no number of households (ids %2): left over, because MAX_HOUSEHOLDS could not be kept." ), feedback );
  warnAbout( idsOf( reading, result, { C::TooLarge, C::TooManyHouseholds } ), QCoreApplication::translate( "RenewalUnits", "%1 communities are over a limit by themselves (ids %2): left over." ), feedback );
  warnAbout( idsOf( reading, result, { C::TooFar, C::BehindBarrier, C::OtherArea, C::BarrierAndArea, C::NeighboursLeft } ), QCoreApplication::translate( "RenewalUnits", "%1 communities are too small for a unit and have no neighbour to join (ids %2): left over." ), feedback );
  warnAbout( idsOf( reading, result, { C::GroupTooSmall } ), QCoreApplication::translate( "RenewalUnits", "%1 communities hang together in groups smaller than MIN_AREA (ids %2): left over." ), feedback );
  warnAbout( idsOf( reading, result, { C::NoDivision } ), QCoreApplication::translate( "RenewalUnits", "%1 communities have no place within the limits (ids %2): left over." ), feedback );
  explainNone( reading, result, feedback );
  feedback.pushInfo( QCoreApplication::translate( "RenewalUnits", "%1 units, %2 communities left over (%3 ha); unlikeness %4 ha x points, outlines %5 km. %6 pairs of neighbours in %7 groups, of which %8 are divided to a proven optimum." ).arg( result.units.size() ).arg( result.leftovers.size() ).arg( result.objective.leftoverHectares, 0, 'f', 1 ).arg( result.objective.unlikeness, 0, 'f', 1 ).arg( result.objective.outlineMetres / 1000.0, 0, 'f', 2 ).arg( result.links ).arg( result.groups ).arg( result.exactGroups ) );
}

} // namespace renewal::algorithms
