import { html, type TemplateResult } from 'lit';

import type { Messages } from '../../src/messages/messages.ts';
import { isLocked, type Note, type Way } from './way.ts';

type Say = Messages['quizAnswer'];

/** What is said while nothing is sent, and what where that was nothing or not it. */
interface Lines {
  readonly plain: string;
  readonly missing: string;
  readonly missed: string;
}

/** The longest of some texts that may stand at one place. */
export const longest = (...texts: readonly string[]): string =>
  texts.reduce((long, text) => (text.length > long.length ? text : long));

/** What a way says, read aloud; it keeps its room whatever that is. The styles are in `way.styles.ts`. */
export const noteLine = ({ solution }: Way, say: Say, lines: Lines, note: Note): TemplateResult =>
  html`<p
    class="line ${solution ? 'right' : note ? 'wrong' : ''}"
    id="line"
    role="status"
    data-room=${longest(lines.plain, lines.missing, lines.missed)}
  >
    <span>${solution ? say.solution(solution.answer) : lines[note ?? 'plain']}</span>
  </p>`;

/** The key that sends. While it cannot it keeps the focus, and says so. */
export const sendKey = (way: Way, say: Say, send: string, onSend: () => void): TemplateResult =>
  html`<button type="button" class="key" part="send" aria-disabled=${String(isLocked(way))} @click=${onSend}>
    ${way.isBusy ? say.busy : isLocked(way) ? say.over : send}
  </button>`;
