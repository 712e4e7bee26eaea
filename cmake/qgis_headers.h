// Precompiled where QGIS is used: its headers cost more time than our code.
#include <QCoreApplication>
#include <functional>
#include <map>
#include <memory>
#include <optional>
#include <qgscoordinatetransform.h>
#include <qgsfeature.h>
#include <qgsgeometry.h>
#include <qgsprocessingalgorithm.h>
#include <qgsprocessingparameters.h>
#include <qgsvectorlayer.h>
#include <string>
#include <vector>
