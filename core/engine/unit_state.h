#pragma once

#include "core/engine/unit_problem.h"

#include <set>

namespace renewal::engine
{

/**
 * A division while it is being searched: which unit each node is in. Units have numbers that never come again, so that
 * a number stands for one set of nodes.
 */
class UnitState
{
  public:
    using Number = std::uint32_t;
    static constexpr Number NONE = 0xFFFFFFFFu; //!< left over

    explicit UnitState( const UnitProblem &problem );

    const UnitProblem &problem() const { return mProblem; }
    Number unitOf( std::uint32_t node ) const { return mUnitOf[node]; }
    const UnitNodes &nodes( Number unit ) const { return mNodes[unit]; }

    //! Takes \a block apart (units or single nodes left over that were in it) and puts \a units in its place.
    void replace( const UnitNodes &block, const std::vector<UnitNodes> &units );

    //! The nodes of the unit of \a node, or itself if it is left over.
    UnitNodes partOf( std::uint32_t node ) const;
    //! One node of each part next to \a block: units, and nodes left over.
    UnitNodes partsAround( const UnitNodes &block ) const;
    //! Objective of the nodes in \a block, which holds whole parts only.
    model::UnitObjective objectiveOf( const UnitNodes &block ) const;
    //! The units within \a block.
    std::vector<UnitNodes> unitsIn( const UnitNodes &block ) const;

    //! A number that changes with every change of a part of \a block.
    std::uint64_t keyOf( const UnitNodes &block ) const;

    UnitDivision division() const;

  private:
    const UnitProblem &mProblem;
    std::vector<Number> mUnitOf;
    std::vector<UnitNodes> mNodes; //!< by number; empty once replaced
};

//! The part of \a problem that \a nodes are, with their order kept.
UnitProblem subproblem( const UnitProblem &problem, const UnitNodes &nodes );

//! The nodes of a division of a subproblem, as nodes of the whole.
std::vector<UnitNodes> lifted( const std::vector<UnitNodes> &units, const UnitNodes &nodes );

} // namespace renewal::engine
