/** The page's one style sheet: no font, image or rule comes from elsewhere. Constant text, so it needs no escaping. */
export const STYLE = `
:root{color-scheme:light dark;--paper:#faf8f4;--card:#fff;--ink:#1e1c19;--soft:#686259;--line:#e4ded3;--wash:#f2eee6;--accent:#9a3412;
--private:#5b3aa8;--private-wash:#efe9fb;--observed:#14532d;--observed-wash:#e3f1e7;--inferred:#854d0e;--inferred-wash:#fbf0d6;--warn:#7c2d12;--warn-wash:#fdeadb}
@media(prefers-color-scheme:dark){:root{--paper:#161513;--card:#1f1d1a;--ink:#ece7dd;--soft:#a59e92;--line:#36322c;--wash:#292621;--accent:#f6a37a;
--private:#c4b1fb;--private-wash:#2e2645;--observed:#8fd6a8;--observed-wash:#1b3325;--inferred:#f0c674;--inferred-wash:#3a2e14;--warn:#fbbf8f;--warn-wash:#41230f}}
*{box-sizing:border-box}
html{-webkit-text-size-adjust:100%;scroll-behavior:smooth}
body{margin:0;background:var(--paper);color:var(--ink);font:16px/1.6 system-ui,-apple-system,"Segoe UI",Roboto,"Noto Sans","Helvetica Neue",sans-serif}
.page{max-width:66rem;margin:0 auto;padding:2.5rem 1.5rem 5rem}
h1,h2,h3,h4{line-height:1.2;text-wrap:balance;margin:0}
h1,h2{font-family:Charter,"Bitstream Charter","Iowan Old Style","Noto Serif",Georgia,serif;font-weight:600;letter-spacing:-.01em}
h1{font-size:clamp(1.8rem,4.4vw,2.9rem);margin:.6rem 0 1rem}
h2{font-size:1.7rem;margin:0 0 .4rem}
h3{font-size:1.1rem}
h4{font-size:.78rem;text-transform:uppercase;letter-spacing:.07em;color:var(--soft);font-weight:600}
p{margin:.5rem 0;max-width:46rem}
a{color:var(--accent);text-underline-offset:.18em}
code,pre,.mono{font-family:ui-monospace,"SF Mono","Cascadia Mono","DejaVu Sans Mono",Menlo,Consolas,monospace;font-size:.86em}
section{margin-top:3.5rem;padding-top:1.6rem;border-top:2px solid var(--ink)}
.lead{color:var(--soft);margin-bottom:1.2rem}
.eyebrow{font-size:.82rem;color:var(--soft);letter-spacing:.04em;display:flex;flex-wrap:wrap;gap:.2rem 1rem;align-items:baseline}
.eyebrow b{color:var(--accent);font-weight:700;letter-spacing:.08em}
.banner{background:var(--warn-wash);color:var(--warn);border-left:5px solid currentColor;padding:.8rem 1.1rem;border-radius:.3rem;margin:0 0 1.4rem;max-width:none}
.remark{color:var(--soft)}
.figures{display:grid;grid-template-columns:repeat(auto-fit,minmax(8.5rem,1fr));gap:1px;background:var(--line);border:1px solid var(--line);border-radius:.5rem;overflow:hidden;margin:1.8rem 0 1rem;padding:0}
.figures div{background:var(--card);padding:.8rem 1rem;display:flex;flex-direction:column-reverse;justify-content:flex-end}
.figures dt{font-size:.8rem;color:var(--soft);line-height:1.3}
.figures dd{margin:0;font:600 1.7rem/1.2 Charter,"Bitstream Charter",Georgia,serif;font-variant-numeric:tabular-nums}
nav ul{list-style:none;display:flex;flex-wrap:wrap;gap:.3rem 1.2rem;padding:0;margin:1.2rem 0 0;font-size:.9rem}
.card{background:var(--card);border:1px solid var(--line);border-radius:.6rem;padding:1.1rem 1.3rem;margin:1.1rem 0}
.card>header{display:flex;flex-wrap:wrap;gap:.2rem 1rem;align-items:baseline;justify-content:space-between;margin-bottom:.3rem}
.card>header h3{overflow-wrap:anywhere}
.card h4{margin:1.1rem 0 .2rem}
.soft{color:var(--soft);font-size:.88rem}
.rows{list-style:none;margin:0;padding:0}
.rows>li{padding:.7rem 0;border-top:1px solid var(--line)}
.rows>li:first-child{border-top:0}
.value{font-family:ui-monospace,"SF Mono","DejaVu Sans Mono",Menlo,Consolas,monospace;font-size:.92rem;font-weight:600;overflow-wrap:anywhere;white-space:pre-wrap}
.badges{display:flex;flex-wrap:wrap;gap:.35rem;margin:.35rem 0 .15rem}
.badge{font-size:.74rem;line-height:1.5;padding:.06rem .55rem;border-radius:1rem;border:1px solid var(--line);background:var(--wash);color:var(--ink);overflow-wrap:anywhere;text-decoration:none}
.badge.private{background:var(--private-wash);color:var(--private);border-color:currentColor;font-weight:600}
.badge.observed{background:var(--observed-wash);color:var(--observed);border-color:transparent;font-weight:600}
.badge.inferred{background:var(--inferred-wash);color:var(--inferred);border-color:transparent;font-weight:600}
.badge.possible{background:transparent;color:var(--soft);border-style:dashed;border-color:currentColor}
.legend{display:grid;grid-template-columns:max-content 1fr;gap:.35rem .8rem;margin:0 0 1.2rem;font-size:.9rem;align-items:baseline}
.legend dd{margin:0;color:var(--soft)}
.scroll+h3{margin-top:1.8rem}
.scroll{overflow-x:auto;border:1px solid var(--line);border-radius:.6rem;background:var(--card)}
table{border-collapse:collapse;width:100%;font-size:.9rem}
th,td{text-align:left;vertical-align:top;padding:.5rem .8rem;border-top:1px solid var(--line)}
thead th{border-top:0;background:var(--wash);font-size:.78rem;color:var(--soft);font-weight:600;white-space:nowrap}
td.number,th.number{text-align:right;font-variant-numeric:tabular-nums;white-space:nowrap}
tbody th{font-weight:600;overflow-wrap:anywhere;min-width:11rem}
#whom td:nth-child(3){min-width:9rem}
.chart{display:block;min-width:34rem;width:100%;height:auto;padding:.8rem}
.chart text{fill:var(--ink);font:13px system-ui,-apple-system,"Segoe UI",Roboto,sans-serif}
.chart .small{fill:var(--soft);font-size:11.5px}.chart .private{fill:var(--private);font-weight:600}
.chart .cell{fill:var(--accent)}.chart .cell.private{fill:var(--private)}.chart .empty{fill:var(--wash)}
.chart .on{fill:var(--card);font-weight:600}.chart .off{fill:var(--ink);font-weight:600}.chart .none{fill:var(--soft)}
details{border-top:1px solid var(--line);padding:.55rem 0}
.card>details:first-child{border-top:0}
summary{cursor:pointer;overflow-wrap:anywhere}summary h3{display:inline;font-size:1rem}
summary:focus-visible,a:focus-visible{outline:2px solid var(--accent);outline-offset:3px}
pre{background:var(--wash);border-radius:.4rem;padding:.8rem 1rem;overflow-x:auto;line-height:1.5;margin:.5rem 0;font-size:.78rem;tab-size:2}
pre.wrap{white-space:pre-wrap;overflow-wrap:anywhere}
dl.facts{display:grid;grid-template-columns:minmax(9rem,max-content) 1fr;gap:.3rem 1.2rem;margin:.8rem 0}
dl.facts dt{color:var(--soft);font-size:.9rem}dl.facts dd{margin:0;overflow-wrap:anywhere}
.words li{margin:.35rem 0;max-width:46rem}
footer{margin-top:4rem;padding-top:1rem;border-top:1px solid var(--line);color:var(--soft);font-size:.85rem}
@media(max-width:40rem){.page{padding:1.5rem 1rem 3rem}.legend,dl.facts{grid-template-columns:1fr;gap:.1rem}.legend dd,dl.facts dd{margin-bottom:.6rem}.legend dt{justify-self:start}}
@media print{:root{color-scheme:light;--paper:#fff;--card:#fff;--ink:#000;--soft:#444;--line:#bbb;--wash:#f3f3f3}
body{font-size:10.5pt}.page{max-width:none;padding:0}nav{display:none}section{margin-top:1.6rem}h1{font-size:22pt}
.card,tr,.rows>li{break-inside:avoid}h2,h3,h4{break-after:avoid}pre{white-space:pre-wrap;overflow-wrap:anywhere}.scroll{overflow:visible}
details::details-content{content-visibility:visible;block-size:auto}a{color:inherit;text-decoration:none}}
`;
