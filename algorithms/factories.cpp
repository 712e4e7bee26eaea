#include "algorithms/factories.h"

// The one registration list: a new audit adds its factory's declaration to the header and one line below.
namespace renewal::algorithms
{

QList<QgsProcessingAlgorithm *> createAll()
{
  return {
    createImportOsm(),
    createShiftCoordinates(),
    createClassifyFacilities(),
    createCheckInputs(),
    createSampleCity(),
    createServiceCoverage(),
    createServiceCircles(),
    createParkingGap(),
    createChargingGap(),
    createCommunityChecklist(),
    createCompletenessAudit(),
    createRenewalUnits(),
    createUnitAudit(),
    createCompareAudits(),
    createDistrictPackages(),
    createAuditReport(),
    createMergeResults(),
  };
}

} // namespace renewal::algorithms
