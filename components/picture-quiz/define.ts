import { PictureQuizElement } from './picture-quiz.ts';

declare global {
  interface HTMLElementTagNameMap {
    'lk-picture-quiz': PictureQuizElement;
  }
}

if (!customElements.get('lk-picture-quiz')) customElements.define('lk-picture-quiz', PictureQuizElement);
