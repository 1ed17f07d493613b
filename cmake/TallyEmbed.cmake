# tally_embed(FILE OUTPUT)
#
# Writes OUTPUT: the file's text as a literal, to be included where a string stands. GCC and clang take literals of any
# length, and the delimiter cannot stand in text by chance.
function(tally_embed file output)
  set_property(DIRECTORY APPEND PROPERTY CMAKE_CONFIGURE_DEPENDS ${file})
  file(READ ${file} text)
  file(CONFIGURE OUTPUT ${output} CONTENT "R\"tally~text(@text@)tally~text\"" @ONLY)
endfunction()
