#pragma once

#include <QCoreApplication>

namespace renewal::rules
{

//! Gives the free functions of this folder a translation context that lupdate understands.
class PackText
{
    Q_DECLARE_TR_FUNCTIONS( PackText )
};

} // namespace renewal::rules
