/** The page of a report that stands alone: a column of 44 characters on screen, A4 on paper. */
export const REPORT_CSS = `
:root{color-scheme:light;--report-ink:#1f2937;--report-soft:#4b5563;--report-paper:#fafaf8;--report-line:#d4d8de;--report-accent:#2b4c7e;--report-wash:#edf1f7;--report-seal:#b3261e}
*{box-sizing:border-box}
body{margin:0;background:var(--report-paper);color:var(--report-ink);font:16px/1.8 "Source Han Serif SC","Noto Serif CJK SC","Noto Serif SC","Songti SC",SimSun,serif;font-variant-numeric:tabular-nums;line-break:strict;text-rendering:optimizeLegibility}
.report-bar,.sources,.report-foot{font-family:"PingFang SC","Microsoft YaHei","HarmonyOS Sans SC","Noto Sans CJK SC",sans-serif}
.report-bar{display:flex;flex-wrap:wrap;gap:4px 20px;align-items:baseline;padding:10px 20px;border-bottom:1px solid var(--report-line);background:#fff;font-size:14px;color:var(--report-soft)}
.report-bar strong{color:var(--report-ink);font-weight:600}
.report-bar .mark{color:var(--report-seal);font-weight:700;letter-spacing:.1em}
main{padding:32px 20px 64px}
.official,.sources{max-width:44rem;margin:0 auto}
.official h1{font-size:28px;line-height:1.45;text-align:center;text-wrap:balance;margin:12px 0 36px}
.official h1 span{display:inline-block}
.official h2,.official h3,.official h4,.official h5{text-indent:2em;margin:1.1em 0 .3em;line-height:1.7}
.official h2{font:600 19px/1.7 "PingFang SC","Microsoft YaHei","Noto Sans CJK SC",SimHei,sans-serif;margin-top:1.8em}
.official h3{font:600 17px/1.7 KaiTi,"Kaiti SC","Source Han Serif SC","Noto Serif CJK SC",serif}
.official h4{font-size:16px;font-weight:600}
.official h5{font-size:16px;font-weight:400;margin:.2em 0}
.official p{text-indent:2em;margin:.35em 0}
.figure{text-decoration:underline dotted var(--report-accent);text-decoration-thickness:1px;text-underline-offset:.22em;cursor:pointer;white-space:nowrap}
.figure:hover,.figure:focus-visible{background:var(--report-wash);outline:none;box-shadow:0 0 0 2px var(--report-wash)}
.figure:focus-visible{box-shadow:0 0 0 2px var(--report-accent)}
.official-table{overflow-x:auto;margin:.9em 0 1.1em}
.official-table table{width:100%;border-collapse:collapse;font-size:14px;line-height:1.55}
.official-table caption{padding:0 0 6px;font-weight:600;text-align:center}
.official-unit{float:right;font-weight:400;color:var(--report-soft)}
.official-table th,.official-table td{border:1px solid var(--report-line);padding:4px 8px;vertical-align:middle;text-indent:0}
.official-table th{background:#f2f2ee;font-weight:600;text-align:center}
.is-left{text-align:left}.is-right{text-align:right}.is-center{text-align:center}
.is-total td{font-weight:600;border-top:2px solid var(--report-soft)}
.official-attachments{list-style:none;margin:2em 0 0;padding:0 0 0 2em}
.official-lead{visibility:hidden}
.official-attachments a{color:inherit}
.official p.official-signature{margin:3em 2em 1em auto;width:fit-content;text-indent:0;text-align:center}
.sources{margin-top:48px;border-top:1px solid var(--report-line);padding-top:12px;font-size:14px}
.sources summary{cursor:pointer}
.sources table{font-size:12.5px}
.sources details{margin:0}
.digest{font-family:Consolas,"SF Mono",monospace;font-size:11.5px}
.report-foot{display:none}
@media (max-width:600px){main{padding:20px 14px 48px}.official h1{font-size:22px}.official-table th,.official-table td{padding:4px 5px}}
@media print{
@page{size:A4;margin:25mm 22mm 22mm}
body{background:#fff;font-size:12pt;line-height:1.75}
main{padding:0}
.report-bar,.sources,#zhengji-inspector{display:none!important}
.official,.sources{max-width:none}
.official h1{font-size:20pt;margin-top:0}
.figure{text-decoration:none}
.official-table{overflow:visible}
.official-table table{font-size:9.5pt}
thead{display:table-header-group}
tr,caption{break-inside:avoid}
h2,h3,h4,caption{break-after:avoid}
.report-foot{display:block;margin-top:24pt;border-top:1px solid #999;padding-top:4pt;font-size:9pt;color:#444}
}
`
