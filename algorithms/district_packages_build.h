#pragma once

#include "core/input/district_reader.h"
#include "core/store/result_reader.h"

class QgsProcessingFeedback;

namespace renewal::algorithms
{

struct PackageOrder
{
    QString folder;
    bool isPersonalKept = false;
};

//! One row of the list of packages.
struct MadePackage
{
    QString district;
    QString folder; //!< empty: the results have nothing of this district
    int communities = 0;
    int rows = 0;
    int flows = 0;    //!< cut at the border
    int withheld = 0; //!< cells emptied or shortened
};

/**
 * Makes a package per district of \a layer and puts all of them into place at the end. Warns of what goes to nobody.
 * Throws StoreError, InputError, model::Canceled; then the folder is as it was.
 */
std::vector<MadePackage> makePackages( store::ResultReader &reader, const input::DistrictLayer &layer, const input::GroundFrame &frame, const PackageOrder &order, QgsProcessingFeedback &feedback );

} // namespace renewal::algorithms
