#include "algorithms/completeness_rows.h"

#include "algorithms/network_reading.h"
#include "algorithms/row_values.h"
#include "core/engine/indicators.h"

#include <QCoreApplication>

namespace renewal::algorithms
{

namespace
{

const QString TOTAL = QStringLiteral( "全部" );

//! The Chinese names of the questions that are not met, in every locale: districts read them.
QString missingNames( const model::CompletenessInput &input, const model::ScorecardRow &row )
{
  QStringList names;
  for ( const std::size_t question : row.missing )
    names << textValue( input.questions[question].zh );
  return names.join( QStringLiteral( "、" ) );
}

} // namespace

ResultRows scorecardRows( const CompletenessReading &reading, const model::CompletenessResult &result, const QString &parameter )
{
  const compat::WkbType type = reading.communities.isPoints ? compat::WkbType::Point : compat::WkbType::MultiPolygon;
  ResultRows rows { &model::resultTable( "scorecard" ), parameter, type, {}, {} };
  for ( std::size_t i = 0; i < result.rows.size(); ++i )
  {
    const model::Community &community = reading.communities.communities[i];
    const model::ScorecardRow &row = result.rows[i];
    RowValues values { textValue( community.id ), textOrNull( community.name ), valueOrNull( row.score ), textOrNull( row.grade ), QString::fromLatin1( toText( row.complete ) ), valueOrNull( row.need ), missingNames( reading.input, row ), valueOrNull( row.knownShare ) };
    for ( const model::DimensionScore &dimension : row.dimensions )
    {
      for ( const int count : { dimension.total, dimension.met, dimension.noData } )
        values.push_back( count );
      values.push_back( valueOrNull( dimension.score ) );
    }
    rows.add( std::move( values ), reading.communities.geometries[i] );
  }
  return rows;
}

ResultRows indicatorRows( const CompletenessIndicators &indicators, const QString &parameter )
{
  ResultRows rows { &model::resultTable( "indicators" ), parameter, compat::WkbType::NoGeometry, {}, {} };
  for ( const model::IndicatorRow &row : indicators.rows )
  {
    const model::IndicatorName *name = model::findIndicator( engine::codeOf( row.indicator, row.isWalking ) );
    const bool isTotal = row.district == model::IndicatorCommunity::NO_DISTRICT;
    rows.add( RowValues { isTotal ? TOTAL : textValue( indicators.districts[static_cast<std::size_t>( row.district )] ), textValue( name->code ), textValue( name->zh ), textOrNull( name->zh2023 ), textValue( name->unit ),
                          valueOrNull( row.value ), valueOrNull( row.numerator ), valueOrNull( row.denominator ), QVariant::fromValue<qlonglong>( row.noDataCount ), textValue( name->formula ), textOrNull( row.reason ), textValue( row.basis ), QString::fromLatin1( toText( row.status ) ) } );
  }
  return rows;
}

void reportScorecard( const CompletenessReading &reading, const model::CompletenessResult &result, QgsProcessingFeedback &feedback )
{
  int met = 0, unmet = 0, counted = 0;
  QStringList unknown;
  for ( const model::CompletenessQuestion &question : reading.input.questions )
    counted += question.ruleClass == model::RuleClass::Info ? 0 : 1;
  for ( std::size_t i = 0; i < result.rows.size(); ++i )
  {
    met += result.rows[i].complete == model::Verdict::Met ? 1 : 0;
    unmet += result.rows[i].complete == model::Verdict::Unmet ? 1 : 0;
    if ( !result.rows[i].score )
      unknown << reading.communityIds[static_cast<int>( i )];
  }
  feedback.pushInfo( QCoreApplication::translate( "CompletenessRows", "%1 questions; of %2 communities %3 are complete, %4 are not, of %5 it is not known." ).arg( counted ).arg( result.rows.size() ).arg( met ).arg( unmet ).arg( static_cast<int>( result.rows.size() ) - met - unmet ) );
  warnAbout( unknown, QCoreApplication::translate( "CompletenessRows", "%1 communities have no score, because nothing is known about them (ids %2)." ), feedback );
}

} // namespace renewal::algorithms
