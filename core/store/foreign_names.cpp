#include "core/store/foreign_names.h"

#include <algorithm>

namespace renewal::store
{

namespace
{

constexpr int LEAST_CHARACTERS = 2;

bool isLatin( QChar character )
{
  return character.unicode() < 0x80 && character.isLetterOrNumber();
}

//! A term that begins or ends in a Latin letter or a digit must not go on in the text: B1 is not in B12.
bool standsAlone( const QString &text, int begin, int size )
{
  const int end = begin + size;
  const bool goesOnBefore = begin > 0 && isLatin( text[begin] ) && isLatin( text[begin - 1] );
  const bool goesOnBehind = end < text.size() && isLatin( text[end - 1] ) && isLatin( text[end] );
  return !goesOnBefore && !goesOnBehind;
}

} // namespace

void ForeignNames::add( const QString &name, int district )
{
  const QString text = name.trimmed();
  if ( text.isEmpty() )
    return;
  mDistricts[text].insert( district );
  if ( text.size() >= LEAST_CHARACTERS && !mLengths.contains( text.size() ) )
    mLengths << text.size();
}

void ForeignNames::addId( const QString &id, int district )
{
  if ( std::any_of( id.begin(), id.end(), []( QChar character )
                    { return character.isLetter(); } ) )
    add( id, district );
}

bool ForeignNames::isIn( const QString &text, int district ) const
{
  const auto whole = mDistricts.constFind( text.trimmed() );
  if ( whole != mDistricts.constEnd() && !whole->contains( district ) )
    return true;
  for ( int begin = 0; begin < text.size(); ++begin )
  {
    for ( const int length : mLengths )
    {
      if ( begin + length > text.size() )
        continue;
      const auto found = mDistricts.constFind( text.mid( begin, length ) );
      if ( found != mDistricts.constEnd() && !found->contains( district ) && standsAlone( text, begin, length ) )
        return true;
    }
  }
  return false;
}

} // namespace renewal::store
