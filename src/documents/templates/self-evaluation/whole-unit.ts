/** 部门整体支出绩效自评情况 */
export const WHOLE_UNIT = `# 部门整体支出绩效自评情况

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
@若 rectification_measure.measures 大于零
据整改措施台账，逐条登记措施{rectification_measure.measures}，措施完成率{rectification_measure.done}。
@完
@完

@若 meeting.groupMeetings 大于零
### 党建工作

据会议记录，全年召开党组会议{meeting.groupMeetings}、支部党员大会{meeting.memberMeetings}，讲党课{meeting.lectures}。按季度考核，支部党员大会承诺履行率{meeting.membersEachQuarter.kept}，党课承诺履行率{meeting.lectureEachQuarter.kept}。
@若 talk.talks 大于零
开展谈心谈话{talk.talks}，每季度谈心谈话承诺履行率{talk.eachQuarter.kept}。
@完
@完

@若 field_visit.visits 大于零
### 驻村帮扶

驻村下沉{field_visit.days}，投入帮扶资金{field_visit.aid}，建设示范果园{field_visit.orchard}；每月下沉天数承诺履行率{field_visit.fiveDaysAMonth.kept}。
@完

@若 epidemic_duty.shifts 大于零
### 疫情防控值守

参加疫情防控值守{epidemic_duty.people}，值守{epidemic_duty.shifts}。
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
注明会议系统的合计{video_conference.stated}，与总场次相差{video_conference.supported.system=未注明}，差额为台账未注明会议系统的场次，已单独列示，待与会议通知核对后补记。
@完
@若 video_conference.epidemic 大于零
疫情防控会议{video_conference.epidemic}，已包含在总场次内。
@完
会前联调率{video_conference.tested}，会议零中断率{video_conference.uninterrupted}。
@若 petition_session.sessions 大于零
保障视频接访{petition_session.sessions}，接访零中断率{petition_session.uninterrupted}。
@若 petition_session.visitors 大于零
接待来访{petition_session.visitors}。
@完
@完
@完

@若 led_broadcast.plays 大于零
### 宣传播放

在行政中心大屏滚动播放宣传内容{led_broadcast.plays}，涉及大屏{led_broadcast.screens}。
@完

@若 network_unit.connected 大于零
### 电子政务网络

电子政务网在用接入单位{network_unit.connected}，光纤接入率{network_unit.byFibre}，固定网络地址终端{network_unit.fixedAddresses}。
@若 network_fault.faults 大于零
处置网络与系统故障{network_fault.faults}，故障恢复率{network_fault.restored}，平均恢复时长{network_fault.meanMinutes}。
@完
@若 inspection.inspections 大于零
例行巡检{inspection.inspections}，发现问题{inspection.found}。
@完
@若 inspection.drills 大于零
组织应急演练{inspection.drills}。
@完
@完

@若 protected_system.filed 大于零
### 网络安全等级保护

定级备案系统{protected_system.filed}，其中三级系统{protected_system.levelThree}。
@若 protected_system.assessed 大于零
年内测评系统{protected_system.assessed}，测评通过率{protected_system.passed}。
@完
@若 security_incident.incidents 大于零
处置网络安全事件{security_incident.incidents}，其中重大及以上{security_incident.serious}。
@完
@完

@若 portal_error.found 大于零
### 门户网站运行

开展门户网站差错排查，共发现差错{portal_error.found}，其中错别字链接{portal_error.wrongCharacters}、错误超链接{portal_error.wrongLinks}；已整改{portal_error.corrected}。
@若 portal_update.articles 大于零
门户网站全年发布信息{portal_update.articles}，有更新的栏目{portal_update.columns}。
@完
@完

@若 system_availability.scheduledMinutes 大于零
### 应用系统运行

据系统运行监测，各系统非计划停机{system_availability.incidents}，停机时长{system_availability.unplannedMinutes}，系统可用率{system_availability.availability}。
@完

@若 digital_project.special 大于零
### 数字经济项目谋划

谋划数字经济专项{digital_project.special}，计划总投资{digital_project.specialInvestment|亿元}；新型基础设施建设重点项目{digital_project.key}，计划总投资{digital_project.keyInvestment|亿元}。
@若 project_progress.reports 大于零
重点项目按月报送进展{project_progress.reports}，按计划推进率{project_progress.onPlan}。
@完
@若 cooperation.agreements 大于零
签订合作协议{cooperation.agreements}。
@完
@完

@若 data_resource.resources 大于零
### 数据资源

编目信息资源{data_resource.resources}，涉及单位{data_resource.providers}，无条件共享率{data_resource.unconditional}。
@若 sharing_request.requests 大于零
受理数据共享申请{sharing_request.requests}，按期答复率{sharing_request.inTime}。
@完
@完

@若 training.courses 大于零
### 业务培训

组织业务培训{training.courses}，参训{training.people}。
@完

@若 official_spending.amount 大于零
### 公务支出和资产管理

据公务卡与定点采购台账，公务卡结算率{official_spending.byCard}，现金结算{official_spending.cash}，非定点且无审批{official_spending.unapproved}。
@若 asset.assets 大于零
固定资产{asset.assets}，原值{asset.price|万元}，账实相符率{asset.matched}。
@完
@完

@若 survey.valid 大于零
### 服务对象满意度

收回有效问卷{survey.valid}，满意和基本满意的比例{survey.satisfaction}。
@完
`
