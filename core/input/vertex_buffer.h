#pragma once

#include "core/model/coverage.h"

#include <cstddef>
#include <vector>

class QgsAbstractGeometry;
class QgsCurve;

namespace renewal::input
{

/**
 * The vertices of a whole layer in two flat arrays, so that they can be transformed in one go. Curves
 * are segmentised; heights are dropped.
 */
struct VertexBuffer
{
    //! A run of vertices: one line part or one ring.
    struct Run
    {
        std::size_t first = 0;
        std::size_t count = 0;
    };

    std::vector<double> x;
    std::vector<double> y;

    std::size_t size() const { return x.size(); }
    //! Drops everything from vertex \a size on.
    void cutBack( std::size_t size );
    void add( double pointX, double pointY );
    Run addCurve( const QgsCurve &curve );
    //! Adds every line of every part of \a geometry; other parts are skipped.
    std::vector<Run> addLines( const QgsAbstractGeometry &geometry );
    //! Adds every ring of every polygon in \a geometry, outer before inner ones; other parts are skipped.
    std::vector<Run> addRings( const QgsAbstractGeometry &geometry );

    //! True if no vertex of \a run is NaN or infinite.
    bool isFinite( const Run &run ) const;
    //! The vertices of \a run as positions, once the buffer holds degrees.
    std::vector<model::LonLat> places( const Run &run ) const;
};

} // namespace renewal::input
