#pragma once

// The one place where the QGIS version matters. 3.40 moved many enums; their 3.22 names do not compile there.

#include <qgsconfig.h>
#include <qgsprocessing.h>
#include <qgsprocessingparameters.h>
#include <qgswkbtypes.h>

namespace renewal::compat
{

//! QgsWkbTypes::Type in 3.22, Qgis::WkbType in 3.40; the enumerators have the same names.
using WkbType = decltype( QgsWkbTypes::flatType( {} ) );

#if _QGIS_VERSION_INT >= 33600
constexpr auto WHOLE_NUMBER = Qgis::ProcessingNumberParameterType::Integer;
constexpr auto SOURCE_TABLE = Qgis::ProcessingSourceType::Vector;
constexpr auto SOURCE_ANY_GEOMETRY = Qgis::ProcessingSourceType::VectorAnyGeometry;
constexpr auto SOURCE_POINT = Qgis::ProcessingSourceType::VectorPoint;
constexpr auto SOURCE_LINE = Qgis::ProcessingSourceType::VectorLine;
constexpr auto SOURCE_POLYGON = Qgis::ProcessingSourceType::VectorPolygon;
#else
constexpr auto WHOLE_NUMBER = QgsProcessingParameterNumber::Integer;
constexpr auto SOURCE_TABLE = QgsProcessing::TypeVector;
constexpr auto SOURCE_ANY_GEOMETRY = QgsProcessing::TypeVectorAnyGeometry;
constexpr auto SOURCE_POINT = QgsProcessing::TypeVectorPoint;
constexpr auto SOURCE_LINE = QgsProcessing::TypeVectorLine;
constexpr auto SOURCE_POLYGON = QgsProcessing::TypeVectorPolygon;
#endif

} // namespace renewal::compat
