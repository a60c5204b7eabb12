import { QuizLettersElement } from './quiz-letters.ts';

declare global {
  interface HTMLElementTagNameMap {
    'lk-quiz-letters': QuizLettersElement;
  }
}

if (!customElements.get('lk-quiz-letters')) customElements.define('lk-quiz-letters', QuizLettersElement);
