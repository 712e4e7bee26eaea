#include "core/model/rule_pack.h"

#include <algorithm>
#include <array>
#include <stdexcept>

namespace renewal::model
{

namespace
{

template <typename Value, std::size_t COUNT>
Value parse( const std::string &text, const std::array<Value, COUNT> &values, const char *kind )
{
  for ( const Value value : values )
  {
    if ( text == toText( value ) )
      return value;
  }
  throw std::invalid_argument( std::string( "not a " ) + kind + ": " + text );
}

} // namespace

const char *toText( Certainty certainty )
{
  switch ( certainty )
  {
    case Certainty::Verified:
      return "verified";
    case Certainty::VerifiedSecondary:
      return "verified_secondary";
    case Certainty::Memory:
      return "memory";
    case Certainty::MemoryLow:
      return "memory_low";
    case Certainty::Local:
      return "local";
  }
  throw std::invalid_argument( "certainty out of range" );
}

Certainty certaintyFromText( const std::string &text )
{
  using C = Certainty;
  return parse( text, std::array<C, 5> { C::Verified, C::VerifiedSecondary, C::Memory, C::MemoryLow, C::Local }, "certainty" );
}

const char *toText( RuleClass ruleClass )
{
  switch ( ruleClass )
  {
    case RuleClass::Must:
      return "must";
    case RuleClass::Optional:
      return "optional";
    case RuleClass::Info:
      return "info";
  }
  throw std::invalid_argument( "rule class out of range" );
}

RuleClass ruleClassFromText( const std::string &text )
{
  using R = RuleClass;
  return parse( text, std::array<R, 3> { R::Must, R::Optional, R::Info }, "rule class" );
}

std::string Basis::text() const
{
  return clause.empty() ? document : document + " " + clause;
}

const Figure *findFigure( const std::vector<Figure> &figures, const std::string &name )
{
  const auto found = std::find_if( figures.begin(), figures.end(), [&name]( const Figure &figure )
                                   { return figure.name == name; } );
  return found == figures.end() ? nullptr : &*found;
}

} // namespace renewal::model
