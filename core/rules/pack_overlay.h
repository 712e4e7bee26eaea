#pragma once

#include "core/rules/overlay_section.h"

#include <QByteArray>
#include <QString>
#include <set>

namespace renewal::rules
{

enum class PackSection
{
  Coverage,
  Checklist,
  Parking,
  Charging,
  Unit
};

//! Names one rule, item or figure of a pack.
struct EntryKey
{
    PackSection section = PackSection::Coverage;
    std::string key; //!< its code, or the name of the figure

    bool operator==( const EntryKey &other ) const { return section == other.section && key == other.key; }
};

//! What an overlay says about itself.
struct OverlayHead
{
    std::string id;
    std::string version;
    std::string effectiveFrom; //!< ISO date or empty
    std::string titleZh;
    std::string titleEn;
};

/**
 * A local overlay while it is edited: packs that it extends, and the rules, items and figures it changes. It holds only
 * what differs: an entry whose figures are those of the standard again is no longer part of it.
 *
 * A code names one question, as a coverage rule, a checklist item or both, and `replaces` takes both out; so where one of
 * the two is changed, json() repeats the other as it was, with its own basis and status.
 */
class PackOverlay
{
  public:
    //! A new overlay without changes over the shipped pack \a id. \throws PackError
    static PackOverlay over( const QString &id );

    /**
     * The pack of a district in the file \a path. One that extends nothing is its own standard: all its entries can be
     * changed, and undone to what they were when it was opened. \throws PackError
     */
    static PackOverlay fromFile( const QString &path );

    OverlayHead head;

    const std::vector<std::string> &extends() const { return mExtends; }

    const OverlaySection<model::CoverageRule> &coverage() const { return mCoverage; }
    const OverlaySection<model::ChecklistItem> &checklist() const { return mChecklist; }
    const OverlaySection<model::Figure> &figures( PackSection section ) const;

    //! Makes \a rule count, with status `local`, resting on \a basis (no document: on none). Its code must be in the pack.
    void setRule( model::CoverageRule rule, const model::Basis &basis );
    void setItem( model::ChecklistItem item, const model::Basis &basis );
    void setFigure( PackSection section, model::Figure figure, const model::Basis &basis );

    //! Changes what a changed entry rests on; others keep the basis of their standard.
    void setBasis( const EntryKey &entry, const model::Basis &basis );

    bool isChanged( const EntryKey &entry ) const;

    //! Back to the standard's figure.
    void undo( const EntryKey &entry );

    //! The changed entries, in the order of the pack.
    std::vector<EntryKey> changes() const;

    //! The pack as the loader would merge it, but with the changed entries in the places of those they replace, and without sha256.
    model::RulePack effective() const;

    /**
     * The pack as a file: UTF-8 JSON in a fixed order, only what the overlay changes. The same overlay gives the same
     * bytes; whether the loader takes them is for the loader to say (the head is typed by people).
     */
    QByteArray json() const;

  private:
    OverlaySection<model::Figure> &figuresOf( PackSection section );
    template <typename Entry>
    void prepare( Entry &entry, const OverlaySection<Entry> &section, const model::Basis &basis ) const;
    template <typename Entry>
    std::vector<Entry> written( const OverlaySection<Entry> &section, const std::set<std::string> &dropped ) const;
    template <typename Entry>
    std::vector<Entry> merged( const OverlaySection<Entry> &section, const std::set<std::string> &dropped ) const;
    std::set<std::string> replacedCodes() const;
    model::RulePack named() const; //!< the head, and nothing in it

    std::vector<std::string> mExtends;
    std::string mSchema; //!< value of $schema in the opened file, or empty
    OverlaySection<model::CoverageRule> mCoverage;
    OverlaySection<model::ChecklistItem> mChecklist;
    OverlaySection<model::Figure> mParking, mCharging, mUnit;
    //! Inherited codes that the opened overlay replaced and did not repeat: gone on purpose.
    std::set<std::string> mDroppedRules, mDroppedItems;
};

} // namespace renewal::rules
