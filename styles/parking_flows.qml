<!DOCTYPE qgis PUBLIC 'http://mrcc.com/qgis.dtd' 'SYSTEM'>
<qgis version="3.22" styleCategories="Symbology|Labeling|Fields" labelsEnabled="1">
  <renderer-v2 type="RuleRenderer" enableorderby="0" forceraster="0" symbollevels="0">
   <rules key="root">
    <rule key="r0" symbol="0" filter="&quot;spaces&quot; &lt;= 5" label="Up to 5 spaces"/>
    <rule key="r1" symbol="1" filter="&quot;spaces&quot; &gt; 5 AND &quot;spaces&quot; &lt;= 20" label="6 to 20 spaces"/>
    <rule key="r2" symbol="2" filter="&quot;spaces&quot; &gt; 20 AND &quot;spaces&quot; &lt;= 50" label="21 to 50 spaces"/>
    <rule key="r3" symbol="3" filter="&quot;spaces&quot; &gt; 50" label="More than 50 spaces"/>
   </rules>
   <symbols>
   <symbol type="line" name="0" alpha="1" clip_to_extent="1" force_rhr="0">
    <layer class="SimpleLine" enabled="1" locked="0" pass="0">
     <Option type="Map">
      <Option name="line_color" value="120,170,210,255" type="QString"/>
      <Option name="line_width" value="0.2" type="QString"/>
      <Option name="line_width_unit" value="MM" type="QString"/>
      <Option name="capstyle" value="round" type="QString"/>
      <Option name="joinstyle" value="round" type="QString"/>
     </Option>
    </layer>
   </symbol>
   <symbol type="line" name="1" alpha="1" clip_to_extent="1" force_rhr="0">
    <layer class="SimpleLine" enabled="1" locked="0" pass="0">
     <Option type="Map">
      <Option name="line_color" value="70,130,185,255" type="QString"/>
      <Option name="line_width" value="0.45" type="QString"/>
      <Option name="line_width_unit" value="MM" type="QString"/>
      <Option name="capstyle" value="round" type="QString"/>
      <Option name="joinstyle" value="round" type="QString"/>
     </Option>
    </layer>
   </symbol>
   <symbol type="line" name="2" alpha="1" clip_to_extent="1" force_rhr="0">
    <layer class="SimpleLine" enabled="1" locked="0" pass="0">
     <Option type="Map">
      <Option name="line_color" value="30,90,150,255" type="QString"/>
      <Option name="line_width" value="0.8" type="QString"/>
      <Option name="line_width_unit" value="MM" type="QString"/>
      <Option name="capstyle" value="round" type="QString"/>
      <Option name="joinstyle" value="round" type="QString"/>
     </Option>
    </layer>
   </symbol>
   <symbol type="line" name="3" alpha="1" clip_to_extent="1" force_rhr="0">
    <layer class="SimpleLine" enabled="1" locked="0" pass="0">
     <Option type="Map">
      <Option name="line_color" value="10,50,110,255" type="QString"/>
      <Option name="line_width" value="1.3" type="QString"/>
      <Option name="line_width_unit" value="MM" type="QString"/>
      <Option name="capstyle" value="round" type="QString"/>
      <Option name="joinstyle" value="round" type="QString"/>
     </Option>
    </layer>
   </symbol>
   </symbols>
  </renderer-v2>
  <labeling type="simple">
   <settings calloutType="simple">
    <text-style fieldName="concat( &quot;spaces&quot;, ' / ', round( &quot;walk_m&quot; ), ' m' )" isExpression="1" fontSize="8" fontSizeUnit="Point" textColor="40,40,40,255" fontFamily="Sans Serif" namedStyle="Regular">
     <text-buffer bufferDraw="1" bufferSize="0.8" bufferSizeUnits="MM" bufferColor="255,255,255,255" bufferOpacity="1"/>
    </text-style>
    <placement placement="2"/>
    <rendering scaleVisibility="1" scaleMin="0" scaleMax="5000" obstacle="1" drawLabels="1"/>
   </settings>
  </labeling>
  <layerGeometryType>1</layerGeometryType>
</qgis>
