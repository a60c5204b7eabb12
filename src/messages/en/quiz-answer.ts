import type { Messages } from '../messages.ts';

export const quizAnswer: Messages['quizAnswer'] = {
  busy: 'Sending',
  over: 'All answered',
  solution: (answer) => `The answer: ${answer}`,
  text: {
    label: 'Your answer',
    send: 'Answer this',
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
    loadAgain: 'Load it again',
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
