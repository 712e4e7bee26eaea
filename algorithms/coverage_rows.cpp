#include "algorithms/coverage_rows.h"

#include "algorithms/row_values.h"

#include <memory>

namespace renewal::algorithms
{

namespace
{

//! The Chinese names of the rules, in every locale: the same inputs must give the same rows, and districts read them.
QStringList namesOf( const std::vector<model::CoverageRule> &rules )
{
  QStringList names;
  for ( const model::CoverageRule &rule : rules )
    names << textValue( rule.zh );
  return names;
}

QString joined( const QStringList &names, const std::vector<std::uint32_t> &rules )
{
  QString result;
  for ( const std::uint32_t rule : rules )
  {
    if ( !result.isEmpty() )
      result += QStringLiteral( "、" );
    result += names.at( static_cast<int>( rule ) );
  }
  return result;
}

QString facilityKeys( const model::CoverageRule &rule )
{
  QStringList keys;
  for ( const std::string &key : rule.facilities )
    keys << textValue( key );
  return keys.join( '|' );
}

//! The values that all rows of a rule share: made once, their texts are then shared too.
struct RuleValues
{
    QVariant code, facility, ruleClass, limit, basis, estimatedBasis, status;

    explicit RuleValues( const model::CoverageRule &rule )
      : code( textValue( rule.code ) )
      , facility( facilityKeys( rule ) )
      , ruleClass( QString::fromLatin1( toText( rule.ruleClass ) ) )
      , limit( rule.limitMetres )
      , basis( textValue( rule.basis.text() ) )
      , estimatedBasis( basis.toString() + QStringLiteral( " [households = population / 2.86 户数按人口估算]" ) )
      , status( QString::fromLatin1( toText( rule.status ) ) )
    {
    }
};

} // namespace

ResultRows coverageRows( const CoverageTables &tables, const QString &parameter )
{
  ResultRows rows { &model::resultTable( "coverage" ), parameter, compat::WkbType::NoGeometry, {}, {} };
  const auto rules = std::make_shared<std::vector<RuleValues>>();
  for ( const model::CoverageRule &rule : tables.input.rules )
    rules->emplace_back( rule );
  rows.madeCount = tables.result.rows.size();
  rows.make = [&tables, rules]( std::size_t i )
  {
    const model::CoverageRow &row = tables.result.rows[i];
    const model::Community &community = tables.input.communities[row.community];
    const RuleValues &rule = ( *rules )[row.rule];
    return RowValues {
      textValue( community.id ), textOrNull( community.name ), rule.code, rule.facility, rule.ruleClass, rule.limit, valueOrNull( row.medianMetres ), valueOrNull( row.farthestMetres ),
      QVariant::fromValue<qlonglong>( row.countWithin ), valueOrNull( row.population ), valueOrNull( row.coveredPopulation ), valueOrNull( row.coveredShare ),
      valueOrNull( row.sizeRequired ), valueOrNull( row.sizeFound ), QString::fromLatin1( toText( row.verdict ) ), row.isHouseholdsEstimated ? rule.estimatedBasis : rule.basis, rule.status
    };
  };
  return rows;
}

ResultRows coverageSummaryRows( const CoverageTables &tables, const QString &parameter )
{
  const compat::WkbType type = tables.communities.isPoints ? compat::WkbType::Point : compat::WkbType::MultiPolygon;
  ResultRows rows { &model::resultTable( "coverage_summary" ), parameter, type, {}, {} };
  const QStringList names = namesOf( tables.input.rules );
  for ( std::size_t i = 0; i < tables.result.summary.size(); ++i )
  {
    const model::Community &community = tables.input.communities[i];
    const model::CoverageSummaryRow &row = tables.result.summary[i];
    rows.add( RowValues { textValue( community.id ), textOrNull( community.name ), valueOrNull( row.population ), row.rulesMust, row.rulesMustMet, row.rulesOptional, row.rulesOptionalMet, row.rulesNoData, valueOrNull( row.score ), textOrNull( row.grade ), joined( names, row.missing ), valueOrNull( row.isEdge ) },
              tables.communities.geometries[i] );
  }
  return rows;
}

ResultRows unservedRows( const CoverageTables &tables, const QString &parameter )
{
  ResultRows rows { &model::resultTable( "unserved" ), parameter, compat::WkbType::Point, {}, {} };
  const QStringList names = namesOf( tables.input.rules );
  for ( const model::UnservedRow &row : tables.result.unserved )
  {
    const model::Resident &resident = tables.input.residents[row.resident];
    const model::Community &community = tables.input.communities[resident.community];
    const QVariant population = community.population ? QVariant( resident.weight ) : QVariant();
    rows.add( RowValues { textValue( community.id ), population, static_cast<int>( row.missing.size() ), joined( names, row.missing ) },
              QgsGeometry::fromPointXY( tables.toOutput.fromGround( resident.place ) ) );
  }
  return rows;
}

} // namespace renewal::algorithms
