#pragma once

#include "algorithms/supply_reading.h"
#include "core/model/parking_gap.h"
#include "core/model/rule_pack.h"

namespace renewal::algorithms
{

//! The layers of parkinggap; all but communities may be empty.
struct ParkingSources
{
    GivenLayer communities;
    GivenLayer network;
    GivenLayer entrances;
    GivenLayer lots;
};

//! Everything the parking engine needs, read once, and what the rows say about it.
struct ParkingReading
{
    SupplyGround ground;
    model::ParkingInput input;
    model::ParkingSettings settings;
    std::vector<model::Figure> figures; //!< spaces and cars per household, factor, share, limit: in this order
    QStringList lotsInside;             //!< ids of lots inside a community
    QStringList lotsUnknown;            //!< ids of lots without a number of spaces
};

//! Hands the definitions of the layers, fields and numbers of parkinggap to \a add.
void addParkingParameters( const AddParameter &add );

//! Returns what is wrong with the parameters of parkinggap, or an empty string.
QString parkingProblem( const ParameterValues &values );

//! Reads the layers and numbers, 0 to 50 percent. Throws InputError, model::Canceled.
ParkingReading readParking( const ParkingSources &layers, const ParameterValues &values, const NetworkChoice &choice, AuditRun &run, QgsProcessingContext &context, QgsProcessingFeedback &feedback );

} // namespace renewal::algorithms
