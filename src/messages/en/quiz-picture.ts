import type { Messages } from '../messages.ts';

export const quizPicture: Messages['quizPicture'] = {
  zoomIn: 'Zoom in',
  zoomOut: 'Zoom out',
  zoomHint: 'Pinch or tap twice to zoom',
  missing: 'The picture did not come',
  loadAgain: 'Load it again',
  pickable: (alt) => `${alt}. Move the cross-hair with the arrow keys, pick with Enter`,
};
