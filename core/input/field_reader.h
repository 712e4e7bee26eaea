#pragma once

#include "core/input/rejections.h"

#include <QHash>
#include <QString>
#include <QVariant>
#include <optional>
#include <qgsfeatureid.h>
#include <qgsfeaturesource.h>

namespace renewal::input
{

//! What a cell said when it was asked for a number.
struct NumberCell
{
    std::optional<double> value; //!< empty for NULL, blank and unreadable
    bool isUnreadable = false;   //!< there was something, but no number: "about 12", NaN
    bool isText = false;         //!< a number, but kept as text
};

/**
 * Reads a number from a cell of any type. Text may be padded, in full-width digits, and grouped by
 * thousands ("1,200"); anything else around the digits makes it unreadable.
 */
NumberCell readNumber( const QVariant &cell );

//! Reads a yes-no cell in the manner of OSM: anything but NULL, blank, no, false, 0 and their like is yes.
bool readYes( const QVariant &cell );

//! Returns the cell as trimmed text; whole numbers without decimals (12.0 and "12.0" -> "12"); NULL is empty.
QString readText( const QVariant &cell );

/**
 * Returns the index of field \a name, or -1 if \a name is empty. Throws InputError, naming layer and
 * \a parameter, if the layer has no such field.
 */
int requiredField( const QgsFeatureSource &source, const QString &name, const QString &parameter );

/**
 * Reads a count that cannot be negative (households, population): NULL and blank are empty; negative or
 * unreadable cells are empty too and noted in \a rejections.
 */
std::optional<double> readCount( const QVariant &cell, const QString &fieldName, const QString &featureId, Rejections &rejections );

//! Gives every row of a layer an id of its own.
class IdRegister
{
  public:
    //! Returns the id of \a cell, of \a featureId where it is blank; the second of a kind becomes `id#2` and is noted.
    QString take( const QVariant &cell, QgsFeatureId featureId, Rejections &rejections );

  private:
    QHash<QString, int> mTaken; //!< id -> number of the last copy made of it
};

} // namespace renewal::input
