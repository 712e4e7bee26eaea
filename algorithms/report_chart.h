#pragma once

#include "algorithms/report_document.h"
#include "algorithms/report_type.h"

namespace renewal::algorithms
{

//! A chart as lines of text and rectangles, \a width units wide; of the bars from \a first to before \a end.
class ReportChartDrawing
{
  public:
    ReportChartDrawing( const ReportChart &chart, const ReportType &type, double width );

    //! Returns the height of the bars with title and key.
    double height( std::size_t first, std::size_t end ) const;

    //! Returns how many bars from \a first on fit into \a available units of height; 0: none.
    std::size_t fitting( std::size_t first, double available ) const;

    //! Returns the chart as an SVG element, all text in it escaped.
    QString svg( std::size_t first, std::size_t end ) const;

  private:
    double keyHeight() const;
    double barHeight( std::size_t bar ) const;
    QString text( double x, double y, const QString &line, const char *anchor, bool isBold = false ) const;
    QString drawnKey( double top ) const;
    QString drawnBar( std::size_t bar, double top ) const;
    //! Where the entries of the key stand: line and left edge.
    std::vector<std::pair<int, double>> keyPlaces() const;

    const ReportChart &mChart;
    ReportType mType;
    QFont mFont;
    double mWidth;
    double mScale = 0.0; //!< units per counted thing
    std::vector<QStringList> mLabels;
};

} // namespace renewal::algorithms
