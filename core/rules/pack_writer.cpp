#include "core/rules/pack_writer.h"

#include <QLocale>
#include <QStringList>

namespace renewal::rules
{

namespace
{

//! Quotes only what JSON demands, so that Chinese stays readable.
QString quoted( const std::string &text )
{
  QString result = QStringLiteral( "\"" );
  for ( const QChar c : QString::fromStdString( text ) )
  {
    if ( c == '"' || c == '\\' )
      result += QStringLiteral( "\\" ) + c;
    else if ( c.unicode() < 0x20 )
      result += QStringLiteral( "\\u%1" ).arg( c.unicode(), 4, 16, QLatin1Char( '0' ) );
    else
      result += c;
  }
  return result + QStringLiteral( "\"" );
}

QString number( double value )
{
  return QString::number( value, 'g', QLocale::FloatingPointShortest );
}

//! The members of one object, in order.
class Members
{
  public:
    void add( const char *key, const QString &json ) { mMembers << QStringLiteral( "\"%1\": " ).arg( QLatin1String( key ) ) + json; }
    void addText( const char *key, const std::string &text ) { add( key, quoted( text ) ); }
    void addTextIfAny( const char *key, const std::string &text )
    {
      if ( !text.empty() )
        addText( key, text );
    }
    void addList( const char *key, const std::vector<std::string> &texts )
    {
      QStringList items;
      for ( const std::string &text : texts )
        items << quoted( text );
      add( key, QStringLiteral( "[" ) + items.join( QStringLiteral( ", " ) ) + QStringLiteral( "]" ) );
    }
    //! What follows begins a new line.
    void breakLine()
    {
      if ( !mMembers.isEmpty() )
        mLines << mMembers.join( QStringLiteral( ", " ) );
      mMembers.clear();
    }
    QString object( const QString &separator )
    {
      breakLine();
      return QStringLiteral( "{ " ) + mLines.join( QStringLiteral( "," ) + separator ) + QStringLiteral( " }" );
    }

  private:
    QStringList mMembers;
    QStringList mLines;
};

void addBasisAndStatus( const model::Basis &basis, model::Certainty status, Members &members )
{
  if ( !basis.document.empty() )
  {
    Members parts;
    parts.addText( "doc", basis.document );
    parts.addTextIfAny( "clause", basis.clause );
    parts.addTextIfAny( "url", basis.address );
    members.add( "basis", parts.object( QString() ) );
  }
  members.addText( "status", toText( status ) );
}

QString sizeJson( const model::SizeRequirement &size )
{
  Members members;
  if ( size.minSquareMetres )
    members.add( "min_m2", number( *size.minSquareMetres ) );
  if ( size.per100HouseholdsSquareMetres )
    members.add( "per_100_households_m2", number( *size.per100HouseholdsSquareMetres ) );
  return members.object( QString() );
}

const QString LINE = QStringLiteral( "\n      " );

QString ruleJson( const model::CoverageRule &rule )
{
  Members members;
  members.addText( "code", rule.code );
  members.addText( "zh", rule.zh );
  members.addText( "en", rule.en );
  members.breakLine();
  members.addList( "facilities", rule.facilities );
  members.add( "limit_m", number( rule.limitMetres ) );
  if ( rule.minutes )
    members.add( "minutes", QString::number( *rule.minutes ) );
  members.addText( "class", toText( rule.ruleClass ) );
  if ( rule.minCount != 1 )
    members.add( "min_count", QString::number( rule.minCount ) );
  if ( rule.weight != 1.0 )
    members.add( "weight", number( rule.weight ) );
  if ( rule.size.minSquareMetres || rule.size.per100HouseholdsSquareMetres )
    members.add( "size", sizeJson( rule.size ) );
  if ( !rule.replaces.empty() )
    members.addList( "replaces", rule.replaces );
  members.breakLine();
  addBasisAndStatus( rule.basis, rule.status, members );
  return members.object( LINE );
}

QString itemJson( const model::ChecklistItem &item )
{
  Members members;
  members.addText( "code", item.code );
  members.addText( "zh", item.zh );
  members.addText( "en", item.en );
  members.breakLine();
  members.addText( "kind", toText( item.kind ) );
  members.addText( "category", item.category );
  members.addTextIfAny( "dimension", item.dimension );
  if ( item.weight != 1.0 )
    members.add( "weight", number( item.weight ) );
  members.addTextIfAny( "unit", item.unit );
  if ( item.yesMeansUnmet )
    members.addText( "yes_means", "unmet" );
  members.breakLine();
  members.addTextIfAny( "requirement", item.requirement );
  members.breakLine();
  members.addTextIfAny( "applies_when", item.appliesWhen );
  members.breakLine();
  members.addText( "met_when", item.metWhen );
  members.breakLine();
  if ( !item.replaces.empty() )
    members.addList( "replaces", item.replaces );
  members.breakLine();
  addBasisAndStatus( item.basis, item.status, members );
  return members.object( LINE );
}

QString figureJson( const model::Figure &figure )
{
  Members members;
  members.add( "value", number( figure.value ) );
  members.addTextIfAny( "unit", figure.unit );
  members.addTextIfAny( "code", figure.code );
  members.addTextIfAny( "zh", figure.zh );
  members.addTextIfAny( "en", figure.en );
  members.breakLine();
  addBasisAndStatus( figure.basis, figure.status, members );
  return members.object( LINE );
}

template <typename Entry, typename Json>
void addEntries( const char *key, const std::vector<Entry> &entries, const Json &json, QStringList &parts )
{
  if ( entries.empty() )
    return;
  QStringList texts;
  for ( const Entry &entry : entries )
    texts << QStringLiteral( "    " ) + json( entry );
  parts << QStringLiteral( "  \"%1\": [\n" ).arg( QLatin1String( key ) ) + texts.join( QStringLiteral( ",\n" ) ) + QStringLiteral( "\n  ]" );
}

void addFigures( const char *key, const std::vector<model::Figure> &figures, QStringList &parts )
{
  if ( figures.empty() )
    return;
  QStringList texts;
  for ( const model::Figure &figure : figures )
    texts << QStringLiteral( "    " ) + quoted( figure.name ) + QStringLiteral( ": " ) + figureJson( figure );
  parts << QStringLiteral( "  \"%1\": {\n" ).arg( QLatin1String( key ) ) + texts.join( QStringLiteral( ",\n" ) ) + QStringLiteral( "\n  }" );
}

} // namespace

QByteArray packJson( const model::RulePack &pack, const std::string &schema )
{
  QStringList parts;
  const auto add = [&parts]( const char *key, const QString &json )
  { parts << QStringLiteral( "  \"%1\": " ).arg( QLatin1String( key ) ) + json; };
  if ( !schema.empty() )
    add( "$schema", quoted( schema ) );
  add( "id", quoted( pack.id ) );
  add( "version", quoted( pack.version ) );
  if ( !pack.effectiveFrom.empty() )
    add( "effective_from", quoted( pack.effectiveFrom ) );
  Members title;
  title.addTextIfAny( "zh", pack.titleZh );
  title.addTextIfAny( "en", pack.titleEn );
  add( "title", title.object( QString() ) );
  if ( !pack.extends.empty() )
  {
    QStringList ids;
    for ( const std::string &id : pack.extends )
      ids << quoted( id );
    add( "extends", QStringLiteral( "[" ) + ids.join( QStringLiteral( ", " ) ) + QStringLiteral( "]" ) );
  }
  addEntries( "coverage", pack.coverage, ruleJson, parts );
  addEntries( "checklist", pack.checklist, itemJson, parts );
  addFigures( "parking", pack.parking, parts );
  addFigures( "charging", pack.charging, parts );
  addFigures( "unit", pack.unit, parts );
  return ( QStringLiteral( "{\n" ) + parts.join( QStringLiteral( ",\n" ) ) + QStringLiteral( "\n}\n" ) ).toUtf8();
}

} // namespace renewal::rules
