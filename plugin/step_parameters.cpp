#include "plugin/step_parameters.h"

#include "algorithms/parameter_names.h"
#include "core/store/survey_table.h"
#include "plugin/panel_inputs.h"

#include <QCoreApplication>
#include <QJsonDocument>
#include <QJsonObject>
#include <QSet>
#include <qgsapplication.h>
#include <qgsprocessingalgorithm.h>
#include <qgsprocessingparameters.h>
#include <qgsprocessingregistry.h>

namespace renewal::plugin
{

namespace
{

using algorithms::AREA;
using algorithms::PERIOD;
using algorithms::RESULTS;
using algorithms::STANDARD;
using algorithms::STANDARD_FILE;
const QString SURVEY = QStringLiteral( "SURVEY" );
const int SHORT_WAIT_MS = 2000;

QString surveyOf( const QString &database )
{
  return QStringLiteral( "%1|layername=survey" ).arg( database );
}

//! The words of this file, in the user's language.
struct Words
{
    Q_DECLARE_TR_FUNCTIONS( StepParameters )
};

const QSet<QString> &panelKeys()
{
  static const QSet<QString> KEYS = []
  {
    QSet<QString> keys;
    for ( const InputLayer &input : panelInputs() )
    {
      keys.insert( input.key );
      for ( const InputField &field : input.fields )
        keys.insert( field.key );
    }
    return keys;
  }();
  return KEYS;
}

bool isLayer( const QgsProcessingParameterDefinition &definition )
{
  return definition.type() == QgsProcessingParameterFeatureSource::typeName();
}
bool isField( const QgsProcessingParameterDefinition &definition )
{
  return definition.type() == QgsProcessingParameterField::typeName();
}

//! True if the panel gives \a definition its value: from the page of inputs, or from results of earlier steps.
bool isFilled( const ChainStep &step, const QgsProcessingParameterDefinition &definition )
{
  static const QStringList COMMON { STANDARD, STANDARD_FILE, RESULTS, AREA, PERIOD };
  const QString name = definition.name();
  if ( COMMON.contains( name ) || step.left.contains( name ) )
    return true;
  for ( const StepTable &table : step.tables )
  {
    if ( table.parameter == name || table.fields.contains( name ) )
      return true;
  }
  return ( isLayer( definition ) || isField( definition ) ) && panelKeys().contains( step.keyOf( name ) );
}

//! The rows of one run, as every QGIS opens them: also in the thread of the run.
QString layerOf( const QString &database, const QString &table, qint64 runId )
{
  return QStringLiteral( "%1|layername=%2_latest|subset=\"run_id\" = %3" ).arg( database, table ).arg( runId );
}

//! Settings of the last run that say what the user wanted: those with a default of their own.
QVariantMap lastSettings( const ChainStep &step, const QgsProcessingAlgorithm &algorithm, const store::StoredRun *last )
{
  QVariantMap result;
  if ( !last )
    return result;
  const QVariantMap recorded = QJsonDocument::fromJson( last->record.parametersJson.toUtf8() ).object().toVariantMap();
  for ( const QgsProcessingParameterDefinition *definition : algorithm.parameterDefinitions() )
  {
    if ( definition->isDestination() || isFilled( step, *definition ) || isLayer( *definition ) || isField( *definition ) || !definition->defaultValue().isValid() )
      continue;
    const QVariant value = recorded.value( definition->name() );
    if ( value.isValid() && !value.isNull() )
      result.insert( definition->name(), value );
  }
  return result;
}

//! What the step was and is set to: the choices of its last run, and over them those of the project.
QVariantMap ownSettings( const ChainStep &step, const QgsProcessingAlgorithm &algorithm, const PanelSettings &settings, const std::vector<store::StoredRun> &runs )
{
  QVariantMap own = lastSettings( step, algorithm, newestRun( runs, step.algorithm, settings.area ) );
  // A project may come from anywhere: it sets what the dialog sets, and no output.
  const QVariantMap set = settings.steps.value( step.algorithm );
  for ( const QString &name : ownParameters( step ) )
  {
    if ( set.contains( name ) )
      own.insert( name, set.value( name ) );
  }
  return own;
}

//! The survey that is filled in with the form of the results database, unless the project has a list of its own.
void addSurvey( const ChainStep &step, const PanelSettings &settings, const std::vector<store::StoredRun> &runs, QVariantMap &parameters )
{
  // The first checklist makes the table.
  if ( step.algorithm != QLatin1String( "communitychecklist" ) || parameters.contains( SURVEY ) )
    return;
  if ( std::none_of( runs.begin(), runs.end(), [&step]( const store::StoredRun &run )
                     { return run.record.algorithm == step.algorithm; } ) )
    return;
  parameters.insert( SURVEY, surveyOf( settings.database ) );
  parameters.insert( QStringLiteral( "SURVEY_COMMUNITY" ), QStringLiteral( "community_id" ) );
  parameters.insert( QStringLiteral( "SURVEY_ITEM" ), QStringLiteral( "item" ) );
  parameters.insert( QStringLiteral( "SURVEY_STATUS" ), QStringLiteral( "status" ) );
  parameters.insert( QStringLiteral( "SURVEY_DATE" ), QStringLiteral( "surveyed_on" ) );
  parameters.insert( QStringLiteral( "SURVEY_NOTE" ), QStringLiteral( "note" ) );
}

void addInputs( const ChainStep &step, const QgsProcessingAlgorithm &algorithm, const InputChoice &inputs, QVariantMap &parameters )
{
  for ( const QgsProcessingParameterDefinition *definition : algorithm.parameterDefinitions() )
  {
    const QString name = definition->name();
    if ( ( !isLayer( *definition ) && !isField( *definition ) ) || step.left.contains( name ) || parameters.contains( name ) )
      continue;
    const QString value = inputs.value( step.keyOf( name ) );
    if ( value.isEmpty() )
      continue;
    // A column without its layer says nothing.
    const auto *field = isField( *definition ) ? static_cast<const QgsProcessingParameterField *>( definition ) : nullptr;
    if ( !field || parameters.contains( field->parentLayerParameterName() ) || !inputs.value( step.keyOf( field->parentLayerParameterName() ) ).isEmpty() )
      parameters.insert( name, value );
  }
}

} // namespace

const store::StoredRun *newestRun( const std::vector<store::StoredRun> &runs, const QString &algorithm, const QString &area )
{
  for ( auto run = runs.rbegin(); run != runs.rend(); ++run )
  {
    if ( run->status == QLatin1String( "complete" ) && run->record.algorithm == algorithm && run->record.area.trimmed() == area.trimmed() )
      return &*run;
  }
  return nullptr;
}

const QgsProcessingAlgorithm *algorithmOf( const ChainStep &step )
{
  return QgsApplication::processingRegistry()->algorithmById( QStringLiteral( "renewal:" ) + step.algorithm );
}

QString standardOf( const ChainStep &step, const PanelSettings &settings )
{
  const QgsProcessingAlgorithm *algorithm = algorithmOf( step );
  const auto *definition = algorithm ? dynamic_cast<const QgsProcessingParameterEnum *>( algorithm->parameterDefinition( STANDARD ) ) : nullptr;
  if ( !definition )
    return QString();
  return definition->options().contains( settings.standard ) ? settings.standard : definition->defaultValue().toString();
}

StepCall stepCall( const ChainStep &step, const PanelSettings &settings, const std::vector<store::StoredRun> &runs )
{
  StepCall call;
  const QgsProcessingAlgorithm *algorithm = algorithmOf( step );
  if ( !algorithm )
  {
    call.missing << Words::tr( "the Processing provider \"Urban renewal audit\": switch it on in the options of Processing" );
    return call;
  }
  const QVariantMap own = ownSettings( step, *algorithm, settings, runs );
  const bool isStraight = own.value( QStringLiteral( "METHOD" ) ).toString() == QLatin1String( "straight" );

  for ( const QString &key : step.needed )
  {
    const QStringList anyOf = key.split( QLatin1Char( '|' ) );
    bool isGiven = key == QLatin1String( "NETWORK" ) && isStraight;
    QStringList labels;
    for ( const QString &one : anyOf )
    {
      isGiven = isGiven || !settings.inputs.value( one ).isEmpty();
      labels << inputLabel( one );
    }
    if ( !isGiven )
      call.missing << labels.join( Words::tr( " or " ) );
  }
  for ( const StepTable &table : step.tables )
  {
    const store::StoredRun *run = newestRun( runs, table.step, settings.area );
    if ( !run )
    {
      if ( table.isNeeded )
        call.missing << Words::tr( "a run of \"%1\"" ).arg( findStep( table.step )->titleText() );
      continue;
    }
    call.parameters.insert( table.parameter, layerOf( settings.database, table.table, run->runId ) );
    for ( auto field = table.fields.constBegin(); field != table.fields.constEnd(); ++field )
      call.parameters.insert( field.key(), field.value() );
  }
  addInputs( step, *algorithm, settings.inputs, call.parameters );
  addSurvey( step, settings, runs, call.parameters );
  for ( auto value = own.constBegin(); value != own.constEnd(); ++value )
    call.parameters.insert( value.key(), value.value() );
  call.parameters.insert( STANDARD, standardOf( step, settings ) );
  if ( !settings.standardFile.isEmpty() )
    call.parameters.insert( STANDARD_FILE, settings.standardFile );
  call.parameters.insert( RESULTS, settings.database );
  call.parameters.insert( AREA, settings.area );
  call.parameters.insert( PERIOD, settings.period );
  return call;
}

void dropMissingSurvey( QVariantMap &parameters, const QString &database )
{
  if ( parameters.value( SURVEY ).toString() != surveyOf( database ) )
    return;
  try
  {
    const model::Progress noCancel;
    store::Connection connection( database, store::Connection::IfMissing::Refuse, SHORT_WAIT_MS, noCancel );
    if ( store::hasSurveyTable( connection ) )
      return;
  }
  catch ( const store::StoreError & )
  {
    // The audit itself says what is wrong with the file.
  }
  for ( const QString &name : parameters.keys() )
  {
    if ( name.startsWith( SURVEY ) )
      parameters.remove( name );
  }
}

QStringList ownParameters( const ChainStep &step )
{
  QStringList names;
  if ( const QgsProcessingAlgorithm *algorithm = algorithmOf( step ) )
  {
    for ( const QgsProcessingParameterDefinition *definition : algorithm->parameterDefinitions() )
    {
      if ( !definition->isDestination() && !isFilled( step, *definition ) )
        names << definition->name();
    }
  }
  return names;
}

} // namespace renewal::plugin
