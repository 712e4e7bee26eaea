#pragma once

#include <string>

namespace renewal::model
{

/**
 * The outcome of one rule for one community. The spelling is public (contract, section 1) and goes
 * into every result as text.
 *
 * NoData means "cannot be known from the data" and is never counted as a failure.
 */
enum class Verdict
{
  Met,
  Partly,
  Unmet,
  NoData,
  NotApplicable
};

//! Returns the public spelling: met, partly, unmet, nodata, na.
const char *toText( Verdict verdict );

//! Returns the verdict spelled by \a text. Throws std::invalid_argument for any other text.
Verdict verdictFromText( const std::string &text );

} // namespace renewal::model
