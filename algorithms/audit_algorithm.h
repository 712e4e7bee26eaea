#pragma once

#include "algorithms/audit_parameters.h"
#include "algorithms/renewal_algorithm.h"
#include "core/model/rule_pack.h"
#include "core/store/results_database.h"

#include <QDateTime>
#include <QJsonArray>
#include <QJsonObject>
#include <functional>
#include <optional>

namespace renewal::algorithms
{

/**
 * One run of an audit from start to end: what the run record will say, and the database it goes to.
 * Made before any layer is read, so that a bad pack or database is refused before work starts.
 */
struct AuditRun
{
    QDateTime startedAt;
    AuditChoice choice;
    model::RulePack pack;
    std::optional<store::ResultsDatabase> database; //!< empty when the user wants none
    QJsonArray inputs;
    QJsonObject used; //!< numbers left to the pack: parameter to the value used

    //! Adds a layer to the record of inputs under the name of its parameter.
    void addInput( const QString &parameter, const input::LayerRecord &layer );
};

//! The values of one row, in the order of the table's fields.
using RowValues = std::vector<QVariant>;

/**
 * The rows of one result, in order: values as in the table's spec, geometry in the CRS of the outputs. Results too large
 * to be held have madeCount rows that are made while they are written, once per destination.
 */
struct ResultRows
{
    const model::TableSpec *table = nullptr;
    QString parameter; //!< the sink it goes to
    compat::WkbType geometry = compat::WkbType::NoGeometry;
    std::vector<RowValues> values;
    std::vector<QgsGeometry> geometries; //!< empty, or one per row
    std::size_t madeCount = 0;
    std::function<RowValues( std::size_t )> make = {}; //!< instead of values; asked in order, one after the other, from any thread

    std::size_t size() const { return make ? madeCount : values.size(); }
    RowValues row( std::size_t index ) const { return make ? make( index ) : values[index]; }

    //! Adds a row without geometry, or with one.
    void add( RowValues row );
    void add( RowValues row, const QgsGeometry &geometry );
};

//! What audits share beyond other algorithms: the pack, the run record, sinks and results database filled from the same rows.
class AuditAlgorithm : public RenewalAlgorithm
{
    Q_DECLARE_TR_FUNCTIONS( AuditAlgorithm )

  protected:
    //! Loads the pack and looks at the database. Throws QgsProcessingException, PackError, StoreError.
    AuditRun beginRun( const QVariantMap &parameters, QgsProcessingContext &context, QgsProcessingFeedback &feedback ) const;

    /**
     * Writes \a results to the sinks the user asked for, then the whole run to the database in one
     * transaction. Returns the outputs. Throws QgsProcessingException, StoreError, model::Canceled.
     */
    QVariantMap finishRun( AuditRun &run, const std::vector<ResultRows> &results, const QgsCoordinateReferenceSystem &crs, const QVariantMap &parameters, QgsProcessingContext &context, QgsProcessingFeedback &feedback ) const;

    //! Returns true if the result of sink \a parameter goes anywhere: to a sink or to the database.
    static bool isWanted( const AuditRun &run, const QVariantMap &parameters, const QString &parameter );

    //! Adds the outputs that every audit has.
    void addRunOutputs();

    //! Writes \a rows to their sink, styled, and returns the layer; empty if the user did not ask for it. Throws QgsProcessingException, model::Canceled.
    QString writeSink( const ResultRows &rows, const QgsCoordinateReferenceSystem &crs, const QVariantMap &parameters, QgsProcessingContext &context, QgsProcessingFeedback &feedback ) const;

  private:
    qint64 store( AuditRun &run, const std::vector<ResultRows> &results, const QgsCoordinateReferenceSystem &crs, const QVariantMap &parameters, QgsProcessingContext &context, QgsProcessingFeedback &feedback ) const;
    QString parametersJson( const AuditRun &run, const QVariantMap &parameters, QgsProcessingContext &context ) const;
};

} // namespace renewal::algorithms
