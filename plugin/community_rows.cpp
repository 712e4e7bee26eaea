#include "plugin/community_rows.h"

#include "core/engine/district_map.h"
#include "core/input/district_reader.h"
#include "core/input/input_error.h"
#include "core/input/stored_places.h"
#include "core/store/run_reader.h"
#include "core/store/run_selection.h"

#include <QCoreApplication>
#include <qgsvectorlayer.h>

namespace renewal::plugin
{

namespace
{

//! Names are joined so by every audit.
const QChar SEPARATOR( 0x3001 );

struct Kind
{
    QString table;
    QString algorithm;
    QStringList columns; //!< id, name, score, grade, missing; then the share that is known, or empty
};

const QList<Kind> &kinds()
{
  const QString id = QStringLiteral( "community_id" ), name = QStringLiteral( "community_name" ), missing = QStringLiteral( "missing" );
  static const QList<Kind> KINDS {
    { QStringLiteral( "scorecard" ), QStringLiteral( "completenessaudit" ), { id, name, QStringLiteral( "score" ), QStringLiteral( "grade" ), missing } },
    { QStringLiteral( "coverage_summary" ), QStringLiteral( "servicecoverage" ), { id, name, QStringLiteral( "score" ), QStringLiteral( "grade" ), missing } },
    { QStringLiteral( "checklist_summary" ), QStringLiteral( "communitychecklist" ), { id, name, QStringLiteral( "must_share" ), QStringLiteral( "grade" ), missing } },
  };
  return KINDS;
}

//! The newest run of \a algorithm in \a area; of each area if that is empty.
std::vector<store::StoredRun> runsOf( const std::vector<store::StoredRun> &runs, const QString &algorithm, const QString &area )
{
  std::vector<store::StoredRun> found;
  for ( const store::StoredRun &run : store::newestRuns( runs ) )
  {
    if ( run.record.algorithm == algorithm && ( area.trimmed().isEmpty() || run.record.area.trimmed() == area.trimmed() ) )
      found.push_back( run );
  }
  return found;
}

CommunityRow rowOf( const Kind &kind, const std::vector<QVariant> &cells )
{
  CommunityRow row;
  row.id = cells[0].toString();
  row.name = cells[1].toString();
  // A share of the checklist is shown in the same hundred as a score.
  const double scale = kind.table == QLatin1String( "checklist_summary" ) ? 100.0 : 1.0;
  if ( !cells[2].isNull() )
    row.score = cells[2].toDouble() * scale;
  row.grade = cells[3].toString();
  row.missing = cells[4].toString().split( SEPARATOR, Qt::SkipEmptyParts );
  row.isKnown = row.score.has_value() || !row.missing.isEmpty();
  return row;
}

//! The districts of a layer, ready to be asked where a stored geometry lies.
class Districts
{
  public:
    Districts( const ReadyLayer &ready, const QString &nameField, int srid, const QgsCoordinateTransformContext &transforms, const model::Progress &progress )
    {
      QgsVectorLayer::LayerOptions options;
      options.loadDefaultStyle = false;
      std::unique_ptr<QgsVectorLayer> own;
      if ( !ready.memoryLayer )
        own = std::make_unique<QgsVectorLayer>( ready.uri, ready.layer.name, ready.provider, options );
      const QgsVectorLayer &layer = own ? *own : *ready.memoryLayer;
      const input::SourceLayer source { layer, QString() };
      const input::GroundFrame frame( layer.crs(), transforms, layer.name() );
      const input::DistrictLayer read = input::readDistricts( source, nameField, frame, progress );
      mNames = read.names;
      mMap = std::make_unique<engine::DistrictMap>( read.shapes, frame.ellipsoid() );
      mPlaces = std::make_unique<input::StoredPlaces>( QgsCoordinateReferenceSystem( QStringLiteral( "EPSG:%1" ).arg( srid ) ), frame );
    }

    QString districtOf( const QByteArray &wkb ) const
    {
      const input::StoredPlace place = mPlaces->placeOf( wkb );
      if ( place.isNowhere() )
        return QString();
      const int district = place.point ? mMap->districtOf( *place.point ) : mMap->districtOf( place.rings );
      return mNames.value( district );
    }

  private:
    QStringList mNames;
    std::unique_ptr<engine::DistrictMap> mMap;
    std::unique_ptr<input::StoredPlaces> mPlaces;
};

QHash<QString, QString> unitsOf( store::RunReader &reader, const std::vector<store::StoredRun> &runs, const QString &area )
{
  QHash<QString, QString> units;
  for ( const store::StoredRun &run : runsOf( runs, QStringLiteral( "renewalunits" ), area ) )
  {
    reader.read( QStringLiteral( "unit_members" ), { QStringLiteral( "unit_id" ), QStringLiteral( "community_id" ) }, run.runId, [&]( const std::vector<QVariant> &cells, const QByteArray & )
                 { units.insert( run.record.area + QChar( 0x1f ) + cells[1].toString(), cells[0].toString() ); } );
  }
  return units;
}

} // namespace

const QStringList &communityTables()
{
  static const QStringList TABLES = []
  {
    QStringList tables;
    for ( const Kind &kind : kinds() )
      tables << kind.table;
    return tables;
  }();
  return TABLES;
}

CommunityTable readCommunityTable( const QString &path, const std::vector<store::StoredRun> &runs, const QString &area, const ReadyLayer *districts, const QString &nameField, const QgsCoordinateTransformContext &transforms, const model::Progress &progress )
{
  CommunityTable result;
  for ( const Kind &kind : kinds() )
  {
    const std::vector<store::StoredRun> chosen = runsOf( runs, kind.algorithm, area );
    if ( chosen.empty() )
      continue;
    result.table = kind.table;
    store::RunReader reader( path, progress );
    std::unique_ptr<Districts> map;
    try
    {
      if ( districts && reader.srid() > 0 )
        map = std::make_unique<Districts>( *districts, nameField, reader.srid(), transforms, progress );
    }
    catch ( const input::InputError &error )
    {
      result.problem = error.message();
    }
    const QHash<QString, QString> units = unitsOf( reader, runs, area );
    for ( const store::StoredRun &run : chosen )
    {
      reader.read( kind.table, kind.columns, run.runId, [&]( const std::vector<QVariant> &cells, const QByteArray &wkb )
                   {
        CommunityRow row = rowOf( kind, cells );
        row.unit = units.value( run.record.area + QChar( 0x1f ) + row.id );
        if ( map )
          row.district = map->districtOf( wkb );
        result.rows.push_back( std::move( row ) ); } );
    }
    return result;
  }
  return result;
}

} // namespace renewal::plugin
