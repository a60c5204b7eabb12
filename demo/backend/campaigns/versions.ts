import { createHash } from 'node:crypto';

import type { CampaignDefinition } from '../../../src/contract/campaign-definition.ts';
import { canonical } from '../../../src/rules/canonical.ts';
import { disclosureOf } from '../../../src/rules/disclosure.ts';

const nameOf = (text: string) => createHash('sha256').update(text).digest('base64url').slice(0, 22);

/** A name for all that must be shown before taking part: another whenever any of it changes. */
export const disclosureVersionOf = (definition: CampaignDefinition): string => nameOf(disclosureOf(definition));

/** A name for a definition as it is kept: another whenever anything in it changes. */
export const revisionOf = (definition: CampaignDefinition): string => nameOf(canonical(definition));
