// Version 2 of Catch2 makes its main function here; version 3 brings one in Catch2WithMain.
#if __has_include(<catch2/catch.hpp>)
#define CATCH_CONFIG_MAIN
#endif
#include "catch.hpp"
