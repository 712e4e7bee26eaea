#include "core/model/indicator_names.h"

#include <algorithm>
#include <iterator>

namespace renewal::model
{

namespace
{

// The wording of 2025 was found in one city's reprint (Yichang, annex 1), the names of 2023 in the list as issued.
constexpr const char *DOCUMENT = "建科〔2023〕75号 城市体检指标体系";
constexpr const char *OURS = "本工具";

// clang-format off
constexpr IndicatorName NAMES[] {
  { "TJ-10", "未达标配建养老服务设施的小区数量", "未达标配建的养老服务设施数量", "Communities without adequate elderly care", "个",
    "按《社区老年人日间照料中心建设标准》《完整居住社区建设标准》查找养老设施配建缺失及服务不健全",
    "养老设施规则（WJ20-04，河南 HN-04）判定为不达标或部分达标的小区数；面积未知为无数据；阈值为本工具取值",
    DOCUMENT, "小区（社区）", Certainty::Memory },
  { "TJ-11", "未达标配建婴幼儿照护服务设施的小区数量", "未达标配建的婴幼儿照护服务设施数量", "Communities without adequate child care", "个",
    "按《托育机构设置标准（试行）》《完整居住社区建设标准》，结合实际需求",
    "托儿所规则（WJ20-03，河南 HN00-06）判定为不达标或部分达标的小区数；阈值为本工具取值",
    DOCUMENT, "小区（社区）", Certainty::Memory },
  { "TJ-12", "未达标配建幼儿园的小区数量", "未达标配建的幼儿园数量", "Communities without an adequate kindergarten", "个",
    "按《幼儿园建设标准》《完整居住社区建设标准》查找缺失及普惠不到位",
    "幼儿园规则（WJ20-02，河南 HN00-01）判定为不达标或部分达标的小区数；阈值为本工具取值",
    DOCUMENT, "小区（社区）", Certainty::Memory },
  { "TJ-13", "小学学位缺口数", "小学学位缺口数", "Missing primary school places", "个",
    "以小学 500 米服务半径覆盖范围为原则，学位供给与适龄儿童就近入学需求的差距",
    "max(0, 向上取整(人口 × 65‰) − 居住用地 500 米直线范围内小学学位)，按区合计；分子为需求，分母为学位；65‰ 为本工具假设；学位未知为无数据",
    DOCUMENT, "小区（社区）", Certainty::Memory },
  { "TJ-14", "停车泊位缺口数", "停车泊位缺口数", "Missing parking spaces", "个",
    "按《城市停车规划规范》《完整居住社区建设标准》查找现有泊位与居民停车需求的差距及占用消防通道",
    "Σ 停车审计的 gap_before − shared（需求 − 小区内车位 − 周边共享车位）；指标未给公式，为本工具假设",
    DOCUMENT, "小区（社区）", Certainty::Local },
  { "TJ-15", "新能源汽车充电桩缺口数", "新能源汽车充电桩缺口数", "Missing charging piles", "个",
    "按《电动汽车分散充电设施工程技术标准》《完整居住社区建设标准》查找供给能力与需求的差距",
    "Σ 充电审计的 gap；指标未给公式，为本工具假设",
    DOCUMENT, "小区（社区）", Certainty::Local },
  { "TJ-16", "未配建电动自行车充电设施的小区数量", "", "Communities without e-bike charging", "个",
    "室外集中充电设施和停放场所、飞线充电、消防管理",
    "充电审计 verdict_ebike 为不达标的小区数",
    DOCUMENT, "小区（社区）", Certainty::Verified },
  { "TJ-17", "未达标配建公共活动场地的小区数量", "未达标配建的公共活动场地数量", "Communities without adequate activity grounds", "个",
    "按 GB 50180、《完整居住社区建设标准》查找场地、公共绿地面积不达标，儿童、老年、健身设施不足或破损",
    "公共活动场地规则（WJ20-14a，河南 HN00-12）判定为不达标或部分达标的小区数；阈值为本工具取值",
    DOCUMENT, "小区（社区）", Certainty::Memory },
  { "TJ-18", "不达标的步行道长度", "不达标的步行道长度", "Substandard footpaths", "千米",
    "按《建筑与市政工程无障碍通用规范》《完整居住社区建设标准》查找破损、宽度不足、积水、照明、防滑、不联贯、无障碍",
    "Σ 不达标的步行道长度 ÷ 1000：按 substandard 字段，未填写的按宽度 < 1.5 米判断（待核）；分母为已知步行道长度（千米）",
    DOCUMENT, "小区（社区）", Certainty::Verified },
  { "TJ-19", "未实施生活垃圾分类的小区数量", "未实施生活垃圾分类的小区数量", "Communities without waste sorting", "个",
    "无分类投放、收集、运输、处理系统",
    "LX20-J09 为不达标的小区数；没有该项时用 WJ20-13：该项达标即已分类，公厕达标而该项不达标即未分类，其余为无数据",
    DOCUMENT, "小区（社区）", Certainty::Verified },
  { "TJ-20", "未实施物业管理的小区数量", "未实施好物业管理的小区数量", "Communities without property management", "个",
    "未实行物业管理，无协调和纠纷调解机制",
    "物业服务（WJ20-16，不适用时 HN00-36）为不达标的小区数",
    DOCUMENT, "小区（社区）", Certainty::Verified },
  { "TJ-21", "需要进行智慧化改造的小区数量", "需要进行智慧化改造的小区数量", "Communities that need smart systems", "个",
    "未装智能信包箱、快递柜、智能安防，无信息平台",
    "快件箱（LX20-W06、WJ20-07 或 BM21-12）、智能安防（LX20-T04）、信息平台（WJ20-17）任一不达标的小区数；标准中没有的不问",
    DOCUMENT, "小区（社区）", Certainty::Verified },
  { "TJ-22", "中学服务半径覆盖率", "中学服务半径覆盖率", "Secondary school coverage", "%",
    "中学 1 公里服务半径覆盖的居住用地面积 ÷ 总居住用地面积",
    "面积(1000 米直线半径 ∩ 居住用地) ÷ 居住用地面积 × 100",
    DOCUMENT, "街区", Certainty::Verified },
  { "TJ-22W", "中学步行覆盖率", "", "Secondary school coverage on foot", "%",
    "按中学规则的限距步行到达中学的居民占比",
    "步行审计中该设施规则的 covered_population ÷ population × 100（限距见依据）；本工具补充",
    OURS, "本工具补充", Certainty::Local },
  { "TJ-23", "未达标配建的多功能运动场地数量", "未达标配建的多功能运动场地数量", "Missing multi-purpose sports grounds", "个",
    "按《城市社区多功能公共运动场配置要求》、GB 50180 查找缺失、面积不足、设施不全、布局不均、不开放",
    "没有 3150 m² 以上多功能运动场地（R180-1504）的区（街道）数；阈值为本工具取值",
    DOCUMENT, "街区", Certainty::Memory },
  { "TJ-24", "未达标配建的文化活动中心数量", "未达标配建的文化活动中心数量", "Missing culture centres", "个",
    "按 GB 50180 查找文化活动中心配建问题",
    "没有 3000 m² 以上文化活动中心（R180-1510）的区（街道）数；阈值为本工具取值",
    DOCUMENT, "街区", Certainty::Memory },
  { "TJ-25", "公园绿化活动场地服务半径覆盖率", "公园绿化活动场地服务半径覆盖率", "Coverage of parks and green", "%",
    "300 米见绿、500 米见园：覆盖居住用地面积 ÷ 总居住用地面积",
    "面积((400 m² 以上且不足 1 公顷绿地 300 米 ∪ 1 公顷以上公园 500 米) ∩ 居住用地) ÷ 居住用地面积 × 100；按规模分档为本工具取值",
    DOCUMENT, "街区", Certainty::Memory },
  { "TJ-25W", "公园绿地步行覆盖率", "", "Coverage of parks and green on foot", "%",
    "步行到达公园绿地的居民占比",
    "步行审计中该设施规则的 covered_population ÷ population × 100（限距见依据）；本工具补充",
    OURS, "本工具补充", Certainty::Local },
  { "TJ-26", "菜市场（生鲜超市）覆盖率", "", "Coverage of wet markets", "%",
    "按《便民生活圈建设指南》，800 米（步行 10 分钟）覆盖居住用地面积 ÷ 总居住用地面积",
    "面积(800 米直线半径 ∩ 居住用地) ÷ 居住用地面积 × 100",
    DOCUMENT, "街区；湖北省增加", Certainty::Verified },
  { "TJ-26W", "菜市场步行覆盖率", "", "Coverage of wet markets on foot", "%",
    "按菜市场规则的限距步行到达菜市场的居民占比",
    "步行审计中该设施规则的 covered_population ÷ population × 100（限距见依据）；本工具补充",
    OURS, "本工具补充", Certainty::Local },
  { "WJ20-RATE", "完整社区达标率", "", "Share of complete communities", "%",
    "达到《完整居住社区建设标准》的社区数 ÷ 社区总数；不在 2023 年 61 项内",
    "达标社区数 ÷ (社区总数 − 无数据社区数) × 100",
    DOCUMENT, "宜昌市城市体检；2020–2022 年名为完整居住社区覆盖率", Certainty::VerifiedSecondary },
};
// clang-format on

} // namespace

const std::vector<IndicatorName> &indicatorNames()
{
  static const std::vector<IndicatorName> ALL( std::begin( NAMES ), std::end( NAMES ) );
  return ALL;
}

const IndicatorName *findIndicator( const std::string &code )
{
  const auto found = std::find_if( indicatorNames().begin(), indicatorNames().end(), [&code]( const IndicatorName &name )
                                   { return code == name.code; } );
  return found == indicatorNames().end() ? nullptr : &*found;
}

} // namespace renewal::model
