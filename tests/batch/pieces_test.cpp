#include "batch/pieces.hpp"

#include <fcntl.h>
#include <unistd.h>

#include <thread>

#include "batch/folder.hpp"
#include "catch.hpp"

using namespace poortwachter;

namespace {

const std::string kHead = "poortwachter: 1\n";

/// A text that is read as a stream: large, with a document a line of its own.
std::string many(int documents) {
  std::string text;
  for (int i = 0; i < documents; ++i) text += "---\npoortwachter: " + std::to_string(i) + "\n";
  return text;
}

std::vector<Piece> pieces_of(Pieces::Options options) {
  std::vector<Piece> all;
  Pieces pieces(std::move(options));
  for (Piece p; pieces.next(p);) {
    if (p.unread) read_piece(p, options.most);
    all.push_back(std::move(p));
  }
  return all;
}

std::vector<Piece> pieces_of(const std::string& path, bool lines = false) {
  Pieces::Options options;
  options.wanted.paths = {path};
  options.lines = lines;
  return pieces_of(options);
}

std::string code(const Piece& p) { return p.error ? std::string(p.error->code) : "fine"; }

}  // namespace

TEST_CASE("a small file is one piece that is read later") {
  const Folder d;
  d.file("a.yaml", kHead + "---\n" + kHead);
  const auto all = pieces_of(d("a.yaml"));
  REQUIRE(all.size() == 1);
  CHECK(all[0].bytes == kHead + "---\n" + kHead);
  CHECK(all[0].start.line == 1);
}

TEST_CASE("a large file is cut between documents: nothing is lost, lines and numbers go on") {
  const Folder d;
  const int n = 40'000;
  d.file("a.yaml", many(n));
  std::string whole;
  std::uint32_t line = 1;
  int document = 1;
  const auto all = pieces_of(d("a.yaml"));
  CHECK(all.size() > 5);
  for (const Piece& p : all) {
    CHECK(p.bytes.starts_with("---\n"));
    CHECK(p.start.line == line);
    CHECK(p.start.document == document);
    line += static_cast<std::uint32_t>(std::count(p.bytes.begin(), p.bytes.end(), '\n'));
    document += static_cast<int>(std::count(p.bytes.begin(), p.bytes.end(), ':'));
    whole += p.bytes;
  }
  CHECK(whole == many(n));
}

TEST_CASE("a document that is too large is told, those around it are read") {
  const Folder d;
  d.file("a.yaml", many(3) + "---\nx: " + std::string(2'000'000, 'x') + "\n" + many(2));
  Pieces::Options options;
  options.wanted.paths = {d("a.yaml")};
  options.most = 1'000'000;
  const auto all = pieces_of(options);
  REQUIRE(all.size() >= 3);
  CHECK(all[0].bytes == many(3));
  CHECK(code(all[1]) == "too-large");
  CHECK(all[1].error->place.line == 7);
  CHECK(all[2].start.line == 9);
  CHECK(all[2].start.document == 5);
  std::string behind;
  for (std::size_t i = 2; i < all.size(); ++i) behind += all[i].bytes;
  CHECK(behind == many(2));
}

TEST_CASE("a large file of markers alone is empty") {
  const Folder d;
  std::string text;
  while (text.size() < 1'000'000) text += "---\n# niets\n";
  d.file("a.yaml", text);
  const auto all = pieces_of(d("a.yaml"));
  REQUIRE(all.size() == 1);
  CHECK(all[0].bytes.empty());
  CHECK(code(all[0]) == "fine");
}

TEST_CASE("a large file in a folder that is no dossier is passed over, whatever its size") {
  const Folder d;
  for (const std::size_t size : {300'000u, 3'000'000u}) {
    d.file("map/a.json", "[" + std::string(size, ' ') + "]");
    Pieces::Options options;
    options.wanted.paths = {d("map")};
    options.most = 1'000'000;
    const auto all = pieces_of(options);
    REQUIRE(all.size() == 1);
    CHECK(code(all[0]) == "no-dossier");
  }
}

TEST_CASE("lines: pieces end at a line, and count the lines that hold something") {
  const Folder d;
  std::string text;
  for (int i = 0; i < 30'000; ++i) text += "{\"poortwachter\": 1}\n\n";
  text += "{\"poortwachter\": 2}";
  d.file("a", text);
  const auto all = pieces_of(d("a"), true);
  CHECK(all.size() > 5);
  CHECK(all.back().bytes.ends_with("2}"));
  CHECK(all[1].start.document == static_cast<int>(all[1].start.line / 2) + 1);
  d.file("leeg", "");
  CHECK(pieces_of("/dev/null", true).empty());
}

TEST_CASE("a pipe: each document is there as soon as it is known to be whole") {
  const Folder d;
  REQUIRE(::mkfifo(d("pipe").c_str(), 0600) == 0);
  Pieces::Options options;
  options.wanted.paths = {d("pipe")};
  Pieces pieces(options);
  const int keep_open = ::open(d("pipe").c_str(), O_RDWR);
  REQUIRE(keep_open >= 0);
  Piece p;
  REQUIRE(::write(keep_open, "a: 1\n---\n", 9) == 9);
  REQUIRE(pieces.next(p));
  CHECK(p.bytes == "a: 1\n");
  REQUIRE(::write(keep_open, "b: 1\n...\n\n", 10) == 10);
  REQUIRE(pieces.next(p));
  CHECK(p.bytes == "---\nb: 1\n...\n");
  CHECK(p.start.line == 2);
  CHECK(p.start.document == 2);
  ::close(keep_open);
  CHECK_FALSE(pieces.next(p));
}

TEST_CASE("who waits for input that does not come is woken to stop") {
  const Folder d;
  REQUIRE(::mkfifo(d("pipe").c_str(), 0600) == 0);
  d.file("a.yaml");
  Stop stop;
  Pieces::Options options;
  options.wanted.paths = {d("pipe"), d("a.yaml"), d("a.yaml")};
  options.stop = &stop;
  Pieces pieces(options);
  std::thread asks([&] {
    std::this_thread::sleep_for(std::chrono::milliseconds(20));
    stop.ask(2);
    stop.ask(15);
  });
  Piece p;
  CHECK_FALSE(pieces.next(p));
  asks.join();
  CHECK(stop.reason() == 2);
  const auto left = pieces.left();
  CHECK(left.files == 2);
  CHECK(left.part);
}

TEST_CASE("what is to be replaced by the report is not read") {
  const Folder d;
  d.file("a.yaml");
  Pieces::Options options;
  options.wanted.paths = {d("a.yaml")};
  options.is_output = [](const struct stat&) { return true; };
  const auto all = pieces_of(options);
  REQUIRE(all.size() == 1);
  CHECK(code(all[0]) == "is-output");
}
