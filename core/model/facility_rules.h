#pragma once

#include <vector>

namespace renewal::model
{

/**
 * The mapping from point-of-interest data to facility types, as data. Lists of alternatives are
 * written with bars ("a|b") and compared letter by letter in UTF-8; an empty list matches anything.
 * Within a table the order is the priority.
 */

//! One row for Amap codes. Source: Amap POI code table (May 2017 edition, 870 codes).
struct AmapRule
{
    const char *type;
    const char *codes;           //!< "060703|060200-060202"; a code ending in a single 00 stands for its whole class
    const char *nameAny = "";    //!< one of these must occur in the name
    const char *nameNone = "";   //!< none of these may
    const char *secondType = ""; //!< set where one place is two facilities
};

//! One tag that must be there: any of the values, "*" = any but "no".
struct OsmCondition
{
    const char *key;
    const char *values;
};

//! One row for OpenStreetMap tags; all conditions hold and no exception does.
struct OsmRule
{
    const char *type;
    std::vector<OsmCondition> all;
    const char *nameAny = "";
    const char *nameNone = "";
    std::vector<OsmCondition> none = {};
    const char *secondType = "";
};

//! One row for plain names.
struct NameRule
{
    const char *type;
    const char *nameAny;
    const char *nameNone = "";
    const char *secondType = "";
};

const std::vector<AmapRule> &amapRules();

//! Amap codes that never become a facility, nor fall under the class they are numbered in ("141207|150907-150909").
const char *droppedAmapCodes();

const std::vector<OsmRule> &osmRules();
const std::vector<NameRule> &nameRules();

//! The OpenStreetMap keys that osmRules() reads.
const std::vector<const char *> &facilityTagKeys();

} // namespace renewal::model
