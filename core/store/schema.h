#pragma once

#include "core/model/result_schema.h"
#include "core/store/connection.h"

#include <QStringList>

namespace renewal::store
{

//! PRAGMA application_id of a results database: "RENA".
constexpr int APPLICATION_ID = 0x52454E41;

//! PRAGMA user_version written by this version of the plugin.
constexpr int SCHEMA_VERSION = 1;

//! Suffix of the view of the newest runs.
constexpr const char *LATEST_SUFFIX = "_latest";

/**
 * Reads what \a connection is: the schema version of a results database, 0 for an empty file or a plain SQLite or
 * SpatiaLite database that may become one. Writes nothing. Throws StoreError for a newer version and for a file
 * of another application.
 */
int checkedVersion( Connection &connection );

/**
 * Brings the file to SCHEMA_VERSION, step by step, inside the transaction of the caller. Tables that are not
 * ours are left alone; throws StoreError if one of them has the name of one of ours and another shape.
 */
void migrate( Connection &connection );

/**
 * Makes sure that the table of a result, its index, its spatial index and its view exist.
 * \a geometry is the kind used, never GeometryKind::Community; \a srid is not used without geometry.
 */
void ensureResultTable( Connection &connection, const model::TableSpec &table, model::GeometryKind geometry, int srid );

//! Returns true if \a connection has a table or view called \a name, in whatever case.
bool hasObject( Connection &connection, const QString &name );

//! Returns true if \a connection has a table, not a view, called \a name.
bool hasTable( Connection &connection, const QString &name );

//! Returns true if \a table has every one of \a columns.
bool hasColumns( Connection &connection, const QString &table, const QStringList &columns );

//! Returns the EPSG code all results with geometry in this file share, 0 if there are none yet.
int fileSrid( Connection &connection );

//! Returns Point or MultiPolygon if the file holds community tables, else None.
model::GeometryKind fileCommunityKind( Connection &connection );

} // namespace renewal::store
