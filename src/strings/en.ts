/** The words of the interface in British English. The keys are public: a fork may replace any of them. */
export const en = {
  'cadence.day': 'every day',
  'cadence.week': 'every week',
  'cadence.month': 'every month',
  'cadence.year': 'every year',
  'cadence.every': 'every {length}',

  'role.mentor.one': 'mentor',
  'role.mentor.many': 'mentors',
  'role.mentee.one': 'mentee',
  'role.mentee.many': 'mentees',

  'role.both': 'Both',
  'role.coordinator': 'Coordinator',

  'site.skip': 'Skip to the text',
  'site.home': 'Home',
  'site.breadcrumbs': 'You are here',
  'site.contents': 'On this page',
  'site.previous': 'Previous',
  'site.next': 'Next',
  'site.neighbours': 'Previous and next page',
  'site.adaptedFrom': 'Adapted from',
  'site.archived': 'stored copy',
  'site.licence': 'Texts: {licence}.',
  'site.version': 'Version {version}.',
  'site.publishedBy': 'Published by',
  'site.print': 'Print this page',
  'site.privacy': 'This site sets no cookies and loads nothing from other sites. What you fill in stays with you.',
  'site.pagesOf': 'Pages: {title}',

  'nav.programme': 'Programme',
  'nav.overview': 'Overview',
  'nav.handbook': 'The whole handbook',
  'nav.sessions': 'Sessions',
  'nav.guide': 'Guide',
  'nav.checklists': 'Checklists',
  'nav.sheets': 'Sheets',
  'nav.agreements': 'Agreements',
  'nav.words': 'Words',

  'type.programme': 'Programme',
  'type.guide': 'Guide',
  'type.session': 'Session',
  'type.worksheet': 'Worksheet',
  'type.questions': 'Questions',
  'type.checklist': 'Checklist',
  'type.sheet': 'Sheet',
  'type.agreement': 'Agreement',
  'type.glossary': 'Glossary',
  'type.manual': 'Manual',

  'function.preparing': 'Preparing',
  'function.introductory': 'Introduction',
  'function.opening': 'Start',
  'function.working': 'Working meeting',
  'function.review': 'Review',
  'function.closing': 'Ending',
  'function.after': 'Afterwards',

  'phase.preparing': 'Preparing',
  'phase.negotiating': 'Agreeing',
  'phase.enabling-growth': 'Growing',
  'phase.closing': 'Closing',

  'when.before': 'Before the start',
  'when.start': 'At the start',
  'when.at': 'After {length}',
  'when.afterEnd': '{length} after the end',
  'when.repeat': '{times} times or more',
  'when.repeatEvery': '{times} times, {cadence}',

  'fact.purpose': 'What it is for',
  'fact.audience': 'Who it is for',
  'fact.topics': 'About',
  'fact.format': 'Form',
  'fact.formality': 'Agreement',
  'fact.setting': 'Where you meet',
  'fact.minors': 'Young people',
  'fact.duration': 'Length',
  'fact.ends': 'When it ends',
  'fact.meetings': 'Meetings',
  'fact.cadence': 'How often',
  'fact.sessionLength': 'Each meeting',
  'fact.duties': 'Who does what',
  'duty.one': 'the {role}',
  'duty.both': 'both of us',
  'duty.scheduling': 'Sets the dates: {who}.',
  'duty.agenda': 'Writes the agenda: {who}.',
  'duty.record': 'Writes the record: {who}.',
  'format.one-to-one': 'One mentor, one mentee',
  'format.group': 'One mentor, several mentees',
  'format.peer': 'Equals who mentor each other',
  'format.reverse': 'A junior person mentors a senior one',
  'format.speed': 'Many short meetings in a row',
  'setting.in-person': 'In person',
  'setting.remote': 'By phone, video or in writing',
  'setting.mixed': 'In person or not, as the pair chooses',
  'minors.true': 'People under 18 take part, so some rules are stricter',
  'formality.formal': 'Formal: the pair signs an agreement',
  'formality.informal': 'Informal: no agreement is signed',
  'formality.either': 'Formal or informal: the pair chooses',

  'home.programmes': 'Programmes',
  'home.sessions': 'Sessions',
  'home.inProgramme': '{page} ({programme})',
  'home.for.mentor': 'For mentors',
  'home.for.mentee': 'For mentees',
  'home.for.coordinator': 'For coordinators',

  'programme.timeline': 'The programme at a glance',
  'programme.stage': 'Stage {number}',
  'programme.unscheduled': 'When you need it',
  'programme.roles': 'Who does what',
  'programme.benefits': 'What you get out of it',
  'programme.responsibilities': 'What is expected of you',
  'programme.values': 'What we value',
  'programme.inclusion': 'Who is welcome',
  'programme.matching': 'How pairs are made',
  'programme.codeOfConduct': 'Code of conduct',
  'programme.requiredActivities': 'What every pair does',
  'programme.events': 'Events',
  'programme.resources': 'Useful things',
  'programme.contacts': 'Whom to turn to',
  'programme.guides': 'Read the guide',
  'programme.papers': 'Print and download',
  'programme.handbook': 'The whole handbook on one page',

  'contact.coordinator': 'Coordinator',
  'contact.safeguarding': 'Safeguarding',
  'contact.unreachable': 'no e-mail address or telephone number yet',
  'fact.missing': 'still to be filled in: {name}',

  'segment.before': 'Before the meeting',
  'segment.during': 'In the meeting',
  'segment.after': 'After the meeting',
  'segment.toDo': 'What to do',

  'item.minutes': '{minutes} min',
  'item.optional': '(if you like)',
  'item.count': 'How many: {range}',
  'item.range': '{min} to {max}',
  'item.fillsIn': 'Fill in:',

  'session.repeatable': 'You may hold it as often as you like.',
  'session.ask': 'What to ask',
  'session.askMore': 'More questions to choose from',
  'session.settle': 'What to settle',
  'session.homework': 'Until next time',
  'session.covers': 'This session covers',
  'session.papers': 'Print and download',
  'session.worksheet': 'Worksheet to print',
  'session.pack': 'Everything for this session in one file',
  'session.questions': 'Question sheet to print',
  'session.agreement': 'Agreement',
  'session.sheets': 'Sheets',
  'session.checklists': 'Checklists',

  'question.followUp': 'Then:',
  'question.sensitive': '(nobody has to answer)',
  'question.why': 'Why ask:',
  'questions.title': 'Questions: {session}',
  'questions.howTo': 'Choose the questions that fit. You need not ask them all, and nobody has to answer every one.',
  'questions.extra': 'More questions to choose from',

  'picker.title': 'Make your own sheet',
  'picker.intro':
    'Tick the questions that you want. Your sheet stands below and prints as you see it. What you do here stays on this device.',
  'picker.filter': 'Questions to choose from',
  'picker.asker': 'Who asks',
  'picker.everyone': 'Everyone',
  'picker.topic': 'Topic',
  'picker.everything': 'All topics',
  'picker.shown': 'Questions to choose from: {count}',
  'picker.others': 'Questions for other meetings',
  'picker.own': 'A question of your own',
  'picker.add': 'Add',
  'picker.ownNote':
    'Your own questions are part of the link: whoever gets the link can read them. Leave out names and private matters.',
  'picker.lines': 'Lines for each answer',
  'picker.linesAsGiven': 'As each question says',
  'picker.keep': 'Keep my choice on this device',
  'picker.clearKept': 'Clear what is kept',
  'picker.count': 'Questions chosen: {count}. Pages: about {pages}.',
  'picker.none': 'No question is ticked. The whole sheet prints.',
  'picker.show': 'Go to the sheet',
  'picker.print': 'Print',
  'picker.copy': 'Copy link',
  'picker.restart': 'Start again',
  'picker.up': 'Move up',
  'picker.down': 'Move down',
  'picker.entryLines': 'Lines',
  'picker.remove': 'Remove',
  'picker.moved': 'Now number {number} of {count}: {question}',
  'picker.removed': 'Removed: {question}',
  'picker.added': 'Added as number {number}: {question}',
  'picker.twice': 'This question is on the sheet already.',
  'picker.linesSet': 'Lines: {count}',
  'picker.copied': 'The link is copied. It opens this sheet on any device.',
  'picker.notCopied': 'The link could not be copied. It stands in the address bar of the browser: copy it there.',
  'picker.restarted': 'Nothing is ticked any more. To undo this, go back in the browser.',
  'picker.lost': 'Some questions of this link are not in this programme any more, and are left out: {count}.',

  'sheet.for': 'Versions of this sheet',
  'sheet.for.both': 'For both',
  'sheet.for.mentor': 'For {mentors}',
  'sheet.for.mentee': 'For {mentees}',
  'sheet.titleFor.mentor': '{title} (for {mentors})',
  'sheet.titleFor.mentee': '{title} (for {mentees})',

  'outcome.decision': 'Decide',
  'outcome.answer': 'Find out',

  'worksheet.title': 'Worksheet: {session}',
  'worksheet.dateAndTime': 'Date and time',
  'worksheet.place': 'Place or link',
  'worksheet.questions': 'Questions to ask',
  'worksheet.outcomes': 'At the end you know',
  'worksheet.homework': 'Until next time',
  'worksheet.nextTime': 'Next time',
  'worksheet.next': 'Next meeting: date and time',
  'worksheet.notes': 'Notes',
  'worksheet.contacts': 'Whom to turn to',

  'agreement.alone':
    'Alone, before you meet: write in your own column. A few words are enough, and you may leave a row empty.',
  'agreement.compare': 'Together: lay your answers next to each other, and talk about the rows where you differ.',
  'agreement.settle': 'Write what you settle in the last column.',
  'agreement.theme': 'Theme',
  'agreement.agreed': 'What we agreed',
  'agreement.signatures': 'Signatures',
  'agreement.signatureOf': '{who}: name and signature',
  'agreement.dateOf': '{who}: date',
  'agreement.reviewAfter': 'We will read this agreement again after {length}.',

  'document.pageOf': 'Page {page} of {pages}',
  'document.version': 'Version {version}',
  'document.name': 'Name',
  'document.signature': 'Signature',
  'document.date': 'Date',
  'document.choose': 'Choose one',
  'document.usedIn': 'Used in',
  'document.for': 'For',

  'form.title': 'Fill it in here',
  'form.private': 'What you write stays on this device. Nothing is sent to anyone.',
  'form.more': 'Keep, save, load or download your answers',
  'form.download': 'Download filled in: {format}',
  'form.save': 'Save my answers as a file',
  'form.load': 'Load answers from a file',
  'form.sendFile':
    'A saved file can be loaded again later, or sent to the other person. They load it here, and both sets of answers come together.',
  'form.keep': 'Keep my answers on this device',
  'form.clear': 'Clear all answers',
  'form.saved': 'Saved. Look for the file among your downloads.',
  'form.making': 'Making the file…',
  'form.made': 'Done. Look for the file among your downloads.',
  'form.notMade':
    'The file could not be made. Your answers are still here: print the page, or try again when you are online.',
  'form.noAnswers': 'That file holds no answers. Choose a file that was saved on a page like this one.',
  'form.otherForm': 'That file holds the answers of another form: {title}. Nothing was changed.',
  'form.loaded': 'Answers loaded: {count}.',
  'form.differing': 'Some answers differ from yours. Yours still stand; see the list below the buttons.',
  'form.unplaced': 'This form has no place for: {answers}.',
  'form.differences': 'Where your answers differ',
  'form.mine': 'Yours',
  'form.theirs': 'In the file',
  'form.take': 'Take the one in the file',
  'keep.ticks': 'Keep my ticks on this device',
  'keep.clearTicks': 'Clear all ticks',
  'keep.note':
    'What is kept stays in this browser and goes nowhere else. Leave this unticked on a device that others use.',
  'keep.kept': 'Kept on this device from now on.',
  'keep.dropped': 'No longer kept on this device.',
  'keep.cleared': 'Cleared. Nothing is kept on this device.',
  'keep.failed': 'This browser does not let the page keep anything.',

  'glossary.title': 'Words we use',
  'glossary.description': 'What the words of this programme mean.',
  'glossary.also': 'Also called:',

  'calendar.title': 'Dates for your calendar',
  'calendar.start': 'The date of your first meeting',
  'calendar.rhythm': 'How often you want to meet',
  'calendar.make': 'Make a calendar file',
  'calendar.howTo':
    'Choose a date to see when the other meetings fall. The file opens in the calendar on your phone or computer, and the date you choose stays on your device.',
  'calendar.dates': 'Your dates',
  'calendar.move': 'These days are a proposal. Move them in your calendar as it suits you both.',
  'calendar.made': 'The calendar file is made. Look for it among your downloads.',
  'calendar.repeat': '{title} ({number} of {times})',
  'calendar.tasks': 'The sessions as tasks without dates',
  'calendar.round': 'The dates of this round, from {day}',

  'handbook.title': '{programme}: the handbook',
  'handbook.description': 'Everything about this programme in one text, to read from end to end or to print.',
  'handbook.contents': 'Contents',
  'handbook.publishedBy': 'Published by {organisation}',
  'handbook.questions': 'Questions to ask',
  'handbook.clauses': 'The wording of the agreements',
  'handbook.clausesHowTo':
    'Agreements are put together from these points. The answers to choose from and the gaps are filled in on the agreement itself.',
  'handbook.settles': 'It settles these points:',
  'handbook.signedBy': 'Signed by: {who}',
  'handbook.needed': 'What you need for it',
  'handbook.fill': 'To fill in or print:',
  'handbook.asksFor': 'It asks for:',
  'handbook.sources': 'Sources',

  'pack.title': 'Everything for: {session}',
  'pack.contents': 'In this pack',

  'search.title': 'Search',
  'search.label': 'Search the handbook',
  'search.button': 'Search',
  'search.none': 'Nothing found for “{words}”. Try another word, or look through the list of all pages.',
  'search.count': 'Results for “{words}”: {count}',
  'search.more': 'Show more results',
  'search.index': 'All pages',
  'search.failed': 'Search could not be loaded. The list of all pages still works.',

  'offline.title': 'Use it offline',
  'offline.intro':
    'Keep this programme, and it opens on this device without a network: every page, every file and the search.',
  'offline.paper': 'PDFs for',
  'offline.keep': 'Keep this programme on this device ({size})',
  'offline.goOn': 'Keep the rest ({size})',
  'offline.update': 'Get the newer version ({size})',
  'offline.stop': 'Stop',
  'offline.remove': 'Remove it from this device',
  'offline.progress': 'Kept so far: {done} of {total}',
  'offline.begun': 'Keeping the programme. You can go on reading in another tab.',
  'offline.done': 'Done. The programme opens on this device without a network. Space taken: {size}.',
  'offline.isKept': 'This programme is kept on this device. Space taken: {size}.',
  'offline.isPartlyKept': 'Part of this programme is kept on this device: {done} of {total}.',
  'offline.isOlder': 'An earlier version of this programme is kept on this device.',
  'offline.stopped': 'Stopped. What is kept so far stays until you remove it.',
  'offline.removed': 'Removed from this device.',
  'offline.failed':
    'Not everything could be kept. This file is missing: {file}. What is kept so far stays. Try again when the network is better.',
  'offline.full':
    'There is no room left for this programme on this device. What is kept so far stays. Make room, or remove it.',
  'offline.refused': 'This browser does not let the site keep anything.',
  'offline.unknown': 'The list of files could not be loaded. Try again when you are online.',
  'offline.megabytes': '{number} MB',
  'offline.zip': 'The whole site as one file (ZIP)',
  'offline.zipHowTo': 'Unpack it and open index.html. It needs no network and no server.',
  'offline.keptCopy': 'You are reading the copy kept on this device: the network did not answer.',
  'offline.away': 'You are offline',
  'offline.awayText': 'This page is not kept on this device. It opens again when there is a network.',
  'offline.list': 'What is kept on this device',
  'offline.none': 'Nothing is kept yet. Pages that you open online are kept for reading offline.',
  'offline.filledInOnline':
    'To download it filled in as Word or PDF, open this page on the web. Here you can fill it in, print it, and save your answers.',
  'offline.foundNone': 'Nothing found for “{words}”. Try another word, or look through the list of all pages.',

  'privacy.title': 'Privacy',
  'privacy.description': 'What this site keeps, where it is kept, and how to clear it.',
  'privacy.short': 'In short',
  'privacy.noCookies': 'This site sets no cookies.',
  'privacy.noThirdParty': 'It loads nothing from other sites.',
  'privacy.noTracker': 'It does not count, follow or recognise its readers.',
  'privacy.nothingSent': 'What you fill in, tick or choose is sent to nobody.',
  'privacy.onDevice': 'What stays on this device',
  'privacy.onRequest':
    'Ticks, answers in forms and the questions that you choose: only while you tick “Keep … on this device” beside them.',
  'privacy.pagesRead':
    'Pages that you have read, with their styles, scripts and pictures, so that they open without a network. These are the last {pages} pages at most.',
  'privacy.programmes': 'A whole programme: only when you press “Keep this programme on this device”.',
  'privacy.where':
    'All of this is kept in this browser, for this site alone. It goes nowhere else. Whoever uses this browser after you can see it.',
  'privacy.clearing': 'Clear it',
  'privacy.clear': 'Clear everything this site keeps on this device',
  'privacy.cleared': 'Cleared. This site keeps nothing on this device now.',
  'privacy.clearedReading': 'Pages that you open from now on are kept again.',
  'privacy.notCleared': 'Not everything could be cleared. Clear the data of this site in the settings of your browser.',
  'privacy.clearByHand': 'You can also clear the data of this site in the settings of your browser.',
  'privacy.yours': 'What is yours',
  'privacy.files':
    'A file that you save, or a form that you download filled in, is yours. This site keeps no copy of it and does not know what stands in it.',
  'privacy.links':
    'A link to a question sheet that you copy holds your choice and your own questions. The server never sees them. Whoever gets the link can read them.',
  'privacy.host': 'What the web host sees',
  'privacy.log':
    'Like any web host, it sees the number of your device on the network, the time, and the address of the page that you ask for. It may keep these in a log. No log holds anything that you fill in.',
  'privacy.search':
    'Search runs on your device. The words can become part of the address of the search page, and then the host sees them like any address.',
  'privacy.referrer': 'When you follow a link to another site, that site is not told where you came from.',
  'privacy.who': 'Who publishes this site',
  'privacy.ask': 'Ask them about the web host, its log and your rights.',

  'notFound.title': 'This page is not here',
  'notFound.text': 'The address may have a slip in it, or the page has moved. Try one of these.',

  'overlay.title': 'Problems in the content',
  'overlay.explanation': 'The content has problems. You see the last good page; mend the files and this box goes away.',
  'overlay.more': 'More about this',

  'build.layout': 'Unexpected mistake in the layout {file}, expected one that can be used: {reason}.',

  'report.error': 'error',
  'report.warning': 'warning',
  'report.info': 'info',
  'report.none': 'No problems in {files}.',
  'report.found': '{found} in {files}.',
  'report.count.error.one': '{number} error',
  'report.count.error.many': '{number} errors',
  'report.count.warning.one': '{number} warning',
  'report.count.warning.many': '{number} warnings',
  'report.count.info.one': '{number} hint',
  'report.count.info.many': '{number} hints',
  'report.count.file.one': '{number} file',
  'report.count.file.many': '{number} files',

  'manual.title': 'Manual',
  'manual.contents': 'Contents',
  'manual.description': 'How to write, check, build and publish a programme with Mentorbook.',
  'manual.rules': 'What the check finds',
  'rule.what': 'What it finds',
  'rule.why': 'Why it matters',
  'rule.severity': 'Weight',
  'rule.bad': 'Reported',
  'rule.good': 'Right',
  'severity.error': 'Error: the site is not built until it is mended',
  'severity.warning': 'Warning: the site is built all the same',
  'severity.info': 'Hint',

  'format.docx': 'Word',
  'format.odt': 'OpenDocument',
  'format.md': 'Markdown',
  'format.epub': 'EPUB for e-readers',
  'format.ics': 'Calendar file',
  'format.pdf': 'PDF',
  'format.txt': 'Plain text',
  'format.onPaper': '{format} ({paper})',
  'paper.a4': 'A4',
  'paper.letter': 'US Letter',

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
  'fault.link':
    'Unexpected link to another place, expected a file of its own. Copy the file here, so that nothing outside the folder is published.',
  'fault.yaml-colon':
    'Unexpected second colon on the line, expected one. Put the text after the first colon in double quotes.',
  'fault.yaml-missing-space':
    'Unexpected letter right after the colon in `{detail}`, expected a space between them. Add the space.',
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
  'expected.email': 'an e-mail address',
  'expected.reference': 'the id of {kind}, in small letters with hyphens',
  'expected.id': 'an id in small letters with hyphens, such as `first-steps`',
  'expected.language': 'a language tag such as `en-GB` or `es`',
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
  'problem.tooManyPages':
    'Unexpected length of about {pages} pages on paper, expected {limit} at most, as `{key}` says. Shorten it, take out lines to write on, or raise the number.',
  'problem.firstHere': 'First given here',
  'problem.unknownKey': 'Unexpected key `{key}`, expected {expected}.',
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
  'problem.theSession': 'The session',
  'problem.theSchedule': 'The meetings',
  'problem.theLength': 'The length',
  'problem.emptyStage':
    'Unexpected stage `{stage}` without a session, expected at least one place in the schedule that names it. Add `stage: {stage}` there, or remove the stage.',
  'problem.stageOrder':
    'Unexpected stage `{stage}` after the stage `{current}` has begun, expected the stages one after the other, in the order of `stages`. Move the session up, or give it another stage.',
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
  'problem.withoutOriginal':
    'Unexpected file `{path}`, expected one that `{original}` has too, since this programme translates it. Rename it, remove it, or add it there.',
  'problem.theOriginal': 'The original',
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
  'problem.unstatedFact':
    'Unexpected fact `{name}`, which the programme `{programme}` does not state, expected one that it does. State it in `programme.md`, or reword the text.',
} as const;
