#include "algorithms/coverage_rows.h"

#include "algorithms/row_values.h"

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

QString basisOf( const model::CoverageRule &rule, const model::CoverageRow &row )
{
  const QString basis = textValue( rule.basis.text() );
  return row.isHouseholdsEstimated ? basis + QStringLiteral( " [households = population / 2.86 户数按人口估算]" ) : basis;
}

} // namespace

ResultRows coverageRows( const CoverageTables &tables, const QString &parameter )
{
  ResultRows rows { &model::resultTable( "coverage" ), parameter, compat::WkbType::NoGeometry, {}, {} };
  rows.values.reserve( tables.result.rows.size() );
  for ( const model::CoverageRow &row : tables.result.rows )
  {
    const model::Community &community = tables.input.communities[row.community];
    const model::CoverageRule &rule = tables.input.rules[row.rule];
    rows.add( RowValues {
      textValue( community.id ), textOrNull( community.name ), textValue( rule.code ), facilityKeys( rule ),
      QString::fromLatin1( toText( rule.ruleClass ) ), rule.limitMetres, valueOrNull( row.medianMetres ), valueOrNull( row.farthestMetres ),
      QVariant::fromValue<qlonglong>( row.countWithin ), valueOrNull( row.population ), valueOrNull( row.coveredPopulation ), valueOrNull( row.coveredShare ),
      valueOrNull( row.sizeRequired ), valueOrNull( row.sizeFound ), QString::fromLatin1( toText( row.verdict ) ), basisOf( rule, row ),
      QString::fromLatin1( toText( rule.status ) ) } );
  }
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
