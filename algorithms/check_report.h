#pragma once

#include "algorithms/check_findings.h"

#include <QString>

namespace renewal::algorithms
{

/**
 * Returns the report as one HTML page that needs nothing else: layers, issues by layer and kind with the
 * first ids, parts of the network with their share, datum. All text from layers is escaped; the
 * language is that of the application.
 */
QString checkReport( const CheckFindings &findings );

} // namespace renewal::algorithms
