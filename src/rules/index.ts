import { ambiguousWord } from './ambiguous-word.ts';
import { brokenFrontMatter } from './broken-front-matter.ts';
import { brokenLink } from './broken-link.ts';
import { brokenOverride } from './broken-override.ts';
import { contradictingFacts } from './contradicting-facts.ts';
import { cutOffText } from './cut-off-text.ts';
import type { Rule } from './define-rule.ts';
import { duplicateAddress } from './duplicate-address.ts';
import { duplicateId } from './duplicate-id.ts';
import { emptyAgreement } from './empty-agreement.ts';
import { emptyContact } from './empty-contact.ts';
import { endlessText } from './endless-text.ts';
import { foreignMarkup } from './foreign-markup.ts';
import { headingOrder } from './heading-order.ts';
import { hiddenSign } from './hidden-sign.ts';
import { longSentence } from './long-sentence.ts';
import { lowContrast } from './low-contrast.ts';
import { misplacedBody } from './misplaced-body.ts';
import { missingAlternative } from './missing-alternative.ts';
import { missingClause } from './missing-clause.ts';
import { missingFont } from './missing-font.ts';
import { missingKey } from './missing-key.ts';
import { missingSession } from './missing-session.ts';
import { nearDuplicateQuestion } from './near-duplicate-question.ts';
import { orderGap } from './order-gap.ts';
import { ownSiteLink } from './own-site-link.ts';
import { pageOrder } from './page-order.ts';
import { placeholderLeft } from './placeholder-left.ts';
import { readingLevel } from './reading-level.ts';
import { reviewDue } from './review-due.ts';
import { roleMismatch } from './role-mismatch.ts';
import { scheduleFit } from './schedule-fit.ts';
import { staleTranslation } from './stale-translation.ts';
import { themeFile } from './theme-file.ts';
import { tooManyPages } from './too-many-pages.ts';
import { trackingLink } from './tracking-link.ts';
import { uncoveredActivity } from './uncovered-activity.ts';
import { unknownKey } from './unknown-key.ts';
import { unknownPlaceholder } from './unknown-placeholder.ts';
import { unknownReference } from './unknown-reference.ts';
import { unknownRule } from './unknown-rule.ts';
import { unplacedFile } from './unplaced-file.ts';
import { unsafePicture } from './unsafe-picture.ts';
import { unusedEntry } from './unused-entry.ts';
import { unusedField } from './unused-field.ts';
import { wrongDefault } from './wrong-default.ts';
import { wrongGap } from './wrong-gap.ts';
import { wrongValue } from './wrong-value.ts';

/** The built-in rules, in the order of the manual. */
export const rules: readonly Rule[] = [
  brokenFrontMatter,
  brokenOverride,
  unknownKey,
  missingKey,
  wrongValue,
  unknownReference,
  unknownPlaceholder,
  duplicateId,
  duplicateAddress,
  brokenLink,
  misplacedBody,
  unplacedFile,
  unknownRule,
  hiddenSign,
  endlessText,
  unsafePicture,
  missingSession,
  missingClause,
  emptyAgreement,
  scheduleFit,
  contradictingFacts,
  uncoveredActivity,
  pageOrder,
  orderGap,
  unusedField,
  wrongDefault,
  wrongGap,
  cutOffText,
  placeholderLeft,
  emptyContact,
  roleMismatch,
  nearDuplicateQuestion,
  unusedEntry,
  staleTranslation,
  headingOrder,
  foreignMarkup,
  missingAlternative,
  ownSiteLink,
  trackingLink,
  ambiguousWord,
  longSentence,
  readingLevel,
  reviewDue,
  tooManyPages,
  missingFont,
  lowContrast,
  themeFile,
];
