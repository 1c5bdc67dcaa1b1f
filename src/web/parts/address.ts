/** The address of a page elsewhere as a link may carry it: http or https, as the browser would write it; null for any other, `javascript:` above all. The text may come from anybody. */
export function outwardHref(address: string | null): string | null {
  if (address === null || !/^https?:\/\//i.test(address) || !URL.canParse(address)) return null;
  const { href, username, password } = new URL(address);
  // A name before "@" is made to be read as the host.
  return username === "" && password === "" ? href : null;
}
