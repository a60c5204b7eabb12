import type { Audit } from '../contract/draw.ts';
import { commitmentOf, rolledPrize, shuffledPool, type TableEntry, wonPrize } from './draw.ts';

/** What does not hold: of one draw, by its `seq`, or of the audit as a whole, and what it should have been. */
export interface AuditMistake {
  readonly seq?: number;
  readonly message: string;
}

const named = (prizeId: string | undefined) => prizeId ?? 'nothing';

/** What must hold before any draw is looked at: the seed is the one that was committed to, and the draws are all there. */
const wholeMistakes = ({ seed, commitment, draws, count, tables }: Audit): AuditMistake[] => {
  const mistakes: AuditMistake[] = [];
  if (commitmentOf(seed) !== commitment) mistakes.push({ message: 'the seed is not the one that was committed to' });
  if (draws.length !== count) mistakes.push({ message: `${String(draws.length)} draws of ${String(count)} are here` });
  tables.forEach(({ oddsVersion, fromSeq }, index) => {
    if (oddsVersion !== index + 1 || fromSeq <= (tables[index - 1]?.fromSeq ?? 0))
      mistakes.push({ message: `table ${String(oddsVersion)} is out of order` });
  });
  return mistakes;
};

/** Works out every draw of a whole audit anew, from its seed, and says which differ: none, where all is as it was promised. */
export const auditMistakes = (audit: Audit): readonly AuditMistake[] => {
  const { campaignId, mode, tickets = 0, seed, tables, draws } = audit;
  const mistakes = wholeMistakes(audit);
  const won = new Map<string, number>();
  const nonces = new Set<string>();
  const isOut = ({ prizeId, total = Infinity }: TableEntry) => (won.get(prizeId) ?? 0) >= total;
  const first = tables[0]?.entries ?? [];
  const pool = mode === 'pool' ? shuffledPool(seed, campaignId, { table: first, tickets }) : undefined;

  draws.forEach((draw, index) => {
    const { seq, visitorHash, n, oddsVersion } = draw;
    const wrong = (message: string) => mistakes.push({ seq, message });
    if (seq !== index + 1) wrong(`draw ${String(index + 1)} should be here`);
    const counting = tables.filter(({ fromSeq }) => fromSeq <= seq).at(-1);
    if (counting?.oddsVersion !== oddsVersion) wrong(`table ${String(counting?.oddsVersion)} counted`);
    const name = `${visitorHash} ${String(n)}`;
    if (nonces.has(name)) wrong(`this visitor's draw ${String(n)} was there before`);
    nonces.add(name);

    const table = counting?.entries ?? [];
    const rolled = pool ? table[pool[seq - 1] ?? -1]?.prizeId : rolledPrize(seed, { campaignId, ...draw }, table);
    if (rolled !== draw.rolled) wrong(`rolled ${named(draw.rolled)}, should be ${named(rolled)}`);
    const due = wonPrize(rolled, table, isOut);
    if (due !== draw.prizeId) wrong(`won ${named(draw.prizeId)}, should be ${named(due)}`);
    if (due !== undefined) won.set(due, (won.get(due) ?? 0) + 1);
  });
  return mistakes;
};
