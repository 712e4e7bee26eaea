#include "core/rules/pack_overlay.h"

#include "core/rules/json_text.h"
#include "core/rules/overlay_figures.h"
#include "core/rules/pack_loader.h"
#include "core/rules/pack_reader.h"
#include "core/rules/pack_writer.h"

#include <QFileInfo>

namespace renewal::rules
{

namespace
{

//! What the packs that \a extends names say together.
model::RulePack inheritedPack( const std::vector<std::string> &extends, const QString &label )
{
  model::RulePack empty;
  empty.id = "-"; // no shipped pack is called so
  empty.version = "-";
  empty.titleZh = empty.titleEn = "-";
  empty.extends = extends;
  return mergePack( packJson( empty, std::string() ), label, shippedPackBytes );
}

//! An entry that only repeats what it replaces is written again where needed, and is no change.
template <typename Entry>
void dropCompanions( OverlaySection<Entry> &section )
{
  section.dropOwn( [&section]( const Entry &entry )
                   {
    const Entry *inherited = findEntry( section.inherited(), entry.code );
    return inherited && entry.replaces == std::vector<std::string> { entry.code } && sameContent( entry, *inherited ); } );
}

template <typename Entry>
std::set<std::string> droppedCodes( const OverlaySection<Entry> &section, const std::set<std::string> &replaced )
{
  std::set<std::string> dropped;
  for ( const Entry &entry : section.inherited() )
  {
    if ( replaced.count( entry.code ) > 0 && !findEntry( section.own(), entry.code ) )
      dropped.insert( entry.code );
  }
  return dropped;
}

template <typename Entry>
void addChanges( const std::vector<Entry> &entries, const OverlaySection<Entry> &section, PackSection name, std::vector<EntryKey> &changes )
{
  for ( const Entry &entry : entries )
  {
    if ( section.isChanged( keyOf( entry ) ) )
      changes.push_back( { name, keyOf( entry ) } );
  }
}

} // namespace

PackOverlay PackOverlay::over( const QString &id )
{
  const model::RulePack base = loadShippedPack( id );
  PackOverlay overlay;
  overlay.mExtends = { base.id };
  overlay.head = { base.id + "-local", "1.0", std::string(), base.titleZh + "（本地调整）", base.titleEn + ", local changes" };
  overlay.mCoverage = { base.coverage, {} };
  overlay.mChecklist = { base.checklist, {} };
  overlay.mParking = { base.parking, {} };
  overlay.mCharging = { base.charging, {} };
  overlay.mUnit = { base.unit, {} };
  return overlay;
}

PackOverlay PackOverlay::fromFile( const QString &path )
{
  const QByteArray bytes = packFileBytes( path );
  const QString label = QFileInfo( path ).fileName();
  mergePack( bytes, label, shippedPackBytes ); // refuses what would not load
  const model::RulePack own = readPack( bytes, label );
  const model::RulePack inherited = inheritedPack( own.extends, label );
  PackOverlay overlay;
  overlay.mExtends = own.extends;
  overlay.head = { own.id, own.version, own.effectiveFrom, own.titleZh, own.titleEn };
  if ( const JsonNode root = parseJson( bytes, label ); const JsonNode *schema = root.member( QStringLiteral( "$schema" ) ) )
    overlay.mSchema = schema->text.toStdString();
  overlay.mCoverage = { inherited.coverage, own.coverage };
  overlay.mChecklist = { inherited.checklist, own.checklist };
  overlay.mParking = { inherited.parking, withInheritedWords( own.parking, inherited.parking ) };
  overlay.mCharging = { inherited.charging, withInheritedWords( own.charging, inherited.charging ) };
  overlay.mUnit = { inherited.unit, withInheritedWords( own.unit, inherited.unit ) };
  const std::set<std::string> replaced = overlay.replacedCodes();
  overlay.mDroppedRules = droppedCodes( overlay.mCoverage, replaced );
  overlay.mDroppedItems = droppedCodes( overlay.mChecklist, replaced );
  dropCompanions( overlay.mCoverage );
  dropCompanions( overlay.mChecklist );
  return overlay;
}

const OverlaySection<model::Figure> &PackOverlay::figures( PackSection section ) const
{
  if ( section == PackSection::Parking )
    return mParking;
  return section == PackSection::Charging ? mCharging : mUnit;
}

OverlaySection<model::Figure> &PackOverlay::figuresOf( PackSection section )
{
  return const_cast<OverlaySection<model::Figure> &>( figures( section ) );
}

std::set<std::string> PackOverlay::replacedCodes() const
{
  std::set<std::string> codes;
  for ( const model::CoverageRule &rule : mCoverage.own() )
    codes.insert( rule.replaces.begin(), rule.replaces.end() );
  for ( const model::ChecklistItem &item : mChecklist.own() )
    codes.insert( item.replaces.begin(), item.replaces.end() );
  return codes;
}

template <typename Entry>
void PackOverlay::prepare( Entry &entry, const OverlaySection<Entry> &section, const model::Basis &basis ) const
{
  entry.status = model::Certainty::Local;
  entry.basis = basis;
  entry.pack = head.id;
  const Entry *own = findEntry( section.own(), entry.code );
  if ( own )
    entry.replaces = own->replaces;
  else
    entry.replaces = { entry.code };
}

void PackOverlay::setRule( model::CoverageRule rule, const model::Basis &basis )
{
  prepare( rule, mCoverage, basis );
  mCoverage.set( std::move( rule ) );
}

void PackOverlay::setItem( model::ChecklistItem item, const model::Basis &basis )
{
  prepare( item, mChecklist, basis );
  mChecklist.set( std::move( item ) );
}

void PackOverlay::setFigure( PackSection section, model::Figure figure, const model::Basis &basis )
{
  figure.status = model::Certainty::Local;
  figure.basis = basis;
  figure.pack = head.id;
  figure.code.clear(); // another number is no longer that row of the source notes
  figuresOf( section ).set( std::move( figure ) );
}

void PackOverlay::setBasis( const EntryKey &entry, const model::Basis &basis )
{
  if ( !isChanged( entry ) )
    return;
  if ( entry.section == PackSection::Coverage )
    mCoverage.setBasis( entry.key, basis );
  else if ( entry.section == PackSection::Checklist )
    mChecklist.setBasis( entry.key, basis );
  else
    figuresOf( entry.section ).setBasis( entry.key, basis );
}

bool PackOverlay::isChanged( const EntryKey &entry ) const
{
  if ( entry.section == PackSection::Coverage )
    return mCoverage.isChanged( entry.key );
  if ( entry.section == PackSection::Checklist )
    return mChecklist.isChanged( entry.key );
  return figures( entry.section ).isChanged( entry.key );
}

void PackOverlay::undo( const EntryKey &entry )
{
  if ( entry.section == PackSection::Coverage )
    mCoverage.undo( entry.key );
  else if ( entry.section == PackSection::Checklist )
    mChecklist.undo( entry.key );
  else
    figuresOf( entry.section ).undo( entry.key );
}

std::vector<EntryKey> PackOverlay::changes() const
{
  const model::RulePack pack = effective();
  std::vector<EntryKey> changes;
  addChanges( pack.coverage, mCoverage, PackSection::Coverage, changes );
  addChanges( pack.checklist, mChecklist, PackSection::Checklist, changes );
  addChanges( pack.parking, mParking, PackSection::Parking, changes );
  addChanges( pack.charging, mCharging, PackSection::Charging, changes );
  addChanges( pack.unit, mUnit, PackSection::Unit, changes );
  return changes;
}

template <typename Entry>
std::vector<Entry> PackOverlay::merged( const OverlaySection<Entry> &section, const std::set<std::string> &dropped ) const
{
  const std::set<std::string> replaced = replacedCodes();
  std::vector<Entry> entries;
  for ( const Entry &inherited : section.inherited() )
  {
    if ( dropped.count( inherited.code ) == 0 || replaced.count( inherited.code ) == 0 )
      entries.push_back( *section.current( inherited.code ) );
  }
  for ( const Entry &own : section.own() )
  {
    if ( !findEntry( section.inherited(), own.code ) )
      entries.push_back( own );
  }
  return entries;
}

//! What the file holds of a section, in its order: the changed, those that a change elsewhere under their code would take out, the added.
template <typename Entry>
std::vector<Entry> PackOverlay::written( const OverlaySection<Entry> &section, const std::set<std::string> &dropped ) const
{
  const std::set<std::string> replaced = replacedCodes();
  std::vector<Entry> entries;
  for ( const Entry &inherited : section.inherited() )
  {
    if ( const Entry *own = findEntry( section.own(), inherited.code ) )
      entries.push_back( *own );
    else if ( replaced.count( inherited.code ) > 0 && dropped.count( inherited.code ) == 0 )
    {
      entries.push_back( inherited );
      entries.back().replaces = { inherited.code };
    }
  }
  for ( const Entry &own : section.own() )
  {
    if ( !findEntry( section.inherited(), own.code ) )
      entries.push_back( own );
  }
  return entries;
}

model::RulePack PackOverlay::named() const
{
  model::RulePack pack;
  pack.id = head.id;
  pack.version = head.version;
  pack.effectiveFrom = head.effectiveFrom;
  pack.titleZh = head.titleZh;
  pack.titleEn = head.titleEn;
  pack.extends = mExtends;
  return pack;
}

model::RulePack PackOverlay::effective() const
{
  model::RulePack pack = named();
  pack.coverage = merged( mCoverage, mDroppedRules );
  pack.checklist = merged( mChecklist, mDroppedItems );
  pack.parking = mergedFigures( mParking );
  pack.charging = mergedFigures( mCharging );
  pack.unit = mergedFigures( mUnit );
  return pack;
}

QByteArray PackOverlay::json() const
{
  model::RulePack pack = named();
  pack.coverage = written( mCoverage, mDroppedRules );
  pack.checklist = written( mChecklist, mDroppedItems );
  pack.parking = writtenFigures( mParking );
  pack.charging = writtenFigures( mCharging );
  pack.unit = writtenFigures( mUnit );
  return packJson( pack, mSchema );
}

} // namespace renewal::rules
