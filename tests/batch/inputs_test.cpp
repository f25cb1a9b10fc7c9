#include "batch/inputs.hpp"

#include <sys/stat.h>
#include <unistd.h>

#include <cstdlib>
#include <filesystem>
#include <fstream>

#include "batch/folder.hpp"
#include "catch.hpp"

using namespace poortwachter;
namespace fs = std::filesystem;

namespace {

struct Found {
  std::vector<std::string> paths;
  std::vector<std::pair<std::string, std::string>> refused;
};

Found find(const std::vector<std::string>& paths, const std::vector<std::string>& exclude = {}) {
  Found f;
  Walk walk({paths, exclude});
  for (Input input; walk.next(input);) {
    if (input.error)
      f.refused.emplace_back(input.path, std::string(input.error->code));
    else
      f.paths.push_back(input.path);
  }
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

TEST_CASE("links to folders are told and not followed, and so are pipes named as dossiers") {
  const Folder d;
  const Folder other;
  other.file("a.yaml");
  d.file("real.yaml");
  fs::create_directory_symlink(d.path, d.path / "loop");
  fs::create_directory_symlink(other.path, d.path / "other");
  fs::create_directory_symlink(other.path, d.path / "x.yaml");
  fs::create_symlink(d.path / "none", d.path / "to_nothing");
  fs::create_symlink(other("a.yaml"), d.path / "z.yaml");
  REQUIRE(::mkfifo(d("pipe.yaml").c_str(), 0600) == 0);
  REQUIRE(::mkfifo(d("pipe").c_str(), 0600) == 0);
  Found f = find({d.path.string()});
  CHECK(f.paths == std::vector<std::string>{d("real.yaml"), d("z.yaml")});
  using Refused = std::vector<std::pair<std::string, std::string>>;
  CHECK(f.refused == Refused{{d("loop"), "unreadable"},
                             {d("other"), "unreadable"},
                             {d("pipe.yaml"), "unreadable"},
                             {d("x.yaml"), "unreadable"}});
  f = find({d.path.string()}, {"loop", "other", "*.yaml"});
  CHECK(f.refused.size() == 1);  // nothing is left
  CHECK(find({d("other")}).paths == std::vector<std::string>{d("other") + "/a.yaml"});
}

TEST_CASE("endings count in any case, and a name that is nothing but an ending is hidden") {
  const Folder d;
  for (const char* name : {"A.YAML", "b.Yml", "c.JSON", ".yaml", "yaml", "d.yaml.bak"})
    d.file(name);
  CHECK(find({d.path.string()}).paths ==
        std::vector<std::string>{d("A.YAML"), d("b.Yml"), d("c.JSON")});
}

TEST_CASE(
    "what is excluded is passed over: names anywhere, and paths in the folder that was named") {
  const Folder d;
  for (const char* name : {"a.yaml", "oud/b.yaml", "c/oud/d.yaml", "c/e.yaml", "c/f.json"})
    d.file(name);
  const std::string all = d.path.string();
  CHECK(find({all}, {"oud"}).paths ==
        std::vector<std::string>{d("a.yaml"), d("c/e.yaml"), d("c/f.json")});
  CHECK(find({all}, {"c/*.json", "oud/*"}).paths ==
        std::vector<std::string>{d("a.yaml"), d("c/e.yaml"), d("c/oud/d.yaml")});
  CHECK(find({all + "/"}, {"c/oud"}).paths.size() == 4);
  CHECK(find({d("a.yaml")}, {"a.yaml"}).paths.size() == 1);  // it was named
  CHECK(find({all}, {"*"}).refused.size() == 1);
}

TEST_CASE("paths come from a list too, one a line or with a NUL behind each") {
  const Folder d;
  d.file("a.yaml");
  d.file("map/b.yaml");
  d.file("een\nregel.yaml");
  d.file("lijst", d("a.yaml") + "\r\n\n" + d("map") + "\n" + d("none.yaml"));
  const auto listed = [](const Wanted& wanted) {
    std::vector<std::string> paths;
    Walk walk(wanted);
    for (Input input; walk.next(input);) paths.push_back(input.path);
    return paths;
  };
  CHECK(listed({{d("a.yaml")}, {}, d("lijst")}) ==
        std::vector<std::string>{d("a.yaml"), d("a.yaml"), d("map/b.yaml"), d("none.yaml")});
  d.file("lijst", d("een\nregel.yaml") + '\0' + d("a.yaml") + '\0');
  CHECK(listed({{}, {}, d("lijst"), '\0'}) ==
        std::vector<std::string>{d("een\nregel.yaml"), d("a.yaml")});
  d.file("lijst", "");
  CHECK(listed({{}, {}, d("lijst")}).empty());
  CHECK(listed({{}, {}, d("none")}) == std::vector<std::string>{d("none")});
  d.file("lijst", std::string(1 << 20, 'x'));
  CHECK(listed({{}, {}, d("lijst")}) == std::vector<std::string>{d("lijst")});
}

TEST_CASE("a path that is too long is told, whatever lies beside it is found") {
  const Folder d;
  d.file("z.yaml");
  const std::string part(200, 'm');
  fs::path inner = d.path;
  const fs::path home = fs::current_path();
  for (int i = 0; i < 40; ++i) {  // 8,000 bytes: twice what a path may have
    if (i == 0) fs::current_path(d.path);
    fs::create_directory(part);
    fs::current_path(part);
  }
  std::ofstream("lost.yaml") << "a: 1\n";
  fs::current_path(home);
  const Found f = find({d.path.string()});
  CHECK(f.paths == std::vector<std::string>{d("z.yaml")});
  REQUIRE(f.refused.size() == 1);
  CHECK(f.refused[0].first.size() > 4000);
  CHECK(f.refused[0].second == "unreadable");
}

TEST_CASE("what is no dossier is told by the key that every dossier has") {
  CHECK(may_be_dossier("poortwachter: 1\n"));
  CHECK(may_be_dossier("{\"kenmerk\": 1, \"poortwachter\" : 1}"));
  CHECK(may_be_dossier(std::string_view("\xFF\xFEp\0", 4)));
  CHECK_FALSE(may_be_dossier("# over poortwachter\non: push\n"));
  CHECK_FALSE(may_be_dossier(""));
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
