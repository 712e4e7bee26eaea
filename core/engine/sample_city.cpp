#include "core/engine/sample_city.h"

#include "core/engine/sample_block.h"
#include "core/engine/sample_names.h"

#include <algorithm>
#include <stdexcept>

namespace renewal::engine
{

namespace
{

enum CityKey : std::uint64_t
{
  COLUMN_NAMES = 500,
  ROW_NAMES = 501,
  RAIL_NAMES = 502,
  RIVER_NAMES = 503
};

constexpr Mm BARRIER_SPACING = 60000;
constexpr Mm DISTRICT_SPACING = 100000;
constexpr Mm OUTER_MARGIN = 60000;
constexpr int MOST_DISTRICT_COLUMNS = 4;
constexpr int MOST_DISTRICT_ROWS = 3;

//! Writes blocks in order and joins each to the one before it and to the row below.
class CityBuilder
{
  public:
    CityBuilder( const SampleCitySettings &settings, CitySink &sink, model::Progress &progress )
      : mLayout( settings.seed, settings.blocks )
      , mTerrain( mLayout )
      , mSink( sink )
      , mProgress( progress )
    {
    }

    void build();

  private:
    void buildRow( int row );
    void writeArterials( std::vector<BlockDraft> &drafts, int column, int row );
    void writeArterial( const SampleRoad &road, const std::vector<Mm> &joints, int line );
    void writeRows( const BlockDraft &draft );
    void addRiverbank( BlockDraft &draft, int column, int row );
    void writeRiver( int row );
    void writeRailways( int row );
    void writeBridge( PlanPoint from, PlanPoint to, int line, bool isBridge );
    void writeDistricts();
    bool hasRowLine( int column, int row ) const;
    std::string nameOf( bool isVertical, int line ) const;

    SampleLayout mLayout;
    SampleTerrain mTerrain;
    CitySink &mSink;
    model::Progress &mProgress;
    std::vector<std::vector<Mm>> mNorthJoints; //!< of the row below, per column
};

std::string CityBuilder::nameOf( bool isVertical, int line ) const
{
  return SAMPLE_PREFIX + sampleWord( hashOf( mLayout.seed, isVertical ? COLUMN_NAMES : ROW_NAMES, line, 0 ) ) + ( isVertical ? "路" : "大街" );
}

void CityBuilder::writeArterial( const SampleRoad &road, const std::vector<Mm> &joints, int line )
{
  const bool isPrimary = ( road.isVertical ? mLayout.columns : mLayout.rows ).isPrimary( line );
  SampleRoad whole = road;
  whole.joints.insert( whole.joints.end(), joints.begin(), joints.end() );
  CityStreet street;
  street.line = placeRoad( mTerrain, whole );
  street.name = nameOf( road.isVertical, line );
  street.highway = isPrimary ? "primary" : "secondary";
  mSink.add( street );
  if ( isPrimary )
    mSink.add( CityBarrier { street.line, "arterial", street.name } );
}

void CityBuilder::writeArterials( std::vector<BlockDraft> &drafts, int column, int row )
{
  const SampleAxis &columns = mLayout.columns;
  const SampleAxis &rows = mLayout.rows;
  const BlockDraft &draft = drafts[column];
  const bool sharesWest = column > 0 && !columns.corridorAfter( column - 1 );
  writeArterial( draft.roads[WEST], sharesWest ? drafts[column - 1].roads[EAST].joints : std::vector<Mm>(), columns.lowLine( column ) );
  const bool sharesSouth = row > 0 && !rows.corridorAfter( row - 1 );
  writeArterial( draft.roads[SOUTH], sharesSouth ? mNorthJoints[column] : std::vector<Mm>(), rows.lowLine( row ) );
  // The far sides belong to the next block, unless there is none beside them.
  if ( columns.corridorAfter( column ) || !mLayout.exists( column + 1, row ) )
    writeArterial( draft.roads[EAST], {}, columns.highLine( column ) );
  if ( rows.corridorAfter( row ) || !mLayout.exists( column, row + 1 ) )
    writeArterial( draft.roads[NORTH], {}, rows.highLine( row ) );
}

void CityBuilder::writeRows( const BlockDraft &draft )
{
  const auto all = [this]( const auto &rows )
  {
    for ( const auto &row : rows )
      mSink.add( row );
  };
  all( draft.rows.streets );
  all( draft.rows.communities );
  all( draft.rows.buildings );
  all( draft.rows.entrances );
  all( draft.rows.facilities );
  all( draft.rows.areas );
  all( draft.rows.lots );
  all( draft.rows.stations );
  all( draft.rows.survey );
}

void CityBuilder::addRiverbank( BlockDraft &draft, int column, int row )
{
  if ( !mLayout.rows.corridorAfter( row ) || !draft.random.chance( 0.6 ) )
    return;
  const Mm bank = mLayout.rows.high( row );
  draft.addArea( "park", "滨河公园", { mLayout.columns.low( column ) + 30000, bank + 14000, mLayout.columns.high( column ) - 30000, bank + 38000, {} } );
}

void CityBuilder::buildRow( int row )
{
  const int columns = mLayout.columns.cells();
  std::vector<BlockDraft> drafts;
  for ( int column = 0; column < columns && mLayout.exists( column, row ); ++column )
  {
    mProgress.check();
    drafts.push_back( draftBlock( mLayout, mTerrain, column, row ) );
  }
  for ( int column = 0; column < static_cast<int>( drafts.size() ); ++column )
  {
    mProgress.check();
    addRiverbank( drafts[column], column, row );
    writeArterials( drafts, column, row );
    writeRows( drafts[column] );
  }
  mNorthJoints.assign( columns, {} );
  for ( std::size_t column = 0; column < drafts.size(); ++column )
    mNorthJoints[column] = drafts[column].roads[NORTH].joints;
}

void CityBuilder::writeBridge( PlanPoint from, PlanPoint to, int line, bool isBridge )
{
  CityStreet street;
  street.line = mTerrain.placeLine( { from, to }, STREET_SPACING );
  const bool isPrimary = ( isBridge ? mLayout.columns : mLayout.rows ).isPrimary( line );
  street.name = nameOf( isBridge, line ) + ( isBridge ? "桥" : "下穿" );
  street.highway = isPrimary ? "primary" : "secondary";
  street.bridge = isBridge;
  street.tunnel = !isBridge;
  street.layer = isBridge ? 1 : -1;
  mSink.add( street );
}

void CityBuilder::writeRiver( int row )
{
  const SampleAxis &columns = mLayout.columns;
  if ( !mLayout.rows.corridorAfter( row ) )
    return;
  const Mm south = mLayout.rows.high( row );
  const Mm north = mLayout.rows.low( row + 1 );
  const std::string name = SAMPLE_PREFIX + sampleWord( hashOf( mLayout.seed, RIVER_NAMES, row, 0 ) ) + "河";
  for ( int column = 0; column < columns.cells(); ++column )
  {
    const bool isLast = column + 1 == columns.cells();
    const Mm end = isLast || !columns.corridorAfter( column ) ? columns.high( column ) : columns.low( column + 1 );
    const Mm middle = ( south + north ) / 2;
    mSink.add( CityBarrier { mTerrain.placeLine( { { columns.low( column ), middle }, { end, middle } }, BARRIER_SPACING ), "river", name } );
    std::vector<int> lines = { columns.lowLine( column ) };
    if ( isLast || columns.corridorAfter( column ) )
      lines.push_back( columns.highLine( column ) );
    for ( const int line : lines )
    {
      if ( mLayout.hasBridge( row, line ) )
        writeBridge( { columns.lineAt( line ), south }, { columns.lineAt( line ), north }, line, true );
    }
  }
}

bool CityBuilder::hasRowLine( int column, int row ) const
{
  return mLayout.exists( column, row ) || ( row > 0 && !mLayout.rows.corridorAfter( row - 1 ) && mLayout.exists( column, row - 1 ) );
}

void CityBuilder::writeRailways( int row )
{
  const SampleAxis &columns = mLayout.columns;
  const SampleAxis &rows = mLayout.rows;
  const bool isLast = row + 1 == rows.cells();
  for ( int column = 0; column + 1 < columns.cells(); ++column )
  {
    if ( !columns.corridorAfter( column ) )
      continue;
    const Mm west = columns.high( column );
    const Mm east = columns.low( column + 1 );
    const Mm end = isLast || !rows.corridorAfter( row ) ? rows.high( row ) : rows.low( row + 1 );
    const Mm middle = ( west + east ) / 2;
    const std::string name = SAMPLE_PREFIX + sampleWord( hashOf( mLayout.seed, RAIL_NAMES, column, 0 ) ) + "铁路";
    if ( mLayout.exists( column, row ) )
      mSink.add( CityBarrier { mTerrain.placeLine( { { middle, rows.low( row ) }, { middle, end } }, BARRIER_SPACING ), "rail", name } );
    std::vector<int> lines;
    if ( hasRowLine( column, row ) && hasRowLine( column + 1, row ) )
      lines.push_back( rows.lowLine( row ) );
    if ( ( isLast || rows.corridorAfter( row ) ) && mLayout.exists( column, row ) && mLayout.exists( column + 1, row ) )
      lines.push_back( rows.highLine( row ) );
    for ( const int line : lines )
    {
      if ( mLayout.hasUnderpass( column, line ) )
        writeBridge( { west, rows.lineAt( line ) }, { east, rows.lineAt( line ) }, line, false );
    }
  }
}

//! Returns where \a axis is cut for \a parts districts: ends with a margin, cuts on arterials or in mid-corridor.
std::vector<Mm> districtCuts( const SampleAxis &axis, int parts )
{
  std::vector<Mm> cuts = { axis.low( 0 ) - OUTER_MARGIN };
  for ( int part = 1; part < parts; ++part )
  {
    const int cell = axis.cells() * part / parts;
    cuts.push_back( ( axis.high( cell - 1 ) + axis.low( cell ) ) / 2 );
  }
  cuts.push_back( axis.high( axis.cells() - 1 ) + OUTER_MARGIN );
  return cuts;
}

void CityBuilder::writeDistricts()
{
  const int columns = std::clamp( ( mLayout.columns.cells() + 2 ) / 3, 1, MOST_DISTRICT_COLUMNS );
  const int rows = std::clamp( ( mLayout.rows.cells() + 2 ) / 3, 1, MOST_DISTRICT_ROWS );
  const std::vector<Mm> x = districtCuts( mLayout.columns, columns );
  const std::vector<Mm> y = districtCuts( mLayout.rows, rows );
  for ( int row = 0; row < rows; ++row )
  {
    for ( int column = 0; column < columns; ++column )
      mSink.add( CityDistrict { mTerrain.placeRing( rectangle( x[column], y[row], x[column + 1], y[row + 1] ), DISTRICT_SPACING ), districtName( column, row, columns, rows ) } );
  }
}

void CityBuilder::build()
{
  for ( int row = 0; row < mLayout.rows.cells(); ++row )
  {
    buildRow( row );
    writeRailways( row );
    writeRiver( row );
    mProgress.setPercent( 100.0 * ( row + 1 ) / mLayout.rows.cells() );
  }
  writeDistricts();
}

} // namespace

std::string SampleCitySettings::problem() const
{
  if ( blocks < 1 || blocks > MAX_BLOCKS )
    return "the number of blocks must be from 1 to " + std::to_string( MAX_BLOCKS );
  return std::string();
}

void generateSampleCity( const SampleCitySettings &settings, CitySink &sink, model::Progress &progress )
{
  const std::string problem = settings.problem();
  if ( !problem.empty() )
    throw std::invalid_argument( problem );
  CityBuilder( settings, sink, progress ).build();
}

} // namespace renewal::engine
