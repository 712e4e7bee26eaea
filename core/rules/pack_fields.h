#pragma once

#include "core/rules/json_text.h"

#include <QStringList>
#include <optional>
#include <string>

namespace renewal::rules
{

/**
 * One value of a pack together with its place, so that every complaint reads
 * "district.json, line 12, coverage[3].limit_m: ... Allowed: ...".
 */
class PackField
{
  public:
    PackField( const JsonNode &node, const QString &label, const QString &path );

    //! \throws PackError that says where this field is
    [[noreturn]] void fail( const QString &problem, const QString &allowed ) const;

    const JsonNode &node() const { return mNode; }

    //! Refuses anything but an object whose keys are all in \a allowed and hold all of \a required.
    void checkObject( const QStringList &required, const QStringList &optional ) const;

    bool has( const QString &key ) const { return mNode.member( key ) != nullptr; }
    //! The member \a key, which must be there.
    PackField at( const QString &key ) const;
    //! The entries of a list of 1 to \a most (or 0, if \a mayBeEmpty) entries.
    std::vector<PackField> items( int most, bool mayBeEmpty ) const;

    //! Plain text of 1 to \a most characters, no control characters. It is never markup: whoever shows it escapes it.
    std::string text( int most = 500 ) const;
    //! Letters, digits, dot, underscore and hyphen, 1 to 64.
    std::string code() const;
    //! One of \a values.
    std::string oneOf( const QStringList &values ) const;
    //! A number in [\a least, \a most]; \a least itself is refused if \a above.
    double number( double least, double most, bool above = false ) const;
    //! A whole number in [\a least, \a most].
    int wholeNumber( int least, int most ) const;

  private:
    const JsonNode &mNode;
    QString mLabel;
    QString mPath;
};

} // namespace renewal::rules
