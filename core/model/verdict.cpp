#include "core/model/verdict.h"

#include <stdexcept>

namespace renewal::model
{

const char *toText( Verdict verdict )
{
  switch ( verdict )
  {
    case Verdict::Met:
      return "met";
    case Verdict::Partly:
      return "partly";
    case Verdict::Unmet:
      return "unmet";
    case Verdict::NoData:
      return "nodata";
    case Verdict::NotApplicable:
      return "na";
  }
  throw std::invalid_argument( "verdict out of range" );
}

Verdict verdictFromText( const std::string &text )
{
  for ( const Verdict verdict : { Verdict::Met, Verdict::Partly, Verdict::Unmet, Verdict::NoData, Verdict::NotApplicable } )
  {
    if ( text == toText( verdict ) )
      return verdict;
  }
  throw std::invalid_argument( "not a verdict: " + text );
}

} // namespace renewal::model
