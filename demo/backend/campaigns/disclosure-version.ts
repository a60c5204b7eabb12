import { createHash } from 'node:crypto';

import type { CampaignDefinition } from '../../../src/contract/campaign-definition.ts';
import { disclosureOf } from '../../../src/rules/disclosure.ts';

/** A name for all that must be shown before taking part: another whenever any of it changes. */
export const disclosureVersionOf = (definition: CampaignDefinition): string =>
  createHash('sha256').update(disclosureOf(definition)).digest('base64url').slice(0, 22);
