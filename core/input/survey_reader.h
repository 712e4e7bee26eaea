#pragma once

#include "core/input/layer_reader.h"
#include "core/model/community_checklist.h"

namespace renewal::input
{

//! Field names of a survey table; date, note and building may be empty = not chosen.
struct SurveyFields
{
    QString community;
    QString item;
    QString status;
    QString date;
    QString note;
    QString building {};
};

//! The rows of a survey that answer yes or no.
struct SurveyTable
{
    explicit SurveyTable( const QString &layerName )
      : report( layerName )
    {
    }

    std::vector<model::SurveyRow> rows; //!< in layer order
    qint64 blankRows = 0;               //!< rows of the survey without an answer: no evidence
    LayerReport report;
};

//! Refuses fields that \a source does not have. Throws InputError; reads no feature.
void requireSurveyFields( const QgsFeatureSource &source, const SurveyFields &fields );

/**
 * Reads a survey, with or without geometry. A row's community is matched as text, trimmed, whole numbers without
 * decimals, against \a communities; its item against the codes of \a items, then their Chinese, then their English
 * names (width of signs, case and blanks make no difference; of two items of one name the first). Left out and noted:
 * rows of unknown communities or items, and answers that are neither yes nor no (yes_no.h) with what is written there.
 * A date that cannot be read makes the row undated and is noted. Throws InputError, model::Canceled.
 */
SurveyTable readSurvey( const SourceLayer &layer, const SurveyFields &fields, const std::vector<std::string> &communities, const std::vector<model::ChecklistItem> &items, const model::Progress &progress );

} // namespace renewal::input
