#include "core/input/survey_reader.h"

#include "core/input/field_reader.h"
#include "core/input/survey_date.h"
#include "core/model/yes_no.h"

#include <QCoreApplication>
#include <QHash>

namespace renewal::input
{

namespace
{

const int SHOWN_WORDS = 10;
const int SHOWN_CHARACTERS = 40;
const qint64 SECONDS_A_DAY = 86400;

//! Where the columns are in the layer, -1 where not chosen.
struct Columns
{
    Columns( const QgsFeatureSource &source, const SurveyFields &fields )
      : community( requiredField( source, fields.community, QStringLiteral( "SURVEY_COMMUNITY" ) ) )
      , item( requiredField( source, fields.item, QStringLiteral( "SURVEY_ITEM" ) ) )
      , status( requiredField( source, fields.status, QStringLiteral( "SURVEY_STATUS" ) ) )
      , date( requiredField( source, fields.date, QStringLiteral( "SURVEY_DATE" ) ) )
      , note( requiredField( source, fields.note, QStringLiteral( "SURVEY_NOTE" ) ) )
      , building( requiredField( source, fields.building, QStringLiteral( "SURVEY_BUILDING" ) ) )
    {
    }

    QVector<int> all() const { return { community, item, status, date, note, building }; }

    int community, item, status, date, note, building;
};

//! What names look like once width, case and blanks no longer count.
QString plainName( const QString &name )
{
  QString plain = name.normalized( QString::NormalizationForm_KC ).toLower();
  plain.remove( QLatin1Char( ' ' ) );
  return plain.simplified();
}

//! Code, then Chinese name, then English name: the first to take a name keeps it.
QHash<QString, std::uint32_t> itemNames( const std::vector<model::ChecklistItem> &items )
{
  QHash<QString, std::uint32_t> names;
  for ( const auto member : { &model::ChecklistItem::code, &model::ChecklistItem::zh, &model::ChecklistItem::en } )
  {
    for ( std::uint32_t i = 0; i < items.size(); ++i )
    {
      const QString name = plainName( QString::fromStdString( items[i].*member ) );
      if ( !name.isEmpty() && !names.contains( name ) )
        names.insert( name, i );
    }
  }
  return names;
}

//! Words that no row could be matched by, with the number of rows, in the order they first come.
class UnmatchedWords
{
  public:
    void add( const QString &word )
    {
      if ( ++mCounts[word] == 1 && mFirst.size() < SHOWN_WORDS )
        mFirst << ( word.isEmpty() ? QStringLiteral( "NULL" ) : word.left( SHOWN_CHARACTERS ) );
      ++mRows;
    }

    //! \a sentence holds %1 for the layer, %2 for the rows, %3 for the words, %4 for the first of them.
    void tell( const QString &sentence, const QString &layer, QStringList &warnings ) const
    {
      const QString shown = mFirst.join( QStringLiteral( ", " ) ) + ( mCounts.size() > SHOWN_WORDS ? QStringLiteral( ", ..." ) : QString() );
      if ( mRows > 0 )
        warnings << sentence.arg( layer, QString::number( mRows ), QString::number( mCounts.size() ), shown );
    }

  private:
    QHash<QString, qint64> mCounts;
    QStringList mFirst;
    qint64 mRows = 0;
};

//! Reads the rows one by one and keeps what it could not make sense of.
class SurveyParser
{
  public:
    SurveyParser( const std::vector<std::string> &communities, const std::vector<model::ChecklistItem> &items )
      : mItems( itemNames( items ) )
    {
      for ( std::uint32_t i = 0; i < communities.size(); ++i )
        mCommunities.insert( QString::fromStdString( communities[i] ), i );
    }

    void parse( const LayerReader &reader, const Columns &columns, SurveyTable &table );
    void tell( SurveyTable &table ) const;

  private:
    QHash<QString, std::uint32_t> mCommunities;
    QHash<QString, std::uint32_t> mItems;
    UnmatchedWords mNoCommunity, mNoItem, mNoAnswer;
};

void SurveyParser::parse( const LayerReader &reader, const Columns &columns, SurveyTable &table )
{
  const QString communityText = readText( reader.cell( columns.community ) );
  const auto community = mCommunities.constFind( communityText );
  if ( community == mCommunities.constEnd() )
    return mNoCommunity.add( communityText );
  const QString itemText = readText( reader.cell( columns.item ) );
  const auto item = mItems.constFind( plainName( itemText ) );
  if ( item == mItems.constEnd() )
    return mNoItem.add( itemText );
  const QString status = readText( reader.cell( columns.status ) );
  const model::Answer answer = model::readAnswer( status.toStdString() );
  if ( answer == model::Answer::Unknown )
    return mNoAnswer.add( status );
  if ( answer == model::Answer::Blank )
  {
    ++table.blankRows;
    return;
  }
  model::SurveyRow row;
  row.community = *community;
  row.item = *item;
  row.isYes = answer == model::Answer::Yes;
  row.status = status.toStdString();
  row.isJudgement = model::isJudgement( row.status );
  row.note = readText( reader.cell( columns.note ) ).toStdString();
  row.building = readText( reader.cell( columns.building ) ).toStdString();
  const DateCell date = readDate( reader.cell( columns.date ) );
  if ( date.isUnreadable )
    table.report.rejections.add( QCoreApplication::translate( "SurveyReader", "a date that cannot be read, counted as undated" ), communityText );
  if ( date.moment )
  {
    row.moment = date.moment->date().toJulianDay() * SECONDS_A_DAY + date.moment->time().msecsSinceStartOfDay() / 1000;
    row.date = date.moment->date().toString( Qt::ISODate ).toStdString();
  }
  table.rows.push_back( std::move( row ) );
}

void SurveyParser::tell( SurveyTable &table ) const
{
  const QString layer = table.report.record.name;
  QStringList &warnings = table.report.warnings;
  mNoCommunity.tell( QCoreApplication::translate( "SurveyReader", "%1: %2 rows are about %3 communities that are not among COMMUNITIES, left out (first: %4)" ), layer, warnings );
  mNoItem.tell( QCoreApplication::translate( "SurveyReader", "%1: %2 rows ask %3 items that the standard does not have, left out (first: %4)" ), layer, warnings );
  mNoAnswer.tell( QCoreApplication::translate( "SurveyReader", "%1: %2 rows hold %3 answers that are neither yes nor no and are no evidence (first: %4)" ), layer, warnings );
}

} // namespace

void requireSurveyFields( const QgsFeatureSource &source, const SurveyFields &fields )
{
  Columns( source, fields );
}

SurveyTable readSurvey( const SourceLayer &layer, const SurveyFields &fields, const std::vector<std::string> &communities, const std::vector<model::ChecklistItem> &items, const model::Progress &progress )
{
  const Columns columns( layer.source, fields );
  SurveyTable table( layer.name() );
  SurveyParser parser( communities, items );
  LayerReader reader( layer, columns.all(), progress );
  while ( reader.next() )
    parser.parse( reader, columns, table );
  table.report.record = reader.record();
  parser.tell( table );
  return table;
}

} // namespace renewal::input
