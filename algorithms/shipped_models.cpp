#include "algorithms/shipped_models.h"

#include <QCoreApplication>
#include <QDir>
#include <QFileInfo>
#include <qgsapplication.h>
#include <qgsprocessingmodelalgorithm.h>

namespace renewal::algorithms
{

namespace
{

//! A model under the provider: its id is the file's name without underscores, its name the half of "English / 中文" that fits QGIS.
class ShippedModel : public QgsProcessingModelAlgorithm
{
  public:
    explicit ShippedModel( const QString &id )
      : mId( id )
    {
    }

    QString name() const override { return mId; }
    QString displayName() const override
    {
      const QStringList halves = QgsProcessingModelAlgorithm::displayName().split( QStringLiteral( " / " ) );
      return QgsApplication::locale().startsWith( QLatin1String( "zh" ) ) ? halves.last() : halves.first();
    }
    QString group() const override { return QCoreApplication::translate( "ShippedModel", "Ready models" ); }
    QString groupId() const override { return QStringLiteral( "models" ); }
    QStringList tags() const override { return QCoreApplication::translate( "ShippedModel", "model,workflow,check-up,模型,流程,体检" ).split( QLatin1Char( ',' ) ); }

    //! A model without a file has no Python command of its own; this one has an id like any algorithm.
    QString asPythonCommand( const QVariantMap &parameters, QgsProcessingContext &context ) const override
    {
      return QgsProcessingAlgorithm::asPythonCommand( parameters, context );
    }

  protected:
    QgsProcessingAlgorithm *createInstance() const override
    {
      auto copy = std::make_unique<ShippedModel>( mId );
      copy->loadVariant( toVariant() );
      return copy.release();
    }

  private:
    QString mId;
};

} // namespace

std::vector<std::unique_ptr<QgsProcessingModelAlgorithm>> shippedModels()
{
  std::vector<std::unique_ptr<QgsProcessingModelAlgorithm>> models;
  for ( const QFileInfo &file : QDir( QStringLiteral( ":/renewal/models" ) ).entryInfoList( QDir::Files, QDir::Name ) )
  {
    auto model = std::make_unique<ShippedModel>( file.completeBaseName().remove( QLatin1Char( '_' ) ) );
    if ( model->fromFile( file.filePath() ) )
      models.push_back( std::move( model ) );
  }
  return models;
}

} // namespace renewal::algorithms
