import { STATUS_CODES } from 'node:http';

import { describe, expect, it } from 'vitest';

import { passingRefusals, problem, type ProblemCode, problemStatus } from '../../src/contract/problem.ts';
import { isRemembered, problemFor } from '../../src/rules/refusals.ts';

const codes = Object.keys(problemStatus) as ProblemCode[];

describe('a refusal', () => {
  it.each(codes)('%s goes over the wire with its status and the words that HTTP has for it', (code) => {
    const said = problemFor(code, 'r1', { passId: 'p1' });
    expect(problem.parse(said)).toEqual(said);
    expect(said).toMatchObject({ code, status: problemStatus[code], requestId: 'r1', passId: 'p1' });
    expect(said.title).toBe(STATUS_CODES[said.status]);
  });

  it('is remembered under its key unless it passes by itself, signing in mends it, or it tells how far somebody was', () => {
    const forgotten = codes.filter((code) => !isRemembered(code)).sort();
    expect(forgotten).toEqual([...passingRefusals, 'outside_area', 'unauthenticated', 'identity_required'].sort());
  });
});
