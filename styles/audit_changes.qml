<!DOCTYPE qgis PUBLIC 'http://mrcc.com/qgis.dtd' 'SYSTEM'>
<qgis version="3.22" styleCategories="Fields|AttributeTable|CustomProperties" labelsEnabled="0">
  <conditionalstyles>
   <rowstyles>
   <style rule="&quot;change&quot; = &#39;new&#39;" name="New problem" background_color="#f4877d" background_color_alpha="255" text_color="#1e1e1e" text_color_alpha="255">
    <font description="Sans Serif,9,-1,5,75,0,0,0,0,0" style="" bold="1" italic="0" underline="0" strikethrough="0"/>
   </style>
   <style rule="&quot;change&quot; = &#39;worse&#39;" name="Problem has become worse" background_color="#fbc4be" background_color_alpha="255" text_color="#1e1e1e" text_color_alpha="255">
    <font description="Sans Serif,9,-1,5,50,0,0,0,0,0" style="" bold="0" italic="0" underline="0" strikethrough="0"/>
   </style>
   <style rule="&quot;change&quot; = &#39;persistent&#39;" name="Problem as before" background_color="#feebb0" background_color_alpha="255" text_color="#1e1e1e" text_color_alpha="255">
    <font description="Sans Serif,9,-1,5,50,0,0,0,0,0" style="" bold="0" italic="0" underline="0" strikethrough="0"/>
   </style>
   <style rule="&quot;change&quot; = &#39;better&#39;" name="Problem has become better" background_color="#e6f5c9" background_color_alpha="255" text_color="#1e1e1e" text_color_alpha="255">
    <font description="Sans Serif,9,-1,5,50,0,0,0,0,0" style="" bold="0" italic="0" underline="0" strikethrough="0"/>
   </style>
   <style rule="&quot;change&quot; = &#39;resolved&#39;" name="Solved" background_color="#ccebc5" background_color_alpha="255" text_color="#1e1e1e" text_color_alpha="255">
    <font description="Sans Serif,9,-1,5,50,0,0,0,0,0" style="" bold="0" italic="0" underline="0" strikethrough="0"/>
   </style>
   <style rule="&quot;change&quot; = &#39;unknown&#39;" name="Not known any more: not solved" background_color="#e1e1e1" background_color_alpha="255" text_color="#1e1e1e" text_color_alpha="255">
    <font description="Sans Serif,9,-1,5,50,0,0,0,0,0" style="" bold="0" italic="0" underline="0" strikethrough="0"/>
   </style>
   </rowstyles>
   <fieldstyles/>
  </conditionalstyles>
  <attributetableconfig actionWidgetStyle="dropDown" sortExpression="CASE &quot;change&quot; WHEN &#39;new&#39; THEN 0 WHEN &#39;worse&#39; THEN 1 WHEN &#39;unknown&#39; THEN 2 WHEN &#39;persistent&#39; THEN 3 WHEN &#39;better&#39; THEN 4 ELSE 5 END" sortOrder="0">
   <columns/>
  </attributetableconfig>
  <layerGeometryType>4</layerGeometryType>
</qgis>
