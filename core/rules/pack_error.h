#pragma once

#include <QString>
#include <stdexcept>

namespace renewal::rules
{

//! A rule pack that cannot be used. The sentence names the file, the line where known, the path inside the pack and what is allowed.
class PackError : public std::runtime_error
{
  public:
    explicit PackError( const QString &message );

    QString message() const { return QString::fromUtf8( what() ); }
};

} // namespace renewal::rules
