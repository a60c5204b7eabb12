import type { QuizDefinition } from '../../../src/contract/campaign-definition.ts';
import { operations, testHooks } from '../../../src/contract/operations.ts';
import { pngOf } from '../../support/png.ts';
import { prizeCoupons, teaDraw } from '../../support/tea-draw.ts';
import { teaPictures, withPictures } from '../../support/tea-quiz.ts';
import { type Caller, newKey } from './caller.ts';

const until2030 = '2030-01-01T00:00:00Z';

/** A quiz that runs for years, with its pictures and all that can be won in it. */
export const newQuiz = async (caller: Caller, definition: QuizDefinition) => {
  const admin = await caller.admin();
  const ids: Record<string, string> = {};
  for (const [place, name] of Object.keys(teaPictures).entries()) {
    const body = { bytes: pngOf(place + 1) };
    ids[name] = (await caller.get(operations.addPicture, { body }, { token: admin, key: newKey() })).id;
  }
  for (const body of [...prizeCoupons, teaDraw])
    await caller.call(testHooks.createTestCampaign, { body: { ...body, endsAt: until2030 } });
  const body = { ...withPictures(definition, (name) => ids[name] ?? name), endsAt: until2030 };
  const { id, disclosureVersion } = await caller.get(testHooks.createTestCampaign, { body });
  return { params: { id }, body: { disclosureVersion } };
};
