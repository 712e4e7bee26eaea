// The legend texts of the QML files, for lupdate: it reads C++ only. A test keeps this list complete.

#include <QtGlobal>

namespace renewal::styles
{

extern const char *const LEGEND_TEXTS[];
const char *const LEGEND_TEXTS[] = {
  QT_TRANSLATE_NOOP( "Styles", "Within 5 minutes on foot (300 m)" ),
  QT_TRANSLATE_NOOP( "Styles", "Within 10 minutes on foot (500 m)" ),
  QT_TRANSLATE_NOOP( "Styles", "Within 15 minutes on foot (1000 m)" ),
  QT_TRANSLATE_NOOP( "Styles", "Farther than 1000 m" ),
  QT_TRANSLATE_NOOP( "Styles", "Met" ),
  QT_TRANSLATE_NOOP( "Styles", "Partly met" ),
  QT_TRANSLATE_NOOP( "Styles", "Not met" ),
  QT_TRANSLATE_NOOP( "Styles", "Not known: no data" ),
  QT_TRANSLATE_NOOP( "Styles", "Score 90 and over (A)" ),
  QT_TRANSLATE_NOOP( "Styles", "Score 75 to 90 (B)" ),
  QT_TRANSLATE_NOOP( "Styles", "Score 60 to 75 (C)" ),
  QT_TRANSLATE_NOOP( "Styles", "Score under 60 (D)" ),
  QT_TRANSLATE_NOOP( "Styles", "Lacks 1 must-have service" ),
  QT_TRANSLATE_NOOP( "Styles", "Lacks 2 or 3 must-have services" ),
  QT_TRANSLATE_NOOP( "Styles", "Lacks 4 to 6 must-have services" ),
  QT_TRANSLATE_NOOP( "Styles", "Lacks more than 6 must-have services" ),
};

} // namespace renewal::styles
