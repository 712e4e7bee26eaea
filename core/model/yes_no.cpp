#include "core/model/yes_no.h"

#include "core/model/plain_word.h"

#include <algorithm>
#include <array>
#include <string>

namespace renewal::model
{

namespace
{

const std::array YES { "有", "已", "1", "1.0", "y", "yes", "t", "true", "met", "√", "✓", "✔", "☑", "✅" };
const std::array NO { "否", "无", "没有", "没", "未", "0", "0.0", "n", "no", "f", "false", "unmet", "not met", "×", "✗", "✘", "✕", "✖", "☒", "❌", "x" };
const std::array BLANK { "-", "--", "—", "——", "–", "/", "\\", "null", "<null>", "(null)", "none", "nan", "n/a", "na", "nil" };
//! 达标, and 不达标.
const std::array STATES { "是", "是的", "对", "达标", "合格", "符合", "满足", "具备", "通过", "存在" };
//! 已完成, and 未完成.
const std::array DEEDS { "完成", "达标", "合格", "有", "具备", "通过", "配建", "建", "建成", "配备", "设置", "安装", "实施", "落实", "整改", "改造", "处理", "拆除", "开通", "接入" };

//! Of those above, the words that judge the requirement instead of saying that something is there.
const std::array JUDGED_STATES { "达标", "合格", "符合", "满足", "通过" };
const std::array JUDGED_DEEDS { "完成", "达标", "合格", "通过", "实施", "落实", "整改", "改造", "处理", "拆除" };
const std::array JUDGEMENTS { "met", "unmet", "not met", "完成" };

//! Longest answer looked at; the longest known one has a third of it.
constexpr std::size_t MAX_BYTES = 64;

template <typename Words>
bool holds( const Words &words, const std::string &word )
{
  return std::find( words.begin(), words.end(), word ) != words.end();
}

//! Is \a word \a prefix and then one of \a words?
template <typename Words>
bool holdsBehind( const char *prefix, const Words &words, const std::string &word )
{
  return startsWith( word, 0, prefix ) && holds( words, word.substr( std::char_traits<char>::length( prefix ) ) );
}

bool isYes( const std::string &answer )
{
  return holds( YES, answer ) || holds( STATES, answer ) || holdsBehind( "已", DEEDS, answer ) || answer == "完成";
}

//! Has one of \a deeds not been done?
template <typename Words>
bool isUndone( const Words &deeds, const std::string &answer )
{
  for ( const char *prefix : { "未", "没", "没有", "尚未" } )
    if ( holdsBehind( prefix, deeds, answer ) )
      return true;
  return false;
}

bool isNo( const std::string &answer )
{
  return holds( NO, answer ) || holdsBehind( "不", STATES, answer ) || isUndone( DEEDS, answer );
}

} // namespace

Answer readAnswer( const std::string &utf8Text )
{
  const std::string answer = plainWord( utf8Text );
  if ( answer.empty() || holds( BLANK, answer ) )
    return Answer::Blank;
  if ( answer.size() > MAX_BYTES )
    return Answer::Unknown;
  if ( isYes( answer ) )
    return Answer::Yes;
  return isNo( answer ) ? Answer::No : Answer::Unknown;
}

bool isJudgement( const std::string &utf8Text )
{
  const std::string answer = plainWord( utf8Text );
  const bool isState = holds( JUDGED_STATES, answer ) || holdsBehind( "不", JUDGED_STATES, answer );
  const bool isDeed = holdsBehind( "已", JUDGED_DEEDS, answer ) || isUndone( JUDGED_DEEDS, answer );
  return isState || isDeed || holds( JUDGEMENTS, answer );
}

} // namespace renewal::model
