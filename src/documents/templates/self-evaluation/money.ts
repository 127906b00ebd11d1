/** 部门整体收入支出情况 */
export const MONEY = `# 部门整体收入支出情况

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
@若 有 差额说明
其中已说明的差额：
@每个 差额说明 以“；”连接
{差额说明.代码}{差额说明.名称}
@若 差额说明.金额 大于零
支出多于收入{差额说明.金额}
@否则
收入多于支出{差额说明.金额|绝对值}
@完
，原因是{差额说明.原因}
@若 差额说明.文号 有内容
（{差额说明.文号}）
@完
@完
。
@完
@若 有 差额未说明科目
尚未说明的差额：
@每个 差额未说明科目 以“；”连接
{差额未说明科目.代码}{差额未说明科目.名称}
@若 差额未说明科目.未说明差额 大于零
支出多于收入{差额未说明科目.未说明差额}
@否则
收入多于支出{差额未说明科目.未说明差额|绝对值}
@完
@完
。
@否则若 有 收支不符科目
各科目的差额均已说明。
@完
@若 budget.carryOver 大于零
台账登记的上年结转为{budget.carryOver}。
@否则若 gap.unexplained 大于零
台账没有登记上年结转。
@完
@若 gap.unexplained 大于零
支出超过收入的总差额中，还有{gap.unexplained}需要提供结转批复或调账凭证，说明资金来源。
@否则若 gap.unexplained 小于零
收入超过支出的总差额中，还有{gap.unexplained|绝对值}需要说明去向。
@否则若 gap.total 不为零
总差额的资金来源已全部说明。
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
`
