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
  'format.odt': 'OpenDocument',
  'format.md': 'Markdown',
  'format.txt': 'Plain text',
  'format.onPaper': '{format} ({paper})',
  'paper.a4': 'A4',
  'paper.letter': 'US Letter',

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
  'fault.empty-file': 'Unexpected empty file, expected a title and the text of the page. Fill it or remove it.',
  'fault.yaml-alias':
    'Unexpected signs `&` and `*` that repeat a part of the front matter many times over, expected each text written where it belongs.',
  'fault.yaml-deep': 'Unexpected lists inside lists without end, expected a few steps to the right at most.',
  'fault.link':
    'Unexpected link to another place, expected a file of its own. Copy the file here, so that nothing outside the folder is published.',
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
    'Unexpected gap, expected the clause `{clause}`: an agreement should settle it. Add it to the list, or change the `formality` of the programme.',
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
    'Unexpected {kind} `{id}`, which no published programme uses, expected a session, an agreement or a link that names it. Name it there, or remove the file.',
  'problem.shortLink':
    'Unexpected shortened link `{address}`, expected the address that it leads to. Open it, and write the address that you arrive at.',
  'problem.trackingLink':
    'Unexpected marks in the link `{address}` that tell who followed it, expected the address alone. Write `{clean}`.',
  'problem.brokenLink': 'Unexpected link `{target}`, expected a content file that exists.',
  'problem.refusedLink':
    'Unexpected link `{target}`, expected a content file, or an address that begins with `https://`, `mailto:` or `tel:`.',
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
