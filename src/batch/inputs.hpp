// From what was asked for on the command line to the bytes of each dossier file.
#pragma once

#include <functional>
#include <string>
#include <vector>

#include "poortwachter/input_error.hpp"

namespace poortwachter {

/// Calls `take` for every file that `paths` names, in order: a file, `-`, or a folder, which is
/// searched for `*.yaml`, `*.yml` and `*.json`, sorted by path, hidden files and folders skipped,
/// links to folders not followed. Calls `refuse` for a path that cannot be read, for a folder that
/// bears the name of a dossier, and for a folder given by name in which there is none.
void find_inputs(const std::vector<std::string>& paths,
                 const std::function<void(const std::string& path)>& take,
                 const std::function<void(const std::string& path, const InputError&)>& refuse);

/// Reads a file, or standard input for `-`, into `bytes` (used again from file to file). At most
/// `limit` bytes: more is an error, found without reading them all. True when read.
bool read_input(const std::string& path, std::size_t limit, std::string& bytes, InputError& error);

}  // namespace poortwachter
