#include "words/hash.hpp"

#include "catch.hpp"

using namespace poortwachter;

TEST_CASE("a hash is FNV-1a as published", "[words]") {
  CHECK(hash_of("") == 0xCBF29CE484222325ull);
  CHECK(hash_of("a") == 0xAF63DC4C8601EC8Cull);
  CHECK(hash_of("foobar") == 0x85944171F73967E8ull);
  CHECK(Fnv1a<std::uint32_t>().add("foobar").value() == 0xBF9CF968u);
  CHECK(Fnv1a<std::uint64_t>().add(0x61).value() ==
        Fnv1a<std::uint64_t>().add(std::string_view("a\0\0\0", 4)).value());
  CHECK(in_hex(0) == "0000000000000000");
  CHECK(in_hex(0x0F63DC4C8601EC8Cull) == "0f63dc4c8601ec8c");
}
