#include "plugin/layer_check.h"

#include "core/input/input_error.h"
#include "core/input/layer_reader.h"

#include <QCoreApplication>
#include <QDateTime>
#include <QDir>
#include <QFileInfo>
#include <QMutex>
#include <QThread>
#include <qgsproviderregistry.h>
#include <qgsvectordataprovider.h>
#include <qgsvectorlayer.h>
#include <qgsvectorlayereditbuffer.h>

namespace renewal::plugin
{

namespace
{

//! The words of this file, in the user's language.
struct Words
{
    Q_DECLARE_TR_FUNCTIONS( LayerCheck )
};

//! Size and time of a file and of those beside it that belong to it: `.dbf`, `-wal`.
QString stampOf( const QString &path )
{
  const QFileInfo file( path );
  if ( path.isEmpty() || !file.isFile() )
    return QString();
  QString stamp;
  const QFileInfoList parts = file.dir().entryInfoList( { file.completeBaseName() + QStringLiteral( ".*" ) }, QDir::Files, QDir::Name );
  for ( const QFileInfo &part : parts )
    stamp += QStringLiteral( "%1 %2 %3;" ).arg( part.fileName() ).arg( part.size() ).arg( part.lastModified().toMSecsSinceEpoch() );
  return stamp;
}

struct Content
{
    qint64 count = 0;
    QString sha256;
};

//! What was read of which layer when: by stamp, source and columns.
class Memory
{
  public:
    bool find( const QString &key, Content &content )
    {
      const QMutexLocker lock( &mMutex );
      const auto found = mContents.constFind( key );
      if ( found == mContents.constEnd() )
        return false;
      content = *found;
      return true;
    }
    void keep( const QString &key, const Content &content )
    {
      const QMutexLocker lock( &mMutex );
      mContents.insert( key, content );
    }

  private:
    QMutex mMutex;
    QMap<QString, Content> mContents;
};

Memory &memory()
{
  static Memory instance;
  return instance;
}

InputCheck unknown( const QString &words )
{
  return { InputCheck::Outcome::Unknown, words };
}

//! The layer as this thread may read it.
std::shared_ptr<QgsVectorLayer> opened( const ReadyLayer &ready )
{
  if ( ready.memoryLayer )
    return ready.memoryLayer;
  QgsVectorLayer::LayerOptions options;
  options.loadDefaultStyle = false;
  auto layer = std::make_shared<QgsVectorLayer>( ready.uri, ready.layer.name, ready.provider, options );
  if ( layer->isValid() && !ready.subset.isEmpty() && layer->subsetString() != ready.subset )
    layer->setSubsetString( ready.subset );
  return layer;
}

Content contentOf( QgsVectorLayer &layer, const QVector<int> &fields, const ReadyLayer &ready, const QString &key, const model::Progress &progress )
{
  Content content;
  const QString stamp = stampOf( ready.path );
  const QString remembered = stamp + QLatin1Char( '\n' ) + key;
  if ( !stamp.isEmpty() && memory().find( remembered, content ) )
    return content;
  input::LayerReader reader( { layer, ready.uri }, fields, progress );
  while ( reader.next() )
  {
  }
  const input::LayerRecord record = reader.record();
  content = { record.featureCount, record.sha256 };
  // Written to meanwhile: not kept, so that the next look reads it again.
  if ( !stamp.isEmpty() && stampOf( ready.path ) == stamp )
    memory().keep( remembered, content );
  return content;
}

InputCheck checked( const RecordedInput &input, const ReadyLayer &ready, const model::Progress &progress )
{
  const QString name = ready.layer.name;
  if ( ready.isEdited )
    return unknown( Words::tr( "layer \"%1\" has changes that are not saved" ).arg( name ) );
  const std::shared_ptr<QgsVectorLayer> layer = opened( ready );
  if ( !layer->isValid() )
    return unknown( Words::tr( "layer \"%1\" does not open" ).arg( name ) );
  QVector<int> fields;
  for ( const QString &field : input.fields )
  {
    const int index = field.isEmpty() ? -1 : layer->fields().lookupField( field );
    if ( !field.isEmpty() && index < 0 )
      return { InputCheck::Outcome::Changed, Words::tr( "Layer \"%1\" no longer has the column \"%2\" (or it is joined or computed)." ).arg( name, field ) };
    fields << index;
  }
  const QString key = ready.layer.source + QLatin1Char( '\n' ) + ready.subset + QLatin1Char( '\n' ) + input.fields.join( QLatin1Char( '\t' ) );
  const Content content = contentOf( *layer, fields, ready, key, progress );
  if ( content.count != input.featureCount )
    return { InputCheck::Outcome::Changed, Words::tr( "Layer \"%1\" had %2 features and has %3 now." ).arg( name ).arg( input.featureCount ).arg( content.count ) };
  if ( !input.hasFields )
    return unknown( Words::tr( "layer \"%1\": the run does not say which columns it used; the number of features is the same" ).arg( name ) );
  if ( content.sha256 != input.sha256 )
    return { InputCheck::Outcome::Changed, Words::tr( "Layer \"%1\" has changed: geometry or values are other than in the run." ).arg( name ) };
  return { InputCheck::Outcome::Same, QString() };
}

} // namespace

QMap<QString, ProjectLayer> projectLayers( const QList<QgsMapLayer *> &layers )
{
  QMap<QString, ProjectLayer> result;
  for ( const QgsMapLayer *layer : layers )
  {
    if ( qobject_cast<const QgsVectorLayer *>( layer ) )
      result.insert( layer->id(), { layer->id(), layer->name(), input::withoutSecrets( layer->source() ) } );
  }
  return result;
}

ReadyLayer surveyLayer( const QString &database )
{
  ReadyLayer ready;
  const QString source = QStringLiteral( "%1|layername=survey" ).arg( database );
  ready.layer = { QString(), QStringLiteral( "survey" ), source };
  ready.uri = source;
  ready.provider = QStringLiteral( "ogr" );
  return ready;
}

QList<ReadyLayer> readyLayers( const QList<QgsMapLayer *> &layers )
{
  QList<ReadyLayer> result;
  for ( QgsMapLayer *layer : layers )
  {
    const auto *vector = qobject_cast<QgsVectorLayer *>( layer );
    if ( !vector || !vector->isValid() )
      continue;
    ReadyLayer ready;
    ready.layer = { vector->id(), vector->name(), input::withoutSecrets( vector->source() ) };
    ready.uri = vector->source();
    ready.provider = vector->providerType();
    ready.subset = vector->subsetString();
    ready.path = QgsProviderRegistry::instance()->decodeUri( ready.provider, ready.uri ).value( QStringLiteral( "path" ) ).toString();
    ready.isEdited = vector->isModified();
    if ( ready.provider == QLatin1String( "memory" ) )
    {
      ready.memoryLayer.reset( vector->clone() );
      ready.memoryLayer->moveToThread( nullptr );
    }
    result << ready;
  }
  return result;
}

QMap<QString, InputCheck> checkInputs( const QList<RecordedInput> &inputs, const QList<ReadyLayer> &layers, const model::Progress &progress )
{
  QMap<QString, InputCheck> result;
  for ( const RecordedInput &input : inputs )
  {
    progress.check();
    InputCheck check = unknown( Words::tr( "layer \"%1\" is not in the project" ).arg( input.layer ) );
    for ( const ReadyLayer &ready : layers )
    {
      if ( !isSameSource( ready.layer.source, input.source ) )
        continue;
      if ( ready.memoryLayer && !ready.memoryLayer->thread() )
        ready.memoryLayer->moveToThread( QThread::currentThread() );
      try
      {
        check = checked( input, ready, progress );
      }
      catch ( const input::InputError & )
      {
        check = unknown( Words::tr( "layer \"%1\" does not open" ).arg( ready.layer.name ) );
      }
      break;
    }
    result.insert( input.key(), check );
  }
  return result;
}

} // namespace renewal::plugin
