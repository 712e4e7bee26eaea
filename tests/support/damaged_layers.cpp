// Runs the audits on randomly damaged copies of the golden district and the golden street of supply:
//
//   damaged_layers FIRST COUNT
//
// Seeds FIRST to FIRST + COUNT - 1, one of each; prints one line per run. Exit code 1 when a run neither ends
// with its layers nor says why, or ends with gaps that do not add up. A program of its own, so that it can be built with the sanitizers.

#include "tests/support/golden_supply.h"

#include <cstdio>
#include <limits>
#include <qgsgeometrycollection.h>
#include <qgslinestring.h>
#include <qgspolygon.h>
#include <random>

using namespace renewal::tests;

namespace
{

//! Draws the same numbers on every machine: std distributions are free to differ.
class Dice
{
  public:
    explicit Dice( unsigned seed )
      : mEngine( seed )
    {
    }
    int below( int count ) { return static_cast<int>( mEngine() % static_cast<unsigned>( count ) ); }
    bool oneIn( int count ) { return below( count ) == 0; }
    double number()
    {
      const double NUMBERS[] = { std::numeric_limits<double>::quiet_NaN(), std::numeric_limits<double>::infinity(), 1e300, -1e300, 1e-300, 0.0, -1.0, 500000.0, 3846000.0, 113.6, 181.0 };
      return NUMBERS[below( 11 )];
    }

  private:
    std::mt19937 mEngine;
};

//! Replaces, drops or repeats some vertices.
void damageVertices( QgsGeometry &geometry, Dice &dice )
{
  for ( int i = 1 + dice.below( 3 ); i > 0; --i )
  {
    // Without its last vertex a geometry is null.
    const int count = geometry.isNull() ? 0 : geometry.constGet()->nCoordinates();
    if ( count == 0 )
      return;
    const int vertex = dice.below( count );
    const QgsPoint old = geometry.vertexAt( vertex );
    switch ( dice.below( 5 ) )
    {
      case 0:
        geometry.moveVertex( QgsPoint( dice.number(), old.y() ), vertex );
        break;
      case 1:
        geometry.moveVertex( QgsPoint( old.x(), dice.number() ), vertex );
        break;
      case 2:
        geometry.deleteVertex( vertex );
        break;
      case 3:
        geometry.insertVertex( old, vertex );
        break;
      default:
        geometry.moveVertex( geometry.vertexAt( dice.below( count ) ), vertex );
    }
  }
}

//! Another shape of the same place: other dimensions, many parts, parts without content, mixed kinds.
void damageShape( QgsGeometry &geometry, Dice &dice )
{
  QgsAbstractGeometry *shape = geometry.get();
  switch ( dice.below( 7 ) )
  {
    case 0:
      shape->addZValue( dice.number() );
      break;
    case 1:
      shape->addMValue( dice.number() );
      break;
    case 2:
      geometry.convertToMultiType();
      break;
    case 3:
    {
      auto mixed = std::make_unique<QgsGeometryCollection>();
      mixed->addGeometry( shape->clone() );
      mixed->addGeometry( new QgsPoint( GoldenDistrict::X0, GoldenDistrict::Y0 ) );
      mixed->addGeometry( new QgsLineString );
      mixed->addGeometry( new QgsPolygon );
      geometry = QgsGeometry( std::move( mixed ) );
      break;
    }
    case 4:
      // The hole is the ground itself; a polygon that lost its vertices has no outline left.
      if ( QgsPolygon *polygon = qgsgeometry_cast<QgsPolygon *>( shape ); polygon && polygon->exteriorRing() )
        polygon->addInteriorRing( polygon->exteriorRing()->clone() );
      break;
    case 5:
      geometry = QgsGeometry::fromWkt( QStringLiteral( "GeometryCollection EMPTY" ) );
      break;
    default:
      geometry = QgsGeometry::fromWkt( QStringLiteral( "LineString(%1,%1)" ).arg( GoldenDistrict::at( dice.below( 500 ), 5 ) ) );
  }
}

QVariant damagedCell( Dice &dice )
{
  switch ( dice.below( 6 ) )
  {
    case 0:
      return QVariant();
    case 1:
      return dice.number();
    case 2:
      return QStringLiteral( "１２，０００" );
    case 3:
      return QStringLiteral( "'; DROP TABLE audit_run; --" );
    case 4:
      return QString( 5000, QLatin1Char( 'x' ) );
    default:
      return QDateTime( QDate( 2025, 1, 1 ), QTime( 0, 0 ) );
  }
}

//! A damaged copy of \a layer; its geometry type and its fields' types are lifted, so that any value can stand in it.
std::unique_ptr<QgsVectorLayer> damaged( QgsVectorLayer &layer, Dice &dice )
{
  QString definition = QgsWkbTypes::displayString( layer.wkbType() ) + QLatin1Char( '?' );
  for ( const QgsField &field : layer.fields() )
    definition += QStringLiteral( "field=%1:%2&" ).arg( field.name(), dice.oneIn( 4 ) || field.type() == QVariant::String ? QStringLiteral( "string" ) : QStringLiteral( "double" ) );
  auto copy = memoryLayer( definition, dice.oneIn( 25 ) ? QString() : dice.oneIn( 25 ) ? QStringLiteral( "EPSG:4326" )
                                                                                       : layer.crs().authid(),
                           {}, layer.name() );
  QgsFeature feature;
  QgsFeatureIterator features = layer.getFeatures();
  while ( features.nextFeature( feature ) )
  {
    QgsFeature changed( copy->fields() );
    changed.setAttributes( feature.attributes() );
    QgsGeometry geometry = feature.geometry();
    if ( dice.oneIn( 4 ) )
      damageVertices( geometry, dice );
    if ( dice.oneIn( 6 ) && !geometry.isNull() )
      damageShape( geometry, dice );
    if ( !dice.oneIn( 12 ) )
      changed.setGeometry( geometry );
    for ( int field = 0; field < changed.attributes().size(); ++field )
      if ( dice.oneIn( 5 ) )
        changed.setAttribute( field, damagedCell( dice ) );
    // A provider refuses what its columns cannot hold; the damage that it takes is what a user can have.
    if ( !copy->dataProvider()->addFeature( changed ) )
    {
      changed.setAttributes( feature.attributes() );
      if ( !copy->dataProvider()->addFeature( changed ) )
      {
        changed.clearGeometry();
        copy->dataProvider()->addFeature( changed );
      }
    }
    if ( dice.oneIn( 10 ) )
      copy->dataProvider()->addFeature( changed );
  }
  return copy;
}

//! Returns false when what is needed is not what is there, shared and lacking, in any row.
bool addsUp( const AuditOutcome &outcome )
{
  for ( const QgsFeature &row : outcome.rows( QStringLiteral( "GAPS" ) ) )
  {
    const auto count = [&row]( const char *field )
    { return row.attribute( QString::fromLatin1( field ) ).toLongLong(); };
    const bool isParking = row.fields().lookupField( QStringLiteral( "demand" ) ) >= 0;
    const bool isEven = isParking ? row.attribute( QStringLiteral( "demand" ) ).isNull() || count( "demand" ) == std::min( count( "onsite" ), count( "demand" ) ) + count( "potential" ) + count( "shared" ) + count( "gap_after" ) : count( "public_need" ) == count( "allocated" ) + count( "gap" );
    if ( !isEven )
      return false;
  }
  return true;
}

//! Returns false when \a algorithm neither made \a output nor said why.
bool survives( unsigned seed, const QString &algorithm, const QVariantMap &parameters, const QString &output )
{
  const AuditOutcome outcome = runAudit( algorithm, parameters );
  const bool isGood = outcome.isDone ? outcome.layers.count( output ) == 1 && addsUp( outcome ) : !outcome.error.trimmed().isEmpty();
  std::printf( "%u %s: %s\n", seed, qPrintable( algorithm ), outcome.isDone ? "done" : qPrintable( outcome.error.left( 200 ) ) );
  std::fflush( stdout );
  return isGood;
}

bool runSeed( unsigned seed )
{
  GoldenDistrict district;
  Dice dice( seed );
  const bool isStraight = dice.oneIn( 5 );
  std::map<QString, std::unique_ptr<QgsVectorLayer>> layers;
  layers["NETWORK"] = damaged( *district.network, dice );
  layers["COMMUNITIES"] = damaged( *district.communities, dice );
  layers["RESIDENTS"] = damaged( *district.residents, dice );
  layers["FACILITIES"] = damaged( *district.facilities, dice );
  layers["AREAS"] = damaged( *district.areas, dice );
  layers["ENTRANCES"] = damaged( *district.gates, dice );
  QVariantMap check { { "ISSUES", QgsProcessing::TEMPORARY_OUTPUT }, { "REPORT", district.folder.filePath( "report.html" ) } };
  for ( const auto &[name, layer] : layers )
    check.insert( name, asParameter( layer ) );
  QVariantMap coverage = district.coverageParameters(), circles = district.circlesParameters();
  for ( const auto &[name, layer] : layers )
    coverage.insert( name, asParameter( layer ) );
  for ( const char *name : { "NETWORK", "COMMUNITIES", "FACILITIES", "ENTRANCES" } )
    circles.insert( name, asParameter( layers[name] ) );
  if ( dice.oneIn( 3 ) )
    coverage.remove( "RESIDENTS" );
  for ( QVariantMap *parameters : { &coverage, &circles } )
  {
    parameters->insert( "METHOD", isStraight ? "straight" : "network" );
    parameters->insert( "JOIN_CROSSINGS", dice.oneIn( 2 ) );
    parameters->insert( "GAP_TOLERANCE", dice.oneIn( 2 ) ? 5.0 : 0.0 );
    parameters->insert( "RESULTS", district.folder.filePath( "results.sqlite" ) );
  }
  const bool isCovered = survives( seed, QStringLiteral( "servicecoverage" ), coverage, QStringLiteral( "COVERAGE" ) );
  const bool isCircled = survives( seed, QStringLiteral( "servicecircles" ), circles, QStringLiteral( "CIRCLES" ) );
  const bool isChecked = survives( seed, QStringLiteral( "checkinputs" ), check, QStringLiteral( "ISSUES" ) );
  return isCovered && isCircled && isChecked;
}

bool runSupplySeed( unsigned seed )
{
  const GoldenSupply street;
  Dice dice( seed + 1000000 );
  const std::map<QString, QgsVectorLayer *> good { { "NETWORK", street.network.get() }, { "COMMUNITIES", street.communities.get() }, { "ENTRANCES", street.gates.get() }, { "STATIONS", street.stations.get() } };
  bool isGood = true;
  for ( const QString algorithm : { "parkinggap", "charginggap" } )
  {
    const bool isParking = algorithm == QLatin1String( "parkinggap" );
    QVariantMap parameters = street.parameters( algorithm );
    std::map<QString, std::unique_ptr<QgsVectorLayer>> layers;
    for ( const auto &[name, layer] : good )
      if ( parameters.contains( name ) )
        layers[name] = damaged( *layer, dice );
    layers["LOTS"] = damaged( isParking ? *street.lots : *street.owing, dice );
    for ( const auto &[name, layer] : layers )
      parameters.insert( name, asParameter( layer ) );
    parameters.insert( "METHOD", dice.oneIn( 5 ) ? "straight" : "network" );
    if ( isParking && dice.oneIn( 3 ) )
      parameters.insert( "AREA_PER_SPACE", 25 );
    if ( isParking )
      parameters.insert( "DEMAND", dice.oneIn( 2 ) ? "cars" : "standard" );
    parameters.insert( "RESULTS", street.folder.filePath( "results.sqlite" ) );
    isGood = survives( seed, algorithm, parameters, QStringLiteral( "GAPS" ) ) && isGood;
  }
  return isGood;
}

//! As survives(), and every row of the communities must be in one unit or left over.
bool runUnitsSeed( unsigned seed )
{
  const GoldenSupply street;
  Dice dice( seed + 2000000 );
  const auto communities = damaged( *street.communities, dice ), barriers = damaged( *street.network, dice ), boundaries = damaged( *street.communities, dice );
  QVariantMap parameters { { "COMMUNITIES", asParameter( communities ) }, { "COMMUNITY_ID", "cid" }, { "NEED", "spaces" }, { "BARRIERS", asParameter( barriers ) }, { "MIN_AREA", 0.5 }, { "MAX_GAP", 400 }, { "RESULTS", street.folder.filePath( "results.sqlite" ) } };
  if ( dice.oneIn( 2 ) )
    parameters.insert( "BOUNDARIES", asParameter( boundaries ) );
  for ( const char *sink : { "UNITS", "MEMBERS", "LEFTOVER" } )
    parameters.insert( sink, QgsProcessing::TEMPORARY_OUTPUT );
  const AuditOutcome outcome = runAudit( QStringLiteral( "renewalunits" ), parameters );
  std::printf( "%u renewalunits: %s\n", seed, outcome.isDone ? "done" : qPrintable( outcome.error.left( 200 ) ) );
  std::fflush( stdout );
  const int rows = outcome.rows( QStringLiteral( "MEMBERS" ) ).size() + outcome.rows( QStringLiteral( "LEFTOVER" ) ).size();
  return outcome.isDone ? rows == communities->featureCount() : !outcome.error.trimmed().isEmpty();
}

} // namespace

int main( int argc, char *argv[] )
{
  QgsApplication application( argc, argv, false );
  if ( argc != 3 )
    return 2;
  QgsApplication::initQgis();
  bool isGood = true;
  const unsigned first = QByteArray( argv[1] ).toUInt(), count = QByteArray( argv[2] ).toUInt();
  for ( unsigned seed = first; seed < first + count; ++seed )
  {
    isGood = runSeed( seed ) && isGood;
    isGood = runSupplySeed( seed ) && isGood;
    isGood = runUnitsSeed( seed ) && isGood;
  }
  QgsApplication::exitQgis();
  return isGood ? 0 : 1;
}
