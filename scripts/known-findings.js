const reason = 'no fault of what is tried here';

/**
 * A configuration that accepts what is really wrong with published clients, so that what is tried here can pass: a client misreads a spelling or
 * fails in its own code, and before 3.1088 one of Lightsail takes a member `code` of a fault for its name.
 */
export const acceptingKnown = {
  ignore: ['spelling-misread', 'client-crashed', 'fault-unmapped', 'fault-side'].map((rule) => ({ rule, reason })),
};

/** Whether a finding is one of these. */
export const isKnown = ({ rule }) => acceptingKnown.ignore.some((entry) => entry.rule === rule);
