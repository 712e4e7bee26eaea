#pragma once

#include "core/model/rule_pack.h"

#include <QByteArray>

namespace renewal::rules
{

/**
 * Returns \a pack as a file that readPack() reads back the same: UTF-8 JSON in the order and layout of the shipped packs,
 * Chinese as it stands, numbers in the fewest digits that mean the same double, keys left out where the default says the
 * same. Nothing of what it extends is written. \a schema is the value of `$schema`, left out if empty.
 */
QByteArray packJson( const model::RulePack &pack, const std::string &schema );

} // namespace renewal::rules
