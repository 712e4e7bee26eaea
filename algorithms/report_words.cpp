#include "algorithms/report_words.h"

#include "core/engine/report_figures.h"
#include "core/model/facility_type_keys.h"
#include "styles/result_style.h"

#include <QCoreApplication>
#include <QHash>
#include <cmath>
#include <qgsapplication.h>

namespace renewal::algorithms
{

namespace
{

struct ResultWords
{
    const char *table;
    const char *title;
    const char *reason; //!< why something is not known
};

const ResultWords RESULT_WORDS[] = {
  { "scorecard", QT_TRANSLATE_NOOP( "AuditReport", "Complete communities" ), QT_TRANSLATE_NOOP( "AuditReport", "More than 30 % of the weight of the questions is without data, or nothing is known." ) },
  { "coverage_summary", QT_TRANSLATE_NOOP( "AuditReport", "Coverage of services" ), QT_TRANSLATE_NOOP( "AuditReport", "The population is not in the data, or too many rules are without data for a score or grade." ) },
  { "unserved", QT_TRANSLATE_NOOP( "AuditReport", "Residents lacking a must-have service" ), QT_TRANSLATE_NOOP( "AuditReport", "The population of the community is not in the data." ) },
  { "parking_gap", QT_TRANSLATE_NOOP( "AuditReport", "Parking gap" ), QT_TRANSLATE_NOOP( "AuditReport", "Households or own spaces are not in the data, or the community is off the street." ) },
  { "lots_left", QT_TRANSLATE_NOOP( "AuditReport", "Car parks that lend spaces" ), QT_TRANSLATE_NOOP( "AuditReport", "The number of spaces or the share that is open is not in the data." ) },
  { "charging_gap", QT_TRANSLATE_NOOP( "AuditReport", "Charging gap" ), QT_TRANSLATE_NOOP( "AuditReport", "Vehicles, households, piles or stations are not in the data, or the community is off the street." ) },
  { "stations_left", QT_TRANSLATE_NOOP( "AuditReport", "Charging stations" ), QT_TRANSLATE_NOOP( "AuditReport", "The number of piles is not in the data." ) },
  { "lot_checks", QT_TRANSLATE_NOOP( "AuditReport", "Chargers at car parks" ), QT_TRANSLATE_NOOP( "AuditReport", "Spaces, piles or the kind of the car park are not in the data." ) },
  { "checklist_summary", QT_TRANSLATE_NOOP( "AuditReport", "Checklist of old communities" ), QT_TRANSLATE_NOOP( "AuditReport", "The year of building or the kind of the community is not in the data." ) },
  { "renewal_units", QT_TRANSLATE_NOOP( "AuditReport", "Renewal units" ), QT_TRANSLATE_NOOP( "AuditReport", "Households are not in the data." ) },
  { "leftover", QT_TRANSLATE_NOOP( "AuditReport", "Communities in no renewal unit" ), QT_TRANSLATE_NOOP( "AuditReport", "See the reason of each." ) },
  { "coverage", QT_TRANSLATE_NOOP( "AuditReport", "Coverage by rule" ), QT_TRANSLATE_NOOP( "AuditReport", "The data hold no usable facility of this kind, no resident has a street, or the size of what was found is not known." ) },
  { "checklist_items", QT_TRANSLATE_NOOP( "AuditReport", "Checklist by item" ), QT_TRANSLATE_NOOP( "AuditReport", "No survey answer and no attribute that decides it." ) },
  { "unit_checks", QT_TRANSLATE_NOOP( "AuditReport", "Checks of renewal units" ), QT_TRANSLATE_NOOP( "AuditReport", "The figures of the plan or of its buildings are not in the data." ) },
  { "indicators", QT_TRANSLATE_NOOP( "AuditReport", "Check-up indicators" ), "" },
  { "parking_flows", QT_TRANSLATE_NOOP( "AuditReport", "Spaces lent" ), "" },
  { "charging_flows", QT_TRANSLATE_NOOP( "AuditReport", "Piles allocated" ), "" },
};

const ResultWords *wordsOf( const QString &table )
{
  for ( const ResultWords &words : RESULT_WORDS )
  {
    if ( table == QLatin1String( words.table ) )
      return &words;
  }
  return nullptr;
}

//! Places after the point of what does not count whole things.
int placesOf( const QString &field )
{
  if ( field.endsWith( QLatin1String( "_ha" ) ) || field.endsWith( QLatin1String( "_share" ) ) || field == QLatin1String( "severity" ) )
    return 2;
  if ( field.endsWith( QLatin1String( "_m" ) ) )
    return 0;
  return field == QLatin1String( "value" ) || field == QLatin1String( "numerator" ) || field == QLatin1String( "denominator" ) ? 2 : 1;
}

} // namespace

QString reportTitle( const QString &table )
{
  const ResultWords *words = wordsOf( table );
  return words ? QCoreApplication::translate( "AuditReport", words->title ) : table;
}

QString reportReason( const QString &table )
{
  const ResultWords *words = wordsOf( table );
  return words && *words->reason ? QCoreApplication::translate( "AuditReport", words->reason ) : QString();
}

QString reportCount( const QString &table, std::size_t count )
{
  const QString number = QString::number( count );
  if ( table == QLatin1String( "renewal_units" ) )
    return QCoreApplication::translate( "AuditReport", "Renewal units: %1" ).arg( number );
  if ( table == QLatin1String( "lots_left" ) || table == QLatin1String( "lot_checks" ) )
    return QCoreApplication::translate( "AuditReport", "Car parks: %1" ).arg( number );
  if ( table == QLatin1String( "stations_left" ) )
    return QCoreApplication::translate( "AuditReport", "Stations: %1" ).arg( number );
  if ( table == QLatin1String( "unserved" ) )
    return QCoreApplication::translate( "AuditReport", "Places where residents lack a must-have service: %1" ).arg( number );
  if ( table.endsWith( QLatin1String( "_flows" ) ) )
    return QCoreApplication::translate( "AuditReport", "Pairs of lender and community: %1" ).arg( number );
  return QCoreApplication::translate( "AuditReport", "Communities: %1" ).arg( number );
}

QString notKnown()
{
  return QCoreApplication::translate( "AuditReport", "not known" );
}

QString reportNumber( const QString &field, double value )
{
  // Scores keep one place even where it is 0, so that a column reads alike.
  const bool isScore = field == QLatin1String( "score" ) || field == QLatin1String( "need" ) || field.endsWith( QLatin1String( "_share" ) ) || field.endsWith( QLatin1String( "_ha" ) );
  const int places = std::floor( value ) == value && !isScore ? 0 : placesOf( field );
  return QString::number( value, 'f', places );
}

QString reportWord( const QString &field, const QString &code )
{
  if ( code.isEmpty() )
    return notKnown();
  for ( const auto &[known, words] : styles::codedValues( field ) )
  {
    if ( known == code )
      return words;
  }
  return code;
}

QString reportCell( const QString &field, const model::ReportCell &cell )
{
  const bool isCoded = !styles::codedValues( field ).isEmpty();
  const double *number = std::get_if<double>( &cell );
  if ( number && !isCoded )
    return reportNumber( field, *number );
  const QString text = QString::fromStdString( engine::textOf( cell ) );
  // An empty list of what is missing is an answer; an empty number is not.
  const bool isList = field == QLatin1String( "missing" ) || field == QLatin1String( "reason" ) || field == QLatin1String( "community_name" );
  return text.isEmpty() && isList ? QString() : reportWord( field, text );
}

QStringList reportCodes( const model::ReportTally &tally )
{
  const QString field = QString::fromStdString( tally.field );
  QStringList codes = field == QLatin1String( "grade" ) ? QStringList { QStringLiteral( "A" ), QStringLiteral( "B" ), QStringLiteral( "C" ), QStringLiteral( "D" ) } : QStringList();
  for ( const auto &[code, words] : styles::codedValues( field ) )
  {
    Q_UNUSED( words )
    codes << code;
  }
  for ( const auto &[code, count] : tally.counts )
  {
    Q_UNUSED( count )
    if ( !codes.contains( QString::fromStdString( code ) ) )
      codes << QString::fromStdString( code );
  }
  return codes;
}

QColor reportColor( const QString &code )
{
  static const QHash<QString, QColor> COLORS {
    { QStringLiteral( "met" ), QColor( 43, 122, 75 ) },
    { QStringLiteral( "partly" ), QColor( 253, 200, 80 ) },
    { QStringLiteral( "unmet" ), QColor( 200, 60, 50 ) },
    { QStringLiteral( "nodata" ), QColor( 190, 190, 190 ) },
    { QStringLiteral( "na" ), QColor( 225, 225, 225 ) },
    { QStringLiteral( "A" ), QColor( 43, 122, 75 ) },
    { QStringLiteral( "B" ), QColor( 154, 205, 50 ) },
    { QStringLiteral( "C" ), QColor( 253, 200, 80 ) },
    { QStringLiteral( "D" ), QColor( 200, 60, 50 ) },
    { QString(), QColor( 190, 190, 190 ) },
  };
  return COLORS.value( code, QColor( 90, 125, 170 ) );
}

QString facilityWords( const QString &keys )
{
  const bool isChinese = QgsApplication::locale().startsWith( QLatin1String( "zh" ) );
  QStringList names;
  for ( const QString &key : keys.split( '|', Qt::SkipEmptyParts ) )
  {
    const model::FacilityTypeName *type = model::findFacilityType( key.toStdString() );
    names << ( type ? QString::fromUtf8( isChinese ? type->zh : type->en ) : key );
  }
  return names.join( isChinese ? QStringLiteral( "、" ) : QStringLiteral( ", " ) );
}

} // namespace renewal::algorithms
