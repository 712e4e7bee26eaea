#pragma once

#include <QString>
#include <QStringList>
#include <QVariant>
#include <map>
#include <vector>

/**
 * What the items of the shipped checklists say to given attributes, worked out by hand from docs/checklist_items.md.
 */
namespace renewal::rules
{

struct Answer
{
    QString code;       //!< CO-06; CO-06@overlay-x: only as that pack asks it
    QString attributes; //!< "a=1 b=met"
    QString expected;   //!< met, unmet or nodata
};

//! Items that ask one attribute: yes is met (or unmet after an exclamation mark).
inline const char *const YES_NO = "LX20-J01 water LX20-J02 drainage LX20-J03 power LX20-J04 roads LX20-J05 gas LX20-J06 heating LX20-J08 security"
                                  " LX20-J09 waste_sorting LX20-J10 telecom LX20-J11 lines_tidied LX20-J12 common_parts LX20-W01 !illegal_structures"
                                  " LX20-W02 green_lighting LX20-W03 barrier_free LX20-W04 parking LX20-W06 parcel_lockers LX20-W07 culture_fitness"
                                  " LX20-W08 property_room LX20-W09 energy_retrofit LX20-W10 elevator LX20-T01 service_station LX20-T02 health_station"
                                  " LX20-T03 kindergarten LX20-T04 smart_sensing LX20-T05 care_services LX20-T06 convenience_services LX21-02 consent_reached LX21-03 !harm_done LX21-04 shortfalls_surveyed"
                                  " LX21-05 safety_first LX23-01 stairs_renewed LX23-02 environment_renewed LX23-03 management_renewed WJ20-10d ebike"
                                  " WJ20-12 barrier_free WJ20-16 property_managed WJ20-17 property_platform WJ20-18 governance WJ20-19 integrated_management"
                                  " WJ20-20 community_culture WS22-03 committee_area WS22-05 nine_shops HN00-21 dangerous_on_file HN00-24 self_built_checked HN00-30 !safety_hazards"
                                  " HN00-31 services_completed HN00-32 public_space HN00-33 lines_tidied HN00-34 parking HN00-36 property_managed"
                                  " HN-13 not_below_present";

//! Items that ask one coverage verdict, each that may answer it.
inline const char *const COVERED = "LX20-W06 BM21_12 LX20-W06 WJ20_07 LX20-W07 HN00_12 LX20-W07 WJ20_14a LX20-W07 R180_0505 LX20-T01 WJ20_01 LX20-T01 R180_0501"
                                   " LX20-T02 HN00_05 LX20-T02 WJ20_05 LX20-T02 LC62_04 LX20-T02 R180_0509 LX20-T03 HN00_01 LX20-T03 WJ20_02 LX20-T03 CO_03 LX20-T03 R180_0506 WJ20-01 WJ20_01"
                                   " WJ20-02 WJ20_02 WJ20-03 WJ20_03 WJ20-04 WJ20_04 WJ20-05 WJ20_05 WJ20-06 WJ20_06 WJ20-07 WJ20_07 WJ20-08 WJ20_08 WJ20-11 WJ20_11"
                                   " WJ20-14a WJ20_14a WJ20-14b WJ20_14b WJ20-15a WJ20_15a WJ20-15b WJ20_15b";

//! The rest, by hand: code, attributes, verdict.
inline const char *const WORKED_OUT[][3] = {
  { "LX20-J07", "fire_lane=1", "met" },
  { "LX20-J07", "fire_lane=1 fire_water=0", "unmet" },
  { "LX20-J07", "fire_lane=0", "unmet" },
  { "LX20-J07", "fire_water=1", "nodata" },
  { "LX20-W04", "parking_verdict=met parking=0", "met" },
  { "LX20-W04", "parking_verdict=partly", "unmet" },
  { "LX20-W04", "parking_verdict=na", "nodata" },
  { "LX20-W05", "ebike=1 charging_gap=0", "met" },
  { "LX20-W05", "ebike=1 charging_gap=2", "unmet" },
  { "LX20-W05", "ebike=0", "unmet" },
  { "LX20-W05", "ebike=1", "nodata" },
  { "LX20-T05", "cov_HN_04=met cov_HN00_06=met cov_HN00_08=met", "met" },
  { "LX20-T05", "cov_WJ20_04=met cov_WJ20_03=met cov_R180_0502=met", "met" },
  { "LX20-T05", "cov_HN_03=met cov_HN00_06=met cov_HN00_08=met", "met" },
  { "LX20-T05", "cov_R180_0508=met cov_R180_0507=partly cov_R180_0502=met", "unmet" },
  { "LX20-T05", "cov_R180_0508=met cov_R180_0507=met", "nodata" },
  { "LX20-T06", "cov_HN00_09=met cov_HN00_07=met cov_BM21_01=met cov_BM21_12=met", "met" },
  { "LX20-T06", "cov_BM21_09=met cov_BM21_03=met cov_BM21_01=met cov_WJ20_07=met", "met" },
  { "LX20-T05", "cov_HN_04=unmet care_services=是", "met" },
  { "LX20-T06", "cov_BM21_09=met cov_R180_1002=unmet", "unmet" },
  { "LX20-T06", "cov_BM21_09=met cov_TJ_26=unmet", "unmet" },
  { "LX20-T06", "cov_BM21_09=unmet convenience_services=是", "met" },
  { "LX20-T06", "cov_BM21_09=met cov_BM21_03=met cov_BM21_12=met", "nodata" },
  { "WJ20-09", "water=1 power=1 roads=1 gas=1 heating=1 telecom=1", "met" },
  { "WJ20-09", "water=1 power=1 roads=1 gas=1 heated_zone=0 telecom=1", "met" },
  { "WJ20-09", "water=1 power=1 roads=1 gas=1 heating=0 telecom=1", "unmet" },
  { "WJ20-09", "water=0", "unmet" },
  { "WJ20-09", "power=0", "unmet" },
  { "WJ20-09", "roads=0", "unmet" },
  { "WJ20-09", "gas=0", "unmet" },
  { "WJ20-09", "telecom=0", "unmet" },
  { "WJ20-09", "water=1 power=1 roads=1 gas=1 telecom=1", "nodata" },
  { "WJ20-10a", "onsite=100 households=100", "met" },
  { "WJ20-10a", "onsite=99 households=100", "unmet" },
  { "WJ20-10b", "charging_ready_share=1", "met" },
  { "WJ20-10b", "charging_ready_share=100", "met" },
  { "WJ20-10b", "charging_ready_share=0.99", "unmet" },
  { "WJ20-10b", "charging_ready_share=99", "unmet" },
  { "WJ20-10c", "parking_verdict=met fire_lane=1", "met" },
  { "WJ20-10c", "parking=1 fire_lane=1", "met" },
  { "WJ20-10c", "parking_verdict=met fire_lane=0", "unmet" },
  { "WJ20-10c", "parking_verdict=unmet fire_lane=1", "unmet" },
  { "WJ20-10c", "parking_verdict=met", "nodata" },
  { "WJ20-11", "cov_WJ20_11=met walkways=0", "unmet" },
  { "WJ20-11", "walkways=1", "nodata" },
  { "WJ20-13", "cov_WJ20_13=met waste_sorting=1", "met" },
  { "WJ20-13", "cov_WJ20_13=met waste_sorting=0", "unmet" },
  { "WJ20-13", "cov_WJ20_13=unmet", "unmet" },
  { "WJ20-13", "cov_WJ20_13=met", "nodata" },
  { "WJ20-00", "population=5000", "met" },
  { "WJ20-00", "population=12000", "met" },
  { "WJ20-00", "population=4999", "unmet" },
  { "WJ20-00", "population=12001", "unmet" },
  { "CO-06", "population=10000 nursery_places=45", "met" },
  { "CO-06", "population=10000 nursery_places=44", "unmet" },
  { "CO-06", "population=0 nursery_places=44", "nodata" },
  { "CO-06@overlay-nursery-places-10", "population=10000 nursery_places=100", "met" },
  { "CO-06@overlay-nursery-places-10", "population=10000 nursery_places=99", "unmet" },
  { "WS22-01", "households=1000 service_area_m2=300", "met" },
  { "WS22-01", "households=1000 service_area_m2=299", "unmet" },
  { "WS22-01", "households=0 service_area_m2=299", "nodata" },
  { "WS22-02", "resident_use_share=0.6", "met" },
  { "WS22-02", "resident_use_share=60", "met" },
  { "WS22-02", "resident_use_share=59", "unmet" },
  { "WS22-02", "resident_use_share=0.59", "unmet" },
  { "WS22-04", "cov_WJ20_01=met cov_WJ20_02=met cov_WJ20_03=met cov_WJ20_04=met cov_WJ20_05=met", "met" },
  { "WS22-04", "cov_WJ20_01=met cov_HN00_01=met cov_HN00_06=met cov_HN_04=met cov_HN00_05=met", "met" },
  { "WS22-04", "cov_WJ20_01=met cov_HN00_01=met cov_HN00_06=met cov_HN_03=met cov_HN00_05=met", "met" },
  { "WS22-04", "cov_HN_03=unmet", "unmet" },
  { "WS22-04", "cov_HN00_06=unmet", "unmet" },
  { "WS22-04", "cov_WJ20_01=met cov_WJ20_02=met cov_WJ20_03=unmet cov_WJ20_04=met cov_WJ20_05=met", "unmet" },
  { "WS22-05", "cov_BM21_01=met cov_BM21_04=met cov_R180_0502=met cov_WJ20_07=met cov_BM21_07=met cov_BM21_06=met cov_BM21_11=met cov_BM21_10=met cov_BM21_09=met", "met" },
  { "WS22-05", "cov_BM21_01=met cov_HN00_07=met cov_HN00_08=met cov_BM21_12=met cov_BM21_07=met cov_BM21_06=met cov_BM21_11=met cov_BM21_10=met cov_HN00_09=met", "met" },
  { "WS22-05", "cov_BM21_11=unmet", "unmet" },
  { "WS22-05", "cov_BM21_11=unmet nine_shops=1", "met" },
  { "WS24-01", "complex_area_m2=600", "met" },
  { "WS24-01", "complex_area_m2=599", "unmet" },
  { "WS24-02", "complex_functions=3 complex_core_functions=2", "met" },
  { "WS24-02", "complex_functions=3 complex_core_functions=1", "unmet" },
  { "WS24-02", "complex_functions=2 complex_core_functions=2", "unmet" },
  { "HN00-20", "kind=urban_village", "met" },
  { "HN00-20", "kind=城中村", "met" },
  { "HN00-20", "kind=old_community", "unmet" },
  { "HN00-22", "dangerous_open=0", "met" },
  { "HN00-22", "dangerous_open=1", "unmet" },
  { "HN00-22", "dangerous_found=3 dangerous_closed=3", "met" },
  { "HN00-22", "dangerous_found=3 dangerous_closed=2", "unmet" },
  { "HN00-22", "dangerous_closed=2", "nodata" },
  { "HN00-23", "seismic_found=3 seismic_closed=3", "met" },
  { "HN00-23", "seismic_open=2", "unmet" },
  { "HN00-25", "self_built_open=0", "met" },
  { "HN00-25", "self_built_found=3 self_built_closed=1", "unmet" },
  { "HN00-34", "parking_verdict=met", "met" },
  { "HN00-34", "parking_verdict=unmet", "unmet" },
  { "HN00-35", "ebike=1 charging_gap=0", "met" },
  { "HN00-35", "ebike=0 charging_gap=0", "unmet" },
  { "HN-15", "consent_share=0.8", "met" },
  { "HN-15", "consent_share=80", "met" },
  { "HN-15", "consent_share=79.9", "unmet" },
  { "HN-15", "consent_share=0.79", "unmet" },
};

//! When items apply: code, attributes, yes or no.
inline const char *const APPLIES[][3] = {
  { "LX20-J06", "", "yes" },
  { "LX20-J06", "heated_zone=1", "yes" },
  { "LX20-J06", "heated_zone=否", "no" },
  { "LX20-W10", "", "yes" },
  { "LX20-W10", "storeys=4", "yes" },
  { "LX20-W10", "storeys=3", "no" },
};

//! Asked everywhere but in urban villages, and only there.
inline const char *const NOT_IN_VILLAGES = "LX20-J11 LX20-W04 LX20-W05 WJ20-16";
inline const char *const IN_VILLAGES = "HN00-30 HN00-31 HN00-32 HN00-33 HN00-34 HN00-35 HN00-36";

//! Applicability worked out by hand; expected is yes or no.
inline std::vector<Answer> applicability()
{
  std::vector<Answer> all;
  for ( const auto &row : APPLIES )
    all.push_back( { row[0], QString::fromUtf8( row[1] ), row[2] } );
  for ( const bool isVillageItem : { false, true } )
  {
    for ( const QString &code : QString( isVillageItem ? IN_VILLAGES : NOT_IN_VILLAGES ).split( ' ' ) )
    {
      for ( const char *other : { "", "kind=old_community" } )
        all.push_back( { code, other, isVillageItem ? "no" : "yes" } );
      for ( const char *village : { "kind=Urban_Village", "kind=城中村" } )
        all.push_back( { code, QString::fromUtf8( village ), isVillageItem ? "yes" : "no" } );
    }
  }
  return all;
}

inline std::vector<Answer> answers()
{
  std::vector<Answer> all;
  const QStringList yesNo = QString( YES_NO ).split( ' ' );
  for ( int i = 0; i < yesNo.size(); i += 2 )
  {
    const bool isProblem = yesNo[i + 1].startsWith( '!' );
    const QString attribute = yesNo[i + 1].mid( isProblem ? 1 : 0 ) + "=";
    for ( const char *word : { "1", "true", "T", "yes", "Y", "是", "有", "达标" } )
      all.push_back( { yesNo[i], attribute + QString::fromUtf8( word ), isProblem ? "unmet" : "met" } );
    for ( const char *word : { "0", "false", "f", "No", "n", "否", "无", "不达标" } )
      all.push_back( { yesNo[i], attribute + QString::fromUtf8( word ), isProblem ? "met" : "unmet" } );
    for ( const char *word : { "部分", "2", "" } )
      all.push_back( { yesNo[i], attribute + QString::fromUtf8( word ), "nodata" } );
  }
  const QStringList covered = QString( COVERED ).split( ' ' );
  for ( int i = 0; i < covered.size(); i += 2 )
  {
    for ( const char *verdict : { "met", "partly", "unmet" } )
      all.push_back( { covered[i], "cov_" + covered[i + 1] + "=" + verdict, verdict == std::string( "met" ) ? "met" : "unmet" } );
  }
  for ( const auto &row : WORKED_OUT )
    all.push_back( { row[0], QString::fromUtf8( row[1] ), row[2] } );
  return all;
}

//! Those of \a all about \a code as \a pack asks it.
inline std::vector<Answer> answersFor( const std::vector<Answer> &all, const QString &code, const QString &pack )
{
  std::vector<Answer> general, own;
  const QString ownCode = code + '@' + pack;
  for ( const Answer &answer : all )
  {
    if ( answer.code == code )
      general.push_back( answer );
    else if ( answer.code == ownCode )
      own.push_back( answer );
  }
  return own.empty() ? general : own;
}

//! "a=1 b=met": numbers where they are numbers.
inline std::map<QString, QVariant> attributesIn( const QString &text )
{
  std::map<QString, QVariant> attributes;
  for ( const QString &pair : text.split( ' ', Qt::SkipEmptyParts ) )
  {
    const QString value = pair.section( '=', 1 );
    bool isNumber = false;
    const double number = value.toDouble( &isNumber );
    attributes[pair.section( '=', 0, 0 )] = isNumber ? QVariant( number ) : QVariant( value );
  }
  return attributes;
}

} // namespace renewal::rules
