import { brokenFrontMatter } from './broken-front-matter.ts';
import { brokenLink } from './broken-link.ts';
import type { Rule } from './define-rule.ts';
import { duplicateAddress } from './duplicate-address.ts';
import { duplicateId } from './duplicate-id.ts';
import { misplacedBody } from './misplaced-body.ts';
import { missingClause } from './missing-clause.ts';
import { missingKey } from './missing-key.ts';
import { reviewDue } from './review-due.ts';
import { unknownKey } from './unknown-key.ts';
import { unknownPlaceholder } from './unknown-placeholder.ts';
import { unknownReference } from './unknown-reference.ts';
import { unknownRule } from './unknown-rule.ts';
import { unplacedFile } from './unplaced-file.ts';
import { wrongValue } from './wrong-value.ts';

/** The built-in rules, in the order of the manual. */
export const rules: readonly Rule[] = [
  brokenFrontMatter,
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
  missingClause,
  reviewDue,
];
