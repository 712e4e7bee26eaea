#include "core/engine/unit_exact.h"

#include <algorithm>

namespace renewal::engine
{

namespace
{

using Mask = std::uint32_t;

//! Steps between two looks at the user's wish to stop.
const std::size_t STEPS = 4096;

struct Candidate
{
    Mask mask = 0;
    model::UnitObjective cost;
};

UnitNodes nodesOf( Mask mask )
{
  UnitNodes nodes;
  for ( std::uint32_t i = 0; mask >> i; ++i )
    if ( mask >> i & 1u )
      nodes.push_back( i );
  return nodes;
}

std::uint32_t lowestOf( Mask mask )
{
  std::uint32_t node = 0;
  while ( !( mask >> node & 1u ) )
    ++node;
  return node;
}

//! Lists the connected sets within the limits, by lowest node.
class SetList
{
  public:
    SetList( const UnitProblem &problem, std::size_t mostSets, const model::Progress &progress )
      : mProblem( problem )
      , mMost( mostSets )
      , mProgress( progress )
    {
      for ( const UnitProblem::Node &node : problem.nodes )
      {
        Mask mask = 0;
        for ( const UnitProblem::Neighbour &neighbour : node.neighbours )
          mask |= 1u << neighbour.node;
        mAround.push_back( mask );
      }
      mByLowest.resize( problem.nodes.size() );
      for ( std::uint32_t root = 0; root < problem.nodes.size() && !mIsFull; ++root )
      {
        // Nodes below the root are closed: each set is found from its lowest node only.
        extend( root, 1u << root, mAround[root], ( 1u << root ) | ( ( 1u << root ) - 1u ) );
      }
    }

    bool isFull() const { return mIsFull; }
    const std::vector<Candidate> &from( std::uint32_t lowest ) const { return mByLowest[lowest]; }

  private:
    void extend( std::uint32_t root, Mask set, Mask frontier, Mask closed )
    {
      if ( ++mSteps % STEPS == 0 )
        mProgress.check();
      if ( mSteps > mMost )
        mIsFull = true;
      const UnitNodes nodes = nodesOf( set );
      const UnitSums sums = sumsOf( mProblem, nodes );
      if ( mIsFull || !fitsUpperLimits( mProblem, sums ) )
        return;
      if ( fitsLimits( mProblem, sums ) )
        mByLowest[root].push_back( { set, { 0.0, unlikenessOf( mProblem, nodes ), outlineOf( mProblem, nodes ) } } );
      Mask open = frontier & ~closed;
      while ( open )
      {
        const Mask next = open & ( ~open + 1u );
        open &= ~next;
        closed |= next;
        extend( root, set | next, ( frontier | mAround[lowestOf( next )] ) & ~set, closed );
      }
    }

    const UnitProblem &mProblem;
    std::size_t mMost;
    const model::Progress &mProgress;
    std::vector<Mask> mAround;
    std::vector<std::vector<Candidate>> mByLowest;
    std::size_t mSteps = 0;
    bool mIsFull = false;
};

//! The best division of every set of nodes that is asked for.
class BestOfSets
{
  public:
    BestOfSets( const UnitProblem &problem, const SetList &sets, const model::Progress &progress )
      : mProblem( problem )
      , mSets( sets )
      , mProgress( progress )
      , mBest( std::size_t { 1 } << problem.nodes.size() )
    {
    }

    UnitDivision division()
    {
      Mask left = static_cast<Mask>( mBest.size() - 1 );
      UnitDivision result;
      result.objective = best( left ).objective;
      result.isExact = true;
      while ( left )
      {
        const Best &choice = best( left );
        if ( choice.unit )
          result.units.push_back( nodesOf( choice.unit ) );
        left &= choice.unit ? ~choice.unit : ~( 1u << lowestOf( left ) );
      }
      return result;
    }

  private:
    struct Best
    {
        bool isKnown = false;
        Mask unit = 0; //!< the unit of the lowest node; 0: it is left over
        model::UnitObjective objective;
    };

    const Best &best( Mask set )
    {
      if ( mBest[set].isKnown || set == 0 )
        return mBest[set];
      if ( ++mSteps % STEPS == 0 )
        mProgress.check();
      const std::uint32_t lowest = lowestOf( set );
      Best result { true, 0, best( set & ~( 1u << lowest ) ).objective + model::UnitObjective { mProblem.nodes[lowest].hectares, 0.0, 0.0 } };
      for ( const Candidate &candidate : mSets.from( lowest ) )
      {
        if ( ( candidate.mask & set ) != candidate.mask )
          continue;
        const model::UnitObjective objective = candidate.cost + best( set & ~candidate.mask ).objective;
        if ( isBetter( objective, result.objective ) )
        {
          result.unit = candidate.mask;
          result.objective = objective;
        }
      }
      return mBest[set] = result;
    }

    const UnitProblem &mProblem;
    const SetList &mSets;
    const model::Progress &mProgress;
    std::vector<Best> mBest;
    std::size_t mSteps = 0;
};

} // namespace

std::optional<UnitDivision> divideExactly( const UnitProblem &problem, std::size_t mostSets, const model::Progress &progress )
{
  if ( problem.nodes.size() > MOST_EXACT_NODES )
    return std::nullopt;
  const SetList sets( problem, mostSets, progress );
  if ( sets.isFull() )
    return std::nullopt;
  return BestOfSets( problem, sets, progress ).division();
}

} // namespace renewal::engine
