#include "core/store/database_copy.h"

#include "core/store/connection.h"
#include "core/store/results_database.h"

#include <QFileInfo>
#include <memory>
#include <stdexcept>

namespace renewal::store
{

namespace
{

constexpr int PAGES_BETWEEN_CHECKS = 2000;
constexpr int MS_BETWEEN_TRIES = 50;

struct Finisher
{
    void operator()( sqlite3_backup *backup ) const { sqlite3_backup_finish( backup ); }
};

} // namespace

void copyDatabase( const QString &path, const QString &target, const model::Progress &progress )
{
  const QString source = ResultsDatabase::open( path, ResultsDatabase::Access::Read ).path();
  if ( QFileInfo::exists( target ) )
    throw std::invalid_argument( "the copy would overwrite a file" );
  Connection from( source, Connection::IfMissing::Refuse, ResultsDatabase::DEFAULT_BUSY_TIMEOUT_MS, progress );
  from.execute( QStringLiteral( "PRAGMA query_only = ON" ) );
  Connection to( target, Connection::IfMissing::Create, ResultsDatabase::DEFAULT_BUSY_TIMEOUT_MS, progress );
  const std::unique_ptr<sqlite3_backup, Finisher> backup( sqlite3_backup_init( to.handle(), "main", from.handle(), "main" ) );
  if ( !backup )
    to.fail( sqlite3_errcode( to.handle() ) );
  for ( int waited = 0;; )
  {
    progress.check();
    const int code = sqlite3_backup_step( backup.get(), PAGES_BETWEEN_CHECKS );
    if ( code == SQLITE_DONE )
      return;
    if ( code == SQLITE_BUSY || code == SQLITE_LOCKED )
    {
      if ( ( waited += MS_BETWEEN_TRIES ) > ResultsDatabase::DEFAULT_BUSY_TIMEOUT_MS )
        from.fail( code );
      sqlite3_sleep( MS_BETWEEN_TRIES );
    }
    else if ( code != SQLITE_OK )
      to.fail( code );
  }
}

} // namespace renewal::store
