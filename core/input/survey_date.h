#pragma once

#include <QDateTime>
#include <QVariant>
#include <optional>

namespace renewal::input
{

//! What a date cell says.
struct DateCell
{
    std::optional<QDateTime> moment; //!< at midnight where no time is given; empty for NULL, blank and unreadable
    bool isUnreadable = false;       //!< there was something, but no date
};

/**
 * Reads a date as people write it: date and date-time cells, `2025-03-01`, `2025/3/1`, `2025.3.1`, `2025年3月1日`, `20250301`,
 * each also with a time behind it (`2025-03-01T09:30:00Z`, `2025/3/1 9:30`), in full-width figures too. The time zone is
 * not looked at. A month alone, a day that does not exist and a year before 1900 or after 2100 are unreadable.
 */
DateCell readDate( const QVariant &cell );

} // namespace renewal::input
