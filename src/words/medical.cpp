#include "words/medical.hpp"

#include <algorithm>
#include <array>
#include <bit>
#include <cstddef>
#include <cstdint>
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
constexpr View kTrouble[] = {"*klacht",     "*klachten",     "*letsel",   "*blessure",
                             "*aandoening", "*aandoeningen", "*operatie", "*breuk",
                             "*probleem",   "*problemen",    "*ziekte",   "*patient"};

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

/// The first word of a text of words.
View first_word(View words) {
  std::size_t n = 0;
  while (n < words.size() && words[n] != ' ') ++n;
  return words.substr(0, n);
}

/// A word with the one before it, and the text from the word on. Does it begin, or end, like one
/// that is looked for?
struct Spot {
  View word, before, rest;
  bool begins, ends;
  [[nodiscard]] View behind() const { return first_word(rest.substr(word.size() + 1)); }
};

bool is_job(const Spot& s) { return holds(kJobBefore, s.before) || holds(kJobBehind, s.behind()); }

bool is_pair(View phrase, View first, View second) {
  return phrase.size() == first.size() + 1 + second.size() && phrase.starts_with(first) &&
         phrase.ends_with(second) && phrase[first.size()] == ' ';
}

bool is_harmless(const Spot& s) {
  return std::any_of(std::begin(kHarmless), std::end(kHarmless), [&](View p) {
    return p == s.word || is_pair(p, s.word, s.behind()) || is_pair(p, s.before, s.word);
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

/// Where two letters stand in a table: their lower five bits side by side.
constexpr std::size_t kLetters = 32;
constexpr std::size_t kPairs = kLetters * kLetters;
constexpr std::size_t pair(char a, char b) {
  return static_cast<unsigned char>(a) % kLetters * kLetters +
         static_cast<unsigned char>(b) % kLetters;
}
constexpr std::size_t first_pair(View word) { return pair(word[0], word[1]); }
constexpr std::size_t last_pair(View word) {
  return pair(word[word.size() - 2], word[word.size() - 1]);
}

/// A list by the first two letters of its patterns, and those of the form *x by the last two: a
/// word meets only what it may fit, and most words meet nothing. Patterns have two letters or more.
template <std::size_t N>
class Index {
 public:
  constexpr explicit Index(const View (&list)[N]) {
    std::copy(std::begin(list), std::end(list), patterns_.begin());
    std::sort(patterns_.begin(), patterns_.end(), [](View a, View b) { return key(a) < key(b); });
    for (const View p : patterns_) ++begin_[key(p) + 1];
    for (std::size_t k = 1; k < begin_.size(); ++k)
      begin_[k] = static_cast<std::uint16_t>(begin_[k] + begin_[k - 1]);
  }
  [[nodiscard]] std::span<const View> beginning_like(const Spot& s) const {
    return s.begins ? at(first_pair(s.word)) : std::span<const View>{};
  }
  [[nodiscard]] std::span<const View> ending_like(const Spot& s) const {
    return s.ends ? at(kPairs + last_pair(s.word)) : std::span<const View>{};
  }

 private:
  static constexpr std::size_t key(View p) {
    return p[0] == '*' ? kPairs + last_pair(p) : first_pair(p);
  }
  [[nodiscard]] constexpr std::span<const View> at(std::size_t k) const {
    return std::span(patterns_).subspan(begin_[k], begin_[k + 1] - begin_[k]);
  }

  std::array<View, N> patterns_{};
  std::array<std::uint16_t, 2 * kPairs + 1> begin_{};
};

constexpr Index kComplaintIndex(kComplaints);
constexpr Index kCareIndex(kCare);
constexpr Index kTroubleIndex(kTrouble);

/// The fours of letters that a pattern of any list begins with, or ends in: hardly any word that is
/// not looked for has one. A space stands behind a word of three letters, and no part is shorter.
class Fours {
 public:
  template <typename List>
  constexpr void add(const List& list) {
    for (const View p : list) {
      if (p[0] == '*')
        insert(last_, end_of(p));
      else
        insert(first_, p.size() == 3 ? std::array{p[0], p[1], p[2], ' '} : four(p));
    }
  }
  /// `rest`: the text from the word on, with a space behind every word.
  [[nodiscard]] bool begin(View word, View rest) const {
    return word.size() > 1 && rest.size() > 3 && has(first_, four(rest));
  }
  [[nodiscard]] bool end(View word) const { return word.size() > 4 && has(last_, end_of(word)); }

 private:
  using Four = std::array<char, 4>;
  /// A bit for each place. Fours may share one: then a word is looked at for nothing.
  using Set = std::array<std::uint64_t, 256>;

  static constexpr Four four(View word) { return {word[0], word[1], word[2], word[3]}; }
  static constexpr Four end_of(View word) { return four(word.substr(word.size() - 4)); }
  static constexpr std::uint32_t place(const Four& f) {
    return std::bit_cast<std::uint32_t>(f) * 2654435761U >> 18;
  }
  static constexpr void insert(Set& set, const Four& f) {
    if (f[3] == '*') throw "a part of three letters";
    set[place(f) / 64] |= std::uint64_t{1} << place(f) % 64;
  }
  static bool has(const Set& set, const Four& f) {
    return (set[place(f) / 64] >> place(f) % 64 & 1) != 0;
  }

  Set first_{}, last_{};
};

constexpr Fours kFours = [] {
  Fours all;
  all.add(kComplaints);
  all.add(kCare);
  all.add(kTrouble);
  return all;
}();

/// rugklachten, knieoperatie, gewrichtsklachten; not handbreedte.
bool is_body_trouble(const Spot& s) {
  return std::ranges::any_of(kTroubleIndex.ending_like(s), [&](View trouble) {
    trouble.remove_prefix(1);
    if (!s.word.ends_with(trouble)) return false;
    const View body = s.word.substr(0, s.word.size() - trouble.size());
    if (holds(kBody, body)) return true;
    return body.ends_with('s') && holds(kBody, body.substr(0, body.size() - 1));
  });
}

template <typename List>
bool one_fits(const List& list, const Spot& s) {
  const auto fit = [&](View p) { return fits(p, s.word); };
  return std::ranges::any_of(list.beginning_like(s), fit) ||
         std::ranges::any_of(list.ending_like(s), fit);
}

/// Several words on end, with a space behind them.
template <typename List>
bool phrase_begins(const List& list, const Spot& s) {
  return std::ranges::any_of(list.beginning_like(s), [&](View p) {
    return p.find(' ') != View::npos && s.rest.starts_with(p) && s.rest[p.size()] == ' ';
  });
}

template <typename Look>
bool any_word(View words, const Look& look) {
  View before;
  for (View rest = words.substr(1); !rest.empty();) {
    const View word = first_word(rest);
    const Spot s{word, before, rest, kFours.begin(word, rest), kFours.end(word)};
    if ((s.begins || s.ends) && look(s)) return true;
    before = word;
    rest.remove_prefix(word.size() + 1);
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

constexpr char kNothing = 0;
constexpr char kTwoBytes = 1;

/// By byte: the small letter, a space for what parts words, or the first byte of a letter or an
/// accent that takes two.
constexpr std::array<char, 256> kLower = [] {
  std::array<char, 256> t{};
  t.fill(' ');
  for (std::size_t i = 0; i < 26; ++i) t['a' + i] = t['A' + i] = "abcdefghijklmnopqrstuvwxyz"[i];
  t[0xC3] = t[0xCC] = t[0xCD] = kTwoBytes;
  return t;
}();

/// A letter without its accent; nothing for an accent that stands by itself behind its letter.
char two_bytes(char first, unsigned second) {
  if (first == '\xC3') return base_letter(second);
  return second >= 0x80 && second <= 0xBF ? kNothing : ' ';
}

}  // namespace

void to_words(std::string_view text, std::string& words) {
  // The text never grows: a letter gives at most one, and a space stands before each word.
  words.resize(text.size() + 2);
  char* out = words.data();
  *out = ' ';
  for (std::size_t i = 0; i < text.size(); ++i) {
    char c = kLower[static_cast<unsigned char>(text[i])];
    if (c == kTwoBytes) {
      const auto next = i + 1 < text.size() ? static_cast<unsigned char>(text[i + 1]) : 0U;
      c = two_bytes(text[i], next);
      if (text[i] == '\xC3' || c == kNothing) ++i;
      if (c == kNothing) continue;
    }
    // Without a branch: a space behind a space is written over it.
    out += *out != ' ' || c != ' ';
    *out = c;
  }
  out += *out != ' ';
  *out = ' ';
  words.resize(static_cast<std::size_t>(out - words.data()) + 1);
}

bool holds_medical_word(std::string_view words, bool names_a_job) {
  return any_word(words, [&](const Spot& s) {
    if (phrase_begins(kComplaintIndex, s) || is_body_trouble(s)) return true;
    if (one_fits(kComplaintIndex, s))
      return !is_harmless(s) && !(names_a_job ? is_job(s) : holds(kJobBehind, s.behind()));
    if (names_a_job) return false;
    return phrase_begins(kCareIndex, s) ||
           (one_fits(kCareIndex, s) && !is_job(s) && !is_harmless(s));
  });
}

}  // namespace poortwachter
