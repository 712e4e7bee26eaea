#include "algorithms/unit_audit_rows.h"

#include "algorithms/network_reading.h"
#include "algorithms/row_values.h"
#include "algorithms/unit_audit_words.h"

#include <QCoreApplication>

namespace renewal::algorithms
{

namespace
{

QVariant shownOrNull( const QString &text )
{
  return text.isEmpty() ? QVariant() : QVariant( text );
}

RowValues checkValues( const QString &unit, const model::UnitCheckRow &row, const QString &area )
{
  const QVariant basis = row.figure ? textOrNull( row.figure->basis.text() ) : QVariant();
  const QVariant status = row.figure ? QVariant( QString::fromLatin1( toText( row.figure->status ) ) ) : QVariant();
  return { unit, QString::fromLatin1( toText( row.check ) ), valueOrNull( row.value ), valueOrNull( row.limit ), QString::fromLatin1( toText( row.verdict ) ), basis, status, shownOrNull( remarkText( row, area ) ) };
}

} // namespace

std::vector<ResultRows> unitAuditRows( const UnitAuditReading &reading, const std::vector<model::UnitAuditRow> &result, const QString &area )
{
  ResultRows checks { &model::resultTable( "unit_checks" ), QStringLiteral( "CHECKS" ), compat::WkbType::NoGeometry, {}, {} };
  ResultRows units { &model::resultTable( "unit_strategies" ), QStringLiteral( "UNITS_OUT" ), compat::WkbType::MultiPolygon, {}, {} };
  for ( std::size_t i = 0; i < result.size(); ++i )
  {
    const model::UnitAuditRow &row = result[i];
    const QString id = textValue( reading.units.communities[i].id );
    for ( const model::UnitCheckRow &check : row.checks )
      checks.add( checkValues( id, check, area ) );
    const QVariant strategy = row.strategy.strategy ? QVariant( QString::fromUtf8( toText( *row.strategy.strategy ) ) ) : QVariant();
    units.add( RowValues { id, strategy, strategyText( row.strategy ), QString::fromLatin1( toText( row.redLines ) ), QVariant::fromValue<qlonglong>( row.buildings ), row.floorSquareMetres, row.demolishedSquareMetres, row.exemptSquareMetres },
               reading.units.geometries[i] );
  }
  return { checks, units };
}

void reportUnitAudit( const UnitAuditReading &reading, const std::vector<model::UnitAuditRow> &result, QgsProcessingFeedback &feedback )
{
  QStringList empty, broken;
  std::size_t met = 0, open = 0;
  for ( std::size_t i = 0; i < result.size(); ++i )
  {
    const QString id = textValue( reading.units.communities[i].id );
    if ( result[i].buildings == 0 )
      empty << id;
    if ( result[i].redLines == model::Verdict::Unmet )
      broken << id;
    met += result[i].redLines == model::Verdict::Met;
    open += result[i].redLines == model::Verdict::NoData;
  }
  warnAbout( empty, QCoreApplication::translate( "UnitAudit", "%1 units have no building in the data (ids %2): what depends on buildings is nodata." ), feedback );
  warnAbout( broken, QCoreApplication::translate( "UnitAudit", "%1 units break a red line (ids %2): see the rows of CHECKS that are unmet." ), feedback );
  feedback.pushInfo( QCoreApplication::translate( "UnitAudit", "%1 units: all red lines met in %2, one broken in %3, not all known in %4." ).arg( result.size() ).arg( met ).arg( broken.size() ).arg( open ) );
}

} // namespace renewal::algorithms
