#pragma once

#include "core/model/rule_pack.h"

#include <QString>
#include <QStringList>
#include <QVariant>
#include <optional>
#include <qgsexpression.h>
#include <qgsexpressioncontext.h>
#include <qgsfields.h>
#include <vector>

namespace renewal::rules
{

//! What the attributes of one community say about one item.
struct ItemAnswer
{
    std::optional<bool> applies; //!< empty: cannot be known. True where the item has no applies_when
    std::optional<bool> met;     //!< empty: cannot be known
};

/**
 * Returns the attributes that the expressions of \a items read, as written there, each once whatever the case of its
 * letters, in the order of the items: what has to be fetched.
 */
QStringList attributesOf( const std::vector<model::ChecklistItem> &items );

/**
 * The expressions of checklist items, prepared once and evaluated for many communities.
 *
 * An attribute that no column gives is NULL, and so is a cell without an answer (blank, `-`, `/`, `N/A`, NaN): it is for the
 * expression to say what follows from NULL. Names match whatever the case of their letters; of two columns of one
 * name the later one counts, so attributes that the audit offers go behind the layer's own.
 *
 * True, false and numbers (0 is false) answer; so does text that says yes or no (yes_no.h). NULL, any other text and an
 * error in the evaluation are "cannot be known". The context holds the cells and nothing else: no layer, project,
 * variable or geometry. The expressions must have passed expressionProblem(), as those of a loaded pack have.
 *
 * One evaluator for one thread.
 */
class ItemEvaluator
{
  public:
    //! \a columns are the names of the cells that evaluate() will get.
    ItemEvaluator( const std::vector<model::ChecklistItem> &items, const QStringList &columns );

    ItemEvaluator( const ItemEvaluator & ) = delete;
    ItemEvaluator &operator=( const ItemEvaluator & ) = delete;

    //! Returns one answer per item, in their order. \a cells are parallel to the columns.
    std::vector<ItemAnswer> evaluate( const std::vector<QVariant> &cells );

    //! Chooses the community that observed() and observedApplies() speak of; evaluate() does not.
    void observe( const std::vector<QVariant> &cells );

    //! Returns the attributes that met_when of \a item reads, and their cells: `water=是; heating=NULL`.
    QString observed( std::size_t item ) const;

    //! The same for applies_when; empty where there is none.
    QString observedApplies( std::size_t item ) const;

    //! Attributes that the items read and no column gives, in the order of the items.
    QStringList missingAttributes() const { return mMissing; }

  private:
    //! One expression and where its attributes are.
    struct Prepared
    {
        QgsExpression expression;
        std::vector<int> attributes; //!< in mFields, in the order they are written
    };

    Prepared prepare( const std::string &text );
    QVariant cellOf( std::size_t field, const std::vector<QVariant> &cells ) const;
    std::optional<bool> answerOf( Prepared &prepared );
    QString observedBy( const Prepared &prepared ) const;

    QgsFields mFields;         //!< one per attribute that an expression reads
    std::vector<int> mSources; //!< of each field, the column, -1: none
    std::vector<std::optional<Prepared>> mApplies;
    std::vector<Prepared> mMet;
    QStringList mMissing;
    QgsExpressionContext mContext;
    std::vector<QString> mShown; //!< of each field, the cell of the observed community as text
};

} // namespace renewal::rules
