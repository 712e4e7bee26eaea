#pragma once

#include "algorithms/report_document.h"
#include "algorithms/report_type.h"
#include "core/model/progress.h"

namespace renewal::algorithms
{

//! Where text, tables, charts and maps stand on a page, in millimetres of an A4 page.
constexpr double PAGE_LEFT = 18.0;
constexpr double PAGE_TOP = 24.0;
constexpr double PAGE_WIDTH = 174.0;
constexpr double PAGE_BOTTOM = 278.0;
constexpr double MAP_HEIGHT = 118.0;
//! The empty line after a block.
constexpr double BLOCK_GAP = 3.0;

//! A block, or some rows or bars of it, on a page.
struct ReportPiece
{
    std::size_t block = 0;
    double top = 0.0;      //!< millimetres from the top of the page
    double height = 0.0;   //!< millimetres
    std::size_t first = 0; //!< first row or bar
    std::size_t end = 0;   //!< behind the last one
};

using ReportPage = std::vector<ReportPiece>;

//! Returns the height of row \a row of \a grid in millimetres; the head is row -1.
double gridRowHeight( const ReportGrid &grid, int row, const ReportType &type );

//! Returns left edge and width of the columns of \a grid, in millimetres from the left of the block.
std::vector<std::pair<double, double>> gridColumns( const ReportGrid &grid );

//! Divides rows that no page holds: what does not fit goes on in a row of its own, so that no text is cut.
void splitTallRows( ReportDocument &document, const ReportType &type );

/**
 * Sets \a document in pages. Chapters begin a page; tables and charts go on over pages, a table under its head again; a
 * heading never stands alone at the foot. Throws model::Canceled.
 */
std::vector<ReportPage> reportPages( const ReportDocument &document, const ReportType &type, const model::Progress &progress );

} // namespace renewal::algorithms
