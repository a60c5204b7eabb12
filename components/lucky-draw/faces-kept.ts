import type { DrawCampaign } from '../../src/contract/draw.ts';
import { type FacesConfig, facesOf } from './faces.ts';
import type { Face } from './stage.ts';

/** The faces of a draw, made anew only where something is another than before. */
export class KeptFaces {
  #made: readonly Face[] = [];
  #from: readonly unknown[] = [];

  of(campaign: DrawCampaign, config: FacesConfig): readonly Face[] {
    const from = [campaign, config.byOdds, config.nothing.join(), config.endpoint];
    if (from.some((part, index) => part !== this.#from[index])) this.#made = facesOf(campaign, config);
    this.#from = from;
    return this.#made;
  }
}
