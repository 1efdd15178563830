// Browsers keep this file for 30 days whatever our version, so it holds nothing that changes: the tab itself comes from
// our REST, where no cache keeps an old one.
const { adminBaseUrl, realm } = JSON.parse(document.getElementById("environment").textContent);
const base = `${adminBaseUrl}/realms/${encodeURIComponent(realm)}/company-access/ui`;

await import(`${base}/admin.js`);
