#pragma once

#include "core/input/layer_inspection.h"

#include <QHash>
#include <QSet>

namespace renewal::input
{

//! Looks at the cells of the rows of one layer.
class RowInspector
{
  public:
    RowInspector( const QgsFields &fields, LayerRole role );

    //! The columns that have to be read.
    QVector<int> columns() const;
    //! The row's id as the audits would show it.
    QString idOf( const LayerReader &reader ) const;
    //! Adds what is wrong with the cells of the current row.
    void look( const LayerReader &reader, const std::optional<QgsPointXY> &place, std::vector<Issue> &issues );
    //! Adds what is wrong with whole columns; call once, after the last row.
    void finish( std::vector<Issue> &issues ) const;

  private:
    void lookAtNumbers( const LayerReader &reader, const Issue &base, std::vector<Issue> &issues );
    void lookAtType( const LayerReader &reader, const Issue &base, std::vector<Issue> &issues ) const;

    QgsFields mFields;
    LayerRole mRole;
    QVector<int> mNumbers, mYears, mTypes, mSpaces;
    int mId = -1;
    QSet<QString> mIds;
    QHash<int, qint64> mTextNumbers; //!< per column: cells that hold a number as text
};

} // namespace renewal::input
