// The settings of a step: what equals the default is not kept, and no layer, column or output can be set there.

#include "plugin/step_dialog.h"
#include "plugin/step_parameters.h"
#include "tests/support/panel_city.h"

#include <QComboBox>
#include <QTest>
#include <qgsprocessingalgorithm.h>
#include <qgsprocessingparameters.h>

using namespace renewal::plugin;
using namespace renewal::tests;

class TestStepDialog : public QObject
{
    Q_OBJECT

  private slots:
    void initTestCase() { addProviderOnce(); }

    void defaults_areNotKept()
    {
      for ( const ChainStep &step : auditChain() )
      {
        const StepDialog dialog( step, {}, nullptr );
        QVERIFY2( dialog.values().isEmpty(), qPrintable( step.algorithm + ": " + QStringList( dialog.values().keys() ).join( ' ' ) ) );
      }
    }

    void settings_areShownAndGivenBack()
    {
      StepDialog dialog( *findStep( "parkinggap" ), { { "DEMAND", "cars" }, { "SNAP_DISTANCE", 80.0 }, { "WALK_LIMIT", 250.0 }, { "METHOD", "network" } }, nullptr );
      const QVariantMap values = dialog.values();
      QCOMPARE( QStringList( values.keys() ), QStringList( { "DEMAND", "SNAP_DISTANCE", "WALK_LIMIT" } ) );
      QCOMPARE( values.value( "DEMAND" ).toString(), QString( "cars" ) );
      QCOMPARE( values.value( "SNAP_DISTANCE" ).toDouble(), 80.0 );
      QCOMPARE( values.value( "WALK_LIMIT" ).toDouble(), 250.0 );
      dialog.restoreDefaults();
      QVERIFY( dialog.values().isEmpty() );
    }

    void choiceOfTheUser_isGivenBack()
    {
      StepDialog dialog( *findStep( "parkinggap" ), {}, nullptr );
      QComboBox *demand = nullptr;
      for ( QComboBox *box : dialog.findChildren<QComboBox *>() )
        demand = box->findText( "ownership" ) >= 0 ? box : demand;
      QVERIFY( demand );
      demand->setCurrentIndex( demand->findText( "standard" ) );
      QCOMPARE( dialog.values().value( "DEMAND" ).toString(), QString( "standard" ) );
    }

    //! Layers of the page of inputs, the database and outputs are not settings of a step.
    void onlyOwnSettings_areOffered()
    {
      for ( const ChainStep &step : auditChain() )
      {
        for ( const QString &name : ownParameters( step ) )
        {
          const QgsProcessingParameterDefinition *definition = algorithmOf( step )->parameterDefinition( name );
          QVERIFY2( !definition->isDestination() && name != "RESULTS" && name != "STANDARD" && name != "AREA", qPrintable( step.algorithm + " " + name ) );
        }
      }
    }
};

RENEWAL_GUI_MAIN( TestStepDialog )
#include "test_step_dialog.moc"
