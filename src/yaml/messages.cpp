#include "yaml/messages.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <cstdint>
#include <utility>

#include "words/neutral.hpp"

namespace poortwachter::yaml {
namespace {

Message both(const Text& text) { return {std::string(text.nl), std::string(text.en)}; }

InputError error(std::string_view code, Place place, const Text& message, const Text& hint = {}) {
  return {code, place, both(message), both(hint)};
}

InputError error(std::string_view code, Place place, Message message, const Text& hint = {}) {
  return {code, place, std::move(message), both(hint)};
}

struct Complaint {
  std::string_view begins;  ///< how the text of yaml-cpp begins
  Text message;
  Text hint;
};

constexpr Text kIndentHint = {
    "controleer het inspringen en zet tekst met \": \" erin tussen aanhalingstekens",
    "check the indentation, and put text that holds \": \" in quotes"};

// The first that fits is used: a longer text goes before a shorter one that begins the same.
constexpr std::array kComplaints = {
    Complaint{"end of map not found",
              {"hier had een sleutel of het einde van de map moeten staan",
               "expected a key or the end of the map here"},
              {"sleutels van één map springen even ver in; na een waarde volgt een nieuwe regel",
               "keys of one map are indented equally; a value ends its line"}},
    Complaint{
        "end of sequence not found",
        {"hier had een volgend item (\"- \") of het einde van de lijst moeten staan",
         "expected a next item (\"- \") or the end of the list here"},
        {"items van één lijst springen even ver in", "items of one list are indented equally"}},
    Complaint{"illegal map value",
              {"een dubbele punt die hier geen waarde kan aankondigen",
               "a colon that cannot announce a value here"},
              kIndentHint},
    Complaint{
        "illegal map key", {"hier kan geen sleutel staan", "a key cannot stand here"}, kIndentHint},
    Complaint{"illegal block entry",
              {"hier kan geen lijstitem (\"- \") staan", "a list item (\"- \") cannot stand here"},
              {"begin het item op een eigen regel, of gebruik komma's binnen [ ]",
               "begin the item on a line of its own, or use commas within [ ]"}},
    Complaint{
        "illegal flow end",
        {"een sluithaak zonder passende openingshaak", "a closing bracket without its opening one"},
        {"sluit [ met ] en { met }; zet tekst met haken tussen aanhalingstekens",
         "close [ with ] and { with }; put text that holds brackets in quotes"}},
    Complaint{"the referenced anchor is not defined",
              {"een verwijzing (*) naar een anker (&) dat hier nog niet bestaat",
               "an alias (*) of an anchor (&) that does not exist at this point"},
              {"zet tekst die met * begint tussen aanhalingstekens",
               "put text that begins with * in quotes"}},
    Complaint{"alias not found",
              {"na * ontbreekt de naam van een anker", "the name of an anchor is missing after *"},
              {"zet tekst die met * begint tussen aanhalingstekens",
               "put text that begins with * in quotes"}},
    Complaint{"anchor not found",
              {"na & ontbreekt de naam van het anker", "the name of the anchor is missing after &"},
              {"zet tekst die met & begint tussen aanhalingstekens",
               "put text that begins with & in quotes"}},
    Complaint{"illegal character found while scanning a",
              {"een teken dat niet in de naam van een anker mag",
               "a character that the name of an anchor may not hold"},
              {"zet tekst die met & of * begint tussen aanhalingstekens",
               "put text that begins with & or * in quotes"}},
    Complaint{"cannot assign multiple",
              {"twee ankers of twee tags bij één waarde", "two anchors or two tags for one value"},
              {}},
    Complaint{"aliases can't have any content",
              {"een verwijzing (*) kan zelf geen anker, tag of inhoud hebben",
               "an alias (*) cannot have an anchor, tag or content of its own"},
              {}},
    Complaint{"cannot set zero indentation",
              {"een tekstblok kan geen inspringing van 0 hebben",
               "a block text cannot have an indentation of 0"},
              {"laat het cijfer na | of > weg", "leave out the digit after | or >"}},
    Complaint{"unexpected character in block scalar",
              {"achter | of > mag op die regel alleen commentaar volgen",
               "only a comment may follow | or > on its line"},
              {"begin de tekst op de volgende regel, of zet hem tussen aanhalingstekens",
               "begin the text on the next line, or put it in quotes"}},
    Complaint{
        "unknown token",
        {"een teken waarmee een waarde niet kan beginnen", "a character that cannot begin a value"},
        {"zet tekst die met %, @ of ` begint tussen aanhalingstekens",
         "put text that begins with %, @ or ` in quotes"}},
    Complaint{"unexpected scalar",
              {"hier had geen tweede tekst moeten staan", "a second text cannot stand here"},
              {"zet de hele tekst tussen één paar aanhalingstekens",
               "put the whole text in one pair of quotes"}},
    Complaint{"plain value cannot start with flow indicator",
              {"een komma waarmee geen waarde kan beginnen", "a comma cannot begin a value"},
              {"zet de tekst tussen aanhalingstekens", "put the text in quotes"}},
    Complaint{"YAML directives must",
              {"na %YAML hoort precies één versienummer", "%YAML takes exactly one version number"},
              {"schrijf %YAML 1.2 of laat de regel weg", "write %YAML 1.2 or leave the line out"}},
    Complaint{"bad YAML version",
              {"na %YAML staat geen geldig versienummer", "%YAML has no valid version number"},
              {"schrijf %YAML 1.2 of laat de regel weg", "write %YAML 1.2 or leave the line out"}},
    Complaint{"YAML major version too large",
              {"een versie van YAML die niet bestaat of te nieuw is",
               "a version of YAML that does not exist or is too new"},
              {"schrijf %YAML 1.2 of laat de regel weg", "write %YAML 1.2 or leave the line out"}},
    Complaint{"repeated YAML directive", {"%YAML staat er twee keer", "%YAML is given twice"}, {}},
    Complaint{"repeated TAG directive",
              {"%TAG staat er twee keer voor dezelfde naam", "%TAG is given twice for one name"},
              {}},
    Complaint{"TAG directives must",
              {"na %TAG horen precies twee woorden", "%TAG takes exactly two words"},
              {}},
    Complaint{"tag handle with no suffix",
              {"een tag (!) zonder naam", "a tag (!) without a name"},
              {"zet tekst die met ! begint tussen aanhalingstekens",
               "put text that begins with ! in quotes"}},
    Complaint{"illegal character found while scanning tag",
              {"een teken dat niet in een tag (!) mag", "a character that a tag (!) may not hold"},
              {"zet tekst die met ! begint tussen aanhalingstekens",
               "put text that begins with ! in quotes"}},
    Complaint{"end of verbatim tag not found",
              {"een tag die met !< begint en niet met > eindigt",
               "a tag that begins with !< and does not end with >"},
              {}},
};

InputError bad_byte(const TextFault& fault, Place place) {
  // 0x80–0x9F are control codes in Latin-1, and letters and quotes in Windows-1252.
  const bool windows = fault.value >= 0x80 && fault.value <= 0x9F;
  const std::string_view nl = windows ? "Windows-1252" : "Latin-1 of Windows-1252";
  const std::string_view en = windows ? "Windows-1252" : "Latin-1 or Windows-1252";
  return error("not-utf-8", place,
               Message{fmt::format("byte 0x{:02X} is geen UTF-8; het bestand is waarschijnlijk "
                                   "opgeslagen als {}",
                                   fault.value, nl),
                       fmt::format("byte 0x{:02X} is not UTF-8; the file was probably saved as {}",
                                   fault.value, en)},
               {"sla het bestand op als UTF-8", "save the file as UTF-8"});
}

InputError control_character(const TextFault& fault, Place place) {
  const Text hint = fault.value == 0
                        ? Text{"is dit een tekstbestand, opgeslagen als UTF-8?",
                               "is this a text file, saved as UTF-8?"}
                        : Text{"verwijder het onzichtbare teken", "remove the invisible character"};
  return error("control-character", place,
               Message{fmt::format("stuurteken U+{:04X} mag hier niet staan", fault.value),
                       fmt::format("control character U+{:04X} is not allowed", fault.value)},
               hint);
}

}  // namespace

InputError empty_stream() {
  return error("empty", {},
               Text{"het bestand is leeg of bevat alleen commentaar",
                    "the file is empty or holds only comments"});
}

InputError too_large(std::size_t bytes, std::size_t limit, Place place) {
  return error("too-large", place,
               Message{fmt::format("het dossier telt {} bytes; de grens is {}", bytes, limit),
                       fmt::format("the dossier has {} bytes; the limit is {}", bytes, limit)});
}

InputError foreign_encoding_found(std::string_view encoding) {
  return error("not-utf-8", {1, 1},
               Message{fmt::format("het bestand is opgeslagen als {}, niet als UTF-8", encoding),
                       fmt::format("the file was saved as {}, not as UTF-8", encoding)},
               {"sla het bestand op als UTF-8", "save the file as UTF-8"});
}

InputError bad_text(const TextFault& fault, Place place) {
  switch (fault.kind) {
    case TextFault::Kind::legacy_byte:
      return bad_byte(fault, place);
    case TextFault::Kind::malformed:
      return error("not-utf-8", place,
                   Message{fmt::format("beschadigde UTF-8 vanaf byte 0x{:02X}", fault.value),
                           fmt::format("malformed UTF-8 from byte 0x{:02X} on", fault.value)},
                   {"sla het bestand opnieuw op als UTF-8", "save the file as UTF-8 again"});
    case TextFault::Kind::lone_cr:
      return error("line-ending", place,
                   Text{"een regeleinde van alleen CR (oude Mac-stijl)",
                        "a line ending of CR alone (old Mac style)"},
                   {"sla het bestand op met regeleinden LF of CRLF",
                    "save the file with line endings LF or CRLF"});
    case TextFault::Kind::late_bom:
      return error("control-character", place,
                   Text{"een onzichtbaar teken U+FEFF (byte order mark) midden in het bestand",
                        "an invisible character U+FEFF (byte order mark) amid the file"},
                   {"verwijder het; het ontstaat bij het samenvoegen van bestanden",
                    "remove it; joining files leaves it behind"});
    case TextFault::Kind::control:
    case TextFault::Kind::none:
      break;
  }
  return control_character(fault, place);
}

InputError directive(Place place) {
  return error("directive", place,
               Text{"een regel die met % begint telt als YAML-instructie en zou wegvallen",
                    "a line that begins with % is a YAML directive and would be dropped"},
               {"verwijder de regel, of laat de tekst inspringen tussen aanhalingstekens",
                "remove the line, or indent the text and put it in quotes"});
}

InputError stray_text_after_end(Place place) {
  return error("stray-document", place,
               Text{"tekst achter ..., waarmee het document eindigt",
                    "text behind ..., which ends the document"},
               {"begin een volgend document op een eigen regel met ---",
                "begin a next document with --- on a line of its own"});
}

InputError stray_document(Place place) {
  return error("stray-document", place,
               Text{"dit hoort niet bij wat ervoor staat: het document was al ten einde",
                    "this does not belong to what stands before it: the document had ended"},
               {"controleer inspringen en komma's; een volgend document begint met ---",
                "check indentation and commas; a next document begins with ---"});
}

InputError unclosed_quote(Place place) {
  return error("unclosed-quote", place,
               Text{"het aanhalingsteken dat hier opent, wordt nergens gesloten",
                    "the quote that opens here is never closed"},
               {"sluit de tekst, of zet een tekst met een apostrof tussen dubbele aanhalingstekens",
                "close the text, or put a text with an apostrophe in double quotes"});
}

InputError quote_swallows_entry(Place place) {
  return error("unclosed-quote", place,
               Text{"de tekst die hier met een aanhalingsteken opent, loopt door over een volgende "
                    "sleutel of een volgend item",
                    "the text that a quote opens here runs on over a next key or item"},
               {"sluit de tekst op haar eigen regel; laat anders vervolgregels verder inspringen",
                "close the text on its own line; otherwise indent its further lines more"});
}

InputError text_after_quote(Place place) {
  return error("syntax", place,
               Text{"tekst achter het sluitende aanhalingsteken", "text behind the closing quote"},
               {"zet de hele tekst tussen dubbele aanhalingstekens, of schrijf een apostrof als ''",
                "put the whole text in double quotes, or write an apostrophe as ''"});
}

InputError tab_indentation(Place place) {
  return error("tab-indentation", place,
               Text{"een tab in de inspringing", "a tab in the indentation"},
               {"laat inspringen met spaties", "indent with spaces"});
}

InputError unclosed_bracket(Place place) {
  return error("syntax", place,
               Text{"de haak die hier opent, wordt nergens gesloten",
                    "the bracket that opens here is never closed"},
               {"sluit [ met ] en { met }", "close [ with ] and { with }"});
}

InputError bad_flow(Place place, Place opened) {
  return error("syntax", place,
               Message{fmt::format("hier had een komma of een sluithaak moeten staan; de haak "
                                   "opent op regel {}, kolom {}",
                                   opened.line, opened.column),
                       fmt::format("expected a comma or a closing bracket here; the bracket opens "
                                   "at line {}, column {}",
                                   opened.line, opened.column)},
               {"scheid items met een komma en zet tekst met leestekens tussen aanhalingstekens",
                "put commas between items, and text with punctuation in quotes"});
}

InputError bad_escape(Place place) {
  return error("syntax", place,
               Text{"een onbekende code na \\ in een tekst tussen dubbele aanhalingstekens",
                    "an unknown code after \\ in a text in double quotes"},
               {"schrijf \\\\ voor een backslash, zet de tekst tussen enkele aanhalingstekens, of "
                "schrijf het teken zelf",
                "write \\\\ for a backslash, use single quotes, or write the character itself"});
}

InputError surrogate(Place place, bool half) {
  const Text hint{"schrijf het teken zelf", "write the character itself"};
  if (half) {
    return error("syntax", place,
                 Text{"een half teken: bij \\uD800 tot en met \\uDFFF horen er twee na elkaar",
                      "half a character: \\uD800 to \\uDFFF come in twos"},
                 hint);
  }
  return error("syntax", place,
               Text{"een teken dat uit twee codes bestaat, naast YAML die in JSON niet bestaat "
                    "(een anker, tag, tab of lastige sleutel)",
                    "a character made of two codes, beside YAML that JSON does not know (an "
                    "anchor, tag, tab or complex key)"},
               hint);
}

InputError question_mark(Place place) {
  return error(
      "syntax", place,
      Text{"een vraagteken in een tekst tussen haken", "a question mark in a text within brackets"},
      {"zet de tekst tussen aanhalingstekens", "put the text in quotes"});
}

InputError duplicate_key(std::string_view key, Place place, Place first) {
  const std::string name = shown(key);
  return error("duplicate-key", place,
               Message{fmt::format("sleutel \"{}\" staat al op regel {}, kolom {}", name,
                                   first.line, first.column),
                       fmt::format("key \"{}\" is already on line {}, column {}", name, first.line,
                                   first.column)},
               {"houd één van beide over", "keep one of the two"});
}

InputError merge_key(Place place) {
  return error(
      "merge-key", place,
      Text{"de samenvoegsleutel << wordt niet ondersteund", "the merge key << is not supported"},
      {"schrijf de sleutels voluit, of verwijs naar een hele map met *",
       "write the keys out, or refer to a whole map with *"});
}

InputError complex_key(Place place) {
  return error(kKeyErrorCode, place,
               Text{"een sleutel moet gewone tekst zijn, geen lijst, map of verwijzing",
                    "a key must be plain text, not a list, map or alias"});
}

InputError missing_key(Place place) {
  return error(kKeyErrorCode, place, Text{"hier ontbreekt een sleutel", "a key is missing here"},
               {"schrijf een naam voor de dubbele punt", "write a name before the colon"});
}

InputError refused_tag(std::string_view tag, Place place) {
  constexpr std::string_view kStandard = "tag:yaml.org,2002:";
  std::string name(tag);
  if (tag.starts_with(kStandard)) name = "!!" + std::string(tag.substr(kStandard.size()));
  name = shown(name);
  return error("tag", place,
               Message{fmt::format("tag {} past hier niet", name),
                       fmt::format("tag {} does not fit here", name)},
               {"laat de tag weg; zet tekst die met ! begint tussen aanhalingstekens",
                "leave the tag out; put text that begins with ! in quotes"});
}

InputError alias_cycle(Place place) {
  return error("alias-cycle", place,
               Text{"een verwijzing (*) naar het onderdeel waar zij zelf in staat",
                    "an alias (*) of the part that it stands in itself"});
}

InputError too_many_nodes(std::size_t limit, Place place) {
  return error(
      "too-many-nodes", place,
      Message{fmt::format("meer dan {} waarden in één document, verwijzingen (*) meegeteld", limit),
              fmt::format("more than {} values in one document, aliases (*) included", limit)},
      {"splits het bestand met ---, of schrijf minder verwijzingen",
       "split the file with ---, or write fewer aliases"});
}

InputError too_deep(std::size_t limit, Place place) {
  return error("too-deep", place,
               Message{fmt::format("meer dan {} lijsten en maps in elkaar", limit),
                       fmt::format("more than {} lists and maps within each other", limit)});
}

InputError more_errors(std::size_t count) {
  return error("too-many-errors", {},
               Message{fmt::format("nog {} fouten, hier niet getoond", count),
                       fmt::format("{} more errors, not shown here", count)});
}

InputError syntax(std::string_view complaint, Place place) {
  const auto known = std::find_if(kComplaints.begin(), kComplaints.end(), [&](const Complaint& c) {
    return complaint.starts_with(c.begins);
  });
  if (known != kComplaints.end()) return error("syntax", place, known->message, known->hint);
  const std::string text = shown(complaint);
  return error("syntax", place,
               Message{fmt::format("dit is geen geldige YAML (yaml-cpp: {})", text),
                       fmt::format("this is no valid YAML (yaml-cpp: {})", text)});
}

}  // namespace poortwachter::yaml
