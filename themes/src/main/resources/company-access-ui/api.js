// Calls of our REST with the console's own token. A cookie never counts there, so none is sent.

/** An answer that says no. `code` is the word for programs; `offline` and `signed-out` are ours. */
export class Refused extends Error {
  constructor(status, code) {
    super(code);
    this.status = status;
    this.code = code;
  }

  /** The session has shown no second factor, which opening a door needs (RFC 9470). */
  get asksForFactor() {
    return this.code === "insufficient_user_authentication";
  }
}

export function createApi(base, keycloak) {
  async function send(method, path, { body, accept = "application/json" } = {}) {
    try {
      await keycloak.updateToken(5);
    } catch {
      // keycloak-js forgets the token when the server has refused to renew it, and keeps it when nobody answered.
      throw keycloak.token ? new Refused(0, "offline") : new Refused(401, "signed-out");
    }
    const headers = { Authorization: `Bearer ${keycloak.token}`, Accept: accept };
    if (body !== undefined) {
      headers["Content-Type"] = "application/json";
    }
    let answer;
    try {
      answer = await fetch(base + path, {
        method,
        headers,
        body: body === undefined ? undefined : JSON.stringify(body),
        credentials: "omit",
        cache: "no-store",
      });
    } catch {
      throw new Refused(0, "offline");
    }
    if (!answer.ok) {
      const problem = await answer.json().catch(() => ({}));
      throw new Refused(answer.status, problem.error ?? "unknown");
    }
    return answer;
  }

  async function json(method, path, body) {
    const answer = await send(method, path, { body });
    return answer.status === 204 ? null : answer.json();
  }

  return {
    get: (path) => json("GET", path),
    put: (path, body) => json("PUT", path, body),
    post: (path, body) => json("POST", path, body),
    remove: (path) => json("DELETE", path),
    /** Hands the browser a table that the REST answers, however many answers it takes (RFC 8288, `rel="next"`). */
    async download(path, name) {
      const parts = [];
      for (let next = path; next; ) {
        const answer = await send("GET", next, { accept: "text/csv" });
        const text = await answer.text();
        // Each answer begins with the names of the columns.
        parts.push(parts.length ? text.slice(text.indexOf("\n") + 1) : text);
        const more = /<([^>]+)>;\s*rel="?next"?/.exec(answer.headers.get("Link") ?? "");
        next = more && path.split("?")[0] + new URL(more[1], base).search;
      }
      const address = URL.createObjectURL(new Blob(parts, { type: "text/csv" }));
      Object.assign(document.createElement("a"), { href: address, download: name }).click();
      setTimeout(() => URL.revokeObjectURL(address), 60_000);
    },
  };
}

/** A query string of the values that are there. */
export function query(values) {
  const given = Object.entries(values).filter(([, value]) => value !== undefined && value !== null && value !== "");
  return given.length ? `?${new URLSearchParams(given)}` : "";
}
