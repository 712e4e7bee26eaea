#pragma once

#include "core/store/connection.h"

namespace renewal::store
{

/**
 * Stores \a qml as the default style of the table or view \a name in layer_styles, once as the SpatiaLite provider
 * looks for it (catalog and schema NULL) and once as OGR does (''). \a geometryColumn is empty for a table without.
 *
 * A later call renews the text of our own rows only. A row the user added, changed or made the default stays as it is.
 */
void storeDefaultStyle( Connection &connection, const QString &name, const QString &geometryColumn, const QString &qml );

} // namespace renewal::store
