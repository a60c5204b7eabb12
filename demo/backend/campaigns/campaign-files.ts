import '../zod-messages.ts';

import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';

import { Ajv2020 } from 'ajv/dist/2020.js';
import formats from 'ajv-formats';
import * as z from 'zod/mini';

import { type CampaignDefinition, campaignDefinition } from '../../../src/contract/campaign-definition.ts';
import { SettingsError } from '../settings.ts';

/** The JSON Schema of a campaign file, for editors and for whoever writes one. */
export const campaignFileSchema = () => z.toJSONSchema(campaignDefinition, { io: 'input', target: 'draft-2020-12' });

const createCheck = () => {
  const ajv = new Ajv2020({ allErrors: true, strict: false });
  formats(ajv);
  return ajv.compile(campaignFileSchema());
};

const readOne = async (file: string, check: ReturnType<typeof createCheck>): Promise<CampaignDefinition> => {
  const wrong = (mistakes: readonly string[]) => new SettingsError(`${file}: ${[...new Set(mistakes)].join('; ')}`);
  let content: unknown;
  try {
    content = JSON.parse(await readFile(file, 'utf8'));
  } catch (error) {
    throw wrong([error instanceof Error ? error.message : 'cannot be read']);
  }
  if (!check(content))
    throw wrong(
      (check.errors ?? []).map(
        ({ instancePath, message, params }) => `${instancePath || '/'} ${message ?? ''} ${JSON.stringify(params)}`,
      ),
    );
  const parsed = campaignDefinition.safeParse(content);
  if (!parsed.success) throw wrong(parsed.error.issues.map(({ path, message }) => `/${path.join('/')} ${message}`));
  return parsed.data;
};

/** Reads every `*.json` of a folder. Throws a `SettingsError` that names the file and the field where one is wrong. */
export const readCampaignFiles = async (folder: string): Promise<readonly CampaignDefinition[]> => {
  const names = (await readdir(folder)).filter((name) => name.endsWith('.json')).sort();
  const check = createCheck();
  return Promise.all(names.map((name) => readOne(join(folder, name), check)));
};
