#pragma once

#include "core/rules/pack_overlay.h"
#include "core/store/run_record.h"

#include <QCoreApplication>

namespace renewal::plugin
{

//! The words of the rule-pack editor that are not in its form.
struct StandardWords
{
    Q_DECLARE_TR_FUNCTIONS( StandardWords )

  public:
    static QString section( rules::PackSection section );
    static QString certainty( model::Certainty certainty );
    //! must, optional, information.
    static QString ruleClass( model::RuleClass ruleClass );
    //! Name of an audit by its Processing id without provider.
    static QString audit( const QString &algorithm );
    //! A run for a sentence: "#12 Service coverage, 金水区, 2025".
    static QString run( const store::StoredRun &run );
    //! The line of scores and grades of an audit.
    static QString grades( const QString &algorithm );
    //! The unit of a figure as a reader writes it, such as "space/household".
    static QString unit( const QString &unit );
    //! True where the interface is Chinese: then the Chinese name of a rule comes first.
    static bool isChinese();
    //! The name in the language of the interface.
    static QString name( const std::string &zh, const std::string &en );
};

} // namespace renewal::plugin
