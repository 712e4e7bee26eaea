#pragma once

#include "core/model/result_schema.h"

#include <QByteArray>
#include <QDateTime>
#include <QString>
#include <QVariant>

#include <functional>
#include <vector>

namespace renewal::store
{

//! What an audit was and on what it rests: one row of the table audit_run.
struct RunRecord
{
    QString algorithm;      //!< Processing id without the provider, e.g. "servicecoverage"; not empty
    QString area;           //!< e.g. a district; empty or blank = stored as NULL
    QString period;         //!< e.g. "2025"; empty or blank = stored as NULL
    QDateTime startedAt;    //!< any time zone; stored as UTC ISO 8601 with milliseconds
    QDateTime finishedAt;   //!< end of the computing, as above
    QString standard;       //!< id of the rule pack, or empty
    QString standardSha256; //!< hash of the rule pack as loaded, or empty
    QString parametersJson; //!< JSON; empty = "{}"
    QString inputsJson;     //!< JSON; empty = "[]"
    QString pluginVersion;
    QString qgisVersion;
};

//! A run as read back from a file.
struct StoredRun
{
    qint64 runId = 0;
    QString status; //!< "complete"
    RunRecord record;
};

/**
 * One row of a result. \a values stand in the order of TableSpec::fields; an invalid or null variant,
 * and a number that is not finite, is stored as NULL.
 */
struct Row
{
    std::vector<QVariant> values;
    QByteArray wkb; //!< ISO or extended WKB in the CRS of the file, Z and M are dropped; empty = NULL
};

//! All rows of one result of a run, in output order: held in \a rows, or made one at a time while they are written.
struct TableRows
{
    const model::TableSpec *table = nullptr; //!< a stored one of model::resultTables(); not owned
    /**
     * The kind written: that of the table, or for GeometryKind::Community either Point or MultiPolygon.
     * Single polygons are stored as multipolygons; lines are single lines.
     */
    model::GeometryKind geometry = model::GeometryKind::None;
    std::vector<Row> rows;
    std::size_t madeCount = 0;
    //! Returns row 0 .. madeCount - 1; asked in order, once each, inside the transaction. If it throws, nothing of the run is stored.
    std::function<Row( std::size_t )> make = {};

    std::size_t size() const { return make ? madeCount : rows.size(); }
};

} // namespace renewal::store
