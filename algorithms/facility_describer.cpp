#include "algorithms/facility_describer.h"

#include "core/engine/place_name.h"
#include "core/model/facility_rules.h"

#include <algorithm>
#include <cstring>

namespace renewal::algorithms
{

namespace
{

//! The text of one cell; a real number without a needless exponent or ".0".
std::string cellText( const QVariant &value )
{
  if ( value.isNull() )
    return std::string();
  const bool isReal = value.type() == QVariant::Double;
  const QString text = isReal ? QString::number( value.toDouble(), 'g', 15 ) : value.toString();
  return std::string( engine::trimmed( text.toStdString() ) );
}

//! Field names cannot hold a colon in every format: social_facility:for is also read from social_facility_for.
QString fieldSpelling( const char *key )
{
  return QString::fromLatin1( key ).replace( ':', '_' );
}

bool isKey( const std::string &name )
{
  const auto &keys = model::facilityTagKeys();
  return std::any_of( keys.begin(), keys.end(), [&name]( const char *key )
                      { return name == key; } );
}

} // namespace

FacilityDescriber::FacilityDescriber( FacilityScheme scheme, const QgsFields &fields, const QString &codeField, const QString &nameField )
  : mScheme( scheme )
  , mCodeIndex( codeField.isEmpty() ? -1 : fields.lookupField( codeField ) )
  , mNameIndex( fields.lookupField( nameField.isEmpty() ? QStringLiteral( "name" ) : nameField ) )
{
  if ( scheme != FacilityScheme::Osm )
    return;
  mBareKey = isKey( codeField.toStdString() ) ? codeField.toStdString() : "*";
  for ( const char *key : model::facilityTagKeys() )
  {
    int index = fields.indexOf( QString::fromLatin1( key ) );
    if ( index < 0 )
      index = fields.indexOf( fieldSpelling( key ) );
    if ( index >= 0 )
      mTagFields.push_back( { index, key } );
  }
  mOtherTagsIndex = fields.indexOf( QStringLiteral( "other_tags" ) );
}

bool FacilityDescriber::isUsable() const
{
  switch ( mScheme )
  {
    case FacilityScheme::Amap:
      return mCodeIndex >= 0;
    case FacilityScheme::Osm:
      return mCodeIndex >= 0 || mOtherTagsIndex >= 0 || !mTagFields.empty();
    case FacilityScheme::Keywords:
      return mNameIndex >= 0;
  }
  return false;
}

std::string FacilityDescriber::nameOf( const QgsFeature &feature ) const
{
  return mNameIndex < 0 ? std::string() : cellText( feature.attribute( mNameIndex ) );
}

model::OsmTags FacilityDescriber::tagsOf( const QgsFeature &feature ) const
{
  model::OsmTags tags;
  const auto addAll = [&tags]( const model::OsmTags &more )
  {
    for ( const auto &item : more.items )
    {
      if ( tags.value( item.first ).empty() )
        tags.items.push_back( item );
    }
  };
  if ( mCodeIndex >= 0 )
    addAll( engine::parseTagText( cellText( feature.attribute( mCodeIndex ) ), mBareKey ) );
  for ( const TagField &field : mTagFields )
  {
    std::string value = cellText( feature.attribute( field.index ) );
    if ( field.index != mCodeIndex && !value.empty() )
      addAll( { { { field.key, std::move( value ) } } } );
  }
  if ( mOtherTagsIndex >= 0 && mOtherTagsIndex != mCodeIndex )
    addAll( engine::parseTagText( cellText( feature.attribute( mOtherTagsIndex ) ), "" ) );
  return tags;
}

engine::Classification FacilityDescriber::classify( const QgsFeature &feature ) const
{
  const std::string name = nameOf( feature );
  switch ( mScheme )
  {
    case FacilityScheme::Amap:
      return engine::classifyAmap( cellText( feature.attribute( mCodeIndex ) ), name );
    case FacilityScheme::Osm:
      return engine::classifyOsm( tagsOf( feature ), name );
    case FacilityScheme::Keywords:
      return engine::classifyByName( name );
  }
  return {};
}

} // namespace renewal::algorithms
