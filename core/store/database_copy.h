#pragma once

#include "core/model/progress.h"

#include <QString>

namespace renewal::store
{

/**
 * Copies the results database \a path to \a target, which must not be there yet (std::invalid_argument), as it stands at one moment, whoever else
 * writes to it meanwhile. The original is only read. Throws StoreError, model::Canceled.
 */
void copyDatabase( const QString &path, const QString &target, const model::Progress &progress );

} // namespace renewal::store
