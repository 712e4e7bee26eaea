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
  QT_TRANSLATE_NOOP( "Styles", "Too little known for a grade" ),
  QT_TRANSLATE_NOOP( "Styles", "Lacks 1 must-have service" ),
  QT_TRANSLATE_NOOP( "Styles", "Lacks 2 or 3 must-have services" ),
  QT_TRANSLATE_NOOP( "Styles", "Lacks 4 to 6 must-have services" ),
  QT_TRANSLATE_NOOP( "Styles", "Lacks more than 6 must-have services" ),
  QT_TRANSLATE_NOOP( "Styles", "Nothing lacking" ),
  QT_TRANSLATE_NOOP( "Styles", "Up to 20 % of the need lacking" ),
  QT_TRANSLATE_NOOP( "Styles", "20 to 50 % of the need lacking" ),
  QT_TRANSLATE_NOOP( "Styles", "More than 50 % of the need lacking" ),
  QT_TRANSLATE_NOOP( "Styles", "Up to 5 spaces" ),
  QT_TRANSLATE_NOOP( "Styles", "6 to 20 spaces" ),
  QT_TRANSLATE_NOOP( "Styles", "21 to 50 spaces" ),
  QT_TRANSLATE_NOOP( "Styles", "More than 50 spaces" ),
  QT_TRANSLATE_NOOP( "Styles", "1 pile" ),
  QT_TRANSLATE_NOOP( "Styles", "2 or 3 piles" ),
  QT_TRANSLATE_NOOP( "Styles", "4 to 8 piles" ),
  QT_TRANSLATE_NOOP( "Styles", "More than 8 piles" ),
  QT_TRANSLATE_NOOP( "Styles", "All of the offer taken" ),
  QT_TRANSLATE_NOOP( "Styles", "Part of the offer taken" ),
  QT_TRANSLATE_NOOP( "Styles", "Nothing of the offer taken" ),
  QT_TRANSLATE_NOOP( "Styles", "Nothing to lend" ),
  QT_TRANSLATE_NOOP( "Styles", "The standard sets no share" ),
  QT_TRANSLATE_NOOP( "Styles", "All known must-haves met" ),
  QT_TRANSLATE_NOOP( "Styles", "75 % of known must-haves met, or more" ),
  QT_TRANSLATE_NOOP( "Styles", "50 to 75 % of known must-haves met" ),
  QT_TRANSLATE_NOOP( "Styles", "Less than 50 % of known must-haves met" ),
  QT_TRANSLATE_NOOP( "Styles", "Not part of this audit" ),
  QT_TRANSLATE_NOOP( "Styles", "Must-have not met" ),
  QT_TRANSLATE_NOOP( "Styles", "Optional item not met" ),
  QT_TRANSLATE_NOOP( "Styles", "Does not apply" ),
  QT_TRANSLATE_NOOP( "Styles", "Reckoned by our own formula" ),
  QT_TRANSLATE_NOOP( "Styles", "Rests on an unverified figure" ),
};

} // namespace renewal::styles
