#pragma once

#include <QString>

namespace renewal::styles
{

enum class Language
{
  OfLocale, //!< the one QGIS runs in
  Chinese   //!< whatever QGIS runs in: for what is handed to a district
};

//! Returns \a source of \a context in \a language; English where there is no translation. Safe from any thread.
QString words( const char *context, const char *source, Language language );

} // namespace renewal::styles
