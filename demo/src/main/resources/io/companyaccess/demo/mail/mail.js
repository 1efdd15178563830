// Looks for new mails and shows the list again when their number has changed; a mail that is being read stays.
const shown = document.getElementById("count");

async function look() {
  try {
    const answer = await fetch("/count");
    if (answer.ok && (await answer.text()) !== shown.dataset.count) {
      location.reload();
      return;
    }
  } catch {
    // The demo has ended or is starting again.
  }
  setTimeout(look, 2000);
}

if (shown) {
  setTimeout(look, 2000);
}
