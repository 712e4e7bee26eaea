#pragma once

#include "core/model/rule_pack.h"

#include <string>
#include <vector>

namespace renewal::model
{

//! One of the six parts of the scorecard: its public key and its names, UTF-8.
struct Dimension
{
    const char *key;
    const char *zh;
    const char *en;
};

//! Returns service, commerce, utilities, parking_charging, public_space and management, in the order of the scorecard.
const std::vector<Dimension> &dimensions();

//! Returns the dimension called \a name, by key or Chinese name, or nullptr.
const Dimension *findDimension( const std::string &name );

//! Returns the dimension of a facility type, or nullptr for an unknown type and for those that are no service (gates, residential).
const Dimension *dimensionOfFacility( const std::string &facilityKey );

//! Returns the dimension of the first facility of \a rule that has one, or nullptr.
const Dimension *dimensionOf( const CoverageRule &rule );

//! Returns the dimension that \a item names, else the one its category is called like, else nullptr: counted in the total only.
const Dimension *dimensionOf( const ChecklistItem &item );

} // namespace renewal::model
