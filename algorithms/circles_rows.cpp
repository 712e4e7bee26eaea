#include "algorithms/circles_reading.h"

#include <QCoreApplication>
#include <map>
#include <qgslinestring.h>
#include <qgsmultipolygon.h>
#include <qgspolygon.h>

namespace renewal::algorithms
{

namespace
{

//! GB 50180-2018 table 3.0.4; other limits have no minutes of their own.
QVariant minutesOf( double limitMetres )
{
  static const std::map<double, double> MINUTES { { 300.0, 5.0 }, { 500.0, 10.0 }, { 1000.0, 15.0 } };
  const auto found = MINUTES.find( limitMetres );
  return found == MINUTES.end() ? QVariant() : QVariant( found->second );
}

QgsLineString *lineOf( const std::vector<model::LonLat> &places, const input::GroundTransform &toOutput )
{
  QVector<double> x( static_cast<int>( places.size() ) ), y( static_cast<int>( places.size() ) );
  for ( std::size_t i = 0; i < places.size(); ++i )
  {
    x[static_cast<int>( i )] = places[i].lon;
    y[static_cast<int>( i )] = places[i].lat;
  }
  toOutput.fromGround( x.data(), y.data(), places.size() );
  return new QgsLineString( x, y );
}

QgsGeometry polygonsOf( const engine::Circle &circle, const input::GroundTransform &toOutput )
{
  auto polygons = std::make_unique<QgsMultiPolygon>();
  for ( const auto &rings : circle.parts )
  {
    auto polygon = std::make_unique<QgsPolygon>( lineOf( rings.front(), toOutput ) );
    for ( std::size_t i = 1; i < rings.size(); ++i )
      polygon->addInteriorRing( lineOf( rings[i], toOutput ) );
    polygons->addGeometry( polygon.release() );
  }
  return QgsGeometry( std::move( polygons ) );
}

//! Adds the ids of the facilities at \a indices of \a group to \a ids.
void addIds( const CirclesReading &reading, const CirclesGroup &group, const std::vector<std::uint32_t> &indices, QStringList &ids )
{
  for ( const std::uint32_t index : indices )
    ids << QString::fromStdString( reading.facilities[group.facilities[index]].id );
}

} // namespace

void computeCircles( const CirclesReading &reading, bool hasStreets, const input::GroundTransform &toOutput, ResultRows &circles, ResultRows &streets, QgsProcessingFeedback &feedback, model::Progress &progress )
{
  engine::CirclesSettings settings = reading.settings;
  settings.hasStreets = hasStreets;
  const model::Network *network = reading.network ? &*reading.network : nullptr;
  QStringList offStreet, tooShort;
  for ( const CirclesGroup &group : reading.groups )
  {
    const auto take = [&]( engine::FacilityCircles &&found )
    {
      const model::Facility &facility = reading.facilities[group.facilities[found.facility]];
      const QVariant type = facility.type.empty() ? QVariant() : QVariant( QString::fromStdString( facility.type ) );
      const QVariant id = settings.isDissolved ? QVariant() : QVariant( QString::fromStdString( facility.id ) );
      for ( const engine::Circle &circle : found.circles )
        circles.add( { type, id, circle.limitMetres, minutesOf( circle.limitMetres ), circle.areaSquareMetres }, polygonsOf( circle, toOutput ) );
      for ( const engine::CircleStreet &street : found.streets )
        streets.add( { type, id, street.limitMetres, street.fromMetres, street.toMetres }, QgsGeometry( lineOf( street.line, toOutput ) ) );
    };
    const engine::CirclesNotes notes = engine::serviceCircles( network, group.starts, settings, take, progress );
    addIds( reading, group, notes.offStreet, offStreet );
    addIds( reading, group, notes.tooShort, tooShort );
  }
  warnAbout( offStreet, QCoreApplication::translate( "CirclesReading", "%1 facilities are off the street and have no circle (ids %2)." ), feedback );
  warnAbout( tooShort, QCoreApplication::translate( "CirclesReading", "%1 facilities are farther from their street than the smallest limit: no circle for it (ids %2)." ), feedback );
}

} // namespace renewal::algorithms
