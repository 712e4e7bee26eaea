#include "core/input/layer_record.h"

#include <QRegularExpression>
#include <algorithm>
#include <charconv>
#include <iterator>
#include <QtEndian>
#include <openssl/evp.h>
#include <qgscurvepolygon.h>
#include <qgsgeometrycollection.h>
#include <qgslinestring.h>
#include <qgspoint.h>
#include <stdexcept>

namespace renewal::input
{

namespace
{
//! Large enough that the thread for a block costs nothing beside it: a millisecond of hashing.
const int FLUSH_BYTES = 1 << 18;
} // namespace

QString withoutSecrets( const QString &uri )
{
  QString result = uri;
  // user:secret@host, as in URLs and in GDAL connection strings
  static const QRegularExpression IN_URL( QStringLiteral( "(://[^/\\s:@'\"]*):[^/\\s@'\"]*@" ) );
  result.replace( IN_URL, QStringLiteral( "\\1@" ) );
  // GDAL's Oracle form: OCI:user/secret@service
  static const QRegularExpression ORACLE( QStringLiteral( "^(OCI:[^/@]*)/[^@]*@" ), QRegularExpression::CaseInsensitiveOption );
  result.replace( ORACLE, QStringLiteral( "\\1@" ) );
  // key=value pairs, bare or quoted; quotes may hold escaped quotes
  static const QRegularExpression PAIRS( QStringLiteral( "(?<![A-Za-z])((?:password|passwd|pwd|pass|user_?password|authcfg|api[_-]?key|ak|sk|tk|key|(?:access[_-]?|auth[_-]?)?token|secret|signature|sig)\\s*=\\s*)('(?:\\\\.|[^'\\\\])*'|\"(?:\\\\.|[^\"\\\\])*\"|[^\\s&;,|]*)" ), QRegularExpression::CaseInsensitiveOption );
  // A QGIS URI's key='id' names the primary key column and is no secret.
  static const QRegularExpression PRIMARY_KEY( QStringLiteral( "(?<![A-Za-z])key='[^']*'(?=.*\\btable=)" ) );
  const QRegularExpressionMatch primary = PRIMARY_KEY.match( result );
  QString out;
  int done = 0;
  QRegularExpressionMatchIterator pairs = PAIRS.globalMatch( result );
  while ( pairs.hasNext() )
  {
    const QRegularExpressionMatch pair = pairs.next();
    if ( primary.hasMatch() && pair.capturedStart() == primary.capturedStart() )
      continue;
    out += result.midRef( done, pair.capturedStart() - done ) + pair.captured( 1 ) + QStringLiteral( "***" );
    done = pair.capturedEnd();
  }
  return out + result.mid( done );
}

//! That of OpenSSL, ten times as fast as Qt's where the processor helps: hashing took a tenth of an audit's time.
class ContentHash::Sha256
{
  public:
    Sha256()
      : mContext( EVP_MD_CTX_new(), EVP_MD_CTX_free )
    {
      require( mContext && EVP_DigestInit_ex( mContext.get(), EVP_sha256(), nullptr ) );
    }

    void add( const QByteArray &bytes ) { require( EVP_DigestUpdate( mContext.get(), bytes.constData(), static_cast<std::size_t>( bytes.size() ) ) ); }

    QByteArray result()
    {
      unsigned char digest[EVP_MAX_MD_SIZE];
      unsigned size = 0;
      require( EVP_DigestFinal_ex( mContext.get(), digest, &size ) );
      return QByteArray( reinterpret_cast<const char *>( digest ), static_cast<int>( size ) );
    }

  private:
    static void require( bool isDone )
    {
      if ( !isDone )
        throw std::runtime_error( "SHA-256 is not available from OpenSSL" );
    }

    std::unique_ptr<EVP_MD_CTX, decltype( &EVP_MD_CTX_free )> mContext;
};

ContentHash::ContentHash()
  : mHash( std::make_unique<Sha256>() )
{
}

ContentHash::~ContentHash()
{
  if ( mWork.valid() )
    mWork.wait();
}

void ContentHash::flush()
{
  if ( mWork.valid() )
    mWork.get();
  mWork = std::async( std::launch::async, [this, block = mPending]
                      { mHash->add( block ); } );
  mPending = QByteArray();
}

void ContentHash::raw( const void *data, std::size_t size )
{
  const char *bytes = static_cast<const char *>( data );
  while ( size > 0 )
  {
    if ( mPending.isEmpty() )
      mPending.reserve( FLUSH_BYTES );
    const std::size_t part = std::min( size, static_cast<std::size_t>( FLUSH_BYTES - mPending.size() ) );
    mPending.append( bytes, static_cast<int>( part ) );
    bytes += part;
    size -= part;
    if ( mPending.size() == FLUSH_BYTES )
      flush();
  }
}

template <typename Number>
void ContentHash::numbers( const Number *values, int count )
{
#if Q_BYTE_ORDER == Q_LITTLE_ENDIAN
  raw( values, static_cast<std::size_t>( count ) * sizeof( Number ) );
#else
  for ( int i = 0; i < count; ++i )
  {
    const Number little = qToLittleEndian( values[i] );
    raw( &little, sizeof little );
  }
#endif
}

void ContentHash::text( const char *data, std::size_t size )
{
  const qint32 length = static_cast<qint32>( size );
  raw( "t", 1 );
  numbers( &length, 1 );
  raw( data, size );
}

void ContentHash::add( const QVariant &cell )
{
  if ( !cell.isValid() || cell.isNull() )
  {
    raw( "n", 1 );
    return;
  }
  if ( cell.type() == QVariant::Double )
  {
    const double value = cell.toDouble();
    raw( "d", 1 );
    numbers( &value, 1 );
    return;
  }
  if ( cell.type() == QVariant::Int || cell.type() == QVariant::LongLong )
  {
    // The same text as below, without the strings.
    char digits[24];
    const std::to_chars_result end = std::to_chars( std::begin( digits ), std::end( digits ), cell.toLongLong() );
    text( digits, static_cast<std::size_t>( end.ptr - digits ) );
    return;
  }
  const QByteArray bytes = cell.toString().toUtf8();
  text( bytes.constData(), static_cast<std::size_t>( bytes.size() ) );
}

void ContentHash::add( const QgsAbstractGeometry *geometry )
{
  if ( !geometry )
  {
    raw( "N", 1 );
    return;
  }
  const qint32 type = static_cast<qint32>( QgsWkbTypes::flatType( geometry->wkbType() ) );
  numbers( &type, 1 );
  if ( const QgsPoint *point = qgsgeometry_cast<const QgsPoint *>( geometry ) )
  {
    const double xy[2] = { point->x(), point->y() };
    numbers( xy, 2 );
  }
  else if ( const QgsLineString *line = qgsgeometry_cast<const QgsLineString *>( geometry ) )
  {
    const qint32 count = line->numPoints();
    numbers( &count, 1 );
    numbers( line->xData(), count );
    numbers( line->yData(), count );
  }
  else if ( const QgsCurvePolygon *polygon = qgsgeometry_cast<const QgsCurvePolygon *>( geometry ) )
  {
    const qint32 count = polygon->numInteriorRings();
    numbers( &count, 1 );
    add( polygon->exteriorRing() );
    for ( qint32 i = 0; i < count; ++i )
      add( polygon->interiorRing( i ) );
  }
  else if ( const QgsGeometryCollection *parts = qgsgeometry_cast<const QgsGeometryCollection *>( geometry ) )
  {
    const qint32 count = parts->numGeometries();
    numbers( &count, 1 );
    for ( qint32 i = 0; i < count; ++i )
      add( parts->geometryN( i ) );
  }
  else
  {
    const QByteArray wkb = geometry->asWkb();
    raw( wkb.constData(), static_cast<std::size_t>( wkb.size() ) );
  }
}

QString ContentHash::result()
{
  if ( mWork.valid() )
    mWork.get();
  mHash->add( mPending );
  mPending.clear();
  return QString::fromLatin1( mHash->result().toHex() );
}

} // namespace renewal::input
