#pragma once

#include "core/model/unit_audit.h"

#include <QString>

namespace renewal::algorithms
{

//! Returns what is to be said about a check, in the language of the QGIS locale; empty if nothing. \a area: of the run.
QString remarkText( const model::UnitCheckRow &row, const QString &area );

//! Returns why the unit has its strategy, with the figures it rests on and how sure they are.
QString strategyText( const model::StrategyRow &row );

} // namespace renewal::algorithms
