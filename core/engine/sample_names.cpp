#include "core/engine/sample_names.h"

#include <array>

namespace renewal::engine
{

namespace
{

constexpr std::array<const char *, 40> FIRST = { "文", "景", "明", "永", "安", "康", "建", "新", "华", "金", "丰", "和", "兴", "春", "秋", "东", "西", "南", "北", "中",
                                                 "长", "瑞", "祥", "福", "宏", "博", "锦", "玉", "云", "月", "星", "清", "翠", "兰", "桂", "桃", "柳", "松", "竹", "梅" };
constexpr std::array<const char *, 30> SECOND = { "德", "泰", "昌", "盛", "平", "顺", "达", "通", "源", "泉", "溪", "湖", "山", "林", "枫", "桥", "湾", "坊", "里", "堂",
                                                  "台", "庄", "园", "岭", "坡", "荷", "川", "洲", "亭", "阁" };
constexpr std::array<const char *, 6> NEW_ENDINGS = { "花园", "家园", "苑", "雅居", "名邸", "新城" };
constexpr std::array<const char *, 4> OLD_ENDINGS = { "机械厂家属院", "纺织厂家属院", "教师新村", "供销社家属院" };

} // namespace

const char *const SAMPLE_PREFIX = "示例";

std::string sampleWord( std::uint64_t bits )
{
  return std::string( FIRST[bits % FIRST.size()] ) + SECOND[( bits / FIRST.size() ) % SECOND.size()];
}

std::string communityName( const std::string &word, const std::string &kind, int year, int number, std::uint64_t bits )
{
  const std::string house = std::to_string( number ) + "号院";
  if ( kind == "urban_village" )
    return SAMPLE_PREFIX + word + "村" + std::to_string( number ) + "组";
  if ( kind == "resettlement" )
    return SAMPLE_PREFIX + word + "安置小区" + house;
  if ( year >= 1998 )
    return SAMPLE_PREFIX + word + NEW_ENDINGS[bits % NEW_ENDINGS.size()] + house;
  return bits % 3 == 0 ? SAMPLE_PREFIX + word + OLD_ENDINGS[( bits / 3 ) % OLD_ENDINGS.size()] + house : SAMPLE_PREFIX + word + "街" + house;
}

std::string districtName( int column, int row, int columns, int rows )
{
  static constexpr std::array<const char *, 4> WORDS = { "金华", "惠安", "管平", "中兴" };
  const std::string side = columns > 1 ? ( 2 * column < columns ? "西" : "东" ) : "";
  const std::string end = rows > 1 ? ( 2 * row < rows ? "南" : "北" ) : "";
  const std::string middle = columns > 2 || rows > 2 ? WORDS[( column + row ) % WORDS.size()] + std::to_string( row * columns + column + 1 ) : "城";
  return SAMPLE_PREFIX + middle + side + end + "区";
}

} // namespace renewal::engine
