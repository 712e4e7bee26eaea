#pragma once

#include "algorithms/community_checklist_reading.h"
#include "core/model/community_checklist.h"
#include "core/rules/item_evaluator.h"

#include <map>

namespace renewal::algorithms
{

//! The rows of "checklist_items", made while they are written, and of "checklist_summary"; counts for the log.
class ChecklistRows
{
  public:
    //! Keeps a reference to \a reading; \a results are parallel to its communities.
    ChecklistRows( const ChecklistReading &reading, std::vector<model::ChecklistResult> results );

    ChecklistRows( const ChecklistRows & ) = delete;
    ChecklistRows &operator=( const ChecklistRows & ) = delete;

    //! Returns the rows for the sinks ITEMS and SUMMARY, in that order; those of ITEMS need this object.
    std::vector<ResultRows> results();

    //! Tells the log what came out.
    void report( QgsProcessingFeedback &feedback ) const;

  private:
    static constexpr std::size_t NO_COMMUNITY = static_cast<std::size_t>( -1 );

    //! What every row of an item says alike; the texts are shared between rows.
    struct ItemWords
    {
        QVariant code, name, kind, category, required, basis, status;
    };

    void summarize( std::size_t index );
    RowValues itemRow( std::size_t row );
    QString observedOf( const model::ItemVerdict &verdict ) const;
    QString noteOf( const model::ItemVerdict &verdict ) const;

    const ChecklistReading &mReading;
    const std::vector<model::ChecklistResult> mResults;
    rules::ItemEvaluator mEvaluator; //!< only for what it observed
    std::vector<ItemWords> mWords;   //!< per item of the pack
    std::map<model::Verdict, QVariant> mVerdicts;
    std::map<model::Evidence, QVariant> mEvidence;
    std::size_t mCommunity = NO_COMMUNITY; //!< whose items are being written
    QVariant mId, mName;                   //!< of that community
    ResultRows mSummary;
    QStringList mConflicts;  //!< ids of communities with conflicts
    QStringList mLocal;      //!< ids of communities in by a local rule
    QStringList mPassedOver; //!< ids of communities with survey rows about items that do not apply
    std::size_t mEligible = 0, mOut = 0;
    model::ChecklistCount mMust;
};

} // namespace renewal::algorithms
