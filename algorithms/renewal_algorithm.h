#pragma once

#include "algorithms/given_layer.h"
#include "algorithms/qgis_compat.h"
#include "core/model/result_schema.h"

#include <QCoreApplication>
#include <map>
#include <memory>
#include <qgsprocessingalgorithm.h>

namespace renewal::algorithms
{

//! The groups of the toolbox; ids are public.
enum class Group
{
  Prepare,
  Circles,
  Supply,
  Communities,
  Units,
  Results
};

/**
 * What all our algorithms share: group, icon and checked access to sources and sinks.
 * It knows nothing of any one audit.
 */
class RenewalAlgorithm : public QgsProcessingAlgorithm
{
    Q_DECLARE_TR_FUNCTIONS( RenewalAlgorithm )

  public:
    QString group() const override;
    QString groupId() const override;
    QIcon icon() const override;
    QString svgIconPath() const override;

  protected:
    virtual Group toolboxGroup() const = 0;

    /**
     * Checks the parameters and opens the layers. In the desktop this is the main thread, and the run another: there a layer
     * is not looked up, because QGIS drops the cached variables of the project with it, which the main thread may be reading.
     */
    bool prepareAlgorithm( const QVariantMap &parameters, QgsProcessingContext &context, QgsProcessingFeedback *feedback ) override;

    //! Returns the layer of parameter  name, empty when the user left it empty. Throws QgsProcessingException if it cannot be opened.
    GivenLayer given( const QVariantMap &parameters, const QString &name, QgsProcessingContext &context ) const;

    //! Returns the source of parameter \a name. Throws QgsProcessingException if it cannot be opened.
    std::unique_ptr<QgsProcessingFeatureSource> requiredSource( const QVariantMap &parameters, const QString &name, QgsProcessingContext &context ) const;

    //! As requiredSource(), but null when the user left the parameter empty.
    std::unique_ptr<QgsProcessingFeatureSource> optionalSource( const QVariantMap &parameters, const QString &name, QgsProcessingContext &context ) const;

    /**
     * Returns the sink of parameter \a name, or null when the user did not ask for it; \a destination
     * receives the layer id. Throws QgsProcessingException if it cannot be created.
     */
    std::unique_ptr<QgsFeatureSink> sink( const QVariantMap &parameters, const QString &name, QgsProcessingContext &context, QString &destination, const QgsFields &fields, compat::WkbType geometry = compat::WkbType::NoGeometry, const QgsCoordinateReferenceSystem &crs = QgsCoordinateReferenceSystem(), QgsFeatureSink::SinkFlags flags = QgsFeatureSink::SinkFlags() ) const;

    //! Writes \a feature to \a sink, which may be null (output not wanted). Throws when the sink refuses it.
    void write( QgsFeatureSink *sink, QgsFeature &feature, const QVariantMap &parameters, const QString &name ) const;
    //! Several at once, which is faster.
    void write( QgsFeatureSink *sink, QgsFeatureList &features, const QVariantMap &parameters, const QString &name ) const;

  private:
    mutable std::map<QString, GivenLayer> mOpened; //!< layers by parameter, until the run takes them
};

//! Returns the QGIS fields of a result, in order.
QgsFields fieldsOf( const model::TableSpec &table );

} // namespace renewal::algorithms
