#pragma once

#include "algorithms/report_flow.h"

#include <qgslayoutitem.h>

namespace renewal::algorithms
{

/**
 * Text or table of the report on a page. Drawn as text, line by line as it was measured, so that no row is cut and all of
 * it can be searched and copied.
 */
class ReportBlockItem : public QgsLayoutItem
{
  public:
    //! \a block must outlive the item.
    ReportBlockItem( QgsLayout *layout, const ReportBlock &block, const ReportPiece &piece, const ReportType &type );

    int type() const override { return ITEM_TYPE; }

  protected:
    void draw( QgsLayoutItemRenderContext &context ) override;

  private:
    void drawText( QPainter &painter ) const;
    void drawGrid( QPainter &painter ) const;
    void drawRow( QPainter &painter, int row, double top, double height ) const;

    static constexpr int ITEM_TYPE = QGraphicsItem::UserType + 101;

    const ReportBlock &mBlock;
    ReportPiece mPiece;
    ReportType mType;
};

} // namespace renewal::algorithms
