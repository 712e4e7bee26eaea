#include "plugin/community_model.h"

#include <QCollator>
#include <QLocale>

namespace renewal::plugin
{

void CommunityModel::setTable( CommunityTable table )
{
  beginResetModel();
  mTable = std::move( table );
  mRows.clear();
  for ( int row = static_cast<int>( mTable.rows.size() ) - 1; row >= 0; --row )
    mRows.insert( community( row ).id, row );
  endResetModel();
}

int CommunityModel::rowCount( const QModelIndex &parent ) const
{
  return parent.isValid() ? 0 : static_cast<int>( mTable.rows.size() );
}

int CommunityModel::columnCount( const QModelIndex &parent ) const
{
  return parent.isValid() ? 0 : COLUMNS;
}

QVariant CommunityModel::text( const CommunityRow &row, int column ) const
{
  switch ( column )
  {
    case Id:
      return row.id;
    case Name:
      return row.name;
    case Score:
      return row.score ? QVariant( QLocale().toString( *row.score, 'f', 1 ) ) : QVariant( tr( "no data" ) );
    case Grade:
      return row.grade;
    case MissingCount:
      return row.isKnown ? QVariant( row.missing.size() ) : QVariant( tr( "no data" ) );
    case Missing:
      return row.missing.join( QChar( 0x3001 ) );
    case District:
      return row.district;
    case Unit:
      return row.unit;
  }
  return QVariant();
}

QVariant CommunityModel::sortValue( const CommunityRow &row, int column )
{
  switch ( column )
  {
    case Score:
      return row.score ? QVariant( *row.score ) : QVariant();
    case MissingCount:
      return row.isKnown ? QVariant( row.missing.size() ) : QVariant();
    case Id:
      return row.id;
    case Name:
      return row.name.isEmpty() ? QVariant() : QVariant( row.name );
    case Grade:
      return row.grade.isEmpty() ? QVariant() : QVariant( row.grade );
    case Missing:
      return row.missing.isEmpty() ? QVariant() : QVariant( row.missing.join( QChar( 0x3001 ) ) );
    case District:
      return row.district.isEmpty() ? QVariant() : QVariant( row.district );
    case Unit:
      return row.unit.isEmpty() ? QVariant() : QVariant( row.unit );
  }
  return QVariant();
}

QVariant CommunityModel::data( const QModelIndex &index, int role ) const
{
  if ( !index.isValid() || index.row() >= rowCount() )
    return QVariant();
  const CommunityRow &row = community( index.row() );
  switch ( role )
  {
    case Qt::DisplayRole:
      return text( row, index.column() );
    case Qt::ToolTipRole:
      return index.column() == Missing && !row.missing.isEmpty() ? QVariant( row.missing.join( QLatin1Char( '\n' ) ) ) : text( row, index.column() );
    case Qt::TextAlignmentRole:
      return index.column() == Score || index.column() == MissingCount ? int( Qt::AlignRight | Qt::AlignVCenter ) : int( Qt::AlignLeft | Qt::AlignVCenter );
    case SORT_ROLE:
      return sortValue( row, index.column() );
    default:
      return QVariant();
  }
}

QVariant CommunityModel::headerData( int section, Qt::Orientation orientation, int role ) const
{
  if ( orientation != Qt::Horizontal || role != Qt::DisplayRole )
    return QVariant();
  switch ( section )
  {
    case Id:
      return tr( "Id" );
    case Name:
      return tr( "Community" );
    case Score:
      return mTable.table == QLatin1String( "checklist_summary" ) ? tr( "Must-haves met (%)" ) : tr( "Score" );
    case Grade:
      return tr( "Grade" );
    case MissingCount:
      return tr( "Missing" );
    case Missing:
      return tr( "What is missing" );
    case District:
      return tr( "District" );
    case Unit:
      return tr( "Renewal unit" );
    default:
      return QVariant();
  }
}

CommunityFilter::CommunityFilter( CommunityModel &model )
  : mModel( model )
{
  setSourceModel( &model );
}

void CommunityFilter::setFilter( const QString &search, const QString &district, const QString &unit )
{
  mSearch = search.trimmed();
  mDistrict = district;
  mUnit = unit;
  invalidateFilter();
}

bool CommunityFilter::filterAcceptsRow( int row, const QModelIndex & ) const
{
  const CommunityRow &community = mModel.community( row );
  if ( ( !mDistrict.isEmpty() && community.district != mDistrict ) || ( !mUnit.isEmpty() && community.unit != mUnit ) )
    return false;
  if ( mSearch.isEmpty() || community.id.contains( mSearch, Qt::CaseInsensitive ) || community.name.contains( mSearch, Qt::CaseInsensitive ) )
    return true;
  for ( const QString &missing : community.missing )
  {
    if ( missing.contains( mSearch, Qt::CaseInsensitive ) )
      return true;
  }
  return false;
}

bool CommunityFilter::lessThan( const QModelIndex &left, const QModelIndex &right ) const
{
  const QVariant a = left.data( CommunityModel::SORT_ROLE ), b = right.data( CommunityModel::SORT_ROLE );
  if ( a.isValid() != b.isValid() )
    return sortOrder() == Qt::AscendingOrder ? a.isValid() : b.isValid();
  if ( !a.isValid() )
    return left.row() < right.row();
  if ( a.type() != QVariant::String )
    return a.toDouble() < b.toDouble();
  // "C-9" comes before "C-10".
  static const QCollator COLLATOR = []
  {
    // The C locale knows no numbers in names.
    const QLocale locale;
    QCollator collator( locale.language() == QLocale::C ? QLocale( QLocale::English ) : locale );
    collator.setNumericMode( true );
    return collator;
  }();
  return COLLATOR.compare( a.toString(), b.toString() ) < 0;
}

} // namespace renewal::plugin
