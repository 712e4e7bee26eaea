#include "algorithms/report_unknown.h"

#include "algorithms/report_words.h"
#include "styles/result_style.h"

#include <QCoreApplication>

namespace renewal::algorithms
{

namespace
{

//! Adds what the sums, counts and assumptions of one result leave open.
void addUnknown( const QString &table, const model::ReportPart &part, ReportGrid &grid )
{
  const QString title = reportTitle( table );
  const auto add = [&]( const std::string &field, std::int64_t unknown )
  {
    if ( unknown > 0 )
      grid.rows.push_back( { title, styles::fieldAlias( QString::fromStdString( field ) ), QString::number( unknown ), reportReason( table ) } );
  };
  for ( const std::vector<model::ReportSum> *sums : { &part.means, &part.sums } )
    for ( const model::ReportSum &sum : *sums )
      add( sum.field, sum.unknown );
  for ( const model::ReportTally &tally : part.tallies )
  {
    const auto nodata = tally.counts.find( "nodata" );
    add( tally.field, tally.unknown + ( nodata == tally.counts.end() ? 0 : nodata->second ) );
  }
  for ( const auto &[code, count] : part.assumed )
    grid.rows.push_back( { title, QString::fromStdString( code ), QString::number( count ), QCoreApplication::translate( "AuditReport", "Not in the data; the value of the standard, or none, was assumed." ) } );
}

void addUnknownAnswers( const ReportData &data, int district, const RuleNames &rules, ReportGrid &grid )
{
  for ( const model::ReportQuestions &questions : model::reportQuestions() )
  {
    const auto found = data.answers.find( questions.table );
    if ( found == data.answers.end() || found->second.count( district ) == 0 )
      continue;
    const QString table = QString::fromStdString( questions.table );
    for ( const model::ReportAnswer &answer : found->second.at( district ) )
    {
      const auto nodata = answer.verdicts.counts.find( "nodata" );
      const std::int64_t unknown = answer.verdicts.unknown + ( nodata == answer.verdicts.counts.end() ? 0 : nodata->second );
      if ( unknown > 0 )
        grid.rows.push_back( { reportTitle( table ), QString::fromStdString( answer.code ) + QLatin1Char( ' ' ) + questionName( table, answer, rules ), QString::number( unknown ), reportReason( table ) } );
    }
  }
}

} // namespace

void addNotKnown( ReportDocument &document, const ReportData &data, int district, const RuleNames &rules )
{
  document.add( ReportBlock::Kind::Chapter, QCoreApplication::translate( "AuditReport", "What is not known" ) );
  ReportGrid grid;
  grid.columns = { { QCoreApplication::translate( "AuditReport", "Audit" ), 1.8 }, { QCoreApplication::translate( "AuditReport", "Question" ), 3.2 }, { QCoreApplication::translate( "AuditReport", "Rows not known" ), 1.1, true }, { QCoreApplication::translate( "AuditReport", "Why" ), 4.4 } };
  for ( const model::ReportTopic &topic : model::reportTopics() )
  {
    const auto table = data.tables.find( topic.table );
    if ( table != data.tables.end() )
      addUnknown( QString::fromStdString( topic.table ), engine::reportPart( topic, table->second.rows, data.rowsOf( table->second, district ) ), grid );
  }
  addUnknownAnswers( data, district, rules, grid );
  if ( grid.rows.empty() )
    document.add( ReportBlock::Kind::Paragraph, QCoreApplication::translate( "AuditReport", "Every question could be answered from the data." ) );
  else
    document.add( QCoreApplication::translate( "AuditReport", "To be surveyed or added to the data before the next audit. None of this counts as a failure." ), std::move( grid ) );
}

} // namespace renewal::algorithms
