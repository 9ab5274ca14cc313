/** The look of the page: the reader's own fonts, light or dark as the reader's system, and on paper. */
export const reportStyle = `
:root{color-scheme:light dark;--ink:#1c1f23;--soft:#5a626b;--line:#d5dae0;--paper:#fff;--wash:#f4f6f8;
--s0:#0b62a4;--s1:#b5460f;--s2:#00735c;--s3:#8a3d7f;--s4:#7a5c00;--s5:#1f7fb8;--s6:#a3243b;--s7:#4d4d4d;
--concern:#a3243b;--enough:#00735c;--unsure:#7a5c00}
@media (prefers-color-scheme:dark){:root{--ink:#e8eaed;--soft:#a4adb6;--line:#3a4149;--paper:#14171a;--wash:#1e2327;
--s0:#6cb8f0;--s1:#f2995e;--s2:#4fd0b0;--s3:#dd9bd2;--s4:#e3c34f;--s5:#9bd3f5;--s6:#f58a9b;--s7:#c4c4c4;
--concern:#f58a9b;--enough:#4fd0b0;--unsure:#e3c34f}}
*{box-sizing:border-box}
body{margin:0;background:var(--paper);color:var(--ink);font:16px/1.5 system-ui,-apple-system,"Segoe UI",sans-serif}
main{max-width:70rem;margin:0 auto;padding:1.5rem 1rem 4rem}
h1{font-size:1.7rem;line-height:1.2;margin:0 0 .5rem}
h2{font-size:1.25rem;line-height:1.3;margin:2.5rem 0 .75rem;padding-top:1rem;border-top:1px solid var(--line)}
h3{font-size:1rem;margin:1.5rem 0 .5rem}
p{max-width:44rem;margin:.5rem 0}
.soft,caption,figcaption{color:var(--soft)}figcaption{font-size:.85rem;margin-top:.35rem}
.verdict{border-left:.4rem solid var(--unsure);background:var(--wash);padding:.75rem 1rem;margin:1rem 0;max-width:44rem}
.verdict b{display:block;font-size:1.15rem}
.verdict.concern{border-color:var(--concern)}
.verdict.enough{border-color:var(--enough)}
.pair{display:grid;gap:1rem 2rem;align-items:start}.pair>*{min-width:0}
@media (min-width:60rem){.pair{grid-template-columns:23rem minmax(0,1fr)}}
figure{margin:0;min-width:0}.plots{display:grid;gap:1rem 2rem;grid-template-columns:repeat(auto-fit,minmax(min(100%,19rem),1fr))}
svg{display:block;width:100%;max-width:30rem;height:auto;font:12px system-ui,-apple-system,"Segoe UI",sans-serif}
svg text{fill:var(--ink)}svg .axis{fill:var(--soft)}svg .grid{stroke:var(--line);fill:none}
.scroll{overflow-x:auto;max-width:100%;margin-top:1.25rem}.pair .scroll{margin-top:0}
table{border-collapse:collapse;font-size:.9rem;font-variant-numeric:tabular-nums;width:100%}
caption{text-align:left;padding:0 0 .35rem;font-size:.85rem}
th,td{padding:.3rem .6rem;border-bottom:1px solid var(--line);text-align:left;vertical-align:top}
th[scope=row]{font-weight:500}
thead th{font-weight:600;border-bottom:2px solid var(--line);vertical-align:bottom}
.number{text-align:right;white-space:nowrap}
.says{display:inline-block;min-width:13rem}
.mark{font-weight:600;white-space:nowrap}
.mark.concern{color:var(--concern)}.mark.enough{color:var(--enough)}.mark.unsure{color:var(--unsure)}
footer h2{border:0;margin-top:0;padding-top:0}th[scope=row]{min-width:7rem}
footer{margin-top:3rem;border-top:1px solid var(--line);padding-top:1rem;font-size:.9rem}
@media print{:root{--ink:#000;--soft:#333;--line:#999;--paper:#fff;--wash:#fff;--s0:#0b62a4;--s1:#b5460f;--s2:#00735c;--s3:#8a3d7f;
--s4:#7a5c00;--s5:#1f7fb8;--s6:#a3243b;--s7:#4d4d4d;--concern:#a3243b;--enough:#00735c;--unsure:#7a5c00}
body{font-size:10pt}main{max-width:none;padding:0}.scroll{overflow:visible}
h2,h3,caption{break-after:avoid}tr,figure,.verdict{break-inside:avoid}.number{white-space:normal}th[scope=row]{min-width:0}.says{min-width:8rem}.pair{grid-template-columns:minmax(0,1fr)}svg{max-width:12cm}table{font-size:8pt}th,td{padding:.1rem .3rem}}
`;
