#pragma once

#include <QString>
#include <QStringList>
#include <array>
#include <optional>
#include <vector>

namespace renewal::plugin
{

//! Verdicts in the order in which they are shown.
enum EffectVerdict
{
  EFFECT_MET,
  EFFECT_PARTLY,
  EFFECT_UNMET,
  EFFECT_NODATA,
  EFFECT_NA,
  EFFECT_VERDICTS
};

//! A community for which a change of the pack changes something; before and after are words for the user.
struct EffectCommunity
{
    QString id;
    QString name;
    QString before;
    QString after;
};

//! What becomes of one question, or of a grade.
struct EffectLine
{
    QString audit; //!< Processing id without provider
    QString area;
    QString code;
    QString name;
    std::array<int, EFFECT_VERDICTS> before {};
    std::array<int, EFFECT_VERDICTS> after {};
    int unknown = 0;                    //!< communities whose verdict only a run can tell
    std::optional<double> sumBefore {}; //!< what is lacking in all communities, or the mean score
    std::optional<double> sumAfter {};
    std::vector<EffectCommunity> communities {}; //!< those that change

    bool isChanged() const { return unknown > 0 || before != after || !communities.empty() || sumBefore != sumAfter; }
};

//! What a change of the pack does to results: known from stored rows, or from a trial run.
struct StandardEffect
{
    std::vector<EffectLine> lines; //!< those that change, or may
    int unchanged = 0;             //!< questions of the compared runs that stay as they are
    QStringList notes;             //!< what is not compared, and why; sentences
};

//! Returns the verdict that \a text, as the results spell it, is; EFFECT_VERDICTS for none.
int effectVerdict( const QString &text );

//! Returns \a text, a verdict as the results spell it, for the user.
QString verdictWords( const QString &text );

} // namespace renewal::plugin
