#include "core/input/row_inspector.h"

#include "core/input/field_reader.h"
#include "core/input/known_columns.h"
#include "core/model/build_year.h"
#include "core/model/facility_type_keys.h"

#include <QCoreApplication>

namespace renewal::input
{

namespace
{

//! Rows of these layers are things with an id of their own; a survey names a community many times.
bool hasOwnIds( LayerRole role )
{
  return role != LayerRole::Survey && role != LayerRole::Network && role != LayerRole::Barriers;
}

//! Amap's entrance, exit and entrance-and-exit of a car park: a point of the same car park, not another one.
bool isParkingEntrance( const QString &type )
{
  return type == QLatin1String( "150907" ) || type == QLatin1String( "150908" ) || type == QLatin1String( "150909" ) || type == QLatin1String( "parking_entrance" );
}

} // namespace

RowInspector::RowInspector( const QgsFields &fields, LayerRole role )
  : mFields( fields )
  , mRole( role )
  , mNumbers( columnsThatMean( fields, ColumnMeaning::Number ) )
  , mYears( columnsThatMean( fields, ColumnMeaning::BuildYear ) )
{
  const QVector<int> ids = columnsThatMean( fields, ColumnMeaning::Id );
  if ( hasOwnIds( role ) && !ids.isEmpty() )
    mId = ids.first();
  if ( role == LayerRole::Facilities || role == LayerRole::Areas || role == LayerRole::Lots )
    mTypes = columnsThatMean( fields, ColumnMeaning::Type ).mid( 0, 1 );
  if ( role == LayerRole::Lots )
    mSpaces = columnsThatMean( fields, ColumnMeaning::Spaces ).mid( 0, 1 );
}

QVector<int> RowInspector::columns() const
{
  return QVector<int> { mId } + mNumbers + mYears + mTypes + mSpaces;
}

QString RowInspector::idOf( const LayerReader &reader ) const
{
  const QString id = readText( reader.cell( mId ) );
  return id.isEmpty() ? reader.featureId() : id;
}

void RowInspector::look( const LayerReader &reader, const std::optional<QgsPointXY> &place, std::vector<Issue> &issues )
{
  Issue base;
  base.featureId = idOf( reader );
  base.place = place;
  if ( mId >= 0 )
  {
    if ( mIds.contains( base.featureId ) )
    {
      Issue issue = base;
      issue.kind = QCoreApplication::translate( "RowInspector", "Id used twice" );
      issue.remedy = QCoreApplication::translate( "RowInspector", "Give every feature its own id; the audits keep the second one as id#2." );
      issues.push_back( issue );
    }
    mIds.insert( base.featureId );
  }
  lookAtNumbers( reader, base, issues );
  lookAtType( reader, base, issues );
  for ( const int column : mYears )
  {
    const QString year = readText( reader.cell( column ) );
    if ( year.isEmpty() || model::buildYear( year.toStdString() ) )
      continue;
    Issue issue = base;
    issue.kind = QCoreApplication::translate( "RowInspector", "Building year cannot be read" );
    issue.detail = QStringLiteral( "%1 = \"%2\"" ).arg( mFields.at( column ).name(), year );
    issue.remedy = QCoreApplication::translate( "RowInspector", "Write one year in four digits, such as 1998 or 1998年; spans and decades count as unknown." );
    issues.push_back( issue );
  }
}

void RowInspector::lookAtNumbers( const LayerReader &reader, const Issue &base, std::vector<Issue> &issues )
{
  for ( const int column : mNumbers )
  {
    const NumberCell number = readNumber( reader.cell( column ) );
    if ( number.isText && number.value )
      ++mTextNumbers[column];
    if ( !number.isUnreadable && !( number.value && *number.value < 0.0 ) )
      continue;
    Issue issue = base;
    issue.kind = number.isUnreadable ? QCoreApplication::translate( "RowInspector", "Not a number" ) : QCoreApplication::translate( "RowInspector", "Negative number" );
    issue.detail = QStringLiteral( "%1 = \"%2\"" ).arg( mFields.at( column ).name(), readText( reader.cell( column ) ) );
    issue.remedy = QCoreApplication::translate( "RowInspector", "Correct the cell or leave it empty; the audits treat it as unknown." );
    issues.push_back( issue );
  }
  for ( const int column : mSpaces )
  {
    if ( readNumber( reader.cell( column ) ).value )
      continue;
    Issue issue = base;
    issue.kind = QCoreApplication::translate( "RowInspector", "Car park without number of spaces" );
    issue.remedy = QCoreApplication::translate( "RowInspector", "Fill in the spaces, or set AREA_PER_SPACE in the parking audit if the car park is a polygon." );
    issues.push_back( issue );
  }
}

void RowInspector::lookAtType( const LayerReader &reader, const Issue &base, std::vector<Issue> &issues ) const
{
  for ( const int column : mTypes )
  {
    const QString type = readText( reader.cell( column ) ).toLower();
    Issue issue = base;
    issue.detail = type.isEmpty() ? QString() : QStringLiteral( "\"%1\"" ).arg( type );
    if ( mRole == LayerRole::Lots )
    {
      if ( !isParkingEntrance( type ) )
        continue;
      issue.kind = QCoreApplication::translate( "RowInspector", "Entrance of a car park, not a car park" );
      issue.remedy = QCoreApplication::translate( "RowInspector", "Take it out: the car park itself is another feature, and its spaces would count twice." );
    }
    else if ( model::findFacilityType( type.toStdString() ) )
      continue;
    else
    {
      issue.kind = type.isEmpty() ? QCoreApplication::translate( "RowInspector", "No facility type" ) : QCoreApplication::translate( "RowInspector", "Unknown facility type" );
      issue.remedy = QCoreApplication::translate( "RowInspector", "Run \"Classify facilities\" first, or use one of the type keys in the documentation." );
    }
    issues.push_back( issue );
  }
}

void RowInspector::finish( std::vector<Issue> &issues ) const
{
  for ( const int column : mNumbers )
  {
    const qint64 count = mTextNumbers.value( column );
    if ( count == 0 )
      continue;
    Issue issue;
    issue.kind = QCoreApplication::translate( "RowInspector", "Numbers kept as text" );
    issue.detail = QCoreApplication::translate( "RowInspector", "%1 (%2 rows)" ).arg( mFields.at( column ).name() ).arg( count );
    issue.remedy = QCoreApplication::translate( "RowInspector", "The audits read them, but other tools and styles do not: convert the column with the field calculator (to_real)." );
    issues.push_back( issue );
  }
}

} // namespace renewal::input
