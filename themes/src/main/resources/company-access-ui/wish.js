// What somebody wanted to switch when he was sent to show his second factor, kept in this tab until he is back.

const WISH = "company-access.wish";
const COMPANY = "company-access.company";
/** Milliseconds; later he has forgotten what it was. */
const LIVES = 10 * 60_000;

/** @param reader whose wish it is: somebody else may sign in to this tab meanwhile */
export function keepWish(reader, company, what) {
  sessionStorage.setItem(WISH, JSON.stringify({ ...what, reader, company, at: Date.now() }));
}

/** Gives it back once. */
export function takeWish(reader) {
  try {
    const wish = JSON.parse(sessionStorage.getItem(WISH));
    return wish?.reader === reader && Date.now() - wish.at < LIVES ? wish : undefined;
  } catch {
    return undefined;
  } finally {
    sessionStorage.removeItem(WISH);
  }
}

export function rememberCompany(id) {
  sessionStorage.setItem(COMPANY, id);
}

export function rememberedCompany() {
  return sessionStorage.getItem(COMPANY);
}
