/** Protocols by their name in clients. Since 3.936 it is a class, before that a separate file. */
const sdkNames: Readonly<Record<string, string>> = {
  awsquery: 'awsQuery',
  awsec2: 'ec2Query',
  awsec2query: 'ec2Query',
  awsjson10: 'awsJson1_0',
  awsjson11: 'awsJson1_1',
  awsrestjson: 'restJson1',
  awsrestjson1: 'restJson1',
  awsrestxml: 'restXml',
  awssmithyrpcv2cbor: 'rpcv2Cbor',
  smithyrpcv2cbor: 'rpcv2Cbor',
};

/** The Smithy name of a protocol with this name in clients. Undefined for a name that no client has used yet. */
export const protocolOfSdk = (name: string): string | undefined => sdkNames[name.replaceAll('_', '').toLowerCase()];

/** The trait of a client's schemas with the wire code and status of a fault, if they differ from the default. */
export const faultTrait = 'awsQueryError';
