#pragma once

#include <string>

namespace renewal::model
{

/**
 * Reads the kind of a community as people write it and returns one key for it: `old_community` (老旧小区, 老小区, old
 * community ...), `urban_village` (城中村, urban village, urban-village ...), `resettlement` (安置小区, 回迁房 ...),
 * `commodity` (商品房, 商品房小区 ...). Case, blanks, `-` and `_` make no difference. A word that is not known is
 * returned trimmed and otherwise as it stands: a district's own rules may ask for it. \a text is UTF-8.
 */
std::string communityKind( const std::string &text );

} // namespace renewal::model
