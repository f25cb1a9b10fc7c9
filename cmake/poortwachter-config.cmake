include(CMakeFindDependencyMacro)
find_dependency(fmt)
find_dependency(yaml-cpp)
include(${CMAKE_CURRENT_LIST_DIR}/poortwachter-targets.cmake)
