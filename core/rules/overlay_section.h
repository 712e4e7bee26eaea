#pragma once

#include "core/model/rule_pack.h"

#include <algorithm>
#include <string>
#include <vector>

namespace renewal::rules
{

inline const std::string &keyOf( const model::CoverageRule &rule )
{
  return rule.code;
}
inline const std::string &keyOf( const model::ChecklistItem &item )
{
  return item.code;
}
inline const std::string &keyOf( const model::Figure &figure )
{
  return figure.name;
}

//! Returns true if the two decide alike: everything but basis, status, pack and what is replaced.
bool sameFigures( const model::CoverageRule &a, const model::CoverageRule &b );
bool sameFigures( const model::ChecklistItem &a, const model::ChecklistItem &b );
bool sameFigures( const model::Figure &a, const model::Figure &b );

//! Returns true if the two say the same to a reader too: everything but pack and what is replaced.
template <typename Entry>
bool sameContent( const Entry &a, const Entry &b )
{
  return sameFigures( a, b ) && a.status == b.status && a.basis.document == b.basis.document && a.basis.clause == b.basis.clause && a.basis.address == b.basis.address;
}

//! Returns the entry called \a key, or nullptr.
template <typename Entry>
const Entry *findEntry( const std::vector<Entry> &entries, const std::string &key )
{
  const auto found = std::find_if( entries.begin(), entries.end(), [&key]( const Entry &entry )
                                   { return keyOf( entry ) == key; } );
  return found == entries.end() ? nullptr : &*found;
}

/**
 * One section of an overlay while it is edited: the inherited entries, and those of the overlay itself. Pointers that it
 * returns hold until the next change.
 */
template <typename Entry>
class OverlaySection
{
  public:
    OverlaySection() = default;
    //! \a own are the entries of the overlay as it was opened.
    OverlaySection( std::vector<Entry> inherited, std::vector<Entry> own )
      : mInherited( std::move( inherited ) )
      , mOwn( std::move( own ) )
      , mOpened( mOwn )
    {
    }

    const std::vector<Entry> &inherited() const { return mInherited; }
    const std::vector<Entry> &own() const { return mOwn; }

    //! The entry that counts: the overlay's, else the inherited one; nullptr if there is none.
    const Entry *current( const std::string &key ) const
    {
      const Entry *entry = findEntry( mOwn, key );
      return entry ? entry : findEntry( mInherited, key );
    }

    //! What the overlay's entry is measured against: the inherited one, else the overlay's own as it was opened.
    const Entry *original( const std::string &key ) const
    {
      const Entry *entry = findEntry( mInherited, key );
      return entry ? entry : findEntry( mOpened, key );
    }

    bool isChanged( const std::string &key ) const
    {
      const Entry *entry = findEntry( mOwn, key );
      const Entry *before = original( key );
      return entry && ( !before || !sameContent( *entry, *before ) );
    }

    //! Makes \a entry count. The figures of the standard again are no change.
    void set( Entry entry )
    {
      const std::string key = keyOf( entry );
      const Entry *before = original( key );
      if ( before && sameFigures( entry, *before ) )
        undo( key );
      else if ( Entry *own = ownEntry( key ) )
        *own = std::move( entry );
      else
        mOwn.push_back( std::move( entry ) );
    }

    //! Goes back to original().
    void undo( const std::string &key )
    {
      if ( !findEntry( mInherited, key ) )
      {
        if ( Entry *own = ownEntry( key ) )
          *own = *findEntry( mOpened, key );
        return;
      }
      mOwn.erase( std::remove_if( mOwn.begin(), mOwn.end(), [&key]( const Entry &entry )
                                  { return keyOf( entry ) == key; } ),
                  mOwn.end() );
    }

    //! Changes what \a key rests on without a look at its figures; only for an entry of the overlay.
    void setBasis( const std::string &key, const model::Basis &basis )
    {
      if ( Entry *own = ownEntry( key ) )
        own->basis = basis;
    }

    //! Takes the overlay's entries out for which \a unneeded holds.
    template <typename Condition>
    void dropOwn( Condition unneeded )
    {
      mOwn.erase( std::remove_if( mOwn.begin(), mOwn.end(), unneeded ), mOwn.end() );
      mOpened = mOwn;
    }

  private:
    Entry *ownEntry( const std::string &key ) { return const_cast<Entry *>( findEntry( mOwn, key ) ); }

    std::vector<Entry> mInherited;
    std::vector<Entry> mOwn;
    std::vector<Entry> mOpened;
};

} // namespace renewal::rules
