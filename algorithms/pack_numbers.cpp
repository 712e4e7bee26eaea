#include "algorithms/pack_numbers.h"

#include "core/input/input_error.h"

#include <QCoreApplication>
#include <algorithm>
#include <cmath>
#include <qgsprocessingparameters.h>

namespace renewal::algorithms
{

namespace
{

int doubt( model::Certainty status )
{
  switch ( status )
  {
    case model::Certainty::Verified:
      return 0;
    case model::Certainty::VerifiedSecondary:
      return 1;
    case model::Certainty::Local:
      return 2;
    case model::Certainty::Memory:
      return 3;
    case model::Certainty::MemoryLow:
      return 4;
  }
  return 4;
}

} // namespace

QgsProcessingParameterDefinition *packNumberParameter( const QString &name, const QString &description )
{
  auto *definition = new QgsProcessingParameterNumber( name, description + QCoreApplication::translate( "PackNumbers", " (empty: that of the standard)" ), compat::NUMBER_DOUBLE, QVariant(), true );
  definition->setFlags( definition->flags() | compat::ADVANCED );
  return definition;
}

QString numberProblem( const ParameterValues &values, const QString &name, bool mayBeZero, double most )
{
  if ( !values.isGiven( name ) )
    return QString();
  const double number = values.number( name );
  if ( std::isfinite( number ) && number <= most && ( number > 0.0 || ( mayBeZero && number == 0.0 ) ) )
    return QString();
  const QString sentence = mayBeZero ? QCoreApplication::translate( "PackNumbers", "%1 must be 0 or more and at most %2 (given: %3)." ) : QCoreApplication::translate( "PackNumbers", "%1 must be greater than 0 and at most %2 (given: %3)." );
  return sentence.arg( name ).arg( most ).arg( number );
}

PackNumbers::PackNumbers( const ParameterValues &values, const std::vector<model::Figure> &section, AuditRun &run )
  : mValues( values )
  , mSection( section )
  , mRun( run )
{
}

model::Figure PackNumbers::take( const QString &parameter )
{
  const std::string name = parameter.toLower().toStdString();
  if ( mValues.isGiven( parameter ) )
  {
    model::Figure given;
    given.name = name;
    given.value = mValues.number( parameter );
    // In both languages, whatever the locale: the same inputs give the same rows.
    given.basis.document = "given 用户给定";
    given.status = model::Certainty::Local;
    return given;
  }
  const model::Figure *figure = model::findFigure( mSection, name );
  if ( !figure )
    throw input::InputError( QCoreApplication::translate( "PackNumbers", "The rule pack %1 has no figure \"%2\": give %3, or choose another STANDARD." ).arg( QString::fromStdString( mRun.pack.id ), QString::fromStdString( name ), parameter ) );
  mRun.used.insert( parameter, figure->value );
  return *figure;
}

QString basisText( const std::vector<model::Figure> &figures )
{
  QStringList texts;
  for ( const model::Figure &figure : figures )
    texts << QStringLiteral( "%1 = %2 (%3)" ).arg( QString::fromStdString( figure.name ), QString::number( figure.value, 'g', 10 ), QString::fromStdString( figure.basis.text() ) );
  return texts.join( QStringLiteral( "; " ) );
}

QString statusText( const std::vector<model::Figure> &figures )
{
  model::Certainty least = model::Certainty::Verified;
  for ( const model::Figure &figure : figures )
    if ( doubt( figure.status ) > doubt( least ) )
      least = figure.status;
  return QString::fromLatin1( toText( least ) );
}

} // namespace renewal::algorithms
