import { regex } from '../../text/regex.ts';
import type { DescribedMember } from './reading.ts';

/** The noun phrase that a sentence begins with, before its verb. */
const SUBJECT = regex('')`
  ^(?:(?:An?|The|Each|Valid)[ ])?(?:valid )?((?:[\w-]+ ){1,6}?)
  (?:can|must|may|cannot|can't|requires?|have|has|supports?|contains?|are|is)\b
`;
/** Capitals that name a kind of text or of thing, and no kind of the member. */
const COMMON = regex('')`
  ^(?:
    AWS|ARNs?|IAM|IDs?|URLs?|URIs?|DB|VPC|KMS|API|JSON|XML|YAML|SQL|DNS|IP|IPv[46]|ASCII|US-ASCII|UTF-8|SSL|TLS|SNS|SQS|S3|
    EC2|CIDR|OU|HIT|PEM|DER|CSV|MFA|OIDC|SAML|AD|HTTP|HTTPS|UUIDs?|GUID|FQDN|SID|TTL|ASN|VLAN|BGP|MAC|SDK|CLI|ISO|RFC
  )$
`;
/** Products of which a service runs one or another, where they begin a sentence. */
const PRODUCTS = regex('')`
  ^(?:
    Fargate|Lustre|OpenZFS|Windows|Linux|Aurora|Oracle|MySQL|MariaDB|PostgreSQL|Redis|Valkey|Memcached|Neptune|Kubernetes|
    Kafka|Salesforce|Spark|Ubuntu|Docker|Hive|Presto
  )$
`;

/** Whether a sentence is about one kind of what the member holds: "A valid NFS share name can only …", "Fargate resources can …". */
export function isOfOneKind(text: string, { name }: DescribedMember): boolean {
  const words = (SUBJECT.exec(text)?.[1] ?? '').trim().split(' ');
  const own = name.toLowerCase();
  return words
    .slice(0, -1)
    .some(
      (word) =>
        ((/^[A-Z]{2,}\w*$/.test(word) && !COMMON.test(word)) || PRODUCTS.test(word)) &&
        !own.includes(word.toLowerCase()),
    );
}
