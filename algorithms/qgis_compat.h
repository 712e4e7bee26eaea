#pragma once

// The one place where the QGIS version matters. 3.40 moved many enums; their 3.22 names do not compile there.

#include <qgsconfig.h>
#include <qgsprocessing.h>
#include <qgsprocessingparameters.h>
#include <qgsprocessingutils.h>
#include <qgswkbtypes.h>

namespace renewal::compat
{

//! QgsWkbTypes::Type in 3.22, Qgis::WkbType in 3.40; the enumerators have the same names.
using WkbType = decltype( QgsWkbTypes::flatType( {} ) );

//! QgsWkbTypes::GeometryType in 3.22, Qgis::GeometryType in 3.40; there the enumerators differ.
using GeometryType = decltype( QgsWkbTypes::geometryType( {} ) );

#if _QGIS_VERSION_INT >= 33600
using SourceType = Qgis::ProcessingSourceType;
constexpr auto ADVANCED = Qgis::ProcessingParameterFlag::Advanced;
constexpr auto KEEP_INVALID_GEOMETRY = Qgis::ProcessingFeatureSourceFlag::SkipGeometryValidityChecks;
constexpr auto NUMBER_DOUBLE = Qgis::ProcessingNumberParameterType::Double;
constexpr auto WHOLE_NUMBER = Qgis::ProcessingNumberParameterType::Integer;
constexpr auto SOURCE_TABLE = Qgis::ProcessingSourceType::Vector;
constexpr auto SOURCE_ANY_GEOMETRY = Qgis::ProcessingSourceType::VectorAnyGeometry;
constexpr auto SOURCE_POINT = Qgis::ProcessingSourceType::VectorPoint;
constexpr auto SOURCE_LINE = Qgis::ProcessingSourceType::VectorLine;
constexpr auto SOURCE_POLYGON = Qgis::ProcessingSourceType::VectorPolygon;
constexpr auto KEEP_INVALID_GEOMETRY = Qgis::ProcessingFeatureSourceFlag::SkipGeometryValidityChecks;
constexpr auto NUMBER_DOUBLE = Qgis::ProcessingNumberParameterType::Double;
constexpr auto POLYGON_GEOMETRY = Qgis::GeometryType::Polygon;
constexpr auto FIELD_ANY = Qgis::ProcessingFieldParameterDataType::Any;
constexpr auto FILE_PATH = Qgis::ProcessingFileParameterBehavior::File;
#else
using SourceType = QgsProcessing::SourceType;
constexpr auto ADVANCED = QgsProcessingParameterDefinition::FlagAdvanced;
constexpr auto KEEP_INVALID_GEOMETRY = QgsProcessingFeatureSource::FlagSkipGeometryValidityChecks;
constexpr auto NUMBER_DOUBLE = QgsProcessingParameterNumber::Double;
constexpr auto WHOLE_NUMBER = QgsProcessingParameterNumber::Integer;
constexpr auto SOURCE_TABLE = QgsProcessing::TypeVector;
constexpr auto SOURCE_ANY_GEOMETRY = QgsProcessing::TypeVectorAnyGeometry;
constexpr auto SOURCE_POINT = QgsProcessing::TypeVectorPoint;
constexpr auto SOURCE_LINE = QgsProcessing::TypeVectorLine;
constexpr auto SOURCE_POLYGON = QgsProcessing::TypeVectorPolygon;
constexpr auto KEEP_INVALID_GEOMETRY = QgsProcessingFeatureSource::FlagSkipGeometryValidityChecks;
constexpr auto NUMBER_DOUBLE = QgsProcessingParameterNumber::Double;
constexpr auto POLYGON_GEOMETRY = QgsWkbTypes::PolygonGeometry;
constexpr auto FIELD_ANY = QgsProcessingParameterField::Any;
constexpr auto FILE_PATH = QgsProcessingParameterFile::File;
#endif

} // namespace renewal::compat
