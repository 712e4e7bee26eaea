#pragma once

#include "core/input/layer_reader.h"

#include <QString>
#include <QVariantMap>
#include <memory>
#include <qgsprocessingcontext.h>
#include <qgsprocessingutils.h>

class QgsProcessingParameterDefinition;

namespace renewal::algorithms
{

//! A layer given by the user: open source and origin. Empty when the parameter is optional and not set.
struct GivenLayer
{
    std::unique_ptr<QgsProcessingFeatureSource> source;
    QString uri;          //!< where the layer comes from, for the run record; secrets are still in it
    bool isPlain = false; //!< may be read in any thread: neither Processing, joins nor expressions come between us and the file

    explicit operator bool() const { return static_cast<bool>( source ); }
    input::SourceLayer layer() const { return { *source, uri }; }
};

//! Returns true if \a value names a layer, whether there is one or not.
bool isLayerGiven( const QVariant &value );

//! Opens the layer of \a parameter; an empty result if it cannot be opened.
GivenLayer openLayer( const QgsProcessingParameterDefinition &parameter, const QVariantMap &parameters, QgsProcessingContext &context );

} // namespace renewal::algorithms
