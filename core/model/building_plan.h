#pragma once

#include <optional>
#include <string>

namespace renewal::model
{

//! What a plan does with a building.
enum class BuildingAction
{
  Keep,    //!< bao liu
  Improve, //!< zheng zhi, gai shan, ti sheng
  Demolish //!< chai chu
};

//! What exempts the demolition of a building from the limit (Jianke 2021-63).
enum class Exemption
{
  None,
  Illegal,  //!< wei fa jian zhu
  Dangerous //!< certified as dangerous and not worth repairing
};

//! What a cell of a plan says; empty and unreadable: something is written there, but no word that is known.
template <typename Word>
struct PlanWord
{
    std::optional<Word> value;
    bool isUnreadable = false;
};

/**
 * Reads keep, improve or demolish, and the Chinese words for them (`保留`, `整治`, `改善`, `提升`, `修缮`, `拆除` and the
 * like), in full-width or half-width characters, upper or lower case. A blank cell is empty.
 */
PlanWord<BuildingAction> readAction( const std::string &utf8Text );

/**
 * Reads illegal or dangerous, and the Chinese words for them (`违法建筑`, `违建`, `危房`, `D级` and the like). A blank cell
 * and a no (`否`, `无`, `0`) are None. Dangerous parts only (`C级`) are unreadable: whether repair is worth it is for a
 * person to say.
 */
PlanWord<Exemption> readExemption( const std::string &utf8Text );

/**
 * Reads whether a building is heritage: yes and no as readAnswer() does, a blank is no, and any other word is taken for
 * the name of a class (`市级文物保护单位`, `历史建筑`) and so for yes; but `不详`, `待定` and the like are unreadable.
 */
PlanWord<bool> readHeritage( const std::string &utf8Text );

} // namespace renewal::model
