#include "algorithms/layer_styler.h"

#include "styles/result_style.h"

#include <map>
#include <memory>
#include <mutex>
#include <qgsprocessingcontext.h>
#include <qgsprocessingfeedback.h>
#include <qgsvectorlayer.h>

namespace renewal::algorithms
{

namespace
{

//! Runs in the main thread once the layer is in the project.
class Styler : public QgsProcessingLayerPostProcessorInterface
{
  public:
    explicit Styler( const model::TableSpec &table )
      : mTable( table )
    {
    }

    void postProcessLayer( QgsMapLayer *layer, QgsProcessingContext &, QgsProcessingFeedback *feedback ) override
    {
      auto *vector = qobject_cast<QgsVectorLayer *>( layer );
      if ( !vector )
        return;
      const QString problem = styles::applyResultStyle( *vector, mTable );
      if ( !problem.isEmpty() && feedback )
        feedback->pushWarning( problem );
    }

  private:
    const model::TableSpec &mTable;
};

//! Processing does not own post-processors: one per result lives as long as the module.
Styler *stylerOf( const model::TableSpec &table )
{
  static std::mutex mutex;
  static std::map<std::string, std::unique_ptr<Styler>> stylers;
  const std::lock_guard<std::mutex> lock( mutex );
  std::unique_ptr<Styler> &styler = stylers[table.name];
  if ( !styler )
    styler = std::make_unique<Styler>( table );
  return styler.get();
}

} // namespace

void styleWhenLoaded( QgsProcessingContext &context, const QString &destination, const model::TableSpec &table )
{
  if ( context.willLoadLayerOnCompletion( destination ) )
    context.layerToLoadOnCompletionDetails( destination ).setPostProcessor( stylerOf( table ) );
}

} // namespace renewal::algorithms
