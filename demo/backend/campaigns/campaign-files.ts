import '../zod-messages.ts';

import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';

import { Ajv2020 } from 'ajv/dist/2020.js';
import formats from 'ajv-formats';
import * as z from 'zod/mini';

import { type CampaignDefinition, campaignDefinition } from '../../../src/contract/campaign-definition.ts';
import { day, instant } from '../../../src/contract/values.ts';
import { pictureMistakes } from '../../../src/rules/question.ts';
import { loadPictureFiles, type PictureFile } from '../pictures/picture-files.ts';
import { SettingsError } from '../settings.ts';
import { atSeeding, daysPattern, durationPattern } from './relative-moments.ts';

/** A campaign file that is right: what it says where it is first added at a moment (ms). */
export type CampaignFile = (seededAt: number) => CampaignDefinition;

/** What a file may say instead of a moment. */
const duration = {
  pattern: durationPattern,
  description: 'How long after the campaign is first added: PT5M; or before: -P2D.',
};

/** What a file may say instead of a day. */
const days = {
  pattern: daysPattern,
  description:
    'How many days after the one on which the campaign is first added, where it is: P0D, P1D; or before: -P1D.',
};

/** The JSON Schema of a campaign file, for editors and for whoever writes one. */
export const campaignFileSchema = () =>
  z.toJSONSchema(campaignDefinition, {
    io: 'input',
    target: 'draft-2020-12',
    override({ zodSchema, jsonSchema }) {
      if (zodSchema === instant) {
        const { pattern = '' } = jsonSchema;
        delete jsonSchema.pattern;
        jsonSchema.anyOf = [{ pattern }, duration];
      }
      if (zodSchema === day) {
        const { pattern = '' } = jsonSchema;
        delete jsonSchema.pattern;
        jsonSchema.anyOf = [{ pattern }, days];
      }
      // By it a mistake is told of the kind that a file says it is, and of no other.
      const { def } = zodSchema._zod;
      if ('discriminator' in def) jsonSchema['discriminator'] = { propertyName: def.discriminator };
    },
  });

const createCheck = () => {
  const ajv = new Ajv2020({ allErrors: true, strict: false, discriminator: true });
  formats(ajv);
  return ajv.compile(campaignFileSchema());
};

interface Reading {
  readonly check: ReturnType<typeof createCheck>;
  readonly isThere: (pictureId: string) => boolean;
}

const readOne = async (file: string, { check, isThere }: Reading): Promise<CampaignFile> => {
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
  const definitionAt: CampaignFile = (seededAt) => {
    const parsed = campaignDefinition.safeParse(atSeeding(content, seededAt));
    if (!parsed.success) throw wrong(parsed.error.issues.map(({ path, message }) => `/${path.join('/')} ${message}`));
    const missing = pictureMistakes(parsed.data, isThere);
    if (missing.length > 0) throw wrong(missing.map(({ path, message }) => `${path} ${message}`));
    return parsed.data;
  };
  // What no schema can say is said now too, and not only when it is seeded.
  definitionAt(Date.now());
  return definitionAt;
};

/** The campaigns of a folder, and the pictures that they show. */
export interface CampaignFolder {
  readonly campaigns: readonly CampaignFile[];
  readonly pictures: readonly PictureFile[];
}

/** Loads every `*.json` of a folder, and the pictures in its `pictures/`. Throws a `SettingsError` that names the file and the field where one is wrong. */
export const loadCampaignFiles = async (folder: string): Promise<CampaignFolder> => {
  const names = (await readdir(folder)).filter((name) => name.endsWith('.json')).sort();
  const pictures = await loadPictureFiles(join(folder, 'pictures'));
  const reading = { check: createCheck(), isThere: (pictureId: string) => pictures.some(({ id }) => id === pictureId) };
  return { campaigns: await Promise.all(names.map((name) => readOne(join(folder, name), reading))), pictures };
};

/** The campaigns of a folder as they would be where they were first added now. */
export const readCampaignFiles = async (folder: string): Promise<readonly CampaignDefinition[]> =>
  (await loadCampaignFiles(folder)).campaigns.map((definitionAt) => definitionAt(Date.now()));
