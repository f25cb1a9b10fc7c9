// What the formats have in common: sentences of findings, sources, names, amounts.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "report/selection.hpp"
#include "report/texts.hpp"
#include "report/view.hpp"
#include "words/fill.hpp"

namespace poortwachter {

/// "1 fout", "3 fouten".
std::string counted(const texts::Noun& noun, int n, Language l);

/// The sentence with ` (…)` before its full stop.
std::string with_aside(std::string_view sentence, std::string_view aside);
/// Up to and with the first full stop.
std::string_view first_sentence(std::string_view text);

/// The first letter a capital.
std::string capitalised(std::string_view text);

/// "Beleidsregels": the law as people call it.
std::string_view law_name(std::string_view law, Language l);

/// "Regeling procesgang art. 2 lid 2; WIA art. 25; art. 26": the law once for what follows it.
/// At most so many of them.
void append_sources(std::string& out, const Rule& rule, Language l,
                    std::size_t most = static_cast<std::size_t>(-1));

/// "twice", "3 keer".
std::string times(std::size_t n, Language l);

/// "12:5: "; nothing for an error that has no place.
std::string at(Place);

/// The case for a heading: id and path, and the document when it is not the first.
std::string shown_id(const Neutral& id, Language l);
std::string shown_path(const Neutral& path, int document, Language l);

/// "ONGELDIG: niet beoordeeld, 2 fouten"; of what could not be read, why.
std::string not_checked(DossierStatus, const std::vector<ErrorView>&, Language l);

/// Those without a date last, in the order of the law.
std::vector<const Moment*> by_date(const std::vector<Moment>&);

/// How a moment stands, "komt nog", and how far from its last day: ", over 12 dagen"; often empty.
std::string_view moment_word(const Moment&, Language l);
std::string moment_distance(const Moment&, Date as_of, Language l);
/// " (bijgesteld plan)", of an evaluation that was held as another document; else empty.
std::string held_as(const Moment&, Language l);

/// "Week 94 van ziekte op …": where the case stands.
std::string where_it_stands(const View&, Language);

/// "Kosten: ten hoogste …", or how many weeks are at stake; empty where none threatens.
std::string cost(const View&, Language);

/// The finding that names a fine for a notice to UWV that was late or is not there; null: none.
const FindingView* fined(const View&);
/// "Boete: ten hoogste € 455, want …", with what to do now; often empty.
std::string fine(const View&, Language);

/// Is the last useful day so near that it must be named? What has longer is to be done now.
bool near(const View&, Date last_useful);

/// What to do about a finding, or where to find out: "Doen, uiterlijk 5 maart 2024: …", and whether
/// it helps now. Empty where nothing is to be done.
std::string to_do(const View&, const FindingView&, Language);

/// "Inhoudelijk, ernstig (2)": what heads a section of shortcomings, and how they count.
std::string section_title(const View&, const FailingSection&, Language);
/// Behind the title of what counts for nothing; else empty.
std::string_view remarks(const View&, Section, Language);

/// How the result stands: "niet bevredigend, 71,6% loonwaarde, structureel". Empty where no test is
/// due.
std::string result_state(const View& v, Language l);

/// The verdict in plain words, after the heading `risk_heading`: " op een loonsanctie, zoals …".
std::string_view risk_heading(Risk r, Language l);
std::string verdict_rest(const View& v, Language l);
/// A loonsanctie runs.
bool imposed(const View& v);

}  // namespace poortwachter
