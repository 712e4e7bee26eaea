<!DOCTYPE qgis PUBLIC 'http://mrcc.com/qgis.dtd' 'SYSTEM'>
<qgis version="3.22" styleCategories="Symbology|Labeling|Fields" labelsEnabled="0">
  <renderer-v2 type="RuleRenderer" enableorderby="1" forceraster="0" symbollevels="0">
   <rules key="root">
    <rule key="r0" symbol="0" filter="&quot;limit_m&quot; &lt;= 300" label="Within 5 minutes on foot (300 m)"/>
    <rule key="r1" symbol="1" filter="&quot;limit_m&quot; &gt; 300 AND &quot;limit_m&quot; &lt;= 500" label="Within 10 minutes on foot (500 m)"/>
    <rule key="r2" symbol="2" filter="&quot;limit_m&quot; &gt; 500 AND &quot;limit_m&quot; &lt;= 1000" label="Within 15 minutes on foot (1000 m)"/>
    <rule key="r3" symbol="3" filter="&quot;limit_m&quot; &gt; 1000" label="Farther than 1000 m"/>
   </rules>
   <symbols>
   <symbol type="fill" name="0" alpha="0.5" clip_to_extent="1" force_rhr="0">
    <layer class="SimpleFill" enabled="1" locked="0" pass="0">
     <Option type="Map">
      <Option name="color" value="35,110,160,255" type="QString"/>
      <Option name="outline_color" value="60,90,120,255" type="QString"/>
      <Option name="outline_width" value="0.15" type="QString"/>
      <Option name="outline_width_unit" value="MM" type="QString"/>
      <Option name="outline_style" value="solid" type="QString"/>
      <Option name="style" value="solid" type="QString"/>
     </Option>
    </layer>
   </symbol>
   <symbol type="fill" name="1" alpha="0.5" clip_to_extent="1" force_rhr="0">
    <layer class="SimpleFill" enabled="1" locked="0" pass="0">
     <Option type="Map">
      <Option name="color" value="90,165,205,255" type="QString"/>
      <Option name="outline_color" value="60,90,120,255" type="QString"/>
      <Option name="outline_width" value="0.15" type="QString"/>
      <Option name="outline_width_unit" value="MM" type="QString"/>
      <Option name="outline_style" value="solid" type="QString"/>
      <Option name="style" value="solid" type="QString"/>
     </Option>
    </layer>
   </symbol>
   <symbol type="fill" name="2" alpha="0.5" clip_to_extent="1" force_rhr="0">
    <layer class="SimpleFill" enabled="1" locked="0" pass="0">
     <Option type="Map">
      <Option name="color" value="170,210,235,255" type="QString"/>
      <Option name="outline_color" value="60,90,120,255" type="QString"/>
      <Option name="outline_width" value="0.15" type="QString"/>
      <Option name="outline_width_unit" value="MM" type="QString"/>
      <Option name="outline_style" value="solid" type="QString"/>
      <Option name="style" value="solid" type="QString"/>
     </Option>
    </layer>
   </symbol>
   <symbol type="fill" name="3" alpha="0.5" clip_to_extent="1" force_rhr="0">
    <layer class="SimpleFill" enabled="1" locked="0" pass="0">
     <Option type="Map">
      <Option name="color" value="220,225,230,255" type="QString"/>
      <Option name="outline_color" value="60,90,120,255" type="QString"/>
      <Option name="outline_width" value="0.15" type="QString"/>
      <Option name="outline_width_unit" value="MM" type="QString"/>
      <Option name="outline_style" value="solid" type="QString"/>
      <Option name="style" value="solid" type="QString"/>
     </Option>
    </layer>
   </symbol>
   </symbols>
   <orderby>
    <orderByClause asc="0" nullsFirst="0">&quot;limit_m&quot;</orderByClause>
   </orderby>
  </renderer-v2>
  <layerGeometryType>2</layerGeometryType>
</qgis>
