<!DOCTYPE qgis PUBLIC 'http://mrcc.com/qgis.dtd' 'SYSTEM'>
<qgis version="3.22" styleCategories="Symbology|Labeling|Fields" labelsEnabled="1">
  <renderer-v2 type="RuleRenderer" enableorderby="0" forceraster="0" symbollevels="0">
   <rules key="root">
    <rule key="r0" symbol="0" filter="&quot;must_share&quot; = 1" label="All known must-haves met"/>
    <rule key="r1" symbol="1" filter="&quot;must_share&quot; &gt;= 0.75 AND &quot;must_share&quot; &lt; 1" label="75 % of known must-haves met, or more"/>
    <rule key="r2" symbol="2" filter="&quot;must_share&quot; &gt;= 0.5 AND &quot;must_share&quot; &lt; 0.75" label="50 to 75 % of known must-haves met"/>
    <rule key="r3" symbol="3" filter="&quot;must_share&quot; &lt; 0.5" label="Less than 50 % of known must-haves met"/>
    <rule key="r4" symbol="4" filter="&quot;must_share&quot; IS NULL AND coalesce( &quot;eligible&quot;, true )" label="Not known: no data"/>
    <rule key="r5" symbol="5" filter="NOT &quot;eligible&quot;" label="Not part of this audit"/>
   </rules>
   <symbols>
   <symbol type="fill" name="0" alpha="0.8" clip_to_extent="1" force_rhr="0">
    <layer class="SimpleFill" enabled="1" locked="0" pass="0">
     <Option type="Map">
      <Option name="color" value="43,122,75,255" type="QString"/>
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
      <Option name="color" value="254,224,120,255" type="QString"/>
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
      <Option name="color" value="245,150,60,255" type="QString"/>
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
      <Option name="color" value="200,50,45,255" type="QString"/>
      <Option name="outline_color" value="80,80,80,255" type="QString"/>
      <Option name="outline_width" value="0.26" type="QString"/>
      <Option name="outline_style" value="solid" type="QString"/>
      <Option name="style" value="solid" type="QString"/>
     </Option>
    </layer>
   </symbol>
   <symbol type="fill" name="4" alpha="0.8" clip_to_extent="1" force_rhr="0">
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
   <symbol type="fill" name="5" alpha="0.8" clip_to_extent="1" force_rhr="0">
    <layer class="SimpleFill" enabled="1" locked="0" pass="0">
     <Option type="Map">
      <Option name="color" value="250,250,250,255" type="QString"/>
      <Option name="outline_color" value="170,170,170,255" type="QString"/>
      <Option name="outline_width" value="0.26" type="QString"/>
      <Option name="outline_style" value="solid" type="QString"/>
      <Option name="style" value="solid" type="QString"/>
     </Option>
    </layer>
   </symbol>
   </symbols>
  </renderer-v2>
  <labeling type="simple">
   <settings calloutType="simple">
    <text-style fieldName="CASE WHEN &quot;eligible&quot; AND &quot;must_met&quot; + &quot;must_unmet&quot; &gt; 0 THEN concat( &quot;community_name&quot;, &#39; &#39;, &quot;must_unmet&quot; ) ELSE &quot;community_name&quot; END" isExpression="1" fontSize="8" fontSizeUnit="Point" textColor="40,40,40,255" fontFamily="Sans Serif" namedStyle="Regular">
     <text-buffer bufferDraw="1" bufferSize="0.8" bufferSizeUnits="MM" bufferColor="255,255,255,255" bufferOpacity="1"/>
    </text-style>
    <placement placement="0"/>
    <rendering scaleVisibility="1" scaleMin="0" scaleMax="25000" obstacle="1" drawLabels="1"/>
   </settings>
  </labeling>
  <layerGeometryType>2</layerGeometryType>
</qgis>
