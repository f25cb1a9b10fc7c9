#include "rules/privacy/woorden.hpp"

#include <algorithm>
#include <array>
#include <iterator>
#include <span>

namespace poortwachter {
namespace {

using View = std::string_view;

// The words. `x*`: words that begin with x. `*x`: longer words that end in x. Else the whole word,
// or several words on end. Chosen to say something of a person's health: words that dossiers use
// for the work, the law or the course of the absence (ziek, herstel, beperking, behandelaar,
// belastbaarheid, tillen, ongeval) are not among them.

/// Diagnoses and complaints: looked for everywhere.
constexpr View kComplaints[] = {
    // mind
    "burnout*", "burn out", "overspannen", "overspannenheid", "depressie*", "depressief",
    "depressieve", "neerslachtig*", "somberheid*", "paniekaanval*", "paniekstoornis*",
    "angstaanval*", "posttraumatisch*", "ptss", "ptsd", "psychose*", "psychotisch*", "schizofren*",
    "bipolair*", "borderline", "manisch*", "adhd", "asperger*", "dyslexie", "anorexia*", "boulimia",
    "suicid*", "zelfmoord*", "zelfdoding*", "alcoholmisbruik", "alcoholist*", "drugsmisbruik",
    "alcoholprobleem", "alcoholproblemen", "*stoornis", "*stoornissen", "hyperventil*",
    "slapeloos*", "slaapapneu", "vermoeidheid*", "oververmoeid*", "hersenmist", "geheugenverlies",
    "huilbui*", "zenuwinzinking*", "gestrest", "overprikkeld",
    // brain, heart and blood
    "migraine*", "duizelig*", "tinnitus", "oorsuizen", "epilep*", "beroerte*", "cva", "tia",
    "*infarct", "hartaanval*", "hartfalen", "hartkloppingen", "hartritmestoornis*",
    "hersenbloeding*", "hersenletsel*", "hersenschudding*", "hersentumor*", "trombose*",
    "aneurysma*", "bloeddruk", "hypertensie", "bloedarmoede", "multiple sclerose", "parkinson",
    "alzheimer*", "flauwgevallen", "epileptisch*", "gevoelloosheid",
    // cancer
    "kanker", "*kanker", "tumor*", "*tumor", "carcinoom*", "*carcinoom", "leukemie*", "lymfoom*",
    "melanoom*", "metastase*", "uitzaaiing*",
    // bones, muscles and joints
    "hernia*", "ischias", "artrose*", "artritis", "reuma", "reumatisch*", "reumatoide", "jicht",
    "fibromyalgie", "osteoporose", "bechterew", "scoliose", "whiplash*", "tennisarm*",
    "tenniselleboog", "golfersarm*", "muisarm*", "frozen shoulder", "carpaal*", "carpale", "rsi",
    "meniscus*", "kruisband*", "enkelbandletsel", "achillespees*", "*ontsteking", "*ontstekingen",
    "botbreuk*", "*fractuur", "*fracturen", "kneuzing*", "gekneusd*", "verstuik*", "verzwikt*",
    "gebroken been", "gebroken arm", "gebroken enkel", "gebroken pols", "gebroken heup",
    "gebroken voet", "gebroken hand", "gebroken rib", "gebroken ribben", "bekkeninstabiliteit",
    "in het gips", "op krukken",
    // lungs, infections, skin
    "astma*", "copd", "bronchitis", "longembolie*", "sarcoidose", "benauwdheid*", "kortademig*",
    "longcovid", "long covid", "postcovid", "post covid", "coronabesmetting*", "griep",
    "verkouden*", "koorts", "hiv", "hepatitis", "tuberculose", "lyme", "ziekte van pfeiffer",
    "gordelroos", "eczeem", "psoriasis", "huiduitslag", "brandwonden", "infectie", "sepsis",
    "allergie*", "allergisch*", "hooikoorts",
    // stomach and the rest
    "diabetes", "diabeet", "suikerziekte", "schildklier*", "colitis", "ziekte van crohn",
    "prikkelbare darm", "maagzweer", "maagbloeding*", "blindedarm*", "galstenen", "nierstenen",
    "nierfalen", "liesbreuk*", "navelbreuk*", "misselijk*", "diarree", "obesitas", "overgewicht",
    "cholesterol", "miskraam*", "endometriose", "overgangsklacht*", "zwangerschapsklacht*",
    "gehoorverlies", "incontinent*", "spasme*", "pijn", "*pijn", "*pijnen",
    // complaints without a part of the body
    "lichamelijke klachten", "psychische klachten", "fysieke klachten", "mentale klachten",
    "medische klachten", "gezondheidsklacht*", "pijnklacht*", "stressklacht*", "spanningsklacht*",
    "vermoeidheidsklacht*", "slaapklacht*", "angstklacht*", "stemmingsklacht*",
    "concentratieklacht*", "geheugenklacht*", "gewrichtsklacht*", "slaapproblemen",
    "psychische problemen", "psychische aandoening", "psychische ziekte", "last van stress",
    "door stress", "wegens stress", "met stress uitgevallen", "psychisch*", "psychiatrische",
    "chronische ziekte", "chronisch ziek", "ongeneeslijk*", "terminaal ziek"};

/// Care, specialities and medication: in a function or branch they name a job.
constexpr View kCare[] = {
    // diagnosis, hospital, treatment and who gives it
    "diagnose", "diagnoses", "gediagnosticeerd*", "geopereerd*", "een operatie", "na operatie",
    "na de operatie", "op operatie", "voor operatie", "zijn operatie", "haar operatie",
    "operatie aan", "operatie ondergaan", "operaties ondergaan", "medische ingreep",
    "chirurgische ingreep", "ziekenhuisopname*", "opgenomen in het ziekenhuis", "in het ziekenhuis",
    "uit het ziekenhuis", "naar het ziekenhuis", "psychiat*", "psycholoog", "psychologe",
    "psychologisch*", "psychotherap*", "therapie", "therapieen", "gedragstherapie",
    "groepstherapie", "traumatherapie", "emdr", "fysiotherap*", "manueeltherap*", "oefentherap*",
    "haptotherap*", "chiropract*", "osteopa*", "acupunct*", "revalidatie*", "revalideert",
    "revalideren", "verslaving*", "verslaafd*", "autisme*", "autist*", "trauma", "traumatisch*",
    "neuroloog", "neurologisch*", "cardioloog", "cardiologisch*", "oncoloog", "oncologisch*",
    "orthopeed", "orthopedisch*", "reumatoloog", "dermatoloog", "gynaecoloog", "internist",
    "uroloog", "longarts", "chirurg", "dementie*", "dementerend*", "slechthorend*", "slechtziend*",
    // medication and examination
    "chemo", "chemotherap*", "chemokuur*", "bestraling*", "bestraald", "immunotherap*",
    "hormoontherap*", "medicatie*", "medicijn*", "geneesmiddel*", "antidepress*", "pijnstill*",
    "pijnbestrijding*", "pijnpoli*", "slaapmiddel*", "paracetamol", "ibuprofen", "naproxen",
    "diclofenac", "morfine", "oxycodon", "tramadol", "oxazepam", "diazepam", "temazepam",
    "lorazepam", "citalopram", "sertraline", "fluoxetine", "paroxetine", "venlafaxine",
    "mirtazapine", "amitriptyline", "ritalin", "methylfenidaat", "methotrexaat", "prednison*",
    "antibiotica*", "insuline*", "infuus*", "dialyse*", "*transplantatie", "prothese*", "mri",
    "ct scan", "rontgen*", "biopsie*", "bloedonderzoek*", "ggz behandeling",
    "behandeling bij de ggz", "traject bij de ggz", "aangemeld bij de ggz", "verwezen naar ggz",
    "verwezen naar de ggz"};

/// Parts of the body are said of the work too; with one of these behind it, it is a complaint.
constexpr View kBody[] = {"rug",   "nek",  "schouder", "knie",   "heup",     "hand",   "pols",
                          "arm",   "been", "voet",     "enkel",  "elleboog", "vinger", "duim",
                          "spier", "pees", "gewricht", "wervel", "maag",     "buik",   "darm",
                          "hart",  "long", "lever",    "nier",   "blaas",    "oog",    "oor",
                          "keel",  "huid", "zenuw",    "hersen", "stemband", "bekken", "borst"};
constexpr View kTrouble[] = {"klacht",     "klachten",     "letsel",   "blessure",
                             "aandoening", "aandoeningen", "operatie", "breuk",
                             "probleem",   "problemen",    "ziekte",   "patient"};

/// What a word that begins like a complaint ends in when it names an organisation, a job or an
/// effort to keep it off: Reumafonds, kankerbestrijding, diabetesverpleegkundige.
constexpr View kHarmlessEnds[] = {
    "fonds",  "stichting", "bestrijding",   "vereniging",     "verpleegkundige", "consulent",
    "coach",  "preventie", "therapeutisch", "therapeutische", "onderzoeker",     "industrie",
    "zorg",   "kliniek",   "fabriek",       "branche",        "centrum",         "ronde",
    "rondes", "kar",       "verstrekking",  "veiligheid"};

/// Words before or behind a kind of care that make it somebody's job.
constexpr View kJobBefore[] = {"als",        "functie",    "medewerker",   "verpleegkundige",
                               "assistent",  "assistente", "secretaresse", "afdeling",
                               "vacature",   "baan",       "praktijk",     "polikliniek",
                               "begeleider", "opleiding",  "cursus",       "studie",
                               "docent",     "consulent",  "onderzoeker",  "coach",
                               "leraar",     "manager",    "teamleider",   "hoofd",
                               "planner",    "logistieke", "dagelijkse",   "sociaal"};
constexpr View kJobBehind[] = {"verpleegkundige", "verpleegkundigen", "medewerker", "assistent",
                               "assistente",      "begeleider",       "manager",    "monteur",
                               "technicus",       "apparatuur",       "software",   "veiligheid",
                               "instelling",      "afdeling"};

/// A word of the lists, alone or with a neighbour, that says nothing of anybody's health here.
constexpr View kHarmless[] = {
    // the labour market and machines
    "overspannen verwachting", "overspannen verwachtingen", "overspannen arbeidsmarkt",
    "overspannen markt", "tia portal", "technische diagnose", "diagnose van", "geen diagnose",
    "geen diagnoses",
    // the work, organisations and tasks in care
    "psychische belasting", "psychische arbeidsbelasting", "psychische belastbaarheid",
    "alzheimer nederland", "dementerende ouderen", "medicatie delen", "medicatie uitdelen",
    "medicatie verstrekken", "medicatie toedienen", "medicatie klaarzetten", "verkeersinfarct",
    "motorontsteking", "infuuspompen"};

template <typename List>
bool holds(const List& list, View s) {
  return std::find(std::begin(list), std::end(list), s) != std::end(list);
}

template <typename List>
bool ends_in_one_of(View word, const List& ends) {
  return std::any_of(std::begin(ends), std::end(ends), [&](View e) { return word.ends_with(e); });
}

/// rugklachten, knieoperatie, gewrichtsklachten; not handbreedte.
bool is_body_trouble(View word) {
  return std::any_of(std::begin(kTrouble), std::end(kTrouble), [&](View trouble) {
    if (!word.ends_with(trouble)) return false;
    View body = word.substr(0, word.size() - trouble.size());
    if (holds(kBody, body)) return true;
    return body.ends_with('s') && holds(kBody, body.substr(0, body.size() - 1));
  });
}

/// A word with its neighbours in the text.
struct Spot {
  View word, before, behind;
};

bool is_job(const Spot& s) { return holds(kJobBefore, s.before) || holds(kJobBehind, s.behind); }

bool is_pair(View phrase, View first, View second) {
  return phrase.size() == first.size() + 1 + second.size() && phrase.starts_with(first) &&
         phrase.ends_with(second) && phrase[first.size()] == ' ';
}

bool is_harmless(const Spot& s) {
  return std::any_of(std::begin(kHarmless), std::end(kHarmless), [&](View p) {
    return p == s.word || is_pair(p, s.word, s.behind) || is_pair(p, s.before, s.word);
  });
}

bool fits(View pattern, View word) {
  if (pattern.ends_with('*')) {
    pattern.remove_suffix(1);
    return word.starts_with(pattern) && !ends_in_one_of(word, kHarmlessEnds);
  }
  if (pattern.starts_with('*')) {
    pattern.remove_prefix(1);
    return word.size() > pattern.size() && word.ends_with(pattern);
  }
  return word == pattern;
}

/// A list by the first character of its patterns: a word meets only those that it may fit.
template <std::size_t N>
class Index {
 public:
  constexpr explicit Index(const View (&list)[N]) {
    std::copy(std::begin(list), std::end(list), patterns_.begin());
    std::sort(patterns_.begin(), patterns_.end());
    for (const View p : patterns_)
      for (std::size_t c = at(p[0]) + 1; c < begin_.size(); ++c) ++begin_[c];
  }
  [[nodiscard]] constexpr std::span<const View> with(char first) const {
    return std::span(patterns_).subspan(begin_[at(first)],
                                        begin_[at(first) + 1] - begin_[at(first)]);
  }

 private:
  static constexpr std::size_t at(char c) { return static_cast<unsigned char>(c) % 128; }
  std::array<View, N> patterns_{};
  std::array<std::size_t, 129> begin_{};
};

constexpr Index kComplaintIndex(kComplaints);
constexpr Index kCareIndex(kCare);

template <typename List>
bool one_fits(const List& list, View word) {
  const auto fit = [&](View p) { return fits(p, word); };
  return std::ranges::any_of(list.with(word[0]), fit) || std::ranges::any_of(list.with('*'), fit);
}

/// Several words on end, with a space before and after them.
template <typename List>
bool holds_phrase(const List& list, View words) {
  for (std::size_t at = 1; at < words.size(); at = words.find(' ', at) + 1) {
    const View rest = words.substr(at);
    const auto begins = [&](View p) {
      return p.find(' ') != View::npos && rest.starts_with(p) && rest[p.size()] == ' ';
    };
    if (std::ranges::any_of(list.with(rest[0]), begins)) return true;
  }
  return false;
}

template <typename Look>
bool any_word(View words, const Look& look) {
  View before;
  View word;
  // One round more than there are words: each is looked at when its neighbour is known.
  for (std::size_t at = 1; at <= words.size() + 1;) {
    const auto end = at < words.size() ? words.find(' ', at) : words.size();
    const View next = at < words.size() ? words.substr(at, end - at) : View();
    if (!word.empty() && look(Spot{word, before, next})) return true;
    before = word;
    word = next;
    if (word.empty()) return false;
    at = end + 1;
  }
  return false;
}

/// The base letter of U+00C0 … U+00FF by its second byte in UTF-8; a space: no letter.
char base_letter(unsigned second) {
  constexpr View kBase =
      "aaaaaaaceeeeiiiidnooooo ouuuuyts"
      "aaaaaaaceeeeiiiidnooooo ouuuuyty";
  return second >= 0x80 && second <= 0xBF ? kBase[second - 0x80] : ' ';
}

}  // namespace

void to_words(std::string_view text, std::string& words) {
  words.assign(1, ' ');
  const auto part = [&] {
    if (words.back() != ' ') words += ' ';
  };
  for (std::size_t i = 0; i < text.size(); ++i) {
    const char c = text[i];
    const auto next = i + 1 < text.size() ? static_cast<unsigned char>(text[i + 1]) : 0U;
    if (c >= 'a' && c <= 'z') {
      words += c;
    } else if (c >= 'A' && c <= 'Z') {
      words += static_cast<char>(c - 'A' + 'a');
    } else if (c == '\xC3') {
      ++i;
      const char base = base_letter(next);
      if (base == ' ')
        part();
      else
        words += base;
    } else if ((c == '\xCC' || c == '\xCD') && next >= 0x80 && next <= 0xBF) {
      ++i;  // an accent that stands by itself behind its letter
    } else {
      part();
    }
  }
  part();
}

bool holds_medical_word(std::string_view words, bool names_a_job) {
  if (words.size() < 3) return false;
  if (holds_phrase(kComplaintIndex, words) || (!names_a_job && holds_phrase(kCareIndex, words)))
    return true;
  return any_word(words, [&](const Spot& s) {
    if (is_body_trouble(s.word)) return true;
    if (one_fits(kComplaintIndex, s.word))
      return !is_harmless(s) && !(names_a_job ? is_job(s) : holds(kJobBehind, s.behind));
    return !names_a_job && one_fits(kCareIndex, s.word) && !is_job(s) && !is_harmless(s);
  });
}

}  // namespace poortwachter
