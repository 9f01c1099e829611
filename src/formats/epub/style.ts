import { knowsItalics } from '../../text/script.ts';

/** The look of a book: sober, so that the reader's own choice of letters, size and colours holds. */
export const bookStyle = (language: string) => (knowsItalics(language) ? style : style + unslanted);

const unslanted = `em, cite, .role { font-style: normal; }
em { font-weight: bold; }
`;

const style = `body { line-height: 1.45; }
h1, h2, h3, h4, h5, h6 { line-height: 1.2; text-align: start; break-after: avoid; hyphens: none; }
section[role="doc-part"] > h2:first-child { margin-block-start: 0; }
p { margin-block: 0 0.6em; }
li { margin-block: 0.2em; }
li > p { margin-block: 0; }
nav ol { list-style: none; padding-inline-start: 1em; }
table { border-collapse: collapse; inline-size: 100%; margin-block: 0.6em 1em; }
th, td { border: 1px solid; padding: 0.3em 0.5em; text-align: start; vertical-align: top; }
.align-center { text-align: center; }
.align-end { text-align: end; }
.to-fill-in td { block-size: 2.5em; }
.note { border-inline-start: 0.25em solid; margin-block: 0.8em; padding-inline-start: 0.8em; }
.small, .help { font-size: 0.85em; }
.role { font-size: 0.85em; font-style: italic; }
.plain, .ticks { list-style: none; padding-inline-start: 0; }
.plain > li { margin-block: 0.4em; }
.ticks > li { margin-block: 0.5em; padding-inline-start: 1.6em; }
.box { border: 1px solid; block-size: 0.8em; inline-size: 0.8em; display: inline-block; }
.box.ticked { border-width: 0.3em; block-size: 0.3em; inline-size: 0.3em; }
.ticks > li > .box { float: inline-start; margin-block-start: 0.3em; margin-inline-start: -1.6em; }
.gap, .write-on { border-block-end: 1px solid; display: inline-block; min-inline-size: 6em; }
.lines > span { border-block-end: 1px solid; block-size: 2em; display: block; }
.label, .party-name { font-weight: bold; margin-block: 0.6em 0; }
.group, .field, .party, figure, tr { break-inside: avoid; }
figure { margin: 1em 0; }
img { max-inline-size: 100%; block-size: auto; }
.title-page > figure:first-child img { max-block-size: 5em; max-inline-size: 60%; }
pre { white-space: pre-wrap; }
`;
