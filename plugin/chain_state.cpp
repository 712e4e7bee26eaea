#include "plugin/chain_state.h"

#include "plugin/step_parameters.h"

#include <QCoreApplication>
#include <QFileInfo>
#include <QJsonArray>
#include <QJsonDocument>
#include <QLocale>

namespace renewal::plugin
{

namespace
{

//! The words of this file, in the user's language.
struct Words
{
    Q_DECLARE_TR_FUNCTIONS( ChainState )
};

struct SourceParts
{
    QString path;
    QString layer; //!< empty: the only one, or not said
    QString rest;
};

SourceParts partsOf( const QString &source )
{
  SourceParts parts;
  QStringList pieces = source.split( QLatin1Char( '|' ) );
  const QFileInfo file( pieces.takeFirst() );
  parts.path = file.exists() ? file.canonicalFilePath() : source.section( QLatin1Char( '|' ), 0, 0 );
  for ( const QString &piece : pieces )
  {
    if ( piece.startsWith( QLatin1String( "layername=" ) ) )
      parts.layer = piece.mid( 10 );
    else if ( piece != QLatin1String( "layerid=0" ) )
      parts.rest += QLatin1Char( '|' ) + piece;
  }
  return parts;
}

bool isFromEarlierStep( const ChainStep &step, const QString &parameter )
{
  for ( const StepTable &table : step.tables )
  {
    if ( table.parameter == parameter )
      return true;
  }
  // The scorecard records what it read from the database like layers.
  static const QStringList RESULTS { QStringLiteral( "COVERAGE" ), QStringLiteral( "PARKING" ), QStringLiteral( "CHARGING" ), QStringLiteral( "CHECKLIST" ) };
  return !step.readsFromDatabase.isEmpty() && RESULTS.contains( parameter );
}

QList<RecordedInput> inputsOf( const ChainStep &step, const store::StoredRun &run )
{
  QList<RecordedInput> inputs;
  for ( const QJsonValue &value : QJsonDocument::fromJson( run.record.inputsJson.toUtf8() ).array() )
  {
    const QJsonObject object = value.toObject();
    RecordedInput input;
    input.algorithm = step.algorithm;
    input.parameter = object.value( QStringLiteral( "parameter" ) ).toString();
    if ( isFromEarlierStep( step, input.parameter ) )
      continue;
    input.layer = object.value( QStringLiteral( "layer" ) ).toString();
    input.source = object.value( QStringLiteral( "source" ) ).toString();
    input.hasFields = object.contains( QStringLiteral( "fields" ) );
    for ( const QJsonValue &field : object.value( QStringLiteral( "fields" ) ).toArray() )
      input.fields << field.toString();
    input.featureCount = static_cast<qint64>( object.value( QStringLiteral( "feature_count" ) ).toDouble() );
    input.sha256 = object.value( QStringLiteral( "sha256" ) ).toString();
    inputs << input;
  }
  return inputs;
}

//! What the panel would give the step now, beside what the run was given.
void compareChoice( const ChainStep &step, const QList<RecordedInput> &inputs, const ChainFacts &facts, StepState &state )
{
  for ( const RecordedInput &input : inputs )
  {
    const QString key = step.keyOf( input.parameter );
    if ( step.left.contains( input.parameter ) || !facts.settings.inputs.contains( key ) )
      continue;
    const ProjectLayer layer = facts.layers.value( facts.settings.inputs.value( key ) );
    if ( !layer.id.isEmpty() && !isSameSource( layer.source, input.source ) )
      state.reasons << Words::tr( "Another layer is chosen now for \"%1\": %2." ).arg( inputLabel( key ), layer.name );
  }
}

void compareInputs( const QList<RecordedInput> &inputs, const ChainFacts &facts, StepState &state )
{
  for ( const RecordedInput &input : inputs )
  {
    const auto check = facts.checks.constFind( input.key() );
    if ( check == facts.checks.constEnd() )
      state.isChecking = true;
    else if ( check->outcome == InputCheck::Outcome::Changed )
      state.reasons << check->words;
    else if ( check->outcome == InputCheck::Outcome::Unknown )
      state.notChecked << check->words;
  }
  state.reasons.removeDuplicates();
  state.notChecked.removeDuplicates();
}

void comparePack( const ChainStep &step, const store::StoredRun &run, const ChainFacts &facts, StepState &state )
{
  const QString wanted = facts.settings.standardFile.isEmpty() ? standardOf( step, facts.settings ) : QFileInfo( facts.settings.standardFile ).fileName();
  const auto sum = facts.packSums.constFind( step.algorithm );
  if ( sum == facts.packSums.constEnd() )
    state.notChecked << Words::tr( "The rule pack %1 could not be read." ).arg( wanted );
  else if ( *sum != run.record.standardSha256 )
    state.reasons << ( run.record.standard == wanted ? Words::tr( "The rule pack %1 has changed since." ).arg( wanted ) : Words::tr( "The run used the rule pack %1; %2 is chosen now." ).arg( run.record.standard, wanted ) );
}

void compareEarlierSteps( const ChainStep &step, const store::StoredRun &run, const ChainFacts &facts, StepState &state )
{
  for ( const QString &algorithm : step.restsOn() )
  {
    const store::StoredRun *earlier = newestRun( facts.runs, algorithm, facts.settings.area );
    if ( earlier && earlier->runId > run.runId )
      state.reasons << Words::tr( "\"%1\" has been run since." ).arg( findStep( algorithm )->titleText() );
  }
}

} // namespace

bool isSameSource( const QString &a, const QString &b )
{
  if ( a == b )
    return true;
  const SourceParts first = partsOf( a ), second = partsOf( b );
  return first.path == second.path && first.rest == second.rest && ( first.layer == second.layer || first.layer.isEmpty() || second.layer.isEmpty() );
}

QList<RecordedInput> recordedInputs( const ChainFacts &facts )
{
  QList<RecordedInput> inputs;
  for ( const ChainStep &step : auditChain() )
  {
    if ( const store::StoredRun *run = newestRun( facts.runs, step.algorithm, facts.settings.area ) )
      inputs << inputsOf( step, *run );
  }
  return inputs;
}

std::vector<StepState> chainStates( const ChainFacts &facts )
{
  std::vector<StepState> states;
  for ( const ChainStep &step : auditChain() )
  {
    StepState state;
    state.missing = stepCall( step, facts.settings, facts.runs ).missing;
    if ( const store::StoredRun *run = newestRun( facts.runs, step.algorithm, facts.settings.area ) )
    {
      state.runId = run->runId;
      state.finishedAt = run->record.finishedAt;
      state.standard = run->record.standard;
      state.period = run->record.period;
      if ( state.period.trimmed() != facts.settings.period.trimmed() && !facts.settings.period.trimmed().isEmpty() )
        state.reasons << Words::tr( "The run is of the period \"%1\"; \"%2\" is set now." ).arg( state.period, facts.settings.period );
      const QList<RecordedInput> inputs = inputsOf( step, *run );
      compareChoice( step, inputs, facts, state );
      compareInputs( inputs, facts, state );
      comparePack( step, *run, facts, state );
      compareEarlierSteps( step, *run, facts, state );
      state.kind = state.reasons.isEmpty() ? StepState::Kind::Done : StepState::Kind::OutOfDate;
    }
    states.push_back( state );
  }
  return states;
}

QString stateWord( const StepState &state )
{
  switch ( state.kind )
  {
    case StepState::Kind::NotRun:
      return Words::tr( "Not run" );
    case StepState::Kind::Done:
      return Words::tr( "Done" );
    case StepState::Kind::OutOfDate:
      return Words::tr( "Out of date" );
  }
  return QString();
}

QString stateSentences( const StepState &state )
{
  QStringList lines;
  if ( state.kind != StepState::Kind::NotRun )
    lines << Words::tr( "Run #%1 of %2, rule pack %3" ).arg( state.runId ).arg( QLocale().toString( state.finishedAt.toLocalTime(), QLocale::ShortFormat ), state.standard );
  for ( const QString &reason : state.reasons )
    lines << Words::tr( "Out of date: %1" ).arg( reason );
  for ( const QString &words : state.notChecked )
    lines << Words::tr( "Cannot be checked: %1" ).arg( words );
  if ( state.isChecking )
    lines << Words::tr( "The input layers are being looked at ..." );
  if ( !state.missing.isEmpty() )
    lines << Words::tr( "To run it, choose: %1" ).arg( state.missing.join( Words::tr( "; " ) ) );
  return lines.join( QLatin1Char( '\n' ) );
}

} // namespace renewal::plugin
