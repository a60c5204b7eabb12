import { QuizSpotElement } from './quiz-spot.ts';

declare global {
  interface HTMLElementTagNameMap {
    'lk-quiz-spot': QuizSpotElement;
  }
}

if (!customElements.get('lk-quiz-spot')) customElements.define('lk-quiz-spot', QuizSpotElement);
