#include "algorithms/given_layer.h"

#include <qgsprocessingparameters.h>
#include <qgsvectordataprovider.h>
#include <qgsvectorlayer.h>
#include <qgsvectorlayerjoininfo.h>

namespace renewal::algorithms
{

namespace
{

/**
 * Returns true if the features of \a layer come straight from a provider that serves any thread. Virtual layers and
 * expressions (computed fields, filters) may call back into the main thread, which may be waiting for us.
 */
bool isPlainLayer( const QgsVectorLayer *layer )
{
  static const QStringList PROVIDERS { QStringLiteral( "ogr" ), QStringLiteral( "memory" ), QStringLiteral( "spatialite" ) };
  if ( !layer || !layer->isValid() || layer->isEditable() || !layer->vectorJoins().isEmpty() || !PROVIDERS.contains( layer->providerType() ) )
    return false;
  return layer->fields().count() == layer->dataProvider()->fields().count();
}

} // namespace

bool isLayerGiven( const QVariant &value )
{
  return value.isValid() && !value.isNull() && ( value.type() != QVariant::String || !value.toString().isEmpty() );
}

GivenLayer openLayer( const QgsProcessingParameterDefinition &parameter, const QVariantMap &parameters, QgsProcessingContext &context )
{
  GivenLayer given;
  given.source.reset( QgsProcessingParameters::parameterAsSource( &parameter, parameters, context ) );
  if ( !given.source )
    return given;
  // Broken geometry is repaired or counted by the readers; QGIS would stop the run (a request's default is "no check").
  given.source->setInvalidGeometryCheck( QgsFeatureRequest().invalidGeometryCheck() );
  const QVariant value = parameters.value( parameter.name() );
  const QgsVectorLayer *layer = QgsProcessingParameters::parameterAsVectorLayer( &parameter, parameters, context );
  given.uri = layer ? layer->source() : value.toString();
  // A definition that holds more than a layer (a filter, a selection) is left to Processing's own thread.
  given.isPlain = !value.canConvert<QgsProcessingFeatureSourceDefinition>() && isPlainLayer( layer );
  return given;
}

} // namespace renewal::algorithms
