#include "core/rules/nearest_names.h"

#include <algorithm>

namespace renewal::rules
{

namespace
{

//! Letters to insert, delete or change.
std::size_t editDistance( const std::string &a, const std::string &b )
{
  std::vector<std::size_t> row( b.size() + 1 );
  for ( std::size_t j = 0; j <= b.size(); ++j )
    row[j] = j;
  for ( std::size_t i = 1; i <= a.size(); ++i )
  {
    std::size_t diagonal = row[0];
    row[0] = i;
    for ( std::size_t j = 1; j <= b.size(); ++j )
    {
      const std::size_t changed = diagonal + ( a[i - 1] == b[j - 1] ? 0 : 1 );
      diagonal = row[j];
      row[j] = std::min( { changed, row[j] + 1, row[j - 1] + 1 } );
    }
  }
  return row[b.size()];
}

} // namespace

QStringList nearestNames( const std::string &name, const std::vector<std::string> &names, std::size_t most )
{
  std::vector<std::pair<std::size_t, std::string>> byDistance;
  for ( const std::string &other : names )
    byDistance.emplace_back( editDistance( name, other ), other );
  std::sort( byDistance.begin(), byDistance.end() );
  QStringList nearest;
  for ( std::size_t i = 0; i < std::min( most, byDistance.size() ); ++i )
    nearest << QString::fromStdString( byDistance[i].second );
  return nearest;
}

} // namespace renewal::rules
