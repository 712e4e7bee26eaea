#pragma once

#include <exception>

namespace renewal::model
{

//! Thrown by an engine when the user cancels; carries nothing, because nothing of the work is kept.
class Canceled : public std::exception
{
  public:
    const char *what() const noexcept override { return "canceled"; }
};

/**
 * How an engine reports progress and learns of a cancel. Implementations must be safe to call from
 * several threads at once.
 */
class Progress
{
  public:
    virtual ~Progress() = default;

    //! Returns true once the user has asked to stop.
    virtual bool isCanceled() const { return false; }

    //! Reports how much is done, 0 to 100.
    virtual void setPercent( double ) {}

    //! Throws Canceled if the user has asked to stop. Call every few thousand steps.
    void check() const
    {
      if ( isCanceled() )
        throw Canceled();
    }
};

} // namespace renewal::model
