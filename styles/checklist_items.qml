<!DOCTYPE qgis PUBLIC 'http://mrcc.com/qgis.dtd' 'SYSTEM'>
<qgis version="3.22" styleCategories="Fields|AttributeTable|CustomProperties" labelsEnabled="0">
  <conditionalstyles>
   <rowstyles>
   <style rule="&quot;kind&quot; = &#39;must&#39; AND &quot;verdict&quot; = &#39;unmet&#39;" name="Must-have not met" background_color="#f4877d" background_color_alpha="255" text_color="#1e1e1e" text_color_alpha="255">
    <font description="Sans Serif,9,-1,5,75,0,0,0,0,0" style="" bold="1" italic="0" underline="0" strikethrough="0"/>
   </style>
   <style rule="&quot;kind&quot; &lt;&gt; &#39;must&#39; AND &quot;verdict&quot; = &#39;unmet&#39;" name="Optional item not met" background_color="#fbc4be" background_color_alpha="255" text_color="#1e1e1e" text_color_alpha="255">
    <font description="Sans Serif,9,-1,5,50,0,0,0,0,0" style="" bold="0" italic="0" underline="0" strikethrough="0"/>
   </style>
   <style rule="&quot;verdict&quot; = &#39;partly&#39;" name="Partly met" background_color="#feebb0" background_color_alpha="255" text_color="#1e1e1e" text_color_alpha="255">
    <font description="Sans Serif,9,-1,5,50,0,0,0,0,0" style="" bold="0" italic="0" underline="0" strikethrough="0"/>
   </style>
   <style rule="&quot;verdict&quot; = &#39;nodata&#39;" name="Not known: no data" background_color="#e1e1e1" background_color_alpha="255" text_color="#1e1e1e" text_color_alpha="255">
    <font description="Sans Serif,9,-1,5,50,0,0,0,0,0" style="" bold="0" italic="0" underline="0" strikethrough="0"/>
   </style>
   <style rule="&quot;verdict&quot; = &#39;met&#39;" name="Met" background_color="#ccebc5" background_color_alpha="255" text_color="#1e1e1e" text_color_alpha="255">
    <font description="Sans Serif,9,-1,5,50,0,0,0,0,0" style="" bold="0" italic="0" underline="0" strikethrough="0"/>
   </style>
   <style rule="&quot;verdict&quot; = &#39;na&#39;" name="Does not apply" background_color="#f7f7f7" background_color_alpha="255" text_color="#8c8c8c" text_color_alpha="255">
    <font description="Sans Serif,9,-1,5,50,0,0,0,0,0" style="" bold="0" italic="0" underline="0" strikethrough="0"/>
   </style>
   </rowstyles>
   <fieldstyles/>
  </conditionalstyles>
  <attributetableconfig actionWidgetStyle="dropDown" sortExpression="CASE &quot;kind&quot; WHEN &#39;must&#39; THEN 0 WHEN &#39;optional&#39; THEN 10 ELSE 20 END + CASE &quot;verdict&quot; WHEN &#39;unmet&#39; THEN 0 WHEN &#39;partly&#39; THEN 1 WHEN &#39;nodata&#39; THEN 2 WHEN &#39;met&#39; THEN 3 ELSE 4 END" sortOrder="0">
   <columns/>
  </attributetableconfig>
  <layerGeometryType>4</layerGeometryType>
</qgis>
