#pragma once

#include "algorithms/provider.h"
#include "tests/support/memory_layer.h"

#include <map>
#include <qgsfeatureiterator.h>
#include <qgsprocessing.h>
#include <qgsprocessingalgorithm.h>
#include <qgsprocessingcontext.h>
#include <qgsprocessingfeedback.h>
#include <qgsprocessingregistry.h>
#include <qgsprocessingutils.h>
#include <qgsproject.h>

namespace renewal::tests
{

//! Keeps what an algorithm says, and cancels it at a given percent.
class AuditFeedback : public QgsProcessingFeedback
{
  public:
    //! \a cancelAt above 100: never.
    explicit AuditFeedback( double cancelAt = 1000.0 )
      : QgsProcessingFeedback( false )
    {
      if ( cancelAt <= 0.0 )
        cancel();
      connect( this, &QgsFeedback::progressChanged, this, [this, cancelAt]( double percent )
               { if ( percent >= cancelAt ) cancel(); } );
    }

    void pushWarning( const QString &warning ) override { warnings << warning; }
    void reportError( const QString &error, bool ) override { errors << error; }

    QStringList warnings;
    QStringList errors;
};

//! The outcome of one run; layers live as long as this object.
struct AuditOutcome
{
    bool isDone = false;
    QVariantMap results;
    QStringList warnings;
    QString error; //!< all errors in one text
    std::map<QString, std::shared_ptr<QgsVectorLayer>> layers;

    QList<QgsFeature> rows( const QString &output ) const
    {
      QList<QgsFeature> result;
      const auto found = layers.find( output );
      if ( found == layers.end() )
        return result;
      QgsFeature feature;
      QgsFeatureIterator features = found->second->getFeatures();
      while ( features.nextFeature( feature ) )
        result << feature;
      return result;
    }

    //! Returns the warnings that hold every one of \a words.
    QStringList warningsWith( const QStringList &words ) const
    {
      QStringList result;
      for ( const QString &warning : warnings )
      {
        if ( std::all_of( words.begin(), words.end(), [&warning]( const QString &word )
                          { return warning.contains( word ); } ) )
          result << warning;
      }
      return result;
    }
};

//! Registers our provider once per process; QGIS must be initialized.
inline void addProviderOnce()
{
  if ( !QgsApplication::processingRegistry()->providerById( QStringLiteral( "renewal" ) ) )
    QgsApplication::processingRegistry()->addProvider( new renewal::algorithms::Provider );
}

//! Returns \a layer as a parameter value.
inline QVariant asParameter( QgsMapLayer *layer )
{
  return QVariant::fromValue( layer );
}
inline QVariant asParameter( const std::unique_ptr<QgsVectorLayer> &layer )
{
  return asParameter( layer.get() );
}

//! Returns the message with which \a algorithm refuses \a parameters, or an empty text.
inline QString refusal( const QString &algorithm, const QVariantMap &parameters )
{
  QgsProject project;
  QgsProcessingContext context;
  context.setProject( &project );
  QString message;
  const QgsProcessingAlgorithm *instance = QgsApplication::processingRegistry()->algorithmById( QStringLiteral( "renewal:" ) + algorithm );
  return instance->checkParameterValues( parameters, context, &message ) ? QString() : message;
}

//! Runs \a algorithm as Processing does; memory outputs are taken over.
inline AuditOutcome runAudit( const QString &algorithm, const QVariantMap &parameters, double cancelAt = 1000.0 )
{
  addProviderOnce();
  QgsProject project;
  QgsProcessingContext context;
  context.setProject( &project );
  AuditFeedback feedback( cancelAt );
  AuditOutcome outcome;
  const std::unique_ptr<QgsProcessingAlgorithm> instance( QgsApplication::processingRegistry()->createAlgorithmById( QStringLiteral( "renewal:" ) + algorithm ) );
  if ( !instance )
    return outcome;
  outcome.results = instance->run( parameters, context, &feedback, &outcome.isDone );
  outcome.warnings = feedback.warnings;
  outcome.error = feedback.errors.join( '\n' );
  for ( auto result = outcome.results.constBegin(); result != outcome.results.constEnd(); ++result )
  {
    const QgsMapLayer *layer = context.temporaryLayerStore()->mapLayer( result.value().toString() );
    if ( layer )
      outcome.layers[result.key()].reset( qobject_cast<QgsVectorLayer *>( context.takeResultLayer( layer->id() ) ) );
  }
  return outcome;
}

} // namespace renewal::tests
