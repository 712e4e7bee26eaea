#pragma once

#include "core/model/result_schema.h"

#include <QString>

class QgsProcessingContext;

namespace renewal::algorithms
{

//! Makes Processing style the output layer \a destination as result \a table when it is loaded into the project.
void styleWhenLoaded( QgsProcessingContext &context, const QString &destination, const model::TableSpec &table );

} // namespace renewal::algorithms
