#pragma once

#include "core/model/rule_pack.h"

#include <string>
#include <vector>

namespace renewal::model
{

/**
 * A check-up indicator (cheng shi ti jian) as the ministry names it, UTF-8. Codes TJ-10 to TJ-26 follow the list of 2025.
 *
 * A code with W at its end is a second row beside the one without: the share of people on foot instead of the share of area
 * by straight radius. WJ20-RATE is the share of complete communities, which is no indicator of the list of 2023.
 */
struct IndicatorName
{
    const char *code;
    const char *zh;     //!< name of 2025
    const char *zh2023; //!< name of 2023, or empty: not on that list
    const char *en;
    const char *unit;       //!< as the list writes it
    const char *definition; //!< what is to be looked for, shortened from the list
    const char *formula;    //!< how the audit computes it; where the list gives none, it says that it is ours
    const char *document;   //!< basis
    const char *clause;
    Certainty status; //!< of the weakest figure that the formula rests on
};

//! Returns all indicators of communities and neighbourhoods that the completeness audit lists, in the order of the list.
const std::vector<IndicatorName> &indicatorNames();

//! Returns the indicator called \a code, or nullptr.
const IndicatorName *findIndicator( const std::string &code );

} // namespace renewal::model
