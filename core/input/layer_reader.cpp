#include "core/input/layer_reader.h"

#include "core/input/input_error.h"

#include <QCoreApplication>
#include <qgsfeaturerequest.h>
#include <qgsgeometry.h>

namespace renewal::input
{

namespace
{

QgsFeatureRequest requestFor( const QVector<int> &fields )
{
  QgsAttributeList wanted;
  for ( const int field : fields )
  {
    if ( field >= 0 && !wanted.contains( field ) )
      wanted << field;
  }
  QgsFeatureRequest request;
  // No check of validity by QGIS: broken geometry is this module's business, and never stops a run.
  request.setSubsetOfAttributes( wanted );
  return request;
}

} // namespace

LayerReader::LayerReader( const SourceLayer &layer, const QVector<int> &fields, const model::Progress &progress )
  : mLayer( layer )
  , mFields( fields )
  , mProgress( progress )
  , mIterator( layer.source.getFeatures( requestFor( fields ) ) )
{
  if ( !mIterator.isValid() )
    throw InputError( QCoreApplication::translate( "LayerReader", "Layer \"%1\" could not be read. Check that its file or server is still there." ).arg( mLayer.name() ) );
}

bool LayerReader::next()
{
  if ( mCount % 256 == 0 )
    mProgress.check();
  if ( !mIterator.nextFeature( mFeature ) )
    return false;
  ++mCount;
  mHash.add( geometry() );
  for ( const int field : mFields )
    mHash.add( cell( field ) );
  return true;
}

const QgsAbstractGeometry *LayerReader::geometry() const
{
  if ( !mFeature.hasGeometry() )
    return nullptr;
  const QgsAbstractGeometry *result = mFeature.geometry().constGet();
  return result && !result->isEmpty() ? result : nullptr;
}

LayerRecord LayerReader::record()
{
  const QgsCoordinateReferenceSystem crs = mLayer.crs();
  const QgsFields layerFields = mLayer.source.fields();
  QStringList names;
  for ( const int field : mFields )
    names << ( field < 0 ? QString() : layerFields.at( field ).name() );
  return { mLayer.name(), withoutSecrets( mLayer.uri ), crs.authid().isEmpty() ? crs.toWkt() : crs.authid(), mCount, mHash.result(), names };
}

} // namespace renewal::input
