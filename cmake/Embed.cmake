# Embed.cmake - sources that are made from data when building.

# tmodel_embed(OUT) - put the names of the generated sources into OUT.
function(tmodel_embed out)
  set(made ${PROJECT_BINARY_DIR}/generated)
  set(sources "")

  file(GLOB sql CONFIGURE_DEPENDS lib/store/sql/*.sql)
  if(sql)
    add_custom_command(OUTPUT ${made}/migrations.c
      COMMAND ${CMAKE_COMMAND} -DOUT=${made}/migrations.c "-DSQL=${sql}"
              -P ${PROJECT_SOURCE_DIR}/cmake/EmbedSql.cmake
      DEPENDS ${sql} cmake/EmbedSql.cmake VERBATIM)
    add_executable(tmodel_schema cmake/schema.c ${made}/migrations.c)
    target_include_directories(tmodel_schema PRIVATE include ${PROJECT_SOURCE_DIR})
    target_link_libraries(tmodel_schema PRIVATE SQLite::SQLite3)
    add_custom_command(OUTPUT ${made}/schema.c
      COMMAND tmodel_schema ${made}/schema.c DEPENDS tmodel_schema VERBATIM)
    list(APPEND sources ${made}/migrations.c ${made}/schema.c)
  endif()

  set(lexicon lib/method/threat_lexicon.tsv)
  if(EXISTS ${PROJECT_SOURCE_DIR}/${lexicon})
    add_custom_command(OUTPUT ${made}/lexicon.c
      COMMAND ${CMAKE_COMMAND} -DOUT=${made}/lexicon.c -DTEXT=${PROJECT_SOURCE_DIR}/${lexicon}
              -DNAME=tm_lexicon_text -P ${PROJECT_SOURCE_DIR}/cmake/EmbedText.cmake
      DEPENDS ${lexicon} cmake/EmbedText.cmake VERBATIM)
    list(APPEND sources ${made}/lexicon.c)
  endif()
  set(${out} ${sources} PARENT_SCOPE)
endfunction()
