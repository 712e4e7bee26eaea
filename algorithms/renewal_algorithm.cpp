#include "algorithms/renewal_algorithm.h"

#include <QIcon>
#include <qgsvectorlayer.h>

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

std::unique_ptr<QgsProcessingFeatureSource> RenewalAlgorithm::requiredSource( const QVariantMap &parameters, const QString &name, QgsProcessingContext &context ) const
{
  std::unique_ptr<QgsProcessingFeatureSource> source( parameterAsSource( parameters, name, context ) );
  if ( !source )
    throw QgsProcessingException( invalidSourceError( parameters, name ) );
  // Broken geometry is repaired or counted by the readers; QGIS would stop the run (a request's default is "no check").
  source->setInvalidGeometryCheck( QgsFeatureRequest().invalidGeometryCheck() );
  return source;
}

std::unique_ptr<QgsProcessingFeatureSource> RenewalAlgorithm::optionalSource( const QVariantMap &parameters, const QString &name, QgsProcessingContext &context ) const
{
  const QVariant value = parameters.value( name );
  if ( !value.isValid() || value.isNull() || ( value.type() == QVariant::String && value.toString().isEmpty() ) )
    return nullptr;
  return requiredSource( parameters, name, context );
}

QString RenewalAlgorithm::sourceUri( const QVariantMap &parameters, const QString &name, QgsProcessingContext &context ) const
{
  const QgsVectorLayer *layer = parameterAsVectorLayer( parameters, name, context );
  return layer ? layer->source() : parameters.value( name ).toString();
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
