#include "batch/pieces.hpp"

#include <fcntl.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <new>
#include <string_view>
#include <utility>

#include "yaml/source.hpp"

namespace poortwachter {
namespace {

/// Bytes that are read at a time: a piece of a stream is about as large.
constexpr std::size_t kPart = 1 << 14;
/// A larger file is read as a stream.
constexpr std::size_t kSmall = 1 << 18;
/// A document that is too large is passed over as far as this, so that an endless one ends.
constexpr std::size_t kMostPassedOver = 1 << 28;

InputError document_too_large(std::size_t most, std::uint32_t line) {
  const std::string mib = std::to_string(most >> 20);
  return {"too-large",
          {line, 1},
          {"groter dan " + mib + " MiB; zo groot is geen dossier",
           "larger than " + mib + " MiB; no dossier is that large"},
          {}};
}

InputError endless(std::uint32_t line) {
  return {"too-large",
          {line, 1},
          {"dit document houdt niet op; de rest is niet gelezen",
           "this document does not end; the rest was not read"},
          {}};
}

InputError lost_to_output() {
  return {"is-output",
          {},
          {"is ook de uitvoer en zou verloren gaan", "is the output too and would be lost"},
          {}};
}

/// The whole documents at the start of a stream.
struct Whole {
  std::size_t bytes = 0;
  int documents = 0;
};

/// Cut at `---`; without more to come (`at_end`) the last document is whole as well.
Whole whole_documents(std::string_view stream, bool at_end) {
  Whole whole;
  yaml::Cutter cutter(stream);
  while (const auto slice = cutter.next()) {
    const std::string_view rest = cutter.rest();
    // Until the line behind the document is there, nobody knows that it does not go on.
    if (!at_end && rest.find('\n') == rest.npos) break;
    whole.bytes = stream.size() - rest.size();
    whole.documents += slice->blank ? 0 : 1;
  }
  return whole;
}

Whole whole_lines(std::string_view stream, bool at_end) {
  const std::size_t feed = stream.rfind('\n');
  Whole whole{at_end ? stream.size() : feed + 1};  // 0 when there is none
  for (std::string_view rest = stream.substr(0, whole.bytes); !rest.empty();) {
    const std::string_view line = rest.substr(0, rest.find('\n'));
    whole.documents += line.find_first_not_of(" \t\r") == line.npos ? 0 : 1;
    rest.remove_prefix(std::min(line.size() + 1, rest.size()));
  }
  return whole;
}

std::uint32_t lines_of(std::string_view text) {
  return static_cast<std::uint32_t>(std::count(text.begin(), text.end(), '\n'));
}

}  // namespace

/// A file that is read as it comes, and cut into pieces.
class Pieces::Stream {
 public:
  Stream(int descriptor, Piece first, const Options& options)
      : descriptor_(descriptor), like_(std::move(first)), options_(options) {}
  ~Stream() {
    if (descriptor_ != STDIN_FILENO) ::close(descriptor_);
  }
  Stream(const Stream&) = delete;
  Stream& operator=(const Stream&) = delete;

  [[nodiscard]] std::size_t file() const { return like_.file; }

  /// False at the end, and when asked to stop.
  bool next(Piece& piece) {
    try {
      return read_on(piece);
    } catch (const std::bad_alloc&) {
      std::string().swap(buffer_);  // room to say so, and for the next file
      piece.bytes.clear();
      return end_with(out_of_memory(), piece);
    }
  }

 private:
  bool read_on(Piece& piece) {
    piece = like_;
    while (true) {
      if (passing_over_ && !pass_over()) return end_with(endless(like_.start.line), piece);
      const Whole whole = passing_over_ ? Whole{} : cut();
      if (whole.bytes > 0) {
        take(whole.bytes, piece);
        if (whole.documents == 0) continue;  // comments and markers
        like_.start.document += whole.documents;
        if (!other_file(piece.bytes)) return true;
        piece.bytes.clear();
        return end_with(no_dossier(), piece);
      }
      if (ended_) return nothing_at_all(piece);
      if (!passing_over_ && buffer_.size() > options_.most) return too_large(piece);
      if (const int error = fill(); error != 0) return end_with(cannot_read(error), piece);
      if (options_.stop != nullptr && options_.stop->asked()) return false;
    }
  }

  bool end_with(InputError error, Piece& piece) {
    piece.error = std::move(error);
    buffer_.clear();
    passing_over_ = false;
    return ended_ = told_ = true;
  }

  /// The next bytes. Gives errno.
  int fill() {
    const std::size_t before = buffer_.size();
    buffer_.resize(before + kPart);
    const ssize_t n = read_or_stop(descriptor_, buffer_.data() + before, kPart, options_.stop);
    const int error = n < 0 ? errno : 0;
    buffer_.resize(before + static_cast<std::size_t>(std::max<ssize_t>(n, 0)));
    ended_ = n == 0;
    return error;
  }

  /// A large document is not looked through again for every part of it that comes.
  Whole cut() {
    if (!ended_ && buffer_.size() > kPart && buffer_.size() < look_again_at_) return {};
    const Whole whole =
        options_.lines ? whole_lines(buffer_, ended_) : whole_documents(buffer_, ended_);
    look_again_at_ = whole.bytes > 0 ? 0 : buffer_.size() + buffer_.size() / 2;
    return whole;
  }

  void take(std::size_t bytes, Piece& piece) {
    std::string rest(buffer_, bytes);
    buffer_.resize(bytes);
    piece.bytes = std::move(buffer_);
    buffer_ = std::move(rest);
    piece.start = like_.start;
    like_.start.line += lines_of(piece.bytes);
  }

  /// A stream without any document is an error; lines that are not there are no dossiers.
  bool nothing_at_all(Piece& piece) {
    if (options_.lines || like_.start.document > 1 || told_) return false;
    told_ = true;
    piece.bytes.clear();
    if (!like_.named) piece.error = no_dossier();
    return true;
  }

  bool other_file(std::string_view bytes) {
    const bool first = !told_;
    told_ = true;
    return first && !like_.named && !may_be_dossier(bytes);
  }

  bool too_large(Piece& piece) {
    if (other_file(buffer_)) {
      return end_with(no_dossier(), piece);
    }
    piece.error = document_too_large(options_.most, like_.start.line);
    piece.start = like_.start;
    ++like_.start.document;
    passing_over_ = true;
    passed_over_ = 0;
    return true;
  }

  /// Drops what belongs to the document that is too large. False: it has no end.
  bool pass_over() {
    const std::size_t end = options_.lines ? buffer_.find('\n') : yaml::next_document(buffer_);
    passing_over_ = end == buffer_.npos;
    std::size_t dropped = end;
    if (passing_over_) {  // a marker may have come in part
      const std::size_t feed = buffer_.rfind('\n');
      dropped = ended_ || feed == buffer_.npos ? buffer_.size() : feed;
    } else if (options_.lines) {
      ++dropped;
    }
    like_.start.line += lines_of(std::string_view(buffer_).substr(0, dropped));
    buffer_.erase(0, dropped);
    passed_over_ += dropped;
    look_again_at_ = 0;
    return passed_over_ <= kMostPassedOver;
  }

  int descriptor_;
  Piece like_;  ///< what the next piece is like, without its bytes
  const Options& options_;
  std::string buffer_;
  std::size_t look_again_at_ = 0;
  std::size_t passed_over_ = 0;
  bool passing_over_ = false;
  bool ended_ = false;
  bool told_ = false;  ///< whether it is a file of dossiers
};

Pieces::Pieces(Options options)
    : options_(std::move(options)), walk_(options_.wanted, options_.stop) {}
Pieces::~Pieces() = default;

bool Pieces::next(Piece& piece) {
  while (options_.stop == nullptr || !options_.stop->asked()) {
    if (stream_) {
      if (stream_->file() != given_up_ && stream_->next(piece)) return true;
      if (options_.stop != nullptr && options_.stop->asked()) return false;
      stream_.reset();
    }
    Input input;
    if (!walk_.next(input)) return false;
    piece = {};
    piece.file = ++files_;
    piece.path = std::move(input.path);
    piece.named = input.named;
    piece.error = std::move(input.error);
    if (piece.error || !open(piece)) return true;
  }
  return false;
}

/// True when the file became the stream.
bool Pieces::open(Piece& piece) {
  int descriptor = STDIN_FILENO;
  struct stat st {};
  if (piece.path != "-") {
    if (::stat(piece.path.c_str(), &st) != 0) return refuse(piece, cannot_read(errno));
    if (is_output(st)) return refuse(piece, lost_to_output());
    if (S_ISREG(st.st_mode) && static_cast<std::size_t>(st.st_size) <= kSmall) {
      piece.unread = true;
      return false;
    }
    // Without waiting for who is to write into a pipe: reading waits, and can be stopped.
    descriptor = ::open(piece.path.c_str(), O_RDONLY | O_CLOEXEC | O_NONBLOCK);
    if (descriptor < 0) return refuse(piece, cannot_read(errno));
  } else if (::fstat(descriptor, &st) == 0 && is_output(st)) {
    return refuse(piece, lost_to_output());
  }
  stream_ = std::make_unique<Stream>(descriptor, std::move(piece), options_);
  return true;
}

bool Pieces::refuse(Piece& piece, InputError error) {
  piece.error = std::move(error);
  return false;
}

bool Pieces::is_output(const struct stat& file) const {
  return S_ISREG(file.st_mode) && options_.is_output && options_.is_output(file);
}

void Pieces::give_up(std::size_t file) { given_up_ = file; }

Pieces::Left Pieces::left() {
  Left left;
  left.part = stream_ != nullptr;
  for (Input input; walk_.next(input);) ++left.files;
  return left;
}

bool read_piece(Piece& piece, std::size_t most) {
  InputError error;
  if (!read_input(piece.path, most, piece.bytes, error))
    piece.error = std::move(error);
  else if (!piece.named && !may_be_dossier(piece.bytes))
    piece.error = no_dossier();
  piece.unread = false;
  return !piece.error;
}

}  // namespace poortwachter
