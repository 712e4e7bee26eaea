#pragma once

#include "core/input/layer_reader.h"
#include "plugin/chain_state.h"
#include "tests/support/store_fixture.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <qgsvectorlayer.h>

namespace renewal::tests
{

using plugin::auditChain;
using plugin::ChainFacts;
using plugin::ChainStep;
using plugin::StepState;

const QString CHAIN_PACK = QStringLiteral( "henan-2023" );

inline store::StoredRun storedRun( qint64 id, const QString &algorithm, const QString &area = QStringLiteral( "A" ), const QString &inputs = QString() )
{
  store::StoredRun run { id, QStringLiteral( "complete" ), runRecord( area, algorithm ) };
  run.record.standard = CHAIN_PACK;
  run.record.standardSha256 = QStringLiteral( "sum" );
  run.record.inputsJson = inputs;
  return run;
}

//! Nothing to complain of: pack as in the runs, no inputs.
inline ChainFacts facts( std::vector<store::StoredRun> runs )
{
  ChainFacts result;
  result.runs = std::move( runs );
  result.settings.area = QStringLiteral( "A" );
  result.settings.period = QStringLiteral( "2025" );
  result.settings.standard = CHAIN_PACK;
  result.settings.database = QStringLiteral( "/nowhere/results.sqlite" );
  for ( const ChainStep &step : auditChain() )
    result.packSums.insert( step.algorithm, QStringLiteral( "sum" ) );
  return result;
}

inline StepState stateOf( const ChainFacts &facts, const QString &algorithm )
{
  const std::vector<StepState> states = chainStates( facts );
  for ( std::size_t i = 0; i < states.size(); ++i )
  {
    if ( auditChain()[i].algorithm == algorithm )
      return states[i];
  }
  return {};
}

//! The record of \a layer with \a fields, as a run makes it.
inline QString recorded( const QgsVectorLayer &layer, const QStringList &fields )
{
  QVector<int> indices;
  for ( const QString &field : fields )
    indices << ( field.isEmpty() ? -1 : layer.fields().lookupField( field ) );
  const model::Progress progress;
  input::LayerReader reader( { layer, layer.source() }, indices, progress );
  while ( reader.next() )
  {
  }
  const input::LayerRecord record = reader.record();
  const QJsonObject object { { "parameter", "COMMUNITIES" }, { "layer", record.name }, { "source", record.source }, { "feature_count", record.featureCount }, { "sha256", record.sha256 }, { "fields", QJsonArray::fromStringList( record.fields ) } };
  return QString::fromUtf8( QJsonDocument( QJsonArray { object } ).toJson() );
}

} // namespace renewal::tests
