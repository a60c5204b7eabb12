import { mkdir, readFile, writeFile } from 'node:fs/promises';

import * as z from 'zod/mini';

import { campaignDefinition } from '../../src/contract/campaign-definition.ts';
import { openapiDocument } from '../openapi/document.ts';

const write = (name: string, value: unknown) => writeFile(`dist/${name}`, `${JSON.stringify(value, null, 2)}\n`);

const { version } = z.object({ version: z.string() }).parse(JSON.parse(await readFile('package.json', 'utf8')));
const document = openapiDocument(version);

await mkdir('dist', { recursive: true });
await write('openapi.json', document);
await write('campaign.schema.json', z.toJSONSchema(campaignDefinition, { io: 'input' }));

const operations = Object.values(document.paths).flatMap((path) => Object.keys(path)).length;
const schemas = Object.keys(document.components.schemas).length;
console.log(`openapi: ${operations} operations and ${schemas} schemas in dist/openapi.json`);
