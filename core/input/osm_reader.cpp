#include "core/input/osm_reader.h"

#include "core/input/input_error.h"

#include <QByteArray>
#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QUuid>
#include <cpl_conv.h>
#include <cpl_error.h>
#include <cpl_vsi.h>
#include <gdal.h>
#include <map>
#include <ogr_api.h>
#include <qgsogrutils.h>

namespace renewal::input
{

namespace
{

//! XML up to this size is indexed by SQLite, which takes node ids in any order and below zero (edited files).
constexpr qint64 SMALL_XML_BYTES = 100LL * 1024 * 1024;
constexpr const char *NODE_INDEX_MEGABYTES = "100";
constexpr int ELEMENTS_PER_CHECK = 256;

//! Catches what GDAL reports on this thread, so that it reaches the user as our sentence.
class ErrorCatcher
{
  public:
    ErrorCatcher() { CPLPushErrorHandlerEx( &ErrorCatcher::note, this ); }
    ~ErrorCatcher() { CPLPopErrorHandler(); }
    ErrorCatcher( const ErrorCatcher & ) = delete;
    ErrorCatcher &operator=( const ErrorCatcher & ) = delete;

    const QString &firstFailure() const { return mFirstFailure; }

  private:
    static void CPL_STDCALL note( CPLErr severity, CPLErrorNum, const char *message )
    {
      auto *self = static_cast<ErrorCatcher *>( CPLGetErrorHandlerUserData() );
      if ( severity >= CE_Failure && self->mFirstFailure.isEmpty() )
        self->mFirstFailure = QString::fromUtf8( message );
    }

    QString mFirstFailure;
};

//! Our own driver configuration: the keys we read become attributes, whatever the user's osmconf.ini says.
QByteArray configuration( const std::vector<const char *> &keys )
{
  QByteArray attributes;
  for ( const char *key : keys )
    attributes += QByteArray( attributes.isEmpty() ? "" : "," ) + key;
  // "area" decides between line and area inside the driver; as an attribute it is of no use.
  QByteArray text = "closed_ways_are_polygons=amenity,building,craft,healthcare,landuse,leisure,natural,office,shop,social_facility,water,emergency=assembly_point,waterway=riverbank,highway=platform,public_transport=platform,public_transport=station,railway=station\n"
                    "attribute_name_laundering=no\nreport_all_nodes=no\nreport_all_ways=no\n";
  for ( const char *layer : { "points", "lines", "multipolygons", "multilinestrings", "other_relations" } )
    text += QByteArray( "[" ) + layer + "]\nosm_id=yes\nother_tags=no\nattributes=" + attributes + "\n";
  return text;
}

bool isXml( const QString &path )
{
  QFile file( path );
  return file.open( QIODevice::ReadOnly ) && file.read( 64 ).contains( '<' );
}

//! The fields of one GDAL layer.
struct LayerFields
{
    int id = -1;
    int wayId = -1;
    std::vector<std::pair<int, std::string>> tags;
};

LayerFields fieldsOf( OGRLayerH layer )
{
  LayerFields fields;
  OGRFeatureDefnH definition = OGR_L_GetLayerDefn( layer );
  for ( int i = 0; i < OGR_FD_GetFieldCount( definition ); ++i )
  {
    const std::string name = OGR_Fld_GetNameRef( OGR_FD_GetFieldDefn( definition, i ) );
    if ( name == "osm_id" )
      fields.id = i;
    else if ( name == "osm_way_id" )
      fields.wayId = i;
    else
      fields.tags.emplace_back( i, name );
  }
  return fields;
}

OsmShape shapeOf( OGRLayerH layer )
{
  const std::string name = OGR_L_GetName( layer );
  return name == "points" ? OsmShape::Node : name == "lines" ? OsmShape::Way
                                                             : OsmShape::Area;
}

struct GdalProgress
{
    model::Progress *progress;
    bool isCanceled = false;
};

int CPL_STDCALL report( double complete, const char *, void *data )
{
  auto *self = static_cast<GdalProgress *>( data );
  self->progress->setPercent( 100.0 * complete );
  self->isCanceled = self->isCanceled || self->progress->isCanceled();
  return self->isCanceled ? FALSE : TRUE;
}

using FeaturePointer = std::unique_ptr<void, decltype( &OGR_F_Destroy )>;

void readTags( OGRFeatureH feature, const LayerFields &fields, model::OsmTags &tags )
{
  tags.items.clear();
  for ( const auto &field : fields.tags )
  {
    if ( OGR_F_IsFieldSetAndNotNull( feature, field.first ) )
      tags.items.emplace_back( field.second, OGR_F_GetFieldAsString( feature, field.first ) );
  }
}

void readIdentity( OGRFeatureH feature, const LayerFields &fields, OsmElement &element )
{
  const bool isClosedWay = fields.wayId >= 0 && OGR_F_IsFieldSetAndNotNull( feature, fields.wayId );
  element.origin = element.shape == OsmShape::Node ? 'n' : element.shape == OsmShape::Way || isClosedWay ? 'w'
                                                                                                         : 'r';
  element.id = QString::fromLatin1( OGR_F_GetFieldAsString( feature, isClosedWay ? fields.wayId : fields.id ) );
}

} // namespace

struct OsmReader::Source
{
    QString path;
    QByteArray configPath;
    QByteArray configText; //!< GDAL reads it in place
    GDALDatasetH dataset = nullptr;

    ~Source()
    {
      if ( dataset )
        GDALClose( dataset );
      VSIUnlink( configPath.constData() );
    }
};

OsmReader::OsmReader( const QString &path, const std::vector<const char *> &keys )
  : mSource( std::make_unique<Source>() )
{
  const QFileInfo file( path );
  if ( !file.isFile() || !file.isReadable() )
    throw InputError( QCoreApplication::translate( "OsmReader", "%1 cannot be read: there is no such file, or it is not readable." ).arg( path ) );
  mSource->path = path;
  mSource->configPath = "/vsimem/renewal_osm_" + QUuid::createUuid().toByteArray( QUuid::Id128 ) + ".ini";
  mSource->configText = configuration( keys );
  VSIFCloseL( VSIFileFromMemBuffer( mSource->configPath.constData(), reinterpret_cast<GByte *>( mSource->configText.data() ), static_cast<vsi_l_offset>( mSource->configText.size() ), FALSE ) );
  if ( !CPLGetConfigOption( "CPL_TMPDIR", nullptr ) )
    CPLSetThreadLocalConfigOption( "CPL_TMPDIR", QDir::tempPath().toUtf8().constData() );

  const bool isEditedXml = file.size() <= SMALL_XML_BYTES && isXml( path );
  const QByteArray config = "CONFIG_FILE=" + mSource->configPath;
  const QByteArray nodeIndex = QByteArray( "MAX_TMPFILE_SIZE=" ) + NODE_INDEX_MEGABYTES;
  const char *options[] = { config.constData(), nodeIndex.constData(), "INTERLEAVED_READING=YES", isEditedXml ? "USE_CUSTOM_INDEXING=NO" : "USE_CUSTOM_INDEXING=YES", nullptr };
  const char *drivers[] = { "OSM", nullptr };
  ErrorCatcher errors;
  mSource->dataset = GDALOpenEx( path.toUtf8().constData(), GDAL_OF_VECTOR | GDAL_OF_READONLY, drivers, options, nullptr );
  if ( !mSource->dataset )
    throw InputError( QCoreApplication::translate( "OsmReader", "%1 is not an OpenStreetMap file (.osm.pbf or .osm), or it is damaged. %2" ).arg( path, errors.firstFailure() ).trimmed() );
  GDALDatasetExecuteSQL( mSource->dataset, "SET interest_layers = points,lines,multipolygons", nullptr, nullptr );
}

OsmReader::~OsmReader() = default;

void OsmReader::forEach( const Wanted &wanted, const Visit &visit, model::Progress &progress )
{
  ErrorCatcher errors;
  GdalProgress gdalProgress { &progress };
  std::map<OGRLayerH, LayerFields> layers;
  OsmElement element;
  for ( long long count = 0;; ++count )
  {
    OGRLayerH layer = nullptr;
    const FeaturePointer feature( GDALDatasetGetNextFeature( mSource->dataset, &layer, nullptr, report, &gdalProgress ), OGR_F_Destroy );
    if ( gdalProgress.isCanceled || ( count % ELEMENTS_PER_CHECK == 0 && progress.isCanceled() ) )
      throw model::Canceled();
    if ( !feature )
      break;
    auto fields = layers.find( layer );
    if ( fields == layers.end() )
      fields = layers.emplace( layer, fieldsOf( layer ) ).first;
    element.shape = shapeOf( layer );
    readTags( static_cast<OGRFeatureH>( feature.get() ), fields->second, element.tags );
    if ( element.tags.items.empty() || !wanted( element.shape, element.tags ) )
      continue;
    readIdentity( static_cast<OGRFeatureH>( feature.get() ), fields->second, element );
    element.geometry = QgsOgrUtils::ogrGeometryToQgsGeometry( OGR_F_GetGeometryRef( static_cast<OGRFeatureH>( feature.get() ) ) );
    visit( element );
  }
  if ( !errors.firstFailure().isEmpty() )
    throw InputError( QCoreApplication::translate( "OsmReader", "%1 is damaged or cut off: %2. Download it again." ).arg( mSource->path, errors.firstFailure() ) );
}

} // namespace renewal::input
