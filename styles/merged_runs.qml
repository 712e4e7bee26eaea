<!DOCTYPE qgis PUBLIC 'http://mrcc.com/qgis.dtd' 'SYSTEM'>
<qgis version="3.22" styleCategories="Fields|AttributeTable|CustomProperties" labelsEnabled="0">
  <conditionalstyles>
   <rowstyles>
   <style rule="&quot;outcome&quot; = 'present'" name="There already" background_color="#e1e1e1" background_color_alpha="255" text_color="#6e6e6e" text_color_alpha="255">
    <font description="Sans Serif,9,-1,5,50,0,0,0,0,0" style="" bold="0" italic="0" underline="0" strikethrough="0"/>
   </style>
   <style rule="&quot;outcome&quot; IN ('refused', 'incomplete')" name="File refused, or run not finished" background_color="#feebb0" background_color_alpha="255" text_color="#1e1e1e" text_color_alpha="255">
    <font description="Sans Serif,9,-1,5,50,0,0,0,0,0" style="" bold="0" italic="0" underline="0" strikethrough="0"/>
   </style>
   </rowstyles>
   <fieldstyles/>
  </conditionalstyles>
  <layerGeometryType>4</layerGeometryType>
</qgis>
