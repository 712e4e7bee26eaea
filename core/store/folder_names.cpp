#include "core/store/folder_names.h"

#include <QCryptographicHash>
#include <QRegularExpression>
#include <QSet>

namespace renewal::store
{

namespace
{

constexpr int MOST_CHARACTERS = 50;
constexpr int HASH_CHARACTERS = 8;

bool isPlain( uint character )
{
  if ( character == '-' || character == '_' || character == '(' || character == ')' || character == ' ' )
    return true;
  // Variation selectors count as marks and are not seen.
  const bool isSelector = ( character >= 0xFE00 && character <= 0xFE0F ) || ( character >= 0xE0100 && character <= 0xE01EF );
  return QChar::isLetterOrNumber( character ) || ( QChar::isMark( character ) && !isSelector );
}

//! The name with what is not plain replaced, blanks at its ends and in a row gone, and cut to a length.
QString plainName( const QString &name )
{
  QVector<uint> plain;
  for ( const uint character : name.toUcs4() )
    plain << ( isPlain( character ) ? character : uint( '_' ) );
  if ( plain.size() > MOST_CHARACTERS )
    plain.resize( MOST_CHARACTERS );
  return QString::fromUcs4( plain.constData(), plain.size() ).simplified();
}

//! CON and its like name devices on Windows, in any case.
bool isDevice( const QString &name )
{
  static const QRegularExpression DEVICES( QStringLiteral( "^(CON|PRN|AUX|NUL|COM[0-9¹²³]|LPT[0-9¹²³]|CONIN|CONOUT)$" ), QRegularExpression::CaseInsensitiveOption );
  return DEVICES.match( name ).hasMatch();
}

//! What file systems that ignore case, width or composition make of a name.
QString folded( const QString &name )
{
  return name.normalized( QString::NormalizationForm_KC ).toCaseFolded().normalized( QString::NormalizationForm_KC );
}

QString withHash( const QString &plain, const QString &name, int attempt )
{
  const QByteArray seed = name.toUtf8() + QByteArray( attempt, '\0' );
  const QString hash = QString::fromLatin1( QCryptographicHash::hash( seed, QCryptographicHash::Sha256 ).toHex().left( HASH_CHARACTERS ) );
  return plain.isEmpty() ? hash : plain + QLatin1Char( '-' ) + hash;
}

} // namespace

QStringList folderNames( const QStringList &names )
{
  QStringList folders;
  QSet<QString> taken;
  for ( const QString &name : names )
  {
    const QString plain = plainName( name );
    QString folder = plain;
    const bool isAsItWas = plain == name && !plain.isEmpty() && !isDevice( plain );
    for ( int attempt = 0; ( attempt == 0 && !isAsItWas ) || taken.contains( folded( folder ) ); ++attempt )
      folder = withHash( plain, name, attempt );
    taken.insert( folded( folder ) );
    folders << folder;
  }
  return folders;
}

} // namespace renewal::store
