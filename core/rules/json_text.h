#pragma once

#include <QByteArray>
#include <QString>
#include <utility>
#include <vector>

namespace renewal::rules
{

/**
 * One value of a JSON text, with the line it starts in.
 *
 * QJsonDocument is not used: it keeps no line numbers, silently takes the last of two equal keys, and turns 1e999 into
 * infinity. A district that mistypes a pack needs the line; a pack with two limits for one rule must not be guessed at.
 */
struct JsonNode
{
    enum class Kind
    {
      Null,
      Bool,
      Number,
      Text,
      Array,
      Object
    };

    Kind kind = Kind::Null;
    int line = 1; //!< 1-based
    bool boolean = false;
    double number = 0.0; //!< finite
    QString text;
    std::vector<JsonNode> items;                       //!< of an array, in file order
    std::vector<std::pair<QString, JsonNode>> members; //!< of an object, in file order, keys unique

    //! Returns the member called \a key, or nullptr.
    const JsonNode *member( const QString &key ) const;
};

/**
 * Parses \a bytes, one JSON value in UTF-8 with or without a byte order mark.
 *
 * Strict RFC 8259: no comments, no trailing commas, no NaN. Equal keys in one object, numbers beyond a double, more
 * than 16 levels and more than 100,000 values are refused; memory stays bounded by that.
 *
 * \param label names the text in errors, e.g. the file name
 * \throws PackError with label and line
 */
JsonNode parseJson( const QByteArray &bytes, const QString &label );

} // namespace renewal::rules
