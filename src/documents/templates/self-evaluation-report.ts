/**
 * 绩效自评报告模板 — the words of a unit's self-evaluation report, for any unit and year. An officer may edit a copy;
 * the language is explained in docs/templates.md.
 *
 * @source outline: 部门整体支出与项目支出绩效自评报告 (a whole unit and its projects in one)
 */
export const SELF_EVALUATION_REPORT = `@标题 {unit.name}{年度}绩效自评报告

# 部门概况

## 部门基本情况

### 机构设置情况

{unit.name}
@若 unit.establishedOn 有内容
于{unit.establishedOn}成立，
@完
属{unit.type}
@若 unit.supervisingUnit 有内容
，主管部门为{unit.supervisingUnit}
@完
。
@若 staffing.quota 有数
核定编制{staffing.quota}
@若 有 编制按岗位
，按岗位分：
@每个 编制按岗位 以“、”连接
{编制按岗位.名称}{编制按岗位.编制数}
@完
@完
@若 有 编制按编制结构
；按编制结构分：
@每个 编制按编制结构 以“、”连接
{编制按编制结构.名称}{编制按编制结构.编制数}
@完
@完
。
@完
@若 staffing.inPost 有数
年末在职{staffing.inPost}，在职人员控制率{staffing.controlRate}
@若 staffing.inPost 大于 staffing.quota
，实有人数多于核定编制，原因另行说明
@完
。
@完
@若 有 内设机构
设内设机构{section.sections}：
@每个 内设机构 以“、”连接
{内设机构.名称}
@完
。
@完

### 主要职能

@每个 单位职责
#### {单位职责.内容}
@完

## 年度绩效管理工作安排

本单位把绩效管理贯穿预算编制、执行、监督全过程：编制预算同步设定绩效目标并逐项落到指标，执行中按月归集支付记录和业务台账、对照目标查找偏差，年终依据记录计算完成情况并自评，自评结果作为安排以后年度预算和改进工作的依据。

本报告中的金额、数量、比率和得分均由系统依据预算、支付和业务台账计算，逐项可以查到公式、记录和佐证材料；没有记录的，以“—”表示，不以零代替。

# 部门整体收入支出情况

## 财政拨款收入

{year}年初预算{budget.initial}
@若 budget.initialGrowth 大于零
，比上年的{prior.initialBudget}增加{budget.initialGrowth}
@否则若 budget.initialGrowth 小于零
，比上年的{prior.initialBudget}减少{budget.initialGrowth|绝对值}
@否则若 budget.initialGrowth 为零
，与上年持平
@完
。
@若 有 年初预算增减原因
变动的主要原因：
@每个 年初预算增减原因 以“；”连接
{年初预算增减原因.原因}
@若 年初预算增减原因.金额 有数
，涉及{年初预算增减原因.金额}
@完
@若 年初预算增减原因.文号 有内容
（{年初预算增减原因.文号}）
@完
@完
。
@完

{year}决算总收入{income.total}，按功能分类科目见下表。

@表 收入按功能分类

@若 income.growth 大于零
财政拨款收入比上年的{prior.income}增加{income.growth}，增长{income.growthRate}。
@否则若 income.growth 小于零
财政拨款收入比上年的{prior.income}减少{income.growth|绝对值}，下降{income.growthRate|绝对值}。
@否则若 income.growth 为零
财政拨款收入与上年持平。
@完
@若 有 收入增减原因
其中已说明原因的{income.explained}，包括：
@每个 收入增减原因 以“；”连接
{收入增减原因.原因}{收入增减原因.金额}
@若 收入增减原因.文号 有内容
（{收入增减原因.文号}）
@完
@完
。
@完
@若 income.unexplained 不为零
变动额中还有{income.unexplained|绝对值}没有对应的原因记录，需结合上年同期逐笔核对后补充说明。
@否则若 income.unexplained 为零
变动额已全部说明原因。
@完

## 一般公共预算财政拨款支出

{year}决算总支出{expenditure.total}。其中，基本支出{expenditure.basic}，占总支出的{share.basic}；项目支出{expenditure.project}，占总支出的{share.project}。

@若 有 基本支出科目
基本支出分别为：
@每个 基本支出科目 以“；”连接
{基本支出科目.代码}{基本支出科目.名称}{基本支出科目.基本支出}
@完
。
@完
@若 有 项目支出科目
项目支出分别为：
@每个 项目支出科目 以“；”连接
{项目支出科目.代码}{项目支出科目.名称}{项目支出科目.项目支出}
@完
。
@完

## 收入支出差额及分科目对照

@若 gap.total 大于零
全年支出超过收入{gap.total}。
@否则若 gap.total 小于零
全年收入超过支出{gap.total|绝对值}。
@否则若 gap.total 为零
全年收入与支出相等。
@完
按功能分类科目对照见下表。

@表 收入支出按功能分类对照

@若 有 收支不符科目
收入与支出不一致的科目：
@每个 收支不符科目 以“；”连接
{收支不符科目.代码}{收支不符科目.名称}收入{收支不符科目.收入}，支出{收支不符科目.支出}，
@若 收支不符科目.差额 大于零
支出多于收入{收支不符科目.差额}
@否则
收入多于支出{收支不符科目.差额|绝对值}
@完
@完
。以上各科目差额相抵后，与总差额一致。
@完
@若 gap.total 大于零 并且 budget.carryOver 大于零
台账登记的上年结转为{budget.carryOver}，
@若 gap.unexplained 大于零
抵减后仍有{gap.unexplained}需要说明资金来源。
@否则
可以覆盖上述差额。
@完
@否则若 gap.total 大于零
台账没有登记上年结转，差额的资金来源尚需提供结转批复或调账凭证予以说明。
@完

## 预算调整与执行

全年预算数{budget.annual}，由年初预算{budget.initial}、预算调整{budget.adjustment}、上年结转{budget.carryOver}组成，整体预算执行率{budget.executionRate}。
@若 expenditure.total 大于 budget.annual
支出超过全年预算数，超出部分与上述收支差额一并核对说明。
@完
@若 budget.adjustment 为零
年度中未调整预算。
@完

@若 有 预算调整
@表 预算调整情况
@完

@表 各月支出与预算执行进度

@若 有 三公项目
## “三公”经费支出

“三公”经费决算{threePublic.final}，
@若 threePublic.final 不大于 threePublic.budget
控制在预算{threePublic.budget}以内
@否则
超过预算{threePublic.budget}，超支原因另行说明
@完
@若 threePublic.change 大于零
；比上年增加{threePublic.change}
@否则若 threePublic.change 小于零
；比上年减少{threePublic.change|绝对值}
@否则若 threePublic.change 为零
；与上年持平
@完
。

@表 三公经费
@完

# 部门整体支出绩效自评情况

## 整体支出绩效目标设立情况

@若 有 整体目标
申报预算时，本单位结合年度任务设立并经批复的整体绩效目标如下：

@每个 整体目标

目标{整体目标.序号}：{整体目标.内容}。
@若 整体目标.完成情况 有内容
完成情况：{整体目标.完成情况}。
@完
@完
@否则
本年度没有登记经批复的整体绩效目标。
@完

@若 有 重点任务
整体目标分解为{task.tasks}重点工作任务：
@每个 重点任务 以“、”连接
{重点任务.名称}
@完
。
@完

## 整体支出绩效运行监控情况

执行中同时监控预算进度和目标进度：支付凭证入账后当月归集支出，各科室按月填报指标完成值，业务台账能够直接取数的由台账生成，不另行填报。发现进度滞后或完成值偏离目标的，登记偏差原因和改进措施，并跟踪到整改完成。

## 整体支出绩效评价方案

自评依据{规则包.文号}，采用{规则包.名称}规定的评价内容、分值和等级划分，从预算执行、产出、效益、满意度等方面评价。定量指标由实际完成值与指标值比较得分，定性指标先评定等级再在该等级区间内赋分，并注明理由和佐证；得分由系统按规则计算，不作人工填写。

## 整体支出绩效评价情况

### 总体结论

部门整体支出绩效自评得分{evaluation.unit.total}
@若 整体自评等级 有内容
，等级为“{整体自评等级}”
@完
。

@表 得分情况

### 绩效指标完成情况

@表 绩效指标完成情况

@若 有 失分指标
未得满分的指标：
@每个 失分指标 以“；”连接
{失分指标.名称}分值{失分指标.分值}、得{失分指标.得分}
@若 失分指标.偏差原因 有内容
，原因是{失分指标.偏差原因}
@否则
，偏差原因尚未登记
@完
@完
。
@否则
各项指标均得满分。
@完

## 年度工作总结

@若 rectification.problems 大于零
### 巡察整改

对照巡察反馈意见，梳理{rectification.aspects}方面{rectification.problems}问题，制定整改措施{rectification.measures}，整改完成率{rectification.closed}。
@完

@若 meeting.groupMeetings 大于零
### 党建工作

据会议记录，全年召开党组会议{meeting.groupMeetings}、支部党员大会{meeting.memberMeetings}，讲党课{meeting.lectures}。
@完

@若 video_conference.supported 大于零
### 视频会议保障

据视频会议保障台账，全年共保障视频会议{video_conference.supported}，其中：
@每个 分类 video_conference.supported.system 以“、”连接
@若 分类.名称 为 未注明
台账未注明会议系统{分类.数}
@否则
{分类.名称}系统{分类.数}
@完
@完
。
@若 video_conference.supported.system=未注明 大于零
未注明会议系统的已单独列示，待与会议通知核对后补记。
@完
@若 video_conference.epidemic 大于零
疫情防控会议{video_conference.epidemic}，已包含在总场次内。
@完
会前联调率{video_conference.tested}，会议零中断率{video_conference.uninterrupted}。
@完

@若 led_broadcast.plays 大于零
### 宣传播放

在行政中心大屏滚动播放宣传内容{led_broadcast.plays}，涉及大屏{led_broadcast.screens}。
@完

@若 network_unit.connected 大于零
### 电子政务网络

电子政务网在用接入单位{network_unit.connected}，光纤接入率{network_unit.byFibre}，固定网络地址终端{network_unit.fixedAddresses}。
@完

@若 portal_error.found 大于零
### 门户网站运行

开展门户网站差错排查，共发现差错{portal_error.found}，其中错别字链接{portal_error.wrongCharacters}、错误超链接{portal_error.wrongLinks}；已整改{portal_error.corrected}。
@完

@若 digital_project.special 大于零
### 数字经济项目谋划

谋划数字经济专项{digital_project.special}，计划总投资{digital_project.specialInvestment|亿元}；新型基础设施建设重点项目{digital_project.key}，计划总投资{digital_project.keyInvestment|亿元}。
@完

# 项目绩效自评情况

## 项目概况

{year}共有项目{project.projects}，项目支出合计{expenditure.project}，自评结果见下表。

@表 项目自评结果

## 项目绩效目标设立情况

各项目申报预算时设立绩效目标，分解为产出、效益、满意度等指标，逐项写明指标值、度量单位、取值方式和佐证要求。各项目目标的设定依据和预期目标如下。

@每个 项目

{项目.序号}是{项目.名称}。设定依据：{项目.依据}。
预期目标：{项目.预期目标}。
@完

## 项目绩效运行监控方案

对照项目绩效目标按月监控：核对支出是否符合预算和合同约定，核对阶段任务是否按期完成，检查项目管理和资金管理制度是否落实；实施环境发生变化的，按程序调整方案和指标；发现问题的，登记纠偏措施并复核效果。

## 项目绩效评价方案

自评由项目责任科室填报实际完成值并附佐证，财务人员核对资金，绩效管理人员复核。预算执行率按全年执行数与全年预算数之比计算，其余指标按规则包规定的方法计分，未完成或明显偏离指标值的必须说明原因和改进措施。

## 项目绩效评价情况

@每个 项目
### {项目.名称}

{项目.主要内容}。
项目全年预算数{项目.全年预算数}，全年执行数{项目.全年执行数}，预算执行率{项目.执行率}。
@若 项目.执行偏差原因 有内容
执行偏差原因：{项目.执行偏差原因}。
@完

@表 项目资金

@若 项目.目标完成情况 有内容
年度总体目标完成情况：{项目.目标完成情况}。
@完

@表 绩效指标完成情况

项目自评得分{项目.总分}，其中：
@每个 得分板块 以“、”连接
{得分板块.名称}{得分板块.得分}
@完
。
@若 项目.等级 有内容
评价等级为“{项目.等级}”。
@完
@若 有 失分指标
未得满分的指标：
@每个 失分指标 以“；”连接
{失分指标.名称}得{失分指标.得分}
@若 失分指标.偏差原因 有内容
，{失分指标.偏差原因}
@否则
，偏差原因尚未登记
@完
@完
。
@完

@完

# 存在的主要问题

@若 gap.unexplained 大于零
## 收支差额的来源说明不完整

全年支出超过收入{gap.total}，其中{gap.unexplained}在台账中没有对应的结转或调账记录，分科目核算与拨款科目不完全一致。
@完

@若 income.unexplained 不为零
## 收入变动原因记录不完整

财政拨款收入变动额{income.growth|绝对值}中，有{income.unexplained|绝对值}没有登记原因，日常拨款文件归集不够及时。
@完

@若 video_conference.supported.system=未注明 大于零
## 业务台账登记不够细致

视频会议保障台账有{video_conference.supported.system=未注明}未注明会议系统，影响分类统计。
@完

@若 有 全部失分指标
## 部分绩效指标未达到预期

部门整体和各项目未得满分的指标见下表，偏差原因见各项目绩效评价情况。

@表 未得满分指标
@完

# 改进措施

@若 gap.unexplained 大于零
## 逐科目核对收支

会同财政部门核对拨款文件与支付凭证，查明差额对应的结转批复或科目调整手续，补录台账并附凭证；今后按月对照各科目收入与支出，当月发现、当月说明。
@完

@若 income.unexplained 不为零
## 及时登记收入变动原因

收到拨款文件后随即登记文号、用途和变动原因，年终前与上年同期逐笔比对，做到变动有据可查。
@完

@若 video_conference.supported.system=未注明 大于零
## 完善业务台账登记

会议结束当日登记会议系统、参会范围和保障结果，每月由专人复核必填内容。
@完

@若 有 偏差指标
## 针对未达标指标整改

针对偏差逐项明确原因和改进措施，由责任科室落实，整改完成后由绩效管理人员复核。

@表 偏差整改措施
@完

## 把绩效目标落到可核验的记录

编制预算时逐项明确指标值、度量单位和取数台账，能够由业务记录直接取数的不再填报估计数；执行中按月对照，年终据实自评，并将自评结果与下年度项目安排挂钩。

@若 示例数据 有内容
说明：本报告所依据的部分记录是示例数据，在系统中逐条标明，仅用于演示编报过程，不代表实际发生的业务。
@完

@附件 report.html 绩效自评报告（可逐数查阅来源的电子版）
@附件 annex-2.xlsx {年度}部门整体支出绩效自评表
@附件 annex-3.xlsx {年度}项目支出绩效自评表
`
