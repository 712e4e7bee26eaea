#pragma once

#include <unistd.h>

namespace renewal::tests
{

/**
 * Takes root's power over file permissions away for a scope, so that read-only files are read-only in a test
 * run by root as well. Does nothing for an ordinary user.
 */
class Unprivileged
{
  public:
    Unprivileged()
      : mUser( geteuid() )
    {
      mIsDropped = mUser != 0 || seteuid( NOBODY ) == 0;
    }
    ~Unprivileged()
    {
      if ( mUser == 0 && mIsDropped )
        mIsDropped = seteuid( mUser ) == 0;
    }
    Unprivileged( const Unprivileged & ) = delete;
    Unprivileged &operator=( const Unprivileged & ) = delete;

    bool isDropped() const { return mIsDropped; }

  private:
    static constexpr uid_t NOBODY = 65534;
    uid_t mUser;
    bool mIsDropped = false;
};

} // namespace renewal::tests
