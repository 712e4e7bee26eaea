#include "algorithms/report_data.h"

#include "core/store/run_rows.h"

#include <algorithm>

namespace renewal::algorithms
{

namespace
{

const QString ROW_ID = QStringLiteral( "row_id" );
const QString RUN_ID = QStringLiteral( "run_id" );
const int OWN_COLUMNS = 2; // row_id and run_id come first

using Fields = std::set<std::string>;

void add( Fields &fields, const std::vector<std::string> &more )
{
  fields.insert( more.begin(), more.end() );
}

Fields fieldsOf( const model::ReportTopic &topic )
{
  Fields fields { topic.idField, "basis", "status", "assumed" };
  add( fields, topic.sums );
  add( fields, topic.means );
  add( fields, topic.tallies );
  add( fields, topic.listed );
  return fields;
}

Fields fieldsOf( const model::ReportQuestions &questions )
{
  Fields fields { "community_id", "unit_id", "basis", "status", questions.codeField, questions.nameField, questions.classField, questions.verdictField };
  add( fields, questions.facts );
  add( fields, questions.sums );
  return fields;
}

//! The columns to read: row and run first, then those of \a wanted that the file has.
QStringList columnsToRead( const Fields &wanted, const QStringList &present )
{
  QStringList columns { ROW_ID, RUN_ID };
  for ( const QString &column : present )
  {
    if ( wanted.count( column.toStdString() ) > 0 )
      columns << column;
  }
  return columns;
}

model::ReportCell cellOf( const QVariant &value )
{
  if ( value.isNull() )
    return {};
  if ( value.type() == QVariant::String )
    return value.toString().toStdString();
  return value.toDouble();
}

std::vector<model::ReportCell> cellsOf( const std::vector<QVariant> &row )
{
  std::vector<model::ReportCell> cells;
  for ( std::size_t i = OWN_COLUMNS; i < row.size(); ++i )
    cells.push_back( cellOf( row[i] ) );
  return cells;
}

std::vector<std::string> namesOf( const QStringList &columns )
{
  std::vector<std::string> names;
  for ( int i = OWN_COLUMNS; i < columns.size(); ++i )
    names.push_back( columns[i].toStdString() );
  return names;
}

//! Finds the district of rows of one table.
class RowDistricts
{
  public:
    RowDistricts( const ReportPlaces &places, const ReportData &data, const QString &table, const QString &idField, const QStringList &columns )
      : mPlaces( places )
      , mTable( table )
      , mIdField( idField )
      , mIdColumn( columns.indexOf( idField ) )
    {
      for ( const store::StoredRun &run : data.runs )
        mAreas.insert( run.runId, run.record.area );
    }

    int of( const std::vector<QVariant> &row ) const
    {
      const QString id = mIdColumn < 0 ? QString() : row[static_cast<std::size_t>( mIdColumn )].toString();
      return mPlaces.districtOf( mTable, row[0].toLongLong(), mIdField, mAreas.value( row[1].toLongLong() ), id );
    }

  private:
    const ReportPlaces &mPlaces;
    QString mTable, mIdField;
    int mIdColumn;
    QHash<qint64, QString> mAreas;
};

void readTopic( store::RunRows &source, const model::ReportTopic &topic, const ReportPlaces &places, ReportData &data )
{
  const QString name = QString::fromStdString( topic.table );
  const QStringList present = source.columnsOf( name );
  if ( present.isEmpty() )
    return;
  const QStringList columns = columnsToRead( fieldsOf( topic ), present );
  const RowDistricts districts( places, data, name, QString::fromStdString( topic.idField ), columns );
  ReportTable table;
  table.rows.columns = namesOf( columns );
  source.read( name, columns, [&]( const std::vector<QVariant> &row )
               {
    table.rowIds.push_back( row[0].toLongLong() );
    table.districts.push_back( districts.of( row ) );
    table.rows.rows.push_back( cellsOf( row ) ); } );
  if ( !table.rowIds.empty() )
    data.tables.emplace( topic.table, std::move( table ) );
}

void readQuestions( store::RunRows &source, const model::ReportQuestions &questions, const ReportPlaces &places, ReportData &data )
{
  const QString name = QString::fromStdString( questions.table );
  const QStringList present = source.columnsOf( name );
  if ( present.isEmpty() )
    return;
  const QStringList columns = columnsToRead( fieldsOf( questions ), present );
  const std::vector<std::string> names = namesOf( columns );
  const QString idField = columns.contains( QStringLiteral( "community_id" ) ) ? QStringLiteral( "community_id" ) : QStringLiteral( "unit_id" );
  const RowDistricts districts( places, data, name, idField, columns );
  std::map<int, engine::ReportAnswers> answers;
  source.read( name, columns, [&]( const std::vector<QVariant> &row )
               {
    const std::vector<model::ReportCell> cells = cellsOf( row );
    answers.try_emplace( ReportData::WHOLE, questions, names ).first->second.add( cells );
    answers.try_emplace( districts.of( row ), questions, names ).first->second.add( cells ); } );
  for ( const auto &[district, gathered] : answers )
    data.answers[questions.table][district] = gathered.result();
}

void readIndicators( store::RunRows &source, ReportData &data )
{
  const QString name = QStringLiteral( "indicators" );
  const QStringList present = source.columnsOf( name );
  if ( present.isEmpty() )
    return;
  const QStringList columns = columnsToRead( { "district", "code", "name", "unit", "value", "numerator", "denominator", "nodata_count", "formula", "reason", "basis", "status" }, present );
  data.indicators.columns = namesOf( columns );
  data.indicators.columns.push_back( "area" );
  QHash<qint64, std::string> areas;
  for ( const store::StoredRun &run : data.runs )
    areas.insert( run.runId, run.record.area.toStdString() );
  source.read( name, columns, [&]( const std::vector<QVariant> &row )
               {
    data.indicators.rows.push_back( cellsOf( row ) );
    data.indicators.rows.back().emplace_back( areas.value( row[1].toLongLong() ) ); } );
}

} // namespace

int ReportPlaces::districtOf( const QString &table, qint64 rowId, const QString &idField, const QString &area, const QString &id ) const
{
  const auto row = mRows.constFind( qMakePair( table, rowId ) );
  return row != mRows.constEnd() ? *row : mOwners.value( ownerKey( idField, area, id ), NO_DISTRICT );
}

QStringList ReportData::areas() const
{
  QStringList areas;
  for ( const store::StoredRun &run : runs )
    areas << run.record.area;
  areas.removeDuplicates();
  return areas;
}

bool ReportData::hasRowsIn( int district ) const
{
  return std::any_of( tables.begin(), tables.end(), [this, district]( const auto &table )
                      { return !rowsOf( table.second, district ).empty(); } );
}

std::vector<std::size_t> ReportData::rowsOf( const ReportTable &table, int district ) const
{
  std::vector<std::size_t> rows;
  for ( std::size_t row = 0; row < table.rowIds.size(); ++row )
  {
    if ( district == WHOLE || table.districts[row] == district )
      rows.push_back( row );
  }
  return rows;
}

void readReport( const ReportPlaces &places, ReportData &data, model::Progress &progress )
{
  store::RunRows source( data.path, data.runs, progress );
  for ( const model::ReportTopic &topic : model::reportTopics() )
    readTopic( source, topic, places, data );
  for ( const model::ReportQuestions &questions : model::reportQuestions() )
    readQuestions( source, questions, places, data );
  readIndicators( source, data );
}

} // namespace renewal::algorithms
