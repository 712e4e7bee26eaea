#include "algorithms/merge_results_sources.h"

#include "core/store/results_database.h"

#include <QCoreApplication>
#include <QDirIterator>
#include <QFileInfo>
#include <QSet>
#include <algorithm>

namespace renewal::algorithms
{

namespace
{

//! Links are not followed: one that leads up would never end.
QStringList databasesIn( const QString &folder )
{
  QStringList found;
  QDirIterator files( folder, { QStringLiteral( "*.sqlite" ), QStringLiteral( "*.db" ) }, QDir::Files, QDirIterator::Subdirectories );
  while ( files.hasNext() )
    found << files.next();
  return found;
}

QString keyOf( const QString &path )
{
  const QFileInfo file( path );
  const QString canonical = file.canonicalFilePath();
  return canonical.isEmpty() ? file.absoluteFilePath() : canonical;
}

//! When the newest run of \a path was finished; invalid if there is none or the file is none of ours.
QDateTime newestOf( const QString &path )
{
  QDateTime newest;
  try
  {
    for ( const store::StoredRun &run : store::ResultsDatabase::open( path, store::ResultsDatabase::Access::Read ).runs() )
    {
      if ( !newest.isValid() || run.record.finishedAt > newest )
        newest = run.record.finishedAt;
    }
  }
  catch ( const store::StoreError & )
  {
    return QDateTime();
  }
  return newest;
}

} // namespace

MergeSources mergeSources( const QStringList &given, const QString &target )
{
  MergeSources sources;
  QSet<QString> seen { keyOf( target ) };
  QList<QPair<QDateTime, QString>> found;
  for ( const QString &entry : given )
  {
    const bool isFolder = QFileInfo( entry ).isDir();
    const QStringList files = isFolder ? databasesIn( entry ) : QStringList { entry };
    if ( files.isEmpty() )
      sources.notes << QCoreApplication::translate( "MergeResults", "The folder %1 holds no results database (*.sqlite, *.db)." ).arg( entry );
    for ( const QString &file : files )
    {
      const QString key = keyOf( file );
      if ( !isFolder && key == keyOf( target ) )
        sources.notes << QCoreApplication::translate( "MergeResults", "%1 is RESULTS itself and was not merged with itself." ).arg( file );
      if ( !seen.contains( key ) )
        found << qMakePair( newestOf( file ), QFileInfo( file ).absoluteFilePath() );
      seen.insert( key );
    }
  }
  std::sort( found.begin(), found.end(), []( const QPair<QDateTime, QString> &a, const QPair<QDateTime, QString> &b )
             { return a.first.isValid() != b.first.isValid() ? a.first.isValid() : a < b; } );
  for ( const QPair<QDateTime, QString> &file : found )
    sources.paths << file.second;
  return sources;
}

} // namespace renewal::algorithms
