#pragma once

#include "core/engine/nearest_search.h"
#include "core/engine/street_lines.h"
#include "core/model/network.h"

#include <cstdint>
#include <vector>

namespace renewal::bench
{

//! The same streets with every input vertex as a node, numbered along the Hilbert curve, for the other libraries.
struct FullGraph
{
    std::vector<std::uint32_t> firstArc;
    std::vector<std::uint32_t> head;
    std::vector<std::uint32_t> length;       //!< tenths of a millimetre, those of the network
    std::vector<std::uint32_t> nodeOfVertex; //!< per vertex of the network

    std::uint32_t nodes() const { return static_cast<std::uint32_t>( firstArc.size() - 1 ); }
};

FullGraph fullGraph( const model::Network &network );

//! Nearest facility of every vertex of the network.
struct VertexLabels
{
    std::vector<std::uint32_t> distance;
    std::vector<std::uint32_t> facility;
};

//! The engine's search, then along every edge to its vertices: the same task as theirs.
void nearestOfVertices( const model::Network &network, const std::vector<engine::SearchSeed> &seeds, VertexLabels &labels );

//! Milliseconds of the search only; the graphs are built once.
double boostMilliseconds( const FullGraph &graph, const std::vector<std::uint32_t> &sources, VertexLabels &labels );
double lemonMilliseconds( const FullGraph &graph, const std::vector<std::uint32_t> &sources, VertexLabels &labels );

} // namespace renewal::bench
