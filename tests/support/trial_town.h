#pragma once

#include "core/rules/pack_overlay.h"
#include "tests/support/audit_harness.h"

#include <QTemporaryDir>
#include <qgsvectorfilewriter.h>

namespace renewal::tests
{

/*
 * Two point communities, straight lines, one wet market, and audits of them by gb50180-2018 and parking-gbt51149-2016:
 *
 *   b --------- 700 m --------- market ---- 450 m ---- a        EPSG:4547, on the central meridian
 *
 *   R180-1002, wet market within 500 m:  a met, b unmet;  within 800 m both met.
 *   Parking by ownership, 0.55 cars per household:  a 100 households, 40 spaces: demand 55, 15 lacking;
 *                                                   b  20 households, 40 spaces: demand 11, none lacking.
 *   With 0.71: demand 71, 31 lacking; demand 15 (14.2 rounded up), none lacking.
 */
class TrialTown
{
  public:
    TrialTown()
    {
      save( *memoryLayer( QStringLiteral( "Point?field=cid:string&field=name:string&field=households:integer&field=onsite:integer" ), QStringLiteral( "EPSG:4547" ), { { QStringLiteral( "Point(500450 3800000)" ), { "a", QStringLiteral( "<b>花园</b>" ), 100, 40 } }, { QStringLiteral( "Point(499300 3800000)" ), { "b", QStringLiteral( "和平里" ), 20, 40 } } } ), communities() );
      save( *memoryLayer( QStringLiteral( "Point?field=type:string" ), QStringLiteral( "EPSG:4547" ), { { QStringLiteral( "Point(500000 3800000)" ), { "wet_market" } } } ), facilities() );
    }

    QString communities() const { return mFolder.filePath( "communities.gpkg" ); }
    QString facilities() const { return mFolder.filePath( "facilities.gpkg" ); }
    QString database() const { return mFolder.filePath( "results.sqlite" ); }
    QString file( const QString &name ) const { return mFolder.filePath( name ); }

    void auditCoverage() const
    {
      run( "servicecoverage", { { "COMMUNITIES", communities() }, { "COMMUNITY_ID", "cid" }, { "COMMUNITY_NAME", "name" }, { "FACILITIES", facilities() }, { "FACILITY_TYPE", "type" }, { "METHOD", "straight" }, { "RESULTS", database() }, { "PERIOD", "2025" } } );
    }

    void auditParking( const QVariantMap &more = QVariantMap() ) const
    {
      QVariantMap parameters { { "COMMUNITIES", communities() }, { "COMMUNITY_ID", "cid" }, { "COMMUNITY_NAME", "name" }, { "HOUSEHOLDS", "households" }, { "ONSITE_SPACES", "onsite" }, { "METHOD", "straight" }, { "RESULTS", database() }, { "PERIOD", "2025" } };
      for ( auto value = more.begin(); value != more.end(); ++value )
        parameters.insert( value.key(), value.value() );
      run( "parkinggap", parameters );
    }

    QByteArray databaseBytes() const
    {
      QFile file( database() );
      return file.open( QIODevice::ReadOnly ) ? file.readAll() : QByteArray();
    }

    //! gb50180-2018 with markets within 800 m.
    static rules::PackOverlay marketOverlay()
    {
      rules::PackOverlay overlay = rules::PackOverlay::over( QStringLiteral( "gb50180-2018" ) );
      model::CoverageRule market = *overlay.coverage().current( "R180-1002" );
      market.limitMetres = 800.0;
      overlay.setRule( market, {} );
      return overlay;
    }

    //! parking-gbt51149-2016 with 0.71 cars per household.
    static rules::PackOverlay carsOverlay()
    {
      rules::PackOverlay overlay = rules::PackOverlay::over( QStringLiteral( "parking-gbt51149-2016" ) );
      model::Figure cars = *overlay.figures( rules::PackSection::Parking ).current( "cars_per_household" );
      cars.value = 0.71;
      overlay.setFigure( rules::PackSection::Parking, cars, {} );
      return overlay;
    }

  private:
    static void save( QgsVectorLayer &layer, const QString &path )
    {
      QgsVectorFileWriter::SaveVectorOptions options;
      options.driverName = QStringLiteral( "GPKG" );
      QString error;
      if ( QgsVectorFileWriter::writeAsVectorFormatV3( &layer, path, QgsCoordinateTransformContext(), options, &error ) != QgsVectorFileWriter::NoError )
        qFatal( "%s", qPrintable( error ) );
    }

    static void run( const QString &algorithm, const QVariantMap &parameters )
    {
      const AuditOutcome outcome = runAudit( algorithm, parameters );
      if ( !outcome.isDone )
        qFatal( "%s", qPrintable( outcome.error ) );
    }

    QTemporaryDir mFolder;
};

} // namespace renewal::tests
