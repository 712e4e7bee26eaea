<!DOCTYPE qgis PUBLIC 'http://mrcc.com/qgis.dtd' 'SYSTEM'>
<qgis version="3.22" styleCategories="Fields|Forms|AttributeTable" labelsEnabled="0">
  <fieldConfiguration>
    <field name="row_id">
      <editWidget type="Hidden">
        <config>
          <Option/>
        </config>
      </editWidget>
    </field>
    <field name="surveyed_on">
      <editWidget type="DateTime">
        <config>
          <Option type="Map">
            <Option name="allow_null" type="bool" value="true"/>
            <Option name="calendar_popup" type="bool" value="true"/>
            <Option name="display_format" type="QString" value="yyyy-MM-dd"/>
            <Option name="field_format" type="QString" value="yyyy-MM-dd"/>
            <Option name="field_iso_format" type="bool" value="false"/>
          </Option>
        </config>
      </editWidget>
    </field>
    <field name="note">
      <editWidget type="TextEdit">
        <config>
          <Option type="Map">
            <Option name="IsMultiline" type="bool" value="true"/>
            <Option name="UseHtml" type="bool" value="false"/>
          </Option>
        </config>
      </editWidget>
    </field>
    <field name="photo">
      <editWidget type="ExternalResource">
        <config>
          <Option type="Map">
            <Option name="DocumentViewer" type="int" value="1"/>
            <Option name="DocumentViewerHeight" type="int" value="200"/>
            <Option name="DocumentViewerWidth" type="int" value="0"/>
            <Option name="FileWidget" type="bool" value="true"/>
            <Option name="FileWidgetButton" type="bool" value="true"/>
            <Option name="FileWidgetFilter" type="QString" value="*.jpg *.jpeg *.png *.JPG *.JPEG *.PNG"/>
            <Option name="RelativeStorage" type="int" value="2"/>
            <Option name="StorageMode" type="int" value="0"/>
            <Option name="UseLink" type="bool" value="false"/>
            <Option name="PropertyCollection" type="Map">
              <Option name="name" type="QString" value=""/>
              <Option name="properties" type="Map">
                <Option name="propertyRootPath" type="Map">
                  <Option name="active" type="bool" value="true"/>
                  <Option name="expression" type="QString" value="file_path( decode_uri( @layer_id, 'path' ) )"/>
                  <Option name="type" type="int" value="3"/>
                </Option>
              </Option>
              <Option name="type" type="QString" value="collection"/>
            </Option>
          </Option>
        </config>
      </editWidget>
    </field>
  </fieldConfiguration>
  <defaults>
    <default field="surveyed_on" expression="to_date( now() )" applyOnUpdate="0"/>
  </defaults>
  <constraints>
    <constraint field="community_id" constraints="1" notnull_strength="1" unique_strength="0" exp_strength="0"/>
    <constraint field="item" constraints="1" notnull_strength="1" unique_strength="0" exp_strength="0"/>
  </constraints>
  <attributetableconfig actionWidgetStyle="dropDown" sortExpression="&quot;surveyed_on&quot;" sortOrder="1">
    <columns/>
  </attributetableconfig>
  <editform tolerant="1">:/renewal/forms/survey.ui</editform>
  <editforminit/>
  <editforminitcodesource>0</editforminitcodesource>
  <editforminitfilepath/>
  <editforminitcode/>
  <featformsuppress>0</featformsuppress>
  <editorlayout>uifilelayout</editorlayout>
  <reuseLastValue>
    <field name="community_id" reuseLastValue="1"/>
    <field name="surveyor" reuseLastValue="1"/>
  </reuseLastValue>
  <layerGeometryType>4</layerGeometryType>
</qgis>
