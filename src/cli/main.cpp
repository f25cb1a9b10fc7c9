#include "cli/command.hpp"

int main(int argc, char** argv) { return poortwachter::cli::run(argc, argv); }
