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
