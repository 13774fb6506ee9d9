import { afterAll, afterEach, beforeAll, it } from 'vitest';
import { runCases } from './run-cases.mjs';

runCases({ it, beforeAll, afterEach, afterAll });
