#pragma once

#include "core/input/layer_reader.h"

#include <QStringList>
#include <vector>

namespace renewal::input
{

//! The columns of a result that a later audit reads.
struct ResultColumns
{
    QString parameter; //!< for messages: COVERAGE
    QString algorithm; //!< for messages: the audit that makes such a table
    QStringList required;
    QStringList optional; //!< NULL where the layer has none
};

//! Rows of a result given as a layer, with or without geometry.
struct ResultTable
{
    explicit ResultTable( const QString &layerName )
      : report( layerName )
    {
    }

    std::vector<std::vector<QVariant>> rows; //!< cells in the order of the columns, required ones first
    LayerReport report;
};

//! Refuses a \a source without the required columns, with a sentence that names them. Throws InputError; reads no feature.
void requireResultColumns( const QgsFeatureSource &source, const ResultColumns &columns );

//! Reads \a columns of every row. Throws InputError, model::Canceled.
ResultTable readResultRows( const SourceLayer &layer, const ResultColumns &columns, const model::Progress &progress );

} // namespace renewal::input
