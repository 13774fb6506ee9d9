/**
 * The address of an operation's page as a link, if a reader may follow it: a contract or a report from elsewhere may have written anything there.
 * The result needs no escape between the quotes of an attribute or the parentheses of a link.
 */
export function pageLink(docs: string | undefined): string | undefined {
  if (docs === undefined || !URL.canParse(docs)) return undefined;
  const { protocol, href } = new URL(docs);
  if (protocol !== 'https:' && protocol !== 'http:') return undefined;
  return href.replace(/["'()<>`|\\]/g, (char) => `%${char.charCodeAt(0).toString(16).toUpperCase()}`);
}
