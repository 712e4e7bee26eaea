#pragma once

#include "core/engine/facility_classifier.h"

#include <QString>
#include <qgsfeature.h>
#include <vector>

namespace renewal::algorithms
{

//! By what a place is recognised. The order is that of the public keys amap, osm, keywords.
enum class FacilityScheme
{
  Amap,
  Osm,
  Keywords
};

/**
 * Classifies the rows of one layer: finds the cells that the scheme needs and hands them to the engine.
 */
class FacilityDescriber
{
  public:
    //! \a codeField and \a nameField may be empty; \a nameField then is a field called `name`, if there is one.
    FacilityDescriber( FacilityScheme scheme, const QgsFields &fields, const QString &codeField, const QString &nameField );

    engine::Classification classify( const QgsFeature &feature ) const;

    //! Returns the name of \a feature, UTF-8, trimmed; empty if there is none.
    std::string nameOf( const QgsFeature &feature ) const;

    bool hasName() const { return mNameIndex >= 0; }

    //! False if the scheme has nothing to go by: no code for Amap, no tag for OpenStreetMap, no name for keywords.
    bool isUsable() const;

  private:
    model::OsmTags tagsOf( const QgsFeature &feature ) const;

    struct TagField
    {
        int index;
        std::string key;
    };

    FacilityScheme mScheme;
    int mCodeIndex = -1;
    int mNameIndex = -1;
    std::string mBareKey;             //!< key of a code cell without "="
    std::vector<TagField> mTagFields; //!< fields named as an OpenStreetMap key
    int mOtherTagsIndex = -1;
};

} // namespace renewal::algorithms
