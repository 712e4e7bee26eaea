#include "plugin/project_results.h"

#include "styles/result_catalogue.h"

#include <QCoreApplication>
#include <QFileInfo>
#include <qgsdatasourceuri.h>
#include <qgslayertree.h>
#include <qgsproject.h>
#include <qgsvectorlayer.h>

namespace renewal::plugin
{

namespace
{

using styles::Language;
using styles::ShownResult;

const char *MARK = "renewal_result"; //!< on groups and layers of ours: which one it is, whatever the user calls it

QString fileOf( const QString &path )
{
  const QFileInfo file( path );
  return file.exists() ? file.canonicalFilePath() : file.absoluteFilePath();
}

int placeOf( const QString &table )
{
  const QList<ShownResult> &shown = styles::shownResults();
  for ( int i = 0; i < shown.size(); ++i )
  {
    if ( shown[i].table == table )
      return i;
  }
  return shown.size();
}

//! The group called \a name in \a parent, at \a index if it has to be made.
QgsLayerTreeGroup *groupIn( QgsLayerTreeGroup &parent, const QString &key, const QString &name, int index )
{
  for ( QgsLayerTreeNode *child : parent.children() )
  {
    if ( child->customProperty( QString::fromLatin1( MARK ) ).toString() == key && child->nodeType() == QgsLayerTreeNode::NodeGroup )
      return static_cast<QgsLayerTreeGroup *>( child );
  }
  QgsLayerTreeGroup *group = parent.insertGroup( index, name );
  group->setCustomProperty( QString::fromLatin1( MARK ), key );
  return group;
}

//! Where in \a group the result of rank \a rank belongs: in the order of the catalogue, behind what is the user's.
int indexIn( const QgsLayerTreeGroup &group, int rank )
{
  int index = 0;
  for ( const QgsLayerTreeNode *child : group.children() )
  {
    const QVariant mark = child->customProperty( QStringLiteral( "renewal_rank" ) );
    if ( mark.isValid() && mark.toInt() > rank )
      break;
    ++index;
  }
  return index;
}

void add( QgsProject &project, const ShownResult &shown, std::unique_ptr<QgsVectorLayer> layer )
{
  QgsLayerTreeGroup *all = groupIn( *project.layerTreeRoot(), QStringLiteral( "all" ), QCoreApplication::translate( "ProjectResults", "Urban renewal audit" ), 0 );
  const int rank = placeOf( shown.table );
  QgsLayerTreeGroup *group = groupIn( *all, QString::fromLatin1( shown.group ), shown.groupIn( Language::OfLocale ), indexIn( *all, rank ) );
  if ( !group->customProperty( QStringLiteral( "renewal_rank" ) ).isValid() )
    group->setCustomProperty( QStringLiteral( "renewal_rank" ), rank );
  // Three limits of every type cover the map: one type to begin with.
  if ( shown.table == QLatin1String( "service_circles" ) )
    layer->setSubsetString( QStringLiteral( "\"facility\" = '%1'" ).arg( styles::firstFacility() ) );
  QgsVectorLayer *added = layer.get();
  project.addMapLayer( layer.release(), false );
  QgsLayerTreeLayer *node = group->insertLayer( indexIn( *group, rank ), added );
  node->setCustomProperty( QStringLiteral( "renewal_rank" ), rank );
  node->setItemVisibilityChecked( styles::firstPages().contains( shown.page ) );
  node->setExpanded( false );
}

} // namespace

QList<QgsVectorLayer *> resultLayers( const QgsProject &project, const QString &database, const QString &table )
{
  QList<QgsVectorLayer *> found;
  const QString file = fileOf( database );
  for ( QgsMapLayer *layer : project.mapLayers() )
  {
    auto *vector = qobject_cast<QgsVectorLayer *>( layer );
    if ( !vector || vector->providerType() != QLatin1String( "spatialite" ) )
      continue;
    const QgsDataSourceUri uri( vector->source() );
    if ( ( uri.table() == table || uri.table() == table + QLatin1String( "_latest" ) ) && fileOf( uri.database() ) == file )
      found << vector;
  }
  return found;
}

int showResults( QgsProject &project, const QString &database, const QStringList &tables )
{
  int added = 0;
  for ( const ShownResult &shown : styles::shownResults() )
  {
    if ( !tables.contains( shown.table ) )
      continue;
    const QList<QgsVectorLayer *> there = resultLayers( project, database, shown.table );
    for ( QgsVectorLayer *layer : there )
    {
      layer->reload();
      layer->updateExtents();
      layer->triggerRepaint();
    }
    if ( !there.isEmpty() )
      continue;
    std::unique_ptr<QgsVectorLayer> layer = styles::openResult( database, shown, shown.titleIn( Language::OfLocale ) );
    if ( !layer->isValid() )
      continue;
    add( project, shown, std::move( layer ) );
    ++added;
  }
  return added;
}

} // namespace renewal::plugin
