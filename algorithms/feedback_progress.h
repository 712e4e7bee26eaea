#pragma once

#include "core/model/progress.h"

#include <qgsprocessingfeedback.h>
#include <thread>

namespace renewal::algorithms
{

/**
 * Passes an engine's progress to Processing, as the part \a fromPercent to \a toPercent of the whole run.
 * Cancel is seen from every thread; progress is shown only from the thread that made this object, because
 * the receivers of QgsFeedback's signals do not expect others.
 */
class FeedbackProgress : public model::Progress
{
  public:
    FeedbackProgress( QgsProcessingFeedback &feedback, double fromPercent, double toPercent )
      : mFeedback( feedback )
      , mFrom( fromPercent )
      , mTo( toPercent )
      , mOwner( std::this_thread::get_id() )
    {
    }

    bool isCanceled() const override { return mFeedback.isCanceled(); }

    void setPercent( double percent ) override
    {
      if ( std::this_thread::get_id() == mOwner )
        mFeedback.setProgress( mFrom + ( mTo - mFrom ) * percent / 100.0 );
    }

  private:
    QgsProcessingFeedback &mFeedback;
    double mFrom = 0.0;
    double mTo = 100.0;
    std::thread::id mOwner;
};

} // namespace renewal::algorithms
