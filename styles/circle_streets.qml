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
   <symbol type="line" name="0" alpha="1" clip_to_extent="1" force_rhr="0">
    <layer class="SimpleLine" enabled="1" locked="0" pass="0">
     <Option type="Map">
      <Option name="line_color" value="35,110,160,255" type="QString"/>
      <Option name="line_width" value="0.9" type="QString"/>
      <Option name="line_width_unit" value="MM" type="QString"/>
      <Option name="capstyle" value="round" type="QString"/>
      <Option name="joinstyle" value="round" type="QString"/>
     </Option>
    </layer>
   </symbol>
   <symbol type="line" name="1" alpha="1" clip_to_extent="1" force_rhr="0">
    <layer class="SimpleLine" enabled="1" locked="0" pass="0">
     <Option type="Map">
      <Option name="line_color" value="90,165,205,255" type="QString"/>
      <Option name="line_width" value="0.75" type="QString"/>
      <Option name="line_width_unit" value="MM" type="QString"/>
      <Option name="capstyle" value="round" type="QString"/>
      <Option name="joinstyle" value="round" type="QString"/>
     </Option>
    </layer>
   </symbol>
   <symbol type="line" name="2" alpha="1" clip_to_extent="1" force_rhr="0">
    <layer class="SimpleLine" enabled="1" locked="0" pass="0">
     <Option type="Map">
      <Option name="line_color" value="150,190,220,255" type="QString"/>
      <Option name="line_width" value="0.6000000000000001" type="QString"/>
      <Option name="line_width_unit" value="MM" type="QString"/>
      <Option name="capstyle" value="round" type="QString"/>
      <Option name="joinstyle" value="round" type="QString"/>
     </Option>
    </layer>
   </symbol>
   <symbol type="line" name="3" alpha="1" clip_to_extent="1" force_rhr="0">
    <layer class="SimpleLine" enabled="1" locked="0" pass="0">
     <Option type="Map">
      <Option name="line_color" value="190,195,200,255" type="QString"/>
      <Option name="line_width" value="0.45000000000000007" type="QString"/>
      <Option name="line_width_unit" value="MM" type="QString"/>
      <Option name="capstyle" value="round" type="QString"/>
      <Option name="joinstyle" value="round" type="QString"/>
     </Option>
    </layer>
   </symbol>
   </symbols>
   <orderby>
    <orderByClause asc="0" nullsFirst="0">&quot;limit_m&quot;</orderByClause>
   </orderby>
  </renderer-v2>
  <layerGeometryType>1</layerGeometryType>
</qgis>
