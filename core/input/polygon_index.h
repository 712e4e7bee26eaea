#pragma once

#include <cstddef>
#include <cstdint>
#include <vector>

class QgsAbstractGeometry;

namespace renewal::input
{

/**
 * Answers "which polygons contain this point" for many points, in the plane of the polygons' own CRS.
 * A point on a border shared by two polygons belongs to exactly one of them (half-open edges).
 * Cost: near-linear to build, about a microsecond per question, also for outlines of many thousand vertices.
 * Queries are safe from several threads.
 */
class PolygonIndex
{
  public:
    //! Adds the next polygon (its index is the number of those before it). Call build() after the last.
    void add( const QgsAbstractGeometry &geometry );
    void build();

    //! Returns how many polygons contain the point; \a first receives the lowest index among them.
    int find( double x, double y, std::uint32_t &first ) const;

    std::size_t size() const { return mShapes.size(); }

  private:
    struct Edge
    {
        double x1, y1, x2, y2;
    };

    //! One polygon; its edges are listed per horizontal band, so that a question looks at few of them.
    struct Shape
    {
        double minX, minY, maxX, maxY;
        double bandsPerUnit = 0.0;
        std::vector<Edge> edges;
        std::vector<std::uint32_t> firstInBand; //!< into edgesInBand, one more than bands
        std::vector<std::uint32_t> edgesInBand;

        void build();
        std::size_t band( double y ) const;
        bool contains( double x, double y ) const;
    };

    std::size_t column( double x ) const;
    std::size_t row( double y ) const;

    std::vector<Shape> mShapes;
    double mMinX = 0.0, mMinY = 0.0, mCellsPerX = 0.0, mCellsPerY = 0.0;
    std::size_t mColumns = 0, mRows = 0;
    std::vector<std::uint32_t> mFirstInCell; //!< into mShapesInCell, one more than cells
    std::vector<std::uint32_t> mShapesInCell;
};

} // namespace renewal::input
