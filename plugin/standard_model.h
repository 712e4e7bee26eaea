#pragma once

#include "plugin/standard_entries.h"

#include <QAbstractTableModel>
#include <QCoreApplication>
#include <QSortFilterProxyModel>

namespace renewal::plugin
{

//! The rules, items and figures of a pack as a table.
class StandardModel : public QAbstractTableModel
{
    Q_DECLARE_TR_FUNCTIONS( StandardModel )

  public:
    enum Column
    {
      CODE,
      NAME,
      FIGURE,
      CLASS,
      CERTAINTY,
      PACK,
      COLUMNS
    };

    //! Shows \a entries; the same keys in the same order keep selection and place.
    void setEntries( std::vector<StandardEntry> entries );
    const StandardEntry &entry( int row ) const { return mEntries[std::size_t( row )]; }

    int rowCount( const QModelIndex &parent = QModelIndex() ) const override;
    int columnCount( const QModelIndex &parent = QModelIndex() ) const override;
    QVariant data( const QModelIndex &index, int role ) const override;
    QVariant headerData( int section, Qt::Orientation orientation, int role ) const override;

  private:
    std::vector<StandardEntry> mEntries;
};

//! What of the table is shown.
class StandardFilter : public QSortFilterProxyModel
{
  public:
    void setText( const QString &text );
    void setSection( std::optional<rules::PackSection> section );
    void setCertainty( std::optional<model::Certainty> certainty );
    void setChangesOnly( bool isOnly );

  protected:
    bool filterAcceptsRow( int row, const QModelIndex &parent ) const override;

  private:
    QStringList mWords;
    std::optional<rules::PackSection> mSection;
    std::optional<model::Certainty> mCertainty;
    bool mChangesOnly = false;
};

} // namespace renewal::plugin
