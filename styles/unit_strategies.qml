<!DOCTYPE qgis PUBLIC 'http://mrcc.com/qgis.dtd' 'SYSTEM'>
<qgis version="3.22" styleCategories="Symbology|Labeling|Fields" labelsEnabled="1">
  <renderer-v2 type="RuleRenderer" enableorderby="0" forceraster="0" symbollevels="0">
   <rules key="root">
    <rule key="r0" symbol="0" filter="&quot;strategy&quot; = '整治提升'" label="Improvement (整治提升)"/>
    <rule key="r1" symbol="1" filter="&quot;strategy&quot; = '改建完善'" label="Partial rebuilding (改建完善)"/>
    <rule key="r2" symbol="2" filter="&quot;strategy&quot; = '拆除新建'" label="Redevelopment (拆除新建)"/>
    <rule key="r3" symbol="3" filter="&quot;strategy&quot; IS NULL" label="Not known: no data"/>
    <rule key="r4" symbol="4" filter="&quot;red_lines&quot; = 'unmet'" label="Breaks a red line"/>
   </rules>
   <symbols>
   <symbol type="fill" name="0" alpha="0.8" clip_to_extent="1" force_rhr="0">
    <layer class="SimpleFill" enabled="1" locked="0" pass="0">
     <Option type="Map">
      <Option name="color" value="120,180,120,255" type="QString"/>
      <Option name="outline_color" value="80,80,80,255" type="QString"/>
      <Option name="outline_width" value="0.26" type="QString"/>
      <Option name="outline_style" value="solid" type="QString"/>
      <Option name="style" value="solid" type="QString"/>
     </Option>
    </layer>
   </symbol>
   <symbol type="fill" name="1" alpha="0.8" clip_to_extent="1" force_rhr="0">
    <layer class="SimpleFill" enabled="1" locked="0" pass="0">
     <Option type="Map">
      <Option name="color" value="245,190,80,255" type="QString"/>
      <Option name="outline_color" value="80,80,80,255" type="QString"/>
      <Option name="outline_width" value="0.26" type="QString"/>
      <Option name="outline_style" value="solid" type="QString"/>
      <Option name="style" value="solid" type="QString"/>
     </Option>
    </layer>
   </symbol>
   <symbol type="fill" name="2" alpha="0.8" clip_to_extent="1" force_rhr="0">
    <layer class="SimpleFill" enabled="1" locked="0" pass="0">
     <Option type="Map">
      <Option name="color" value="170,110,190,255" type="QString"/>
      <Option name="outline_color" value="80,80,80,255" type="QString"/>
      <Option name="outline_width" value="0.26" type="QString"/>
      <Option name="outline_style" value="solid" type="QString"/>
      <Option name="style" value="solid" type="QString"/>
     </Option>
    </layer>
   </symbol>
   <symbol type="fill" name="3" alpha="0.8" clip_to_extent="1" force_rhr="0">
    <layer class="SimpleFill" enabled="1" locked="0" pass="0">
     <Option type="Map">
      <Option name="color" value="200,200,200,255" type="QString"/>
      <Option name="outline_color" value="80,80,80,255" type="QString"/>
      <Option name="outline_width" value="0.26" type="QString"/>
      <Option name="outline_style" value="solid" type="QString"/>
      <Option name="style" value="solid" type="QString"/>
     </Option>
    </layer>
   </symbol>
   <symbol type="fill" name="4" alpha="1" clip_to_extent="1" force_rhr="0">
    <layer class="SimpleFill" enabled="1" locked="0" pass="0">
     <Option type="Map">
      <Option name="color" value="255,255,255,0" type="QString"/>
      <Option name="outline_color" value="200,30,30,255" type="QString"/>
      <Option name="outline_width" value="0.9" type="QString"/>
      <Option name="outline_style" value="solid" type="QString"/>
      <Option name="style" value="no" type="QString"/>
     </Option>
    </layer>
   </symbol>
   </symbols>
  </renderer-v2>
  <labeling type="simple">
   <settings calloutType="simple">
    <text-style fieldName="concat( &quot;unit_id&quot;, '\n', &quot;strategy&quot; )" isExpression="1" fontSize="8" fontSizeUnit="Point" textColor="40,40,40,255" fontFamily="Sans Serif" namedStyle="Regular">
     <text-buffer bufferDraw="1" bufferSize="0.8" bufferSizeUnits="MM" bufferColor="255,255,255,255" bufferOpacity="1"/>
    </text-style>
    <placement placement="1"/>
    <rendering scaleVisibility="1" scaleMin="0" scaleMax="50000" obstacle="1" drawLabels="1"/>
   </settings>
  </labeling>
  <layerGeometryType>2</layerGeometryType>
</qgis>
