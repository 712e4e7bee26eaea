#include "core/engine/report_figures.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <iomanip>
#include <locale>
#include <sstream>

namespace renewal::engine
{

namespace
{

using model::ReportCell;

const ReportCell NOTHING;

const ReportCell &cellOf( const std::vector<ReportCell> &row, int column )
{
  return column < 0 ? NOTHING : row[static_cast<std::size_t>( column )];
}

void addTo( model::ReportSum &sum, const ReportCell &cell )
{
  const double *number = std::get_if<double>( &cell );
  if ( number && std::isfinite( *number ) )
  {
    sum.total += *number;
    ++sum.known;
  }
  else
    ++sum.unknown;
}

void addTo( model::ReportTally &tally, const ReportCell &cell )
{
  const std::string code = textOf( cell );
  if ( code.empty() )
    ++tally.unknown;
  else
    ++tally.counts[code];
}

std::vector<model::ReportSum> sumsOf( const std::vector<std::string> &fields, const model::ReportRows &table, const std::vector<std::size_t> &rows )
{
  std::vector<model::ReportSum> sums;
  for ( const std::string &field : fields )
  {
    const int column = table.indexOf( field );
    if ( column < 0 )
      continue;
    model::ReportSum sum { field, 0.0, 0, 0 };
    for ( const std::size_t row : rows )
      addTo( sum, cellOf( table.rows[row], column ) );
    sums.push_back( sum );
  }
  return sums;
}

void addSources( const model::ReportRows &table, const std::vector<std::size_t> &rows, model::ReportPart &part )
{
  const int basis = table.indexOf( "basis" );
  const int status = table.indexOf( "status" );
  const int assumed = table.indexOf( "assumed" );
  for ( const std::size_t row : rows )
  {
    std::pair<std::string, std::string> source { textOf( cellOf( table.rows[row], basis ) ), textOf( cellOf( table.rows[row], status ) ) };
    if ( !source.first.empty() || !source.second.empty() )
      ++part.sources[std::move( source )];
    // "cars;potential": a code per thing that was assumed.
    std::istringstream codes( textOf( cellOf( table.rows[row], assumed ) ) );
    for ( std::string code; std::getline( codes, code, ';' ); )
      ++part.assumed[code];
  }
}

//! Adds \a text to what is known of a fact; a rule whose facts differ from run to run shows them all.
void addFact( std::string &fact, const std::string &text )
{
  if ( text.empty() || fact == text )
    return;
  const std::string separator = " / ";
  if ( fact.empty() )
    fact = text;
  else if ( ( separator + fact + separator ).find( separator + text + separator ) == std::string::npos )
    fact += separator + text;
}

int classRank( const std::string &ruleClass )
{
  const std::array<const char *, 3> order { "must", "optional", "info" };
  return static_cast<int>( std::find( order.begin(), order.end(), ruleClass ) - order.begin() );
}

} // namespace

std::string textOf( const ReportCell &cell )
{
  if ( const std::string *text = std::get_if<std::string>( &cell ) )
    return *text;
  const double *number = std::get_if<double>( &cell );
  if ( !number )
    return std::string();
  if ( std::floor( *number ) == *number && std::abs( *number ) < 1e15 )
    return std::to_string( static_cast<std::int64_t>( *number ) );
  std::ostringstream text;
  text.imbue( std::locale::classic() );
  text << std::setprecision( 10 ) << *number;
  return text.str();
}

model::ReportPart reportPart( const model::ReportTopic &topic, const model::ReportRows &table, std::vector<std::size_t> rows )
{
  model::ReportPart part;
  part.sums = sumsOf( topic.sums, table, rows );
  part.means = sumsOf( topic.means, table, rows );
  for ( const std::string &field : topic.tallies )
  {
    const int column = table.indexOf( field );
    if ( column < 0 )
      continue;
    model::ReportTally tally;
    tally.field = field;
    for ( const std::size_t row : rows )
      addTo( tally, cellOf( table.rows[row], column ) );
    part.tallies.push_back( tally );
  }
  addSources( table, rows, part );
  part.rows = std::move( rows );
  return part;
}

ReportAnswers::ReportAnswers( const model::ReportQuestions &questions, const std::vector<std::string> &columns )
  : mQuestions( questions )
{
  const auto place = [&columns]( const std::string &column )
  { return model::ReportRows { columns, {} }.indexOf( column ); };
  mCode = place( questions.codeField );
  mName = place( questions.nameField );
  mClass = place( questions.classField );
  mVerdict = place( questions.verdictField );
  mBasis = place( "basis" );
  mStatus = place( "status" );
  for ( const std::string &field : questions.facts )
    mFacts.push_back( place( field ) );
  for ( const std::string &field : questions.sums )
    mSums.push_back( place( field ) );
}

model::ReportAnswer &ReportAnswers::answerOf( const std::vector<ReportCell> &row )
{
  const std::string code = textOf( cellOf( row, mCode ) );
  const auto [place, isNew] = mPlaces.emplace( code, mAnswers.size() );
  if ( isNew )
  {
    model::ReportAnswer answer;
    answer.code = code;
    answer.ruleClass = textOf( cellOf( row, mClass ) );
    answer.facts.resize( mFacts.size() );
    for ( const std::string &field : mQuestions.sums )
      answer.sums.push_back( { field, 0.0, 0, 0 } );
    answer.verdicts.field = mQuestions.verdictField;
    mAnswers.push_back( answer );
  }
  return mAnswers[place->second];
}

void ReportAnswers::add( const std::vector<ReportCell> &row )
{
  model::ReportAnswer &answer = answerOf( row );
  addFact( answer.name, textOf( cellOf( row, mName ) ) );
  for ( std::size_t i = 0; i < mFacts.size(); ++i )
    addFact( answer.facts[i], textOf( cellOf( row, mFacts[i] ) ) );
  for ( std::size_t i = 0; i < mSums.size(); ++i )
    addTo( answer.sums[i], cellOf( row, mSums[i] ) );
  addTo( answer.verdicts, cellOf( row, mVerdict ) );
  if ( const std::string basis = textOf( cellOf( row, mBasis ) ); !basis.empty() )
    answer.bases.insert( basis );
  if ( const std::string status = textOf( cellOf( row, mStatus ) ); !status.empty() )
    answer.statuses.insert( status );
}

std::vector<model::ReportAnswer> ReportAnswers::result() const
{
  std::vector<model::ReportAnswer> answers = mAnswers;
  std::stable_sort( answers.begin(), answers.end(), []( const model::ReportAnswer &a, const model::ReportAnswer &b )
                    { return classRank( a.ruleClass ) < classRank( b.ruleClass ); } );
  return answers;
}

} // namespace renewal::engine
