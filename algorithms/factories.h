#pragma once

#include <QList>

class QgsProcessingAlgorithm;

namespace renewal::algorithms
{

QgsProcessingAlgorithm *createImportOsm();
QgsProcessingAlgorithm *createShiftCoordinates();
QgsProcessingAlgorithm *createClassifyFacilities();
QgsProcessingAlgorithm *createCheckInputs();
QgsProcessingAlgorithm *createSampleCity();
QgsProcessingAlgorithm *createServiceCircles();
QgsProcessingAlgorithm *createParkingGap();
QgsProcessingAlgorithm *createChargingGap();
QgsProcessingAlgorithm *createCommunityChecklist();
QgsProcessingAlgorithm *createServiceCoverage();
QgsProcessingAlgorithm *createCompletenessAudit();
QgsProcessingAlgorithm *createRenewalUnits();
QgsProcessingAlgorithm *createUnitAudit();
QgsProcessingAlgorithm *createCompareAudits();
QgsProcessingAlgorithm *createDistrictPackages();
QgsProcessingAlgorithm *createAuditReport();
QgsProcessingAlgorithm *createMergeResults();

//! Returns a new instance of every algorithm, in toolbox order. The caller owns them.
QList<QgsProcessingAlgorithm *> createAll();

} // namespace renewal::algorithms
