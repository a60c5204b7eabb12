import { QuizChoiceElement } from './quiz-choice.ts';

declare global {
  interface HTMLElementTagNameMap {
    'lk-quiz-choice': QuizChoiceElement;
  }
}

if (!customElements.get('lk-quiz-choice')) customElements.define('lk-quiz-choice', QuizChoiceElement);
