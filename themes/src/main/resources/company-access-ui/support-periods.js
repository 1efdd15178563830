// For how long a company is opened to support.

const PERIODS = ["PT8H", "PT24H", "P7D", "until-closed"];

/** Seconds of an ISO 8601 duration of days and shorter; the REST may write a week as hours. */
function seconds(duration) {
  const [, days = 0, hours = 0, minutes = 0, rest = 0] = /^P(?:(\d+)D)?(?:T(?:(\d+)H)?(?:(\d+)M)?(?:(\d+)S)?)?$/.exec(duration) ?? [];
  return ((Number(days) * 24 + Number(hours)) * 60 + Number(minutes)) * 60 + Number(rest);
}

/** The one of ours that is as long, or the duration itself. */
export function period(duration) {
  return PERIODS.find((each) => each === duration || (seconds(each) > 0 && seconds(each) === seconds(duration))) ?? duration;
}

export function periodText(texts, duration) {
  const known = period(duration);
  return PERIODS.includes(known) ? texts.t(`support.period.${known}`) : texts.span(seconds(duration));
}

/** What one can choose; `asked` as well, where somebody asks for another one. */
export function periods(texts, asked) {
  const all = asked && !PERIODS.includes(asked) ? [asked, ...PERIODS] : PERIODS;
  return all.map((each) => [each, periodText(texts, each)]);
}
