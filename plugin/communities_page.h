#pragma once

#include "plugin/community_model.h"
#include "plugin/map_link.h"

#include <QCoreApplication>
#include <functional>

class QgsMapCanvas;

namespace Ui
{
class AuditPanel;
}

namespace renewal::plugin
{

//! The page with the table of communities: filters, and the link with the map both ways.
class CommunitiesPage
{
    Q_DECLARE_TR_FUNCTIONS( CommunitiesPage )

  public:
    //! What the page asks of the panel.
    struct Actions
    {
        std::function<void( const CommunityRow &community )> survey;
        std::function<void()> filtered; //!< the user has set another filter
    };

    //! \a ui and \a canvas must outlive the page.
    CommunitiesPage( Ui::AuditPanel &ui, QgsMapCanvas &canvas, Actions actions );

    //! Shows \a table; what was marked stays marked.
    void show( CommunityTable table );

    //! Sets the filters of a project; tells nobody. A district or unit that is not there is kept until the user changes it.
    void setFilters( const QString &search, const QString &district, const QString &unit );

    QString search() const;
    QString district() const { return mDistrict; }
    QString unit() const { return mUnit; }

    //! Links the table with layers of the map.
    void setTargets( const std::vector<MapLink::Target> &targets ) { mLink.setTargets( targets ); }

    //! Returns the ids of the marked communities, in the order of the table.
    QStringList marked() const;

    //! Marks communities \a ids, as a selection on the map does.
    void mark( const QStringList &ids );

    //! Selects the marked communities on the map and moves there.
    void showOnMap();

  private:
    void applyFilters();
    void showChoices();
    void showCount();
    void onMarked();

    Ui::AuditPanel &mUi;
    QgsMapCanvas &mCanvas;
    Actions mActions;
    CommunityModel mModel;
    CommunityFilter mFilter;
    MapLink mLink;
    QString mDistrict, mUnit;
    bool mIsMarking = false; //!< the marks come from the map or from a new table
};

} // namespace renewal::plugin
