#include "algorithms/network_reading.h"

#include "algorithms/feedback_progress.h"
#include "core/input/input_error.h"

#include <QCoreApplication>

namespace renewal::algorithms
{

namespace
{
const int SHOWN_IDS = 10;
}

void noteLayer( AuditRun &run, const QString &parameter, const input::LayerReport &report, QgsProcessingFeedback &feedback )
{
  for ( const QString &sentence : report.sentences() )
    feedback.pushWarning( sentence );
  run.addInput( parameter, report.record );
}

void warnAbout( const QStringList &ids, const QString &sentence, QgsProcessingFeedback &feedback )
{
  if ( ids.isEmpty() )
    return;
  const QString shown = QStringList( ids.mid( 0, SHOWN_IDS ) ).join( QStringLiteral( ", " ) ) + ( ids.size() > SHOWN_IDS ? QStringLiteral( ", ..." ) : QString() );
  feedback.pushWarning( sentence.arg( ids.size() ).arg( shown ) );
}

NetworkReading readNetwork( const GivenLayer &streets, const NetworkChoice &choice, const input::GroundFrame &frame, AuditRun &run, QgsProcessingFeedback &feedback, double fromPercent, double toPercent )
{
  NetworkReading reading;
  if ( choice.isStraight )
    return reading;
  FeedbackProgress progress( feedback, fromPercent, toPercent );
  input::StreetLayer layer = input::readStreets( streets.layer(), frame, progress );
  noteLayer( run, NETWORK, layer.report, feedback );
  if ( layer.streets.empty() )
    throw input::InputError( QCoreApplication::translate( "NetworkReading", "%1 holds no usable street: give a layer of walkable lines, or set METHOD to straight." ).arg( streets.source->sourceName() ) );
  reading.hull = std::move( layer.hull );
  reading.network = engine::buildNetwork( layer.streets, frame.ellipsoid(), choice.settings, progress );
  feedback.pushInfo( QCoreApplication::translate( "NetworkReading", "Network: %1 street parts, %2 junctions and ends, %3 stretches between them." ).arg( layer.streets.size() ).arg( reading.network->nodes.size() ).arg( reading.network->edges.size() ) );
  return reading;
}

} // namespace renewal::algorithms
