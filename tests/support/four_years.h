#pragma once

#include "tests/support/audit_harness.h"
#include "tests/support/store_fixture.h"

#include <QFile>
#include <QMap>

namespace renewal::tests
{

//! The rows of a CSV file of plain cells, by column.
inline QList<QMap<QString, QString>> csvRows( const QString &path )
{
  QList<QMap<QString, QString>> rows;
  QFile file( path );
  if ( !file.open( QIODevice::ReadOnly ) )
    return rows;
  const QStringList lines = QString::fromUtf8( file.readAll() ).split( '\n', Qt::SkipEmptyParts );
  const QStringList header = lines.front().split( ',' );
  for ( const QString &line : lines.mid( 1 ) )
  {
    const QStringList cells = line.split( ',' );
    QMap<QString, QString> row;
    for ( int i = 0; i < header.size(); ++i )
      row.insert( header[i], cells.value( i ) );
    rows << row;
  }
  return rows;
}

inline QString fourYearsFile( const QString &name )
{
  return QStringLiteral( SOURCE_DIR "/tests/data/compare_audits_four_years/" ) + name;
}

//! A polygon of \a blocks blocks of 100 m, from the block \a from on; in EPSG:4547 unless \a crs says otherwise.
inline QByteArray blocksWkb( int from, int blocks, const QString &crs = QStringLiteral( "EPSG:4547" ) )
{
  QgsGeometry geometry = QgsGeometry::fromRect( QgsRectangle( 500000 + 100 * from, 3800000, 500000 + 100 * ( from + blocks ), 3800100 ) );
  geometry.transform( QgsCoordinateTransform( QgsCoordinateReferenceSystem( QStringLiteral( "EPSG:4547" ) ), QgsCoordinateReferenceSystem( crs ), QgsCoordinateTransformContext() ) );
  geometry.convertToMultiType();
  return geometry.asWkb();
}

//! The record of a run that was finished on \a day at noon UTC.
inline RunRecord yearlyRecord( const QString &algorithm, const QString &period, const QDate &day )
{
  RunRecord record = runRecord( QStringLiteral( "金水区" ), algorithm );
  record.period = period;
  record.startedAt = QDateTime( day, QTime( 11, 0 ), Qt::UTC );
  record.finishedAt = QDateTime( day, QTime( 12, 0 ), Qt::UTC );
  return record;
}

//! What a coverage run finds: community id, name, first block, blocks; verdict and share per rule ("unmet 0", "na").
struct CoverageYear
{
    QList<QMap<QString, QString>> communities;
    QList<QMap<QString, QString>> verdicts;
    QStringList rules;
    double limitMetres = 500.0;
    QString crs = QStringLiteral( "EPSG:4547" );
};

inline std::vector<TableRows> coverageTables( const CoverageYear &year )
{
  TableRows coverage { &model::resultTable( "coverage" ), GeometryKind::None, {} };
  TableRows summary { &model::resultTable( "coverage_summary" ), GeometryKind::MultiPolygon, {} };
  QMap<QString, QString> names;
  for ( const QMap<QString, QString> &community : year.communities )
  {
    const QString id = community["community_id"];
    names.insert( id, community["community_name"] );
    summary.rows.push_back( { { id, names[id], 1000.0, 3, 1, 0, 0, 0, 50.0, "D", "", false }, blocksWkb( community["from_block"].toInt(), community["blocks"].toInt(), year.crs ) } );
  }
  for ( const QMap<QString, QString> &row : year.verdicts )
  {
    for ( const QString &rule : year.rules )
    {
      const QStringList parts = row[rule].split( ' ' );
      const QVariant share = parts.size() > 1 ? QVariant( parts[1].toDouble() ) : QVariant();
      const QString id = row["community_id"];
      coverage.rows.push_back( { { id, names[id], rule, "kindergarten", "must", year.limitMetres, 120.5, 280.25, 2, 1000.0, 950.0, share, QVariant(), QVariant(), parts[0], "GB 50180-2018 4.0.0", "verified" }, {} } );
    }
  }
  return { coverage, summary };
}

inline std::vector<TableRows> parkingTables( const QList<QMap<QString, QString>> &rows, const QString &basis = QStringLiteral( "cars" ) )
{
  TableRows table { &model::resultTable( "parking_gap" ), GeometryKind::MultiPolygon, {} };
  for ( const QMap<QString, QString> &row : rows )
  {
    const int gap = row["gap_after"].toInt();
    table.rows.push_back( { { row["community_id"], "", 100.0, gap + 10, basis, 10, gap, 0, 0, gap, gap, 0.1, "unmet", row["verdict_existing"], 0.5, "", "", "local" }, blocksWkb( 0, 1 ) } );
  }
  return { table };
}

inline qint64 storeRun( const QString &path, const RunRecord &record, const std::vector<TableRows> &tables, int srid = 4547 )
{
  ResultsDatabase database = ResultsDatabase::open( path, ResultsDatabase::Access::Write );
  if ( database.srid() == 0 )
    database.setSrid( srid );
  TestProgress progress;
  return database.writeRun( record, tables, {}, progress );
}

//! Returns the rows of \a all with this period.
inline QList<QMap<QString, QString>> ofPeriod( const QList<QMap<QString, QString>> &all, const QString &period )
{
  QList<QMap<QString, QString>> rows;
  for ( const QMap<QString, QString> &row : all )
  {
    if ( row["period"] == period )
      rows << row;
  }
  return rows;
}

inline QMap<QString, QString> communityRow( const QString &id, int block )
{
  return { { "community_id", id }, { "community_name", "" }, { "from_block", QString::number( block ) }, { "blocks", "1" } };
}

//! One community, one rule.
inline CoverageYear oneVerdict( const QString &id, const QString &verdict, const QString &rule = QStringLiteral( "R1" ) )
{
  return { { communityRow( id, 0 ) }, { { { "community_id", id }, { rule, verdict } } }, { rule } };
}

//! Writes the golden case: coverage and parking of 2022 to 2025, runs 1 to 8.
inline void writeFourYears( const QString &path )
{
  const auto communities = csvRows( fourYearsFile( "communities.csv" ) ), verdicts = csvRows( fourYearsFile( "coverage.csv" ) ), parking = csvRows( fourYearsFile( "parking.csv" ) );
  for ( int year = 2022; year <= 2025; ++year )
  {
    const QString period = QString::number( year );
    const QDate day( year, 5, 10 + year - 2022 );
    storeRun( path, yearlyRecord( "servicecoverage", period, day ), coverageTables( { ofPeriod( communities, period ), ofPeriod( verdicts, period ), { "R1", "R2", "R3" } } ) );
    storeRun( path, yearlyRecord( "parkinggap", period, day ), parkingTables( ofPeriod( parking, period ) ) );
  }
}

//! Returns \a rows as lines of a CSV file with the columns of the file \a name.
inline QStringList linesLike( const QString &name, const QList<QgsFeature> &rows )
{
  QFile file( fourYearsFile( name ) );
  if ( !file.open( QIODevice::ReadOnly ) )
    return { QStringLiteral( "no such file" ) };
  const QStringList columns = QString::fromUtf8( file.readLine() ).trimmed().split( ',' );
  QStringList lines { columns.join( ',' ) };
  for ( const QgsFeature &row : rows )
  {
    QStringList cells;
    for ( const QString &column : columns )
      cells << row.attribute( column ).toString();
    lines << cells.join( ',' );
  }
  return lines;
}

inline QStringList linesOf( const QString &name )
{
  QFile file( fourYearsFile( name ) );
  return file.open( QIODevice::ReadOnly ) ? QString::fromUtf8( file.readAll() ).split( '\n', Qt::SkipEmptyParts ) : QStringList();
}

} // namespace renewal::tests
