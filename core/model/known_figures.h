#pragma once

#include <string>
#include <vector>

namespace renewal::model
{

/**
 * A figure that an audit reads from a rule pack: the one list of names and ranges.
 * standards/rule-pack.schema.json says the same; a test holds the two together.
 */
struct KnownFigure
{
    const char *section; //!< key of the section in a pack: parking, charging or unit
    const char *name;    //!< the parameter in lower case
    double least;
    double most;
    bool isAbove; //!< the value must be greater than least, not equal
};

//! Returns every known figure, in the order of the documentation.
const std::vector<KnownFigure> &knownFigures();

//! Returns the known figures of \a section.
std::vector<KnownFigure> knownFigures( const std::string &section );

} // namespace renewal::model
