#include "plugin/communities_page.h"

#include "ui_audit_panel.h"

#include <QHeaderView>
#include <QScopedValueRollback>
#include <algorithm>
#include <qgsmapcanvas.h>

namespace renewal::plugin
{

namespace
{

//! Fills \a box with "all" and \a values, and selects \a chosen, which is offered even if it is not among them.
void offer( QComboBox &box, const QString &all, QStringList values, const QString &chosen )
{
  const QSignalBlocker blocker( box );
  if ( !chosen.isEmpty() && !values.contains( chosen ) )
    values << chosen;
  box.clear();
  box.addItem( all, QString() );
  for ( const QString &value : values )
    box.addItem( value, value );
  box.setCurrentIndex( std::max( 0, box.findData( chosen ) ) );
}

} // namespace

CommunitiesPage::CommunitiesPage( Ui::AuditPanel &ui, QgsMapCanvas &canvas, Actions actions )
  : mUi( ui )
  , mCanvas( canvas )
  , mActions( std::move( actions ) )
  , mFilter( mModel )
  , mLink( [this]( const QStringList &ids )
           { mark( ids ); } )
{
  QTableView *view = mUi.communities;
  view->setModel( &mFilter );
  view->sortByColumn( CommunityModel::Score, Qt::AscendingOrder );
  view->verticalHeader()->setDefaultSectionSize( view->fontMetrics().height() + 6 );
  const int widths[] = { 85, 95, 55, 48, 58, 160, 90, 90 };
  for ( int column = 0; column < CommunityModel::COLUMNS; ++column )
    view->setColumnWidth( column, widths[column] );
  QObject::connect( view->selectionModel(), &QItemSelectionModel::selectionChanged, view, [this]
                    { onMarked(); } );
  const auto show = [this]
  { showOnMap(); };
  // Enter, or a double click.
  QObject::connect( view, &QTableView::activated, view, show );
  QObject::connect( mUi.show_on_map, &QPushButton::clicked, view, show );
  QObject::connect( mUi.survey, &QPushButton::clicked, view, [this]
                    {
    const QStringList ids = marked();
    if ( !ids.isEmpty() )
      mActions.survey( mModel.community( mModel.rowOf( ids.first() ) ) ); } );
  QObject::connect( mUi.search, &QLineEdit::textChanged, view, [this]
                    { applyFilters(); mActions.filtered(); } );
  QObject::connect( mUi.district, QOverload<int>::of( &QComboBox::activated ), view, [this]
                    { mDistrict = mUi.district->currentData().toString(); applyFilters(); mActions.filtered(); } );
  QObject::connect( mUi.unit, QOverload<int>::of( &QComboBox::activated ), view, [this]
                    { mUnit = mUi.unit->currentData().toString(); applyFilters(); mActions.filtered(); } );
  showChoices();
  applyFilters();
}

void CommunitiesPage::show( CommunityTable table )
{
  const QStringList ids = marked();
  {
    const QScopedValueRollback<bool> marking( mIsMarking, true );
    mModel.setTable( std::move( table ) );
  }
  showChoices();
  showCount();
  mark( ids );
}

void CommunitiesPage::setFilters( const QString &search, const QString &district, const QString &unit )
{
  mDistrict = district;
  mUnit = unit;
  const QSignalBlocker blocker( mUi.search );
  mUi.search->setText( search );
  showChoices();
  applyFilters();
}

QString CommunitiesPage::search() const
{
  return mUi.search->text();
}

void CommunitiesPage::showChoices()
{
  QStringList districts, units;
  for ( const CommunityRow &row : mModel.table().rows )
  {
    if ( !row.district.isEmpty() )
      districts << row.district;
    if ( !row.unit.isEmpty() )
      units << row.unit;
  }
  districts.removeDuplicates();
  units.removeDuplicates();
  std::sort( districts.begin(), districts.end() );
  std::sort( units.begin(), units.end() );
  offer( *mUi.district, tr( "All districts" ), districts, mDistrict );
  offer( *mUi.unit, tr( "All renewal units" ), units, mUnit );
  mUi.communities->setColumnHidden( CommunityModel::District, districts.isEmpty() );
  mUi.communities->setColumnHidden( CommunityModel::Unit, units.isEmpty() );
}

void CommunitiesPage::applyFilters()
{
  mFilter.setFilter( mUi.search->text(), mDistrict, mUnit );
  showCount();
}

void CommunitiesPage::showCount()
{
  QString words = tr( "%1 of %2 communities" ).arg( mFilter.rowCount() ).arg( mModel.rowCount() );
  if ( mModel.table().table.isEmpty() )
    words = tr( "No community has been audited yet: run an audit first." );
  else if ( mModel.table().table != communityTables().first() )
    words += QLatin1Char( '\n' ) + tr( "The scorecard has not been run: the scores are those of the audits before it." );
  if ( !mModel.table().problem.isEmpty() )
    words += QLatin1Char( '\n' ) + mModel.table().problem;
  mUi.count->setText( words );
  const bool hasMarks = mUi.communities->selectionModel()->hasSelection();
  mUi.show_on_map->setEnabled( hasMarks );
  mUi.survey->setEnabled( hasMarks );
}

QStringList CommunitiesPage::marked() const
{
  QStringList ids;
  QModelIndexList rows = mUi.communities->selectionModel()->selectedRows();
  std::sort( rows.begin(), rows.end() );
  for ( const QModelIndex &row : rows )
    ids << mModel.community( mFilter.mapToSource( row ).row() ).id;
  return ids;
}

void CommunitiesPage::mark( const QStringList &ids )
{
  const QScopedValueRollback<bool> marking( mIsMarking, true );
  const QSet<QString> wanted( ids.begin(), ids.end() );
  QItemSelection selection;
  QModelIndex first;
  const int rows = mFilter.rowCount();
  int from = -1;
  for ( int row = 0; row <= rows; ++row )
  {
    const bool isWanted = row < rows && wanted.contains( mModel.community( mFilter.mapToSource( mFilter.index( row, 0 ) ).row() ).id );
    if ( isWanted && from < 0 )
      from = row;
    if ( !isWanted && from >= 0 )
    {
      selection.select( mFilter.index( from, 0 ), mFilter.index( row - 1, CommunityModel::COLUMNS - 1 ) );
      first = first.isValid() ? first : mFilter.index( from, 0 );
      from = -1;
    }
  }
  QItemSelectionModel *model = mUi.communities->selectionModel();
  if ( first.isValid() )
    model->setCurrentIndex( first, QItemSelectionModel::NoUpdate );
  model->select( selection, QItemSelectionModel::ClearAndSelect );
  if ( first.isValid() )
    mUi.communities->scrollTo( first );
}

void CommunitiesPage::onMarked()
{
  showCount();
  if ( !mIsMarking )
    mLink.select( marked() );
}

void CommunitiesPage::showOnMap()
{
  const QStringList ids = marked();
  if ( !ids.isEmpty() )
    mLink.show( ids, mCanvas );
}

} // namespace renewal::plugin
