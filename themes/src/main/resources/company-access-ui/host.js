// What Keycloak's console lends to our page: its sign-in and its toasts. Neither can be imported, so they are looked for in
// the values that React hands down to the place where we stand.

/**
 * @param {Element} node rendered by the console itself
 * @returns {{keycloak: object, addAlert: Function}|null} null: this version of Keycloak is built in another way
 */
export function findHost(node) {
  const key = Object.keys(node).find((name) => name.startsWith("__reactFiber$"));
  let keycloak = null;
  let addAlert = null;
  for (let fiber = key && node[key]; fiber && !(keycloak && addAlert); fiber = fiber.return) {
    const value = fiber.memoizedProps?.value;
    if (value && typeof value === "object") {
      keycloak ??= typeof value.keycloak?.updateToken === "function" ? value.keycloak : null;
      addAlert ??= typeof value.addAlert === "function" ? value.addAlert : null;
    }
  }
  return keycloak && addAlert ? { keycloak, addAlert } : null;
}

/** What Keycloak wrote into the page for its own scripts. */
export const environment = JSON.parse(document.getElementById("environment").textContent);

/** The address of a style sheet that lies beside this module. */
export function loadStyle(name) {
  const href = new URL(name, import.meta.url).href;
  if (!document.querySelector(`link[href="${href}"]`)) {
    const link = document.createElement("link");
    link.rel = "stylesheet";
    link.href = href;
    document.head.append(link);
  }
}
