import '../../../../components/draw-winners/define.ts';

import { drawOnce } from '../../draw-shop.ts';
import { type Around, scenarios } from '../scenario.ts';
import { has } from './hands.ts';

const told = ({ drawTerms, client }: Around) => ({ campaign: drawTerms, client });
const isThere = has('[part=winner]');
/** One winner alone does not run by. */
const more = ({ client }: Around) => drawOnce(client);

export const drawWinners = scenarios('lk-draw-winners', {
  states: {
    told: { visitor: 'drawer', before: more, tell: told, until: isThere },
    'with no backend': { visitor: 'drawer', tell: ({ drawTerms }) => ({ campaign: drawTerms }) },
    'of no campaign': { visitor: 'drawer', tell: ({ client }) => ({ client }) },
  },
  properties: {
    campaign: { state: 'of no campaign', value: ({ drawTerms }) => drawTerms, shows: isThere },
    client: { state: 'with no backend', value: ({ client }) => client, shows: isThere },
  },
});
