#pragma once

#include "core/model/progress.h"
#include "core/store/store_error.h"

#include <QByteArray>
#include <QCoreApplication>
#include <QString>
#include <QVariant>

#include <memory>
#include <qgsspatialiteutils.h>
#include <sqlite3.h>
#include <vector>

namespace renewal::store
{

class Connection;

//! A prepared statement. Values are bound, never pasted into the text; parameters and columns as in SQLite (1.., 0..).
class Statement
{
  public:
    Statement( Connection &connection, const QString &sql );

    Statement &bind( int parameter, qint64 value );
    Statement &bind( int parameter, double value );
    Statement &bind( int parameter, const QString &value );
    Statement &bindNull( int parameter );
    //! Binds text, or NULL if \a value is empty.
    Statement &bindTextOrNull( int parameter, const QString &value );
    //! Takes over \a blob, which was allocated with malloc.
    Statement &bindBlob( int parameter, unsigned char *blob, int size );

    //! Steps; returns true if there is a row. Throws StoreError, or Canceled.
    bool next();
    //! Runs a statement without result, and makes it ready for the next values.
    void run();
    //! Makes the statement ready to be run again, and lets go of the lock of a row it stands on. Values stay bound.
    void reset() { sqlite3_reset( mStatement.get() ); }

    qint64 integer( int column ) const { return sqlite3_column_int64( mStatement.get(), column ); }
    QString text( int column ) const;
    QByteArray bytes( int column ) const; //!< empty for NULL
    //! The column as it is stored: a whole number, a real one, text, or NULL.
    QVariant value( int column ) const;

  private:
    struct Finalizer
    {
        void operator()( sqlite3_stmt *statement ) const { sqlite3_finalize( statement ); }
    };

    Connection &mConnection;
    std::vector<QByteArray> mTexts; // bound by reference, which saves a copy per value
    std::unique_ptr<sqlite3_stmt, Finalizer> mStatement;
};

/**
 * One connection to a results database, with SpatiaLite loaded, foreign keys on and the safest durability.
 * The one place where an SQLite result code becomes a sentence. To be used in one thread.
 */
class Connection
{
    Q_DECLARE_TR_FUNCTIONS( Connection )

  public:
    enum class IfMissing
    {
      Refuse,
      Create
    };

    /**
     * Opens \a path (read-only if the file is write-protected). Waits at most \a busyTimeoutMs for locks, less
     * if \a progress, which must outlive the connection, is cancelled. Throws StoreError.
     */
    Connection( const QString &path, IfMissing ifMissing, int busyTimeoutMs, const model::Progress &progress );
    ~Connection();
    Connection( const Connection & ) = delete;
    Connection &operator=( const Connection & ) = delete;

    sqlite3 *handle() const { return mDatabase.get(); }
    const QString &path() const { return mPath; }
    bool isReadOnly() const { return sqlite3_db_readonly( handle(), "main" ) == 1; }

    void execute( const QString &sql );
    //! Returns the first column of the first row as an integer, 0 if there is no row.
    qint64 integer( const QString &sql );
    //! Runs a SpatiaLite function that answers 1 for success; they swallow SQLite's own code.
    void callSpatial( const QString &sql );

    //! Throws Canceled after a cancel, else StoreError with the sentence for the SQLite result \a code.
    [[noreturn]] void fail( int code ) const;

  private:
    static int onBusy( void *self, int attempt );
    static int onProgress( void *self );
    QString sentence( int code ) const;
    QString busySentence() const;

    QString mPath;
    int mBusyTimeoutMs = 0;
    const model::Progress &mProgress;
    spatialite_database_unique_ptr mDatabase;
};

/**
 * BEGIN IMMEDIATE ... COMMIT; rolls back unless commit() was reached. Nothing else may commit meanwhile: should SQLite
 * give up the transaction by itself (full disk) inside a SpatiaLite function, its further statements would otherwise be
 * committed one by one.
 */
class Transaction
{
  public:
    explicit Transaction( Connection &connection );
    ~Transaction();
    Transaction( const Transaction & ) = delete;
    Transaction &operator=( const Transaction & ) = delete;

    void commit();

  private:
    Connection &mConnection;
};

//! Returns \a name quoted as an SQL identifier.
QString quotedName( const QString &name );

//! Returns \a text quoted as an SQL string.
QString quotedText( const QString &text );

} // namespace renewal::store
