<!DOCTYPE qgis PUBLIC 'http://mrcc.com/qgis.dtd' 'SYSTEM'>
<qgis version="3.22" styleCategories="Symbology|Labeling|Fields" labelsEnabled="0">
  <renderer-v2 type="RuleRenderer" enableorderby="0" forceraster="0" symbollevels="0">
   <rules key="root">
    <rule key="r0" symbol="0" filter="&quot;missing_count&quot; = 1" label="Lacks 1 must-have service"/>
    <rule key="r1" symbol="1" filter="&quot;missing_count&quot; &gt;= 2 AND &quot;missing_count&quot; &lt;= 3" label="Lacks 2 or 3 must-have services"/>
    <rule key="r2" symbol="2" filter="&quot;missing_count&quot; &gt;= 4 AND &quot;missing_count&quot; &lt;= 6" label="Lacks 4 to 6 must-have services"/>
    <rule key="r3" symbol="3" filter="&quot;missing_count&quot; &gt; 6" label="Lacks more than 6 must-have services"/>
   </rules>
   <symbols>
   <symbol type="marker" name="0" alpha="1" clip_to_extent="1" force_rhr="0">
    <layer class="SimpleMarker" enabled="1" locked="0" pass="0">
     <Option type="Map">
      <Option name="name" value="circle" type="QString"/>
      <Option name="color" value="254,217,118,255" type="QString"/>
      <Option name="outline_color" value="255,255,255,255" type="QString"/>
      <Option name="outline_width" value="0.1" type="QString"/>
      <Option name="size" value="1.2" type="QString"/>
      <Option name="size_unit" value="MM" type="QString"/>
     </Option>
    </layer>
   </symbol>
   <symbol type="marker" name="1" alpha="1" clip_to_extent="1" force_rhr="0">
    <layer class="SimpleMarker" enabled="1" locked="0" pass="0">
     <Option type="Map">
      <Option name="name" value="circle" type="QString"/>
      <Option name="color" value="253,141,60,255" type="QString"/>
      <Option name="outline_color" value="255,255,255,255" type="QString"/>
      <Option name="outline_width" value="0.1" type="QString"/>
      <Option name="size" value="1.5" type="QString"/>
      <Option name="size_unit" value="MM" type="QString"/>
     </Option>
    </layer>
   </symbol>
   <symbol type="marker" name="2" alpha="1" clip_to_extent="1" force_rhr="0">
    <layer class="SimpleMarker" enabled="1" locked="0" pass="0">
     <Option type="Map">
      <Option name="name" value="circle" type="QString"/>
      <Option name="color" value="227,26,28,255" type="QString"/>
      <Option name="outline_color" value="255,255,255,255" type="QString"/>
      <Option name="outline_width" value="0.1" type="QString"/>
      <Option name="size" value="1.7999999999999998" type="QString"/>
      <Option name="size_unit" value="MM" type="QString"/>
     </Option>
    </layer>
   </symbol>
   <symbol type="marker" name="3" alpha="1" clip_to_extent="1" force_rhr="0">
    <layer class="SimpleMarker" enabled="1" locked="0" pass="0">
     <Option type="Map">
      <Option name="name" value="circle" type="QString"/>
      <Option name="color" value="128,0,38,255" type="QString"/>
      <Option name="outline_color" value="255,255,255,255" type="QString"/>
      <Option name="outline_width" value="0.1" type="QString"/>
      <Option name="size" value="2.0999999999999996" type="QString"/>
      <Option name="size_unit" value="MM" type="QString"/>
     </Option>
    </layer>
   </symbol>
   </symbols>
  </renderer-v2>
  <layerGeometryType>0</layerGeometryType>
</qgis>
