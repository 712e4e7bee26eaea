#pragma once

namespace renewal::model
{

//! What is to be done with a renewal unit. Keep first: of two that fit, the earlier one; the last is never proposed from need alone.
enum class UnitStrategy
{
  Improve, //!< zheng zhi ti sheng
  Alter,   //!< gai jian wan shan
  Renew    //!< chai chu xin jian
};

//! The public, Chinese word of \a strategy.
const char *toText( UnitStrategy strategy );

} // namespace renewal::model
