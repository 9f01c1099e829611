/** The one public door of the core: what plugins and forks may use. */
export { z } from 'zod';
export { type CheckedContent, checkContent, type OwnParts } from './check-content.ts';
export { column, emptyTable, fieldGroup, group, heading, lines, list, note, paragraph } from './document/blocks.ts';
export type { Calendar, CalendarChoice } from './document/calendar.ts';
export type { Block, Document, Field, Inline } from './document/document.ts';
export type { Format, Surroundings } from './document/format.ts';
export { plainText, small, strong, text } from './document/inlines.ts';
export { isLandscape } from './document/orientation.ts';
export type { Paper } from './document/paper.ts';
export type { PaperTheme } from './document/paper-theme.ts';
export { editorConfig } from './editor/cms-config.ts';
export { editorPage } from './editor/editor-page.ts';
export { editorProgram } from './editor/editor-program.ts';
export { defineFormat, type FormatDefinition } from './formats/define-format.ts';
export { type EpubOptions, epubWith } from './formats/epub/epub.ts';
export { escapeHtml } from './formats/escape-html.ts';
export { blocksToHtml, type HtmlContext, inlinesToHtml } from './formats/html.ts';
export { formFields } from './formats/html-form-fields.ts';
export { icalendar } from './formats/icalendar.js';
export { formats } from './formats/index.ts';
export { missingGlyphs, renderPdf } from './formats/pdf/pdf.ts';
export { type Handover, handoverName, type PreviewedSite, type Progress, type SitePreview } from './handover.ts';
export { type DataOf, defineKind, type Kind } from './kinds/define-kind.ts';
export { extendKind, type KindExtension } from './kinds/extend-kind.ts';
export { type KindId, kindList, kinds } from './kinds/index.ts';
export { jsonSchemas, type PublishedSchema } from './kinds/json-schemas.ts';
export { commonKeys, credit } from './kinds/parts/common.ts';
export { contact } from './kinds/parts/contact.ts';
export { type FormField, formField, tableColumn } from './kinds/parts/form-field.ts';
export { checklistItem, item, step } from './kinds/parts/item.ts';
export { cadenceText, lengthOfTime } from './kinds/parts/length-of-time.ts';
export { pageLimit } from './kinds/parts/pages.ts';
export { pairRole, role } from './kinds/parts/role.ts';
export {
  dayText,
  idText,
  inlineText,
  languageTag,
  plainText as plainWords,
  reference,
  webAddress,
} from './kinds/parts/text.ts';
export { siteSchema } from './kinds/site.ts';
export { editorUrl } from './model/editor-address.ts';
export { editorHosts } from './model/editor-host.ts';
export type { AnyEntry, Entry, EntryOf } from './model/entry.ts';
export type { Graph } from './model/graph.ts';
export type { Programme } from './model/programme.ts';
export { shownTextsOf } from './model/texts-of.ts';
export { themeColours } from './model/theme/palette.ts';
export {
  calendarUrl,
  glossaryUrl,
  handbookUrl,
  manualUrl,
  mediaUrl,
  programmeUrl,
  roleUrl,
  ruleUrl,
  siteUrls,
} from './model/urls.ts';
export { failureIn, guarded } from './overrides/guard.ts';
export { loadOverrides, type Overrides, type OwnPlugin } from './overrides/load-overrides.ts';
export { overrideShelves } from './overrides/shelves.ts';
export type { Problem } from './problems/problem.ts';
export { reporters } from './problems/reporters/index.ts';
export { placeOfKey, placeOfValue, topPlace } from './read/place-in-yaml.ts';
export { defineRule, type Rule } from './rules/define-rule.ts';
export { rules } from './rules/index.ts';
export { type Translate, translator } from './strings/index.ts';
export { directionOf } from './text/direction.ts';
export { nearestName } from './text/nearest.ts';
export { slugOf, UniqueIds } from './text/slug.ts';
export { fileForNameOfToday, stylesOfToday, templateOfToday } from './upkeep/former-names.ts';
export { agreementPage } from './views/agreements.ts';
export type { DownloadLink } from './views/artefacts.ts';
export { calendarOf } from './views/calendar.ts';
export { type ChangedPage, changedPages } from './views/changed-pages.ts';
export { checklistPage } from './views/checklists.ts';
export { defineDocument, type OwnDocument } from './views/define-document.ts';
export { documentWords, programmeDocument } from './views/document-frame.ts';
export { type Download, programmeDownloads } from './views/downloads.ts';
export { type Edition, editionFor } from './views/editions.ts';
export { fieldBlock, fieldFrom, plainField } from './views/form-fields.ts';
export { glossaryPage } from './views/glossary.ts';
export { guidePage } from './views/guide-pages.ts';
export { handbookDocument } from './views/handbook.ts';
export { handbookPage } from './views/handbook-page.ts';
export { manifestOf, manifestSchema, type WrittenFile } from './views/manifest.ts';
export { manualPages } from './views/manual-pages.ts';
export { linksTo } from './views/navigation.ts';
export { folderSearchPages, offlinePage } from './views/offline-pages.ts';
export { overviewPage } from './views/overview.ts';
export { type OwnKindPage, ownKindPage, ownKindPages } from './views/own-kind-pages.ts';
export { packDocument } from './views/packs.ts';
export type { Link, NavigationGroup, Page } from './views/page.ts';
export { historyOf } from './views/page-history.ts';
export { mostPagesKept, privacyPage } from './views/privacy-page.ts';
export type { ProgrammeContext } from './views/programme-context.ts';
export { programmePage } from './views/programme-page.ts';
export { type Capability, type Publication, publish } from './views/publication.ts';
export { questionSheetPages } from './views/question-sheets.ts';
export { rolePage } from './views/role-pages.ts';
export { searchPages } from './views/search/search-page.ts';
export type { SearchPlace, SearchRecord } from './views/search/search-record.ts';
export { searchRecords } from './views/search/search-records.ts';
export { searchSettings, searchVocabulary, tellingWords } from './views/search/search-settings.ts';
export { sessionPage } from './views/session-pages.ts';
export { sheetLinksOf } from './views/sheet-readers.ts';
export { sheetPage } from './views/sheets.ts';
export { siteOutline } from './views/site-outline.ts';
export { homePage, notFoundPage, sitePage } from './views/site-pages.ts';
export { structuredData } from './views/structured-data.ts';
export { paperTheme } from './views/theme/paper-theme.ts';
export { type SiteLogo, siteLogo } from './views/theme/site-logo.ts';
export { themeAssets, themeIcon } from './views/theme/theme-files.ts';
export { themeStyle } from './views/theme/theme-style.ts';
export { type DocumentPage, worksheetPages } from './views/worksheets.ts';
