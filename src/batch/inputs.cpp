#include "batch/inputs.hpp"

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <cerrno>
#include <cstring>
#include <filesystem>
#include <system_error>

namespace poortwachter {
namespace {

namespace fs = std::filesystem;

bool named_as_dossier(const fs::path& p) {
  const std::string ext = p.extension().string();
  return ext == ".yaml" || ext == ".yml" || ext == ".json";
}

InputError cannot_read(int number) {
  const std::string why = std::generic_category().message(number);
  return {"unreadable", {}, {"kan niet worden gelezen: " + why, "cannot be read: " + why}, {}};
}

InputError is_a_folder() {
  return {"unreadable",
          {},
          {"is een map, geen bestand", "is a folder, not a file"},
          {"geef de map een naam die niet op .yaml, .yml of .json eindigt",
           "give the folder a name that does not end in .yaml, .yml or .json"}};
}

struct Search {
  const std::function<void(const std::string&)>& take;
  const std::function<void(const std::string&, const InputError&)>& refuse;
  int found = 0;

  /// Depth first; a folder sorts as its name with a slash, so that the order is that of the paths.
  void folder(const fs::path& path) {
    std::error_code error;
    std::vector<std::pair<std::string, fs::directory_entry>> entries;
    for (fs::directory_iterator it(path, error), end; !error && it != end; it.increment(error)) {
      std::string name = it->path().filename().string();
      if (name.starts_with('.')) continue;
      std::error_code ignored;
      const bool folder = it->symlink_status(ignored).type() == fs::file_type::directory;
      if (folder) name += '/';
      entries.emplace_back(std::move(name), *it);
    }
    if (error) {
      ++found;
      return refuse(path.string(), cannot_read(error.value()));
    }
    std::sort(entries.begin(), entries.end(),
              [](const auto& a, const auto& b) { return a.first < b.first; });
    for (const auto& [name, entry] : entries) visit(entry, name.back() == '/');
  }

  void visit(const fs::directory_entry& entry, bool is_folder) {
    const fs::path& path = entry.path();
    std::error_code ignored;
    if (is_folder && !named_as_dossier(path)) return folder(path);
    if (!named_as_dossier(path)) return;
    ++found;
    if (is_folder) return refuse(path.string(), is_a_folder());
    // A link to nothing is reported when it is opened; pipes and devices are no dossiers here.
    const auto type = entry.status(ignored).type();
    if (type == fs::file_type::directory) return refuse(path.string(), is_a_folder());
    if (type == fs::file_type::regular || type == fs::file_type::not_found ||
        type == fs::file_type::none || type == fs::file_type::unknown)
      take(path.string());
  }
};

}  // namespace

void find_inputs(const std::vector<std::string>& paths,
                 const std::function<void(const std::string&)>& take,
                 const std::function<void(const std::string&, const InputError&)>& refuse) {
  for (const std::string& path : paths) {
    if (path == "-") {
      take(path);
      continue;
    }
    std::error_code error;
    const auto type = fs::status(path, error).type();
    if (type != fs::file_type::directory) {
      take(path);
      continue;
    }
    if (named_as_dossier(fs::path(path))) {
      refuse(path, is_a_folder());
      continue;
    }
    Search search{take, refuse};
    search.folder(path);
    if (search.found == 0)
      refuse(path, {"no-dossiers",
                    {},
                    {"geen dossiers gevonden (*.yaml, *.yml, *.json)",
                     "no dossiers found (*.yaml, *.yml, *.json)"},
                    {}});
  }
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

  struct stat st {};
  if (::fstat(fd, &st) == 0 && S_ISREG(st.st_mode)) {
    if (static_cast<std::size_t>(st.st_size) > limit) return too_large();
    bytes.reserve(static_cast<std::size_t>(st.st_size) + 1);
  }
  std::array<char, 1 << 16> part;
  while (true) {
    const ssize_t n = ::read(fd, part.data(), part.size());
    if (n < 0 && errno == EINTR) continue;
    if (n < 0) {
      error = errno == EISDIR ? is_a_folder() : cannot_read(errno);
      return done(false);
    }
    if (n == 0) return done(true);
    if (bytes.size() + static_cast<std::size_t>(n) > limit) return too_large();
    bytes.append(part.data(), static_cast<std::size_t>(n));
  }
}

}  // namespace poortwachter
