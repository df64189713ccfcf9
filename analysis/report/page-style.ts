import { darkInks, inks } from '../charts/inks.ts'
import type { Ink } from '../charts/inks.ts'

const names = Object.keys(inks) as Ink[]

/** Custom properties of one theme: the page's surfaces and every ink of the charts. */
function theme(surfaces: string, hues: Readonly<Record<Ink, string>>): string {
  return surfaces + names.map((name) => `--${name}:${hues[name]};`).join('')
}

const light = theme('--page:#fbfbf9;--sheet:#fff;', inks)
const dark = theme('--page:#15171c;--sheet:#1c1f26;', darkInks)

/** Charts carry the light inks as attributes, so that an SVG is whole by itself; the page re-inks them. */
const reInk = names
  .map((name) => {
    const hue = inks[name]
    return `svg [fill="${hue}"]{fill:var(--${name})}svg [stroke="${hue}"]{stroke:var(--${name})}`
  })
  .join('')

/**
 * The style of a report: one calm column, both themes, phone and paper. Only plain selectors, as
 * merchants' browsers may be years old.
 */
export const pageStyle = `
:root{${light}color-scheme:light dark}
@media (prefers-color-scheme:dark){:root{${dark}}}
:root[data-theme=light]{${light}color-scheme:light}
:root[data-theme=dark]{${dark}color-scheme:dark}
*{box-sizing:border-box}
body{margin:0;background:var(--page);color:var(--text);font:16px/1.7 system-ui,-apple-system,'PingFang SC','Microsoft YaHei','Noto Sans CJK SC',sans-serif;-webkit-text-size-adjust:100%;overflow-wrap:break-word}
:root[data-lang=zh] main[lang=en],:root[data-lang=en] main[lang=zh-CN]{display:none}
main{max-width:768px;margin:0 auto;padding:28px 20px 80px}
h1,h2,h3{line-height:1.4;margin:0;font-weight:650;text-wrap:balance}
h1{font-size:28px;margin:36px 0 6px}
h2{font-size:22px;margin:72px 0 8px;padding-top:20px;border-top:1px solid var(--line)}
h3{font-size:18px}
p{margin:0 0 12px}
a{color:inherit;text-underline-offset:3px;text-decoration-color:var(--soft)}
.bar{display:flex;flex-wrap:wrap;gap:4px 20px;align-items:center;justify-content:space-between;font-size:14px;color:var(--soft)}
.bar b{color:var(--text);letter-spacing:.02em}
.bar button{font:inherit;color:inherit;background:none;border:1px solid var(--line);border-radius:999px;padding:3px 14px;cursor:pointer}
.bar button+button{margin-left:6px}
.bar button:focus-visible,summary:focus-visible,a:focus-visible{outline:2px solid var(--good);outline-offset:2px}
.facts,.note,figcaption p,.small{color:var(--soft);font-size:14px;line-height:1.6}
nav{display:flex;flex-wrap:wrap;gap:2px 18px;font-size:14px;margin:14px 0 0}
.notice{border-left:3px solid var(--bad);padding:2px 0 2px 14px;margin:20px 0}
.sheet{background:var(--sheet);border:1px solid var(--line);border-radius:14px;padding:26px 28px 20px;margin:24px 0}
.sheet .money{font-size:19px;line-height:1.65;margin:12px 0 6px}
.sheet .then{margin:0 0 20px}
figure{margin:44px 0 0}
figcaption h3{margin:0 0 4px}
figcaption p{margin:0 0 14px}
figure svg{display:block;width:100%;height:auto}
figure .narrow{display:none}
.sr{position:absolute;width:1px;height:1px;overflow:hidden;clip:rect(0 0 0 0);white-space:normal}
details{margin:10px 0 0;font-size:14px}
summary{cursor:pointer;color:var(--soft);width:fit-content}
table{width:100%;border-collapse:collapse;font-size:14px;line-height:1.5;font-variant-numeric:tabular-nums;margin:10px 0 0}
th,td{text-align:left;vertical-align:top;padding:8px 14px 8px 0;border-bottom:1px solid var(--line);font-weight:400}
thead th{color:var(--soft);font-size:13px}
table.parameters th:first-child{width:54%}table.parameters th:last-child{width:26%}
td{word-break:keep-all}
td span{display:block;color:var(--soft);font-size:13px}
.good{color:var(--good)}.bad{color:var(--bad)}.unclear{color:var(--soft)}
b.good,b.bad{font-weight:600}b.unclear{font-weight:400}
td span+b{display:block;font-size:13px}
.sheet .note{margin:14px 0 0}
.badge{display:inline-block;border:1px solid var(--line);border-radius:999px;padding:0 10px;font-size:13px;white-space:nowrap}
.badge.assumed{border-color:var(--bad)}
dl{margin:10px 0 0;font-size:15px}
dt{font-weight:600;margin-top:16px}
dd{margin:0}
dl.terms{columns:2;column-gap:44px}dl.terms div{break-inside:avoid}dl.terms div:first-child dt{margin-top:0}
ul{padding-left:1.2em;margin:10px 0 0}
li{margin:0 0 8px}
code{font:13px/1.6 ui-monospace,Menlo,Consolas,monospace;overflow-wrap:anywhere}
${reInk}
@media (min-width:720px){.sheet td:not(:last-child){white-space:nowrap}}
@media (max-width:719px){
main{padding:18px 20px 60px}
h1{font-size:24px}h2{font-size:20px;margin-top:56px}
.sheet{padding:20px 18px 14px;margin-left:-4px;margin-right:-4px}
.sheet .money{font-size:17px}
figure .wide{display:none}figure .narrow{display:block}
table,tbody,tr,th,td{display:block}thead{display:none}
tr{border-bottom:1px solid var(--line);padding:10px 0}
th,td{border:0;padding:1px 0}
tbody th{font-weight:600}
dl.terms{columns:1}
td span{display:inline;margin-left:.5em}
td[data-label]::before{content:attr(data-label) '  ';color:var(--soft)}
}
@media print{
:root,:root[data-theme]{${light}--page:#fff}
.bar button,nav,details{display:none}
main{max-width:none;padding:0}
figure,.sheet,tr{break-inside:avoid}
h2,h3{break-after:avoid}
figure .wide{display:block}figure .narrow{display:none}
}
`.trim()

/** Opens the language that the address asks for and turns the theme; everything reads without it. */
export const pageScript = `
(function(){
var root=document.documentElement;
function show(lang){
  root.setAttribute('data-lang',lang);
  root.lang=lang==='zh'?'zh-CN':'en';
  document.title=document.querySelector('main[lang="'+root.lang+'"]').getAttribute('data-title');
}
var asked=/[?&]lang=(zh|en)(&|$)/.exec(location.search);
if(asked)show(asked[1]);
document.addEventListener('click',function(event){
  var lang=event.target.getAttribute('data-show');
  if(lang)show(lang);
  if(event.target.hasAttribute('data-turn')){
    var was=root.getAttribute('data-theme')||(matchMedia('(prefers-color-scheme:dark)').matches?'dark':'light');
    root.setAttribute('data-theme',was==='dark'?'light':'dark');
  }
});
})();
`.trim()
