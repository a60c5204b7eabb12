import { QuizPastElement } from './quiz-past.ts';

declare global {
  interface HTMLElementTagNameMap {
    'lk-quiz-past': QuizPastElement;
  }
}

if (!customElements.get('lk-quiz-past')) customElements.define('lk-quiz-past', QuizPastElement);
