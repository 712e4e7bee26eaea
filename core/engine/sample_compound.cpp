#include "core/engine/sample_compound.h"

#include <algorithm>

namespace renewal::engine
{

namespace
{

constexpr Mm RING_INSET = 9000;
constexpr Mm DEAD_END_INSET = 12000;
constexpr Mm WALL_CLEARANCE = 7000;
constexpr Mm RING_CLEARANCE = 14000;
constexpr Mm AXIS_CLEARANCE = 5000;
constexpr Mm NARROW = 85000;
constexpr Mm LEAST_FOR_CROSS_AXIS = 76000;
constexpr Mm LEAST_FOR_RING = 105000;

Mm toMetre( Mm value )
{
  return value / 1000 * 1000;
}

bool hasRoad( const SampleParcel &parcel, int side )
{
  return parcel.roads[side] != NO_ROAD;
}

void drawAxes( SampleRandom &random, SampleCompound &compound )
{
  const SampleParcel &parcel = compound.parcel;
  compound.hasLengthAxis = hasRoad( parcel, SOUTH ) || hasRoad( parcel, NORTH );
  compound.hasCrossAxis = ( hasRoad( parcel, WEST ) || hasRoad( parcel, EAST ) ) && ( parcel.height() >= LEAST_FOR_CROSS_AXIS || !compound.hasLengthAxis );
  // A narrow yard keeps its lane beside the wall, or no house would fit.
  compound.lengthAt = parcel.width() < NARROW ? toMetre( parcel.east - 9000 ) : toMetre( parcel.west + random.whole( parcel.width() * 44 / 100, parcel.width() * 56 / 100 ) );
  compound.crossAt = parcel.height() < LEAST_FOR_CROSS_AXIS ? toMetre( parcel.north - 9000 ) : toMetre( parcel.south + random.whole( parcel.height() * 44 / 100, parcel.height() * 56 / 100 ) );
}

void drawGates( SampleRandom &random, SampleCompound &compound )
{
  std::vector<int> sides;
  for ( int side = WEST; side < SIDE_COUNT; ++side )
  {
    const bool hasAxis = side == WEST || side == EAST ? compound.hasCrossAxis : compound.hasLengthAxis;
    if ( hasAxis && hasRoad( compound.parcel, side ) )
      sides.push_back( side );
  }
  std::size_t wanted = 1 + static_cast<std::size_t>( random.countOf( std::min( 2.6, compound.parcel.hectares() * ( compound.isGated ? 0.6 : 1.2 ) ) ) );
  for ( ; wanted > 0 && !sides.empty(); --wanted )
  {
    const auto chosen = sides.begin() + random.whole( 0, static_cast<std::int64_t>( sides.size() ) - 1 );
    compound.gates[*chosen] = true;
    sides.erase( chosen );
  }
}

void drawCorner( SampleRandom &random, SampleCompound &compound )
{
  const SampleParcel &parcel = compound.parcel;
  const int across = random.chance( 0.5 ) ? WEST : EAST;
  const int along = random.chance( 0.5 ) ? SOUTH : NORTH;
  if ( parcel.hectares() < 0.9 || parcel.width() < NARROW || parcel.height() < NARROW || !hasRoad( parcel, across ) || !hasRoad( parcel, along ) || !random.chance( 0.45 ) )
    return;
  const Mm width = std::min( toMetre( random.whole( 32000, 48000 ) ), toMetre( parcel.width() * 35 / 100 ) );
  const Mm height = std::min( toMetre( random.whole( 30000, 45000 ) ), toMetre( parcel.height() * 35 / 100 ) );
  SampleParcel &corner = compound.corner;
  corner = parcel;
  ( across == WEST ? corner.east : corner.west ) = across == WEST ? parcel.west + width : parcel.east - width;
  ( along == SOUTH ? corner.north : corner.south ) = along == SOUTH ? parcel.south + height : parcel.north - height;
  corner.roads[across == WEST ? EAST : WEST] = NO_ROAD;
  corner.roads[along == SOUTH ? NORTH : SOUTH] = NO_ROAD;
  compound.hasCorner = true;
}

//! Ends of an axis: street, gate and ring; or ring; or a dead end inside.
void pushEnd( std::vector<PlanPoint> &path, const BlockDraft &draft, const SampleCompound &compound, int side )
{
  const bool isVertical = side == SOUTH || side == NORTH;
  const bool isLow = side == SOUTH || side == WEST;
  const SampleParcel &parcel = compound.parcel;
  const Mm wall = side == WEST ? parcel.west : side == EAST  ? parcel.east
                                             : side == SOUTH ? parcel.south
                                                             : parcel.north;
  const auto pointAt = [&compound, isVertical]( Mm value )
  { return isVertical ? PlanPoint { compound.lengthAt, value } : PlanPoint { value, compound.crossAt }; };
  std::vector<PlanPoint> end;
  if ( compound.gates[side] )
  {
    end.push_back( pointAt( draft.roads[parcel.roads[side]].at ) );
    end.push_back( compound.gateAt( side ) );
  }
  if ( compound.hasRing )
    end.push_back( pointAt( isLow ? wall + RING_INSET : wall - RING_INSET ) );
  else if ( !compound.gates[side] )
    end.push_back( pointAt( isLow ? wall + DEAD_END_INSET : wall - DEAD_END_INSET ) );
  if ( !isLow )
    std::reverse( end.begin(), end.end() );
  path.insert( path.end(), end.begin(), end.end() );
}

void addPath( BlockDraft &draft, const std::vector<PlanPoint> &corners )
{
  CityStreet path;
  path.highway = "service";
  path.line = draft.terrain.placeLine( corners, PATH_SPACING );
  draft.rows.streets.push_back( std::move( path ) );
}

void addAxis( BlockDraft &draft, const SampleCompound &compound, int lowSide, int highSide )
{
  std::vector<PlanPoint> path;
  pushEnd( path, draft, compound, lowSide );
  if ( compound.hasLengthAxis && compound.hasCrossAxis )
    path.push_back( { compound.lengthAt, compound.crossAt } );
  pushEnd( path, draft, compound, highSide );
  addPath( draft, path );
}

void addRing( BlockDraft &draft, const SampleCompound &compound )
{
  const SampleParcel ring = compound.parcel.shrunk( RING_INSET );
  std::vector<PlanPoint> path = { { ring.west, ring.south } };
  if ( compound.hasLengthAxis )
    path.push_back( { compound.lengthAt, ring.south } );
  path.push_back( { ring.east, ring.south } );
  if ( compound.hasCrossAxis )
    path.push_back( { ring.east, compound.crossAt } );
  path.push_back( { ring.east, ring.north } );
  if ( compound.hasLengthAxis )
    path.push_back( { compound.lengthAt, ring.north } );
  path.push_back( { ring.west, ring.north } );
  if ( compound.hasCrossAxis )
    path.push_back( { ring.west, compound.crossAt } );
  path.push_back( path.front() );
  addPath( draft, path );
}

} // namespace

PlanPoint SampleCompound::gateAt( int side ) const
{
  switch ( side )
  {
    case WEST:
      return { parcel.west, crossAt };
    case EAST:
      return { parcel.east, crossAt };
    case SOUTH:
      return { lengthAt, parcel.south };
    default:
      return { lengthAt, parcel.north };
  }
}

SampleCompound drawCompound( SampleRandom &random, const SampleParcel &parcel, int builtYear, bool isVillage )
{
  SampleCompound compound;
  compound.parcel = parcel;
  compound.builtYear = builtYear;
  compound.isVillage = isVillage;
  compound.isGated = !isVillage && random.chance( builtYear < 2000 ? 0.62 : 0.95 );
  drawCorner( random, compound );
  drawAxes( random, compound );
  compound.hasRing = !compound.hasCorner && parcel.width() >= LEAST_FOR_RING && parcel.height() >= LEAST_FOR_RING && random.chance( builtYear < 2000 ? 0.35 : 0.75 );
  drawGates( random, compound );
  return compound;
}

std::vector<PlanPoint> compoundOutline( const SampleCompound &compound )
{
  const SampleParcel &parcel = compound.parcel;
  // The sides in anticlockwise order, each with its gate and the corner after it.
  static constexpr int SIDES[] = { SOUTH, EAST, NORTH, WEST };
  const std::vector<PlanPoint> corners = { { parcel.east, parcel.south }, { parcel.east, parcel.north }, { parcel.west, parcel.north }, { parcel.west, parcel.south } };
  std::vector<PlanPoint> outline;
  for ( int i = 0; i < 4; ++i )
  {
    if ( compound.gates[SIDES[i]] )
      outline.push_back( compound.gateAt( SIDES[i] ) );
    const PlanPoint at = corners[i];
    const SampleParcel &cut = compound.corner;
    if ( !compound.hasCorner || at.x < cut.west || at.x > cut.east || at.y < cut.south || at.y > cut.north )
    {
      outline.push_back( at );
      continue;
    }
    const PlanPoint opposite = { at.x == cut.west ? cut.east : cut.west, at.y == cut.south ? cut.north : cut.south };
    const bool arrivesAlongX = SIDES[i] == SOUTH || SIDES[i] == NORTH;
    outline.push_back( arrivesAlongX ? PlanPoint { opposite.x, at.y } : PlanPoint { at.x, opposite.y } );
    outline.push_back( opposite );
    outline.push_back( arrivesAlongX ? PlanPoint { at.x, opposite.y } : PlanPoint { opposite.x, at.y } );
  }
  return outline;
}

void addCompoundPaths( BlockDraft &draft, const SampleCompound &compound )
{
  for ( int side = WEST; side < SIDE_COUNT; ++side )
  {
    const PlanPoint gate = compound.gateAt( side );
    if ( compound.gates[side] )
      draft.roads[compound.parcel.roads[side]].joints.push_back( side == WEST || side == EAST ? gate.y : gate.x );
  }
  if ( compound.hasLengthAxis )
    addAxis( draft, compound, SOUTH, NORTH );
  if ( compound.hasCrossAxis )
    addAxis( draft, compound, WEST, EAST );
  if ( compound.hasRing )
    addRing( draft, compound );
}

std::vector<SampleParcel> buildableGround( const SampleCompound &compound )
{
  const SampleParcel inner = compound.parcel.shrunk( compound.hasRing ? RING_CLEARANCE : WALL_CLEARANCE );
  std::vector<std::pair<Mm, Mm>> columns = { { inner.west, inner.east } };
  if ( compound.hasLengthAxis )
    columns = { { inner.west, compound.lengthAt - AXIS_CLEARANCE }, { compound.lengthAt + AXIS_CLEARANCE, inner.east } };
  std::vector<std::pair<Mm, Mm>> rows = { { inner.south, inner.north } };
  if ( compound.hasCrossAxis )
    rows = { { inner.south, compound.crossAt - AXIS_CLEARANCE }, { compound.crossAt + AXIS_CLEARANCE, inner.north } };
  std::vector<SampleParcel> ground;
  for ( const auto &row : rows )
  {
    for ( const auto &column : columns )
      ground.push_back( { column.first, row.first, column.second, row.second, {} } );
  }
  return ground;
}

} // namespace renewal::engine
