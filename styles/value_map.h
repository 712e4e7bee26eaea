#pragma once

#include <QDomElement>
#include <QList>
#include <QPair>
#include <QString>

namespace renewal::styles
{

/**
 * Returns the element `editWidget` of a QML that shows the second of each pair and stores the first: the attribute table
 * and forms show words, the data keep the codes. Order is kept; characters that XML does not have are left out.
 */
QDomElement valueMap( QDomDocument &document, const QList<QPair<QString, QString>> &codes );

} // namespace renewal::styles
