#pragma once

#include "core/model/progress.h"

#include <QTest>
#include <memory>
#include <qgsapplication.h>
#include <qgsgeometry.h>
#include <qgsvectorlayer.h>

namespace renewal::tests
{

//! One feature: WKT (empty = null geometry) and the cells.
struct FeatureRow
{
    QString wkt;
    QVariantList cells;
};

/**
 * Makes a memory layer. \a definition is a memory provider URI without the CRS,
 * `Polygon?field=cid:string&field=population:double`; \a crs may be an authority id, a PROJ string or empty.
 */
inline std::unique_ptr<QgsVectorLayer> memoryLayer( const QString &definition, const QString &crs, const QList<FeatureRow> &rows, const QString &name = QStringLiteral( "小区" ) )
{
  auto layer = std::make_unique<QgsVectorLayer>( definition, name, QStringLiteral( "memory" ) );
  if ( crs.isEmpty() )
    layer->setCrs( QgsCoordinateReferenceSystem() );
  else if ( crs.startsWith( QLatin1Char( '+' ) ) )
    layer->setCrs( QgsCoordinateReferenceSystem::fromProj( crs ) );
  else
    layer->setCrs( QgsCoordinateReferenceSystem( crs ) );
  QgsFeatureList features;
  for ( const FeatureRow &row : rows )
  {
    QgsFeature feature( layer->fields() );
    if ( !row.wkt.isEmpty() )
      feature.setGeometry( QgsGeometry::fromWkt( row.wkt ) );
    for ( int i = 0; i < row.cells.size(); ++i )
      feature.setAttribute( i, row.cells[i] );
    features << feature;
  }
  layer->dataProvider()->addFeatures( features );
  return layer;
}

//! Cancelled from the start.
class CanceledProgress : public renewal::model::Progress
{
  public:
    bool isCanceled() const override { return true; }
};

//! Runs the test object of type T inside a QGIS without a window.
template <typename T>
int runQgisTest( int argc, char *argv[] )
{
  QgsApplication application( argc, argv, false );
  QgsApplication::initQgis();
  int result = 0;
  {
    T test;
    result = QTest::qExec( &test, argc, argv );
  }
  QgsApplication::exitQgis();
  return result;
}

} // namespace renewal::tests

#define RENEWAL_QGIS_MAIN( TestClass )                           \
  int main( int argc, char *argv[] )                             \
  {                                                              \
    return renewal::tests::runQgisTest<TestClass>( argc, argv ); \
  }
