#include "algorithms/report_pdf.h"

#include "core/input/input_error.h"

#include <QCoreApplication>
#include <QFile>
#include <QFileInfo>
#include <qgsabstractlayoutiterator.h>
#include <qgslayoutexporter.h>

namespace renewal::algorithms
{

namespace
{

//! Makes a page when it is its turn.
class Sheets : public QgsAbstractLayoutIterator
{
  public:
    Sheets( const ReportLayout &layout, const std::vector<ReportPage> &pages, model::Progress &progress )
      : mLayout( layout )
      , mPages( pages )
      , mProgress( progress )
    {
    }

    // The names that QGIS gives the iterator's functions.
    QgsLayout *layout() override { return mSheet.layout.get(); }
    bool beginRender() override { return true; }
    bool endRender() override { return true; }
    int count() const override { return static_cast<int>( mPages.size() ); }
    QString filePath( const QString &, const QString & ) override { return QString(); }
    bool next() override
    {
      // A cancel ends the file after a page; nothing is thrown through QGIS.
      if ( mNext >= mPages.size() || mProgress.isCanceled() )
        return false;
      mProgress.setPercent( 100.0 * mNext / mPages.size() );
      // The layout before the project that it stands in.
      mSheet.layout.reset();
      mSheet = mLayout.sheet( mPages[mNext], static_cast<int>( mNext ) + 1, count() );
      ++mNext;
      return true;
    }

  private:
    const ReportLayout &mLayout;
    const std::vector<ReportPage> &mPages;
    model::Progress &mProgress;
    std::size_t mNext = 0;
    ReportSheet mSheet;
};

[[noreturn]] void fail( const QString &path, const QString &reason )
{
  throw input::InputError( QCoreApplication::translate( "AuditReport", "Could not write the report %1: %2" ).arg( path, reason ) );
}

} // namespace

void writePdf( const QString &path, const ReportLayout &layout, const std::vector<ReportPage> &pages, model::Progress &progress )
{
  const QString part = path + QStringLiteral( ".part" );
  {
    QFile probe( part );
    if ( !probe.open( QIODevice::WriteOnly ) )
      fail( path, probe.errorString() );
  }
  QgsLayoutExporter::PdfExportSettings settings;
  settings.dpi = 300;
  settings.textRenderFormat = Qgis::TextRenderFormat::AlwaysText;
  settings.appendGeoreference = false;
  settings.exportMetadata = false;
  settings.forceVectorOutput = true;
  settings.simplifyGeometries = true;
  Sheets sheets( layout, pages, progress );
  QString error;
  const QgsLayoutExporter::ExportResult result = QgsLayoutExporter::exportToPdf( &sheets, part, settings, error );
  if ( result != QgsLayoutExporter::Success || progress.isCanceled() )
  {
    QFile::remove( part );
    progress.check();
    fail( path, error );
  }
  QFile::remove( path );
  if ( !QFile::rename( part, path ) )
    fail( path, QCoreApplication::translate( "AuditReport", "the finished file could not be renamed; another program may hold it open." ) );
}

} // namespace renewal::algorithms
