#pragma once

#include "core/model/rule_pack.h"

#include <QString>

namespace renewal::rules
{

//! Returns what is wrong between two figures of one section, such as a least area above the largest; empty if nothing is.
QString pairProblem( const std::vector<model::Figure> &figures );

} // namespace renewal::rules
