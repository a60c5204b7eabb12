import { html, nothing, type TemplateResult } from 'lit';

import { StagePressEvent } from '../lucky-draw/stage.events.ts';
import type { Stage } from '../lucky-draw/stage.ts';
import { widthOf } from './face.ts';

/** The key of a stage. While it cannot be pressed it keeps the focus, and says so. Its styles are in `stage-key.styles.ts`. */
export const stageKey = (stage: Pick<Stage, 'press' | 'hint' | 'ready' | 'dispatchEvent'>): TemplateResult => {
  const { press, hint, ready } = stage;
  const onClick = () => {
    if (stage.ready) stage.dispatchEvent(new StagePressEvent());
  };
  return html`<button
    type="button"
    part="key"
    class="key ${widthOf(press) > 3 ? 'long' : ''}"
    aria-disabled=${String(!ready)}
    @click=${onClick}
  >
    <span>${press}</span>${hint ? html` <small>${hint}</small>` : nothing}
  </button>`;
};
