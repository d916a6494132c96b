# Embed.cmake - generating sources from data at build time.

# tmodel_embed_text(OUT FILE NAME) - generate a source with a text file as `const char
# NAME[]`, and append it to OUT.
function(tmodel_embed_text out text name)
  set(source ${PROJECT_BINARY_DIR}/generated/${name}.c)
  add_custom_command(OUTPUT ${source}
    COMMAND ${CMAKE_COMMAND} -DOUT=${source} -DTEXT=${PROJECT_SOURCE_DIR}/${text}
            -DNAME=${name} -P ${PROJECT_SOURCE_DIR}/cmake/EmbedText.cmake
    DEPENDS ${text} cmake/EmbedText.cmake VERBATIM)
  set(${out} ${${out}} ${source} PARENT_SCOPE)
endfunction()

# tmodel_embed(OUT) - set OUT to the generated sources.
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

  tmodel_embed_text(sources lib/method/threat_lexicon.tsv tm_lexicon_text)
  tmodel_embed_text(sources lib/report/text/en.tsv tm_catalogue_english)
  set(${out} ${sources} PARENT_SCOPE)
endfunction()
