#include "algorithms/renewal_algorithm.h"

#include <QIcon>
#include <qgsprocessingparameters.h>

namespace renewal::algorithms
{

namespace
{

const char *groupIdOf( Group group )
{
  switch ( group )
  {
    case Group::Prepare:
      return "prepare";
    case Group::Circles:
      return "circles";
    case Group::Supply:
      return "supply";
    case Group::Communities:
      return "communities";
    case Group::Units:
      return "units";
    case Group::Results:
      return "results";
  }
  return "";
}

QVariant::Type variantType( model::FieldType type )
{
  switch ( type )
  {
    case model::FieldType::Text:
      return QVariant::String;
    case model::FieldType::Integer:
      return QVariant::LongLong;
    case model::FieldType::Real:
      return QVariant::Double;
    case model::FieldType::Boolean:
      return QVariant::Bool;
  }
  return QVariant::Invalid;
}

} // namespace

QString RenewalAlgorithm::group() const
{
  switch ( toolboxGroup() )
  {
    case Group::Prepare:
      return tr( "Data preparation" );
    case Group::Circles:
      return tr( "Living circles" );
    case Group::Supply:
      return tr( "Parking and charging" );
    case Group::Communities:
      return tr( "Old and complete communities" );
    case Group::Units:
      return tr( "Renewal units" );
    case Group::Results:
      return tr( "Results" );
  }
  return QString();
}

QString RenewalAlgorithm::groupId() const
{
  return QString::fromLatin1( groupIdOf( toolboxGroup() ) );
}

QIcon RenewalAlgorithm::icon() const
{
  return QIcon( svgIconPath() );
}

QString RenewalAlgorithm::svgIconPath() const
{
  return QStringLiteral( ":/renewal/icons/%1.svg" ).arg( groupId() );
}

bool RenewalAlgorithm::prepareAlgorithm( const QVariantMap &parameters, QgsProcessingContext &context, QgsProcessingFeedback * )
{
  // A model does not check the values it hands to its steps.
  QString problem;
  if ( !checkParameterValues( parameters, context, &problem ) )
    throw QgsProcessingException( problem );
  for ( const QgsProcessingParameterDefinition *definition : parameterDefinitions() )
  {
    if ( definition->type() == QgsProcessingParameterFeatureSource::typeName() && isLayerGiven( parameters.value( definition->name() ) ) )
      mOpened[definition->name()] = openLayer( *definition, parameters, context );
  }
  return true;
}

GivenLayer RenewalAlgorithm::given( const QVariantMap &parameters, const QString &name, QgsProcessingContext &context ) const
{
  if ( !isLayerGiven( parameters.value( name ) ) )
    return {};
  const auto opened = mOpened.find( name );
  GivenLayer layer = opened != mOpened.end() ? std::move( opened->second ) : openLayer( *parameterDefinition( name ), parameters, context );
  if ( opened != mOpened.end() )
    mOpened.erase( opened );
  if ( !layer )
    throw QgsProcessingException( invalidSourceError( parameters, name ) );
  return layer;
}

std::unique_ptr<QgsProcessingFeatureSource> RenewalAlgorithm::requiredSource( const QVariantMap &parameters, const QString &name, QgsProcessingContext &context ) const
{
  std::unique_ptr<QgsProcessingFeatureSource> source = optionalSource( parameters, name, context );
  if ( !source )
    throw QgsProcessingException( invalidSourceError( parameters, name ) );
  return source;
}

std::unique_ptr<QgsProcessingFeatureSource> RenewalAlgorithm::optionalSource( const QVariantMap &parameters, const QString &name, QgsProcessingContext &context ) const
{
  return given( parameters, name, context ).source;
}

std::unique_ptr<QgsFeatureSink> RenewalAlgorithm::sink( const QVariantMap &parameters, const QString &name, QgsProcessingContext &context, QString &destination, const QgsFields &fields, compat::WkbType geometry, const QgsCoordinateReferenceSystem &crs, QgsFeatureSink::SinkFlags flags ) const
{
  if ( !parameters.value( name ).isValid() )
    return nullptr;
  std::unique_ptr<QgsFeatureSink> result( parameterAsSink( parameters, name, context, destination, fields, geometry, crs, flags ) );
  if ( !result )
    throw QgsProcessingException( invalidSinkError( parameters, name ) );
  return result;
}

void RenewalAlgorithm::write( QgsFeatureSink *sink, QgsFeature &feature, const QVariantMap &parameters, const QString &name ) const
{
  if ( sink && !sink->addFeature( feature, QgsFeatureSink::FastInsert ) )
  {
    throw QgsProcessingException( tr( "Could not write to %1: %2" ).arg( parameters.value( name ).toString(), sink->lastError() ) );
  }
}

void RenewalAlgorithm::write( QgsFeatureSink *sink, QgsFeatureList &features, const QVariantMap &parameters, const QString &name ) const
{
  if ( sink && !sink->addFeatures( features, QgsFeatureSink::FastInsert ) )
  {
    throw QgsProcessingException( tr( "Could not write to %1: %2" ).arg( parameters.value( name ).toString(), sink->lastError() ) );
  }
}

QgsFields fieldsOf( const model::TableSpec &table )
{
  QgsFields fields;
  for ( const model::FieldSpec &field : table.fields )
    fields.append( QgsField( QString::fromStdString( field.name ), variantType( field.type ) ) );
  return fields;
}

} // namespace renewal::algorithms
