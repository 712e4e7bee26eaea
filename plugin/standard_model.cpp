#include "plugin/standard_model.h"

#include "plugin/standard_words.h"

#include <QFont>

namespace renewal::plugin
{

void StandardModel::setEntries( std::vector<StandardEntry> entries )
{
  const bool isSame = entries.size() == mEntries.size() && std::equal( entries.begin(), entries.end(), mEntries.begin(), []( const StandardEntry &a, const StandardEntry &b )
                                                                       { return a.key == b.key; } );
  if ( isSame )
  {
    mEntries = std::move( entries );
    if ( !mEntries.empty() )
      emit dataChanged( index( 0, 0 ), index( rowCount() - 1, COLUMNS - 1 ) );
    return;
  }
  beginResetModel();
  mEntries = std::move( entries );
  endResetModel();
}

int StandardModel::rowCount( const QModelIndex &parent ) const
{
  return parent.isValid() ? 0 : static_cast<int>( mEntries.size() );
}

int StandardModel::columnCount( const QModelIndex &parent ) const
{
  return parent.isValid() ? 0 : COLUMNS;
}

QVariant StandardModel::data( const QModelIndex &index, int role ) const
{
  if ( !index.isValid() )
    return QVariant();
  const StandardEntry &entry = mEntries[std::size_t( index.row() )];
  if ( role == Qt::FontRole && entry.isChanged )
  {
    QFont font;
    font.setBold( true );
    return font;
  }
  if ( role != Qt::DisplayRole && role != Qt::ToolTipRole )
    return QVariant();
  QString text;
  switch ( index.column() )
  {
    case CODE:
      text = entry.code;
      break;
    case NAME:
      text = entry.name;
      break;
    case FIGURE:
      text = entry.isChanged && entry.original != entry.figure ? tr( "%1 (standard: %2)" ).arg( entry.figure, entry.original ) : entry.figure;
      break;
    case CLASS:
      text = entry.ruleClass;
      break;
    case CERTAINTY:
      text = StandardWords::certainty( entry.status );
      break;
    case PACK:
      text = entry.pack;
      break;
    default:
      break;
  }
  // A tool tip would take tags in a name of the pack for markup.
  return role == Qt::ToolTipRole ? text.toHtmlEscaped() : text;
}

QVariant StandardModel::headerData( int section, Qt::Orientation orientation, int role ) const
{
  if ( orientation != Qt::Horizontal || role != Qt::DisplayRole )
    return QVariant();
  const QStringList words { tr( "Code" ), tr( "Name" ), tr( "Figure" ), tr( "Class" ), tr( "Certainty" ), tr( "From the pack" ) };
  return words.value( section );
}

void StandardFilter::setText( const QString &text )
{
  mWords = text.split( ' ', Qt::SkipEmptyParts );
  invalidateFilter();
}

void StandardFilter::setSection( std::optional<rules::PackSection> section )
{
  mSection = section;
  invalidateFilter();
}

void StandardFilter::setCertainty( std::optional<model::Certainty> certainty )
{
  mCertainty = certainty;
  invalidateFilter();
}

void StandardFilter::setChangesOnly( bool isOnly )
{
  mChangesOnly = isOnly;
  invalidateFilter();
}

bool StandardFilter::filterAcceptsRow( int row, const QModelIndex & ) const
{
  const StandardEntry &entry = static_cast<const StandardModel *>( sourceModel() )->entry( row );
  if ( ( mSection && entry.key.section != *mSection ) || ( mCertainty && entry.status != *mCertainty ) || ( mChangesOnly && !entry.isChanged ) )
    return false;
  const QString basis = QString::fromStdString( entry.basis.text() );
  return std::all_of( mWords.begin(), mWords.end(), [&]( const QString &word )
                      {
    for ( const QString &text : { entry.code, entry.name, entry.otherName, entry.figure, entry.facilities, entry.pack, basis } )
    {
      if ( text.contains( word, Qt::CaseInsensitive ) )
        return true;
    }
    return false; } );
}

} // namespace renewal::plugin
