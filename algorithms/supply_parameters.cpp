#include "algorithms/supply_parameters.h"

#include <QCoreApplication>

namespace renewal::algorithms
{

const QString LOTS = QStringLiteral( "LOTS" );
const QString LOT_ID = QStringLiteral( "LOT_ID" );
const QString LOT_SPACES = QStringLiteral( "LOT_SPACES" );
const QString CARS_PER_HOUSEHOLD = QStringLiteral( "CARS_PER_HOUSEHOLD" );

QString fieldWithoutLayer( const ParameterValues &values, const QString &field, const QString &layer )
{
  if ( !values.isGiven( field ) || values.isGiven( layer ) )
    return QString();
  return QCoreApplication::translate( "SupplyParameters", "%1 is given without %2: give the layer too, or clear the field." ).arg( field, layer );
}

} // namespace renewal::algorithms
