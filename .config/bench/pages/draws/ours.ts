import type { Stage } from '../../../../components/lucky-draw/stage.ts';
import { frame } from './bench.ts';
import { pictureAt, prizes } from './prizes.ts';

const faces = prizes.map(({ id, lines, picture }) => ({ outcome: id, lines, imageUrl: pictureAt(picture) }));

const picturesOf = (stage: Stage) => [...(stage.shadowRoot?.querySelectorAll('img') ?? [])];

/** A page with a stage of the kit on it. */
export const benchStage = (stage: Stage & { readonly updateComplete: Promise<unknown> }): void => {
  stage.faces = faces;
  stage.press = '转';
  stage.hint = '剩 2 次';
  stage.ready = true;
  window.draw = {
    async mount() {
      document.querySelector('#place')?.append(stage);
      await stage.updateComplete;
      await Promise.all(picturesOf(stage).map((picture) => picture.decode()));
      await frame();
    },
    turn() {
      stage.play = { name: 'turning' };
    },
    land() {
      stage.play = { name: 'landing', on: 'cake' };
    },
  };
};
