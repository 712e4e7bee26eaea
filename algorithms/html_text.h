#pragma once

#include <QString>
#include <QStringList>

namespace renewal::algorithms
{

/**
 * HTML as our reports write it: one file that needs nothing else, no script, nothing from the network. All text is
 * plain and is escaped here: names from layers and packs are not to be trusted.
 */

//! Returns \a text escaped, without control characters.
QString htmlText( const QString &text );

//! Returns \a text inside the element \a tag, escaped; line breaks are kept.
QString htmlElement( const QString &tag, const QString &text );

//! Returns one row of a table; \a tag is td or th.
QString htmlRow( const QStringList &cells, const char *tag = "td" );

//! Returns a table with the head \a heads and the finished \a rows.
QString htmlTable( const QStringList &heads, const QString &rows );

//! Returns everything before the first element of the body: \a title and the style sheet, with \a moreStyle.
QString htmlHead( const QString &title, const QString &moreStyle = QString() );

//! Returns what closes a page begun by htmlHead().
QString htmlFoot();

} // namespace renewal::algorithms
