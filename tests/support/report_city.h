#pragma once

#include "tests/support/audit_harness.h"
#include "tests/support/store_fixture.h"

#include <QFile>
#include <QProcess>

namespace renewal::tests
{

/*
 * Three communities of 100 x 100 m in EPSG:4547, from west to east, and two districts that meet 20 m inside the third:
 *
 *   |  a  |   |  b  |   | c.|....  |
 *   500000    500200    500400
 *   <------ 东区 ----------><- 西区 ->   border at 500420: c lies with 80 % of its area in 西区
 *
 *   community                           population  score  grade   parking: demand onsite potential shared gap_after
 *   a  花园小区                               1000   83.26    B                100    60      10       5      25
 *   b  <script>alert(1)</script>"&' 乙        NULL   NULL   NULL               not known
 *   c  和平里                                  500   61.06    C                 50    50       0       0       0
 *
 * Whole: population 1500 of 2 communities, 1 not known; mean score (83.26 + 61.06) / 2 = 72.16; gap 25 of 2, 1 not known.
 */
inline QString hostileName()
{
  return QStringLiteral( "<script>alert(1)</script>\"&' 乙" );
}

inline void writeReportCity( const QString &path )
{
  const QVariant none;
  TableRows summary { &model::resultTable( "coverage_summary" ), GeometryKind::MultiPolygon, {} };
  summary.rows.push_back( { { "a", QStringLiteral( "花园小区" ), 1000.0, 10, 8, 4, 2, 1, 83.26, "B", QStringLiteral( "幼儿园、菜市场" ), false }, squareWkb( 500000, 3800000 ) } );
  summary.rows.push_back( { { "b", hostileName(), none, 10, 0, 4, 0, 14, none, none, none, false }, squareWkb( 500200, 3800000 ) } );
  summary.rows.push_back( { { "c", QStringLiteral( "和平里" ), 500.0, 10, 5, 4, 2, 0, 61.06, "C", QStringLiteral( "幼儿园" ), true }, squareWkb( 500400, 3800000 ) } );
  TableRows coverage { &model::resultTable( "coverage" ), GeometryKind::None, {} };
  coverage.rows = { coverageRow( QStringLiteral( "a" ), QStringLiteral( "met" ) ), coverageRow( QStringLiteral( "b" ), QStringLiteral( "nodata" ) ), coverageRow( QStringLiteral( "c" ), QStringLiteral( "unmet" ) ) };
  TableRows parking { &model::resultTable( "parking_gap" ), GeometryKind::MultiPolygon, {} };
  const QString basis = QStringLiteral( "GB/T 51149-2016" );
  parking.rows.push_back( { { "a", QStringLiteral( "花园小区" ), 90.0, 100, "ownership", 60, 40, 10, 5, 25, 25, 0.67, "unmet", "unmet", 0.25, none, basis, "memory" }, squareWkb( 500000, 3800000 ) } );
  parking.rows.push_back( { { "b", hostileName(), none, none, "ownership", none, none, none, none, none, none, none, "nodata", "nodata", none, none, basis, "memory" }, squareWkb( 500200, 3800000 ) } );
  parking.rows.push_back( { { "c", QStringLiteral( "和平里" ), 50.0, 50, "ownership", 50, 0, 0, 0, 0, 0, 1.0, "met", "met", 0.0, none, basis, "memory" }, squareWkb( 500400, 3800000 ) } );
  ResultsDatabase database = ResultsDatabase::open( path, ResultsDatabase::Access::Write, 2000 );
  database.setSrid( 4547 );
  TestProgress progress;
  database.writeRun( runRecord( QStringLiteral( "金水区" ) ), { coverage, summary }, {}, progress );
  database.writeRun( runRecord( QStringLiteral( "金水区" ), QStringLiteral( "parkinggap" ) ), { parking }, {}, progress );
}

inline std::unique_ptr<QgsVectorLayer> reportDistrictLayer()
{
  const auto box = []( int west, int east )
  { return QStringLiteral( "Polygon((%1 3799900, %2 3799900, %2 3800300, %1 3800300, %1 3799900))" ).arg( west ).arg( east ); };
  return memoryLayer( QStringLiteral( "Polygon?field=name:string" ), QStringLiteral( "EPSG:4547" ), { { box( 499900, 500420 ), { QStringLiteral( "东区" ) } }, { box( 500420, 500700 ), { QStringLiteral( "西区" ) } } }, QStringLiteral( "区县" ) );
}

//! The text of a PDF as pdftotext sees it, lines kept as they stand on the page.
inline QString pdfText( const QString &path )
{
  QProcess process;
  process.start( QStringLiteral( "pdftotext" ), { QStringLiteral( "-layout" ), QStringLiteral( "-enc" ), QStringLiteral( "UTF-8" ), path, QStringLiteral( "-" ) } );
  return process.waitForFinished( 60000 ) && process.exitCode() == 0 ? QString::fromUtf8( process.readAllStandardOutput() ) : QString();
}

inline QString fileText( const QString &path )
{
  QFile file( path );
  return file.open( QIODevice::ReadOnly ) ? QString::fromUtf8( file.readAll() ) : QString();
}

} // namespace renewal::tests
