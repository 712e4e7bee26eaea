#include "algorithms/report_grids.h"

#include "algorithms/report_words.h"
#include "styles/result_style.h"

#include <QCoreApplication>

namespace renewal::algorithms
{

namespace
{

using Kind = ReportBlock::Kind;

//! A list of more rows tells every score, and leaves texts of many lines to the database: paper has an end.
const std::size_t MOST_ROWS_WITH_TEXT = 2000;

const QString VERDICT = QStringLiteral( "verdict" );

//! The verdicts in the order of charts and tables.
const QStringList VERDICTS { QStringLiteral( "met" ), QStringLiteral( "partly" ), QStringLiteral( "unmet" ), QStringLiteral( "nodata" ), QStringLiteral( "na" ) };

bool isVerdict( const std::string &field )
{
  return field.rfind( VERDICT.toStdString(), 0 ) == 0;
}

std::int64_t countOf( const model::ReportTally &tally, const QString &code )
{
  const auto found = tally.counts.find( code.toStdString() );
  // A row without a verdict is as little known as one that says so.
  const std::int64_t unknown = code == QLatin1String( "nodata" ) ? tally.unknown : 0;
  return ( found == tally.counts.end() ? 0 : found->second ) + unknown;
}

QStringList verdictCells( const model::ReportTally &tally )
{
  QStringList cells;
  for ( const QString &verdict : VERDICTS )
    cells << QString::number( countOf( tally, verdict ) );
  return cells;
}

std::vector<ReportColumn> withVerdicts( std::vector<ReportColumn> columns )
{
  for ( const QString &verdict : VERDICTS )
    columns.push_back( { reportWord( VERDICT, verdict ), 1.0, true } );
  return columns;
}

ReportBar verdictBar( const QString &label, const model::ReportTally &tally )
{
  ReportBar bar { label, {} };
  for ( const QString &verdict : VERDICTS )
    bar.segments.push_back( { static_cast<double>( countOf( tally, verdict ) ), reportColor( verdict ) } );
  return bar;
}

std::vector<std::pair<QColor, QString>> verdictKey()
{
  std::vector<std::pair<QColor, QString>> key;
  for ( const QString &verdict : VERDICTS )
    key.emplace_back( reportColor( verdict ), reportWord( VERDICT, verdict ) );
  return key;
}

//! A community that is no part of the checklist has nothing to be listed.
bool isListed( const model::ReportRows &rows, std::size_t row )
{
  const int eligible = rows.indexOf( "eligible" );
  const double *value = eligible < 0 ? nullptr : std::get_if<double>( &rows.rows[row][static_cast<std::size_t>( eligible )] );
  return !value || *value != 0.0;
}

bool isLongText( const QString &field )
{
  return field == QLatin1String( "missing" ) || field == QLatin1String( "reason" );
}

double shareOf( const QString &field )
{
  if ( isLongText( field ) )
    return 7.0;
  if ( field == QLatin1String( "community_name" ) )
    return 3.0;
  return field.endsWith( QLatin1String( "_id" ) ) ? 2.3 : 1.8;
}

} // namespace

QString questionName( const QString &table, const model::ReportAnswer &answer, const RuleNames &rules )
{
  const QString code = QString::fromStdString( answer.code );
  if ( !answer.name.empty() )
    return QString::fromStdString( answer.name );
  if ( table == QLatin1String( "coverage" ) )
    return rules.contains( code ) ? rules.value( code ) : facilityWords( QString::fromStdString( answer.facts.front() ) );
  return table == QLatin1String( "unit_checks" ) ? reportWord( QStringLiteral( "check" ), code ) : code;
}

void addFigures( ReportDocument &document, const model::ReportPart &part )
{
  ReportGrid grid;
  grid.columns = { { QCoreApplication::translate( "AuditReport", "Figure" ), 4.0 }, { QCoreApplication::translate( "AuditReport", "Total" ), 1.6, true }, { QCoreApplication::translate( "AuditReport", "Mean" ), 1.6, true }, { QCoreApplication::translate( "AuditReport", "Rows known" ), 1.4, true }, { QCoreApplication::translate( "AuditReport", "Rows not known" ), 1.4, true } };
  for ( const model::ReportSum &sum : part.sums )
  {
    const QString field = QString::fromStdString( sum.field );
    grid.rows.push_back( { styles::fieldAlias( field ), sum.known > 0 ? reportNumber( field, sum.total ) : notKnown(), QString(), QString::number( sum.known ), QString::number( sum.unknown ) } );
  }
  for ( const model::ReportSum &mean : part.means )
  {
    const QString field = QString::fromStdString( mean.field );
    grid.rows.push_back( { styles::fieldAlias( field ), QString(), mean.known > 0 ? reportNumber( field, mean.total / mean.known ) : notKnown(), QString::number( mean.known ), QString::number( mean.unknown ) } );
  }
  if ( !grid.rows.empty() )
    document.add( QCoreApplication::translate( "AuditReport", "Totals are sums of what is known; what is not known is counted beside, not taken for 0." ), std::move( grid ) );
}

void addTallies( ReportDocument &document, const QString &table, const model::ReportPart &part )
{
  ReportChart verdicts { reportTitle( table ), {}, verdictKey() };
  ReportGrid grid;
  grid.columns = withVerdicts( { { QCoreApplication::translate( "AuditReport", "Judged by" ), 3.0 } } );
  for ( const model::ReportTally &tally : part.tallies )
  {
    const QString field = QString::fromStdString( tally.field );
    const QString alias = styles::fieldAlias( field );
    if ( isVerdict( tally.field ) )
    {
      verdicts.bars.push_back( verdictBar( alias, tally ) );
      grid.rows.push_back( QStringList { alias } + verdictCells( tally ) );
      continue;
    }
    ReportChart chart { alias, {}, {} };
    const QStringList codes = reportCodes( tally );
    for ( const QString &code : codes )
    {
      const std::int64_t count = countOf( tally, code );
      if ( count > 0 || field == QLatin1String( "grade" ) )
        chart.bars.push_back( { reportWord( field, code ), { { static_cast<double>( count ), reportColor( code ) } } } );
    }
    if ( tally.unknown > 0 && !codes.contains( QStringLiteral( "nodata" ) ) )
      chart.bars.push_back( { notKnown(), { { static_cast<double>( tally.unknown ), reportColor( QString() ) } } } );
    document.add( std::move( chart ) );
  }
  if ( verdicts.bars.empty() )
    return;
  document.add( std::move( verdicts ) );
  document.add( QString(), std::move( grid ) );
}

void addQuestions( ReportDocument &document, const model::ReportQuestions &questions, const std::vector<model::ReportAnswer> &answers, const RuleNames &rules )
{
  const QString table = QString::fromStdString( questions.table );
  ReportChart chart { reportTitle( table ), {}, verdictKey() };
  ReportGrid grid;
  grid.columns = { { QCoreApplication::translate( "AuditReport", "Code" ), 1.5 }, { QCoreApplication::translate( "AuditReport", "Question" ), 3.2 } };
  if ( !questions.classField.empty() )
    grid.columns.push_back( { styles::fieldAlias( QString::fromStdString( questions.classField ) ), 1.3 } );
  grid.columns = withVerdicts( std::move( grid.columns ) );
  for ( const std::string &field : questions.sums )
    grid.columns.push_back( { styles::fieldAlias( QString::fromStdString( field ) ), 1.3, true } );
  for ( const model::ReportAnswer &answer : answers )
  {
    const QString name = questionName( table, answer, rules );
    QStringList cells { QString::fromStdString( answer.code ), name };
    if ( !questions.classField.empty() )
      cells << reportWord( QStringLiteral( "class" ), QString::fromStdString( answer.ruleClass ) );
    cells << verdictCells( answer.verdicts );
    for ( const model::ReportSum &sum : answer.sums )
      cells << ( sum.known > 0 ? reportNumber( QString::fromStdString( sum.field ), sum.total ) : notKnown() );
    grid.rows.push_back( cells );
    if ( answer.ruleClass != "info" )
      chart.bars.push_back( verdictBar( name, answer.verdicts ) );
  }
  document.add( Kind::Heading, reportTitle( table ) );
  if ( !chart.bars.empty() )
    document.add( std::move( chart ) );
  document.add( QCoreApplication::translate( "AuditReport", "Communities or units by verdict; must-haves first. Residents covered: sum over the communities where it is known." ), std::move( grid ) );
}

void addList( ReportDocument &document, const model::ReportTopic &topic, const model::ReportRows &rows, const model::ReportPart &part )
{
  const bool isLong = part.rows.size() > MOST_ROWS_WITH_TEXT;
  bool isShortened = false;
  ReportGrid grid;
  std::vector<int> columns;
  for ( const std::string &name : topic.listed )
  {
    const QString field = QString::fromStdString( name );
    if ( rows.indexOf( name ) < 0 )
      continue;
    if ( isLong && isLongText( field ) )
    {
      isShortened = true;
      continue;
    }
    columns.push_back( rows.indexOf( name ) );
    const bool isText = shareOf( field ) > 1.8 || field.endsWith( QLatin1String( "_id" ) ) || !styles::codedValues( field ).isEmpty() || field == QLatin1String( "grade" ) || field == QLatin1String( "strategy" );
    grid.columns.push_back( { styles::fieldAlias( field ), shareOf( field ), !isText } );
  }
  for ( const std::size_t row : part.rows )
  {
    if ( !isListed( rows, row ) )
      continue;
    QStringList cells;
    for ( const int column : columns )
      cells << reportCell( QString::fromStdString( rows.columns[static_cast<std::size_t>( column )] ), rows.rows[row][static_cast<std::size_t>( column )] );
    grid.rows.push_back( cells );
  }
  if ( grid.rows.empty() )
    return;
  QString caption = QCoreApplication::translate( "AuditReport", "All in the order of the data: %1" ).arg( grid.rows.size() );
  if ( grid.rows.size() < part.rows.size() )
    caption += QCoreApplication::translate( "AuditReport", "; not part of this audit and not listed: %1" ).arg( part.rows.size() - grid.rows.size() );
  if ( isShortened )
    caption += QCoreApplication::translate( "AuditReport", "; what each lacks, and why, stands in the results database, too long for this list" );
  document.add( caption, std::move( grid ) );
}

} // namespace renewal::algorithms
