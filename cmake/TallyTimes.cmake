# The program that scores time expressions on CAT XML (MEANTIME); built only when asked for.
add_executable(evaluate_times EXCLUDE_FROM_ALL ${PROJECT_SOURCE_DIR}/src/mention/train/evaluate_times.cpp
               ${PROJECT_SOURCE_DIR}/src/mention/train/cat_reader.cpp)
target_link_libraries(evaluate_times PRIVATE tally_mention tally_warnings fmt::fmt)
