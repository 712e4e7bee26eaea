#pragma once

#include <QHash>
#include <QObject>
#include <QPointer>
#include <QSet>
#include <QStringList>
#include <functional>
#include <qgsfeatureid.h>
#include <vector>

class QgsMapCanvas;
class QgsVectorLayer;

namespace renewal::plugin
{

/**
 * Keeps the selection of communities the same in the panel and on the map: in every layer of the project that has them, by
 * their id. A selection that came from one side is never sent back to it.
 */
class MapLink
{
  public:
    //! Called with the ids that are now selected on the map.
    using Selected = std::function<void( const QStringList &ids )>;

    explicit MapLink( Selected selected );

    //! A layer with communities, and the column of their id; empty: the feature id.
    struct Target
    {
        QPointer<QgsVectorLayer> layer;
        QString field;
    };

    //! Links \a targets and no other layers; the first one is zoomed to.
    void setTargets( const std::vector<Target> &targets );

    //! Selects communities \a ids on the map.
    void select( const QStringList &ids );

    //! Selects communities \a ids, and moves \a canvas to them. Returns false if no layer has any of them.
    bool show( const QStringList &ids, QgsMapCanvas &canvas );

  private:
    struct Linked
    {
        Target target;
        QHash<QString, QgsFeatureId> features; //!< by id; made when first needed
        QHash<QgsFeatureId, QString> ids;
        bool isRead = false;
    };

    static void read( Linked &linked );
    QgsFeatureIds featuresOf( Linked &linked, const QStringList &ids );
    void onMapSelection( std::size_t index );

    Selected mSelected;
    std::vector<Linked> mLinked;
    bool mIsSending = false;
    QObject mReceiver;
};

} // namespace renewal::plugin
