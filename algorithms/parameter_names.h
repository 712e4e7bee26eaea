#pragma once

#include <QString>

namespace renewal::algorithms
{

//! Names of parameters that many algorithms take and the panel fills in (contract, section 1).
inline const QString STANDARD = QStringLiteral( "STANDARD" );
inline const QString STANDARD_FILE = QStringLiteral( "STANDARD_FILE" );
inline const QString RESULTS = QStringLiteral( "RESULTS" );
inline const QString AREA = QStringLiteral( "AREA" );
inline const QString PERIOD = QStringLiteral( "PERIOD" );

} // namespace renewal::algorithms
