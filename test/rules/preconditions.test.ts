import { describe, expect, it } from 'vitest';

import { preconditionRefusal } from '../../src/rules/preconditions.ts';

describe('a write over what is there', () => {
  it.each([
    [{}, 'a', 'precondition_required'],
    [{}, undefined, 'precondition_required'],
    [{ ifMatch: '"a"' }, 'a', undefined],
    [{ ifMatch: '"b", "a"' }, 'a', undefined],
    [{ ifMatch: '"b"' }, 'a', 'precondition_failed'],
    [{ ifMatch: 'a' }, 'a', 'precondition_failed'],
    [{ ifMatch: 'W/"a"' }, 'a', 'precondition_failed'],
    [{ ifMatch: '*' }, 'a', undefined],
    [{ ifMatch: '*' }, undefined, 'precondition_failed'],
    [{ ifMatch: '"a"' }, undefined, 'precondition_failed'],
    [{ ifNoneMatch: '*' }, undefined, undefined],
    [{ ifNoneMatch: '*' }, 'a', 'precondition_failed'],
    [{ ifNoneMatch: '"b"' }, 'a', undefined],
    [{ ifNoneMatch: '"a"' }, 'a', 'precondition_failed'],
    [{ ifMatch: '"a"', ifNoneMatch: '*' }, 'a', 'precondition_failed'],
  ])('%j on %s comes to %s', (headers, revision, refusal) => {
    expect(preconditionRefusal(headers, revision)).toBe(refusal);
  });
});
