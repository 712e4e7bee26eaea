#include "core/model/building_plan.h"

#include "core/model/plain_word.h"
#include "core/model/yes_no.h"

#include <algorithm>
#include <iterator>

namespace renewal::model
{

namespace
{

struct ActionWord
{
    const char *word;
    BuildingAction action;
};

const ActionWord ACTIONS[] = {
  { "keep", BuildingAction::Keep },
  { "kept", BuildingAction::Keep },
  { "retain", BuildingAction::Keep },
  { "retained", BuildingAction::Keep },
  { "保留", BuildingAction::Keep },
  { "留", BuildingAction::Keep },
  { "保留建筑", BuildingAction::Keep },
  { "保留利用", BuildingAction::Keep },
  { "现状保留", BuildingAction::Keep },
  { "保护", BuildingAction::Keep },
  { "improve", BuildingAction::Improve },
  { "improved", BuildingAction::Improve },
  { "renovate", BuildingAction::Improve },
  { "upgrade", BuildingAction::Improve },
  { "改", BuildingAction::Improve },
  { "整治", BuildingAction::Improve },
  { "改善", BuildingAction::Improve },
  { "提升", BuildingAction::Improve },
  { "整治提升", BuildingAction::Improve },
  { "整治改善", BuildingAction::Improve },
  { "改善提升", BuildingAction::Improve },
  { "综合整治", BuildingAction::Improve },
  { "修缮", BuildingAction::Improve },
  { "修缮加固", BuildingAction::Improve },
  { "加固", BuildingAction::Improve },
  { "改造", BuildingAction::Improve },
  { "改造提升", BuildingAction::Improve },
  { "微改造", BuildingAction::Improve },
  { "demolish", BuildingAction::Demolish },
  { "demolished", BuildingAction::Demolish },
  { "demolition", BuildingAction::Demolish },
  { "拆", BuildingAction::Demolish },
  { "拆除", BuildingAction::Demolish },
  { "拟拆除", BuildingAction::Demolish },
  { "拆除建筑", BuildingAction::Demolish },
  { "拆除新建", BuildingAction::Demolish },
  { "拆除重建", BuildingAction::Demolish },
  { "拆建", BuildingAction::Demolish },
};

struct ExemptionWord
{
    const char *word;
    Exemption exemption;
};

const ExemptionWord EXEMPTIONS[] = {
  { "illegal", Exemption::Illegal },
  { "违法", Exemption::Illegal },
  { "违建", Exemption::Illegal },
  { "违法建筑", Exemption::Illegal },
  { "违法建设", Exemption::Illegal },
  { "违章", Exemption::Illegal },
  { "违章建筑", Exemption::Illegal },
  { "dangerous", Exemption::Dangerous },
  { "danger", Exemption::Dangerous },
  { "危房", Exemption::Dangerous },
  { "危险", Exemption::Dangerous },
  { "危险房屋", Exemption::Dangerous },
  { "危险建筑", Exemption::Dangerous },
  { "鉴定危房", Exemption::Dangerous },
  { "d", Exemption::Dangerous },
  { "d级", Exemption::Dangerous },
  { "d级危房", Exemption::Dangerous },
};

//! Answers of someone who does not know.
const char *const DOUBTS[] = { "不详", "不明", "不清楚", "未知", "待定", "待查", "待核", "待核实", "待鉴定", "疑似", "unknown", "?", "??" };

template <typename Words>
auto findWord( const Words &words, const std::string &word )
{
  return std::find_if( std::begin( words ), std::end( words ), [&word]( const auto &known )
                       { return word == known.word; } );
}

} // namespace

PlanWord<BuildingAction> readAction( const std::string &utf8Text )
{
  if ( readAnswer( utf8Text ) == Answer::Blank )
    return {};
  const auto found = findWord( ACTIONS, plainWord( utf8Text ) );
  if ( found == std::end( ACTIONS ) )
    return { std::nullopt, true };
  return { found->action, false };
}

PlanWord<Exemption> readExemption( const std::string &utf8Text )
{
  const Answer answer = readAnswer( utf8Text );
  if ( answer == Answer::Blank || answer == Answer::No )
    return { Exemption::None, false };
  const auto found = findWord( EXEMPTIONS, plainWord( utf8Text ) );
  if ( found == std::end( EXEMPTIONS ) )
    return { std::nullopt, true };
  return { found->exemption, false };
}

PlanWord<bool> readHeritage( const std::string &utf8Text )
{
  const Answer answer = readAnswer( utf8Text );
  if ( answer == Answer::Blank || answer == Answer::No )
    return { false, false };
  const std::string word = plainWord( utf8Text );
  if ( std::find( std::begin( DOUBTS ), std::end( DOUBTS ), word ) != std::end( DOUBTS ) )
    return { std::nullopt, true };
  return { true, false };
}

} // namespace renewal::model
