#pragma once

#include "core/rules/pack_error.h"
#include "core/rules/pack_loader.h"

#include <QMap>

//! Small packs for the tests of the merging.
namespace renewal::rules
{

inline QByteArray rule( const QByteArray &code, const QByteArray &replaces = QByteArray() )
{
  return "{\"code\":\"" + code + "\",\"zh\":\"z\",\"en\":\"e\",\"facilities\":[\"park\"],\"limit_m\":300,\"class\":\"must\"" + ( replaces.isEmpty() ? QByteArray() : ",\"replaces\":[" + replaces + "]" ) + "}";
}

inline QByteArray pack( const QByteArray &id, const QByteArray &extends, const QByteArray &rules )
{
  return "{\"id\":\"" + id + "\",\"version\":\"1\",\"title\":{\"zh\":\"z\"},\"extends\":[" + extends + "],\"coverage\":[" + rules + "]}";
}

inline QByteArray item( const QByteArray &code, const QByteArray &replaces = QByteArray() )
{
  return "{\"code\":\"" + code + "\",\"zh\":\"z\",\"en\":\"e\",\"kind\":\"must\",\"category\":\"c\",\"met_when\":\"a\"" + ( replaces.isEmpty() ? QByteArray() : ",\"replaces\":[" + replaces + "]" ) + "}";
}

inline QByteArray listPack( const QByteArray &id, const QByteArray &extends, const QByteArray &rules, const QByteArray &items )
{
  QByteArray bytes = pack( id, extends, rules );
  bytes.chop( 1 );
  return bytes + ",\"checklist\":[" + items + "]}";
}

//! A small library of packs instead of the shipped ones.
using Library = QMap<QString, QByteArray>;

inline PackSource sourceOf( const Library &library )
{
  return [library]( const QString &id )
  { return library.contains( id ) ? std::optional<QByteArray>( library.value( id ) ) : std::nullopt; };
}

template <typename Entry>
QStringList codesOf( const std::vector<Entry> &entries )
{
  QStringList list;
  for ( const Entry &one : entries )
    list << QString::fromStdString( one.code );
  return list;
}

inline QStringList codes( const model::RulePack &loaded )
{
  return codesOf( loaded.coverage );
}

template <typename Function>
QString complaint( Function function )
{
  try
  {
    function();
  }
  catch ( const PackError &error )
  {
    return error.message();
  }
  return QStringLiteral( "accepted" );
}

inline QString mergeComplaint( const QByteArray &bytes, const Library &library )
{
  return complaint( [&]
                    { mergePack( bytes, QStringLiteral( "p.json" ), sourceOf( library ) ); } );
}

inline const Library BASES { { "base", pack( "base", "", rule( "B-1" ) + "," + rule( "B-2" ) ) }, { "other", pack( "other", "", rule( "O-1" ) ) }, { "list", listPack( "list", "", rule( "Q-1" ) + "," + rule( "Q-2" ), item( "Q-1" ) + "," + item( "L-1" ) + "," + item( "L-2" ) ) } };

} // namespace renewal::rules
