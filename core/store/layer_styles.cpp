#include "core/store/layer_styles.h"

namespace renewal::store
{

namespace
{

//! Marks our rows; QGIS puts another owner, or none, when a user overwrites the style.
const QString OWNER = QStringLiteral( "renewal-audit" );

//! Which of the two providers a row is for: they tell "no schema" in different ways.
enum class Provider
{
  Spatialite,
  Ogr
};

//! Condition on the rows one provider sees for a layer; parameters 1 and 2 are table and geometry column.
QString sameLayer( Provider provider )
{
  return provider == Provider::Spatialite
           ? QStringLiteral( "\"f_table_catalog\" IS NULL AND \"f_table_schema\" IS NULL AND \"f_table_name\" = ?1 AND \"f_geometry_column\" IS nullif(?2, '')" )
           : QStringLiteral( "\"f_table_catalog\" = '' AND \"f_table_schema\" = '' AND \"f_table_name\" = ?1 AND \"f_geometry_column\" = ?2" );
}

bool hasRow( Connection &connection, const QString &condition, const QString &name, const QString &geometryColumn )
{
  Statement statement( connection, QStringLiteral( "SELECT 1 FROM \"layer_styles\" WHERE " ) + condition );
  return statement.bind( 1, name ).bind( 2, geometryColumn ).next();
}

void storeFor( Provider provider, Connection &connection, const QString &name, const QString &geometryColumn, const QString &qml )
{
  const QString layer = sameLayer( provider );
  const QString named = layer + QStringLiteral( " AND \"styleName\" = ?1" );
  if ( hasRow( connection, named, name, geometryColumn ) )
  {
    Statement update( connection, QStringLiteral( "UPDATE \"layer_styles\" SET \"styleQML\" = ?3, \"update_time\" = CURRENT_TIMESTAMP WHERE \"owner\" = ?4 AND \"styleQML\" <> ?3 AND " ) + named );
    update.bind( 1, name ).bind( 2, geometryColumn ).bind( 3, qml ).bind( 4, OWNER ).run();
    return;
  }
  const bool hasDefault = hasRow( connection, layer + QStringLiteral( " AND \"useAsDefault\"" ), name, geometryColumn );
  const QString schema = provider == Provider::Spatialite ? QStringLiteral( "NULL, NULL, ?1, nullif(?2, '')" ) : QStringLiteral( "'', '', ?1, ?2" );
  Statement insert( connection, QStringLiteral( "INSERT INTO \"layer_styles\" (\"f_table_catalog\", \"f_table_schema\", \"f_table_name\", \"f_geometry_column\", \"styleName\", \"styleQML\", \"styleSLD\", \"useAsDefault\", \"description\", \"owner\", \"ui\") VALUES (%1, ?1, ?3, '', ?4, 'Renewal Audit', ?5, '')" ).arg( schema ) );
  insert.bind( 1, name ).bind( 2, geometryColumn ).bind( 3, qml ).bind( 4, qint64( hasDefault ? 0 : 1 ) ).bind( 5, OWNER ).run();
}

} // namespace

void storeDefaultStyle( Connection &connection, const QString &name, const QString &geometryColumn, const QString &qml )
{
  // A null text would be bound as one as well, but '' is what tells "no geometry" here.
  const QString column = geometryColumn.isEmpty() ? QStringLiteral( "" ) : geometryColumn;
  storeFor( Provider::Spatialite, connection, name, column, qml );
  storeFor( Provider::Ogr, connection, name, column, qml );
}

} // namespace renewal::store
