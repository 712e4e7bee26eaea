#include "core/rules/json_text.h"

#include "core/rules/pack_error.h"
#include "core/rules/pack_text.h"

#include <QSet>
#include <algorithm>
#include <cmath>

namespace renewal::rules
{

namespace
{

constexpr int MAX_DEPTH = 16;
constexpr int MAX_VALUES = 100000;

class JsonParser
{
  public:
    JsonParser( const QByteArray &bytes, const QString &label )
      : mBytes( bytes )
      , mLabel( label )
    {
    }

    JsonNode parseAll()
    {
      skipSpace();
      JsonNode root = parseValue( 0 );
      skipSpace();
      if ( mAt != mBytes.size() )
        fail( PackText::tr( "text after the end of the pack" ) );
      return root;
    }

  private:
    const QByteArray mBytes;
    const QString mLabel;
    int mAt = 0;
    int mLine = 1;
    int mValues = 0;

    [[noreturn]] void fail( const QString &problem ) const
    {
      throw PackError( PackText::tr( "%1, line %2: %3." ).arg( mLabel ).arg( mLine ).arg( problem ) );
    }

    //! Returns the next byte, 0 at the end; a real NUL byte is refused by every caller as an unexpected character.
    char peek() const { return mAt < mBytes.size() ? mBytes.at( mAt ) : '\0'; }

    void skipSpace()
    {
      for ( ; mAt < mBytes.size(); ++mAt )
      {
        const char byte = mBytes.at( mAt );
        if ( byte == '\n' )
          ++mLine;
        else if ( byte != ' ' && byte != '\t' && byte != '\r' )
          return;
      }
    }

    void expect( char wanted, const QString &problem )
    {
      if ( mAt >= mBytes.size() )
        fail( PackText::tr( "the file ends too early" ) );
      if ( peek() != wanted )
        fail( problem );
      ++mAt;
    }

    JsonNode parseValue( int depth )
    {
      if ( depth > MAX_DEPTH )
        fail( PackText::tr( "nested too deep; at most %1 levels are allowed" ).arg( MAX_DEPTH ) );
      if ( ++mValues > MAX_VALUES )
        fail( PackText::tr( "too many values; at most %1 are allowed" ).arg( MAX_VALUES ) );
      JsonNode node;
      node.line = mLine;
      const char first = peek();
      if ( first == '{' )
        parseObject( node, depth );
      else if ( first == '[' )
        parseArray( node, depth );
      else if ( first == '"' )
        parseText( node );
      else if ( first == '-' || ( first >= '0' && first <= '9' ) )
        parseNumber( node );
      else
        parseWord( node );
      return node;
    }

    void parseObject( JsonNode &node, int depth )
    {
      node.kind = JsonNode::Kind::Object;
      ++mAt;
      skipSpace();
      if ( peek() == '}' )
      {
        ++mAt;
        return;
      }
      QSet<QString> keys;
      while ( true )
      {
        skipSpace();
        if ( mAt < mBytes.size() && peek() != '"' )
          fail( PackText::tr( "a name in double quotes is expected (a comma too many?)" ) );
        JsonNode key;
        parseText( key );
        if ( keys.contains( key.text ) )
          fail( PackText::tr( "\"%1\" stands twice in the same object" ).arg( key.text.left( 64 ) ) );
        keys.insert( key.text );
        skipSpace();
        expect( ':', PackText::tr( "a colon is expected after \"%1\"" ).arg( key.text.left( 64 ) ) );
        skipSpace();
        node.members.emplace_back( key.text, parseValue( depth + 1 ) );
        if ( closes( '}' ) )
          return;
      }
    }

    void parseArray( JsonNode &node, int depth )
    {
      node.kind = JsonNode::Kind::Array;
      ++mAt;
      skipSpace();
      if ( peek() == ']' )
      {
        ++mAt;
        return;
      }
      while ( true )
      {
        skipSpace();
        node.items.push_back( parseValue( depth + 1 ) );
        if ( closes( ']' ) )
          return;
      }
    }

    //! Steps over the closing \a bracket (true) or the comma before the next entry (false).
    bool closes( char bracket )
    {
      skipSpace();
      if ( peek() == bracket )
      {
        ++mAt;
        return true;
      }
      expect( ',', PackText::tr( "a comma or %1 is expected" ).arg( QLatin1Char( bracket ) ) );
      return false;
    }

    void parseText( JsonNode &node )
    {
      node.kind = JsonNode::Kind::Text;
      expect( '"', PackText::tr( "a text in double quotes is expected" ) );
      int start = mAt;
      for ( ; peek() != '"'; ++mAt )
      {
        if ( mAt >= mBytes.size() )
          fail( PackText::tr( "a text is not closed by a double quote" ) );
        if ( static_cast<unsigned char>( peek() ) < 0x20 )
          fail( PackText::tr( "a line break or control character inside a text" ) );
        if ( peek() == '\\' )
        {
          node.text += QString::fromUtf8( mBytes.constData() + start, mAt - start );
          node.text += parseEscape();
          start = mAt + 1;
        }
      }
      node.text += QString::fromUtf8( mBytes.constData() + start, mAt - start );
      ++mAt;
      for ( int i = 0; i < node.text.size(); ++i )
      {
        if ( node.text.at( i ).isHighSurrogate() && i + 1 < node.text.size() && node.text.at( i + 1 ).isLowSurrogate() )
          ++i;
        else if ( node.text.at( i ).isSurrogate() )
          fail( PackText::tr( "half a character (\\ud800 to \\udfff alone) inside a text" ) );
      }
    }

    //! Decodes the escape at mAt and leaves mAt on its last byte.
    QChar parseEscape()
    {
      ++mAt;
      static const char NAMES[] = "\"\\/bfnrt";
      static const char VALUES[] = "\"\\/\b\f\n\r\t";
      for ( int i = 0; NAMES[i]; ++i )
      {
        if ( peek() == NAMES[i] )
          return QLatin1Char( VALUES[i] );
      }
      bool ok = false;
      const QByteArray digits = mBytes.mid( mAt + 1, 4 );
      const ushort code = digits.toUShort( &ok, 16 );
      const bool isHex = std::all_of( digits.begin(), digits.end(), []( char c )
                                      { return std::isxdigit( static_cast<unsigned char>( c ) ) != 0; } );
      if ( peek() != 'u' || digits.size() != 4 || !ok || !isHex )
        fail( PackText::tr( "an unknown escape after a backslash (write \\\\ for one backslash)" ) );
      mAt += 4;
      return QChar( code );
    }

    void skipDigits()
    {
      const int start = mAt;
      while ( peek() >= '0' && peek() <= '9' )
        ++mAt;
      if ( mAt == start )
        fail( PackText::tr( "not a number" ) );
    }

    void parseNumber( JsonNode &node )
    {
      node.kind = JsonNode::Kind::Number;
      const int start = mAt;
      if ( peek() == '-' )
        ++mAt;
      const bool leadingZero = peek() == '0';
      const int whole = mAt;
      skipDigits();
      if ( leadingZero && mAt - whole > 1 )
        fail( PackText::tr( "a number must not start with 0" ) );
      if ( peek() == '.' )
      {
        ++mAt;
        skipDigits();
      }
      if ( peek() == 'e' || peek() == 'E' )
      {
        ++mAt;
        if ( peek() == '+' || peek() == '-' )
          ++mAt;
        skipDigits();
      }
      bool ok = false;
      node.number = mBytes.mid( start, mAt - start ).toDouble( &ok );
      // Too small for a double reads as 0, which is what it is; too large is no number at all.
      if ( !std::isfinite( node.number ) || ( !ok && node.number != 0.0 ) )
        fail( PackText::tr( "the number is too large" ) );
    }

    void parseWord( JsonNode &node )
    {
      const int start = mAt;
      while ( std::isalpha( static_cast<unsigned char>( peek() ) ) )
        ++mAt;
      const QByteArray word = mBytes.mid( start, mAt - start );
      if ( word == "true" || word == "false" )
      {
        node.kind = JsonNode::Kind::Bool;
        node.boolean = word == "true";
      }
      else if ( word != "null" )
      {
        if ( start >= mBytes.size() )
          fail( PackText::tr( "the file ends too early" ) );
        fail( PackText::tr( "a value is expected: a text in double quotes, a number, true, false, an object or a list" ) );
      }
    }
};

//! Returns \a bytes without byte order mark. \throws PackError if they are not UTF-8
QByteArray checkedUtf8( QByteArray bytes, const QString &label )
{
  if ( bytes.startsWith( "\xEF\xBB\xBF" ) )
    bytes.remove( 0, 3 );
  // What is not UTF-8 becomes replacement characters and does not come back as the same bytes.
  if ( bytes.contains( '\0' ) || QString::fromUtf8( bytes ).toUtf8() != bytes )
    throw PackError( PackText::tr( "%1 is not UTF-8 text (GB18030 or UTF-16?). Save it again with encoding UTF-8." ).arg( label ) );
  return bytes;
}

} // namespace

const JsonNode *JsonNode::member( const QString &key ) const
{
  const auto found = std::find_if( members.begin(), members.end(), [&key]( const auto &entry )
                                   { return entry.first == key; } );
  return found == members.end() ? nullptr : &found->second;
}

JsonNode parseJson( const QByteArray &bytes, const QString &label )
{
  return JsonParser( checkedUtf8( bytes, label ), label ).parseAll();
}

} // namespace renewal::rules
