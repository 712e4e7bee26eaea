#include "algorithms/package_readme.h"

#include "algorithms/package_project.h"
#include "core/store/package_folder.h"
#include "styles/result_catalogue.h"
#include "styles/result_style.h"

#include <QCoreApplication>
#include <QDateTime>
#include <QDir>
#include <QFile>
#include <QJsonDocument>
#include <QJsonObject>
#include <algorithm>

namespace renewal::algorithms
{

namespace
{

using styles::Language;
using styles::ShownResult;

//! The text in one language. English is what the sources say, whatever language QGIS runs in.
class ReadmeText
{
  public:
    explicit ReadmeText( bool isChinese )
      : mIsChinese( isChinese )
    {
    }

    QString say( const char *source ) const { return mIsChinese ? styles::words( "Readme", source, Language::Chinese ) : QString::fromUtf8( source ); }

    //! The title of a result, with the name of its table.
    QString titleOf( const QString &table ) const
    {
      for ( const ShownResult &shown : styles::shownResults() )
      {
        if ( shown.table == table )
          return ( mIsChinese ? shown.titleIn( Language::Chinese ) : QString::fromUtf8( shown.title ) ) + QStringLiteral( " (%1)" ).arg( table );
      }
      return table;
    }

    void heading( const char *source ) { mLines << QString() << QStringLiteral( "== %1 ==" ).arg( say( source ) ); }
    void line( const QString &text ) { mLines << text; }
    void line( const char *source ) { mLines << say( source ); }
    QStringList lines() const { return mLines; }

  private:
    bool mIsChinese;
    QStringList mLines;
};

void sayFiles( ReadmeText &text, const PackageReadme &readme )
{
  text.heading( QT_TRANSLATE_NOOP( "Readme", "Files" ) );
  text.line( PACKAGE_PROJECT + QStringLiteral( ": " ) + text.say( QT_TRANSLATE_NOOP( "Readme", "open this with QGIS 3.22 or newer; no plugin is needed. Keep the files together; the folder may be moved." ) ) );
  text.line( PACKAGE_DATABASE + QStringLiteral( ": " ) + text.say( QT_TRANSLATE_NOOP( "Readme", "the results, a SpatiaLite database with its styles; EPSG:%1." ) ).arg( readme.srid ) );
  if ( !readme.pictures.isEmpty() )
    text.line( readme.pictures.join( QStringLiteral( ", " ) ) + QStringLiteral( ": " ) + text.say( QT_TRANSLATE_NOOP( "Readme", "maps." ) ) );
  text.line( store::MANIFEST + QStringLiteral( ": " ) + text.say( QT_TRANSLATE_NOOP( "Readme", "the files with their SHA-256, to see whether something was changed on the way." ) ) );
}

void sayRuns( ReadmeText &text, const PackageReadme &readme )
{
  text.heading( QT_TRANSLATE_NOOP( "Readme", "Audits" ) );
  text.line( QT_TRANSLATE_NOOP( "Readme", "The newest complete run of each audit and area; earlier runs stay with the city." ) );
  int runId = 0;
  for ( const store::RunRecord &run : readme.runs )
  {
    const int source = QJsonDocument::fromJson( run.parametersJson.toUtf8() ).object().value( QStringLiteral( "SOURCE_RUN" ) ).toInt();
    const QString line = text.say( QT_TRANSLATE_NOOP( "Readme", "#%1 %2, area %3, period %4, standard %5, finished %6 (run %7 of the city)" ) );
    const auto orDash = []( const QString &value )
    { return value.isEmpty() ? QStringLiteral( "-" ) : value; };
    text.line( line.arg( QString::number( ++runId ), run.algorithm, orDash( run.area ), orDash( run.period ), orDash( run.standard ), run.finishedAt.toUTC().toString( Qt::ISODate ), QString::number( source ) ) );
  }
}

void sayRows( ReadmeText &text, const PackageReadme &readme )
{
  text.heading( QT_TRANSLATE_NOOP( "Readme", "Results" ) );
  text.line( text.say( QT_TRANSLATE_NOOP( "Readme", "Communities of the district: %1" ) ).arg( readme.communities ) );
  for ( const auto &[table, rows] : readme.rows )
    text.line( text.titleOf( table ) + text.say( QT_TRANSLATE_NOOP( "Readme", ": rows %1" ) ).arg( rows ) );
  text.line( QT_TRANSLATE_NOOP( "Readme", "An empty cell or 'nodata' means not known; it is never a failure. The field 'status' says how sure a figure is." ) );
}

void sayRules( ReadmeText &text )
{
  text.heading( QT_TRANSLATE_NOOP( "Readme", "What belongs to the district" ) );
  text.line( QT_TRANSLATE_NOOP( "Readme", "A community on a border belongs whole to the district with most of its area (equal shares: the first in the layer of districts); one that is a point, to the district around it." ) );
  text.line( QT_TRANSLATE_NOOP( "Readme", "Rows without a place of their own follow their community; lots and stations lie where their point lies." ) );
  text.line( QT_TRANSLATE_NOOP( "Readme", "A flow over the border keeps its spaces or piles and its walk, without line and without the id on the other side." ) );
  text.line( QT_TRANSLATE_NOOP( "Readme", "Service circles are those of facilities in the district, cut at the border (area_m2 is what is left); ground served from beyond the border is not drawn, but counts in the coverage." ) );
  text.line( QT_TRANSLATE_NOOP( "Readme", "Indicators are those of the district; the total of the city is left out, because it would tell the others' share." ) );
}

void sayWithheld( ReadmeText &text, const PackageReadme &readme )
{
  text.heading( QT_TRANSLATE_NOOP( "Readme", "What was left out" ) );
  text.line( text.say( QT_TRANSLATE_NOOP( "Readme", "Flows cut at the border: %1; circles cut at the border: %2; units and memberships shared with other districts, cut: %3" ) ).arg( readme.withheld.flows ).arg( readme.withheld.circles ).arg( readme.withheld.units ) );
  for ( auto column = readme.withheld.foreign.begin(); column != readme.withheld.foreign.end(); ++column )
    text.line( text.say( QT_TRANSLATE_NOOP( "Readme", "%1: %2 cells emptied that named another district's community or place" ) ).arg( column.key() ).arg( column.value() ) );
  if ( readme.withheld.photos > 0 )
    text.line( text.say( QT_TRANSLATE_NOOP( "Readme", "Photographs named in the survey: %1; they stay with the city" ) ).arg( readme.withheld.photos ) );
  if ( readme.isPersonalKept )
    text.line( QT_TRANSLATE_NOOP( "Readme", "This package HOLDS PERSONAL DATA as they were found (INCLUDE_PERSONAL). Handle it by the law on personal information." ) );
  for ( auto column = readme.withheld.personal.begin(); column != readme.withheld.personal.end(); ++column )
    text.line( text.say( QT_TRANSLATE_NOOP( "Readme", "%1: personal data taken out of %2 cells" ) ).arg( column.key() ).arg( column.value() ) );
  if ( !readme.isPersonalKept && readme.withheld.personal.isEmpty() )
    text.line( QT_TRANSLATE_NOOP( "Readme", "No personal data were found. Names of people in running text cannot be told from other words: read the notes before passing them on." ) );
  text.line( QT_TRANSLATE_NOOP( "Readme", "File names and layer names of the inputs, and tables and styles that users added to the city's database, are not handed on." ) );
}

QStringList textIn( bool isChinese, const PackageReadme &readme )
{
  ReadmeText text( isChinese );
  text.line( text.say( QT_TRANSLATE_NOOP( "Readme", "Urban renewal audit: results of %1" ) ).arg( readme.district ) );
  text.line( text.say( QT_TRANSLATE_NOOP( "Readme", "Made on %1 by Renewal Audit %2" ) ).arg( QDateTime::currentDateTime().toString( Qt::ISODate ), QStringLiteral( RENEWAL_VERSION ) ) );
  sayFiles( text, readme );
  sayRuns( text, readme );
  sayRows( text, readme );
  sayRules( text );
  sayWithheld( text, readme );
  return text.lines();
}

} // namespace

void writeReadme( const QString &folder, const PackageReadme &readme )
{
  const QStringList lines = textIn( true, readme ) + QStringList { QString(), QString( 60, QLatin1Char( '-' ) ), QString() } + textIn( false, readme );
  // A byte order mark and CR LF: the editor of an older Windows shows both languages right.
  const QByteArray text = "\xEF\xBB\xBF" + lines.join( QStringLiteral( "\r\n" ) ).toUtf8() + "\r\n";
  QFile file( QDir( folder ).filePath( PACKAGE_README ) );
  if ( !file.open( QIODevice::WriteOnly ) || file.write( text ) != text.size() || !file.flush() )
    throw store::StoreError( QCoreApplication::translate( "PackageFolder", "A package cannot be written to %1: %2. Nothing was changed there." ).arg( folder, file.errorString() ) );
}

} // namespace renewal::algorithms
