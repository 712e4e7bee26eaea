#include "core/engine/limit_check.h"

#include <algorithm>

namespace renewal::engine
{

using model::CheckRemark;
using model::UnitCheckRow;
using model::Verdict;

bool isAbove( double value, double limit )
{
  return value > limit + LIMIT_SLACK * std::max( 1.0, limit );
}

bool isBelow( double value, double limit )
{
  return value < limit - LIMIT_SLACK * std::max( 1.0, limit );
}

UnitCheckRow rowOf( model::UnitCheck check, const char *figure, const std::vector<model::Figure> &figures )
{
  UnitCheckRow row;
  row.check = check;
  row.figure = model::findFigure( figures, figure );
  if ( row.figure )
    row.limit = row.figure->value;
  else
  {
    row.verdict = Verdict::NotApplicable;
    row.remark = CheckRemark::NoFigure;
  }
  return row;
}

void leaveOpen( UnitCheckRow &row, CheckRemark remark )
{
  row.verdict = Verdict::NoData;
  row.remark = remark;
}

void doesNotApply( UnitCheckRow &row, CheckRemark remark )
{
  row.verdict = Verdict::NotApplicable;
  row.remark = remark;
}

void judgeMost( UnitCheckRow &row, double least, std::optional<double> most, bool isKnown )
{
  if ( isKnown )
  {
    row.value = least;
    row.verdict = isAbove( least, *row.limit ) ? Verdict::Unmet : Verdict::Met;
    row.doubt = {};
    return;
  }
  row.least = least;
  row.most = most;
  if ( isAbove( least, *row.limit ) )
  {
    row.value = least;
    row.verdict = Verdict::Unmet;
    row.remark = CheckRemark::BrokenAnyway;
  }
  else
    leaveOpen( row, most && !isAbove( *most, *row.limit ) ? CheckRemark::WithinAnyway : CheckRemark::BuildingsUnknown );
}

} // namespace renewal::engine
