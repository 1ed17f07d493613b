# The table of claim/standing_table.hpp: written at build time by a small program from data/matters.
add_library(tally_matter_files STATIC ${PROJECT_SOURCE_DIR}/src/claim/train/matter_files.cpp)
target_link_libraries(tally_matter_files PUBLIC tally_base PRIVATE tally_warnings fmt::fmt)
add_executable(make_matters ${PROJECT_SOURCE_DIR}/src/claim/train/make_matters.cpp)
target_link_libraries(make_matters PRIVATE tally_matter_files tally_warnings fmt::fmt)

set(matters ${PROJECT_SOURCE_DIR}/data/matters)
file(GLOB matter_files CONFIGURE_DEPENDS ${matters}/*.txt)
tally_generate(claim matters PROGRAM make_matters COMMENT "Compiling the matters" FROM ${matters} DEPENDS ${matter_files})
