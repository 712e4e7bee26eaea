#pragma once

#include <QString>
#include <stdexcept>

namespace renewal::store
{

//! A results database that cannot be opened, read or written. The sentence names the file and what to do.
class StoreError : public std::runtime_error
{
  public:
    explicit StoreError( const QString &message );

    QString message() const { return QString::fromUtf8( what() ); }
};

} // namespace renewal::store
