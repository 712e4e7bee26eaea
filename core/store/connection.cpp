#include "core/store/connection.h"
#include "core/store/lock_holder.h"

#include <cerrno>
#include <cmath>
#include <cstdlib>

namespace renewal::store
{

namespace
{

constexpr int BUSY_POLL_MS = 25;
constexpr int CACHE_KIB = 65536;
constexpr int OPERATIONS_BETWEEN_CANCEL_CHECKS = 50000;

//! Commit hook: nonzero turns the commit into a rollback.
int refuseCommit( void * )
{
  return 1;
}

} // namespace

QString quotedName( const QString &name )
{
  QString inner = name;
  return QLatin1Char( '"' ) + inner.replace( QLatin1String( "\"" ), QLatin1String( "\"\"" ) ) + QLatin1Char( '"' );
}

QString quotedText( const QString &text )
{
  QString inner = text;
  return QLatin1Char( '\'' ) + inner.replace( QLatin1String( "'" ), QLatin1String( "''" ) ) + QLatin1Char( '\'' );
}

Statement::Statement( Connection &connection, const QString &sql )
  : mConnection( connection )
{
  sqlite3_stmt *statement = nullptr;
  const QByteArray utf8 = sql.toUtf8();
  const int code = sqlite3_prepare_v2( connection.handle(), utf8.constData(), utf8.size() + 1, &statement, nullptr );
  mStatement.reset( statement );
  if ( code != SQLITE_OK )
    connection.fail( code );
}

Statement &Statement::bind( int parameter, qint64 value )
{
  sqlite3_bind_int64( mStatement.get(), parameter, value );
  return *this;
}

Statement &Statement::bind( int parameter, double value )
{
  if ( !std::isfinite( value ) )
    return bindNull( parameter );
  sqlite3_bind_double( mStatement.get(), parameter, value );
  return *this;
}

Statement &Statement::bind( int parameter, const QString &value )
{
  if ( mTexts.size() <= std::size_t( parameter ) )
    mTexts.resize( std::size_t( parameter ) + 1 );
  QByteArray &utf8 = mTexts[std::size_t( parameter )];
  utf8 = value.toUtf8();
  sqlite3_bind_text( mStatement.get(), parameter, utf8.constData(), utf8.size(), SQLITE_STATIC );
  return *this;
}

Statement &Statement::bindNull( int parameter )
{
  sqlite3_bind_null( mStatement.get(), parameter );
  return *this;
}

Statement &Statement::bindTextOrNull( int parameter, const QString &value )
{
  return value.isEmpty() ? bindNull( parameter ) : bind( parameter, value );
}

Statement &Statement::bindBlob( int parameter, unsigned char *blob, int size )
{
  sqlite3_bind_blob( mStatement.get(), parameter, blob, size, free );
  return *this;
}

bool Statement::next()
{
  const int code = sqlite3_step( mStatement.get() );
  if ( code == SQLITE_ROW )
    return true;
  if ( code != SQLITE_DONE )
    mConnection.fail( code );
  return false;
}

void Statement::run()
{
  while ( next() )
  {
  }
  sqlite3_reset( mStatement.get() );
}

QString Statement::text( int column ) const
{
  return QString::fromUtf8( reinterpret_cast<const char *>( sqlite3_column_text( mStatement.get(), column ) ) );
}

QByteArray Statement::bytes( int column ) const
{
  const void *blob = sqlite3_column_blob( mStatement.get(), column );
  return QByteArray( static_cast<const char *>( blob ), sqlite3_column_bytes( mStatement.get(), column ) );
}

QVariant Statement::value( int column ) const
{
  switch ( sqlite3_column_type( mStatement.get(), column ) )
  {
    case SQLITE_INTEGER:
      return integer( column );
    case SQLITE_FLOAT:
      return sqlite3_column_double( mStatement.get(), column );
    case SQLITE_NULL:
      return QVariant();
    default:
      return text( column );
  }
}

Connection::Connection( const QString &path, IfMissing ifMissing, int busyTimeoutMs, const model::Progress &progress )
  : mPath( path )
  , mBusyTimeoutMs( busyTimeoutMs )
  , mProgress( progress )
{
  // Used in one thread, so no mutex: it is taken once per bound value.
  const int flags = SQLITE_OPEN_READWRITE | SQLITE_OPEN_NOMUTEX | ( ifMissing == IfMissing::Create ? SQLITE_OPEN_CREATE : 0 );
  const int code = mDatabase.open_v2( path, flags, nullptr );
  if ( code != SQLITE_OK )
    fail( code );
  sqlite3_busy_handler( handle(), onBusy, this );
  sqlite3_progress_handler( handle(), OPERATIONS_BETWEEN_CANCEL_CHECKS, onProgress, this );
  execute( QStringLiteral( "PRAGMA foreign_keys = ON" ) );
  // EXTRA also syncs the folder once the journal is gone: a run reported as stored survives a power cut.
  execute( QStringLiteral( "PRAGMA synchronous = EXTRA" ) );
  // Pages of a run stay in memory until the commit, so that others can read meanwhile.
  execute( QStringLiteral( "PRAGMA cache_size = -%1" ).arg( CACHE_KIB ) );
}

Connection::~Connection()
{
  if ( handle() )
    sqlite3_progress_handler( handle(), 0, nullptr, nullptr );
}

void Connection::execute( const QString &sql )
{
  Statement( *this, sql ).run();
}

qint64 Connection::integer( const QString &sql )
{
  Statement statement( *this, sql );
  return statement.next() ? statement.integer( 0 ) : 0;
}

void Connection::callSpatial( const QString &sql )
{
  const bool isInTransaction = !sqlite3_get_autocommit( handle() );
  const bool isDone = integer( sql ) == 1;
  mProgress.check();
  // SQLite gives up a transaction by itself when the disk is full or fails, and the function may still say 1.
  if ( isInTransaction && sqlite3_get_autocommit( handle() ) )
    throw StoreError( sentence( SQLITE_FULL ) );
  if ( !isDone )
    throw StoreError( tr( "SpatiaLite could not prepare the results database %1. Is the disk full, or is the file used by another program?" ).arg( mPath ) );
}

void Connection::fail( int code ) const
{
  mProgress.check();
  const bool isFull = ( code & 0xff ) == SQLITE_IOERR && handle() && sqlite3_system_errno( handle() ) == ENOSPC;
  throw StoreError( sentence( isFull ? SQLITE_FULL : code ) );
}

int Connection::onBusy( void *self, int attempt )
{
  const Connection *connection = static_cast<Connection *>( self );
  if ( connection->mProgress.isCanceled() || attempt >= connection->mBusyTimeoutMs / BUSY_POLL_MS )
    return 0;
  sqlite3_sleep( BUSY_POLL_MS );
  return 1;
}

int Connection::onProgress( void *self )
{
  return static_cast<Connection *>( self )->mProgress.isCanceled() ? 1 : 0;
}

QString Connection::busySentence() const
{
  const QString holder = lockHolder( mPath );
  return tr( "The results database %1 is in use by %2; waited %3 seconds. Nothing was stored. Run again when the other has finished." )
    .arg( mPath, holder.isEmpty() ? tr( "another QGIS session or program" ) : holder )
    .arg( mBusyTimeoutMs / 1000.0 );
}

QString Connection::sentence( int code ) const
{
  const QString detail = handle() ? QString::fromUtf8( sqlite3_errmsg( handle() ) ) : QString::fromUtf8( sqlite3_errstr( code ) );
  switch ( code & 0xff )
  {
    case SQLITE_BUSY:
    case SQLITE_LOCKED:
      return busySentence();
    case SQLITE_FULL:
      return tr( "The disk that holds the results database %1 is full. Nothing of this run was stored. Free some space, or choose a file on another disk." ).arg( mPath );
    case SQLITE_READONLY:
    case SQLITE_PERM:
      return tr( "The results database %1 cannot be written: the file, its folder or its disk is read-only. Choose another file, or ask for the right to write." ).arg( mPath );
    case SQLITE_CANTOPEN:
      return tr( "The results database %1 cannot be opened or created here. Check that the folder exists and that you may write to it." ).arg( mPath );
    case SQLITE_NOTADB:
      return tr( "%1 is not a SpatiaLite database. It was left as it is; choose another file." ).arg( mPath );
    case SQLITE_CORRUPT:
      return tr( "The results database %1 is damaged (%2). It was left as it is; choose another file or a backup." ).arg( mPath, detail );
    case SQLITE_CONSTRAINT:
      return tr( "A value of this run breaks a rule of the results database %1 (%2). Nothing of this run was stored." ).arg( mPath, detail );
    default:
      return tr( "The results database %1 reports an error: %2 (code %3). Nothing of this run was stored." ).arg( mPath, detail ).arg( code );
  }
}

Transaction::Transaction( Connection &connection )
  : mConnection( connection )
{
  mConnection.execute( QStringLiteral( "BEGIN IMMEDIATE" ) );
  sqlite3_commit_hook( mConnection.handle(), refuseCommit, nullptr );
}

Transaction::~Transaction()
{
  sqlite3_commit_hook( mConnection.handle(), nullptr, nullptr );
  if ( sqlite3_get_autocommit( mConnection.handle() ) )
    return; // committed, or already rolled back by SQLite
  sqlite3_progress_handler( mConnection.handle(), 0, nullptr, nullptr );
  sqlite3_exec( mConnection.handle(), "ROLLBACK", nullptr, nullptr, nullptr );
}

void Transaction::commit()
{
  sqlite3_commit_hook( mConnection.handle(), nullptr, nullptr );
  mConnection.execute( QStringLiteral( "COMMIT" ) );
}

} // namespace renewal::store
