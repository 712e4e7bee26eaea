<!DOCTYPE qgis PUBLIC 'http://mrcc.com/qgis.dtd' 'SYSTEM'>
<qgis version="3.22" styleCategories="Symbology|Labeling|Fields" labelsEnabled="1">
  <renderer-v2 type="RuleRenderer" enableorderby="0" forceraster="0" symbollevels="0">
   <rules key="root">
    <rule key="r0" symbol="0" filter="&quot;grade&quot; = 'A'" label="Score 90 and over (A)"/>
    <rule key="r1" symbol="1" filter="&quot;grade&quot; = 'B'" label="Score 75 to 90 (B)"/>
    <rule key="r2" symbol="2" filter="&quot;grade&quot; = 'C'" label="Score 60 to 75 (C)"/>
    <rule key="r3" symbol="3" filter="&quot;grade&quot; = 'D'" label="Score under 60 (D)"/>
    <rule key="r4" symbol="5" filter="&quot;grade&quot; IS NULL AND &quot;score&quot; IS NOT NULL" label="Too little known for a grade"/>
    <rule key="r5" symbol="4" filter="&quot;score&quot; IS NULL" label="Not known: no data"/>
   </rules>
   <symbols>
   <symbol type="marker" name="0" alpha="1" clip_to_extent="1" force_rhr="0">
    <layer class="SimpleMarker" enabled="1" locked="0" pass="0">
     <Option type="Map">
      <Option name="name" value="circle" type="QString"/>
      <Option name="color" value="43,122,75,255" type="QString"/>
      <Option name="outline_color" value="255,255,255,255" type="QString"/>
      <Option name="outline_width" value="0.1" type="QString"/>
      <Option name="size" value="3.6" type="QString"/>
      <Option name="size_unit" value="MM" type="QString"/>
     </Option>
    </layer>
   </symbol>
   <symbol type="marker" name="1" alpha="1" clip_to_extent="1" force_rhr="0">
    <layer class="SimpleMarker" enabled="1" locked="0" pass="0">
     <Option type="Map">
      <Option name="name" value="circle" type="QString"/>
      <Option name="color" value="154,205,50,255" type="QString"/>
      <Option name="outline_color" value="255,255,255,255" type="QString"/>
      <Option name="outline_width" value="0.1" type="QString"/>
      <Option name="size" value="3.6" type="QString"/>
      <Option name="size_unit" value="MM" type="QString"/>
     </Option>
    </layer>
   </symbol>
   <symbol type="marker" name="2" alpha="1" clip_to_extent="1" force_rhr="0">
    <layer class="SimpleMarker" enabled="1" locked="0" pass="0">
     <Option type="Map">
      <Option name="name" value="circle" type="QString"/>
      <Option name="color" value="253,200,80,255" type="QString"/>
      <Option name="outline_color" value="255,255,255,255" type="QString"/>
      <Option name="outline_width" value="0.1" type="QString"/>
      <Option name="size" value="3.6" type="QString"/>
      <Option name="size_unit" value="MM" type="QString"/>
     </Option>
    </layer>
   </symbol>
   <symbol type="marker" name="3" alpha="1" clip_to_extent="1" force_rhr="0">
    <layer class="SimpleMarker" enabled="1" locked="0" pass="0">
     <Option type="Map">
      <Option name="name" value="circle" type="QString"/>
      <Option name="color" value="200,60,50,255" type="QString"/>
      <Option name="outline_color" value="255,255,255,255" type="QString"/>
      <Option name="outline_width" value="0.1" type="QString"/>
      <Option name="size" value="3.6" type="QString"/>
      <Option name="size_unit" value="MM" type="QString"/>
     </Option>
    </layer>
   </symbol>
   <symbol type="marker" name="4" alpha="1" clip_to_extent="1" force_rhr="0">
    <layer class="SimpleMarker" enabled="1" locked="0" pass="0">
     <Option type="Map">
      <Option name="name" value="circle" type="QString"/>
      <Option name="color" value="200,200,200,255" type="QString"/>
      <Option name="outline_color" value="255,255,255,255" type="QString"/>
      <Option name="outline_width" value="0.1" type="QString"/>
      <Option name="size" value="3.6" type="QString"/>
      <Option name="size_unit" value="MM" type="QString"/>
     </Option>
    </layer>
   </symbol>
   <symbol type="marker" name="5" alpha="1" clip_to_extent="1" force_rhr="0">
    <layer class="SimpleMarker" enabled="1" locked="0" pass="0">
     <Option type="Map">
      <Option name="name" value="circle" type="QString"/>
      <Option name="color" value="255,255,255,255" type="QString"/>
      <Option name="outline_color" value="120,120,120,255" type="QString"/>
      <Option name="outline_width" value="0.8" type="QString"/>
      <Option name="size" value="3.6" type="QString"/>
      <Option name="size_unit" value="MM" type="QString"/>
     </Option>
    </layer>
   </symbol>
   </symbols>
  </renderer-v2>
  <labeling type="simple">
   <settings calloutType="simple">
    <text-style fieldName="concat( &quot;community_name&quot;, ' ', CASE WHEN &quot;grade&quot; IS NOT NULL THEN round( &quot;score&quot; ) END )" isExpression="1" fontSize="8" fontSizeUnit="Point" textColor="40,40,40,255" fontFamily="Sans Serif" namedStyle="Regular">
     <text-buffer bufferDraw="1" bufferSize="0.8" bufferSizeUnits="MM" bufferColor="255,255,255,255" bufferOpacity="1"/>
    </text-style>
    <placement placement="0"/>
    <rendering scaleVisibility="1" scaleMin="0" scaleMax="25000" obstacle="1" drawLabels="1"/>
   </settings>
  </labeling>
  <layerGeometryType>0</layerGeometryType>
</qgis>
