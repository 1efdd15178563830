// Browsers keep this file for 30 days whatever our version, so it holds nothing that changes: the page itself comes from
// our REST, where no cache keeps an old one.
const { serverBaseUrl, realm } = JSON.parse(document.getElementById("environment").textContent);
const base = `${serverBaseUrl}/realms/${encodeURIComponent(realm)}/company-access/ui`;

export default (await import(`${base}/account.js`)).default;
