#pragma once

namespace renewal::model
{

//! A renewal unit is named by this and the id of its largest community.
constexpr char UNIT_ID_PREFIX[] = "U-";

} // namespace renewal::model
