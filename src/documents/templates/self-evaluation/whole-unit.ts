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
`
