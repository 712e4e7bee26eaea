#pragma once

#include <QString>

namespace renewal::store
{

//! Returns true if the words of a column's name, Chinese or English, say that it holds names, numbers or addresses of people.
bool isPersonalField( const QString &name );

/**
 * Returns \a text with what looks personal replaced by 〔略〕: mobile and land-line numbers, identity card numbers, e-mail
 * addresses, and what stands behind a label such as 联系人： or phone:. A name without a label cannot be told
 * from other words and stays. The same text comes back if there is nothing.
 */
QString withoutPersonalData( const QString &text );

} // namespace renewal::store
