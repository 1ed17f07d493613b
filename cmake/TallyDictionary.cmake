# The dictionary of language/dictionary.hpp: written at build time by a small program from SCOWL's word lists and
# WordNet's verbs.
find_path(TALLY_WORD_LISTS british-english PATHS /usr/share/dict NO_DEFAULT_PATH REQUIRED)
find_path(TALLY_AMERICAN_WORD_LIST american-english PATHS /usr/share/dict NO_DEFAULT_PATH REQUIRED)

add_executable(make_dictionary ${PROJECT_SOURCE_DIR}/src/language/train/make_dictionary.cpp
                               ${PROJECT_SOURCE_DIR}/src/language/train/spelling_pairs.cpp)
target_link_libraries(make_dictionary PRIVATE tally_base tally_warnings fmt::fmt)

set(word_lists ${TALLY_AMERICAN_WORD_LIST}/american-english ${TALLY_WORD_LISTS}/british-english)
tally_generate(language dictionary PROGRAM make_dictionary COMMENT "Compiling the dictionary"
  FROM ${word_lists} ${TALLY_WORDNET} DEPENDS ${word_lists})
