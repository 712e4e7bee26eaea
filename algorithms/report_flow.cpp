#include "algorithms/report_flow.h"

#include "algorithms/report_chart.h"

#include <algorithm>

namespace renewal::algorithms
{

namespace
{

using Kind = ReportBlock::Kind;

const double CELL_MARGIN = 0.9;    // left, right and above, millimetres
const double AFTER_HEADING = 30.0; // what has to fit below a heading
const int LINES_PER_ROW = 50;      // about 170 mm: a page holds it under its head
const std::size_t LEAST_ROWS = 3;  // of a table before the end of a page

double textHeight( const QString &text, const QFont &font, double widthMm )
{
  return wrappedLines( text, font, widthMm * UNITS_PER_MM ).size() * lineHeight( font ) / UNITS_PER_MM;
}

//! Fills pages from top to bottom.
class Pages
{
  public:
    Pages( const ReportDocument &document, const ReportType &type, const model::Progress &progress )
      : mDocument( document )
      , mType( type )
      , mProgress( progress )
    {
      begin();
    }

    void set( std::size_t index )
    {
      const ReportBlock &block = mDocument.blocks[index];
      switch ( block.kind )
      {
        case Kind::Grid:
          setGrid( index, block );
          break;
        case Kind::Chart:
          setChart( index, block );
          break;
        case Kind::Map:
          put( index, MAP_HEIGHT, 0, 0 );
          break;
        default:
          setText( index, block );
      }
    }

    std::vector<ReportPage> result() const { return mPages; }

  private:
    double left() const { return PAGE_BOTTOM - mTop; }

    void begin()
    {
      mPages.emplace_back();
      mTop = PAGE_TOP;
    }

    bool isPageEmpty() const { return mPages.back().empty(); }

    void put( std::size_t index, double height, std::size_t first, std::size_t end )
    {
      if ( height > left() && !isPageEmpty() )
        begin();
      mPages.back().push_back( { index, mTop, height, first, end } );
      mTop += height + BLOCK_GAP;
    }

    void setText( std::size_t index, const ReportBlock &block )
    {
      if ( block.kind == Kind::Chapter && !isPageEmpty() )
        begin();
      const double height = textHeight( block.text, mType.font( block.kind ), PAGE_WIDTH );
      if ( block.kind == Kind::Heading && height + AFTER_HEADING > left() && !isPageEmpty() )
        begin();
      put( index, height, 0, 0 );
    }

    void setGrid( std::size_t index, const ReportBlock &block )
    {
      const double caption = block.text.isEmpty() ? 0.0 : textHeight( block.text, mType.cellFont(), PAGE_WIDTH ) + CELL_MARGIN;
      const double head = gridRowHeight( block.grid, -1, mType );
      const std::size_t count = block.grid.rows.size();
      std::size_t first = 0;
      do
      {
        double height = ( first == 0 ? caption : 0.0 ) + head;
        std::size_t end = first;
        while ( end < count )
        {
          if ( end % 256 == 0 )
            mProgress.check();
          const double row = gridRowHeight( block.grid, static_cast<int>( end ), mType );
          if ( height + row > left() && ( end > first || !isPageEmpty() ) )
            break;
          height += row;
          ++end;
        }
        const bool isTooLittle = end < count && end - first < LEAST_ROWS && !isPageEmpty();
        if ( isTooLittle )
        {
          begin();
          continue;
        }
        put( index, height, first, end );
        first = end;
        if ( first < count )
          begin();
      } while ( first < count );
    }

    void setChart( std::size_t index, const ReportBlock &block )
    {
      const ReportChartDrawing drawing( block.chart, mType, PAGE_WIDTH * UNITS_PER_MM );
      const std::size_t count = block.chart.bars.size();
      for ( std::size_t first = 0; first < count; )
      {
        std::size_t fitting = drawing.fitting( first, left() * UNITS_PER_MM );
        if ( first + fitting < count && fitting < LEAST_ROWS && !isPageEmpty() )
        {
          begin();
          continue;
        }
        fitting = std::max<std::size_t>( fitting, 1 );
        put( index, drawing.height( first, first + fitting ) / UNITS_PER_MM, first, first + fitting );
        first += fitting;
        if ( first < count )
          begin();
      }
    }

    const ReportDocument &mDocument;
    const ReportType &mType;
    const model::Progress &mProgress;
    std::vector<ReportPage> mPages;
    double mTop = PAGE_TOP;
};

} // namespace

std::vector<std::pair<double, double>> gridColumns( const ReportGrid &grid )
{
  double shares = 0.0;
  for ( const ReportColumn &column : grid.columns )
    shares += column.share;
  std::vector<std::pair<double, double>> columns;
  double x = 0.0;
  for ( const ReportColumn &column : grid.columns )
  {
    const double width = PAGE_WIDTH * column.share / shares;
    columns.emplace_back( x + CELL_MARGIN, width - 2.0 * CELL_MARGIN );
    x += width;
  }
  return columns;
}

double gridRowHeight( const ReportGrid &grid, int row, const ReportType &type )
{
  const QFont font = type.cellFont( row < 0 );
  const std::vector<std::pair<double, double>> columns = gridColumns( grid );
  double height = 0.0;
  for ( std::size_t i = 0; i < columns.size(); ++i )
  {
    const QString text = row < 0 ? grid.columns[i].title : grid.rows[static_cast<std::size_t>( row )].value( static_cast<int>( i ) );
    height = std::max( height, textHeight( text, font, columns[i].second ) );
  }
  return height + CELL_MARGIN;
}

void splitTallRows( ReportDocument &document, const ReportType &type )
{
  const QFont font = type.cellFont();
  for ( ReportBlock &block : document.blocks )
  {
    const std::vector<std::pair<double, double>> columns = gridColumns( block.grid );
    std::vector<QStringList> &rows = block.grid.rows;
    for ( std::size_t row = 0; row < rows.size(); ++row )
    {
      int letters = 0;
      for ( const QString &cell : rows[row] )
        letters = std::max( letters, cell.size() + LINES_PER_ROW * cell.count( QLatin1Char( '\n' ) ) );
      if ( letters <= LINES_PER_ROW )
        continue; // a line holds at least a letter
      QStringList rest;
      for ( int i = 0; i < rows[row].size(); ++i )
      {
        const QStringList lines = wrappedLines( rows[row][i], font, columns[static_cast<std::size_t>( i )].second * UNITS_PER_MM );
        rest << lines.mid( LINES_PER_ROW ).join( QLatin1Char( '\n' ) );
        if ( lines.size() > LINES_PER_ROW )
          rows[row][i] = lines.mid( 0, LINES_PER_ROW ).join( QLatin1Char( '\n' ) );
      }
      if ( !rest.join( QString() ).isEmpty() )
        rows.insert( rows.begin() + static_cast<std::ptrdiff_t>( row ) + 1, rest );
    }
  }
}

std::vector<ReportPage> reportPages( const ReportDocument &document, const ReportType &type, const model::Progress &progress )
{
  Pages pages( document, type, progress );
  for ( std::size_t i = 0; i < document.blocks.size(); ++i )
    pages.set( i );
  return pages.result();
}

} // namespace renewal::algorithms
