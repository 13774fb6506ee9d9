import { setFlagsFromString } from 'node:v8';

// As in the command: a check ends before most of its optimized code would pay for itself. Set from inside, since newer versions of
// Node refuse the flag on their command line; imported first, so that it holds for all that follows.
setFlagsFromString('--interrupt-budget=600000');
