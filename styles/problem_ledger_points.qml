<!DOCTYPE qgis PUBLIC 'http://mrcc.com/qgis.dtd' 'SYSTEM'>
<qgis version="3.22" styleCategories="Symbology|Labeling|Fields" labelsEnabled="1">
  <renderer-v2 type="RuleRenderer" enableorderby="1" forceraster="0" symbollevels="0">
   <rules key="root">
    <rule key="r0" symbol="0" filter="&quot;state&quot; = &#39;closed&#39;" label="Struck off: solved"/>
    <rule key="r1" symbol="1" filter="&quot;state&quot; = &#39;unknown&#39;" label="Not closed: no data any more"/>
    <rule key="r2" symbol="2" filter="&quot;state&quot; = &#39;open&#39; AND &quot;times_reopened&quot; = 0" label="Open problem"/>
    <rule key="r3" symbol="3" filter="&quot;state&quot; = &#39;open&#39; AND &quot;times_reopened&quot; &gt; 0" label="Open again after being struck off"/>
   </rules>
   <symbols>
   <symbol type="marker" name="0" alpha="1" clip_to_extent="1" force_rhr="0">
    <layer class="SimpleMarker" enabled="1" locked="0" pass="0">
     <Option type="Map">
      <Option name="name" value="circle" type="QString"/>
      <Option name="color" value="171,221,164,255" type="QString"/>
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
      <Option name="color" value="200,200,200,255" type="QString"/>
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
      <Option name="color" value="230,97,85,255" type="QString"/>
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
      <Option name="color" value="158,1,66,255" type="QString"/>
      <Option name="outline_color" value="255,255,255,255" type="QString"/>
      <Option name="outline_width" value="0.1" type="QString"/>
      <Option name="size" value="3.6" type="QString"/>
      <Option name="size_unit" value="MM" type="QString"/>
     </Option>
    </layer>
   </symbol>
   </symbols>
   <orderby>
    <orderByClause asc="1" nullsFirst="1">CASE &quot;state&quot; WHEN &#39;closed&#39; THEN 0 WHEN &#39;unknown&#39; THEN 1 ELSE 2 + min( &quot;times_reopened&quot;, 1 ) END</orderByClause>
   </orderby>
  </renderer-v2>
  <labeling type="simple">
   <settings calloutType="simple">
    <text-style fieldName="community_name" isExpression="0" fontSize="8" fontSizeUnit="Point" textColor="40,40,40,255" fontFamily="Sans Serif" namedStyle="Regular">
     <text-buffer bufferDraw="1" bufferSize="0.8" bufferSizeUnits="MM" bufferColor="255,255,255,255" bufferOpacity="1"/>
    </text-style>
    <placement placement="0"/>
    <rendering scaleVisibility="1" scaleMin="0" scaleMax="25000" obstacle="1" drawLabels="1"/>
   </settings>
  </labeling>
  <layerGeometryType>0</layerGeometryType>
</qgis>
