import type { DrawCampaign } from '../../src/contract/draw.ts';
import { million } from '../../src/contract/prize.ts';
import type { Language } from '../page/choices.ts';
import type { View } from '../page/fill.ts';
import type { Visit } from '../page/visit.ts';
import { kitWords } from './kit-words.ts';
import { messagesOf } from './messages.ts';
import { plainName } from './plain-name.ts';
import { playView } from './play-view.ts';
import type { Shown } from './shown.ts';
import { type StageName, stagesView } from './stages.ts';

/** What can be won, how many there are and how likely each is: what a draw owes to whoever takes part. */
const prizesView = ({ mode, prizes, tickets = 0 }: DrawCampaign, lang: Language) => {
  const { drawRules: say } = kitWords[lang];
  const percent = (odds: number) => (mode === 'odds' ? say.percent(odds / (million / 100)) : '');
  const nothing = million - prizes.reduce((sum, { odds = 0 }) => sum + odds, 0);
  const blanks = tickets - prizes.reduce((sum, { total = 0 }) => sum + total, 0);
  const rows = prizes.map((prize) => ({
    name: plainName(prize),
    total: prize.total === undefined ? say.unlimited : say.number(prize.total),
    odds: percent(prize.odds ?? 0),
  }));
  const lost = {
    name: say.nothing,
    total: mode === 'pool' ? say.number(blanks) : say.unlimited,
    odds: percent(nothing),
  };
  return {
    heads: [say.prize, say.total, ...(mode === 'odds' ? [say.odds] : [])],
    hasOdds: mode === 'odds',
    rows: [...rows, ...((mode === 'pool' ? blanks : nothing) > 0 ? [lost] : [])],
    sum: { name: say.sum, total: mode === 'pool' ? say.number(tickets) : '', odds: percent(million) },
    says: mode === 'pool' ? say.pool(tickets) : '',
  };
};

/** A draw’s own page: its stage, and before any script what can be won, how, by which rules, and how to check it. */
export const drawPageView = (visit: Visit, shown: Shown<DrawCampaign>, usual: StageName): View => {
  const { campaign, state } = shown;
  const { lang } = visit.choices;
  const { prizes, id, commitment } = campaign;
  const { proof, commitment: text } = kitWords[lang].drawRules;
  return {
    ...playView(visit, shown, prizes.slice(0, 3).map(plainName).join(', ')),
    ...stagesView(visit, usual, messagesOf[lang]),
    prizes: prizesView(campaign, lang),
    proof: { title: proof, text, commitment },
    audit: state === 'ended' ? `/api/v1/campaigns/${encodeURIComponent(id)}/audit?limit=1000` : '',
  };
};
