import { setFlagsFromString } from 'node:v8';
import { optimizerFlags } from '../base/optimizer-flags.ts';

// Imported first, so that it applies to all later modules.
for (const flag of optimizerFlags()) setFlagsFromString(flag);
