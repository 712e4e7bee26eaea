#pragma once

#include "algorithms/factories.h"

#include <QFile>
#include <QTemporaryDir>
#include <algorithm>
#include <memory>
#include <qgsprocessingalgorithm.h>
#include <qgsprocessingcontext.h>
#include <qgsprocessingfeedback.h>
#include <qgsvectorlayer.h>

namespace renewal::tests
{

//! One row of ISSUES.
struct IssueRow
{
    QString layer, id, reason, remedy;
    bool hasPoint = false;
    QgsPointXY point;
};

//! What a run of checkinputs left.
struct Outcome
{
    QList<IssueRow> rows;
    QString report;
    QgsCoordinateReferenceSystem crs;
    bool isOk = false;

    QList<IssueRow> with( const QString &reason ) const
    {
      QList<IssueRow> found;
      std::copy_if( rows.begin(), rows.end(), std::back_inserter( found ), [&]( const IssueRow &row )
                    { return row.reason.contains( reason ); } );
      return found;
    }
};

//! Runs checkinputs on \a layers (parameter name -> layer).
inline Outcome check( const QMap<QString, QgsVectorLayer *> &layers, QgsProcessingFeedback *feedback = nullptr )
{
  const QTemporaryDir folder;
  QgsProcessingContext context;
  QgsProcessingFeedback quiet;
  QVariantMap parameters { { QStringLiteral( "ISSUES" ), QStringLiteral( "memory:" ) }, { QStringLiteral( "REPORT" ), folder.filePath( QStringLiteral( "报告.html" ) ) } };
  for ( auto layer = layers.begin(); layer != layers.end(); ++layer )
    parameters.insert( layer.key(), QVariant::fromValue( static_cast<QObject *>( layer.value() ) ) );
  const std::unique_ptr<QgsProcessingAlgorithm> algorithm( algorithms::createCheckInputs()->create() );
  Outcome outcome;
  const QVariantMap results = algorithm->run( parameters, context, feedback ? feedback : &quiet, &outcome.isOk );
  if ( !outcome.isOk )
    return outcome;
  const QgsVectorLayer *issues = qobject_cast<QgsVectorLayer *>( context.getMapLayer( results.value( QStringLiteral( "ISSUES" ) ).toString() ) );
  outcome.crs = issues->crs();
  QgsFeature feature;
  for ( QgsFeatureIterator it = issues->getFeatures(); it.nextFeature( feature ); )
  {
    IssueRow row { feature.attribute( 0 ).toString(), feature.attribute( 1 ).toString(), feature.attribute( 2 ).toString(), feature.attribute( 3 ).toString(), feature.hasGeometry(), {} };
    if ( row.hasPoint )
      row.point = feature.geometry().asPoint();
    outcome.rows << row;
  }
  QFile file( results.value( QStringLiteral( "REPORT" ) ).toString() );
  if ( file.open( QIODevice::ReadOnly ) )
    outcome.report = QString::fromUtf8( file.readAll() );
  return outcome;
}

} // namespace renewal::tests
