import { setTimeout as pause } from 'node:timers/promises';

import { basePath } from '../../../../demo/backend/backend.ts';
import { testHooks } from '../../../../src/contract/operations.ts';
import { teaDraw } from '../../../support/tea-draw.ts';
import { type Caller, createCaller } from '../caller.ts';
import { newCoupon } from '../coupon.ts';
import { differencesIn } from '../differences.ts';
import { newDraws } from '../draw.ts';
import type { Home } from '../engines.ts';
import { testEnv } from '../fixture.ts';
import { memberCard } from '../member-card.ts';
import { type BackendProcess, startProcess } from '../process.ts';
import { checkAnswered, checkCard, checkCoupon, checkDrawer, type Findings, settle } from './check.ts';
import { checkComer, crashDays } from './check-in-life.ts';
import type { Ground } from './ground.ts';
import { live } from './life.ts';
import { createMemory, type Memory } from './memory.ts';
import { checkPlayer, crashChain } from './quiz-life.ts';
import { createRandom, type Random } from './random.ts';

const callers = 16;
/** Of the cards, of the coupons, and of who drew, of earlier rounds so many are looked at in each; all of them after the last. */
const earlierPasses = 64;

/** How many times a backend is killed, and what chance begins with. */
export interface Plan {
  readonly rounds: number;
  readonly seed: number;
  /** Called after each round. */
  readonly onRound?: (report: CrashReport) => void;
}

/** What came of it. */
export interface CrashReport extends Findings {
  readonly rounds: number;
  /** Writes that were acknowledged, under load. */
  readonly acknowledged: number;
  /** Writes that were under way when the process was killed, and those of them that are there since they were sent again. */
  readonly underWay: number;
  readonly settled: number;
}

/** Every kind of prize but points, which need a card; of the parcels some are out soon. */
const drawnFrom = teaDraw.prizes.map((prize) => ({ ...prize, odds: 220_000 }));

const groundFor = async (caller: Caller): Promise<Ground> => {
  const body = memberCard({ stock: { total: 1_000_000 } });
  const { id: campaignId, disclosureVersion } = await caller.get(testHooks.createTestCampaign, { body });
  const coupon = await newCoupon(caller, { stock: { total: 1_000_000 }, limits: { perVisitor: 3, perDay: 3 } });
  const { id, inputNow } = await newDraws(caller, { chances: { perDay: 20 }, prizes: drawnFrom });
  const draw = { params: { id }, body: { disclosureVersion: inputNow().body.disclosureVersion } };
  const played = await caller.get(testHooks.createTestCampaign, { body: crashChain });
  const quiz = { params: { id: played.id }, body: { disclosureVersion: played.disclosureVersion } };
  const days = [];
  for (const body of crashDays) {
    const made = await caller.get(testHooks.createTestCampaign, { body });
    const { disclosureVersion: shown } = made;
    days.push({ params: { id: made.id }, body: { disclosureVersion: shown, proof: { type: 'none' } as const } });
  }
  return {
    campaignId,
    disclosureVersion,
    coupon,
    draw,
    quiz,
    days,
    staff: await caller.staff(),
    admin: await caller.admin(),
  };
};

/** Asks again while a backend is too busy to answer, as a client does. */
const patientFetch = async (request: Request): Promise<Response> => {
  for (;;) {
    const response = await fetch(request.clone());
    if (response.status !== 503) return response;
  }
};

const callerOf = ({ origin }: BackendProcess) => createCaller(patientFetch, `${origin}${basePath}`);

const acknowledgedBy = (memories: readonly Memory[]) =>
  memories.reduce((sum, { acknowledged }) => sum + acknowledged, 0);

/** Whether an error is that of a connection which broke, as it must where the other side was killed. */
const isBroken = (error: unknown) => error instanceof TypeError && /^(fetch failed|terminated)$/.test(error.message);

/** Runs tasks so many at once. */
const pooled = async (tasks: readonly (() => Promise<void>)[]) => {
  const waiting = tasks.values();
  await Promise.all(
    Array.from({ length: callers }, async () => {
      for (const task of waiting) await task();
    }),
  );
};

/** Waits for a random moment under load: some writes are answered by then, however slow the machine. */
const momentUnder = async (memories: readonly Memory[], random: Random) => {
  const enough = random.between(1, 200);
  const patience = performance.now() + 20_000;
  while (acknowledgedBy(memories) < enough && performance.now() < patience) await pause(5);
  await pause(random.between(0, 40));
};

/** Kills a backend under load again and again, on one and the same data, and looks each time whether all that it acknowledged is there. */
export const crashRounds = async (home: Home, { rounds, seed, onRound }: Plan): Promise<CrashReport> => {
  const env = { ...testEnv, ...home.env };
  const random = createRandom(seed);
  const found: Findings = { lost: [], differences: [] };
  const memories: Memory[] = [];
  let underWay = 0;
  let settled = 0;
  let server = await startProcess(env);
  try {
    const ground = await groundFor(callerOf(server));
    const reconcile = async () => {
      for (const { id, field, kept, told } of await differencesIn(home))
        found.differences.push(`${id} has ${field} ${kept ?? 'nothing'}, the ledger says ${told ?? 'nothing'}`);
    };
    const report = (round: number): CrashReport => ({
      ...found,
      rounds: round,
      acknowledged: acknowledgedBy(memories),
      underWay,
      settled,
    });

    for (let round = 1; round <= rounds; round += 1) {
      const young = Array.from({ length: callers }, createMemory);
      const caller = callerOf(server);
      const lives = young.map((memory) =>
        live(memory, caller, ground, random.branch()).catch((error: unknown) => {
          if (!isBroken(error)) found.differences.push(String(error));
        }),
      );
      await momentUnder(young, random);
      await server.end('SIGKILL');
      await Promise.all(lives);
      await reconcile();

      server = await startProcess(env);
      const again = callerOf(server);
      underWay += young.filter((memory) => memory.underWay).length;
      await pooled(
        young.map((memory) => async () => {
          if (await settle(again, memory, found)) settled += 1;
          await checkAnswered(again, memory, ground, found);
        }),
      );
      const looks = <Held>(heldBy: (memory: Memory) => readonly Held[], check: (held: Held) => Promise<void>) => {
        const old = memories.flatMap(heldBy);
        const some = Array.from({ length: earlierPasses }, () => random.between(0, old.length - 1));
        const earlier = round === rounds ? old : old.filter((_, index) => some.includes(index));
        return [...earlier, ...young.flatMap(heldBy)].map((held) => () => check(held));
      };
      await pooled([
        ...looks(
          ({ cards }) => cards,
          (card) => checkCard(again, card, found),
        ),
        ...looks(
          ({ coupons }) => coupons,
          (held) => checkCoupon(again, held, found),
        ),
        ...looks(
          ({ drawers }) => drawers,
          (drawer) => checkDrawer(again, drawer, ground, found),
        ),
        ...looks(
          ({ players }) => players,
          (player) => checkPlayer(again, player, found),
        ),
        ...looks(
          ({ comers }) => comers,
          (comer) => checkComer(again, comer, found),
        ),
      ]);
      memories.push(...young);
      onRound?.(report(round));
    }
    await server.end('SIGTERM');
    await reconcile();
    return report(rounds);
  } finally {
    await server.end('SIGKILL');
  }
};
