#include "words/system.hpp"

#include <cerrno>
#include <system_error>

namespace poortwachter {
namespace {

struct Row {
  int error;
  Text text;
};

constexpr Row kRows[] = {
    {ENOENT, {"bestaat niet", "does not exist"}},
    {EACCES, {"geen toegang", "permission denied"}},
    {EPERM, {"mag niet van het systeem", "not permitted by the system"}},
    {EISDIR, {"is een map", "is a folder"}},
    {ENOTDIR, {"een deel van het pad is geen map", "a part of the path is not a folder"}},
    {ELOOP, {"te veel koppelingen achter elkaar", "too many links in a row"}},
    {ENAMETOOLONG, {"de naam is te lang", "the name is too long"}},
    {ENOSPC, {"de schijf is vol", "the disk is full"}},
    {EDQUOT, {"de schijfruimte van deze gebruiker is op", "this user's disk space is used up"}},
    {EFBIG, {"het bestand wordt te groot", "the file grows too large"}},
    {EROFS, {"de schijf kan alleen worden gelezen", "the disk can only be read"}},
    {EIO, {"fout bij lezen of schrijven", "error in reading or writing"}},
    {EMFILE, {"te veel bestanden tegelijk open", "too many files open at a time"}},
    {ENFILE, {"te veel bestanden tegelijk open", "too many files open at a time"}},
    {ETXTBSY, {"wordt op dit moment uitgevoerd", "is being run at this moment"}},
    {ENXIO,
     {"het apparaat of de socket is niet te openen", "the device or socket cannot be opened"}},
    {EBADF, {"is gesloten", "is closed"}},
    {EPIPE, {"de lezer is gestopt", "the reader has stopped"}},
};

}  // namespace

Message system_message(int error) {
  for (const Row& r : kRows)
    if (r.error == error) return {std::string(r.text.nl), std::string(r.text.en)};
  const std::string words = std::generic_category().message(error);
  return {words, words};
}

}  // namespace poortwachter
