#pragma once

#include "core/model/result_schema.h"

namespace renewal::model
{

/**
 * What ties a row of a result to a district, read from the fields of its table, so that a new result is handed over
 * by the right rule, or by none: what nothing ties to a district is never given to one.
 */
enum class HandOver
{
  Community, //!< goes where its community goes
  Flow,      //!< from a place (lot, station) to a community: cut where the two are in different districts
  Circle,    //!< ground around a facility: cut at the border
  District,  //!< names its district
  Place,     //!< by its own point, or by most of its own polygon
  Unit,      //!< goes where its renewal unit goes
  Nobody
};

HandOver handOverOf( const TableSpec &table );

//! Returns the column of field \a name in \a table, -1 if there is none.
int columnOf( const TableSpec &table, const std::string &name );

//! Returns the column of the place a flow starts from (`lot_id`, `station_id`), -1 if there is none.
int placeColumnOf( const TableSpec &table );

//! Returns true for text that anyone may have written (notes, findings): not ids, names of communities, or fixed words.
bool isFreeText( const FieldSpec &field );

} // namespace renewal::model
