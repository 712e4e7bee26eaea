#include "algorithms/check_findings.h"
#include "algorithms/check_report.h"
#include "algorithms/factories.h"
#include "algorithms/feedback_progress.h"
#include "algorithms/guard.h"
#include "algorithms/qgis_compat.h"
#include "algorithms/renewal_algorithm.h"

#include <QSaveFile>
#include <qgsexception.h>
#include <qgsprocessingparameters.h>

namespace renewal::algorithms
{

namespace
{

using input::LayerRole;

const QString ISSUES = QStringLiteral( "ISSUES" );
const QString REPORT = QStringLiteral( "REPORT" );

//! The layers in the order of the contract.
const QList<QPair<QString, LayerRole>> &layerParameters()
{
  static const QList<QPair<QString, LayerRole>> LAYERS = {
    { QStringLiteral( "NETWORK" ), LayerRole::Network },
    { QStringLiteral( "COMMUNITIES" ), LayerRole::Communities },
    { QStringLiteral( "RESIDENTS" ), LayerRole::Residents },
    { QStringLiteral( "FACILITIES" ), LayerRole::Facilities },
    { QStringLiteral( "AREAS" ), LayerRole::Areas },
    { QStringLiteral( "ENTRANCES" ), LayerRole::Entrances },
    { QStringLiteral( "LOTS" ), LayerRole::Lots },
    { QStringLiteral( "STATIONS" ), LayerRole::Stations },
    { QStringLiteral( "SURVEY" ), LayerRole::Survey },
    { QStringLiteral( "BARRIERS" ), LayerRole::Barriers },
  };
  return LAYERS;
}

class CheckInputs : public RenewalAlgorithm
{
    Q_DECLARE_TR_FUNCTIONS( CheckInputs )

  public:
    QString name() const override { return QStringLiteral( "checkinputs" ); }
    QString displayName() const override { return tr( "Check input layers" ); }
    QStringList tags() const override { return tr( "check,validate,topology,network,CRS,GCJ-02,datum,offset,duplicates,quality" ).split( ',' ); }
    QString shortHelpString() const override;
    QString shortDescription() const override { return tr( "What is wrong with the layers of an audit, where, and what to do about it." ); }
    CheckInputs *createInstance() const override { return new CheckInputs; }

  protected:
    Group toolboxGroup() const override { return Group::Prepare; }
    void initAlgorithm( const QVariantMap & ) override;
    QVariantMap processAlgorithm( const QVariantMap &parameters, QgsProcessingContext &context, QgsProcessingFeedback *feedback ) override;

  private:
    CheckFindings inspect( const QVariantMap &parameters, QgsProcessingContext &context, QgsProcessingFeedback &feedback ) const;
    QString writeIssues( const CheckFindings &findings, const QVariantMap &parameters, QgsProcessingContext &context ) const;
    void writeReport( const QString &path, const CheckFindings &findings ) const;
};

QString CheckInputs::shortHelpString() const
{
  return tr( "Answers what is wrong with the layers before an audit, where, and what to do about it. It refuses nothing: give it the layers you have.\n\n"
             "Each layer by itself: missing CRS, coordinates that cannot be what the CRS says, empty and broken geometry, repeated ids and geometries, numbers kept as text, unreadable or negative numbers, unreadable building years, unknown facility types, car parks without spaces, parking entrances.\n\n"
             "The streets: parts without connection and their share of the length, ends within 5 m of another line, crossings without a common vertex (bridge, tunnel and layer respected), duplicate and zero-length lines.\n\n"
             "Together: points farther than 100 m from every street; points shifted against the streets as GCJ-02 is, with how sure (50 or more points near streets needed; below 95 % it says that it cannot tell).\n\n"
             "ISSUES: one row per fault, a point on it where there is one; REPORT: a page to print.\n\n"
             "Known limit: columns are recognised by their usual names only; BD-09 and other offsets are not recognised." );
}

void CheckInputs::initAlgorithm( const QVariantMap & )
{
  const QStringList labels = { tr( "Walking network" ), tr( "Communities" ), tr( "Residents or buildings" ), tr( "Facilities" ), tr( "Facilities with extent (parks)" ), tr( "Gates of communities" ), tr( "Car parks" ), tr( "Charging stations" ), tr( "Site survey" ), tr( "Barriers" ) };
  for ( int i = 0; i < layerParameters().size(); ++i )
  {
    // Any kind of layer is let in, so that a wrong one is explained instead of not offered.
    addParameter( new QgsProcessingParameterFeatureSource( layerParameters().at( i ).first, labels.at( i ), { compat::SOURCE_TABLE }, QVariant(), true ) );
  }
  addParameter( new QgsProcessingParameterFeatureSink( ISSUES, tr( "Issues" ), compat::SOURCE_POINT, QVariant(), true, true ) );
  addParameter( new QgsProcessingParameterFileDestination( REPORT, tr( "Report" ), tr( "HTML files" ) + QStringLiteral( " (*.html)" ), QVariant(), true, true ) );
}

CheckFindings CheckInputs::inspect( const QVariantMap &parameters, QgsProcessingContext &context, QgsProcessingFeedback &feedback ) const
{
  CheckFindings findings;
  FeedbackProgress progress( feedback, 0.0, 50.0 );
  for ( const auto &[parameter, role] : layerParameters() )
  {
    const std::unique_ptr<QgsProcessingFeatureSource> source = optionalSource( parameters, parameter, context );
    if ( !source )
      continue;
    findings.layers.push_back( input::inspectLayer( { *source, {} }, role, progress ) );
    progress.setPercent( 100.0 * ( static_cast<int>( role ) + 1 ) / layerParameters().size() );
  }
  FeedbackProgress comparing( feedback, 50.0, 90.0 );
  compareLayers( findings, context.transformContext(), comparing );
  return findings;
}

QString CheckInputs::writeIssues( const CheckFindings &findings, const QVariantMap &parameters, QgsProcessingContext &context ) const
{
  // The CRS of the first spatial layer; one without CRS cannot be shown beside others, so the next one counts.
  QgsCoordinateReferenceSystem crs;
  for ( const input::LayerInspection &layer : findings.layers )
  {
    if ( !crs.isValid() && layer.vertices.size() > 0 )
      crs = layer.crs;
  }
  QgsFields fields;
  for ( const char *name : { "layer", "feature_id", "reason", "remedy" } )
    fields.append( QgsField( QString::fromLatin1( name ), QVariant::String ) );
  QString destination;
  const std::unique_ptr<QgsFeatureSink> issues = sink( parameters, ISSUES, context, destination, fields, compat::WkbType::Point, crs );
  for ( const input::LayerInspection &layer : findings.layers )
  {
    const QgsCoordinateTransform toOutput( layer.crs, crs, context.transformContext() );
    for ( const input::Issue &issue : layer.issues )
    {
      QgsFeature feature( fields );
      feature.setAttributes( QgsAttributes() << layer.name << issue.featureId << issue.reason() << issue.remedy );
      try
      {
        if ( issue.place && ( layer.crs.isValid() || !crs.isValid() ) )
          feature.setGeometry( QgsGeometry::fromPointXY( toOutput.transform( *issue.place ) ) );
      }
      catch ( const QgsCsException & )
      {
        // Coordinates that do not transform are what the row is about: it stays without a point.
        feature.clearGeometry();
      }
      write( issues.get(), feature, parameters, ISSUES );
    }
  }
  return destination;
}

void CheckInputs::writeReport( const QString &path, const CheckFindings &findings ) const
{
  QSaveFile file( path );
  const QByteArray html = checkReport( findings ).toUtf8();
  if ( !file.open( QIODevice::WriteOnly ) || file.write( html ) != html.size() || !file.commit() )
    throw QgsProcessingException( tr( "Could not write the report %1: %2" ).arg( path, file.errorString() ) );
}

QVariantMap CheckInputs::processAlgorithm( const QVariantMap &parameters, QgsProcessingContext &context, QgsProcessingFeedback *feedback )
{
  return guarded( [&]
                  {
    const CheckFindings findings = inspect( parameters, context, *feedback );
    if ( findings.layers.empty() )
      feedback->pushWarning( tr( "No layer was given: there is nothing to check." ) );
    std::size_t count = 0;
    for ( const input::LayerInspection &layer : findings.layers )
    {
      feedback->pushInfo( tr( "%1: %2 features, %3 issues." ).arg( layer.name ).arg( layer.featureCount ).arg( layer.issues.size() ) );
      count += layer.issues.size();
    }
    for ( const DatumLine &line : findings.datum )
      feedback->pushInfo( tr( "Datum of %1: %2." ).arg( line.layer, datumSentence( line ) ) );
    QVariantMap results;
    const QString destination = writeIssues( findings, parameters, context );
    if ( !destination.isEmpty() )
      results.insert( ISSUES, destination );
    const QString report = parameterAsFileOutput( parameters, REPORT, context );
    if ( !report.isEmpty() )
    {
      writeReport( report, findings );
      results.insert( REPORT, report );
    }
    feedback->pushInfo( tr( "%1 issues in all." ).arg( count ) );
    return results; } );
}

} // namespace

QgsProcessingAlgorithm *createCheckInputs()
{
  return new CheckInputs;
}

} // namespace renewal::algorithms
