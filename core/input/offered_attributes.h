#pragma once

#include "core/input/audit_table_reader.h"

namespace renewal::input
{

/**
 * What the other audits offer to the expressions of rules (contract, section 4): `cov_<code>` the verdict,
 * `cov_share_<code>` the covered share, `parking_gap`, `parking_verdict`, `charging_gap`. A verdict nodata is NULL.
 */
class OfferedAttributes
{
  public:
    //! Any of the tables may be null. Keeps the pointers.
    OfferedAttributes( const AuditTable *coverage, const AuditTable *parking, const AuditTable *charging );

    QStringList names() const { return mNames; }

    //! Appends the values for \a communityId to \a cells, in the order of names(); NULL where an audit says nothing.
    void append( const QString &communityId, std::vector<QVariant> &cells ) const;

    //! Returns \a code as part of an attribute's name: every character but A-Z, a-z, 0-9 becomes `_`.
    static QString nameOf( const QString &code );

  private:
    const AuditTable *mCoverage = nullptr;
    const AuditTable *mParking = nullptr;
    const AuditTable *mCharging = nullptr;
    QStringList mNames;
};

} // namespace renewal::input
