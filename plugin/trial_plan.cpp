#include "plugin/trial_plan.h"

#include "algorithms/parameter_names.h"
#include "core/rules/pack_error.h"
#include "core/rules/pack_loader.h"
#include "core/store/results_database.h"
#include "core/store/run_selection.h"
#include "plugin/standard_words.h"

#include <QFileInfo>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <algorithm>

namespace renewal::plugin
{

namespace
{

using algorithms::RESULTS;
using algorithms::STANDARD_FILE;
using rules::PackSection;

//! An audit and the sections of a pack that it asks by.
struct Asking
{
    QString audit;
    QList<PackSection> sections;
};

//! In the order in which the audits build on each other.
const QList<Asking> &askingAudits()
{
  static const QList<Asking> AUDITS {
    { "servicecoverage", { PackSection::Coverage } },
    { "parkinggap", { PackSection::Parking } },
    { "charginggap", { PackSection::Charging } },
    { "communitychecklist", { PackSection::Checklist } },
    { "completenessaudit", { PackSection::Coverage, PackSection::Checklist } }
  };
  return AUDITS;
}

template <typename Entry>
bool saySame( const std::vector<Entry> &a, const std::vector<Entry> &b )
{
  return a.size() == b.size() && std::all_of( a.begin(), a.end(), [&b]( const Entry &entry )
                                              {
    const Entry *other = rules::findEntry( b, rules::keyOf( entry ) );
    return other && rules::sameFigures( entry, *other ); } );
}

//! Returns true if \a pack asks in \a section what \a overlay asks before it changes anything.
bool asksTheSame( const model::RulePack &pack, const rules::PackOverlay &overlay, PackSection section )
{
  switch ( section )
  {
    case PackSection::Coverage:
      return saySame( pack.coverage, overlay.coverage().inherited() );
    case PackSection::Checklist:
      return saySame( pack.checklist, overlay.checklist().inherited() );
    case PackSection::Parking:
      return saySame( pack.parking, overlay.figures( section ).inherited() );
    case PackSection::Charging:
      return saySame( pack.charging, overlay.figures( section ).inherited() );
    case PackSection::Unit:
      break;
  }
  return false;
}

QString fileOf( const QString &source )
{
  const int bar = source.indexOf( '|' );
  return bar < 0 ? source : source.left( bar );
}

//! Returns the source as Processing opens it, or an empty text with the reason why it cannot.
QString openable( const QString &source, const QString &layer, QString &problem )
{
  if ( source.contains( QLatin1String( "uid={" ) ) )
  {
    problem = QCoreApplication::translate( "TrialPlanner", "the layer \"%1\" was a temporary one" ).arg( layer );
    return QString();
  }
  if ( source.startsWith( QLatin1String( "dbname=" ) ) )
    return ( source.contains( QLatin1String( "host=" ) ) ? QStringLiteral( "postgres://" ) : QStringLiteral( "spatialite://" ) ) + source;
  if ( QFileInfo( fileOf( source ) ).isAbsolute() && !QFileInfo::exists( fileOf( source ) ) )
  {
    problem = QCoreApplication::translate( "TrialPlanner", "the layer \"%1\" is no longer at %2" ).arg( layer, fileOf( source ) );
    return QString();
  }
  return source;
}

std::vector<model::Figure> figuresFor( const QString &audit, const model::RulePack &pack )
{
  return audit == QLatin1String( "parkinggap" ) ? pack.parking : audit == QLatin1String( "charginggap" ) ? pack.charging
                                                                                                         : std::vector<model::Figure>();
}

bool holdsRun( const std::vector<store::StoredRun> &runs, const store::StoredRun &run )
{
  return std::any_of( runs.begin(), runs.end(), [&run]( const store::StoredRun &other )
                      { return other.runId == run.runId; } );
}

} // namespace

QHash<QString, QString> questionNames( const model::RulePack &pack )
{
  QHash<QString, QString> names {
    { QStringLiteral( "parking_gap" ), StandardWords::tr( "Parking spaces lacking" ) },
    { QStringLiteral( "charging_gap" ), StandardWords::tr( "Public charging piles lacking" ) },
    { QStringLiteral( "charging_cover" ), StandardWords::tr( "Charging station in reach" ) },
    { QStringLiteral( "charging_ebike" ), StandardWords::tr( "Charging of e-bikes" ) },
    { QStringLiteral( "complete" ), StandardWords::tr( "Complete community" ) }
  };
  for ( const model::ChecklistItem &item : pack.checklist )
    names.insert( QString::fromStdString( item.code ), StandardWords::name( item.zh, item.en ) );
  for ( const model::CoverageRule &rule : pack.coverage )
    names.insert( QString::fromStdString( rule.code ), StandardWords::name( rule.zh, rule.en ) );
  return names;
}

QVariant recordedParameter( const store::StoredRun &run, const QString &name )
{
  return QJsonDocument::fromJson( run.record.parametersJson.toUtf8() ).object().value( name ).toVariant();
}

model::RulePack packOfRun( const store::StoredRun &run )
{
  const QString file = recordedParameter( run, STANDARD_FILE ).toString();
  return file.isEmpty() ? rules::loadShippedPack( run.record.standard ) : rules::loadPackFile( file );
}

QVariantMap repeatedParameters( const store::StoredRun &run, const QString &database, const std::vector<model::Figure> &figures, QString &problem )
{
  QVariantMap parameters;
  const QJsonObject recorded = QJsonDocument::fromJson( run.record.parametersJson.toUtf8() ).object();
  for ( auto value = recorded.begin(); value != recorded.end(); ++value )
  {
    const model::Figure *figure = model::findFigure( figures, value.key().toLower().toStdString() );
    const bool isOfThePack = figure && value.value().isDouble() && value.value().toDouble() == figure->value;
    const bool isEmpty = value.value().isNull() || ( value.value().isString() && value.value().toString().isEmpty() );
    if ( !isOfThePack && !isEmpty && value.key() != RESULTS )
      parameters.insert( value.key(), value.value().toVariant() );
  }
  const QString databaseThen = QFileInfo( recorded.value( RESULTS ).toString() ).absoluteFilePath();
  const QJsonArray inputs = QJsonDocument::fromJson( run.record.inputsJson.toUtf8() ).array();
  for ( const QJsonValue &input : inputs )
  {
    QString source = input[QStringLiteral( "source" )].toString();
    // Without a table it is what the audit itself looks up in its results database.
    if ( QFileInfo( source ).absoluteFilePath() == databaseThen )
      continue;
    source.replace( databaseThen, database );
    const QString opened = openable( source, input[QStringLiteral( "layer" )].toString(), problem );
    if ( !problem.isEmpty() )
      return QVariantMap();
    parameters.insert( input[QStringLiteral( "parameter" )].toString(), opened );
  }
  return parameters;
}

std::vector<store::StoredRun> TrialPlanner::reachedRuns( const std::vector<store::StoredRun> &runs, const rules::PackOverlay &overlay, QStringList &notes )
{
  QList<PackSection> changed;
  for ( const rules::EntryKey &entry : overlay.changes() )
  {
    if ( !changed.contains( entry.section ) )
      changed << entry.section;
  }
  if ( changed.contains( PackSection::Unit ) )
    notes << tr( "What figures of renewal units change is not compared: run the audits of units with the overlay." );
  const std::vector<store::StoredRun> newest = store::newestRuns( runs );
  std::vector<store::StoredRun> reached;
  for ( const Asking &asking : askingAudits() )
  {
    if ( std::none_of( asking.sections.begin(), asking.sections.end(), [&changed]( PackSection section )
                       { return changed.contains( section ); } ) )
      continue;
    for ( const store::StoredRun &run : newest )
    {
      if ( run.record.algorithm != asking.audit )
        continue;
      try
      {
        const model::RulePack pack = packOfRun( run );
        const bool isSame = pack.id == overlay.head.id || std::all_of( asking.sections.begin(), asking.sections.end(), [&]( PackSection section )
                                                                       { return asksTheSame( pack, overlay, section ); } );
        if ( isSame )
          reached.push_back( run );
        else
          notes << tr( "%1 rests on %2, which asks other things than the standard of the overlay; it is not compared." ).arg( StandardWords::run( run ), run.record.standard );
      }
      catch ( const rules::PackError &error )
      {
        notes << tr( "%1 is not compared, because its standard cannot be read: %2" ).arg( StandardWords::run( run ), error.message() );
      }
    }
  }
  return reached;
}

std::vector<store::StoredRun> TrialPlanner::buildingRuns( const std::vector<store::StoredRun> &runs, const std::vector<store::StoredRun> &reached )
{
  std::vector<store::StoredRun> building;
  for ( const store::StoredRun &run : store::newestRuns( runs ) )
  {
    const bool isChecklist = run.record.algorithm == QLatin1String( "communitychecklist" );
    if ( !isChecklist && run.record.algorithm != QLatin1String( "completenessaudit" ) )
      continue;
    const bool isReached = holdsRun( reached, run );
    const bool builds = std::any_of( reached.begin(), reached.end(), [&]( const store::StoredRun &other )
                                     { return other.record.area == run.record.area && !( isChecklist && other.record.algorithm == QLatin1String( "completenessaudit" ) ); } );
    if ( builds && !isReached )
      building.push_back( run );
  }
  return building;
}

TrialPlan TrialPlanner::plan( const QString &database, const rules::PackOverlay &overlay )
{
  const store::ResultsDatabase file = store::ResultsDatabase::open( database, store::ResultsDatabase::Access::Read );
  const std::vector<store::StoredRun> runs = file.runs();
  TrialPlan plan;
  plan.database = file.path();
  plan.names = questionNames( overlay.effective() );
  const std::vector<store::StoredRun> reached = reachedRuns( runs, overlay, plan.notes );
  const std::vector<store::StoredRun> building = buildingRuns( runs, reached );
  for ( const Asking &asking : askingAudits() )
  {
    for ( const store::StoredRun &run : store::newestRuns( runs ) )
    {
      const bool isReached = holdsRun( reached, run );
      if ( run.record.algorithm != asking.audit || ( !isReached && !holdsRun( building, run ) ) )
        continue;
      QString problem;
      TrialRun trial { run, {}, isReached };
      try
      {
        trial.parameters = repeatedParameters( run, plan.database, figuresFor( asking.audit, packOfRun( run ) ), problem );
      }
      catch ( const rules::PackError &error )
      {
        problem = error.message();
      }
      if ( problem.isEmpty() )
        plan.runs.push_back( trial );
      else
        plan.notes << tr( "%1 cannot be run again: %2." ).arg( StandardWords::run( run ), problem );
    }
  }
  return plan;
}

} // namespace renewal::plugin
