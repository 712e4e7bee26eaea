#pragma once

#include <QString>
#include <QVariantMap>

class QgsProcessingAlgorithm;
class QgsProcessingContext;

namespace renewal::algorithms
{

/**
 * The values of one run's parameters, by name. Processing's own typed getters are protected, and its "empty" has
 * several faces: absent, null, empty text. Keeps references: not to outlive what it was made from.
 */
class ParameterValues
{
  public:
    ParameterValues( const QgsProcessingAlgorithm &algorithm, const QVariantMap &parameters, QgsProcessingContext &context );

    //! Returns true if the user gave anything for \a name.
    bool isGiven( const QString &name ) const;
    double number( const QString &name ) const;
    bool flag( const QString &name ) const;
    QString text( const QString &name ) const;   //!< trimmed; empty if not given
    QString field( const QString &name ) const;  //!< a field's name as it stands, blanks included
    QString choice( const QString &name ) const; //!< the key of an enumeration

  private:
    const QgsProcessingAlgorithm &mAlgorithm;
    const QVariantMap &mParameters;
    QgsProcessingContext &mContext;
};

} // namespace renewal::algorithms
