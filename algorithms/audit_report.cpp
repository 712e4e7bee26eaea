#include "algorithms/factories.h"
#include "algorithms/feedback_progress.h"
#include "algorithms/guard.h"
#include "algorithms/parameter_names.h"
#include "algorithms/parameter_values.h"
#include "algorithms/renewal_algorithm.h"
#include "algorithms/report_data.h"
#include "algorithms/report_districts.h"
#include "algorithms/report_html.h"
#include "algorithms/report_maps.h"
#include "algorithms/report_method.h"
#include "algorithms/report_pdf.h"
#include "algorithms/report_sections.h"
#include "algorithms/report_unknown.h"
#include "core/store/results_database.h"
#include "core/store/run_selection.h"

#include <QFileInfo>
#include <qgsexception.h>
#include <qgsprocessingparameters.h>

namespace renewal::algorithms
{

namespace
{

const QString RUN = QStringLiteral( "RUN" );
const QString DISTRICTS = QStringLiteral( "DISTRICTS" );
const QString DISTRICT_NAME = QStringLiteral( "DISTRICT_NAME" );
const QString DISTRICT = QStringLiteral( "DISTRICT" );
const QString PDF = QStringLiteral( "PDF" );
const QString HTML = QStringLiteral( "HTML" );
const int SHOWN_NAMES = 20;

class AuditReport : public RenewalAlgorithm
{
    Q_DECLARE_TR_FUNCTIONS( AuditReport )

  public:
    QString name() const override { return QStringLiteral( "auditreport" ); }
    QString displayName() const override { return tr( "Audit report (PDF and HTML)" ); }
    QStringList tags() const override { return tr( "report,PDF,HTML,print,map,table,chart,district,mayor" ).split( ',' ); }
    QString shortHelpString() const override;
    QString shortDescription() const override { return tr( "The audits of a results database as a report to print and one to send: maps, tables, charts, sources, and what is not known." ); }
    AuditReport *createInstance() const override { return new AuditReport; }
    //! A layout is a graphics scene, and styles are applied in the main thread.
    compat::AlgorithmFlags flags() const override { return RenewalAlgorithm::flags() | compat::NO_THREADING; }

  protected:
    Group toolboxGroup() const override { return Group::Results; }
    void initAlgorithm( const QVariantMap & ) override;
    bool checkParameterValues( const QVariantMap &parameters, QgsProcessingContext &context, QString *message ) const override;
    QVariantMap processAlgorithm( const QVariantMap &parameters, QgsProcessingContext &context, QgsProcessingFeedback *feedback ) override;

  private:
    std::optional<ReportDistricts> readAll( const QVariantMap &parameters, QgsProcessingContext &context, QgsProcessingFeedback &feedback, ReportData &data ) const;
    QVariantMap write( const QVariantMap &parameters, QgsProcessingContext &context, QgsProcessingFeedback &feedback, const ReportData &data, const ReportDistricts *districts ) const;
};

QString AuditReport::shortHelpString() const
{
  return tr( "Question: what did the audits find, in a form that can be handed to those who decide?\n\n"
             "Method: reads the stored results, adds and counts them, and sets them as maps, tables and charts, for the whole area and for each district. No figure is computed anew: totals are sums of what is known, and what is not known is counted beside, never taken for 0.\n\n"
             "RUN: empty is the newest run of each audit and area; #12 is the run of that number; anything else is a period and means its newest runs.\n\n"
             "DISTRICTS: a chapter for each district; a community belongs to the district with most of its area. DISTRICT: only that one.\n\n"
             "PDF: A4, text that can be searched and copied. HTML: one file with everything in it, no script, nothing from the network.\n\n"
             "Each figure of a standard is named with its source and how sure it is.\n\n"
             "Known limit: runs in the main thread, so that QGIS does nothing else meanwhile; Cancel works between pages." );
}

void AuditReport::initAlgorithm( const QVariantMap & )
{
  addParameter( new QgsProcessingParameterFile( RESULTS, tr( "Results database" ), compat::FILE_PATH, QString(), QVariant(), false, tr( "SpatiaLite" ) + QStringLiteral( " (*.sqlite *.db)" ) ) );
  addParameter( new QgsProcessingParameterString( RUN, tr( "Run: #number or period; empty: the newest of each audit" ), QVariant(), false, true ) );
  addParameter( new QgsProcessingParameterFeatureSource( DISTRICTS, tr( "Districts" ), { compat::SOURCE_POLYGON }, QVariant(), true ) );
  addParameter( new QgsProcessingParameterField( DISTRICT_NAME, tr( "Name of the district" ), QVariant(), DISTRICTS, compat::FIELD_ANY, false, true ) );
  addParameter( new QgsProcessingParameterString( DISTRICT, tr( "Only this district" ), QVariant(), false, true ) );
  addParameter( new QgsProcessingParameterFileDestination( PDF, tr( "Report to print" ), tr( "PDF files" ) + QStringLiteral( " (*.pdf)" ), QVariant(), true, true ) );
  addParameter( new QgsProcessingParameterFileDestination( HTML, tr( "Report to send" ), tr( "HTML files" ) + QStringLiteral( " (*.html)" ), QVariant(), true, true ) );
}

bool AuditReport::checkParameterValues( const QVariantMap &parameters, QgsProcessingContext &context, QString *message ) const
{
  const ParameterValues values( *this, parameters, context );
  QString problem;
  if ( values.isGiven( DISTRICT ) && !values.isGiven( DISTRICTS ) )
    problem = tr( "DISTRICT names one district: give the layer DISTRICTS too." );
  else if ( values.isGiven( RESULTS ) && !QFileInfo::exists( values.text( RESULTS ) ) )
    problem = tr( "RESULTS: there is no file %1." ).arg( values.text( RESULTS ) );
  if ( !problem.isEmpty() )
  {
    if ( message )
      *message = problem;
    return false;
  }
  return RenewalAlgorithm::checkParameterValues( parameters, context, message );
}

//! Keeps the one district that was asked for. Throws InputError with the names there are.
void keepOnly( const QString &district, ReportData &data )
{
  if ( !data.districts.contains( district ) )
  {
    QStringList names = data.districts.mid( 0, SHOWN_NAMES );
    if ( data.districts.size() > SHOWN_NAMES )
      names << QStringLiteral( "..." );
    throw input::InputError( QCoreApplication::translate( "AuditReport", "DISTRICT: there is no district \"%1\". There are: %2" ).arg( district, names.join( QStringLiteral( ", " ) ) ) );
  }
}

std::optional<ReportDistricts> AuditReport::readAll( const QVariantMap &parameters, QgsProcessingContext &context, QgsProcessingFeedback &feedback, ReportData &data ) const
{
  FeedbackProgress progress( feedback, 0.0, 10.0 );
  const ParameterValues values( *this, parameters, context );
  data.path = QFileInfo( values.text( RESULTS ) ).absoluteFilePath();
  data.runs = store::selectRuns( store::ResultsDatabase::open( data.path, store::ResultsDatabase::Access::Read ).runs(), values.text( RUN ), data.path );
  for ( const store::StoredRun &run : data.runs )
    feedback.pushInfo( tr( "Run %1" ).arg( store::describedRun( run ) ) );
  std::optional<ReportDistricts> districts;
  if ( const std::unique_ptr<QgsProcessingFeatureSource> source = optionalSource( parameters, DISTRICTS, context ) )
  {
    districts = reportDistricts( { *source, QString() }, values.field( DISTRICT_NAME ), data, context.transformContext(), progress );
    data.districts = districts->names;
    for ( const QString &sentence : districts->sentences )
      feedback.pushWarning( sentence );
    if ( values.isGiven( DISTRICT ) )
      keepOnly( values.text( DISTRICT ), data );
  }
  readReport( districts ? districts->places : ReportPlaces(), data, progress );
  if ( data.tables.empty() && data.answers.empty() && data.indicators.rows.empty() )
    throw input::InputError( tr( "The runs hold nothing that a report tells of. Run an audit with RESULTS first." ) );
  return districts;
}

ReportDocument documentOf( const ReportData &data, const QString &district )
{
  const RuleNames rules = ruleNames( data.runs );
  ReportDocument document;
  addOpening( document, data, district );
  const int only = district.isEmpty() ? ReportData::WHOLE : data.districts.indexOf( district );
  if ( only != ReportData::WHOLE )
    addSection( document, data, only, district, true, rules );
  else
  {
    addSection( document, data, only, districtName( data, only ), data.districts.isEmpty(), rules );
    for ( int i = 0; i < data.districts.size(); ++i )
      addSection( document, data, i, data.districts[i], true, rules );
    if ( !data.districts.isEmpty() && data.hasRowsIn( NO_DISTRICT ) )
      addSection( document, data, NO_DISTRICT, districtName( data, NO_DISTRICT ), true, rules );
  }
  addMethod( document, data, only, rules );
  addNotKnown( document, data, only, rules );
  return document;
}

QVariantMap AuditReport::write( const QVariantMap &parameters, QgsProcessingContext &context, QgsProcessingFeedback &feedback, const ReportData &data, const ReportDistricts *districts ) const
{
  bool hasChinese = false;
  const ReportType type = ReportType::find( hasChinese );
  if ( hasChinese )
    feedback.pushInfo( tr( "Font: %1" ).arg( type.family ) );
  else
    feedback.pushWarning( tr( "No font with Chinese characters is installed: names will not be readable. Install one, such as Noto Sans CJK." ) );
  ReportDocument document = documentOf( data, ParameterValues( *this, parameters, context ).text( DISTRICT ) );
  ReportMaps maps( data, districts, type );
  const ReportLayout layout( document, type, maps );
  QVariantMap results;
  const QString html = parameterAsFileOutput( parameters, HTML, context );
  if ( !html.isEmpty() )
  {
    FeedbackProgress progress( feedback, 10.0, 40.0 );
    writeHtml( html, document, layout, type, progress );
    results.insert( HTML, html );
  }
  const QString pdf = parameterAsFileOutput( parameters, PDF, context );
  if ( !pdf.isEmpty() )
  {
    FeedbackProgress progress( feedback, 40.0, 100.0 );
    splitTallRows( document, type );
    const std::vector<ReportPage> pages = reportPages( document, type, progress );
    writePdf( pdf, layout, pages, progress );
    feedback.pushInfo( tr( "PDF: %1 pages" ).arg( pages.size() ) );
    results.insert( PDF, pdf );
  }
  return results;
}

QVariantMap AuditReport::processAlgorithm( const QVariantMap &parameters, QgsProcessingContext &context, QgsProcessingFeedback *feedback )
{
  return guarded( [&]
                  {
    ReportData data;
    const std::optional<ReportDistricts> districts = readAll( parameters, context, *feedback, data );
    return write( parameters, context, *feedback, data, districts ? &*districts : nullptr ); } );
}

} // namespace

QgsProcessingAlgorithm *createAuditReport()
{
  return new AuditReport;
}

} // namespace renewal::algorithms
