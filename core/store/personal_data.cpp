#include "core/store/personal_data.h"

#include <QRegularExpression>
#include <QSet>
#include <QStringList>

namespace renewal::store
{

namespace
{

const QString WITHHELD = QStringLiteral( "〔略〕" );

const QStringList &chineseWords()
{
  static const QStringList WORDS { "姓名", "联系人", "联系方式", "电话", "手机", "身份证", "证件号", "住址", "地址", "门牌", "户主", "业主姓名", "产权人", "负责人", "调查人", "调查员", "填表人", "居民姓名", "邮箱", "微信" };
  return WORDS;
}

const QSet<QString> &englishWords()
{
  static const QSet<QString> WORDS { "surveyor", "phone", "phones", "telephone", "tel", "mobile", "cellphone", "fax", "contact", "contacts", "owner", "landlord", "tenant", "address", "addr", "email", "mail", "wechat", "idcard", "person", "surname", "lastname", "firstname", "fullname", "householder", "photo" };
  return WORDS;
}

//! Several words that are personal only together: owner_name is caught by its first word, id_card is not.
const QStringList &englishPairs()
{
  static const QStringList PAIRS { "id card", "id no", "id number", "last name", "first name", "full name", "head of" };
  return PAIRS;
}

//! The words of a column's name: contactPhone, contact_phone and CONTACT PHONE are the same two.
QStringList wordsOf( const QString &name )
{
  static const QRegularExpression HUMP( QStringLiteral( "([a-z0-9])([A-Z])" ) );
  static const QRegularExpression BETWEEN( QStringLiteral( "[^A-Za-z0-9]+|(?<=[A-Za-z])(?=[0-9])" ) );
  QString spaced = name;
  return spaced.replace( HUMP, QStringLiteral( "\\1 \\2" ) ).toLower().split( BETWEEN, Qt::SkipEmptyParts );
}

//! Full-width digits and letters as half-width ones, one for one, so that places in the text stay.
QString halfWidth( const QString &text )
{
  QString result = text;
  for ( QChar &character : result )
  {
    if ( character.unicode() >= 0xFF01 && character.unicode() <= 0xFF5E )
      character = QChar( character.unicode() - 0xFEE0 );
    else if ( character.unicode() == 0x3000 || character.unicode() == 0xA0 )
      character = QLatin1Char( ' ' );
  }
  return result;
}

const QRegularExpression &personalPattern()
{
  static const QRegularExpression PATTERN( QStringLiteral(
                                             "(?<![0-9.])[1-9][0-9]{5}(?:18|19|20)[0-9]{2}(?:0[1-9]|1[0-2])(?:[0-2][0-9]|3[01])[0-9]{3}[0-9Xx](?![0-9A-Za-z])" // identity card
                                             "|(?<![0-9.])(?:\\+?86[- ]?)?1[3-9][0-9][- ]?[0-9]{4}[- ]?[0-9]{4}(?![0-9])"                                      // mobile
                                             "|(?<![0-9.])\\(?0[1-9][0-9]{1,2}\\)?[- ]?[2-9][0-9]{2,3}[- ]?[0-9]{4}(?:[- ][0-9]{1,5})?(?![0-9])"               // land line
                                             "|[A-Za-z0-9._%+-]+@[A-Za-z0-9-]+(?:\\.[A-Za-z0-9-]+)+"                                                           // e-mail
                                             "|(?:姓名|联系人|联系方式|电话|手机号?码?|身份证号?码?|住址|地址|户主|业主姓名|产权人|负责人|调查人|调查员|填表人|微信号?|(?<![A-Za-z_])(?:contact|phone|tel|owner|address|surveyor))"
                                             " *[:=] *[^,;|\\n\\r\\t。、)\\]]+" ),
                                           QRegularExpression::CaseInsensitiveOption | QRegularExpression::UseUnicodePropertiesOption );
  return PATTERN;
}

} // namespace

bool isPersonalField( const QString &name )
{
  for ( const QString &word : chineseWords() )
  {
    if ( name.contains( word ) )
      return true;
  }
  const QStringList words = wordsOf( name );
  for ( const QString &word : words )
  {
    if ( englishWords().contains( word ) )
      return true;
  }
  const QString joined = QLatin1Char( ' ' ) + words.join( QLatin1Char( ' ' ) ) + QLatin1Char( ' ' );
  for ( const QString &pair : englishPairs() )
  {
    if ( joined.contains( QLatin1Char( ' ' ) + pair + QLatin1Char( ' ' ) ) )
      return true;
  }
  return false;
}

QString withoutPersonalData( const QString &text )
{
  const QString plain = halfWidth( text );
  QString result;
  int end = 0;
  QRegularExpressionMatchIterator matches = personalPattern().globalMatch( plain );
  while ( matches.hasNext() )
  {
    const QRegularExpressionMatch match = matches.next();
    result += text.mid( end, match.capturedStart() - end ) + WITHHELD;
    end = match.capturedEnd();
  }
  return end == 0 ? text : result + text.mid( end );
}

} // namespace renewal::store
