#include "batch/inputs.hpp"

#include <dirent.h>
#include <fcntl.h>
#include <fnmatch.h>
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <cerrno>
#include <cstring>
#include <memory>
#include <string_view>
#include <system_error>
#include <utility>

#include "words/system.hpp"

namespace poortwachter {
namespace {

bool named_as_dossier(std::string_view name) {
  const std::size_t slash = name.find_last_of('/');
  if (slash != name.npos) name.remove_prefix(slash + 1);
  const std::size_t dot = name.find_last_of('.');
  if (dot == name.npos || dot == 0) return false;
  std::string ending(name.substr(dot));
  for (char& c : ending)
    if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
  return ending == ".yaml" || ending == ".yml" || ending == ".json";
}

InputError is_a_folder() {
  return {"unreadable",
          {},
          {"is een map, geen bestand", "is a folder, not a file"},
          {"geef de map een naam die niet op .yaml, .yml of .json eindigt",
           "give the folder a name that does not end in .yaml, .yml or .json"}};
}

InputError is_a_linked_folder() {
  return {"unreadable",
          {},
          {"is een koppeling naar een map en wordt niet gevolgd",
           "is a link to a folder, which is not followed"},
          {"geef de map zelf op, of sla de koppeling over met --exclude",
           "name the folder itself, or pass over the link with --exclude"}};
}

InputError is_no_file() {
  return {"unreadable",
          {},
          {"is geen bestand maar een pijp, een socket of een apparaat",
           "is no file but a pipe, a socket or a device"},
          {"noem het zelf om het te laten lezen, of sla het over met --exclude",
           "give it by name to have it read, or pass over it with --exclude"}};
}

InputError no_dossiers() {
  return {"no-dossiers",
          {},
          {"geen dossiers gevonden (*.yaml, *.yml, *.json)",
           "no dossiers found (*.yaml, *.yml, *.json)"},
          {}};
}

std::string joined(const std::string& folder, std::string_view name) {
  std::string path = folder;
  if (!path.ends_with('/')) path += '/';
  return path += name;
}

/// Bytes; the system knows none that is longer.
constexpr std::size_t kLongestPath = 1 << 16;

enum class Type { folder, file, link, other, unknown };

Type type_of(mode_t mode) {
  if (S_ISDIR(mode)) return Type::folder;
  if (S_ISREG(mode)) return Type::file;
  return S_ISLNK(mode) ? Type::link : Type::other;
}

/// What the folder itself says of its entry, without looking at that.
Type type_of(const dirent& entry) {
  switch (entry.d_type) {
    case DT_DIR:
      return Type::folder;
    case DT_REG:
      return Type::file;
    case DT_LNK:
      return Type::link;
    case DT_UNKNOWN:
      return Type::unknown;
    default:
      return Type::other;
  }
}

bool refuse(Input& input, std::string path, InputError error) {
  input.path = std::move(path);
  input.error = std::move(error);
  return true;
}

InputError nul_in_path() {
  return {"unreadable",
          {},
          {"dit is geen pad: er staan NUL-tekens in. Zijn de paden daarmee gescheiden, geef dan -0",
           "this is no path: there are NUL characters in it. Where they part the paths, give -0"},
          {}};
}

}  // namespace

InputError cannot_read(int number) {
  if (number == EISDIR) return is_a_folder();
  const Message why = system_message(number);
  if (number == ENOENT)
    return {"unreadable", {}, {"dit bestand " + why.nl, "this file " + why.en}, {}};
  return {
      "unreadable", {}, {"kan niet worden gelezen: " + why.nl, "cannot be read: " + why.en}, {}};
}

InputError out_of_memory() {
  return {"out-of-memory",
          {},
          {"er is te weinig geheugen om dit te lezen", "there is not enough memory to read this"},
          {}};
}

InputError no_dossier() {
  return {"no-dossier",
          {},
          {"geen dossier (zonder poortwachter:), overgeslagen",
           "no dossier (without poortwachter:), passed over"},
          {}};
}

Walk::Walk(Wanted wanted, const Stop* stop) : wanted_(std::move(wanted)), stop_(stop) {}

Walk::~Walk() {
  if (list_ > STDIN_FILENO) ::close(list_);
}

bool Walk::next(Input& input) {
  input = {};
  while (true) {
    if (open_.empty()) {
      std::string path;
      if (!next_named(path, input)) return input.error.has_value();
      if (start(path, input)) return true;
      continue;
    }
    Folder& folder = open_.back();
    if (folder.at < folder.entries.size()) {
      const Entry entry = std::move(folder.entries[folder.at++]);
      if (visit(entry, joined(folder.path, entry.name), input)) return true;
      continue;
    }
    std::string path = std::move(folder.path);
    open_.pop_back();
    if (open_.empty() && found_ == 0) return refuse(input, std::move(path), no_dossiers());
  }
}

bool Walk::next_named(std::string& path, Input& input) {
  if (at_ < wanted_.paths.size()) {
    path = wanted_.paths[at_++];
    return true;
  }
  while (next_of_list(path, input)) {
    if (wanted_.list_end == '\n' && path.ends_with('\r')) path.pop_back();
    if (!path.empty()) return true;
  }
  return false;
}

/// False at the end, and with an error.
bool Walk::next_of_list(std::string& path, Input& input) {
  if (wanted_.list.empty()) return false;
  const auto fail = [&](int error) {
    refuse(input, std::exchange(wanted_.list, {}), cannot_read(error));
    return false;
  };
  if (list_ < 0) {
    list_ = wanted_.list == "-" ? STDIN_FILENO
                                : ::open(wanted_.list.c_str(), O_RDONLY | O_CLOEXEC | O_NONBLOCK);
    if (list_ < 0) return fail(errno);
  }
  std::size_t end = listed_.find(wanted_.list_end);
  while (end == listed_.npos) {
    if (listed_.size() > kLongestPath) return fail(ENAMETOOLONG);
    std::array<char, 1 << 12> part;
    const ssize_t n = read_or_stop(list_, part.data(), part.size(), stop_);
    if (n < 0) return fail(errno);
    if (n == 0) break;
    const std::size_t before = listed_.size();
    listed_.append(part.data(), static_cast<std::size_t>(n));
    end = listed_.find(wanted_.list_end, before);
  }
  if (end == listed_.npos) {
    wanted_.list.clear();
    path = std::exchange(listed_, {});
    return !path.empty() && (stop_ == nullptr || !stop_->asked());
  }
  path = listed_.substr(0, end);
  listed_.erase(0, end + 1);
  return true;
}

/// What was named; a folder is entered.
bool Walk::start(const std::string& path, Input& input) {
  input.named = true;
  // No path holds one: the list was made for `-0`, and the rest of it would be lost.
  if (path.find('\0') != path.npos) return refuse(input, path, nul_in_path());
  struct stat st {};
  if (path == "-" || ::stat(path.c_str(), &st) != 0 || !S_ISDIR(st.st_mode)) {
    input.path = path;  // what cannot be looked at is told when it is opened
    return true;
  }
  if (named_as_dossier(path)) return refuse(input, path, is_a_folder());
  found_ = 0;
  below_ = joined(path, "").size();
  return enter(path, input);
}

bool Walk::enter(std::string path, Input& input) {
  const std::unique_ptr<DIR, int (*)(DIR*)> stream(::opendir(path.c_str()), ::closedir);
  int error = stream ? 0 : errno;
  std::vector<Entry> entries;
  while (error == 0) {
    errno = 0;
    const dirent* found = ::readdir(stream.get());
    if (found == nullptr) {
      error = errno;
      break;
    }
    const char* name = found->d_name;
    if (name[0] == '.') continue;
    Entry entry{name};
    Type type = type_of(*found);
    if (type == Type::unknown) {
      struct stat st {};
      if (::fstatat(::dirfd(stream.get()), name, &st, AT_SYMLINK_NOFOLLOW) != 0)
        entry.error = errno;
      else
        type = type_of(st.st_mode);
    }
    if (type == Type::link) {
      struct stat st {};  // a link to nothing is told when it is opened
      if (::fstatat(::dirfd(stream.get()), name, &st, 0) == 0) {
        type = type_of(st.st_mode);
        // Followed it could go round, or out of what was named.
        if (type == Type::folder) entry.is = Entry::Is::linked_folder;
      } else if (errno != ENOENT && errno != ELOOP) {
        entry.error = errno;
      }
    }
    const bool told = entry.error != 0 || entry.is != Entry::Is::plain;
    const bool folder = type == Type::folder && !told;
    // What cannot be looked at may be a folder: passing it over would lose what is in it.
    if (!folder && !named_as_dossier(entry.name) && !told) continue;
    if (excluded(joined(path, entry.name), name)) continue;
    if (type == Type::other) entry.is = Entry::Is::no_file;
    if (folder) entry.name += '/';
    entries.push_back(std::move(entry));
  }
  if (error != 0) {
    ++found_;
    return refuse(input, std::move(path), cannot_read(error));
  }
  std::sort(entries.begin(), entries.end(),
            [](const Entry& a, const Entry& b) { return a.name < b.name; });
  open_.push_back({std::move(path), std::move(entries)});
  return false;
}

bool Walk::visit(const Entry& entry, std::string path, Input& input) {
  input.named = false;
  if (path.ends_with('/')) {
    path.pop_back();
    if (!named_as_dossier(path)) return enter(std::move(path), input);
    ++found_;
    return refuse(input, std::move(path), is_a_folder());
  }
  ++found_;
  if (entry.error != 0) return refuse(input, std::move(path), cannot_read(entry.error));
  if (entry.is != Entry::Is::plain)
    return refuse(input, std::move(path),
                  entry.is == Entry::Is::linked_folder ? is_a_linked_folder() : is_no_file());
  input.path = std::move(path);
  return true;
}

bool Walk::excluded(const std::string& path, const char* name) const {
  return std::any_of(wanted_.exclude.begin(), wanted_.exclude.end(), [&](const std::string& glob) {
    const bool whole = glob.find('/') != glob.npos;
    return ::fnmatch(glob.c_str(), whole ? path.c_str() + below_ : name, 0) == 0;
  });
}

bool may_be_dossier(std::string_view bytes) {
  if (bytes.find('\0') != bytes.npos || bytes.starts_with("\xFF\xFE") ||
      bytes.starts_with("\xFE\xFF"))
    return true;
  constexpr std::string_view kKey = "poortwachter";
  for (std::size_t at = bytes.find(kKey); at != bytes.npos; at = bytes.find(kKey, at + 1)) {
    const std::size_t behind = bytes.find_first_not_of("\"' \t", at + kKey.size());
    if (behind != bytes.npos && bytes[behind] == ':') return true;
  }
  return false;
}

bool read_input(const std::string& path, std::size_t limit, std::string& bytes, InputError& error) {
  bytes.clear();
  const bool standard = path == "-";
  const int fd = standard ? STDIN_FILENO : ::open(path.c_str(), O_RDONLY | O_CLOEXEC);
  if (fd < 0) return error = cannot_read(errno), false;
  const auto done = [&](bool ok) {
    if (!standard) ::close(fd);
    return ok;
  };
  const auto too_large = [&] {
    const std::string mib = std::to_string(limit >> 20);
    error = {"too-large",
             {},
             {"groter dan " + mib + " MiB; zo groot is geen dossier",
              "larger than " + mib + " MiB; no dossier is that large"},
             {"splits het bestand", "split the file"}};
    return done(false);
  };

  constexpr std::size_t kPart = 1 << 16;
  std::size_t room = kPart;
  struct stat st {};
  if (::fstat(fd, &st) == 0 && S_ISREG(st.st_mode)) {
    if (static_cast<std::size_t>(st.st_size) > limit) return too_large();
    room = static_cast<std::size_t>(st.st_size) + 1;  // what has grown since is seen at the end
  }
  for (std::size_t size = 0;;) {
    if (size == bytes.size()) bytes.resize(size + std::exchange(room, kPart));
    const ssize_t n = ::read(fd, bytes.data() + size, bytes.size() - size);
    if (n < 0 && errno == EINTR) continue;
    if (n < 0) {
      error = cannot_read(errno);
      return done(false);
    }
    size += static_cast<std::size_t>(n);
    if (size > limit) return too_large();
    if (n == 0) return bytes.resize(size), done(true);
  }
}

}  // namespace poortwachter
