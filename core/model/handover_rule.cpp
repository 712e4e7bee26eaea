#include "core/model/handover_rule.h"

#include <algorithm>
#include <iterator>

namespace renewal::model
{

namespace
{

const char *KEYS[] = { "community_id", "community_name", "lot_id", "station_id", "facility_id", "unit_id", "district" };

} // namespace

int columnOf( const TableSpec &table, const std::string &name )
{
  for ( std::size_t i = 0; i < table.fields.size(); ++i )
  {
    if ( table.fields[i].name == name )
      return static_cast<int>( i );
  }
  return -1;
}

int placeColumnOf( const TableSpec &table )
{
  return std::max( columnOf( table, "lot_id" ), columnOf( table, "station_id" ) );
}

HandOver handOverOf( const TableSpec &table )
{
  if ( columnOf( table, "community_id" ) >= 0 )
    return placeColumnOf( table ) >= 0 ? HandOver::Flow : HandOver::Community;
  if ( columnOf( table, "facility_id" ) >= 0 )
    return HandOver::Circle;
  if ( columnOf( table, "district" ) >= 0 )
    return HandOver::District;
  if ( table.geometry != GeometryKind::None )
    return HandOver::Place;
  return columnOf( table, "unit_id" ) >= 0 ? HandOver::Unit : HandOver::Nobody;
}

bool isFreeText( const FieldSpec &field )
{
  return field.type == FieldType::Text && field.check.empty() && std::find( std::begin( KEYS ), std::end( KEYS ), field.name ) == std::end( KEYS );
}

} // namespace renewal::model
