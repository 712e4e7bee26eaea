#pragma once

#include "tests/support/audit_harness.h"

#include <QFile>
#include <QMap>
#include <cmath>

namespace renewal::tests
{

/**
 * Golden cases on disk: small CSV files, UTF-8, quoted cells, an empty cell is NULL.
 *
 * Inputs name the type behind each column (`year:string`); a column of type geometry holds WKT.
 * Expected tables are sorted by their keys (`*community_id`); `score~1e-9` is compared with that tolerance, a column without
 * one by its text. Columns that the file does not name are not compared.
 */
namespace golden
{

//! The cells of one line; a quoted cell may hold commas.
inline QStringList cellsOf( const QString &line )
{
  QStringList cells { QString() };
  bool isQuoted = false;
  for ( const QChar letter : line )
  {
    if ( letter == QLatin1Char( '"' ) )
      isQuoted = !isQuoted;
    else if ( letter == QLatin1Char( ',' ) && !isQuoted )
      cells << QString();
    else
      cells.last() += letter;
  }
  return cells;
}

//! All lines of \a path; every one has as many cells as the first.
inline QList<QStringList> readTable( const QString &path )
{
  QFile file( path );
  if ( !file.open( QIODevice::ReadOnly ) )
    qFatal( "%s cannot be read", qPrintable( path ) );
  QList<QStringList> table;
  for ( const QString &line : QString::fromUtf8( file.readAll() ).split( '\n', Qt::SkipEmptyParts ) )
  {
    table << cellsOf( line );
    if ( table.last().size() != table.first().size() )
      qFatal( "%s: another number of cells: %s", qPrintable( path ), qPrintable( line ) );
  }
  return table;
}

//! Returns the memory layer that \a path describes.
inline std::unique_ptr<QgsVectorLayer> readLayer( const QString &path, const QString &crs )
{
  const QList<QStringList> table = readTable( path );
  QString definition;
  int geometry = -1;
  for ( int column = 0; column < table[0].size(); ++column )
  {
    if ( table[0][column].section( ':', 1 ) == QLatin1String( "geometry" ) )
      geometry = column;
    else
      definition += "&field=" + table[0][column];
  }
  QList<FeatureRow> rows;
  for ( const QStringList &cells : table.mid( 1 ) )
  {
    FeatureRow row;
    for ( int column = 0; column < cells.size(); ++column )
    {
      if ( column == geometry )
        row.wkt = cells[column];
      else
        row.cells << ( cells[column].isEmpty() ? QVariant() : QVariant( cells[column] ) );
    }
    rows << row;
  }
  definition.replace( 0, 1, geometry < 0 ? "NoGeometry?" : "Polygon?" );
  return memoryLayer( definition, geometry < 0 ? QString() : crs, rows );
}

struct Column
{
    QString name;
    bool isKey = false;
    double tolerance = -1.0; //!< below 0: text
};

inline QList<Column> columnsOf( const QStringList &header )
{
  QList<Column> columns;
  for ( const QString &cell : header )
  {
    Column column { cell.section( '~', 0, 0 ), cell.startsWith( '*' ), cell.contains( '~' ) ? cell.section( '~', 1 ).toDouble() : -1.0 };
    column.name.remove( '*' );
    columns << column;
  }
  return columns;
}

inline bool isSame( const Column &column, const QString &wanted, const QVariant &found )
{
  const QString text = found.isNull() ? QString() : found.toString();
  if ( column.tolerance < 0.0 || wanted.isEmpty() || text.isEmpty() )
    return wanted == text;
  return std::abs( wanted.toDouble() - found.toDouble() ) <= column.tolerance;
}

//! The key of a row: its key cells, parted by bars.
template <typename Cell>
QString keyOf( const QList<Column> &columns, Cell cell )
{
  QStringList parts;
  for ( int i = 0; i < columns.size(); ++i )
  {
    if ( columns[i].isKey )
      parts << cell( i );
  }
  return parts.join( '|' );
}

/**
 * Returns where \a rows and the expected table in \a path differ, one line each: cells, rows too many, rows too few. Rows that
 * \a isCompared refuses are passed over.
 */
inline QStringList differences( const QList<QgsFeature> &rows, const QString &path, const std::function<bool( const QgsFeature & )> &isCompared = nullptr )
{
  const QList<QStringList> table = readTable( path );
  const QList<Column> columns = columnsOf( table[0] );
  QMap<QString, QStringList> wanted;
  QStringList faults, order;
  for ( const QStringList &cells : table.mid( 1 ) )
  {
    order << keyOf( columns, [&cells]( int i )
                    { return cells[i]; } );
    wanted.insert( order.last(), cells );
  }
  if ( QStringList( wanted.keys() ) != order )
    faults << path + " is not sorted by its keys";
  for ( const QgsFeature &row : rows )
  {
    if ( isCompared && !isCompared( row ) )
      continue;
    const QString key = keyOf( columns, [&]( int i )
                               { return row.attribute( columns[i].name ).toString(); } );
    const QStringList cells = wanted.take( key );
    if ( cells.isEmpty() )
      faults << key + ": a row too many";
    for ( int i = 0; i < cells.size(); ++i )
    {
      const QVariant found = row.attribute( columns[i].name );
      if ( row.fieldNameIndex( columns[i].name ) < 0 )
        faults << columns[i].name + ": no such column";
      else if ( !isSame( columns[i], cells[i], found ) )
        faults << QStringLiteral( "%1 %2: %3 instead of %4" ).arg( key, columns[i].name, found.isNull() ? QStringLiteral( "NULL" ) : found.toString(), cells[i] );
    }
  }
  for ( auto left = wanted.constBegin(); left != wanted.constEnd(); ++left )
    faults << left.key() + ": a row too few";
  return faults;
}

} // namespace golden

} // namespace renewal::tests
