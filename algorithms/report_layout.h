#pragma once

#include "algorithms/report_flow.h"
#include "algorithms/report_maps.h"

#include <memory>
#include <qgsprintlayout.h>
#include <qgsproject.h>

namespace renewal::algorithms
{

//! A page of the report with the project that owns the layers of its maps. The layout goes first.
struct ReportSheet
{
    std::unique_ptr<QgsProject> project;
    std::unique_ptr<QgsPrintLayout> layout;
};

/**
 * Makes the pages of a report as print layouts, from the templates styles/audit_report_page.qpt and audit_report_map.qpt.
 * Main thread only: a layout is a graphics scene.
 */
class ReportLayout
{
  public:
    //! What is referred to must outlive this.
    ReportLayout( const ReportDocument &document, const ReportType &type, ReportMaps &maps )
      : mDocument( document )
      , mType( type )
      , mMaps( maps )
    {
    }

    //! Returns page \a number of \a count, from 1.
    ReportSheet sheet( const ReportPage &page, int number, int count ) const;

    //! Returns the map of \a block as PNG, with legend, scale bar and north arrow; empty if there is nothing to draw.
    QByteArray picture( const ReportBlock &block ) const;

  private:
    void addPiece( ReportSheet &sheet, const ReportPiece &piece ) const;
    void addChart( QgsPrintLayout &layout, const ReportBlock &block, const ReportPiece &piece ) const;
    bool addMap( ReportSheet &sheet, const ReportBlock &block, double top ) const;

    const ReportDocument &mDocument;
    ReportType mType;
    ReportMaps &mMaps;
};

} // namespace renewal::algorithms
