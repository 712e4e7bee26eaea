#include "core/engine/sample_survey.h"

#include <cstdio>

namespace renewal::engine
{

namespace
{

constexpr double SURVEYED_COMMUNITIES = 0.8;
constexpr double ANSWERED_ITEMS = 0.9;
//! A surveyor and the register disagree now and then.
constexpr double CONFLICTS = 0.05;
constexpr double SURVEYED_TWICE = 0.06;
constexpr double NAMED_IN_WORDS = 0.1;

//! An item of the 2020 list for old communities; its answer is an attribute where there is one.
struct SurveyItem
{
    const char *code;
    const char *name;
    bool CityServices::*service;
    double yesShare;
    const char *note; //!< written beside a "no"
};

// W01 asks for illegal structures: there, yes is the problem.
const SurveyItem ITEMS[] = {
  { "LX20-J01", "供水", &CityServices::water, 0, "高层水压不足" },
  { "LX20-J02", "排水（雨污分流）", &CityServices::drainage, 0, "雨天积水" },
  { "LX20-J03", "供电、弱电", &CityServices::power, 0, "线路老化" },
  { "LX20-J04", "道路", nullptr, 0.7, "路面破损" },
  { "LX20-J05", "供气", &CityServices::gas, 0, "未通管道燃气" },
  { "LX20-J06", "供热", &CityServices::heating, 0, "未接集中供热" },
  { "LX20-J07", "消防（水源、通道）", &CityServices::fireLane, 0, "消防通道被占用" },
  { "LX20-J08", "安防", &CityServices::security, 0, "无监控" },
  { "LX20-J09", "生活垃圾分类", &CityServices::wasteSorting, 0, "" },
  { "LX20-J10", "移动通信、光纤入户", nullptr, 0.85, "" },
  { "LX20-J11", "架空线规整（入地）", nullptr, 0.35, "架空线杂乱" },
  { "LX20-J12", "屋面、外墙、楼梯等公共部位维修", nullptr, 0.45, "屋面渗漏" },
  { "LX20-W01", "拆除违法建设", nullptr, 0.35, "" },
  { "LX20-W02", "绿化、照明环境整治", nullptr, 0.5, "" },
  { "LX20-W03", "适老设施、无障碍设施", &CityServices::barrierFree, 0, "单元门无坡道" },
  { "LX20-W04", "停车库（场）", nullptr, 0.3, "夜间停车困难" },
  { "LX20-W05", "电动自行车及汽车充电设施", &CityServices::ebikeCharging, 0, "飞线充电" },
  { "LX20-W06", "智能快件箱、信包箱", nullptr, 0.6, "" },
  { "LX20-W07", "文化休闲、体育健身设施", nullptr, 0.5, "" },
  { "LX20-W08", "物业用房", &CityServices::propertyManaged, 0, "" },
  { "LX20-W09", "建筑节能改造", nullptr, 0.3, "" },
  { "LX20-W10", "加装电梯", &CityServices::elevator, 0, "" },
  { "LX20-T01", "社区综合服务设施", nullptr, 0.55, "" },
  { "LX20-T02", "卫生服务站", nullptr, 0.5, "" },
  { "LX20-T05", "养老、托育、助餐", nullptr, 0.35, "" },
};

std::string surveyDate( SampleRandom &random, int year )
{
  char text[40];
  std::snprintf( text, sizeof text, "%04d-%02d-%02d", year, static_cast<int>( random.whole( 3, 11 ) ), static_cast<int>( random.whole( 1, 28 ) ) );
  return text;
}

} // namespace

void addSurvey( BlockDraft &draft, const CityCommunity &community )
{
  SampleRandom &random = draft.random;
  if ( !random.chance( SURVEYED_COMMUNITIES ) )
    return;
  const std::string date = surveyDate( random, 2025 );
  for ( const SurveyItem &item : ITEMS )
  {
    if ( !random.chance( ANSWERED_ITEMS ) )
      continue;
    bool answer = item.service ? community.services.*item.service : random.chance( item.yesShare );
    if ( item.service && random.chance( CONFLICTS ) )
      answer = !answer;
    CitySurveyRow row;
    row.communityId = community.id;
    row.item = random.chance( NAMED_IN_WORDS ) ? item.name : item.code;
    row.status = answer ? "yes" : "no";
    row.date = date;
    row.note = answer ? "" : item.note;
    if ( random.chance( SURVEYED_TWICE ) )
    {
      CitySurveyRow earlier = row;
      earlier.status = "no";
      earlier.date = surveyDate( random, 2023 );
      draft.rows.survey.push_back( earlier );
    }
    draft.rows.survey.push_back( row );
  }
}

} // namespace renewal::engine
