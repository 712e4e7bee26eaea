#pragma once

#include "core/input/layer_record.h"
#include "core/model/progress.h"

#include <QStringList>
#include <QVector>
#include <qgsfeature.h>
#include <qgsfeatureiterator.h>
#include <qgsfeaturesource.h>

namespace renewal::input
{

//! A layer as the algorithm hands it over. A QgsProcessingFeatureSource is a QgsFeatureSource.
struct SourceLayer
{
    const QgsFeatureSource &source;
    QString uri; //!< for the run record; secrets are taken out

    QString name() const { return source.sourceName(); }
    QgsCoordinateReferenceSystem crs() const { return source.sourceCrs(); }
};

/**
 * Reads a layer once, from first to last feature, fetching only the fields asked for; hashes what it
 * reads. Throws model::Canceled within a few hundred features of a cancel, InputError when the provider fails.
 */
class LayerReader
{
  public:
    //! \a fields are indices in the layer; negative ones ("not chosen") read as NULL.
    LayerReader( const SourceLayer &layer, const QVector<int> &fields, const model::Progress &progress );

    //! Moves to the next feature; false after the last.
    bool next();

    const QgsFeature &feature() const { return mFeature; }
    //! The geometry, or nullptr where it is null or empty.
    const QgsAbstractGeometry *geometry() const;
    QString featureId() const { return QString::number( mFeature.id() ); }
    //! The cell of field index \a field; NULL for a negative one.
    QVariant cell( int field ) const { return field < 0 ? QVariant() : mFeature.attribute( field ); }

    //! Returns the record of the whole layer; call once, after the last feature.
    LayerRecord record();

  private:
    SourceLayer mLayer;
    QVector<int> mFields;
    const model::Progress &mProgress;
    QgsFeatureIterator mIterator;
    QgsFeature mFeature;
    ContentHash mHash;
    qint64 mCount = 0;
};

} // namespace renewal::input
