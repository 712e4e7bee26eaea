<!DOCTYPE qgis PUBLIC 'http://mrcc.com/qgis.dtd' 'SYSTEM'>
<qgis version="3.22" styleCategories="Fields|AttributeTable|CustomProperties" labelsEnabled="0">
  <conditionalstyles>
   <rowstyles>
   <style rule="&quot;verdict&quot; = &#39;unmet&#39;" name="Not met" background_color="#f4877d" background_color_alpha="255" text_color="#1e1e1e" text_color_alpha="255">
    <font description="Sans Serif,9,-1,5,75,0,0,0,0,0" style="" bold="1" italic="0" underline="0" strikethrough="0"/>
   </style>
   <style rule="&quot;verdict&quot; = &#39;nodata&#39;" name="Not known: no data" background_color="#e1e1e1" background_color_alpha="255" text_color="#1e1e1e" text_color_alpha="255">
    <font description="Sans Serif,9,-1,5,50,0,0,0,0,0" style="" bold="0" italic="0" underline="0" strikethrough="0"/>
   </style>
   <style rule="&quot;verdict&quot; = &#39;met&#39;" name="Met" background_color="#ccebc5" background_color_alpha="255" text_color="#1e1e1e" text_color_alpha="255">
    <font description="Sans Serif,9,-1,5,50,0,0,0,0,0" style="" bold="0" italic="0" underline="0" strikethrough="0"/>
   </style>
   <style rule="&quot;verdict&quot; = &#39;na&#39; AND &quot;value&quot; IS NOT NULL" name="Exempt, shown apart" background_color="#e4ecf7" background_color_alpha="255" text_color="#1e1e1e" text_color_alpha="255">
    <font description="Sans Serif,9,-1,5,50,0,0,0,0,0" style="" bold="0" italic="0" underline="0" strikethrough="0"/>
   </style>
   <style rule="&quot;verdict&quot; = &#39;na&#39;" name="Does not apply" background_color="#f7f7f7" background_color_alpha="255" text_color="#8c8c8c" text_color_alpha="255">
    <font description="Sans Serif,9,-1,5,50,0,0,0,0,0" style="" bold="0" italic="0" underline="0" strikethrough="0"/>
   </style>
   </rowstyles>
   <fieldstyles/>
  </conditionalstyles>
  <layerGeometryType>4</layerGeometryType>
</qgis>
