# The dictionary of language/dictionary.hpp: written at build time by a small program from SCOWL's word lists and
# WordNet's verbs.
find_path(TALLY_WORD_LISTS british-english PATHS /usr/share/dict NO_DEFAULT_PATH REQUIRED)
find_path(TALLY_AMERICAN_WORD_LIST american-english PATHS /usr/share/dict NO_DEFAULT_PATH REQUIRED)
find_path(TALLY_WORDNET data.noun PATHS /usr/share/wordnet NO_DEFAULT_PATH REQUIRED)

add_executable(make_dictionary ${PROJECT_SOURCE_DIR}/src/language/train/make_dictionary.cpp
                               ${PROJECT_SOURCE_DIR}/src/language/train/spelling_pairs.cpp)
target_link_libraries(make_dictionary PRIVATE tally_base tally_warnings fmt::fmt)

set(word_lists ${TALLY_AMERICAN_WORD_LIST}/american-english ${TALLY_WORD_LISTS}/british-english)
set(dictionary ${PROJECT_BINARY_DIR}/generated/dictionary_data.cpp)
file(MAKE_DIRECTORY ${PROJECT_BINARY_DIR}/generated)
add_custom_command(
  OUTPUT ${dictionary}
  COMMAND make_dictionary ${word_lists} ${TALLY_WORDNET} ${dictionary}
  DEPENDS make_dictionary ${word_lists}
  COMMENT "Compiling the dictionary")
target_sources(tally_language PRIVATE ${dictionary})
# Clang minds how long the one string is; every compiler that we build with takes it.
set_source_files_properties(${dictionary} PROPERTIES COMPILE_OPTIONS -Wno-overlength-strings)
