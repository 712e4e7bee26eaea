#include "plugin/panel_data.h"

#include "core/rules/pack_loader.h"
#include "core/store/results_database.h"
#include "plugin/step_parameters.h"

#include <QFileInfo>
#include <QThread>
#include <qgsvectorlayer.h>

namespace renewal::plugin
{

namespace
{

//! A reader that finds the file locked says so soon; the user can look again.
const int BUSY_TIMEOUT_MS = 5000;

void readPacks( const PanelQuestion &question, PanelData &data )
{
  QMap<QString, QString> known; // the same pack serves several steps
  for ( auto standard = question.standards.constBegin(); standard != question.standards.constEnd(); ++standard )
  {
    const QString file = question.settings.standardFile;
    const QString name = file.isEmpty() ? *standard : file;
    if ( !known.contains( name ) )
    {
      try
      {
        const model::RulePack pack = file.isEmpty() ? rules::loadShippedPack( name ) : rules::loadPackFile( name );
        known.insert( name, QString::fromStdString( pack.sha256 ) );
      }
      catch ( const std::exception &error )
      {
        known.insert( name, QString() );
        data.notes << QString::fromUtf8( error.what() );
      }
    }
    if ( !known.value( name ).isEmpty() )
      data.packSums.insert( standard.key(), known.value( name ) );
  }
}

} // namespace

PanelQuestion panelQuestion( const PanelSettings &settings, const QList<QgsMapLayer *> &layers, const QgsCoordinateTransformContext &transforms )
{
  PanelQuestion question;
  question.settings = settings;
  question.transforms = transforms;
  for ( const ChainStep &step : auditChain() )
    question.standards.insert( step.algorithm, standardOf( step, settings ) );
  for ( QgsMapLayer *layer : layers )
  {
    if ( layer->id() != settings.inputs.value( QStringLiteral( "DISTRICTS" ) ) )
      continue;
    const QList<ReadyLayer> ready = readyLayers( { layer } );
    if ( !ready.isEmpty() )
      question.districts = ready.first();
  }
  return question;
}

PanelData readPanelData( const PanelQuestion &question, const model::Progress &progress )
{
  PanelData data;
  readPacks( question, data );
  const PanelSettings &settings = question.settings;
  if ( settings.database.isEmpty() )
    return data;
  try
  {
    data.isThere = QFileInfo::exists( settings.database );
    // A file that is not there yet, in a folder that is, will be made.
    store::ResultsDatabase database = store::ResultsDatabase::open( settings.database, data.isThere ? store::ResultsDatabase::Access::Read : store::ResultsDatabase::Access::Write, BUSY_TIMEOUT_MS );
    if ( !data.isThere )
      return data;
    data.runs = database.runs();
    progress.check();
    if ( question.districts && question.districts->memoryLayer )
      question.districts->memoryLayer->moveToThread( QThread::currentThread() );
    data.communities = readCommunityTable( database.path(), data.runs, settings.area, question.districts ? &*question.districts : nullptr, settings.inputs.value( QStringLiteral( "DISTRICT_NAME" ) ), question.transforms, progress );
  }
  catch ( const store::StoreError &error )
  {
    data.problem = error.message();
  }
  return data;
}

} // namespace renewal::plugin
