#pragma once

#include "core/input/layer_reader.h"
#include "core/model/verdict.h"

#include <QHash>
#include <QSet>
#include <array>
#include <optional>
#include <vector>

namespace renewal::input
{

//! Which result of another audit a table holds.
enum class AuditTableKind
{
  Coverage, //!< community_id, rule, verdict, covered_share
  Parking,  //!< community_id, gap_after, verdict_existing
  Charging  //!< community_id, gap, verdict_cover, verdict_supply, verdict_ebike
};

//! What another audit found; empty: NULL there, or unreadable and noted.
struct AuditCell
{
    //! Coverage: the verdict. Parking: verdict_existing. Charging: cover, supply, e-bikes. The others are empty.
    std::array<std::optional<model::Verdict>, 3> verdicts;
    std::optional<double> value; //!< covered_share (0 to 1), gap_after (spaces) or gap (piles)
};

//! The result of another audit, one cell per community and rule.
struct AuditTable
{
    explicit AuditTable( const QString &layerName )
      : report( layerName )
    {
    }

    //! Returns the cell of a community (and rule), or nullptr if the table says nothing about it.
    const AuditCell *find( const QString &communityId, const QString &rule = QString() ) const;

    QStringList rules; //!< codes in the order they first come; parking and charging: one empty code
    //! By community id, parallel to rules; empty where the table has no row.
    QHash<QString, std::vector<std::optional<AuditCell>>> cells;
    LayerReport report;
};

/**
 * Refuses a \a source without the columns of \a kind, with a sentence that names \a parameter, the columns and where
 * such a table comes from. Throws InputError; reads no feature.
 */
void requireAuditTable( const QgsFeatureSource &source, AuditTableKind kind, const QString &parameter );

/**
 * Reads the result of another audit, with or without geometry. Ids are matched as text, trimmed, whole numbers without
 * decimals. Several rows of one community and rule: the newest run_id counts; without run_id, and within one run, the
 * last row. Rows passed over, rows of communities other than \a communities, and verdicts or numbers that cannot be
 * read are noted with the first ids. Throws InputError, model::Canceled.
 */
AuditTable readAuditTable( const SourceLayer &layer, AuditTableKind kind, const QString &parameter, const QSet<QString> &communities, const model::Progress &progress );

} // namespace renewal::input
