#pragma once

#include "core/rules/pack_overlay.h"

#include <QString>
#include <vector>

namespace renewal::plugin
{

//! One rule, item or figure of a pack as the editor shows it. Texts are plain, and come from packs: never to be taken for markup.
struct StandardEntry
{
    rules::EntryKey key;
    QString code; //!< of the rule, or the name of the figure
    QString name;
    QString otherName; //!< in the other language
    QString figure;    //!< what counts, in words
    QString original;  //!< what the standard says, where the overlay says something else
    QString ruleClass; //!< empty for figures
    QString weight;    //!< empty for figures
    model::Basis basis;
    model::Certainty status = model::Certainty::Local;
    QString pack; //!< id of the pack it stands in
    QString row;  //!< row of the source notes, or empty
    std::vector<std::string> replaces;
    QString facilities; //!< of a rule
    QString category;   //!< of an item
    QString appliesWhen;
    QString metWhen;
    bool isChanged = false; //!< by the overlay
};

//! Returns everything that counts under \a overlay, in the order of the pack.
std::vector<StandardEntry> standardEntries( const rules::PackOverlay &overlay );

//! Returns the figures of a rule, an item, or a figure in words, such as "800 m, 2 facilities".
QString figureWords( const model::CoverageRule &rule );
QString figureWords( const model::ChecklistItem &item );
QString figureWords( const model::Figure &figure );

//! Returns \a entry as HTML in which everything that comes from the pack is text.
QString detailHtml( const StandardEntry &entry );

} // namespace renewal::plugin
