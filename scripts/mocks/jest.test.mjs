import { afterAll, afterEach, beforeAll, it } from '@jest/globals';
import { runCases } from './run-cases.mjs';

runCases({ it, beforeAll, afterEach, afterAll });
