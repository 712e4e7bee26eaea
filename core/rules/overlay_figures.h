#pragma once

#include "core/rules/overlay_section.h"

namespace renewal::rules
{

//! Gives the figures of an overlay the words that the loader would give them, so that a comparison sees like with like.
std::vector<model::Figure> withInheritedWords( std::vector<model::Figure> own, const std::vector<model::Figure> &inherited );

//! The figures that count: the inherited ones in their order, changed where the overlay does, then those it adds.
std::vector<model::Figure> mergedFigures( const OverlaySection<model::Figure> &section );

//! The overlay's figures in the order of the pack; words that the loader gives them anyway are not repeated.
std::vector<model::Figure> writtenFigures( const OverlaySection<model::Figure> &section );

} // namespace renewal::rules
