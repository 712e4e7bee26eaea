#pragma once

#include "algorithms/qgis_compat.h"

#include <QList>
#include <QMap>
#include <QString>
#include <QStringList>

class QgsMapLayer;
class QgsVectorLayer;

namespace renewal::plugin
{

//! A column that several audits ask for, called as their parameter is.
struct InputField
{
    QString key;
    const char *label = nullptr; //!< English
    QStringList names;           //!< by which a column is guessed, best first; lower case, no blanks
};

//! A layer that several audits ask for, with its columns.
struct InputLayer
{
    QString key;
    const char *label = nullptr; //!< English
    QStringList words;           //!< in names of layers; lower case
    QList<compat::GeometryType> kinds;
    QList<InputField> fields;
};

//! What the user chose: key of a layer to the id of a layer in the project, key of a field to the name of a column.
using InputChoice = QMap<QString, QString>;

//! Returns the layers and columns that the panel asks for once, in the order of the form.
const QList<InputLayer> &panelInputs();

//! Returns the label of layer or field \a key in the user's language; the key itself if there is none.
QString inputLabel( const QString &key );

//! Returns true for a layer of results: it is never an input of the chain.
bool isResultLayer( const QgsVectorLayer &layer );

//! Returns those of \a layers that can be input \a input, in order.
QList<QgsVectorLayer *> layersFor( const InputLayer &input, const QList<QgsMapLayer *> &layers );

//! Returns the column of \a layer that \a field most likely means, or an empty name.
QString guessedField( const InputField &field, const QgsVectorLayer &layer );

/**
 * Returns \a choice with what it leaves open filled in: a layer whose name and columns fit, each layer once, and its columns.
 * A layer that is no longer among \a layers is taken out with its columns. An empty text in \a choice is the user's "none" and stays.
 */
InputChoice guessedInputs( const InputChoice &choice, const QList<QgsMapLayer *> &layers );

} // namespace renewal::plugin
