/** Carries a request to a backend and its answer back. */
export type Fetch = (request: Request) => Promise<Response>;

/** What goes wrong with one request; it gets the way to the backend, and may use it or not. */
export type Fault = (request: Request, forward: Fetch) => Promise<Response>;

/** The answer comes `ms` late. */
export const delay =
  (ms: number): Fault =>
  async (request, forward) => {
    await new Promise((resolve) => setTimeout(resolve, ms));
    return forward(request);
  };

/** The request never arrives. */
export const dropRequest: Fault = () => Promise.reject(new TypeError('the request was lost'));

/** The backend does what it was asked, and the answer never arrives. */
export const dropAnswer: Fault = async (request, forward) => {
  await forward(request);
  throw new TypeError('the answer was lost');
};

/** Something in between answers for the backend. */
export const respond =
  (status: number, body = '<h1>Sorry</h1>', headers: Record<string, string> = { 'content-type': 'text/html' }): Fault =>
  () =>
    Promise.resolve(new Response(body, { status, headers }));

/** A way to the backend on which things go wrong as they are told to. */
export const faulty = (fetch: Fetch) => {
  const queue: Fault[] = [];
  let lasting: Fault | undefined;
  return {
    /** Hands this to the client. */
    fetch: (request: Request): Promise<Response> => {
      const fault = queue.shift() ?? lasting;
      return fault ? fault(request, fetch) : fetch(request);
    },
    /** The next requests meet these faults, one each. */
    next: (...faults: readonly Fault[]): void => {
      queue.push(...faults);
    },
    /** From now on every other request meets this fault, or with `undefined` none. */
    always: (fault: Fault | undefined): void => {
      lasting = fault;
    },
  };
};
