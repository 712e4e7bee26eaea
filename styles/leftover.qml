<!DOCTYPE qgis PUBLIC 'http://mrcc.com/qgis.dtd' 'SYSTEM'>
<qgis version="3.22" styleCategories="Symbology|Labeling|Fields" labelsEnabled="1">
  <renderer-v2 type="RuleRenderer" enableorderby="0" forceraster="0" symbollevels="0">
   <rules key="root">
    <rule key="r0" symbol="0" filter="&quot;cause&quot; = 'need'" label="Need not known or not valid"/>
    <rule key="r1" symbol="1" filter="&quot;cause&quot; = 'limit'" label="Over a limit by itself"/>
    <rule key="r2" symbol="2" filter="&quot;cause&quot; = 'alone'" label="No neighbour: too far, barrier or boundary"/>
    <rule key="r3" symbol="3" filter="&quot;cause&quot; = 'group'" label="Group of neighbours too small"/>
    <rule key="r4" symbol="4" filter="&quot;cause&quot; = 'no_place'" label="No place within the limits"/>
    <rule key="r5" symbol="5" filter="&quot;cause&quot; = 'unknown'" label="Not known: no data"/>
   </rules>
   <symbols>
   <symbol type="fill" name="0" alpha="0.8" clip_to_extent="1" force_rhr="0">
    <layer class="SimpleFill" enabled="1" locked="0" pass="0">
     <Option type="Map">
      <Option name="color" value="150,150,150,255" type="QString"/>
      <Option name="outline_color" value="70,70,70,255" type="QString"/>
      <Option name="outline_width" value="0.26" type="QString"/>
      <Option name="outline_style" value="solid" type="QString"/>
      <Option name="style" value="b_diagonal" type="QString"/>
     </Option>
    </layer>
   </symbol>
   <symbol type="fill" name="1" alpha="0.8" clip_to_extent="1" force_rhr="0">
    <layer class="SimpleFill" enabled="1" locked="0" pass="0">
     <Option type="Map">
      <Option name="color" value="150,60,120,255" type="QString"/>
      <Option name="outline_color" value="70,70,70,255" type="QString"/>
      <Option name="outline_width" value="0.26" type="QString"/>
      <Option name="outline_style" value="solid" type="QString"/>
      <Option name="style" value="b_diagonal" type="QString"/>
     </Option>
    </layer>
   </symbol>
   <symbol type="fill" name="2" alpha="0.8" clip_to_extent="1" force_rhr="0">
    <layer class="SimpleFill" enabled="1" locked="0" pass="0">
     <Option type="Map">
      <Option name="color" value="60,100,170,255" type="QString"/>
      <Option name="outline_color" value="70,70,70,255" type="QString"/>
      <Option name="outline_width" value="0.26" type="QString"/>
      <Option name="outline_style" value="solid" type="QString"/>
      <Option name="style" value="b_diagonal" type="QString"/>
     </Option>
    </layer>
   </symbol>
   <symbol type="fill" name="3" alpha="0.8" clip_to_extent="1" force_rhr="0">
    <layer class="SimpleFill" enabled="1" locked="0" pass="0">
     <Option type="Map">
      <Option name="color" value="90,160,200,255" type="QString"/>
      <Option name="outline_color" value="70,70,70,255" type="QString"/>
      <Option name="outline_width" value="0.26" type="QString"/>
      <Option name="outline_style" value="solid" type="QString"/>
      <Option name="style" value="b_diagonal" type="QString"/>
     </Option>
    </layer>
   </symbol>
   <symbol type="fill" name="4" alpha="0.8" clip_to_extent="1" force_rhr="0">
    <layer class="SimpleFill" enabled="1" locked="0" pass="0">
     <Option type="Map">
      <Option name="color" value="190,140,60,255" type="QString"/>
      <Option name="outline_color" value="70,70,70,255" type="QString"/>
      <Option name="outline_width" value="0.26" type="QString"/>
      <Option name="outline_style" value="solid" type="QString"/>
      <Option name="style" value="b_diagonal" type="QString"/>
     </Option>
    </layer>
   </symbol>
   <symbol type="fill" name="5" alpha="0.8" clip_to_extent="1" force_rhr="0">
    <layer class="SimpleFill" enabled="1" locked="0" pass="0">
     <Option type="Map">
      <Option name="color" value="200,200,200,255" type="QString"/>
      <Option name="outline_color" value="70,70,70,255" type="QString"/>
      <Option name="outline_width" value="0.26" type="QString"/>
      <Option name="outline_style" value="solid" type="QString"/>
      <Option name="style" value="b_diagonal" type="QString"/>
     </Option>
    </layer>
   </symbol>
   </symbols>
  </renderer-v2>
  <labeling type="simple">
   <settings calloutType="simple">
    <text-style fieldName="&quot;community_id&quot;" isExpression="1" fontSize="8" fontSizeUnit="Point" textColor="40,40,40,255" fontFamily="Sans Serif" namedStyle="Regular">
     <text-buffer bufferDraw="1" bufferSize="0.8" bufferSizeUnits="MM" bufferColor="255,255,255,255" bufferOpacity="1"/>
    </text-style>
    <placement placement="1"/>
    <rendering scaleVisibility="1" scaleMin="0" scaleMax="50000" obstacle="1" drawLabels="1"/>
   </settings>
  </labeling>
  <layerGeometryType>2</layerGeometryType>
</qgis>
