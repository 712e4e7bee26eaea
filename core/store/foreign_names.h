#pragma once

#include <QHash>
#include <QList>
#include <QSet>
#include <QString>

namespace renewal::store
{

/**
 * Names and ids with the districts they belong to, to find in free text what names another district's. A name two
 * districts share is nobody's secret. A name of one character counts only as the whole text; ids and Latin names count only
 * where no letter or digit stands beside them.
 */
class ForeignNames
{
  public:
    //! Adds a name of \a district.
    void add( const QString &name, int district );

    //! Adds an id, which must hold a letter: bare numbers mean too many things.
    void addId( const QString &id, int district );

    //! Returns true if \a text names something of other districts than \a district only.
    bool isIn( const QString &text, int district ) const;

  private:
    QHash<QString, QSet<int>> mDistricts; //!< name or id -> districts
    QList<int> mLengths;                  //!< of the names, each once
};

} // namespace renewal::store
