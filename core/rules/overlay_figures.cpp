#include "core/rules/overlay_figures.h"

namespace renewal::rules
{

std::vector<model::Figure> withInheritedWords( std::vector<model::Figure> own, const std::vector<model::Figure> &inherited )
{
  for ( model::Figure &figure : own )
  {
    const model::Figure *before = findEntry( inherited, figure.name );
    for ( std::string model::Figure::*word : { &model::Figure::zh, &model::Figure::en, &model::Figure::unit } )
    {
      if ( before && ( figure.*word ).empty() )
        figure.*word = before->*word;
    }
  }
  return own;
}

std::vector<model::Figure> mergedFigures( const OverlaySection<model::Figure> &section )
{
  std::vector<model::Figure> figures;
  for ( const model::Figure &figure : section.inherited() )
    figures.push_back( *section.current( figure.name ) );
  for ( const model::Figure &figure : section.own() )
  {
    if ( !findEntry( section.inherited(), figure.name ) )
      figures.push_back( figure );
  }
  return figures;
}

std::vector<model::Figure> writtenFigures( const OverlaySection<model::Figure> &section )
{
  std::vector<model::Figure> figures;
  for ( model::Figure figure : mergedFigures( section ) )
  {
    const model::Figure *before = findEntry( section.inherited(), figure.name );
    if ( !findEntry( section.own(), figure.name ) )
      continue;
    for ( std::string model::Figure::*word : { &model::Figure::zh, &model::Figure::en, &model::Figure::unit } )
    {
      if ( before && figure.*word == before->*word )
        ( figure.*word ).clear();
    }
    figures.push_back( std::move( figure ) );
  }
  return figures;
}

} // namespace renewal::rules
