#include "styles/language.h"

#include <QCoreApplication>
#include <QTranslator>

namespace renewal::styles
{

namespace
{

//! Not installed, so that the rest of QGIS keeps its language.
const QTranslator &chinese()
{
  static const QTranslator *translator = []
  {
    auto *loaded = new QTranslator; // as long as the process: others may still translate while it ends
    (void)loaded->load( QStringLiteral( ":/renewal/i18n/renewal_zh_CN.qm" ) );
    return loaded;
  }();
  return *translator;
}

} // namespace

QString words( const char *context, const char *source, Language language )
{
  if ( language == Language::OfLocale )
    return QCoreApplication::translate( context, source );
  const QString translation = chinese().translate( context, source );
  return translation.isEmpty() ? QString::fromUtf8( source ) : translation;
}

} // namespace renewal::styles
