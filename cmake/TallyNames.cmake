# The gazetteer of mention/gazetteer.hpp: written at build time by a small program from WordNet, iso-codes and
# data/names.
find_path(TALLY_ISO_CODES iso_3166-2.json PATHS /usr/share/iso-codes/json NO_DEFAULT_PATH REQUIRED)

add_executable(make_gazetteer ${PROJECT_SOURCE_DIR}/src/mention/train/make_gazetteer.cpp
                              ${PROJECT_SOURCE_DIR}/src/mention/train/wordnet_nouns.cpp)
target_link_libraries(make_gazetteer PRIVATE tally_base tally_warnings fmt::fmt nlohmann_json::nlohmann_json)

set(names ${PROJECT_SOURCE_DIR}/data/names)
tally_generate(mention gazetteer PROGRAM make_gazetteer COMMENT "Compiling the gazetteer"
  FROM ${names} ${TALLY_WORDNET} ${TALLY_ISO_CODES}
  DEPENDS ${names}/given_names.tsv ${names}/surnames.tsv ${names}/cities.tsv ${names}/nicknames.csv ${names}/companies.txt
          ${names}/bodies.txt)
