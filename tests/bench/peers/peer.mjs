// Forty of the checks as a script would do them, with js-yaml: what the benchmark holds the program
// against. A line of JSON for each dossier, with the statuses of each rule.
//
// Usage: node peer.mjs PATH...   (js-yaml in NODE_PATH)
import fs from "node:fs";
import {createRequire} from "node:module";
import path from "node:path";

const yaml = createRequire(path.join(process.env.NODE_PATH ?? ".", "here.js"))("js-yaml");

const DAY = 86_400_000;  // days are numbers of milliseconds
const BEGIN = -Infinity, NEVER = Infinity;
const JUDGING = ["probleemanalyse", "consult_bedrijfsarts", "actueel_oordeel"];

// true, false, or null: not said.
function yes(record, key) {
  const said = record[key];
  if (said === "ja" || said === true) return true;
  return said === "nee" || said === false ? false : null;
}

// A day in quotes, as JSON has it, is a text.
function dayOf(record, key) {
  const said = record[key];
  if (said instanceof Date) return said.getTime();
  return typeof said === "string" && /^\d{4}-\d\d-\d\d$/.test(said) ? Date.parse(said) : null;
}

const allOf = (answers) => answers.includes(false) ? false : !answers.includes(null) || null;
const anyOf = (answers) => answers.includes(true) || (answers.includes(null) ? null : false);

class Case {
  constructor(dossier, today) {
    this.dossier = dossier;
    this.asOf = dayOf(dossier, "peildatum") ?? today;
    const sickness = dossier.verzuim;
    this.first = dayOf(sickness, "eerste_ziektedag");
    this.gaps = [];
    this.readGaps(sickness.onderbrekingen ?? []);
    this.waitingEnd = this.at(728) - DAY;
    this.payEnd = this.waitingEnd;
    for (const e of sickness.verlengingen ?? [])
      if (e.soort === "vrijwillig") this.payEnd = Math.max(this.payEnd, dayOf(e, "tot") ?? 0);
    const every = dossier.gebeurtenissen ?? [];
    this.hidden = dossier.niet_aangeleverd ?? [];
    this.grounds = (dossier.deugdelijke_gronden ?? [])
        .filter((g) => (dayOf(g, "datum") ?? this.asOf) <= this.asOf);
    for (const e of every) e.day = dayOf(e, "datum");
    this.readEnds(dossier.werknemer ?? {}, sickness, dossier.werkgever ?? {}, every);
    this.byKind = new Map();
    const past = every.filter((e) => e.day >= this.first && e.day <= this.asOf);
    for (const e of past.sort((a, b) => a.day - b.day)) {
      if (!this.byKind.has(e.soort)) this.byKind.set(e.soort, []);
      this.byKind.get(e.soort).push(e);
    }
  }

  readGaps(interruptions) {
    for (const i of [...interruptions].sort((a, b) => dayOf(a, "van") - dayOf(b, "van"))) {
      if (i.reden === "ander_verlof") continue;
      const begin = Math.max(dayOf(i, "van"), this.first + DAY);
      const end = dayOf(i, "tot") + DAY;
      const joins = i.reden !== "hersteld" && yes(i, "zelfde_oorzaak") !== false;
      if (!joins && end - begin >= 28 * DAY) {
        this.first = end;
        this.gaps = [];
      } else {
        this.gaps.push([begin, end]);
      }
    }
  }

  readEnds(employee, sickness, employer, every) {
    const contract = dayOf(employee.dienstverband ?? {}, "einde");
    this.contractEnds = contract !== null && contract < this.payEnd &&
        !yes(employer, "eigenrisicodrager_ziektewet");
    this.testEnd = this.contractEnds ? contract : this.payEnd;
    const sanctioned = every.some((e) => e.soort === "loonsanctie" && e.day <= this.asOf &&
        e.soort_loonsanctie !== "administratief" && !this.contractEnds);
    if (sanctioned) this.testEnd = this.payEnd + 364 * DAY;
    this.dutiesEnd = this.testEnd;
    const recovered = dayOf(sickness, "hersteld_per");
    if (recovered !== null && recovered <= this.asOf)
      this.dutiesEnd = Math.min(this.dutiesEnd, recovered - DAY);
    this.aow = dayOf(employee, "aow_datum");
    if (this.aow !== null) this.dutiesEnd = Math.min(this.dutiesEnd, this.aow - DAY);
    const invited = this.payEnd - 105 * DAY;
    const applied = every.filter((e) => e.soort === "wia_aanvraag" && e.day >= invited &&
        e.day <= this.asOf && yes(e, "verkorte_wachttijd") !== true);
    this.effortsEnd = this.testEnd;
    if (applied.length > 0 && !this.contractEnds && !sanctioned)
      this.effortsEnd = Math.min(this.testEnd, Math.max(...applied.map((e) => e.day)));
  }

  // So many days of sickness after the first.
  at(days) {
    let day = this.first + days * DAY;
    for (const [begin, end] of this.gaps) {
      if (begin > day) break;
      day += end - begin;
    }
    return day;
  }

  events(...kinds) {
    return kinds.flatMap((kind) => this.byKind.get(kind) ?? []);
  }

  has(...kinds) {
    return kinds.some((kind) => this.byKind.has(kind));
  }

  delivered(kind, since = BEGIN, until = NEVER) {
    return !this.hidden.some((h) => h === kind ||
        (h.soort === kind && (dayOf(h, "van") ?? BEGIN) <= until &&
         (dayOf(h, "tot") ?? NEVER) >= since));
  }

  said(kind, key, word) {
    return this.events(kind).some((e) => e[key] === word);
  }

  refused(kind, key) {
    return this.events(kind).some((e) => yes(e, key) === false);
  }

  ground(...kinds) {
    return this.grounds.some((g) => kinds.includes(g.soort_grond));
  }

  judged(...possibilities) {
    return this.events(...JUDGING).some((e) => possibilities.includes(e.mogelijkheden));
  }
}

const noPlace = (c) =>
    c.said("arbeidsdeskundig_onderzoek", "ander_werk_eigen_werkgever", "niet_beschikbaar") ||
    c.said("onderzoek_spoor1", "uitkomst", "niet_passend") ||
    c.said("terugkeer_uitgesloten", "reden", "geen_passend_werk") || c.ground("plek_vervuld");

const costsMatter = (c) => c.ground("kosten") || c.events("interventie").some((e) =>
    Number(e.kosten) > 0 || (yes(e, "geadviseerd") === true && yes(e, "uitgevoerd") === false));

const otherWork = (c) => c.said("onderzoek_spoor1", "gericht_op", "andere_functie") ||
    c.has("arbeidsdeskundig_onderzoek", "aanbod_passende_arbeid", "terugkeer_uitgesloten",
          "spoor2_start");

const marginalWithoutTrack2 = (c) => c.judged("marginaal") && !c.has("spoor2_start") &&
    !c.events("medisch_oordeel_derde").some(
        (e) => e.bron === "verzekeringsarts_uwv" && e.mogelijkheden === "marginaal");

const QUESTIONS = {
  "aanpassing-werk": (c) => c.judged("beperkt", "marginaal"),
  "advisering-bedrijfsarts": (c) => c.judged("beperkt", "marginaal"),
  "afwijzing-voorstel": (c) => c.said("voorstel_werknemer", "reactie", "afgewezen"),
  "arbeidstherapie-benut": (c) =>
      c.events("werkhervatting").some((e) => yes(e, "arbeidstherapeutisch") === true),
  "arbeidsverhouding": (c) => c.said("stagnatie", "oorzaak", "arbeidsconflict") ||
      c.said("terugkeer_uitgesloten", "reden", "arbeidsverhouding"),
  "behandeling-adequaat": (c) => c.judged("geen", "beperkt", "marginaal"),
  "bekwaamheden": otherWork,
  "belastbaarheid-plausibel": (c) => c.has(...JUDGING),
  "casemanager-functioneert": (c) => c.refused("plan_van_aanpak", "casemanager") ||
      (c.has("plan_van_aanpak") && c.has("stagnatie")),
  "eerstejaarsevaluatie-koers": (c) => c.has("eerstejaarsevaluatie"),
  "financiering": costsMatter,
  "geen-mogelijkheden-redelijk": (c) => c.judged("geen"),
  "geen-plaats": noPlace,
  "herstel-na-loonsanctie": (c) => c.has("loonsanctie"),
  "impasse": (c) => c.has("stagnatie"),
  "inkrimping": (c) => c.said("terugkeer_uitgesloten", "reden", "bedrijfsbeeindiging") ||
      c.ground("gedwongen_sluiting"),
  "marginaal": marginalWithoutTrack2,
  "medewerking-werknemer": (c) => c.has("niet_meewerken") ||
      c.refused("aanbod_passende_arbeid", "geaccepteerd") ||
      c.ground("onwil_werknemer", "wens_werknemer"),
  "passende-arbeid": (c) => c.has("aanbod_passende_arbeid", "werkhervatting"),
  "plan-adequaat": (c) => c.has("plan_van_aanpak"),
  "probleemanalyse-adequaat": (c) => c.has("probleemanalyse"),
  "professionele-standaarden": (c) => c.has("medisch_oordeel_derde") ||
      c.said("stagnatie", "oorzaak", "behandeling"),
  "re-integratiebedrijf": (c) => c.said("spoor2_start", "uitvoerder", "re_integratiebedrijf"),
  "redelijkheid-werkgever": (c) => noPlace(c) || c.ground("kosten", "onevenredige_belasting") ||
      yes(c.dossier.verzuim, "werk_gerelateerd") === true,
  "sector": (c) => c.has("spoor2_start"),
  "spoor2-adequaat": (c) => c.has("spoor2_start"),
  "tijdelijk-dienstverband": (c) => c.contractEnds,
  "verantwoordelijkheid-werkgever": (c) => c.judged("geen") || c.has("medisch_oordeel_derde") ||
      c.ground("vertrouwen_op_deskundige"),
  "verslag-herkenbaar": (c) => c.has("re_integratieverslag"),
  "weigering-redelijk": (c) => c.refused("aanbod_passende_arbeid", "geaccepteerd"),
};
const ANSWERED = {voldoende: "pass", onvoldoende: "fail", niet_van_toepassing: "not_applicable"};
const GRAVITY = {onvoldoende: 2, voldoende: 1, niet_van_toepassing: 0};

function question(c, rule, applies) {
  let last = null, lastDay = BEGIN;
  for (const r of c.dossier.beoordelingen ?? []) {
    const day = dayOf(r, "datum") ?? BEGIN;
    if (r.vraag !== rule || day > c.asOf) continue;
    if (last === null || day > lastDay ||
        (day === lastDay && GRAVITY[r.oordeel] > GRAVITY[last.oordeel])) {
      last = r;
      lastDay = day;
    }
  }
  if (last !== null) return [ANSWERED[last.oordeel]];
  return [applies(c) ? "unknown" : "not_applicable"];
}

function ofEach(answers) {
  const statuses = answers.filter((a) => a === false).map(() => "fail");
  if (answers.includes(null)) statuses.push("unknown");
  return statuses.length > 0 ? statuses : ["pass"];
}

function content(c, kind, each, ...keys) {
  const found = c.events(kind).filter((e) => e.day <= c.effortsEnd);
  if (found.length === 0) return [c.delivered(kind) ? "not_applicable" : "unknown"];
  if (each) return ofEach(found.map((e) => allOf(keys.map((key) => yes(e, key)))));
  const has = allOf(keys.map((key) => anyOf(found.map((e) => yes(e, key)))));
  return [has === null ? "unknown" : has ? "pass" : "fail"];
}

function plans(c, judge) {
  const every = c.events("plan_van_aanpak");
  if (every.length === 0) return [c.delivered("plan_van_aanpak") ? "not_applicable" : "unknown"];
  const tested = every.filter((p) => p.day <= c.effortsEnd);
  return ofEach((tested.length > 0 ? tested : every).map(judge));
}

function planContent(plan) {
  const said = plan.doel === undefined || plan.doel === "onbekend" ? null
                                                                   : plan.doel !== "nog_niet_bekend";
  const listed = plan.activiteiten;
  if (!Array.isArray(listed)) return allOf([said, null]);
  return allOf([said, listed.length > 0,
                ...listed.map((a) => a.door === undefined ? null : a.door !== ""),
                ...listed.map((a) => dayOf(a, "gereed") !== null || null)]);
}

const planSigned = (plan) => yes(plan, "overeenstemming") === false ? false :
    allOf([yes(plan, "ondertekend_werkgever"), yes(plan, "ondertekend_werknemer")]);

function deadline(c, kind, due, done) {
  if (done !== undefined && done.day <= due) return "pass";
  if (due > c.dutiesEnd) return "not_applicable";
  if (done === undefined && c.asOf <= due) return "upcoming";
  if (!c.delivered(kind, c.first, due)) return "unknown";
  return done === undefined && !c.delivered(kind, c.first, c.asOf) ? "unknown" : "fail";
}

const firstOf = (c, kind) => c.events(kind).find(
    (e) => yes(e, "bijstelling") !== true && yes(e, "verkorte_wachttijd") !== true);

function firstYear(c) {
  const due = c.at(363);
  const held = c.events("eerstejaarsevaluatie");
  if (held.length === 0 && c.judged("geen") && !c.judged("marginaal", "beperkt", "volledig"))
    return "not_applicable";
  return deadline(c, "eerstejaarsevaluatie", due,
                  held.filter((e) => e.day <= due).at(-1) ?? held[0]);
}

function notice(c) {
  const due = c.at(294);
  const status = deadline(c, "melding_42e_week", due, c.events("melding_42e_week")[0]);
  if (status === "pass" || status === "not_applicable") return status;
  const early = anyOf([c.delivered("wia_aanvraag", c.first, due) ? false : null,
                       ...c.events("wia_aanvraag").filter((e) => e.day <= due)
                           .map((e) => yes(e, "verkorte_wachttijd"))]);
  if (early) return "not_applicable";
  return early === null && status === "fail" ? "unknown" : status;
}

function application(c) {
  const granted = c.events("wia_aanvraag").some(
      (e) => yes(e, "verkorte_wachttijd") === true && yes(e, "toegekend") === true);
  if (c.contractEnds || granted || (c.aow !== null && c.aow <= c.testEnd)) return "not_applicable";
  return deadline(c, "wia_aanvraag", c.payEnd - 77 * DAY, firstOf(c, "wia_aanvraag"));
}

function statuses(c) {
  const found = {};
  for (const [name, applies] of Object.entries(QUESTIONS))
    found["vraag/" + name] = question(c, "vraag/" + name, applies);
  found["plan/afschrift"] = content(c, "plan_van_aanpak", true, "afschrift_verstrekt");
  found["plan/casemanager"] = content(c, "plan_van_aanpak", false, "casemanager");
  found["plan/evaluatieafspraken"] =
      content(c, "plan_van_aanpak", false, "evaluatieafspraken", "afspraken_arbodienst");
  found["spoor/tweede-spoor-plan"] = content(c, "spoor2_start", true, "re_integratieplan",
                                             "persoonsprofiel", "zoekprofiel",
                                             "zoekprofiel_beredeneerd");
  found["plan/inhoud"] = plans(c, planContent);
  found["plan/ondertekend"] = plans(c, planSigned);
  found["tijdigheid/probleemanalyse"] =
      [deadline(c, "probleemanalyse", c.at(42), firstOf(c, "probleemanalyse"))];
  found["tijdigheid/eerstejaarsevaluatie"] = [firstYear(c)];
  found["tijdigheid/melding-42e-week"] = [notice(c)];
  found["tijdigheid/wia-aanvraag"] = [application(c)];
  return found;
}

function* files(paths) {
  for (const p of paths) {
    if (!fs.statSync(p).isDirectory()) {
      yield p;
      continue;
    }
    const entries = fs.readdirSync(p, {withFileTypes: true});
    entries.sort((a, b) => a.name < b.name ? -1 : 1);
    for (const e of entries)
      if (e.isDirectory()) yield* files([path.join(p, e.name)]);
      else if (/\.(ya?ml|json)$/.test(e.name)) yield path.join(p, e.name);
  }
}

const today = Math.floor(Date.now() / DAY) * DAY;
let out = "";
for (const file of files(process.argv.slice(2)))
  for (const dossier of yaml.loadAll(fs.readFileSync(file, "utf8"))) {
    const c = new Case(dossier, today);
    out += JSON.stringify({path: file, id: String(dossier.kenmerk), statuses: statuses(c)}) + "\n";
    if (out.length > 65_536) {
      fs.writeSync(1, out);
      out = "";
    }
  }
fs.writeSync(1, out);
