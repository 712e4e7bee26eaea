#pragma once

#include "plugin/panel_inputs.h"

#include <QComboBox>
#include <QCoreApplication>
#include <functional>

class QLabel;
class QPushButton;
class QWidget;

namespace renewal::plugin
{

//! The page where layers and columns are chosen: a row per layer, its columns below, out of sight until asked for.
class InputsPage
{
    Q_DECLARE_TR_FUNCTIONS( InputsPage )

  public:
    //! Fills \a page with the widgets of panelInputs(). \a changed is called when the user chose something else.
    InputsPage( QWidget &page, std::function<void()> changed );

    //! Offers \a layers and shows \a choice; tells nobody.
    void show( const InputChoice &choice, const QList<QgsMapLayer *> &layers );

    const InputChoice &choice() const { return mChoice; }

    //! Returns the box of layer or column \a key; nullptr if there is none.
    QComboBox *box( const QString &key ) const { return mBoxes.value( key ); }

  private:
    void onLayer( const InputLayer &input );
    void onField( const InputField &field );
    void showFields( const InputLayer &input );
    void showCount( const InputLayer &input );

    std::function<void()> mChanged;
    InputChoice mChoice;
    QList<QgsMapLayer *> mLayers; //!< as shown; only used within a call that has just set them
    QMap<QString, QComboBox *> mBoxes;
    QMap<QString, QPushButton *> mToggles;
};

} // namespace renewal::plugin
