/** How a report looks: on a screen in light and dark, on paper in black. A colour is a bar, and never says anything by itself. */
export const REPORT_STYLE = `
:root { color-scheme: light dark; --text: #1b1b1b; --soft: #555; --line: #bbb; --link: #0b4f9e; --ground: #fff }
@media (prefers-color-scheme: dark) { :root { --text: #e8e8e8; --soft: #b0b0b0; --line: #555; --link: #8ec1ff; --ground: #191a1c } }
* { box-sizing: border-box }
body { max-width: 46rem; margin: 0 auto; padding: 2rem 1rem 4rem; background: var(--ground); color: var(--text);
  font: 1rem/1.55 Georgia, "Noto Serif", "Noto Serif CJK KR", serif; overflow-wrap: anywhere }
h1, h2, .byline, .foot, .tags, ul, header p, footer { font-family: system-ui, "Noto Sans", "Noto Sans CJK KR", sans-serif }
h1 { font-size: 1.7rem; line-height: 1.25; margin: 0 0 .5rem }
h2 { font-size: 1.2rem; line-height: 1.3; margin: 2.5rem 0 .25rem }
header p, .byline, .foot, .tags, footer li { color: var(--soft); font-size: .9rem }
header { border-bottom: 1px solid var(--line); padding-bottom: 1rem }
p { margin: .35rem 0 }
a { color: var(--link) }
.source { font-weight: normal; font-size: .9rem; text-decoration: none }
article { margin: 1.25rem 0; break-inside: avoid }
blockquote { margin: 0 0 .6rem; padding: .1rem 0 .1rem 1rem; border-inline-start: .3rem solid #c9a400; white-space: pre-line; font-size: 1.08rem }
.green { border-color: #3f9150 } .blue { border-color: #3f7fc4 } .pink { border-color: #c4588f } .grey { border-color: #888 }
ul { margin: .4rem 0; padding-inline-start: 1.2rem; font-size: .95rem }
.note { white-space: pre-line; overflow: hidden; margin: 0 0 .5rem; padding: .5rem .8rem; border: 1px solid var(--line); border-radius: .3rem }
.note :is(p, ul, ol, pre, blockquote, hr) { margin: 0 }
.note :is(p, ul, ol, pre, blockquote, hr) + * { margin-top: .5rem }
.note .heading { font-weight: bold }
.note .hers { padding-inline-start: .8rem; border-inline-start: .15rem solid var(--line); font-size: 1em }
.note :is(pre, code) { font-family: ui-monospace, monospace; font-size: .9em }
.note pre { white-space: pre-wrap }
.note hr { border: 0; border-top: 1px solid var(--line) }
.note :is(ul, ol) { font: inherit; padding-inline-start: 1.4rem }
.hash { display: block; font-size: .75rem }
.label { font: bold .8rem/1.3 system-ui, sans-serif; color: var(--soft); margin: .8rem 0 .25rem }
footer { border-top: 1px solid var(--line); margin-top: 3rem }
footer li { margin: .5rem 0 }
@media print {
  :root { --text: #000; --soft: #333; --line: #999; --link: #000; --ground: #fff; color-scheme: light }
  body { max-width: none; padding: 0; font-size: 10.5pt }
  h2 { break-after: avoid }
  a { text-decoration: none }
  .screen { display: none }
}
`;
