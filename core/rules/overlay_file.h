#pragma once

#include "core/rules/pack_overlay.h"

namespace renewal::rules
{

//! What stands at a path where an overlay is to be written.
enum class OverlayTarget
{
  Free,     //!< nothing
  Overlay,  //!< an overlay of the same id
  Foreign,  //!< something else: to be overwritten only if people say so
  Forbidden //!< a pack of the plugin
};

OverlayTarget overlayTarget( const PackOverlay &overlay, const QString &path );

/**
 * Returns the pack as the loader merges it from what would be written. An overlay that cannot be used is found here, before it is
 * written: a bad id or date, the id of a pack of the plugin, a pair of figures of which the lower end is the greater.
 * \throws PackError
 */
model::RulePack checkedOverlay( const PackOverlay &overlay );

/**
 * Writes \a overlay to \a path, whole or not at all. Overwrites what is there, except a pack of the plugin.
 * \throws PackError that says why not; then the file is as it was
 */
void saveOverlay( const PackOverlay &overlay, const QString &path );

} // namespace renewal::rules
