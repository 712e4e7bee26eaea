#include "core/input/building_reader.h"

#include "core/input/field_reader.h"
#include "core/input/ground_rings.h"
#include "core/input/point_reader.h"
#include "core/input/polygon_repair.h"

#include <QCoreApplication>
#include <QSet>

namespace renewal::input
{

namespace
{

const int MOST_WORD_LENGTH = 40;
const int MOST_WORDS = 20;

//! Where the columns are in the layer, -1 where not chosen.
struct Columns
{
    Columns( const QgsFeatureSource &source, const BuildingFields &fields )
      : floor( requiredField( source, fields.floorArea, QStringLiteral( "FLOOR_AREA" ) ) )
      , action( requiredField( source, fields.action, QStringLiteral( "ACTION" ) ) )
      , exempt( requiredField( source, fields.exempt, QStringLiteral( "EXEMPT" ) ) )
      , heritage( requiredField( source, fields.heritage, QStringLiteral( "HERITAGE" ) ) )
    {
    }

    int floor, action, exempt, heritage;
};

//! Notes words that are not known, each on its own; from a point on all together: a layer may hold anything.
class UnknownWords
{
  public:
    explicit UnknownWords( Rejections &rejections )
      : mRejections( rejections )
    {
    }

    void add( const QString &parameter, const QString &word, const QString &id )
    {
      const QString shown = word.left( MOST_WORD_LENGTH );
      const bool isListed = mShown.contains( parameter + shown ) || mShown.size() < MOST_WORDS;
      if ( isListed )
        mShown.insert( parameter + shown );
      mRejections.add( isListed ? QCoreApplication::translate( "BuildingReader", "%1 says \"%2\", which is not known: treated as unknown" ).arg( parameter, shown )
                                : QCoreApplication::translate( "BuildingReader", "%1 says other words that are not known: treated as unknown" ).arg( parameter ),
                       id );
    }

  private:
    Rejections &mRejections;
    QSet<QString> mShown;
};

//! Reads what stands about one building.
model::PlannedBuilding readRow( const LayerReader &reader, const Columns &columns, const BuildingFields &fields, UnknownWords &unknown, Rejections &rejections )
{
  model::PlannedBuilding building;
  const QString id = reader.featureId();
  building.floorSquareMetres = readCount( reader.cell( columns.floor ), fields.floorArea, id, rejections );
  if ( readText( reader.cell( columns.floor ) ).isEmpty() )
    rejections.add( QCoreApplication::translate( "BuildingReader", "no floor area: treated as unknown" ), id );

  const QString actionText = readText( reader.cell( columns.action ) );
  const model::PlanWord<model::BuildingAction> action = model::readAction( actionText.toStdString() );
  building.action = action.value;
  if ( action.isUnreadable )
    unknown.add( QStringLiteral( "ACTION" ), actionText, id );
  else if ( !action.value )
    rejections.add( QCoreApplication::translate( "BuildingReader", "no action: treated as unknown" ), id );

  const QString exemptText = readText( reader.cell( columns.exempt ) );
  const model::PlanWord<model::Exemption> exemption = model::readExemption( exemptText.toStdString() );
  building.exemption = exemption.value;
  if ( exemption.isUnreadable )
    unknown.add( QStringLiteral( "EXEMPT" ), exemptText, id );

  const QString heritageText = readText( reader.cell( columns.heritage ) );
  const model::PlanWord<bool> heritage = model::readHeritage( heritageText.toStdString() );
  building.isHeritage = heritage.value;
  if ( heritage.isUnreadable )
    unknown.add( QStringLiteral( "HERITAGE" ), heritageText, id );
  return building;
}

//! Returns the polygon of a building that is or may be demolished, else null.
QgsGeometry groundOf( const LayerReader &reader, const model::PlannedBuilding &building )
{
  const bool mayGo = !building.action || *building.action == model::BuildingAction::Demolish;
  if ( !mayGo || !reader.geometry() || reader.geometry()->dimension() != 2 )
    return QgsGeometry();
  Rejections noted { QString() }; // a repair has been noted when the point was found
  return usablePolygon( reader.feature().geometry(), reader.featureId(), noted );
}

} // namespace

void requireBuildingFields( const QgsFeatureSource &source, const BuildingFields &fields )
{
  Columns( source, fields );
}

BuildingLayer readBuildings( const SourceLayer &layer, const BuildingFields &fields, const GroundFrame &frame, const CommunityLayer &units, bool wantsGround, const model::Progress &progress )
{
  BuildingLayer result( layer.name() );
  const Columns columns( layer.source, fields );
  Rejections &rejections = result.report.rejections;
  UnknownWords unknown( rejections );
  std::vector<model::PlannedBuilding> rows;
  std::vector<QgsGeometry> grounds;
  const auto accept = [&]( const LayerReader &reader )
  {
    rows.push_back( readRow( reader, columns, fields, unknown, rejections ) );
    grounds.push_back( wantsGround ? groundOf( reader, rows.back() ) : QgsGeometry() );
    return true;
  };
  const PointRows points = readPoints( layer, { columns.floor, columns.action, columns.exempt, columns.heritage }, frame, units.crs, accept, result.report, progress );
  const GroundTransform transform = frame.transform( layer.crs() );
  for ( std::size_t i = 0; i < rows.size(); ++i )
  {
    if ( i % 4096 == 0 )
      progress.check();
    if ( !points.places.isFinite( { i, 1 } ) )
      continue;
    const QString id = QString::number( points.featureIds[i] );
    const int count = units.index.find( points.inOther.x[i], points.inOther.y[i], rows[i].unit );
    if ( count > 1 )
      rejections.add( QCoreApplication::translate( "BuildingReader", "in several units, counted in the first one" ), id );
    if ( count == 0 )
    {
      rejections.add( QCoreApplication::translate( "BuildingReader", "outside all units, left out" ), id );
      continue;
    }
    if ( !grounds[i].isNull() )
      rows[i].ground = groundRings( grounds[i], transform );
    result.buildings.push_back( std::move( rows[i] ) );
  }
  return result;
}

} // namespace renewal::input
