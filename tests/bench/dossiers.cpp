// Writes dossiers for the benchmark, the same on every machine: as an exporter writes them, block
// style, a key a line, notes and references to documents included.
// Usage: dossiers COUNT BYTES FOLDER [A_FOLDER]   files, at most so many to a folder within it
//        dossiers COUNT BYTES -                   JSON lines on standard output
#include <sys/stat.h>

#include <array>
#include <cstdio>
#include <cstdlib>
#include <string>

#include "poortwachter/field/document.hpp"
#include "poortwachter/field/shared.hpp"
#include "properties/generate.hpp"

namespace {

using namespace poortwachter;
using namespace poortwachter::test;

constexpr std::array<std::string_view, 6> kNotes{
    "besproken met HR en leidinggevende, verslag in het personeelsdossier",
    "afspraak gemaakt over uren en taken voor de komende weken",
    "werknemer was erbij en kreeg het verslag dezelfde dag per post",
    "op verzoek van de casemanager vervroegd, zie ook de mail van die week",
    "vervolgafspraak staat in de agenda van beide partijen",
    "stuk ontvangen via de arbodienst en toegevoegd aan de map"};

/// As PyYAML and js-yaml write it.
void write_block(std::string& out, const Node& n, int indent) {
  const std::string lead(static_cast<std::size_t>(indent), ' ');
  bool first = true;
  for (const auto& [key, value] : n.keys) {
    if (!std::exchange(first, false)) out += lead;
    out += key + ":";
    if (value.type == Node::Type::scalar) {
      out += " " + value.text + "\n";
    } else if (value.items.empty() && value.keys.empty()) {
      out += value.type == Node::Type::map ? " {}\n" : " []\n";
    } else if (value.type == Node::Type::map) {
      out += "\n" + lead + "  ";
      write_block(out, value, indent + 2);
    } else {
      out += "\n";
      for (const Node& i : value.items) {
        out += lead + "- ";
        if (!i.keys.empty())
          write_block(out, i, indent + 2);
        else
          out += (i.type == Node::Type::map ? "{}" : i.text) + "\n";
      }
    }
  }
}

void write_json(std::string& out, const Node& n) {
  std::string_view between;
  switch (n.type) {
    case Node::Type::scalar: {
      const bool number =
          !n.text.empty() && n.text.find_first_not_of("0123456789") == std::string::npos;
      out += number ? n.text : '"' + n.text + '"';
      return;
    }
    case Node::Type::list:
      out += '[';
      for (const Node& i : n.items) {
        out += std::exchange(between, ", ");
        write_json(out, i);
      }
      out += ']';
      return;
    case Node::Type::map:
      out += '{';
      for (const auto& [key, value] : n.keys) {
        out += std::exchange(between, ", ");
        out += '"' + key + "\": ";
        write_json(out, value);
      }
      out += '}';
  }
}

std::string block(const Node& dossier) {
  std::string out;
  write_block(out, dossier, 0);
  return out;
}

/// A dossier of about so many bytes.
Node dossier(std::uint32_t seed, std::size_t bytes) {
  Generator g(seed);
  Rng& rng = g.rng();
  Node d = g.dossier();
  d.set(field::kenmerk,
        Node::scalar(std::to_string(2000 + seed % 25) + "-" + std::to_string(seed)));
  std::vector<Node>& all = events(d).items;
  const auto note = [&](Node& e) {
    e.set(field::stuk, Node::scalar("map " + std::to_string(rng.between(1, 9)) + ", stuk " +
                                    std::to_string(rng.between(1, 60))));
    if (rng.chance(60)) e.set(field::toelichting, Node::scalar(rng.pick(kNotes)));
  };
  for (Node& e : all) note(e);
  std::size_t size = block(d).size();
  while (size < bytes) {
    static constexpr std::array kMore{Kind::contact, Kind::consult_bedrijfsarts, Kind::evaluatie,
                                      Kind::spoor2_rapportage, Kind::interventie};
    Node e = g.event(rng.pick(kMore), first_sick_day(d) + rng.below(730));
    note(e);
    all.push_back(e);
    size = block(d).size();
  }
  while (size > bytes && !all.empty()) {
    all.erase(all.begin() + rng.below(static_cast<int>(all.size())));
    size = block(d).size();
  }
  std::ranges::stable_sort(all, {}, day_of);
  return d;
}

}  // namespace

int main(int argc, char** argv) {
  if (argc < 4) {
    std::fputs("usage: dossiers COUNT BYTES FOLDER|- [A_FOLDER]\n", stderr);
    return 2;
  }
  const int count = std::atoi(argv[1]);
  const auto bytes = static_cast<std::size_t>(std::atoi(argv[2]));
  const std::string folder = argv[3];
  const int each = argc > 4 ? std::atoi(argv[4]) : 1000;
  for (int i = 0; i < count; ++i) {
    const Node d = dossier(static_cast<std::uint32_t>(i + 1), bytes);
    std::string text;
    if (folder == "-") {
      write_json(text, d);
      text += '\n';
      std::fwrite(text.data(), 1, text.size(), stdout);
      continue;
    }
    text = block(d);
    const std::string within = folder + "/" + std::to_string(i / each);
    if (i % each == 0) ::mkdir(within.c_str(), 0777);
    std::FILE* f = std::fopen((within + "/" + std::to_string(i) + ".yaml").c_str(), "w");
    if (f == nullptr || std::fwrite(text.data(), 1, text.size(), f) != text.size() ||
        std::fclose(f) != 0) {
      std::perror(within.c_str());
      return 1;
    }
  }
  return 0;
}
