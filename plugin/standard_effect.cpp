#include "plugin/standard_effect.h"

#include "plugin/standard_words.h"

namespace renewal::plugin
{

int effectVerdict( const QString &text )
{
  static const QStringList VERDICTS { "met", "partly", "unmet", "nodata", "na" };
  const int index = VERDICTS.indexOf( text );
  return index < 0 ? EFFECT_VERDICTS : index;
}

QString verdictWords( const QString &text )
{
  switch ( effectVerdict( text ) )
  {
    case EFFECT_MET:
      return StandardWords::tr( "met" );
    case EFFECT_PARTLY:
      return StandardWords::tr( "partly" );
    case EFFECT_UNMET:
      return StandardWords::tr( "unmet" );
    case EFFECT_NODATA:
      return StandardWords::tr( "no data" );
    case EFFECT_NA:
      return StandardWords::tr( "does not apply" );
    default:
      return text;
  }
}

} // namespace renewal::plugin
