#pragma once

#include "core/model/progress.h"
#include "core/model/renewal_units.h"

#include <cstdint>
#include <limits>
#include <vector>

namespace renewal::engine
{

//! A group of communities that hang together, as a graph to be divided into units.
struct UnitProblem
{
    struct Neighbour
    {
        std::uint32_t node = 0;
        double contactMetres = 0.0; //!< half of what joining the two saves in outline
    };

    struct Node
    {
        double hectares = 0.0;
        double need = 0.0;
        double households = 0.0;
        double outlineMetres = 0.0;
        std::vector<Neighbour> neighbours; //!< ascending
    };

    std::vector<Node> nodes;
    double minHectares = 0.0;
    double maxHectares = 0.0;
    double maxHouseholds = std::numeric_limits<double>::infinity();
};

using UnitNodes = std::vector<std::uint32_t>;

//! Sums over the members of a unit.
struct UnitSums
{
    double hectares = 0.0;
    double needHectares = 0.0;
    double households = 0.0;
};

//! A division of a problem: its units, ascending members each; nodes in none are left over.
struct UnitDivision
{
    std::vector<UnitNodes> units; //!< by first member
    model::UnitObjective objective;
    bool isExact = false;
};

UnitSums sumsOf( const UnitProblem &problem, const UnitNodes &nodes );

//! Limits are exact to a billionth of their size: areas are sums of measured ones.
bool fitsLimits( const UnitProblem &problem, const UnitSums &sums );
//! As fitsLimits(), without the least area.
bool fitsUpperLimits( const UnitProblem &problem, const UnitSums &sums );

//! Sum of hectares x |need - mean need|, exactly the contract's.
double unlikenessOf( const UnitProblem &problem, const UnitNodes &nodes );

//! Outline of the nodes together: outlines less what every pair of neighbours saves.
double outlineOf( const UnitProblem &problem, const UnitNodes &nodes );

//! Returns the pieces of \a nodes that hang together, each ascending, by first node.
std::vector<UnitNodes> piecesOf( const UnitProblem &problem, const UnitNodes &nodes );

//! Returns true if \a nodes hang together.
bool isConnected( const UnitProblem &problem, const UnitNodes &nodes );

model::UnitObjective objectiveOf( const UnitProblem &problem, const std::vector<UnitNodes> &units );

//! Returns true if \a a is better than \a b by more than rounding: less left over, else more alike, else shorter outlines.
bool isBetter( const model::UnitObjective &a, const model::UnitObjective &b );

model::UnitObjective operator+( const model::UnitObjective &a, const model::UnitObjective &b );

} // namespace renewal::engine
