// The page works without this script; it puts the cursor where the address goes and keeps a second press from sending the form twice.

const form = document.getElementById("ca-document-link");
const button = form.querySelector("button");
const address = document.getElementById("email");
const refused = address && !address.hasAttribute("aria-invalid") && document.querySelector(".kc-feedback-text");

if (refused) {
    // The theme shows a refusal above the form; a screen reader that starts at the field would pass it over.
    refused.id ||= "ca-refused";
    address.setAttribute("aria-describedby", `${refused.id} ${address.getAttribute("aria-describedby")}`);
}
// Without scrolling: what the page is about stands above the field.
address?.focus({ preventScroll: !address.hasAttribute("aria-invalid") });

form.addEventListener("submit", () => (button.disabled = true));

// Sent back here by the Back button, the page comes as it was left: with the button switched off.
window.addEventListener("pageshow", () => (button.disabled = false));
