#include "algorithms/report_type.h"

#include <QFontDatabase>
#include <QFontMetricsF>
#include <QTextLayout>
#include <QTextOption>

namespace renewal::algorithms
{

namespace
{

//! Sober fonts without serifs first, by the names they have in either language; then whatever holds simplified Chinese.
const QStringList PREFERRED { QStringLiteral( "Noto Sans CJK SC" ), QStringLiteral( "Source Han Sans SC" ), QStringLiteral( "思源黑体" ), QStringLiteral( "Microsoft YaHei" ), QStringLiteral( "微软雅黑" ), QStringLiteral( "WenQuanYi Micro Hei" ), QStringLiteral( "文泉驿微米黑" ), QStringLiteral( "WenQuanYi Zen Hei" ), QStringLiteral( "文泉驿正黑" ), QStringLiteral( "SimHei" ), QStringLiteral( "黑体" ) };

const double LEADING = 1.3;

QFont sized( const QString &family, double points, bool isBold )
{
  const double millimetresPerPoint = 25.4 / 72.0;
  QFont font( family );
  font.setPixelSize( static_cast<int>( points * millimetresPerPoint * UNITS_PER_MM + 0.5 ) );
  font.setBold( isBold );
  font.setHintingPreference( QFont::PreferNoHinting );
  font.setStyleStrategy( QFont::ForceOutline );
  return font;
}

} // namespace

ReportType ReportType::find( bool &hasChinese )
{
  const QStringList families = QFontDatabase().families( QFontDatabase::SimplifiedChinese );
  hasChinese = !families.isEmpty();
  for ( const QString &name : PREFERRED )
  {
    if ( families.contains( name ) )
      return { name };
  }
  return { families.isEmpty() ? QFont().family() : families.first() };
}

QFont ReportType::font( ReportBlock::Kind kind ) const
{
  switch ( kind )
  {
    case ReportBlock::Kind::Title:
      return sized( family, 24.0, true );
    case ReportBlock::Kind::Chapter:
      return sized( family, 17.0, true );
    case ReportBlock::Kind::Heading:
      return sized( family, 12.0, true );
    default:
      return sized( family, 9.5, false );
  }
}

QFont ReportType::cellFont( bool isBold ) const
{
  return sized( family, 7.5, isBold );
}

QStringList wrappedLines( const QString &text, const QFont &font, double width )
{
  QStringList lines;
  QTextOption option;
  option.setWrapMode( QTextOption::WrapAtWordBoundaryOrAnywhere );
  for ( const QString &paragraph : text.split( QLatin1Char( '\n' ) ) )
  {
    QTextLayout layout( paragraph, font );
    layout.setTextOption( option );
    layout.beginLayout();
    for ( QTextLine line = layout.createLine(); line.isValid(); line = layout.createLine() )
    {
      line.setLineWidth( width );
      lines << paragraph.mid( line.textStart(), line.textLength() ).trimmed();
    }
    layout.endLayout();
  }
  return lines;
}

double lineHeight( const QFont &font )
{
  return font.pixelSize() * LEADING;
}

} // namespace renewal::algorithms
