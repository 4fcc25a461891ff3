# The catalogues: compiled at build time and carried by syncdesk_text as :/i18n/syncdesk_<language>.qm.
set(catalogues ${CMAKE_SOURCE_DIR}/translations/syncdesk_en.ts ${CMAKE_SOURCE_DIR}/translations/syncdesk_zh_CN.ts)
foreach(catalogue IN LISTS catalogues)
    # A missing .ts would be created empty by the build and later overwrite the real one.
    if(NOT EXISTS ${catalogue})
        message(FATAL_ERROR "${catalogue} is missing")
    endif()
endforeach()

set_source_files_properties(${catalogues} PROPERTIES OUTPUT_LOCATION ${CMAKE_CURRENT_BINARY_DIR}/i18n)
qt_add_lrelease(syncdesk_text TS_FILES ${catalogues} QM_FILES_OUTPUT_VARIABLE compiled OPTIONS -silent)
qt_add_resources(syncdesk_text i18n PREFIX /i18n BASE ${CMAKE_CURRENT_BINARY_DIR}/i18n FILES ${compiled})

# cmake --build … --target update_catalogues: takes new texts from the sources; what is unfinished fails a test.
add_custom_target(update_catalogues
    COMMAND Qt6::lupdate -silent -no-obsolete -locations none -I . app ui -ts translations/syncdesk_zh_CN.ts
    COMMAND Qt6::lupdate -silent -no-obsolete -locations none -pluralonly -I . app ui -ts translations/syncdesk_en.ts
    WORKING_DIRECTORY ${CMAKE_SOURCE_DIR} VERBATIM)
set_property(TARGET syncdesk_text PROPERTY SYNCDESK_CATALOGUES ${compiled})
