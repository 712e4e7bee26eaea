#include "algorithms/factories.h"

// The one registration list: a new audit adds its factory's declaration and one line below.
namespace renewal::algorithms
{

QgsProcessingAlgorithm *createSampleCity();
QgsProcessingAlgorithm *createServiceCoverage();

QList<QgsProcessingAlgorithm *> createAll()
{
  return {
    createSampleCity(),
    createServiceCoverage(),
    createServiceCircles(),
  };
}

} // namespace renewal::algorithms
