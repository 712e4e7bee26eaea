#pragma once

#include <QString>
#include <QStringList>
#include <map>

namespace renewal::input
{

/**
 * The rows of one layer that were repaired or left out: the count per reason and the first ids, so
 * that a bad row neither crashes a run nor vanishes silently.
 */
class Rejections
{
  public:
    explicit Rejections( const QString &layerName );

    //! Notes that feature \a id was treated as \a reason says ("null geometry: left out").
    void add( const QString &reason, const QString &id );

    //! Returns one sentence per reason, sorted: `Communities: 3 features: null geometry, left out (ids 4, 9, 12)`.
    QStringList sentences() const;

    //! Returns how many features were noted for \a reason.
    int count( const QString &reason ) const;

    bool isEmpty() const { return mReasons.empty(); }

  private:
    struct Entry
    {
        int count = 0;
        QStringList firstIds;
    };

    QString mLayerName;
    std::map<QString, Entry> mReasons;
};

} // namespace renewal::input
