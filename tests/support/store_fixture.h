#pragma once

#include "core/store/connection.h"
#include "core/store/results_database.h"

#include <QtEndian>

#include <cstring>

namespace renewal::tests
{

using renewal::model::GeometryKind;
using renewal::store::Connection;
using renewal::store::ResultsDatabase;
using renewal::store::Row;
using renewal::store::RunRecord;
using renewal::store::TableRows;

//! A progress nobody cancels, or one that counts down to a cancel.
class TestProgress : public renewal::model::Progress
{
  public:
    explicit TestProgress( int checksUntilCancel = -1 )
      : mChecksLeft( checksUntilCancel )
    {
    }
    bool isCanceled() const override { return mChecksLeft == 0 || ( mChecksLeft > 0 && --mChecksLeft == 0 ); }
    void setPercent( double percent ) override { mPercent = percent; }
    double percent() const { return mPercent; }

  private:
    mutable int mChecksLeft;
    double mPercent = 0;
};

template <typename T>
void append( QByteArray &bytes, T value )
{
  char raw[sizeof( T )];
  std::memcpy( raw, &value, sizeof( T ) );
  bytes.append( raw, sizeof( T ) );
}

//! WKB in the byte order of this machine, which is little endian.
inline QByteArray pointWkb( double x, double y )
{
  QByteArray wkb( 1, 1 );
  append<quint32>( wkb, 1 );
  append( wkb, x );
  append( wkb, y );
  return wkb;
}

//! A single polygon (type 3), or with \a withZ one with Z (type 1003): a square of 100 with the corner (x, y).
inline QByteArray squareWkb( double x, double y, bool withZ = false )
{
  QByteArray wkb( 1, 1 );
  append<quint32>( wkb, withZ ? 1003 : 3 );
  append<quint32>( wkb, 1 );
  append<quint32>( wkb, 5 );
  const double corners[5][2] = { { x, y }, { x + 100, y }, { x + 100, y + 100 }, { x, y + 100 }, { x, y } };
  for ( const auto &corner : corners )
  {
    append( wkb, corner[0] );
    append( wkb, corner[1] );
    if ( withZ )
      append( wkb, 7.0 );
  }
  return wkb;
}

inline RunRecord runRecord( const QString &area, const QString &algorithm = QStringLiteral( "servicecoverage" ) )
{
  RunRecord run;
  run.algorithm = algorithm;
  run.area = area;
  run.period = QStringLiteral( "2025" );
  run.startedAt = QDateTime( QDate( 2025, 3, 1 ), QTime( 8, 30, 0 ), Qt::OffsetFromUTC, 8 * 3600 );
  run.finishedAt = run.startedAt.addMSecs( 1500 );
  run.standard = QStringLiteral( "gb50180-2018" );
  run.standardSha256 = QString( 64, QLatin1Char( 'a' ) );
  run.parametersJson = QStringLiteral( "{\"MET_SHARE\":0.9}" );
  run.inputsJson = QStringLiteral( "[{\"layer\":\"小区\"}]" );
  run.pluginVersion = QStringLiteral( "0.1" );
  run.qgisVersion = QStringLiteral( "3.22" );
  return run;
}

//! A valid row of coverage.
inline Row coverageRow( const QString &communityId, const QString &verdict = QStringLiteral( "met" ) )
{
  return { { communityId, QStringLiteral( "花园小区" ), "R180_0506", "kindergarten", "must", 300.0, 120.5, 280.25, 2, 1000.0, 950.0, 0.95, QVariant(), QVariant(), verdict, "GB 50180-2018 4.0.0", "verified" }, {} };
}

inline TableRows coverageRows( int count )
{
  TableRows table { &renewal::model::resultTable( "coverage" ), GeometryKind::None, {} };
  for ( int i = 0; i < count; ++i )
    table.rows.push_back( coverageRow( QString::number( i ) ) );
  return table;
}

//! \a count communities in a line, 200 apart, polygons or points.
inline TableRows summaryRows( int count, GeometryKind kind = GeometryKind::MultiPolygon, double x0 = 500000 )
{
  TableRows table { &renewal::model::resultTable( "coverage_summary" ), kind, {} };
  for ( int i = 0; i < count; ++i )
  {
    const double x = x0 + 200.0 * i;
    const QByteArray wkb = kind == GeometryKind::Point ? pointWkb( x, 3800000 ) : squareWkb( x, 3800000 );
    table.rows.push_back( { { QString::number( i ), QStringLiteral( "花园小区" ), 1000.0, 10, 8, 4, 2, 1, 81.5, "B", QStringLiteral( "幼儿园" ), false }, wkb } );
  }
  return table;
}

inline TableRows unservedRows( int count )
{
  TableRows table { &renewal::model::resultTable( "unserved" ), GeometryKind::Point, {} };
  for ( int i = 0; i < count; ++i )
    table.rows.push_back( { { "1", 3.0, 1, QStringLiteral( "幼儿园" ) }, pointWkb( 500000 + i, 3800000 ) } );
  return table;
}

//! Writes one run of \a count rows per table to \a path in EPSG:4547, creating the file.
inline qint64 writeSampleRun( const QString &path, const QString &area, int count = 3, int busyTimeoutMs = 2000 )
{
  ResultsDatabase database = ResultsDatabase::open( path, ResultsDatabase::Access::Write, busyTimeoutMs );
  if ( database.srid() == 0 )
    database.setSrid( 4547 );
  TestProgress progress;
  return database.writeRun( runRecord( area ), { coverageRows( count ), summaryRows( count ), unservedRows( count ) }, {}, progress );
}

//! An independent look at a file.
class Look
{
  public:
    explicit Look( const QString &path )
      : mConnection( path, Connection::IfMissing::Refuse, 1000, mProgress )
    {
    }
    qint64 integer( const QString &sql ) { return mConnection.integer( sql ); }
    void execute( const QString &sql ) { mConnection.execute( sql ); }
    QString text( const QString &sql )
    {
      renewal::store::Statement statement( mConnection, sql );
      return statement.next() ? statement.text( 0 ) : QString();
    }
    bool isIntact() { return text( QStringLiteral( "PRAGMA integrity_check" ) ) == QLatin1String( "ok" ) && integer( QStringLiteral( "SELECT count(*) FROM pragma_foreign_key_check" ) ) == 0; }

  private:
    TestProgress mProgress;
    Connection mConnection;
};

} // namespace renewal::tests
