#pragma once

#include "algorithms/supply_reading.h"
#include "core/model/charging_gap.h"

namespace renewal::algorithms
{

//! The layers of charginggap; all but communities may be empty.
struct ChargingSources
{
    GivenLayer communities;
    GivenLayer network;
    GivenLayer entrances;
    GivenLayer stations;
    GivenLayer lots;
};

//! Everything the charging engine needs, read once, and what the rows say about it.
struct ChargingReading
{
    SupplyGround ground;
    model::ChargingInput input;
    model::ChargingSettings settings;
    std::vector<model::Figure> figures; //!< share of electric cars, cars per household, vehicles per pile, radius: in this order
    std::optional<double> evsPerFastStation;
    bool hasEvs = false;         //!< the user named a field of electric vehicles
    bool hasPower = false;       //!< the user named a field of power
    QStringList stationsUnknown; //!< ids of stations without a number of piles
    QStringList kindsUnknown;    //!< ids of lots with a kind that is none of the four
    QStringList ebikeUnread;     //!< ids of communities with an answer on e-bike charging that cannot be read
};

//! Hands the definitions of the layers, fields and numbers of charginggap to \a add.
void addChargingParameters( const AddParameter &add );

//! Returns what is wrong with the parameters of charginggap, or an empty string.
QString chargingProblem( const ParameterValues &values );

//! Reads the layers and numbers, 0 to 50 percent. Throws InputError, model::Canceled.
ChargingReading readCharging( const ChargingSources &layers, const ParameterValues &values, const NetworkChoice &choice, AuditRun &run, QgsProcessingContext &context, QgsProcessingFeedback &feedback );

} // namespace renewal::algorithms
