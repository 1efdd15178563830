// The page works without this script; it puts the cursor where the code goes, keeps a second press from sending the form
// twice, and tells when it turns out that no mails are sent.

const form = document.getElementById("ca-document-link-code");
const buttons = [...form.querySelectorAll("button")];
const code = document.getElementById("code");
const status = document.getElementById("ca-status");

const say = (text) => {
    // Screen readers tell what changes in such a place, not what stands there from the beginning.
    status.textContent = "";
    setTimeout(() => (status.textContent = text), 200);
};

let looking;

const look = async () => {
    const address = new URL(form.action, location.href);
    // Without it this is a look, which takes nothing from the form that stands here.
    address.searchParams.delete("session_code");
    try {
        const answer = await fetch(address, { cache: "no-store", signal: AbortSignal.timeout(5000) });
        const there = new DOMParser().parseFromString(await answer.text(), "text/html").getElementById("ca-status");
        if (there?.dataset.status === "down" && status.dataset.status !== "down") {
            status.dataset.status = "down";
            say(there.textContent);
        }
    } catch {
        // Without an answer there is nothing to tell.
    }
};

say(status.textContent);
code.focus({ preventScroll: !code.hasAttribute("aria-invalid") });
// A mail server that does not answer is known as such after ten seconds at most.
[2000, 12000].forEach((wait) =>
    setTimeout(() => {
        if (!code.value) {
            looking = look().finally(() => (looking = undefined));
        }
    }, wait),
);

form.addEventListener("submit", (event) => {
    if (looking) {
        // The server takes one thing after the other from a page.
        event.preventDefault();
        // In a turn of its own: a form that is just being sent does not listen.
        looking.then(() => setTimeout(() => form.requestSubmit(event.submitter)));
    } else {
        // Not at once: a button that is switched off when the form goes does not tell that it was pressed.
        setTimeout(() => buttons.forEach((button) => (button.disabled = true)));
    }
});

// Sent back here by the Back button, the page comes as it was left: with the buttons switched off.
window.addEventListener("pageshow", () => buttons.forEach((button) => (button.disabled = false)));
