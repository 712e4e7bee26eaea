#pragma once

#include <QString>
#include <stdexcept>

namespace renewal::input
{

//! A layer or setting that cannot be used at all. The sentence names the layer and the remedy.
class InputError : public std::runtime_error
{
  public:
    explicit InputError( const QString &message );

    QString message() const { return QString::fromUtf8( what() ); }
};

} // namespace renewal::input
