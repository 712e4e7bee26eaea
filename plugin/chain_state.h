#pragma once

#include "core/store/run_record.h"
#include "plugin/audit_chain.h"
#include "plugin/panel_settings.h"

#include <QDateTime>
#include <QJsonObject>

namespace renewal::plugin
{

//! What became of an input of a stored run.
struct InputCheck
{
    enum class Outcome
    {
      Same,
      Changed,
      Unknown //!< cannot be checked: never a reason to be out of date
    };
    Outcome outcome = Outcome::Unknown;
    QString words; //!< for the user; empty if it is the same
};

//! An input as a run recorded it, to be looked at again.
struct RecordedInput
{
    QString algorithm;
    QString parameter;
    QString layer;  //!< name
    QString source; //!< without passwords
    QStringList fields;
    bool hasFields = false; //!< runs of earlier versions of the plugin do not say which columns were hashed
    qint64 featureCount = 0;
    QString sha256;

    QString key() const { return algorithm + QLatin1Char( '/' ) + parameter; }
};

//! A layer of the project, as far as the chain looks at it.
struct ProjectLayer
{
    QString id;
    QString name;
    QString source; //!< without passwords
};

//! All that the state of the chain is made from.
struct ChainFacts
{
    std::vector<store::StoredRun> runs; //!< all of the database, ascending
    PanelSettings settings;
    QMap<QString, QString> packSums; //!< by algorithm: sha256 of the pack it would be run with; missing: could not be loaded
    QMap<QString, ProjectLayer> layers;
    QMap<QString, InputCheck> checks; //!< by RecordedInput::key(); missing: not looked at yet
};

//! The state of one step.
struct StepState
{
    enum class Kind
    {
      NotRun,
      Done,
      OutOfDate
    };
    Kind kind = Kind::NotRun;
    qint64 runId = 0;
    QDateTime finishedAt;
    QString standard;
    QString period;
    QStringList reasons;    //!< why it is out of date
    QStringList notChecked; //!< inputs that could not be looked at, with the reason
    QStringList missing;    //!< why it cannot be run
    bool isChecking = false;
};

//! Returns true if two sources mean the same layer: file by file, whatever the way of writing it.
bool isSameSource( const QString &a, const QString &b );

//! Returns the inputs of the newest run of each step in the area of \a facts, but for results of earlier steps.
QList<RecordedInput> recordedInputs( const ChainFacts &facts );

//! Returns the state of every step of auditChain(), in its order.
std::vector<StepState> chainStates( const ChainFacts &facts );

//! Returns \a state in a few words: "Done", "Out of date", "Not run".
QString stateWord( const StepState &state );

//! Returns all that is to say about \a state, a sentence per line.
QString stateSentences( const StepState &state );

} // namespace renewal::plugin
