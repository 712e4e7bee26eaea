#include "plugin/standard_words.h"

#include <qgsapplication.h>
#include <qgsprocessingalgorithm.h>
#include <qgsprocessingregistry.h>

namespace renewal::plugin
{

QString StandardWords::section( rules::PackSection section )
{
  switch ( section )
  {
    case rules::PackSection::Coverage:
      return tr( "Walking distances" );
    case rules::PackSection::Checklist:
      return tr( "Checklist" );
    case rules::PackSection::Parking:
      return tr( "Parking" );
    case rules::PackSection::Charging:
      return tr( "Charging" );
    case rules::PackSection::Unit:
      return tr( "Renewal units" );
  }
  return QString();
}

QString StandardWords::certainty( model::Certainty certainty )
{
  switch ( certainty )
  {
    case model::Certainty::Verified:
      return tr( "verified" );
    case model::Certainty::VerifiedSecondary:
      return tr( "verified second hand" );
    case model::Certainty::Memory:
      return tr( "from memory" );
    case model::Certainty::MemoryLow:
      return tr( "from memory, unsure" );
    case model::Certainty::Local:
      return tr( "local" );
  }
  return QString();
}

QString StandardWords::ruleClass( model::RuleClass ruleClass )
{
  switch ( ruleClass )
  {
    case model::RuleClass::Must:
      return tr( "must" );
    case model::RuleClass::Optional:
      return tr( "optional" );
    case model::RuleClass::Info:
      return tr( "information" );
  }
  return QString();
}

QString StandardWords::audit( const QString &algorithm )
{
  const QgsProcessingAlgorithm *known = QgsApplication::processingRegistry()->algorithmById( QStringLiteral( "renewal:" ) + algorithm );
  return known ? known->displayName() : algorithm;
}

QString StandardWords::run( const store::StoredRun &run )
{
  QStringList parts { QStringLiteral( "#%1 " ).arg( run.runId ) + audit( run.record.algorithm ) };
  for ( const QString &part : { run.record.area, run.record.period } )
  {
    if ( !part.isEmpty() )
      parts << part;
  }
  return parts.join( tr( ", " ) );
}

QString StandardWords::grades( const QString &algorithm )
{
  return algorithm == QLatin1String( "completenessaudit" ) ? tr( "Scorecard: grade and mean score" ) : tr( "Coverage: grade and mean score" );
}

QString StandardWords::unit( const QString &unit )
{
  if ( unit == QLatin1String( "space/household" ) )
    return tr( "spaces per household" );
  if ( unit == QLatin1String( "car/household" ) )
    return tr( "cars per household" );
  if ( unit == QLatin1String( "m2/space" ) )
    return tr( "m² per space" );
  return unit == QLatin1String( "1" ) ? QString() : unit;
}

bool StandardWords::isChinese()
{
  return QgsApplication::locale().startsWith( QLatin1String( "zh" ) );
}

QString StandardWords::name( const std::string &zh, const std::string &en )
{
  const std::string &first = isChinese() ? zh : en;
  return QString::fromStdString( first.empty() ? ( isChinese() ? en : zh ) : first );
}

} // namespace renewal::plugin
