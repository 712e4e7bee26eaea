#include "algorithms/facility_describer.h"
#include "algorithms/factories.h"
#include "algorithms/feedback_progress.h"
#include "algorithms/qgis_compat.h"
#include "algorithms/renewal_algorithm.h"
#include "core/engine/facility_duplicates.h"
#include "core/input/crs_check.h"
#include "core/input/input_error.h"
#include "core/input/rejections.h"
#include "core/model/facility_type_keys.h"

#include <cmath>
#include <qgsexception.h>
#include <qgsprocessingparameters.h>

namespace renewal::algorithms
{

namespace
{

const QString INPUT = QStringLiteral( "INPUT" );
const QString CODE_FIELD = QStringLiteral( "CODE_FIELD" );
const QString NAME_FIELD = QStringLiteral( "NAME_FIELD" );
const QString SCHEME = QStringLiteral( "SCHEME" );
const QString DEDUPLICATE = QStringLiteral( "DEDUPLICATE" );
const QString DEDUPLICATE_DISTANCE = QStringLiteral( "DEDUPLICATE_DISTANCE" );
const QString OUTPUT = QStringLiteral( "OUTPUT" );
const QString UNCLASSIFIED = QStringLiteral( "UNCLASSIFIED" );

QStringList schemeKeys()
{
  return { QStringLiteral( "amap" ), QStringLiteral( "osm" ), QStringLiteral( "keywords" ) };
}

//! One row of the output; a school of both levels has two. Parallel to the engine's places.
struct Row
{
    QgsFeature feature;
    QString rule;
};

//! Returns \a source with \a names added as text; a field of the source that has such a name gets `_in` behind it.
QgsFields withTexts( const QgsFields &source, const QStringList &names )
{
  QgsFields result;
  for ( QgsField field : source )
  {
    while ( names.contains( field.name(), Qt::CaseInsensitive ) || result.lookupField( field.name() ) >= 0 )
      field.setName( field.name() + QStringLiteral( "_in" ) );
    result.append( field );
  }
  for ( const QString &name : names )
    result.append( QgsField( name, QVariant::String ) );
  return result;
}

//! Degrees of a point feature (the first point of a multipoint), or none.
bool positionOf( const QgsFeature &feature, const QgsCoordinateTransform &toDegrees, model::LonLat &position )
{
  if ( feature.geometry().isEmpty() )
    return false;
  try
  {
    const QgsPointXY point = toDegrees.transform( QgsPointXY( *feature.geometry().vertices_begin() ) );
    position = { point.x(), point.y() };
    return std::isfinite( point.x() ) && std::isfinite( point.y() );
  }
  catch ( const QgsCsException & )
  {
    return false;
  }
}

class ClassifyFacilities : public RenewalAlgorithm
{
    Q_DECLARE_TR_FUNCTIONS( ClassifyFacilities )

  public:
    QString name() const override { return QStringLiteral( "classifyfacilities" ); }
    QString displayName() const override { return tr( "Classify facilities" ); }
    QStringList tags() const override { return tr( "poi,amap,gaode,osm,openstreetmap,type,category,mapping,duplicates" ).split( ',' ); }

    QString shortHelpString() const override
    {
      return tr( "Which facility of the standards is each point of interest? Every point gets a type key (kindergarten, wet_market, parking, ...), which the audits read.\n\n"
                 "Method: a mapping table over the Amap POI code table (May 2017 edition, 870 codes), OpenStreetMap tags, or the name alone. "
                 "Rows with a name filter go first, then plain codes in the order of the cell; 'rule' says which row decided, such as amap:060700+name:菜市. "
                 "Several codes in a cell (060400|060703), a lost leading zero (50100) and 50100.0 are read. "
                 "A code such as 160100 stands for 160101-160199 too, unless the table names them otherwise. Entrances of car parks (150907-150909) are never car parks.\n\n"
                 "A field of the input called type (or type_zh, rule, duplicate_of, reason) is kept as type_in.\n\n"
                 "A school of both levels (nine- or twelve-year) is written twice, as primary_school and middle_school; the second row's rule ends in +second.\n\n"
                 "OSM: CODE_FIELD may hold amenity=school;isced:level=1, hstore, JSON or a bare value; fields called amenity, shop, leisure, ... and other_tags are read in any case.\n\n"
                 "Duplicates: same type and same name (without brackets, gates such as 东门, and letter width) within DEDUPLICATE_DISTANCE ground metres. "
                 "They stay in the output, with the feature id (in INPUT) of the one that counts in 'duplicate_of'; the audits leave out rows where it is filled. "
                 "Toilet parts (200301-200304) within 30 m of a toilet (200300) are duplicates of it; metro exits never are.\n\n"
                 "Amap and Baidu points are GCJ-02 or BD-09: shift them first.\n\n"
                 "Limit: lists of points of interest miss community-run facilities; a type that is not found is 'not found in the data', not 'missing'." );
    }

    ClassifyFacilities *createInstance() const override { return new ClassifyFacilities(); }

    void initAlgorithm( const QVariantMap & ) override
    {
      addParameter( new QgsProcessingParameterFeatureSource( INPUT, tr( "Points of interest" ), { static_cast<int>( compat::SOURCE_POINT ) } ) );
      addParameter( new QgsProcessingParameterField( CODE_FIELD, tr( "Code or tag field" ), QVariant(), INPUT, compat::FIELD_ANY, false, true ) );
      addParameter( new QgsProcessingParameterField( NAME_FIELD, tr( "Name field" ), QVariant(), INPUT, compat::FIELD_ANY, false, true ) );
      addParameter( new QgsProcessingParameterEnum( SCHEME, tr( "Scheme" ), schemeKeys(), false, QStringLiteral( "amap" ), false, true ) );
      addParameter( new QgsProcessingParameterBoolean( DEDUPLICATE, tr( "Mark duplicates" ), true ) );
      addParameter( new QgsProcessingParameterNumber( DEDUPLICATE_DISTANCE, tr( "Duplicates lie within (ground metres)" ), compat::NUMBER_DOUBLE, 50.0 ) );
      addParameter( new QgsProcessingParameterFeatureSink( OUTPUT, tr( "Classified facilities" ), compat::SOURCE_POINT, QVariant(), true, true ) );
      addParameter( new QgsProcessingParameterFeatureSink( UNCLASSIFIED, tr( "Unclassified" ), compat::SOURCE_POINT, QVariant(), true, true ) );
    }

    bool checkParameterValues( const QVariantMap &parameters, QgsProcessingContext &context, QString *message ) const override
    {
      const auto problem = [message]( const QString &text )
      {
        if ( message )
          *message = text;
        return false;
      };
      const double metres = parameterAsDouble( parameters, DEDUPLICATE_DISTANCE, context );
      if ( !( metres > 0.0 ) || !std::isfinite( metres ) )
        return problem( tr( "DEDUPLICATE_DISTANCE must be a distance above 0 m." ) );
      if ( !QgsProcessingAlgorithm::checkParameterValues( parameters, context, message ) )
        return false;
      const auto source = optionalSource( parameters, INPUT, context );
      if ( !source )
        return true;
      for ( const QString &parameter : { CODE_FIELD, NAME_FIELD } )
      {
        const QString field = parameterAsString( parameters, parameter, context );
        if ( !field.isEmpty() && source->fields().lookupField( field ) < 0 )
          return problem( tr( "%1: %2 has no field %3." ).arg( parameter, source->sourceName(), field ) );
      }
      if ( !describer( parameters, *source, context ).isUsable() )
        return problem( tr( "Nothing to classify by: the amap scheme needs CODE_FIELD, keywords needs NAME_FIELD, osm needs CODE_FIELD or fields such as amenity." ) );
      return true;
    }

  protected:
    Group toolboxGroup() const override { return Group::Prepare; }

    QVariantMap processAlgorithm( const QVariantMap &parameters, QgsProcessingContext &context, QgsProcessingFeedback *feedback ) override
    {
      const auto source = requiredSource( parameters, INPUT, context );
      FeedbackProgress progress( *feedback, 0.0, 100.0 );
      try
      {
        input::requirePlausibleCrs( source->sourceName(), source->sourceCrs(), source->sourceExtent() );
        std::vector<Row> rows;
        std::vector<engine::FacilityPlace> places;
        std::vector<Row> rest;
        read( *source, describer( parameters, *source, context ), context, progress, rows, places, rest, feedback );

        std::vector<int> duplicateOf( places.size(), -1 );
        if ( parameterAsBoolean( parameters, DEDUPLICATE, context ) )
          duplicateOf = engine::duplicatesOf( places, parameterAsDouble( parameters, DEDUPLICATE_DISTANCE, context ), model::Ellipsoid(), progress );
        return writeAll( parameters, context, *source, rows, places, duplicateOf, rest, feedback );
      }
      catch ( const input::InputError &error )
      {
        throw QgsProcessingException( error.message() );
      }
      catch ( const model::Canceled & )
      {
        throw QgsProcessingException( tr( "Canceled." ) );
      }
    }

  private:
    FacilityDescriber describer( const QVariantMap &parameters, const QgsProcessingFeatureSource &source, QgsProcessingContext &context ) const
    {
      const int scheme = schemeKeys().indexOf( parameterAsEnumString( parameters, SCHEME, context ) );
      return FacilityDescriber( static_cast<FacilityScheme>( scheme ), source.fields(), parameterAsString( parameters, CODE_FIELD, context ), parameterAsString( parameters, NAME_FIELD, context ) );
    }

    void read( const QgsProcessingFeatureSource &source, const FacilityDescriber &describer, QgsProcessingContext &context, model::Progress &progress, std::vector<Row> &rows, std::vector<engine::FacilityPlace> &places, std::vector<Row> &rest, QgsProcessingFeedback *feedback ) const
    {
      const QgsCoordinateTransform toDegrees( source.sourceCrs(), QgsCoordinateReferenceSystem( QStringLiteral( "EPSG:4326" ) ), context.transformContext() );
      input::Rejections notes( source.sourceName() );
      const double step = 50.0 / static_cast<double>( std::max<long long>( 1, source.featureCount() ) );
      long long done = 0;
      QgsFeature feature;
      QgsFeatureIterator features = source.getFeatures( QgsFeatureRequest(), compat::KEEP_INVALID_GEOMETRY );
      while ( features.nextFeature( feature ) )
      {
        progress.check();
        progress.setPercent( step * static_cast<double>( ++done ) );
        const engine::Classification result = describer.classify( feature );
        if ( result.types.empty() )
          rest.push_back( { feature, QString::fromStdString( result.reason ) } );
        engine::FacilityPlace place;
        place.hasPosition = positionOf( feature, toDegrees, place.position );
        if ( !place.hasPosition )
          notes.add( tr( "no usable position, classified but not compared for duplicates" ), QString::number( feature.id() ) );
        place.name = describer.nameOf( feature );
        place.code = result.code;
        for ( std::size_t i = 0; i < result.types.size(); ++i )
        {
          place.type = result.types[i];
          places.push_back( place );
          rows.push_back( { feature, QString::fromStdString( result.rule ) + ( i > 0 ? QStringLiteral( "+second" ) : QString() ) } );
        }
      }
      if ( !describer.hasName() )
        feedback->pushWarning( tr( "No NAME_FIELD: types that only a name can tell (elderly care, canteens, health stations, ...) are not found, and no duplicates by name." ) );
      const QStringList sentences = notes.sentences();
      for ( const QString &sentence : sentences )
        feedback->pushWarning( sentence );
    }

    QVariantMap writeAll( const QVariantMap &parameters, QgsProcessingContext &context, const QgsProcessingFeatureSource &source, const std::vector<Row> &rows, const std::vector<engine::FacilityPlace> &places, const std::vector<int> &duplicateOf, const std::vector<Row> &rest, QgsProcessingFeedback *feedback ) const
    {
      const QgsFields fields = withTexts( source.fields(), { QStringLiteral( "type" ), QStringLiteral( "type_zh" ), QStringLiteral( "rule" ), QStringLiteral( "duplicate_of" ) } );
      const QgsFields restFields = withTexts( source.fields(), { QStringLiteral( "reason" ) } );
      QVariantMap result;
      QString outputId;
      QString restId;
      const auto output = sink( parameters, OUTPUT, context, outputId, fields, source.wkbType(), source.sourceCrs(), QgsFeatureSink::RegeneratePrimaryKey );
      const auto unclassified = sink( parameters, UNCLASSIFIED, context, restId, restFields, source.wkbType(), source.sourceCrs(), QgsFeatureSink::RegeneratePrimaryKey );
      long long duplicates = 0;
      for ( std::size_t i = 0; i < rows.size(); ++i )
      {
        QgsFeature feature = rows[i].feature;
        const model::FacilityTypeName *type = model::findFacilityType( places[i].type );
        QVariant original( QVariant::String );
        if ( duplicateOf[i] >= 0 )
          original = QString::number( rows[static_cast<std::size_t>( duplicateOf[i] )].feature.id() );
        duplicates += duplicateOf[i] >= 0 ? 1 : 0;
        feature.setAttributes( feature.attributes() << QString::fromStdString( places[i].type ) << QString::fromUtf8( type->zh ) << rows[i].rule << original );
        write( output.get(), feature, parameters, OUTPUT );
      }
      for ( const Row &row : rest )
      {
        QgsFeature feature = row.feature;
        feature.setAttributes( feature.attributes() << row.rule );
        write( unclassified.get(), feature, parameters, UNCLASSIFIED );
      }
      feedback->pushInfo( tr( "%1 facilities, of these %2 duplicates; %3 points unclassified." ).arg( rows.size() ).arg( duplicates ).arg( rest.size() ) );
      if ( output )
        result.insert( OUTPUT, outputId );
      if ( unclassified )
        result.insert( UNCLASSIFIED, restId );
      return result;
    }
};

} // namespace

QgsProcessingAlgorithm *createClassifyFacilities()
{
  return new ClassifyFacilities();
}

} // namespace renewal::algorithms
