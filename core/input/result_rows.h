#pragma once

#include "core/input/layer_reader.h"
#include "core/input/rejections.h"
#include "core/model/verdict.h"

#include <QHash>
#include <QStringList>
#include <functional>
#include <optional>
#include <vector>

namespace renewal::input
{

//! The columns of a result that a later audit reads; community_id is the first required one.
struct ResultColumns
{
    QString parameter; //!< for messages: COVERAGE
    QString algorithm; //!< for messages: the audit that makes such a table
    QString question;  //!< the required column that tells rows of a community apart (rule, item); empty: one row each
    QStringList required;
    QStringList optional; //!< NULL where the layer has none; run_id need not be named

    //! Required, optional, run_id: the order of the cells of a row.
    QStringList all() const;
};

/**
 * The rows of a result one by one: which of them count, and what their cells say. Of several rows about one community and
 * question the newest run_id counts; without run_id, and within one run, the last row. Rows passed over, and
 * cells that cannot be read, are noted with the first ids.
 */
class NewestRows
{
  public:
    //! Keeps references. \a communities: id (text, trimmed, whole numbers without decimals) to place.
    NewestRows( const ResultColumns &columns, const QHash<QString, int> &communities, Rejections &rejections );

    /**
     * Moves to the next row, \a cells in the order of ResultColumns::all(). False if it does not count; if it does, it takes
     * the place of the rows about its community and question that came before.
     */
    bool next( const std::vector<QVariant> &cells );

    const QString &communityId() const { return mCommunityId; }
    int community() const { return mCommunity; } //!< its place
    const QString &question() const { return mQuestion; }

    // Cells of the row by the name of their column.
    QString text( const char *column ) const;
    std::optional<double> count( const char *column ) const;           //!< 0 or more
    std::optional<model::Verdict> verdict( const char *column ) const; //!< in any case of letters

  private:
    int placeOf( const char *column ) const;

    const QHash<QString, int> &mCommunities;
    Rejections &mRejections;
    QHash<QString, int> mPlaces; //!< of the columns
    int mQuestionPlace = -1;
    QHash<QString, int> mQuestions;
    QHash<quint64, double> mRuns; //!< run_id by community and question
    const std::vector<QVariant> *mCells = nullptr;
    QString mCommunityId, mQuestion;
    int mCommunity = -1;
};

//! Refuses a \a source without the required columns, with a sentence that names them. Throws InputError; reads no feature.
void requireResultColumns( const QgsFeatureSource &source, const ResultColumns &columns );

/**
 * Reads a result given as a layer, with or without geometry, and calls \a take for each row that counts so far. Returns
 * the record of the layer. Throws InputError, model::Canceled.
 */
LayerRecord readResultRows( const SourceLayer &layer, const ResultColumns &columns, NewestRows &rows, const std::function<void()> &take, const model::Progress &progress );

} // namespace renewal::input
