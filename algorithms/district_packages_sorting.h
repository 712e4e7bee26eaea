#pragma once

#include "core/engine/district_map.h"
#include "core/input/rejections.h"
#include "core/input/stored_places.h"
#include "core/store/foreign_names.h"
#include "core/store/result_reader.h"

#include <QStringList>
#include <map>
#include <qgsgeometry.h>

namespace renewal::algorithms
{

//! What of a row is taken away before it goes to a district.
enum class Cut : char
{
  Nothing,
  Outside,   //!< of a circle, the ground outside the district
  Shape,     //!< the geometry: it is another district's too
  Community, //!< the community a flow goes to, and the line
  Place,     //!< the lot or station a flow comes from, and the line
  Unit       //!< the unit a community belongs to
};

struct HandedRow
{
    qint64 rowId = 0;
    Cut cut = Cut::Nothing;
};

//! The rows of one result of one run, by district.
struct HandedTable
{
    const store::StoredTable *table = nullptr;
    std::size_t run = 0; //!< index into ResultReader::latestRuns()
    std::vector<std::vector<HandedRow>> rows;
};

//! The districts as polygons on the ground and in the file.
struct PackageDistricts
{
    QStringList names;
    std::vector<std::vector<model::Rings>> polygons; //!< parallel: outlines in degrees, outer ring first
    QVector<QgsGeometry> outlines;                   //!< parallel: in the CRS of the file
};

//! Which row goes where.
struct Sorting
{
    explicit Sorting( const QString &fileName )
      : left( fileName )
    {
    }

    std::vector<HandedTable> tables;
    std::vector<int> communities;                        //!< per district
    std::vector<std::vector<store::SurveyCells>> survey; //!< per district
    store::ForeignNames names;
    //! By area and unit_id: the id for the packages of a unit that is named after another district's community.
    std::map<std::pair<std::string, std::string>, QString> unitIds;
    input::Rejections left; //!< what goes to nobody, and why
};

/**
 * Sorts the rows of all results of \a reader into \a districts by the rules of docs/district_packages.md. Keeps row
 * numbers only. Throws StoreError, model::Canceled.
 */
Sorting sortRows( store::ResultReader &reader, const PackageDistricts &districts, const input::StoredPlaces &places, const model::Ellipsoid &ellipsoid, model::Progress &progress );

} // namespace renewal::algorithms
