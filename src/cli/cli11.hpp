// The library that reads the arguments, for those who add options. Costly to take in, so the header
// of the commands only names its types.
#pragma once

#include <CLI/App.hpp>
#include <CLI/Config.hpp>
#include <CLI/Formatter.hpp>
