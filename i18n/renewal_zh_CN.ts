<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
<context>
    <name>AlgorithmTask</name>
    <message>
        <source>The settings of the step are not complete.</source>
        <translation>该步骤的设置不完整。</translation>
    </message>
</context>
<context>
    <name>AuditAlgorithm</name>
    <message>
        <source>Standard: %1, version %2</source>
        <translation>标准：%1，版本 %2</translation>
    </message>
    <message>
        <source>Number of the run in the results database</source>
        <translation>成果库中的运行编号</translation>
    </message>
    <message>
        <source>Run #%1 written to %2</source>
        <translation>编号 %1 的运行结果已写入 %2</translation>
    </message>
</context>
<context>
    <name>AuditChain</name>
    <message>
        <source>Services within walking distance</source>
        <translation>步行可达设施</translation>
    </message>
    <message>
        <source>Parking gap</source>
        <translation>停车缺口</translation>
    </message>
    <message>
        <source>Charging gap</source>
        <translation>充电缺口</translation>
    </message>
    <message>
        <source>Checklist of old communities</source>
        <translation>老旧小区体检清单</translation>
    </message>
    <message>
        <source>Scorecard of complete communities</source>
        <translation>完整社区评分</translation>
    </message>
    <message>
        <source>Renewal units</source>
        <translation>更新单元</translation>
    </message>
    <message>
        <source>Red lines of renewal units</source>
        <translation>更新单元底线核查</translation>
    </message>
    <message>
        <source>Service circles</source>
        <translation>生活圈范围</translation>
    </message>
</context>
<context>
    <name>AuditPanel</name>
    <message>
        <source>Urban renewal audit</source>
        <translation>城市更新体检</translation>
    </message>
    <message>
        <source>Results database (*.sqlite *.db)</source>
        <translation>成果数据库 (*.sqlite *.db)</translation>
    </message>
    <message>
        <source>Results &amp;database</source>
        <translation>成果库(&amp;D)</translation>
    </message>
    <message>
        <source>Results database</source>
        <translation>成果库</translation>
    </message>
    <message>
        <source>Ar&amp;ea</source>
        <translation>区域(&amp;E)</translation>
    </message>
    <message>
        <source>Area</source>
        <translation>区域</translation>
    </message>
    <message>
        <source>For example the name of the district. Runs of several areas can stand in one database.</source>
        <translation>例如区县名称。一个成果库可以存放多个区域的体检成果。</translation>
    </message>
    <message>
        <source>&amp;Period</source>
        <translation>期次(&amp;P)</translation>
    </message>
    <message>
        <source>Period</source>
        <translation>期次</translation>
    </message>
    <message>
        <source>for example 2025</source>
        <translation>例如 2025</translation>
    </message>
    <message>
        <source>&amp;Audits</source>
        <translation>体检(&amp;A)</translation>
    </message>
    <message>
        <source>Audits and their state</source>
        <translation>体检项目及其状态</translation>
    </message>
    <message>
        <source>Audit</source>
        <translation>体检项目</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Progress of the run</source>
        <translation>运行进度</translation>
    </message>
    <message>
        <source>&amp;Run all</source>
        <translation>全部运行(&amp;R)</translation>
    </message>
    <message>
        <source>Runs all that is not run or out of date, one after the other</source>
        <translation>依次运行所有未运行或已过期的项目</translation>
    </message>
    <message>
        <source>R&amp;un this</source>
        <translation>运行此项(&amp;U)</translation>
    </message>
    <message>
        <source>Runs the audit that is marked (Enter)</source>
        <translation>运行选中的项目（回车键）</translation>
    </message>
    <message>
        <source>&amp;Cancel</source>
        <translation>取消(&amp;C)</translation>
    </message>
    <message>
        <source>Stops the run; nothing of it is stored (Esc)</source>
        <translation>停止运行，不保存任何内容（Esc 键）</translation>
    </message>
    <message>
        <source>&amp;Settings...</source>
        <translation>设置(&amp;S)…</translation>
    </message>
    <message>
        <source>Settings of the audit that is marked</source>
        <translation>选中项目的设置</translation>
    </message>
    <message>
        <source>Re&amp;fresh</source>
        <translation>刷新(&amp;F)</translation>
    </message>
    <message>
        <source>Looks at the database and the layers again (F5)</source>
        <translation>重新检查成果库和图层（F5 键）</translation>
    </message>
    <message>
        <source>C&amp;ommunities</source>
        <translation>小区(&amp;O)</translation>
    </message>
    <message>
        <source>Searc&amp;h</source>
        <translation>查找(&amp;H)</translation>
    </message>
    <message>
        <source>Search communities</source>
        <translation>查找小区</translation>
    </message>
    <message>
        <source>id, name or what is missing</source>
        <translation>编号、名称或缺少的项目</translation>
    </message>
    <message>
        <source>D&amp;istrict</source>
        <translation>区县(&amp;I)</translation>
    </message>
    <message>
        <source>District</source>
        <translation>区县</translation>
    </message>
    <message>
        <source>Rene&amp;wal unit</source>
        <translation>更新单元(&amp;W)</translation>
    </message>
    <message>
        <source>Renewal unit</source>
        <translation>更新单元</translation>
    </message>
    <message>
        <source>Communities</source>
        <translation>小区</translation>
    </message>
    <message>
        <source>Show on &amp;map</source>
        <translation>在地图上显示(&amp;M)</translation>
    </message>
    <message>
        <source>Selects the marked communities on the map and moves there (Enter)</source>
        <translation>在地图上选中标记的小区并移到该处（回车键）</translation>
    </message>
    <message>
        <source>Sur&amp;vey...</source>
        <translation>填写调查表(&amp;V)…</translation>
    </message>
    <message>
        <source>Opens the survey form of the marked community</source>
        <translation>打开选中小区的调查表</translation>
    </message>
    <message>
        <source>I&amp;nputs</source>
        <translation>输入数据(&amp;N)</translation>
    </message>
    <message>
        <source>Rule pac&amp;k</source>
        <translation>规则包(&amp;K)</translation>
    </message>
    <message>
        <source>Rule pack</source>
        <translation>规则包</translation>
    </message>
    <message>
        <source>Own pack</source>
        <translation>自有规则包</translation>
    </message>
    <message>
        <source>Own rule pack</source>
        <translation>自有规则包</translation>
    </message>
    <message>
        <source>&amp;Guess again</source>
        <translation>重新识别(&amp;G)</translation>
    </message>
    <message>
        <source>Looks through the layers of the project for what is not chosen</source>
        <translation>在工程图层中查找尚未选择的数据</translation>
    </message>
    <message>
        <source>Results database: choose one, or name a new one</source>
        <translation>成果库：选择已有文件，或输入新文件名</translation>
    </message>
    <message>
        <source>Rule packs (*.json)</source>
        <translation>规则包 (*.json)</translation>
    </message>
    <message>
        <source>(that of each audit)</source>
        <translation>（各项目的默认规则包）</translation>
    </message>
    <message>
        <source>Reading the results database</source>
        <translation>正在读取成果库</translation>
    </message>
    <message>
        <source>Choose a results database, or name a new file for one.</source>
        <translation>请选择成果库，或为新成果库输入文件名。</translation>
    </message>
    <message>
        <source>The file does not exist yet: the first run makes it.</source>
        <translation>该文件尚不存在，首次运行时创建。</translation>
    </message>
    <message>
        <source>Looking at the inputs of the audits</source>
        <translation>正在检查体检的输入数据</translation>
    </message>
    <message>
        <source>Not run. Choose first: %1</source>
        <translation>未运行。请先选择：%1</translation>
    </message>
    <message>
        <source>; </source>
        <translation>；</translation>
    </message>
    <message>
        <source>Note: %1</source>
        <translation>提示：%1</translation>
    </message>
    <message>
        <source>Cancelled: nothing of the run is stored.</source>
        <translation>已取消：本次运行未保存任何内容。</translation>
    </message>
    <message>
        <source>The audit failed; the log of messages may say why.</source>
        <translation>体检失败，原因可查看消息日志。</translation>
    </message>
    <message>
        <source>Failed: %1</source>
        <translation>失败：%1</translation>
    </message>
    <message>
        <source>Not run, because layers are missing: %1.</source>
        <translation>因缺少图层未运行：%1。</translation>
    </message>
    <message>
        <source>, </source>
        <translation>、</translation>
    </message>
    <message>
        <source>Audits done: %1.</source>
        <translation>已完成 %1 项体检。</translation>
    </message>
    <message>
        <source>Survey</source>
        <translation>调查表</translation>
    </message>
</context>
<context>
    <name>AuditParameters</name>
    <message>
        <source>Standard (rule pack)</source>
        <translation>标准（规则包）</translation>
    </message>
    <message>
        <source>Own rule pack (JSON); replaces the standard</source>
        <translation>自备规则包（JSON）；填写后代替所选标准</translation>
    </message>
    <message>
        <source>Results database (SpatiaLite; made if missing)</source>
        <translation>成果库（SpatiaLite；不存在则新建）</translation>
    </message>
    <message>
        <source>SpatiaLite</source>
        <translation>SpatiaLite</translation>
    </message>
    <message>
        <source>Area, e.g. the district&apos;s name</source>
        <translation>评估区域，如区县名称</translation>
    </message>
    <message>
        <source>Period, e.g. 2025</source>
        <translation>评估期次，如 2025</translation>
    </message>
    <message>
        <source>Walking network</source>
        <translation>步行路网</translation>
    </message>
    <message>
        <source>Distance</source>
        <translation>距离算法</translation>
    </message>
    <message>
        <source>Gates of communities</source>
        <translation>小区出入口</translation>
    </message>
    <message>
        <source>Farthest straight way to a street (m)</source>
        <translation>接入路网最大距离（直线，米）</translation>
    </message>
    <message>
        <source>Join street ends nearer than (m; 0 = off)</source>
        <translation>道路端点相距小于此值时连通（米；0 = 不处理）</translation>
    </message>
    <message>
        <source>Join crossings without a shared vertex (not bridges, tunnels or other layers)</source>
        <translation>无公共节点的交叉处视为连通（桥梁、隧道及不同层除外）</translation>
    </message>
    <message>
        <source>NETWORK is missing: give the layer of walkable streets, or set METHOD to straight.</source>
        <translation>未给出 NETWORK：请提供可步行道路图层，或将 METHOD 设为 straight（直线距离）。</translation>
    </message>
    <message>
        <source>SNAP_DISTANCE must be greater than 0 metres.</source>
        <translation>SNAP_DISTANCE 必须大于 0 米。</translation>
    </message>
    <message>
        <source>GAP_TOLERANCE must be 0 or more metres.</source>
        <translation>GAP_TOLERANCE 必须大于或等于 0 米。</translation>
    </message>
</context>
<context>
    <name>AuditReport</name>
    <message>
        <source>Audit report (PDF and HTML)</source>
        <translation>体检报告（PDF 和 HTML）</translation>
    </message>
    <message>
        <source>report,PDF,HTML,print,map,table,chart,district,mayor</source>
        <translation>报告,PDF,HTML,打印,地图,表格,图表,区县,汇报</translation>
    </message>
    <message>
        <source>The audits of a results database as a report to print and one to send: maps, tables, charts, sources, and what is not known.</source>
        <translation>把成果库中的体检结果编成报告：一份供打印，一份供发送，含地图、表格、图表、依据和数据不足说明。</translation>
    </message>
    <message>
        <source>Question: what did the audits find, in a form that can be handed to those who decide?

Method: reads the stored results, adds and counts them, and sets them as maps, tables and charts, for the whole area and for each district. No figure is computed anew: totals are sums of what is known, and what is not known is counted beside, never taken for 0.

RUN: empty is the newest run of each audit and area; #12 is the run of that number; anything else is a period and means its newest runs.

DISTRICTS: a chapter for each district; a community belongs to the district with most of its area. DISTRICT: only that one.

PDF: A4, text that can be searched and copied. HTML: one file with everything in it, no script, nothing from the network.

Each figure of a standard is named with its source and how sure it is.

Known limit: runs in the main thread, so that QGIS does nothing else meanwhile; Cancel works between pages.</source>
        <translation>问题：各项体检查出了什么？以可呈报决策者的形式给出。

方法：读取成果库中的结果，统计后编成地图、表格和图表，先全部范围、后各区县。不重新计算指标：合计只加有数据的，数据不足的另行计数，不按 0 计。

RUN：留空为每项体检、每个范围的最新一次；#12 为该编号的运行；其他文字视为期次，取该期次最新的运行。

DISTRICTS：每个区县一章；小区归入占其面积最多的区县。DISTRICT：只出这一个区县。

PDF：A4，文字可检索、可复制。HTML：单个文件，内容齐全，不含脚本，不访问网络。

标准中的每个指标值都注明出处和可靠程度。

已知限制：在主线程中运行，期间 QGIS 不能做其他操作；可在页与页之间取消。</translation>
    </message>
    <message>
        <source>Results database</source>
        <translation>成果库</translation>
    </message>
    <message>
        <source>SpatiaLite</source>
        <translation>SpatiaLite</translation>
    </message>
    <message>
        <source>Run: #number or period; empty: the newest of each audit</source>
        <translation>运行：#编号或期次；留空为每项体检的最新一次</translation>
    </message>
    <message>
        <source>Districts</source>
        <translation>区县</translation>
    </message>
    <message>
        <source>Name of the district</source>
        <translation>区县名称字段</translation>
    </message>
    <message>
        <source>Only this district</source>
        <translation>只出这一个区县</translation>
    </message>
    <message>
        <source>Report to print</source>
        <translation>打印用报告</translation>
    </message>
    <message>
        <source>PDF files</source>
        <translation>PDF 文件</translation>
    </message>
    <message>
        <source>Report to send</source>
        <translation>发送用报告</translation>
    </message>
    <message>
        <source>HTML files</source>
        <translation>HTML 文件</translation>
    </message>
    <message>
        <source>DISTRICT names one district: give the layer DISTRICTS too.</source>
        <translation>DISTRICT 指定了一个区县：请同时给出区县图层 DISTRICTS。</translation>
    </message>
    <message>
        <source>RESULTS: there is no file %1.</source>
        <translation>RESULTS：没有文件 %1。</translation>
    </message>
    <message>
        <source>DISTRICT: there is no district &quot;%1&quot;. There are: %2</source>
        <translation>DISTRICT：没有区县“%1”。现有：%2</translation>
    </message>
    <message>
        <source>Run %1</source>
        <translation>运行 %1</translation>
    </message>
    <message>
        <source>The runs hold nothing that a report tells of. Run an audit with RESULTS first.</source>
        <translation>所选运行中没有可写入报告的结果。请先带 RESULTS 运行一项体检。</translation>
    </message>
    <message>
        <source>Font: %1</source>
        <translation>字体：%1</translation>
    </message>
    <message>
        <source>No font with Chinese characters is installed: names will not be readable. Install one, such as Noto Sans CJK.</source>
        <translation>本机没有安装含汉字的字体，名称将无法显示。请安装一种，如思源黑体（Noto Sans CJK）。</translation>
    </message>
    <message>
        <source>PDF: %1 pages</source>
        <translation>PDF：共 %1 页</translation>
    </message>
    <message>
        <source>DISTRICTS: layer &quot;%1&quot; holds no district with a name and a polygon.</source>
        <translation>DISTRICTS：图层“%1”中没有既有名称又有面的区县。</translation>
    </message>
    <message>
        <source>Figure</source>
        <translation>指标值</translation>
    </message>
    <message>
        <source>Total</source>
        <translation>合计</translation>
    </message>
    <message>
        <source>Mean</source>
        <translation>平均</translation>
    </message>
    <message>
        <source>Rows known</source>
        <translation>有数据数</translation>
    </message>
    <message>
        <source>Rows not known</source>
        <translation>数据不足数</translation>
    </message>
    <message>
        <source>Totals are sums of what is known; what is not known is counted beside, not taken for 0.</source>
        <translation>合计只加有数据的各行；数据不足的另行计数，不按 0 计。</translation>
    </message>
    <message>
        <source>Judged by</source>
        <translation>判定项目</translation>
    </message>
    <message>
        <source>Code</source>
        <translation>编号</translation>
    </message>
    <message>
        <source>Question</source>
        <translation>问题</translation>
    </message>
    <message>
        <source>Communities or units by verdict; must-haves first. Residents covered: sum over the communities where it is known.</source>
        <translation>按判定统计小区数或单元数，必备项在前。覆盖居民数为有数据小区之和。</translation>
    </message>
    <message>
        <source>All in the order of the data: %1</source>
        <translation>按数据原有顺序全部列出，共 %1 个</translation>
    </message>
    <message>
        <source>; not part of this audit and not listed: %1</source>
        <translation>；不在本项体检范围、未列出的 %1 个</translation>
    </message>
    <message>
        <source>Map: %1</source>
        <translation>图：%1</translation>
    </message>
    <message>
        <source>Could not write the report %1: %2</source>
        <translation>报告 %1 无法写入：%2</translation>
    </message>
    <message>
        <source>QGIS has no provider for SpatiaLite layers here: install the package qgis-providers.</source>
        <translation>本机 QGIS 没有 SpatiaLite 图层驱动：请安装软件包 qgis-providers。</translation>
    </message>
    <message>
        <source>Not known (no data) is never counted as a failure.</source>
        <translation>数据不足不计为未达标。</translation>
    </message>
    <message>
        <source>Page %1 of %2</source>
        <translation>第 %1 页，共 %2 页</translation>
    </message>
    <message>
        <source>District</source>
        <translation>区县</translation>
    </message>
    <message>
        <source>%1 (not as shipped with this version; check sum %2)</source>
        <translation>%1（与本版本所附标准不同；校验值 %2）</translation>
    </message>
    <message>
        <source>%1 (%2, version %3)</source>
        <translation>%1（%2，版本 %3）</translation>
    </message>
    <message>
        <source>Run</source>
        <translation>运行</translation>
    </message>
    <message>
        <source>Audit</source>
        <translation>体检项目</translation>
    </message>
    <message>
        <source>Area</source>
        <translation>范围</translation>
    </message>
    <message>
        <source>Period</source>
        <translation>期次</translation>
    </message>
    <message>
        <source>Finished</source>
        <translation>完成时间</translation>
    </message>
    <message>
        <source>Standard</source>
        <translation>标准</translation>
    </message>
    <message>
        <source>Plugin</source>
        <translation>插件版本</translation>
    </message>
    <message>
        <source>The runs that this report tells of. Inputs and parameters of each stand in the results database, table audit_run.</source>
        <translation>本报告所依据的各次运行。每次运行的输入和参数见成果库 audit_run 表。</translation>
    </message>
    <message>
        <source>Basis</source>
        <translation>依据</translation>
    </message>
    <message>
        <source>How sure the figure is</source>
        <translation>可靠程度</translation>
    </message>
    <message>
        <source>in %1 rows</source>
        <translation>用于 %1 行</translation>
    </message>
    <message>
        <source>Every figure that a verdict rests on, where it comes from, and how sure it is. A verdict is no surer than its figure.</source>
        <translation>判定所用的每个指标值、出处和可靠程度。判定的可靠程度不高于其所用指标值。</translation>
    </message>
    <message>
        <source>Indicator</source>
        <translation>指标</translation>
    </message>
    <message>
        <source>Formula</source>
        <translation>计算方法</translation>
    </message>
    <message>
        <source>How to read this report</source>
        <translation>阅读说明</translation>
    </message>
    <message>
        <source>Verdicts: met, partly met, not met, not known (no data), does not apply. What is not known is never a failure: it is counted apart, as something to be surveyed, and does not lower a score.</source>
        <translation>判定分为达标、部分达标、未达标、数据不足、不适用五种。数据不足不是未达标：单独计数，作为待补充调查的内容，不拉低得分。</translation>
    </message>
    <message>
        <source>Scores run from 0 to 100. Grade A: 90 and over; B: 75 to 90; C: 60 to 75; D: under 60. No grade where more than 30 % of the weight is without data.</source>
        <translation>得分为 0 至 100 分。等级 A：90 分及以上；B：75 至 90 分；C：60 至 75 分；D：60 分以下。数据不足的权重超过 30% 时不评等级。</translation>
    </message>
    <message>
        <source>Must-have items come first; optional items are told apart from them and never make up for one.</source>
        <translation>必备项在前；拓展项与必备项分开列出，不能抵补必备项。</translation>
    </message>
    <message>
        <source>Numbers are those of the results database. Scores are rounded to one place, shares to two; nothing is rounded before it is added up. Distances are metres on the ground.</source>
        <translation>数字均取自成果库。得分保留一位小数，比例保留两位小数；先合计后取整。距离均为地面米。</translation>
    </message>
    <message>
        <source>Each figure of a standard says how sure it is: verified in the document, verified second hand, unverified, or a local rule. A verdict that rests on an unverified figure is to be checked before money is spent on it.</source>
        <translation>标准中的每个指标值都注明可靠程度：原文核实、转引核实、未核实或地方规定。依据未核实指标值的判定，安排资金前应先核对。</translation>
    </message>
    <message>
        <source>Urban renewal audit report</source>
        <translation>城市更新体检报告</translation>
    </message>
    <message>
        <source>About this report</source>
        <translation>报告信息</translation>
    </message>
    <message>
        <source>Newest audit finished</source>
        <translation>最近体检完成时间</translation>
    </message>
    <message>
        <source>Standards</source>
        <translation>所用标准</translation>
    </message>
    <message>
        <source>Made with</source>
        <translation>生成工具</translation>
    </message>
    <message>
        <source>Urban renewal audit %1, QGIS %2</source>
        <translation>城市更新体检插件 %1，QGIS %2</translation>
    </message>
    <message>
        <source>Method and sources</source>
        <translation>方法与依据</translation>
    </message>
    <message>
        <source>Figures and their sources</source>
        <translation>指标值及出处</translation>
    </message>
    <message>
        <source>the finished file could not be renamed; another program may hold it open.</source>
        <translation>文件已生成但无法改名，可能正被其他程序打开。</translation>
    </message>
    <message>
        <source>As stored by the audit; formula, basis and certainty of each stand under &quot;Method and sources&quot;.</source>
        <translation>与体检成果一致；各指标的计算方法、依据和可靠程度见“方法与依据”。</translation>
    </message>
    <message>
        <source>%1 (not known: %2)</source>
        <translation>%1（数据不足 %2）</translation>
    </message>
    <message>
        <source>mean score</source>
        <translation>平均得分</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>Whole area</source>
        <translation>全部范围</translation>
    </message>
    <message>
        <source>Outside all districts</source>
        <translation>各区县以外</translation>
    </message>
    <message>
        <source>Districts side by side</source>
        <translation>区县对比</translation>
    </message>
    <message>
        <source>A community belongs to the district that holds most of its area.</source>
        <translation>小区归入占其面积最多的区县。</translation>
    </message>
    <message>
        <source>No community of these runs lies here.</source>
        <translation>所选运行中没有小区位于此处。</translation>
    </message>
    <message>
        <source>Not in the data; the value of the standard, or none, was assumed.</source>
        <translation>数据中没有，按标准取值或按无计。</translation>
    </message>
    <message>
        <source>What is not known</source>
        <translation>数据不足说明</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>原因</translation>
    </message>
    <message>
        <source>Every question could be answered from the data.</source>
        <translation>所有问题都有数据可答。</translation>
    </message>
    <message>
        <source>To be surveyed or added to the data before the next audit. None of this counts as a failure.</source>
        <translation>下次体检前应补充调查或补充数据。以下各项均不计为未达标。</translation>
    </message>
    <message>
        <source>Complete communities</source>
        <translation>完整社区</translation>
    </message>
    <message>
        <source>More than 30 % of the weight of the questions is without data, or nothing is known.</source>
        <translation>数据不足的权重超过 30%，或完全没有数据。</translation>
    </message>
    <message>
        <source>Coverage of services</source>
        <translation>服务设施覆盖</translation>
    </message>
    <message>
        <source>The population is not in the data, or too many rules are without data for a score or grade.</source>
        <translation>数据中没有人口，或数据不足的规则过多，无法评分评级。</translation>
    </message>
    <message>
        <source>Residents lacking a must-have service</source>
        <translation>缺少必备服务的居民</translation>
    </message>
    <message>
        <source>The population of the community is not in the data.</source>
        <translation>数据中没有该小区人口。</translation>
    </message>
    <message>
        <source>Parking gap</source>
        <translation>停车缺口</translation>
    </message>
    <message>
        <source>Households or own spaces are not in the data, or the community is off the street.</source>
        <translation>数据中没有户数或自有车位，或小区未连接道路。</translation>
    </message>
    <message>
        <source>Car parks that lend spaces</source>
        <translation>可共享停车场</translation>
    </message>
    <message>
        <source>The number of spaces or the share that is open is not in the data.</source>
        <translation>数据中没有泊位数或开放比例。</translation>
    </message>
    <message>
        <source>Charging gap</source>
        <translation>充电缺口</translation>
    </message>
    <message>
        <source>Vehicles, households, piles or stations are not in the data, or the community is off the street.</source>
        <translation>数据中没有车辆、户数、充电桩或充电站，或小区未连接道路。</translation>
    </message>
    <message>
        <source>Charging stations</source>
        <translation>充电站</translation>
    </message>
    <message>
        <source>The number of piles is not in the data.</source>
        <translation>数据中没有充电桩数。</translation>
    </message>
    <message>
        <source>Chargers at car parks</source>
        <translation>停车场充电设施</translation>
    </message>
    <message>
        <source>Spaces, piles or the kind of the car park are not in the data.</source>
        <translation>数据中没有泊位数、充电桩数或停车场类别。</translation>
    </message>
    <message>
        <source>Checklist of old communities</source>
        <translation>老旧小区清单</translation>
    </message>
    <message>
        <source>The year of building or the kind of the community is not in the data.</source>
        <translation>数据中没有建成年份或小区类别。</translation>
    </message>
    <message>
        <source>Renewal units</source>
        <translation>更新单元</translation>
    </message>
    <message>
        <source>Households are not in the data.</source>
        <translation>数据中没有户数。</translation>
    </message>
    <message>
        <source>Communities in no renewal unit</source>
        <translation>未划入更新单元的小区</translation>
    </message>
    <message>
        <source>See the reason of each.</source>
        <translation>见各小区所列原因。</translation>
    </message>
    <message>
        <source>Coverage by rule</source>
        <translation>逐项覆盖</translation>
    </message>
    <message>
        <source>The data hold no usable facility of this kind, no resident has a street, or the size of what was found is not known.</source>
        <translation>数据中没有此类可用设施，或居民均未连接道路，或所找到设施的规模不详。</translation>
    </message>
    <message>
        <source>Checklist by item</source>
        <translation>逐项清单</translation>
    </message>
    <message>
        <source>No survey answer and no attribute that decides it.</source>
        <translation>没有调查结果，也没有可据以判定的属性。</translation>
    </message>
    <message>
        <source>Checks of renewal units</source>
        <translation>更新单元审查</translation>
    </message>
    <message>
        <source>The figures of the plan or of its buildings are not in the data.</source>
        <translation>数据中没有方案指标或建筑指标。</translation>
    </message>
    <message>
        <source>Check-up indicators</source>
        <translation>体检指标</translation>
    </message>
    <message>
        <source>Spaces lent</source>
        <translation>共享泊位</translation>
    </message>
    <message>
        <source>Piles allocated</source>
        <translation>充电桩分配</translation>
    </message>
    <message>
        <source>Renewal units: %1</source>
        <translation>更新单元：%1 个</translation>
    </message>
    <message>
        <source>Car parks: %1</source>
        <translation>停车场：%1 个</translation>
    </message>
    <message>
        <source>Stations: %1</source>
        <translation>充电站：%1 个</translation>
    </message>
    <message>
        <source>Places where residents lack a must-have service: %1</source>
        <translation>缺少必备服务的居民点：%1 处</translation>
    </message>
    <message>
        <source>Pairs of lender and community: %1</source>
        <translation>供需配对：%1 对</translation>
    </message>
    <message>
        <source>Communities: %1</source>
        <translation>小区：%1 个</translation>
    </message>
    <message>
        <source>not known</source>
        <translation>数据不足</translation>
    </message>
    <message>
        <source>; what each lacks, and why, stands in the results database, too long for this list</source>
        <translation>；缺少的内容和原因篇幅过长，见成果库</translation>
    </message>
</context>
<context>
    <name>BuildingReader</name>
    <message>
        <source>%1 says &quot;%2&quot;, which is not known: treated as unknown</source>
        <translation>%1 的取值“%2”无法识别，按未知处理</translation>
    </message>
    <message>
        <source>%1 says other words that are not known: treated as unknown</source>
        <translation>%1 还有其他无法识别的取值，按未知处理</translation>
    </message>
    <message>
        <source>no floor area: treated as unknown</source>
        <translation>缺少建筑面积，按未知处理</translation>
    </message>
    <message>
        <source>no action: treated as unknown</source>
        <translation>缺少处置方式，按未知处理</translation>
    </message>
    <message>
        <source>in several units, counted in the first one</source>
        <translation>位于多个更新单元内，计入第一个</translation>
    </message>
    <message>
        <source>outside all units, left out</source>
        <translation>在所有更新单元之外，未计入</translation>
    </message>
</context>
<context>
    <name>ChainPage</name>
    <message>
        <source>Running</source>
        <translation>正在运行</translation>
    </message>
    <message>
        <source>%1: %p%</source>
        <translation>%1：%p%</translation>
    </message>
</context>
<context>
    <name>ChainState</name>
    <message>
        <source>Another layer is chosen now for &quot;%1&quot;: %2.</source>
        <translation>“%1”现在选择了其他图层：%2。</translation>
    </message>
    <message>
        <source>The rule pack %1 could not be read.</source>
        <translation>规则包 %1 无法读取。</translation>
    </message>
    <message>
        <source>The rule pack %1 has changed since.</source>
        <translation>规则包 %1 此后有改动。</translation>
    </message>
    <message>
        <source>The run used the rule pack %1; %2 is chosen now.</source>
        <translation>运行时采用规则包 %1，现在选择的是 %2。</translation>
    </message>
    <message>
        <source>&quot;%1&quot; has been run since.</source>
        <translation>“%1”此后重新运行过。</translation>
    </message>
    <message>
        <source>The run is of the period &quot;%1&quot;; &quot;%2&quot; is set now.</source>
        <translation>该次运行的期次为“%1”，现在设置为“%2”。</translation>
    </message>
    <message>
        <source>Not run</source>
        <translation>未运行</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>已完成</translation>
    </message>
    <message>
        <source>Out of date</source>
        <translation>已过期</translation>
    </message>
    <message>
        <source>Run #%1 of %2, rule pack %3</source>
        <translation>第 %1 号运行，%2，规则包 %3</translation>
    </message>
    <message>
        <source>Out of date: %1</source>
        <translation>已过期：%1</translation>
    </message>
    <message>
        <source>Cannot be checked: %1</source>
        <translation>无法核对：%1</translation>
    </message>
    <message>
        <source>The input layers are being looked at ...</source>
        <translation>正在核对输入图层…</translation>
    </message>
    <message>
        <source>To run it, choose: %1</source>
        <translation>运行前请选择：%1</translation>
    </message>
    <message>
        <source>; </source>
        <translation>；</translation>
    </message>
</context>
<context>
    <name>ChargingGap</name>
    <message>
        <source>Charging gap</source>
        <translation>充电缺口</translation>
    </message>
    <message>
        <source>charging,electric vehicle,EV,pile,station,gap,allocation,network,renewal,e-bike</source>
        <translation>充电,电动汽车,新能源汽车,充电桩,充电站,缺口,分配,路网,城市更新,电动自行车</translation>
    </message>
    <message>
        <source>How many public charging piles each community needs, how many stations nearby can give, and what is lacking.</source>
        <translation>每个小区需要多少公共充电桩、周边充电站能提供多少、还缺多少。</translation>
    </message>
    <message>
        <source>Answers how many public charging piles each community needs, how many of them stations within reach can give, and how many are lacking; how far the nearest station is; and which car parks owe charging piles.

Method: electric vehicles = EVS, else CARS x EV_SHARE, else households x CARS_PER_HOUSEHOLD x EV_SHARE (evs_basis says which). public_need = (vehicles - private piles) / EVS_PER_PUBLIC_PILE, rounded up. Piles of stations within SERVICE_RADIUS metres on foot are allocated: the most piles first, then the least walking, every pile once (exact minimum-cost flow). public_need = allocated + gap for every row. A community&apos;s walk starts at its gates, else at its point on surface.

Also: verdict_cover (a station within the radius), provision (PROFILE new: every space ready for a charger; existing: what is installed, no document sets a number), LOT_CHECKS (share of spaces with piles by LOT_KIND), e-bike charging present, absent or not known.

Standard: radius and 8 vehicles per public pile from Henan&apos;s charging policy, 10 % of public car parks (State Council office 2015-73), public bodies only with a Henan pack; &apos;status&apos; says how sure the figures are. The formulas are ours: the ministry&apos;s indicator gives none.

Known limit: stations without a number of piles are listed as nodata and give nothing; opening hours, queues and the grid are not considered.</source>
        <translation>回答：每个小区需要多少公共充电桩，服务半径内的充电站能提供多少，还缺多少；最近的充电站有多远；哪些停车场应配而未配充电桩。

方法：电动汽车数 = EVS，否则 CARS × EV_SHARE，否则 户数 × CARS_PER_HOUSEHOLD × EV_SHARE（见 evs_basis）。public_need =（电动汽车数 − 私人桩）/ EVS_PER_PUBLIC_PILE，向上取整。步行 SERVICE_RADIUS 米内充电站的桩参与分配：先使分配的桩最多，再使步行总距离最短，每个桩只用一次（精确最小费用流）。每行 public_need = allocated + gap。小区从大门出发，没有大门则从面内点出发。

另有：verdict_cover（服务半径内有无充电站）、provision（PROFILE 为 new：车位 100% 具备充电条件；existing：以已装为准，文件无定额）、LOT_CHECKS（按 LOT_KIND 检查停车场充电车位比例）、电动自行车充电有、无或不详。

标准：半径和每公共桩 8 辆取河南省充电政策，社会公共停车场 10%（国办发〔2015〕73号），公共机构比例只在河南规则包中；status 说明数字的可靠程度。公式为本工具所拟：体检指标未给出公式。

局限：没有桩数的充电站列为数据不足，不参与分配；不考虑开放时间、排队和电网容量。</translation>
    </message>
    <message>
        <source>Charging gap per community</source>
        <translation>各小区充电缺口</translation>
    </message>
    <message>
        <source>Allocated piles from station to community</source>
        <translation>充电站分配给小区的桩</translation>
    </message>
    <message>
        <source>Stations and what is left of their piles</source>
        <translation>充电站及剩余桩数</translation>
    </message>
    <message>
        <source>Car parks and the piles they owe</source>
        <translation>停车场应配充电桩检查</translation>
    </message>
    <message>
        <source>Cars registered in the community</source>
        <translation>小区机动车保有量</translation>
    </message>
    <message>
        <source>Electric vehicles of the community</source>
        <translation>小区电动汽车数</translation>
    </message>
    <message>
        <source>Private charging piles of the community</source>
        <translation>小区私人充电桩数</translation>
    </message>
    <message>
        <source>Parking spaces of the community</source>
        <translation>小区停车位数</translation>
    </message>
    <message>
        <source>E-bike charging in the community (yes/no, 有/无)</source>
        <translation>小区有无电动自行车充电设施（有/无）</translation>
    </message>
    <message>
        <source>Public charging stations</source>
        <translation>公共充电站</translation>
    </message>
    <message>
        <source>Station id</source>
        <translation>充电站编号</translation>
    </message>
    <message>
        <source>Piles of the station</source>
        <translation>充电站桩数</translation>
    </message>
    <message>
        <source>Power of a pile (kW)</source>
        <translation>单桩功率（kW）</translation>
    </message>
    <message>
        <source>Parking lots that may owe charging piles (points or polygons)</source>
        <translation>应配充电桩的停车场（点或面）</translation>
    </message>
    <message>
        <source>Lot id</source>
        <translation>停车场编号</translation>
    </message>
    <message>
        <source>Spaces of the lot</source>
        <translation>停车场泊位数</translation>
    </message>
    <message>
        <source>Charging piles of the lot</source>
        <translation>停车场充电桩数</translation>
    </message>
    <message>
        <source>Kind of lot: public, building, institution, institution_provincial (empty: public)</source>
        <translation>停车场类别：public 社会公共、building 大型公建、institution 公共机构、institution_provincial 省级及以上公共机构（空：public）</translation>
    </message>
    <message>
        <source>Share of electric ones among cars (0-1)</source>
        <translation>电动汽车占比（0–1）</translation>
    </message>
    <message>
        <source>Cars per household</source>
        <translation>户均小汽车</translation>
    </message>
    <message>
        <source>Electric vehicles per public pile</source>
        <translation>每个公共桩服务的电动汽车</translation>
    </message>
    <message>
        <source>Service radius of a station on foot (m)</source>
        <translation>充电站服务半径，按步行距离（m）</translation>
    </message>
    <message>
        <source>Spaces ready for chargers: as for new or for existing building</source>
        <translation>车位充电条件：按新建（new）或既有（existing）</translation>
    </message>
    <message>
        <source>%1 public piles needed; %2 allocated from stations, %3 lacking.</source>
        <translation>需公共充电桩 %1 个；充电站分配 %2 个，缺 %3 个。</translation>
    </message>
    <message>
        <source>Fast-charging stations: %1 for %2 electric vehicles; one per %3 is asked for (State Council office 2015-73).</source>
        <translation>快充站 %1 座，电动汽车 %2 辆；要求每 %3 辆至少一座（国办发〔2015〕73号）。</translation>
    </message>
    <message>
        <source>%1 communities have neither electric vehicles, cars nor households on record (ids %2): their need is nodata.</source>
        <translation>%1 个小区没有电动汽车、机动车或户数记录（编号 %2）：需求为数据不足（nodata）。</translation>
    </message>
    <message>
        <source>%1 communities have no number of electric vehicles (ids %2): reckoned from cars or households, see evs_basis.</source>
        <translation>%1 个小区没有电动汽车数（编号 %2）：按机动车或户数估算，见 evs_basis。</translation>
    </message>
    <message>
        <source>%1 communities have no number of private piles (ids %2): counted as 0.</source>
        <translation>%1 个小区没有私人充电桩数（编号 %2）：按 0 计。</translation>
    </message>
    <message>
        <source>%1 communities are off the street (ids %2): nothing is allocated to them, their gap is kept.</source>
        <translation>%1 个小区不临街（编号 %2）：不向其分配，缺口保留。</translation>
    </message>
    <message>
        <source>%1 stations are off the street (ids %2): they lend nothing.</source>
        <translation>%1 座充电站不临街（编号 %2）：不参与分配。</translation>
    </message>
    <message>
        <source>%1 stations have no number of piles (ids %2): listed as nodata; they lend nothing, but count as near.</source>
        <translation>%1 座充电站没有桩数（编号 %2）：列为数据不足（nodata），不参与分配，但计入距离。</translation>
    </message>
    <message>
        <source>%1 lots have no kind (ids %2): taken for public.</source>
        <translation>%1 个停车场没有类别（编号 %2）：按社会公共停车场计。</translation>
    </message>
    <message>
        <source>%1 lots have a kind that is not public, building, institution or institution_provincial (ids %2): nodata.</source>
        <translation>%1 个停车场的类别不是 public、building、institution 或 institution_provincial（编号 %2）：数据不足（nodata）。</translation>
    </message>
    <message>
        <source>%1 communities have an answer on e-bike charging that cannot be read (ids %2): not known. Write yes or no, 有 or 无.</source>
        <translation>%1 个小区的电动自行车充电填写无法识别（编号 %2）：按不详处理。请填“有”或“无”。</translation>
    </message>
</context>
<context>
    <name>CheckInputs</name>
    <message>
        <source>Line without length</source>
        <translation>长度为零的线</translation>
    </message>
    <message>
        <source>Delete it; the audits leave it out.</source>
        <translation>请删除；评估时不计入。</translation>
    </message>
    <message>
        <source>Same line as another one</source>
        <translation>与另一条线重复</translation>
    </message>
    <message>
        <source>Delete one of the two.</source>
        <translation>请删除其中一条。</translation>
    </message>
    <message>
        <source>Ends near another line without touching it</source>
        <translation>端点靠近另一条线但未相接</translation>
    </message>
    <message>
        <source>%1 m from line %2</source>
        <translation>距线 %2 有 %1 米</translation>
    </message>
    <message>
        <source>Snap the end to a vertex of that line, or set GAP_TOLERANCE in the audit, if one can walk through.</source>
        <translation>如可步行通过，请将端点捕捉到该线的节点上，或在评估中设置 GAP_TOLERANCE。</translation>
    </message>
    <message>
        <source>Crosses another line without a common vertex</source>
        <translation>与另一条线相交但无公共节点</translation>
    </message>
    <message>
        <source>line %1</source>
        <translation>线 %1</translation>
    </message>
    <message>
        <source>Add a vertex to both lines, or set JOIN_CROSSINGS in the audit; if one passes over the other, fill in bridge, tunnel or layer.</source>
        <translation>请在两条线上各加一个节点，或在评估中设置 JOIN_CROSSINGS；如为上下跨越，请填写 bridge、tunnel 或 layer。</translation>
    </message>
    <message>
        <source>Part of the network without connection to the largest part</source>
        <translation>路网中与最大连通部分不相连的部分</translation>
    </message>
    <message>
        <source>%1 m, %2 % of all streets</source>
        <translation>%1 米，占道路总长的 %2 %</translation>
    </message>
    <message>
        <source>Connect it to the other streets; who lives there reaches nothing outside.</source>
        <translation>请与其他道路连通；否则住在此处的居民到不了外面的任何设施。</translation>
    </message>
    <message>
        <source>Farther than 100 m from every street</source>
        <translation>距所有道路均超过 100 米</translation>
    </message>
    <message>
        <source>Check the position, the CRS and whether streets or footways are missing here; the audits count it as off the street.</source>
        <translation>请检查位置、坐标系（CRS），以及此处是否缺少街道或步道；评估时按离路网过远（未接入路网）处理。</translation>
    </message>
    <message>
        <source>Points look like GCJ-02 (Amap, Tencent)</source>
        <translation>点位疑似 GCJ-02 火星坐标（高德、腾讯）</translation>
    </message>
    <message>
        <source>Streets look like GCJ-02 (Amap, Tencent)</source>
        <translation>道路疑似 GCJ-02 火星坐标（高德、腾讯）</translation>
    </message>
    <message>
        <source>Run &quot;Shift coordinates&quot; from gcj02 to wgs84 on this layer, then check again.</source>
        <translation>请对该图层运行“坐标纠偏”，由 gcj02 转到 wgs84，然后重新检查。</translation>
    </message>
    <message>
        <source>outside China, where GCJ-02 is not used</source>
        <translation>位于中国境外，不使用 GCJ-02</translation>
    </message>
    <message>
        <source>%1 points near streets</source>
        <translation>道路附近有 %1 个点</translation>
    </message>
    <message>
        <source>cannot tell (%1; 50 or more are needed, 250 usually suffice)</source>
        <translation>无法判断（%1；至少需要 50 个，通常 250 个即可）</translation>
    </message>
    <message>
        <source>%1 % sure that the points are shifted against the streets as GCJ-02 is (%2)</source>
        <translation>有 %1 % 的把握认为点位相对道路存在 GCJ-02 偏移（%2）</translation>
    </message>
    <message>
        <source>%1 % sure that the streets are shifted against the points as GCJ-02 is (%2)</source>
        <translation>有 %1 % 的把握认为道路相对点位存在 GCJ-02 偏移（%2）</translation>
    </message>
    <message>
        <source>%1 % sure that points and streets fit together (%2)</source>
        <translation>有 %1 % 的把握认为点位与道路相吻合（%2）</translation>
    </message>
    <message>
        <source>Check input layers</source>
        <translation>输入图层检查</translation>
    </message>
    <message>
        <source>check,validate,topology,network,CRS,GCJ-02,datum,offset,duplicates,quality</source>
        <translation>检查,校验,拓扑,路网,坐标系,火星坐标,基准,偏移,重复,数据质量,check,validate,topology,network,CRS,GCJ-02,datum,offset,duplicates,quality</translation>
    </message>
    <message>
        <source>What is wrong with the layers of an audit, where, and what to do about it.</source>
        <translation>评估所用图层有什么问题、在哪里、怎么处理。</translation>
    </message>
    <message>
        <source>Answers what is wrong with the layers before an audit, where, and what to do about it. It refuses nothing: give it the layers you have.

Each layer by itself: missing CRS, coordinates that cannot be what the CRS says, empty and broken geometry, repeated ids and geometries, numbers kept as text, unreadable or negative numbers, unreadable building years, unknown facility types, car parks without spaces, parking entrances.

The streets: parts without connection and their share of the length, ends within 5 m of another line, crossings without a common vertex (bridge, tunnel and layer respected), duplicate and zero-length lines.

Together: points farther than 100 m from every street; points shifted against the streets as GCJ-02 is, with how sure (50 or more points near streets needed; below 95 % it says that it cannot tell).

ISSUES: one row per fault, a point on it where there is one; REPORT: a page to print.

Known limit: columns are recognised by their usual names only; BD-09 and other offsets are not recognised.</source>
        <translation>评估之前先回答：图层有什么问题、在哪里、怎么处理。本工具不拒绝任何数据，有什么图层就给什么图层。

逐层检查：缺少坐标系（CRS）、坐标值与坐标系不符、几何为空或损坏、编号或几何重复、数字存为文本、数字无法识别或为负、建成年份无法识别、设施类型未知、停车场缺泊位数、停车场出入口混入。

道路检查：不连通的部分及其长度占比、端点距另一条线 5 米以内而未相接、交叉处无公共节点（桥梁、隧道和层级除外）、重复线和零长度线。

图层之间：距所有道路均超过 100 米的点；点位相对道路存在 GCJ-02 偏移的情况及把握程度（道路附近至少需 50 个点；把握不足 95 % 时，结论为无法判断）。

ISSUES：每个问题一行，有位置的附一个点；REPORT：可打印的一页报告。

已知局限：字段只按常用名称识别；BD-09 及其他偏移无法识别。</translation>
    </message>
    <message>
        <source>Walking network</source>
        <translation>步行路网</translation>
    </message>
    <message>
        <source>Communities</source>
        <translation>小区</translation>
    </message>
    <message>
        <source>Residents or buildings</source>
        <translation>居民点或建筑</translation>
    </message>
    <message>
        <source>Facilities</source>
        <translation>设施</translation>
    </message>
    <message>
        <source>Facilities with extent (parks)</source>
        <translation>有范围的设施（公园）</translation>
    </message>
    <message>
        <source>Gates of communities</source>
        <translation>小区出入口</translation>
    </message>
    <message>
        <source>Car parks</source>
        <translation>停车场</translation>
    </message>
    <message>
        <source>Charging stations</source>
        <translation>充电站</translation>
    </message>
    <message>
        <source>Site survey</source>
        <translation>现场调查</translation>
    </message>
    <message>
        <source>Barriers</source>
        <translation>阻隔</translation>
    </message>
    <message>
        <source>Issues</source>
        <translation>问题</translation>
    </message>
    <message>
        <source>Report</source>
        <translation>报告</translation>
    </message>
    <message>
        <source>HTML files</source>
        <translation>HTML 文件</translation>
    </message>
    <message>
        <source>Could not write the report %1: %2</source>
        <translation>无法写入报告 %1：%2</translation>
    </message>
    <message>
        <source>No layer was given: there is nothing to check.</source>
        <translation>没有给出任何图层，无可检查。</translation>
    </message>
    <message>
        <source>%1: %2 features, %3 issues.</source>
        <translation>%1：%2 个要素，%3 个问题。</translation>
    </message>
    <message>
        <source>Datum of %1: %2.</source>
        <translation>%1 的坐标基准：%2。</translation>
    </message>
    <message>
        <source>%1 issues in all.</source>
        <translation>共 %1 个问题。</translation>
    </message>
</context>
<context>
    <name>CheckReport</name>
    <message>
        <source>none</source>
        <translation>无</translation>
    </message>
    <message>
        <source>Layers</source>
        <translation>图层</translation>
    </message>
    <message>
        <source>Layer</source>
        <translation>图层</translation>
    </message>
    <message>
        <source>CRS</source>
        <translation>坐标系</translation>
    </message>
    <message>
        <source>Features</source>
        <translation>要素数</translation>
    </message>
    <message>
        <source>Issues</source>
        <translation>问题数</translation>
    </message>
    <message>
        <source>layer</source>
        <translation>图层</translation>
    </message>
    <message>
        <source>Nothing found.</source>
        <translation>未发现问题。</translation>
    </message>
    <message>
        <source>What</source>
        <translation>问题</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>数量</translation>
    </message>
    <message>
        <source>Features (first ones)</source>
        <translation>要素（前几个）</translation>
    </message>
    <message>
        <source>Remedy</source>
        <translation>处理办法</translation>
    </message>
    <message>
        <source>Connected parts of the network</source>
        <translation>路网的连通部分</translation>
    </message>
    <message>
        <source>%1 parts, %2 m in all; streets hang together where lines share a vertex. The longest parts:</source>
        <translation>共 %1 个部分，总长 %2 米；线有公共节点即为连通。最长的几个部分：</translation>
    </message>
    <message>
        <source>Part</source>
        <translation>部分</translation>
    </message>
    <message>
        <source>Lines</source>
        <translation>线数</translation>
    </message>
    <message>
        <source>Length (m)</source>
        <translation>长度（米）</translation>
    </message>
    <message>
        <source>Share (%)</source>
        <translation>占比（%）</translation>
    </message>
    <message>
        <source>A line in it</source>
        <translation>其中一条线</translation>
    </message>
    <message>
        <source>Datum of the points against the streets</source>
        <translation>点位相对道路的坐标基准</translation>
    </message>
    <message>
        <source>Houses keep off centrelines and stops stand on them; at a wrong place both are lost. Below 95 % nothing is claimed.</source>
        <translation>房屋应避开道路中心线，公交站点应落在中心线上；位置一偏，这两个特征都会消失。把握不足 95 % 时不下结论。</translation>
    </message>
    <message>
        <source>Finding</source>
        <translation>结论</translation>
    </message>
    <message>
        <source>Check of the input layers</source>
        <translation>输入图层检查报告</translation>
    </message>
</context>
<context>
    <name>CirclesReading</name>
    <message>
        <source>LIMITS must be metres greater than 0 and at most 100000, separated by semicolons, e.g. 300;500;1000 (given: %1).</source>
        <translation>LIMITS 必须为大于 0 且不超过 100000 的米数，用分号分隔，如 300;500;1000（当前值：%1）。</translation>
    </message>
    <message>
        <source>ENTRANCES without COMMUNITIES: it is not known which facilities lie behind a gate, so gates are ignored.</source>
        <translation>给出了 ENTRANCES 而没有 COMMUNITIES：无法判断哪些设施位于出入口之内，出入口不予考虑。</translation>
    </message>
    <message>
        <source>The rule pack %1 has no limits: give LIMITS.</source>
        <translation>规则包 %1 没有距离限值：请填写 LIMITS。</translation>
    </message>
    <message>
        <source>%1 facilities are off the street and have no circle (ids %2).</source>
        <translation>%1 处设施离路网过远（未接入路网），没有服务圈（编号 %2）。</translation>
    </message>
    <message>
        <source>%1 facilities are farther from their street than the smallest limit: no circle for it (ids %2).</source>
        <translation>%1 处设施到所在道路的距离已超过最小限值，没有该限值的服务圈（编号 %2）。</translation>
    </message>
</context>
<context>
    <name>ClassifyFacilities</name>
    <message>
        <source>Classify facilities</source>
        <translation>设施分类</translation>
    </message>
    <message>
        <source>poi,amap,gaode,osm,openstreetmap,type,category,mapping,duplicates</source>
        <translation>兴趣点,高德,设施,分类,类型,映射,重复,poi,amap,gaode,osm,openstreetmap,type,category,mapping,duplicates</translation>
    </message>
    <message>
        <source>Which facility of the standards is each point of interest? Every point gets a type key (kindergarten, wet_market, parking, ...), which the audits read.

Method: a mapping table over the Amap POI code table (May 2017 edition, 870 codes), OpenStreetMap tags, or the name alone. Rows with a name filter go first, then plain codes in the order of the cell; &apos;rule&apos; says which row decided, such as amap:060700+name:菜市. Several codes in a cell (060400|060703), a lost leading zero (50100) and 50100.0 are read. A code such as 160100 stands for 160101-160199 too, unless the table names them otherwise. Entrances of car parks (150907-150909) are never car parks.

A field of the input called type (or type_zh, rule, duplicate_of, reason) is kept as type_in.

A school of both levels (nine- or twelve-year) is written twice, as primary_school and middle_school; the second row&apos;s rule ends in +second.

OSM: CODE_FIELD may hold amenity=school;isced:level=1, hstore, JSON or a bare value; fields called amenity, shop, leisure, ... and other_tags are read in any case.

Duplicates: same type and same name (without brackets, gates such as 东门, and letter width) within DEDUPLICATE_DISTANCE ground metres. They stay in the output, with the feature id (in INPUT) of the one that counts in &apos;duplicate_of&apos;; the audits leave out rows where it is filled. Toilet parts (200301-200304) within 30 m of a toilet (200300) are duplicates of it; metro exits never are.

Amap and Baidu points are GCJ-02 or BD-09: shift them first.

Limit: lists of points of interest miss community-run facilities; a type that is not found is &apos;not found in the data&apos;, not &apos;missing&apos;.</source>
        <translation>每个兴趣点（POI）属于标准中的哪一类设施？本工具给每个点赋一个类型键（kindergarten、wet_market、parking 等），供各项评估读取。

方法：按映射表，依据高德 POI 分类编码表（2017 年 5 月版，870 个编码）、OpenStreetMap 标签，或仅凭名称。先用带名称条件的行，再按单元格中的先后顺序用纯编码；rule 字段说明由哪一行判定，如 amap:060700+name:菜市。一格多码（060400|060703）、丢失前导零（50100）和 50100.0 均可识别。160100 这样的编码也代表 160101-160199，表中另有规定的除外。停车场出入口（150907-150909）一律不算停车场。

输入图层中名为 type（或 type_zh、rule、duplicate_of、reason）的字段保留为 type_in 等。

兼有小学和初中的学校（九年或十二年一贯制）写成两行，分别为 primary_school 和 middle_school；第二行的 rule 以 +second 结尾。

OSM：CODE_FIELD 可以是 amenity=school;isced:level=1、hstore、JSON 或单个值；名为 amenity、shop、leisure 等的字段和 other_tags 一律读取。

重复：类型相同、名称相同（不计括号、东门之类的出入口名和全半角差别），且地面距离在 DEDUPLICATE_DISTANCE 米以内。重复点留在输出中，duplicate_of 填写计入的那个要素在 INPUT 中的编号；评估时不计入该字段有值的行。厕所的组成部分（200301-200304）在厕所（200300）30 米以内的，算作其重复；地铁出入口不算重复。

高德和百度的点位为 GCJ-02 或 BD-09，须先纠偏。

局限：兴趣点数据缺少社区自办设施；没找到的类型只表示“数据中未找到”，不表示“缺失”。</translation>
    </message>
    <message>
        <source>Points of interest</source>
        <translation>兴趣点</translation>
    </message>
    <message>
        <source>Code or tag field</source>
        <translation>编码或标签字段</translation>
    </message>
    <message>
        <source>Name field</source>
        <translation>名称字段</translation>
    </message>
    <message>
        <source>Scheme</source>
        <translation>分类体系</translation>
    </message>
    <message>
        <source>Mark duplicates</source>
        <translation>标记重复点</translation>
    </message>
    <message>
        <source>Duplicates lie within (ground metres)</source>
        <translation>重复点的判定距离（地面米）</translation>
    </message>
    <message>
        <source>Classified facilities</source>
        <translation>已分类设施</translation>
    </message>
    <message>
        <source>Unclassified</source>
        <translation>未能分类的点</translation>
    </message>
    <message>
        <source>DEDUPLICATE_DISTANCE must be a distance above 0 m.</source>
        <translation>DEDUPLICATE_DISTANCE 必须是大于 0 米的距离。</translation>
    </message>
    <message>
        <source>%1: %2 has no field %3.</source>
        <translation>%1：%2 没有字段 %3。</translation>
    </message>
    <message>
        <source>Nothing to classify by: the amap scheme needs CODE_FIELD, keywords needs NAME_FIELD, osm needs CODE_FIELD or fields such as amenity.</source>
        <translation>没有分类依据：amap 需要 CODE_FIELD，keywords 需要 NAME_FIELD，osm 需要 CODE_FIELD 或 amenity 之类的字段。</translation>
    </message>
    <message>
        <source>Canceled.</source>
        <translation>已取消。</translation>
    </message>
    <message>
        <source>no usable position, classified but not compared for duplicates</source>
        <translation>没有可用位置，已分类，未参与重复比较</translation>
    </message>
    <message>
        <source>No NAME_FIELD: types that only a name can tell (elderly care, canteens, health stations, ...) are not found, and no duplicates by name.</source>
        <translation>未给出 NAME_FIELD：只能凭名称判断的类型（养老、社区食堂、卫生服务站等）无法识别，也不按名称判定重复。</translation>
    </message>
    <message>
        <source>%1 facilities, of these %2 duplicates; %3 points unclassified.</source>
        <translation>%1 处设施，其中 %2 处重复；%3 个点未能分类。</translation>
    </message>
</context>
<context>
    <name>CommunitiesPage</name>
    <message>
        <source>All districts</source>
        <translation>全部区县</translation>
    </message>
    <message>
        <source>All renewal units</source>
        <translation>全部更新单元</translation>
    </message>
    <message>
        <source>%1 of %2 communities</source>
        <translation>%2 个小区中的 %1 个</translation>
    </message>
    <message>
        <source>No community has been audited yet: run an audit first.</source>
        <translation>尚无小区的体检成果，请先运行体检。</translation>
    </message>
    <message>
        <source>The scorecard has not been run: the scores are those of the audits before it.</source>
        <translation>完整社区评分尚未运行，表中为其前一项体检的得分。</translation>
    </message>
</context>
<context>
    <name>CommunityChecklist</name>
    <message>
        <source>Checklist of old communities</source>
        <translation>老旧小区体检清单</translation>
    </message>
    <message>
        <source>old community,checklist,must-have,optional,survey,urban village,renewal</source>
        <translation>老旧小区,清单,必备项,拓展项,调查,城中村,城市更新</translation>
    </message>
    <message>
        <source>Which must-have and optional items each old community has, on what evidence, and what to survey next.</source>
        <translation>逐个老旧小区判定必备项和拓展项，写明证据，并列出下一步需要调查的内容。</translation>
    </message>
    <message>
        <source>Answers, for every old community and every item of the standard: met, not met, not known, or not asked; on what evidence; by which clause; and what to survey next.

Evidence: the newest row of SURVEY, else the community&apos;s own attributes and the results of the other audits (COVERAGE, PARKING, CHARGING), else none: nodata, never a failure. Of equal dates, and without dates, the last row counts; a blank answer is no evidence; an answer that is neither yes nor no is listed in the log. Where survey and attribute disagree the survey decides, &apos;conflict&apos; is true and both stand in &apos;observed&apos;. For problem items (illegal structures, hazards) a surveyed &quot;yes&quot; means not met.

Scope: built in or before BUILT_BY. Later: every item is na. Year not known: every item is nodata. A pack&apos;s items of category &quot;scope&quot; let communities in by local rule.

Items are expressions of the rule pack over the community&apos;s columns and the attributes cov_&lt;code&gt;, cov_share_&lt;code&gt;, parking_gap, parking_verdict, charging_gap, kind (one key for 城中村, urban village ...) and built_year, which win over columns of the same name. A missing column is NULL.

SUMMARY counts items that apply; must_share = met / (total - nodata); &apos;missing&apos; names what is not met, &apos;next_survey&apos; what to look at, must-haves first.

Standard: classes of items of Guobanfa [2020] No. 23, Henan guidance 2023-51; which items are must-haves is our mapping; &apos;status&apos; says how sure each item is.

Known limit: an item is met or not met as a whole; how good the evidence is, and how many buildings it concerns, is for the surveyor to say.</source>
        <translation>逐个老旧小区、逐个清单项目给出判定：达标、未达标、数据不足或不适用；写明证据和依据条款，并列出下一步需要调查的内容。

证据：先取调查表（SURVEY）中最新的一行，其次取小区自身属性和其他体检成果（COVERAGE、PARKING、CHARGING），都没有则为数据不足，不按未达标处理。日期相同或均无日期时，以最后一行为准；结果为空不作为证据；既非“是”也非“否”的结果在日志中列出。调查与属性不一致时以调查为准，“conflict”为真，两者均写入“observed”。问题类项目（违法建设、安全隐患）调查填“有”即为未达标。

范围：BUILT_BY 当年及以前建成。晚于该年：各项均为不适用。年份不明：各项均为数据不足。规则包中类别为“scope”的项目可按地方规定将小区纳入体检。

项目是规则包中的表达式，可使用小区图层的列，以及 cov_&lt;代码&gt;、cov_share_&lt;代码&gt;、parking_gap、parking_verdict、charging_gap、kind（城中村、urban village 等写法统一为一个代码）和 built_year；与同名列冲突时以后者为准。缺少的列按空值处理。

汇总表只统计适用的项目；must_share = 达标 /（总数 - 数据不足）；“missing”列出未达标项目，“next_survey”列出需要调查的内容，必备项在前。

标准：项目分类依据国办发〔2020〕23号和豫政办〔2023〕51号；哪些项目列为必备是本工具的对应关系；“status”说明各项依据的核实程度。

局限：每个项目只判定整体是否达标；证据是否可靠、涉及多少栋楼，由调查人员说明。</translation>
    </message>
    <message>
        <source>Verdict per community and item</source>
        <translation>各小区逐项判定</translation>
    </message>
    <message>
        <source>Checklist per community</source>
        <translation>各小区清单汇总</translation>
    </message>
    <message>
        <source>Standard &quot;%1&quot; has no checklist: choose old-community-2020 or henan-2023, or a pack of your own that extends one of them.</source>
        <translation>标准“%1”没有清单项目：请选择 old-community-2020 或 henan-2023，或使用扩展了其中之一的自有规则包。</translation>
    </message>
    <message>
        <source>%1 communities have no build year (ids %2): whether they belong to the audit is not known.</source>
        <translation>%1 个小区没有建成年份（编号 %2）：无法判断是否属于体检范围。</translation>
    </message>
    <message>
        <source>%1 communities have a build year that cannot be read as one (ids %2): whether they belong to the audit is not known.</source>
        <translation>%1 个小区的建成年份无法识别（编号 %2）：无法判断是否属于体检范围。</translation>
    </message>
    <message>
        <source>The audit&apos;s own &quot;%1&quot; stands in for the column of that name.</source>
        <translation>以体检得出的“%1”代替图层中的同名列。</translation>
    </message>
    <message>
        <source>Communities, with the attributes that the items ask for</source>
        <translation>小区（含清单项目所需的属性）</translation>
    </message>
    <message>
        <source>Community id</source>
        <translation>小区编号</translation>
    </message>
    <message>
        <source>Community name</source>
        <translation>小区名称</translation>
    </message>
    <message>
        <source>Build year (1998, 1998年, 1998-05 ...)</source>
        <translation>建成年份（1998、1998年、1998-05 等）</translation>
    </message>
    <message>
        <source>Last build year that belongs to the audit (that year included)</source>
        <translation>纳入体检的最晚建成年份（含当年）</translation>
    </message>
    <message>
        <source>Kind: old community, urban village (城中村) ...</source>
        <translation>小区类别：老旧小区、城中村等</translation>
    </message>
    <message>
        <source>Survey: one row per community and item</source>
        <translation>调查表：每个小区每个项目一行</translation>
    </message>
    <message>
        <source>Community id in the survey</source>
        <translation>调查表中的小区编号</translation>
    </message>
    <message>
        <source>Item: code or name</source>
        <translation>调查项目：代码或名称</translation>
    </message>
    <message>
        <source>Answer: 是/否, 有/无, 达标/不达标, 1/0 ...</source>
        <translation>调查结果：是/否、有/无、达标/不达标、1/0 等</translation>
    </message>
    <message>
        <source>Date of the survey; the newest row counts</source>
        <translation>调查日期（以最新一行为准）</translation>
    </message>
    <message>
        <source>Note of the surveyor</source>
        <translation>调查备注</translation>
    </message>
    <message>
        <source>Service coverage (result of servicecoverage)</source>
        <translation>服务设施覆盖（servicecoverage 的成果）</translation>
    </message>
    <message>
        <source>Parking gap (result of parkinggap)</source>
        <translation>停车缺口（parkinggap 的成果）</translation>
    </message>
    <message>
        <source>Charging gap (result of charginggap)</source>
        <translation>充电缺口（charginggap 的成果）</translation>
    </message>
    <message>
        <source>%1 is missing: with SURVEY, name the fields of the community, the item and the answer.</source>
        <translation>缺少 %1：选择调查表后，须指定小区、项目和调查结果三个字段。</translation>
    </message>
    <message>
        <source>BUILT_BY must be a year from %1 to %2.</source>
        <translation>BUILT_BY 须为 %1 至 %2 之间的年份。</translation>
    </message>
    <message>
        <source>Survey: %1 answers; %2 rows without an answer are no evidence.</source>
        <translation>调查表：有效结果 %1 条；%2 行未填结果，不作为证据。</translation>
    </message>
    <message>
        <source>built after %1: not part of this audit</source>
        <translation>%1 年以后建成，不属于本次体检范围</translation>
    </message>
    <message>
        <source>build year not known: whether the community belongs to the audit is open</source>
        <translation>建成年份不明，无法判断是否属于体检范围</translation>
    </message>
    <message>
        <source>does not apply here</source>
        <translation>本小区不适用</translation>
    </message>
    <message>
        <source>whether it applies here is not known: %1</source>
        <translation>无法判断是否适用：%1</translation>
    </message>
    <message>
        <source>part of the audit by local rule %1 %2</source>
        <translation>按地方规定 %1 %2 纳入体检</translation>
    </message>
    <message>
        <source>survey row passed over: %1</source>
        <translation>调查结果未采用：%1</translation>
    </message>
    <message>
        <source>%1 communities have items on which survey and attribute disagree (ids %2): the survey decides, both stand in &quot;observed&quot;.</source>
        <translation>%1 个小区的部分项目调查结果与属性不一致（编号 %2）：以调查为准，两者均写入“observed”。</translation>
    </message>
    <message>
        <source>%1 communities are part of the audit by a local rule, not by their year (ids %2).</source>
        <translation>%1 个小区按地方规定而非建成年份纳入体检（编号 %2）。</translation>
    </message>
    <message>
        <source>%1 communities have survey rows about items that do not apply to them (ids %2): passed over.</source>
        <translation>%1 个小区的调查表中有不适用于本小区的项目（编号 %2）：已略过。</translation>
    </message>
    <message>
        <source>%1 attributes that items ask for are in no input (%2): NULL, such items rest on the survey.</source>
        <translation>清单项目所需的 %1 个属性在各输入中均不存在（%2）：按空值处理，相应项目以调查为准。</translation>
    </message>
    <message>
        <source>%1 communities: %2 part of the audit, %3 built later, %4 with unknown year.</source>
        <translation>共 %1 个小区：纳入体检 %2 个，建成较晚 %3 个，建成年份不明 %4 个。</translation>
    </message>
    <message>
        <source>Must-haves: %1 met, %2 not met, %3 without data, of %4.</source>
        <translation>必备项：达标 %1 项，未达标 %2 项，数据不足 %3 项，共 %4 项。</translation>
    </message>
    <message>
        <source>Surveyors fill in the table &quot;survey&quot; of the results database; give it as SURVEY to the next run.</source>
        <translation>调查人员在成果数据库的 survey 表中填写调查结果；下次运行时将该表作为 SURVEY 输入。</translation>
    </message>
    <message>
        <source>The results database has a table or view named &quot;survey&quot; that is not the plugin&apos;s: it was left as it is, and there is no survey form. Rename it to have one.</source>
        <translation>成果数据库中已有名为 survey 的表或视图，且不是本插件的调查表：已保持原样，未生成调查表单。如需调查表单，请将其改名。</translation>
    </message>
    <message>
        <source>Survey: %1 items are surveyed in single buildings only, without a fault: no evidence for the whole community.</source>
        <translation>调查表：有 %1 个项目仅逐栋填写且均达标，不能作为整个小区的依据。</translation>
    </message>
    <message>
        <source>buildings open: %1, struck off: %2</source>
        <translation>未销号楼栋：%1；已销号：%2</translation>
    </message>
    <message>
        <source>Building that a row is about; empty: the column &quot;building&quot;, if there is one</source>
        <translation>该行所指楼栋；不选则取 building 列（如有）</translation>
    </message>
</context>
<context>
    <name>CommunityModel</name>
    <message>
        <source>no data</source>
        <translation>无数据</translation>
    </message>
    <message>
        <source>Id</source>
        <translation>编号</translation>
    </message>
    <message>
        <source>Community</source>
        <translation>小区</translation>
    </message>
    <message>
        <source>Must-haves met (%)</source>
        <translation>必备项达标率（%）</translation>
    </message>
    <message>
        <source>Score</source>
        <translation>得分</translation>
    </message>
    <message>
        <source>Grade</source>
        <translation>等级</translation>
    </message>
    <message>
        <source>Missing</source>
        <translation>缺项数</translation>
    </message>
    <message>
        <source>What is missing</source>
        <translation>缺少的项目</translation>
    </message>
    <message>
        <source>District</source>
        <translation>区县</translation>
    </message>
    <message>
        <source>Renewal unit</source>
        <translation>更新单元</translation>
    </message>
</context>
<context>
    <name>CommunityReader</name>
    <message>
        <source>not a point like the first community, left out</source>
        <translation>不像第一个小区那样是点，未计入</translation>
    </message>
    <message>
        <source>coordinates that do not transform, left out</source>
        <translation>坐标无法转换，未计入</translation>
    </message>
</context>
<context>
    <name>CompareAudits</name>
    <message>
        <source>Compare audits and keep the ledger of problems</source>
        <translation>体检结果年度对比与问题台账</translation>
    </message>
    <message>
        <source>compare,change,year,ledger,strike off,resolved,check-up,renewal,district</source>
        <translation>对比,变化,年度,台账,销号,已解决,体检,城市更新,区</translation>
    </message>
    <message>
        <source>Which problems are new, solved, worse or better since an earlier run, and since when each has been open.</source>
        <translation>与前一次体检相比，哪些问题新增、已解决、加重或减轻，每个问题自何时存在。</translation>
    </message>
    <message>
        <source>Answers which problems are new, solved, the same, worse or better in run B against run A, and keeps the ledger (台账): each problem with the day it was first seen and the day it was struck off (销号).

RUN_A and RUN_B: #12 is the run of that number; anything else is a period and means its newest complete run per audit and area. Run B is looked for in RESULTS_B, if given. The files are only read.

A problem is a verdict unmet or partly: of a coverage rule, a checklist item, the parking gap, the public piles, the charging stations in reach, e-bike charging, or the complete community.

Method: communities belong together by id, else by ground (at least half of the smaller one in common), so that new names, divided and joined communities are followed. Worse and better: spaces or piles lacking, else the verdict, else the covered share by more than 1 percentage point or the score by more than 1 point. A problem of a divided community is resolved when all its parts have solved it. Data that got lost, questions no longer asked and vanished communities are unknown, never resolved.

The ledger runs over all periods of the file up to run B: a problem that comes back keeps its first date and is counted as reopened.

Different standards or settings in the two runs are named in the log, and per row in pack_changed and note.

Known limit: a verdict is as good as the data of its year; a facility added to the map later resolves a problem that it did not solve.</source>
        <translation>回答：运行 B 与运行 A 相比，哪些问题新增、已解决、仍存在、加重或减轻；并建立问题台账：每个问题首次发现和销号的日期。

RUN_A、RUN_B：#12 表示该编号的运行；其他文字视为期次，指该期次内各项体检、各区域最新的已完成运行。给出 RESULTS_B 时，运行 B 在该文件中查找。文件只读，不作任何修改。

问题指判定为未达标或部分达标的：服务覆盖规则、清单项目、停车泊位缺口、公共充电桩、充电站服务半径覆盖、电动自行车充电、完整社区达标。

方法：小区先按编号对应，否则按用地对应（共同部分不少于较小者的一半），因此可跟踪改名、拆分与合并。加重与减轻：先看缺少的泊位或充电桩数，再看判定，最后看覆盖率（变化超过 1 个百分点）或评分（变化超过 1 分）。小区拆分后，各部分都解决才算解决。数据缺失、不再设项、小区消失，一律为情况不明，不算已解决。

台账涵盖文件中直至运行 B 的所有期次：再次出现的问题保留首次日期，并计为重新打开。

两次运行的标准或参数不同时，在日志中说明，并逐行记入 pack_changed 与 note 字段。

局限：判定的可靠程度取决于当年数据；后来才补绘到图上的设施，也会使问题显示为已解决。</translation>
    </message>
    <message>
        <source>All files</source>
        <translation>所有文件</translation>
    </message>
    <message>
        <source>Results database</source>
        <translation>成果库</translation>
    </message>
    <message>
        <source>Results database of run B (empty: the same)</source>
        <translation>运行 B 所在的成果库（留空则为同一文件）</translation>
    </message>
    <message>
        <source>Run A, the earlier one: a period such as 2024, or #12</source>
        <translation>运行 A（较早）：期次（如 2024）或编号（如 #12）</translation>
    </message>
    <message>
        <source>Run B, the later one: a period such as 2025, or #15</source>
        <translation>运行 B（较晚）：期次（如 2025）或编号（如 #15）</translation>
    </message>
    <message>
        <source>Changes from run A to run B</source>
        <translation>运行 A 到运行 B 的变化</translation>
    </message>
    <message>
        <source>Ledger of problems</source>
        <translation>问题台账</translation>
    </message>
    <message>
        <source>%1 is empty: name a period, such as 2025, or a run by its number, such as #12.</source>
        <translation>%1 为空：请填写期次（如 2025），或运行编号（如 #12）。</translation>
    </message>
    <message>
        <source>Only in one of RUN_A and RUN_B, and not compared: %1</source>
        <translation>只在 RUN_A 或 RUN_B 一方存在，未作对比：%1</translation>
    </message>
    <message>
        <source>%1 compared with %2; ledger over %3</source>
        <translation>%1 与 %2 对比；台账涵盖 %3</translation>
    </message>
    <message>
        <source>RUN_A (%1) is newer than RUN_B (%2). The changes are from RUN_A to RUN_B, as asked; the ledger goes by date and ends with RUN_B. Exchange the two if this was not meant.</source>
        <translation>RUN_A（%1）比 RUN_B（%2）更新。变化按要求由 RUN_A 到 RUN_B 计算；台账按时间先后，止于 RUN_B。若非本意，请将两者对调。</translation>
    </message>
    <message>
        <source>The two runs go by different standards: %1 by %2, %3 by %4. A problem may come or go because the question changed; see pack_changed.</source>
        <translation>两次运行所依标准不同：%1 依 %2，%3 依 %4。问题的出现或消失可能只因标准变化，见 pack_changed 字段。</translation>
    </message>
    <message>
        <source>The standard %1 was changed between %2 and %3. A problem may come or go because the question changed; see pack_changed.</source>
        <translation>标准 %1 在 %2 与 %3 之间有修改。问题的出现或消失可能只因标准变化，见 pack_changed 字段。</translation>
    </message>
    <message>
        <source>The two runs were made with different settings: %1 (%2 / %3).</source>
        <translation>两次运行的参数不同：%1（%2 / %3）。</translation>
    </message>
    <message>
        <source>Problems: %1 new, %2 resolved, %3 persistent, %4 worse, %5 better, %6 unknown</source>
        <translation>问题：新增 %1，已解决 %2，仍存在 %3，加重 %4，减轻 %5，情况不明 %6</translation>
    </message>
    <message>
        <source>Ledger: %1 open, %2 struck off, %3 not known any more</source>
        <translation>台账：未销号 %1，已销号 %2，情况不明 %3</translation>
    </message>
    <message>
        <source>%1 ids are used for other communities in the later run; these were followed by their ground (ids %2).</source>
        <translation>有 %1 个编号在后一次运行中用于别的小区；这些小区按用地位置对应（编号 %2）。</translation>
    </message>
    <message>
        <source>%1 communities with problems are not in the later run, by id or by ground; their problems stay unknown (ids %2).</source>
        <translation>有 %1 个存在问题的小区在后一次运行中按编号和位置都找不到；其问题记为情况不明（编号 %2）。</translation>
    </message>
    <message>
        <source>not known before: the problem may be older</source>
        <translation>此前数据不足：问题可能更早就有</translation>
    </message>
    <message>
        <source>the earlier run does not ask this: the problem may be older</source>
        <translation>前一次运行未设此项：问题可能更早就有</translation>
    </message>
    <message>
        <source>the earlier run does not have this community</source>
        <translation>前一次运行中没有该小区</translation>
    </message>
    <message>
        <source>no data now, which does not mean solved</source>
        <translation>本次数据不足，不等于已解决</translation>
    </message>
    <message>
        <source>the later run does not ask this any more: not comparable</source>
        <translation>后一次运行不再设此项：不可比</translation>
    </message>
    <message>
        <source>the later run does not have this community</source>
        <translation>后一次运行中没有该小区</translation>
    </message>
    <message>
        <source>does not apply any more; nothing shows that it was solved</source>
        <translation>现已不适用；没有依据表明已解决</translation>
    </message>
    <message>
        <source>the later run says nothing about this here</source>
        <translation>后一次运行未给出该小区此项的结果</translation>
    </message>
    <message>
        <source>a part cannot be measured against the whole</source>
        <translation>拆分后的部分不能与整体比较程度</translation>
    </message>
    <message>
        <source>not measured by the same requirement</source>
        <translation>前后所依要求不同</translation>
    </message>
    <message>
        <source>the requirement was changed: %1 before, %2 now</source>
        <translation>要求有变化：此前 %1，现为 %2</translation>
    </message>
    <message>
        <source>%1 before</source>
        <translation>此前为 %1</translation>
    </message>
    <message>
        <source>part of %1 before</source>
        <translation>此前属于 %1</translation>
    </message>
    <message>
        <source>joined from %1</source>
        <translation>由 %1 合并而成</translation>
    </message>
    <message>
        <source>solved here, not yet in %1</source>
        <translation>本部分已解决，%1 尚未解决</translation>
    </message>
    <message>
        <source>struck off on %1 (%2), came back</source>
        <translation>曾于 %1（%2）销号，后又出现</translation>
    </message>
    <message>
        <source>struck off under another requirement than the one it was found by</source>
        <translation>销号时所依要求与发现时不同</translation>
    </message>
</context>
<context>
    <name>CompletenessAudit</name>
    <message>
        <source>Complete community scorecard and check-up indicators</source>
        <translation>完整社区评分与城市体检指标</translation>
    </message>
    <message>
        <source>complete community,scorecard,check-up,indicators,grade,renewal,district</source>
        <translation>完整社区,评分,城市体检,指标,等级,更新,区县</translation>
    </message>
    <message>
        <source>How complete each community is, what it lacks, and the city check-up indicators per district.</source>
        <translation>各小区完整社区建设达到什么程度、缺什么，以及分区的城市体检指标。</translation>
    </message>
    <message>
        <source>Answers how complete each community is, what it lacks, and what the city check-up counts per district.

Method: every question of the standard once (coverage rules and checklist items of one code are one question). Its verdict is the checklist&apos;s, unless that is nodata; else that of the coverage audit; else what the item&apos;s expression says about the community&apos;s attributes. score = 100 x sum(weight x v) / sum(weight), v = 1 met, 0.5 partly, 0 unmet; na and nodata are left out. A community is complete when every must-have that applies is met; no grade if more than 30 % of the weight is nodata; need = 100 - score.

The results of the other audits are layers, or come from the results database: the newest complete run per audit and area (AREA, if given).

Indicators: TJ-10 to TJ-26 and the share of complete communities, per district and in total (district 全部), with numerator, denominator, what was unknown, formula, basis and the names of 2023 and 2025. TJ-22, 25 and 26 are shares of residential AREA by straight radius, as the ministry defines them; their second rows (code with W) are people on foot and marked local. A community belongs to the district with most of its area.

Standard: complete residential communities (2020); &apos;status&apos; says how sure the figures are. The ministry gives no formulas for the gaps (TJ-13 to TJ-15): ours are stated in each row.

Known limit: what the data do not allow has no value and a reason, never 0. A facility that is missing from the data counts as not found, not as missing on the ground.</source>
        <translation>回答各小区完整社区建设达到什么程度、缺什么，以及城市体检在各区的数值。

方法：标准中的每个问题只计一次（代码相同的覆盖规则和清单项是同一问题）。判定先取清单结果，清单为无数据时取设施覆盖审计，再取清单项表达式对小区属性的判断。得分 = 100 × Σ(权重 × v) / Σ权重，达标 v = 1、部分达标 0.5、不达标 0；不适用和无数据的不计。适用的必备项全部达标，该小区才算达标；无数据权重超过 30% 时不评等级；need（更新需求度）= 100 − 得分。

其他审计的结果可以给图层，也可以取自成果库：每种审计、每个地区（给出 AREA 时只取该地区）最新一次完整运行。

指标：TJ-10 至 TJ-26 和完整社区达标率，分区和合计（district 为“全部”）各一行，附分子、分母、无数据数、公式、依据以及 2023 年和 2025 年名称。TJ-22、25、26 按部里定义计算直线半径覆盖的居住用地面积比例；代码带 W 的第二行是步行可达的人口比例，标为 local。小区归属面积最大的区。

标准：完整居住社区建设标准（2020）；status 表示数值的可靠程度。缺口类指标（TJ-13 至 TJ-15）部里没有公式，本工具的公式写在每一行中。

已知局限：数据不足以计算的，数值为空并写明原因，绝不记为 0。数据中没有的设施按未找到处理，不等于实地没有。</translation>
    </message>
    <message>
        <source>Scorecard per community</source>
        <translation>小区评分表</translation>
    </message>
    <message>
        <source>Check-up indicators per district</source>
        <translation>分区体检指标</translation>
    </message>
</context>
<context>
    <name>CompletenessIndicators</name>
    <message>
        <source>%1 communities lie outside all districts (ids %2): they count in the total only.</source>
        <translation>%1 个小区在所有行政区之外（编号 %2），只计入合计。</translation>
    </message>
    <message>
        <source>TJ-25: %1 parks are points without a size and are left out; give them as AREAS.</source>
        <translation>TJ-25：%1 处公园绿地只有点位、没有面积，未计入；请用 AREAS 提供面数据。</translation>
    </message>
</context>
<context>
    <name>CompletenessParameters</name>
    <message>
        <source>Communities</source>
        <translation>小区</translation>
    </message>
    <message>
        <source>Community id, as in the other audits</source>
        <translation>小区编号（与其他审计一致）</translation>
    </message>
    <message>
        <source>Community name</source>
        <translation>小区名称</translation>
    </message>
    <message>
        <source>Result of the coverage audit (empty: from the results database)</source>
        <translation>设施覆盖审计结果（留空：取自成果库）</translation>
    </message>
    <message>
        <source>Result of the parking audit (empty: from the results database)</source>
        <translation>停车审计结果（留空：取自成果库）</translation>
    </message>
    <message>
        <source>Result of the charging audit (empty: from the results database)</source>
        <translation>充电审计结果（留空：取自成果库）</translation>
    </message>
    <message>
        <source>Result of the checklist, items (empty: from the results database)</source>
        <translation>体检清单逐项结果（留空：取自成果库）</translation>
    </message>
    <message>
        <source>Facilities (points)</source>
        <translation>设施（点）</translation>
    </message>
    <message>
        <source>Facility type key (empty: the field &apos;type&apos;)</source>
        <translation>设施类型键（留空：type 字段）</translation>
    </message>
    <message>
        <source>Seats of primary schools</source>
        <translation>小学学位数</translation>
    </message>
    <message>
        <source>Facilities with extent: parks, grounds (polygons)</source>
        <translation>有范围的设施：公园、场地（面）</translation>
    </message>
    <message>
        <source>Type key of areas (empty: the field &apos;type&apos;)</source>
        <translation>面设施类型键（留空：type 字段）</translation>
    </message>
    <message>
        <source>Walkways with &apos;substandard&apos; or &apos;width_m&apos;</source>
        <translation>步行道（含 substandard 或 width_m 字段）</translation>
    </message>
    <message>
        <source>Residential land (empty: the communities)</source>
        <translation>居住用地（留空：用小区）</translation>
    </message>
    <message>
        <source>Districts or sub-districts</source>
        <translation>行政区或街道</translation>
    </message>
    <message>
        <source>Name of the district (empty: the field &apos;name&apos;)</source>
        <translation>行政区名称（留空：name 字段）</translation>
    </message>
    <message>
        <source>COMMUNITY_ID is missing: choose the field whose ids stand in the results of the other audits.</source>
        <translation>缺少 COMMUNITY_ID：请选择与其他审计结果编号一致的字段。</translation>
    </message>
    <message>
        <source>%1 is given without %2: give the layer too, or clear the field.</source>
        <translation>给出了 %1 却没有 %2：请同时给出图层，或清空该字段。</translation>
    </message>
</context>
<context>
    <name>CompletenessReading</name>
    <message>
        <source>The rule pack %1 has no question that counts (coverage rules or checklist items, must or optional): choose another STANDARD.</source>
        <translation>规则包 %1 没有计分的问题（必备或拓展的覆盖规则、清单项）：请另选 STANDARD。</translation>
    </message>
    <message>
        <source>CHECKLIST: %1 communities are outside its scope, all their items are na (ids %2); the other sources answer for them.</source>
        <translation>CHECKLIST：%1 个小区不在清单范围内，各项均为不适用（编号 %2），改用其他来源判定。</translation>
    </message>
    <message>
        <source>%1: %2 rows have codes that the standard %3 does not ask (%4); they are left out of the scorecard. Run that audit with the same standard to have them.</source>
        <translation>%1：有 %2 行的代码不在标准 %3 之内（%4），未计入评分。如需计入，请用同一标准运行该审计。</translation>
    </message>
</context>
<context>
    <name>CompletenessRows</name>
    <message>
        <source>%1 questions; of %2 communities %3 are complete, %4 are not, of %5 it is not known.</source>
        <translation>共 %1 个问题；%2 个小区中达标 %3 个、未达标 %4 个、数据不足 %5 个。</translation>
    </message>
    <message>
        <source>%1 communities have no score, because nothing is known about them (ids %2).</source>
        <translation>%1 个小区没有任何数据，不评分（编号 %2）。</translation>
    </message>
</context>
<context>
    <name>CompletenessTables</name>
    <message>
        <source>#%1 of %2 (%3)</source>
        <translation>#%1，%2（%3）</translation>
    </message>
    <message>
        <source>%1: from the results database, run %2</source>
        <translation>%1：取自成果库，运行 %2</translation>
    </message>
</context>
<context>
    <name>Connection</name>
    <message>
        <source>SpatiaLite could not prepare the results database %1. Is the disk full, or is the file used by another program?</source>
        <translation>SpatiaLite 无法初始化成果库 %1。是否磁盘已满，或文件正被其他程序使用？</translation>
    </message>
    <message>
        <source>The results database %1 is in use by %2; waited %3 seconds. Nothing was stored. Run again when the other has finished.</source>
        <translation>成果库 %1 正被 %2 使用，已等待 %3 秒，没有存入任何内容。请待对方完成后重新运行。</translation>
    </message>
    <message>
        <source>another QGIS session or program</source>
        <translation>另一个 QGIS 会话或程序</translation>
    </message>
    <message>
        <source>The disk that holds the results database %1 is full. Nothing of this run was stored. Free some space, or choose a file on another disk.</source>
        <translation>成果库 %1 所在磁盘已满，本次运行没有存入任何内容。请清理空间，或改用其他磁盘上的文件。</translation>
    </message>
    <message>
        <source>The results database %1 cannot be written: the file, its folder or its disk is read-only. Choose another file, or ask for the right to write.</source>
        <translation>成果库 %1 无法写入：文件、文件夹或磁盘为只读。请改用其他文件，或申请写入权限。</translation>
    </message>
    <message>
        <source>The results database %1 cannot be opened or created here. Check that the folder exists and that you may write to it.</source>
        <translation>成果库 %1 无法在此打开或新建。请检查文件夹是否存在，以及是否有写入权限。</translation>
    </message>
    <message>
        <source>%1 is not a SpatiaLite database. It was left as it is; choose another file.</source>
        <translation>%1 不是 SpatiaLite 数据库。文件未作改动；请改用其他文件。</translation>
    </message>
    <message>
        <source>The results database %1 is damaged (%2). It was left as it is; choose another file or a backup.</source>
        <translation>成果库 %1 已损坏（%2）。文件未作改动；请改用其他文件或备份。</translation>
    </message>
    <message>
        <source>A value of this run breaks a rule of the results database %1 (%2). Nothing of this run was stored.</source>
        <translation>本次运行有一个值违反成果库 %1 的规则（%2），没有存入任何内容。</translation>
    </message>
    <message>
        <source>The results database %1 reports an error: %2 (code %3). Nothing of this run was stored.</source>
        <translation>成果库 %1 报错：%2（代码 %3）。本次运行没有存入任何内容。</translation>
    </message>
    <message>
        <source>%1 is a folder. Name a file for the results database, such as results.sqlite.</source>
        <translation>%1 是文件夹。请给出成果库的文件名，如 results.sqlite。</translation>
    </message>
    <message>
        <source>There is no results database %1.</source>
        <translation>没有成果库 %1。</translation>
    </message>
    <message>
        <source>The folder %1 of the results database does not exist. Create it, or choose another file.</source>
        <translation>成果库 %1 所在的文件夹不存在。请新建该文件夹，或改用其他文件。</translation>
    </message>
    <message>
        <source>The results database %1 cannot be written: its folder is read-only. Choose another folder, or ask for the right to write.</source>
        <translation>成果库 %1 无法写入：所在文件夹为只读。请改用其他文件夹，或申请写入权限。</translation>
    </message>
    <message>
        <source>The results database %1 keeps the coordinate reference system of its first run, EPSG:%2.</source>
        <translation>成果库 %1 沿用首次运行的坐标系 EPSG:%2。</translation>
    </message>
    <message>
        <source>The results database %1 holds communities as points, this run has polygons. Choose another file for it.</source>
        <translation>成果库 %1 中的小区为点，本次运行的小区为面。请改用其他成果库文件。</translation>
    </message>
    <message>
        <source>The results database %1 holds communities as polygons, this run has points. Choose another file for it.</source>
        <translation>成果库 %1 中的小区为面，本次运行的小区为点。请改用其他成果库文件。</translation>
    </message>
    <message>
        <source>Another session has meanwhile given the results database %1 the coordinate reference system EPSG:%2. Nothing was stored; run again.</source>
        <translation>另一个会话在此期间已将成果库 %1 的坐标系定为 EPSG:%2，没有存入任何内容；请重新运行。</translation>
    </message>
    <message>
        <source>a row has %1 values instead of %2</source>
        <translation>某行有 %1 个值，应为 %2 个</translation>
    </message>
    <message>
        <source>&apos;%1&apos; is not a number (field %2)</source>
        <translation>“%1”不是数字（字段 %2）</translation>
    </message>
    <message>
        <source>a geometry is damaged or of another type than the table&apos;s</source>
        <translation>几何损坏，或与表的几何类型不符</translation>
    </message>
    <message>
        <source>The result &apos;%1&apos; cannot be stored in %2: %3. Nothing of this run was stored.</source>
        <translation>结果“%1”无法存入 %2：%3。本次运行没有存入任何内容。</translation>
    </message>
    <message>
        <source>The results database %1 already holds a table or view named %2 that is not the plugin&apos;s. It was left as it is; rename it, or choose another file.</source>
        <translation>成果库 %1 中已有名为 %2 的表或视图，不属于本插件。未作改动；请将其改名，或改用其他文件。</translation>
    </message>
    <message>
        <source>%1 is a database of another application (such as a GeoPackage), not a results database. It was left as it is; choose another file.</source>
        <translation>%1 是其他应用的数据库（如 GeoPackage），不是成果库。文件未作改动；请改用其他文件。</translation>
    </message>
    <message>
        <source>The results database %1 was written by a newer version of the plugin (schema %2, this one knows up to %3). Update the plugin; the file was left as it is.</source>
        <translation>成果库 %1 由更新版本的插件写成（结构版本 %2，当前插件最高支持 %3）。请升级插件；文件未作改动。</translation>
    </message>
    <message>
        <source>%1 holds layers, but not as a current SpatiaLite database. It was left as it is; choose another file.</source>
        <translation>%1 含有图层，但不是当前版本的 SpatiaLite 数据库。文件未作改动；请改用其他文件。</translation>
    </message>
    <message>
        <source>The results database %1 does not know the coordinate reference system EPSG:%2. Give the first layer a common one, such as EPSG:4490.</source>
        <translation>成果库 %1 不认识坐标系 EPSG:%2。请将第一个图层改为常用坐标系，如 EPSG:4490。</translation>
    </message>
    <message>
        <source>The tables of the results database %1 differ in their coordinate reference system: it was not written by the plugin alone, and was left out.</source>
        <translation>成果库 %1 中各表的坐标系不一致，并非全由本插件写入，未予合并。</translation>
    </message>
</context>
<context>
    <name>CoverageParameters</name>
    <message>
        <source>Communities</source>
        <translation>小区</translation>
    </message>
    <message>
        <source>Community id</source>
        <translation>小区编号</translation>
    </message>
    <message>
        <source>Community name</source>
        <translation>小区名称</translation>
    </message>
    <message>
        <source>Population of the community</source>
        <translation>小区人口</translation>
    </message>
    <message>
        <source>Households of the community</source>
        <translation>小区户数</translation>
    </message>
    <message>
        <source>Residents: points or buildings (empty: a grid of sample points)</source>
        <translation>居民：居民点或建筑（留空则用抽样点网格）</translation>
    </message>
    <message>
        <source>People per resident point or building</source>
        <translation>每个居民点或建筑的人数</translation>
    </message>
    <message>
        <source>Facilities (points)</source>
        <translation>设施（点）</translation>
    </message>
    <message>
        <source>Facility type key (empty: the field &apos;type&apos;)</source>
        <translation>设施类型键（留空则用 type 字段）</translation>
    </message>
    <message>
        <source>Facility size (m2)</source>
        <translation>设施规模（平方米）</translation>
    </message>
    <message>
        <source>Facilities with extent: parks, grounds (polygons)</source>
        <translation>有范围的设施：公园、场地（面）</translation>
    </message>
    <message>
        <source>Type key of areas (empty: the field &apos;type&apos;)</source>
        <translation>面状设施的类型键（留空则用 type 字段）</translation>
    </message>
    <message>
        <source>Spacing of sample points where there are no residents (m)</source>
        <translation>无居民数据时的抽样点间距（米）</translation>
    </message>
    <message>
        <source>Share of residents that must be covered for &apos;met&apos;</source>
        <translation>判定“达标”所需的居民覆盖率</translation>
    </message>
    <message>
        <source>FACILITIES and AREAS are both missing: give at least one layer of facilities.</source>
        <translation>FACILITIES 和 AREAS 均未给出：请至少提供一个设施图层。</translation>
    </message>
    <message>
        <source>RESIDENTS_POPULATION is given without RESIDENTS: give the layer too, or clear the field.</source>
        <translation>给出了 RESIDENTS_POPULATION 而没有 RESIDENTS：请同时提供图层，或清空该字段。</translation>
    </message>
    <message>
        <source>SAMPLE_SPACING must be greater than 0 metres.</source>
        <translation>SAMPLE_SPACING 必须大于 0 米。</translation>
    </message>
    <message>
        <source>MET_SHARE must be greater than 0 and at most 1.</source>
        <translation>MET_SHARE 必须大于 0 且不超过 1。</translation>
    </message>
</context>
<context>
    <name>CoverageReading</name>
    <message>
        <source>The rule pack %1 has no coverage rules: choose another STANDARD.</source>
        <translation>规则包 %1 没有覆盖率规则：请另选 STANDARD。</translation>
    </message>
    <message>
        <source>%1 residents are off the street (in communities %2): they count in the population, not in the shares.</source>
        <translation>%1 处居民离路网过远（未接入路网）（所在小区 %2）：计入人口，不计入覆盖率。</translation>
    </message>
    <message>
        <source>%1 facilities are off the street and left out (ids %2).</source>
        <translation>%1 处设施离路网过远（未接入路网），未计入（编号 %2）。</translation>
    </message>
    <message>
        <source>%1 areas have no street near them and are left out (ids %2).</source>
        <translation>%1 处面状设施附近没有道路，未计入（编号 %2）。</translation>
    </message>
    <message>
        <source>%1 communities have gates, but none near a street (ids %2): their residents are off the street.</source>
        <translation>%1 个小区有出入口，但出入口均不在道路附近（编号 %2）：其居民按离路网过远（未接入路网）处理。</translation>
    </message>
</context>
<context>
    <name>CrsCheck</name>
    <message>
        <source>x %1 to %2, y %3 to %4</source>
        <translation>x 为 %1 至 %2，y 为 %3 至 %4</translation>
    </message>
    <message>
        <source>Layer &quot;%1&quot; has no coordinate reference system. Set it in the layer&apos;s properties (Source &gt; Assigned CRS), then run again.</source>
        <translation>图层“%1”没有坐标系。请在图层属性中设置（源 &gt; 指定的坐标系），然后重新运行。</translation>
    </message>
    <message>
        <source>Layer &quot;%1&quot; is said to be in degrees (%2), but its coordinates are not degrees (%3). Assign the projected CRS the data was really made in, then run again.</source>
        <translation>图层“%1”的坐标系标为经纬度（%2），但坐标值不是度（%3）。请指定数据实际所用的投影坐标系，然后重新运行。</translation>
    </message>
    <message>
        <source>Layer &quot;%1&quot; is said to be in a projected CRS (%2), but its coordinates look like degrees (%3). Assign EPSG:4490 or EPSG:4326 (set the CRS, do not reproject), then run again.</source>
        <translation>图层“%1”的坐标系标为投影坐标系（%2），但坐标值像是度（%3）。请指定为 EPSG:4490 或 EPSG:4326（只设置坐标系，不要重投影），然后重新运行。</translation>
    </message>
    <message>
        <source>Layer &quot;%1&quot;: its coordinates cannot be coordinates of its CRS (%2): they do not transform to longitude and latitude. Assign the CRS the data was really made in (mind the zone number before the x coordinate), then run again.</source>
        <translation>图层“%1”：坐标值不可能属于其坐标系（%2），无法转换为经纬度。请指定数据实际所用的坐标系（注意 x 坐标前的带号），然后重新运行。</translation>
    </message>
    <message>
        <source>Layer &quot;%1&quot; reaches beyond the area that its CRS (%2) is made for: longitude and latitude %3. Check that the CRS is the right one.</source>
        <translation>图层“%1”超出其坐标系（%2）的适用范围：经纬度 %3。请检查坐标系是否正确。</translation>
    </message>
</context>
<context>
    <name>Desktop</name>
    <message>
        <source>Urban renewal audit</source>
        <translation>城市更新体检</translation>
    </message>
    <message>
        <source>Rule &amp;packs...</source>
        <translation>规则包(&amp;P)...</translation>
    </message>
</context>
<context>
    <name>DistrictPackages</name>
    <message>
        <source>Packages for districts</source>
        <translation>区县成果包</translation>
    </message>
    <message>
        <source>district,hand over,package,share,export,split,project,privacy</source>
        <translation>区县,下发,成果包,共享,导出,拆分,工程,隐私</translation>
    </message>
    <message>
        <source>One folder per district with only its results, which opens in any QGIS without this plugin.</source>
        <translation>每个区县一个文件夹，只含本区县成果，任何 QGIS 无需本插件即可打开。</translation>
    </message>
    <message>
        <source>Hands each district its own results: a folder that opens on a bare QGIS 3.22 or newer, in Chinese, with nothing of another district in it.

In each folder: results.sqlite (SpatiaLite with styles), project.qgz (relative paths, layers grouped and styled), a map per result, README.txt (Chinese and English: what is in it, by which rules, what was left out), manifest.json (files and hashes). Every file is made anew from the rows chosen; nothing is copied and then deleted.

Rows: the newest complete run per audit and area. A community on a border goes whole to the district with most of its area (equal shares: the first in DISTRICTS); a point, to the district around it; one in no district is named in the log and goes nowhere. Tables follow their communities; lots, stations and their checks go by their points. A flow over a border keeps spaces and metres, without line and without the id on the other side. Service circles are cut at the border. Of the indicators a district gets its own, not the city&apos;s total.

Personal data, unless INCLUDE_PERSONAL: what the name of a column (姓名, 电话, contact ...) or the text (phone and identity numbers, e-mail, what stands behind 联系人： and its like) shows to be personal is taken out, and counted in README.txt. Text that names a community or place of another district is emptied.

Districts&apos; names are data: folders get safe names. A folder of an earlier run is replaced when all packages are done; one that somebody changed is kept beside it, and what is not ours is never touched. A cancel changes nothing.

Known limit: names of people in running text cannot be told from other words. Tables that users added to the database are not handed on.</source>
        <translation>把各区县自己的成果分别交给区县：每个区县一个文件夹，QGIS 3.22 或更高版本无需本插件即可打开，中文显示，且不含其他区县的任何内容。

每个文件夹内：results.sqlite（SpatiaLite，含样式）、project.qgz（相对路径，图层已分组并配好样式）、每项成果一张图、README.txt（中英文：包含什么、按什么规则、略去了什么）、manifest.json（文件清单与校验值）。所有文件都由选出的记录重新写成，不是复制后再删除。

记录：每项评估、每个评估区域最近一次完整运行。跨界小区整体归入面积占比最大的区县（占比相同的，归入 DISTRICTS 中排在前面的区县）；以点表示的小区归入点位所在区县；不在任何区县内的，在日志中列出，不放入任何成果包。各表随小区归属；停车场、充电站及其核查按点位归属。跨界流向保留泊位数和距离，不含线条和对方编号。服务圈按区县界裁切。体检指标只给本区县的，不给全市合计。

个人信息（除非勾选 INCLUDE_PERSONAL）：凡字段名（姓名、电话、contact 等）或文字内容（电话号码、身份证号、电子邮箱，以及“联系人：”之类标签后的内容）表明是个人信息的，一律隐去，并在 README.txt 中计数。提及其他区县小区或设施的文字清空。

区县名称只当作数据：文件夹使用安全名称。全部成果包完成后才替换以前的同名文件夹；被人改动过的原成果包保留在旁边，不属于本插件的内容绝不触动。取消则不作任何改动。

已知局限：叙述文字中的人名无法与其他词语区分。用户在成果库中自建的表不下发。</translation>
    </message>
    <message>
        <source>Results database (SpatiaLite)</source>
        <translation>成果库（SpatiaLite）</translation>
    </message>
    <message>
        <source>Districts</source>
        <translation>区县</translation>
    </message>
    <message>
        <source>Name of the district</source>
        <translation>区县名称字段</translation>
    </message>
    <message>
        <source>Folder for the packages (made if missing)</source>
        <translation>成果包存放文件夹（不存在则新建）</translation>
    </message>
    <message>
        <source>Hand on personal data (names, phone numbers, addresses)</source>
        <translation>一并下发个人信息（姓名、电话、住址）</translation>
    </message>
    <message>
        <source>List of packages</source>
        <translation>成果包清单</translation>
    </message>
    <message>
        <source>Number of packages</source>
        <translation>成果包数量</translation>
    </message>
    <message>
        <source>The results database %1 holds no results with a place. Run an audit with RESULTS first.</source>
        <translation>成果库 %1 中没有带空间位置的成果。请先填写 RESULTS 运行一项评估。</translation>
    </message>
    <message>
        <source>The layer of districts has no polygon with a name: nothing to make packages for.</source>
        <translation>区县图层中没有带名称的面，无法制作成果包。</translation>
    </message>
    <message>
        <source>The results have nothing of these districts, no package was made for them: %1</source>
        <translation>以下区县在成果库中没有成果，未制作成果包：%1</translation>
    </message>
    <message>
        <source>An earlier package had been changed and was kept as %1</source>
        <translation>原有成果包已被改动，保留为 %1</translation>
    </message>
    <message>
        <source>rows of the survey whose community is in no district, or in two, in no package</source>
        <translation>调查记录的小区不在任何区县内，或同一编号涉及两个区县，未放入任何成果包</translation>
    </message>
    <message>
        <source>circles of facilities in no district, in no package</source>
        <translation>设施不在任何区县内，其服务圈未放入任何成果包</translation>
    </message>
    <message>
        <source>indicators of a district that is not in the layer of districts</source>
        <translation>体检指标所属区县不在区县图层中，未放入任何成果包</translation>
    </message>
    <message>
        <source>rows that nothing ties to a district</source>
        <translation>无法判定所属区县的记录，未放入任何成果包</translation>
    </message>
    <message>
        <source>rows of communities without a place, in no package</source>
        <translation>所属小区没有空间位置的记录，未放入任何成果包</translation>
    </message>
    <message>
        <source>places in no district, in no package</source>
        <translation>点位或范围不在任何区县内，未放入任何成果包</translation>
    </message>
    <message>
        <source>The project of a package could not be written to %1. Is the disk full? Nothing was changed.</source>
        <translation>成果包的工程无法写入 %1。磁盘是否已满？原有内容未作改动。</translation>
    </message>
    <message>
        <source>The result &apos;%1&apos; of a package cannot be opened: is QGIS&apos;s SpatiaLite provider missing? Nothing was changed.</source>
        <translation>成果包中的成果“%1”无法打开：QGIS 是否缺少 SpatiaLite 数据驱动？原有内容未作改动。</translation>
    </message>
</context>
<context>
    <name>DistrictReader</name>
    <message>
        <source>a district of this name came before, joined with it</source>
        <translation>与前面的行政区同名，已合并</translation>
    </message>
    <message>
        <source>DISTRICT_NAME: layer &quot;%1&quot; has no field &quot;name&quot;. Choose the field that holds the names of the districts.</source>
        <translation>DISTRICT_NAME：图层“%1”没有 name 字段。请选择行政区名称所在的字段。</translation>
    </message>
    <message>
        <source>no name, left out: what lies there counts in the total only</source>
        <translation>没有名称，未采用：其中的小区只计入合计</translation>
    </message>
    <message>
        <source>coordinates that do not transform, left out</source>
        <translation>坐标无法转换，未采用</translation>
    </message>
</context>
<context>
    <name>FacilityReader</name>
    <message>
        <source>%1: choose the field of layer &quot;%2&quot; that holds the facility type; &quot;Classify facilities&quot; makes one.</source>
        <translation>%1：请选择图层“%2”中存放设施类型的字段；可用“设施分类”生成。</translation>
    </message>
    <message>
        <source>duplicate of another facility (duplicate_of), left out</source>
        <translation>与另一处设施重复（duplicate_of），未计入</translation>
    </message>
    <message>
        <source>no facility type, left out</source>
        <translation>无设施类型，未计入</translation>
    </message>
    <message>
        <source>unknown facility type, left out</source>
        <translation>设施类型未知，未计入</translation>
    </message>
    <message>
        <source>coordinates that do not transform, left out</source>
        <translation>坐标无法转换，未计入</translation>
    </message>
</context>
<context>
    <name>FieldReader</name>
    <message>
        <source>%1: layer &quot;%2&quot; has no field &quot;%3&quot;. Choose one of its fields.</source>
        <translation>%1：图层“%2”没有字段“%3”。请选择其已有的字段。</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is not a number, treated as unknown</source>
        <translation>“%1”不是数字，按未知处理</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is negative, treated as unknown</source>
        <translation>“%1”为负数，按未知处理</translation>
    </message>
    <message>
        <source>duplicate id, kept with a number behind it</source>
        <translation>编号重复，在编号后加数字保留</translation>
    </message>
</context>
<context>
    <name>Fields</name>
    <message>
        <source>Community id</source>
        <translation>小区编号</translation>
    </message>
    <message>
        <source>Community</source>
        <translation>小区</translation>
    </message>
    <message>
        <source>Rule</source>
        <translation>规则</translation>
    </message>
    <message>
        <source>Facility</source>
        <translation>设施</translation>
    </message>
    <message>
        <source>Facility id</source>
        <translation>设施编号</translation>
    </message>
    <message>
        <source>Must-have or optional</source>
        <translation>必备项或拓展项</translation>
    </message>
    <message>
        <source>Limit (m)</source>
        <translation>限值（米）</translation>
    </message>
    <message>
        <source>Minutes on foot</source>
        <translation>步行分钟数</translation>
    </message>
    <message>
        <source>Median walk (m)</source>
        <translation>步行距离中位数（米）</translation>
    </message>
    <message>
        <source>Longest walk (m)</source>
        <translation>最长步行距离（米）</translation>
    </message>
    <message>
        <source>Facilities within the limit</source>
        <translation>限值内设施数</translation>
    </message>
    <message>
        <source>Residents</source>
        <translation>居民数</translation>
    </message>
    <message>
        <source>Residents covered</source>
        <translation>覆盖居民数</translation>
    </message>
    <message>
        <source>Share covered (0-1)</source>
        <translation>覆盖率（0-1）</translation>
    </message>
    <message>
        <source>Size required (m2)</source>
        <translation>要求规模（平方米）</translation>
    </message>
    <message>
        <source>Size found (m2)</source>
        <translation>实有规模（平方米）</translation>
    </message>
    <message>
        <source>Verdict</source>
        <translation>判定</translation>
    </message>
    <message>
        <source>Basis</source>
        <translation>依据</translation>
    </message>
    <message>
        <source>How sure the figure is</source>
        <translation>数值可靠程度</translation>
    </message>
    <message>
        <source>Must-have rules</source>
        <translation>必备项数</translation>
    </message>
    <message>
        <source>Must-have rules met</source>
        <translation>必备项达标数</translation>
    </message>
    <message>
        <source>Optional rules</source>
        <translation>拓展项数</translation>
    </message>
    <message>
        <source>Optional rules met</source>
        <translation>拓展项达标数</translation>
    </message>
    <message>
        <source>Rules without data</source>
        <translation>数据不足的规则数</translation>
    </message>
    <message>
        <source>Score (0-100)</source>
        <translation>得分（0-100）</translation>
    </message>
    <message>
        <source>Grade</source>
        <translation>等级</translation>
    </message>
    <message>
        <source>Missing</source>
        <translation>缺少的项目</translation>
    </message>
    <message>
        <source>Must-haves missing</source>
        <translation>缺少的必备项数</translation>
    </message>
    <message>
        <source>Near the edge of the streets (figure may be too low)</source>
        <translation>靠近路网边缘（数值可能偏低）</translation>
    </message>
    <message>
        <source>Area (m2)</source>
        <translation>面积（平方米）</translation>
    </message>
    <message>
        <source>Walk at the near end (m)</source>
        <translation>近端步行距离（米）</translation>
    </message>
    <message>
        <source>Walk at the far end (m)</source>
        <translation>远端步行距离（米）</translation>
    </message>
    <message>
        <source>Households</source>
        <translation>户数</translation>
    </message>
    <message>
        <source>Spaces needed</source>
        <translation>泊位需求</translation>
    </message>
    <message>
        <source>Need reckoned by</source>
        <translation>需求算法</translation>
    </message>
    <message>
        <source>Own spaces</source>
        <translation>小区内泊位</translation>
    </message>
    <message>
        <source>Lacking before measures</source>
        <translation>措施前缺口</translation>
    </message>
    <message>
        <source>Can be gained in the community</source>
        <translation>存量挖潜</translation>
    </message>
    <message>
        <source>Lent by neighbours</source>
        <translation>周边共享</translation>
    </message>
    <message>
        <source>Lacking after sharing</source>
        <translation>共享后缺口</translation>
    </message>
    <message>
        <source>To be built</source>
        <translation>需新建</translation>
    </message>
    <message>
        <source>Own spaces per household</source>
        <translation>户均泊位</translation>
    </message>
    <message>
        <source>Against the new-building yardstick</source>
        <translation>按新建标准判定</translation>
    </message>
    <message>
        <source>Against present cars</source>
        <translation>按现状需求判定</translation>
    </message>
    <message>
        <source>Share of the need lacking (0-1)</source>
        <translation>缺口率（0–1）</translation>
    </message>
    <message>
        <source>Assumed for want of data</source>
        <translation>因缺数据而假定的项</translation>
    </message>
    <message>
        <source>Lot id</source>
        <translation>停车场编号</translation>
    </message>
    <message>
        <source>Spaces</source>
        <translation>泊位</translation>
    </message>
    <message>
        <source>Walk (m)</source>
        <translation>步行距离（m）</translation>
    </message>
    <message>
        <source>Offered</source>
        <translation>可提供</translation>
    </message>
    <message>
        <source>Taken</source>
        <translation>已用</translation>
    </message>
    <message>
        <source>Left</source>
        <translation>剩余</translation>
    </message>
    <message>
        <source>Electric vehicles</source>
        <translation>电动汽车</translation>
    </message>
    <message>
        <source>Vehicles reckoned by</source>
        <translation>电动汽车数算法</translation>
    </message>
    <message>
        <source>Private piles</source>
        <translation>私人充电桩</translation>
    </message>
    <message>
        <source>Public piles needed</source>
        <translation>公共桩需求</translation>
    </message>
    <message>
        <source>Piles allocated</source>
        <translation>已分配桩数</translation>
    </message>
    <message>
        <source>Piles lacking</source>
        <translation>桩缺口</translation>
    </message>
    <message>
        <source>Spaces that must be ready for chargers</source>
        <translation>应具备充电条件的车位</translation>
    </message>
    <message>
        <source>Spaces with chargers</source>
        <translation>已装充电桩的车位</translation>
    </message>
    <message>
        <source>Walk to the nearest station (m)</source>
        <translation>到最近充电站步行距离（m）</translation>
    </message>
    <message>
        <source>Station within the radius</source>
        <translation>服务半径内有充电站</translation>
    </message>
    <message>
        <source>Enough public piles</source>
        <translation>公共桩是否满足</translation>
    </message>
    <message>
        <source>E-bike charging</source>
        <translation>电动自行车充电</translation>
    </message>
    <message>
        <source>Of these fast</source>
        <translation>其中快充</translation>
    </message>
    <message>
        <source>Of these slow</source>
        <translation>其中慢充</translation>
    </message>
    <message>
        <source>Station id</source>
        <translation>充电站编号</translation>
    </message>
    <message>
        <source>Piles</source>
        <translation>桩数</translation>
    </message>
    <message>
        <source>Fast or slow</source>
        <translation>快慢充</translation>
    </message>
    <message>
        <source>Kind of lot</source>
        <translation>停车场类别</translation>
    </message>
    <message>
        <source>Required</source>
        <translation>应配数</translation>
    </message>
    <message>
        <source>Item code</source>
        <translation>项目代码</translation>
    </message>
    <message>
        <source>Item</source>
        <translation>项目</translation>
    </message>
    <message>
        <source>Category</source>
        <translation>类别</translation>
    </message>
    <message>
        <source>Evidence</source>
        <translation>证据</translation>
    </message>
    <message>
        <source>What was found</source>
        <translation>现状</translation>
    </message>
    <message>
        <source>Survey and attribute disagree</source>
        <translation>调查与属性不一致</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>备注</translation>
    </message>
    <message>
        <source>Surveyed on</source>
        <translation>调查日期</translation>
    </message>
    <message>
        <source>Part of the audit</source>
        <translation>纳入体检</translation>
    </message>
    <message>
        <source>Must-haves</source>
        <translation>必备项数</translation>
    </message>
    <message>
        <source>Must-haves met</source>
        <translation>必备项达标数</translation>
    </message>
    <message>
        <source>Must-haves not met</source>
        <translation>必备项未达标数</translation>
    </message>
    <message>
        <source>Must-haves without data</source>
        <translation>必备项数据不足数</translation>
    </message>
    <message>
        <source>Share of known must-haves met (0-1)</source>
        <translation>已知必备项达标率（0-1）</translation>
    </message>
    <message>
        <source>Optional items</source>
        <translation>拓展项数</translation>
    </message>
    <message>
        <source>Optional items met</source>
        <translation>拓展项达标数</translation>
    </message>
    <message>
        <source>Optional items not met</source>
        <translation>拓展项未达标数</translation>
    </message>
    <message>
        <source>Optional items without data</source>
        <translation>拓展项数据不足数</translation>
    </message>
    <message>
        <source>Share of known optional items met (0-1)</source>
        <translation>已知拓展项达标率（0-1）</translation>
    </message>
    <message>
        <source>Conflicts of survey and attribute</source>
        <translation>调查与属性不一致项数</translation>
    </message>
    <message>
        <source>To be surveyed next</source>
        <translation>下一步调查内容</translation>
    </message>
    <message>
        <source>Complete community</source>
        <translation>完整社区是否达标</translation>
    </message>
    <message>
        <source>Need for renewal (0-100)</source>
        <translation>更新需求度（0–100）</translation>
    </message>
    <message>
        <source>Share of the questions known (0-1)</source>
        <translation>已知问题比例（0–1）</translation>
    </message>
    <message>
        <source>Services: questions</source>
        <translation>公共服务：问题数</translation>
    </message>
    <message>
        <source>Services: met</source>
        <translation>公共服务：达标数</translation>
    </message>
    <message>
        <source>Services: without data</source>
        <translation>公共服务：无数据数</translation>
    </message>
    <message>
        <source>Services: score (0-100)</source>
        <translation>公共服务：得分（0–100）</translation>
    </message>
    <message>
        <source>Shops: questions</source>
        <translation>便民商业：问题数</translation>
    </message>
    <message>
        <source>Shops: met</source>
        <translation>便民商业：达标数</translation>
    </message>
    <message>
        <source>Shops: without data</source>
        <translation>便民商业：无数据数</translation>
    </message>
    <message>
        <source>Shops: score (0-100)</source>
        <translation>便民商业：得分（0–100）</translation>
    </message>
    <message>
        <source>Utilities: questions</source>
        <translation>市政配套：问题数</translation>
    </message>
    <message>
        <source>Utilities: met</source>
        <translation>市政配套：达标数</translation>
    </message>
    <message>
        <source>Utilities: without data</source>
        <translation>市政配套：无数据数</translation>
    </message>
    <message>
        <source>Utilities: score (0-100)</source>
        <translation>市政配套：得分（0–100）</translation>
    </message>
    <message>
        <source>Parking and charging: questions</source>
        <translation>停车与充电：问题数</translation>
    </message>
    <message>
        <source>Parking and charging: met</source>
        <translation>停车与充电：达标数</translation>
    </message>
    <message>
        <source>Parking and charging: without data</source>
        <translation>停车与充电：无数据数</translation>
    </message>
    <message>
        <source>Parking and charging: score (0-100)</source>
        <translation>停车与充电：得分（0–100）</translation>
    </message>
    <message>
        <source>Public space: questions</source>
        <translation>公共空间：问题数</translation>
    </message>
    <message>
        <source>Public space: met</source>
        <translation>公共空间：达标数</translation>
    </message>
    <message>
        <source>Public space: without data</source>
        <translation>公共空间：无数据数</translation>
    </message>
    <message>
        <source>Public space: score (0-100)</source>
        <translation>公共空间：得分（0–100）</translation>
    </message>
    <message>
        <source>Management: questions</source>
        <translation>物业管理：问题数</translation>
    </message>
    <message>
        <source>Management: met</source>
        <translation>物业管理：达标数</translation>
    </message>
    <message>
        <source>Management: without data</source>
        <translation>物业管理：无数据数</translation>
    </message>
    <message>
        <source>Management: score (0-100)</source>
        <translation>物业管理：得分（0–100）</translation>
    </message>
    <message>
        <source>District</source>
        <translation>行政区</translation>
    </message>
    <message>
        <source>Code</source>
        <translation>代码</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>Name of 2023</source>
        <translation>2023 年名称</translation>
    </message>
    <message>
        <source>Unit</source>
        <translation>单位</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>数值</translation>
    </message>
    <message>
        <source>Numerator</source>
        <translation>分子</translation>
    </message>
    <message>
        <source>Denominator</source>
        <translation>分母</translation>
    </message>
    <message>
        <source>Without data</source>
        <translation>无数据数</translation>
    </message>
    <message>
        <source>Formula</source>
        <translation>公式</translation>
    </message>
    <message>
        <source>Before</source>
        <translation>此前</translation>
    </message>
    <message>
        <source>Now</source>
        <translation>现在</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>变化</translation>
    </message>
    <message>
        <source>Audit</source>
        <translation>体检项目</translation>
    </message>
    <message>
        <source>Area</source>
        <translation>区域</translation>
    </message>
    <message>
        <source>Share covered, things lacking or score before</source>
        <translation>此前的覆盖率、缺口数或评分</translation>
    </message>
    <message>
        <source>Share covered, things lacking or score now</source>
        <translation>现在的覆盖率、缺口数或评分</translation>
    </message>
    <message>
        <source>Run before</source>
        <translation>此前运行</translation>
    </message>
    <message>
        <source>Run now</source>
        <translation>现在运行</translation>
    </message>
    <message>
        <source>Standard before</source>
        <translation>此前标准</translation>
    </message>
    <message>
        <source>Standard now</source>
        <translation>现行标准</translation>
    </message>
    <message>
        <source>Standard differs</source>
        <translation>标准不同</translation>
    </message>
    <message>
        <source>Community id before</source>
        <translation>此前小区编号</translation>
    </message>
    <message>
        <source>Community matched by</source>
        <translation>小区对应方式</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>First seen on</source>
        <translation>首次发现日期</translation>
    </message>
    <message>
        <source>First seen in</source>
        <translation>首次发现期次</translation>
    </message>
    <message>
        <source>Last seen on</source>
        <translation>最近发现日期</translation>
    </message>
    <message>
        <source>Last seen in</source>
        <translation>最近发现期次</translation>
    </message>
    <message>
        <source>Struck off on</source>
        <translation>销号日期</translation>
    </message>
    <message>
        <source>Struck off in</source>
        <translation>销号期次</translation>
    </message>
    <message>
        <source>Times it came back</source>
        <translation>重新出现次数</translation>
    </message>
    <message>
        <source>Earlier community ids</source>
        <translation>曾用小区编号</translation>
    </message>
    <message>
        <source>Standard when first seen</source>
        <translation>首次发现时的标准</translation>
    </message>
    <message>
        <source>Standard of the last verdict</source>
        <translation>最近判定所依标准</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>原因</translation>
    </message>
    <message>
        <source>Red line</source>
        <translation>底线指标</translation>
    </message>
    <message>
        <source>Limit</source>
        <translation>限值</translation>
    </message>
    <message>
        <source>Strategy</source>
        <translation>更新策略</translation>
    </message>
    <message>
        <source>Red lines</source>
        <translation>底线总判定</translation>
    </message>
    <message>
        <source>Buildings</source>
        <translation>建筑数</translation>
    </message>
    <message>
        <source>Present floor area (m2)</source>
        <translation>现状建筑面积（m²）</translation>
    </message>
    <message>
        <source>To be demolished (m2)</source>
        <translation>拟拆除建筑面积（m²）</translation>
    </message>
    <message>
        <source>Of it exempt (m2)</source>
        <translation>其中不计入拆除比例（m²）</translation>
    </message>
    <message>
        <source>Communities in it</source>
        <translation>小区数</translation>
    </message>
    <message>
        <source>Area of the communities (ha)</source>
        <translation>小区面积（公顷）</translation>
    </message>
    <message>
        <source>Compactness (0-1, 1 = circle)</source>
        <translation>紧凑度（0–1，圆为 1）</translation>
    </message>
    <message>
        <source>Kind of reason</source>
        <translation>原因类别</translation>
    </message>
    <message>
        <source>Folder</source>
        <translation>文件夹</translation>
    </message>
    <message>
        <source>Rows</source>
        <translation>记录数</translation>
    </message>
    <message>
        <source>Flows cut at the border</source>
        <translation>跨界截断的流向</translation>
    </message>
    <message>
        <source>Cells withheld</source>
        <translation>隐去的单元格数</translation>
    </message>
    <message>
        <source>File</source>
        <translation>文件</translation>
    </message>
    <message>
        <source>Run in this file</source>
        <translation>在该文件中的运行编号</translation>
    </message>
    <message>
        <source>Run in the merged file</source>
        <translation>合并后的运行编号</translation>
    </message>
    <message>
        <source>Period</source>
        <translation>期次</translation>
    </message>
    <message>
        <source>Finished at (UTC)</source>
        <translation>完成时间（UTC）</translation>
    </message>
    <message>
        <source>Outcome</source>
        <translation>处理结果</translation>
    </message>
</context>
<context>
    <name>GateReader</name>
    <message>
        <source>gate ignored: the communities are points and have no outline</source>
        <translation>出入口不予考虑：小区为点，没有边界</translation>
    </message>
    <message>
        <source>gate ignored: no community&apos;s outline within 15 m</source>
        <translation>出入口不予考虑：15 米内没有小区边界</translation>
    </message>
</context>
<context>
    <name>GeometryRepair</name>
    <message>
        <source>no geometry, left out</source>
        <translation>无几何，未计入</translation>
    </message>
    <message>
        <source>coordinates that are not numbers, left out</source>
        <translation>坐标不是数字，未计入</translation>
    </message>
    <message>
        <source>not a polygon, left out</source>
        <translation>不是面，未计入</translation>
    </message>
    <message>
        <source>self-crossing or otherwise invalid polygon, repaired</source>
        <translation>面自相交或存在其他拓扑错误，已修复</translation>
    </message>
    <message>
        <source>polygon without area, left out</source>
        <translation>面的面积为零，未计入</translation>
    </message>
    <message>
        <source>several points, the first one counts</source>
        <translation>含多个点，只取第一个</translation>
    </message>
    <message>
        <source>neither point nor polygon, left out</source>
        <translation>既不是点也不是面，未计入</translation>
    </message>
</context>
<context>
    <name>GroundFrame</name>
    <message>
        <source>Layer &quot;%1&quot; has no coordinate reference system. Set it in the layer&apos;s properties (Source &gt; Assigned CRS), then run again.</source>
        <translation>图层“%1”没有坐标系。请在图层属性中设置（源 &gt; 指定的坐标系），然后重新运行。</translation>
    </message>
    <message>
        <source>Layer &quot;%1&quot;: its coordinate reference system (%2) has no longitude and latitude behind it, so ground metres cannot be measured. Reproject the layer to EPSG:4490 or to its CGCS2000 zone, then run again.</source>
        <translation>图层“%1”的坐标系（%2）没有对应的经纬度，无法量算地面距离。请重投影到 EPSG:4490 或所在的 CGCS2000 分带，然后重新运行。</translation>
    </message>
</context>
<context>
    <name>ImportOsm</name>
    <message>
        <source>Import OpenStreetMap</source>
        <translation>导入 OpenStreetMap</translation>
    </message>
    <message>
        <source>osm,pbf,openstreetmap,network,streets,poi,facilities,buildings,extract</source>
        <translation>开放街图,路网,道路,兴趣点,设施,建筑,导入,osm,pbf,openstreetmap,network,streets,poi,facilities,buildings,extract</translation>
    </message>
    <message>
        <source>What does an OpenStreetMap extract (.osm.pbf or .osm) give an audit? Nine layers in EPSG:4326, ready for the other algorithms.

NETWORK: every highway people may walk on (no motorways, raceways, busways, construction; no foot=no, access=private/no or motorroad=yes, unless foot=yes; trunk roads are in). Vertices that ways share stay equal. Pedestrian areas by their outline. &apos;layer&apos; is 0 where untagged.
FACILITIES: points with a type key of the standards (Amap and OSM mapping table, see Classify facilities); a polygon by its point on surface.
AREAS: parks, playgrounds and sports grounds mapped as polygons, area_m2 on the ellipsoid; they are not repeated as points.
COMMUNITIES: landuse=residential. BUILDINGS: floor_area_m2 = footprint on the ellipsoid x building:levels, NULL without levels.
LOTS: amenity=parking; spaces = capacity, else NULL, never guessed; a parking node is a square of 1 m2 with from_node true; parking entrances are no lots.
STATIONS: charging stations for cars, piles = capacity. BARRIERS: motorway, trunk, primary; rivers and canals (areas by their outline); railways; nothing in tunnels. ENTRANCES: gates and entrances.

Method: one streaming pass with GDAL&apos;s OSM driver; memory stays bounded, also for a provincial extract. Ids: n, w or r (node, way, relation) and the number.

Limit: what is not mapped or not tagged is missing, and a school without isced:level and without 小学 or 中学 in its name has no type and is left out.</source>
        <translation>一份 OpenStreetMap 数据（.osm.pbf 或 .osm）能为评估提供什么？输出九个 EPSG:4326 图层，可直接用于其他工具。

NETWORK：允许行人通行的全部 highway（不含高速公路、赛道、公交专用道和在建道路；foot=no、access=private/no 或 motorroad=yes 的不含，但 foot=yes 的除外；trunk 道路包含在内）。道路的公共节点坐标完全一致。步行广场取其边界线。未标注的 layer 为 0。
FACILITIES：带标准类型键的点（采用高德与 OSM 映射表，见“设施分类”）；面取面内一点。
AREAS：以面表示的公园、游乐场和运动场，area_m2 为椭球面积；不再重复为点。
COMMUNITIES：landuse=residential。BUILDINGS：floor_area_m2 = 椭球基底面积 x building:levels，无层数时为 NULL。
LOTS：amenity=parking；spaces = capacity，没有则为 NULL，绝不估算；停车场为节点的，表示为 1 平方米的方块，from_node 为 true；停车场出入口不算停车场。
STATIONS：汽车充电站，piles = capacity。BARRIERS：motorway、trunk、primary 道路；河流和运河（面取边界线）；铁路；隧道内的均不含。ENTRANCES：大门和出入口。

方法：用 GDAL 的 OSM 驱动一次流式读取；全省数据也不会占用过多内存。编号为 n、w 或 r（节点、路径、关系）加数字。

局限：未绘制或未标注的内容即缺失；学校若无 isced:level，且名称中没有“小学”或“中学”，则没有类型，不计入。</translation>
    </message>
    <message>
        <source>OpenStreetMap file</source>
        <translation>OpenStreetMap 文件</translation>
    </message>
    <message>
        <source>OpenStreetMap (*.osm.pbf *.pbf *.osm)</source>
        <translation>OpenStreetMap (*.osm.pbf *.pbf *.osm)</translation>
    </message>
    <message>
        <source>Streets to walk on</source>
        <translation>可步行道路</translation>
    </message>
    <message>
        <source>Facilities</source>
        <translation>设施</translation>
    </message>
    <message>
        <source>Parks and grounds</source>
        <translation>公园和场地</translation>
    </message>
    <message>
        <source>Residential areas</source>
        <translation>居住区</translation>
    </message>
    <message>
        <source>Buildings</source>
        <translation>建筑</translation>
    </message>
    <message>
        <source>Car parks</source>
        <translation>停车场</translation>
    </message>
    <message>
        <source>Charging stations</source>
        <translation>充电站</translation>
    </message>
    <message>
        <source>Barriers</source>
        <translation>阻隔</translation>
    </message>
    <message>
        <source>Gates and entrances</source>
        <translation>大门和出入口</translation>
    </message>
    <message>
        <source>There is no file %1.</source>
        <translation>没有文件 %1。</translation>
    </message>
    <message>
        <source>%1 is not an OpenStreetMap file: .osm.pbf or .osm is needed (unpack .osm.bz2 first).</source>
        <translation>%1 不是 OpenStreetMap 文件：需要 .osm.pbf 或 .osm（.osm.bz2 请先解压）。</translation>
    </message>
    <message>
        <source>Canceled: the layers are not complete.</source>
        <translation>已取消：图层不完整。</translation>
    </message>
    <message>
        <source>%1: %2 rows</source>
        <translation>%1：%2 行</translation>
    </message>
    <message>
        <source>The file holds nothing that an audit reads: no streets, buildings or facilities.</source>
        <translation>文件中没有评估可用的内容：没有道路、建筑或设施。</translation>
    </message>
    <message>
        <source>no geometry in the file, left out</source>
        <translation>文件中无几何，未计入</translation>
    </message>
    <message>
        <source>self-crossing polygon, repaired</source>
        <translation>面自相交，已修复</translation>
    </message>
    <message>
        <source>broken polygon, left out</source>
        <translation>面已损坏，未计入</translation>
    </message>
    <message>
        <source>capacity that is not a number, taken as unknown</source>
        <translation>capacity 不是数字，按未知处理</translation>
    </message>
</context>
<context>
    <name>InputsPage</name>
    <message>
        <source>(the survey of the results database)</source>
        <translation>（成果库中的调查表）</translation>
    </message>
    <message>
        <source>(none)</source>
        <translation>（无）</translation>
    </message>
    <message>
        <source>Columns: %1 of %2 chosen</source>
        <translation>字段：已选 %1 / %2</translation>
    </message>
</context>
<context>
    <name>LayerCheck</name>
    <message>
        <source>layer &quot;%1&quot; has changes that are not saved</source>
        <translation>图层“%1”有未保存的编辑</translation>
    </message>
    <message>
        <source>layer &quot;%1&quot; does not open</source>
        <translation>图层“%1”无法打开</translation>
    </message>
    <message>
        <source>Layer &quot;%1&quot; no longer has the column &quot;%2&quot; (or it is joined or computed).</source>
        <translation>图层“%1”已没有字段“%2”（或该字段为连接、计算字段）。</translation>
    </message>
    <message>
        <source>Layer &quot;%1&quot; had %2 features and has %3 now.</source>
        <translation>图层“%1”原有 %2 个要素，现有 %3 个。</translation>
    </message>
    <message>
        <source>layer &quot;%1&quot;: the run does not say which columns it used; the number of features is the same</source>
        <translation>图层“%1”：该次运行未记录所用字段，要素数量相同</translation>
    </message>
    <message>
        <source>Layer &quot;%1&quot; has changed: geometry or values are other than in the run.</source>
        <translation>图层“%1”有改动：几何或属性值与运行时不同。</translation>
    </message>
    <message>
        <source>layer &quot;%1&quot; is not in the project</source>
        <translation>图层“%1”不在工程中</translation>
    </message>
</context>
<context>
    <name>LayerInspection</name>
    <message>
        <source>No geometry</source>
        <translation>无几何</translation>
    </message>
    <message>
        <source>Draw it or take the row out; the audits leave it out.</source>
        <translation>请补绘，或删除该行；评估时不计入。</translation>
    </message>
    <message>
        <source>Coordinates that are not numbers</source>
        <translation>坐标不是数字</translation>
    </message>
    <message>
        <source>Draw the feature again; the audits leave it out.</source>
        <translation>请重新绘制该要素；评估时不计入。</translation>
    </message>
    <message>
        <source>Not a line</source>
        <translation>不是线</translation>
    </message>
    <message>
        <source>Keep only walkable lines in the network; the audits leave it out.</source>
        <translation>路网中只保留可步行的线；评估时不计入。</translation>
    </message>
    <message>
        <source>Broken polygon</source>
        <translation>面已损坏</translation>
    </message>
    <message>
        <source>Run &quot;Fix geometries&quot; or redraw it here; the audits repair it, but look at the outcome.</source>
        <translation>请运行“修复几何图形”（Fix geometries）或在此重新绘制；评估时会自动修复，但请核对修复结果。</translation>
    </message>
    <message>
        <source>Same geometry as another feature</source>
        <translation>几何与另一要素相同</translation>
    </message>
    <message>
        <source>Take one of them out, unless two things really stand on one spot.</source>
        <translation>请删除其中一个，除非同一位置确有两处。</translation>
    </message>
    <message>
        <source>No coordinate reference system</source>
        <translation>没有坐标系</translation>
    </message>
    <message>
        <source>Coordinates cannot be what the CRS says</source>
        <translation>坐标值与坐标系不符</translation>
    </message>
    <message>
        <source>Outside the area that the CRS is made for</source>
        <translation>超出坐标系的适用范围</translation>
    </message>
</context>
<context>
    <name>LayerReader</name>
    <message>
        <source>Layer &quot;%1&quot; could not be read. Check that its file or server is still there.</source>
        <translation>无法读取图层“%1”。请检查其文件或服务器是否仍然可用。</translation>
    </message>
</context>
<context>
    <name>MergeResults</name>
    <message>
        <source>Merge results databases</source>
        <translation>合并成果库</translation>
    </message>
    <message>
        <source>merge,join,combine,batch,many districts,county,results,database,city</source>
        <translation>合并,汇总,归集,批量,多个区县,县,成果,成果库,全市</translation>
    </message>
    <message>
        <source>The runs of many results databases in one, each run once, in one coordinate reference system.</source>
        <translation>把多个成果库中的运行汇入一个成果库，每次运行只留一份，坐标系统一。</translation>
    </message>
    <message>
        <source>Brings the runs of many results databases, such as one per district, into one, so that the city has one set of layers, one comparison of years, one report.

INPUTS: files, and folders (with all *.sqlite and *.db in and below them). RESULTS: made if missing; what it holds stays.

Every complete run is copied with all its rows, under a new number. A run that RESULTS has already (the same audit, area, period, times, standard, settings and inputs with their hashes) is not copied again: to merge twice changes nothing.

Each file is one transaction: after a cancel or a power cut RESULTS holds all of a file or nothing of it; run again and the rest follows. INPUTS are only read. A file that is refused (not a results database, written by a newer plugin, damaged, communities as points where RESULTS has polygons) is named with the reason, and the others are merged.

Coordinates: RESULTS keeps its coordinate reference system, else it takes that of the first file; others are transformed to it. Rows of the table survey follow, equal ones once; relative paths of photographs are set anew, the photographs stay. Tables and styles that users added are not copied.

The views _latest show the run stored last of each audit and area. So files are taken by the time of their newest run; where RESULTS has a later run of the same area already, a warning names it.

Known limit: two districts whose runs have the same AREA (or none) hide each other in the views. Give each district its own AREA.</source>
        <translation>把多个成果库（如每个区县一个）中的运行汇入一个成果库，使全市有一套图层、一份年度对比、一份报告。

INPUTS：文件，或文件夹（含其下各级的所有 *.sqlite、*.db）。RESULTS：不存在则新建；原有内容保留。

每次完整的运行连同全部行一起复制，编号重排。RESULTS 中已有的运行（体检、范围、期次、时间、标准、设置、输入及其哈希均相同）不再复制：合并两次，结果不变。

每个文件是一个事务：取消或断电之后，RESULTS 中要么有该文件的全部内容，要么一点没有；再运行一次即补齐其余。INPUTS 只读。不能接受的文件（不是成果库、由更新版本的插件写入、已损坏、RESULTS 的小区为面而它为点）逐一说明原因，其余照常合并。

坐标：RESULTS 保持原有坐标系；没有时取第一个文件的坐标系；其余文件转换过来。调查表（survey）的行随之合并，相同的行只留一份；照片的相对路径重新设置，照片本身不移动。用户自己添加的表和样式不复制。

_latest 视图显示每项体检、每个范围最后存入的运行。因此各文件按其最新运行的时间先后合并；RESULTS 中同一范围已有更晚的运行时，会给出警告并指明。

已知局限：两个区县的运行若 AREA 相同（或都未填），在视图中会互相遮盖。请给每个区县各自的 AREA。</translation>
    </message>
    <message>
        <source>Results databases to merge (files or folders)</source>
        <translation>待合并的成果库（文件或文件夹）</translation>
    </message>
    <message>
        <source>Results database to merge into (made if missing)</source>
        <translation>合并到的成果库（不存在则新建）</translation>
    </message>
    <message>
        <source>List of runs</source>
        <translation>运行清单</translation>
    </message>
    <message>
        <source>Number of runs copied</source>
        <translation>复制的运行数</translation>
    </message>
    <message>
        <source>Number of runs that were there already</source>
        <translation>原已存在的运行数</translation>
    </message>
    <message>
        <source>Number of files refused</source>
        <translation>未接受的文件数</translation>
    </message>
    <message>
        <source>QGIS does not know the coordinate reference system EPSG:%1 of %2.</source>
        <translation>QGIS 不认识 %2 的坐标系 EPSG:%1。</translation>
    </message>
    <message>
        <source>%1 has coordinates that cannot be transformed to %2.</source>
        <translation>%1 中有坐标无法转换到 %2。</translation>
    </message>
    <message>
        <source>older than a run of the same audit and area that was there: the views _latest now show this one</source>
        <translation>早于成果库中同一体检、同一范围的已有运行：_latest 视图现在显示的是这一次</translation>
    </message>
    <message>
        <source>%1, %2: %3.</source>
        <translation>%1，%2：%3。</translation>
    </message>
    <message>
        <source>%1, %2: not finished, left out.</source>
        <translation>%1，%2：未完成，未予合并。</translation>
    </message>
    <message>
        <source>%1 holds no runs.</source>
        <translation>%1 中没有运行。</translation>
    </message>
    <message>
        <source>RESULTS has a table or view named &quot;survey&quot; that is not the plugin&apos;s: the survey of %1 was not merged.</source>
        <translation>RESULTS 中有一个名为“survey”的表或视图，不属于本插件：未合并 %1 的调查表。</translation>
    </message>
    <message>
        <source>%1: %2 rows of the survey added.</source>
        <translation>%1：加入调查表 %2 行。</translation>
    </message>
    <message>
        <source>%1 was not merged: %2</source>
        <translation>%1 未合并：%2</translation>
    </message>
    <message>
        <source>RESULTS is empty: name the results database to merge into.</source>
        <translation>RESULTS 为空：请指定要合并到的成果库。</translation>
    </message>
    <message>
        <source>INPUTS names no results database other than RESULTS: nothing to merge.</source>
        <translation>INPUTS 中除 RESULTS 外没有成果库：没有可合并的内容。</translation>
    </message>
    <message>
        <source>No file could be merged. The first: %1</source>
        <translation>没有一个文件能够合并。第一个的原因：%1</translation>
    </message>
    <message>
        <source>Runs copied: %1; there already: %2; files refused: %3.</source>
        <translation>复制运行 %1 次；原已存在 %2 次；未接受文件 %3 个。</translation>
    </message>
    <message>
        <source>The folder %1 holds no results database (*.sqlite, *.db).</source>
        <translation>文件夹 %1 中没有成果库（*.sqlite、*.db）。</translation>
    </message>
    <message>
        <source>%1 is RESULTS itself and was not merged with itself.</source>
        <translation>%1 就是 RESULTS 本身，不与自身合并。</translation>
    </message>
    <message>
        <source>Canceled: of %1 files %2 are in RESULTS whole, of the others nothing. Run again to merge the rest.</source>
        <translation>已取消：%1 个文件中有 %2 个已完整并入 RESULTS，其余的一点没有。再运行一次即可合并其余。</translation>
    </message>
</context>
<context>
    <name>NetworkReading</name>
    <message>
        <source>%1 holds no usable street: give a layer of walkable lines, or set METHOD to straight.</source>
        <translation>%1 中没有可用的道路：请提供可步行的线图层，或将 METHOD 设为 straight（直线距离）。</translation>
    </message>
    <message>
        <source>Network: %1 street parts, %2 junctions and ends, %3 stretches between them.</source>
        <translation>路网：%1 段道路，%2 个路口和端点，其间 %3 个路段。</translation>
    </message>
</context>
<context>
    <name>OsmReader</name>
    <message>
        <source>%1 cannot be read: there is no such file, or it is not readable.</source>
        <translation>无法读取 %1：文件不存在或不可读。</translation>
    </message>
    <message>
        <source>%1 is not an OpenStreetMap file (.osm.pbf or .osm), or it is damaged. %2</source>
        <translation>%1 不是 OpenStreetMap 文件（.osm.pbf 或 .osm），或已损坏。%2</translation>
    </message>
    <message>
        <source>%1 is damaged or cut off: %2. Download it again.</source>
        <translation>%1 已损坏或不完整：%2。请重新下载。</translation>
    </message>
</context>
<context>
    <name>PackNumbers</name>
    <message>
        <source> (empty: that of the standard)</source>
        <translation>（空：取标准值）</translation>
    </message>
    <message>
        <source>%1 must be 0 or more and at most %2 (given: %3).</source>
        <translation>%1 须在 0 到 %2 之间（给定：%3）。</translation>
    </message>
    <message>
        <source>%1 must be greater than 0 and at most %2 (given: %3).</source>
        <translation>%1 须大于 0 且不超过 %2（给定：%3）。</translation>
    </message>
    <message>
        <source>The rule pack %1 has no figure &quot;%2&quot;: give %3, or choose another STANDARD.</source>
        <translation>规则包 %1 没有指标“%2”：请给出 %3，或另选 STANDARD。</translation>
    </message>
</context>
<context>
    <name>PackText</name>
    <message>
        <source>an empty expression</source>
        <translation>表达式为空</translation>
    </message>
    <message>
        <source>an expression of %1 characters (at most %2)</source>
        <translation>表达式有 %1 个字符（最多 %2 个）</translation>
    </message>
    <message>
        <source>QGIS cannot read the expression: %1</source>
        <translation>QGIS 无法读取表达式：%1</translation>
    </message>
    <message>
        <source>the pattern of LIKE must be a text between apostrophes</source>
        <translation>LIKE 的匹配式必须是单引号内的文本</translation>
    </message>
    <message>
        <source>the pattern of LIKE is too costly (at most %1 characters and %2 per cent signs)</source>
        <translation>LIKE 的匹配式耗时过大（最多 %1 个字符、%2 个百分号）</translation>
    </message>
    <message>
        <source>the pattern of a regular expression must be a text between apostrophes</source>
        <translation>正则表达式的匹配式必须是单引号内的文本</translation>
    </message>
    <message>
        <source>the regular expression is broken or too costly (at most %1 characters, %2 quantifiers, one of them without an upper end, none after a bracket, no back references)</source>
        <translation>正则表达式有误或耗时过大（最多 %1 个字符、%2 个量词，其中无上限的最多一个，括号后不得有量词，不得有反向引用）</translation>
    </message>
    <message>
        <source>the operator ~ is not allowed; regexp_match does the same</source>
        <translation>不允许使用运算符 ~，请改用 regexp_match</translation>
    </message>
    <message>
        <source>an expression of %1 parts (at most %2)</source>
        <translation>表达式含 %1 个组成部分（最多 %2 个）</translation>
    </message>
    <message>
        <source>a part of the language that is newer than QGIS 3.22, such as BETWEEN, is not allowed</source>
        <translation>不允许使用比 QGIS 3.22 更新的语法成分，如 BETWEEN</translation>
    </message>
    <message>
        <source>variables (@...) are not allowed</source>
        <translation>不允许使用变量（@...）</translation>
    </message>
    <message>
        <source>the function &quot;%1&quot; is not allowed</source>
        <translation>不允许使用函数“%1”</translation>
    </message>
    <message>
        <source>text after the end of the pack</source>
        <translation>规则包结束之后还有文字</translation>
    </message>
    <message>
        <source>%1, line %2: %3.</source>
        <translation>%1，第 %2 行：%3。</translation>
    </message>
    <message>
        <source>the file ends too early</source>
        <translation>文件提前结束</translation>
    </message>
    <message>
        <source>nested too deep; at most %1 levels are allowed</source>
        <translation>嵌套过深；最多允许 %1 层</translation>
    </message>
    <message>
        <source>too many values; at most %1 are allowed</source>
        <translation>值过多；最多允许 %1 个</translation>
    </message>
    <message>
        <source>a name in double quotes is expected (a comma too many?)</source>
        <translation>此处应为双引号中的名称（是否多了一个逗号？）</translation>
    </message>
    <message>
        <source>&quot;%1&quot; stands twice in the same object</source>
        <translation>“%1”在同一对象中出现两次</translation>
    </message>
    <message>
        <source>a colon is expected after &quot;%1&quot;</source>
        <translation>“%1”之后应为冒号</translation>
    </message>
    <message>
        <source>a comma or %1 is expected</source>
        <translation>此处应为逗号或 %1</translation>
    </message>
    <message>
        <source>a text in double quotes is expected</source>
        <translation>此处应为双引号中的文本</translation>
    </message>
    <message>
        <source>a text is not closed by a double quote</source>
        <translation>文本缺少结尾的双引号</translation>
    </message>
    <message>
        <source>a line break or control character inside a text</source>
        <translation>文本中有换行或控制字符</translation>
    </message>
    <message>
        <source>half a character (\ud800 to \udfff alone) inside a text</source>
        <translation>文本中有半个字符（单独的 \ud800 至 \udfff）</translation>
    </message>
    <message>
        <source>an unknown escape after a backslash (write \\ for one backslash)</source>
        <translation>反斜杠之后的转义无法识别（表示一个反斜杠请写 \\）</translation>
    </message>
    <message>
        <source>not a number</source>
        <translation>不是数字</translation>
    </message>
    <message>
        <source>a number must not start with 0</source>
        <translation>数字不能以 0 开头</translation>
    </message>
    <message>
        <source>the number is too large</source>
        <translation>数字过大</translation>
    </message>
    <message>
        <source>a value is expected: a text in double quotes, a number, true, false, an object or a list</source>
        <translation>此处应为一个值：双引号中的文本、数字、true、false、对象或列表</translation>
    </message>
    <message>
        <source>%1 is not UTF-8 text (GB18030 or UTF-16?). Save it again with encoding UTF-8.</source>
        <translation>%1 不是 UTF-8 文本（可能是 GB18030 或 UTF-16？）。请以 UTF-8 编码重新保存。</translation>
    </message>
    <message>
        <source>null</source>
        <translation>null</translation>
    </message>
    <message>
        <source>true or false</source>
        <translation>true 或 false</translation>
    </message>
    <message>
        <source>a number</source>
        <translation>数字</translation>
    </message>
    <message>
        <source>a text</source>
        <translation>文本</translation>
    </message>
    <message>
        <source>a list</source>
        <translation>列表</translation>
    </message>
    <message>
        <source>an object</source>
        <translation>对象</translation>
    </message>
    <message>
        <source>the pack</source>
        <translation>规则包</translation>
    </message>
    <message>
        <source>%1, line %2, %3: %4. Allowed: %5.</source>
        <translation>%1，第 %2 行，%3：%4。允许：%5。</translation>
    </message>
    <message>
        <source>%1 instead of an object</source>
        <translation>此处为%1，应为对象</translation>
    </message>
    <message>
        <source>unknown key &quot;%1&quot;</source>
        <translation>未知的键“%1”</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is missing</source>
        <translation>缺少“%1”</translation>
    </message>
    <message>
        <source>a list of %1 to %2 entries</source>
        <translation>含 %1 至 %2 项的列表</translation>
    </message>
    <message>
        <source>%1 instead of a list</source>
        <translation>此处为%1，应为列表</translation>
    </message>
    <message>
        <source>%1 entries</source>
        <translation>%1 项</translation>
    </message>
    <message>
        <source>a text of 1 to %1 characters without line breaks</source>
        <translation>1 至 %1 个字符、不换行的文本</translation>
    </message>
    <message>
        <source>%1 instead of a text</source>
        <translation>此处为%1，应为文本</translation>
    </message>
    <message>
        <source>an empty text</source>
        <translation>文本为空</translation>
    </message>
    <message>
        <source>a text of %1 characters</source>
        <translation>文本有 %1 个字符</translation>
    </message>
    <message>
        <source>a control character in the text</source>
        <translation>文本中有控制字符</translation>
    </message>
    <message>
        <source>1 to 64 letters, digits, dots, underscores and hyphens (A-Z a-z 0-9 . _ -)</source>
        <translation>1 至 64 个字母、数字、点、下划线和连字符（A-Z a-z 0-9 . _ -）</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is not a code</source>
        <translation>“%1”不是代码</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is not known</source>
        <translation>未知的“%1”</translation>
    </message>
    <message>
        <source>a number greater than %1, at most %2</source>
        <translation>大于 %1 且不超过 %2 的数字</translation>
    </message>
    <message>
        <source>a number from %1 to %2</source>
        <translation>%1 至 %2 的数字</translation>
    </message>
    <message>
        <source>%1 instead of a number</source>
        <translation>此处为%1，应为数字</translation>
    </message>
    <message>
        <source>%1 is out of range</source>
        <translation>%1 超出范围</translation>
    </message>
    <message>
        <source>%1 is not a whole number</source>
        <translation>%1 不是整数</translation>
    </message>
    <message>
        <source>a whole number from %1 to %2</source>
        <translation>%1 至 %2 的整数</translation>
    </message>
    <message>
        <source>There is no rule pack file %1.</source>
        <translation>没有规则包文件 %1。</translation>
    </message>
    <message>
        <source>%1 is not a file. Allowed: a rule pack, a JSON file.</source>
        <translation>%1 不是文件。允许：JSON 格式的规则包文件。</translation>
    </message>
    <message>
        <source>The rule pack file %1 cannot be read: %2.</source>
        <translation>无法读取规则包文件 %1：%2。</translation>
    </message>
    <message>
        <source>%1 is too large for a rule pack. Allowed: at most 4 MB.</source>
        <translation>%1 过大，不能作为规则包。允许：最大 4 MB。</translation>
    </message>
    <message>
        <source>There is no standard &quot;%1&quot;. Allowed: %2.</source>
        <translation>没有标准“%1”。允许：%2。</translation>
    </message>
    <message>
        <source>%1, extends: packs extend each other in a circle (%2). Allowed: packs that do not lead back.</source>
        <translation>%1，extends：规则包循环引用（%2）。允许：不会引用回自身的规则包。</translation>
    </message>
    <message>
        <source>%1, extends: more than %2 packs extend each other in a row. Allowed: at most %2.</source>
        <translation>%1，extends：规则包逐级引用超过 %2 级。允许：最多 %2 级。</translation>
    </message>
    <message>
        <source>%1, extends: there is no pack &quot;%2&quot;. Allowed: %3.</source>
        <translation>%1，extends：没有规则包“%2”。允许：%3。</translation>
    </message>
    <message>
        <source>%1: the pack calls itself &quot;%2&quot;. Allowed: the id must be the name of the file.</source>
        <translation>%1：规则包自称“%2”。允许：id 必须与文件名相同。</translation>
    </message>
    <message>
        <source>%1, rule %2: an extended pack has a rule of this code. Allowed: another code, or &quot;replaces&quot;: [&quot;%2&quot;].</source>
        <translation>%1，规则 %2：被引用的规则包中已有此代码的规则。允许：改用其他代码，或写 &quot;replaces&quot;: [&quot;%2&quot;]。</translation>
    </message>
    <message>
        <source>%1, rule %2, replaces</source>
        <translation>%1，规则 %2，replaces</translation>
    </message>
    <message>
        <source>%1: &quot;%2&quot; has already been replaced by %3. Allowed: name that rule instead.</source>
        <translation>%1：“%2”已被 %3 替代。允许：改写为该规则的代码。</translation>
    </message>
    <message>
        <source>%1: there is no rule &quot;%2&quot;, because no extended pack has rules. Allowed: name the pack of that rule in &quot;extends&quot;.</source>
        <translation>%1：没有规则“%2”，因为被引用的规则包中没有规则。允许：在 &quot;extends&quot; 中写明该规则所在的规则包。</translation>
    </message>
    <message>
        <source>%1: no extended pack has a rule &quot;%2&quot;. Allowed, the nearest first: %3.</source>
        <translation>%1：被引用的规则包中没有规则“%2”。允许（按接近程度排列）：%3。</translation>
    </message>
    <message>
        <source>&quot;%1&quot; stands twice</source>
        <translation>“%1”出现两次</translation>
    </message>
    <message>
        <source>each code once</source>
        <translation>每个代码只出现一次</translation>
    </message>
    <message>
        <source>unknown facility type &quot;%1&quot;</source>
        <translation>未知的设施类型“%1”</translation>
    </message>
    <message>
        <source>each type once</source>
        <translation>每种类型只出现一次</translation>
    </message>
    <message>
        <source>&quot;%1&quot; stands twice in this pack</source>
        <translation>“%1”在本规则包中出现两次</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is not a date</source>
        <translation>“%1”不是日期</translation>
    </message>
    <message>
        <source>a date such as 2023-09-14</source>
        <translation>2023-09-14 这样的日期</translation>
    </message>
    <message>
        <source>the title is empty</source>
        <translation>标题为空</translation>
    </message>
    <message>
        <source>zh, en or both</source>
        <translation>zh、en 或两者</translation>
    </message>
    <message>
        <source>the community&apos;s own attributes, operators and the functions %1</source>
        <translation>小区自身的属性、运算符和函数 %1</translation>
    </message>
    <message>
        <source>memory_low is only for class info: such a figure must not decide a verdict</source>
        <translation>memory_low 只能用于 info 类：这样的数值不能决定判定</translation>
    </message>
    <message>
        <source>verified, verified_secondary, memory, local</source>
        <translation>verified、verified_secondary、memory、local</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is not the name of a figure</source>
        <translation>“%1”不是指标的名称</translation>
    </message>
    <message>
        <source>lower-case letters, digits and underscores, such as cars_per_household</source>
        <translation>小写字母、数字和下划线，如 cars_per_household</translation>
    </message>
    <message>
        <source>there is no figure of this name</source>
        <translation>没有这个名称的指标</translation>
    </message>
    <message>
        <source>the nearest first: %1</source>
        <translation>按接近程度排列：%1</translation>
    </message>
    <message>
        <source>%1 figures</source>
        <translation>%1 个指标</translation>
    </message>
    <message>
        <source>at most %1</source>
        <translation>最多 %1 个</translation>
    </message>
    <message>
        <source>a quote that is not closed</source>
        <translation>引号没有闭合</translation>
    </message>
    <message>
        <source>comments (--, /*) are not allowed; write a minus before a negative number with a blank between</source>
        <translation>不允许注释（--、/*）；负数前的减号请用空格隔开</translation>
    </message>
    <message>
        <source>brackets nested more than %1 deep</source>
        <translation>括号嵌套超过 %1 层</translation>
    </message>
    <message>
        <source>%1 (%2) is greater than %3 (%4): change the other one first.</source>
        <translation>%1（%2）大于 %3（%4）：请先修改另一项。</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is a standard of the plugin: an audit would seem to rest on it. Give the overlay an id of its own, such as jinshui-2025.</source>
        <translation>“%1”是插件自带的标准，体检结果会被误认为依据该标准。请为本地调整另取编号，例如 jinshui-2025。</translation>
    </message>
    <message>
        <source>The overlay</source>
        <translation>本地调整</translation>
    </message>
    <message>
        <source>%1 is a standard of the plugin, which is never changed. Choose another file for the overlay.</source>
        <translation>%1 是插件自带的标准，不允许改动。请另选文件保存本地调整。</translation>
    </message>
    <message>
        <source>The overlay cannot be written to %1: %2. Choose a folder that you may write to.</source>
        <translation>无法将本地调整写入 %1：%2。请选择有写入权限的文件夹。</translation>
    </message>
    <message>
        <source>Give a number.</source>
        <translation>请填写数字。</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is not a number. Write digits, with a point for the decimals: 0.5.</source>
        <translation>“%1”不是数字。请填写数字，小数用小数点，例如 0.5。</translation>
    </message>
    <message>
        <source>%1 is too small: the number must be greater than %2.</source>
        <translation>%1 过小：须大于 %2。</translation>
    </message>
    <message>
        <source>%1 is too small: the number must be at least %2.</source>
        <translation>%1 过小：不得小于 %2。</translation>
    </message>
    <message>
        <source>%1 is too large: the number must be at most %2.</source>
        <translation>%1 过大：不得大于 %2。</translation>
    </message>
    <message>
        <source>%1 is not a whole number.</source>
        <translation>%1 不是整数。</translation>
    </message>
</context>
<context>
    <name>PackageFolder</name>
    <message>
        <source>A package cannot be written to %1: %2. Nothing was changed there.</source>
        <translation>成果包无法写入 %1：%2。原有内容未作改动。</translation>
    </message>
    <message>
        <source>%1 is a file. Name a folder for the packages.</source>
        <translation>%1 是文件。请指定存放成果包的文件夹。</translation>
    </message>
    <message>
        <source>The folder %1 cannot be made here. Choose another one, or ask for the right to write.</source>
        <translation>无法在此新建文件夹 %1。请另选文件夹，或申请写入权限。</translation>
    </message>
    <message>
        <source>Another session is writing packages to %1. Run again when it has finished.</source>
        <translation>另一个会话正在向 %1 写入成果包。请待其完成后重新运行。</translation>
    </message>
    <message>
        <source>The folder %1 cannot be written: it is read-only, or its disk is full. Choose another one.</source>
        <translation>文件夹 %1 无法写入：只读或磁盘已满。请另选文件夹。</translation>
    </message>
    <message>
        <source>%1 is there already and is no package of this plugin. It was left as it is; move it away, or choose another folder.</source>
        <translation>%1 已存在，且不是本插件制作的成果包，未作改动。请将其移走，或另选文件夹。</translation>
    </message>
    <message>
        <source>the folder is read-only, or its disk is full</source>
        <translation>文件夹只读或磁盘已满</translation>
    </message>
    <message>
        <source>The package %1 could not be put into place. Is one of its files open in another program? Close it and run again; nothing was changed.</source>
        <translation>成果包 %1 无法就位。其中文件是否正被其他程序打开？请关闭后重新运行；原有内容未作改动。</translation>
    </message>
</context>
<context>
    <name>PackageHomes</name>
    <message>
        <source>communities in no district, in no package</source>
        <translation>小区不在任何区县内，未放入任何成果包</translation>
    </message>
</context>
<context>
    <name>PanelInputs</name>
    <message>
        <source>Id</source>
        <translation>编号</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>Households</source>
        <translation>户数</translation>
    </message>
    <message>
        <source>Population</source>
        <translation>人口</translation>
    </message>
    <message>
        <source>Parking spaces it has</source>
        <translation>现有停车位</translation>
    </message>
    <message>
        <source>Spaces it can still gain</source>
        <translation>可挖潜停车位</translation>
    </message>
    <message>
        <source>Cars</source>
        <translation>小汽车数</translation>
    </message>
    <message>
        <source>Electric vehicles</source>
        <translation>电动汽车</translation>
    </message>
    <message>
        <source>Private charging piles</source>
        <translation>自用充电桩</translation>
    </message>
    <message>
        <source>E-bike charging</source>
        <translation>电动自行车充电</translation>
    </message>
    <message>
        <source>Build year</source>
        <translation>建成年份</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>类型</translation>
    </message>
    <message>
        <source>People per building</source>
        <translation>楼栋人口</translation>
    </message>
    <message>
        <source>Floor area (m2)</source>
        <translation>建筑面积（平方米）</translation>
    </message>
    <message>
        <source>Plan: keep, improve, demolish</source>
        <translation>处置方式：保留、改善、拆除</translation>
    </message>
    <message>
        <source>Illegal or dangerous</source>
        <translation>违法建筑或危房</translation>
    </message>
    <message>
        <source>Protected</source>
        <translation>保护建筑</translation>
    </message>
    <message>
        <source>Communities</source>
        <translation>小区</translation>
    </message>
    <message>
        <source>Streets to walk on</source>
        <translation>可步行道路</translation>
    </message>
    <message>
        <source>Gates of communities</source>
        <translation>小区出入口</translation>
    </message>
    <message>
        <source>Facilities (points)</source>
        <translation>设施（点）</translation>
    </message>
    <message>
        <source>Type</source>
        <translation>类型</translation>
    </message>
    <message>
        <source>Size (m2)</source>
        <translation>规模（平方米）</translation>
    </message>
    <message>
        <source>School seats</source>
        <translation>学位数</translation>
    </message>
    <message>
        <source>Parks and grounds (polygons)</source>
        <translation>公园与场地（面）</translation>
    </message>
    <message>
        <source>Buildings, where people live</source>
        <translation>居住建筑</translation>
    </message>
    <message>
        <source>Parking lots</source>
        <translation>停车场</translation>
    </message>
    <message>
        <source>Spaces</source>
        <translation>泊位</translation>
    </message>
    <message>
        <source>Share open at night</source>
        <translation>夜间开放比例</translation>
    </message>
    <message>
        <source>Charging piles</source>
        <translation>充电桩数</translation>
    </message>
    <message>
        <source>Whose lot</source>
        <translation>停车场性质</translation>
    </message>
    <message>
        <source>Charging stations</source>
        <translation>充电站</translation>
    </message>
    <message>
        <source>Piles</source>
        <translation>桩数</translation>
    </message>
    <message>
        <source>Power of a pile (kW)</source>
        <translation>单桩功率（kW）</translation>
    </message>
    <message>
        <source>Survey list</source>
        <translation>调查清单</translation>
    </message>
    <message>
        <source>Community id</source>
        <translation>小区编号</translation>
    </message>
    <message>
        <source>Item</source>
        <translation>项目</translation>
    </message>
    <message>
        <source>Answer</source>
        <translation>调查结果</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>日期</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>备注</translation>
    </message>
    <message>
        <source>Districts</source>
        <translation>区县</translation>
    </message>
    <message>
        <source>Barriers: arterials, rivers, railways</source>
        <translation>阻隔：干道、河流、铁路</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1：%2</translation>
    </message>
</context>
<context>
    <name>ParkingGap</name>
    <message>
        <source>Parking gap and shared parking</source>
        <translation>停车缺口与共享停车</translation>
    </message>
    <message>
        <source>parking,spaces,gap,sharing,allocation,network,renewal,GB/T 51149</source>
        <translation>停车,泊位,车位,缺口,共享,错时停车,分配,路网,城市更新,GB/T 51149</translation>
    </message>
    <message>
        <source>How many parking spaces each community lacks, what neighbours can lend, and what must be built.</source>
        <translation>每个小区缺多少停车位、周边能共享多少、需要新建多少。</translation>
    </message>
    <message>
        <source>Answers how many parking spaces each community lacks, how many of them it can still gain itself, how many neighbours can lend, and how many must be built.

Method: demand by DEMAND (standard: households x spaces per household; cars: cars x factor; ownership: households x cars per household x factor), rounded up. demand = min(onsite, demand) + potential + shared + gap_after for every row. Lots lend floor(spaces x share) to communities within WALK_LIMIT metres on foot; the most spaces are placed, then with the least walking, and every space counts once (exact minimum-cost flow). A community&apos;s walk starts at its gates, else at its point on surface.

Two verdicts, never mixed: verdict_new_build holds the own spaces against the yardstick for new building; verdict_existing holds own, gained and shared spaces against the cars there are (present condition).

Standard: limit 300 m (GB/T 51149-2016), 1 space per new household (complete residential community, 2020); &apos;status&apos; says how sure the figures are. Measures: Henan guidance 2023-51, 2(6). The formulas are ours: the ministry&apos;s indicator gives none.

Known limit: the share that a lot opens at night is an assumption where no field gives it; lots without a number of spaces are listed as nodata and lend nothing.</source>
        <translation>回答：每个小区缺多少停车位，其中小区自身还能挖潜多少、周边能共享多少、必须新建多少。

方法：需求按 DEMAND（standard：户数 × 每户泊位；cars：机动车数 × 系数；ownership：户数 × 户均小汽车 × 系数），向上取整。每行 demand = min(onsite, demand) + potential + shared + gap_after。停车场把 floor(泊位 × 开放比例) 个泊位借给步行 WALK_LIMIT 米内的小区；先使共享的泊位最多，再使步行总距离最短，每个泊位只用一次（精确最小费用流）。小区从大门出发，没有大门则从面内点出发。

两种判定互不混用：verdict_new_build 以小区内泊位对照新建标准；verdict_existing 以自有、挖潜和共享泊位对照现状机动车需求。

标准：300 m（GB/T 51149-2016），新建每户 1 个（完整居住社区建设标准，2020）；status 说明数字的可靠程度。措施依据豫政办〔2023〕51号二（六）。公式为本工具所拟：体检指标未给出公式。

局限：没有字段给出夜间开放比例时，该比例只是假定；没有泊位数的停车场列为数据不足，不参与共享。</translation>
    </message>
    <message>
        <source>Parking gap per community</source>
        <translation>各小区停车缺口</translation>
    </message>
    <message>
        <source>Shared spaces from lot to community</source>
        <translation>停车场共享给小区的泊位</translation>
    </message>
    <message>
        <source>Lots and what is left of their offer</source>
        <translation>停车场及剩余可共享泊位</translation>
    </message>
    <message>
        <source>Parking spaces the community has</source>
        <translation>小区内停车位数</translation>
    </message>
    <message>
        <source>Cars registered in the community</source>
        <translation>小区机动车保有量</translation>
    </message>
    <message>
        <source>Spaces the community itself can still gain</source>
        <translation>小区内可挖潜的泊位数</translation>
    </message>
    <message>
        <source>Parking lots that may lend spaces (points or polygons)</source>
        <translation>可共享的停车场（点或面）</translation>
    </message>
    <message>
        <source>Lot id</source>
        <translation>停车场编号</translation>
    </message>
    <message>
        <source>Spaces of the lot</source>
        <translation>停车场泊位数</translation>
    </message>
    <message>
        <source>Share open to neighbours at night (0-1)</source>
        <translation>夜间向周边开放比例（0–1）</translation>
    </message>
    <message>
        <source>Lot type: type key or Amap code; entrances (150907-150909) never count</source>
        <translation>停车场类型：类型键或高德编码；出入口（150907–150909）一律不计</translation>
    </message>
    <message>
        <source>Ground per space (m2) for polygon lots without a number: 25-30 open, 30-40 garage (empty: such lots are not known)</source>
        <translation>无泊位数的面状停车场按每泊位面积（m²）折算：地面 25–30，车库 30–40（空：视为不详）</translation>
    </message>
    <message>
        <source>Demand by</source>
        <translation>需求算法</translation>
    </message>
    <message>
        <source>Spaces per household, new building</source>
        <translation>新建每户泊位</translation>
    </message>
    <message>
        <source>Cars per household</source>
        <translation>户均小汽车</translation>
    </message>
    <message>
        <source>Spaces per car</source>
        <translation>每车泊位系数</translation>
    </message>
    <message>
        <source>Share of a lot where none is given (0-1)</source>
        <translation>未给出开放比例时的默认值（0–1）</translation>
    </message>
    <message>
        <source>Longest walk to a lot (m)</source>
        <translation>到停车场最远步行距离（m）</translation>
    </message>
    <message>
        <source>%1 communities have no households or no own spaces on record (ids %2): their rows are nodata and take nothing.</source>
        <translation>%1 个小区没有户数或小区内泊位记录（编号 %2）：结果为数据不足（nodata），不参与共享。</translation>
    </message>
    <message>
        <source>%1 communities have no number of cars (ids %2): their demand is reckoned by ownership.</source>
        <translation>%1 个小区没有机动车数（编号 %2）：需求按户均保有量估算。</translation>
    </message>
    <message>
        <source>%1 communities have no number of spaces they can still gain (ids %2): counted as 0.</source>
        <translation>%1 个小区没有可挖潜泊位数（编号 %2）：按 0 计。</translation>
    </message>
    <message>
        <source>%1 communities are off the street (ids %2): nothing is shared with them, their gap is kept.</source>
        <translation>%1 个小区不临街（编号 %2）：不向其共享，缺口保留。</translation>
    </message>
    <message>
        <source>%1 lots lie inside a community (ids %2): part of its own spaces, left out of sharing.</source>
        <translation>%1 个停车场位于小区内（编号 %2）：属小区自有泊位，不参与共享。</translation>
    </message>
    <message>
        <source>%1 lots have no number of spaces (ids %2): listed as nodata, they lend nothing. AREA_PER_SPACE gives polygon lots a number.</source>
        <translation>%1 个停车场没有泊位数（编号 %2）：列为数据不足（nodata），不参与共享。面状停车场可用 AREA_PER_SPACE 折算。</translation>
    </message>
    <message>
        <source>%1 lots are off the street (ids %2): they lend nothing.</source>
        <translation>%1 个停车场不临街（编号 %2）：不参与共享。</translation>
    </message>
    <message>
        <source>%1 lots got their spaces from their area (ids %2).</source>
        <translation>%1 个停车场的泊位数由面积折算（编号 %2）。</translation>
    </message>
    <message>
        <source>%1 lots have no share of their own (ids %2): DEFAULT_SHARE stands in.</source>
        <translation>%1 个停车场没有开放比例（编号 %2）：采用 DEFAULT_SHARE。</translation>
    </message>
    <message>
        <source>Demand %1 spaces; tapped %2, shared %3, to be built %4.</source>
        <translation>需求 %1 个泊位；挖潜 %2，共享 %3，需新建 %4。</translation>
    </message>
</context>
<context>
    <name>PointReader</name>
    <message>
        <source>coordinates that do not transform, left out</source>
        <translation>坐标无法转换，未计入</translation>
    </message>
</context>
<context>
    <name>ProjectResults</name>
    <message>
        <source>Urban renewal audit</source>
        <translation>城市更新体检</translation>
    </message>
</context>
<context>
    <name>ProtectedReader</name>
    <message>
        <source>no geometry, left out</source>
        <translation>没有几何，未计入</translation>
    </message>
</context>
<context>
    <name>Readme</name>
    <message>
        <source>Urban renewal audit: results of %1</source>
        <translation>城市更新体检成果：%1</translation>
    </message>
    <message>
        <source>Files</source>
        <translation>文件说明</translation>
    </message>
    <message>
        <source>open this with QGIS 3.22 or newer; no plugin is needed. Keep the files together; the folder may be moved.</source>
        <translation>用 QGIS 3.22 或更高版本打开，无需任何插件。各文件须放在一起，整个文件夹可以移动。</translation>
    </message>
    <message>
        <source>the results, a SpatiaLite database with its styles; EPSG:%1.</source>
        <translation>成果数据（SpatiaLite 数据库，含样式），坐标系 EPSG:%1。</translation>
    </message>
    <message>
        <source>maps.</source>
        <translation>成果图。</translation>
    </message>
    <message>
        <source>the files with their SHA-256, to see whether something was changed on the way.</source>
        <translation>文件清单及其 SHA-256 校验值，用于核对传递途中是否被改动。</translation>
    </message>
    <message>
        <source>Audits</source>
        <translation>评估运行</translation>
    </message>
    <message>
        <source>The newest complete run of each audit and area; earlier runs stay with the city.</source>
        <translation>每项评估、每个评估区域只含最近一次完整运行；更早的运行留存市级成果库。</translation>
    </message>
    <message>
        <source>#%1 %2, area %3, period %4, standard %5, finished %6 (run %7 of the city)</source>
        <translation>第 %1 号 %2，评估区域 %3，期次 %4，标准 %5，完成于 %6（市级成果库第 %7 号运行）</translation>
    </message>
    <message>
        <source>Results</source>
        <translation>成果内容</translation>
    </message>
    <message>
        <source>Communities of the district: %1</source>
        <translation>本区县小区数：%1</translation>
    </message>
    <message>
        <source>: rows %1</source>
        <translation>：%1 条</translation>
    </message>
    <message>
        <source>An empty cell or &apos;nodata&apos; means not known; it is never a failure. The field &apos;status&apos; says how sure a figure is.</source>
        <translation>空值或“数据不足”（nodata）表示未知，不等于未达标。字段“数值可靠程度”（status）说明数值的可靠程度。</translation>
    </message>
    <message>
        <source>What belongs to the district</source>
        <translation>归属规则</translation>
    </message>
    <message>
        <source>A community on a border belongs whole to the district with most of its area (equal shares: the first in the layer of districts); one that is a point, to the district around it.</source>
        <translation>跨界小区整体归入其面积占比最大的区县（占比相同的，归入区县图层中排在前面的区县）；以点表示的小区归入点位所在区县。</translation>
    </message>
    <message>
        <source>Rows without a place of their own follow their community; lots and stations lie where their point lies.</source>
        <translation>自身没有空间位置的记录随其小区归属；停车场、充电站按点位所在区县归属。</translation>
    </message>
    <message>
        <source>A flow over the border keeps its spaces or piles and its walk, without line and without the id on the other side.</source>
        <translation>跨界流向保留泊位数或充电桩数及步行距离，不含线条和对方编号。</translation>
    </message>
    <message>
        <source>Service circles are those of facilities in the district, cut at the border (area_m2 is what is left); ground served from beyond the border is not drawn, but counts in the coverage.</source>
        <translation>服务圈只含本区县设施的服务圈，并按区县界裁切（area_m2 为裁切后的面积）；界外设施服务的范围不绘出，但已计入覆盖评价。</translation>
    </message>
    <message>
        <source>Indicators are those of the district; the total of the city is left out, because it would tell the others&apos; share.</source>
        <translation>体检指标只含本区县；全市合计会间接透露其他区县的数值，故不提供。</translation>
    </message>
    <message>
        <source>What was left out</source>
        <translation>未提供的内容</translation>
    </message>
    <message>
        <source>Flows cut at the border: %1; circles cut at the border: %2; units and memberships shared with other districts, cut: %3</source>
        <translation>跨界截断的流向：%1 条；按区县界裁切的服务圈：%2 个；与其他区县共有而截断的更新单元及其成员记录：%3 条</translation>
    </message>
    <message>
        <source>%1: %2 cells emptied that named another district&apos;s community or place</source>
        <translation>%1：%2 个单元格因提及其他区县的小区或设施而清空</translation>
    </message>
    <message>
        <source>Photographs named in the survey: %1; they stay with the city</source>
        <translation>调查表中登记的照片：%1 张，留存市级，不提供</translation>
    </message>
    <message>
        <source>This package HOLDS PERSONAL DATA as they were found (INCLUDE_PERSONAL). Handle it by the law on personal information.</source>
        <translation>本成果包按原样包含个人信息（INCLUDE_PERSONAL），请依照个人信息保护法律法规使用和保管。</translation>
    </message>
    <message>
        <source>%1: personal data taken out of %2 cells</source>
        <translation>%1：%2 个单元格中的个人信息已隐去</translation>
    </message>
    <message>
        <source>No personal data were found. Names of people in running text cannot be told from other words: read the notes before passing them on.</source>
        <translation>未发现个人信息。叙述文字中的人名无法与其他词语区分，对外提供前请通读备注。</translation>
    </message>
    <message>
        <source>File names and layer names of the inputs, and tables and styles that users added to the city&apos;s database, are not handed on.</source>
        <translation>输入数据的文件名和图层名、用户在市级成果库中自建的表和样式，均不提供。</translation>
    </message>
    <message>
        <source>Made on %1 by Renewal Audit %2</source>
        <translation>制作时间 %1，城市更新体检插件 %2</translation>
    </message>
</context>
<context>
    <name>Rejections</name>
    <message>
        <source>%1: %2 features: %3 (ids %4)</source>
        <translation>%1：%2 个要素：%3（编号 %4）</translation>
    </message>
</context>
<context>
    <name>RenewalAlgorithm</name>
    <message>
        <source>Canceled: nothing was written to the results database.</source>
        <translation>已取消：成果库没有写入任何内容。</translation>
    </message>
    <message>
        <source>Not enough memory: run a smaller area at a time.</source>
        <translation>内存不足：请缩小范围，分区运行。</translation>
    </message>
    <message>
        <source>Data preparation</source>
        <translation>数据准备</translation>
    </message>
    <message>
        <source>Living circles</source>
        <translation>生活圈</translation>
    </message>
    <message>
        <source>Parking and charging</source>
        <translation>停车与充电</translation>
    </message>
    <message>
        <source>Old and complete communities</source>
        <translation>老旧小区与完整社区</translation>
    </message>
    <message>
        <source>Renewal units</source>
        <translation>更新单元</translation>
    </message>
    <message>
        <source>Results</source>
        <translation>成果</translation>
    </message>
    <message>
        <source>Could not write to %1: %2</source>
        <translation>无法写入 %1：%2</translation>
    </message>
</context>
<context>
    <name>RenewalUnits</name>
    <message>
        <source>Renewal units</source>
        <translation>更新单元</translation>
    </message>
    <message>
        <source>renewal unit,regions,max-p,skater,barriers,need,strategy,delineation</source>
        <translation>更新单元,区域划分,max-p,skater,阻隔,更新需求,更新策略,划定</translation>
    </message>
    <message>
        <source>Draws renewal units: neighbouring communities alike in need, within size limits, never across a barrier or an administrative boundary.</source>
        <translation>划定更新单元：将需求相近的相邻小区归并为面积合规的单元，不跨越河流、铁路、干路等阻隔，不跨越行政边界。</translation>
    </message>
    <message>
        <source>Answers which neighbouring communities should be renewed together, as a first draft for the planner.

Method: communities are neighbours if they share an edge, or lie at most MAX_GAP metres apart and the ground that joins them across the gap does not fall apart once the barriers are taken out. A barrier that ends inside the gap does not separate; another community that fills the gap does. Every group of neighbours is divided so that, in this order, the least area is left over, the sum of area x |need - mean need of the unit| is least, and outlines are shortest: small groups exactly, large ones by max-p construction and a seeded local search (Duque, Anselin and Rey 2012; SKATER, Assuncao et al. 2006).

Limits: the members of a unit have MIN_AREA to MAX_AREA hectares together and at most MAX_HOUSEHOLDS households. A community belongs to the BOUNDARIES polygon with most of its area. One that a barrier runs through is kept whole and joins neighbours on the side with most of its area.

UNITS: area_ha is the sum of the members, need their area-weighted mean, compactness 4 x pi x area / outline^2 (1 = circle); gaps between members are closed in the drawing. Every community is in MEMBERS once, or in LEFTOVER with the reason.

strategy follows the rule pack&apos;s threshold of need; keep first: demolition is never proposed from need alone. Basis: 10 to 50 ha is our default, no clause sets it; &apos;status&apos; says how sure the figures are.

Known limit: need says what is urgent, not what is feasible. The optimum of large groups is not proven.</source>
        <translation>回答：哪些相邻小区应当一并更新，供规划人员作为单元划定的初稿。

方法：两小区共边，或间距不超过 MAX_GAP 米且扣除阻隔后两者之间的用地仍然连通，即为相邻。止于间隙之内的阻隔不算隔断；填满间隙的其他小区算隔断。每一片相连小区按下列次序择优划分：落空面积最小；Σ 面积 ×|需求 − 单元需求均值| 最小；单元边界总长最短。小片求精确最优，大片用 max-p 构造加带随机种子的局部搜索（Duque、Anselin、Rey 2012；SKATER，Assuncao 等 2006）。

限额：一个单元的小区总面积为 MIN_AREA 至 MAX_AREA 公顷，总户数不超过 MAX_HOUSEHOLDS。小区归属于占其面积最多的 BOUNDARIES 面。被阻隔穿过的小区保持完整，只在面积较大的一侧与邻区相连。

UNITS：area_ha 为各小区面积之和，need 为按面积加权的需求均值，compactness（紧凑度）= 4 × π × 面积 ÷ 周长²（圆为 1）；绘制时闭合小区之间的间隙。每个小区或在 MEMBERS 中出现一次，或在 LEFTOVER 中注明原因。

strategy（更新策略）按规则包的需求分值界限确定，以保留为先：仅凭需求分值不提出拆除新建。依据：10 至 50 公顷为本工具默认值，没有条文规定；status 说明数值的可靠程度。

已知局限：需求分值反映紧迫程度，不反映可行性；大片相连小区的结果不保证为最优。</translation>
    </message>
    <message>
        <source>Communities of each unit</source>
        <translation>各单元的小区</translation>
    </message>
    <message>
        <source>Communities in no unit, with the reason</source>
        <translation>未划入单元的小区及原因</translation>
    </message>
    <message>
        <source>%1 is %2; the rule pack says %3. The parameter counts.</source>
        <translation>%1 取 %2，规则包为 %3，以参数为准。</translation>
    </message>
    <message>
        <source>COMMUNITIES: layer &quot;%1&quot; does not hold polygons. Units are drawn from the outlines of communities: give a layer of polygons.</source>
        <translation>COMMUNITIES：图层“%1”不是面图层。更新单元依小区边界划定，请提供面图层。</translation>
    </message>
    <message>
        <source>Communities (polygons)</source>
        <translation>小区（面）</translation>
    </message>
    <message>
        <source>Community id</source>
        <translation>小区编号</translation>
    </message>
    <message>
        <source>Need for renewal (0-100, 100 = most urgent), e.g. of the scorecard</source>
        <translation>更新需求分值（0–100，100 为最迫切），如评分表的 need</translation>
    </message>
    <message>
        <source>Households of the community</source>
        <translation>小区户数</translation>
    </message>
    <message>
        <source>Barriers: rivers, railways, arterials (lines or polygons)</source>
        <translation>阻隔：河流、铁路、干路（线或面）</translation>
    </message>
    <message>
        <source>Administrative areas that no unit straddles (polygons or lines)</source>
        <translation>行政区划，单元不得跨越（面或线）</translation>
    </message>
    <message>
        <source>Largest gap between neighbours (m)</source>
        <translation>相邻小区的最大间距（米）</translation>
    </message>
    <message>
        <source>Least area of a unit (ha)</source>
        <translation>单元面积下限（公顷）</translation>
    </message>
    <message>
        <source>Greatest area of a unit (ha)</source>
        <translation>单元面积上限（公顷）</translation>
    </message>
    <message>
        <source>Most households of a unit (empty: no limit)</source>
        <translation>单元户数上限（留空为不限）</translation>
    </message>
    <message>
        <source>Seed of the search</source>
        <translation>搜索的随机种子</translation>
    </message>
    <message>
        <source>%1 is missing: choose the field.</source>
        <translation>缺少 %1：请选择字段。</translation>
    </message>
    <message>
        <source>MIN_AREA (%1 ha) must not be greater than MAX_AREA (%2 ha).</source>
        <translation>MIN_AREA（%1 公顷）不得大于 MAX_AREA（%2 公顷）。</translation>
    </message>
    <message>
        <source>MAX_HOUSEHOLDS is given without HOUSEHOLDS: choose the field of households too, or clear the limit.</source>
        <translation>填写了 MAX_HOUSEHOLDS 而没有 HOUSEHOLDS：请同时选择户数字段，或清空该上限。</translation>
    </message>
    <message>
        <source>There is no usable community, so no unit was drawn.</source>
        <translation>没有可用的小区，未划定单元。</translation>
    </message>
    <message>
        <source>No unit fits the limits: units must have %1 to %2 ha, the largest group of neighbours has %3 ha, the smallest community %4 ha. LEFTOVER says of each community why; try other limits or a larger MAX_GAP.</source>
        <translation>没有单元能满足限额：单元面积须为 %1 至 %2 公顷，最大的一片相连小区为 %3 公顷，最小的小区为 %4 公顷。各小区的原因见 LEFTOVER；可调整限额或加大 MAX_GAP。</translation>
    </message>
    <message>
        <source>%1 communities are divided by a barrier, a boundary or a gap (ids %2): kept whole, they join neighbours only on the side with most of their area.</source>
        <translation>%1 个小区被阻隔、边界或间隙分开（编号 %2）：保持完整，只在面积较大的一侧与邻区相连。</translation>
    </message>
    <message>
        <source>%1 communities have no need from 0 to 100 (ids %2): left over.</source>
        <translation>%1 个小区没有 0 至 100 的更新需求分值（编号 %2）：未划入单元。</translation>
    </message>
    <message>
        <source>%1 communities have no number of households (ids %2): left over, because MAX_HOUSEHOLDS could not be kept.</source>
        <translation>%1 个小区缺少户数（编号 %2）：无法保证不超过户数上限，未划入单元。</translation>
    </message>
    <message>
        <source>%1 communities are over a limit by themselves (ids %2): left over.</source>
        <translation>%1 个小区单独已超过限额（编号 %2）：未划入单元。</translation>
    </message>
    <message>
        <source>%1 communities are too small for a unit and have no neighbour to join (ids %2): left over.</source>
        <translation>%1 个小区单独面积不足且没有可归并的邻区（编号 %2）：未划入单元。</translation>
    </message>
    <message>
        <source>%1 communities hang together in groups smaller than MIN_AREA (ids %2): left over.</source>
        <translation>%1 个小区所在的相连片区总面积小于 MIN_AREA（编号 %2）：未划入单元。</translation>
    </message>
    <message>
        <source>%1 communities have no place within the limits (ids %2): left over.</source>
        <translation>%1 个小区在限额内无处可入（编号 %2）：未划入单元。</translation>
    </message>
    <message>
        <source>%1 units, %2 communities left over (%3 ha); unlikeness %4 ha x points, outlines %5 km. %6 pairs of neighbours in %7 groups, of which %8 are divided to a proven optimum.</source>
        <translation>划定 %1 个单元，%2 个小区未划入（%3 公顷）；需求离差 %4 公顷·分，单元边界总长 %5 公里。相邻小区 %6 对，分属 %7 片，其中 %8 片为经证明的最优划分。</translation>
    </message>
</context>
<context>
    <name>ResidentReader</name>
    <message>
        <source>in several communities, counted in the first one</source>
        <translation>位于多个小区内，计入第一个小区</translation>
    </message>
    <message>
        <source>outside all communities, left out</source>
        <translation>位于所有小区之外，未计入</translation>
    </message>
    <message>
        <source>RESIDENTS cannot be used with communities that are points: nothing says who lives where. Give community polygons, or leave RESIDENTS empty.</source>
        <translation>小区为点时不能使用 RESIDENTS：无法判断居民住在哪个小区。请提供小区面，或将 RESIDENTS 留空。</translation>
    </message>
    <message>
        <source>people missing, negative or not a number, left out</source>
        <translation>人数缺失、为负或不是数字，未计入</translation>
    </message>
    <message>
        <source>SAMPLE_SPACING must be greater than 0 metres.</source>
        <translation>SAMPLE_SPACING 必须大于 0 米。</translation>
    </message>
</context>
<context>
    <name>ResultReader</name>
    <message>
        <source>The results database %1 was changed meanwhile. Run again when the other session has finished.</source>
        <translation>成果库 %1 在此期间被改动。请待另一个会话完成后重新运行。</translation>
    </message>
    <message>
        <source>The results database %1 holds a damaged geometry (table %2, row %3).</source>
        <translation>成果库 %1 中有损坏的几何（表 %2，第 %3 行）。</translation>
    </message>
</context>
<context>
    <name>ResultRows</name>
    <message>
        <source>%1: layer &quot;%2&quot; has no column %3. Give the result of renewal:%4, or the table of the results database.</source>
        <translation>%1：图层“%2”没有 %3 列。请给出 renewal:%4 的结果，或成果库中的表。</translation>
    </message>
    <message>
        <source>a community that is not among COMMUNITIES, passed over</source>
        <translation>小区不在 COMMUNITIES 中，已略过</translation>
    </message>
    <message>
        <source>no rule, passed over</source>
        <translation>未写明规则，已略过</translation>
    </message>
    <message>
        <source>several runs in one table, the newest run_id counts</source>
        <translation>同一表中有多次运行，以最新的 run_id 为准</translation>
    </message>
    <message>
        <source>several rows for one community and rule, the last one counts</source>
        <translation>同一小区同一规则有多行，以最后一行为准</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is not a verdict, treated as unknown</source>
        <translation>“%1”不是判定值，按未知处理</translation>
    </message>
</context>
<context>
    <name>Results</name>
    <message>
        <source>Renewal units</source>
        <translation>更新单元</translation>
    </message>
    <message>
        <source>Communities in no unit</source>
        <translation>未划入单元的小区</translation>
    </message>
    <message>
        <source>Communities by unit</source>
        <translation>单元内小区</translation>
    </message>
    <message>
        <source>Red lines by unit</source>
        <translation>单元底线核查</translation>
    </message>
    <message>
        <source>Service circles</source>
        <translation>生活圈</translation>
    </message>
    <message>
        <source>Living circles</source>
        <translation>生活圈</translation>
    </message>
    <message>
        <source>Parking and charging</source>
        <translation>停车与充电</translation>
    </message>
    <message>
        <source>Old and complete communities</source>
        <translation>老旧小区与完整社区</translation>
    </message>
    <message>
        <source>Tables</source>
        <translation>表格</translation>
    </message>
    <message>
        <source>Residents lacking a service</source>
        <translation>缺少必备服务的居民</translation>
    </message>
    <message>
        <source>Coverage score</source>
        <translation>覆盖评分</translation>
    </message>
    <message>
        <source>Lots and their offer</source>
        <translation>停车场可共享泊位</translation>
    </message>
    <message>
        <source>Shared spaces</source>
        <translation>共享泊位</translation>
    </message>
    <message>
        <source>Parking gap</source>
        <translation>停车缺口</translation>
    </message>
    <message>
        <source>Stations and their piles</source>
        <translation>充电站可用桩</translation>
    </message>
    <message>
        <source>Allocated piles</source>
        <translation>充电桩分配</translation>
    </message>
    <message>
        <source>Charging gap</source>
        <translation>充电缺口</translation>
    </message>
    <message>
        <source>Checklist of old communities</source>
        <translation>老旧小区清单</translation>
    </message>
    <message>
        <source>Complete communities</source>
        <translation>完整社区</translation>
    </message>
    <message>
        <source>Service circles: kindergartens</source>
        <translation>生活圈：幼儿园</translation>
    </message>
    <message>
        <source>Chargers in car parks</source>
        <translation>停车场充电设施</translation>
    </message>
    <message>
        <source>Coverage by rule</source>
        <translation>逐项覆盖</translation>
    </message>
    <message>
        <source>Checklist by item</source>
        <translation>逐项清单</translation>
    </message>
    <message>
        <source>Survey</source>
        <translation>调查表</translation>
    </message>
    <message>
        <source>Check-up indicators</source>
        <translation>体检指标</translation>
    </message>
    <message>
        <source>Runs</source>
        <translation>运行记录</translation>
    </message>
    <message>
        <source>Strategy and red lines</source>
        <translation>更新策略与底线审查</translation>
    </message>
</context>
<context>
    <name>ResultsDatabase</name>
    <message>
        <source>another task of this QGIS</source>
        <translation>本 QGIS 中的另一个任务</translation>
    </message>
    <message>
        <source>%1 (process %2)</source>
        <translation>%1（进程 %2）</translation>
    </message>
</context>
<context>
    <name>RowInspector</name>
    <message>
        <source>Id used twice</source>
        <translation>编号重复</translation>
    </message>
    <message>
        <source>Give every feature its own id; the audits keep the second one as id#2.</source>
        <translation>请为每个要素设定唯一编号；评估时第二个编为 id#2。</translation>
    </message>
    <message>
        <source>Building year cannot be read</source>
        <translation>建成年份无法识别</translation>
    </message>
    <message>
        <source>Write one year in four digits, such as 1998 or 1998年; spans and decades count as unknown.</source>
        <translation>请填写一个四位数年份，如 1998 或 1998年；年份区间和年代按未知处理。</translation>
    </message>
    <message>
        <source>Not a number</source>
        <translation>不是数字</translation>
    </message>
    <message>
        <source>Negative number</source>
        <translation>负数</translation>
    </message>
    <message>
        <source>Correct the cell or leave it empty; the audits treat it as unknown.</source>
        <translation>请更正该单元格或留空；评估时按未知处理。</translation>
    </message>
    <message>
        <source>Car park without number of spaces</source>
        <translation>停车场缺泊位数</translation>
    </message>
    <message>
        <source>Fill in the spaces, or set AREA_PER_SPACE in the parking audit if the car park is a polygon.</source>
        <translation>请填写泊位数；停车场为面的，也可在停车评估中设置 AREA_PER_SPACE。</translation>
    </message>
    <message>
        <source>Entrance of a car park, not a car park</source>
        <translation>是停车场出入口，不是停车场</translation>
    </message>
    <message>
        <source>Take it out: the car park itself is another feature, and its spaces would count twice.</source>
        <translation>请删除：停车场本身另有要素，否则其泊位会重复计算。</translation>
    </message>
    <message>
        <source>No facility type</source>
        <translation>无设施类型</translation>
    </message>
    <message>
        <source>Unknown facility type</source>
        <translation>设施类型未知</translation>
    </message>
    <message>
        <source>Run &quot;Classify facilities&quot; first, or use one of the type keys in the documentation.</source>
        <translation>请先运行“设施分类”，或使用文档中列出的类型键。</translation>
    </message>
    <message>
        <source>Numbers kept as text</source>
        <translation>数字存为文本</translation>
    </message>
    <message>
        <source>%1 (%2 rows)</source>
        <translation>%1（%2 行）</translation>
    </message>
    <message>
        <source>The audits read them, but other tools and styles do not: convert the column with the field calculator (to_real).</source>
        <translation>评估时可以读取，但其他工具和样式不能：请用字段计算器转换该列（to_real）。</translation>
    </message>
</context>
<context>
    <name>RunHistory</name>
    <message>
        <source>RUN_A (%1) and RUN_B (%2) are runs of different audits. Name two runs of the same audit, or two periods.</source>
        <translation>RUN_A（%1）与 RUN_B（%2）不是同一项体检的运行。请指定同一项体检的两次运行，或两个期次。</translation>
    </message>
    <message>
        <source>RUN_A and RUN_B have no audit of the same area in common, so there is nothing to compare. RUN_A means: %1. RUN_B means: %2.</source>
        <translation>RUN_A 与 RUN_B 没有同一区域的同一项体检，无从对比。RUN_A 指：%1。RUN_B 指：%2。</translation>
    </message>
    <message>
        <source>RUN_A and RUN_B both mean %1. Name two different runs, such as #3 and #7, or two periods.</source>
        <translation>RUN_A 与 RUN_B 指的是同一次运行：%1。请指定两次不同的运行（如 #3 和 #7），或两个期次。</translation>
    </message>
    <message>
        <source>The runs in common (%1) hold no problems that could be compared. Compare runs of: %2.</source>
        <translation>共有的运行（%1）中没有可对比的问题。可对比的体检有：%2。</translation>
    </message>
</context>
<context>
    <name>RunSelection</name>
    <message>
        <source>%1 and %2 more</source>
        <translation>%1，另有 %2 个</translation>
    </message>
    <message>
        <source>There is no complete run %1 in the results database %2. Its runs are: %3.</source>
        <translation>成果库 %2 中没有已完成的运行 %1。其中的运行有：%3。</translation>
    </message>
    <message>
        <source>The results database %1 has no run of the period &quot;%2&quot;: its runs were stored without a period. Name a single run by its number, such as #%3.</source>
        <translation>成果库 %1 中没有期次“%2”的运行：其中的运行入库时未填写期次。请用编号指定单次运行，例如 #%3。</translation>
    </message>
    <message>
        <source>The results database %1 has no complete run of the period &quot;%2&quot;. Its periods are: %3. A single run is named by its number, such as #%4.</source>
        <translation>成果库 %1 中没有期次“%2”的已完成运行。其中的期次有：%3。指定单次运行请用编号，例如 #%4。</translation>
    </message>
    <message>
        <source>The results database %1 holds no runs yet. Run an audit with this file as its results database first.</source>
        <translation>成果库 %1 中还没有任何运行。请先以该文件为成果库运行一次体检。</translation>
    </message>
</context>
<context>
    <name>SampleCity</name>
    <message>
        <source>Sample city</source>
        <translation>示例城市</translation>
    </message>
    <message>
        <source>sample,demo,training,test,made up,synthetic,city</source>
        <translation>示例,演示,培训,测试,虚构,模拟,城市,sample,demo,training,test,made up,synthetic,city</translation>
    </message>
    <message>
        <source>Makes up a plausible Chinese district of any size, for training, demonstrations, tests and benchmarks. Nothing in it is real: every name starts with 示例 and NOTE says 虚构示例.

Method: superblocks of 320 to 480 m between arterials are split by streets into parcels with a use each; old quarters have a finer grain than new ones. Compounds get gates, inner paths, houses, people and cars as usual for their building year (1975 to 2020); about one block in eight has hardly any services. From 5 blocks a side on, a river with a few bridges and a railway with underpasses cut through the city.

SEED: the same seed and number of blocks give the same rows on every computer. BLOCKS: number of superblocks, about 16 ha and 4,000 people each.

The outputs fit the parameters of the audits of the same name. CRS: EPSG:4547 around 113.65 E, 34.75 N; lengths in metres, areas in square metres, power in kW. NEED is 0 to 100, 100 = most urgent, and grows with the age of the houses. Streets share their vertices bit for bit.

Limit: figures are typical, not calibrated to any census; do not draw conclusions about a real city from them.</source>
        <translation>虚构一片规模任意、接近实际的中国城区，用于培训、演示、测试和性能检验。内容均非真实：所有名称以“示例”开头，NOTE 中写有“虚构示例”。

方法：主干路之间 320 至 480 米的大街区由街道分成地块，每块有一种用途；老城区的路网比新区细密。小区按建成年份（1975 至 2020）的常见情况配置出入口、内部道路、房屋、人口和车辆；约八分之一的街区几乎没有配套设施。每边 5 个街区及以上时，有一条河（少数桥梁）和一条铁路（有地道）穿城而过。

SEED：种子和街区数相同，在任何计算机上得到的数据行都相同。BLOCKS：大街区数，每个约 16 公顷、4000 人。

输出与各评估工具的同名参数对应。坐标系：EPSG:4547，位于东经 113.65、北纬 34.75 附近；长度单位为米，面积为平方米，功率为 kW。NEED 为 0 至 100，100 最迫切，房龄越大数值越高。道路公共节点的坐标逐位一致。

局限：数值为典型值，未按任何普查校准；不得据此得出关于真实城市的结论。</translation>
    </message>
    <message>
        <source>Seed</source>
        <translation>随机种子</translation>
    </message>
    <message>
        <source>Number of superblocks</source>
        <translation>大街区数</translation>
    </message>
    <message>
        <source>Streets (made up)</source>
        <translation>道路（虚构）</translation>
    </message>
    <message>
        <source>Communities (made up)</source>
        <translation>小区（虚构）</translation>
    </message>
    <message>
        <source>Buildings (made up)</source>
        <translation>建筑（虚构）</translation>
    </message>
    <message>
        <source>Gates (made up)</source>
        <translation>小区出入口（虚构）</translation>
    </message>
    <message>
        <source>Facilities (made up)</source>
        <translation>设施（虚构）</translation>
    </message>
    <message>
        <source>Parks and sports grounds (made up)</source>
        <translation>公园和运动场（虚构）</translation>
    </message>
    <message>
        <source>Car parks (made up)</source>
        <translation>停车场（虚构）</translation>
    </message>
    <message>
        <source>Charging stations (made up)</source>
        <translation>充电站（虚构）</translation>
    </message>
    <message>
        <source>Site survey (made up)</source>
        <translation>现场调查（虚构）</translation>
    </message>
    <message>
        <source>Districts (made up)</source>
        <translation>片区（虚构）</translation>
    </message>
    <message>
        <source>Rivers, railways and arterials (made up)</source>
        <translation>河流、铁路和主干路（虚构）</translation>
    </message>
    <message>
        <source>Canceled: the sample city is not complete.</source>
        <translation>已取消：示例城市不完整。</translation>
    </message>
</context>
<context>
    <name>SampleGrid</name>
    <message>
        <source>SAMPLE_SPACING of %1 m makes too many sample points for these communities. Choose a larger spacing.</source>
        <translation>SAMPLE_SPACING 为 %1 米，会给这些小区产生过多的抽样点。请加大间距。</translation>
    </message>
</context>
<context>
    <name>SeparatorReader</name>
    <message>
        <source>neither line nor polygon, left out</source>
        <translation>既不是线也不是面，未计入</translation>
    </message>
    <message>
        <source>%1: layer &quot;%2&quot; holds points. Give lines or polygons.</source>
        <translation>%1：图层“%2”是点图层，请提供线或面图层。</translation>
    </message>
</context>
<context>
    <name>ServiceCircles</name>
    <message>
        <source>Service circles on foot</source>
        <translation>步行服务圈</translation>
    </message>
    <message>
        <source>15-minute city,living circle,isochrone,service area,walking,network,buffer</source>
        <translation>一刻钟便民生活圈,15分钟生活圈,生活圈,服务圈,等时圈,服务范围,服务半径,步行,路网,缓冲区,15-minute city,living circle,isochrone,service area,walking,network,buffer</translation>
    </message>
    <message>
        <source>The ground and the streets that a facility serves within walking limits.</source>
        <translation>设施在步行限值内所服务的范围和道路。</translation>
    </message>
    <message>
        <source>Draws which ground and which streets each facility serves within walking limits.

Method: from each facility a bounded search along the streets, cut exactly at the limit inside a street; the way from the facility to its street is charged. CIRCLES is the ground within CORRIDOR metres of the reached streets: no point is farther than limit + corridor, and smaller limits lie inside larger ones. STREETS holds the reached pieces with the walk at both ends, per facility and limit.

LIMITS: metres, separated by semicolons (300;500;1000); empty = the limits of the standard. GB 50180-2018 table 3.0.4: 5, 10, 15 minutes = 300, 500, 1000 m.

DISSOLVE: one polygon per limit and type; its facility_id is NULL. COMMUNITIES is needed only together with gates (ENTRANCES): a facility inside a community with gates starts at its gates.

Known limit: the corridor is a drawing convention (about the depth of a row of buildings); who is served is answered by the service coverage audit, resident by resident.</source>
        <translation>绘出每处设施在步行限值内服务的范围和道路。

方法：从每处设施沿道路作有界搜索，在限值处于路段内精确截断；设施到道路的一段计入距离。CIRCLES 为已到达道路两侧 CORRIDOR 米以内的范围：任何一点都不超过限值与走廊宽度之和，小限值的圈位于大限值的圈内。STREETS 为已到达的路段，按设施和限值列出两端的步行距离。

LIMITS：米数，用分号分隔（300;500;1000）；留空则用标准的限值。GB 50180-2018 表 3.0.4：5、10、15 分钟 = 300、500、1000 米。

DISSOLVE：每个限值和类型合为一个面，其 facility_id 为 NULL。COMMUNITIES 仅在使用小区出入口（ENTRANCES）时需要：位于有出入口的小区内的设施，从该小区的出入口起算。

已知局限：走廊宽度是制图约定（约为一排房屋的进深）；谁得到服务由“步行服务覆盖评估”逐一按居民回答。</translation>
    </message>
    <message>
        <source>Facilities (points)</source>
        <translation>设施（点）</translation>
    </message>
    <message>
        <source>Facility type key (empty: the field &apos;type&apos;, if there is one)</source>
        <translation>设施类型键（留空则用 type 字段，如有）</translation>
    </message>
    <message>
        <source>Limits in metres, e.g. 300;500;1000 (empty: those of the standard)</source>
        <translation>限值（米），如 300;500;1000（留空则用标准的限值）</translation>
    </message>
    <message>
        <source>One polygon per limit and type</source>
        <translation>每个限值和类型合为一个面</translation>
    </message>
    <message>
        <source>Half width of the ground along a reached street (m)</source>
        <translation>走廊宽度：已到达道路单侧的宽度（米）</translation>
    </message>
    <message>
        <source>Communities (only with gates)</source>
        <translation>小区（仅在使用出入口时需要）</translation>
    </message>
    <message>
        <source>Service circles</source>
        <translation>服务圈</translation>
    </message>
    <message>
        <source>Reached streets</source>
        <translation>已到达道路</translation>
    </message>
    <message>
        <source>CORRIDOR must be greater than 0 and at most 10000 metres.</source>
        <translation>CORRIDOR 必须大于 0 且不超过 10000 米。</translation>
    </message>
</context>
<context>
    <name>ServiceCoverage</name>
    <message>
        <source>Service coverage on foot</source>
        <translation>步行服务覆盖评估</translation>
    </message>
    <message>
        <source>15-minute city,living circle,walking,network,accessibility,isochrone,coverage,complete community,GB 50180</source>
        <translation>一刻钟便民生活圈,15分钟生活圈,生活圈,步行,路网,可达性,等时圈,覆盖率,完整社区,服务半径,15-minute city,living circle,walking,network,accessibility,isochrone,coverage,complete community,GB 50180</translation>
    </message>
    <message>
        <source>Which residents lack which service within the standard&apos;s walking distance, and where.</source>
        <translation>在标准规定的步行距离内，哪些居民缺少哪项服务，分布在哪里。</translation>
    </message>
    <message>
        <source>Answers which residents lack which service within the walking distance of a standard, and where.

Method: walking distance = straight line to the nearest street + shortest way along streets, from and to points inside a street + straight line to the facility, in ground metres on the ellipsoid. One search per facility type from all facilities at once. Residents are points, buildings, or a grid of sample points. Parks (areas) are entered from every street near them. Gates: who lives in a community with gates leaves by the best one.

Result: per community and rule the share of residents covered, median and longest walk (m), facilities within the limit, verdict and basis; per community a score (0-100) and grade; and the residents who lack a must-have.

Standard: limits from GB 50180-2018 (table 3.0.4: 5, 10, 15 minutes = 300, 500, 1000 m; levels are not inclusive) or another rule pack; &apos;status&apos; says how sure a figure is.

Known limit: a facility that is missing from the data counts as not found, not as missing on the ground; no data is never a failure. Opening hours and capacity are not considered.</source>
        <translation>回答在标准规定的步行距离内，哪些居民缺少哪项服务，分布在哪里。

方法：步行距离 = 到最近道路的直线距离 + 沿道路的最短路程（起讫点可在路段中间）+ 到设施的直线距离，为椭球面上的地面米。每类设施从所有设施同时搜索一次。居民可以是居民点、建筑或抽样点网格。公园（面）可从附近每条道路进入。小区出入口：有出入口的小区，居民从最有利的出入口出行。

结果：每个小区每条规则的居民覆盖率、步行距离中位数和最大值（米）、限值内设施数、判定和依据；每个小区的得分（0-100）和等级；以及缺少必备项的居民。

标准：限值取自 GB 50180-2018（表 3.0.4：5、10、15 分钟 = 300、500、1000 米；各层级为非包含关系）或其他规则包；status 说明数值的可靠程度。

已知局限：数据中没有的设施按“未找到”计，不等于实地缺失；数据不足不判为未达标。不考虑开放时间和容量。</translation>
    </message>
    <message>
        <source>Coverage per community and rule</source>
        <translation>各小区各规则覆盖情况</translation>
    </message>
    <message>
        <source>Summary per community</source>
        <translation>各小区汇总</translation>
    </message>
    <message>
        <source>Residents who lack a must-have</source>
        <translation>缺少必备项的居民</translation>
    </message>
</context>
<context>
    <name>ShapeReader</name>
    <message>
        <source>coordinates that are not numbers or do not transform, left out</source>
        <translation>坐标不是数值或无法转换，未计入</translation>
    </message>
</context>
<context>
    <name>ShiftCoordinates</name>
    <message>
        <source>Shift coordinates (WGS 84, GCJ-02, BD-09)</source>
        <translation>坐标纠偏（WGS 84、GCJ-02、BD-09）</translation>
    </message>
    <message>
        <source>gcj02,bd09,wgs84,amap,gaode,baidu,mars coordinates,offset,datum</source>
        <translation>坐标转换,坐标纠偏,火星坐标,高德,百度,腾讯,偏移,基准,gcj02,bd09,wgs84,amap,gaode,baidu,mars coordinates,offset,datum</translation>
    </message>
    <message>
        <source>Where do points from Amap, Tencent or Baidu really lie? Web maps of mainland China are published in GCJ-02 or BD-09, up to about 700 m from WGS 84 and CGCS2000; left as they are, every walking distance is wrong.

Method: the published forward formulas; the inverse is iterated to a billionth of a degree, so a round trip stays below 1 cm. Each vertex is shifted in degrees; a projected layer is taken to longitude and latitude and back. Z, M, curves, fields and the order of features stay.

Only places whose WGS 84 position lies within 72.004-137.8347 E, 0.8293-55.8271 N (the rectangle of the published formulas) are shifted; all others are left unchanged and counted in the log.

FROM is the datum the coordinates are in, whatever the layer&apos;s CRS says: there is no EPSG code for GCJ-02 or BD-09. The output has the CRS of the input.

Limit: the rectangle holds neighbouring countries too, where the maps are not shifted; do not use it there.</source>
        <translation>高德、腾讯或百度的点位实际在哪里？中国大陆的网络地图以 GCJ-02 或 BD-09 发布，与 WGS 84 和 CGCS2000 最多相差约 700 米；不纠偏则所有步行距离都是错的。

方法：采用公开的正算公式；反算迭代到十亿分之一度，往返误差小于 1 厘米。逐节点按度纠偏；投影图层先转为经纬度，纠偏后再转回。Z、M、曲线、字段和要素顺序不变。

只对 WGS 84 位置在东经 72.004-137.8347、北纬 0.8293-55.8271（公开公式的矩形范围）内的点纠偏；其余保持不变，并在日志中计数。

FROM 为坐标实际所用的基准，与图层标注的坐标系无关：GCJ-02 和 BD-09 没有 EPSG 代码。输出的坐标系与输入相同。

局限：该矩形也包括邻国，邻国地图并无偏移，请勿在那里使用。</translation>
    </message>
    <message>
        <source>Layer to shift</source>
        <translation>待纠偏图层</translation>
    </message>
    <message>
        <source>Coordinates are in</source>
        <translation>坐标现为</translation>
    </message>
    <message>
        <source>Shift to</source>
        <translation>纠偏到</translation>
    </message>
    <message>
        <source>Shifted layer</source>
        <translation>纠偏后图层</translation>
    </message>
    <message>
        <source>Canceled: the shifted layer is not complete.</source>
        <translation>已取消：纠偏后图层不完整。</translation>
    </message>
    <message>
        <source>coordinates that are not numbers, written without geometry</source>
        <translation>坐标不是数字，写为无几何</translation>
    </message>
    <message>
        <source>no geometry, passed through</source>
        <translation>无几何，原样保留</translation>
    </message>
    <message>
        <source>wholly or partly outside 72.004-137.8347 E, 0.8293-55.8271 N, left unchanged there</source>
        <translation>全部或部分在东经 72.004-137.8347、北纬 0.8293-55.8271 之外，该处保持不变</translation>
    </message>
</context>
<context>
    <name>ShiftGeometry</name>
    <message>
        <source>%1 has coordinates that are no place on earth in its CRS. Check the layer&apos;s CRS.</source>
        <translation>%1 的坐标在其坐标系中不是地球上的任何位置。请检查图层的坐标系。</translation>
    </message>
</context>
<context>
    <name>ShippedModel</name>
    <message>
        <source>Ready models</source>
        <translation>现成模型</translation>
    </message>
    <message>
        <source>model,workflow,check-up,模型,流程,体检</source>
        <translation>model,workflow,check-up,模型,流程,体检</translation>
    </message>
</context>
<context>
    <name>StandardEditor</name>
    <message>
        <source>Rule packs</source>
        <translation>规则包</translation>
    </message>
    <message>
        <source>Sta&amp;ndard</source>
        <translation>标准(&amp;N)</translation>
    </message>
    <message>
        <source>&amp;Open overlay...</source>
        <translation>打开本地调整(&amp;O)...</translation>
    </message>
    <message>
        <source>&amp;Filter</source>
        <translation>筛选(&amp;F)</translation>
    </message>
    <message>
        <source>code, name, facility, document</source>
        <translation>编号、名称、设施、文件</translation>
    </message>
    <message>
        <source>Sect&amp;ion</source>
        <translation>类别(&amp;I)</translation>
    </message>
    <message>
        <source>Certaint&amp;y</source>
        <translation>核对程度(&amp;Y)</translation>
    </message>
    <message>
        <source>C&amp;hanges only</source>
        <translation>只看改动(&amp;H)</translation>
    </message>
    <message>
        <source>Rules, items and figures</source>
        <translation>规则、检查项和数值</translation>
    </message>
    <message>
        <source>&amp;Rule</source>
        <translation>规则(&amp;R)</translation>
    </message>
    <message>
        <source>Source and certainty of the chosen rule</source>
        <translation>所选规则的出处和核对程度</translation>
    </message>
    <message>
        <source>Li&amp;mit (m)</source>
        <translation>距离限值（米）(&amp;M)</translation>
    </message>
    <message>
        <source>&amp;Walk</source>
        <translation>步行时间(&amp;W)</translation>
    </message>
    <message>
        <source>N&amp;umber of facilities</source>
        <translation>设施数量(&amp;U)</translation>
    </message>
    <message>
        <source>Val&amp;ue</source>
        <translation>数值(&amp;U)</translation>
    </message>
    <message>
        <source>Cl&amp;ass</source>
        <translation>必备或拓展(&amp;A)</translation>
    </message>
    <message>
        <source>Wei&amp;ght</source>
        <translation>权重(&amp;G)</translation>
    </message>
    <message>
        <source>Least si&amp;ze (m²)</source>
        <translation>最小规模（m²）(&amp;Z)</translation>
    </message>
    <message>
        <source>none asked</source>
        <translation>不要求</translation>
    </message>
    <message>
        <source>m² per 100 househol&amp;ds</source>
        <translation>每百户面积（m²）(&amp;D)</translation>
    </message>
    <message>
        <source>Re&amp;quirement</source>
        <translation>要求(&amp;Q)</translation>
    </message>
    <message>
        <source>&amp;Met when</source>
        <translation>达标条件(&amp;M)</translation>
    </message>
    <message>
        <source>&amp;Basis: local document</source>
        <translation>依据：本地文件(&amp;B)</translation>
    </message>
    <message>
        <source>such as a notice of the district</source>
        <translation>例如区政府办公室文件</translation>
    </message>
    <message>
        <source>C&amp;lause</source>
        <translation>条款(&amp;L)</translation>
    </message>
    <message>
        <source>Bac&amp;k to the standard&apos;s figure</source>
        <translation>恢复标准数值(&amp;K)</translation>
    </message>
    <message>
        <source>&amp;Effect on results</source>
        <translation>对结果的影响(&amp;E)</translation>
    </message>
    <message>
        <source>Results (S&amp;patiaLite)</source>
        <translation>结果数据库(&amp;P)</translation>
    </message>
    <message>
        <source>What the changes do to the results</source>
        <translation>改动对结果的影响</translation>
    </message>
    <message>
        <source>Stop (&amp;X)</source>
        <translation>停止(&amp;X)</translation>
    </message>
    <message>
        <source>&amp;Try it</source>
        <translation>试算(&amp;T)</translation>
    </message>
    <message>
        <source>Runs the audits again in a copy of the database. Nothing of yours is changed.</source>
        <translation>在数据库副本中重新体检，不改动您的任何数据。</translation>
    </message>
    <message>
        <source>O&amp;verlay</source>
        <translation>本地调整(&amp;V)</translation>
    </message>
    <message>
        <source>I&amp;d</source>
        <translation>编号(&amp;D)</translation>
    </message>
    <message>
        <source>Version num&amp;ber</source>
        <translation>版本号(&amp;B)</translation>
    </message>
    <message>
        <source>Valid from d&amp;ate</source>
        <translation>施行日期(&amp;A)</translation>
    </message>
    <message>
        <source>2025-01-01, or empty</source>
        <translation>如 2025-01-01，可不填</translation>
    </message>
    <message>
        <source>Tit&amp;le, Chinese</source>
        <translation>中文标题(&amp;L)</translation>
    </message>
    <message>
        <source>Title, En&amp;glish</source>
        <translation>英文标题(&amp;G)</translation>
    </message>
    <message>
        <source>&amp;Save overlay...</source>
        <translation>保存本地调整(&amp;S)...</translation>
    </message>
    <message>
        <source>&amp;Close</source>
        <translation>关闭(&amp;C)</translation>
    </message>
    <message>
        <source>Rule pack (*.json)</source>
        <translation>规则包 (*.json)</translation>
    </message>
    <message>
        <source>Open an overlay</source>
        <translation>打开本地调整</translation>
    </message>
    <message>
        <source>Save the overlay</source>
        <translation>保存本地调整</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>all</source>
        <translation>全部</translation>
    </message>
    <message>
        <source>Opened %1.</source>
        <translation>已打开 %1。</translation>
    </message>
    <message>
        <source>Rule packs - %1%2</source>
        <translation>规则包 - %1%2</translation>
    </message>
    <message>
        <source>Changes against the standard: %1</source>
        <translation>与标准相比改动 %1 处</translation>
    </message>
    <message>
        <source>This pack is a standard of its own: it changes no standard of the plugin.</source>
        <translation>本规则包自成标准，不在插件自带标准之上调整。</translation>
    </message>
    <message>
        <source>A local overlay holds only what it changes in %1. Audits take it as STANDARD_FILE; the id and the basis of each figure stand in their results.</source>
        <translation>本地调整只保存对 %1 的改动。体检时在 STANDARD_FILE 中选用，编号和每项数值的依据会写入结果。</translation>
    </message>
    <message>
        <source>The overlay %1 has changes that are not saved. Go on without them?</source>
        <translation>本地调整 %1 有尚未保存的改动。放弃这些改动并继续吗？</translation>
    </message>
    <message>
        <source>Correct the field first; nothing was saved.</source>
        <translation>请先改正填写有误的内容；尚未保存。</translation>
    </message>
    <message>
        <source>%1 is there already, and is not the overlay %2. Replace it?</source>
        <translation>%1 已存在，且不是本地调整 %2。要替换它吗？</translation>
    </message>
    <message>
        <source>Saved to %1. Give it to the audits as STANDARD_FILE.</source>
        <translation>已保存到 %1。体检时请在 STANDARD_FILE 中选用。</translation>
    </message>
    <message>
        <source>Changed figures that name no document: %1.</source>
        <translation>未注明依据文件的改动：%1 处。</translation>
    </message>
</context>
<context>
    <name>StandardEffectPage</name>
    <message>
        <source>Results database (*.sqlite *.db)</source>
        <translation>结果数据库 (*.sqlite *.db)</translation>
    </message>
    <message>
        <source>Nothing is changed yet. Change a figure under &quot;Rule&quot;, then see here what it does to the results.</source>
        <translation>尚无改动。请在“规则”页修改数值，再到这里查看对结果的影响。</translation>
    </message>
    <message>
        <source>Choose the results database to compare with.</source>
        <translation>请选择要对比的结果数据库。</translation>
    </message>
    <message>
        <source>What the stored results tell for certain: nothing changes.</source>
        <translation>根据已存结果可以确定：没有变化。</translation>
    </message>
    <message>
        <source>What the stored results tell for certain. &quot;Needs a run&quot; counts communities that only &quot;Try it&quot; can tell.</source>
        <translation>以下根据已存结果可以确定；“需试算”是只有试算才能得知的小区数。</translation>
    </message>
    <message>
        <source>No audit in this database can be run again with the changes.</source>
        <translation>该数据库中没有可以按改动重新运行的体检。</translation>
    </message>
    <message>
        <source>Audits being run again in a copy of the database: %1.</source>
        <translation>正在数据库副本中重新运行 %1 项体检。</translation>
    </message>
    <message>
        <source>The trial was stopped. Nothing was changed.</source>
        <translation>试算已停止，未改动任何数据。</translation>
    </message>
    <message>
        <source>The overlay was changed while the trial ran: try it again.</source>
        <translation>试算期间又有改动，请重新试算。</translation>
    </message>
    <message>
        <source>Tried: no verdict changes, nor does any grade.</source>
        <translation>试算结果：没有判定或等级发生变化。</translation>
    </message>
    <message>
        <source>Tried: this is what the audits find with the changes. Questions that stay as they are: %1.</source>
        <translation>试算结果：按改动重新体检得到以下变化。保持不变的问题：%1 项。</translation>
    </message>
</context>
<context>
    <name>StandardEstimate</name>
    <message>
        <source>%1: what is asked under the code %2 is not the same any more; only a run can tell.</source>
        <translation>%1：编号 %2 的要求已不相同，只有试算才能得知。</translation>
    </message>
    <message>
        <source>%1: the overlay asks more than that run did; only a run can tell.</source>
        <translation>%1：本地调整的要求多于该次体检，只有试算才能得知。</translation>
    </message>
    <message>
        <source>%1 builds on these results: only a run can tell.</source>
        <translation>%1 以这些结果为基础，只有试算才能得知。</translation>
    </message>
    <message>
        <source>%1: only a run can tell.</source>
        <translation>%1：只有试算才能得知。</translation>
    </message>
    <message>
        <source>%1: its standard has changed since; only a run can tell.</source>
        <translation>%1：其标准此后有改动，只有试算才能得知。</translation>
    </message>
</context>
<context>
    <name>StandardFieldForm</name>
    <message>
        <source>%1 min = %2 m (GB 50180, table 3.0.4)</source>
        <translation>%1 分钟 = %2 米（GB 50180 表 3.0.4）</translation>
    </message>
    <message>
        <source>another distance</source>
        <translation>其他距离</translation>
    </message>
</context>
<context>
    <name>StandardFields</name>
    <message>
        <source>The expression holds a control character.</source>
        <translation>表达式中有控制字符。</translation>
    </message>
    <message>
        <source>Give at most %1 characters, without line breaks.</source>
        <translation>最多填写 %1 个字符，不能换行。</translation>
    </message>
    <message>
        <source>Name the document that the clause stands in, or clear the clause.</source>
        <translation>请注明该条款所在的文件，或清空条款。</translation>
    </message>
</context>
<context>
    <name>StandardModel</name>
    <message>
        <source>%1 (standard: %2)</source>
        <translation>%1（标准：%2）</translation>
    </message>
    <message>
        <source>Code</source>
        <translation>编号</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>Figure</source>
        <translation>数值</translation>
    </message>
    <message>
        <source>Class</source>
        <translation>必备或拓展</translation>
    </message>
    <message>
        <source>Certainty</source>
        <translation>核对程度</translation>
    </message>
    <message>
        <source>From the pack</source>
        <translation>所在规则包</translation>
    </message>
</context>
<context>
    <name>StandardWords</name>
    <message>
        <source>met</source>
        <translation>达标</translation>
    </message>
    <message>
        <source>partly</source>
        <translation>部分达标</translation>
    </message>
    <message>
        <source>unmet</source>
        <translation>未达标</translation>
    </message>
    <message>
        <source>no data</source>
        <translation>数据不足</translation>
    </message>
    <message>
        <source>does not apply</source>
        <translation>不适用</translation>
    </message>
    <message>
        <source>%1 to %2</source>
        <translation>%1～%2</translation>
    </message>
    <message>
        <source>Question</source>
        <translation>问题</translation>
    </message>
    <message>
        <source>Score/lack</source>
        <translation>得分或缺口</translation>
    </message>
    <message>
        <source>Needs a run</source>
        <translation>需试算</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>and %1 more</source>
        <translation>另有 %1 个</translation>
    </message>
    <message>
        <source>%1 m</source>
        <translation>%1 米</translation>
    </message>
    <message>
        <source> (%1 min)</source>
        <translation>（%1 分钟）</translation>
    </message>
    <message>
        <source>%1 facilities</source>
        <translation>%1 处设施</translation>
    </message>
    <message>
        <source>at least %1 m²</source>
        <translation>不小于 %1 m²</translation>
    </message>
    <message>
        <source>%1 m² per 100 households</source>
        <translation>每百户 %1 m²</translation>
    </message>
    <message>
        <source>, </source>
        <translation>，</translation>
    </message>
    <message>
        <source>Figure</source>
        <translation>数值</translation>
    </message>
    <message>
        <source>Standard</source>
        <translation>标准</translation>
    </message>
    <message>
        <source>Facilities</source>
        <translation>设施</translation>
    </message>
    <message>
        <source>Class</source>
        <translation>必备或拓展</translation>
    </message>
    <message>
        <source>Weight</source>
        <translation>权重</translation>
    </message>
    <message>
        <source>Category</source>
        <translation>类别</translation>
    </message>
    <message>
        <source>Applies when</source>
        <translation>适用条件</translation>
    </message>
    <message>
        <source>Met when</source>
        <translation>达标条件</translation>
    </message>
    <message>
        <source>Document</source>
        <translation>依据文件</translation>
    </message>
    <message>
        <source>none named</source>
        <translation>未注明</translation>
    </message>
    <message>
        <source>Clause</source>
        <translation>条款</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>网址</translation>
    </message>
    <message>
        <source>Certainty</source>
        <translation>核对程度</translation>
    </message>
    <message>
        <source>Row of the sources</source>
        <translation>来源条目</translation>
    </message>
    <message>
        <source>From the pack</source>
        <translation>所在规则包</translation>
    </message>
    <message>
        <source>Replaces</source>
        <translation>替代</translation>
    </message>
    <message>
        <source>no score</source>
        <translation>无得分</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <translation>%1（%2）</translation>
    </message>
    <message>
        <source>Walking distances</source>
        <translation>步行距离</translation>
    </message>
    <message>
        <source>Checklist</source>
        <translation>检查清单</translation>
    </message>
    <message>
        <source>Parking</source>
        <translation>停车</translation>
    </message>
    <message>
        <source>Charging</source>
        <translation>充电</translation>
    </message>
    <message>
        <source>Renewal units</source>
        <translation>更新单元</translation>
    </message>
    <message>
        <source>verified</source>
        <translation>已核对原文</translation>
    </message>
    <message>
        <source>verified second hand</source>
        <translation>已间接核对</translation>
    </message>
    <message>
        <source>from memory</source>
        <translation>凭记忆，未核对</translation>
    </message>
    <message>
        <source>from memory, unsure</source>
        <translation>凭记忆，存疑</translation>
    </message>
    <message>
        <source>local</source>
        <translation>本地</translation>
    </message>
    <message>
        <source>must</source>
        <translation>必备项</translation>
    </message>
    <message>
        <source>optional</source>
        <translation>拓展项</translation>
    </message>
    <message>
        <source>information</source>
        <translation>仅供参考</translation>
    </message>
    <message>
        <source>Scorecard: grade and mean score</source>
        <translation>完整社区评分：等级和平均得分</translation>
    </message>
    <message>
        <source>Coverage: grade and mean score</source>
        <translation>设施覆盖：等级和平均得分</translation>
    </message>
    <message>
        <source>spaces per household</source>
        <translation>个车位/户</translation>
    </message>
    <message>
        <source>cars per household</source>
        <translation>辆/户</translation>
    </message>
    <message>
        <source>m² per space</source>
        <translation>m²/车位</translation>
    </message>
    <message>
        <source>not asked</source>
        <translation>未要求</translation>
    </message>
    <message>
        <source>%1, lacking %2</source>
        <translation>%1，缺 %2</translation>
    </message>
    <message>
        <source>Since %1 these layers have changed: %2. Part of the difference comes from them.</source>
        <translation>%1 之后以下图层有变化：%2。部分差异由此产生。</translation>
    </message>
    <message>
        <source>Parking spaces lacking</source>
        <translation>停车泊位缺口</translation>
    </message>
    <message>
        <source>Public charging piles lacking</source>
        <translation>公共充电桩缺口</translation>
    </message>
    <message>
        <source>Charging station in reach</source>
        <translation>充电站服务半径覆盖</translation>
    </message>
    <message>
        <source>Charging of e-bikes</source>
        <translation>电动自行车充电设施</translation>
    </message>
    <message>
        <source>Complete community</source>
        <translation>完整社区达标</translation>
    </message>
</context>
<context>
    <name>StepDialog</name>
    <message>
        <source>Settings: %1</source>
        <translation>设置：%1</translation>
    </message>
    <message>
        <source>&quot;%1&quot;: this value is not possible.</source>
        <translation>“%1”：该值不可用。</translation>
    </message>
</context>
<context>
    <name>StepParameters</name>
    <message>
        <source>the Processing provider &quot;Urban renewal audit&quot;: switch it on in the options of Processing</source>
        <translation>处理工具提供者“城市更新体检”：请在处理工具选项中启用</translation>
    </message>
    <message>
        <source> or </source>
        <translation>或</translation>
    </message>
    <message>
        <source>a run of &quot;%1&quot;</source>
        <translation>先运行“%1”</translation>
    </message>
</context>
<context>
    <name>StreetReader</name>
    <message>
        <source>not a line, left out</source>
        <translation>不是线，未计入</translation>
    </message>
    <message>
        <source>coordinates that are not numbers, left out</source>
        <translation>坐标不是数字，未计入</translation>
    </message>
    <message>
        <source>line without length, left out</source>
        <translation>长度为零的线，未计入</translation>
    </message>
    <message>
        <source>no geometry, left out</source>
        <translation>无几何，未计入</translation>
    </message>
    <message>
        <source>coordinates that do not transform, left out</source>
        <translation>坐标无法转换，未计入</translation>
    </message>
</context>
<context>
    <name>Styles</name>
    <message>
        <source>Within 5 minutes on foot (300 m)</source>
        <translation>步行 5 分钟以内（300 米）</translation>
    </message>
    <message>
        <source>Within 10 minutes on foot (500 m)</source>
        <translation>步行 10 分钟以内（500 米）</translation>
    </message>
    <message>
        <source>Within 15 minutes on foot (1000 m)</source>
        <translation>步行 15 分钟以内（1000 米）</translation>
    </message>
    <message>
        <source>Farther than 1000 m</source>
        <translation>超过 1000 米</translation>
    </message>
    <message>
        <source>Met</source>
        <translation>达标</translation>
    </message>
    <message>
        <source>Partly met</source>
        <translation>部分达标</translation>
    </message>
    <message>
        <source>Not met</source>
        <translation>未达标</translation>
    </message>
    <message>
        <source>Not known: no data</source>
        <translation>数据不足</translation>
    </message>
    <message>
        <source>Score 90 and over (A)</source>
        <translation>得分 90 及以上（A）</translation>
    </message>
    <message>
        <source>Score 75 to 90 (B)</source>
        <translation>得分 75 至 90（B）</translation>
    </message>
    <message>
        <source>Score 60 to 75 (C)</source>
        <translation>得分 60 至 75（C）</translation>
    </message>
    <message>
        <source>Score under 60 (D)</source>
        <translation>得分 60 以下（D）</translation>
    </message>
    <message>
        <source>Lacks 1 must-have service</source>
        <translation>缺 1 项必备服务</translation>
    </message>
    <message>
        <source>Lacks 2 or 3 must-have services</source>
        <translation>缺 2 至 3 项必备服务</translation>
    </message>
    <message>
        <source>Lacks 4 to 6 must-have services</source>
        <translation>缺 4 至 6 项必备服务</translation>
    </message>
    <message>
        <source>Lacks more than 6 must-have services</source>
        <translation>缺 6 项以上必备服务</translation>
    </message>
    <message>
        <source>Nothing lacking</source>
        <translation>无缺口</translation>
    </message>
    <message>
        <source>Up to 20 % of the need lacking</source>
        <translation>缺口不超过需求的 20%</translation>
    </message>
    <message>
        <source>20 to 50 % of the need lacking</source>
        <translation>缺口为需求的 20%–50%</translation>
    </message>
    <message>
        <source>More than 50 % of the need lacking</source>
        <translation>缺口超过需求的 50%</translation>
    </message>
    <message>
        <source>Up to 5 spaces</source>
        <translation>不超过 5 个泊位</translation>
    </message>
    <message>
        <source>6 to 20 spaces</source>
        <translation>6–20 个泊位</translation>
    </message>
    <message>
        <source>21 to 50 spaces</source>
        <translation>21–50 个泊位</translation>
    </message>
    <message>
        <source>More than 50 spaces</source>
        <translation>超过 50 个泊位</translation>
    </message>
    <message>
        <source>1 pile</source>
        <translation>1 个桩</translation>
    </message>
    <message>
        <source>2 or 3 piles</source>
        <translation>2–3 个桩</translation>
    </message>
    <message>
        <source>4 to 8 piles</source>
        <translation>4–8 个桩</translation>
    </message>
    <message>
        <source>More than 8 piles</source>
        <translation>超过 8 个桩</translation>
    </message>
    <message>
        <source>All of the offer taken</source>
        <translation>可提供部分已全部用完</translation>
    </message>
    <message>
        <source>Part of the offer taken</source>
        <translation>可提供部分已用部分</translation>
    </message>
    <message>
        <source>Nothing of the offer taken</source>
        <translation>可提供部分未被使用</translation>
    </message>
    <message>
        <source>Nothing to lend</source>
        <translation>无可提供</translation>
    </message>
    <message>
        <source>The standard sets no share</source>
        <translation>标准未规定比例</translation>
    </message>
    <message>
        <source>All known must-haves met</source>
        <translation>已知必备项全部达标</translation>
    </message>
    <message>
        <source>75 % of known must-haves met, or more</source>
        <translation>已知必备项达标 75% 及以上</translation>
    </message>
    <message>
        <source>50 to 75 % of known must-haves met</source>
        <translation>已知必备项达标 50%～75%</translation>
    </message>
    <message>
        <source>Less than 50 % of known must-haves met</source>
        <translation>已知必备项达标不足 50%</translation>
    </message>
    <message>
        <source>Not part of this audit</source>
        <translation>不属于本次体检范围</translation>
    </message>
    <message>
        <source>Must-have not met</source>
        <translation>必备项未达标</translation>
    </message>
    <message>
        <source>Optional item not met</source>
        <translation>拓展项未达标</translation>
    </message>
    <message>
        <source>Does not apply</source>
        <translation>不适用</translation>
    </message>
    <message>
        <source>Reckoned by our own formula</source>
        <translation>按本工具公式计算</translation>
    </message>
    <message>
        <source>Rests on an unverified figure</source>
        <translation>依据未核实的数值</translation>
    </message>
    <message>
        <source>Too little known for a grade</source>
        <translation>已知太少，不评等级</translation>
    </message>
    <message>
        <source>Struck off: solved</source>
        <translation>已销号：已解决</translation>
    </message>
    <message>
        <source>Not closed: no data any more</source>
        <translation>未销号：现数据不足</translation>
    </message>
    <message>
        <source>Open problem</source>
        <translation>未销号问题</translation>
    </message>
    <message>
        <source>Open again after being struck off</source>
        <translation>销号后又出现</translation>
    </message>
    <message>
        <source>New problem</source>
        <translation>新增问题</translation>
    </message>
    <message>
        <source>Problem has become worse</source>
        <translation>问题加重</translation>
    </message>
    <message>
        <source>Problem as before</source>
        <translation>问题仍存在</translation>
    </message>
    <message>
        <source>Problem has become better</source>
        <translation>问题减轻</translation>
    </message>
    <message>
        <source>Solved</source>
        <translation>已解决</translation>
    </message>
    <message>
        <source>Not known any more: not solved</source>
        <translation>情况不明：不算解决</translation>
    </message>
    <message>
        <source>Exempt, shown apart</source>
        <translation>不计入比例，单列</translation>
    </message>
    <message>
        <source>Improvement (整治提升)</source>
        <translation>整治提升</translation>
    </message>
    <message>
        <source>Partial rebuilding (改建完善)</source>
        <translation>改建完善</translation>
    </message>
    <message>
        <source>Redevelopment (拆除新建)</source>
        <translation>拆除新建</translation>
    </message>
    <message>
        <source>Breaks a red line</source>
        <translation>突破底线</translation>
    </message>
    <message>
        <source>Need not known or not valid</source>
        <translation>需求分值缺失或无效</translation>
    </message>
    <message>
        <source>Over a limit by itself</source>
        <translation>单独超过限额</translation>
    </message>
    <message>
        <source>No neighbour: too far, barrier or boundary</source>
        <translation>没有邻区：过远、有阻隔或属其他区划</translation>
    </message>
    <message>
        <source>Group of neighbours too small</source>
        <translation>相连片区面积不足</translation>
    </message>
    <message>
        <source>No place within the limits</source>
        <translation>限额内无处可入</translation>
    </message>
    <message>
        <source>No package: no results of this district</source>
        <translation>未制作成果包：成果库中没有该区县成果</translation>
    </message>
    <message>
        <source>Some cells were withheld</source>
        <translation>有单元格内容未提供</translation>
    </message>
    <message>
        <source>File refused, or run not finished</source>
        <translation>文件未接受，或运行未完成</translation>
    </message>
    <message>
        <source>There already</source>
        <translation>原已存在</translation>
    </message>
</context>
<context>
    <name>SupplyParameters</name>
    <message>
        <source>%1 is given without %2: give the layer too, or clear the field.</source>
        <translation>给出了 %1 却没有 %2：请同时给出图层，或清空该字段。</translation>
    </message>
</context>
<context>
    <name>SupplyReader</name>
    <message>
        <source>entrance or exit of a car park, left out</source>
        <translation>停车场出入口，已剔除</translation>
    </message>
    <message>
        <source>its type is no car park, left out</source>
        <translation>类型不是停车场，已剔除</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is no share from 0 to 1 (50 percent is 0.5): what the lot lends is not known</source>
        <translation>“%1”不是 0 到 1 的比例（50% 应写 0.5）：该停车场可共享数不详</translation>
    </message>
</context>
<context>
    <name>SupplyReading</name>
    <message>
        <source>Communities</source>
        <translation>小区</translation>
    </message>
    <message>
        <source>Community id</source>
        <translation>小区编号</translation>
    </message>
    <message>
        <source>Community name</source>
        <translation>小区名称</translation>
    </message>
    <message>
        <source>Households of the community</source>
        <translation>小区户数</translation>
    </message>
</context>
<context>
    <name>SurveyForm</name>
    <message>
        <source>Survey of old communities</source>
        <translation>老旧小区调查</translation>
    </message>
    <message>
        <source>Community</source>
        <translation>小区</translation>
    </message>
    <message>
        <source>Item</source>
        <translation>项目</translation>
    </message>
    <message>
        <source>Answer</source>
        <translation>调查结果</translation>
    </message>
    <message>
        <source>Is the requirement met? Of a problem, yes means that it is there: not met. Not looked at is no evidence.</source>
        <translation>要求是否达到？问题类调查项选“是”表示问题存在，即不达标。未调查不作为依据。</translation>
    </message>
    <message>
        <source>Surveyed on</source>
        <translation>调查日期</translation>
    </message>
    <message>
        <source>Surveyor</source>
        <translation>调查人</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>备注</translation>
    </message>
    <message>
        <source>Photo</source>
        <translation>照片</translation>
    </message>
    <message>
        <source>optional</source>
        <translation>拓展项</translation>
    </message>
    <message>
        <source>for information</source>
        <translation>仅供参考</translation>
    </message>
    <message>
        <source>a problem: yes = not met</source>
        <translation>问题项：是 = 不达标</translation>
    </message>
    <message>
        <source>(not looked at)</source>
        <translation>（未调查）</translation>
    </message>
    <message>
        <source>yes</source>
        <translation>是</translation>
    </message>
    <message>
        <source>no</source>
        <translation>否</translation>
    </message>
    <message>
        <source>Building</source>
        <translation>楼栋</translation>
    </message>
    <message>
        <source>Empty: the whole community. A dangerous building has its own rows; answer &quot;no&quot; strikes it off.</source>
        <translation>不填表示整个小区。危旧房屋一栋一档，逐栋填写；填“否”即销号。</translation>
    </message>
</context>
<context>
    <name>SurveyReader</name>
    <message>
        <source>a date that cannot be read, counted as undated</source>
        <translation>日期无法识别，按无日期处理</translation>
    </message>
    <message>
        <source>%1: %2 rows are about %3 communities that are not among COMMUNITIES, left out (first: %4)</source>
        <translation>%1：%2 行涉及 COMMUNITIES 中没有的 %3 个小区，已略过（前几个：%4）</translation>
    </message>
    <message>
        <source>%1: %2 rows ask %3 items that the standard does not have, left out (first: %4)</source>
        <translation>%1：%2 行涉及标准中没有的 %3 个项目，已略过（前几个：%4）</translation>
    </message>
    <message>
        <source>%1: %2 rows hold %3 answers that are neither yes nor no and are no evidence (first: %4)</source>
        <translation>%1：%2 行的 %3 种调查结果既非“是”也非“否”，不作为证据（前几个：%4）</translation>
    </message>
</context>
<context>
    <name>SurveyWindow</name>
    <message>
        <source>The results database has no survey yet: run &quot;Checklist of old communities&quot;, which makes it.</source>
        <translation>成果库中还没有调查表：请先运行“老旧小区体检清单”，由其创建。</translation>
    </message>
    <message>
        <source>The survey cannot be written: the results database is read-only.</source>
        <translation>调查表无法写入：成果库为只读。</translation>
    </message>
    <message>
        <source>Survey: %1</source>
        <translation>调查表：%1</translation>
    </message>
    <message>
        <source>Survey: %1 (%2)</source>
        <translation>调查表：%1（%2）</translation>
    </message>
    <message>
        <source>&amp;Rows there are</source>
        <translation>已有记录(&amp;R)</translation>
    </message>
    <message>
        <source>Rows of the survey</source>
        <translation>调查记录</translation>
    </message>
    <message>
        <source>&amp;New row</source>
        <translation>新增记录(&amp;N)</translation>
    </message>
    <message>
        <source>Not saved: choose the item, and an answer.</source>
        <translation>未保存：请选择项目并填写结果。</translation>
    </message>
    <message>
        <source>Not saved: %1</source>
        <translation>未保存：%1</translation>
    </message>
    <message>
        <source>Saved. The next run of the checklist takes it in, unless another survey list is chosen under Inputs.</source>
        <translation>已保存。下次运行体检清单时采用；如在“输入数据”中选择了其他调查清单，则以该清单为准。</translation>
    </message>
</context>
<context>
    <name>TrialPlanner</name>
    <message>
        <source>the layer &quot;%1&quot; was a temporary one</source>
        <translation>图层“%1”是临时图层</translation>
    </message>
    <message>
        <source>the layer &quot;%1&quot; is no longer at %2</source>
        <translation>图层“%1”已不在 %2</translation>
    </message>
    <message>
        <source>What figures of renewal units change is not compared: run the audits of units with the overlay.</source>
        <translation>更新单元数值的影响不在此对比：请用本地调整运行更新单元的体检。</translation>
    </message>
    <message>
        <source>%1 rests on %2, which asks other things than the standard of the overlay; it is not compared.</source>
        <translation>%1 依据 %2，其要求与本地调整所依据的标准不同，不作对比。</translation>
    </message>
    <message>
        <source>%1 is not compared, because its standard cannot be read: %2</source>
        <translation>%1 的标准无法读取，不作对比：%2</translation>
    </message>
    <message>
        <source>%1 cannot be run again: %2.</source>
        <translation>%1 无法重新运行：%2。</translation>
    </message>
</context>
<context>
    <name>TrialRunner</name>
    <message>
        <source>The audit %1 is not in the toolbox.</source>
        <translation>工具箱中没有体检 %1。</translation>
    </message>
    <message>
        <source>%1 cannot be run again: %2</source>
        <translation>%1 无法重新运行：%2</translation>
    </message>
    <message>
        <source>The trial needs a temporary folder, and none can be written to: %1</source>
        <translation>试算需要临时文件夹，但无法写入：%1</translation>
    </message>
</context>
<context>
    <name>TrialTask</name>
    <message>
        <source>Trial of a rule pack</source>
        <translation>规则包试算</translation>
    </message>
</context>
<context>
    <name>UnitAudit</name>
    <message>
        <source>Red lines and strategy of renewal units</source>
        <translation>更新单元底线审查与更新策略</translation>
    </message>
    <message>
        <source>renewal unit,demolition,rebuild ratio,rehousing,heritage,red line,strategy,63</source>
        <translation>更新单元,拆除比例,拆建比,安置率,历史保护,底线,大拆大建,更新策略,63号文</translation>
    </message>
    <message>
        <source>Whether the plan of each renewal unit keeps the red lines against mass demolition, and which strategy it amounts to.</source>
        <translation>各更新单元的方案是否守住防止大拆大建的底线，属于哪一种更新策略。</translation>
    </message>
    <message>
        <source>Answers whether the plan of each renewal unit keeps the red lines of Jianke [2021] No. 63 against mass demolition, and which strategy it amounts to.

Method: demolition share = demolished floor area that is not exempt / all present floor area (at most 20 %); rebuild ratio = (new floor area - added public facilities) / demolished floor area (at most 2; nothing demolished: na); local rehousing = REHOUSED_LOCALLY / HOUSEHOLDS_MOVED (at least 50 %; nobody moved: na); rent rise of the city (at most 5 % a year); heritage buildings and protected features that demolition touches (none); a check-up of AREA in RESULTS before the unit. Exactly at the limit is met. Illegal and certified dangerous buildings and added public facilities are shown apart, in m2. A building belongs to the unit that holds its point on surface.

What is not known is nodata, never met; it is unmet only where the known part breaks the limit whatever the rest is.

Strategy: keep first. 整治提升 up to 5 % demolition (exempt buildings too), 改建完善 above, 拆除新建 only from 50 % on, with the demolition share met and heritage looked for and not found. These limits are ours; pack figures strategy_...

Standard: figures of the notice, seen second hand (&apos;status&apos;). UNITS takes the result of renewalunits; its column unit_id is the id.

Known limit: the audit sees the plan, not the buildings: whether a dangerous building is beyond repair is for the surveyor to say.</source>
        <translation>回答：各更新单元的方案是否守住建科〔2021〕63号防止大拆大建的底线，属于哪一种更新策略。

方法：拆除比例 = 计入的拆除建筑面积 / 现状总建筑面积（不大于 20%）；拆建比 = （新建建筑面积 - 增建公共服务设施）/ 拆除建筑面积（不大于 2；不拆除则不适用）；就地就近安置率 = REHOUSED_LOCALLY / HOUSEHOLDS_MOVED（不低于 50%；无搬迁则不适用）；城市住房租金年度涨幅（不超过 5%）；拆除触及的保护建筑、古树名木等（应为 0）；划定单元前 RESULTS 中应有 AREA 的体检。恰好等于限值为达标。违法建筑、经鉴定的危房和增建公共服务设施单列（m²）。建筑归入其面内代表点所在的单元。

未知即数据不足，不会判为达标；只有已知部分无论其余如何都已突破限值时，才判为未达标。

更新策略：保留优先。拆除不超过 5%（含违建、危房）为整治提升，超过为改建完善；拆除达到 50%、拆除比例达标、且查过并未发现保护对象，才为拆除新建。这些界限为本工具约定，见规则包 strategy_… 各值。

标准：通知中的数值为间接核实（见 status）。UNITS 可直接使用 renewalunits 的成果，以 unit_id 为编号。

局限：本审查只看方案，不看房屋：危房是否确无修缮价值，由鉴定人员判断。</translation>
    </message>
    <message>
        <source>Red lines per unit</source>
        <translation>各单元底线审查</translation>
    </message>
    <message>
        <source>Strategy per unit</source>
        <translation>各单元更新策略</translation>
    </message>
    <message>
        <source>Renewal units (column unit_id, else the feature id)</source>
        <translation>更新单元（编号取 unit_id 列，没有则取要素 ID）</translation>
    </message>
    <message>
        <source>New floor area (m2)</source>
        <translation>新建建筑面积（m²）</translation>
    </message>
    <message>
        <source>Of it added public facilities (m2)</source>
        <translation>其中增建公共服务设施（m²）</translation>
    </message>
    <message>
        <source>Households that are moved</source>
        <translation>搬迁户数</translation>
    </message>
    <message>
        <source>Of them rehoused on the spot or near by</source>
        <translation>其中就地、就近安置户数</translation>
    </message>
    <message>
        <source>Present buildings (polygons or points)</source>
        <translation>现状建筑（面或点）</translation>
    </message>
    <message>
        <source>Present floor area (m2)</source>
        <translation>现状建筑面积（m²）</translation>
    </message>
    <message>
        <source>What the plan does: keep 保留, improve 整治, demolish 拆除</source>
        <translation>处置方式：保留 keep、整治 improve、拆除 demolish</translation>
    </message>
    <message>
        <source>Exempt: illegal 违法建筑, dangerous 危房 (certified)</source>
        <translation>不计入拆除比例：违法建筑 illegal、危房 dangerous（经鉴定）</translation>
    </message>
    <message>
        <source>Protected building: yes or no, or its class</source>
        <translation>保护建筑：是否，或保护级别</translation>
    </message>
    <message>
        <source>Rise of the city&apos;s rents (% a year)</source>
        <translation>城市住房租金年度涨幅（%）</translation>
    </message>
    <message>
        <source>Protected buildings, old trees and the like</source>
        <translation>保护建筑、古树名木等</translation>
    </message>
    <message>
        <source>RENT_RISE must be a percentage from %1 to %2 (given: %3).</source>
        <translation>RENT_RISE 应为 %1 到 %2 之间的百分数（给定：%3）。</translation>
    </message>
    <message>
        <source>UNITS holds points: give the polygons of the units, such as the result of renewal:renewalunits.</source>
        <translation>UNITS 是点图层：请给出更新单元的面图层，例如 renewal:renewalunits 的成果。</translation>
    </message>
    <message>
        <source>%1 units have no building in the data (ids %2): what depends on buildings is nodata.</source>
        <translation>%1 个单元内没有建筑数据（编号 %2）：与建筑有关的指标为数据不足。</translation>
    </message>
    <message>
        <source>%1 units break a red line (ids %2): see the rows of CHECKS that are unmet.</source>
        <translation>%1 个单元突破底线（编号 %2）：见 CHECKS 中未达标的行。</translation>
    </message>
    <message>
        <source>%1 units: all red lines met in %2, one broken in %3, not all known in %4.</source>
        <translation>共 %1 个单元：%2 个底线全部达标，%3 个突破底线，%4 个数据不足。</translation>
    </message>
</context>
<context>
    <name>UnitAuditWords</name>
    <message>
        <source>floor area of %1</source>
        <translation>建筑面积 %1 栋</translation>
    </message>
    <message>
        <source>action of %1</source>
        <translation>处置方式 %1 栋</translation>
    </message>
    <message>
        <source>exemption of %1</source>
        <translation>是否违建或危房 %1 栋</translation>
    </message>
    <message>
        <source>heritage of %1</source>
        <translation>是否保护建筑 %1 栋</translation>
    </message>
    <message>
        <source>not known of buildings: %1</source>
        <translation>未知的建筑：%1</translation>
    </message>
    <message>
        <source>EXEMPT is not given: no building is taken as exempt</source>
        <translation>未给出 EXEMPT：所有拆除建筑均计入</translation>
    </message>
    <message>
        <source>NEW_FLOOR_AREA is not given</source>
        <translation>未给出 NEW_FLOOR_AREA</translation>
    </message>
    <message>
        <source>PUBLIC_FLOOR_AREA is not given: no new floor area is taken as public</source>
        <translation>未给出 PUBLIC_FLOOR_AREA：新建面积均计入</translation>
    </message>
    <message>
        <source>HOUSEHOLDS_MOVED or REHOUSED_LOCALLY is not given</source>
        <translation>未给出 HOUSEHOLDS_MOVED 或 REHOUSED_LOCALLY</translation>
    </message>
    <message>
        <source>RENT_RISE is not given</source>
        <translation>未给出 RENT_RISE</translation>
    </message>
    <message>
        <source>HERITAGE is not given</source>
        <translation>未给出 HERITAGE</translation>
    </message>
    <message>
        <source>PROTECTED is not given</source>
        <translation>未给出 PROTECTED</translation>
    </message>
    <message>
        <source>RESULTS is not given: there is no file to look for a check-up in</source>
        <translation>未给出 RESULTS：无从查找体检成果</translation>
    </message>
    <message>
        <source>m2 of added public facilities, exempt from the rebuild ratio</source>
        <translation>增建公共服务设施建筑面积（m²），不计入拆建比</translation>
    </message>
    <message>
        <source>m2 to be demolished, exempt from the demolition share</source>
        <translation>拟拆除建筑面积（m²），不计入拆除比例</translation>
    </message>
    <message>
        <source>at least this much, whatever the missing figures are</source>
        <translation>无论缺失数据如何，至少达到此值</translation>
    </message>
    <message>
        <source>within the limit whatever the missing figures are (at most %1), but not complete</source>
        <translation>无论缺失数据如何都不超过限值（至多 %1），但数据不完整</translation>
    </message>
    <message>
        <source>between %1 and %2</source>
        <translation>介于 %1 和 %2 之间</translation>
    </message>
    <message>
        <source>at least %1</source>
        <translation>至少 %1</translation>
    </message>
    <message>
        <source>at least %1 of the present floor area is demolished (not all figures are known)</source>
        <translation>拆除至少占现状建筑面积的 %1（数据不完整）</translation>
    </message>
    <message>
        <source>%1 of the present floor area is demolished</source>
        <translation>拆除占现状建筑面积的 %1</translation>
    </message>
    <message>
        <source>the rule pack sets no limit</source>
        <translation>规则包未规定限值</translation>
    </message>
    <message>
        <source>no building lies in the unit</source>
        <translation>单元内没有建筑</translation>
    </message>
    <message>
        <source>the buildings have a floor area of 0</source>
        <translation>建筑面积合计为 0</translation>
    </message>
    <message>
        <source>a figure of the unit is missing, negative or no number</source>
        <translation>单元的数值缺失、为负或不是数字</translation>
    </message>
    <message>
        <source>contradiction: the part is greater than the whole</source>
        <translation>数据矛盾：部分大于总数</translation>
    </message>
    <message>
        <source>nothing is demolished</source>
        <translation>不拆除建筑</translation>
    </message>
    <message>
        <source>no household is moved</source>
        <translation>没有居民搬迁</translation>
    </message>
    <message>
        <source>buildings to be demolished have no outline: whether protected features stand on their ground is not known</source>
        <translation>拟拆除建筑没有轮廓：其范围内是否有保护对象未知</translation>
    </message>
    <message>
        <source>the results database holds no servicecoverage, communitychecklist or completenessaudit of AREA &quot;%1&quot;</source>
        <translation>成果库中没有 AREA 为“%1”的 servicecoverage、communitychecklist 或 completenessaudit 成果</translation>
    </message>
    <message>
        <source>No strategy: no building lies in the unit.</source>
        <translation>无法给出策略：单元内没有建筑。</translation>
    </message>
    <message>
        <source>No strategy: no floor area is known.</source>
        <translation>无法给出策略：建筑面积未知。</translation>
    </message>
    <message>
        <source>No strategy: the rule pack sets no limits for it.</source>
        <translation>无法给出策略：规则包未规定界限。</translation>
    </message>
    <message>
        <source>not more than %1: keep and improve</source>
        <translation>不超过 %1：保留并整治</translation>
    </message>
    <message>
        <source>more than %1 and less than %2: keep most, rebuild parts</source>
        <translation>超过 %1、不足 %2：以保留为主，局部改建</translation>
    </message>
    <message>
        <source>%1 or more, but %2 heritage buildings and %3 protected features in the unit forbid redevelopment</source>
        <translation>达到 %1，但单元内有 %2 栋保护建筑、%3 处保护对象，不得拆除新建</translation>
    </message>
    <message>
        <source>%1 or more, but whether heritage is in the unit is not known (HERITAGE, PROTECTED): no redevelopment</source>
        <translation>达到 %1，但单元内是否有保护对象未知（HERITAGE、PROTECTED），不作拆除新建</translation>
    </message>
    <message>
        <source>%1 or more, but the demolition share without exempt buildings is not met or not known: no redevelopment</source>
        <translation>达到 %1，但扣除违建、危房后的拆除比例未达标或未知，不作拆除新建</translation>
    </message>
    <message>
        <source>%1 or more, the demolition share without exempt buildings is met and no heritage is known in the unit</source>
        <translation>达到 %1，扣除违建、危房后的拆除比例达标，单元内未发现保护对象</translation>
    </message>
    <message>
        <source>%1, %2. Status of these limits: %3.</source>
        <translation>%1，%2。界限的可靠程度：%3。</translation>
    </message>
</context>
<context>
    <name>Values</name>
    <message>
        <source>met</source>
        <translation>达标</translation>
    </message>
    <message>
        <source>partly met</source>
        <translation>部分达标</translation>
    </message>
    <message>
        <source>not met</source>
        <translation>未达标</translation>
    </message>
    <message>
        <source>not known (no data)</source>
        <translation>数据不足</translation>
    </message>
    <message>
        <source>does not apply</source>
        <translation>不适用</translation>
    </message>
    <message>
        <source>must-have</source>
        <translation>必备项</translation>
    </message>
    <message>
        <source>optional</source>
        <translation>拓展项</translation>
    </message>
    <message>
        <source>for information</source>
        <translation>仅供参考</translation>
    </message>
    <message>
        <source>verified in the document</source>
        <translation>已核对原文</translation>
    </message>
    <message>
        <source>verified second hand</source>
        <translation>已间接核对</translation>
    </message>
    <message>
        <source>unverified</source>
        <translation>未核对</translation>
    </message>
    <message>
        <source>unverified, doubtful</source>
        <translation>未核对，存疑</translation>
    </message>
    <message>
        <source>local rule</source>
        <translation>地方规则</translation>
    </message>
    <message>
        <source>households, new-building yardstick</source>
        <translation>户数×新建标准</translation>
    </message>
    <message>
        <source>registered cars</source>
        <translation>机动车保有量</translation>
    </message>
    <message>
        <source>households and car ownership</source>
        <translation>户数×户均保有量</translation>
    </message>
    <message>
        <source>counted</source>
        <translation>实际统计</translation>
    </message>
    <message>
        <source>share of registered cars</source>
        <translation>机动车数×电动汽车占比</translation>
    </message>
    <message>
        <source>share of cars by ownership</source>
        <translation>户均保有量×电动汽车占比</translation>
    </message>
    <message>
        <source>fast charging</source>
        <translation>快充</translation>
    </message>
    <message>
        <source>slow charging</source>
        <translation>慢充</translation>
    </message>
    <message>
        <source>public car park</source>
        <translation>社会公共停车场</translation>
    </message>
    <message>
        <source>large public building</source>
        <translation>大型公建</translation>
    </message>
    <message>
        <source>public body</source>
        <translation>公共机构</translation>
    </message>
    <message>
        <source>public body of the province or above</source>
        <translation>省级及以上公共机构</translation>
    </message>
    <message>
        <source>survey</source>
        <translation>调查</translation>
    </message>
    <message>
        <source>attribute</source>
        <translation>属性</translation>
    </message>
    <message>
        <source>no evidence</source>
        <translation>无证据</translation>
    </message>
    <message>
        <source>part of the audit</source>
        <translation>纳入体检</translation>
    </message>
    <message>
        <source>not part of the audit</source>
        <translation>未纳入体检</translation>
    </message>
    <message>
        <source>complete</source>
        <translation>达标</translation>
    </message>
    <message>
        <source>not complete</source>
        <translation>未达标</translation>
    </message>
    <message>
        <source>new</source>
        <translation>新增</translation>
    </message>
    <message>
        <source>solved</source>
        <translation>已解决</translation>
    </message>
    <message>
        <source>as before</source>
        <translation>仍存在</translation>
    </message>
    <message>
        <source>worse</source>
        <translation>加重</translation>
    </message>
    <message>
        <source>better</source>
        <translation>减轻</translation>
    </message>
    <message>
        <source>not known any more</source>
        <translation>情况不明</translation>
    </message>
    <message>
        <source>open</source>
        <translation>未销号</translation>
    </message>
    <message>
        <source>struck off</source>
        <translation>已销号</translation>
    </message>
    <message>
        <source>same id</source>
        <translation>编号相同</translation>
    </message>
    <message>
        <source>same ground, other id</source>
        <translation>用地相同、编号不同</translation>
    </message>
    <message>
        <source>part of an earlier one</source>
        <translation>由原小区拆分</translation>
    </message>
    <message>
        <source>joined from several</source>
        <translation>由多个小区合并</translation>
    </message>
    <message>
        <source>no counterpart</source>
        <translation>无对应</translation>
    </message>
    <message>
        <source>service coverage</source>
        <translation>服务覆盖</translation>
    </message>
    <message>
        <source>parking gap</source>
        <translation>停车缺口</translation>
    </message>
    <message>
        <source>charging gap</source>
        <translation>充电缺口</translation>
    </message>
    <message>
        <source>checklist of old communities</source>
        <translation>老旧小区体检清单</translation>
    </message>
    <message>
        <source>complete community scorecard</source>
        <translation>完整社区评分表</translation>
    </message>
    <message>
        <source>demolition share (0-1)</source>
        <translation>拆除比例（0–1）</translation>
    </message>
    <message>
        <source>exempt: illegal buildings (m2)</source>
        <translation>不计入：违法建筑（m²）</translation>
    </message>
    <message>
        <source>exempt: dangerous buildings (m2)</source>
        <translation>不计入：危房（m²）</translation>
    </message>
    <message>
        <source>rebuild ratio</source>
        <translation>拆建比</translation>
    </message>
    <message>
        <source>exempt: added public facilities (m2)</source>
        <translation>不计入：增建公共服务设施（m²）</translation>
    </message>
    <message>
        <source>local rehousing (0-1)</source>
        <translation>就地就近安置率（0–1）</translation>
    </message>
    <message>
        <source>rent rise of the city (% a year)</source>
        <translation>城市租金年度涨幅（%）</translation>
    </message>
    <message>
        <source>heritage buildings demolished</source>
        <translation>拟拆除的保护建筑（栋）</translation>
    </message>
    <message>
        <source>protected features on demolished ground</source>
        <translation>拆除范围内的保护对象（处）</translation>
    </message>
    <message>
        <source>check-ups before the unit</source>
        <translation>划定单元前的体检（次）</translation>
    </message>
    <message>
        <source>all met</source>
        <translation>全部达标</translation>
    </message>
    <message>
        <source>one broken or more</source>
        <translation>突破底线</translation>
    </message>
    <message>
        <source>not all known (no data)</source>
        <translation>数据不足</translation>
    </message>
    <message>
        <source>improvement (整治提升)</source>
        <translation>整治提升</translation>
    </message>
    <message>
        <source>partial rebuilding (改建完善)</source>
        <translation>改建完善</translation>
    </message>
    <message>
        <source>redevelopment (拆除新建)</source>
        <translation>拆除新建</translation>
    </message>
    <message>
        <source>need not known or not valid</source>
        <translation>需求分值缺失或无效</translation>
    </message>
    <message>
        <source>over a limit by itself</source>
        <translation>单独超过限额</translation>
    </message>
    <message>
        <source>no neighbour to join</source>
        <translation>没有可归并的邻区</translation>
    </message>
    <message>
        <source>group of neighbours too small</source>
        <translation>相连片区面积不足</translation>
    </message>
    <message>
        <source>no place within the limits</source>
        <translation>限额内无处可入</translation>
    </message>
    <message>
        <source>copied</source>
        <translation>已复制</translation>
    </message>
    <message>
        <source>there already</source>
        <translation>原已存在</translation>
    </message>
    <message>
        <source>not finished, left out</source>
        <translation>未完成，未合并</translation>
    </message>
    <message>
        <source>file refused</source>
        <translation>文件未接受</translation>
    </message>
</context>
<context>
    <name>WalkwayReader</name>
    <message>
        <source>&quot;substandard&quot; says neither yes nor no, treated as blank</source>
        <translation>substandard 既非是也非否，按空白处理</translation>
    </message>
    <message>
        <source>no line, left out</source>
        <translation>没有线，未采用</translation>
    </message>
    <message>
        <source>coordinates that do not transform, left out</source>
        <translation>坐标无法转换，未采用</translation>
    </message>
</context>
</TS>
