/// <reference types="mocha" />

// The test runner puts mocha's words on the page; element tests import them like any other.
export const { after, afterEach, before, beforeEach, describe, it } = globalThis;
export { expect } from 'chai';
