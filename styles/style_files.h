#pragma once

#include <QString>

namespace renewal::styles
{

//! Returns the QML text of result \a table in the language of the QGIS locale, or an empty string if it has no style.
QString styleXml( const QString &table );

} // namespace renewal::styles
