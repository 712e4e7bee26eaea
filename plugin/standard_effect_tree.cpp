#include "core/rules/typed_number.h"
#include "plugin/standard_effect_page.h"
#include "plugin/standard_words.h"

#include <QHeaderView>
#include <QSet>
#include <QTreeWidget>
#include <cmath>

namespace renewal::plugin
{

namespace
{

//! More are counted, not listed: a person reads a few, and the tree stays quick.
constexpr std::size_t MOST_LISTED = 200;

enum EffectColumn
{
  QUESTION,
  SUM,
  VERDICTS, //!< the first of them
  NEEDS_RUN = VERDICTS + EFFECT_VERDICTS,
  EFFECT_COLUMNS
};

QString beforeAfter( const QString &before, const QString &after )
{
  return before == after ? before : before + QStringLiteral( " → " ) + after;
}

QString sumWords( const std::optional<double> &sum )
{
  return sum ? rules::numberText( std::round( *sum * 10.0 ) / 10.0 ) : QStringLiteral( "–" );
}

//! How many communities have a verdict afterwards; where a run has to tell of some, from how many to how many.
QString countAfter( const EffectLine &line, std::size_t verdict )
{
  const int least = line.after[verdict];
  return line.unknown > 0 && verdict != EFFECT_NA ? StandardWords::tr( "%1 to %2" ).arg( least ).arg( least + line.unknown ) : QString::number( least );
}

QTreeWidgetItem *lineItem( const EffectLine &line, bool isAreaNamed )
{
  QStringList texts;
  texts << ( line.code.isEmpty() || line.name == line.code ? line.name : line.code + QStringLiteral( " " ) + line.name );
  if ( isAreaNamed && !line.area.isEmpty() )
    texts[0] += QStringLiteral( " · " ) + line.area;
  texts << ( line.sumBefore || line.sumAfter ? beforeAfter( sumWords( line.sumBefore ), sumWords( line.sumAfter ) ) : QString() );
  const bool isGrade = line.code.isEmpty();
  for ( std::size_t verdict = 0; verdict < EFFECT_VERDICTS; ++verdict )
    texts << ( isGrade ? QString() : beforeAfter( QString::number( line.before[verdict] ), countAfter( line, verdict ) ) );
  texts << ( line.unknown > 0 ? QString::number( line.unknown ) : QString() );
  return new QTreeWidgetItem( texts );
}

} // namespace

void showEffect( QTreeWidget &tree, const StandardEffect &effect )
{
  tree.clear();
  tree.setColumnCount( EFFECT_COLUMNS );
  QStringList header { StandardWords::tr( "Question" ), StandardWords::tr( "Score/lack" ) };
  for ( const char *verdict : { "met", "partly", "unmet", "nodata", "na" } )
    header << verdictWords( QString::fromLatin1( verdict ) );
  header << StandardWords::tr( "Needs a run" );
  tree.setHeaderLabels( header );
  QSet<QString> areas;
  for ( const EffectLine &line : effect.lines )
    areas.insert( line.area );
  for ( const EffectLine &line : effect.lines )
  {
    QTreeWidgetItem *item = lineItem( line, areas.size() > 1 );
    tree.addTopLevelItem( item );
    for ( std::size_t c = 0; c < std::min( MOST_LISTED, line.communities.size() ); ++c )
    {
      const EffectCommunity &community = line.communities[c];
      const QString name = community.name.isEmpty() ? community.id : community.id + QStringLiteral( " " ) + community.name;
      auto *child = new QTreeWidgetItem( item, { StandardWords::tr( "%1: %2" ).arg( name, beforeAfter( community.before, community.after ) ) } );
      child->setFirstColumnSpanned( true );
    }
    if ( line.communities.size() > MOST_LISTED )
      ( new QTreeWidgetItem( item, { StandardWords::tr( "and %1 more" ).arg( line.communities.size() - MOST_LISTED ) } ) )->setFirstColumnSpanned( true );
  }
  for ( int column = 1; column < EFFECT_COLUMNS; ++column )
    tree.resizeColumnToContents( column );
  tree.setColumnWidth( QUESTION, 175 );
}

} // namespace renewal::plugin
