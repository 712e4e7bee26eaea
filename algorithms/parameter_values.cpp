#include "algorithms/parameter_values.h"

#include <qgsprocessingalgorithm.h>
#include <qgsprocessingparameters.h>

namespace renewal::algorithms
{

ParameterValues::ParameterValues( const QgsProcessingAlgorithm &algorithm, const QVariantMap &parameters, QgsProcessingContext &context )
  : mAlgorithm( algorithm )
  , mParameters( parameters )
  , mContext( context )
{
}

bool ParameterValues::isGiven( const QString &name ) const
{
  const QVariant value = mParameters.value( name );
  return value.isValid() && !value.isNull() && !( value.type() == QVariant::String && value.toString().isEmpty() );
}

double ParameterValues::number( const QString &name ) const
{
  return QgsProcessingParameters::parameterAsDouble( mAlgorithm.parameterDefinition( name ), mParameters, mContext );
}

bool ParameterValues::flag( const QString &name ) const
{
  return QgsProcessingParameters::parameterAsBool( mAlgorithm.parameterDefinition( name ), mParameters, mContext );
}

QString ParameterValues::text( const QString &name ) const
{
  return isGiven( name ) ? QgsProcessingParameters::parameterAsString( mAlgorithm.parameterDefinition( name ), mParameters, mContext ).trimmed() : QString();
}

QString ParameterValues::field( const QString &name ) const
{
  return QgsProcessingParameters::parameterAsString( mAlgorithm.parameterDefinition( name ), mParameters, mContext );
}

QString ParameterValues::choice( const QString &name ) const
{
  return QgsProcessingParameters::parameterAsEnumString( mAlgorithm.parameterDefinition( name ), mParameters, mContext );
}

} // namespace renewal::algorithms
