#pragma once

#include "plugin/standard_effect.h"
#include "plugin/trial_plan.h"

#include <QCoreApplication>
#include <qgscoordinatetransformcontext.h>
#include <qgsprocessingfeedback.h>
#include <stdexcept>

namespace renewal::plugin
{

//! A trial that could not be finished; the sentence says why.
class TrialError : public std::runtime_error
{
  public:
    explicit TrialError( const QString &message )
      : std::runtime_error( message.toStdString() )
    {
    }
};

/**
 * Runs the audits of a plan again in a copy of the results database, under an overlay, and compares them with what they gave.
 * Copy and overlay are in a temporary folder and gone afterwards; the database of the user is only read.
 */
class TrialRunner
{
    Q_DECLARE_TR_FUNCTIONS( TrialRunner )

  public:
    //! \a overlay is the pack as it would be saved.
    TrialRunner( const TrialPlan &plan, const QByteArray &overlay, const QgsCoordinateTransformContext &transformContext );

    //! To be called in any one thread. Throws TrialError, StoreError, model::Canceled.
    StandardEffect run( QgsProcessingFeedback &feedback );

  private:
    qint64 repeat( const TrialRun &trial, const QString &folder, QgsProcessingFeedback &feedback ) const;

    TrialPlan mPlan;
    QByteArray mOverlay;
    QgsCoordinateTransformContext mTransformContext;
};

} // namespace renewal::plugin
