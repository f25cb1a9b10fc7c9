#include "batch/inputs.hpp"

#include <sys/stat.h>
#include <unistd.h>

#include <cstdlib>
#include <filesystem>
#include <fstream>

#include "catch.hpp"

using namespace poortwachter;
namespace fs = std::filesystem;

namespace {

/// A folder that is gone at the end of the test.
struct Folder {
  fs::path path;
  Folder() {
    std::string name = (fs::temp_directory_path() / "poortwachter-XXXXXX").string();
    REQUIRE(::mkdtemp(name.data()) != nullptr);
    path = name;
  }
  Folder(const Folder&) = delete;
  Folder& operator=(const Folder&) = delete;
  ~Folder() { fs::remove_all(path); }

  void file(const std::string& name, const std::string& bytes = "a: 1\n") const {
    fs::create_directories((path / name).parent_path());
    std::ofstream(path / name, std::ios::binary) << bytes;
  }
  [[nodiscard]] std::string operator()(const std::string& name) const {
    return (path / name).string();
  }
};

struct Found {
  std::vector<std::string> paths;
  std::vector<std::pair<std::string, std::string>> refused;
};

Found find(const std::vector<std::string>& paths) {
  Found f;
  find_inputs(
      paths, [&](const std::string& p) { f.paths.push_back(p); },
      [&](const std::string& p, const InputError& e) {
        f.refused.emplace_back(p, std::string(e.code));
      });
  return f;
}

}  // namespace

TEST_CASE("a folder is searched for dossiers, sorted by path, hidden ones skipped") {
  const Folder d;
  for (const char* name :
       {"b.yaml", "a/z.yml", "a.yaml", "a/b/c.json", "notes.txt", ".hidden.yaml", ".git/x.yaml"})
    d.file(name);
  const Found f = find({d.path.string()});
  CHECK(f.paths ==
        std::vector<std::string>{d("a.yaml"), d("a/b/c.json"), d("a/z.yml"), d("b.yaml")});
  CHECK(f.refused.empty());
}

TEST_CASE("what is named comes in the order in which it is named, also twice") {
  const Folder d;
  d.file("b.yaml");
  d.file("a.txt");
  const Found f = find({d("b.yaml"), "-", d("a.txt"), d("b.yaml")});
  CHECK(f.paths == std::vector<std::string>{d("b.yaml"), "-", d("a.txt"), d("b.yaml")});
}

TEST_CASE("a folder with the name of a dossier is refused, below a folder and by name") {
  const Folder d;
  d.file("x.yaml/inside.yaml");
  d.file("y.yaml");
  Found f = find({d.path.string()});
  CHECK(f.paths == std::vector<std::string>{d("y.yaml")});
  REQUIRE(f.refused.size() == 1);
  CHECK(f.refused[0] == std::pair<std::string, std::string>{d("x.yaml"), "unreadable"});
  f = find({d("x.yaml")});
  CHECK(f.paths.empty());
  CHECK(f.refused.size() == 1);
}

TEST_CASE("a folder without dossiers is refused, so that a wrong path never passes as fine") {
  const Folder d;
  d.file("notes.txt");
  const Found f = find({d.path.string()});
  REQUIRE(f.refused.size() == 1);
  CHECK(f.refused[0].second == "no-dossiers");
}

TEST_CASE("links to folders are not followed, pipes below a folder are passed over") {
  const Folder d;
  d.file("real.yaml");
  fs::create_directory_symlink(d.path, d.path / "loop");
  REQUIRE(::mkfifo(d("pipe.yaml").c_str(), 0600) == 0);
  const Found f = find({d.path.string()});
  CHECK(f.paths == std::vector<std::string>{d("real.yaml")});
  CHECK(f.refused.empty());
}

TEST_CASE("a file is read whole, and not at all when it is larger than the limit") {
  const Folder d;
  d.file("ten.yaml", "0123456789");
  std::string bytes = "left over";
  InputError e;
  CHECK(read_input(d("ten.yaml"), 10, bytes, e));
  CHECK(bytes == "0123456789");
  CHECK_FALSE(read_input(d("ten.yaml"), 9, bytes, e));
  CHECK(e.code == "too-large");
  CHECK_FALSE(read_input(d("none.yaml"), 9, bytes, e));
  CHECK(e.code == "unreadable");
  CHECK(e.place.line == 0);
  CHECK_FALSE(read_input(d.path.string(), 9, bytes, e));
  CHECK(e.code == "unreadable");
}
