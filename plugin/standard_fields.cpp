#include "plugin/standard_fields.h"

#include "core/rules/expression_vetting.h"
#include "core/rules/figure_pairs.h"
#include "core/rules/pack_limits.h"
#include "core/rules/typed_number.h"

#include <array>

namespace renewal::plugin
{

namespace
{

using rules::numberText;
using rules::PackSection;
using rules::TypedNumber;
using rules::typedNumber;

constexpr int MAX_TEXT = 500;

struct Walk
{
    int minutes;
    double metres;
};
//! GB 50180-2018, table 3.0.4.
constexpr std::array<Walk, 3> WALKS { { { 5, 300.0 }, { 10, 500.0 }, { 15, 1000.0 } } };

QString optionalText( const std::optional<double> &value )
{
  return value ? numberText( *value ) : QString();
}

bool hasControl( const QString &text )
{
  return std::any_of( text.begin(), text.end(), []( QChar c )
                      { return c.category() == QChar::Other_Control; } );
}

//! A size may be left empty: none is asked.
QString takeSize( const QString &text, std::optional<double> &size )
{
  if ( text.trimmed().isEmpty() )
  {
    size.reset();
    return QString();
  }
  const TypedNumber number = typedNumber( text, { 0.0, rules::MAX_SQUARE_METRES, true, false } );
  if ( number.value )
    size = number.value;
  return number.problem;
}

QString takeLimit( const QString &text, model::CoverageRule &rule )
{
  const TypedNumber number = typedNumber( text, { 0.0, rules::MAX_LIMIT_METRES, true, false } );
  if ( number.value && *number.value != rule.limitMetres )
  {
    rule.limitMetres = *number.value;
    rule.minutes.reset();
    if ( const int minutes = StandardFields::minutesOf( rule.limitMetres ); minutes > 0 )
      rule.minutes = minutes;
  }
  return number.problem;
}

QString takeWeight( const QString &text, double &weight )
{
  const TypedNumber number = typedNumber( text, { 0.0, rules::MAX_WEIGHT, false, false } );
  weight = number.value.value_or( weight );
  return number.problem;
}

QString setInRule( model::CoverageRule &rule, StandardField field, const QString &text )
{
  switch ( field )
  {
    case StandardField::Limit:
      return takeLimit( text, rule );
    case StandardField::MinCount:
    {
      const TypedNumber number = typedNumber( text, { 1.0, double( rules::MAX_COUNT ), false, true } );
      rule.minCount = static_cast<int>( number.value.value_or( rule.minCount ) );
      return number.problem;
    }
    case StandardField::Class:
      rule.ruleClass = model::ruleClassFromText( text.toStdString() );
      return QString();
    case StandardField::Weight:
      return takeWeight( text, rule.weight );
    case StandardField::MinSize:
      return takeSize( text, rule.size.minSquareMetres );
    case StandardField::HouseholdSize:
      return takeSize( text, rule.size.per100HouseholdsSquareMetres );
    default:
      return QString();
  }
}

//! The same limit again gives the standard's minutes again, also where they are not those of the table.
void keepMinutes( model::CoverageRule &rule, const model::CoverageRule *original )
{
  if ( original && original->limitMetres == rule.limitMetres )
    rule.minutes = original->minutes;
}

} // namespace

QList<StandardField> StandardFields::of( PackSection section )
{
  using F = StandardField;
  if ( section == PackSection::Coverage )
    return { F::Limit, F::MinCount, F::Class, F::Weight, F::MinSize, F::HouseholdSize };
  if ( section == PackSection::Checklist )
    return { F::Class, F::Weight, F::Requirement, F::MetWhen };
  return { F::Value };
}

QString StandardFields::text( const rules::PackOverlay &overlay, const rules::EntryKey &entry, StandardField field )
{
  const model::CoverageRule *rule = entry.section == PackSection::Coverage ? overlay.coverage().current( entry.key ) : nullptr;
  const model::ChecklistItem *item = entry.section == PackSection::Checklist ? overlay.checklist().current( entry.key ) : nullptr;
  const model::Figure *figure = rule || item ? nullptr : overlay.figures( entry.section ).current( entry.key );
  switch ( field )
  {
    case StandardField::Limit:
      return rule ? numberText( rule->limitMetres ) : QString();
    case StandardField::MinCount:
      return rule ? QString::number( rule->minCount ) : QString();
    case StandardField::Class:
      return QString::fromLatin1( rule ? model::toText( rule->ruleClass ) : item ? model::toText( item->kind )
                                                                                 : "" );
    case StandardField::Weight:
      return rule ? numberText( rule->weight ) : item ? numberText( item->weight )
                                                      : QString();
    case StandardField::MinSize:
      return rule ? optionalText( rule->size.minSquareMetres ) : QString();
    case StandardField::HouseholdSize:
      return rule ? optionalText( rule->size.per100HouseholdsSquareMetres ) : QString();
    case StandardField::MetWhen:
      return item ? QString::fromStdString( item->metWhen ) : QString();
    case StandardField::Requirement:
      return item ? QString::fromStdString( item->requirement ) : QString();
    case StandardField::Value:
      return figure ? numberText( figure->value ) : QString();
  }
  return QString();
}

namespace
{

QString setInItem( model::ChecklistItem &item, StandardField field, const QString &text )
{
  switch ( field )
  {
    case StandardField::Class:
      item.kind = model::ruleClassFromText( text.toStdString() );
      return QString();
    case StandardField::Weight:
      return takeWeight( text, item.weight );
    case StandardField::MetWhen:
    {
      const QString expression = QString( text ).replace( '\n', ' ' );
      item.metWhen = expression.toStdString();
      return hasControl( expression ) ? QCoreApplication::translate( "StandardFields", "The expression holds a control character." ) : rules::expressionProblem( expression );
    }
    case StandardField::Requirement:
      item.requirement = text.trimmed().toStdString();
      if ( hasControl( text ) || text.size() > MAX_TEXT )
        return QCoreApplication::translate( "StandardFields", "Give at most %1 characters, without line breaks." ).arg( MAX_TEXT );
      return QString();
    default:
      return QString();
  }
}

} // namespace

QString StandardFields::set( rules::PackOverlay &overlay, const rules::EntryKey &entry, StandardField field, const QString &text, const model::Basis &basis )
{
  if ( text == StandardFields::text( overlay, entry, field ) )
    return QString();
  QString problem;
  if ( entry.section == PackSection::Coverage )
  {
    model::CoverageRule rule = *overlay.coverage().current( entry.key );
    problem = setInRule( rule, field, text );
    keepMinutes( rule, overlay.coverage().original( entry.key ) );
    if ( problem.isEmpty() )
      overlay.setRule( rule, basis );
  }
  else if ( entry.section == PackSection::Checklist )
  {
    model::ChecklistItem item = *overlay.checklist().current( entry.key );
    problem = setInItem( item, field, text );
    if ( problem.isEmpty() )
      overlay.setItem( item, basis );
  }
  else
  {
    const std::vector<model::KnownFigure> &known = model::knownFigures();
    const model::RulePack pack = overlay.effective();
    const char *section = entry.section == PackSection::Parking ? "parking" : entry.section == PackSection::Charging ? "charging"
                                                                                                                     : "unit";
    std::vector<model::Figure> figures = entry.section == PackSection::Parking ? pack.parking : entry.section == PackSection::Charging ? pack.charging
                                                                                                                                       : pack.unit;
    const auto range = std::find_if( known.begin(), known.end(), [&]( const model::KnownFigure &figure )
                                     { return entry.key == figure.name && std::string( section ) == figure.section; } );
    const TypedNumber number = typedNumber( text, rules::rangeOf( *range ) );
    problem = number.problem;
    for ( model::Figure &figure : figures )
    {
      if ( !number.value || figure.name != entry.key )
        continue;
      figure.value = *number.value;
      problem = rules::pairProblem( figures );
      if ( problem.isEmpty() )
        overlay.setFigure( entry.section, figure, basis );
    }
  }
  return problem;
}

model::Basis StandardFields::basis( const rules::PackOverlay &overlay, const rules::EntryKey &entry )
{
  if ( entry.section == PackSection::Coverage )
    return overlay.coverage().current( entry.key )->basis;
  if ( entry.section == PackSection::Checklist )
    return overlay.checklist().current( entry.key )->basis;
  return overlay.figures( entry.section ).current( entry.key )->basis;
}

QString StandardFields::basisProblem( const QString &document, const QString &clause )
{
  if ( document.trimmed().isEmpty() && !clause.trimmed().isEmpty() )
    return tr( "Name the document that the clause stands in, or clear the clause." );
  if ( document.size() > MAX_TEXT || clause.size() > MAX_TEXT || hasControl( document ) || hasControl( clause ) )
    return tr( "Give at most %1 characters, without line breaks." ).arg( MAX_TEXT );
  return QString();
}

int StandardFields::minutesOf( double metres )
{
  for ( const Walk &walk : WALKS )
  {
    if ( walk.metres == metres )
      return walk.minutes;
  }
  return 0;
}

double StandardFields::metresOf( int minutes )
{
  for ( const Walk &walk : WALKS )
  {
    if ( walk.minutes == minutes )
      return walk.metres;
  }
  return 0.0;
}

} // namespace renewal::plugin
