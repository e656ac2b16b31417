// The arithmetic of training time for `benchmarks.zen_model`, by hand in JavaScript, inside a function node
// of the decision model: what the expression language cannot do. Days are numbers as in Python's
// `date.toordinal`, amounts are exact ratios [numerator, denominator].
const POSTS = ["lis1-announced", "lis1-rest", "lis1-completion", "lis1-special", "lis1-agreement"];
const AS_SERVICE = ["holiday", "course"];
const MONTHS = { hospital: 12, municipality: 6 };
const FREE = { hospital: 12, municipality: 6 };
const EPOCH = 719163;
const ZERO = [0, 1];

const gcd = (a, b) => (b ? gcd(b, a % b) : Math.abs(a));
const ratio = (n, d) => { const g = gcd(n, d) || 1; return [n / g, d / g]; };
const add = (a, b) => ratio(a[0] * b[1] + b[0] * a[1], a[1] * b[1]);
const sub = (a, b) => add(a, [-b[0], b[1]]);
const mul = (a, b) => ratio(a[0] * b[0], a[1] * b[1]);
const div = (a, b) => ratio(a[0] * b[1], a[1] * b[0]);
const less = (a, b) => a[0] * b[1] < b[0] * a[1];

const civil = (day) => {
  const at = new Date((day - EPOCH) * 86400000);
  return { year: at.getUTCFullYear(), month: at.getUTCMonth(), day: at.getUTCDate() };
};
const ordinal = (year, month, day) => Date.UTC(year, month, day) / 86400000 + EPOCH;
const monthStart = (anchor, months) => {
  const month = anchor.month + months;
  const last = new Date(Date.UTC(anchor.year, month + 1, 0)).getUTCDate();
  return ordinal(anchor.year, month, Math.min(anchor.day, last));
};
const elapsed = (anchor, day) => {
  const here = civil(day);
  let whole = (here.year - anchor.year) * 12 + here.month - anchor.month;
  let start = monthStart(anchor, whole);
  if (start > day) { whole -= 1; start = monthStart(anchor, whole); }
  if (start === day) return [whole, 1];
  return add([whole, 1], ratio(day - start, monthStart(anchor, whole + 1) - start));
};

const runsOf = (facts, arena, after) => {
  const runs = [];
  const services = facts.services.filter((s) => s.arena === arena);
  for (const s of services.sort((a, b) => a.first - b.first)) {
    if (!POSTS.includes(s.post) || s.confirmed === null || s.confirmed > facts.on) continue;
    const start = Math.max(s.first, facts.authorised, after);
    const end = Math.min(s.through, s.confirmed, facts.on) + 1;
    if (start >= end) continue;
    const last = runs[runs.length - 1];
    const same = last && last.end === start && !less(last.fraction, s.fraction)
      && !less(s.fraction, last.fraction);
    if (same) last.end = end;
    else runs.push({ start, end, fraction: s.fraction });
  }
  return runs;
};
const amountOf = (run) => mul([run.end - run.start, 1], run.fraction);
const absentDays = (runs, absences) => {
  const days = new Map();
  for (const a of absences) {
    if (AS_SERVICE.includes(a.kind)) continue;
    for (const run of runs) {
      const end = Math.min(a.through + 1, run.end);
      for (let day = Math.max(a.first, run.start); day < end; day++) days.set(day, run.fraction);
    }
  }
  return [...days].sort((a, b) => a[0] - b[0]);
};
const without = (runs, amount) => {
  const left = [...runs];
  while (amount[0] && left.length) {
    const run = left.pop();
    if (!less(amount, amountOf(run))) { amount = sub(amount, amountOf(run)); continue; }
    const days = div(amount, run.fraction);
    const whole = Math.floor(days[0] / days[1]);
    const rest = sub(days, [whole, 1]);
    const end = run.end - whole;
    if (rest[0]) {
      left.push({ start: run.start, end: end - 1, fraction: run.fraction });
      left.push({ start: end - 1, end, fraction: mul(run.fraction, sub([1, 1], rest)) });
    } else left.push({ start: run.start, end, fraction: run.fraction });
    break;
  }
  return left;
};
const monthsOf = (runs) => {
  let best = ZERO;
  for (const first of runs) {
    const anchor = civil(first.start);
    let total = ZERO;
    for (const run of runs) {
      if (run.start < first.start) continue;
      const months = sub(elapsed(anchor, run.end), elapsed(anchor, run.start));
      total = add(total, mul(months, run.fraction));
    }
    if (less(best, total)) best = total;
  }
  return best;
};
const crossing = (runs, months) => {
  if (!runs.length) return null;
  const anchor = civil(runs[0].start);
  let left = [months, 1];
  for (const run of runs) {
    const start = elapsed(anchor, run.start);
    const amount = mul(sub(elapsed(anchor, run.end), start), run.fraction);
    if (!less(amount, left)) {
      const at = add(start, div(left, run.fraction));
      const whole = Math.floor(at[0] / at[1]);
      const rest = sub(at, [whole, 1]);
      const day = monthStart(anchor, whole);
      const length = monthStart(anchor, whole + 1) - day;
      return day + Math.ceil((rest[0] * length) / rest[1]) - 1;
    }
    left = sub(left, amount);
  }
  return null;
};
const reachedWithAbsence = (runs, absent, free, full) => {
  const on = (day) => (runs.find((r) => r.start <= day && day < r.end) || { fraction: ZERO }).fraction;
  let needed = ZERO;
  for (const run of runs) {
    const days = Math.max(0, Math.min(run.end, full + 1) - run.start);
    needed = add(needed, mul([days, 1], run.fraction));
  }
  let served = needed, away = ZERO, gone = 0;
  for (let day = full; day < runs[runs.length - 1].end; day++) {
    if (day > full) served = add(served, on(day));
    for (; gone < absent.length && absent[gone][0] <= day; gone++) away = add(away, absent[gone][1]);
    const excess = less([free, 1], away) ? sub(away, [free, 1]) : ZERO;
    if (!less(sub(served, excess), needed)) return day;
  }
  return null;
};
const part = (facts, arena, after) => {
  const runs = runsOf(facts, arena, after);
  const touching = facts.absences.filter(
    (a) => runs.some((run) => run.start <= a.through && a.first < run.end));
  const absent = absentDays(runs, touching);
  const total = absent.reduce((sum, day) => add(sum, day[1]), ZERO);
  const over = less([FREE[arena], 1], total);
  const excess = over ? sub(total, [FREE[arena], 1]) : ZERO;
  let reached = crossing(runs, MONTHS[arena]);
  if (reached !== null && over) reached = reachedWithAbsence(runs, absent, FREE[arena], reached);
  const posts = facts.services.filter((s) => s.arena === arena).map((s) => s.id);
  return {
    months: monthsOf(without(runs, excess)), absent: total, reached,
    begun: runs.length ? runs[0].start : null,
    evidence: [...posts, facts.authorisation, ...touching.map((a) => a.id)],
  };
};

export const handler = async (facts) => {
  const hospital = part(facts, "hospital", 0);
  const municipality = part(facts, "municipality", 0);
  const full = hospital.reached;
  let after = ZERO;
  if (full !== null) {
    const early = municipality.begun !== null && municipality.begun <= full;
    after = early ? part(facts, "municipality", full + 1).months : municipality.months;
  }
  return { hospital, municipality, after };
};
