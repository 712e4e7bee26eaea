#pragma once

#include <string>
#include <vector>

namespace renewal::model
{

//! A facility type: its public key (never renamed) and its names, UTF-8.
struct FacilityTypeName
{
    const char *key;
    const char *zh;
    const char *en;
};

//! Returns all facility types in the order of the published list.
const std::vector<FacilityTypeName> &facilityTypes();

//! Returns the type with this \a key, or nullptr if there is none. Keys are compared letter by letter.
const FacilityTypeName *findFacilityType( const std::string &key );

} // namespace renewal::model
