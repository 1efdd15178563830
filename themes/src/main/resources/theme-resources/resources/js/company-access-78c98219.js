// The page works without this script; it offers to copy the setup key and puts the cursor where the code goes.

const code = document.getElementById("totp");
// Without scrolling: the steps above the field come first.
code?.focus({ preventScroll: !code.hasAttribute("aria-invalid") });

const key = document.getElementById("ca-key");
const copy = document.getElementById("ca-copy");
const status = document.getElementById("ca-copy-status");

if (navigator.clipboard) {
    copy.hidden = false;
    copy.addEventListener("click", async () => {
        try {
            // The blanks are for the eye; not every app takes them.
            await navigator.clipboard.writeText(key.textContent.replace(/\s/g, ""));
            status.textContent = copy.dataset.copied;
        } catch {
            status.textContent = copy.dataset.failed;
        }
    });
}
