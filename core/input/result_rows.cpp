#include "core/input/result_rows.h"

#include "core/input/field_reader.h"
#include "core/input/input_error.h"

#include <QCoreApplication>
#include <stdexcept>

namespace renewal::input
{

namespace
{

//! Older than every run.
const double NO_RUN = -1.0;

} // namespace

QStringList ResultColumns::all() const
{
  return required + optional + QStringList { QStringLiteral( "run_id" ) };
}

NewestRows::NewestRows( const ResultColumns &columns, const QHash<QString, int> &communities, Rejections &rejections )
  : mCommunities( communities )
  , mRejections( rejections )
{
  const QStringList names = columns.all();
  for ( int i = 0; i < names.size(); ++i )
    mPlaces.insert( names[i], i );
  mQuestionPlace = columns.question.isEmpty() ? -1 : mPlaces.value( columns.question );
}

bool NewestRows::next( const std::vector<QVariant> &cells )
{
  mCells = &cells;
  mCommunityId = readText( cells.front() );
  const auto place = mCommunities.constFind( mCommunityId );
  if ( place == mCommunities.constEnd() )
  {
    mRejections.add( QCoreApplication::translate( "ResultRows", "a community that is not among COMMUNITIES, passed over" ), mCommunityId );
    return false;
  }
  mCommunity = *place;
  mQuestion = mQuestionPlace < 0 ? QString() : readText( cells[static_cast<std::size_t>( mQuestionPlace )] );
  if ( mQuestionPlace >= 0 && mQuestion.isEmpty() )
  {
    mRejections.add( QCoreApplication::translate( "ResultRows", "no rule, passed over" ), mCommunityId );
    return false;
  }
  if ( !mQuestions.contains( mQuestion ) )
    mQuestions.insert( mQuestion, mQuestions.size() );
  const quint64 key = ( static_cast<quint64>( mCommunity ) << 32 ) | static_cast<quint64>( mQuestions.value( mQuestion ) );
  const double run = readNumber( cells.back() ).value.value_or( NO_RUN );
  const auto before = mRuns.find( key );
  if ( before == mRuns.end() )
  {
    mRuns.insert( key, run );
    return true;
  }
  mRejections.add( *before != run ? QCoreApplication::translate( "ResultRows", "several runs in one table, the newest run_id counts" )
                                  : QCoreApplication::translate( "ResultRows", "several rows for one community and rule, the last one counts" ),
                   mCommunityId );
  if ( *before > run )
    return false;
  *before = run;
  return true;
}

int NewestRows::placeOf( const char *column ) const
{
  const auto place = mPlaces.constFind( QString::fromLatin1( column ) );
  if ( place == mPlaces.constEnd() )
    throw std::invalid_argument( "a column that was not asked for" );
  return *place;
}

QString NewestRows::text( const char *column ) const
{
  return readText( ( *mCells )[static_cast<std::size_t>( placeOf( column ) )] );
}

std::optional<double> NewestRows::count( const char *column ) const
{
  return readCount( ( *mCells )[static_cast<std::size_t>( placeOf( column ) )], QString::fromLatin1( column ), mCommunityId, mRejections );
}

std::optional<model::Verdict> NewestRows::verdict( const char *column ) const
{
  const QString word = text( column ).toLower();
  if ( word.isEmpty() )
    return std::nullopt;
  try
  {
    return model::verdictFromText( word.toStdString() );
  }
  catch ( const std::invalid_argument & )
  {
    mRejections.add( QCoreApplication::translate( "ResultRows", "\"%1\" is not a verdict, treated as unknown" ).arg( QString::fromLatin1( column ) ), mCommunityId );
    return std::nullopt;
  }
}

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

LayerRecord readResultRows( const SourceLayer &layer, const ResultColumns &columns, NewestRows &rows, const std::function<void()> &take, const model::Progress &progress )
{
  requireResultColumns( layer.source, columns );
  QVector<int> places;
  for ( const QString &name : columns.all() )
    places << layer.source.fields().lookupField( name );
  LayerReader reader( layer, places, progress );
  std::vector<QVariant> cells( static_cast<std::size_t>( places.size() ) );
  while ( reader.next() )
  {
    for ( std::size_t i = 0; i < cells.size(); ++i )
      cells[i] = reader.cell( places[static_cast<int>( i )] );
    if ( rows.next( cells ) )
      take();
  }
  return reader.record();
}

} // namespace renewal::input
