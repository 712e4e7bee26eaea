#pragma once

#include "algorithms/community_checklist_reading.h"
#include "core/model/community_checklist.h"
#include "core/rules/item_evaluator.h"

namespace renewal::algorithms
{

//! Builds the rows of "checklist_items" and "checklist_summary", one community at a time, and counts for the log.
class ChecklistRows
{
  public:
    //! Keeps a reference to \a reading; \a wantsItems false: no row per item.
    ChecklistRows( const ChecklistReading &reading, bool wantsItems );

    //! Adds community \a index: \a answers are what its attributes say, \a result what follows.
    void add( std::size_t index, const std::vector<rules::ItemAnswer> &answers, const model::ChecklistResult &result );

    //! Returns the rows for the sinks ITEMS and SUMMARY, in that order, and forgets them.
    std::vector<ResultRows> take() { return { std::move( mItems ), std::move( mSummary ) }; }

    //! Tells the log what came out; \a missing are the attributes that items read and no input gives.
    void report( const QStringList &missing, QgsProcessingFeedback &feedback ) const;

  private:
    //! What every row of an item says alike; the texts are shared between rows.
    struct ItemWords
    {
        QVariant code, name, kind, category, required, basis, status;
    };

    void addItem( std::size_t index, const rules::ItemAnswer &answer, const model::ChecklistResult &result, const model::ItemVerdict &verdict );

    const ChecklistReading &mReading;
    bool mWantsItems = true;
    std::vector<ItemWords> mWords; //!< per item of the pack
    QVariant mId, mName;           //!< of the community that is being added
    ResultRows mItems;
    ResultRows mSummary;
    QStringList mConflicts;  //!< ids of communities with conflicts
    QStringList mLocal;      //!< ids of communities in by a local rule
    QStringList mPassedOver; //!< ids of communities with survey rows about items that do not apply
    std::size_t mEligible = 0, mOut = 0;
    model::ChecklistCount mMust;
};

} // namespace renewal::algorithms
