import { html, type TemplateResult } from 'lit';

import type { Messages } from '../../src/messages/messages.ts';
import { isLocked, type Note, type Way } from './way.ts';

/** What stands below a way: the line that is read aloud, and the key that sends. */
interface Foot {
  readonly way: Way;
  readonly say: Messages['quizAnswer'];
  readonly note: Note;
  /** What is said while nothing is sent, and what where that was nothing or not it. */
  readonly lines: { readonly plain: string; readonly missing: string; readonly missed: string };
  /** What the key says. */
  readonly send: string;
  readonly onSend: () => void;
}

const longest = (...lines: readonly string[]) =>
  lines.reduce((long, line) => (line.length > long.length ? line : long), '');

/** They keep their room whatever is said. Their styles are in `way.styles.ts`. */
export const foot = ({ way, say, note, lines, send, onSend }: Foot): TemplateResult => {
  const { isBusy, isOver, solution } = way;
  const isDone = isOver || solution !== undefined;
  const line = solution ? say.solution(solution.answer) : note ? lines[note] : lines.plain;
  return html`
    <p
      class="line ${solution ? 'right' : note ? 'wrong' : ''}"
      id="line"
      role="status"
      data-room=${longest(lines.plain, lines.missing, lines.missed)}
    >
      <span>${line}</span>
    </p>
    <button type="button" class="key" part="send" aria-disabled=${String(isLocked(way))} @click=${onSend}>
      ${isBusy ? say.busy : isDone ? say.over : send}
    </button>
  `;
};
