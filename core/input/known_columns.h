#pragma once

#include <QString>
#include <QVector>
#include <qgsfields.h>

namespace renewal::input
{

//! What a column most likely holds, judged by its name alone.
enum class ColumnMeaning
{
  Other,
  Number,    //!< a count, an area, a power: a text column here is a trap
  BuildYear, //!< `built_year`, 建成年份
  Id,
  Type,
  Spaces, //!< parking spaces; also a Number
};

/**
 * Returns the meaning of a column called \a name, ignoring case, blanks and a unit in brackets. The names
 * known are those of our own outputs and the usual Chinese ones (户数, 车位数, 建成年份 ...); docs/check_inputs.md lists them.
 */
ColumnMeaning columnMeaning( const QString &name );

//! Returns the indices of the columns with \a meaning, in order; Spaces are among the Numbers.
QVector<int> columnsThatMean( const QgsFields &fields, ColumnMeaning meaning );

} // namespace renewal::input
