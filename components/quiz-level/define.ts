import { QuizLevelElement } from './quiz-level.ts';

declare global {
  interface HTMLElementTagNameMap {
    'lk-quiz-level': QuizLevelElement;
  }
}

if (!customElements.get('lk-quiz-level')) customElements.define('lk-quiz-level', QuizLevelElement);
