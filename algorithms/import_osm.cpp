#include "algorithms/factories.h"
#include "algorithms/osm_rows.h"
#include "algorithms/feedback_progress.h"
#include "algorithms/qgis_compat.h"
#include "algorithms/renewal_algorithm.h"
#include "core/engine/osm_meaning.h"
#include "core/input/input_error.h"

#include <QFileInfo>
#include <map>

namespace renewal::algorithms
{

namespace
{

const QString INPUT = QStringLiteral( "INPUT" );

//! One output that the user asked for.
struct Output
{
    std::unique_ptr<QgsFeatureSink> sink;
    QString destination;
    QgsFields fields;
    long long rows = 0;
};

auto sourceType( OsmLayer layer )
{
  const compat::WkbType geometry = geometryOf( layer );
  if ( geometry == compat::WkbType::Point )
    return compat::SOURCE_POINT;
  return geometry == compat::WkbType::LineString ? compat::SOURCE_LINE : compat::SOURCE_POLYGON;
}

class ImportOsm : public RenewalAlgorithm
{
    Q_DECLARE_TR_FUNCTIONS( ImportOsm )

  public:
    QString name() const override { return QStringLiteral( "importosm" ); }
    QString displayName() const override { return tr( "Import OpenStreetMap" ); }
    QStringList tags() const override { return tr( "osm,pbf,openstreetmap,network,streets,poi,facilities,buildings,extract" ).split( ',' ); }

    QString shortHelpString() const override
    {
      return tr( "What does an OpenStreetMap extract (.osm.pbf or .osm) give an audit? Nine layers in EPSG:4326, ready for the other algorithms.\n\n"
                 "NETWORK: every highway people may walk on (no motorways, raceways, busways, construction; no foot=no, access=private/no or motorroad=yes, unless foot=yes; "
                 "trunk roads are in). Vertices that ways share stay equal. Pedestrian areas by their outline. 'layer' is 0 where untagged.\n"
                 "FACILITIES: points with a type key of the standards (Amap and OSM mapping table, see Classify facilities); a polygon by its point on surface.\n"
                 "AREAS: parks, playgrounds and sports grounds mapped as polygons, area_m2 on the ellipsoid; they are not repeated as points.\n"
                 "COMMUNITIES: landuse=residential. BUILDINGS: floor_area_m2 = footprint on the ellipsoid x building:levels, NULL without levels.\n"
                 "LOTS: amenity=parking; spaces = capacity, else NULL, never guessed; a parking node is a square of 1 m2 with from_node true; parking entrances are no lots.\n"
                 "STATIONS: charging stations for cars, piles = capacity. BARRIERS: motorway, trunk, primary; rivers and canals (areas by their outline); railways; nothing in tunnels. "
                 "ENTRANCES: gates and entrances.\n\n"
                 "Method: one streaming pass with GDAL's OSM driver; memory stays bounded, also for a provincial extract. Ids: n, w or r (node, way, relation) and the number.\n\n"
                 "Limit: what is not mapped or not tagged is missing, and a school without isced:level and without 小学 or 中学 in its name has no type and is left out." );
    }

    ImportOsm *createInstance() const override { return new ImportOsm(); }

    void initAlgorithm( const QVariantMap & ) override
    {
      addParameter( new QgsProcessingParameterFile( INPUT, tr( "OpenStreetMap file" ), compat::FILE_PATH, QString(), QVariant(), false, tr( "OpenStreetMap (*.osm.pbf *.pbf *.osm)" ) ) );
      const QStringList descriptions = { tr( "Streets to walk on" ), tr( "Facilities" ), tr( "Parks and grounds" ), tr( "Residential areas" ), tr( "Buildings" ), tr( "Car parks" ), tr( "Charging stations" ), tr( "Barriers" ), tr( "Gates and entrances" ) };
      for ( const OsmLayer layer : osmLayers() )
        addParameter( new QgsProcessingParameterFeatureSink( parameterOf( layer ), descriptions[static_cast<int>( layer )], sourceType( layer ), QVariant(), true, true ) );
    }

    bool checkParameterValues( const QVariantMap &parameters, QgsProcessingContext &context, QString *message ) const override
    {
      const auto refuse = [message]( const QString &sentence )
      {
        if ( message )
          *message = sentence;
        return false;
      };
      const QString path = parameterAsFile( parameters, INPUT, context );
      if ( !path.isEmpty() && !QFileInfo( path ).isFile() )
        return refuse( tr( "There is no file %1." ).arg( path ) );
      if ( !path.isEmpty() && !path.endsWith( QLatin1String( ".osm" ), Qt::CaseInsensitive ) && !path.endsWith( QLatin1String( ".pbf" ), Qt::CaseInsensitive ) )
        return refuse( tr( "%1 is not an OpenStreetMap file: .osm.pbf or .osm is needed (unpack .osm.bz2 first)." ).arg( path ) );
      return QgsProcessingAlgorithm::checkParameterValues( parameters, context, message );
    }

  protected:
    Group toolboxGroup() const override { return Group::Prepare; }

    QVariantMap processAlgorithm( const QVariantMap &parameters, QgsProcessingContext &context, QgsProcessingFeedback *feedback ) override
    {
      const QString path = parameterAsFile( parameters, INPUT, context );
      FeedbackProgress progress( *feedback, 0.0, 100.0 );
      try
      {
        input::OsmReader reader( path, engine::importedTagKeys() );
        std::map<OsmLayer, Output> outputs = openOutputs( parameters, context );
        OsmRows rows( QFileInfo( path ).fileName(), context.transformContext(), [&]( OsmLayer layer, const QgsGeometry &geometry, const QgsAttributes &attributes )
                      {
          Output &output = outputs.at( layer );
          ++output.rows;
          if ( !output.sink )
            return;
          QgsFeature feature( output.fields );
          feature.setGeometry( geometry );
          feature.setAttributes( attributes );
          write( output.sink.get(), feature, parameters, parameterOf( layer ) ); } );
        reader.forEach(
          OsmRows::isWanted, [&rows]( input::OsmElement &element )
          { rows.add( element ); },
          progress );
        report( outputs, rows.notes(), feedback );
        QVariantMap result;
        for ( const auto &output : outputs )
        {
          if ( output.second.sink )
            result.insert( parameterOf( output.first ), output.second.destination );
        }
        return result;
      }
      catch ( const input::InputError &error )
      {
        throw QgsProcessingException( error.message() );
      }
      catch ( const model::Canceled & )
      {
        throw QgsProcessingException( tr( "Canceled: the layers are not complete." ) );
      }
    }

  private:
    std::map<OsmLayer, Output> openOutputs( const QVariantMap &parameters, QgsProcessingContext &context ) const
    {
      std::map<OsmLayer, Output> outputs;
      for ( const OsmLayer layer : osmLayers() )
      {
        Output &output = outputs[layer];
        output.fields = algorithms::fieldsOf( layer );
        output.sink = sink( parameters, parameterOf( layer ), context, output.destination, output.fields, geometryOf( layer ), QgsCoordinateReferenceSystem( QStringLiteral( "EPSG:4326" ) ) );
      }
      return outputs;
    }

    void report( const std::map<OsmLayer, Output> &outputs, const input::Rejections &notes, QgsProcessingFeedback *feedback ) const
    {
      long long total = 0;
      for ( const auto &output : outputs )
      {
        total += output.second.rows;
        feedback->pushInfo( tr( "%1: %2 rows" ).arg( parameterOf( output.first ) ).arg( output.second.rows ) );
      }
      if ( total == 0 )
        feedback->pushWarning( tr( "The file holds nothing that an audit reads: no streets, buildings or facilities." ) );
      const QStringList sentences = notes.sentences();
      for ( const QString &sentence : sentences )
        feedback->pushWarning( sentence );
    }
};

} // namespace

QgsProcessingAlgorithm *createImportOsm()
{
  return new ImportOsm();
}

} // namespace renewal::algorithms
