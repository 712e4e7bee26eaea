#include "core/input/result_rows.h"

#include "core/input/input_error.h"

#include <QCoreApplication>

namespace renewal::input
{

void requireResultColumns( const QgsFeatureSource &source, const ResultColumns &columns )
{
  QStringList missing;
  for ( const QString &name : columns.required )
  {
    if ( source.fields().lookupField( name ) < 0 )
      missing << name;
  }
  if ( !missing.isEmpty() )
    throw InputError( QCoreApplication::translate( "ResultRows", "%1: layer \"%2\" has no column %3. Give the result of renewal:%4, or the table of the results database." )
                        .arg( columns.parameter, source.sourceName(), missing.join( QStringLiteral( ", " ) ), columns.algorithm ) );
}

ResultTable readResultRows( const SourceLayer &layer, const ResultColumns &columns, const model::Progress &progress )
{
  requireResultColumns( layer.source, columns );
  QVector<int> places;
  for ( const QString &name : columns.required + columns.optional )
    places << layer.source.fields().lookupField( name );
  ResultTable table( layer.name() );
  LayerReader reader( layer, places, progress );
  while ( reader.next() )
  {
    std::vector<QVariant> row;
    for ( const int place : places )
      row.push_back( reader.cell( place ) );
    table.rows.push_back( std::move( row ) );
  }
  table.report.record = reader.record();
  return table;
}

} // namespace renewal::input
