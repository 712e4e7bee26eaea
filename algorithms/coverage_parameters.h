#pragma once

#include "algorithms/network_reading.h"
#include "core/input/community_reader.h"
#include "core/model/coverage.h"

#include <functional>

namespace renewal::algorithms
{

extern const QString COMMUNITIES;
extern const QString RESIDENTS;
extern const QString FACILITIES;
extern const QString AREAS;

//! Field names and spacing chosen by the user; empty = not chosen.
struct CoverageFields
{
    input::CommunityFields community;
    QString residentsPopulation;
    QString facilityType;
    QString facilitySize;
    QString areaType;
    double sampleSpacingMetres = 25.0;
};

//! Hands the definitions of the layers and fields of servicecoverage to \a add, which takes ownership.
void addCoverageParameters( const std::function<void( QgsProcessingParameterDefinition * )> &add );

CoverageFields coverageFields( const QgsProcessingAlgorithm &algorithm, const QVariantMap &parameters, QgsProcessingContext &context );

model::CoverageSettings coverageSettings( const QgsProcessingAlgorithm &algorithm, const QVariantMap &parameters, QgsProcessingContext &context );

//! Returns what is wrong with the parameters of servicecoverage, or an empty string.
QString coverageProblem( const QgsProcessingAlgorithm &algorithm, const QVariantMap &parameters, QgsProcessingContext &context );

} // namespace renewal::algorithms
