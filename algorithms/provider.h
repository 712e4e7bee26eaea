#pragma once

#include <qgsprocessingprovider.h>

namespace renewal::algorithms
{

//! The Processing provider "renewal": the one registration list of the plugin.
class Provider : public QgsProcessingProvider
{
    Q_OBJECT

  public:
    explicit Provider( QObject *parent = nullptr );

    QString id() const override;
    QString name() const override;
    QString longName() const override;
    QString versionInfo() const override;
    QIcon icon() const override;
    QString svgIconPath() const override;

  protected:
    void loadAlgorithms() override;
};

} // namespace renewal::algorithms
