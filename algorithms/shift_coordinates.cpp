#include "algorithms/factories.h"
#include "algorithms/qgis_compat.h"
#include "algorithms/renewal_algorithm.h"
#include "core/engine/coordinate_shift.h"
#include "core/input/input_error.h"
#include "core/input/rejections.h"
#include "core/input/shift_geometry.h"

#include <qgsprocessingparameters.h>

namespace renewal::algorithms
{

namespace
{

const QString INPUT = QStringLiteral( "INPUT" );
const QString FROM = QStringLiteral( "FROM" );
const QString TO = QStringLiteral( "TO" );
const QString OUTPUT = QStringLiteral( "OUTPUT" );

//! Public spellings, in the order of engine::Datum.
QStringList datumKeys()
{
  return { QStringLiteral( "wgs84" ), QStringLiteral( "gcj02" ), QStringLiteral( "bd09" ) };
}

class ShiftCoordinates : public RenewalAlgorithm
{
    Q_DECLARE_TR_FUNCTIONS( ShiftCoordinates )

  public:
    QString name() const override { return QStringLiteral( "shiftcoordinates" ); }
    QString displayName() const override { return tr( "Shift coordinates (WGS 84, GCJ-02, BD-09)" ); }
    QStringList tags() const override { return tr( "gcj02,bd09,wgs84,amap,gaode,baidu,mars coordinates,offset,datum" ).split( ',' ); }

    QString shortHelpString() const override
    {
      return tr( "Where do points from Amap, Tencent or Baidu really lie? Web maps of mainland China are published in GCJ-02 or BD-09, "
                 "up to about 700 m from WGS 84 and CGCS2000; left as they are, every walking distance is wrong.\n\n"
                 "Method: the published forward formulas; the inverse is iterated to a billionth of a degree, so a round trip stays below 1 cm. "
                 "Each vertex is shifted in degrees; a projected layer is taken to longitude and latitude and back. Z, M, curves, fields and the order of features stay.\n\n"
                 "Only places whose WGS 84 position lies within 72.004-137.8347 E, 0.8293-55.8271 N (the rectangle of the published formulas) are shifted; "
                 "all others are left unchanged and counted in the log.\n\n"
                 "FROM is the datum the coordinates are in, whatever the layer's CRS says: there is no EPSG code for GCJ-02 or BD-09. "
                 "The output has the CRS of the input.\n\n"
                 "Limit: the rectangle holds neighbouring countries too, where the maps are not shifted; do not use it there." );
    }

    ShiftCoordinates *createInstance() const override { return new ShiftCoordinates(); }

    void initAlgorithm( const QVariantMap & ) override
    {
      addParameter( new QgsProcessingParameterFeatureSource( INPUT, tr( "Layer to shift" ), { static_cast<int>( compat::SOURCE_ANY_GEOMETRY ) } ) );
      addParameter( new QgsProcessingParameterEnum( FROM, tr( "Coordinates are in" ), datumKeys(), false, QStringLiteral( "gcj02" ), false, true ) );
      addParameter( new QgsProcessingParameterEnum( TO, tr( "Shift to" ), datumKeys(), false, QStringLiteral( "wgs84" ), false, true ) );
      addParameter( new QgsProcessingParameterFeatureSink( OUTPUT, tr( "Shifted layer" ), compat::SOURCE_ANY_GEOMETRY, QVariant(), true, true ) );
    }

  protected:
    Group toolboxGroup() const override { return Group::Prepare; }

    QVariantMap processAlgorithm( const QVariantMap &parameters, QgsProcessingContext &context, QgsProcessingFeedback *feedback ) override
    {
      const auto source = requiredSource( parameters, INPUT, context );
      const engine::Datum from = datum( parameters, FROM, context );
      const engine::Datum to = datum( parameters, TO, context );
      try
      {
        input::GeometryShifter shifter( source->sourceName(), source->sourceCrs(), source->sourceExtent(), context.transformContext() );
        QString destination;
        const auto output = sink( parameters, OUTPUT, context, destination, source->fields(), source->wkbType(), source->sourceCrs() );
        const input::PositionShift shiftPosition = [from, to]( model::LonLat &position )
        {
          const engine::ShiftedPosition shifted = engine::shiftCoordinates( position, from, to );
          position = shifted.position;
          return shifted.isInChina || from == to;
        };
        const auto writeFeature = [&]( QgsFeature &feature )
        { write( output.get(), feature, parameters, OUTPUT ); };
        shiftAll( *source, shifter, shiftPosition, writeFeature, feedback );
        return output ? QVariantMap { { OUTPUT, destination } } : QVariantMap();
      }
      catch ( const input::InputError &error )
      {
        throw QgsProcessingException( error.message() );
      }
    }

  private:
    engine::Datum datum( const QVariantMap &parameters, const QString &name, QgsProcessingContext &context ) const
    {
      return static_cast<engine::Datum>( datumKeys().indexOf( parameterAsEnumString( parameters, name, context ) ) );
    }

    template <typename Write>
    void shiftAll( const QgsProcessingFeatureSource &source, input::GeometryShifter &shifter, const input::PositionShift &shiftPosition, Write writeFeature, QgsProcessingFeedback *feedback ) const
    {
      input::Rejections notes( source.sourceName() );
      const double step = 100.0 / std::max( 1LL, static_cast<long long>( source.featureCount() ) );
      long long done = 0;
      QgsFeature feature;
      QgsFeatureIterator features = source.getFeatures( QgsFeatureRequest(), compat::KEEP_INVALID_GEOMETRY );
      while ( features.nextFeature( feature ) )
      {
        if ( feedback->isCanceled() )
          throw QgsProcessingException( tr( "Canceled: the shifted layer is not complete." ) );
        QgsGeometry geometry = feature.geometry();
        const input::ShiftOutcome outcome = shifter.shift( geometry, shiftPosition );
        // A half-shifted geometry would be worse than none.
        feature.setGeometry( outcome.isFinite ? geometry : QgsGeometry() );
        if ( !outcome.isFinite )
          notes.add( tr( "coordinates that are not numbers, written without geometry" ), QString::number( feature.id() ) );
        else if ( outcome.points == 0 )
          notes.add( tr( "no geometry, passed through" ), QString::number( feature.id() ) );
        else if ( outcome.outsidePoints > 0 )
          notes.add( tr( "wholly or partly outside 72.004-137.8347 E, 0.8293-55.8271 N, left unchanged there" ), QString::number( feature.id() ) );
        writeFeature( feature );
        feedback->setProgress( ++done * step );
      }
      const QStringList sentences = notes.sentences();
      for ( const QString &sentence : sentences )
        feedback->pushWarning( sentence );
    }
};

} // namespace

QgsProcessingAlgorithm *createShiftCoordinates()
{
  return new ShiftCoordinates();
}

} // namespace renewal::algorithms
