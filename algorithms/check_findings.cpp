#include "algorithms/check_findings.h"

#include "core/engine/network_builder.h"
#include "core/engine/street_index.h"
#include "core/input/input_error.h"

#include <QCoreApplication>
#include <QLocale>
#include <algorithm>

namespace renewal::algorithms
{

namespace
{

using input::Issue;
using input::LayerInspection;
using input::LayerRole;

QString metresText( double metres )
{
  return QLocale().toString( metres, 'f', metres < 10.0 ? 2 : 0 );
}

//! The frame of the network, else of the first layer that has one.
std::optional<input::GroundFrame> frameOf( const std::vector<LayerInspection> &layers, const QgsCoordinateTransformContext &context )
{
  for ( const LayerInspection &layer : layers )
  {
    if ( layer.vertices.size() == 0 || input::crsIssue( layer ) )
      continue;
    try
    {
      return input::GroundFrame( layer.crs, context, layer.name );
    }
    catch ( const input::InputError & )
    {
      // An engineering CRS: crsIssue() cannot say so, and the next layer may do better.
      continue;
    }
  }
  return std::nullopt;
}

Issue networkIssue( const engine::NetworkFault &fault )
{
  Issue issue;
  issue.featureId = QString::number( fault.street );
  switch ( fault.kind )
  {
    case engine::NetworkFault::Kind::ZeroLength:
      issue.kind = QCoreApplication::translate( "CheckInputs", "Line without length" );
      issue.remedy = QCoreApplication::translate( "CheckInputs", "Delete it; the audits leave it out." );
      break;
    case engine::NetworkFault::Kind::DuplicateLine:
      issue.kind = QCoreApplication::translate( "CheckInputs", "Same line as another one" );
      issue.detail = QString::number( fault.other );
      issue.remedy = QCoreApplication::translate( "CheckInputs", "Delete one of the two." );
      break;
    case engine::NetworkFault::Kind::DanglingEnd:
      issue.kind = QCoreApplication::translate( "CheckInputs", "Ends near another line without touching it" );
      issue.detail = QCoreApplication::translate( "CheckInputs", "%1 m from line %2" ).arg( metresText( fault.metres ) ).arg( fault.other );
      issue.remedy = QCoreApplication::translate( "CheckInputs", "Snap the end to a vertex of that line, or set GAP_TOLERANCE in the audit, if one can walk through." );
      break;
    case engine::NetworkFault::Kind::UnnodedCrossing:
      issue.kind = QCoreApplication::translate( "CheckInputs", "Crosses another line without a common vertex" );
      issue.detail = QCoreApplication::translate( "CheckInputs", "line %1" ).arg( fault.other );
      issue.remedy = QCoreApplication::translate( "CheckInputs", "Add a vertex to both lines, or set JOIN_CROSSINGS in the audit; if one passes over the other, fill in bridge, tunnel or layer." );
      break;
    case engine::NetworkFault::Kind::SmallComponent:
      issue.kind = QCoreApplication::translate( "CheckInputs", "Part of the network without connection to the largest part" );
      issue.detail = QCoreApplication::translate( "CheckInputs", "%1 m, %2 % of all streets" ).arg( metresText( fault.metres ), QLocale().toString( 100.0 * fault.share, 'f', 2 ) );
      issue.remedy = QCoreApplication::translate( "CheckInputs", "Connect it to the other streets; who lives there reaches nothing outside." );
      break;
  }
  return issue;
}

void checkStreets( LayerInspection &network, const std::vector<model::Street> &streets, const input::GroundFrame &frame, CheckFindings &findings, const model::Progress &progress )
{
  findings.network = engine::checkNetwork( streets, frame.ellipsoid(), {}, progress );
  const input::GroundTransform transform = frame.transform( network.crs );
  for ( const engine::NetworkFault &fault : findings.network->faults )
  {
    Issue issue = networkIssue( fault );
    issue.place = transform.fromGround( fault.place );
    network.issues.push_back( issue );
  }
}

bool isOffStreet( const LayerInspection &layer, const input::InspectedShape &shape, const engine::StreetIndex &index )
{
  if ( shape.dimension == 0 )
    return !index.nearest( { layer.vertices.x[shape.point], layer.vertices.y[shape.point] } ).isOnStreet();
  std::vector<std::vector<model::LonLat>> rings;
  for ( const input::VertexBuffer::Run &run : shape.runs )
    rings.push_back( layer.vertices.places( run ) );
  return index.entries( rings ).empty();
}

void checkDistances( LayerInspection &layer, const engine::StreetIndex &index, const model::Progress &progress )
{
  for ( const input::InspectedShape &shape : layer.shapes )
  {
    progress.check();
    bool isFinite = layer.vertices.isFinite( { shape.point, 1 } );
    for ( const input::VertexBuffer::Run &run : shape.runs )
      isFinite = isFinite && layer.vertices.isFinite( run );
    if ( shape.dimension == 1 || !isFinite || !isOffStreet( layer, shape, index ) )
      continue;
    layer.issues.push_back( { shape.featureId, QCoreApplication::translate( "CheckInputs", "Farther than 100 m from every street" ), {}, QCoreApplication::translate( "CheckInputs", "Check the position, the CRS and whether streets or footways are missing here; the audits count it as off the street." ), shape.place } );
  }
}

//! Layers whose points keep a habit of distance to streets; gates stand on streets or in hedges by chance.
bool isForDatumCheck( LayerRole role )
{
  return role == LayerRole::Facilities || role == LayerRole::Residents || role == LayerRole::Stations || role == LayerRole::Lots;
}

void checkLayerDatum( LayerInspection &layer, LayerInspection &network, const std::vector<model::Street> &streets, const input::GroundFrame &frame, CheckFindings &findings, const model::Progress &progress )
{
  std::vector<model::LonLat> points = layer.points();
  points.erase( std::remove_if( points.begin(), points.end(), []( const model::LonLat &point )
                                { return !( point == point ); } ),
                points.end() );
  const DatumLine line { layer.name, engine::checkDatum( streets, points, frame.ellipsoid(), progress ) };
  findings.datum.push_back( line );
  if ( !line.result.isSure || line.result.finding == engine::DatumFinding::Same )
    return;
  const bool isPoints = line.result.finding == engine::DatumFinding::PointsShifted;
  Issue issue;
  issue.kind = isPoints ? QCoreApplication::translate( "CheckInputs", "Points look like GCJ-02 (Amap, Tencent)" ) : QCoreApplication::translate( "CheckInputs", "Streets look like GCJ-02 (Amap, Tencent)" );
  issue.detail = datumSentence( line );
  issue.remedy = QCoreApplication::translate( "CheckInputs", "Run \"Shift coordinates\" from gcj02 to wgs84 on this layer, then check again." );
  ( isPoints ? layer : network ).issues.push_back( issue );
}

} // namespace

void compareLayers( CheckFindings &findings, const QgsCoordinateTransformContext &context, model::Progress &progress )
{
  for ( LayerInspection &layer : findings.layers )
  {
    if ( const std::optional<Issue> issue = input::crsIssue( layer ) )
      layer.issues.insert( layer.issues.begin(), *issue );
  }
  const std::optional<input::GroundFrame> frame = frameOf( findings.layers, context );
  if ( !frame )
    return;
  for ( LayerInspection &layer : findings.layers )
    input::putOnGround( layer, *frame, progress );
  const auto network = std::find_if( findings.layers.begin(), findings.layers.end(), []( const LayerInspection &layer )
                                     { return layer.role == LayerRole::Network && layer.isOnGround; } );
  if ( network == findings.layers.end() )
    return;
  const std::vector<model::Street> streets = network->streets();
  checkStreets( *network, streets, *frame, findings, progress );
  progress.setPercent( 40.0 );
  const model::Network graph = engine::buildNetwork( streets, frame->ellipsoid(), {}, progress );
  if ( graph.edges.empty() )
    return;
  const engine::StreetIndex index( graph, OFF_STREET_METRES );
  for ( LayerInspection &layer : findings.layers )
  {
    if ( !layer.isOnGround || layer.role == LayerRole::Network || layer.role == LayerRole::Barriers )
      continue;
    checkDistances( layer, index, progress );
    if ( isForDatumCheck( layer.role ) )
      checkLayerDatum( layer, *network, streets, *frame, findings, progress );
  }
}

QString datumSentence( const DatumLine &line )
{
  const engine::DatumCheckResult &result = line.result;
  if ( !result.isInChina )
    return QCoreApplication::translate( "CheckInputs", "outside China, where GCJ-02 is not used" );
  const QString sure = QLocale().toString( 100.0 * result.probability, 'f', 1 );
  const QString used = QCoreApplication::translate( "CheckInputs", "%1 points near streets" ).arg( result.pointsUsed );
  if ( !result.isSure )
    return QCoreApplication::translate( "CheckInputs", "cannot tell (%1; 50 or more are needed, 250 usually suffice)" ).arg( used );
  switch ( result.finding )
  {
    case engine::DatumFinding::PointsShifted:
      return QCoreApplication::translate( "CheckInputs", "%1 % sure that the points are shifted against the streets as GCJ-02 is (%2)" ).arg( sure, used );
    case engine::DatumFinding::StreetsShifted:
      return QCoreApplication::translate( "CheckInputs", "%1 % sure that the streets are shifted against the points as GCJ-02 is (%2)" ).arg( sure, used );
    case engine::DatumFinding::Same:
      break;
  }
  return QCoreApplication::translate( "CheckInputs", "%1 % sure that points and streets fit together (%2)" ).arg( sure, used );
}

} // namespace renewal::algorithms
