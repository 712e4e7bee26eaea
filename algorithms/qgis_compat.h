#pragma once

// The one place where the QGIS version matters. 3.40 moved many enums; their 3.22 names do not compile there.

#include <qgsconfig.h>
#include <qgsprocessing.h>
#include <qgsprocessingalgorithm.h>
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
using AlgorithmFlags = Qgis::ProcessingAlgorithmFlags;
constexpr auto NO_THREADING = Qgis::ProcessingAlgorithmFlag::NoThreading;
constexpr auto ADVANCED = Qgis::ProcessingParameterFlag::Advanced;
constexpr auto KEEP_INVALID_GEOMETRY = Qgis::ProcessingFeatureSourceFlag::SkipGeometryValidityChecks;
constexpr auto NUMBER_DOUBLE = Qgis::ProcessingNumberParameterType::Double;
constexpr auto WHOLE_NUMBER = Qgis::ProcessingNumberParameterType::Integer;
constexpr auto FIELD_ANY = Qgis::ProcessingFieldParameterDataType::Any;
constexpr auto FILE_PATH = Qgis::ProcessingFileParameterBehavior::File;
constexpr auto FOLDER_PATH = Qgis::ProcessingFileParameterBehavior::Folder;
constexpr GeometryType POINTS = Qgis::GeometryType::Point;
constexpr GeometryType LINES = Qgis::GeometryType::Line;
constexpr GeometryType POLYGONS = Qgis::GeometryType::Polygon;
constexpr GeometryType NO_GEOMETRY = Qgis::GeometryType::Null;
#else
using SourceType = QgsProcessing::SourceType;
using AlgorithmFlags = QgsProcessingAlgorithm::Flags;
constexpr auto NO_THREADING = QgsProcessingAlgorithm::FlagNoThreading;
constexpr auto ADVANCED = QgsProcessingParameterDefinition::FlagAdvanced;
constexpr auto KEEP_INVALID_GEOMETRY = QgsProcessingFeatureSource::FlagSkipGeometryValidityChecks;
constexpr auto NUMBER_DOUBLE = QgsProcessingParameterNumber::Double;
constexpr auto WHOLE_NUMBER = QgsProcessingParameterNumber::Integer;
constexpr auto FIELD_ANY = QgsProcessingParameterField::Any;
constexpr auto FILE_PATH = QgsProcessingParameterFile::File;
constexpr auto FOLDER_PATH = QgsProcessingParameterFile::Folder;
constexpr GeometryType POINTS = QgsWkbTypes::PointGeometry;
constexpr GeometryType LINES = QgsWkbTypes::LineGeometry;
constexpr GeometryType POLYGONS = QgsWkbTypes::PolygonGeometry;
constexpr GeometryType NO_GEOMETRY = QgsWkbTypes::NullGeometry;
#endif

//! A kind of layer, as sinks want it (the enumeration) and as sources want it (whole numbers, in either version).
struct SourceKind
{
    SourceType type;
    constexpr operator SourceType() const { return type; }
    constexpr operator int() const { return static_cast<int>( type ); }
};

#if _QGIS_VERSION_INT >= 33600
constexpr SourceKind SOURCE_TABLE { SourceType::Vector };
constexpr SourceKind SOURCE_ANY_GEOMETRY { SourceType::VectorAnyGeometry };
constexpr SourceKind SOURCE_POINT { SourceType::VectorPoint };
constexpr SourceKind SOURCE_LINE { SourceType::VectorLine };
constexpr SourceKind SOURCE_POLYGON { SourceType::VectorPolygon };
constexpr SourceKind SOURCE_FILE { SourceType::File };
#else
constexpr SourceKind SOURCE_TABLE { SourceType::TypeVector };
constexpr SourceKind SOURCE_ANY_GEOMETRY { SourceType::TypeVectorAnyGeometry };
constexpr SourceKind SOURCE_POINT { SourceType::TypeVectorPoint };
constexpr SourceKind SOURCE_LINE { SourceType::TypeVectorLine };
constexpr SourceKind SOURCE_POLYGON { SourceType::TypeVectorPolygon };
constexpr SourceKind SOURCE_FILE { SourceType::TypeFile };
#endif

} // namespace renewal::compat
