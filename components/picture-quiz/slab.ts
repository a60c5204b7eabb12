import { html, nothing, type TemplateResult } from 'lit';

import type { Client } from '../../src/client/client.ts';
import type { Attempt } from '../../src/contract/attempt.ts';
import type { QuizCampaign, QuizParticipation } from '../../src/contract/quiz.ts';
import type { Messages } from '../../src/messages/messages.ts';
import { dayAfter, dayAt } from '../../src/rules/days.ts';
import type { View } from '../standing-view.ts';
import { notice } from '../winning/notice.ts';
import { isCleared, pastLevels } from './levels.ts';
import type { Shown } from './view.ts';

/** What stands below a question is made from. */
interface Slab {
  readonly campaign: QuizCampaign;
  readonly participation: QuizParticipation | undefined;
  readonly state: Shown['name'];
  readonly view: View;
  /** What is shown above. */
  readonly attempt: Attempt | undefined;
  readonly say: Pick<Messages, 'promotion' | 'quiz' | 'quizTrouble' | 'dates' | 'trouble'>;
  /** In milliseconds since 1970. */
  readonly now: number;
  readonly client: Client | undefined;
  /** Where a card is to be had, and where the draw is. */
  readonly cardUrl: string | undefined;
  readonly drawUrl: string | undefined;
  readonly onGo: () => void;
  readonly onPast: () => unknown;
  readonly onShare: () => unknown;
  readonly onRecords: () => unknown;
  readonly onRules: () => unknown;
}

/** When there is something to guess again: the quiz begins, or its next picture is there. */
const until = ({ campaign, participation, state, say, now, client }: Slab) => {
  const at = participation?.nextChangeAt ?? campaign.startsAt;
  const isEnd = Date.parse(at) >= Date.parse(campaign.endsAt);
  const isDone = state === 'taken' && campaign.mode === 'daily';
  if (isDone && isEnd) return html`<p>${say.quiz.noMorePictures}</p>`;
  if (state !== 'upcoming' && !isDone) return nothing;
  const label = Date.parse(campaign.startsAt) > now ? say.promotion.startsIn : say.quiz.nextPicture;
  return html`<p class="until">
    ${label} <lk-countdown .client=${client} until=${at} .label=${label}></lk-countdown>
  </p>`;
};

const streak = ({ participation, say }: Slab) =>
  participation && participation.streak > 0
    ? html`<p class="streak" part="streak">${say.quiz.streak(participation.streak)}</p>`
    : nothing;

const row = (slab: Slab) => {
  const parts = [streak(slab), until(slab)].filter((part) => part !== nothing);
  return parts.length > 0 ? html`<div class="row">${parts}</div>` : nothing;
};

/** That a chain is cleared, whether as the first, and what that brings. */
const cleared = ({ campaign, participation, attempt, say, drawUrl }: Slab) => {
  if (!isCleared(campaign, attempt)) return nothing;
  const { firstClearPrizeId } = campaign;
  const awards = participation?.awards ?? [];
  const isFirst = awards.some(({ prizeId }) => prizeId === firstClearPrizeId);
  const first = isFirst ? say.quiz.isFirst : participation?.isFirstGone ? say.quiz.isNotFirst : '';
  const hasChance = awards.some(({ kind }) => kind === 'chance');
  return html`<div class="cleared">
    <p><b>${say.quiz.allCleared}</b><br /><span class="quiet">${first}</span></p>
    ${
      hasChance && drawUrl !== undefined
        ? html`<a class="key" part="draw" href=${drawUrl}>${say.quiz.toDraw}</a>`
        : nothing
    }
  </div>`;
};

/** What the keys of a notice say. */
const labelsOf = ({ promotion, quiz, quizTrouble, trouble }: Slab['say']) => ({
  'sign-in': quiz.signIn,
  'open-in-wechat': trouble.openInWechat.key,
  card: quiz.toCard,
  'read-rules': quizTrouble.readRules,
  agree: quizTrouble.agree,
  look: promotion.look,
  retry: promotion.retry,
});

/** The levels of a chain, each with how it stands. */
const map = ({ campaign, participation, say }: Slab) => {
  if (campaign.mode !== 'chain' || !participation) return nothing;
  return html`<ol class="levels" part="levels" aria-label=${say.quiz.map}>
    ${participation.levels.map(
      ({ level, state }) =>
        html`<li class=${state} aria-current=${state === 'open' ? 'step' : nothing}>
          <span class="unseen">${say.quiz.level(level)}</span> <b aria-hidden="true">${level}</b>
          <span class="small">${say.quiz.states[state]}</span>
        </li>`,
    )}
  </ol>`;
};

const pastLink = ({ campaign, participation, now, say, onPast }: Slab) => {
  const [newest] = pastLevels(campaign, participation?.levels ?? [], now);
  if (!newest) return nothing;
  const { day } = newest;
  const isYesterday = day !== undefined && dayAfter(day) === dayAt(now, campaign.timeZone);
  const label = isYesterday ? say.quiz.yesterday : say.quiz.past;
  return html`<button type="button" class="link" part="past" @click=${onPast}>
    ${day === undefined ? say.quiz.answers : label}
  </button>`;
};

/** What stands below a question: what is in the way of the next, how far one has come, and the ways to answers, prizes and rules. */
export const slab = (from: Slab): TemplateResult => {
  const { participation, attempt, say, onShare, onRecords, onRules } = from;
  return html`<div class="slab" part="slab">
    ${notice({ ...from, labels: labelsOf(say) })} ${cleared(from)} ${row(from)} ${map(from)}
    <div class="links">
      ${
        attempt && attempt.state !== 'open'
          ? html`<button type="button" class="link" part="share" @click=${onShare}>${say.quiz.share}</button>`
          : nothing
      }
      ${pastLink(from)}
      <button type="button" class="link" part="records" @click=${onRecords}>
        ${say.quiz.records(participation?.awards.length ?? 0)}
      </button>
      <button type="button" class="link" part="rules" @click=${onRules}>${say.quiz.rules}</button>
    </div>
  </div>`;
};
