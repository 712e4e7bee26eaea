#pragma once

#include "core/input/rejections.h"

#include <QByteArray>
#include <QString>
#include <QStringList>
#include <future>
#include <memory>
#include <qgsattributes.h>
#include <qgsfeaturesource.h>

class QgsAbstractGeometry;

namespace renewal::input
{

//! One input layer as the run record keeps it.
struct LayerRecord
{
    QString name;
    QString source; //!< without passwords; empty where the caller did not say
    QString crs;    //!< authority id, or WKT where there is none
    qint64 featureCount = 0;
    QString sha256;          //!< hex, over coordinates (x, y) and the attributes that were read, in order
    QStringList fields = {}; //!< those attributes, in the order of the hash; empty names were not chosen and are NULL in it
};

//! What a reader has to say about a layer besides its content.
struct LayerReport
{
    explicit LayerReport( const QString &layerName )
      : rejections( layerName )
    {
    }

    LayerRecord record;
    Rejections rejections; //!< rows repaired or left out, per reason
    QStringList warnings;  //!< about the layer as a whole

    //! Returns the warnings, then one sentence per reason of rejection: what a log should say.
    QStringList sentences() const { return warnings + rejections.sentences(); }
};

//! Returns \a uri without user names' passwords, keys and tokens, whatever the provider.
QString withoutSecrets( const QString &uri );

/**
 * SHA-256 over what a run reads of a layer, fed while it is read; hashed in blocks on a thread of its own, one after
 * the other. The same on every processor; heights and measures do not count, because no result depends on them.
 */
class ContentHash
{
  public:
    ContentHash();
    ~ContentHash();
    ContentHash( const ContentHash & ) = delete;
    ContentHash &operator=( const ContentHash & ) = delete;
    void add( const QVariant &cell );
    //! \a geometry may be null.
    void add( const QgsAbstractGeometry *geometry );
    //! Returns the hash in hex; nothing may be added afterwards.
    QString result();

  private:
    void raw( const void *data, std::size_t size );
    //! Little-endian, whatever the processor.
    template <typename Number>
    void numbers( const Number *values, int count );
    void text( const char *data, std::size_t size );
    void flush();

    class Sha256;
    std::unique_ptr<Sha256> mHash; //!< belongs to mWork while that runs
    QByteArray mPending;           //!< small pieces gathered into large ones
    std::future<void> mWork;       //!< hashes the block before mPending
};

} // namespace renewal::input
