import type { Messages } from '../messages.ts';

export const quizAnswer: Messages['quizAnswer'] = {
  busy: 'Checking',
  over: 'All answered',
  solution: (answer) => `The answer: ${answer}`,
  zoomIn: 'Zoom in',
  zoomOut: 'Zoom out',
  zoomHint: 'Pinch or tap twice to zoom',
  pictureMissing: 'The picture did not come',
  loadAgain: 'Load it again',
  pickable: (alt) => `${alt}. Move the cross-hair with the arrow keys, pick with Enter`,
  crosshair: (across, down) => `Cross-hair at ${across}% across, ${down}% down`,
  text: {
    label: 'Your answer',
    send: 'That is my answer',
    plain: '',
    missing: 'Write your guess first',
    missed: 'Not quite. Have another go',
  },
  choice: {
    send: 'I choose this',
    plain: '',
    missing: 'Choose one first',
    missed: 'Not that one. Look again',
    tried: 'Not this',
    right: 'This is it',
    unseen: 'A picture did not come',
  },
  spot: {
    send: 'It is here',
    plain: 'Tap the picture',
    placed: 'Tap again to move it',
    missing: 'Tap the picture first',
    missed: 'Not at the cross. Look again',
  },
  letters: {
    send: 'That is the word',
    missing: 'Fill every box first',
    missed: 'Not that word. Try others',
    answer: 'Answer',
    tray: 'Letters',
    clear: 'Clear',
    laid: (letters, left) =>
      left === 0
        ? `You have ${letters}`
        : `${letters ? `${letters}, ` : ''}${left} ${left === 1 ? 'letter' : 'letters'} to go`,
    box: (place, letter) => (letter === undefined ? `Box ${place}, empty` : `Box ${place}, ${letter}, take back`),
  },
};
