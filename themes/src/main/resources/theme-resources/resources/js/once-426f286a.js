// The pages work without this script; it keeps a second press from sending a form twice.

const form = document.querySelector("form.ca-form");
const buttons = [...form.querySelectorAll("button")];

// Not at once: a button that is switched off when the form goes does not tell that it was pressed.
form.addEventListener("submit", () => setTimeout(() => buttons.forEach((button) => (button.disabled = true))));

// Sent back here by the Back button, the page comes as it was left: with the buttons switched off.
window.addEventListener("pageshow", () => buttons.forEach((button) => (button.disabled = false)));
