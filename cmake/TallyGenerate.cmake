# tally_generate(LAYER NAME PROGRAM make_x COMMENT "..." FROM argument... DEPENDS file...)
#
# A table that is part of a layer: written at build time as NAME_data.cpp by PROGRAM, which takes the arguments and then the
# name of the file. It is written anew when the program or one of the files changes.
function(tally_generate layer name)
  cmake_parse_arguments(ARG "" "PROGRAM;COMMENT" "FROM;DEPENDS" ${ARGN})
  set(table ${PROJECT_BINARY_DIR}/generated/${name}_data.cpp)
  file(MAKE_DIRECTORY ${PROJECT_BINARY_DIR}/generated)
  add_custom_command(
    OUTPUT ${table}
    COMMAND ${ARG_PROGRAM} ${ARG_FROM} ${table}
    DEPENDS ${ARG_PROGRAM} ${ARG_DEPENDS}
    COMMENT ${ARG_COMMENT})
  target_sources(tally_${layer} PRIVATE ${table})
  # Clang minds how long a table's one string is; every compiler that we build with takes it.
  set_source_files_properties(${table} PROPERTIES COMPILE_OPTIONS -Wno-overlength-strings)
endfunction()
