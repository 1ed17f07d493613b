# The table of claim/standing_table.hpp: written at build time by a small program from data/matters.
add_library(tally_matter_files STATIC ${PROJECT_SOURCE_DIR}/src/claim/train/matter_files.cpp)
target_link_libraries(tally_matter_files PUBLIC tally_base PRIVATE tally_warnings fmt::fmt)
add_executable(make_matters ${PROJECT_SOURCE_DIR}/src/claim/train/make_matters.cpp)
target_link_libraries(make_matters PRIVATE tally_matter_files tally_warnings fmt::fmt)

set(matters ${PROJECT_SOURCE_DIR}/data/matters)
file(GLOB matter_files CONFIGURE_DEPENDS ${matters}/*.txt)
set(matter_table ${PROJECT_BINARY_DIR}/generated/matters_data.cpp)
file(MAKE_DIRECTORY ${PROJECT_BINARY_DIR}/generated)
add_custom_command(
  OUTPUT ${matter_table}
  COMMAND make_matters ${matters} ${matter_table}
  DEPENDS make_matters ${matter_files}
  COMMENT "Compiling the matters")
target_sources(tally_claim PRIVATE ${matter_table})
