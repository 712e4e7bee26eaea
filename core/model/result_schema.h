#pragma once

#include <string>
#include <vector>

namespace renewal::model
{

enum class FieldType
{
  Text,
  Integer,
  Real,
  Boolean
};

enum class GeometryKind
{
  None,
  Point,
  Line,
  MultiPolygon,
  Community //!< multipolygon, or point where the communities are points
};

/**
 * One public field of a result. Names are frozen by the contract; the sink, the results database and
 * the style all take them from here.
 */
struct FieldSpec
{
    std::string name;
    FieldType type = FieldType::Text;
    std::string check; //!< SQL condition on the column, or empty
};

//! One result: an output layer of an algorithm, and a table of the results database if isStored.
struct TableSpec
{
    std::string name;
    GeometryKind geometry = GeometryKind::None;
    std::vector<FieldSpec> fields;
    bool isStored = true;
    std::string rowCheck {}; //!< SQL condition on the whole row, or empty
};

//! Returns every result of every audit, in the order of the contract.
const std::vector<TableSpec> &resultTables();

//! Returns the result called \a name. Throws std::invalid_argument if there is none.
const TableSpec &resultTable( const std::string &name );

} // namespace renewal::model
