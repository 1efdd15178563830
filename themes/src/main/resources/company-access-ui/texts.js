// Texts, dates and numbers in the reader's language.

/** A text that is missing shows its whole key, so that it is found. */
const OURS = "companyAccess.console.";

export function createTexts({ locale, texts }) {
  const date = new Intl.DateTimeFormat(locale, { dateStyle: "medium" });
  // Dates without a time are days in UTC, whatever the reader's zone.
  const day = new Intl.DateTimeFormat(locale, { dateStyle: "medium", timeZone: "UTC" });
  const time = new Intl.DateTimeFormat(locale, { dateStyle: "medium", timeStyle: "short" });
  const number = new Intl.NumberFormat(locale);
  const plural = new Intl.PluralRules(locale);

  function t(key, ...values) {
    const text = texts[key] ?? OURS + key;
    return text.replace(/\{(\d)\}/g, (whole, index) => values[index] ?? whole);
  }

  return {
    t,
    locale,
    /** The text for one, or for many, as the language counts. */
    count: (key, amount, ...values) => t(plural.select(amount) === "one" ? `${key}.one` : key, number.format(amount), ...values),
    number: (value) => number.format(value),
    date: (value) => date.format(new Date(value)),
    day: (value) => day.format(new Date(`${value}T00:00:00Z`)),
    time: (value) => time.format(new Date(value)),
    /** A time span in its largest whole unit. */
    span(seconds) {
      const [unit, size] = [["day", 86_400], ["hour", 3_600], ["minute", 60], ["second", 1]].find(([, each]) => seconds % each === 0);
      return new Intl.NumberFormat(locale, { style: "unit", unit, unitDisplay: "long" }).format(seconds / size);
    },
    has: (key) => key in texts,
  };
}
