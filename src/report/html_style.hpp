// How the HTML report looks, on a screen and on A4.
#pragma once

#include <string_view>

namespace poortwachter {

inline constexpr std::string_view kHtmlStyle = R"css(
:root{--ink:#1b2430;--soft:#4b5563;--line:#d5dae1;--pale:#f6f8fa;--good:#1f6b43;--warn:#8a4b08;--bad:#b42318;--blue:#1d4e89}
*{box-sizing:border-box}
html{-webkit-text-size-adjust:100%}
body{margin:0;background:#eef1f5;color:var(--ink);font:16px/1.5 system-ui,"Segoe UI","DejaVu Sans",sans-serif}
main{max-width:1040px;margin:0 auto;padding:24px 16px 48px;display:flex;flex-direction:column;gap:28px}
#portfolio{order:-1}
@media screen{article:not(:only-of-type){content-visibility:auto;contain-intrinsic-size:auto 3600px}}
article,.sheet{background:#fff;border:1px solid var(--line);border-radius:6px;padding:32px 36px}
h1,h2,h3{line-height:1.25;margin:0}
h1{font-size:1.6rem}
h2{font-size:1.15rem;margin:28px 0 10px;padding-bottom:5px;border-bottom:2px solid var(--line)}
h3{font-size:1rem;margin:18px 0 6px}
p{margin:0 0 8px}
a{color:var(--blue)}
.kicker{color:var(--soft);font-size:.85rem;margin:0}
.where{color:var(--soft);margin:4px 0 18px}
.verdict{border-left:8px solid var(--soft);background:var(--pale);padding:16px 20px;border-radius:0 6px 6px 0}
.verdict .risk{font-size:1.45rem;font-weight:700;display:block}
.none .risk,.low .risk{color:var(--good)}.undetermined .risk,.medium .risk{color:var(--warn)}.high .risk{color:var(--bad)}
.none.verdict,.low.verdict{border-color:var(--good)}.undetermined.verdict,.medium.verdict{border-color:var(--warn)}.high.verdict{border-color:var(--bad)}
dl.facts{display:grid;grid-template-columns:repeat(auto-fit,minmax(150px,1fr));gap:12px 24px;margin:18px 0 0}
dl.facts .wide{grid-column:1/-1}
dl.facts div{border-top:1px solid var(--line);padding-top:8px}
dt{color:var(--soft);font-size:.82rem}dd{margin:0;font-weight:600}
.notes{margin-top:18px}
.note{border-left:4px solid var(--blue);padding:2px 0 2px 12px;margin:0 0 8px}
table{border-collapse:collapse;width:100%;font-size:.93rem}
th,td{text-align:left;vertical-align:top;padding:7px 10px 7px 0;border-bottom:1px solid var(--line)}
th{font-size:.82rem;color:var(--soft);font-weight:600}
td a{overflow-wrap:break-word}
th button{font:inherit;text-align:inherit;color:inherit;background:none;border:0;padding:0;cursor:pointer;text-decoration:underline dotted}
td.n,th.n{text-align:right;padding-right:18px}td.n{white-space:nowrap}
.day{white-space:nowrap;width:1%;padding-right:24px}
.scroll{overflow-x:auto}
.picture svg{display:block;width:100%;min-width:760px;height:auto}
ol.ladder{list-style:none;margin:0;padding:0}
ol.ladder li{position:relative;padding:0 0 12px 34px;border-left:2px solid var(--line);margin-left:11px}
ol.ladder li:last-child{border-color:transparent}
ol.ladder .rung{position:absolute;left:-13px;top:0;width:24px;height:24px;border-radius:50%;border:2px solid var(--soft);background:#fff;font-size:.75rem;font-weight:700;text-align:center;line-height:20px}
ol.ladder .settles .rung{background:var(--ink);border-color:var(--ink);color:#fff}
.finding{padding:10px 0;border-bottom:1px solid var(--line);break-inside:avoid}
.finding p{margin:0 0 4px}
.law{color:var(--soft);font-size:.85rem}
.law code{font-size:.95em}
details{font-size:.85rem;color:var(--soft);margin-top:4px}summary{cursor:pointer}
pre{font:.85rem/1.4 ui-monospace,"DejaVu Sans Mono",monospace;background:var(--pale);border:1px solid var(--line);padding:8px 10px;margin:6px 0;overflow-x:auto;color:var(--ink)}
.levers .risk{font-weight:700}.levers td+td{white-space:nowrap}.levers p{margin:4px 0 0}
.do{padding-left:14px;border-left:3px solid var(--blue)}
.tag{display:inline-block;font-size:.78rem;font-weight:700;padding:1px 8px;border:1px solid currentColor;border-radius:9px;white-space:nowrap}
.bars{display:grid;grid-template-columns:max-content 1fr max-content;gap:6px 12px;align-items:center;margin:12px 0}
.bars i{display:block;height:14px;border:1px solid var(--ink)}
footer{color:var(--soft);font-size:.82rem;margin-top:24px;border-top:1px solid var(--line);padding-top:10px}
@media (max-width:600px){.levers tr{display:grid;grid-template-columns:auto 1fr;gap:0 14px;border-bottom:1px solid var(--line)}.levers th,.levers td{border:0;padding:3px 0}.levers th:first-child,.levers td:first-child{grid-column:1/3}main{padding:0}#portfolio table{font-size:.82rem}#portfolio th,#portfolio td{padding-right:7px}article,.sheet{padding:20px 16px;border-radius:0;border-width:0 0 1px}}
@page{size:A4;margin:16mm 15mm}
@media print{html{font-size:13px}h2{margin:14px 0 6px}.where{margin-bottom:6px}.verdict{padding:6px 16px}dl.facts{margin-top:12px}dl.facts,.facts div{gap:6px 16px;padding-top:4px}.levers details{display:none}details::details-content{content-visibility:visible;block-size:auto}th,td{padding:4px 8px 4px 0}summary{display:none}pre{margin:2px 0;padding:3px 8px;font-size:.75rem}body{background:#fff;font-size:13px;line-height:1.4}main{gap:0;padding:0;max-width:none}#portfolio{break-after:page}article,.sheet{border:0;padding:0;break-after:page}article:last-of-type{break-after:auto}.picture{break-inside:avoid}.note{break-inside:avoid}.scroll{overflow:visible}.picture svg{min-width:0}h2,h3{break-after:avoid}tr,li{break-inside:avoid}a{color:inherit;text-decoration:none}th button{text-decoration:none}}
)css";

}  // namespace poortwachter
