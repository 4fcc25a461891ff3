# text.catalogues: lupdate on copies of the catalogues must change nothing, so none misses a text or keeps a dead one.
# Included by tests/CMakeLists.txt, and run by ctest as a script with -DLUPDATE=…
if(NOT CMAKE_SCRIPT_MODE_FILE)
    get_target_property(lupdate Qt6::lupdate IMPORTED_LOCATION_NONE)
    if(NOT lupdate)
        get_target_property(lupdate Qt6::lupdate LOCATION)
    endif()
    add_test(NAME text.catalogues COMMAND ${CMAKE_COMMAND} -DLUPDATE=${lupdate} -DROOT=${CMAKE_SOURCE_DIR}
        -DWORK=${CMAKE_CURRENT_BINARY_DIR}/catalogues -P ${CMAKE_CURRENT_LIST_FILE})
    set_tests_properties(text.catalogues PROPERTIES TIMEOUT 120)
    return()
endif()

file(MAKE_DIRECTORY ${WORK})
foreach(language en zh_CN)
    set(kept ${ROOT}/translations/syncdesk_${language}.ts)
    set(fresh ${WORK}/syncdesk_${language}.ts)
    file(COPY_FILE ${kept} ${fresh})
    set(plural)
    if(language STREQUAL en)
        set(plural -pluralonly)
    endif()
    execute_process(
        COMMAND ${LUPDATE} -silent -no-obsolete -locations none ${plural} -I ${ROOT} ${ROOT}/app ${ROOT}/ui -ts ${fresh}
        WORKING_DIRECTORY ${ROOT} RESULT_VARIABLE result OUTPUT_VARIABLE said ERROR_VARIABLE complained)
    if(NOT result EQUAL 0 OR complained)
        message(FATAL_ERROR "lupdate: ${result}\n${said}${complained}")
    endif()
    execute_process(COMMAND ${CMAKE_COMMAND} -E compare_files ${kept} ${fresh} RESULT_VARIABLE differs)
    if(differs)
        execute_process(COMMAND diff -u ${kept} ${fresh} OUTPUT_VARIABLE changes)
        message(FATAL_ERROR "translations/syncdesk_${language}.ts is not up to date; build the target "
            "update_catalogues and translate what is new.\n${changes}")
    endif()
endforeach()
