#include "core/rules/pack_reader.h"

#include "core/model/facility_type_keys.h"
#include "core/rules/pack_fields.h"
#include "core/rules/pack_limits.h"
#include "core/rules/pack_sections.h"
#include "core/rules/pack_text.h"

#include <QDate>
#include <algorithm>

namespace renewal::rules
{

namespace
{

constexpr int MAX_RULES = 1000;
constexpr int MAX_LIST = 200;

QString facilityKeys()
{
  QStringList keys;
  for ( const model::FacilityTypeName &type : model::facilityTypes() )
    keys << QString::fromUtf8( type.key );
  return keys.join( QStringLiteral( ", " ) );
}

std::vector<std::string> readFacilities( const PackField &field )
{
  std::vector<std::string> keys;
  for ( const PackField &item : field.items( MAX_LIST, false ) )
  {
    const std::string key = item.text();
    if ( !model::findFacilityType( key ) )
      item.fail( PackText::tr( "unknown facility type \"%1\"" ).arg( QString::fromStdString( key ).left( 80 ) ), facilityKeys() );
    if ( std::find( keys.begin(), keys.end(), key ) != keys.end() )
      item.fail( PackText::tr( "\"%1\" stands twice" ).arg( QString::fromStdString( key ) ), PackText::tr( "each type once" ) );
    keys.push_back( key );
  }
  return keys;
}

model::SizeRequirement readSize( const PackField &field )
{
  field.checkObject( {}, { "min_m2", "per_100_households_m2" } );
  model::SizeRequirement size;
  if ( field.has( "min_m2" ) )
    size.minSquareMetres = field.at( "min_m2" ).number( 0.0, MAX_SQUARE_METRES, true );
  if ( field.has( "per_100_households_m2" ) )
    size.per100HouseholdsSquareMetres = field.at( "per_100_households_m2" ).number( 0.0, MAX_SQUARE_METRES, true );
  return size;
}

model::CoverageRule readCoverageRule( const PackField &field, const std::string &packId )
{
  field.checkObject( { "code", "zh", "en", "facilities", "limit_m", "class" },
                     { "minutes", "min_count", "weight", "size", "replaces", "basis", "status" } );
  model::CoverageRule rule;
  rule.pack = packId;
  rule.code = field.at( "code" ).code();
  rule.zh = field.at( "zh" ).text();
  rule.en = field.at( "en" ).text();
  rule.facilities = readFacilities( field.at( "facilities" ) );
  rule.limitMetres = field.at( "limit_m" ).number( 0.0, MAX_LIMIT_METRES, true );
  rule.ruleClass = readRuleClass( field.at( "class" ) );
  if ( field.has( "minutes" ) )
    rule.minutes = field.at( "minutes" ).wholeNumber( 1, 1440 );
  if ( field.has( "min_count" ) )
    rule.minCount = field.at( "min_count" ).wholeNumber( 1, MAX_COUNT );
  if ( field.has( "weight" ) )
    rule.weight = field.at( "weight" ).number( 0.0, MAX_WEIGHT );
  if ( field.has( "size" ) )
    rule.size = readSize( field.at( "size" ) );
  if ( field.has( "replaces" ) )
    rule.replaces = readCodes( field.at( "replaces" ) );
  if ( field.has( "basis" ) )
    rule.basis = readBasis( field.at( "basis" ) );
  if ( field.has( "status" ) )
    rule.status = readStatus( field.at( "status" ), rule.ruleClass );
  return rule;
}

std::vector<model::CoverageRule> readCoverage( const PackField &field, const std::string &packId )
{
  std::vector<model::CoverageRule> rules;
  CodesOnce codes;
  for ( const PackField &item : field.items( MAX_RULES, true ) )
  {
    rules.push_back( readCoverageRule( item, packId ) );
    codes.add( item.at( "code" ) );
  }
  return rules;
}

std::string readDate( const PackField &field )
{
  const std::string text = field.text();
  const QString date = QString::fromStdString( text );
  if ( date.size() != 10 || !QDate::fromString( date, Qt::ISODate ).isValid() )
    field.fail( PackText::tr( "\"%1\" is not a date" ).arg( date.left( 80 ) ), PackText::tr( "a date such as 2023-09-14" ) );
  return text;
}

//! A district may give one language only; it then stands for both.
void readTitle( const PackField &field, model::RulePack &pack )
{
  field.checkObject( {}, { "zh", "en" } );
  if ( !field.has( "zh" ) && !field.has( "en" ) )
    field.fail( PackText::tr( "the title is empty" ), PackText::tr( "zh, en or both" ) );
  pack.titleZh = field.at( field.has( "zh" ) ? "zh" : "en" ).text();
  pack.titleEn = field.at( field.has( "en" ) ? "en" : "zh" ).text();
}

} // namespace

model::RulePack readPack( const QByteArray &bytes, const QString &label )
{
  const JsonNode root = parseJson( bytes, label );
  const PackField field( root, label, QString() );
  field.checkObject( { "id", "version", "title" }, { "$schema", "effective_from", "extends", "coverage", "checklist", "parking", "charging", "unit" } );
  model::RulePack pack;
  pack.id = field.at( "id" ).code();
  pack.version = field.at( "version" ).text( 64 );
  readTitle( field.at( "title" ), pack );
  if ( field.has( "$schema" ) )
    field.at( "$schema" ).text();
  if ( field.has( "effective_from" ) )
    pack.effectiveFrom = readDate( field.at( "effective_from" ) );
  if ( field.has( "extends" ) )
    pack.extends = readCodes( field.at( "extends" ) );
  if ( field.has( "coverage" ) )
    pack.coverage = readCoverage( field.at( "coverage" ), pack.id );
  if ( field.has( "checklist" ) )
    pack.checklist = readChecklist( field.at( "checklist" ), pack.id );
  if ( field.has( "parking" ) )
    pack.parking = readFigures( field.at( "parking" ), "parking", pack.id );
  if ( field.has( "charging" ) )
    pack.charging = readFigures( field.at( "charging" ), "charging", pack.id );
  if ( field.has( "unit" ) )
    pack.unit = readFigures( field.at( "unit" ), "unit", pack.id );
  return pack;
}

} // namespace renewal::rules
