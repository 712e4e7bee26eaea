#include "algorithms/report_sections.h"

#include "algorithms/report_words.h"
#include "styles/result_style.h"

#include <QCoreApplication>

namespace renewal::algorithms
{

namespace
{

using Kind = ReportBlock::Kind;

//! The questions that belong under the result \a table.
const char *questionsOf( const std::string &table )
{
  if ( table == "coverage_summary" )
    return "coverage";
  if ( table == "checklist_summary" )
    return "checklist_items";
  return table == "renewal_units" ? "unit_checks" : "";
}

void addQuestionsOf( ReportDocument &document, const std::string &table, const ReportData &data, int district, const RuleNames &rules )
{
  for ( const model::ReportQuestions &questions : model::reportQuestions() )
  {
    const auto found = data.answers.find( questions.table );
    if ( questions.table != questionsOf( table ) || found == data.answers.end() )
      continue;
    const auto answers = found->second.find( district );
    if ( answers != found->second.end() )
      addQuestions( document, questions, answers->second, rules );
  }
}

//! The whole shows its own rows, and those of districts that the report does not have: nothing is lost.
bool isShown( const ReportData &data, const QString &name, int district )
{
  return district == ReportData::WHOLE ? !data.districts.contains( name ) : name == data.districts.at( district );
}

std::vector<std::pair<QString, double>> indicatorFields( const ReportData &data, int district )
{
  std::vector<std::pair<QString, double>> fields;
  if ( data.areas().size() > 1 )
    fields.emplace_back( QStringLiteral( "area" ), 1.2 );
  if ( district == ReportData::WHOLE )
    fields.emplace_back( QStringLiteral( "district" ), 1.6 );
  for ( const auto &[field, share] : std::initializer_list<std::pair<const char *, double>> { { "code", 1.4 }, { "name", 3.4 }, { "value", 1.3 }, { "unit", 0.8 }, { "numerator", 1.7 }, { "denominator", 1.7 }, { "nodata_count", 1.0 }, { "reason", 2.6 } } )
    fields.emplace_back( QString::fromLatin1( field ), share );
  return fields;
}

void addIndicators( ReportDocument &document, const ReportData &data, int district )
{
  static const QStringList NUMBERS { QStringLiteral( "value" ), QStringLiteral( "numerator" ), QStringLiteral( "denominator" ), QStringLiteral( "nodata_count" ) };
  const std::vector<std::pair<QString, double>> fields = indicatorFields( data, district );
  ReportGrid grid;
  for ( const auto &[field, share] : fields )
    grid.columns.push_back( { field == QLatin1String( "area" ) ? QCoreApplication::translate( "AuditReport", "Area" ) : styles::fieldAlias( field ), share, NUMBERS.contains( field ) } );
  const auto cell = [&data]( const std::vector<model::ReportCell> &row, const QString &field )
  {
    const int column = data.indicators.indexOf( field.toStdString() );
    return column < 0 ? model::ReportCell() : row[static_cast<std::size_t>( column )];
  };
  for ( const std::vector<model::ReportCell> &row : data.indicators.rows )
  {
    if ( !isShown( data, QString::fromStdString( engine::textOf( cell( row, QStringLiteral( "district" ) ) ) ), district ) )
      continue;
    QStringList cells;
    for ( const auto &field : fields )
      cells << reportCell( field.first, cell( row, field.first ) );
    grid.rows.push_back( cells );
  }
  if ( grid.rows.empty() )
    return;
  document.add( Kind::Heading, reportTitle( QStringLiteral( "indicators" ) ) );
  document.add( QCoreApplication::translate( "AuditReport", "As stored by the audit; formula, basis and certainty of each stand under \"Method and sources\"." ), std::move( grid ) );
}

//! A cell of the comparison: what is known, and how much is not.
QString withUnknown( const QString &figure, std::int64_t unknown )
{
  return unknown == 0 ? figure : QCoreApplication::translate( "AuditReport", "%1 (not known: %2)" ).arg( figure ).arg( unknown );
}

struct Compared
{
    const char *table;
    const char *field;
};

//! The figures by which districts are compared: means, sums and counts of codes, as the topics have them.
const Compared COMPARED[] = {
  { "scorecard", "score" },
  { "coverage_summary", "score" },
  { "parking_gap", "gap_after" },
  { "charging_gap", "gap" },
  { "checklist_summary", "must_unmet" },
  { "checklist_summary", "must_nodata" },
};

QString comparedCell( const model::ReportPart &part, const std::string &field )
{
  if ( part.rows.empty() )
    return QStringLiteral( "–" );
  for ( const model::ReportSum &mean : part.means )
  {
    if ( mean.field == field )
      return withUnknown( mean.known > 0 ? reportNumber( QString::fromStdString( field ), mean.total / mean.known ) : notKnown(), mean.known > 0 ? mean.unknown : 0 );
  }
  for ( const model::ReportSum &sum : part.sums )
  {
    if ( sum.field == field )
      return withUnknown( sum.known > 0 ? reportNumber( QString::fromStdString( field ), sum.total ) : notKnown(), sum.known > 0 ? sum.unknown : 0 );
  }
  return QString();
}

QString comparedTitle( const Compared &compared )
{
  const QString field = QString::fromLatin1( compared.field );
  const QString alias = field == QLatin1String( "score" ) ? QCoreApplication::translate( "AuditReport", "mean score" ) : styles::fieldAlias( field );
  return QCoreApplication::translate( "AuditReport", "%1: %2" ).arg( reportTitle( QString::fromLatin1( compared.table ) ), alias );
}

//! What lies outside all districts is told where there is any.
QList<int> comparedDistricts( const ReportData &data )
{
  QList<int> districts;
  for ( int i = 0; i < data.districts.size(); ++i )
    districts << i;
  if ( data.hasRowsIn( NO_DISTRICT ) )
    districts << NO_DISTRICT;
  return districts << ReportData::WHOLE;
}

const model::ReportTopic &topicOf( const std::string &table )
{
  for ( const model::ReportTopic &topic : model::reportTopics() )
  {
    if ( topic.table == table )
      return topic;
  }
  throw std::invalid_argument( "no such topic: " + table );
}

} // namespace

QString districtName( const ReportData &data, int district )
{
  if ( district == ReportData::WHOLE )
    return QCoreApplication::translate( "AuditReport", "Whole area" );
  return district == NO_DISTRICT ? QCoreApplication::translate( "AuditReport", "Outside all districts" ) : data.districts.at( district );
}

void addComparison( ReportDocument &document, const ReportData &data )
{
  ReportGrid grid;
  grid.columns = { { styles::fieldAlias( QStringLiteral( "district" ) ), 2.0 } };
  std::vector<Compared> present;
  for ( const Compared &compared : COMPARED )
  {
    if ( data.tables.count( compared.table ) == 0 )
      continue;
    present.push_back( compared );
    grid.columns.push_back( { comparedTitle( compared ), 1.6, true } );
  }
  for ( const int district : comparedDistricts( data ) )
  {
    QStringList cells { districtName( data, district ) };
    for ( const Compared &compared : present )
    {
      const ReportTable &table = data.tables.at( compared.table );
      cells << comparedCell( engine::reportPart( topicOf( compared.table ), table.rows, data.rowsOf( table, district ) ), compared.field );
    }
    grid.rows.push_back( cells );
  }
  if ( present.empty() )
    return;
  document.add( Kind::Heading, QCoreApplication::translate( "AuditReport", "Districts side by side" ) );
  document.add( QCoreApplication::translate( "AuditReport", "A community belongs to the district that holds most of its area." ), std::move( grid ) );
}

void addSection( ReportDocument &document, const ReportData &data, int district, const QString &title, bool hasLists, const RuleNames &rules )
{
  document.add( Kind::Chapter, title );
  if ( district == ReportData::WHOLE && !data.districts.isEmpty() )
    addComparison( document, data );
  for ( const model::ReportTopic &topic : model::reportTopics() )
  {
    const auto found = data.tables.find( topic.table );
    if ( found == data.tables.end() )
      continue;
    const QString table = QString::fromStdString( topic.table );
    const model::ReportPart part = engine::reportPart( topic, found->second.rows, data.rowsOf( found->second, district ) );
    if ( part.rows.empty() )
      continue;
    document.add( Kind::Heading, reportTitle( table ) );
    document.add( Kind::Paragraph, reportCount( table, part.rows.size() ) );
    addFigures( document, part );
    addTallies( document, table, part );
    if ( !topic.layers.empty() )
    {
      ReportMap map { reportTitle( table ), {}, district };
      for ( const std::string &layer : topic.layers )
        map.tables << QString::fromStdString( layer );
      document.add( std::move( map ) );
    }
    addQuestionsOf( document, topic.table, data, district, rules );
    if ( hasLists && !topic.listed.empty() )
      addList( document, topic, found->second.rows, part );
  }
  if ( !data.hasRowsIn( district ) )
    document.add( Kind::Paragraph, QCoreApplication::translate( "AuditReport", "No community of these runs lies here." ) );
  if ( !data.indicators.rows.empty() && district != NO_DISTRICT )
    addIndicators( document, data, district );
}

} // namespace renewal::algorithms
