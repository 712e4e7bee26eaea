#pragma once

#include "core/model/rule_pack.h"

#include <QByteArray>
#include <QString>
#include <QStringList>
#include <functional>
#include <optional>

namespace renewal::rules
{

//! Gives the bytes of the shipped pack called \a id, or nothing if there is none of that name.
using PackSource = std::function<std::optional<QByteArray>( const QString &id )>;

//! Returns the ids of the packs inside the plugin, sorted; overlays start with "overlay-".
QStringList shippedPackIds();

/**
 * Returns the shipped pack \a id with everything it extends merged in.
 * \throws PackError if there is no such pack; the sentence lists those there are
 */
model::RulePack loadShippedPack( const QString &id );

/**
 * Returns the pack in the file \a path (at most 4 MB of UTF-8 JSON), which is treated as untrusted. What it extends
 * must be shipped packs: an id never becomes a file path.
 * \throws PackError with file, line, path inside the pack and what is allowed
 */
model::RulePack loadPackFile( const QString &path );

//! Returns the bytes of the file \a path, at most 4 MB, with the sentences of loadPackFile(). \throws PackError
QByteArray packFileBytes( const QString &path );

//! Returns the bytes of the shipped pack \a id, or nothing: the source of packs for mergePack().
std::optional<QByteArray> shippedPackBytes( const QString &id );

/**
 * Returns the pack in \a bytes with everything it extends, taken from \a source, merged in.
 *
 * Order of rules: the rules of what it extends first, in the order named, each pack once, then its own; so for checklist
 * items. A rule or item with `replaces` takes those inherited questions out: a code is one question, as a coverage rule,
 * a checklist item or both, and both go. A figure takes the place of an inherited one of its name, with its own
 * value, basis, status and pack; names and unit that it does not give stay those inherited.
 *
 * sha256 runs over the bytes of the packs in that same order, nothing in between, so that a pack that extends nothing
 * has the sum of its file.
 *
 * \param label names the pack in errors
 * \throws PackError for an unknown pack, a circle, more than 8 levels, a code that is inherited and not replaced, a
 *         replaced code that is not inherited or that another pack has already replaced
 */
model::RulePack mergePack( const QByteArray &bytes, const QString &label, const PackSource &source );

} // namespace renewal::rules
