#pragma once

#include <QMap>
#include <QString>
#include <QStringList>
#include <vector>

namespace renewal::plugin
{

//! A result of an earlier step that a step takes as a layer: the rows of the newest run of the area.
struct StepTable
{
    QString parameter;
    QString table;
    QString step;                  //!< algorithm that makes the table
    bool isNeeded = false;         //!< without it the step cannot run
    QMap<QString, QString> fields; //!< parameters that are columns of it
};

//! One audit in the chain of the panel.
struct ChainStep
{
    QString algorithm;             //!< id without provider
    const char *title = nullptr;   //!< English
    QStringList needed;            //!< keys of panelInputs() without which it cannot run
    QMap<QString, QString> keys;   //!< parameter to key of panelInputs(), where they are called differently
    QStringList left;              //!< parameters of layers and columns that the panel does not fill, though it has the key
    std::vector<StepTable> tables; //!< given as layers
    QStringList readsFromDatabase; //!< steps whose results it reads from RESULTS by itself
    QStringList makes;             //!< tables of the results database
    bool isOptional = false;       //!< not every city has what it needs

    //! Returns the steps that this one rests on: after a newer run of one of them it is out of date.
    QStringList restsOn() const;

    //! Returns the key of panelInputs() that \a parameter stands for.
    QString keyOf( const QString &parameter ) const { return keys.value( parameter, parameter ); }

    QString titleText() const; //!< in the user's language
};

//! Returns the steps in the order they run.
const std::vector<ChainStep> &auditChain();

//! Returns the step of \a algorithm, or nullptr.
const ChainStep *findStep( const QString &algorithm );

} // namespace renewal::plugin
