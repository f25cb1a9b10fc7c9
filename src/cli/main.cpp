#include <cstdio>
#include <cstdlib>
#include <new>

#include "cli/command.hpp"
#ifdef __GLIBC__
#include <malloc.h>
#endif

int main(int argc, char** argv) {
#ifdef __GLIBC__
  // What one dossier frees serves the next: to give it back to the system after each, and to ask
  // for it again, takes a third of the time.
  mallopt(M_TRIM_THRESHOLD, 16 << 20);
#endif
  try {
    return poortwachter::cli::run(argc, argv);
  } catch (const std::bad_alloc&) {
    std::fputs("poortwachter: too little memory\n", stderr);
    return 2;
  }
}
