#pragma once

#include <optional>
#include <string>
#include <vector>

namespace renewal::model
{

//! How sure a figure is. The spelling is public: verified, verified_secondary, memory, memory_low, local.
enum class Certainty
{
  Verified,
  VerifiedSecondary,
  Memory,
  MemoryLow,
  Local
};

const char *toText( Certainty certainty );
Certainty certaintyFromText( const std::string &text );

//! Must-have (bi bei), optional (tuo zhan) or shown for information only, without score or verdict count.
enum class RuleClass
{
  Must,
  Optional,
  Info
};

const char *toText( RuleClass ruleClass );
RuleClass ruleClassFromText( const std::string &text );

//! Where a requirement comes from.
struct Basis
{
    std::string document;
    std::string clause;
    std::string address {}; //!< of the document in the network, or empty
    //! "document clause", for the result tables.
    std::string text() const;
};

//! Required size of a facility; both parts are optional and the larger one counts.
struct SizeRequirement
{
    std::optional<double> minSquareMetres;
    std::optional<double> per100HouseholdsSquareMetres;
};

//! One distance rule: "at least minCount of these facilities within limitMetres on foot".
struct CoverageRule
{
    std::string code;
    std::string zh;
    std::string en;
    std::vector<std::string> facilities; //!< facility type keys, any of them counts
    double limitMetres = 0.0;
    RuleClass ruleClass = RuleClass::Info;
    std::optional<int> minutes;
    int minCount = 1;
    double weight = 1.0;
    SizeRequirement size;
    std::vector<std::string> replaces;
    Basis basis;
    Certainty status = Certainty::Local;
    std::string pack; //!< id of the pack that the rule stands in
};

/**
 * One question of a checklist, answered by a survey row or by a QGIS expression over the community's attributes.
 *
 * A coverage rule and an item of the same code ask the same question: whoever counts, counts it once.
 */
struct ChecklistItem
{
    std::string code;
    std::string zh;
    std::string en;
    RuleClass kind = RuleClass::Info;
    std::string category;       //!< plain text, such as the class in the source
    std::string dimension;      //!< key of the part of the scorecard, or empty: see dimensionOf() in dimensions.h
    std::string appliesWhen;    //!< expression, or empty: applies everywhere. False: not applicable
    std::string metWhen;        //!< expression: true is met, false unmet, NULL no data
    bool yesMeansUnmet = false; //!< a survey that answers "yes, there is" finds the requirement broken. Says nothing about metWhen
    double weight = 1.0;
    std::string requirement; //!< for the reader, or empty
    std::string unit;        //!< of what is counted, or empty
    std::vector<std::string> replaces;
    Basis basis;
    Certainty status = Certainty::Local;
    std::string pack; //!< id of the pack that the item stands in
};

/**
 * One named number of the sections parking, charging or unit, called like the parameter it stands for, in lower case
 * (`walk_limit` for WALK_LIMIT). knownFigures() has the names, units and ranges.
 */
struct Figure
{
    std::string name;
    double value = 0.0;
    std::string zh;   //!< name, or empty
    std::string en;   //!< name, or empty
    std::string unit; //!< as written in the pack, or empty
    std::string code; //!< row of the source notes, such as HN-06, or empty
    Basis basis;
    Certainty status = Certainty::Local;
    std::string pack; //!< id of the pack that the figure stands in
};

//! Returns the figure called \a name, or nullptr: then no pack says anything about it.
const Figure *findFigure( const std::vector<Figure> &figures, const std::string &name );

//! A standard or local overlay with everything it extends already merged in.
struct RulePack
{
    std::string id;
    std::string version;
    std::string effectiveFrom; //!< ISO date or empty
    std::string titleZh;
    std::string titleEn;
    std::vector<std::string> extends;
    std::vector<CoverageRule> coverage;   //!< each code once
    std::vector<ChecklistItem> checklist; //!< each code once
    std::vector<Figure> parking;          //!< each name once
    std::vector<Figure> charging;         //!< each name once
    std::vector<Figure> unit;             //!< each name once
    //! Hex SHA-256 over the bytes of the pack and of all packs it extends, in load order.
    std::string sha256;
};

} // namespace renewal::model
