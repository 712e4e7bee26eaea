#pragma once

#include <QColor>
#include <QString>
#include <QStringList>
#include <vector>

namespace renewal::algorithms
{

//! A column of a table in the report. Widths are shares of the page.
struct ReportColumn
{
    QString title;
    double share = 1.0;
    bool isNumber = false; //!< set flush right
};

struct ReportGrid
{
    std::vector<ReportColumn> columns;
    std::vector<QStringList> rows;
};

//! A part of a bar: so many of one colour.
struct ReportSegment
{
    double value = 0.0;
    QColor color;
};

struct ReportBar
{
    QString label;
    std::vector<ReportSegment> segments;
};

//! Horizontal bars on one scale; numbers stand beside them.
struct ReportChart
{
    QString title;
    std::vector<ReportBar> bars;
    std::vector<std::pair<QColor, QString>> key; //!< empty: the labels say it all
};

//! A map: results drawn top to bottom, of one district or of all.
struct ReportMap
{
    QString title;
    QStringList tables;
    int district = 0;
};

//! What stands in the report, one after the other. Text is plain: whoever writes it out, escapes it.
struct ReportBlock
{
    enum class Kind
    {
      Title,
      Chapter, //!< begins a page
      Heading,
      Paragraph,
      Grid,
      Chart,
      Map
    };

    Kind kind = Kind::Paragraph;
    QString text; //!< of titles, headings and paragraphs; the caption of a grid
    ReportGrid grid {};
    ReportChart chart {};
    ReportMap map {};
};

struct ReportDocument
{
    QString title;
    QString subtitle; //!< area, period: at the head of every page
    std::vector<ReportBlock> blocks;

    void add( ReportBlock::Kind kind, const QString &text ) { blocks.push_back( { kind, text } ); }
    void add( const QString &caption, ReportGrid grid );
    void add( ReportChart chart );
    void add( ReportMap map );
};

inline void ReportDocument::add( const QString &caption, ReportGrid grid )
{
  ReportBlock block { ReportBlock::Kind::Grid, caption };
  block.grid = std::move( grid );
  blocks.push_back( std::move( block ) );
}

inline void ReportDocument::add( ReportChart chart )
{
  ReportBlock block { ReportBlock::Kind::Chart, QString() };
  block.chart = std::move( chart );
  blocks.push_back( std::move( block ) );
}

inline void ReportDocument::add( ReportMap map )
{
  ReportBlock block { ReportBlock::Kind::Map, QString() };
  block.map = std::move( map );
  blocks.push_back( std::move( block ) );
}

} // namespace renewal::algorithms
