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
  'site.privacy': 'This site sets no cookies, loads nothing from other sites and sends nothing you type anywhere.',
  'site.pagesOf': 'Pages: {title}',

  'nav.programme': 'Programme',
  'nav.overview': 'Overview',
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

  'contact.coordinator': 'Coordinator',
  'contact.safeguarding': 'Safeguarding',

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

  'agreement.theme': 'Theme',
  'agreement.agreed': 'What we agreed',
  'agreement.signatures': 'Signatures',
  'agreement.reviewAfter': 'We will read this agreement again after {length}.',

  'document.pageOf': 'Page {page} of {pages}',
  'document.version': 'Version {version}',
  'document.name': 'Name',
  'document.signature': 'Signature',
  'document.date': 'Date',
  'document.choose': 'Choose one',
  'document.usedIn': 'Used in',
  'document.for': 'For',

  'glossary.title': 'Words we use',
  'glossary.description': 'What the words of this programme mean.',
  'glossary.also': 'Also called:',

  'search.title': 'Search',
  'search.label': 'Search the handbook',
  'search.button': 'Search',
  'search.none': 'Nothing found for “{words}”. Try another word, or look through the list of all pages.',
  'search.count': 'Results for “{words}”: {count}',
  'search.more': 'Show more results',
  'search.index': 'All pages',
  'search.failed': 'Search could not be loaded. The list of all pages still works.',

  'notFound.title': 'This page is not here',
  'notFound.text': 'The address may have a slip in it, or the page has moved. Try one of these.',

  'overlay.title': 'Problems in the content',
  'overlay.explanation': 'The content has problems. You see the last good page; mend the files and this box goes away.',
  'overlay.more': 'More about this',

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
  'format.md': 'Markdown',

  'fault.no-front-matter':
    'Unexpected text at the top of the file, expected a line of `---` with the title and other facts below it. Move `---` to the very first line.',
  'fault.front-matter-language':
    'Unexpected word `{detail}` after `---`, expected nothing: front matter is YAML and never runs as code. Remove the word.',
  'fault.unclosed-front-matter':
    'Unexpected end of the file, expected a second line of `---` below the front matter. Add it above the text of the page.',
  'fault.encoding':
    'Unexpected letters that cannot be read, expected a text file in UTF-8. Save the file again with the encoding UTF-8.',
  'fault.not-a-map':
    'Unexpected `{detail}`, expected keys and values such as `title: First meeting`. A space must follow each colon.',
  'fault.yaml':
    'Unexpected form of the front matter, expected keys and values such as `title: First meeting`. {detail}',
  'fault.yaml-colon':
    'Unexpected second colon on the line, expected one. Put the text after the first colon in double quotes.',
  'fault.yaml-missing-space':
    'Unexpected line without a key, expected a key, a colon, a space and a value. Often the space after the colon is missing, or the colon itself.',
  'fault.yaml-tab':
    'Unexpected tab at the start of the line, expected spaces. Put two spaces for each step to the right.',
  'fault.yaml-twice': 'Unexpected second use of the same key, expected it once. Remove one of the two lines.',
  'fault.yaml-quote':
    'Unexpected end of a text in quotes or brackets, expected the sign that closes it. Add the missing quote or bracket.',
  'fault.yaml-indent':
    'Unexpected place of the line, expected it in line with its neighbours. Give lines that belong together the same number of spaces.',
  'fault.yaml-start':
    'Unexpected first sign of the value, expected a letter or a number. Put the value in double quotes.',

  'problem.didYouMean': '`{name}`. Write `{name}`',
  'problem.tryThis': 'Did you mean `{name}`?',
  'problem.nothing': 'nothing',
  'problem.noneYet': 'an id that exists; there is none yet',
  'problem.firstHere': 'First given here',
  'problem.unknownKey': 'Unexpected key `{key}`, expected {expected}.',
  'problem.missingKey': 'Unexpected gap, expected the key `{key}`: {expected}. Add a line `{key}: …`.',
  'problem.wrongValue': 'Unexpected value {found} for `{key}`, expected {expected}.',
  'problem.unknownReference':
    'Unexpected {kind} `{id}`, expected one of this programme or the library, such as {expected}.',
  'problem.draftReference':
    'Unexpected {kind} `{id}`, which is still a draft, expected a published one. Remove `draft: true` there, or this reference.',
  'problem.duplicateId':
    'Unexpected second use of `{id}`, expected a name used once. Give one of the two another name.',
  'problem.duplicateAddress':
    'Unexpected address `{address}`, which is taken, expected one that leads to a single page. Remove it or write another.',
  'problem.missingClause':
    'Unexpected gap, expected the clause `{clause}`: a formal agreement should settle it. Add it to the list, or make the programme `informal` or `either`.',
  'problem.reviewDue':
    'Unexpected day `{day}`, which has passed, expected one to come. Read the file again, then set a new day.',
  'problem.unknownRule': 'Unexpected rule `{rule}`, expected {expected}.',
  'problem.essentialRule':
    'Unexpected weight for the rule `{rule}`, expected it left alone: the site cannot be made from content that breaks it. Remove the line.',
  'problem.reservedId':
    'Unexpected programme id `{id}`, expected one that the site does not need for itself. Give the folder another name.',
  'problem.unplacedFile':
    'Unexpected file `{path}`, expected it in a folder that says what it is, such as `library/checklists/`. Move it or remove it.',
  'problem.fileName':
    'Unexpected file name `{name}`, expected small letters, digits and hyphens. Rename the file to `{suggestion}.md`.',
  'problem.missingSite':
    'Unexpected gap, expected a file `{file}` with the name of the site and its programmes. Add it.',
  'problem.missingProgramme':
    'Unexpected folder `{programme}` without a file `programme.md`, expected one with the facts of the programme. Add it, or move the files.',
  'problem.emptyBody':
    'Unexpected end of the file, expected text below the front matter: a {kind} is nothing without it. Write the text below the second `---`.',
  'problem.unusedBody':
    'Unexpected text below the front matter, expected none: a {kind} has no place to show it. Move it to a key, or remove it.',
  'problem.siteLink':
    'Unexpected link `{target}` to an address of the site, expected a path to the content file, such as `../sessions/first-meeting.md`.',
  'problem.brokenLink': 'Unexpected link `{target}`, expected a content file that exists.',
  'problem.nearestFile': 'The nearest is `{path}`.',
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
