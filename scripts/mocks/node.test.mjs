import { after, afterEach, before, it } from 'node:test';
import { runCases } from './run-cases.mjs';

runCases({ it, beforeAll: before, afterEach, afterAll: after });
