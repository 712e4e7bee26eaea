#pragma once

#include <QString>
#include <QVariant>
#include <algorithm>
#include <cstdint>
#include <optional>
#include <string>

namespace renewal::algorithms
{

//! The value, or NULL for what is not known.
template <typename Value>
QVariant valueOrNull( const std::optional<Value> &value )
{
  return value ? QVariant( *value ) : QVariant();
}

inline QVariant countOrNull( const std::optional<std::int64_t> &count )
{
  return count ? QVariant::fromValue<qlonglong>( *count ) : QVariant();
}

inline QString textValue( const std::string &value )
{
  return QString::fromStdString( value );
}

inline QVariant textOrNull( const std::string &value )
{
  return value.empty() ? QVariant() : QVariant( textValue( value ) );
}

//! What is left of an offer; NULL if the offer is not known.
inline QVariant leftOf( const std::optional<std::int64_t> &offered, std::int64_t used )
{
  return offered ? QVariant::fromValue<qlonglong>( *offered - used ) : QVariant();
}

} // namespace renewal::algorithms
