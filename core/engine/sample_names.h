#pragma once

#include <cstdint>
#include <string>

namespace renewal::engine
{

//! What every name of the sample city starts with, so that nobody takes it for a real place.
extern const char *const SAMPLE_PREFIX;

//! Returns a made-up two-character place word, the same for the same \a bits.
std::string sampleWord( std::uint64_t bits );

//! Returns the name of a community built in \a year; \a number is its house number in the block.
std::string communityName( const std::string &word, const std::string &kind, int year, int number, std::uint64_t bits );

//! Returns the name of district \a column, \a row of \a columns x \a rows: 示例城西南区.
std::string districtName( int column, int row, int columns, int rows );

} // namespace renewal::engine
