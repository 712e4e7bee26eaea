#include "core/input/point_reader.h"

#include "core/input/crs_check.h"
#include "core/input/polygon_repair.h"

#include <QCoreApplication>
#include <cmath>
#include <qgspoint.h>

namespace renewal::input
{

PointRows readPoints( const SourceLayer &layer, const QVector<int> &fields, const GroundFrame &frame, const QgsCoordinateReferenceSystem &other, const std::function<bool( const LayerReader & )> &accept, LayerReport &report, const model::Progress &progress )
{
  PointRows rows;
  LayerReader reader( layer, fields, progress );
  while ( reader.next() )
  {
    // The usual case first: a plain point costs neither a copy nor a text.
    QgsPointXY place;
    const QgsPoint *plain = qgsgeometry_cast<const QgsPoint *>( reader.geometry() );
    if ( plain && std::isfinite( plain->x() ) && std::isfinite( plain->y() ) )
      place = QgsPointXY( plain->x(), plain->y() );
    else if ( !usablePoint( reader.feature().geometry(), reader.featureId(), report.rejections, place ) )
      continue;
    if ( !accept( reader ) )
      continue;
    rows.places.add( place.x(), place.y() );
    rows.featureIds.push_back( reader.feature().id() );
  }
  report.record = reader.record();

  const bool isSameCrs = other.isValid() && other == layer.crs();
  if ( isSameCrs )
    rows.inOther = rows.places;
  toGroundChecked( layer.name(), layer.crs(), frame, rows.places.x, rows.places.y, report.warnings, progress );
  if ( other.isValid() && !isSameCrs )
  {
    rows.inOther = rows.places;
    frame.transform( other ).fromGround( rows.inOther.x.data(), rows.inOther.y.data(), rows.inOther.size() );
  }
  for ( std::size_t i = 0; i < rows.places.size(); ++i )
  {
    if ( !rows.places.isFinite( { i, 1 } ) )
      report.rejections.add( QCoreApplication::translate( "PointReader", "coordinates that do not transform, left out" ), QString::number( rows.featureIds[i] ) );
  }
  return rows;
}

} // namespace renewal::input
