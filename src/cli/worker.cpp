#include "cli/worker.hpp"

#include <algorithm>
#include <array>
#include <new>
#include <set>
#include <utility>

#include "cli/output.hpp"
#include "cli/snippet.hpp"
#include "poortwachter/ruleset.hpp"
#include "words/nearest.hpp"
#include "words/neutral.hpp"

namespace poortwachter::cli {
namespace {

/// By Naming: what a dossier may name.
struct Names {
  std::array<std::vector<std::string_view>, 3> lists;

  Names() {
    std::set<std::string_view> families;
    for (const Rule& r : built_in_rules()) {
      const bool question = r.check == CheckKind::question;
      if (question) of(Naming::question).push_back(r.id);
      of(Naming::rule).push_back(r.id);
      of(Naming::rule_or_family).push_back(r.id);
      families.insert(r.family());
    }
    for (const std::string_view f : families) of(Naming::rule_or_family).push_back(f);
  }
  std::vector<std::string_view>& of(Naming n) { return lists[static_cast<std::size_t>(n)]; }
};

KnownNames known_names() {
  static const Names names;
  const auto of = [](Naming n) -> const std::vector<std::string_view>& {
    return names.lists[static_cast<std::size_t>(n)];
  };
  return {[of](Naming n, std::string_view name) {
            if (n == Naming::rule_or_family && name.ends_with("/*")) name.remove_suffix(2);
            const auto& list = of(n);
            return std::find(list.begin(), list.end(), name) != list.end();
          },
          [of](Naming n, std::string_view name) {
            const std::string_view near = nearest(name, of(n));
            return std::string(near.empty() && n != Naming::question ? rule_by_slug(name) : near);
          }};
}

InputError too_many_errors() {
  const std::string most = std::to_string(kMostErrors);
  return {"too-many-errors",
          {},
          {"meer dan " + most + " fouten; de rest is niet gelezen",
           "more than " + most + " errors; the rest was not read"},
          {}};
}

InputError failure(const std::exception& e) {
  return {"internal",
          {},
          {std::string("fout in poortwachter: ") + e.what(),
           std::string("fault in poortwachter: ") + e.what()},
          {}};
}

int documents(const Done& done) { return static_cast<int>(done.said.size()); }

}  // namespace

Worker::Worker(const DossierOptions& o, const Context& context, const Task& task)
    : o_(o),
      context_(context),
      task_(task),
      as_of_(Date::parse(o.as_of)),
      today_(today()),
      names_(known_names()),
      snippets_(errors_on_terminal()) {}

Done Worker::work(Piece& piece) const {
  Done done;
  done.file = piece.file;
  done.path = piece.path;
  const int first = piece.start.document;
  try {
    if (piece.unread) read_piece(piece, kMostBytes);
    if (piece.error)
      refuse(*piece.error, first, done);
    else
      read(piece, done);
  } catch (const std::bad_alloc&) {
    piece = {};  // room to say so
    refuse(out_of_memory(), first + documents(done), done);
  } catch (const std::exception& e) {
    refuse(failure(e), first + documents(done), done);
  }
  return done;
}

/// What keeps a whole file from being read, or its rest from a document on.
void Worker::refuse(const InputError& error, int document, Done& done) const {
  done.dossiers = error.code != "no-dossier";
  done.lost = error.code == "is-output";
  if (done.dossiers)
    done.said.push_back(unread(error, document, done.path));
  else
    done.said.emplace_back().errors =
        neutral(done.path) + ": " + error.message.in(context_.language) + "\n";
}

Said Worker::said_of(int document) const {
  Said said;
  said.document = document;
  said.parts.resize(task_.reports.size());
  return said;
}

Said Worker::unread(const InputError& error, int document, const std::string& path) const {
  Said said = said_of(document);
  said.error_count = 1;
  said.errors = error_line(path, error, context_.language);
  task_.unread(path, document, error, said);
  return said;
}

void Worker::read(const Piece& piece, Done& done) const {
  if (!o_.lines) return read(piece.bytes, piece.start, done);
  Start start = piece.start;
  for (std::string_view rest = piece.bytes; !rest.empty(); ++start.line) {
    std::string_view line = rest.substr(0, rest.find('\n'));
    rest.remove_prefix(std::min(line.size() + 1, rest.size()));
    if (line.ends_with('\r')) line.remove_suffix(1);
    if (line.find_first_not_of(" \t\r") == line.npos) continue;
    read(line, start, done);
    ++start.document;
  }
}

void Worker::read(std::string_view bytes, Start start, Done& done) const {
  std::size_t errors = 0;
  std::size_t most = kMostErrors;
  load_dossiers(
      bytes, names_,
      [&](const LoadedDossier& l) {
        if (done.too_many) return;
        Said said = said_of(l.document);
        said.error_count = l.errors.size();
        for (const InputError& e : l.errors) {
          said.errors += error_line(done.path, e, context_.language);
          if (snippets_) append_snippet(said.errors, bytes, start.line, e.place);
        }
        const auto own = l.dossier != nullptr ? l.dossier->as_of : std::nullopt;
        task_.item(done.path, l, as_of_ ? *as_of_ : own.value_or(today_), said);
        errors += said.error_count;
        done.said.push_back(std::move(said));  // whole: a fault before leaves none of it
        most += l.dossier != nullptr ? kErrorsEach : 0;
        done.too_many = !o_.lines && errors > most;
      },
      start, o_.reader == kYamlCpp ? YamlReader::yaml_cpp : YamlReader::everyday);
}

Said Worker::too_many(int document, const std::string& path) const {
  return unread(too_many_errors(), document, path);
}

}  // namespace poortwachter::cli
