#pragma once

#include <memory>
#include <vector>

class QgsProcessingModelAlgorithm;

namespace renewal::algorithms
{

/**
 * The ready models of models/, as algorithms: id and name of each do not depend on where the file lies. They are read
 * anew at every call, because a model takes its steps from the providers that are registered by then.
 */
std::vector<std::unique_ptr<QgsProcessingModelAlgorithm>> shippedModels();

} // namespace renewal::algorithms
