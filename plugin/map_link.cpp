#include "plugin/map_link.h"

#include "core/input/field_reader.h"

#include <QScopedValueRollback>
#include <qgsfeatureiterator.h>
#include <qgsfeaturerequest.h>
#include <qgsmapcanvas.h>
#include <qgsvectorlayer.h>

namespace renewal::plugin
{

MapLink::MapLink( Selected selected )
  : mSelected( std::move( selected ) )
{
}

void MapLink::setTargets( const std::vector<Target> &targets )
{
  for ( const Linked &linked : mLinked )
  {
    if ( linked.target.layer )
      linked.target.layer->disconnect( &mReceiver );
  }
  mLinked.clear();
  for ( const Target &target : targets )
    mLinked.push_back( { target, {}, {}, false } );
  for ( std::size_t i = 0; i < mLinked.size(); ++i )
  {
    QgsVectorLayer *layer = mLinked[i].target.layer;
    if ( !layer )
      continue;
    QObject::connect( layer, &QgsVectorLayer::selectionChanged, &mReceiver, [this, i]
                      { onMapSelection( i ); } );
    // Other rows: the next selection reads them anew.
    QObject::connect( layer, &QgsVectorLayer::dataChanged, &mReceiver, [this, i]
                      { mLinked[i].isRead = false; } );
  }
}

void MapLink::read( Linked &linked )
{
  linked.features.clear();
  linked.ids.clear();
  linked.isRead = true;
  QgsVectorLayer *layer = linked.target.layer;
  const int field = linked.target.field.isEmpty() ? -1 : layer->fields().lookupField( linked.target.field );
  QgsFeatureRequest request;
  request.setSubsetOfAttributes( field < 0 ? QgsAttributeList() : QgsAttributeList { field } );
  QgsFeatureIterator features = layer->getFeatures( request );
  QgsFeature feature;
  while ( features.nextFeature( feature ) )
  {
    const QString id = field < 0 ? QString::number( feature.id() ) : input::readText( feature.attribute( field ) );
    if ( !linked.features.contains( id ) )
      linked.features.insert( id, feature.id() );
    linked.ids.insert( feature.id(), id );
  }
}

QgsFeatureIds MapLink::featuresOf( Linked &linked, const QStringList &ids )
{
  if ( !linked.isRead )
    read( linked );
  QgsFeatureIds features;
  for ( const QString &id : ids )
  {
    const auto feature = linked.features.constFind( id );
    if ( feature != linked.features.constEnd() )
      features.insert( *feature );
  }
  return features;
}

void MapLink::select( const QStringList &ids )
{
  const QScopedValueRollback<bool> sending( mIsSending, true );
  for ( Linked &linked : mLinked )
  {
    if ( !linked.target.layer )
      continue;
    const QgsFeatureIds features = featuresOf( linked, ids );
    if ( linked.target.layer->selectedFeatureIds() != features )
      linked.target.layer->selectByIds( features );
  }
}

bool MapLink::show( const QStringList &ids, QgsMapCanvas &canvas )
{
  select( ids );
  for ( Linked &linked : mLinked )
  {
    if ( !linked.target.layer )
      continue;
    const QgsFeatureIds features = featuresOf( linked, ids );
    if ( features.isEmpty() )
      continue;
    canvas.zoomToFeatureIds( linked.target.layer, features );
    return true;
  }
  return false;
}

void MapLink::onMapSelection( std::size_t index )
{
  if ( mIsSending || index >= mLinked.size() || !mLinked[index].target.layer )
    return;
  Linked &linked = mLinked[index];
  if ( !linked.isRead )
    read( linked );
  QStringList ids;
  for ( const QgsFeatureId feature : linked.target.layer->selectedFeatureIds() )
  {
    const auto id = linked.ids.constFind( feature );
    if ( id != linked.ids.constEnd() )
      ids << *id;
  }
  ids.removeDuplicates();
  // The other layers follow; nothing of it comes back.
  const QScopedValueRollback<bool> sending( mIsSending, true );
  for ( Linked &other : mLinked )
  {
    if ( &other != &linked && other.target.layer )
      other.target.layer->selectByIds( featuresOf( other, ids ) );
  }
  mSelected( ids );
}

} // namespace renewal::plugin
