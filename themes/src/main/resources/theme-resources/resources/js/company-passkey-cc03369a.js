// Hands the values on the button to Keycloak's own script, which asks the browser for a passkey and sends the form.
import { registerByWebAuthn } from "./webauthnRegister.js";

const button = document.getElementById("registerWebAuthn");
const status = document.getElementById("ca-passkey-status");

function busy(yes) {
    button.disabled = yes;
    status.textContent = yes ? button.dataset.waiting : "";
}

button.addEventListener("click", async () => {
    const { signatureAlgorithms, createTimeout, ...input } = button.dataset;
    busy(true);
    try {
        await registerByWebAuthn({
            ...input,
            signatureAlgorithms: signatureAlgorithms ? signatureAlgorithms.split(",").map(Number) : [],
            createTimeout: Number(createTimeout),
        });
    } catch (error) {
        console.error(error);
        busy(false);
    }
});

// Sent back here by the Back button, the page comes as it was left: with the button switched off.
window.addEventListener("pageshow", () => busy(false));
