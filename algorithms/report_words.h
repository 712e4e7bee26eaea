#pragma once

#include "core/model/report.h"

#include <QColor>
#include <QString>
#include <QStringList>

namespace renewal::algorithms
{

//! Returns the heading of a result in the report.
QString reportTitle( const QString &table );

//! Returns the words for a count of rows of \a table: "12 communities".
QString reportCount( const QString &table, std::size_t count );

//! Returns why something of \a table may not be known.
QString reportReason( const QString &table );

//! Returns what is shown for a number of \a field: whole where it counts, else rounded to the places of the field.
QString reportNumber( const QString &field, double value );

//! Returns what is shown for \a cell of \a field; what is not known is a word of its own, never 0.
QString reportCell( const QString &field, const model::ReportCell &cell );

//! Returns the words for the codes of a field, in the order of the list; the words for "not known" last.
QString reportWord( const QString &field, const QString &code );

//! Returns the codes of \a field in the order to show, then those of \a tally that are not among them.
QStringList reportCodes( const model::ReportTally &tally );

//! Returns the colour that stands for a verdict, grade or other code on charts; grey for what is not known.
QColor reportColor( const QString &code );

QString notKnown();

//! Returns the names of the facility types in `a|b`, in the language of the QGIS locale.
QString facilityWords( const QString &keys );

} // namespace renewal::algorithms
