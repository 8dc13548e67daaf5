/** The style sheet of the onboarding page: one column for a phone held in one hand, light or dark as the phone is. */
export const ONBOARDING_STYLE = `
:root { color-scheme: light dark; --ink: #17202a; --soft: #566573; --paper: #fbfaf7; --card: #fff; --line: #e3e0d8; --accent: #0b6e4f; --on-accent: #fff; --warn: #8a4b08; }
@media (prefers-color-scheme: dark) { :root { --ink: #eceae4; --soft: #a5aab0; --paper: #14171a; --card: #1d2226; --line: #333a40; --accent: #4cc38a; --on-accent: #06251a; --warn: #f0b465; } }
* { box-sizing: border-box; }
body { margin: 0 auto; max-width: 40rem; padding: 1.5rem 1rem 4rem; background: var(--paper); color: var(--ink); font: 1.05rem/1.55 system-ui, sans-serif; }
h1 { margin: 0; font-size: 1.6rem; letter-spacing: -.02em; }
h2 { margin: 0 0 .5rem; font-size: 1.15rem; }
p { margin: .5rem 0; }
.lead, small, summary span { color: var(--soft); }
section { margin: 1.25rem 0; padding: 1.1rem; background: var(--card); border: 1px solid var(--line); border-radius: .9rem; }
.number { display: inline-block; width: 1.7rem; margin-right: .4rem; border-radius: 50%; background: var(--accent); color: var(--on-accent); text-align: center; font-size: 1rem; line-height: 1.7rem; }
.button { display: block; margin: .8rem 0; padding: .9rem; border-radius: .7rem; background: var(--accent); color: var(--on-accent); text-align: center; text-decoration: none; font-weight: 600; }
.button.quiet { background: none; color: var(--accent); border: 1px solid var(--accent); }
dl { display: grid; grid-template-columns: auto 1fr; gap: .3rem 1rem; margin: .8rem 0; }
dt { color: var(--soft); }
dd { margin: 0; overflow-wrap: anywhere; font-variant-numeric: tabular-nums; }
code, .fingerprint { font-family: ui-monospace, monospace; font-size: .95em; }
.large { font-size: 1.3rem; font-weight: 600; }
.fingerprint { display: grid; grid-template-columns: repeat(auto-fill, minmax(4.2ch, 1fr)); gap: .2rem .6rem; margin: .5rem 0 0; padding: 0; list-style: none; }
details { border-top: 1px solid var(--line); }
summary { padding: .75rem 0; cursor: pointer; font-weight: 600; }
details ol, details ul { margin: 0 0 1rem; padding-left: 1.3rem; }
.warn { color: var(--warn); }
`;
