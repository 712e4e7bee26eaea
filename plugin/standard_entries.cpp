#include "plugin/standard_entries.h"

#include "core/model/facility_type_keys.h"
#include "core/rules/typed_number.h"
#include "plugin/standard_words.h"

namespace renewal::plugin
{

namespace
{

using rules::numberText;

QString text( const std::string &value )
{
  return QString::fromStdString( value );
}

QString otherName( const std::string &zh, const std::string &en )
{
  return text( StandardWords::isChinese() ? en : zh );
}

QString facilityNames( const model::CoverageRule &rule )
{
  QStringList names;
  for ( const std::string &key : rule.facilities )
  {
    const model::FacilityTypeName *type = model::findFacilityType( key );
    names << ( type ? QString::fromUtf8( StandardWords::isChinese() ? type->zh : type->en ) : text( key ) );
  }
  return names.join( StandardWords::isChinese() ? QStringLiteral( "、" ) : QStringLiteral( ", " ) );
}

//! What a rule, an item and a figure have in common.
template <typename Entry>
StandardEntry entryOf( const Entry &entry, const rules::OverlaySection<Entry> &section, rules::PackSection name )
{
  StandardEntry shown;
  shown.key = { name, rules::keyOf( entry ) };
  shown.code = text( rules::keyOf( entry ) );
  shown.name = StandardWords::name( entry.zh, entry.en );
  shown.otherName = otherName( entry.zh, entry.en );
  shown.figure = figureWords( entry );
  shown.basis = entry.basis;
  shown.status = entry.status;
  shown.pack = text( entry.pack );
  shown.isChanged = section.isChanged( rules::keyOf( entry ) );
  const Entry *original = section.original( rules::keyOf( entry ) );
  if ( shown.isChanged && original )
    shown.original = figureWords( *original );
  return shown;
}

void addFigures( const rules::PackOverlay &overlay, rules::PackSection section, const std::vector<model::Figure> &figures, std::vector<StandardEntry> &entries )
{
  for ( const model::Figure &figure : figures )
  {
    entries.push_back( entryOf( figure, overlay.figures( section ), section ) );
    entries.back().row = text( figure.code );
    if ( entries.back().name.isEmpty() )
      entries.back().name = text( figure.name );
  }
}

//! The rows of a table of labels and texts.
class DetailTable
{
  public:
    void add( const QString &label, const QString &value )
    {
      if ( !value.isEmpty() )
        mRows += QStringLiteral( "<tr><td>" ) + label.toHtmlEscaped() + QStringLiteral( "&nbsp;&nbsp;</td><td>" ) + value.toHtmlEscaped() + QStringLiteral( "</td></tr>" );
    }
    QString html() const { return QStringLiteral( "<table>" ) + mRows + QStringLiteral( "</table>" ); }

  private:
    QString mRows;
};

} // namespace

QString figureWords( const model::CoverageRule &rule )
{
  QStringList parts { StandardWords::tr( "%1 m" ).arg( numberText( rule.limitMetres ) ) };
  if ( rule.minutes )
    parts[0] += StandardWords::tr( " (%1 min)" ).arg( *rule.minutes );
  if ( rule.minCount > 1 )
    parts << StandardWords::tr( "%1 facilities" ).arg( rule.minCount );
  if ( rule.size.minSquareMetres )
    parts << StandardWords::tr( "at least %1 m²" ).arg( numberText( *rule.size.minSquareMetres ) );
  if ( rule.size.per100HouseholdsSquareMetres )
    parts << StandardWords::tr( "%1 m² per 100 households" ).arg( numberText( *rule.size.per100HouseholdsSquareMetres ) );
  return parts.join( StandardWords::tr( ", " ) );
}

QString figureWords( const model::ChecklistItem &item )
{
  return text( item.requirement.empty() ? item.metWhen : item.requirement );
}

QString figureWords( const model::Figure &figure )
{
  const QString unit = StandardWords::unit( text( figure.unit ) );
  return unit.isEmpty() ? numberText( figure.value ) : numberText( figure.value ) + QStringLiteral( " " ) + unit;
}

std::vector<StandardEntry> standardEntries( const rules::PackOverlay &overlay )
{
  const model::RulePack pack = overlay.effective();
  std::vector<StandardEntry> entries;
  for ( const model::CoverageRule &rule : pack.coverage )
  {
    StandardEntry entry = entryOf( rule, overlay.coverage(), rules::PackSection::Coverage );
    entry.ruleClass = StandardWords::ruleClass( rule.ruleClass );
    entry.weight = numberText( rule.weight );
    entry.replaces = rule.replaces;
    entry.facilities = facilityNames( rule );
    entries.push_back( entry );
  }
  for ( const model::ChecklistItem &item : pack.checklist )
  {
    StandardEntry entry = entryOf( item, overlay.checklist(), rules::PackSection::Checklist );
    entry.ruleClass = StandardWords::ruleClass( item.kind );
    entry.weight = numberText( item.weight );
    entry.replaces = item.replaces;
    entry.category = text( item.category );
    entry.appliesWhen = text( item.appliesWhen );
    entry.metWhen = text( item.metWhen );
    entries.push_back( entry );
  }
  addFigures( overlay, rules::PackSection::Parking, pack.parking, entries );
  addFigures( overlay, rules::PackSection::Charging, pack.charging, entries );
  addFigures( overlay, rules::PackSection::Unit, pack.unit, entries );
  return entries;
}

QString detailHtml( const StandardEntry &entry )
{
  DetailTable table;
  table.add( StandardWords::tr( "Figure" ), entry.figure );
  table.add( StandardWords::tr( "Standard" ), entry.isChanged ? entry.original : QString() );
  table.add( StandardWords::tr( "Facilities" ), entry.facilities );
  table.add( StandardWords::tr( "Class" ), entry.ruleClass );
  table.add( StandardWords::tr( "Weight" ), entry.weight );
  table.add( StandardWords::tr( "Category" ), entry.category );
  table.add( StandardWords::tr( "Applies when" ), entry.appliesWhen );
  table.add( StandardWords::tr( "Met when" ), entry.metWhen );
  table.add( StandardWords::tr( "Document" ), entry.basis.document.empty() ? StandardWords::tr( "none named" ) : text( entry.basis.document ) );
  table.add( StandardWords::tr( "Clause" ), text( entry.basis.clause ) );
  table.add( StandardWords::tr( "Address" ), text( entry.basis.address ) );
  table.add( StandardWords::tr( "Certainty" ), StandardWords::certainty( entry.status ) );
  table.add( StandardWords::tr( "Row of the sources" ), entry.row );
  table.add( StandardWords::tr( "From the pack" ), entry.pack );
  QStringList replaced;
  for ( const std::string &code : entry.replaces )
    replaced << text( code );
  table.add( StandardWords::tr( "Replaces" ), replaced.join( QStringLiteral( ", " ) ) );
  const QString other = entry.otherName == entry.name ? QString() : QStringLiteral( "<br>" ) + entry.otherName.toHtmlEscaped();
  return QStringLiteral( "<b>" ) + ( entry.code + QStringLiteral( " " ) + entry.name ).toHtmlEscaped() + QStringLiteral( "</b>" ) + other + table.html();
}

} // namespace renewal::plugin
