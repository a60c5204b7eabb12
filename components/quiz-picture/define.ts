import { QuizPictureElement } from './quiz-picture.ts';

declare global {
  interface HTMLElementTagNameMap {
    'lk-quiz-picture': QuizPictureElement;
  }
}

if (!customElements.get('lk-quiz-picture')) customElements.define('lk-quiz-picture', QuizPictureElement);
