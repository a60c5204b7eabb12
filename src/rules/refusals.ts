import { passingRefusals, type Problem, type ProblemCode, problemStatus } from '../contract/problem.ts';

/** The words that HTTP has for each status (RFC 9110); a problem of no type of its own is titled by them. */
const titles: Readonly<Record<(typeof problemStatus)[ProblemCode], string>> = {
  400: 'Bad Request',
  401: 'Unauthorized',
  403: 'Forbidden',
  404: 'Not Found',
  405: 'Method Not Allowed',
  409: 'Conflict',
  410: 'Gone',
  412: 'Precondition Failed',
  413: 'Payload Too Large',
  415: 'Unsupported Media Type',
  422: 'Unprocessable Entity',
  428: 'Precondition Required',
  429: 'Too Many Requests',
  500: 'Internal Server Error',
  503: 'Service Unavailable',
};

const passing: readonly ProblemCode[] = passingRefusals;

/** Whether a refusal is kept under the key of the write that met it: not one that passes, nor one that signing in mends, nor how far somebody was from a store. */
export const isRemembered = (code: ProblemCode): boolean =>
  problemStatus[code] !== 401 && !passing.includes(code) && code !== 'outside_area';

/** What a refusal may say beside its code. */
export type ProblemDetails = Pick<Problem, 'detail' | 'errors' | 'passId' | 'nearest'>;

/** A refusal as the wire carries it. */
export const problemFor = (code: ProblemCode, requestId: string, details: ProblemDetails): Problem => {
  const status = problemStatus[code];
  return {
    type: 'about:blank',
    title: titles[status],
    status,
    code,
    retryable: passing.includes(code),
    requestId,
    ...details,
  };
};
