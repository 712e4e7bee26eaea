#pragma once

#include "plugin/community_rows.h"

#include <QAbstractTableModel>
#include <QCoreApplication>
#include <QSortFilterProxyModel>

namespace renewal::plugin
{

//! The communities as a table. What is not known says so, and is never 0.
class CommunityModel : public QAbstractTableModel
{
    Q_DECLARE_TR_FUNCTIONS( CommunityModel )

  public:
    enum Column
    {
      Id,
      Name,
      Score,
      Grade,
      MissingCount,
      Missing,
      District,
      Unit,
      COLUMNS
    };

    //! Values to sort by: numbers as numbers, invalid where not known.
    static constexpr int SORT_ROLE = Qt::UserRole;

    using QAbstractTableModel::QAbstractTableModel;

    void setTable( CommunityTable table );
    const CommunityTable &table() const { return mTable; }

    const CommunityRow &community( int row ) const { return mTable.rows[static_cast<std::size_t>( row )]; }

    //! Returns the row of community \a id, -1 if there is none; of several areas the first.
    int rowOf( const QString &id ) const { return mRows.value( id, -1 ); }

    int rowCount( const QModelIndex &parent = QModelIndex() ) const override;
    int columnCount( const QModelIndex &parent = QModelIndex() ) const override;
    QVariant data( const QModelIndex &index, int role = Qt::DisplayRole ) const override;
    QVariant headerData( int section, Qt::Orientation orientation, int role = Qt::DisplayRole ) const override;

  private:
    QVariant text( const CommunityRow &row, int column ) const;
    static QVariant sortValue( const CommunityRow &row, int column );

    CommunityTable mTable;
    QHash<QString, int> mRows;
};

//! Sorts and filters the communities; those without a value come last, whichever way they are sorted.
class CommunityFilter : public QSortFilterProxyModel
{
  public:
    explicit CommunityFilter( CommunityModel &model );

    //! Shows rows that hold \a search in id, name or what is missing, and lie in \a district and \a unit; empty means all.
    void setFilter( const QString &search, const QString &district, const QString &unit );

  protected:
    bool filterAcceptsRow( int row, const QModelIndex &parent ) const override;
    bool lessThan( const QModelIndex &left, const QModelIndex &right ) const override;

  private:
    CommunityModel &mModel;
    QString mSearch, mDistrict, mUnit;
};

} // namespace renewal::plugin
