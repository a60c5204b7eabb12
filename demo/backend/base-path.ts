/** Where the contract's operations are, below the origin. */
export const basePath = '/api/v1';
