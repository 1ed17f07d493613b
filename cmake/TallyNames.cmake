# The gazetteer of mention/gazetteer.hpp: written at build time by a small program from WordNet, iso-codes and
# data/names.
find_path(TALLY_WORDNET data.noun PATHS /usr/share/wordnet NO_DEFAULT_PATH REQUIRED)
find_path(TALLY_ISO_CODES iso_3166-2.json PATHS /usr/share/iso-codes/json NO_DEFAULT_PATH REQUIRED)

add_executable(make_gazetteer ${PROJECT_SOURCE_DIR}/src/mention/train/make_gazetteer.cpp
                              ${PROJECT_SOURCE_DIR}/src/mention/train/wordnet_nouns.cpp)
target_link_libraries(make_gazetteer PRIVATE tally_base tally_warnings fmt::fmt nlohmann_json::nlohmann_json)

set(names ${PROJECT_SOURCE_DIR}/data/names)
set(gazetteer ${PROJECT_BINARY_DIR}/generated/gazetteer_data.cpp)
file(MAKE_DIRECTORY ${PROJECT_BINARY_DIR}/generated)
add_custom_command(
  OUTPUT ${gazetteer}
  COMMAND make_gazetteer ${names} ${TALLY_WORDNET} ${TALLY_ISO_CODES} ${gazetteer}
  DEPENDS make_gazetteer ${names}/given_names.tsv ${names}/surnames.tsv ${names}/cities.tsv ${names}/nicknames.csv
          ${names}/companies.txt ${names}/bodies.txt
  COMMENT "Compiling the gazetteer")
target_sources(tally_mention PRIVATE ${gazetteer})
# Clang minds how long the string of all keys is; every compiler that we build with takes it.
set_source_files_properties(${gazetteer} PROPERTIES COMPILE_OPTIONS -Wno-overlength-strings)
