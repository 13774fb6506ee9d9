/** Protocols by what a client calls them: since 3.936 a class, before that a file of its own. */
const names: Readonly<Record<string, string>> = {
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

/** The name in Smithy of the protocol that a client calls so; undefined for a name that no client has had yet. */
export const protocolOfSdk = (name: string): string | undefined => names[name.replaceAll('_', '').toLowerCase()];
