#pragma once

#include "algorithms/report_document.h"

#include <QFont>
#include <QStringList>

namespace renewal::algorithms
{

//! Hundredths of a millimetre: the unit in which the pages of the report are set. Fonts need whole sizes.
constexpr double UNITS_PER_MM = 100.0;

//! The letters of the report, one font in several sizes (in units of the page).
struct ReportType
{
    //! Takes a font with Chinese characters; \a hasChinese says whether there is one on this computer.
    static ReportType find( bool &hasChinese );

    QString family;

    QFont font( ReportBlock::Kind kind ) const;
    QFont cellFont( bool isBold = false ) const;
};

/**
 * Returns \a text in lines no wider than \a width, both in units of the page; Chinese breaks between characters, line
 * breaks in the text are kept. What is measured here is what is drawn.
 */
QStringList wrappedLines( const QString &text, const QFont &font, double width );

//! Returns the distance of two lines in \a font, in units of the page.
double lineHeight( const QFont &font );

} // namespace renewal::algorithms
