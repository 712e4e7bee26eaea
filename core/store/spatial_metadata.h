#pragma once

#include "core/model/result_schema.h"
#include "core/store/connection.h"

namespace renewal::store
{

//! Geometry column of every result with geometry.
constexpr const char *GEOMETRY_COLUMN = "geometry";

//! Creates SpatiaLite's own tables where there are none, inside the transaction of the caller. Throws StoreError for another layout of layers.
void ensureSpatialMetadata( Connection &connection );

//! Adds the geometry column of one kind, not None or Community, with its spatial index. \a srid is an EPSG code.
void addGeometryColumn( Connection &connection, const QString &table, model::GeometryKind geometry, int srid );

//! Returns SpatiaLite's number of a geometry type, as in geometry_columns.
int spatialCode( model::GeometryKind kind );

} // namespace renewal::store
