#include "algorithms/package_project.h"

#include "algorithms/map_picture.h"
#include "core/model/progress.h"
#include "core/store/store_error.h"
#include "styles/result_catalogue.h"

#include <QCoreApplication>
#include <QDir>
#include <QDomDocument>
#include <QFile>
#include <qgslayertree.h>
#include <qgsprocessingfeedback.h>
#include <qgsproject.h>
#include <qgsprojectviewsettings.h>
#include <qgsreferencedgeometry.h>
#include <qgsvectorlayer.h>
#include <qgsziputils.h>

namespace renewal::algorithms
{

namespace
{

using styles::Language;
using styles::ShownResult;

struct PackageLayer
{
    QString page;
    QgsVectorLayer *layer = nullptr; //!< owned by the project
};

[[noreturn]] void failToWrite( const QString &folder )
{
  throw store::StoreError( QCoreApplication::translate( "DistrictPackages", "The project of a package could not be written to %1. Is the disk full? Nothing was changed." ).arg( folder ) );
}

QgsLayerTreeGroup *groupOf( QgsProject &project, const QString &name )
{
  QgsLayerTreeGroup *group = project.layerTreeRoot()->findGroup( name );
  return group ? group : project.layerTreeRoot()->addGroup( name );
}

//! Circles of all types cover the map: those of one type to begin with, if the district has any.
void showFirstFacility( QgsVectorLayer &layer )
{
  layer.setSubsetString( QStringLiteral( "\"facility\" = '%1'" ).arg( styles::firstFacility() ) );
  QgsFeature feature;
  if ( layer.getFeatures().nextFeature( feature ) )
    return;
  layer.setSubsetString( QString() );
  layer.setName( styles::words( "Results", QT_TRANSLATE_NOOP( "Results", "Service circles" ), Language::Chinese ) );
}

QList<PackageLayer> addLayers( QgsProject &project, const QString &database, const QStringList &tables )
{
  QList<PackageLayer> layers;
  for ( const ShownResult &shown : styles::shownResults() )
  {
    if ( !tables.contains( shown.table ) )
      continue;
    std::unique_ptr<QgsVectorLayer> opened = styles::openResult( database, shown, shown.titleIn( Language::Chinese ) );
    if ( !opened->isValid() )
      throw store::StoreError( QCoreApplication::translate( "DistrictPackages", "The result '%1' of a package cannot be opened: is QGIS's SpatiaLite provider missing? Nothing was changed." ).arg( shown.table ) );
    QgsVectorLayer *layer = opened.get();
    if ( shown.table == QLatin1String( "service_circles" ) )
      showFirstFacility( *layer );
    project.addMapLayer( opened.release(), false );
    QgsLayerTreeLayer *node = groupOf( project, shown.groupIn( Language::Chinese ) )->addLayer( layer );
    node->setItemVisibilityChecked( styles::firstPages().contains( shown.page ) );
    layers.append( { shown.page, layer } );
  }
  return layers;
}

void setView( QgsProject &project, const QList<PackageLayer> &layers )
{
  QgsRectangle extent;
  for ( const PackageLayer &shown : layers )
  {
    if ( shown.page.isEmpty() || shown.layer->featureCount() == 0 )
      continue;
    project.setCrs( shown.layer->crs() );
    extent.combineExtentWith( shown.layer->extent() );
  }
  extent.scale( 1.05 );
  project.viewSettings()->setDefaultViewExtent( QgsReferencedRectangle( extent, project.crs() ) );
}

//! The layer tree of QGIS repeats every source, and keeps a database's path absolute there: it gets that of the layer.
void makeTreeRelative( QDomDocument &document )
{
  QHash<QString, QString> sources;
  const QDomNodeList layers = document.elementsByTagName( QStringLiteral( "maplayer" ) );
  for ( int i = 0; i < layers.size(); ++i )
    sources.insert( layers.at( i ).firstChildElement( QStringLiteral( "id" ) ).text(), layers.at( i ).firstChildElement( QStringLiteral( "datasource" ) ).text() );
  const QDomNodeList nodes = document.elementsByTagName( QStringLiteral( "layer-tree-layer" ) );
  for ( int i = 0; i < nodes.size(); ++i )
  {
    QDomElement node = nodes.at( i ).toElement();
    node.setAttribute( QStringLiteral( "source" ), sources.value( node.attribute( QStringLiteral( "id" ) ) ) );
  }
}

//! QGIS writes the name and login of the user into a project; a package tells neither.
void writeWithoutUser( QgsProject &project, const QString &folder )
{
  const QString plain = QDir( folder ).filePath( QStringLiteral( "project.qgs" ) );
  QgsProjectMetadata metadata = project.metadata();
  metadata.setAuthor( QString() );
  project.setMetadata( metadata );
  project.writeEntry( QStringLiteral( "Paths" ), QStringLiteral( "/Absolute" ), false );
  QDomDocument document;
  QFile file( plain );
  if ( !project.write( plain ) || !file.open( QIODevice::ReadOnly ) || !document.setContent( &file ) )
    failToWrite( folder );
  file.close();
  QDomElement root = document.documentElement();
  for ( const QString &attribute : { QStringLiteral( "saveUser" ), QStringLiteral( "saveUserFull" ) } )
    root.removeAttribute( attribute );
  makeTreeRelative( document );
  const QByteArray text = document.toByteArray( 1 );
  const QString zip = QDir( folder ).filePath( PACKAGE_PROJECT );
  if ( !file.open( QIODevice::WriteOnly | QIODevice::Truncate ) || file.write( text ) != text.size() || !file.flush() )
    failToWrite( folder );
  file.close();
  if ( !QgsZipUtils::zip( zip, { plain } ) || !file.remove() )
    failToWrite( folder );
}

QStringList drawPages( const QString &folder, const QString &title, const QgsProject &project, const QList<PackageLayer> &layers, QgsProcessingFeedback &feedback )
{
  QStringList pictures;
  QStringList pages;
  for ( const PackageLayer &shown : layers )
    pages << shown.page;
  pages.removeDuplicates();
  pages.removeAll( QString() );
  for ( const QString &page : pages )
  {
    MapPicture picture { QString(), {}, project.crs(), project.transformContext() };
    bool hasRows = false;
    for ( const PackageLayer &shown : layers )
    {
      if ( shown.page != page )
        continue;
      picture.layers << shown.layer;
      picture.title = QStringLiteral( "%1  %2" ).arg( title, shown.layer->name() );
      hasRows = hasRows || shown.layer->featureCount() > 0;
    }
    const QString name = page + QStringLiteral( ".png" );
    if ( !hasRows )
      continue;
    if ( !drawMap( picture, feedback ).save( QDir( folder ).filePath( name ), "PNG" ) )
      failToWrite( folder );
    pictures << name;
  }
  return pictures;
}

} // namespace

QStringList makePackageProject( const QString &folder, const QString &title, const QStringList &tables, QgsProcessingFeedback &feedback )
{
  QgsProject project;
  project.setTitle( title );
  const QList<PackageLayer> layers = addLayers( project, QDir( folder ).filePath( PACKAGE_DATABASE ), tables );
  setView( project, layers );
  if ( feedback.isCanceled() )
    throw model::Canceled();
  writeWithoutUser( project, folder );
  return drawPages( folder, title, project, layers, feedback );
}

} // namespace renewal::algorithms
