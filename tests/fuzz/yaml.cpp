// Both readers of YAML on the bytes that libFuzzer thinks of; it stops where they differ.
//   cmake --preset fuzz && cmake --build build/fuzz --target fuzz_yaml
//   build/fuzz/tests/fuzz/fuzz_yaml -max_len=300 -dict=tests/fuzz/yaml.dict CORPUS examples
#include <cstdint>
#include <cstdio>
#include <cstdlib>
#include <string>

#include "yaml/same.hpp"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* bytes, std::size_t size) {
  static poortwachter::yaml::testing::Comparison comparison;
  const std::string difference =
      comparison.difference({reinterpret_cast<const char*>(bytes), size});
  if (difference.empty()) return 0;
  std::fprintf(stderr, "%s\n", difference.c_str());
  std::abort();
}
