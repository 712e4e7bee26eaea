#pragma once

namespace renewal::plugin
{

/**
 * Adds the Processing provider unless one with its id is registered already (by another copy of the
 * module, say). Returns true if the provider is registered afterwards; false, with a sentence in the
 * message log, when this QGIS is not the minor version the module was built for.
 */
bool addProvider();

//! Removes the provider and the translation if this copy of the module added them.
void removeProvider();

} // namespace renewal::plugin
