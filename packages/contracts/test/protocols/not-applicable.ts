const otherForm = 'a form of the code that clients must read; docpact writes `__type` without a namespace';

/** The protocol tests that ask nothing of what docpact reads and writes, by their ids, with the reason. */
export const notApplicable: Readonly<Record<string, string>> = {
  AwsJson11DateTimeWithPositiveOffset: 'an offset that clients must read; docpact writes UTC',
  AwsJson11FooErrorUsingCodeAndNamespace: otherForm,
  AwsJson11FooErrorUsingCodeUriAndNamespace: otherForm,
  AwsJson11FooErrorWithDunderTypeAndNamespace: otherForm,
};
