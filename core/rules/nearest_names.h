#pragma once

#include <QStringList>
#include <string>
#include <vector>

namespace renewal::rules
{

//! Returns the \a most names that differ least from \a name (letters to insert, delete or change), the nearest first.
QStringList nearestNames( const std::string &name, const std::vector<std::string> &names, std::size_t most );

} // namespace renewal::rules
