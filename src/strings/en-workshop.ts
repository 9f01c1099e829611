import { enImport } from './en-import.ts';

/** The words for those who write and build a site: the check’s messages, reports, the manual. In British English. */
export const enWorkshop = {
  ...enImport,

  'overlay.title': 'Problems in the content',
  'overlay.explanation': 'The content has problems. You see the last good page; mend the files and this box goes away.',
  'overlay.more': 'More about this',

  'build.inFolder':
    'It is made for the folder `{folder}` of a web server. To look at it on this computer, use `npm start` or `offline.zip`.',
  'build.otherFolder':
    'Warning: the site is made for the folder `{folder}`, but its address is `{published}`. Links in the sitemap, the feed and the calendars would lead to another place. If it is published in that folder, write `url: {expected}` in {file}. If not, leave out `--path-prefix`.',
  'editor.title': 'Edit {site}',
  'editor.noScript': 'This page is a program for writing in forms. It needs JavaScript, which is off in this browser.',
  'editor.site': 'The site',
  'editor.library': 'library',
  'editor.needed': 'Needed.',
  'editor.body': 'Text',
  'editor.bodyHelp':
    'The text below the fields, in Markdown: an empty line between paragraphs, `##` before a heading, `-` before each line of a list.',
  'editor.looksLike': 'Write {expected}.',
  'editor.unexpected': 'Expected {expected}.',
  'editor.fileName':
    'The name of the file, which is also the end of its address: small letters, digits and hyphens, such as `first-meeting`. It cannot be changed here later.',
  'editor.problems': 'What the check says',
  'editor.here': '{count, plural, one {A problem} other {# problems}} in {file}',
  'editor.elsewhere': '{count, plural, one {A problem} other {# problems}} in other files',
  'editor.more': 'More about this',
  'editor.line': 'line {line}',
  'editor.checking': 'Saved. The check is looking at it.',
  'editor.sound': 'Saved. The check found nothing wrong in {file}.',
  'editor.merged': 'Saved. Somebody else changed this file in the meantime; both changes are in it now.',
  'editor.stopped':
    'Nothing can be saved now: the program that writes the files has stopped. What you typed stays on this page. Start it again with `npm run edit`, then save.',
  'editor.changedTwice':
    'Not saved: `{places}` of `{path}` was changed in the file since this page was opened. What you typed stays here. Copy it, load the page again, and put it in once more.',
  'editor.exists': 'Not saved: there is a file `{path}` already. Give this one another name.',
  'editor.gone':
    'Not saved: the file `{path}` has been moved or deleted since this page was opened. What you typed stays here.',
  'editor.broken':
    'Not saved: somebody else has changed the file `{path}`, and its front matter cannot be read now. Mend it in a text editor first. What you typed stays here.',
  'editor.refusedFile':
    'Not saved: `{path}` is no place for content, expected a Markdown file or a picture of a programme or of the library.',
  'editor.notWritten': 'Not saved: the file `{path}` could not be written ({reason}). What you typed stays here.',
  'editor.tooLarge': 'Not saved: the file is larger than 25 megabytes. Make it smaller first.',
  'editor.failed': 'The form editor could not do this. {reason}',
  'serve.refusedSite': 'Unexpected name of the server, expected `localhost`: the preview is for this computer alone.',
  'serve.refusedAddress': 'Unexpected address, expected that of a page of the site.',
  'editor.refusedSite': 'Only the page of the form editor on this device may read and write content here.',
  'expected.repository': 'the name of a repository with its owner, such as `alder/handbook`',
  'expected.folder': 'a folder in the repository, such as `content`',

  'build.layout': 'Unexpected mistake in the layout {file}, expected one that can be used: {reason}.',

  'build.untouched': 'The site was not built. What was in `{output}` before is still there as it was.',
  'build.contentChanged':
    'Warning: files in `{content}` changed while the site was built, so it may show some of them as they were before. Build it again.',

  'trouble.full': 'Unexpected full disk, expected room to write {file}. Make room, then try again ({code}).',
  'trouble.refused':
    'Unexpected refusal of {file}, expected a place that may be read and written. Look at who owns it and what its properties allow, or choose another place ({code}).',
  'trouble.busy':
    'Unexpected use of {file} by another program, expected it to be free. Close the program. If a disk is mounted there, choose a folder on it instead ({code}).',
  'trouble.manyOpen':
    'Unexpected number of open files, expected that one more may be opened. Close other programs, then try again ({code}).',
  'trouble.disk':
    'Unexpected failure of the disk at {file}, expected to read and write there. Try again. If it fails again, the disk may be broken ({code}).',
  'trouble.gone':
    'Unexpected gap in place of {file}, expected it to be there. Another program may have moved or deleted it. Try again when no other program changes the files ({code}).',
  'trouble.inTheWay':
    'Unexpected file where a folder belongs, or a folder where a file belongs: {file}. Move it, or choose another place ({code}).',

  'build.pages': 'Pages: {done}',
  'build.pages.of': 'Pages: {done} of {total}',
  'build.documents': 'Documents: {done}',
  'build.documents.of': 'Documents: {done} of {total}',
  'build.index': 'Search index: {done}',
  'build.index.of': 'Search index: {done} of {total}',
  'report.error': 'error',
  'report.warning': 'warning',
  'report.info': 'info',
  'report.none': 'No problems in {files}.',
  'report.found': '{found} in {files}.',
  'report.count.error': '{number, plural, one {# error} other {# errors}}',
  'report.count.warning': '{number, plural, one {# warning} other {# warnings}}',
  'report.count.info': '{number, plural, one {# hint} other {# hints}}',
  'report.count.file': '{number, plural, one {# file} other {# files}}',
  'manual.contents': 'Contents',
  'manual.description': 'How to write, check, build and publish a programme with Mentorbook.',
  'manual.rules': 'What the check finds',
  'translations.none': 'No programme is a translation. The key `translationOf` in `programme.md` makes it one.',
  'translations.programme': '{programme} ({language}), a translation of {original}',
  'translations.total': '{current} of {total, plural, one {# file} other {# files}} up to date',
  'translations.state.missing': 'not translated',
  'translations.state.extra': 'not in the original',
  'translations.state.behind': 'the original has changed since',
  'translations.state.unmarked': 'not known to be up to date',
  'translations.state.lacks': 'lacks {parts}',
  'translations.words': 'Words of the interface in {language}: {known} of {total}',
  'translations.marked':
    '{count, plural, =0 {Nothing to mark.} one {# file marked as up to date.} other {# files marked as up to date.}}',
  'eject.title': 'What you can have a copy of. The copy wins over the original, and no update touches it:',
  'eject.sort.layout': 'the frame of one sort of page',
  'eject.sort.part': 'a piece that several layouts share',
  'eject.sort.strings': 'the words of the interface in a language, to change or to translate',
  'eject.sort.style': 'all colours, sizes and fonts, to choose from',
  'eject.sort.rule': 'one rule of the check',
  'eject.sort.kind': 'one kind of content',
  'eject.sort.format': 'one form of download',
  'eject.any': 'or any other language, such as `vi`',
  'eject.others':
    'Other rules, kinds and formats are made of pieces of their own. To change one, write yours under the same name: see /manual/kinds-and-rules/.',
  'eject.unknownSort': 'Unexpected `{found}`, expected {expected}. `npm run eject` lists what there is.',
  'eject.unknownName': 'Unexpected {sort} `{found}`, expected {expected}. `npm run eject` lists what there is.',
  'eject.noName': 'Unexpected end after `{sort}`, expected a name: {expected}.',
  'eject.unknownBlock': 'Unexpected block `{found}` for the layout `{name}`, expected {expected}.',
  'eject.blockOfOther': 'Unexpected `--block` for `{sort}`, expected it for a layout alone.',
  'eject.notPublic':
    'Unexpected {sort} `{name}`, expected one that stands by itself: this one uses pieces that only Mentorbook has ({missing}). Write your own under the same name, and it takes its place. The original is {source}, and /manual/kinds-and-rules/ shows how to begin.',
  'eject.exists':
    'Unexpected file {file}, expected none there yet. Nothing was written. Move the file away first, or go on with it.',
  'eject.wrote': 'Wrote {file}, a copy of {source} from Mentorbook {version}.',
  'eject.wroteBlock': 'Wrote {file}, with the block `{block}` of {source} from Mentorbook {version}.',
  'eject.next.layout':
    'It takes the place of the original on every page of that sort. To change less, and to have less to do after an update, copy a single block: `npm run eject -- layout {name} --block body`. Its blocks are {blocks}.',
  'eject.next.block': 'It fills this one block. All the rest of the page follows the original.',
  'eject.next.part': 'It takes the place of the original in every layout.',
  'eject.next.strings': 'Take the `# ` away from the lines that you change or translate. The others stay as they are.',
  'eject.next.style': 'Take `/*` and `*/` away from what you change, and remove the other lines.',
  'eject.next.rule': 'It takes the place of the rule of the same name.',
  'eject.next.kind':
    'It takes the place of the kind of the same name. To add a key alone, write a file with `extendKind`: see /manual/kinds-and-rules/.',
  'eject.next.format': 'It takes the place of the format of the same name.',
  'eject.updates': 'After an update, `npm run status` says whether the original has changed.',
  'status.version': 'Mentorbook {version}.',
  'status.notedVersion': 'Mentorbook {version}. You last marked your files as up to date with {noted}.',
  'status.news': 'New for you since:',
  'status.allNews': 'What changed in each version: CHANGELOG.md.',
  'status.toDo': 'To do',
  'status.toKnow': 'Good to know',
  'status.nothing': 'Nothing to do.',
  'status.count':
    '{count, plural, one {# thing to do.} other {# things to do.}} When your files are as they should be, `npm run status -- --mark` notes it.',
  'status.mendable': '`npm run status -- --fix` does what it can by itself.',
  'status.fixed': '{count, plural, =0 {Nothing to mend without a doubt.} one {# file mended.} other {# files mended.}}',
  'status.marked':
    '{count, plural, =0 {Noted the version.} one {# file marked as up to date.} other {# files marked as up to date.}}',
  'status.changed': 'The original has changed since you copied it (version {version}). What changed there:',
  'status.changedByHand': 'The original {source} has changed since you wrote this. What changed there:',
  'status.changedUnseen':
    'The original {source} has changed since you copied it (version {version}), and the text of that time is no longer in `overrides/.originals`. Compare it with yours.',
  'status.gone':
    'The original is no longer there: {sort} `{name}`. Nothing uses this file any more, unless a file of yours does. See CHANGELOG.md.',
  'status.changedWords': 'The words of Mentorbook have changed under keys that you replace. What changed there:',
  'status.changedLibrary': 'Your programme has this in place of {source}, which has changed since. What changed there:',
  'status.unknownBase':
    'It takes the place of {source}. Nobody noted of which version, so changes there cannot be told. `npm run status -- --mark` notes the one in use.',
  'status.unusedLayout': 'There is no layout or part `{name}` that it could take the place of.{near}',
  'status.unknownBlock':
    'Unexpected block `{name}`, expected one of {parent}: {expected}. What stands in it shows nowhere.',
  'status.unknownFile': 'Unexpected file `{name}`, expected one that is there{near}.',
  'status.unknownMacro': 'Unexpected part `{name}` from `{file}`, expected {expected}.',
  'status.unknownWords': 'Unexpected key `{name}` of the words, expected one that is there{near}.',
  'status.unknownToken': 'Unexpected token `{name}`, expected one that the styles use{near}.',
  'status.near': ', such as `{name}`',
  'status.nearSentence': ' The nearest name is `{name}`.',
  'status.renamed': '`{key}` is called `{name}` now. The old name works until version {version}.',
  'status.missingWords':
    'The site has {count, plural, one {# word} other {# words}} in English where it speaks {language}. Give yours in {file}: {keys}.',
  'status.content': 'The check finds {errors, plural, one {# error} other {# errors}}: `npm run check` tells of them.',

  'new.id':
    'Unexpected name `{id}`, expected small letters, digits and hyphens, such as `{suggestion}`. It becomes a part of the address.',
  'new.idMissing':
    'Unexpected end of the command, expected a name in small letters, such as `npm run new -- {kind} {example}`.',
  'new.idTaken': 'Unexpected name `{id}`, which the site needs for itself, expected another, such as `our-{id}`.',
  'new.kindMissing': 'Unexpected end of the command, expected what to write: one of {kinds}.',
  'new.kind': 'Unexpected `{kind}`, expected {expected}.',
  'new.there': 'Unexpected name `{id}`: {place} is there already, and nothing is written over. Choose another name.',
  'new.noSite':
    'Unexpected mistakes in {file}, expected a file that can be read. Run `npm run check`, and mend it first.',
  'new.from': 'Unexpected programme `{id}` to start from, expected one of {expected}.',
  'new.sessions':
    'Unexpected number of sessions `{sessions}`, expected a whole number from {least} to {most}. Another start, such as `--from blank`, takes other numbers.',
  'new.sessionsFixed':
    'Unexpected number of sessions `{sessions}`, expected {least}: its texts are written for that many. With `--from blank` it may be any number from 1 to 54.',
  'new.rhythm':
    'Unexpected length `{duration}` for {sessions} meetings {cadence}, which take {taken}, expected facts that agree. Leave one of the three out, or write `--sessions {fitting}`.',
  'new.leftOpen':
    'Unexpected `--{option}`, expected none with `--from {id}`: its texts leave that to the pair. Start from `six-month` or `blank`.',
  'new.value': 'Unexpected value `{value}`, expected {expected}.',
  'new.forOption': '`--{option}`: {reason}',
  'new.stopped': 'Stopped before the last answer. Nothing was written.',
  'new.ask.kind': 'What do you want to add: {kinds}',
  'new.ask.id': 'Its name in small letters, with hyphens between words',
  'new.ask.programmes': 'You can start from one of these:',
  'new.ask.blank': 'nothing but a first meeting, regular meetings and a last one',
  'new.ask.from': 'Start from which',
  'new.ask.title': 'What is it called',
  'new.ask.language': 'The language of its texts',
  'new.ask.sessions': 'How many times does a pair meet',
  'new.ask.cadence': 'How often',
  'new.ask.sessionLength': 'How long does a meeting take',
  'new.ask.coordinator': 'Who runs the programme (a name or a post)',
  'new.ask.safeguarding': 'Whom to tell when somebody may be at risk (a name or a post)',
  'new.ask.email': 'Their e-mail address',
  'new.ask.phone': 'Their telephone number',
  'new.ask.organisation': 'The name of your organisation',
  'new.ask.only': 'Publish this programme alone, without {others} (yes or no)',
  'new.ask.programme': 'Which programme does it belong to: {programmes}',
  'new.yes': 'yes',
  'new.no': 'no',
  'new.yesOrNo': 'Unexpected answer `{value}`, expected yes or no.',
  'new.later': 'Press Enter to take what stands in brackets, or to leave out what you do not know yet.',
  'new.dryRun': 'Nothing was written. Without `--dry-run` these would be new:',
  'new.dryRunSite': 'and {file} would change.',
  'new.wrote': 'Wrote {count, plural, one {# file} other {# files}} to {place}.',
  'new.wroteLibrary': 'Wrote {count, plural, one {# file} other {# files}} that it uses to {place}.',
  'new.listed': 'Listed it in {file}.',
  'new.listedAlone': 'Listed it alone in {file}.',
  'new.listYourself': 'Add a line `  - {id}` under `programmes:` in {file}, so that it is published.',
  'new.meetings': '{sessions, plural, one {# meeting} other {# meetings}}',
  'new.meetings.duration': 'in {duration}',
  'new.meetings.sessionLength': '{sessionLength} each',
  'new.written': 'Its texts were written for other facts. Read them once, and change what does not fit.',
  'new.unwritten':
    'The words are still in {language}. Each file to translate has TODO in its title; take that out when you have written it.',
  'new.left': 'Before you publish, fill in what is missing:',
  'new.leftMore': 'and {count, plural, one {# more} other {# more}}; `npm run check` lists them all.',
  'new.address': 'Before you publish, write the address of your site in {file}, after `url:`.',
  'new.next': 'See it: run `npm start` and open {address}',
  'new.ask.folder': 'The folder for it, such as ../our-handbook',
  'new.site.folder': 'Unexpected end of the command, expected a folder, such as `npm run new -- site ../our-handbook`.',
  'new.site.there':
    'Unexpected folder `{folder}`, which holds files, expected one that is new or empty. Nothing was written.',
  'new.site.title': 'Our handbook',
  'new.site.organisation': 'the name of your organisation',
  'new.site.description': 'Everything a mentor and a mentee need, from the first meeting to the last.',
  'new.site.wrote': 'Wrote a folder for your content to {folder}.',
  'new.site.next': 'Open a terminal in {folder} and run `npm install` once.',
  'new.site.ownPath':
    'It uses the Mentorbook on this computer (`{wanted}`). Before you share the folder, write an address that others can reach into its package.json.',
  'new.wroteFile': 'Wrote {file}.',
  'new.replaces': 'It takes the place of the file of the same name in the library, for this programme alone.',
  'new.namedIn': 'Named it in {file}.',
  'new.words': 'Write the words that stand after TODO. Until then `npm run check` reminds you of them.',
  'new.use': 'Name it where it is to be used:',
  'new.useLine': 'in {where}, the line `{line}`',
  'new.useEntry': 'in {where}, under `{key}:`, the line `  {line}`',
  'new.showsItself': 'It shows by itself; nothing else has to name it.',
  'new.notInLibrary':
    'Unexpected `--library`, expected none: {kind} belongs to one programme. Write `--programme` and its name.',
  'new.programme': 'Unexpected programme `{id}`, expected one of {expected}.',
  'new.whichProgramme':
    'Unexpected end of the command, expected where it belongs: `--programme` and one of {expected}, or `--library`.',
  'new.nothingToName':
    'Unexpected lack of {needed}: {kind} names at least one. Make one first: `npm run new -- {id} our-{id}`.',
  'new.holder': 'Unexpected `--in {holder}`, expected the name of one that can name {kind}: {expected}.',
  'new.holderTwice': 'Unexpected `--in {holder}`, which several programmes have, expected `--programme` as well.',
  'new.holderFull':
    'Unexpected `{key}` in {file}, which names something else already, expected room for `{id}`. Change it there yourself.',
  'new.undone': 'What was written had mistakes, and was taken away again:',
  'rule.what': 'What it finds',
  'rule.why': 'Why it matters',
  'rule.severity': 'Weight',
  'rule.bad': 'Reported',
  'rule.good': 'Right',
  'severity.error': 'Error: the site is not built until it is mended',
  'severity.warning': 'Warning: the site is built all the same',
  'severity.info': 'Hint',

  'problem.fileAddress':
    'Unexpected address `{address}` under `aliases`, expected that of a page: files of the site, or those for its web host, are kept there. Remove the line.',
  'problem.fileNameTaken':
    'Unexpected name of a file `{name}`, expected at most 100 letters, digits and hyphens, and none of the names that Windows keeps for itself, such as `con`. Give the file another name.',
  'problem.picture-large': 'Unexpected picture of {found} at most. Make it smaller in a program for pictures.',
  'problem.picture-dots':
    'Unexpected picture of {found} dots, expected 50 million dots at most. Make it smaller in a program for pictures.',
  'problem.picture-active':
    'Unexpected `{found}` in a drawing, expected lines, shapes and words alone: it could run a program or fetch something from elsewhere. Save the picture as PNG, or export it again as “plain SVG”.',
  'problem.droppedHtml':
    'Unexpected `{found}`, which is left out or loses what stands in it, expected Markdown or simple HTML such as `<sup>`. Write links and pictures in Markdown, and remove the rest.',
  'problem.hiddenSign':
    'Unexpected sign that cannot be seen (number {number}), expected letters alone: it could show other words than those that are written. Delete what stands at this place, or type the words anew.',
  'problem.deepText':
    'Unexpected list or mark inside more than {most} others, expected a few at most: what is further inside would be lost. Move it out, or remove the signs before it.',
  'problem.longText':
    'Unexpected paragraph of more than 50,000 signs with marks of Markdown in it, expected some hundreds. Part it with empty lines, or remove it.',

  'fault.no-front-matter':
    'Unexpected text at the top of the file, expected front matter: a line of `---`, a line such as `title: First meeting`, and a line of `---`. Add the three lines above the text.',
  'fault.front-matter-below':
    'Unexpected line above the front matter, expected three hyphens `---` as the very first line. Move it below the front matter, or remove it.',
  'fault.front-matter-hyphens':
    'Unexpected number of hyphens in the first line, expected three: `---`. Remove those too many.',
  'fault.front-matter-form':
    'Unexpected form of front matter, expected YAML: keys and values such as `title: First meeting` between two lines of `---`. Write it like that.',
  'fault.front-matter-language':
    'Unexpected word `{detail}` after `---`, expected nothing: front matter is YAML and never runs as code. Remove the word.',
  'fault.unclosed-front-matter':
    'Unexpected end of the file, expected a second line of `---` below the front matter. Add it above the text of the page.',
  'fault.encoding':
    'Unexpected letter that cannot be read, expected a text file in UTF-8. The file was probably saved as “ANSI”, “Western” or “Windows-1252”. Open it in your editor and save it again with the encoding UTF-8.',
  'fault.encoding-wide':
    'Unexpected encoding UTF-16, also called “Unicode”, expected a text file in UTF-8. Open it in your editor and save it again with the encoding UTF-8.',
  'fault.hidden-sign':
    'Unexpected sign that cannot be seen (number {detail}), expected letters alone. Delete what stands at this place, or type the line anew: the sign often comes along with copied text.',
  'fault.line-end':
    'Unexpected line end of an old kind (CR), expected LF or CRLF. Open the file in your editor, choose LF as the line end, and save it again.',
  'fault.not-a-map':
    'Unexpected `{detail}`, expected keys and values such as `title: First meeting`. A space must follow each colon.',
  'fault.yaml':
    'Unexpected form of the line, expected a key and a value such as `title: First meeting`. If the line looks like that, put the value in double quotes.',
  'fault.empty-file':
    'Unexpected empty file, expected keys such as `title: …` and the text of the page. Fill it or remove it.',
  'fault.yaml-alias':
    'Unexpected signs `&` and `*` that repeat a part of the front matter many times over, expected each text written where it belongs.',
  'fault.yaml-deep': 'Unexpected lists inside lists without end, expected a few steps to the right at most.',
  'fault.too-large':
    'Unexpected file of {detail} MB, expected 1 MB of text at most. Move parts of it to files of their own, or move the file out of the content folder.',
  'fault.front-matter-large':
    'Unexpected front matter of {detail},000 signs, expected 200,000 at most. Move parts of it to files of their own.',
  'fault.link':
    'Unexpected link to another place, expected a file of its own. Copy the file here, so that nothing outside the folder is published.',
  'fault.unreadable':
    'Unexpected file or folder that cannot be read, expected one that may be. Close other programs that use it, or allow reading in its properties: right-click it, then “Properties”, or “Get Info” on a Mac.',
  'fault.yaml-colon':
    'Unexpected second colon on the line, expected one. Put the text after the first colon in double quotes.',
  'fault.yaml-missing-space':
    'Unexpected letter right after the colon in `{detail}`, expected a space between them. Add the space.',
  'fault.yaml-hyphen':
    'Unexpected letter right after the hyphen in `{detail}`, expected a space between them. Add the space.',
  'fault.yaml-odd-space':
    'Unexpected sign that looks like a space and is none, expected the space of the space bar. Delete it and type a space: the sign often comes along with copied text.',
  'fault.yaml-end':
    'Unexpected `{detail}` at the start of a line, expected a key and a value: the sign means that the front matter ends or begins anew. Remove the line.',
  'fault.yaml-no-key':
    'Unexpected line without a key, expected a key, a colon, a space and a value. Add what is missing. If the line goes on from the one above, put both in one line.',
  'fault.yaml-text':
    'Unexpected text in the front matter, expected a second line of `---` above it. Add the line, or give the text a key.',
  'fault.yaml-list':
    'Unexpected entry of a list, expected a key before it, such as `items:`. Add the key on the line above, or remove the hyphen.',
  'fault.yaml-tab':
    'Unexpected tab at the start of the line, expected spaces. Put two spaces for each step to the right.',
  'fault.yaml-twice': 'Unexpected second use of the key `{detail}`, expected it once. Remove one of the two lines.',
  'fault.yaml-quote':
    'Unexpected `{detail}` that nothing closes, expected its partner at the end of the text. Add it, or remove this one.',
  'fault.yaml-after-quote':
    'Unexpected text after the quote `{detail}` that closes the value, expected the whole value between one pair of quotes. Put it in double quotes, and write `”` for a quote inside it.',
  'fault.yaml-indent':
    'Unexpected place of the line, expected it in line with its neighbours. Give lines that belong together the same number of spaces.',
  'fault.yaml-start':
    'Unexpected sign {detail} at the start of a value, expected a letter or a number: the sign means something else there. Put the whole value in double quotes.',

  'expected.another': 'another value',
  'expected.text': 'some text',
  'expected.oneOf': 'one of {options}',
  'expected.boolean': '`true` or `false`',
  'expected.list': 'a list, each entry {entry}',
  'expected.group': 'a group of keys such as {keys}',
  'expected.number': 'a number',
  'expected.numberAbove': 'a number greater than 0',
  'expected.numberBetween': 'a number from {min} to {max}',
  'expected.wholeNumber': 'a whole number',
  'expected.wholeNumberAbove': 'a whole number greater than 0',
  'expected.wholeNumberBetween': 'a whole number from {min} to {max}',
  'expected.parts': 'a list with at least one part',
  'expected.programmes': 'a list with at least one programme',
  'expected.questions': 'a list with at least one question',
  'expected.items': 'a list with at least one item',
  'expected.sessions': 'a list with at least one session',
  'expected.some-formality': 'a list with at least one of `formal`, `informal`, `either`',
  'expected.some-format': 'a list with at least one of `one-to-one`, `group`, `peer`, `reverse`, `speed`',
  'expected.some-setting': 'a list with at least one of `in-person`, `remote`, `mixed`',
  'expected.clauses': 'a list with at least one clause',
  'expected.ruleLevels': 'rules and their weight, such as `long-sentence: off`',
  'expected.siteAddress': 'an address on this site that begins with `/`',
  'expected.fieldName': 'a single word such as `nextDate`',
  'expected.fieldDefault': 'a text, a number, `true` or `false`, or a list of texts',
  'expected.editAddress': 'a web address with `{path}` in it, such as `https://example.com/edit/{path}`',
  'expected.email': 'an e-mail address',
  'expected.reference': 'the id of {kind}, in small letters with hyphens',
  'expected.id': 'an id in small letters with hyphens, such as `first-steps`',
  'expected.language': 'a language tag such as `en-GB` or `es`',
  'expected.colour': 'a colour in double quotes, `#` and six digits, such as `"#0f5a55"`',
  'expected.logoFile':
    'the path of a picture inside the content folder that ends in `.svg`, `.png` or `.jpg`, such as `overrides/logo.svg`',
  'expected.iconFile':
    'the path of a picture inside the content folder that ends in `.svg`, such as `overrides/icon.svg`',
  'expected.fontFile':
    'the path of a font inside the content folder that ends in `.ttf`, `.otf`, `.woff2` or `.woff`, such as `overrides/fonts/Ours-Regular.ttf`',
  'expected.fontName': 'the name of one font, without quotes or commas in it, such as `Atkinson Hyperlegible`',
  'expected.fingerprint': 'eight letters and digits, as `npm run translations -- --mark` writes them',
  'expected.webAddress': 'a web address that begins with `https://`',
  'expected.day': 'a day that exists, written like `2026-03-31`',
  'expected.lengthOfTime': 'a length of time such as `6 months` or `60 minutes`',
  'expected.cadence': '`every` and a length of time, such as `every month` or `every 2 weeks`',

  'kind.programme': 'programme',
  'kind.guide': 'guide page',
  'kind.session': 'session',
  'kind.checklist': 'checklist',
  'kind.questions': 'question bank',
  'kind.clause': 'clause',
  'kind.agreement': 'agreement',
  'kind.sheet': 'sheet',
  'kind.term': 'word of the glossary',
  'kind.stage': 'stage',
  'kind.activity': 'activity',
  'kindWithArticle.programme': 'a programme',
  'kindWithArticle.guide': 'a guide page',
  'kindWithArticle.session': 'a session',
  'kindWithArticle.checklist': 'a checklist',
  'kindWithArticle.questions': 'a question bank',
  'kindWithArticle.clause': 'a clause',
  'kindWithArticle.agreement': 'an agreement',
  'kindWithArticle.sheet': 'a sheet',
  'kindWithArticle.term': 'a word of the glossary',
  'kindWithArticle.stage': 'a stage',
  'kindWithArticle.activity': 'a required activity',

  'problem.didYouMean': '`{name}`. Write `{name}`',
  'problem.tryThis': 'Did you mean `{name}`?',
  'problem.nothing': 'nothing',
  'problem.aList': 'a list',
  'problem.aGroup': 'a group of keys',
  'problem.missingFont':
    'Unexpected language `{language}` ({name}), expected one that an installed font has letters for. To get PDFs, run `npm install {package}`. Until then these programmes have none: pages, Word and OpenDocument files, and printing from the browser all work.',
  'problem.noFont':
    'Unexpected language `{language}` ({name}), expected one that a font for PDFs has letters for. These programmes have no PDFs: pages, Word and OpenDocument files, and printing from the browser all work.',
  'problem.missingLetters':
    'Unexpected letters {letters} in the programme `{programme}`, expected only those that the font `{font}` has. In PDFs they show in Noto Sans. Choose a font that has them.',
  'problem.strangeScript':
    'Unexpected font `{font}` for programmes in `{language}` ({name}), expected one that has the letters of the language. Their pages and PDFs use the fonts that come with Mentorbook.',
  'problem.lowContrast':
    'Unexpected contrast of {found} to 1 between `{name}` ({colour}) and {ground} ({groundColour}) on {screens} screens, expected {needed} to 1 or more {use}.',
  'problem.lightScreens': 'light',
  'problem.darkScreens': 'dark',
  'problem.foundWords': 'words that a search has marked',
  'problem.contrastOfWords': 'so that words can be read',
  'problem.contrastOfControls': 'so that a field, or what the keyboard is on, can be seen',
  'problem.nearColour': 'The nearest that will do: `{key}: {suggestion}` under `{group}`.',
  'problem.noNearColour': 'No shade of it will do: change the other colour too.',
  'problem.missingThemeFile':
    'Unexpected path `{file}`, expected a file that is in the content folder. Put the file there, or correct the path, with small and capital letters as they are.',
  'problem.damagedPicture':
    'Unexpected contents of `{file}`, expected a whole {format} picture. Save the picture anew as {format}, or name it as what it is.',
  'problem.largePicture':
    'Unexpected size of {found} kB, expected {limit} kB at most: every page waits for this picture. Save it smaller; 400 dots in height are plenty.',
  'problem.noWordLogo':
    'Unexpected SVG `{file}` alone as the logo, expected a PNG or JPEG too, since Word takes no SVG. Word and OpenDocument files show no logo until you name one as `print`.',
  'problem.damagedFont':
    'Unexpected contents of `{file}`, expected a whole font of the format {format}. Get the file anew, or name it as what it is.',
  'problem.largeFont':
    'Unexpected size of {found} kB for a font, expected {limit} kB at most: every reader waits for it.',
  'problem.largeFontAdvice': 'Use a version of it with fewer letters.',
  'problem.noWoff2Advice': 'Put the same font as `{file}` beside it: browsers take that, and it is much smaller.',
  'problem.variableFont':
    'Unexpected variable font `{file}`, expected a file for each weight, since PDFs cannot use it. They are set in Noto Sans. Fonts often come with such files in a folder called `static`.',
  'problem.noPaperFont':
    'Unexpected web font `{file}` alone, expected the same font as `{stem}.ttf` or `{stem}.otf` beside it for PDFs. They are set in Noto Sans until then.',
  'problem.noPaperStyle':
    'Unexpected font `{font}` without a file for `{style}`, expected one, since PDFs cannot make it up. They are set in Noto Sans until you add it.',
  'problem.tooManyPages':
    'Unexpected length of about {pages} pages on paper, expected {limit} at most, as `{key}` says. Shorten it, take out lines to write on, or raise the number.',
  'problem.firstHere': 'First given here',
  'problem.noGap': 'no gap',
  'problem.wrongGap':
    'Unexpected names in braces: {found}, expected {expected}, as in the English text. Write each of them between braces, unchanged.',
  'problem.unknownKey': 'Unexpected key `{key}`, expected {expected}.',
  'problem.renamedKey':
    'Unexpected key `{key}`, expected `{name}`, as it is called now. The old name works until version {version}. Write `{name}`.',
  'problem.renamedTwice':
    'Unexpected key `{key}` beside `{name}`, expected one of them: `{key}` is the old name of `{name}`. Keep what you mean under `{name}`, and remove `{key}`.',
  'problem.foreignKey':
    'Unexpected key `{key}`, which Mentorbook does not use, expected none of that name. Remove the line, or write `x-{key}` to keep it as a note of your own.',
  'problem.missingKey': 'Unexpected gap, expected the key `{key}`: {expected}. Add a line `{key}: …`.',
  'problem.wrongValue': 'Unexpected value {found} for `{key}`, expected {expected}.',
  'problem.wrongEntry': 'Unexpected entry {found} in `{key}`, expected {expected}.',
  'problem.writeThis': 'Write `{name}`.',
  'problem.eatenText':
    'Unexpected remark `{found}` for `{key}`, expected a text: what follows ` #` is left out. Put it in double quotes: {suggestion}.',
  'problem.unquotedColon':
    'Unexpected colon in `{found}`, expected a text: what stands before a colon and a space is read as a key. Put the whole text in double quotes: {suggestion}.',
  'problem.unquotedBraces':
    'Unexpected `{` at the start of a value without quotes, expected a text. Put it in double quotes: {suggestion}.',
  'problem.unknownReference':
    'Unexpected {kind} `{id}`, expected one of this programme or the library, such as {expected}.',
  'problem.unknownName': 'Unexpected {kind} `{id}`, expected one from `{list}` in `programme.md`, such as {expected}.',
  'problem.unknownProgramme':
    'Unexpected programme `{id}`, expected the name of a folder in `programmes/`, such as {expected}.',
  'problem.noneYet':
    'Unexpected {kind} `{id}`, expected one that exists, and there is none yet. Add it, or remove this reference.',
  'problem.draftReference':
    'Unexpected {kind} `{id}`, which is still a draft, expected a published one. Remove `draft: true` there, or this reference.',
  'problem.duplicateId':
    'Unexpected second use of `{id}`, expected a name used once. Give one of the two another name.',
  'problem.repeatedEntry': 'Unexpected second entry `{id}` in one list, expected it once. Remove one of the two lines.',
  'problem.duplicateAddress':
    'Unexpected address `{address}`, which is taken, expected one that leads to a single page. Remove it or write another.',
  'problem.missingClause':
    'Unexpected gap, expected the clause `{clause}`: an agreement should settle it. Add it to the list, or change the `formality` of the programme.',
  'problem.emptyAgreement':
    'Unexpected list of clauses, none of which holds for the programme `{programme}`, expected at least one that does. Add one, or change what the clauses say under `when`.',
  'problem.missingTopic':
    'Unexpected gap, expected a clause on the topic `{topic}`: a formal agreement should settle it. Write one and add it to the list.',
  'problem.missingAgreement':
    'Unexpected opening session `{session}` without an agreement, expected one: the programme is formal. Add a line `agreement: …`.',
  'problem.unquotedText':
    'Unexpected `{found}` without quotes for `{key}`, expected a text: as it stands it is read as another kind of value, and would be printed otherwise. Put it in double quotes: `"{found}"`.',
  'problem.cutOffText':
    'Unexpected remark `{lost}` after a text, expected the text alone: what follows ` #` is left out of the page. Put the whole text in double quotes, or the remark on a line of its own.',
  'problem.pageOrder':
    'Unexpected order `{order}`, which the page `{page}` has already, expected a number of its own. Give one of the two another number.',
  'problem.orderGap':
    'Unexpected order `{order}`, expected `{next}`: the page before it has `{before}`. Give it that number, or look for the page that is missing.',
  'problem.pageBefore': 'The page before it',
  'problem.theSession': 'The session',
  'problem.theSchedule': 'The meetings',
  'problem.theLength': 'The length',
  'problem.emptyStage':
    'Unexpected stage `{stage}` without a session, expected at least one place in the schedule that names it. Add `stage: {stage}` there, or remove the stage.',
  'problem.stageOrder':
    'Unexpected stage `{stage}` at this place in the schedule, expected the stages one after the other, in the order of `stages`. Move the session, or give it another stage.',
  'problem.endlessAfterEnd':
    'Unexpected `afterEnd` in a programme without a length, expected an end to count from. Add a `duration`, or remove the line.',
  'problem.backwards':
    'Unexpected step back in time, expected a time no earlier than that of the sessions above. Change the time, or move the session up.',
  'problem.beyondEnd':
    'Unexpected time after the end of the programme, expected one within its `duration`. Use `afterEnd` for what comes later, or change one of the two.',
  'problem.repeatsBeyondEnd':
    'Unexpected number of repeats {times}, which run past the end of the programme, expected the last within its `duration`. Change one of the two.',
  'problem.notRepeatable':
    'Unexpected repeats of the session `{session}`, which is held once, expected a session with `repeatable: true`. Add that line there, or remove `repeat`.',
  'problem.missingSession':
    'Unexpected schedule without a session whose function is `{function}`, expected one. Add it to the schedule, or set the `function` of the session that serves as it.',
  'problem.unusedField':
    'Unexpected field `{name}`, which the wording does not use, expected `{{ {name} }}` in it like the other fields. Add it to the wording, or remove the field.',
  'problem.noOptions':
    'Unexpected field `{name}` of the type `{type}` without options, expected a list of them. Add `options`, or change the type to `text`.',
  'problem.needlessOptions':
    'Unexpected options for the field `{name}` of the type `{type}`, expected none. Remove them, or change the type to `choice` or `multi-choice`.',
  'problem.wrongDefault':
    'Unexpected default `{found}`, expected one of the options, such as {expected}. Change the default, or add it to the options.',
  'problem.meetingsAgainstDuration':
    'Unexpected length `{duration}`, which {count} meetings held `{cadence}` do not fill or do not fit into, expected facts that agree. Change the length, the rhythm or the number of meetings.',
  'problem.agendaAgainstLength':
    'Unexpected sum of {sum} minutes in the steps, expected about the {minutes} minutes that the session lasts. Change the minutes of the steps, or the length.',
  'problem.uncoveredActivity':
    'Unexpected activity `{activity}`, which no session of the schedule covers, expected one that does. Add it under `covers` of a session, or remove it here.',
  'problem.reviewDue':
    'Unexpected day `{day}`, which has passed, expected one to come. Read the file again, then set a new day.',
  'problem.unknownRule': 'Unexpected rule `{rule}`, expected {expected}.',
  'problem.renamedRule':
    'Unexpected rule `{rule}`, expected `{name}`, as it is called now. The old name works until version {version}. Write `{name}`.',
  'problem.renamedRuleTwice':
    'Unexpected rule `{rule}` beside `{name}`, expected one of them: `{rule}` is the old name of `{name}`. Remove `{rule}`.',
  'problem.essentialRule':
    'Unexpected weight for the rule `{rule}`, expected it left alone: the site cannot be made from content that breaks it. Remove the line.',
  'problem.reservedId':
    'Unexpected programme id `{id}`, expected one that the site does not need for itself. Give the folder another name.',
  'problem.unplacedFile':
    'Unexpected file `{path}`, expected it in a folder that says what it is, such as `library/checklists/`. Move it or remove it.',
  'problem.misplacedFile':
    'Unexpected file `{path}`, expected `{suggestion}`: the folder says what a file is. Give the file or its folder that name.',
  'problem.otherKind':
    'Unexpected folder for {kind}, expected the path `{path}`: the folder says what a file is. Move the file there.',
  'problem.fileName':
    'Unexpected file name `{name}`, expected small letters, digits and hyphens. Rename the file to `{suggestion}.md`.',
  'problem.missingSite':
    'Unexpected gap, expected a file `{file}` with the name of the site and its programmes. Add it.',
  'problem.missingProgramme':
    'Unexpected folder `{programme}` without a file `programme.md`, expected one with the facts of the programme. Add it, or move the files.',
  'problem.emptyBody':
    'Unexpected end of the file, expected text below the front matter: {kind} is nothing without it. Write the text below the second `---`.',
  'problem.unusedBody':
    'Unexpected text below the front matter, expected none: {kind} has no place to show it. Move it to a key, or remove it.',
  'problem.siteLink':
    'Unexpected link `{target}` to an address of the site, expected a path to the content file, such as `../sessions/first-meeting.md`.',
  'problem.linkCase':
    'Unexpected letter case in `{target}`, expected `{suggestion}`: most servers tell capitals from small letters. Write it like that.',
  'problem.roleMismatch':
    'Unexpected words for the {found}, expected words for the {says}, as the file says of who it is for. Change the words, or who it is for.',
  'problem.roleMismatchLink':
    'Unexpected link whose words speak of the {found}, expected words for the {says}, as the page it leads to says. Change the words or the link.',
  'problem.nearDuplicateQuestion':
    'Unexpected second question in nearly the same words, expected each question once for one person. Remove one, or ask it in another way.',
  'problem.placeholderLeft':
    'Unexpected `{found}`, expected the real words: it looks like something left to be filled in. Write them, or remove it.',
  'problem.emptyContact':
    'Unexpected contact `{name}` without a way to reach them, expected an e-mail address or a telephone number. Add `email` or `phone`.',
  'problem.ownSiteLink':
    'Unexpected web address `{target}` of this site, expected a path to the content file, such as `../sessions/first-meeting.md`.',
  'problem.missingAlternative':
    'Unexpected picture `{target}` without words, expected some that say what it shows. Write them between the square brackets.',
  'problem.foreignMarkup':
    'Unexpected `{found}`, which would be printed as it stands, expected plain Markdown: it was written for another program. Remove it, or write it in another way.',
  'problem.firstHeading':
    'Unexpected heading with one `#`, expected `##`: the title is the first heading of the page. Add a `#`.',
  'problem.headingLevel':
    'Unexpected heading with `{found}`, expected `{expected}` at most: a level is left out. Use `{expected}`.',
  'problem.headingTag':
    'Unexpected tag `{tag}`, expected a heading written with `##`. Write `##` and a space before it.',
  'problem.emptyHeading': 'Unexpected heading without words, expected some. Write them, or remove the line.',
  'problem.headingSpace': 'Unexpected word right after `{marks}`, expected a space between them. Add the space.',
  'problem.ambiguousWord':
    'Unexpected word `{found}`, which can be read in two ways, expected {expected}. Write the one you mean.',
  'problem.longSentence': 'Unexpected sentence of {count} words, expected {most} at most. Make two of it.',
  'problem.readingLevel':
    'Unexpected level of reading: about {grade} years of school, expected {highest} at most. Use shorter sentences and more common words.',
  'problem.untranslated':
    'Unexpected gap, expected a translation of every file of `{original}`; these are missing: {list}. Write them under the same names.',
  'problem.andMore': '{list} and {count, plural, one {# more} other {# more}}',
  'problem.translationLacks':
    'Unexpected gap, expected everything that the original has; this is missing: {list}. Translate it, or take it out of the original.',
  'problem.translationBehind':
    'Unexpected fingerprint `{found}`, expected `{expected}`: the original has changed since this was translated. Bring the translation up to date, then run `npm run translations -- --mark`.',
  'problem.withoutOriginal':
    'Unexpected file `{path}`, expected one that `{original}` has too, since this programme translates it. Rename it, remove it, or add it there.',
  'problem.theOriginal': 'The original',
  'problem.ownBroken':
    'Unexpected failure while this file was loaded, expected one that runs: {reason}. Mend it at this place, or remove the file.',
  'problem.ownFailed':
    'Unexpected failure of this file while it ran, expected it to do its work: {reason}. Mend it at this place.',
  'problem.ownNoDefault':
    'Unexpected file without a default export, expected `export default` before what `{maker}` makes. Add it, or move helpers into a folder below.',
  'problem.ownNotMade':
    'Unexpected default export, expected what `{maker}` from `mentorbook` makes, with all that it asks for. The manual has an example.',
  'problem.ownTwice':
    'Unexpected second `{id}`, expected each name once. The first is in {file}. Give one of them another name, or remove it.',
  'problem.ownCommonKeys':
    'Unexpected kind without {keys}, expected what all files have. Write `...commonKeys` from `mentorbook` first in the keys.',
  'problem.ownMoved':
    'Unexpected place for the kind `{id}`, expected that of ours: `{expected}`. Keep it: the files stand there.',
  'problem.ownLostKeys':
    'Unexpected kind `{id}` without {keys}, expected all keys that ours has, since pages show them. To add keys, use `extendKind`.',
  'problem.ownReserved':
    'Unexpected kind called `{id}`, expected another name: Mentorbook uses this one. Choose a word of your own.',
  'problem.ownFolderTaken':
    'Unexpected folder `{folder}`, expected one of its own: the kind `{id}` has it. Choose another.',
  'problem.ownFolder':
    'Unexpected folder `{folder}`, expected small letters and hyphens, such as `feedback-forms`, and none that Mentorbook uses. Choose another.',
  'problem.ownPlaces': "Unexpected places of the kind `{id}`, expected `'programme'`, `'library'` or both. Write them.",
  'problem.ownExtends': 'Unexpected kind `{id}` to extend, expected one that is there: {expected}. Write its name.',
  'problem.ownKeyTaken':
    'Unexpected keys {keys} for the kind `{id}`, expected new ones: it has these. Choose other names.',
  'problem.ownReference':
    'Unexpected kind `{id}` in `reference`, expected one that is there: {expected}. Write its name.',
  'problem.ownDocument':
    'Unexpected document for the kind `{id}`, expected a kind of your own that is in use. Ours have documents already.',
  'problem.ownFormat': 'Unexpected format `{id}`, expected one that is there: {expected}. Write its name.',
  'problem.ownArtefact':
    'Unexpected `{id}` under `artefacts`, expected what there is to download: {expected}. Write its name.',
  'problem.ownMisplaced':
    'Unexpected name `{name}`, expected `{suggestion}`: nothing reads this one. Rename it, or ignore this if it is meant for you alone.',
  'problem.unusedEntry':
    'Unexpected {kind} `{id}`, which no programme uses, expected a session, an agreement or a link that names it. Name it there, or remove the file.',
  'problem.shortLink':
    'Unexpected shortened link `{address}`, expected the address that it leads to. Open it, and write the address that you arrive at.',
  'problem.trackingLink':
    'Unexpected marks in the link `{address}` that tell who followed it, expected the address alone. Write `{clean}`.',
  'problem.brokenLink': 'Unexpected link `{target}`, expected a content file that exists.',
  'problem.refusedLink':
    'Unexpected link `{target}`, expected a content file, or an address that begins with `https://`, `mailto:` or `tel:`.',
  'problem.unreachableLink':
    'Unexpected link `{target}`, expected a page that is published with this one. Link to a page of the same programme or of the library that is no draft.',
  'problem.brokenAnchor': 'Unexpected anchor `#{anchor}`, expected a heading or an id in `{path}`.',
  'problem.brokenPicture': 'Unexpected picture `{target}`, expected a picture file inside the content folder.',
  'problem.foreignPicture':
    'Unexpected picture `{target}` from another site, expected a file inside the content folder, so that no reader’s visit is told to others. Copy the picture there.',
  'problem.aFact': 'a fact such as `programme.duration`, or a field defined in this file',
  'problem.unknownPlaceholder': 'Unexpected name `{name}` in double braces, expected {expected}.',
  'problem.halfBraces':
    'Unexpected `{found}` with a brace missing, expected two on either side: it would be printed as it stands. Write `{name}`.',
  'problem.unstatedFact':
    'Unexpected fact `{name}`, which the programme `{programme}` does not state, expected one that it does. State it in `programme.md`, or reword the text.',
} as const;
