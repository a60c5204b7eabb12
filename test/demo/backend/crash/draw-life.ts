import { leaveContact } from '../../../../src/contract/award.ts';
import { createDraw } from '../../../../src/contract/draw.ts';
import { testHooks } from '../../../../src/contract/operations.ts';
import { type Caller, newKey } from '../caller.ts';
import type { Ground } from './ground.ts';
import { type Drawer, type Memory, type Write, write } from './memory.ts';
import type { Random } from './random.ts';

// Few enough that nobody comes to the limit on their writes, nor to the end of their chances.
const mostDraws = 8;

const draw = (drawer: Drawer, { draw: { params, body } }: Ground): Write => {
  const key = newKey();
  const input = { params, body: { ...body, clientNonce: newKey() } };
  return write(
    'draw',
    (by) => by.call(createDraw, input, { token: drawer.token, key }),
    (drawn) => drawer.draws.push(drawn),
  );
};

const sayWhere = (drawer: Drawer, place: number, id: string): Write => {
  const key = newKey();
  const body = {
    fields: { name: '林晓', phone: '+8613805716027', address: '竹里 1 号' },
    consents: [{ formId: 'parcel-privacy', version: '1' }],
  };
  return write(
    'contact',
    (by) => by.call(leaveContact, { params: { id }, body }, { token: drawer.token, key }),
    (award) => {
      const one = drawer.draws[place];
      if (one?.outcome === 'prize') drawer.draws[place] = { ...one, award };
    },
  );
};

/** What may come next for somebody who draws, by chance. */
export const nextOfDraw = async (memory: Memory, caller: Caller, ground: Ground, random: Random): Promise<Write> => {
  const last = memory.drawers.at(-1);
  const isNew = !last || last.draws.length >= mostDraws || random.next() < 0.1;
  const drawer = isNew
    ? { token: (await caller.get(testHooks.createTestSession, { body: { role: 'visitor' } })).token, draws: [] }
    : last;
  if (isNew) memory.drawers.push(drawer);
  const won = drawer.draws.findIndex((one) => one.outcome === 'prize' && one.award.state === 'won');
  const parcel = drawer.draws[won];
  if (parcel?.outcome === 'prize' && random.next() < 0.5) return sayWhere(drawer, won, parcel.award.id);
  return draw(drawer, ground);
};
